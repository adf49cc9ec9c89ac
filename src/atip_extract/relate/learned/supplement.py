"""What the relation heads add to the grammar's facts, and what they take back.

The grammar goes first: what it finds has a cue that can be shown. The heads then say, of every event and every thing,
how likely the thing has each part in the event. A part that the grammar has not found is added where they are sure of
it; one that it has found is taken back where they are sure of the contrary, and moved where they are sure that it
belongs to another event (``moves``). The thresholds are set on annotated releases that the model did not learn from
(``docs/decisions.md`` has the comparison).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from spacy.tokens import Doc

from atip_extract.annotations import Annotations, DateValue, annotations_of
from atip_extract.drafts import EventDraft, Facts, ParticipantDraft, PositionDraft, RoleDraft
from atip_extract.relate.learned.anchors import EventAnchors
from atip_extract.relate.learned.heads import Floats, Heads, sigmoid
from atip_extract.relate.learned.labels import DATE, FIELDS, KINDS, LABELS, ROLES
from atip_extract.relate.learned.links import PaymentLinks
from atip_extract.relate.learned.mentions import CUE, SHARE_RIGHT, Mention, Mentions
from atip_extract.relate.learned.moves import Moves, is_holder
from atip_extract.relate.learned.payments import PaymentReader

ADD = {
    "organizers": 0.85, "partners": 0.85, "patrons": 0.9, "places": 0.85, "programmes": 0.95,
    "participants": 0.85, DATE: 0.85,
}  # fmt: skip
"""From this probability on a part is added."""
ADD_TO_MORE = 0.97
"""The same for a part in an event where another event fits the thing better."""
WEIGHED = tuple(field for field in FIELDS if field != "funders")
"""A payment makes a funder, nothing else: so the two agree."""
TAKE_BACK = 0.01
"""Below this probability a part that the grammar found is taken back."""
KEPT = 0.8
"""A part whose cue is as sure as that is doubted only."""
DOUBTED = 0.5
"""What remains of the confidence of a part that the grammar found and the heads all but deny."""
NEW_KINDS = 2
"""Kinds of things (who is there, who holds it, where, when) that a new event says of itself, at least."""
POST = 0.4
ELSEWHERE = 0.2
"""Below this probability a part that the grammar found is moved to the event that the heads are sure of."""


@dataclass(slots=True)
class _Part:
    """How likely a thing has a part in an event, with the mention that says so best."""

    event: EventDraft
    field: str
    mention: Mention
    p: float
    roles: Floats
    """The logits of ROLES, should the part be a participant's."""

    @property
    def key(self) -> tuple[str, int]:
        """Which part it is, and whose: the number of an entity or of a date."""
        return self.field, self.mention.owner


def supplement(doc: Doc, facts: Facts) -> None:
    """Let the heads add to the facts of a Doc; nothing happens where the engine has no such heads."""
    notes = annotations_of(doc)
    if notes.readings is not None and len(notes.readings.stems):
        _Supplement(doc, notes, facts).run()


