"""The parts that things may have in the events of a release, as the heads read them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atip_extract.drafts import EventDraft
from atip_extract.relate.learned.heads import Floats, Heads, sigmoid
from atip_extract.relate.learned.judge import WEIGHED, Candidate
from atip_extract.relate.learned.labels import CHOICE_ROWS, DATE, HEADCOUNT, KINDS, LABELS, ROLE_ROWS
from atip_extract.relate.learned.mentions import Mention, Mentions

THINGS = tuple(kind for kind in KINDS if kind != HEADCOUNT)
"""Headcounts have a reader of their own."""
MOST_TWINS = 8
"""Other events that one is compared with: in a long text there are hundreds."""
WORTH_A_LOOK = 0.05
"""Below this probability, as the heads see it, a part that the grammar has not found is not weighed at all."""
DATED = 0.8
"""How sure the grammar is of a date that it has found."""


@dataclass(slots=True)
class Part:
    """How likely a thing has a part in an event, with the mention that says so best."""

    event: EventDraft
    field: str
    mention: Mention
    p: float
    roles: Floats
    """The logits of ROLES, should the part be a participant's."""
    choice: float
    """The logit with which the thing chooses the event, among all and none."""

    @property
    def key(self) -> tuple[str, int]:
        """Which part it is, and whose: the number of an entity or of a date."""
        return self.field, self.mention.owner


class Rivals:
    """The events that each part may be in."""

    def __init__(self, read: list[Part]) -> None:
        self._best: dict[tuple[str, int], list[Part]] = {}
        """The two events that fit each part best: one of them is elsewhere."""
        self._powers: dict[tuple[str, int], float] = {}
        for part in read:
            self._best[part.key] = sorted([*self._best.get(part.key, ()), part], key=lambda p: -p.p)[:2]
            self._powers[part.key] = self._powers.get(part.key, 1.0) + math.exp(part.choice)

    def likeliest(self, part: Part) -> Part:
        """The same part in the event that fits it best."""
        return self._best[part.key][0]

    def elsewhere(self, part: Part) -> float:
        """How likely the thing has the part in another event."""
        return max((other.p for other in self._best[part.key] if other.event is not part.event), default=0.0)

    def share(self, part: Part) -> float:
        """How likely the thing, between all events and none, has the part in this one."""
        return math.exp(part.choice) / self._powers[part.key]


class Twins:
    """How likely the heads take two events for one."""

    def __init__(self, heads: Heads, anchors: dict[int, list[int]]) -> None:
        """`anchors`: of each event, by its identity, the words that name it."""
        self._heads, self._anchors = heads, anchors
        self._same: dict[tuple[int, int], float] = {}

    def one_thing(self, one: EventDraft, other: EventDraft) -> float:
        """How likely `other` is `one`, told again; 1 where they have not read the words of both."""
        key = (id(one), id(other))
        if key not in self._same:
            anchors, words = self._anchors[key[0]], self._anchors[key[1]]
            known = bool(anchors and words)
            self._same[key] = float(self._heads.all_same(anchors, words).max()) if known else 1.0
        return self._same[key]


def read_parts(event: EventDraft, anchors: list[int], heads: Heads, mentions: Mentions) -> Iterator[Part]:
    """How likely each thing near an event has each part in it, by the best of its mentions."""
    near = mentions.near(anchors, THINGS)
    if not near:
        return
    logits = heads.parts(anchors, [m.words for m in near], [m.kind for m in near])
    scores = sigmoid(logits[:, : len(LABELS)])
    for (kind, _), rows in _rows_of_things(near).items():
        for field in (DATE,) if kind == DATE else WEIGHED:
            column = scores[rows, LABELS.index(field)]
            at = rows[int(column.argmax())]
            choice = float(logits[rows, CHOICE_ROWS[field]].max())
            yield Part(event, field, near[at], float(column.max()), logits[at, ROLE_ROWS], choice)


Told = dict[tuple[str, int], list[EventDraft]]
"""Of each part of each thing the events in which the grammar has found it."""


def told_in(events: Sequence[EventDraft], mentions: Mentions) -> Told:
    """The events in which the grammar gave each thing each of its parts."""
    told: Told = {}
    numbers = mentions.days
    for event in events:
        for field in WEIGHED:
            for entity in {d.entity for d in getattr(event, field) if d.entity is not None}:
                told.setdefault((field, entity), []).append(event)
        for number in {numbers[day] for d in event.dates if (day := (d.first, d.last)) in numbers}:
            told.setdefault((DATE, number), []).append(event)
    return told


def worth_weighing(read: Sequence[Part], told: Told) -> list[Part]:
    """Parts that the heads do not all but rule out, and those that the grammar has found."""
    return [p for p in read if p.p >= WORTH_A_LOOK or any(event is p.event for event in told.get(p.key, ()))]


def candidate(part: Part, rivals: Rivals, told: list[EventDraft], twins: Twins) -> Candidate:
    """`told`: the events in which the grammar has found the part."""
    others = [event for event in told if event is not part.event]
    one_thing = max((twins.one_thing(other, part.event) for other in others[:MOST_TWINS]), default=0.0)
    sure: float | None = None
    if len(others) < len(told):
        own = [] if part.field == DATE else getattr(part.event, part.field)
        sure = max((d.confidence for d in own if d.entity == part.mention.owner), default=DATED)
    return Candidate(
        event=part.event,
        field=part.field,
        owner=part.mention.owner,
        here=part.p,
        elsewhere=rivals.elsewhere(part),
        told=sure,
        told_elsewhere=bool(others),
        one_thing=one_thing,
        known=not part.event.learned,
        chosen=rivals.share(part),
    )


def _rows_of_things(mentions: list[Mention]) -> dict[tuple[str, int], list[int]]:
    """The rows of each thing's mentions."""
    rows: dict[tuple[str, int], list[int]] = {}
    for row, mention in enumerate(mentions):
        rows.setdefault(mention.thing, []).append(row)
    return rows
