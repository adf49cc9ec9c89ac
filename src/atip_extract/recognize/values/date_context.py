"""Days told by another day of the release: «يوم 10 يوليو» below «3 يوليو 2023», «مساء الجمعة», «12 من الشهر نفسه».

Where no day of publication is known, or where the words point to what was said before them.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from atip_extract.recognize.values.date_parts import Found
from atip_extract.recognize.values.date_resolve import Bounds, bounds_of, by_publication

REACH = 4
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
        self._told = False
        months = (bounds[0] for bounds in full if bounds is not None and len(bounds[0]) == len("2024-05"))
        self._month = next((date.fromisoformat(f"{month}-15") for month in months), None)

    def tell(self, found: Found, bounds: Bounds) -> None:
        """A date was read; days, not months or years, are what later words count from."""
        days = None if found.hijri else _days(bounds)
        if days is not None and (self._first is None or abs((days[0] - self._first[0]).days) <= SAME_STORY):
            self._days, self._told = days, True

    def resolve(self, found: Found) -> Bounds | None:
        """What the words mean beside the days told before; None where they mean nothing exact."""
        if found.hijri or found.unit == "year":
            return None
        if found.unit == "month":
            return self._same_month(found)
        if found.weekday is not None and (found.unit == "day" or (found.offset is not None and self._told)):
            return self._weekday(found)
        day = self._days[0] if self._days is not None else self._month
        if day is None or found.first.month is None or found.offset is not None:
            return None
        if found.first.day is None and found.turn is not None:
            return None  # «في مايو المقبل»: from when the news came out
        return by_publication(found, day)

    def same_month(self, found: Found) -> Bounds | None:
        """«من 10 إلى 12 من الشهر نفسه»: of the month told last, whatever day the release came out."""
        return self._same_month(found) if self._days and found.unit == "month" else None

    def _same_month(self, found: Found) -> Bounds | None:
        if self._days is None or found.turn != "same" or found.first.day is None or found.last.day is None:
            return None
        year, month = self._days[0].year, self._days[0].month
        if found.last.day > calendar.monthrange(year, month)[1]:
            return None
        told = [replace(part, year=year, month=month) for part in (found.first, found.last)]
        return bounds_of(replace(found, first=told[0], last=told[1]))

    def _weekday(self, found: Found) -> Bounds | None:
        """The weekday within the days told, else the nearest; behind «حتى» one still to come."""
        if self._days is None:
            return None
        first, last = self._days
        ahead, back = found.turn == "future", found.turn == "past"
        within = [first + timedelta(days=step) for step in range(min((last - first).days, 31) + 1)]
        near = [last + timedelta(days=step) for step in range(1, 7 if ahead else REACH)]
        near += [first - timedelta(days=step) for step in range(1, 7 if back else REACH)]
        days = [*([] if ahead or back else within), *sorted(near, key=lambda day: _distance(day, self._days))]
        wanted = (day for day in days if day.weekday() == found.weekday)
        fitting = (d for d in wanted if not (ahead and d <= last) and not (back and d >= first))
        day = next(fitting, None)
        return (day.isoformat(), day.isoformat()) if day else None


def _distance(day: date, days: Days | None) -> int:
    return 0 if days is None else min(abs((day - days[0]).days), abs((day - days[1]).days))


def _days(bounds: Bounds | None) -> Days | None:
    if bounds is None or len(bounds[0]) != len("2024-05-01"):
        return None
    return date.fromisoformat(bounds[0]), date.fromisoformat(bounds[1])
