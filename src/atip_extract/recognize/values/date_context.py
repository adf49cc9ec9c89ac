"""Days told by another day of the release: «يوم 10 يوليو» below «3 يوليو 2023», «مساء الجمعة», «12 من الشهر نفسه».

Where no day of publication is known, or where the words point to what was said before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from atip_extract.recognize.values.date_parts import Found
from atip_extract.recognize.values.date_resolve import Bounds, bounds_of, by_publication, in_month

REACH = 3
"""Days that a bare weekday may lie away from the day it is told beside."""
SAME_STORY = 60
"""Days from the first one; what lies further back is the background, and nothing is counted from it."""
Days = tuple[date, date]


class DateContext:
    """The day or the stretch of days last told; before the first one, that one."""

    def __init__(self, found: Sequence[Found]) -> None:
        full = [bounds_of(one) for one in found if not one.needs_publication and not one.hijri]
        self._first: Days | None = next((days for bounds in full if (days := _days(bounds)) is not None), None)
        self._days = self._first
        self._stretch: Days | None = None
        self._told = False
        months = (bounds[0] for bounds in full if bounds is not None and len(bounds[0]) == len("2024-05"))
        self._month = next((date.fromisoformat(f"{month}-15") for month in months), None)

    def tell(self, found: Found, bounds: Bounds) -> None:
        """A date was read; days, not months or years, are what later words count from.

        The days of a stretch that are told one by one leave it what it was.
        """
        within = found.story is not None and found.story != "next"
        days = None if found.hijri or within else _days(bounds)
        if days is not None and (self._first is None or abs((days[0] - self._first[0]).days) <= SAME_STORY):
            self._days, self._told = days, True
            self._stretch = days if days[0] < days[1] else self._stretch

    def resolve(self, found: Found) -> Bounds | None:
        """What the words mean beside the days told before; None where they mean nothing exact."""
        if found.story is not None:
            return self.story(found)
        if found.hijri or found.unit == "year":
            return None
        if found.unit == "month":
            return self._same_month(found, "current")
        if found.weekday is not None and (found.unit == "day" or (found.offset is not None and self._told)):
            return self._weekday(found)
        day = self._days[0] if self._days is not None else self._month
        if day is None or found.first.month is None or found.offset is not None:
            return None
        return by_publication(found, day)

    def story(self, found: Found) -> Bounds | None:
        """«في اليوم التالي»: counted from the days told last; «في اليوم الثاني»: one of these."""
        if self._days is None or not self._told or found.story is None:
            return None
        first, last = self._days
        if found.story == "same":
            return _one(first) if first == last else None
        if found.story == "next":
            return _one(last + timedelta(days=1))
        if self._stretch is None:
            return None
        first, last = self._stretch
        day = last if found.story == "final" else first + timedelta(days=found.story)
        return _one(day) if day <= last else None

    def same_month(self, found: Found) -> Bounds | None:
        """«من 10 إلى 12 من الشهر نفسه»: of the month told last, whatever day the release came out."""
        return self._same_month(found) if self._days and found.unit == "month" else None

    def _same_month(self, found: Found, *turns: str) -> Bounds | None:
        if (
            self._days is None
            or found.turn not in ("same", *turns)
            or found.first.day is None
            or found.last.day is None
        ):
            return None
        return in_month(found, self._days[0].year, self._days[0].month)

    def _weekday(self, found: Found) -> Bounds | None:
        """The weekday within the days told, else the nearest; behind «حتى» one still to come."""
        if self._days is None:
            return None
        first, last = self._days
        after = [last + timedelta(days=step) for step in range(1, 7)]
        before = [first - timedelta(days=step) for step in range(1, 7)]
        if found.turn == "future":
            days = after
        elif found.turn == "past":
            days = before
        else:
            within = [first + timedelta(days=step) for step in range(min((last - first).days, 31) + 1)]
            days = [*within, *(day for pair in zip(after[:REACH], before, strict=False) for day in pair)]
        day = next((day for day in days if day.weekday() == found.weekday), None)
        return (day.isoformat(), day.isoformat()) if day else None


def _one(day: date) -> Bounds:
    return day.isoformat(), day.isoformat()


def _days(bounds: Bounds | None) -> Days | None:
    if bounds is None or len(bounds[0]) != len("2024-05-01"):
        return None
    return date.fromisoformat(bounds[0]), date.fromisoformat(bounds[1])
