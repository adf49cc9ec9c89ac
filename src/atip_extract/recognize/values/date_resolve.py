"""From words to ISO 8601: the missing year, the Hijri calendar, and the days counted from the publication."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from atip_extract.recognize.values.date_parts import Found, Partial
from atip_extract.recognize.values.units import Tape

Bounds = tuple[str, str]


def bounds_of(found: Found) -> Bounds | None:
    """ISO 8601 first and last, as precise as the words; None for a day that no calendar has."""
    if found.hijri:
        return _from_hijri(found)
    first, last = iso(found.first), iso(found.last)
    return (first, last) if first and last and first <= last else None


def iso(part: Partial) -> str | None:
    """``2021``, ``2018-05`` or ``2018-05-06``; None without a year and for impossible days."""
    if part.year is None:
        return None
    if part.month is None:
        return f"{part.year:04}"
    if part.day is None:
        return f"{part.year:04}-{part.month:02}"
    if part.day > calendar.monthrange(part.year, part.month)[1]:
        return None
    return f"{part.year:04}-{part.month:02}-{part.day:02}"


def _from_hijri(found: Found) -> Bounds | None:
    first, last = found.first, found.last
    if first.year is None or last.year is None:
        return None
    start = _gregorian(first.year, first.month or 1, first.day or 1)
    if last.day is not None:
        end = _gregorian(last.year, last.month or 12, last.day)
    else:
        year, month = (last.year, last.month or 12)
        after = _gregorian(year + (month == 12), month % 12 + 1, 1)
        end = after - timedelta(days=1) if after else None
    return (start.isoformat(), end.isoformat()) if start and end and start <= end else None


def _gregorian(year: int, month: int, day: int) -> date | None:
    # hijridate holds the Umm al-Qura tables, which Saudi Arabia and most of the Arab press follow.
    from hijridate import Hijri

    try:
        converted = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(converted.year, converted.month, converted.day)


def with_year_of_neighbours(found: Found, others: Sequence[Found], tape: Tape) -> Found:
    """A date that lacks its year takes that of the nearest full date in its sentence."""
    if found.first.year is not None or found.first.month is None or found.needs_publication:
        return found
    best: tuple[int, int] | None = None
    for other in others:
        if other.hijri != found.hijri or other.first.year is None or other.first.month is None or other.unit:
            continue
        after = other.start >= found.end
        gap = other.start - found.end if after else found.start - other.end
        if 0 <= gap <= 30 and not _divided(tape, found, other) and (best is None or gap < best[0]):
            best = gap, other.first.year
    return _dated(found, best[1]) if best else found


Twins = dict[tuple[bool, int | None, int | None], int]


def twins_of(full: Sequence[Found]) -> Twins:
    """The first year that the release gives to each day of a month."""
    twins: Twins = {}
    for found in full:
        if found.first.year is not None and found.first.day is not None:
            twins.setdefault((found.hijri, found.first.month, found.first.day), found.first.year)
    return twins


def with_year_of_twin(found: Found, twins: Twins) -> Found:
    """«14 أيلول» beside «14 أيلول 2021» somewhere else in the release is the same day."""
    if found.first.year is not None or found.first.day is None or found.needs_publication:
        return found
    year = twins.get((found.hijri, found.first.month, found.first.day))
    return found if year is None else _dated(found, year)


def _dated(found: Found, year: int) -> Found:
    wraps = (found.last.month or 0) < (found.first.month or 0)
    return replace(found, first=found.first.with_year(year), last=found.last.with_year(year + wraps))


def _divided(tape: Tape, one: Found, two: Found) -> bool:
    low, high = min(one.end, two.end), max(one.start, two.start)
    if tape[low - 1].line != tape[high].line:
        return True
    return any(tape[at].key in {".", "؟", "!", "؛", ";"} for at in range(low, high))


def by_publication(found: Found, published: date) -> Bounds | None:
    """What the words mean on the day of publication; None where they mean nothing exact."""
    if found.offset is not None:
        return _by_offset(found, published)
    if found.unit == "day":
        return _by_weekday(found, published)
    if found.unit == "year":
        year = _turned_year(found.turn, published)
        return (f"{year:04}", f"{year:04}") if year else None
    if found.unit == "month":
        return _by_month(found, published)
    if found.hijri or found.first.month is None:
        return None
    year = _turned_year(found.year_turn, published) if found.year_turn else _year_near(found, published)
    return bounds_of(_dated(found, year)) if year else None


def _by_offset(found: Found, published: date) -> Bounds | None:
    try:
        day = published + timedelta(days=found.offset or 0)
    except OverflowError:  # containers write 0001-01-01 for no date
        return None
    if found.weekday is not None and day.weekday() != found.weekday:
        # The paper's day and the agency's can differ by one or two: the named weekday decides.
        day = min((day + timedelta(days=step) for step in range(-3, 4)), key=lambda d: d.weekday() != found.weekday)
    return day.isoformat(), day.isoformat()


def _by_weekday(found: Found, published: date) -> Bounds | None:
    if found.weekday is None or found.turn == "same":
        return None
    back = (published.weekday() - found.weekday) % 7
    if found.turn == "past":
        back = back or 7
    elif found.turn == "future":
        back = back - 7
    day = published - timedelta(days=back)
    return day.isoformat(), day.isoformat()


def _turned_year(turn: str | None, published: date) -> int | None:
    if turn == "same":
        return None
    return published.year + {"past": -1, "future": 1}.get(turn or "", 0)


def _by_month(found: Found, published: date) -> Bounds | None:
    if found.turn == "same":
        return None
    step = {"past": -1, "future": 1}.get(found.turn or "", 0)
    index = published.year * 12 + published.month - 1 + step
    year, month = divmod(index, 12)
    return in_month(found, year, month + 1)


def in_month(found: Found, year: int, month: int) -> Bounds | None:
    """The days that the words say, or the whole month."""
    first, last = Partial(year, month, found.first.day), Partial(year, month, found.last.day)
    return bounds_of(replace(found, first=first, last=last))


def _year_near(found: Found, published: date) -> int | None:
    """The year that «الماضي», «المقبل» or plain nearness gives a month or a day."""
    month, day = found.first.month or 1, found.first.day
    today = (published.month, published.day if day is not None else 0)
    this = (month, day or 0)
    if found.turn == "same":
        return None
    if found.turn == "past":
        return published.year if this < today else published.year - 1
    if found.turn == "future":
        return published.year if this > today else published.year + 1
    if found.turn == "current":
        return published.year
    candidates = [published.year - 1, published.year, published.year + 1]
    return min(candidates, key=lambda year: _distance(found, year, published))


def _distance(found: Found, year: int, published: date) -> tuple[bool, int]:
    """How far a year puts the date from the publication; a weekday that does not fit puts it last."""
    month = found.first.month or 1
    day = min(found.first.day or 15, calendar.monthrange(year, month)[1])
    then = date(year, month, day)
    wrong = found.weekday is not None and found.first.day is not None and then.weekday() != found.weekday
    return wrong, abs((then - published).days)
