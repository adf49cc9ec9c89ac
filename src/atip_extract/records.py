"""The record: what one release becomes. Field names and meanings are the contract, version 1.

Invariants, which the models refuse to break:

1. grounded — every span is the text that it says it is, by offset (Unicode code points) into the decoded original;
2. closed — every id that a record mentions is an id of the same record.

Sources of the terms: FollowTheMoney schemata, schema.org Event, IATI activity standard 2.03 codelists, W3C Web
Annotation (TextPositionSelector with TextQuoteSelector).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, TypeAdapter, ValidationInfo, model_validator

SCHEMA_VERSION: Literal["1"] = "1"

EntityType = Literal["person", "organization", "place", "programme", "document"]
EventType = Literal[
    "workshop", "training", "conference", "forum", "meeting", "session", "visit", "study_visit",
    "signing", "launch", "campaign", "ceremony", "inauguration", "other",
]  # fmt: skip
EventStatus = Literal["held", "planned", "ongoing", "cancelled"]
ParticipantRole = Literal[
    "opener", "speaker", "chair", "head_of_delegation", "delegation", "representative", "expert", "trainer",
    "trainee", "attendee", "visitor", "counterpart", "signatory", "beneficiary",
]  # fmt: skip
LinkMethod = Literal["exact", "alias", "acronym", "fuzzy", "context"]
Score = Annotated[float, Field(ge=0, le=1)]
IsoDate = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
Amount = Annotated[
    Decimal, Field(ge=0), PlainSerializer(lambda d: float(d) if d % 1 else int(d), return_type=float | int)
]


class Model(BaseModel):
    """Strict about fields: an unknown one is an error, so that a misspelt key never passes silently."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(Model):
    """Half-open offsets in Unicode code points into the decoded original text, and that text."""

    start: int = Field(ge=0)
    end: int
    text: str = Field(min_length=1)

    @model_validator(mode="after")
    def _length_fits(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"a span of {self.end - self.start} characters holds a text of {len(self.text)}")
        return self


class Date(Model):
    """A date or range, ISO 8601, as precise as the text (``2021``, ``2018-05``, ``2018-05-06``)."""

    start: IsoDate
    end: IsoDate
    calendar: Literal["gregorian", "hijri"] = "gregorian"
    """The calendar that the words use; ``start`` and ``end`` are Gregorian always, as ISO 8601 says."""
    relative: bool = False
    evidence: Span | None = None


class Contact(Model):
    """How to reach the people behind the release."""

    kind: Literal["email", "phone", "url"]
    value: str
    evidence: Span


class Link(Model):
    """An entity's entry in a gazetteer."""

    gazetteer: str
    id: str
    wikidata: str | None = None
    score: Score
    method: LinkMethod


class Position(Model):
    """A person's post: the title alone («رئيس بعثة») and the body that it belongs to."""

    title: str | None = None
    """None where the text names the body alone («المقدم … من شرطة عُمان السلطانية»)."""
    organization: str | None = None
    evidence: Span


class Entity(Model):
    """One thing in a release, however often it is mentioned."""

    id: str
    type: EntityType
    name: str = Field(min_length=1)
    """Arabic display form: proclitics taken off, the article restored."""
    name_en: str | None = None
    mentions: list[Span] = Field(min_length=1)
    link: Link | None = None
    honorifics: list[str] = []
    positions: list[Position] = []


class Role(Model):
    """An entity's part in an event, with the words that say so."""

    entity: str
    evidence: Span
    confidence: Score
    cue: str | None = None
    """The cue that gave the role, for ``--explain``."""


class Participant(Model):
    """A person, body, country or described group that takes part."""

    entity: str | None = None
    group: str | None = None
    role: ParticipantRole
    count: int | None = Field(default=None, ge=0)
    evidence: Span
    confidence: Score
    cue: str | None = None

    @model_validator(mode="after")
    def _entity_or_group(self) -> Self:
        if (self.entity is None) == (self.group is None):
            raise ValueError("a participant is either an entity or a group")
        return self


class Headcount(Model):
    """How many people took part."""

    total: int | None = Field(default=None, ge=0)
    men: int | None = Field(default=None, ge=0)
    women: int | None = Field(default=None, ge=0)
    evidence: Span


class Event(Model):
    """Something that is held, planned or cancelled, with its own dates, places and roles."""

    id: str
    type: EventType
    name: str | None = None
    name_span: Span | None = None
    status: EventStatus = "held"
    dates: list[Date] = []
    places: list[Role] = []
    organizers: list[Role] = []
    partners: list[Role] = []
    funders: list[Role] = []
    patrons: list[Role] = []
    programmes: list[Role] = []
    participants: list[Participant] = []
    attendance: Headcount | None = None
    evidence: list[Span] = Field(min_length=1)
    confidence: Score


