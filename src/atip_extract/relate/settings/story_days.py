"""Days counted within the story: «في اليوم نفسه», «في اليوم التالي», «في اليوم الثاني من الزيارة»."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from atip_extract.annotations import DateValue
from atip_extract.relate.context import Finder

SELF = frozenset({"نفسه", "ذاته", "عينه"})
NEXT = frozenset({"التالي", "الموالي", "اللاحق", "التالیه"})
NTH = {"الاول": 0, "الثاني": 1, "الثالث": 2, "الرابع": 3, "الخامس": 4, "السادس": 5}
FINAL = frozenset({"الاخير", "الختامي"})
DAYS = frozenset({"اليوم", "يومه", "يومها", "يومهم"})
DAY = len("2024-05-01")


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
            day = self._day(words[i - 1].stem, words[i].stem, before) if before is not None else None
            if before is not None and day is not None:
                start, end = self.reading.tokens(i - 1, i + 1)
                told = replace(before, start=start, end=end, first=day, last=day, relative=True)
                self.finder.events[index].dates = [told]

    def _before(self, i: int, event: int) -> DateValue | None:
        """The days of the event told last before word `i`, or of the one before in order."""
        token = self.reading.words[i].start
        dated = [d for k, e in enumerate(self.finder.events) if k != event for d in e.dates if d.start < token]
        days = [d for d in dated if len(d.first) == DAY]
        return max(days, key=lambda d: d.start) if days else None

    def _day(self, first: str, second: str, before: DateValue) -> str | None:
        """The day that two words mean, ISO 8601."""
        same = (first == "اليوم" and second in SELF) or (first == "نفس" and second == "اليوم")
        start, end = date.fromisoformat(before.first), date.fromisoformat(before.last)
        if same:
            return before.first if start == end else None
        if first not in DAYS:
            return None
        if first == "اليوم" and second in NEXT:
            return (end + timedelta(days=1)).isoformat()
        if second in FINAL and start < end:
            return before.last
        day = start + timedelta(days=NTH[second]) if second in NTH else None
        return day.isoformat() if day is not None and start < end and day <= end else None
