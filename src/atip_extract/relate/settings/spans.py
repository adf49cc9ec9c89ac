"""How long an event lasts: «تستمر حتى 19 يناير», «على مدى ثلاثة أيام», «اختُتمت اليوم دورة … دامت أسبوعين»."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from atip_extract.annotations import DateValue
from atip_extract.recognize.values.date_words import date_words
from atip_extract.recognize.values.numbers import counts
from atip_extract.relate.context import Finder
from atip_extract.relate.grammar.inflection import forms_without_conjunction
from atip_extract.relate.grammar.reading import CLOSED, Word

DAY = len("2024-05-01")
"""Characters of an ISO 8601 date of that precision."""
TIMES = frozenset(
    {"يوم", "مساء", "صباح", "بعد", "ظهر", "نهايه", "ليله", "عصر", "في", "الي", "يومي", "تاريخ", "بتاريخ", "حدود"}
)
"""What may stand between «حتى» and its day."""
TWO_DAYS = frozenset({"يومين", "يومان"})
DAYS = frozenset({"ايام", "يوما", "يوم"})
LONGEST = 45
"""Days: what lasts longer is counted in months."""


def is_day(value: DateValue) -> bool:
    """One day, no range, month or year."""
    return value.first == value.last and len(value.first) == DAY


class DateSpans(Finder):
    """Makes the one day of an event the stretch of days that the text tells of."""

    def is_end(self, i: int) -> bool:
        """«وتستمر حتى مساء الأربعاء», «وتنتهي في 4 ديسمبر»: the date at word `i` says when something ends."""
        words, k = self.reading.words, i - 1
        while k > 0 and i - k < 4 and words[k].norm in TIMES:
            k -= 1
        return k >= 0 and (_is_until(words[k]) or self._tells(words[k], "end"))

    def until(self, value: DateValue, i: int) -> bool:
        """Where the event that the date speaks of ends, if its first day is known; True where the date is spent."""
        index = self.scope.event_at(i)
        dates = self.finder.events[index].dates if index is not None else []
        if not dates or index is None or len(dates[-1].first) != len(value.first):
            return any(_is_until(w) for w in self.reading.words[max(0, i - 4) : i])  # not «تختتم اليوم الورشة»
        known, words = dates[-1], self.reading.words
        begun = self.reading.word_of[known.start]
        here = words[begun].sent == words[i].sent
        told = any(self._tells(w, "last", "end") for w in words[max(0, i - 8) : i])
        beside = here and 0 < i - begun <= 8 and not any(w.text in CLOSED for w in words[begun:i])
        held = (self.cues.verbs[g].at(w) for g in ("organize", "host") for w in words[max(begun, i - 12) : i])
        beside = beside or (here and any(form is not None for form in held))
        later = known.first < value.first and known.first == known.last
        near = here or (words[i].sent - words[begun].sent == 1 and not self._is_others(i, index))
        if later and (beside or (told and near)):
            dates[-1] = replace(known, last=value.last)
        return True

    def _is_others(self, i: int, event: int) -> bool:
        return any(m.event != event for m in self.scope.mentions_in(i))

    def lasting(self) -> None:
        """The first day or the last one, with the number of days: both ends."""
        words = self.reading.words
        for i, word in enumerate(words):
            count = self._days_at(i) if word.stem in DAYS | TWO_DAYS else None
            index = self.scope.event_at(i) if count is not None else None
            if count is None or index is None or word.quote >= 0 or self.clauses.is_reported(i):
                continue
            dates = self.finder.events[index].dates
            others = self._is_others_span(i, index) or self._has_its_day(i, dates)
            if len(dates) == 1 and self._is_near(dates[0], i) and not others:
                dates[0] = self._stretched(dates[0], count)

    def _days_at(self, i: int) -> int | None:
        """«على مدى ثلاثة أيام», «لمدة 5 أيام», «ليومين»: how many days end at word `i`."""
        words = self.reading.words
        if words[i].stem in TWO_DAYS:
            first, count = i, 2
        else:
            number = words[i - 1].stem if i > 0 else ""
            first, count = i - 1, counts().get(number) or (int(number) if number.isdecimal() else 0)
        if not 2 <= count <= LONGEST or first < 1:
            return None
        before = words[max(0, first - 2) : first]
        over = words[first].prep == "ل" or any(w.stem in self.cues.over or self._tells(w, "last") for w in before)
        return count if over else None

    def _is_near(self, value: DateValue, i: int) -> bool:
        """One day, told in the sentence of word `i` or in one beside it."""
        distance = self.reading.words[i].sent - self.reading.words[self.reading.word_of[value.start]].sent
        return is_day(value) and -2 <= distance <= 2

    def _is_others_span(self, i: int, event: int) -> bool:
        """«وتضم الدورة محاكاة ليومين»: right behind the noun of another event."""
        return any(m.event != event and 0 < i - m.word <= 6 for m in self.scope.mentions_in(i))

    def _has_its_day(self, i: int, dates: list[DateValue]) -> bool:
        """«تدريب ليومين، 3 و4 كانون الأول» in a sentence below: of another date."""
        here = {d.start for d in self.reading.dates_in(*self.reading.sentence_of(i))}
        return bool(here) and here.isdisjoint(d.start for d in dates)

    def _stretched(self, value: DateValue, count: int) -> DateValue:
        day, steps = date.fromisoformat(value.first), timedelta(days=count - 1)
        if self._closes(self.reading.word_of[value.start]):
            return replace(value, first=(day - steps).isoformat())
        return replace(value, last=(day + steps).isoformat())

    def _closes(self, i: int) -> bool:
        """«اختُتمت أمس …»: the date at word `i` is that of the end; the verb or noun nearest to it tells."""
        start, end = self.clauses.clause(i)
        words = self.reading.words
        order = sorted(range(start, end), key=lambda k: (k > i, abs(k - i)))
        told = (self._kind(words[k]) for k in order)
        return next((kind for kind in told if kind is not None), None) == "closes"

    def _kind(self, word: Word) -> str | None:
        if word.stem in self.cues.closing or self._tells(word, "end", "close"):
            return "closes"
        return "opens" if word.stem in self.cues.starting or self._tells(word, "start") else None

    def _tells(self, word: Word, *groups: str) -> bool:
        """Whether a word is a verb of these groups, also as a participle or behind «ل»."""
        if "last" in groups and word.stem in self.cues.lasting:
            return True
        tables = [self.cues.verbs[group] for group in groups]
        return any(table.at(word) is not None or table.aim(word) is not None for table in tables)


def _is_until(word: Word) -> bool:
    """«حتى», «ولغاية»."""
    return not date_words().until.isdisjoint(forms_without_conjunction(word.norm))
