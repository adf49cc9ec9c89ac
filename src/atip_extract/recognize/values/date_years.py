"""Years by themselves: «عام 2021», «للفترة 2016-2021», «العام الماضي»; never «القانون رقم 91 لسنة 2013»."""

from __future__ import annotations

from atip_extract.recognize.values.date_parts import Found, Partial, Year, joins_days, plain_year, skip
from atip_extract.recognize.values.date_words import date_words
from atip_extract.recognize.values.units import Tape, key_at


def years_at(tape: Tape, at: int) -> Found | None:
    """A year or a range of years at `at`; bare digits only where a word or a range says that they are years."""
    words = date_words()
    if key_at(tape, at) in words.year_words:
        turn = words.turns.get(key_at(tape, at + 1))
        year = plain_year(tape, at + 2 if turn else at + 1)
        if year is None:
            return Found(at, at + 2, turn=turn, unit="year") if turn else None
        if _cites_law(tape, at):
            return None
        return _year_range(tape, at, year, cued=True)
    year = plain_year(tape, at)
    if year is None or year.hijri or _in_number(tape, at):
        return None
    before = key_at(tape, at - 1)
    cued = before in words.period_words or key_at(tape, at - 2) in words.period_words
    found = _year_range(tape, at, year, cued=cued or before in words.year_cues)
    if found and found.first != found.last:
        return found
    weak = before in words.year_cues and 1990 <= (year.value or 0) < 2050
    return found if weak and not _counts(tape, year.end) else None


def _year_range(tape: Tape, start: int, year: Year, *, cued: bool) -> Found | None:
    first = Partial(year.value)
    join = joins_days(tape, year.end)
    if key_at(tape, year.end) == "/" and cued:
        join = ("to", year.end + 1)
    if join:
        more = plain_year(tape, skip(tape, join[1], date_words().year_words))
        if more and more.value and year.value and more.hijri == year.hijri:
            steps = more.value - year.value
            if (join[0] == "to" and 0 < steps <= 30) or (cued and 0 < steps <= (30 if _between(tape, start) else 1)):
                reach = _year_range(tape, start, more, cued=True) if join[0] == "and" and steps == 1 else None
                last = reach.last if reach else Partial(more.value)
                return Found(start, reach.end if reach else more.end, first, last, year.hijri)
    return Found(start, year.end, first, first, year.hijri)


def _between(tape: Tape, start: int) -> bool:
    return key_at(tape, start - 1) in date_words().between


def _cites_law(tape: Tape, at: int) -> bool:
    """True in «رقم 91 لسنة 2013» and «رقم (64) لسنة 2010»."""
    before = at - 1
    if key_at(tape, before) != "ل":
        return False
    before -= 2 if key_at(tape, before - 1) == ")" else 1
    return before >= 0 and tape[before].is_number


def _in_number(tape: Tape, at: int) -> bool:
    """True where a sign glues the four digits to what stands before them: «031-2015», «5/2021»."""
    if at == 0 or tape[at].spaced:
        return False
    if at < 2 or tape[at - 1].key not in {"/", "-", ".", ":", "+"}:
        return False
    return tape[at - 2].is_number and not tape[at - 1].spaced


def _counts(tape: Tape, at: int) -> bool:
    """True where a counted thing seems to follow: «في 2000 مدرسة», «خلال 2021 جلسة»."""
    key = key_at(tape, at)
    return key.endswith(("ه", "ا")) and len(key) > 3 and not key.startswith("ال") and not tape[at].key.isascii()
