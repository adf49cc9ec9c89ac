"""What is paid for, behind the payer: an event, a programme, the object, a purpose, or the gift itself."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import TokenRange
from atip_extract.relate.antecedents import MAX_OBJECT_WORDS, PURPOSE_STOPS, AntecedentFinder
from atip_extract.relate.parts import Phrase

TO = frozenset({"الي", "لصالح", "لفايده"})
"""Before a recipient."""
RELATIVES = frozenset({"الذي", "التي", "الذين", "والذي", "والتي", "اللذين", "اللتين"})
FILLERS = frozenset(
    {
        "خلال",
        "اثناء",
        "ضمن",
        "لدي",
        "عقب",
        "بعد",
        "قبل",
        "منذ",
        "وذلك",
        "في",
        "من",
        "علي",
        "الي",
        "عبر",
        "عن",
        "مع",
        "منها",
        "فيه",
        "فيها",
        "نحو",
        "حوالي",
    }
)
"""Words that no object begins with: what follows is an amount, a channel or a time."""
LIGHT = frozenset({"تقديم", "منح", "تخصيص", "دفع", "توفير"})
"""Verbal nouns of giving: what is given stands behind them («أعلنت X تقديم 5 ملايين …»)."""


class PayableFinder(AntecedentFinder):
    """Looks ahead from a payment. Methods give token ranges, and the programme or event where it is one."""

    def object(self, i: int, after: int) -> tuple[TokenRange | None, Phrase | None]:
        """What is paid for: a programme, the direct object («مشغلًا للخياطة»), or the words behind «ل», «لفائدة»."""
        words = self.reading.words
        _, stop = self.clauses.clause(i)
        k = self.past_asides(after, stop)
        if k < stop and words[k].stem in LIGHT:
            k = self.past_asides(k + 1, stop)
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
            object_of = k == i + 1 or words[k - 1].stem in self.cues.cost_nouns
            if object_of and words[k].stem in self.cues.fundables and words[k].stem.startswith("ال"):
                return self.reading.trimmed(k, min(self.noun_end(k), end)), None, None
        return None, None, None

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
