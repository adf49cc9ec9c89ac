"""Days counted within the story: «في اليوم نفسه», «في اليوم التالي», «في اليوم الثاني من الزيارة»."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from atip_extract.annotations import DateValue
from atip_extract.drafts import EventDraft
from atip_extract.relate.context import Finder
from atip_extract.relate.events.log import FAMILIES
from atip_extract.relate.settings.spans import DAY, is_day

SELF = frozenset({"نفسه", "ذاته", "عينه"})
NEXT = frozenset({"التالي", "الموالي", "اللاحق"})
NTH = {"الاول": 0, "الثاني": 1, "الثالث": 2, "الرابع": 3, "الخامس": 4, "السادس": 5}
FINAL = frozenset({"الاخير", "الختامي"})
DAYS = frozenset({"اليوم", "يومه", "يومها", "يومهم"})
LONG = frozenset({"campaign", "learning"})
"""Families of what lasts for days."""


class StoryDays(Finder):
    """Dates an event by a day of what was told before."""

    def find(self) -> None:
        """An event of no date of its own, in a sentence that counts its day from one before."""
        words = self.reading.words
        for i in range(1, len(words)):
            if words[i - 1].stem not in DAYS and words[i].stem != "اليوم":
                continue
            index = self.scope.event_at(i)
            if index is None or self.finder.events[index].dates or not self.scope.mentions_in(i):
                continue
            before = self._before(i, index)
            if before is None or (day := self._day(words[i - 1].stem, words[i].stem, before)) is None:
                continue
            start, end = self.reading.tokens(i - 1, i + 1)
            self.finder.events[index].dates = [
                replace(before, start=start, end=end, first=day, last=day, relative=True)
            ]

    def same_day(self) -> None:
        """«افتتح الوزير المركز … ثم وقّع اتفاقية …»: what is told on, of no day of its own, was on that day as well."""
        day: DateValue | None = None
        seen: set[int] = set()
        for mention in sorted(self.finder.mentions, key=lambda m: m.word):
            index = mention.event
            if index in seen or index not in self.finder.main:
                continue
            event = self.finder.events[index]
            if self.reading.block_kind(mention.word) == "headline" and not event.dates:
                continue
            seen.add(index)
            if event.dates:
                day = event.dates[0] if len(event.dates) == 1 and is_day(event.dates[0]) else None
            elif day is not None and self._goes_on(mention.word, event):
                event.dates = [replace(day, relative=True)]

    def _goes_on(self, i: int, event: EventDraft) -> bool:
        """Told as news, with no date in its sentence."""
        news = event.status == "held" and not event.background and FAMILIES[event.type] not in LONG
        told = news and not self.clauses.is_background(i) and not self.clauses.is_reported(i)
        return told and not self.reading.dates_in(*self.reading.sentence_of(i))

    def _before(self, i: int, event: int) -> DateValue | None:
        """The day or days told last before word `i`, of another event."""
        token = self.reading.words[i].start
        dated = [d for k, e in enumerate(self.finder.events) if k != event for d in e.dates if d.start < token]
        days = [d for d in dated if len(d.first) == DAY]
        return max(days, key=lambda d: d.start) if days else None

    def _day(self, first: str, second: str, before: DateValue) -> str | None:
        """The day that two words mean, ISO 8601."""
        start, end = date.fromisoformat(before.first), date.fromisoformat(before.last)
        if (first == "اليوم" and second in SELF) or (first == "نفس" and second == "اليوم"):
            return before.first if start == end else None
        if first not in DAYS:
            return None
        if first == "اليوم" and second in NEXT:
            return (end + timedelta(days=1)).isoformat()
        if second in FINAL and start < end:
            return before.last
        day = start + timedelta(days=NTH[second]) if second in NTH else None
        return day.isoformat() if day is not None and start < end and day <= end else None
