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
BACKGROUND = 400
"""Days before the latest one: a year that a body was founded in, an edition before."""
LONGEST_STRETCH = 21
"""Days of which a text counts one: «في اليوم الثاني»."""
MOST_COMPARED = 50
"""Dates that are compared with each other, so that a long list of dates takes linear time."""
Days = tuple[date, date]


class DateContext:
    """The day or the stretch of days last told; before the first one, that one."""

    def __init__(self, found: Sequence[Found]) -> None:
        full = [bounds_of(one) for one in found if not one.needs_publication and not one.hijri]
        self._first = _beginning([days for bounds in full if (days := _days(bounds)) is not None])
        self._days = self._first
        self._told = False
        self._day: date | None = None
        """The one day told last, one of a stretch too; None behind a stretch."""
        self._end: date | None = None
        """The last day of what was told last."""
        self._last: date | None = None
        """The last day told at all, also behind «حتى» and «غدا»: what «بعدها بيومين» counts from."""
        self._stretch: Days | None = None
        """The days that «اليوم الثاني» is one of."""
        months = (bounds[0] for bounds in full if bounds is not None and len(bounds[0]) == len("2024-05"))
        self._month = next((date.fromisoformat(f"{month}-15") for month in months), None)

    def tell(self, found: Found, bounds: Bounds, *, until: bool = False) -> None:
        """A date was read; days, not months or years, are what later words count from. `until`: it says an end."""
        days = None if found.hijri else _days(bounds)
        if days is None or (self._first is not None and abs((days[0] - self._first[0]).days) > SAME_STORY):
            return
        if found.story in (None, "next") and (found.days or 0) >= 0:
            self._days, self._told, self._last = days, True, days[1]
        if days[0] < days[1]:
            short = (days[1] - days[0]).days < LONGEST_STRETCH
            self._day, self._end, self._stretch = None, days[1], days if short else None
        elif until and self._day is not None and 0 < (days[0] - self._day).days < LONGEST_STRETCH:
            self._stretch = self._day, days[0]
        elif (found.offset or 0) <= 0 and not until:
            self._day = self._end = days[0]
            if self._stretch is not None and not self._stretch[0] <= days[0] <= self._stretch[1]:
                self._stretch = None

    def resolve(self, found: Found) -> Bounds | None:
        """What the words mean beside the days told before; None where they mean nothing exact."""
        if found.hijri or found.unit == "year":
            return None
        if found.unit == "month":
            return self._same_month(found, "current")
        if found.weekday is not None and (found.unit == "day" or (found.offset is not None and self._told)):
            return self._weekday(found)
        day = self._days[0] if self._days is not None else self._month
        if day is None or found.first.month is None or found.offset is not None:
            return None
        if found.first.day is None and found.turn is not None and not self._told:
            return None  # «في مايو المقبل»: from when the news came out
        return by_publication(found, day)

    def story(self, found: Found) -> Bounds | None:
        """«في اليوم التالي»: counted from the day told last; «في اليوم الثاني»: one of the stretch told last."""
        if found.story == "same":
            return _one(self._day)
        if found.story == "next":
            return _one(_following(self._end, found.weekday))
        if self._stretch is None or found.story is None:
            return None
        first, last = self._stretch
        day = last if found.story == "final" else first + timedelta(days=found.story)
        return _one(day) if day <= last else None

    def counted(self, found: Found) -> Bounds | None:
        """«بعدها بيومين»: from the last day told; «قبل الحفل بيوم»: from the first one of the stretch told last."""
        if not self._told or self._days is None or self._last is None or found.days is None:
            return None
        told = self._last if found.days > 0 else self._day or self._days[0]
        return _one(told + timedelta(days=found.days))

    def in_stretch(self, found: Found, anchor: date | None) -> Bounds | None:
        """A bare weekday within the days told last, where it is the one, and where the news came out on one of them."""
        bare = found.weekday is not None and found.first.month is None and found.turn in (None, "current")
        if self._stretch is None or not bare:
            return None
        first, last = self._stretch
        if anchor is not None and (not first <= anchor <= last or anchor.weekday() == found.weekday):
            return None
        days = [first + timedelta(days=step) for step in range((last - first).days + 1)]
        named = [day for day in days if day.weekday() == found.weekday]
        return _one(named[0]) if len(named) == 1 else None

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
        elif found.turn == "past" or found.had_been:
            days = before
        else:
            within = [first + timedelta(days=step) for step in range(min((last - first).days, 31) + 1)]
            days = [*within, *(day for pair in zip(after[:REACH], before, strict=False) for day in pair)]
        day = next((day for day in days if day.weekday() == found.weekday), None)
        return _one(day)


def _beginning(told: list[Days]) -> Days | None:
    """The first of the days around which the text tells most; what lies over a year before the latest is background."""
    if not told:
        return None
    latest = max(days[0] for days in told)
    near = [days for days in told[:MOST_COMPARED] if (latest - days[0]).days <= BACKGROUND] or [told[0]]
    return max(near, key=lambda days: sum(abs((days[0] - other[0]).days) <= SAME_STORY for other in near))


def _following(day: date | None, weekday: int | None) -> date | None:
    """The next day, or the next such weekday."""
    if day is None:
        return None
    steps = range(1, 8)
    return next(d for step in steps if (d := day + timedelta(days=step)).weekday() == weekday or weekday is None)


def _one(day: date | None) -> Bounds | None:
    return (day.isoformat(), day.isoformat()) if day is not None else None


def _days(bounds: Bounds | None) -> Days | None:
    if bounds is None or len(bounds[0]) != len("2024-05-01"):
        return None
    return date.fromisoformat(bounds[0]), date.fromisoformat(bounds[1])
