"""What the relation heads add to the grammar's facts, and what they take back.

The grammar goes first: what it finds has a cue that can be shown. The heads then say, of every event and every thing,
how likely the thing has each part in the event. A part that the grammar has not found is added where they are sure of
it; one that it has found is taken back where they are sure of the contrary. The thresholds are set on annotated
releases that the model did not learn from (``docs/decisions.md`` has the comparison).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from spacy.tokens import Doc

from atip_extract.annotations import Annotations, DateValue, Label, annotations_of
from atip_extract.drafts import EventDraft, Facts, ParticipantDraft, PositionDraft, RoleDraft, TokenRange
from atip_extract.relate.learned.heads import Floats, Heads, WordRange
from atip_extract.relate.learned.labels import DATE, FIELDS, LABELS, ROLES

CUE = "learned"
"""The cue of what the heads add, for ``--explain``."""
ADD = {
    "organizers": 0.6, "partners": 0.6, "funders": 0.8, "patrons": 0.8, "places": 0.55, "programmes": 0.6,
    "participants": 0.5, DATE: 0.6,
}  # fmt: skip
"""From this probability on a part is added."""
TAKE_BACK = 0.03
"""Below this probability a part that the grammar found is taken back."""
DOUBTED = 0.5
"""What remains of the confidence of a part that the grammar found and the heads all but deny."""
NEW_EVENT = 0.7
SAME_EVENT = 0.5
POST = 0.6
REACH = 400
"""Words between an event and a thing that has a part in it, at most."""
OF_LABEL = {
    Label.PERSON: "person",
    Label.ORGANIZATION: "organization",
    Label.PLACE: "place",
    Label.PROGRAMME: "programme",
}


@dataclass(slots=True)
class _Mention:
    """A mention of an entity or a date: words, tokens, and whose it is."""

    words: WordRange
    tokens: TokenRange
    kind: str
    owner: int
    """Index of the entity, or of the date."""


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
        self.mentions = list(self._mentions())

    def run(self) -> None:
        """New events first, so that they get their parts like the others."""
        anchors = [self._anchors(event) for event in self.facts.events]
        self._add_events(anchors)
        for event, words in zip(self.facts.events, anchors, strict=True):
            if words:
                self._add_parts(event, words)
        self._add_posts()

    def _mentions(self) -> Iterator[_Mention]:
        for number, entity in enumerate(self.notes.entities):
            kind = OF_LABEL.get(entity.label)
            for mention in entity.mentions if kind else ():
                if words := self._words(mention.start, mention.end):
                    yield _Mention(words, (mention.start, mention.end), kind or "", number)
        for number, date in enumerate(self.notes.dates):
            if words := self._words(date.start, date.end):
                yield _Mention(words, (date.start, date.end), DATE, number)

    def _words(self, start: int, end: int) -> WordRange | None:
        inside = [w for w in self.readings.word_of[start:end] if w >= 0]
        return (inside[0], inside[-1] + 1) if inside else None

    # Events

    def _anchors(self, event: EventDraft) -> list[int]:
        """The words that name an event: of each range of its evidence the likeliest."""
        found = []
        for start, end in dict.fromkeys([event.trigger, *event.evidence]):
            if words := self._words(start, end):
                found.append(max(range(*words), key=lambda w: 1 - self.heads.events[w, 0]))
        return list(dict.fromkeys(found))

    def _add_events(self, anchors: list[list[int]]) -> None:
        """Words that name an event the grammar has not seen; further ones of known events become their anchors."""
        known = {word for words in anchors for word in words}
        likely = [w for w in np.flatnonzero(1 - self.heads.events[:, 0] >= NEW_EVENT).tolist() if w not in known]
        for word in likely:
            near = [(self.heads.same(words, word), k) for k, words in enumerate(anchors) if words]
            score, event = max(near, default=(0.0, -1))
            if score >= SAME_EVENT:
                anchors[event].append(word)
                continue
            row = self.heads.events[word, 1:]
            kind = self.readings.event_tags[1 + int(row.argmax())][2:]
            stem = self.readings.stems[word]
            draft = EventDraft(kind, (stem, stem + 1), self.doc[stem].norm_, evidence=[(stem, stem + 1)])
            draft.confidence = round(float(row.sum()), 2)
            self.facts.events.append(draft)
            anchors.append([word])

    # Parts

    def _add_parts(self, event: EventDraft, anchors: list[int]) -> None:
        near = [m for m in self.mentions if min(abs(m.words[0] - a) for a in anchors) <= REACH]
        if not near:
            return
        logits = self.heads.parts(anchors, [m.words for m in near], [m.kind for m in near])
        best = _best_mentions(near, logits)
        for (kind, owner), rows in best.items():
            scores = 1 / (1 + np.exp(-logits[rows][:, : len(LABELS)]))
            if kind == DATE:
                self._add_date(event, self.notes.dates[owner], float(scores[:, LABELS.index(DATE)].max()))
                continue
            for label, field in enumerate(FIELDS):
                at = rows[int(scores[:, label].argmax())]
                self._weigh(event, field, near[at], float(scores[:, label].max()), logits[at])

    def _weigh(self, event: EventDraft, field: str, mention: _Mention, p: float, logits: Floats) -> None:
        held = [*event.organizers, *event.partners]
        if field == "participants":
            there = any(d.entity == mention.owner for d in event.participants)
            if not there and p >= ADD[field] and all(r.entity != mention.owner for r in held):
                role = ROLES[int(logits[len(LABELS) :].argmax())]
                event.add_participant(ParticipantDraft(mention.owner, None, role, mention.tokens, round(p, 3), CUE))
            elif there:
                event.participants = _weighed(event.participants, mention.owner, p)
            return
        roles: list[RoleDraft] = getattr(event, field)
        there = any(d.entity == mention.owner for d in roles)
        if not there and p >= ADD[field]:
            if field in ("organizers", "partners") and any(r.entity == mention.owner for r in held):
                return
            event.add(field, RoleDraft(mention.owner, mention.tokens, round(p, 3), CUE))
        elif there:
            setattr(event, field, _weighed(roles, mention.owner, p))

    def _add_date(self, event: EventDraft, date: DateValue, p: float) -> None:
        there = any((d.first, d.last) == (date.first, date.last) for d in event.dates)
        if not there and p >= ADD[DATE]:
            event.dates.append(date)
        elif there and p < TAKE_BACK:
            event.dates = [d for d in event.dates if (d.first, d.last) != (date.first, date.last)]

    # Posts

    def _add_posts(self) -> None:
        """The body that a person's post belongs to, where the grammar names none."""
        bodies = [m for m in self.mentions if m.kind == "organization"]
        for number, entity in enumerate(self.notes.entities):
            if entity.label is not Label.PERSON or any(p.organization is not None for p in entity.positions):
                continue
            own = [m for m in self.mentions if m.kind == "person" and m.owner == number]
            near = [b for b in bodies if own and min(abs(b.words[0] - m.words[0]) for m in own) <= REACH]
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
    """The parts without the entity's where the heads deny it, or with its confidence lowered where they doubt it."""
    if p < TAKE_BACK:
        return [d for d in drafts if d.entity != entity]
    for draft in drafts:
        if draft.entity == entity and draft.cue != CUE:
            draft.confidence = round(min(draft.confidence, DOUBTED + (1 - DOUBTED) * p), 3)
    return drafts


def _best_mentions(mentions: list[_Mention], logits: Floats) -> dict[tuple[str, int], list[int]]:
    """The rows of each thing's mentions."""
    rows: dict[tuple[str, int], list[int]] = {}
    for row, mention in enumerate(mentions):
        rows.setdefault((DATE if mention.kind == DATE else "entity", mention.owner), []).append(row)
    return rows
