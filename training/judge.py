"""Fit the judges that weigh the grammar against the heads, and write them beside the weights of the heads.

usage: python training/judge.py MODEL_DIR [FOLDER] [--every 2]

MODEL_DIR is the shipped model's folder, whose ``relations.npz`` gets ``judge.weight`` and ``judge.events``; FOLDER
holds annotated releases that the heads did not learn from (training/releases/held_out unless another is named). Of
these every second one is used, so that the others can measure.

The whole pipeline reads each release; every candidate that the judge is asked about is right where the annotated event
that its event is has it, and left out where a reader could say either. One logistic model a field, drawn towards the
one of all fields; and one model for events, right where the event is an annotated one.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from beginners import beginner, payments_beginner
from measure import record
from numpy.typing import NDArray
from releases import Annotated, read

from atip_extract import Extractor
from atip_extract.annotations import Annotations, annotations_of
from atip_extract.evaluate.events import EventsOf, align
from atip_extract.evaluate.names import any_agree
from atip_extract.evaluate.tally import Item
from atip_extract.recording import to_record
from atip_extract.relate.learned import event_judge
from atip_extract.relate.learned.event_judge import EventCandidate, EventJudge
from atip_extract.relate.learned.judge import FEATURES, JUDGED, Candidate, Judge
from atip_extract.relate.learned.labels import DATE
from atip_extract.relate.learned.payments.judge import PaymentJudge

Array = NDArray[Any]
PULL_ALL, PULL_FIELD, PULL_EVENTS = 0.5, 5.0, 1.0
"""Ridge penalties: of the weights of all fields, of a field's own towards these, of those of events."""
ROUNDS = 2
NONE = -1
"""The number of what is no event."""


class Recorder(Judge):
    """A judge of parts that remembers what it was asked."""

    def __init__(self, weights: Array) -> None:
        super().__init__(weights)
        self.asked: list[Candidate] = []

    def likely(self, candidates: Sequence[Candidate]) -> list[float]:
        self.asked = list(candidates)
        return super().likely(candidates)


