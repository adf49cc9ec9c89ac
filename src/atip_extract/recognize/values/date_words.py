"""The words of dates, from ``gazetteers/values/``: months, weekdays and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from atip_extract.knowledge.resources import read_yaml
from atip_extract.recognize.values.phrases import PhraseTable, keys_of

Turn = Literal["past", "future", "current", "same"]
"""Which way a word points from the day of publication: «الماضي», «المقبل», «الجاري»; «نفسه» points to a date before."""
Story = Literal["same", "next", "final"] | int
"""A day within what is told: the last one told, the one after it, the last of a stretch, or its day number, from 0."""


@dataclass(frozen=True, slots=True)
class CountedDays:
    """The words of «بعدها بيومين», «قبل الحفل بيوم», by matching key."""

    after: frozenset[str]
    after_it: frozenset[str]
    before: frozenset[str]
    before_it: frozenset[str]
    it: frozenset[str]
    event: frozenset[str]
    """What the day before or behind it is told from: «الحفل»."""
    days: frozenset[str]
    """Behind a number."""
    weeks: frozenset[str]
    spans: dict[str, int]
    """Words that say by themselves how many days: «يومين», «أسبوع»."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """Everything that the date grammar asks for, by matching key."""

    months: PhraseTable[int]
    strict_months: PhraseTable[int]
    hijri_months: PhraseTable[int]
    weekdays: PhraseTable[int]
    days: PhraseTable[int]
    turns: dict[str, Turn]
    story_days: frozenset[str]
    story: dict[str, Story]
    counted: CountedDays
    closing: frozenset[str]
    same_before: frozenset[str]
    month_words: frozenset[str]
    year_words: frozenset[str]
    year_cues: frozenset[str]
    period_words: frozenset[str]
    weekday_cues: frozenset[str]
    before_no_story: frozenset[str]
    before_no_weekday: frozenset[str]
    after_no_weekday: frozenset[str]
    coming: frozenset[str]
    expecting: frozenset[str]
    """Of these, forms that also say that something is expected, «أن» behind them."""
    that: frozenset[str]
    deadline: frozenset[str]
    until: frozenset[str]
    parts: frozenset[str]
    day_list_cues: frozenset[str]
    accordant: frozenset[str]
    to: PhraseTable[bool]
    between: frozenset[str]
    gregorian_marks: frozenset[str]
    hijri_marks: frozenset[str]
    first_of_month: frozenset[str]
    published_cues: frozenset[str]


@lru_cache(maxsize=1)
def date_words() -> DateWords:
    """The words, read once."""
    months: list[dict[str, Any]] = read_yaml("values/months.yml")
    hijri: list[dict[str, Any]] = read_yaml("values/hijri_months.yml")
    weekdays: list[dict[str, Any]] = read_yaml("values/weekdays.yml")
    data: dict[str, Any] = read_yaml("values/relative_dates.yml")
    turns: dict[str, Turn] = {}
    pointing: tuple[Turn, ...] = ("past", "future", "current", "same")
    for turn in pointing:
        turns |= dict.fromkeys(keys_of(data[turn]), turn)
    story: dict[str, Story] = {}
    kinds: tuple[Story, ...] = ("same", "next", "final")
    for kind in kinds:
        story |= dict.fromkeys(keys_of(data["story"][kind]), kind)
    for number, word in enumerate(data["story"]["nth"]):
        story |= dict.fromkeys(keys_of([word]), number)
    return DateWords(
        months=PhraseTable((name, row["month"]) for row in months for name in row["names"]),
        strict_months=PhraseTable((name, row["month"]) for row in months for name in row["strict"]),
        hijri_months=PhraseTable((name, row["month"]) for row in hijri for name in row["names"]),
        weekdays=PhraseTable((name, row["day"]) for row in weekdays for name in row["names"]),
        days=PhraseTable((word, row["offset"]) for row in data["days"] for word in row["words"]),
        turns=turns,
        story_days=keys_of(data["story_days"]),
        story=story,
        counted=_counted(data["story"]),
        closing=keys_of(data["story"]["closing"]),
        same_before=keys_of(data["same_before"]),
        month_words=keys_of(data["month_words"]),
        year_words=keys_of(data["year_words"]),
        year_cues=keys_of(data["year_cues"]),
        period_words=keys_of(data["period_words"]),
        weekday_cues=keys_of(data["weekday_cues"]),
        before_no_story=keys_of(data["before_no_story"]),
        before_no_weekday=keys_of(data["before_no_weekday"]),
        after_no_weekday=keys_of(data["after_no_weekday"]),
        coming=keys_of(data["coming"]),
        expecting=keys_of(data["expecting"]),
        that=keys_of(data["that"]),
        deadline=keys_of(data["deadline"]),
        parts=keys_of(data["parts"]),
        until=keys_of(data["until"]),
        day_list_cues=keys_of(data["day_list_cues"]),
        accordant=keys_of(data["accordant"]),
        to=PhraseTable((phrase, True) for phrase in data["to"]),
        between=keys_of(data["between"]),
        gregorian_marks=keys_of(data["gregorian_marks"]),
        hijri_marks=keys_of(data["hijri_marks"]),
        first_of_month=keys_of(data["first_of_month"]),
        published_cues=keys_of(data["published_cues"]),
    )


def _counted(data: dict[str, Any]) -> CountedDays:
    lengths = {"one_day": 1, "two_days": 2, "one_week": 7, "two_weeks": 14}
    return CountedDays(
        **{name: keys_of(data[name]) for name in ("after", "after_it", "before", "before_it", "it", "event", "days")},
        weeks=keys_of([*data["one_week"], *data["two_weeks"]]),
        spans={word: days for name, days in lengths.items() for word in keys_of(data[name])},
    )
