"""The parts of a date on the tape: a day, a month, a year, a numeric date. ``date_grammar`` joins them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from atip_extract.recognize.values.date_words import Story, Turn, date_words
from atip_extract.recognize.values.numbers import AND, number_at, ordinal_day
from atip_extract.recognize.values.units import Tape, key_at, whole

GREGORIAN_YEARS = range(1900, 2101)
HIJRI_YEARS = range(1343, 1501)
"""What the Umm al-Qura tables cover."""


@dataclass(frozen=True, slots=True)
class Partial:
    """As much of a date as the words say, in their own calendar."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def with_year(self, year: int) -> Partial:
        """The same day in a year."""
        return replace(self, year=year)


@dataclass(frozen=True, slots=True)
class Found:
    """A date on the tape before it is resolved; ``start`` and ``end`` are units, half-open."""

    start: int
    end: int
    first: Partial = Partial()
    last: Partial = Partial()
    hijri: bool = False
    turn: Turn | None = None
    """For a month («سبتمبر الماضي»), a weekday («الخميس المقبل») or a year («العام الماضي»)."""
    year_turn: Turn | None = None
    """«من العام الماضي» after a day or a month."""
    weekday: int | None = None
    offset: int | None = None
    """Days from the day of publication: «أمس» is -1."""
    beside: int | None = None
    """The same where the date itself is told beside the word: «أمس الأحد 14 يوليو 2024»."""
    story: Story | None = None
    """A day counted from those told before: «اليوم التالي», «اليوم الثاني»."""
    had_been: bool = False
    """Behind «كان … قد»: a weekday before the day that is told."""
    days: int | None = None
    """Days from the one told last: «بعدها بيومين» is 2."""
    unit: Literal["day", "month", "year"] | None = None
    """What ``turn`` turns where the words name neither month nor year: «الشهر الجاري»."""

    @property
    def needs_publication(self) -> bool:
        """True where only the day of publication, or a day told before, can say when it was."""
        return any(said is not None for said in (self.offset, self.turn, self.year_turn, self.story, self.days))


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month on the tape, with its weekday where it is named."""

    value: int
    end: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """A month on the tape; ``turn`` with no number is «الشهر الجاري»."""

    number: int | None
    end: int
    hijri: bool = False
    turn: Turn | None = None
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    """A year on the tape, or a way to it («من العام الماضي»)."""

    value: int | None
    end: int
    hijri: bool = False
    turn: Turn | None = None


def skip(tape: Tape, at: int, keys: frozenset[str] | set[str]) -> int:
    """The unit after `at` where `at` is one of the keys, otherwise `at`."""
    return at + 1 if key_at(tape, at) in keys else at


def weekday_at(tape: Tape, at: int) -> tuple[int, int] | None:
    """A weekday and the unit where the date after it may begin: «الثلاثاء الموافق», «الأحد،»."""
    found = date_words().weekdays.at(tape, at)
    if found is None:
        return None
    return found[0], found[1]


def after_weekday(tape: Tape, at: int) -> int:
    """Past what may stand between a weekday and its day: a comma, a dash, a bracket, «الموافق», «يوم»."""
    if date_words().turns.get(key_at(tape, at)) and key_at(tape, at + 1) in {*date_words().accordant, "("}:
        at += 1
    at = skip(tape, at, {"،", ",", "-", "(", "/", ":"})
    at = skip(tape, at, date_words().accordant)
    at = skip(tape, at, {"ل", ":", "يوم"})
    return skip(tape, at, {"يوم"})


def day_at(tape: Tape, at: int) -> Day | None:
    """A day: «11», «الأحد 5», «الخامس», «الحادي والعشرين», «فاتح», «خمسة»."""
    words, weekday = date_words(), None
    at = skip(tape, at, {"يوم", "اليوم"})
    named = weekday_at(tape, at)
    if named:
        weekday, at = named[0], after_weekday(tape, named[1])
    value = whole(tape, at)
    if value is not None:
        return Day(value, at + 1, weekday) if 1 <= value <= 31 and len(tape[at].key) <= 2 else None
    if key_at(tape, at) in words.first_of_month and month_at(tape, at + 1):
        return Day(1, at + 1, weekday)
    ordinal = ordinal_day(tape, at)
    if ordinal and key_at(tape, at - 1) in words.parts:
        return None  # «النصف الأول من يوليو» is no day
    if ordinal:
        return Day(ordinal[0], ordinal[1], weekday) if ordinal[0] <= 31 else None
    number = number_at(tape, at)
    if number and number.words and number.count is not None and 1 <= number.count <= 31:
        return Day(number.count, number.end, weekday)
    return None


def month_at(tape: Tape, at: int) -> Month | None:
    """A month of either calendar: «مايو», «آذار/مارس», «من شهر شعبان», «الشهر الجاري», «لشهر جوان»."""
    words = date_words()
    start = at
    if key_at(tape, at) == "منه":  # «من 5 مارس إلى 12 منه»
        return Month(None, at + 1, turn="same")
    at = skip(tape, at, {"من", "ل", "في"})
    if key_at(tape, at) in words.month_words:
        turn = words.turns.get(key_at(tape, at + 1))
        if turn:
            return Month(None, at + 2, turn=turn)
        if key_at(tape, start) == "من" and tape[at].key.startswith("ال") and _is_bare(tape, at + 1):
            return Month(None, at + 1, turn="same")  # «حتى 31 من الشهر»
        at += 1
    turn = words.turns.get(key_at(tape, at))
    if turn and at == start:
        return Month(None, at + 1, turn=turn)
    found = words.months.at(tape, at)
    if found:
        return _turned(tape, Month(found[0], _second_name(tape, found[1], found[0])))
    hijri = words.hijri_months.at(tape, at)
    if hijri:
        return _turned(tape, Month(hijri[0], hijri[1], hijri=True))
    strict = words.strict_months.at(tape, at)
    return Month(strict[0], strict[1], strict=True) if strict else None


def _is_bare(tape: Tape, at: int) -> bool:
    """Behind «من الشهر» neither a month's name nor an adjective («الشهر الفضيل», «الشهر الثالث»)."""
    words = date_words()
    named = any(names.at(tape, at) for names in (words.months, words.hijri_months, words.strict_months))
    return not named and not key_at(tape, at).startswith("ال")


