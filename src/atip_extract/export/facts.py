"""Ways to walk a record that several formats need."""

from __future__ import annotations

from collections.abc import Iterator

from atip_extract.records import Event, Role

ROLES = ("place", "organizer", "partner", "funder", "patron", "programme")
"""What an entity may be to an event: the record's lists, in the singular."""


def roles_of(event: Event) -> Iterator[tuple[str, Role]]:
    """(role, fact) of every entity that an event names, participants aside."""
    for role in ROLES:
        yield from ((role, fact) for fact in getattr(event, f"{role}s"))


def event_label(event: Event) -> str:
    """Something to call an event by: its name, or the words that speak of it."""
    return event.name or " ".join(event.evidence[0].text.split())
