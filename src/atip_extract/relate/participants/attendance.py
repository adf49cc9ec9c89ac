"""How many came: the headcount that is told of an event."""

from __future__ import annotations

from dataclasses import replace

from atip_extract.annotations import HeadcountValue
from atip_extract.recognize.values.people_nouns import people_nouns
from atip_extract.relate.context import Finder
from atip_extract.relate.grammar.reading import RELATIVES

AIMED = frozenset({"تستهدف", "استهدفت", "يستهدف", "استهدف", "ستستهدف"})
AIMS = frozenset({"يهدف", "تهدف", "يستهدف", "تستهدف", "يسعي", "تسعي"})
CAPACITY = frozenset(
    {"يتسع", "تتسع", "ويتسع", "وتتسع", "بسعه", "سعته", "سعتها", "لاستيعاب", "يستوعب", "تستوعب", "وتستوعب"}
)
MIN_ATTENDANCE = 3
"""Two people are no attendance: «ممثلان عن …» names a side."""
JOINED = 2
"""Tokens between two headcounts that belong together: «40 سيدة و60 شاباً»."""


class AttendanceFinder(Finder):
    """Gives events the number of those who came."""

    def find(self) -> None:
        """Every headcount of the release that tells of an event."""
        for value in self.reading.notes.headcounts:
            self._attendance(value)

    def _attendance(self, value: HeadcountValue) -> None:
        """A headcount in an event's own clause, or one that «شارك فيها»-like words tie to the event at hand."""
        i = self.reading.word_of[value.start]
        if (
            self.clauses.is_reported(i)
            or self.reading.words[i].quote >= 0
            or (value.total or value.women or value.men or MIN_ATTENDANCE) < MIN_ATTENDANCE
        ):
            return
        event = self.scope.event_at(i)
        if event is None:
            return
        draft = self.finder.events[event]
        start, _ = self.clauses.clause(i)
        if any(w.norm in CAPACITY for w in self.reading.words[max(start, i - 4) : i]):
            return  # «يتسع المجمع لـ 620 طالباً»
        if draft.type in ("signing", "launch"):
            return  # who will benefit is counted there, not who came
        if draft.type == "campaign" and self._is_aimed_at(i):
            return  # «تستهدف الحملة 300 ألف طفل»
        if draft.attendance is None and self._is_attendance(i, event) and not self._is_aim_of_programme(i):
            draft.attendance = self._with_total(value, i)

    def _is_aimed_at(self, i: int) -> bool:
        start, stop = self.clauses.clause(i)
        return any(w.norm.removeprefix("و") in AIMED for w in self.reading.words[start:stop])

    def _is_aim_of_programme(self, i: int) -> bool:
        """«المعرض … ضمن برنامج X الذي يهدف إلى تأهيل 500 شاب»: whom the programme is for."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        aim = next(
            (k for k in range(i - 1, start, -1) if words[k].bare in AIMS and words[k - 1].norm in RELATIVES), None
        )
        if aim is None:
            return False
        event = self.scope.nearest(aim)
        first = event.word + 1 if event is not None else start
        return any(words[k].stem in self.cues.programme_heads for k in range(first, aim))

    def _is_attendance(self, i: int, event: int) -> bool:
        """True where the event itself, or a word of taking part, stands in the clause of the number."""
        start, stop = self.clauses.clause(i)
        if any(word.stem.startswith(self.cues.population_nouns) for word in self.reading.words[i : i + 4]):
            return self.clauses.cue_in(self.cues.attendance, max(start, i - 4), i) is not None
        if any(start <= m.word < stop and m.event == event for m in self.scope.mentions_in(i)):
            return True
        return self.clauses.cue_in(self.cues.attendance, start, stop) is not None

    def _with_total(self, value: HeadcountValue, i: int) -> HeadcountValue:
        """«حضرتها 60 سيدة»: where only women, or only men, are counted they are all that came.

        Not where they are some of others: «بينهم 14 سيدة», «40 سيدة و60 شاباً».
        """
        if value.total is not None:
            return value
        some = any(word.bare in people_nouns().split_cues for word in self.reading.words[max(0, i - 3) : i])
        joined = any(
            other is not value and min(abs(other.start - value.end), abs(value.start - other.end)) <= JOINED
            for other in self.reading.notes.headcounts
        )
        if some or joined:
            return value
        return replace(value, total=(value.men or 0) + (value.women or 0))
