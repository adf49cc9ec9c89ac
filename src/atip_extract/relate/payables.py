"""What is paid for: an event, a programme, a gift, a thing that is launched, or the words behind the payer."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import TokenRange
from atip_extract.relate.context import Finder
from atip_extract.relate.parts import Phrase
from atip_extract.relate.reading import COMMAS
from atip_extract.text.normalize import key

PURPOSE_STOPS = frozenset(".؛،:")
MAX_OBJECT_WORDS = 14
TO = frozenset({"الي", "لصالح", "لفايده"})
"""Before a recipient."""
RELATIVES = frozenset({"الذي", "التي", "الذين", "والذي", "والتي", "اللذين", "اللتين"})
THAT = frozenset({"ان", "انها", "انه", "بان"})
FILLERS = frozenset({"في", "من", "علي", "الي", "عبر", "عن", "مع", "منها", "فيه", "فيها", "نحو", "حوالي"})
"""Words that no object begins with: what follows is an amount, a channel or a time."""
GIVEN = frozenset({"مقدمه", "مقدم", "المقدمه", "المقدم"})


class PayableFinder(Finder):
    """Finds what a payment is for. Methods give token ranges, and the programme or event where it is one."""

    def programme_before(self, i: int) -> Phrase | None:
        """The programme named last before word `i` in its sentence."""
        start, _ = self.reading.sentence_of(i)
        for k in range(i - 1, start - 1, -1):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.label is Label.PROGRAMME:
                return phrase
        return None

    def is_tight(self, programme: Phrase, i: int) -> bool:
        """No comma between the programme and the cue: the programme is what is paid for."""
        return not any(w.text in COMMAS for w in self.reading.words[programme.end : i])

    def gift_before(self, i: int) -> TokenRange | None:
        """«ست سيارات إسعاف ومعدات طبية مقدمة من X»: what is given, where the cue is «مقدم من»; no sum of money."""
        words = self.reading.words
        if words[i].stem not in GIVEN:
            return None
        start, _ = self.clauses.clause(i)
        k = i
        while k > start and not words[k - 1].punct and k > i - 8 and words[k - 1].mention is None:
            if self.cues.any_verb.at(words[k - 1]) is not None or words[k - 1].norm in THAT:
                break
            k -= 1
        k = self.past_asides(k, i)
        return self.reading.trimmed(k, i) if k < i and not any(self.is_sum(j) for j in range(k, i)) else None

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
                if self.is_feminine(self._head_of(phrase)) == feminine:
                    return (phrase.mention.start, phrase.mention.end), phrase, None
                continue
            event = next((m.event for m in self.scope.mentions_in(i) if m.word == k), None)
            known = event is not None or words[k].stem in self.cues.fundables | self.cues.programme_heads
            if known and self.is_feminine(k) == feminine:
                end = next((j for j in range(k + 1, i) if words[j].punct), i)
                return self.reading.trimmed(k, end), None, event
        return None

    def _head_of(self, programme: Phrase) -> int:
        """The word that says what a programme is: «مشروع», before or at the beginning of its name."""
        words, k = self.reading.words, programme.first
        while k > 0 and words[k - 1].punct and words[k - 1].text not in COMMAS:
            k -= 1
        return k - 1 if k > 0 and words[k - 1].stem in self.cues.programme_heads else programme.first

    def is_feminine(self, k: int) -> bool:
        """True where adjectives beside word `k` are feminine: ة, ات, or a plural of things."""
        stem = self.reading.words[k].stem
        return stem.endswith(("ه", "ات")) or stem in self.cues.broken_plurals

    def topic(self, i: int) -> TokenRange | None:
        """«أما المواد التوعوية فأُنتجت بمنحة من …», «والثانية … بمنحة من …»: the clause has a topic of its own."""
        words = self.reading.words
        ordinal = self.ordinal_before(i)
        if ordinal is not None:
            return ordinal
        start, _ = self.clauses.clause(i)
        person = self.phrases.at.get(start + 1)
        if words[start].norm != "اما" or (person is not None and person.label is Label.PERSON):
            return None
        end = start + 1
        while end < i and not (words[end].conj and words[end].text.startswith("ف")) and not words[end].punct:
            end += 1
        return self.reading.trimmed(start + 1, end) if end > start + 1 else None

    def ordinal_before(self, i: int) -> TokenRange | None:
        """«اتفاقيتان: الأولى بين … وتموّلها …، والثانية بين …»: which of several things word `i` speaks of."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        for k in range(i - 2, start, -1):
            alone = words[k].stem.startswith("ال") and (words[k].conj or words[k - 1].punct)
            if alone and words[k].stem in self.cues.ordinals and words[k - 1].stem not in self.cues.ordinals:
                return self.reading.trimmed(k, k + 1)
        return None

    def launched_before(self, i: int) -> TokenRange | None:
        """«إطلاق صندوق وطني لمساعدة الضحايا، بتمويل من …»: what is launched is paid for, not the event around it."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        nearest = self.scope.nearest(i)
        floor = max(start, nearest.word if nearest is not None else start)
        nouns = {key(str(v["noun"])) for v in self.cues.verbs["launch"].verbs.values() if "noun" in v} | {"انشاء"}
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
            k -= 1
        return self.reading.trimmed(k, max(i, k + 1))

    def past_asides(self, k: int, stop: int) -> int:
        """The first word from `k` on that is no date, no aside («مؤخرا», «اليوم») and no sum."""
        while k < stop and (step := self._aside(k, stop)):
            k += step
        return min(k, stop)

    def _aside(self, k: int, stop: int) -> int:
        """How many words from `k` on are an aside; 0 for none."""
        words = self.reading.words
        word, cue = words[k], self.cues.amount.at(words, k)
        if cue is not None:
            return cue.end - k
        if word.punct:
            return int(word.text not in ".؛")
        if self.is_date(k) or self.is_sum(k) or word.stem in self.cues.asides:
            return 1
        if word.norm == "في" and k + 1 < stop:
            return int(self.is_date(k + 1))
        more = word.norm in ("من", "عن", "علي") and k + 1 < stop  # «أكثر من 11 مليون»
        return int(more and (words[k - 1].stem in self.cues.asides or self.is_sum(k + 1)))

    def object(self, i: int, after: int) -> tuple[TokenRange | None, Phrase | None]:
        """What is paid for: a programme, the direct object («مشغلًا للخياطة»), or the words behind «ل», «لفائدة»."""
        words = self.reading.words
        _, stop = self.clauses.clause(i)
        k = self.past_asides(after, stop)
        programme = next(
            (p for j in range(k, stop) if (p := self.phrases.at.get(j)) and p.label is Label.PROGRAMME), None
        )
        if programme is not None:
            return (programme.mention.start, programme.mention.end), programme
        paid = sum(1 for j in range(after, k) if self.is_sum(j))
        direct = k < stop and paid <= 1 and self._is_plain_noun(k)
        purpose = k if direct else self._purpose(k, stop)
        if purpose is None:
            return None, None
        end = purpose
        while end < min(stop, purpose + MAX_OBJECT_WORDS) and words[end].text not in PURPOSE_STOPS:
            if end > purpose and self._ends_object(end, stop):
                break
            end += 1
        return (self.reading.trimmed(purpose, end), None) if end > purpose else (None, None)

    def _ends_object(self, k: int, stop: int) -> bool:
        words = self.reading.words
        if self.cues.amount.at(words, k) or self.cues.roles.at(words, k) or words[k].norm in RELATIVES:
            return True
        return words[k].norm in TO and k + 1 < stop and words[k + 1].mention is not None

    def _is_plain_noun(self, k: int) -> bool:
        """True where word `k` can be the object itself: «مشغلًا», «بنفقات سفر الوفد»; no filler, verb or person."""
        word = self.reading.words[k]
        if word.punct or word.conj or word.norm in FILLERS | TO or word.prep == "ل" or self._is_person(k):
            return False
        return self.cues.any_verb.at(word) is None

    def _is_person(self, k: int) -> bool:
        mention = self.reading.words[k].mention
        return mention is not None and mention.label in (Label.PERSON, Label.HONORIFIC, Label.POSITION)

    def _purpose(self, k: int, stop: int) -> int | None:
        """The word with ل that says what the money is for: «لتأهيل خمسة مراكز»."""
        words = self.reading.words
        for j in range(k, stop):
            if words[j].prep == "ل" and words[j].mention is None and words[j].norm not in TO:
                return j
            if words[j].norm in TO and j + 1 < stop and words[j + 1].mention is None:
                return j + 1  # «لصالح دفع المخصصات الاجتماعية»
            if words[j].text in ".؛":
                break
        if k >= stop or words[k].norm in FILLERS | TO or words[k].prep or words[k].conj or self._is_person(k):
            return None
        return k

    def purpose_behind(self, after: int, stop: int) -> TokenRange | None:
        """«… من X بقيمة … لتطوير المعامل»: the words behind the ل of purpose, where there is one."""
        words = self.reading.words
        for j in range(after, stop):
            if words[j].prep == "ل" and words[j].mention is None and words[j].norm not in TO:
                end = j + 1
                while end < min(stop, j + MAX_OBJECT_WORDS) and words[end].text not in PURPOSE_STOPS:
                    if self._ends_object(end, stop):
                        break
                    end += 1
                return self.reading.trimmed(j, end)
            if words[j].text in ".؛" or words[j].norm in RELATIVES:
                break
        return None

    def gift_noun(self, start: int, stop: int) -> TokenRange | None:
        """The noun of giving itself («منحة», «تبرع») among words ``start:stop``: paid for where no more is said."""
        words = self.reading.words
        for k in range(start, stop):
            if words[k].stem in self.cues.gift_nouns and words[k].mention is None:
                return self.reading.trimmed(k, k + 1)
        return None

    def is_date(self, k: int) -> bool:
        """True where word `k` is part of a date."""
        token = self.reading.words[k].end - 1
        return any(d.start <= token < d.end for d in self.reading.notes.dates)

    def between(self, i: int, end: int) -> tuple[TokenRange | None, Phrase | None, int | None]:
        """«وتموّل البرنامجَ المفوضيةُ»: the object before its subject."""
        words = self.reading.words
        for k in range(i + 1, end):
            event = next((m.event for m in self.finder.mentions if m.word == k), None)
            if event is not None:
                return self.reading.trimmed(k, k + 1), None, event
            if words[k].stem in self.cues.programme_heads and words[k].stem.startswith("ال"):
                known = self.last_programme(k)
                if known is not None:
                    return (known.mention.start, known.mention.end), known, None
            if k == i + 1 and words[k].stem in self.cues.fundables and words[k].stem.startswith("ال"):
                return self.reading.trimmed(k, min(self.noun_end(k), end)), None, None
        return None, None, None

    def understood(self, i: int) -> tuple[TokenRange | None, Phrase | None, int | None]:
        """What is paid for where the clause does not say it: the last thing before that can be paid for."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        floor = self.reading.sentences[max(0, words[i].sent - 1)][0]
        for k in range(i - 1, min(start, floor) - 1, -1):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.label is Label.PROGRAMME:
                return (phrase.mention.start, phrase.mention.end), phrase, None
            if words[k].stem in self.cues.programme_heads and words[k].stem.startswith("ال"):
                known = self.last_programme(k)
                if known is not None:
                    return (known.mention.start, known.mention.end), known, None
            if words[k].stem in self.cues.fundables and (phrase is None or phrase.first == k):
                event = next((m.event for m in self.finder.mentions if m.word == k), None)
                return self.reading.trimmed(k, self.noun_end(k)), None, event
        return None, None, None

    def fundable_before(self, i: int) -> TokenRange | None:
        """«ستفتح مركزا لتدريب العمال بمنحة من X»: what can be paid for, last before word `i` in its clause."""
        words = self.reading.words
        start, _ = self.clauses.clause(i)
        for k in range(i - 1, start - 1, -1):
            phrase = self.phrases.at.get(k)
            if words[k].quote >= 0 or phrase is not None or words[k].prep == "ل":
                continue
            if words[k].stem in self.cues.fundables:
                end = next((j for j in range(k + 1, i) if words[j].punct or self.cues.roles.at(words, j)), i)
                return self.reading.trimmed(k, min(end, k + MAX_OBJECT_WORDS))
        return None

    def last_programme(self, i: int) -> Phrase | None:
        """The programme named last before word `i`, in any sentence."""
        before = [p for k, p in self.phrases.at.items() if k < i and p.label is Label.PROGRAMME]
        return max(before, key=lambda p: p.first, default=None)

    def noun_end(self, k: int) -> int:
        """The end of the noun phrase that begins at word `k`, its adjectives taken in."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(k)
        end = k + 1
        while end < min(stop, k + 4) and not words[end].punct and not words[end].prep and not words[end].conj:
            if len(words[end].norm) < 4 or self.cues.any_verb.at(words[end]) is not None or self.is_sum(end):
                break
            end += 1
        return end

    def is_sum(self, k: int) -> bool:
        """True where word `k` is part of a sum of money, or announces one («بقيمة», «مبلغ»)."""
        word = self.reading.words[k]
        token = word.end if word.norm in ("ب", "ل") else word.end - 1  # «بـ10 ملايين»
        if any(m.start <= token < m.end for m in self.reading.notes.money):
            return True
        word = self.reading.words[k]
        return word.stem in self.cues.grant_nouns or self.cues.amount.at(self.reading.words, k) is not None

    def event_in(self, target: TokenRange) -> int | None:
        """The event that is mentioned in a token range."""
        for mention in self.finder.mentions:
            if target[0] <= self.reading.words[mention.word].start < target[1]:
                return mention.event
        return None

    def thing_of(self, event: int) -> TokenRange:
        """The words for an event as something that is paid for: what is signed or opened, else the event's own."""
        draft = self.finder.events[event]
        return draft.thing or draft.evidence[0]
