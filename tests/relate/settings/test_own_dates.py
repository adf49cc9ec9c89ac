"""Which of an event's dates are its own, and which are two ends of one stretch."""

from __future__ import annotations

import pytest

from atip_extract.annotations import DateValue
from atip_extract.relate.settings.own_dates import own_dates


def _days(*told: tuple[int, str]) -> list[DateValue]:
    return [DateValue(start, start + 3, day, day) for start, day in told]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # «انطلقت في 4 مارس … واختُتمت في 8 مارس», in whichever order
        ([(3, "2024-03-04"), (30, "2024-03-08")], [("2024-03-04", "2024-03-08")]),
        ([(3, "2024-03-08"), (30, "2024-03-04")], [("2024-03-04", "2024-03-08")]),
        # «الثلاثاء 4 مارس وغدا الأربعاء 5 مارس»
        ([(3, "2024-03-04"), (8, "2024-03-05")], [("2024-03-04", "2024-03-05")]),
        # «يومي 4 مارس و11 مارس»: two days
        ([(3, "2024-03-04"), (8, "2024-03-11")], [("2024-03-04", "2024-03-04"), ("2024-03-11", "2024-03-11")]),
        # three days in a row
        (
            [(3, "2024-03-04"), (30, "2024-03-06"), (60, "2024-03-05")],
            [("2024-03-04", "2024-03-06")],
        ),
        # months apart, and three days
        ([(3, "2024-03-04"), (30, "2024-06-08")], [("2024-03-04", "2024-03-04"), ("2024-06-08", "2024-06-08")]),
        (
            [(3, "2024-03-04"), (30, "2024-03-08"), (60, "2024-03-12")],
            [(d, d) for d in ("2024-03-04", "2024-03-08", "2024-03-12")],
        ),
    ],
)
def test_two_days_told_apart_are_the_ends_of_one_event(
    told: list[tuple[int, str]], expected: list[tuple[str, str]]
) -> None:
    assert [(d.first, d.last) for d in own_dates(_days(*told), None)] == expected


def test_of_two_dates_that_overlap_the_more_exact_or_the_first_stays() -> None:
    month, day = DateValue(3, 5, "2024-03", "2024-03"), DateValue(9, 12, "2024-03-04", "2024-03-04")
    stretch = DateValue(30, 33, "2024-03-03", "2024-03-05")
    assert own_dates([month, day], None) == [day]
    assert own_dates([day, stretch], None) == [day]


def test_the_heads_say_which_of_two_dates_that_overlap_is_the_events() -> None:
    day, stretch = DateValue(9, 12, "2024-03-04", "2024-03-04"), DateValue(30, 33, "2024-03-03", "2024-03-05")
    likely = {("2024-03-04", "2024-03-04"): 0.4, ("2024-03-03", "2024-03-05"): 0.9}
    assert own_dates([day, stretch], None, likely) == [stretch]


def test_the_day_of_publication_is_the_events_where_there_is_no_other_or_the_heads_are_sure() -> None:
    issue, end = DateValue(0, 3, "2024-03-04", "2024-03-04"), DateValue(30, 33, "2024-03-08", "2024-03-08")
    assert own_dates([issue], issue) == [issue]
    assert own_dates([issue, end], issue) == [end]
    assert own_dates([issue, end], issue, {("2024-03-04", "2024-03-04"): 0.3}) == [end]
    (both,) = own_dates([issue, end], issue, {("2024-03-04", "2024-03-04"): 0.9})
    assert (both.first, both.last) == ("2024-03-04", "2024-03-08")
