"""What the relation heads add to the grammar's facts, and what they take back.

The grammar goes first: what it finds has a cue that can be shown. The heads then say, of every event and every thing,
how likely the thing has each part in the event. A judge weighs both (``judge``): it adds parts that the grammar has not
found, and takes back what it all but rules out. What the heads deny in one event and are sure of in another moves there
(``moves``). ``docs/decisions.md`` has the comparison.
"""

from __future__ import annotations

from typing import TypeVar

from spacy.tokens import Doc

from atip_extract.annotations import Annotations, DateValue, annotations_of
from atip_extract.drafts import EventDraft, Facts, ParticipantDraft, PositionDraft, RoleDraft
from atip_extract.relate.learned.anchors import EventAnchors
from atip_extract.relate.learned.attendance import AttendanceReader
from atip_extract.relate.learned.event_judge import EventJudge
from atip_extract.relate.learned.heads import Heads
from atip_extract.relate.learned.judge import Judge
from atip_extract.relate.learned.labels import DATE, ROLES
from atip_extract.relate.learned.mentions import CUE, SHARE_RIGHT, Mention, Mentions
from atip_extract.relate.learned.moves import is_holder, move_dates, move_part
from atip_extract.relate.learned.own_events import OwnEvents
from atip_extract.relate.learned.parts import Part, Rivals, Twins, candidate, read_parts, told_in, worth_weighing
from atip_extract.relate.learned.payments.judge import PaymentJudge
from atip_extract.relate.learned.payments.reader import PaymentReader
from atip_extract.relate.learned.roles import read_role

ADD = 0.5
"""From this probability on a part is added."""
TAKE_BACK = 0.3
"""Below this probability a part that the grammar found is taken back."""
DOUBTED = 0.5
"""What remains of the confidence of a part that the grammar found and the heads all but deny."""
POST = 0.4
ELSEWHERE, THERE = 0.2, 0.85
"""A part that the grammar found moves where it is no likelier than that, and as likely as that in another event."""


def supplement(
    doc: Doc,
    facts: Facts,
    judge: Judge | None = None,
    event_judge: EventJudge | None = None,
    payment_judge: PaymentJudge | None = None,
) -> None:
    """Let the heads add to the facts of a Doc; nothing happens where the engine has no such heads.

    The judges are those that came with the heads, unless others are given.
    """
    notes = annotations_of(doc)
    if notes.readings is not None and len(notes.readings.stems):
        table = notes.readings.table
        _Supplement(
            doc,
            notes,
            facts,
            judge or Judge(table["judge.weight"]),
            event_judge or EventJudge(table["judge.events"]),
            payment_judge or PaymentJudge.of(table),
        ).run()


class _Supplement:
    def __init__(
        self,
        doc: Doc,
        notes: Annotations,
        facts: Facts,
        judge: Judge,
        event_judge: EventJudge,
        payment_judge: PaymentJudge,
    ) -> None:
        assert notes.readings is not None
        self.doc, self.notes, self.facts = doc, notes, facts
        self.judge, self.event_judge, self.payment_judge = judge, event_judge, payment_judge
        self.readings = notes.readings
        self.heads = Heads(notes.readings)
        self.mentions = Mentions(doc, notes, notes.readings)

    def run(self) -> None:
        """New events first, so that they get their parts like the others."""
        events = self.facts.events
        anchors = EventAnchors(self.doc, self.facts, self.heads, self.mentions).find()
        of_event = {id(event): words for event, words in zip(events, anchors, strict=True)}
        twins = Twins(self.heads, of_event)
        read = [p for e in events if (w := of_event[id(e)]) for p in read_parts(e, w, self.heads, self.mentions)]
        own = OwnEvents(self.heads, self.mentions, of_event, twins)
        self.facts.keep_events(own.kept(events, read, self.judge, self.event_judge))
        staying = {id(event) for event in events}
        read = [part for part in read if id(part.event) in staying]
        rivals = Rivals(read)
        self._move(read, rivals)
        self._weigh(read, rivals, twins)
        self._add_posts()
        anchors = [of_event[id(event)] for event in events]
        AttendanceReader(self.doc, self.notes, self.heads, self.mentions).read(events, anchors)
        args = (self.doc, self.notes, self.facts, self.heads, self.mentions, anchors)
        PaymentReader(*args, self.payment_judge).run()

    # Parts

    def _move(self, read: list[Part], rivals: Rivals) -> None:
        """A part that the heads deny where the grammar has it, and are sure of in another event, is in that one."""
        told = {key: events[0] for key, events in told_in(self.facts.events, self.mentions).items()}
        for part in read:
            best = rivals.likeliest(part)
            target, p = best.event, best.p
            elsewhere = target is not part.event and part.p <= ELSEWHERE and p >= THERE
            if part.event is not told.get(part.key) or not elsewhere:
                continue
            if part.field == DATE:
                date = self.notes.dates[part.mention.owner]
                move_dates(date.first, date.last, part.event, target)
                told[part.key] = target
            elif move_part(part.field, part.mention.owner, part.event, target, p):
                told[part.key] = target

    def _weigh(self, read: list[Part], rivals: Rivals, twins: Twins) -> None:
        """Add parts, take them back or doubt them."""
        told = told_in(self.facts.events, self.mentions)
        worth = worth_weighing(read, told)
        candidates = [candidate(p, rivals, told.get(p.key, []), twins) for p in worth]
        for part, asked, p in zip(worth, candidates, self.judge.likely(candidates), strict=True):
            self._judged(part, asked.told is not None, p)

    def _judged(self, part: Part, told: bool, p: float) -> None:
        """What the judge says of one part; `told`: the grammar has found it."""
        event, field, mention = part.event, part.field, part.mention
        if field == DATE:
            self._judged_date(event, self.notes.dates[mention.owner], told, p)
        elif told:
            setattr(event, field, _weighed(getattr(event, field), mention.owner, p))
            if field == "participants":
                read_role(event.participants, part)
        elif p >= ADD and not is_holder(event, field, mention.owner):
            confidence = round(p * SHARE_RIGHT, 3)
            if field == "participants":
                role = ROLES[int(part.roles.argmax())]
                draft = ParticipantDraft(mention.owner, None, role, mention.tokens, confidence, CUE)
                event.add_participant(draft)
            else:
                event.add(field, RoleDraft(mention.owner, mention.tokens, confidence, CUE))

    def _judged_date(self, event: EventDraft, date: DateValue, told: bool, p: float) -> None:
        event.likely_dates[date.first, date.last] = p
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


Draft = TypeVar("Draft", RoleDraft, ParticipantDraft)


def _weighed(drafts: list[Draft], entity: int, p: float) -> list[Draft]:
    """The parts without the entity's where the judge rules them out, or with its confidence lowered where he doubts."""
    if p < TAKE_BACK:
        return [d for d in drafts if d.entity != entity]
    for draft in drafts:
        if draft.entity == entity and draft.cue != CUE:
            draft.confidence = round(min(draft.confidence, DOUBTED + (1 - DOUBTED) * p), 3)
    return drafts
