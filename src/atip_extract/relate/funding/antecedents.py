"""What is paid for, before the payment: a programme, a gift, the noun of «الممول», the last thing named."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import TokenRange
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.funding.money_words import GIVEN, MAX_OBJECT_WORDS, PURPOSE_STOPS, THAT, MoneyWords
from atip_extract.relate.funding.references import NamedThings, Pronouns
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS, RELATIVES

Payable = tuple[TokenRange | None, Phrase | None, int | None]
"""Words, and the programme or the event that they mean; the words are None where nothing is found."""
Paid = tuple[TokenRange, Phrase | None, int | None]
"""Words that are known, and the programme or the event that they mean."""
CHANNELS = frozenset({"خلال", "قبل", "طرف", "عبر"})
"""Behind these a body does or passes on: «من خلال مكتب X»."""
ON = frozenset({"علي", "وعلي", "فعلي"})
"""«تذاكر السفر على حساب X»."""
ENDS = frozenset(
    {"المقرر", "المزمع", "ان", "التي", "كان", "كانت", "تم", "تمت", "سيتم", "يتم", "جاء", "جاءت", "يبلغ", "تبلغ", "بلغت"}
)


class Antecedents(Finder):
    """Looks back from a payment. Methods give token ranges, and the programme or event where it is one."""

    def __init__(self, context: Context, money_words: MoneyWords, pronouns: Pronouns, things: NamedThings) -> None:
        super().__init__(context)
        self.money_words = money_words
        self.pronouns = pronouns
        self.things = things

    def made_before(self, i: int) -> Payable | None:
        """«أُنجزت اللقاءات بتمويل من X», «الدار، التي شُيّدت على نفقة X»: what is made by what the cue at `i` pays for."""
        words, start = self.reading.words, self.reading.sentence_of(i)[0]
        made = self.cues.verbs["done"]
        for k in range(i - 1, max(start, i - MAX_OBJECT_WORDS) - 1, -1):
            if words[k].text in ".؛":
                return None
            form = made.at(words[k]) if words[k].mention is None and not words[k].prep else None
            if form is None:
                continue
            relative = words[k - 1].norm in RELATIVES
            behind = self._subject_behind(k, i) if not (form.suffixed or relative) else None
            if behind is not None:
                return behind
            told = (
                form.suffixed or relative or k + 1 == i or words[k + 1].prep or self.money_words.is_preposition(k + 1)
            )
            feminine = words[k].norm.endswith(("ت", "ها")) if not form.present else None
            return self.meant(k, feminine) if told else None
        return None

    def _subject_behind(self, k: int, i: int) -> Payable | None:
        """The thing right behind the verb at word `k`: «شُيّد | المركز», no body that does it."""
        words, first = self.reading.words, k + 1
        if first >= i or words[first].punct or words[first].prep or self.money_words.is_preposition(first):
            return None
        mention = words[first].mention
        named = mention is not None and mention.label is not Label.PROGRAMME
        if named or self.cues.any_verb.at(words[first]) is not None:
            return None
        event = self.things.event_at(first)
        first, end = self.pronouns.phrase_of(first, i)
        return self.reading.trimmed(first, end), self.things.programme_at(first, end), event

    def gift_before(self, i: int) -> TokenRange | None:
        """«ست سيارات إسعاف ومعدات طبية مقدمة من X»: what is given, where the cue is «مقدم من»; no sum of money."""
        words = self.reading.words
        if words[i].stem not in GIVEN:
            return None
        start, _ = self.clauses.clause(i)
        i -= i > start and words[i - 1].text in COMMAS  # «28 طنا من الأدوية، مقدمة من X»
        k = i
        while k > start and not words[k - 1].punct and k > i - MAX_OBJECT_WORDS and words[k - 1].mention is None:
            if self.cues.any_verb.at(words[k - 1]) is not None or words[k - 1].norm in THAT:
                break
            k -= 1
        k = next((j for j in range(k + 1, i) if self._is_gift_itself(j)), self.money_words.past_asides(k, i))
        if (
            k >= i
            or words[k].norm in ("في", "علي", "عن", "الي", "من")
            or any(self.money_words.is_sum(j) for j in range(k, i))
        ):
            return None
        return self.reading.trimmed(k, i)

    def _is_gift_itself(self, k: int) -> bool:
        """«ثمّنت الوزارة | الدعم المالي المقدم من X»: the noun of giving behind the subject."""
        word = self.reading.words[k]
        return word.stem in self.cues.gift_nouns and word.norm.startswith("ال")

    def noun_of(self, i: int) -> tuple[TokenRange, Phrase | None, int | None] | None:
        """«مشاريع اللاجئين الممولة من X»: the noun that the adjective at word `i` agrees with is what is paid for."""
        words = self.reading.words
        feminine = words[i].stem.endswith("ه")
        start, _ = self.reading.sentence_of(i)
        for k in range(i - 1, max(start, i - 30) - 1, -1):
            if words[k].text in PURPOSE_STOPS - COMMAS:
                return None
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.first != k:
                continue
            if phrase is not None and phrase.label is Label.PROGRAMME:
                if self.pronouns.is_feminine(self.things.head_of(phrase)) == feminine:
                    return phrase.mention.tokens, phrase, None
                continue
            event = next((m.event for m in self.scope.mentions_in(i) if m.word == k), None)
            known = event is not None or words[k].stem in self.cues.fundables | self.cues.programme_heads
            if known and self.pronouns.is_feminine(k) == feminine:
                end = next((j for j in range(k + 1, i) if words[j].punct or self.money_words.is_money(j)), i)
                return self.reading.trimmed(self.money_words.with_number(k), end), None, event
        return None

    def ordinal_before(self, i: int) -> TokenRange | None:
        """«اتفاقيتان: الأولى بين … وتموّلها …، والثانية بين …»: which of several things word `i` speaks of."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        for k in range(i - 2, start, -1):
            alone = words[k].stem.startswith("ال") and (words[k].conj or words[k - 1].punct)
            if alone and words[k].stem in self.cues.ordinals and words[k - 1].stem not in self.cues.ordinals:
                return self.reading.trimmed(k, k + 1)
        return None

    def topic(self, i: int) -> TokenRange | None:
        """«أما المواد التوعوية فأُنتجت بمنحة من …», «والثانية … بمنحة من …»: the clause has a topic of its own."""
        words = self.reading.words
        ordinal = self.ordinal_before(i)
        if ordinal is not None:
            return ordinal
        floor = self.reading.sentence_of(i)[0]
        start = next((k for k in range(i - 1, floor - 1, -1) if words[k].bare == "اما"), floor)
        person = self.phrases.at.get(start + 1)
        if words[start].bare != "اما" or (person is not None and person.label is Label.PERSON):
            return None
        end = start + 1
        while end < i and not (words[end].conj and words[end].text.startswith("ف")) and not words[end].punct:
            end += 1
        closed = any(words[k].punct and not words[k + 1].conj for k in range(end, i - 1))
        return self.reading.trimmed(start + 1, end) if end > start + 1 and not closed else None

    def launched_before(self, i: int) -> TokenRange | None:
        """«إطلاق صندوق وطني لمساعدة الضحايا، بتمويل من …»: what is launched is paid for, not the event around it."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        nearest = self.scope.nearest(i)
        floor = max(start, nearest.word if nearest is not None else start)
        nouns = {*self.cues.verbs["launch"].nouns, "انشاء"}
        for k in range(i - 1, floor, -1):
            if words[k].stem in self.cues.fundables and words[k - 1].stem in nouns:
                end = k + 1
                while end < i and not words[end].punct:
                    end += 1
                return self.reading.trimmed(k, end)
        return None

    def noun_before(self, i: int) -> TokenRange:
        """The words right before word `i`: what a relative clause («الذي يموّله») speaks of."""
        words = self.reading.words
        k = i
        while k > max(0, i - 5) and not words[k - 1].punct and words[k - 1].sent == words[i].sent:
            if self.cues.amount.at(words, k - 1) or self.cues.any_verb.at(words[k - 1]):
                break
            k -= 1
        end = i - 1 if k < i - 1 and words[i - 1].norm in RELATIVES else i
        return self.reading.trimmed(k, max(end, k + 1))

    def understood(self, i: int, *, feminine: bool | None = None) -> Payable:
        """What is paid for where the clause does not say it: the last thing before that can be paid for.

        Where a pronoun points back («تموّلها»), only a thing of its gender.
        """
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        floor = self.reading.sentences[max(0, words[i].sent - 1)][0]
        past, body = i, None
        for k in range(i - 1, min(start, floor) - 1, -1):
            phrase = self.phrases.at.get(k)
            if k >= past:
                continue
            if phrase is not None and phrase.label is Label.PROGRAMME:
                if self._has_its_sum(phrase) and phrase.first < i - 8:
                    past = phrase.first - 2  # «وساهمت مبادرة X بمليون، …»
                    continue
                if feminine is None or self.pronouns.may_be(self.things.head_of(phrase), feminine):
                    return phrase.mention.tokens, phrase, None
                continue
            if feminine is not None and not self.pronouns.may_be(k, feminine):
                continue
            known = self.things.programme_meant(k)
            if known is not None:
                return known.mention.tokens, known, None
            found = self._fundable_at(k)
            if found is None:
                continue
            if feminine is None or phrase is None or phrase.label is not Label.ORGANIZATION:
                return found
            body = body or found  # a body rather does than is paid for: «الذي يديره مركز X ويموّله Y»
        return body or (None, None, None)

    def _fundable_at(self, k: int) -> Payable | None:
        """The thing at word `k` that can be paid for; no part of a name, no place («بئر علي»)."""
        words, phrase = self.reading.words, self.phrases.at.get(k)
        named = phrase is not None and (phrase.first != k or phrase.label is Label.PLACE)
        if words[k].stem not in self.cues.fundables or named or words[k - 1].norm in CHANNELS:
            return None
        if self.cues.amount.at(words, k) is not None or (phrase is not None and self._has_its_sum(phrase)):
            return None  # «ساهم صندوق X بمليون»
        event = self.things.event_at(k)
        if event is None and self.things.is_the_programme(k):
            event = self.things.opened(k)
        return self.reading.trimmed(self.money_words.with_number(k), self.money_words.noun_end(k)), None, event

    def _has_its_sum(self, phrase: Phrase) -> bool:
        """True for a body or programme with a sum right behind its name: it pays or is paid that sum."""
        near = range(phrase.end, min(phrase.end + 3, len(self.reading.words)))
        return phrase.label in (Label.ORGANIZATION, Label.PROGRAMME) and any(self.money_words.is_money(k) for k in near)

    def meant(self, i: int, feminine: bool | None, *, dual: bool = False) -> Payable | None:
        """«الحلقة موّلتها X»: what the pronoun of verb `i` means by its place; None for a sum, or where nothing fits."""
        words, head = self.reading.words, self.pronouns.spoken_of(i, feminine, dual=dual)
        if head is None and words[i].norm.startswith("و") and feminine is not None:
            told = (m for m in self.scope.mentions_in(i) if m.word < i and self.pronouns.may_be(m.word, feminine))
            opening = next(told, None)  # «والتأم المؤتمر بتنظيم من X، وموّله Y»
            head = opening.word if opening is not None and words[opening.word].stem.startswith("ال") else None
        if head is None or self.money_words.is_sum(head) or self.money_words.is_gift_noun(head):
            return None
        end = next((k for k in range(head, i) if words[k].text in COMMAS), i)
        programme = next((p for k in range(head, min(end, head + 6)) if (p := self.things.programme_at(k, i))), None)
        programme = programme or self.things.programme_meant(head)
        if programme is not None:
            return programme.mention.tokens, programme, None
        event = self.things.event_at(head)
        first, end = self.pronouns.phrase_of(head, end)
        return self.reading.trimmed(self.money_words.with_number(first), end), None, event

    def thing_before(self, i: int) -> TokenRange | None:
        """«جاء المركز بكلفة …»: the last thing that can be paid for before word `i` of its sentence."""
        found = (self._fundable_at(k) for k in range(i - 1, self.reading.sentence_of(i)[0] - 1, -1))
        return next((f[0] for f in found if f is not None), None)

    def fundable_before(self, i: int) -> TokenRange | None:
        """«ستفتح مركزا لتدريب العمال بمنحة من X»: what can be paid for, last before word `i` in its clause."""
        words = self.reading.words
        start, _ = self.clauses.clause(i)
        financed = words[i].stem.removeprefix("ال").startswith(("ممول", "مدعوم"))  # «20 جهاز حاسوب ممولة من X»
        for k in range(i - 1, start - 1, -1):
            phrase = self.phrases.at.get(k)
            if words[k].quote >= 0 or phrase is not None or words[k].prep == "ل":
                continue
            charged = (
                words[i].norm in ON and words[k].stem in (self.cues.charges - self.cues.cost_nouns) | self.cues.goods
            )
            if charged or words[k].stem in self.cues.fundables or (financed and words[k].stem in self.cues.goods):
                end = next((j for j in range(k + 1, i) if self._ends_noun(j)), i)
                if (
                    k + 1 < i
                    and self.money_words.is_past_definite(k, k + 1)
                    and not self.money_words.is_preposition(k + 1)
                ):
                    end = k + 1  # «المشروع | ينفذ بتمويل من X»
                first = self._part_of(k, start)
                return self.reading.trimmed(self.money_words.with_number(first), min(end, first + MAX_OBJECT_WORDS))
        return None

    def _part_of(self, k: int, start: int) -> int:
        """«المرحلة الثانية من المشروع»: the word where the noun begins that word `k` says the whole of."""
        words = self.reading.words
        while k - 1 > start and words[k].stem in self.cues.goods and words[k - 1].stem in self.cues.goods:
            k -= 1  # «جهاز حاسوب»
        if k - 2 <= start or words[k - 1].norm != "من":
            return k
        return next((j for j in range(k - 2, max(start, k - 4) - 1, -1) if words[j].stem in self.cues.fundables), k)

    def _ends_noun(self, j: int) -> bool:
        """«المساعدات كانت بتمويل من X»: the noun phrase ends before a comma, a sum, another cue, «كان», «تم»."""
        word = self.reading.words[j]
        return (
            word.punct
            or self.money_words.is_money(j)
            or self.money_words.opens_clause(j)
            or word.norm in ENDS | RELATIVES
            or self.cues.roles.at(self.reading.words, j) is not None
        )

    def done_before(self, i: int) -> TokenRange | None:
        """«بدأت X توزيع 150 طنا من التمور، بدعم من Y»: what the subject of the clause before word `i` does."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        for k in range(start, i - 1):
            phrase = self.phrases.at.get(k)
            subject = phrase is not None and phrase.first == k and phrase.label is Label.ORGANIZATION
            if not subject or k == start or words[k].prep or not words[k - 1].norm.endswith("ت") or phrase is None:
                continue
            first = self.money_words.past_asides(phrase.end, i)
            end = next((j for j in range(first, i) if words[j].punct or self.cues.roles.at(words, j)), i)
            plain = first < end and not words[first].prep and words[first].mention is None and not words[first].conj
            return self.reading.trimmed(first, min(end, first + MAX_OBJECT_WORDS)) if plain else None
        return None

    def done_behind(self, i: int, end: int) -> TokenRange | None:
        """«وبفضل منحة من Y، وزّعت X سلالا غذائية»: what is done behind a cue that opens the sentence."""
        words, (start, stop) = self.reading.words, self.reading.sentence_of(i)
        k = next((j for j in range(end, min(stop, end + 10)) if words[j].text in COMMAS), None)
        if i > start + 1 or k is None or k + 2 >= stop:
            return None
        phrase = self.phrases.at.get(k + 2)
        first = phrase.end if phrase is not None and phrase.first == k + 2 else k + 3
        last = next((j for j in range(first, stop) if words[j].punct), stop)
        plain = first < last and not words[first].prep and words[first].mention is None
        return self.reading.trimmed(first, min(last, first + MAX_OBJECT_WORDS)) if plain else None