def _second_name(tape: Tape, end: int, month: int) -> int:
    """Past the month's other name: «آذار/مارس», «أكتوبر (تشرين الأول)»."""
    opened = key_at(tape, end) == "("
    start = end + 1 if key_at(tape, end) in {"/", "(", "-", "|", "\\"} else end
    again = date_words().months.at(tape, start)
    if again is None or again[0] != month:
        return end
    return skip(tape, again[1], {")"}) if opened else again[1]


def _turned(tape: Tape, month: Month) -> Month:
    """With «الماضي», «المقبل» after it. An ordinal second name never takes it: «ربيع الآخر» is a name."""
    turn = date_words().turns.get(key_at(tape, month.end))
    return replace(month, end=month.end + 1, turn=turn) if turn else month


def year_at(tape: Tape, at: int) -> Year | None:
    """A year after a day or a month: «2024», «، 2024م», «من عام 2021», «لسنة 1445 هـ», «من العام الماضي»."""
    words, start = date_words(), at
    at = skip(tape, at, {",", "،", "/", "-"})
    at = skip(tape, at, {"من", "ل", "في"})
    named = key_at(tape, at) in words.year_words
    if named:
        turn = words.turns.get(key_at(tape, at + 1))
        at += 2 if turn else 1
        year = plain_year(tape, at)
        return year or (Year(None, at, turn=turn) if turn else None)
    year = plain_year(tape, at)
    if year and (at == start or 1990 <= (year.value or 0) < 2060 or year.hijri):
        return year
    return None


def plain_year(tape: Tape, at: int) -> Year | None:
    """Four digits that can be a year of either calendar, with the mark after them («م», «هـ»)."""
    words, value = date_words(), whole(tape, at)
    if value is None or len(tape[at].key) != 4:
        return None
    end = at + 1
    bracket = key_at(tape, end) == "(" and key_at(tape, end + 2) == ")"
    mark = key_at(tape, end + 1 if bracket else end)
    after = end + 3 if bracket else end + 1
    if value in HIJRI_YEARS:
        return Year(value, after if mark in words.hijri_marks else end, hijri=True)
    if value in GREGORIAN_YEARS:
        return Year(value, after if mark in words.gregorian_marks else end)
    return None


def numeric_date(tape: Tape, at: int) -> Found | None:
    """Three numbers with one sign between them: day first, unless the first has four digits."""
    if at + 4 >= len(tape) or key_at(tape, at + 1) not in {"/", "-", ".", "\\"}:
        return None
    sign = tape[at + 1].key
    if tape[at + 3].key != sign or (key_at(tape, at + 5) == sign and whole(tape, at + 6) is not None):
        return None
    numbers = [whole(tape, at + step) for step in (0, 2, 4)]
    lengths = [len(tape[at + step].key) for step in (0, 2, 4)]
    if None in numbers or (sign != "/" and not _evenly_spaced(tape, at)):
        return None
    a, b, c = (number or 0 for number in numbers)
    if lengths[0] == 4:
        year, month, day = a, b, c
    elif lengths[2] == 4:
        year, month, day = c, b, a
    elif lengths[2] == 2 and sign != "." and 10 <= c < 60 and max(lengths) == 2:
        year, month, day = 2000 + c, b, a
    else:
        return None
    if month > 12 >= day:
        month, day = day, month
    hijri = year in HIJRI_YEARS
    if not (hijri or year in GREGORIAN_YEARS) or not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    words = date_words()
    end = skip(tape, at + 5, words.hijri_marks if hijri else words.gregorian_marks)
    part = Partial(year, month, day)
    return Found(at, end, part, part, hijri)


def day_slash_month(tape: Tape, at: int) -> Found | None:
    """«السبت 30/6»: two numbers behind a weekday."""
    day, month = whole(tape, at), whole(tape, at + 2)
    if key_at(tape, at + 1) != "/" or not day or not month or day > 31 or month > 12 or key_at(tape, at + 3) == "/":
        return None
    part = Partial(None, month, day)
    return Found(at, at + 3, part, part)


def _evenly_spaced(tape: Tape, at: int) -> bool:
    """«12-6-2022» and «12 - 6 - 2022», but not «4 -6- 2022»: a dash is a bullet or a range as well."""
    return len({tape[at + step].spaced for step in (1, 2, 3, 4)}) == 1


def joins_days(tape: Tape, at: int) -> tuple[Literal["to", "and", "comma"], int] | None:
    """What joins two days or two dates at `at`, and the unit after it."""
    word = key_at(tape, at)
    if word == "-":
        return "to", at + 1
    start = skip(tape, at, {"،", ","})  # «، ولغاية الـ 6 من كانون الأول»
    start = skip(tape, start, {AND})
    start = skip(tape, start, {"ل"}) if key_at(tape, start + 1) in {"غايه"} else start
    to = date_words().to.at(tape, start)
    if to:
        return "to", skip(tape, to[1], {"يوم", "غايه", "ال"})
    if word == AND:
        return "and", at + 1
    if word in {"،", ","}:
        return "comma", skip(tape, at + 1, {AND})
    return None
