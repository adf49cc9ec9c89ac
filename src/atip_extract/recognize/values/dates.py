"""Finds the dates of a release: what was said, where, and as ISO 8601."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from spacy.tokens import Doc

from atip_extract.annotations import DateValue, annotations_of
from atip_extract.recognize.values.date_context import DateContext
from atip_extract.recognize.values.date_grammar import next_dates
from atip_extract.recognize.values.date_parts import Found
from atip_extract.recognize.values.date_resolve import (
    Bounds,
    bounds_of,
    by_publication,
    twins_of,
    with_year_of_neighbours,
    with_year_of_twin,
)
from atip_extract.recognize.values.date_story import is_behind_until
from atip_extract.recognize.values.published import publication_date
from atip_extract.recognize.values.units import Tape, tape_of


@dataclass(frozen=True, slots=True)
class ReleaseDates:
    """The dates of one release and the day of its publication, where the text states it."""

    dates: list[DateValue]
    published: DateValue | None


class DateRecognizer:
    """Dates in the calendars and spellings of the Arab press. A date whose year nothing tells is left out."""

    def find(self, doc: Doc) -> list[DateValue]:
        """Dates and ranges in text order, none overlapping another."""
        return self.read(doc).dates

    def read(self, doc: Doc, tape: Tape | None = None) -> ReleaseDates:
        """Dates and the publication date; `tape` saves making it anew."""
        tape = tape_of(doc) if tape is None else tape
        found = list(next_dates(tape))
        full = [f for f in found if f.first.year is not None and f.first.month is not None]
        twins = twins_of(full)
        found = [with_year_of_twin(with_year_of_neighbours(f, _near(full, f), tape), twins) for f in found]
        published = publication_date(doc, tape, found)
        stated = _published_value(tape, published, full, annotations_of(doc).meta.published)
        anchor = _as_day(stated.first if stated else annotations_of(doc).meta.published) or _today(found)
        values = list(_values(tape, found, anchor))
        if stated and not any(value.start < stated.end and stated.start < value.end for value in values):
            values = sorted([*values, stated], key=lambda value: value.start)
        return ReleaseDates(values, stated)


def _near(full: list[Found], found: Found) -> list[Found]:
    """The full dates close enough to lend a year; few, so that many dates still take linear time."""
    if found.first.year is not None or found.first.month is None:
        return []
    low, high = 0, len(full)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if full[middle].start < found.start else (low, middle)
    return full[max(0, low - 2) : low + 2]


def _today(found: Iterable[Found]) -> date | None:
    """«اليوم الأحد 25 فبراير 2024», «أمس الأحد 14 يوليو 2024»: the day that the text is written on."""
    for one in found:
        bounds = bounds_of(one) if one.beside is not None and not one.needs_publication else None
        day = _as_day(bounds[0]) if bounds and bounds[0] == bounds[1] else None
        if day is not None:
            return day - timedelta(days=one.beside or 0)
    return None


def _values(tape: Tape, found: list[Found], anchor: date | None) -> Iterable[DateValue]:
    context = DateContext(found)
    for one in found:
        bounds, relative = _resolved(one, anchor, context)
        if bounds:
            context.tell(one, bounds, until=is_behind_until(tape, one.start))
            yield _value(tape, one, bounds, relative=relative)


def _resolved(one: Found, anchor: date | None, context: DateContext) -> tuple[Bounds | None, bool]:
    """When it was, and whether only another date says so."""
    bounds = bounds_of(one) if one.offset is None else None  # «سبتمبر الماضي 2023»: whatever the word points to
    if bounds is not None or not (one.needs_publication or one.first.year is None):
        return bounds, False
    if one.story is not None:
        return context.story(one), True
    if one.days is not None:
        return context.counted(one), True
    bounds = context.in_stretch(one, anchor) if one.unit == "day" or anchor is None else None
    if bounds is None and anchor is not None:
        bounds = by_publication(one, anchor)
    if bounds is not None:
        return bounds, True
    bounds = context.same_month(one) if anchor is not None else context.resolve(one)
    return bounds, one.first.day is None


def _value(tape: Tape, found: Found, bounds: tuple[str, str], *, relative: bool) -> DateValue:
    return DateValue(
        start=tape[found.start].token,
        end=tape[found.end - 1].token + 1,
        first=bounds[0],
        last=bounds[1],
        calendar="hijri" if found.hijri else "gregorian",
        relative=relative,
    )


def _published_value(
    tape: Tape, published: Found | None, full: list[Found], from_container: str | None
) -> DateValue | None:
    """The publication date as a value; where it lacks its year, that of the container or of the first full date."""
    if published is None:
        return None
    if published.first.year is None:
        year = _year_for(published, full, from_container)
        if year is None:
            return None
        part = published.first.with_year(year)
        published = replace(published, first=part, last=part)
    bounds = bounds_of(published)
    return _value(tape, published, bounds, relative=False) if bounds else None


def _year_for(published: Found, full: list[Found], from_container: str | None) -> int | None:
    if from_container and from_container[:4].isdigit():
        return int(from_container[:4])
    for other in full:
        if not other.hijri and other.first.day is not None:
            return other.first.year
    return None


def _as_day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
