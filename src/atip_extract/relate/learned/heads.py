"""The relation heads in numpy: probabilities of pairs of words that the model has read.

``training/relations.py`` says how they are learned; the arithmetic is the same. A pair's score comes from the sum of
two projections, a vector for the kind of thing, one for the distance in words and one for what lies between, and from
the product of the projections; of several mentions and anchors the best pair counts.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from atip_extract.annotations import WordReadings
from atip_extract.recognize.bio import best_path, chunks, transition_scores
from atip_extract.relate.learned.labels import KINDS, LABELS, PAY_KINDS, PAYMENT_TAGS, SAME, gap_class, way_between

Floats = NDArray[np.float32]
WordRange = tuple[int, int]

NO_EVENT = 0.5
"""Below this probability of naming none a word counts as one that names an event, on the way between two others."""
_PAID_STEPS = transition_scores(PAYMENT_TAGS)
_ROOT = np.float32(np.sqrt(2 / np.pi))


def _gelu(x: Floats) -> Floats:
    inner: Floats = np.tanh(_ROOT * (x + np.float32(0.044715) * x**3))
    return np.float32(0.5) * x * (np.float32(1) + inner)


def sigmoid(x: Floats) -> Floats:
    """Probabilities of logits."""
    return np.float32(1) / (np.float32(1) + np.exp(-x))


def _shares(logits: Floats) -> Floats:
    """Softmax of each row."""
    if not len(logits):
        return logits
    powers: Floats = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares


class Heads:
    """The relation heads over one Doc's readings. Words are numbered as in the readings."""

    def __init__(self, readings: WordReadings) -> None:
        self._readings = readings
        self._table = readings.table
        self.events: Floats = _shares(readings.outputs["events"])
        """How likely each word names an event of each type, or none (column 0): ``(words, event_tags)``."""
        self._before: list[int] = [0, *np.cumsum(self.events[:, 0] < NO_EVENT).tolist()]
        self._sentence_of: list[int] = readings.sentence_of.tolist()

    def names_event(self, word: int) -> float:
        """How likely a word names an event of any type."""
        return 1 - float(self.events[word, 0])

    def _ways(self, word: int, mentions: Sequence[WordRange]) -> list[int]:
        """The class of what lies between a word and the beginning of each mention."""
        return [way_between(self._before, self._sentence_of, word, start) for start, _ in mentions]

    def _mean(self, side: str, ranges: Sequence[WordRange]) -> Floats:
        rows = self._readings.outputs[side]
        return np.stack([rows[start:end].mean(axis=0) for start, end in ranges])

    def parts(self, anchors: Sequence[int], mentions: Sequence[WordRange], kinds: Sequence[str]) -> Floats:
        """Logits ``(mentions, LABELS + ROLES)``: the part of each mention in the event of these anchors."""
        table = self._table
        sides = self._mean("thing_side", mentions)
        things = sides + table["kind.weight"][[KINDS.index(k) for k in kinds]]
        best = np.full((len(mentions), len(table["part.bias"])), -np.inf, np.float32)
        for anchor in anchors:
            gaps = table["gap.weight"][[gap_class(start - anchor) for start, _ in mentions]]
            ways = table["way.weight"][self._ways(anchor, mentions)]
            event = self._readings.outputs["event_side"][anchor]
            logits = _gelu(event + things + gaps + ways) @ table["part.weight"].T + table["part.bias"]
            best = np.maximum(best, logits + (event * sides) @ table["cross.weight"].T)
        return best

    def paid(self) -> list[tuple[WordRange, float]]:
        """Words that say what is paid for, and how likely they do: the mean over the words."""
        shares = _shares(self._readings.outputs["payments"])
        path = best_path(np.log(np.maximum(shares, 1e-9)), *_PAID_STEPS)
        found = chunks([PAYMENT_TAGS[k] for k in path])
        return [((start, end), float(1 - shares[start:end, 0].mean())) for start, end, _ in found]

    def payments(self, paid: WordRange, mentions: Sequence[WordRange], kinds: Sequence[str]) -> Floats:
        """How likely each mention is the funder, the recipient, the amount of a payment: ``(mentions, PAY_LABELS)``."""
        table = self._table
        sides, own = self._mean("thing_side", mentions), self._mean("paid_side", [paid])
        things = sides + table["pay_kind.weight"][[PAY_KINDS.index(k) for k in kinds]]
        gaps = table["pay_gap.weight"][[gap_class(start - paid[0]) for start, _ in mentions]]
        ways = table["pay_way.weight"][self._ways(paid[0], mentions)]
        logits: Floats = _gelu(own + things + gaps + ways) @ table["pay.weight"].T + table["pay.bias"]
        logits += (own * sides) @ table["pay_cross.weight"].T
        return sigmoid(logits)

    def same(self, anchors: Sequence[int], word: int) -> float:
        """How likely a word names the event of these anchors."""
        logits = self.parts(anchors, [(word, word + 1)], ["event"])
        return float(sigmoid(logits[:, LABELS.index(SAME)])[0])

    def bodies(self, person: Sequence[WordRange], bodies: Sequence[WordRange]) -> Floats:
        """How likely a post of the person belongs to the body of each mention: ``(mentions of bodies,)``."""
        table = self._table
        sides = self._mean("body_side", bodies)
        best = np.full(len(bodies), -np.inf, np.float32)
        for (start, _), own in zip(person, self._mean("person_side", person), strict=True):
            gaps = table["post_gap.weight"][[gap_class(other - start) for other, _ in bodies]]
            logits = _gelu(own + sides + gaps) @ table["post.weight"].T + table["post.bias"]
            logits += (own * sides) @ table["post_cross.weight"].T
            best = np.maximum(best, logits[:, 0])
        return sigmoid(best)
