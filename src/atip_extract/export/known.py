"""What the shipped gazetteers say of a linked body: its kind, its country, its IATI organisation type."""

from __future__ import annotations

from functools import lru_cache

from atip_extract.knowledge.entries import BUILTIN, Entry, builtin_entries, iati_type
from atip_extract.records import Entity


@lru_cache(maxsize=1)
def _entries() -> dict[str, Entry]:
    return {entry.id: entry for entry, _ in builtin_entries()}


def entry_of(entity: Entity) -> Entry | None:
    """The entry of an entity that is linked to a shipped gazetteer."""
    if entity.link is None or entity.link.gazetteer != BUILTIN:
        return None
    entry = _entries().get(entity.link.id)
    return entry if entry is not None and entry.type == entity.type else None


def organisation_type(entity: Entity) -> str | None:
    """The code of a body in the IATI codelist OrganisationType, where it is known."""
    entry = entry_of(entity)
    return iati_type(entry) if entry is not None else None
