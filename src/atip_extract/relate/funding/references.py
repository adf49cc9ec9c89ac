"""What the text points back to: the noun that a pronoun means, the programmes and events that words mean.

«الحلقة موّلتها X», «الذي يديره Y ويموّله X»: the noun phrase stands right before the verb or its relative pronoun. A verb
joined by «و» to another one with the same pronoun means what that one means.
"""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import TokenRange
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.funding.money_words import NUMERALS, MoneyWords
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS, RELATIVES
from atip_extract.text.normalize import key

MASCULINES = frozenset({"مشروع", "برنامج", "مركز", "صندوق", "مكتب", "مبني", "مقر", "معهد", "مستشفي", "مسجد", "مجمع"})
MASCULINES |= {"مخيم", "مختبر", "مؤتمر", "موتمر", "ملتقي", "منتدي", "معرض", "تدريب", "طريق", "دليل", "مطبخ", "ماوي"}
"""Things that are paid for and that «ها» cannot mean."""
PREPOSITIONS = frozenset(
    {"في", "علي", "من", "الي", "عن", "مع", "بين", "حول", "خلال", "ضمن", "لدي", "عند", "منذ", "عبر"}
)
FRAMES = frozenset({"اطار", "سياق", "نطاق", "عدد", "بعض", "كل", "هذا", "هذه", "جميع"})
"""Nouns before the one that is meant: «في إطار مشروع X»."""
BEFORE_NOUN = frozenset({"ان", "بان", "لان", "لكن", "كان", "كانت", "اما"})
"""Behind these a clause begins with its noun."""
TENSES = frozenset({"قد", "فقد", "وقد", "كان", "كانت", "سبق"})
"""«أما القاعة | فقد موّلتها X»: the noun phrase ends before them."""
HANDING_OUT = frozenset({"تسليم", "توزيع", "تقديم", "ارسال", "وصول", "افتتاح", "تدشين", "شراء", "اطلاق"})
"""Verbal nouns with the thing behind them: «بتسليم ماكينات خياطة»."""
PRONOUNS = {"ها": True, "ه": False, "هما": None, "هم": None, "هن": None}
"""Whether a pronoun is feminine; None for one that may be either."""
PEOPLE_NAMED = (Label.PERSON, Label.HONORIFIC, Label.POSITION, Label.NATIONALITY)