class _Supplement:
    def __init__(self, doc: Doc, notes: Annotations, facts: Facts) -> None:
        assert notes.readings is not None
        self.doc, self.notes, self.facts = doc, notes, facts
        self.readings = notes.readings
        self.heads = Heads(notes.readings)
        self.mentions = Mentions(doc, notes, notes.readings)
        self.moves = Moves()

    def run(self) -> None:
        """New events first, so that they get their parts like the others."""
        known = len(self.facts.events)
        anchors = EventAnchors(self.doc, self.facts, self.heads, self.mentions).find()
        read = [part for k, words in enumerate(anchors) if words for part in self._read_parts(k, words)]
        best: dict[tuple[str, int], _Part] = {}
        for part in read:
            best[part.key] = max(best.get(part.key, part), part, key=lambda p: p.p)
        told = self._told()
        self._move(read, best, told)
        for part in read:
            self._weigh(part, best[part.key].p, told.get(part.key, part.event))
        kept = [k for k, event in enumerate(self.facts.events) if k < known or _kinds_told(event) >= NEW_KINDS]
        self.facts.events[:] = [self.facts.events[k] for k in kept]
        self.moves.undo_without(self.facts.events)
        self._add_posts()
        PaymentReader(self.doc, self.notes, self.facts, self.heads, self.mentions).run()
        PaymentLinks(self.facts, self.heads, self.mentions, [anchors[k] for k in kept]).run()

    # Parts

    def _read_parts(self, number: int, anchors: list[int]) -> Iterator[_Part]:
        """How likely each thing near an event has each part in it, by the best of its mentions."""
        near = self.mentions.near(anchors, KINDS)
        if not near:
            return
        logits = self.heads.parts(anchors, [m.words for m in near], [m.kind for m in near])
        scores = sigmoid(logits[:, : len(LABELS)])
        for (kind, _), rows in _rows_of_things(near).items():
            for field in (DATE,) if kind == DATE else WEIGHED:
                column = scores[rows, LABELS.index(field)]
                at = rows[int(column.argmax())]
                yield _Part(self.facts.events[number], field, near[at], float(column.max()), logits[at, len(LABELS) :])

    def _told(self) -> dict[tuple[str, int], EventDraft]:
        """The event in which the grammar gave each thing each of its parts (of several the first)."""
        told: dict[tuple[str, int], EventDraft] = {}
        numbers = {(d.first, d.last): k for k, d in reversed(list(enumerate(self.notes.dates)))}
        for event in self.facts.events:
            for field in WEIGHED:
                for draft in getattr(event, field):
                    if draft.entity is not None:
                        told.setdefault((field, draft.entity), event)
            for date in event.dates:
                if (number := numbers.get((date.first, date.last))) is not None:
                    told.setdefault((DATE, number), event)
        return told

    def _move(
        self, read: list[_Part], best: dict[tuple[str, int], _Part], told: dict[tuple[str, int], EventDraft]
    ) -> None:
        """A part that the heads deny where the grammar has it, and are sure of in another event, is in that one."""
        for part in read:
            target, p = best[part.key].event, best[part.key].p
            elsewhere = target is not part.event and part.p <= ELSEWHERE and p >= ADD[part.field]
            if part.event is not told.get(part.key) or not elsewhere:
                continue
            if part.field == DATE:
                date = self.notes.dates[part.mention.owner]
                self.moves.move_dates(date.first, date.last, part.event, target)
                told[part.key] = target
            elif self.moves.move(part.field, part.mention.owner, part.event, target, p):
                told[part.key] = target

    def _weigh(self, part: _Part, best: float, told: EventDraft) -> None:
        """Add a part, take it back or doubt it.

        `best` is how likely the thing has that part in any event. What the grammar has `told` of one event is not
        added to another: the same people seldom do the same twice in one release.
        """
        event, field, mention, p = part.event, part.field, part.mention, part.p
        add = told is event and p >= (ADD[field] if p == best else ADD_TO_MORE)
        if field == DATE:
            self._weigh_date(event, self.notes.dates[mention.owner], p, add)
        elif any(d.entity == mention.owner for d in getattr(event, field)):
            setattr(event, field, _weighed(getattr(event, field), mention.owner, p))
        elif add and not is_holder(event, field, mention.owner):
            confidence = round(p * SHARE_RIGHT, 3)
            if field == "participants":
                role = ROLES[int(part.roles.argmax())]
                draft = ParticipantDraft(mention.owner, None, role, mention.tokens, confidence, CUE)
                event.add_participant(draft)
            else:
                event.add(field, RoleDraft(mention.owner, mention.tokens, confidence, CUE))

    def _weigh_date(self, event: EventDraft, date: DateValue, p: float, add: bool) -> None:
        there = any((d.first, d.last) == (date.first, date.last) for d in event.dates)
        if not there and add:
            event.dates.append(date)
        elif there and p < TAKE_BACK:
            event.dates = [d for d in event.dates if (d.first, d.last) != (date.first, date.last)]

    # Posts

    def _add_posts(self) -> None:
        """The body that a person's post belongs to, where the grammar names none."""
        named: dict[int, list[Mention]] = {}
        for mention in self.mentions.all:
            if mention.kind == "person":
                named.setdefault(mention.owner, []).append(mention)
        for number, own in named.items():
            entity = self.notes.entities[number]
            if any(p.organization is not None for p in entity.positions):
                continue
            near = self.mentions.near([m.words[0] for m in own], ("organization",))
            if not near:
                continue
            scores = self.heads.bodies([m.words for m in own], [b.words for b in near])
            best = near[int(scores.argmax())]
            if float(scores.max()) < POST:
                continue
            if entity.positions:
                entity.positions[0].organization = best.owner
            else:
                entity.positions.append(PositionDraft(None, best.owner, best.tokens))


def _kinds_told(event: EventDraft) -> int:
    return sum(map(bool, (event.participants, event.organizers or event.partners, event.places, event.dates)))


Draft = TypeVar("Draft", RoleDraft, ParticipantDraft)


def _weighed(drafts: list[Draft], entity: int, p: float) -> list[Draft]:
    """The parts without the entity's where the heads deny it, or with its confidence lowered where they doubt it."""
    if p < TAKE_BACK:
        drafts = [d for d in drafts if d.entity != entity or d.confidence >= KEPT]
    for draft in drafts:
        if draft.entity == entity and draft.cue != CUE:
            draft.confidence = round(min(draft.confidence, DOUBTED + (1 - DOUBTED) * p), 3)
    return drafts


def _rows_of_things(mentions: list[Mention]) -> dict[tuple[str, int], list[int]]:
    """The rows of each thing's mentions."""
    rows: dict[tuple[str, int], list[int]] = {}
    for row, mention in enumerate(mentions):
        rows.setdefault(mention.thing, []).append(row)
    return rows
