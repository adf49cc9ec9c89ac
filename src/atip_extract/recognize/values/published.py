"""Which of a release's dates is the day of its publication: the one in the dateline, or on a line of its own."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from atip_extract.annotations import annotations_of
from atip_extract.recognize.values.date_parts import Found, Partial
from atip_extract.recognize.values.date_words import date_words
from atip_extract.recognize.values.units import Tape, key_at, whole

TOP_LINES = 8
"""How many lines of text from the top, and half as many from the end, can hold a date of their own."""

EVENT_LABELS = frozenset({"الزمان", "الموعد", "المكان", "الوقت", "الساعه"})
"""A line with one of these says when an event is, not when the release came out."""

LONGEST_LINE = 40
"""A line of more units than this is prose."""


def publication_date(doc: Doc, tape: Tape, dates: Sequence[Found]) -> Found | None:
    """The date that says when the release was published; it may still lack its year."""
    dateline = annotations_of(doc).dateline
    if dateline:
        inside = [found for found in dates if _within(tape, found, dateline)]
        full = [found for found in inside if found.first.year is not None]
        if inside:
            return (full or inside)[0]
    short = _day_and_month(tape, dateline or _first_words(tape))
    return short or _opening(tape, dates) or _own_line(tape, dates)


def _first_words(tape: Tape) -> tuple[int, int]:
    """The tokens of the first five lines' openings, up to the agency in brackets: «الكويت - 21 - 3 (كونا)»."""
    for first, last in _lines(tape)[:5]:
        for at in range(first, min(first + 9, last)):
            if tape[at].key == "(" and at - first >= 4:
                return tape[first].token, tape[at].token
    return 0, 0


def _within(tape: Tape, found: Found, tokens: tuple[int, int]) -> bool:
    """One exact day inside the token range; ranges and relative words say nothing of the publication."""
    return _is_day(found) and tokens[0] <= tape[found.start].token and tape[found.end - 1].token < tokens[1]


def _is_day(found: Found) -> bool:
    return found.first.day is not None and found.first == found.last and not found.needs_publication


def _day_and_month(tape: Tape, tokens: tuple[int, int]) -> Found | None:
    """«الكويت - 21 - 3 (كونا)»: the day and the month in digits, without the year."""
    for at in range(len(tape) - 2):
        if tape[at].token < tokens[0]:
            continue
        if tape[at + 2].token >= tokens[1]:
            break
        day, month = whole(tape, at), whole(tape, at + 2)
        if day and month and key_at(tape, at + 1) in {"-", "/"} and day <= 31 and month <= 12:
            part = Partial(None, month, day)
            return Found(at, at + 3, part, part)
    return None


def _opening(tape: Tape, dates: Sequence[Found]) -> Found | None:
    """«صنعاء، 12 مارس 2024 (سبأ) - …»: a day among the first words of a line at the top, closed by a mark."""
    lines = _lines(tape)
    for first, last in lines[:TOP_LINES]:
        for found in dates:
            if not (first <= found.start < first + 6 and _is_day(found) and found.end <= last):
                continue
            words = [tape[at].key for at in range(first, found.start) if tape[at].is_word]
            closing = key_at(tape, found.end)
            marked = found.start > first and not tape[found.start - 1].is_word
            headline = closing == ":" and words and not marked  # «رئاسيات 7 سبتمبر: …» is a headline about that day
            if len(words) <= 3 and closing in {"-", "(", "/", ":", "،", ",", "|"} and found.end < last and not headline:
                return found
    return None


def _own_line(tape: Tape, dates: Sequence[Found]) -> Found | None:
    """«نشر في: 12/3/2024», «الأحد 12 مايو 2024» on a line near the top, or near the end."""
    lines = _lines(tape)
    cues = date_words().published_cues
    for first, last in lines[:TOP_LINES] + lines[: TOP_LINES - 1 : -1][: TOP_LINES // 2]:
        if last - first > LONGEST_LINE or any(tape[at].key in EVENT_LABELS for at in range(first, last)):
            continue
        for found in dates:
            if not (first <= found.start and found.end <= last and _is_day(found) and found.first.year is not None):
                continue
            rest = [tape[at] for at in range(first, last) if not found.start <= at < found.end and tape[at].is_word]
            cued = any(unit.key in cues for unit in rest[:3])
            if len(rest) <= (6 if cued else 3):
                return found
    return None


def _lines(tape: Tape) -> list[tuple[int, int]]:
    """The units of each line that holds any, half-open."""
    lines: list[tuple[int, int]] = []
    start = 0
    for at in range(1, len(tape) + 1):
        if at == len(tape) or tape[at].line != tape[start].line:
            lines.append((start, at))
            start = at
    return lines
