"""Whether a thing has a part in an event, after all that the grammar and the heads say of it.

A logistic model of a few features weighs the two against each other, one row of weights a field. It is fitted on
annotated releases that the heads did not learn from (``training/judge.py``), and is kept in the table of the heads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from atip_extract.drafts import EventDraft
from atip_extract.relate.learned.heads import Floats, sigmoid
from atip_extract.relate.learned.labels import DATE, FIELDS

WEIGHED = tuple(field for field in FIELDS if field != "funders")
"""A payment makes a funder, nothing else: so the two agree."""
JUDGED = (*WEIGHED, DATE)
"""The rows of the weights."""
FEATURES = (
    "always", "here", "high", "low", "elsewhere", "best", "told", "told_sure", "told_here", "told_elsewhere",
    "told_elsewhere_here", "one_thing", "known", "known_here", "chosen", "told_chosen", "one",
)  # fmt: skip
"""The columns of the weights; ``Candidate.features`` says what they are."""
CLEAR = 1e-4
"""Probabilities nearer to 0 or to 1 count as this near."""
LOGIT = 4.0
"""Logits are divided by it, so that features are of one size."""
SHARP = 0.75
"""Logits, so divided, from which on the heads are sure."""


@dataclass(slots=True)
class Candidate:
    """A thing that may have a part in an event."""

    event: EventDraft
    field: str
    owner: int
    """The number of the entity or of the date."""
    here: float
    """How likely the heads take it for that part in the event."""
    elsewhere: float
    """The same in the event, of all others, that fits it best."""
    told: float | None
    """How sure the grammar is, where it has found the part."""
    told_elsewhere: bool
    """The grammar has found it in another event."""
    one_thing: float
    """How likely that other event is this one, told twice."""
    known: bool
    """The event is the grammar's, not one that the heads alone see."""
    chosen: float = 0.5
    """How likely the thing, between all events and none, has that part in this one."""

    def features(self) -> list[float]:
        """The numbers of FEATURES."""
        here, elsewhere = scaled_logit(self.here), scaled_logit(self.elsewhere)
        chosen = scaled_logit(self.chosen)
        told, known, other = float(self.told is not None), float(self.known), float(self.told_elsewhere)
        return [
            1.0, here, max(0.0, here - SHARP), max(0.0, -here - SHARP), elsewhere, float(self.here >= self.elsewhere),
            told, self.told or 0.0, told * here, other, other * here, other * scaled_logit(self.one_thing),
            known, known * here, chosen, told * chosen, float(self.elsewhere == 0),
        ]  # fmt: skip


class Judge:
    """Weighs candidates by one table of weights, ``(JUDGED, FEATURES)``."""

    def __init__(self, weights: Floats) -> None:
        self.weights = weights

    def likely(self, candidates: Sequence[Candidate]) -> list[float]:
        """How likely each candidate is right."""
        if not candidates:
            return []
        features = np.array([c.features() for c in candidates], np.float32)
        rows = self.weights[[JUDGED.index(c.field) for c in candidates]]
        shares: list[float] = sigmoid((features * rows).sum(axis=1)).tolist()
        return shares


def scaled_logit(p: float, clear: float = CLEAR) -> float:
    """The logit of a probability, divided by LOGIT; one nearer to 0 or 1 than `clear` counts as this near."""
    p = min(max(p, clear), 1 - clear)
    return float(np.log(p / (1 - p))) / LOGIT
