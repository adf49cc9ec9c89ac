"""Entities and facts while they are being found: in tokens, before they become a record.

A ``Place`` in the text is a pair of token indices, half-open. Entities are referred to by their index in
``Annotations.entities``, events by their index in ``Facts.events``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from atip_extract.annotations import DateValue, HeadcountValue, Label, Mention, MoneyValue

TokenRange = tuple[int, int]


@dataclass(slots=True)
class PositionDraft:
    """A post that a person holds; ``title`` is None where the text names only the body («من المديرية …»)."""

    title: TokenRange | None
    organization: int | None
    evidence: TokenRange


@dataclass(slots=True)
class EntityDraft:
    """One thing of the release, with every mention of it."""

    label: Label
    name: str
    mentions: list[Mention] = field(default_factory=list)
    entry_id: str | None = None
    gazetteer: str | None = None
    name_en: str | None = None
    wikidata: str | None = None
    country: str | None = None
    kind: str | None = None
    link_score: float = 0.0
    link_method: str | None = None
    aliases: set[str] = field(default_factory=set)
    """Normalised keys by which the release calls it."""
    honorifics: list[str] = field(default_factory=list)
    positions: list[PositionDraft] = field(default_factory=list)


@dataclass(slots=True)
class RoleDraft:
    """An entity's part in an event."""

    entity: int
    evidence: TokenRange
    confidence: float
    cue: str


@dataclass(slots=True)
class ParticipantDraft:
    """Who takes part: an entity, or a described group (a token range)."""

    entity: int | None
    group: TokenRange | None
    role: str
    evidence: TokenRange
    confidence: float
    cue: str
    count: int | None = None


@dataclass(slots=True)
class EventDraft:
    """An event under construction. ``trigger`` is the noun or verb that announced it first."""

    type: str
    trigger: TokenRange
    noun: str
    name: TokenRange | None = None
    thing: TokenRange | None = None
    """What is signed, opened or launched, where a verb announced the event."""
    status: str = "held"
    background: bool = False
    confidence: float = 0.8
    dates: list[DateValue] = field(default_factory=list)
    places: list[RoleDraft] = field(default_factory=list)
    organizers: list[RoleDraft] = field(default_factory=list)
    partners: list[RoleDraft] = field(default_factory=list)
    funders: list[RoleDraft] = field(default_factory=list)
    patrons: list[RoleDraft] = field(default_factory=list)
    programmes: list[RoleDraft] = field(default_factory=list)
    participants: list[ParticipantDraft] = field(default_factory=list)
    attendance: HeadcountValue | None = None
    evidence: list[TokenRange] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)
    """Tokens that stand for it, wherever the text comes back to it."""
    learned: bool = False
    """Only the heads have read it, not the grammar."""
    stands_for: EventDraft | None = None
    """The event that it is, told again, which has what it had."""
    likely_dates: dict[tuple[str, str], float] = field(default_factory=dict)
    """How likely each date (first and last day, ISO 8601) is its own, where the heads have read it."""

    def add(self, role: str, draft: RoleDraft) -> None:
        """Add a role by its field name (``organizers`` …); an entity has it once, with the best evidence."""
        roles: list[RoleDraft] = getattr(self, role)
        for k, known in enumerate(roles):
            if known.entity == draft.entity:
                if draft.confidence > known.confidence:
                    roles[k] = draft
                return
        roles.append(draft)

    def add_participant(self, draft: ParticipantDraft) -> None:
        """Add a participant; an entity takes part once, in the role with the highest confidence."""
        for k, known in enumerate(self.participants):
            same = known.entity == draft.entity if draft.entity is not None else known.group == draft.group
            if same and (draft.entity is not None or draft.group is not None):
                if draft.confidence > known.confidence:
                    self.participants[k] = draft
                return
        self.participants.append(draft)

    def take_over(self, other: EventDraft) -> None:
        """Have what the same event has where it is told again; what both tell only once is as it is here."""
        for role in ("places", "organizers", "partners", "funders", "patrons", "programmes"):
            for draft in getattr(other, role):
                self.add(role, draft)
        for participant in other.participants:
            self.add_participant(participant)
        other.stands_for = self
        self.background = self.background and other.background
        self.name = self.name or other.name
        self.dates = self.dates or list(other.dates)
        self.attendance = self.attendance or other.attendance
        self.evidence += [words for words in other.evidence if words not in self.evidence]
        self.mentions += other.mentions


@dataclass(slots=True)
class FundingDraft:
    """Who pays for what. ``object`` is None where the event itself is what is paid for."""

    funder: int
    object: TokenRange
    evidence: TokenRange
    confidence: float
    cue: str
    event: int | None = None
    programme: int | None = None
    recipient: int | None = None
    amount: MoneyValue | None = None
    status: str = "stated"

    @property
    def key(self) -> tuple[Any, ...]:
        """What tells one payment from another."""
        amount = self.amount and (self.amount.value, self.amount.currency)
        return self.funder, self.object, self.event, self.programme, self.recipient, amount


@dataclass(slots=True)
class StatementDraft:
    """What somebody said: the words, and whether they stand between quotation marks."""

    speaker: int
    verb: TokenRange
    evidence: TokenRange
    quoted: bool


@dataclass(slots=True)
class Facts:
    """All facts of one release."""

    events: list[EventDraft] = field(default_factory=list)
    funding: list[FundingDraft] = field(default_factory=list)
    statements: list[StatementDraft] = field(default_factory=list)

    def keep_events(self, kept: Sequence[int]) -> None:
        """Drop all events but those with these numbers, in this order.

        A payment for one that is dropped is for the event that it stands for, or for none.
        """
        number = {id(self.events[old]): new for new, old in enumerate(kept)}
        for fact in self.funding:
            event = self.events[fact.event] if fact.event is not None else None
            fact.event = number.get(id(event.stands_for or event)) if event is not None else None
        if any(event.stands_for is not None for event in self.events):  # what two tellings say of one payment is one
            self.funding[:] = list({fact.key: fact for fact in reversed(self.funding)}.values())[::-1]
        self.events[:] = [self.events[k] for k in kept]
