"""The tidy tables that ``csv``, ``sqlite``, ``parquet`` and ``xlsx`` share: one row one thing, keys that join.

Every table has the column ``release`` (source and hash of the release); ``entity``, ``event`` and ``funding`` are the
ids of the record and mean something only together with it. Offsets are Unicode code points, half-open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from atip_extract.export.base import release_key
from atip_extract.export.facts import roles_of
from atip_extract.records import Date, Entity, ErrorRecord, Event, Release, Span

Type = Literal["text", "integer", "real", "decimal", "boolean"]
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Column:
    """One column: its name, the type of its values, and what they mean."""

    name: str
    type: Type
    meaning: str


@dataclass(frozen=True)
class Table:
    """One table. `key` is what names a row; `refers` pairs a column with the table that it joins, with release."""

    name: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    refers: tuple[tuple[str, str], ...] = ()


RELEASE = Column("release", "text", "key of the release")
NUMBER = Column("number", "integer", "counts the rows of the release, or of what the key names before it, from 1")
ENTITY = Column("entity", "text", "id of the entity")
EVENT = Column("event", "text", "id of the event")
CONFIDENCE = Column("confidence", "real", "0 to 1")
CUE = Column("cue", "text", "the cue that gave the fact")


def _span(prefix: str, meaning: str) -> tuple[Column, ...]:
    return (
        Column(f"{prefix}", "text", meaning),
        Column(f"{prefix}_start", "integer", f"first code point of {prefix}"),
        Column(f"{prefix}_end", "integer", f"code point after {prefix}"),
    )


EVIDENCE = _span("evidence", "the words that say so")
_DATE = (
    Column("start", "text", "first day, ISO 8601, as precise as the text: 2021, 2018-05, 2018-05-06"),
    Column("end", "text", "last day, ISO 8601"),
    Column("calendar", "text", "calendar of the words: gregorian or hijri; start and end are Gregorian"),
    Column("relative", "boolean", "resolved against the publication date"),
)

TABLES: tuple[Table, ...] = (
    Table(
        "releases", "one row a release", ("release",),
        (
            RELEASE,
            Column("source", "text", "path of the file, path#line in JSON Lines, - for stdin"),
            Column("sha256", "text", "of the bytes"),
            Column("encoding", "text", "that the bytes were read in"),
            Column("characters", "integer", "code points of the text"),
            Column("text", "text", "the text, where the record carries it"),
            *_span("title", "headline"),
            *_span("dateline", "place and date line"),
            Column("published", "text", "day of publication, ISO 8601"),
            Column("published_end", "text", "its last day, where the text names a range"),
            Column("published_calendar", "text", "gregorian or hijri"),
            Column("published_relative", "boolean", "resolved against another date"),
            *_span("published_evidence", "the words of the date; empty where the file's metadata says it"),
        ),
    ),
    Table(
        "bylines", "who wrote the release", ("release", "number"), (RELEASE, NUMBER, ENTITY), (("entity", "entities"),)
    ),
    Table(
        "contacts", "how to reach the people behind the release", ("release", "number"),
        (
            RELEASE, NUMBER, Column("kind", "text", "email, phone or url"), Column("value", "text", "the address"),
            *EVIDENCE,
        ),
    ),
    Table(
        "entities", "one row a person, body, place, programme or document of a release", ("release", "entity"),
        (
            RELEASE, ENTITY,
            Column("type", "text", "person, organization, place, programme or document"),
            Column("name", "text", "Arabic display form"),
            Column("name_en", "text", "English name"),
            Column("gazetteer", "text", "name of the gazetteer that knows it"),
            Column("gazetteer_id", "text", "its id there: the same in every release"),
            Column("wikidata", "text", "Wikidata identifier, Q…"),
            Column("link_score", "real", "0 to 1"),
            Column("link_method", "text", "exact, alias, acronym, fuzzy or context"),
            Column("honorifics", "text", "of a person, joined by « | »"),
        ),
    ),
    Table(
        "mentions", "one row a place in the text where an entity is named", ("release", "entity", "number"),
        (RELEASE, ENTITY, NUMBER, *_span("mention", "the words")), (("entity", "entities"),),
    ),
    Table(
        "positions", "one row a post of a person", ("release", "entity", "number"),
        (
            RELEASE, ENTITY, NUMBER, Column("title", "text", "the post alone"),
            Column("organization", "text", "id of the body's entity"), *EVIDENCE,
        ),
        (("entity", "entities"), ("organization", "entities")),
    ),
    Table(
        "events", "one row an event", ("release", "event"),
        (
            RELEASE, EVENT,
            Column("type", "text", "workshop, training, conference, …"),
            *_span("name", "its name"),
            Column("status", "text", "held, planned, ongoing or cancelled"),
            Column("start", "text", "earliest day of event_dates, ISO 8601"),
            Column("end", "text", "latest day of event_dates, ISO 8601"),
            Column("attendance_total", "integer", "people"),
            Column("attendance_men", "integer", "men"),
            Column("attendance_women", "integer", "women"),
            *_span("attendance_evidence", "the words of the headcount"),
            CONFIDENCE,
        ),
    ),
    Table(
        "event_dates", "one row a date or range of an event", ("release", "event", "number"),
        (RELEASE, EVENT, NUMBER, *_DATE, *EVIDENCE), (("event", "events"),),
    ),
    Table(
        "event_evidence", "one row a passage that an event rests on", ("release", "event", "number"),
        (RELEASE, EVENT, NUMBER, *EVIDENCE), (("event", "events"),),
    ),
    Table(
        "event_roles", "one row a part that an entity has in an event", ("release", "event", "number"),
        (
            RELEASE, EVENT, NUMBER,
            Column("role", "text", "place, organizer, partner, funder, patron or programme"),
            ENTITY, CONFIDENCE, CUE, *EVIDENCE,
        ),
        (("event", "events"), ("entity", "entities")),
    ),
    Table(
        "participants", "one row a person, body or described group that takes part", ("release", "event", "number"),
        (
            RELEASE, EVENT, NUMBER,
            Column("role", "text", "speaker, trainer, attendee, …"),
            Column("entity", "text", "id of the entity; empty for a group"),
            Column("group_name", "text", "a described group, «22 من الأخصائيين»"),
            Column("count", "integer", "people in it"),
            CONFIDENCE, CUE, *EVIDENCE,
        ),
        (("event", "events"), ("entity", "entities")),
    ),
    Table(
        "funding", "one row a payment that the text speaks of", ("release", "funding"),
        (
            RELEASE,
            Column("funding", "text", "id of the fact"),
            Column("funder", "text", "id of the entity that pays"),
            *_span("object", "what is paid for"),
            Column("recipient", "text", "id of the entity that receives"),
            Column("programme", "text", "id of the programme's entity"),
            Column("event", "text", "id of the event"),
            Column("amount", "decimal", "in units of the currency"),
            Column("currency", "text", "ISO 4217"),
            *_span("amount_evidence", "the words of the amount"),
            Column("status", "text", "stated, pledged or requested"),
            CONFIDENCE, CUE, *EVIDENCE,
        ),
        (
            ("funder", "entities"), ("recipient", "entities"), ("programme", "entities"), ("event", "events"),
        ),
    ),
    Table(
        "statements", "one row a thing that somebody said", ("release", "number"),
        (
            RELEASE, NUMBER, Column("speaker", "text", "id of the entity that speaks"),
            Column("verb", "text", "of saying"),
            Column("quoted", "boolean", "stands between quotation marks"), *EVIDENCE,
        ),
        (("speaker", "entities"),),
    ),
    Table(
        "warnings", "what a reader of the record should know", ("release", "number"),
        (
            RELEASE, NUMBER, Column("code", "text", "stable name of the problem"),
            Column("message", "text", "for a person"), *EVIDENCE,
        ),
    ),
    Table(
        "errors", "one row a release that could not be read; it is not in releases", ("number",),
        (
            Column("number", "integer", "counts the rows, from 1"),
            Column("source", "text", "path of the release"), Column("sha256", "text", "of its bytes, where known"),
            Column("code", "text", "stable name of the problem"), Column("message", "text", "for a person"),
        ),
    ),
)  # fmt: skip


def rows_of(record: Release) -> Iterator[tuple[str, Row]]:
    """(table, row) of everything in a record, tables in the order of ``TABLES`` where one refers to another."""
    release = release_key(record.release)
    yield "releases", (release, *_release(record))
    for number, writer in enumerate(record.release.byline, 1):
        yield "bylines", (release, number, writer)
    for number, contact in enumerate(record.release.contacts, 1):
        yield "contacts", (release, number, contact.kind, contact.value, *_words(contact.evidence))
    for entity in record.entities:
        yield from _entity(release, entity)
    for event in record.events:
        yield from _event(release, event)
    yield from _funding(release, record)
    for number, said in enumerate(record.statements, 1):
        yield "statements", (release, number, said.speaker, said.verb, said.quoted, *_words(said.evidence))
    for number, warning in enumerate(record.warnings, 1):
        yield "warnings", (release, number, warning.code, warning.message, *_words(warning.evidence))


def error_row(number: int, error: ErrorRecord) -> tuple[str, Row]:
    """(table, row) of an error record."""
    return "errors", (number, error.release.source, error.release.sha256, error.error.code, error.error.message)


def _words(span: Span | None) -> Row:
    return (span.text, span.start, span.end) if span is not None else (None, None, None)


def _release(record: Release) -> Row:
    info = record.release
    day = info.published
    return (
        info.source, info.sha256, info.encoding, info.characters, info.text, *_words(info.title),
        *_words(info.dateline), *(_date(day) if day is not None else (None,) * 4),
        *_words(day.evidence if day is not None else None),
    )  # fmt: skip


def _date(date: Date) -> Row:
    return date.start, date.end, date.calendar, date.relative


def _entity(release: str, entity: Entity) -> Iterator[tuple[str, Row]]:
    link = entity.link
    linked = (link.gazetteer, link.id, link.wikidata, link.score, link.method) if link is not None else (None,) * 5
    honorifics = " | ".join(entity.honorifics) or None
    yield "entities", (release, entity.id, entity.type, entity.name, entity.name_en, *linked, honorifics)
    for number, mention in enumerate(entity.mentions, 1):
        yield "mentions", (release, entity.id, number, *_words(mention))
    for number, post in enumerate(entity.positions, 1):
        yield "positions", (release, entity.id, number, post.title, post.organization, *_words(post.evidence))


def _event(release: str, event: Event) -> Iterator[tuple[str, Row]]:
    count = event.attendance
    people = (count.total, count.men, count.women, *_words(count.evidence)) if count is not None else (None,) * 6
    name = (event.name, event.name_span.start, event.name_span.end) if event.name_span else (event.name, None, None)
    yield "events", (
        release, event.id, event.type, *name, event.status, min((d.start for d in event.dates), default=None),
        max((d.end for d in event.dates), default=None), *people, event.confidence,
    )  # fmt: skip
    for number, date in enumerate(event.dates, 1):
        yield "event_dates", (release, event.id, number, *_date(date), *_words(date.evidence))
    for number, passage in enumerate(event.evidence, 1):
        yield "event_evidence", (release, event.id, number, *_words(passage))
    for number, (name_of_role, role) in enumerate(roles_of(event), 1):
        fields = (name_of_role, role.entity, role.confidence, role.cue, *_words(role.evidence))
        yield "event_roles", (release, event.id, number, *fields)
    for number, who in enumerate(event.participants, 1):
        fields = (who.role, who.entity, who.group, who.count, who.confidence, who.cue, *_words(who.evidence))
        yield "participants", (release, event.id, number, *fields)


def _funding(release: str, record: Release) -> Iterator[tuple[str, Row]]:
    for fact in record.funding:
        money = fact.amount
        amount = (money.value, money.currency, *_words(money.evidence)) if money is not None else (None,) * 5
        yield "funding", (
            release, fact.id, fact.funder, fact.object, fact.object_span.start, fact.object_span.end, fact.recipient,
            fact.programme, fact.event, *amount, fact.status, fact.confidence, fact.cue, *_words(fact.evidence),
        )  # fmt: skip
