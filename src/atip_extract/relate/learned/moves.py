"""Parts that the grammar put into one event and that belong to another one of the release.

A part goes as it is, with its words and its role; only its confidence is that of the heads. Should the event that it
went to not stay, it comes back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from atip_extract.drafts import EventDraft
from atip_extract.relate.learned.labels import DATE
from atip_extract.relate.learned.mentions import SHARE_RIGHT

HELD = ("organizers", "partners")
ONE_OF = (*HELD, "participants")
"""Whoever holds or helps an event has none of these parts besides."""


def is_holder(event: EventDraft, field: str, entity: int) -> bool:
    """Whether the entity can have no such part in the event, since it organizes it or is a partner of it."""
    return field in ONE_OF and any(role.entity == entity for held in HELD for role in getattr(event, held))


@dataclass(slots=True)
class _Move:
    source: EventDraft
    target: EventDraft
    field: str
    drafts: list[Any]
    """Roles, participants or dates."""


class Moves:
    """Moves parts between the events of one Doc, and knows what was moved."""

    def __init__(self) -> None:
        self._made: list[_Move] = []

    def move(self, field: str, entity: int, source: EventDraft, target: EventDraft, p: float) -> bool:
        """Move what an entity does in one event to another; False where it holds that one, so that it stays.

        `p` is how sure the heads are of the target.
        """
        if is_holder(target, field, entity):
            return False
        own = [draft for draft in getattr(source, field) if draft.entity == entity]
        for draft in own:
            draft.confidence = round(min(draft.confidence, p * SHARE_RIGHT), 3)
        self._make(_Move(source, target, field, own))
        return True

    def move_dates(self, first: str, last: str, source: EventDraft, target: EventDraft) -> None:
        """Move a date, ISO 8601."""
        own = [date for date in source.dates if (date.first, date.last) == (first, last)]
        self._make(_Move(source, target, DATE, own))

    def _make(self, move: _Move) -> None:
        self._put(move, move.source, move.target)
        self._made.append(move)

    def undo_without(self, kept: list[EventDraft]) -> None:
        """Bring back what went to events that are not kept."""
        for move in reversed(self._made):
            if not any(move.target is event for event in kept):
                self._put(move, move.target, move.source)

    def _put(self, move: _Move, source: EventDraft, target: EventDraft) -> None:
        here = [draft for draft in getattr(source, move.field) if not any(draft is own for own in move.drafts)]
        setattr(source, move.field, here)
        setattr(target, move.field, [*getattr(target, move.field), *move.drafts])
