"""Every span of a record with what it says, for the formats that show facts on the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from atip_extract.export.facts import roles_of
from atip_extract.records import Entity, Event, Funding, Release, Span


@dataclass(frozen=True)
class Marked:
    """A span that says something: `group` what kind of thing, `label` which one, `about` whose."""

    group: str
    label: str
    about: str
    """Id of the entity, event or fact; empty for what belongs to the release."""
    span: Span
    entity: str = ""
    """Id of the entity that has the role."""


def marked(record: Release) -> Iterator[Marked]:
    """Everything that the record grounds in the text."""
    info = record.release
    for label, span in (("title", info.title), ("dateline", info.dateline)):
        if span is not None:
            yield Marked("release", label, "", span)
    if info.published is not None and info.published.evidence is not None:
        yield Marked("dates", "published", "", info.published.evidence)
    for contact in info.contacts:
        yield Marked("contacts", contact.kind, "", contact.evidence)
    for entity in record.entities:
        yield from _entity(entity)
    for event in record.events:
        yield from _event(event)
    for fact in record.funding:
        yield from _funding(fact)
    for number, said in enumerate(record.statements, 1):
        label = "quotation" if said.quoted else "statement"
        yield Marked("statements", label, f"s{number}", said.evidence, said.speaker)
    for warning in record.warnings:
        if warning.evidence is not None:
            yield Marked("warnings", warning.code, "", warning.evidence)


def _entity(entity: Entity) -> Iterator[Marked]:
    for mention in entity.mentions:
        yield Marked("entities", entity.type, entity.id, mention, entity.id)
    for post in entity.positions:
        yield Marked("positions", "position", entity.id, post.evidence, entity.id)


def _event(event: Event) -> Iterator[Marked]:
    for span in event.evidence:
        yield Marked("events", event.type, event.id, span)
    if event.name_span is not None:
        yield Marked("event_names", event.type, event.id, event.name_span)
    for date in event.dates:
        if date.evidence is not None:
            yield Marked("dates", "event", event.id, date.evidence)
    for role, fact in roles_of(event):
        yield Marked("roles", role, event.id, fact.evidence, fact.entity)
    for who in event.participants:
        yield Marked("participants", who.role, event.id, who.evidence, who.entity or "")
    if event.attendance is not None:
        yield Marked("attendance", "attendance", event.id, event.attendance.evidence)


def _funding(fact: Funding) -> Iterator[Marked]:
    yield Marked("funding", fact.status, fact.id, fact.evidence, fact.funder)
    yield Marked("funding_objects", "object", fact.id, fact.object_span)
    if fact.amount is not None:
        yield Marked("money", fact.amount.currency, fact.id, fact.amount.evidence)


def mentions_apart(record: Release) -> list[tuple[Span, Entity]]:
    """The mentions in text order, none over another: of two that overlap the longer one stays."""
    found = [(span, entity) for entity in record.entities for span in entity.mentions]
    found.sort(key=lambda pair: (pair[0].start - pair[0].end, pair[0].start))
    kept: list[tuple[Span, Entity]] = []
    taken: set[int] = set()
    for span, entity in found:
        if taken.isdisjoint(range(span.start, span.end)):
            taken.update(range(span.start, span.end))
            kept.append((span, entity))
    return sorted(kept, key=lambda pair: pair[0].start)
