"""Parts that the grammar put into one event and that belong to another one of the release.

A part goes as it is, with its words and its role; only its confidence is that of the heads.
"""

from __future__ import annotations

from atip_extract.drafts import EventDraft
from atip_extract.relate.learned.mentions import SHARE_RIGHT

HELD = ("organizers", "partners")
ONE_OF = (*HELD, "participants")
"""Whoever holds or helps an event has none of these parts besides."""


def is_holder(event: EventDraft, field: str, entity: int) -> bool:
    """Whether the entity can have no such part in the event, since it organizes it or is a partner of it."""
    return field in ONE_OF and any(role.entity == entity for held in HELD for role in getattr(event, held))


def move_part(field: str, entity: int, source: EventDraft, target: EventDraft, p: float) -> bool:
    """Move what an entity does in one event to another; False where it holds that one, so that it stays.

    `p` is how sure the heads are of the target.
    """
    if is_holder(target, field, entity):
        return False
    own = [draft for draft in getattr(source, field) if draft.entity == entity]
    for draft in own:
        draft.confidence = round(min(draft.confidence, p * SHARE_RIGHT), 3)
    setattr(source, field, [draft for draft in getattr(source, field) if draft.entity != entity])
    setattr(target, field, [*getattr(target, field), *own])
    return True


def move_dates(first: str, last: str, source: EventDraft, target: EventDraft) -> None:
    """Move a date, ISO 8601."""
    own = [date for date in source.dates if (date.first, date.last) == (first, last)]
    source.dates = [date for date in source.dates if (date.first, date.last) != (first, last)]
    target.dates = [*target.dates, *own]
