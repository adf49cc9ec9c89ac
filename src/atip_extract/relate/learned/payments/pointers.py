"""Who pays for what, as the pointers of the heads have it: from a payer and from a sum to what is paid for.

A pointer's logit says how much rather a word (or a payer) is meant than none at all: 0 is as likely as none.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from atip_extract.relate.learned.heads import Floats, Heads
from atip_extract.relate.learned.labels import MONEY, PAY_KINDS
from atip_extract.relate.learned.mentions import REACH, Mention, Mentions

ASKED = 0.02
"""Who is no likelier to give a sum than that is not asked what it is spent on."""


class Pointers:
    """The pointers of one Doc; what is asked for once is kept."""

    def __init__(self, heads: Heads, mentions: Mentions) -> None:
        self._heads, self._mentions = heads, mentions
        self.count = len(mentions.readings.stems)
        self.payers: dict[int, list[Mention]] = {}
        """The mentions of each entity that may pay."""
        self.sums: dict[int, Mention] = {}
        for mention in mentions.all:
            if mention.kind == MONEY:
                self.sums[mention.owner] = mention
            elif mention.kind in PAY_KINDS:
                self.payers.setdefault(mention.owner, []).append(mention)
        self._of_payer: dict[int, Floats] = {}
        self._of_sum: dict[int, Floats] = {}
        self._of_both: dict[tuple[int, int], tuple[Floats, float]] = {}

    def of_payer(self, entity: int) -> Floats:
        """How much rather than nothing each word begins what the entity pays for: logits ``(words,)``."""
        if entity not in self._of_payer:
            self._of_payer[entity] = self._objects(self.payers.get(entity, []))
        return self._of_payer[entity]

    def of_sum(self, money: int) -> Floats:
        """How much rather than nothing each word begins what the sum is spent on: logits ``(words,)``."""
        if money not in self._of_sum:
            self._of_sum[money] = self._objects([self.sums[money]])
        return self._of_sum[money]

    def mass(self, entity: int) -> float:
        """The logarithm of 1 and the sum of powers of all its logits: how surely the entity pays for anything."""
        return _mass(self.of_payer(entity))

    def spent(self, entity: int, money: int, words: tuple[int, int]) -> float:
        """How likely the entity and the sum, taken together, point at one of the words."""
        if self.givers.get(money, {}).get(entity, 0.0) < ASKED:
            return 0.0
        if (entity, money) not in self._of_both:
            both = self.of_payer(entity) + self.of_sum(money)
            self._of_both[entity, money] = both, _mass(both)
        both, mass = self._of_both[entity, money]
        return float(np.exp(both[slice(*words)] - mass).sum())

    def _objects(self, mentions: list[Mention]) -> Floats:
        best = np.full(self.count, -np.inf, np.float32)
        for mention in mentions:
            low, high = max(0, mention.words[0] - REACH), min(self.count, mention.words[0] + REACH)
            logits = self._heads.objects(mention.words, mention.kind, (low, high))
            best[low:high] = np.maximum(best[low:high], logits)
        return best

    @cached_property
    def givers(self) -> dict[int, dict[int, float]]:
        """Of each sum how likely each entity near it gives it; what is missing to 1 is that nobody does."""
        found = {}
        for money, mention in self.sums.items():
            near = [m for m in self._mentions.near([mention.words[0]], PAY_KINDS) if m.kind != MONEY]
            best: dict[int, float] = {}
            if near:
                logits = self._heads.givers(mention.words, [m.words for m in near], [m.kind for m in near])
                for m, logit in zip(near, logits.tolist(), strict=True):
                    best[m.owner] = max(logit, best.get(m.owner, -np.inf))
            powers = {entity: float(np.exp(logit)) for entity, logit in best.items()}
            total = 1 + sum(powers.values())
            found[money] = {entity: power / total for entity, power in powers.items()}
        return found


def _mass(logits: Floats) -> float:
    """The logarithm of 1 and the sum of the powers of logits."""
    top = max(0.0, float(logits.max()))
    return top + float(np.log(np.exp(-top) + np.exp(logits - top).sum()))