class Pronouns(Finder):
    """Finds the noun phrase that a pronoun behind a verb of paying points back to."""

    def __init__(self, context: Context, money_words: MoneyWords) -> None:
        super().__init__(context)
        self.money_words = money_words

    def is_feminine(self, k: int) -> bool:
        """True where adjectives beside word `k` are feminine: ة, ات, or a plural of things."""
        stem = self.reading.words[k].stem
        return stem.endswith(("ه", "ات")) or stem in self.cues.broken_plurals

    def may_be(self, k: int, feminine: bool) -> bool:
        """False where a pronoun of the one gender cannot mean word `k`: a plain masculine noun, or a feminine in ة."""
        if not feminine:
            return not self.reading.words[k].stem.endswith(("ه", "ات")) or self.reading.words[k].stem.endswith("ته")
        return self.is_feminine(k) or self.reading.words[k].stem.removeprefix("ال") not in MASCULINES

    def pronoun_behind(self, i: int, form: VerbForm) -> str | None:
        """«تبرعت بها X», «تنفق عليه X»: the preposition that verb `i` takes, with a pronoun in place of the thing."""
        word = self.reading.words[i + 1].norm if i + 1 < len(self.reading.words) else ""
        prefix = key(str(self.cues.data["funding"]["takes"].get(form.lemma, "")))
        return word if prefix and word.startswith(prefix) and word.removeprefix(prefix) in PRONOUNS else None

    def means_feminine(self, i: int, form: VerbForm) -> bool | None:
        """The gender of what the pronoun of verb `i` means; None for «كلفة المركز تتقاسمها …»: the costs."""
        norm = self.pronoun_behind(i, form) or self.reading.words[i].norm
        if form.lemma in self.cues.data["funding"]["needs_costs"] or norm.endswith(("هم", "هن", "هما")):
            return None
        return norm.endswith("ها")

    def spoken_of(self, i: int, feminine: bool | None, *, dual: bool = False) -> int | None:
        """The head of the noun phrase before verb `i` that its pronoun means."""
        words, start = self.reading.words, self.reading.sentence_of(i)[0]
        k = i - 1
        while k > start and words[k].norm in ("قد", "فقد", "وقد", "كانت", "كان"):
            k -= 1
        relative = words[k].norm in RELATIVES
        joined = not relative and (words[i].norm.startswith("و") or words[k + 1].norm == "وقد")
        k -= relative
        if k > start and words[k].text in COMMAS:
            k = k - 1 if joined or relative else self._past_aside_clause(k, start)
        else:
            joined = joined and not words[k].punct
        if joined:
            other = self._other_verb(i, start, feminine)
            return self.spoken_of(other, feminine, dual=dual) if other is not None else None
        return self._head_before(k + 1, start, feminine, dual=dual, definite=relative)

    def _past_aside_clause(self, comma: int, start: int) -> int:
        """«المركز، الذي فُتح سنة 2018، | شُيّد …»: the last word before a relative clause between two commas."""
        words = self.reading.words
        opened = next(
            (k for k in range(comma - 1, start, -1) if words[k].text in COMMAS or words[k].text in ".؛"), start
        )
        aside = opened > start and words[opened + 1].norm in RELATIVES
        return opened - 1 if aside else comma - 1

    def _other_verb(self, i: int, start: int, feminine: bool | None) -> int | None:
        """«الذي يديره Y | ويموّله X»: the verb with the same pronoun that verb `i` is joined to."""
        words = self.reading.words
        suffix = "ها" if feminine else "ه"
        for k in range(i - 2, start, -1):
            if words[k].text in ".؛" or (feminine is None and words[k].punct):
                return None
            free = words[k].mention is None and not words[k].prep and len(words[k].norm) > 3
            behind = words[k - 1].norm in RELATIVES or words[k - 1].text in COMMAS
            if free and behind and words[k].norm.endswith(suffix) and not words[k].norm.startswith("ال"):
                return k
        return None

    def _head_before(self, end: int, start: int, feminine: bool | None, *, dual: bool, definite: bool) -> int | None:
        """The nearest noun at the head of a phrase that ends before word `end`, of the pronoun's gender."""
        words, first = self.reading.words, end
        last = end - 1
        if definite and self._may_be_paid_for(last) and self.is_feminine(last) == feminine:
            return last  # «مكوّنات للبرنامج | الذي يموّله X»
        while first > start and not self._bounds_phrase(first - 1):
            first -= 1
        nearest = sorted(
            (k for k in range(first, end) if words[k].quote < 0 or words[first].quote >= 0),
            key=lambda k: (words[k].prep == "ل", -k),
        )
        for k in nearest:  # «ماكينات خياطة للفائزات، تبرع بها X»: who receives is meant last
            head = self._heads(k, first)
            if head is None or head >= end or not self._is_thing(head):
                continue
            if feminine is not None and not self.may_be(head, feminine) and self._governs_noun(head, end):
                head += 1  # «خلاصات تقرير | أعدّه X»
            if dual and not words[head].stem.endswith(("ين", "ان")):
                continue
            if feminine is not None and not self.may_be(head, feminine):
                continue
            if definite and self._is_plainly_indefinite(head, end):
                continue
            return head
        return None

    def _may_be_paid_for(self, k: int) -> bool:
        """«البرنامج», «المركز»: a definite thing that can be paid for."""
        word, things = self.reading.words[k], self.cues.fundables | self.cues.programme_heads
        return word.mention is None and word.stem.startswith("ال") and word.stem in things

    def _governs_noun(self, k: int, end: int) -> bool:
        """«خلاصات تقرير»: behind the noun at word `k` stands another one, no adjective of it."""
        word = self.reading.words[k + 1] if k + 1 < end else None
        adjective = word is not None and word.stem.endswith("ه") and self.is_feminine(k)
        return word is not None and self._is_thing(k + 1) and not word.prep and not adjective and word.stem[:2] != "ال"

    def _bounds_phrase(self, k: int) -> bool:
        """True where no noun phrase reaches over word `k`: a mark, a verb, «أنّ»."""
        word = self.reading.words[k]
        if word.punct:
            return word.text not in "«»“”\"'()"
        if word.mention is not None:
            return False
        if word.bare in BEFORE_NOUN | RELATIVES:
            return True
        noun = word.governed or bool(word.prep) or self.money_words.is_gift_noun(k)  # «إلى دعم سنوي»
        return not noun and self.cues.any_verb.at(word) is not None

    def _heads(self, k: int, first: int) -> int | None:
        """The noun that a phrase begins with at word `k`: at the beginning, behind a preposition."""
        words = self.reading.words
        opens = k == first or bool(words[k].prep) or words[k - 1].norm in PREPOSITIONS
        before = words[k - 1].mention if k > first else None
        opens = opens or (before is not None and before is not words[k].mention)
        opens = opens or (self.money_words.is_by_the_way(k - 1) and not self.money_words.is_by_the_way(k))
        if not opens or words[k].norm in PREPOSITIONS or words[k].punct:
            return None
        while k + 1 < len(words) and (words[k].stem in HANDING_OUT | FRAMES):
            k += 1
        founded = words[k].stem == "حجر" and k + 2 < len(words)  # «حجر الأساس | لخزان مائي»
        return k + 2 if founded else k

    def _is_thing(self, k: int) -> bool:
        """No person, place or body, no date, no word that is paid for by nobody."""
        word = self.reading.words[k]
        if word.punct or self.money_words.is_date(k) or word.norm in PREPOSITIONS:
            return False
        behind = self.reading.words[k + 1].mention if k + 1 < len(self.reading.words) else None
        if word.stem in self.cues.place_heads and behind is not None and behind.label is Label.PLACE:
            return False
        if word.mention is not None:
            return word.mention.label not in (*PEOPLE_NAMED, Label.PLACE, Label.ORGANIZATION)
        return len(word.stem) > 2

    def _is_plainly_indefinite(self, k: int, end: int) -> bool:
        """«دورة | التي»: a relative pronoun never stands behind a noun with no article, name or pronoun."""
        words = self.reading.words
        behind = words[k:end]
        return not any(w.stem.startswith("ال") or w.mention is not None or w.norm.endswith(("ها", "ه")) for w in behind)

    def phrase_of(self, k: int, end: int) -> tuple[int, int]:
        """Words of the noun phrase with head `k`, before word `end`: «شاحنتين من الأغذية», «أجهزة | للفائزات»."""
        words, last = self.reading.words, k + 1
        counted = words[k].norm.isdigit() or words[k].stem in NUMERALS
        last += counted
        while (
            last < end
            and not words[last].punct
            and words[last].norm not in RELATIVES | TENSES
            and not self.money_words.is_money(last)
        ):
            if self.money_words.opens_clause(last):
                break
            if words[last].norm == "من" and (words[k].stem.endswith(("ين", "ان", "ا")) or counted):
                last += 1
                continue
            if self.money_words.is_preposition(last) or (
                words[last].mention is None and self.cues.any_verb.at(words[last])
            ):
                break
            last += 1
        return k, max(min(last, end), k + 1)


