"""Who pays for what, as the pointers of the heads have it: from a payer and from a sum to what is paid for.

A pointer's logit says how much rather a word (or a payer) is meant than none at all: 0 is as likely as none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from atip_extract.relate.learned.heads import Floats, Heads, WordRange
from atip_extract.relate.learned.labels import MONEY, PAY_KINDS, Ints
from atip_extract.relate.learned.mentions import REACH, Mention, Mentions

ASKED = 0.02
"""Who is no likelier to give a sum than that is not asked what it is spent on."""


@dataclass(frozen=True)
class Pointed:
    """The words that a pointer reaches, in their order, and its logit for each; a text has many more words."""

    words: Ints
    logits: Floats

    @classmethod
    def best_of(cls, parts: Iterable[tuple[int, Floats]]) -> Pointed:
        """The highest logit of each word, of stretches that begin at these words."""
        reached = [(np.arange(start, start + len(logits)), logits) for start, logits in parts]
        words, at = np.unique(np.concatenate([w for w, _ in reached]), return_inverse=True)
        best = np.full(len(words), -np.inf, np.float32)
        np.maximum.at(best, at, np.concatenate([logits for _, logits in reached]))
        return cls(words, best)

    def within(self, words: WordRange) -> Floats:
        """The logits of those of the words that it reaches."""
        return self.logits[slice(*np.searchsorted(self.words, words))]

    def likeliest(self, count: int) -> list[tuple[int, float]]:
        """So many words with the highest logits, the highest first."""
        rows = np.argsort(-self.logits, kind="stable")[:count]
        return list(zip(self.words[rows].tolist(), self.logits[rows].tolist(), strict=True))

    def together_with(self, other: Pointed) -> Pointed:
        """The sums of the logits of the words that both reach."""
        words, own, others = np.intersect1d(self.words, other.words, assume_unique=True, return_indices=True)
        return Pointed(words, self.logits[own] + other.logits[others])

    @cached_property
    def peak(self) -> float:
        """The highest logit."""
        return float(self.logits.max(initial=-np.inf))

    @cached_property
    def mass(self) -> float:
        """The logarithm of 1 and the sum of powers of all logits: how surely anything is meant."""
        top = max(0.0, self.peak)
        return top + float(np.log(np.exp(-top) + np.exp(self.logits - top).sum()))


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
        self._of_payer: dict[int, Pointed] = {}
        self._of_both: dict[tuple[int, int], Pointed] = {}

    def of_payer(self, entity: int) -> Pointed:
        """Which words begin what the entity, one of `payers`, pays for."""
        if entity not in self._of_payer:
            self._of_payer[entity] = self._objects(self.payers[entity])
        return self._of_payer[entity]

    def of_both(self, entity: int, money: int) -> Pointed:
        """Which words begin what the entity spends that sum on."""
        key = entity, money
        if key not in self._of_both:
            self._of_both[key] = self.of_payer(entity).together_with(self._of_sum[money])
        return self._of_both[key]

    def spent(self, entity: int, money: int, words: WordRange) -> float:
        """How likely the entity and the sum, taken together, point at one of the words."""
        if self.givers.get(money, {}).get(entity, 0.0) < ASKED:
            return 0.0
        both = self.of_both(entity, money)
        return float(np.exp(both.within(words) - both.mass).sum())

    @cached_property
    def _of_sum(self) -> dict[int, Pointed]:
        return {money: self._objects([mention]) for money, mention in self.sums.items()}

    def _objects(self, mentions: list[Mention]) -> Pointed:
        stretches = []
        for mention in mentions:
            low, high = max(0, mention.words[0] - REACH), min(self.count, mention.words[0] + REACH)
            stretches.append((low, self._heads.objects(mention.words, mention.kind, (low, high))))
        return Pointed.best_of(stretches)

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
