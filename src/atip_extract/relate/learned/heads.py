"""The relation heads in numpy: probabilities of pairs of words that the model has read.

``training/relations.py`` says how they are learned; the arithmetic is the same. A pair's score comes from the sum of
two projections, a vector for the kind of thing, one for the distance in words and one for what lies between, and from
the product of the projections; of several mentions and anchors the best pair counts.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from atip_extract.annotations import WordReadings
from atip_extract.recognize.bio import best_path, chunks, transition_scores
from atip_extract.relate.learned.labels import (
    CHOICE_ROWS,
    KINDS,
    LABELS,
    MONEY,
    PAY_KINDS,
    PAYMENT_TAGS,
    POINTERS,
    SAME,
    TAKEN_UP,
    Ints,
    gap_classes,
    ways_between,
)

Floats = NDArray[np.float32]
WordRange = tuple[int, int]

NO_EVENT = 0.5
"""Below this probability of naming none a word counts as one that names an event, on the way between two others."""
_PAID_STEPS = transition_scores(PAYMENT_TAGS)
_ROOT = np.float32(np.sqrt(2 / np.pi))


def _gelu(x: Floats) -> Floats:
    """GELU by its tanh approximation; products instead of powers, in place, which is twenty times as fast."""
    inner: Floats = x * x
    inner *= _ROOT * np.float32(0.044715)
    inner += _ROOT
    inner *= x
    np.tanh(inner, out=inner)
    inner += np.float32(1)
    inner *= x
    inner *= np.float32(0.5)
    return inner


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


def _best_of_each(values: Floats, sizes: Sequence[int]) -> Floats:
    """The highest of each stretch of values; no stretch is empty."""
    best: Floats = np.maximum.reduceat(values, np.cumsum([0, *sizes[:-1]]))
    return best


class Heads:
    """The relation heads over one Doc's readings. Words are numbered as in the readings."""

    def __init__(self, readings: WordReadings) -> None:
        self._readings = readings
        self._table = readings.table
        self.events: Floats = _shares(readings.outputs["events"])
        """How likely each word names an event of each type, or none (column 0): ``(words, event_tags)``."""
        self._before: Ints = np.concatenate([[0], np.cumsum(self.events[:, 0] < NO_EVENT)])

    def names_event(self, word: int) -> float:
        """How likely a word names an event of any type."""
        return 1 - float(self.events[word, 0])

    def _between(self, name: str, words: Ints, others: Ints) -> Floats:
        """The vectors for the distance and for what lies between words and others: ``(words, size)``."""
        ways = ways_between(self._before, self._readings.sentence_of, words, others)
        vectors: Floats = self._table[f"{name}gap.weight"][gap_classes(others - words)]
        vectors = vectors + self._table[f"{name}way.weight"][ways]
        return vectors

    def _mean(self, side: str, ranges: Sequence[WordRange]) -> Floats:
        rows = self._readings.outputs[side]
        return np.stack([rows[start:end].mean(axis=0) for start, end in ranges])

    def parts(self, anchors: Sequence[int], mentions: Sequence[WordRange], kinds: Sequence[str]) -> Floats:
        """Logits ``(mentions, PART_ROWS)``: the part of each mention in the event of these anchors."""
        table = self._table
        sides = self._mean("thing_side", mentions)
        things = sides + table["kind.weight"][[KINDS.index(k) for k in kinds]]
        best = np.full((len(mentions), len(table["part.bias"])), -np.inf, np.float32)
        starts = np.array([start for start, _ in mentions])
        for anchor in anchors:
            event = self._readings.outputs["event_side"][anchor]
            between = self._between("", np.array(anchor), starts)
            logits = _gelu(event + things + between) @ table["part.weight"].T + table["part.bias"]
            best = np.maximum(best, logits + (event * sides) @ table["cross.weight"].T)
        return best

    @cached_property
    def _paid(self) -> Floats:
        return _shares(self._readings.outputs["payments"])

    def paid(self, other_words: float = 1.0) -> list[WordRange]:
        """Words that say what is paid for; with `other_words` below 1 also such as only may."""
        scores = np.log(np.maximum(self._paid * np.array([other_words, 1, 1], np.float32), 1e-9))
        found = chunks([PAYMENT_TAGS[k] for k in best_path(scores, *_PAID_STEPS)])
        return [(start, end) for start, end, _ in found]

    def paid_share(self, words: WordRange) -> float:
        """How likely these words say what is paid for: the mean over the words."""
        return float(1 - self._paid[slice(*words), 0].mean())

    def payments(self, paid: WordRange, mentions: Sequence[WordRange], kinds: Sequence[str]) -> Floats:
        """How likely each mention is the funder, the recipient, the amount of a payment: ``(mentions, PAY_LABELS)``."""
        table = self._table
        sides, own = self._mean("thing_side", mentions), self._mean("paid_side", [paid])
        things = sides + table["pay_kind.weight"][[PAY_KINDS.index(k) for k in kinds]]
        between = self._between("pay_", np.array(paid[0]), np.array([start for start, _ in mentions]))
        logits: Floats = _gelu(own + things + between) @ table["pay.weight"].T + table["pay.bias"]
        logits += (own * sides) @ table["pay_cross.weight"].T
        return sigmoid(logits)

    def objects(self, mention: WordRange, kind: str, reach: WordRange) -> Floats:
        """How much rather than nothing each word of `reach` begins what a payer or a sum pays for: logits ``(words,)``.

        A mention that pays for nothing has none above 0.
        """
        rows = self._readings.outputs["object_side"][slice(*reach)]
        between = self._between("point_", np.arange(*reach), np.array(mention[0]))
        return self._points("paid_from" if kind == MONEY else "paid_by", rows, self._payer(mention, kind), between)

    def givers(self, money: WordRange, mentions: Sequence[WordRange], kinds: Sequence[str]) -> Floats:
        """How much rather than nobody each mention gives a sum: logits ``(mentions,)``."""
        things = np.stack([self._payer(words, kind) for words, kind in zip(mentions, kinds, strict=True)])
        between = self._between("given_", np.array(money[0]), np.array([start for start, _ in mentions]))
        return self._points("given_by", self._mean("sum_side", [money]), things, between)

    def _payer(self, mention: WordRange, kind: str) -> Floats:
        vector: Floats = (
            self._mean("payer_side", [mention])[0] + self._table["point_kind.weight"][PAY_KINDS.index(kind)]
        )
        return vector

    def _points(self, pointer: str, rows: Floats, things: Floats, between: Floats) -> Floats:
        k = POINTERS.index(pointer)
        table = self._table
        logits: Floats = _gelu(rows + things + between) @ table["point.weight"][k] + table["point.bias"][k]
        logits += (rows * things) @ table["point_cross.weight"][k]
        return logits

    def same(self, anchors: Sequence[int], word: int) -> float:
        """How likely a word names the event of these anchors."""
        return float(self.all_same(anchors, [word])[0])

    def all_same(self, anchors: Sequence[int], words: Sequence[int]) -> Floats:
        """The same of several words: ``(words,)``."""
        logits = self.parts(anchors, [(word, word + 1) for word in words], ["event"] * len(words))
        return sigmoid(logits[:, LABELS.index(SAME)])

    def takes_up(self, anchors: Sequence[int], others: Sequence[Sequence[int]]) -> float:
        """How likely these anchors name one of the other events, each known by its own anchors, and no new one.

        Of each other event the word counts that they choose most; in training each word counts by itself.
        """
        if not others:
            return 0.0
        words = [(word, word + 1) for other in others for word in other]
        logits = self.parts(anchors, words, ["event"] * len(words))[:, CHOICE_ROWS[TAKEN_UP]]
        best = _best_of_each(logits, [len(other) for other in others])
        top = max(0.0, float(best.max()))
        powers = float(np.exp(best - np.float32(top)).sum())
        return powers / (math.exp(-top) + powers)

    def bodies(self, person: Sequence[WordRange], bodies: Sequence[WordRange]) -> Floats:
        """How likely a post of the person belongs to the body of each mention: ``(mentions of bodies,)``."""
        table = self._table
        sides = self._mean("body_side", bodies)
        best = np.full(len(bodies), -np.inf, np.float32)
        for (start, _), own in zip(person, self._mean("person_side", person), strict=True):
            gaps = table["post_gap.weight"][gap_classes(np.array([other - start for other, _ in bodies]))]
            logits = _gelu(own + sides + gaps) @ table["post.weight"].T + table["post.bias"]
            logits += (own * sides) @ table["post_cross.weight"].T
            best = np.maximum(best, logits[:, 0])
        return sigmoid(best)