class NamedThings(Finder):
    """Says which programme or event some words mean."""

    def programme_before(self, i: int) -> Phrase | None:
        """The programme named last before word `i` in its sentence."""
        start, _ = self.reading.sentence_of(i)
        for k in range(i - 1, start - 1, -1):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.label is Label.PROGRAMME:
                return phrase
        return None

    def is_the_programme(self, k: int) -> bool:
        """«المشروع», «البرنامج»: a word for a programme, with the article."""
        stem = self.reading.words[k].stem
        return stem in self.cues.programme_heads and stem.startswith("ال")

    def programme_meant(self, k: int) -> Phrase | None:
        """What «المشروع» at word `k` means: the programme named last before it, in any sentence."""
        if not self.is_the_programme(k):
            return None
        before = [p for j, p in self.phrases.at.items() if j < k and p.label is Label.PROGRAMME]
        return max(before, key=lambda p: p.first, default=None)

    def programme_at(self, k: int, end: int) -> Phrase | None:
        """The programme that the noun phrase around word `k` names."""
        phrase = self.phrases.at.get(k) if k < end else None
        return phrase if phrase is not None and phrase.label is Label.PROGRAMME else None

    def head_of(self, programme: Phrase) -> int:
        """The word that says what a programme is: «مشروع», before or at the beginning of its name."""
        words, k = self.reading.words, programme.first
        while k > 0 and words[k - 1].punct and words[k - 1].text not in COMMAS:
            k -= 1
        return k - 1 if k > 0 and words[k - 1].stem in self.cues.programme_heads else programme.first

    def is_tight(self, programme: Phrase, i: int) -> bool:
        """No comma between the programme and the cue: the programme is what is paid for."""
        return not any(w.text in COMMAS for w in self.reading.words[programme.end : i])

    def opened(self, i: int) -> int | None:
        """«كلّف المشروع …» where no project is named: what was opened or launched before word `i`."""
        event = self.scope.focus(i)
        fits = event is not None and self.finder.events[event].type in ("inauguration", "launch")
        return event if fits else None

    def event_at(self, k: int) -> int | None:
        """The event that word `k` mentions."""
        return next((m.event for m in self.finder.mentions if m.word == k), None)

    def event_in(self, target: TokenRange) -> int | None:
        """The event that is mentioned in a token range."""
        for mention in self.finder.mentions:
            if target[0] <= self.reading.words[mention.word].start < target[1]:
                return mention.event
        return None

    def words_for(self, event: int) -> TokenRange:
        """The words for an event as something that is paid for: what is signed or opened, else the event's own."""
        draft = self.finder.events[event]
        return draft.thing or draft.evidence[0]
