"""The stops of a visit, told one after the other: «في X عاين الوفد …», «ثم انتقل إلى Y»."""

from __future__ import annotations

from collections.abc import Iterator

from atip_extract.annotations import Label
from atip_extract.relate.context import Finder
from atip_extract.relate.events.log import VISITS
from atip_extract.relate.settings.scenes import WIDE

TO = frozenset({"الي", "بين", "من", "عبر", "في", "نحو"})
REACH = 7
"""Words between a verb of motion and the first place."""


class StopFinder(Finder):
    """Gives visits the towns that were their stops."""

    def find(self) -> None:
        """Sentence by sentence, below the one that tells of the visit."""
        words = self.reading.words
        for start, end in self.reading.sentences:
            if self.reading.block_kind(start) == "headline" or self.clauses.is_background(start):
                continue
            visit = self._visit_at(end)
            if visit is None:
                continue
            alone = all(m.event == visit for m in self.scope.mentions_in(start))
            for k in range(start, end):
                if words[k].quote >= 0 or words[k].mention is not None or self.clauses.is_reported(k):
                    continue
                if self.cues.verbs["move"].at(words[k]) is not None:
                    self._towns(k, min(k + REACH, end), visit)
                elif alone and k - start <= 1 and words[k].bare == "في":
                    self._towns(k, min(k + 4, end), visit)

    def _visit_at(self, end: int) -> int | None:
        """The last visit of the news that is told of before word `end`: its meetings are held on the way."""
        told = (m.event for m in reversed(self.finder.mentions) if m.word < end and m.event in self.finder.main)
        return next((event for event in told if self.finder.events[event].type in VISITS), None)

    def _towns(self, i: int, stop: int, visit: int) -> None:
        """«تنقّل القضاة بين X وY»: the first place behind the preposition, and those joined to it."""
        words, last = self.reading.words, -1
        for k in self._places(i + 1, min(stop + 6, len(words))):
            phrase = self.phrases.at[k]
            first = k
            while first > i + 1 and words[first - 1].stem in self.cues.place_heads:
                first -= 1
            behind = words[first - 1].bare in TO or words[first].prep in ("ب", "ل")
            if last < 0 and (k >= stop or not behind):
                return
            if last >= 0 and not (first == last and words[first].conj):
                return
            if self.reading.notes.entities[phrase.entity].kind not in WIDE:
                self.role(visit, "places", phrase, (i, phrase.end), 0.66, words[i].text)
                self._without_country(visit)
            last = phrase.end

    def _without_country(self, visit: int) -> None:
        """«زيارة إلى إسبانيا», and then its towns: the country only says where they lie."""
        event, entities = self.finder.events[visit], self.reading.notes.entities
        event.places = [role for role in event.places if entities[role.entity].kind not in WIDE]

    def _places(self, start: int, end: int) -> Iterator[int]:
        for k in range(start, end):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.first == k and phrase.owner is None and phrase.label is Label.PLACE:
                yield k
            if self.reading.words[k].text in ".؛:" or (phrase is not None and phrase.label is Label.PERSON):
                return
