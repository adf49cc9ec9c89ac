"""The towns of a round: «جولة شملت X وY», «قافلة تجوب بلديات X وY وZ», «ورشات امتدت بين X وY»."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Finder
from atip_extract.relate.events.log import FAMILIES
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import CLOSED, COMMAS, OPENERS
from atip_extract.relate.settings.scenes import WIDE

ROUNDS = frozenset({"visit", "campaign", "learning", "talk"})
"""Families of what goes from town to town."""
TRAVELS = frozenset({"visit", "campaign"})
"""Families of what crosses borders; «ورشة جمعت ممثلين عن دول شملت X وY» tells who came."""
REACH = 12
"""Words between the verb and the first town: «وتجوب، إلى غاية 1 جوان، بلديات …»."""
BETWEEN = frozenset(
    {"في", "من", "الي", "بين", "علي", "كل", "كلا", "غايه", "ثم", "كذلك", "ايضا", "ب", "يوم", "خلال", "عده"}
)


class Routes(Finder):
    """Gives events the places that a verb of going round brings."""

    def find(self) -> None:
        """Every verb of going round and the list behind it."""
        for i, word in enumerate(self.reading.words):
            if word.mention is not None or word.quote >= 0 or self.cues.verbs["cover"].at(word) is None:
                continue
            event = self.scope.event_at(i)
            family = FAMILIES[self.finder.events[event].type] if event is not None else None
            if event is None or family not in ROUNDS or self.clauses.is_reported(i):
                continue
            for phrase in self._towns(i, abroad=family in TRAVELS):
                self.role(event, "places", phrase, (i, phrase.end), 0.66, word.text)

    def _towns(self, i: int, *, abroad: bool) -> list[Phrase]:
        """The first place behind the verb and those joined to it; countries only of a journey that names no town."""
        first = self._first(i)
        found: list[Phrase] = []
        while first is not None and len(found) < 9:
            found.append(first)
            first = self._joined(first.end)
        kinds = [self.reading.notes.entities[p.entity].kind for p in found]
        towns = [p for p, kind in zip(found, kinds, strict=True) if kind not in WIDE]
        return towns or (found if abroad else [])

    def _first(self, i: int) -> Phrase | None:
        words, (_, stop) = self.reading.words, self.reading.sentence_of(i)
        for k in range(i + 1, min(i + REACH, stop)):
            phrase = self._place(k)
            if phrase is not None:
                return phrase
            if not (self._is_head(k) or words[k].norm in BETWEEN or words[k].text in COMMAS or self._is_date(k)):
                return None
        return None

    def _joined(self, k: int) -> Phrase | None:
        """«X (14 جانفي) وY», «X، وY», «X فY ثم Z»: one more town, the day in brackets passed over."""
        words = self.reading.words
        if k < len(words) and words[k].text in OPENERS:
            while k < len(words) and words[k].text not in CLOSED | {")"}:
                k += 1
            k += 1
        joined = False
        while k < len(words) and (words[k].text in COMMAS or words[k].norm in ("ثم", "و")):
            k, joined = k + 1, True
        if k >= len(words) or not (joined or words[k].conj):
            return None
        while k < len(words) - 1 and self._is_head(k) and self._place(k) is None:
            k += 1
        return self._place(k)

    def _place(self, k: int) -> Phrase | None:
        phrase = self.phrases.at.get(k)
        place = phrase is not None and phrase.first == k and phrase.label is Label.PLACE and phrase.owner is None
        return phrase if place else None

    def _is_head(self, k: int) -> bool:
        word = self.reading.words[k]
        return word.mention is None and word.stem in self.cues.place_heads | self.cues.plural_place_heads

    def _is_date(self, k: int) -> bool:
        token = self.reading.words[k].start
        return self.reading.words[k].norm.isdigit() or any(d.start <= token < d.end for d in self.reading.notes.dates)
