"""Which of the dates that were found for an event are its own, and which are the two ends of one stretch of days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

from atip_extract.annotations import DateValue
from atip_extract.relate.settings.spans import LONGEST, is_day

LISTED = 6
"""Tokens between two days of a list, «يومي 3 مايو و10 مايو», at most."""
SURE = 0.85
"""How likely the heads take the day of publication for the event's own, at least, where it has another date as well."""
RATHER = 0.1
"""How much likelier than a date that it overlaps another one must be."""
DayKey = tuple[str, str]
"""First and last day, ISO 8601."""


def own_dates(
    dates: list[DateValue], published: DateValue | None, likely: Mapping[DayKey, float] | None = None
) -> list[DateValue]:
    """Of two dates that overlap, the likelier, the more exact or the first; two that are its ends are one.

    The day of publication stays only where it is the one date, or where the heads are sure of it. `likely`: how likely
    each date is the event's own, as far as the heads have read it.
    """
    shares = likely or {}
    kept: list[DateValue] = []
    for value in dates:
        clashes = [other for other in kept if _overlap(value, other)]
        if all(_is_better(value, other, shares) for other in clashes):
            at = kept.index(clashes[0]) if clashes else len(kept)
            kept = [other for other in kept if other not in clashes]
            kept.insert(at, value)
    own = [d for d in kept if len(kept) == 1 or not _is_issue(d, published) or shares.get(_key(d), 0.0) >= SURE]
    return _from_end_to_end(own)


def _is_better(value: DateValue, other: DateValue, likely: Mapping[DayKey, float]) -> bool:
    if len(value.first) != len(other.first):
        return len(value.first) > len(other.first)
    return likely.get(_key(value), 0.0) > likely.get(_key(other), 1.0) + RATHER


def _key(value: DateValue) -> DayKey:
    return value.first, value.last


def _is_issue(value: DateValue, published: DateValue | None) -> bool:
    return published is not None and value.start == published.start


def _from_end_to_end(dates: list[DateValue]) -> list[DateValue]:
    """«انطلقت الأحد 4 مايو … واختُتمت في 8 مايو»: two days told apart are the ends of one; so are days in a row."""
    if len(dates) < len(("first", "last")) or not all(is_day(d) for d in dates):
        return dates
    ordered = sorted(dates, key=lambda d: d.first)
    days = [date.fromisoformat(d.first).toordinal() for d in ordered]
    in_row = all(after - before == 1 for before, after in pairwise(days))
    one, other = ordered[0], ordered[-1]
    apart = max(one.start, other.start) - min(one.end, other.end)
    ends = len(dates) == len(("first", "last")) and apart > LISTED and days[-1] - days[0] <= LONGEST
    return [replace(one, last=other.last)] if in_row or ends else dates


def _overlap(one: DateValue, other: DateValue) -> bool:
    """2024-05-06 and 2024-05-05/2024-05-07, 2024-05-06 and 2024-05."""
    size = min(len(one.first), len(other.first))
    return one.first[:size] <= other.last[:size] and other.first[:size] <= one.last[:size]
