"""How the parts of a date join: days with a month, ranges, two calendars, years, and words that point from today.

``dates_at`` reads one place of the tape and looks ahead a bounded number of units, so that a release takes linear time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from atip_extract.recognize.values.date_parts import (
    Day,
    Found,
    Month,
    Partial,
    Year,
    after_weekday,
    day_at,
    day_slash_month,
    joins_days,
    month_at,
    numeric_date,
    plain_year,
    skip,
    weekday_at,
    year_at,
)
from atip_extract.recognize.values.date_story import (
    OF_IT,
    bare_weekday,
    counted_day,
    had_been,
    is_behind_until,
    story_day,
    way,
    weekday_after,
)
from atip_extract.recognize.values.date_words import date_words
from atip_extract.recognize.values.date_years import years_at
from atip_extract.recognize.values.numbers import AND
from atip_extract.recognize.values.units import Tape, key_at, whole

TODAY = "اليوم"
NO_TODAY_BEHIND = frozenset({"في", "ب", "هذا", "ذلك", "من", "ل", "ك", "منذ", "علي", "الي", "حتي", "بهذا"})
"""Behind these «اليوم» is a day that is spoken of, not the one of the news."""
MAX_DAYS = 12
"""Longest list of days that is read: «أيام 3 و4 و5 …»."""
MAX_WEEKDAYS = 6
"""Weekdays that are read behind a first one."""


def dates_at(tape: Tape, at: int) -> list[Found]:
    """The date that begins at `at`, or none; several for a list of days that do not follow each other."""
    if not _may_begin(tape, at):
        return []
    weekday = weekday_at(tape, at)
    story = story_day(tape, at)
    if story is not None and key_at(tape, story.end - 1) in OF_IT:
        return [story]  # «اليوم الثاني منه» is no second of a month
    found = _days_with_month(tape, at) or _single(_one_date(tape, at)) or _single(years_at(tape, at))
    if not found:
        return _single(story or counted_day(tape, at) or _pointing(tape, at, weekday))
    if len(found) == 1:
        found = [_with_other_calendar(tape, _as_range(tape, found[0]))]
        if key_at(tape, at) == TODAY and found[0].first == found[0].last and _is_written(tape, at):
            found = [replace(found[0], beside=0)]
    return [one for one in found if not _is_bare_month(tape, one)]


def _is_written(tape: Tape, at: int) -> bool:
    """«اليوم الأحد 9 مارس»: the day that the news is written on; not «في ذلك اليوم 20 أوت», «منذ اليوم الأول من …»."""
    named = weekday_at(tape, at + 1) is not None or (at + 1 < len(tape) and tape[at + 1].is_number)
    return named and key_at(tape, at - 1) not in NO_TODAY_BEHIND


def _is_bare_month(tape: Tape, found: Found) -> bool:
    """«مارس» with neither day nor year is a verb as often as a month, unless a preposition says when."""
    words, first = date_words(), found.first
    if first.month is None or first.day is not None or first.year is not None or found.needs_publication:
        return False
    return not any(key_at(tape, found.start - step) in words.year_cues | words.month_words for step in (0, 1))


def _may_begin(tape: Tape, at: int) -> bool:
    """A digit is no day where it numbers a list: «1- 12 مايو»."""
    unit = tape[at]
    if not unit.is_number:
        return unit.is_word
    begins_line = at == 0 or tape[at - 1].line != unit.line
    bullet = begins_line and key_at(tape, at + 1) in {"-", ")", "."} and not tape[at + 1].spaced
    return not (bullet and at + 2 < len(tape) and tape[at + 2].spaced)


def _single(found: Found | None) -> list[Found]:
    return [found] if found else []


def _one_date(tape: Tape, at: int) -> Found | None:
    """A numeric date, or a month with its year, with a weekday before it or not."""
    start, weekday = at, weekday_at(tape, at)
    if weekday:
        at = after_weekday(tape, weekday[1])
    numeric = numeric_date(tape, at) or (day_slash_month(tape, at) if weekday else None)
    if numeric:
        return replace(numeric, start=start, weekday=weekday[0] if weekday else None)
    american = _month_first(tape, at)
    if american:
        return replace(american, start=start, weekday=weekday[0] if weekday else None)
    month = month_at(tape, at) if not weekday and key_at(tape, at) not in {"من", "ل", "في"} else None
    if month is None or month.strict:
        return None
    return _month_alone(tape, at, month)


def _month_first(tape: Tape, at: int) -> Found | None:
    """«مايو 12، 2018», ``March 12, 2024``: the year must follow a comma."""
    if at >= len(tape) or not tape[at].is_word:
        return None
    month = month_at(tape, at)
    if month is None or month.number is None or month.turn:
        return None
    day, year = whole(tape, month.end), plain_year(tape, month.end + 2)
    if day is None or not 1 <= day <= 31 or year is None or key_at(tape, month.end + 1) not in {",", "،"}:
        return None
    part = Partial(year.value, month.number, day)
    return Found(at, year.end, part, part, month.hijri)


def _month_alone(tape: Tape, at: int, month: Month) -> Found | None:
    if month.number is None:
        if key_at(tape, at) not in date_words().month_words:
            return None
        return Found(at, month.end, turn=month.turn, unit="month")
    year = year_at(tape, month.end)
    if month.hijri and (year is None or not year.hijri):
        return None
    if year is not None and (not year.hijri or month.hijri):
        part = Partial(year.value, month.number)
        return Found(at, year.end, part, part, month.hijri, turn=month.turn, year_turn=year.turn)
    part = Partial(None, month.number)
    return Found(at, month.end, part, part, turn=month.turn)


def _days_with_month(tape: Tape, at: int) -> list[Found]:
    """«11 مايو 2018», «3 و4 ديسمبر», «4-6/11/2019», «الخامس من الشهر الجاري»."""
    days, joins = _day_list(tape, at)
    # The longest list that a month follows: in «بين 3 و4 مايو» all of it, in «القاعة 3 و5 مايو» as well.
    for count in range(len(days), 0, -1):
        found = _complete(tape, at, days[:count], joins[: count - 1])
        if found:
            return found
    return []


def _day_list(tape: Tape, at: int) -> tuple[list[Day], list[str]]:
    """Days that are joined, with the joins between them; of weekdays that are listed before them only the first."""
    listed = key_at(tape, at - 1) in date_words().day_list_cues
    named = _weekdays_listed(tape, at)
    if named is None:
        return _plain_day_list(tape, at, listed=listed)
    weekday, behind = named
    days, joins = _plain_day_list(tape, behind, listed=listed)
    return ([replace(days[0], weekday=weekday), *days[1:]], joins) if len(days) > 1 else ([], [])


def _plain_day_list(tape: Tape, at: int, *, listed: bool) -> tuple[list[Day], list[str]]:
    day = day_at(tape, at)
    days: list[Day] = []
    joins: list[str] = []
    while day and len(days) < MAX_DAYS:
        days.append(day)
        join = joins_days(tape, day.end)
        if join is None or (join[0] == "comma" and not listed):
            break
        joins.append(join[0])
        day = day_at(tape, join[1])
    return days, joins[: len(days) - 1] if days else []


def _weekdays_listed(tape: Tape, at: int) -> tuple[int, int] | None:
    """«الثلاثاء والأربعاء | 4 و5 مارس», «الأحد إلى الخميس | 2 - 6 فبراير»: the first weekday, where days begin."""
    named = weekday_at(tape, at)
    if named is None:
        return None
    first, end, several = named[0], named[1], False
    for _ in range(MAX_WEEKDAYS):
        join = joins_days(tape, end)
        further = weekday_at(tape, join[1]) if join is not None and tape[at].line == tape[join[1] - 1].line else None
        if further is None:
            break
        end, several = further[1], True
    return (first, after_weekday(tape, end)) if several else None


def _complete(tape: Tape, start: int, days: list[Day], joins: list[str]) -> list[Found]:
    end, months = days[-1].end, None
    if key_at(tape, end) in {"/", "-"}:
        months = numeric_date(tape, end - 1) if len(days) > 1 else None
        if months is None:
            return _with_named_month(tape, start, days, joins)
        template = replace(months, start=start)
    else:
        month = month_at(tape, end)
        if month is None:
            return []
        year = year_at(tape, month.end)
        if month.strict and (year is None or year.value is None):
            return []
        if year is not None and year.hijri != month.hijri and year.value is not None:
            year = None
        template = _template(start, month, year)
        if month.hijri and template.first.year is None:
            marked = skip(tape, template.end, date_words().hijri_marks)
            template = replace(template, end=marked)
    between = key_at(tape, start - 1) in date_words().between
    runs = _runs(days, joins, between=between)
    found = []
    for index, run in enumerate(runs):
        last_run = index == len(runs) - 1
        found.append(
            replace(
                template,
                start=start if index == 0 else _start_of(tape, runs[index - 1][-1].end),
                end=template.end if last_run else run[-1].end,
                first=replace(template.first, day=run[0].value),
                last=replace(template.last, day=run[-1].value),
                weekday=run[0].weekday,
            )
        )
    return found


def _with_named_month(tape: Tape, start: int, days: list[Day], joins: list[str]) -> list[Found]:
    """«12/مارس/2024», «7-8 /أكتوبر/ 2017»: a name between slashes or dashes, for a day or a run of days."""
    signs = {"/", key_at(tape, days[-1].end)}
    month, runs = month_at(tape, days[-1].end + 1), _runs(days, joins, between=False)
    if month is None or month.number is None or month.hijri or key_at(tape, month.end) not in signs or len(runs) != 1:
        return []
    year = plain_year(tape, month.end + 1)
    if year is None:
        return []
    part = Partial(year.value, month.number)
    first, last = replace(part, day=days[0].value), replace(part, day=days[-1].value)
    return [Found(start, year.end, first, last, weekday=days[0].weekday)]


def _start_of(tape: Tape, end: int) -> int:
    """Where the next listed day begins: past the «و» that ends the run before."""
    join = joins_days(tape, end)
    return join[1] if join else end


def _template(start: int, month: Month, year: Year | None) -> Found:
    part = Partial(year.value if year else None, month.number)
    return Found(
        start,
        year.end if year else month.end,
        part,
        part,
        month.hijri,
        turn=month.turn,
        year_turn=year.turn if year else None,
        unit="month" if month.number is None else None,
    )


def _runs(days: list[Day], joins: list[str], *, between: bool) -> list[list[Day]]:
    """Days that follow each other, or that «إلى» or a dash joins, are one stretch: «3 و4 و5», «بين 3 و7»."""
    runs = [[days[0]]]
    for day, join in zip(days[1:], joins, strict=True):
        if join == "to" or (between and len(days) == 2) or day.value == runs[-1][-1].value + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs if all(run[0].value <= run[-1].value for run in runs) else [[day] for run in runs for day in run]


def _as_range(tape: Tape, found: Found) -> Found:
    """«28 فبراير إلى 2 مارس 2022», «يناير - مارس 2024», «12/3/2024 - 15/3/2024»."""
    if found.first != found.last or found.unit or found.first.month is None:
        return found
    join = joins_days(tape, found.end)
    between = key_at(tape, found.start - 1) in date_words().between
    between = between or key_at(tape, found.start - 1) == "شهري"
    if join is None or not (join[0] == "to" or (join[0] == "and" and between)):
        return found
    if found.first.day is None:
        last = _one_date(tape, join[1])
    else:
        lasts = _days_with_month(tape, join[1]) or _single(_one_date(tape, join[1]))
        last = lasts[0] if len(lasts) == 1 else None
    if last is not None and last.turn == "same" and last.unit == "month" and last.first.day is not None:
        last = replace(last, last=replace(found.first, day=last.first.day), turn=None, unit=None)  # «إلى 12 منه»
        return replace(found, end=last.end, last=last.last) if (found.first.day or 0) < (last.last.day or 0) else found
    if last is None or last.hijri != found.hijri or (last.first.day is None) != (found.first.day is None):
        return found
    first = found.first
    if first.year is None and last.last.year is not None and last.last.month and first.month:
        first = first.with_year(last.last.year - (first.month > last.last.month))
    return replace(last, start=found.start, first=first, last=last.last, weekday=None)


def _with_other_calendar(tape: Tape, found: Found) -> Found:
    """«12 رمضان 1445 هـ الموافق 22 مارس 2024» is one date; the Gregorian words count, for nothing is converted."""
    words, at = date_words(), found.end
    at = skip(tape, at, {"،", ",", "(", "-", "/", "=", "|"})
    opened = key_at(tape, at - 1) == "(" if at > found.end else False
    joined = at + 1 if key_at(tape, at) == AND else at
    accordant = key_at(tape, joined) in words.accordant
    if accordant:
        at = joined + 1
        at = skip(tape, skip(tape, at, {"ل", ":", "من"}), {"ل", "يوم", ":"})
    elif at == found.end and not (found.hijri and key_at(tape, at - 1) in words.hijri_marks):
        return found
    at = skip(tape, at, {"يوم"})
    others = _days_with_month(tape, at) or _single(_one_date(tape, at))
    if len(others) != 1 or others[0].hijri == found.hijri or others[0].first.month is None:
        return found
    other = others[0]
    other = _as_range(tape, other) if found.first != found.last else other
    if not accordant and other.first.year is None:
        return found
    end = skip(tape, other.end, {")"}) if opened else other.end
    gregorian = other if found.hijri else found
    if gregorian.first.year is None and found.first.year is not None and found.hijri:
        return replace(found, end=end)
    return replace(gregorian, start=found.start, end=end, weekday=found.weekday, beside=found.beside)


def _pointing(tape: Tape, at: int, weekday: tuple[int, int] | None) -> Found | None:
    """«أمس الخميس», «اليوم», «الخميس المقبل», «مساء الثلاثاء»."""
    words = date_words()
    if weekday:
        turn = words.turns.get(key_at(tape, weekday[1]))
        if turn:
            return Found(at, weekday[1] + 1, weekday=weekday[0], turn=turn, unit="day")
        if is_behind_until(tape, at):
            return Found(at, weekday[1], weekday=weekday[0], turn="future", unit="day")
        following = weekday_after(tape, at, *weekday)
        if following is not None:
            return following
        cued = key_at(tape, at - 1) in words.weekday_cues or _stands_apart(tape, at, weekday[1])
        bare = way(tape, at, cued=True) if cued else bare_weekday(tape, at, weekday[1])
        if bare is None:
            return None
        return Found(at, weekday[1], weekday=weekday[0], turn=bare, unit="day", had_been=had_been(tape, at))
    relative = words.days.at(tape, at)
    if relative is None:
        return None
    offset, end = relative
    named = weekday_at(tape, skip(tape, end, {"،", ","}))
    if named:
        day = after_weekday(tape, named[1])
        dated = _days_with_month(tape, day) or _single(_one_date(tape, day))
        if len(dated) == 1:
            return _with_other_calendar(tape, replace(dated[0], start=at, weekday=named[0], beside=offset))
        return Found(at, named[1], weekday=named[0], offset=offset)
    if offset == 0:
        dated = _days_with_month(tape, end) or _single(_one_date(tape, end))
        if len(dated) == 1 and dated[0].first.day is not None:
            return replace(dated[0], start=at, beside=offset)
    if (offset == 0 and not _means_today(tape, at, end)) or tape[at].key == "غد":
        return None  # «غد» is tomorrow only before its weekday
    return Found(at, end, offset=offset)


def _stands_apart(tape: Tape, at: int, end: int) -> bool:
    """«زار السفير، الاثنين، مستشفى الولادة»: a weekday between commas."""
    return {key_at(tape, at - 1), key_at(tape, end)} <= {"،", ","} and tape[at - 1].line == tape[at].line


def _means_today(tape: Tape, at: int, end: int) -> bool:
    """«نظمت الوزارة اليوم ورشة», but not «في اليوم الأول», «باليوم العالمي», «اليوم ذاته»."""
    if key_at(tape, at - 1) in NO_TODAY_BEHIND:
        return False
    after = key_at(tape, end)
    return not (after.startswith("ال") or after in date_words().turns or (end < len(tape) and tape[end].is_number))


def next_dates(tape: Tape) -> Iterator[Found]:
    """Every date of the tape in text order, none overlapping another."""
    at = 0
    while at < len(tape):
        found = dates_at(tape, at)
        yield from found
        at = max(found[-1].end, at + 1) if found else at + 1
