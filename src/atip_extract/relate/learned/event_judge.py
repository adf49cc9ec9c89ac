"""Whether an event that the grammar or the heads see is one of its own, after all that is said of it.

Events are asked about in the order in which they are sure: of each the judge knows how much of it surer ones have.
One logistic model, fitted like the one for parts (``training/judge.py``).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from atip_extract.drafts import EventDraft
from atip_extract.relate.learned.heads import Floats, sigmoid
from atip_extract.relate.learned.judge import scaled_logit

KINDS_TOLD = (("participants",), ("organizers", "partners"), ("places",), ("dates",))
"""Fields of an event that tell it from others: who is there, who holds it, where, when."""
FEATURES = (
    "always", "known", "background", "named", "known_named", "titled", "participants", "holders", "places", "dates",
    "kinds", "told", "same", "known_same", "shared", "same_shared", "anchors", "first",
    "taken_up", "known_taken_up",
)  # fmt: skip
"""The columns of the weights; ``EventCandidate.features`` says what they are."""


@dataclass(slots=True)
class EventCandidate:
    """An event of the grammar, or one that the heads see."""

    event: EventDraft
    named: float
    """How likely its words name an event, as the heads read them."""
    parts: dict[str, float] = field(default_factory=dict)
    """Of each field the likeliest part."""
    count: float = 0.0
    """How many parts it has, by their likelihoods."""
    same: float = 0.0
    """How likely it is a surer event, told again."""
    shared: float = 0.0
    """The share of its parts that a surer event has at least as likely."""
    taken_up: float = 0.0
    """How likely its words, between all surer events and a new one, name one of those."""
    anchors: int = 1
    """How many words name it."""
    first: bool = False
    """No surer event is named before it."""

    def features(self) -> list[float]:
        """The numbers of FEATURES."""
        known = float(not self.event.learned)
        named, same = scaled_logit(self.named), scaled_logit(self.same)
        taken_up = scaled_logit(self.taken_up)
        kinds = [max((self.parts.get(field, 0.0) for field in fields), default=0.0) for fields in KINDS_TOLD]
        return [
            1.0, known, float(self.event.background), named, known * named, float(self.event.name is not None), *kinds,
            sum(kinds), math.log1p(self.count), same, known * same, self.shared, same * self.shared,
            math.log(self.anchors), float(self.first), taken_up, known * taken_up,
        ]  # fmt: skip


class EventJudge:
    """Weighs events by one row of weights, ``(FEATURES,)``."""

    def __init__(self, weights: Floats) -> None:
        self.weights = weights

    def likely(self, candidates: Sequence[EventCandidate]) -> list[float]:
        """How likely each candidate is an event of its own."""
        if not candidates:
            return []
        shares: list[float] = sigmoid(np.array([c.features() for c in candidates], np.float32) @ self.weights).tolist()
        return shares
