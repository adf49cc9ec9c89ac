"""What the relation heads add to the grammar's facts, and what they take back.

The grammar goes first: what it finds has a cue that can be shown. The heads then say, of every event and every thing,
how likely the thing has each part in the event. A judge weighs both (``judge``): it adds parts that the grammar has not
found, and takes back what it all but rules out. What the heads deny in one event and are sure of in another moves there
(``moves``). ``docs/decisions.md`` has the comparison.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from spacy.tokens import Doc

from atip_extract.annotations import Annotations, DateValue, annotations_of
from atip_extract.drafts import EventDraft, Facts, ParticipantDraft, PositionDraft, RoleDraft
from atip_extract.relate.learned.anchors import EventAnchors
from atip_extract.relate.learned.attendance import AttendanceReader
from atip_extract.relate.learned.heads import Floats, Heads, sigmoid
from atip_extract.relate.learned.judge import WEIGHED, Candidate, Judge
from atip_extract.relate.learned.labels import DATE, HEADCOUNT, KINDS, LABELS, ROLES
from atip_extract.relate.learned.mentions import CUE, SHARE_RIGHT, Mention, Mentions
from atip_extract.relate.learned.moves import Moves, is_holder
from atip_extract.relate.learned.payments.judge import PaymentJudge
from atip_extract.relate.learned.payments.reader import PaymentReader

ADD = 0.6
"""From this probability on a part is added."""
TAKE_BACK = 0.15
"""Below this probability a part that the grammar found is taken back."""
WORTH_A_LOOK = 0.05
"""Below this probability, as the heads see it, a part that the grammar has not found is not weighed at all."""
THINGS = tuple(kind for kind in KINDS if kind != HEADCOUNT)
"""Headcounts have a reader of their own."""
MOST_TWINS = 8
"""Other events in which the grammar has found a part, that one is compared with: in a long text there are hundreds."""
DATED = 0.8
"""How sure the grammar is of a date that it has found."""
DOUBTED = 0.5
"""What remains of the confidence of a part that the grammar found and the heads all but deny."""
NEW_KINDS = 2
"""Kinds of things (who is there, who holds it, where, when) that a new event says of itself, at least."""
POST = 0.4
ELSEWHERE, THERE = 0.2, 0.85
"""A part that the grammar found moves where it is no likelier than that, and as likely as that in another event."""


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


def supplement(doc: Doc, facts: Facts, judge: Judge | None = None, payment_judge: PaymentJudge | None = None) -> None:
    """Let the heads add to the facts of a Doc; nothing happens where the engine has no such heads.

    The judges are those that came with the heads, unless others are given.
    """
    notes = annotations_of(doc)
    if notes.readings is not None and len(notes.readings.stems):
        table = notes.readings.table
        judges = judge or Judge(table["judge.weight"]), payment_judge or PaymentJudge.of(table)
        _Supplement(doc, notes, facts, *judges).run()


class _Supplement:
    def __init__(self, doc: Doc, notes: Annotations, facts: Facts, judge: Judge, payment_judge: PaymentJudge) -> None:
        assert notes.readings is not None
        self.doc, self.notes, self.facts = doc, notes, facts
        self.judge, self.payment_judge = judge, payment_judge
        self.readings = notes.readings
        self.heads = Heads(notes.readings)
        self.mentions = Mentions(doc, notes, notes.readings)
        self.moves = Moves()
        self.anchors: dict[int, list[int]] = {}
        """Of each event, by its identity, the words that name it."""
        self._same: dict[tuple[int, int], float] = {}

    def run(self) -> None:
        """New events first, so that they get their parts like the others."""
        anchors = EventAnchors(self.doc, self.facts, self.heads, self.mentions).find()
        self.anchors = {id(event): words for event, words in zip(self.facts.events, anchors, strict=True)}
        read = [part for k, words in enumerate(anchors) if words for part in self._read_parts(k, words)]
        best: dict[tuple[str, int], list[_Part]] = {}  # the two events that fit a part best: one of them is elsewhere
        for part in read:
            best[part.key] = sorted([*best.get(part.key, ()), part], key=lambda p: -p.p)[:2]
        self._move(read, best)
        self._weigh(read, best)
        kept = [k for k, e in enumerate(self.facts.events) if not e.learned or _kinds_told(e) >= NEW_KINDS]
        self.facts.keep_events(kept)
        self.moves.undo_without(self.facts.events)
        self._add_posts()
        anchors = [anchors[k] for k in kept]
        AttendanceReader(self.doc, self.notes, self.heads, self.mentions).read(self.facts.events, anchors)
        args = (self.doc, self.notes, self.facts, self.heads, self.mentions, anchors)
        PaymentReader(*args, self.payment_judge).run()

    # Parts

    def _read_parts(self, number: int, anchors: list[int]) -> Iterator[_Part]:
        """How likely each thing near an event has each part in it, by the best of its mentions."""
        near = self.mentions.near(anchors, THINGS)
        if not near:
            return
        logits = self.heads.parts(anchors, [m.words for m in near], [m.kind for m in near])
        scores = sigmoid(logits[:, : len(LABELS)])
        for (kind, _), rows in _rows_of_things(near).items():
            for field in (DATE,) if kind == DATE else WEIGHED:
                column = scores[rows, LABELS.index(field)]
                at = rows[int(column.argmax())]
                yield _Part(self.facts.events[number], field, near[at], float(column.max()), logits[at, len(LABELS) :])

    def _told_in(self) -> dict[tuple[str, int], list[EventDraft]]:
        """The events in which the grammar gave each thing each of its parts."""
        told: dict[tuple[str, int], list[EventDraft]] = {}
        numbers = self.mentions.days
        for event in self.facts.events:
            for field in WEIGHED:
                for entity in {d.entity for d in getattr(event, field) if d.entity is not None}:
                    told.setdefault((field, entity), []).append(event)
            for number in {numbers[day] for d in event.dates if (day := (d.first, d.last)) in numbers}:
                told.setdefault((DATE, number), []).append(event)
        return told

    def _move(self, read: list[_Part], best: dict[tuple[str, int], list[_Part]]) -> None:
        """A part that the heads deny where the grammar has it, and are sure of in another event, is in that one."""
        told = {key: events[0] for key, events in self._told_in().items()}
        for part in read:
            target, p = best[part.key][0].event, best[part.key][0].p
            elsewhere = target is not part.event and part.p <= ELSEWHERE and p >= THERE
            if part.event is not told.get(part.key) or not elsewhere:
                continue
            if part.field == DATE:
                date = self.notes.dates[part.mention.owner]
                self.moves.move_dates(date.first, date.last, part.event, target)
                told[part.key] = target
            elif self.moves.move(part.field, part.mention.owner, part.event, target, p):
                told[part.key] = target

    def _weigh(self, read: list[_Part], best: dict[tuple[str, int], list[_Part]]) -> None:
        """Add parts, take them back or doubt them."""
        told_in = self._told_in()
        worth = [p for p in read if p.p >= WORTH_A_LOOK or any(e is p.event for e in told_in.get(p.key, ()))]
        candidates = [self._candidate(p, best[p.key], told_in.get(p.key, [])) for p in worth]
        for part, candidate, p in zip(worth, candidates, self.judge.likely(candidates), strict=True):
            self._judged(part, candidate.told is not None, p)

    def _candidate(self, part: _Part, others: list[_Part], told: list[EventDraft]) -> Candidate:
        """`others`: that part in the events that fit it best; `told`: the events in which the grammar has found it."""
        elsewhere = max((other.p for other in others if other.event is not part.event), default=0.0)
        twins = [event for event in told if event is not part.event]
        one_thing = max((self._one_thing(twin, part.event) for twin in twins[:MOST_TWINS]), default=0.0)
        sure: float | None = None
        if len(twins) < len(told):
            own = [] if part.field == DATE else getattr(part.event, part.field)
            sure = max((d.confidence for d in own if d.entity == part.mention.owner), default=DATED)
        known = not part.event.learned
        return Candidate(
            part.event, part.field, part.mention.owner, part.p, elsewhere, sure, bool(twins), one_thing, known
        )

    def _one_thing(self, one: EventDraft, other: EventDraft) -> float:
        """How likely the heads take two events for one; 1 where they have not read the words of both."""
        key = (id(one), id(other))
        if key not in self._same:
            anchors, words = self.anchors[key[0]], self.anchors[key[1]]
            self._same[key] = max((self.heads.same(anchors, word) for word in words if anchors), default=1.0)
        return self._same[key]

    def _judged(self, part: _Part, told: bool, p: float) -> None:
        """What the judge says of one part; `told`: the grammar has found it."""
        event, field, mention = part.event, part.field, part.mention
        if field == DATE:
            self._judged_date(event, self.notes.dates[mention.owner], told, p)
        elif told:
            setattr(event, field, _weighed(getattr(event, field), mention.owner, p))
        elif p >= ADD and not is_holder(event, field, mention.owner):
            confidence = round(p * SHARE_RIGHT, 3)
            if field == "participants":
                role = ROLES[int(part.roles.argmax())]
                draft = ParticipantDraft(mention.owner, None, role, mention.tokens, confidence, CUE)
                event.add_participant(draft)
            else:
                event.add(field, RoleDraft(mention.owner, mention.tokens, confidence, CUE))

    def _judged_date(self, event: EventDraft, date: DateValue, told: bool, p: float) -> None:
        if not told and p >= ADD:
            event.dates.append(date)
        elif told and p < TAKE_BACK:
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
    """The parts without the entity's where the judge rules them out, or with its confidence lowered where he doubts."""
    if p < TAKE_BACK:
        return [d for d in drafts if d.entity != entity]
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