class EventRecorder(EventJudge):
    """A judge of events that remembers what it was asked; without weights it lets every event be."""

    def __init__(self, weights: Array | None) -> None:
        super().__init__(np.zeros(len(event_judge.FEATURES), np.float32) if weights is None else weights)
        self.knows = weights is not None
        self.asked: list[EventCandidate] = []

    def likely(self, candidates: Sequence[EventCandidate]) -> list[float]:
        self.asked = list(candidates)
        return super().likely(candidates) if self.knows else [1.0] * len(candidates)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the judges were asked about one release, and what the annotation says of it."""

    parts: list[Candidate]
    events: list[EventCandidate]
    doc: Any
    wanted: EventsOf
    partner: dict[int, int]
    """Of each event found, by its identity, the number of the annotated one that it is, or NONE."""


def asked(releases: Sequence[Annotated], model: Path, parts: Array, events: Array | None) -> Iterator[Asked]:
    """What judges of these weights are asked about each release; every event stays where `events` is None."""
    extractor = Extractor(engine_model=model)
    recorder, event_recorder = Recorder(parts), EventRecorder(events)
    relate = extractor.nlp.get_pipe("atip_relate")
    relate.judge, relate.event_judge = recorder, event_recorder
    relate.payment_judge = PaymentJudge(payments_beginner())
    for release in releases:
        recorder.asked, event_recorder.asked = [], []
        doc = extractor.nlp(release.text)
        notes, gold = annotations_of(doc), record(release)
        optional = [w.evidence for w in gold.warnings if w.evidence is not None]
        predicted, wanted = EventsOf(to_record(doc)), EventsOf(gold, optional)
        pairs = dict(align(predicted, wanted))
        found = notes.facts.events if notes.facts else []
        partner = {id(event): pairs.get(k, NONE) for k, event in enumerate(found)}
        yield Asked(recorder.asked, event_recorder.asked, doc, wanted, partner)


def examples(
    releases: Sequence[Annotated], model: Path, weights: Array, events: Array | None = None
) -> Iterator[tuple[Candidate, bool]]:
    """What a judge of parts is asked about, and whether it is right."""
    for one in asked(releases, model, weights, events):
        for candidate in one.parts:
            event = one.partner.get(id(candidate.event))
            right = None if event is None else _is_right(candidate, annotations_of(one.doc), one.doc, one.wanted, event)
            if right is not None:
                yield candidate, right


def event_examples(releases: Sequence[Annotated], model: Path, weights: Array) -> Iterator[tuple[EventCandidate, bool]]:
    """What a judge of events is asked about, and whether it is one of the release; `weights` are those of parts."""
    for one in asked(releases, model, weights, None):
        for candidate in one.events:
            event = one.partner.get(id(candidate.event))
            if event is not None and (event == NONE or one.wanted.events[event].confidence > 0):
                yield candidate, event != NONE


def _is_right(c: Candidate, notes: Annotations, doc: Any, wanted: EventsOf, event: int) -> bool | None:
    if event == NONE:
        return False
    gold = wanted.events[event]
    if gold.confidence == 0:
        return None
    if c.field == DATE:
        date = notes.dates[c.owner]
        names: Sequence[str] = [date.first if date.first == date.last else f"{date.first}/{date.last}"]
        items = wanted.dates(gold.dates)
        own = [i for i in items if names[0] in i.names or names[0] in i.names[0].split("/")]
    else:
        entity = notes.entities[c.owner]
        names = [entity.name, *(doc[m.start : m.end].text for m in entity.mentions)]
        items = _items(c.field, gold, wanted)
        own = [i for i in items if any_agree(names, i.names, strict=False)]
    return None if own and all(i.optional for i in own) else bool(own)


def _items(field: str, gold: Any, wanted: EventsOf) -> list[Item]:
    """Who has that part, and who has one that lies next to it: readers differ on these."""
    if field == "participants":
        beside = [*wanted.roles(gold.organizers), *wanted.roles(gold.partners)]
        return [*wanted.participants(gold.participants), *map(_left_open, beside)]
    other = {"organizers": gold.partners, "partners": gold.organizers}.get(field, [])
    return [*wanted.roles(getattr(gold, field)), *map(_left_open, wanted.roles(other))]


def _left_open(item: Item) -> Item:
    return Item(item.names, item.spans, True, item.confidence)


def fit(features: Array, right: Array, prior: Array, pull: float) -> Array:
    """Weights of a logistic model, drawn towards `prior`: Newton's method."""
    weights = prior.copy()
    for _ in range(30):
        p = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (p - right) + pull * (weights - prior)
        curve = (features * (p * (1 - p))[:, None]).T @ features + pull * np.eye(len(weights))
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def fitted(found: Sequence[tuple[Candidate, bool]]) -> Array:
    """The judge's table, ``(JUDGED, FEATURES)``."""
    features = np.array([c.features() for c, _ in found])
    right = np.array([r for _, r in found], float)
    row = np.array([JUDGED.index(c.field) for c, _ in found])
    every = fit(features, right, np.zeros(len(FEATURES)), PULL_ALL)
    own = [fit(features[row == k], right[row == k], every, PULL_FIELD) for k in range(len(JUDGED))]
    return np.stack(own).astype(np.float32)


def fitted_events(found: Sequence[tuple[EventCandidate, bool]]) -> Array:
    """The row of the judge of events, ``(FEATURES,)``."""
    features = np.array([c.features() for c, _ in found])
    right = np.array([r for _, r in found], float)
    return fit(features, right, np.zeros(len(event_judge.FEATURES)), PULL_EVENTS).astype(np.float32)


def model_and_releases(usage: str) -> tuple[Path, list[Annotated]]:
    """What the command line asks for, of this script and of ``payment_judge.py``."""
    parser = argparse.ArgumentParser(description=usage.split("\n", maxsplit=1)[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parent / "releases" / "held_out")
    parser.add_argument("--every", type=int, default=2)
    options = parser.parse_args()
    return options.model, [read(path) for path in sorted(options.folder.glob("*.txt"))[:: options.every]]


def write(model: Path, weights: dict[str, Array]) -> None:
    """Put weights beside those of the heads."""
    table = dict(np.load(model / "relations.npz")) | weights
    np.savez(model / "relations.npz", **{k: table[k] for k in sorted(table)})


def main() -> None:
    model, releases = model_and_releases(__doc__ or "")
    parts, events = beginner(), None
    for _ in range(ROUNDS):  # what the one keeps is what the other is asked about
        parts = fitted(list(examples(releases, model, parts, events)))
        events = fitted_events(list(event_examples(releases, model, parts)))
    write(model, {"judge.weight": parts, "judge.events": events})


if __name__ == "__main__":
    main()
