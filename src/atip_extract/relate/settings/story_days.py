"""The day of what is told on: «افتتح الوزير المركز … ثم وقّع اتفاقية …»."""

from __future__ import annotations

from dataclasses import replace

from atip_extract.annotations import DateValue
from atip_extract.drafts import EventDraft
from atip_extract.relate.context import Finder
from atip_extract.relate.events.log import FAMILIES
from atip_extract.relate.settings.spans import is_day

LONG = frozenset({"campaign", "learning"})
"""Families of what lasts for days."""


class StoryDays(Finder):
    """Dates an event by the day of what was told before."""

    def find(self) -> None:
        """«افتتح الوزير المركز … ثم وقّع اتفاقية …»: what is told on, of no day of its own, was on that day as well."""
        day: DateValue | None = None
        seen: set[int] = set()
        for mention in sorted(self.finder.mentions, key=lambda m: m.word):
            index = mention.event
            if index in seen or index not in self.finder.main:
                continue
            event = self.finder.events[index]
            if self.reading.block_kind(mention.word) == "headline" and not event.dates:
                continue
            seen.add(index)
            if event.dates:
                day = event.dates[0] if len(event.dates) == 1 and is_day(event.dates[0]) else None
            elif day is not None and self._goes_on(mention.word, event):
                event.dates = [replace(day, relative=True)]

    def _goes_on(self, i: int, event: EventDraft) -> bool:
        """Told as news, with no date in its sentence."""
        news = event.status == "held" and not event.background and FAMILIES[event.type] not in LONG
        told = news and not self.clauses.is_background(i) and not self.clauses.is_reported(i)
        return told and not self.reading.dates_in(*self.reading.sentence_of(i))