class Money(Model):
    """An amount in a currency (ISO 4217)."""

    value: Amount
    currency: str = Field(pattern=r"^[A-Z]{3}$")
    evidence: Span


class Funding(Model):
    """Who pays for what."""

    id: str
    funder: str
    object: str
    object_span: Span
    recipient: str | None = None
    programme: str | None = None
    event: str | None = None
    amount: Money | None = None
    status: Literal["stated", "pledged", "requested"] = "stated"
    evidence: Span
    confidence: Score
    cue: str | None = None


class Statement(Model):
    """What somebody said."""

    speaker: str
    verb: str
    evidence: Span
    quoted: bool


class Warning(Model):
    """Something that a reader of the record should know."""

    code: str
    message: str
    evidence: Span | None = None


class ReleaseInfo(Model):
    """The release itself: where it came from and what stands at its edges."""

    source: str
    text: str | None = None
    sha256: str
    encoding: str
    characters: int = Field(ge=0)
    title: Span | None = None
    byline: list[str] = []
    dateline: Span | None = None
    published: Date | None = None
    contacts: list[Contact] = []


class Release(Model):
    """The whole record of one release.

    Build it with ``Release.model_validate(data, context={"source": text})`` to have every span checked against the
    text; where ``release.text`` is present, that is checked in any case.
    """

    schema_version: Literal["1"] = SCHEMA_VERSION
    release: ReleaseInfo
    entities: list[Entity] = []
    events: list[Event] = []
    funding: list[Funding] = []
    statements: list[Statement] = []
    warnings: list[Warning] = []

    @model_validator(mode="after")
    def _grounded(self, info: ValidationInfo) -> Self:
        source = (info.context or {}).get("source") or self.release.text
        if source is not None:
            self.check_grounding(source)
        return self

    @model_validator(mode="after")
    def _closed(self) -> Self:
        entities = _unique("entity", [e.id for e in self.entities])
        events = _unique("event", [e.id for e in self.events])
        _unique("funding", [f.id for f in self.funding])
        for where, reference in self._entity_references():
            if reference not in entities:
                raise ValueError(f"{where} names the entity {reference!r}, which this record does not hold")
        for fact in self.funding:
            if fact.event is not None and fact.event not in events:
                raise ValueError(f"funding {fact.id} names the event {fact.event!r}, which this record does not hold")
        return self

    def check_grounding(self, source: str) -> None:
        """Raise ``ValueError`` unless every span of the record is the slice of `source` that it says it is."""
        for span in spans_of(self):
            if source[span.start : span.end] != span.text:
                raise ValueError(f"the text at {span.start}:{span.end} is not {span.text!r}")

    def _entity_references(self) -> Iterator[tuple[str, str]]:
        yield from (("byline", reference) for reference in self.release.byline)
        for entity in self.entities:
            for position in entity.positions:
                if position.organization is not None:
                    yield f"a position of {entity.id}", position.organization
        for event in self.events:
            for roles in (
                event.places,
                event.organizers,
                event.partners,
                event.funders,
                event.patrons,
                event.programmes,
            ):
                yield from ((f"event {event.id}", role.entity) for role in roles)
            yield from ((f"event {event.id}", p.entity) for p in event.participants if p.entity is not None)
        for fact in self.funding:
            for reference in (fact.funder, fact.recipient, fact.programme):
                if reference is not None:
                    yield f"funding {fact.id}", reference
        for statement in self.statements:
            yield "a statement", statement.speaker

    def to_json(self) -> str:
        """One line of JSON, fields in the contract's order, absent values left out, Arabic as it is."""
        return self.model_dump_json(exclude_none=True)


class ErrorInfo(Model):
    """What went wrong with a release: a stable code, and one line for a person."""

    code: str
    message: str


class ErrorSource(Model):
    """As much as is known of a release that could not be read."""

    source: str
    sha256: str | None = None


class ErrorRecord(Model):
    """Stands in the output where a release could not be read or processed, so that nothing is lost."""

    release: ErrorSource
    error: ErrorInfo

    def to_json(self) -> str:
        """One line of JSON."""
        return self.model_dump_json(exclude_none=True)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one line of output: a record, or the error record that stands for one."""
    schema = TypeAdapter[Release | ErrorRecord](Release | ErrorRecord).json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Record", **schema}


def spans_of(model: BaseModel) -> Iterator[Span]:
    """Every span anywhere inside a model, in field order."""
    if isinstance(model, Span):
        yield model
        return
    for name in type(model).model_fields:
        yield from _spans_of_value(getattr(model, name))


def _spans_of_value(value: Any) -> Iterator[Span]:
    if isinstance(value, BaseModel):
        yield from spans_of(value)
    elif isinstance(value, list):
        for item in value:
            yield from _spans_of_value(item)


def _unique(what: str, ids: list[str]) -> set[str]:
    seen = set(ids)
    if len(seen) != len(ids):
        raise ValueError(f"two records of kind {what} share an id")
    return seen
