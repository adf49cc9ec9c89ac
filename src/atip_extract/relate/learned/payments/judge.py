"""How likely somebody pays for something, after all that the grammar, the heads and the pointers say of it.

Three logistic models of a few features each, fitted like the judge of the parts in events (``learned.judge``) on
annotated releases that the heads did not learn from (``training/payment_judge.py``): whether somebody pays for these
words; whether he pays for them besides what he is known to pay for; and whether a sum is the one of such a payment.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from atip_extract.drafts import FundingDraft
from atip_extract.relate.learned.heads import Floats, WordRange, sigmoid
from atip_extract.relate.learned.judge import scaled_logit

PAYS_FEATURES = (
    "always", "funder", "paid", "points", "behind", "mass", "told", "told_sure", "told_funder", "told_paid", "told_sum",
    "rival", "rival_told", "shared", "event", "event_funder", "event_points", "funds_event", "apart", "place", "person",
    "received", "programme", "one_word",
)  # fmt: skip
"""Features of a candidate; ``Candidate.pays`` says what they are."""
FURTHER_FEATURES = (
    "always", "funder", "paid", "points", "told", "told_sure", "told_funder", "told_paid", "told_sum", "funds_event",
    "received", "programme", "one_word", "likely", "given", "spent", "same_event", "near", "third", "again",
    "same_words", "sum_known",
)  # fmt: skip
"""Features of a candidate beside the payments that are taken already; ``Candidate.further`` says what they are."""
OF_SUM_FEATURES = (
    "always", "given", "spent", "amount", "told", "told_another", "told_elsewhere", "given_elsewhere", "another",
    "told_amount", "only_sum",
)  # fmt: skip
"""Features of a sum; ``Candidate.of_sum`` says what they are."""
TABLES = {"pays": PAYS_FEATURES, "further": FURTHER_FEATURES, "of_sum": OF_SUM_FEATURES}
"""The models and their features."""
_logit = partial(scaled_logit, clear=0.01)  # how much surer than that the heads are says nothing of payments
DOUBT = 0.05
"""A sum that is given but points nowhere near counts so much as one that does."""
CLOSE = 8
"""Words between two things that may be one thing told twice."""


@dataclass(slots=True)
class SumEvidence:
    """How likely a sum is that of a payment: by its payer, by what it is spent on, by the words for both."""

    given: float
    spent: float
    amount: float

    @property
    def both(self) -> float:
        """By payer and use."""
        return self.given * max(self.spent, DOUBT)


@dataclass(slots=True)
class Candidate:
    """Somebody who may pay for something."""

    draft: FundingDraft
    words: WordRange
    """What is paid for, in words of the model."""
    told: float | None
    """How sure the grammar is, where it tells of the payment."""
    told_sum: int | None
    """The sum that the grammar gives it."""
    kind: str
    """Of the payer."""
    funder: float
    """How likely the heads take the payer for the funder of these words."""
    paid: float
    """How likely they take the words for something paid for."""
    points: float
    """The highest logit of the payer's pointer within the words …"""
    peak: float
    """… and anywhere."""
    mass: float
    """The logarithm of 1 and the sum of powers of all of them: how surely the payer pays for anything."""
    recipient: int | None
    """The number of the entity that receives it, as far as is known."""
    event: int | None
    """The event that is paid for, as far as is known …"""
    event_sure: float
    """… and how likely it is that one."""
    funds_event: bool
    """The payer is known as a funder of the event that is paid for."""
    apart: bool
    """The payer and the words stand in two sentences."""
    sums: dict[int, SumEvidence]
    rival: float = 0.0
    """How likely the payer is the funder of other words that the heads take for paid for."""
    rival_told: bool = False
    """The grammar tells of something else that he pays for, and not of this."""
    shared: float = 0.0
    """How likely somebody else is the funder of the same words."""
    likely: float = 0.0
    """How likely it is right by itself, once it is judged."""
    sum: int | None = None
    """The sum that fits it best of those that are free."""

    @property
    def payer(self) -> int:
        """The number of the entity."""
        return self.draft.funder

    def overlaps(self, other: Candidate) -> bool:
        """Whether both are of one payer and of words that overlap."""
        return self.payer == other.payer and overlap(self.words, other.words)

    def once_more(self) -> Candidate:
        """The same payer paying for the same words again, with another sum."""
        return replace(self, draft=replace(self.draft, amount=None), told=None, told_sum=None, sum=None)

    def _evidence(self) -> dict[str, float]:
        told = float(self.told is not None)
        funder, paid = _logit(self.funder), _logit(self.paid)
        return {
            "always": 1.0, "funder": funder, "paid": paid, "points": min(max(self.points, -6.0), 8.0) / 4,
            "told": told, "told_sure": self.told or 0.0, "told_funder": told * funder, "told_paid": told * paid,
            "told_sum": float(self.told_sum is not None), "funds_event": float(self.funds_event),
            "received": float(self.recipient is not None),
            "programme": float(self.draft.programme is not None), "one_word": float(len(range(*self.words)) == 1),
        }  # fmt: skip

    def pays(self) -> list[float]:
        """The numbers of PAYS_FEATURES."""
        numbers = self._evidence()
        event = float(self.event is not None)
        numbers |= {
            "event_funder": event * numbers["funder"], "event_points": event * numbers["points"],
            "behind": max(self.points - self.peak, -6.0) / 3, "mass": min(self.mass, 8.0) / 4,
            "rival": _logit(self.rival), "rival_told": float(self.rival_told),
            "shared": _logit(self.shared), "event": event,
            "apart": float(self.apart), "place": float(self.kind == "place"), "person": float(self.kind == "person"),
        }  # fmt: skip
        return [numbers[name] for name in PAYS_FEATURES]

    def free_sum(self, own: Sequence[Candidate]) -> SumEvidence:
        """Of the sums that no `own` payment has the one that fits best."""
        used = {c.sum for c in own}
        free = (e for k, e in self.sums.items() if k not in used)
        return max(free, key=lambda e: e.both, default=SumEvidence(0.0, 0.0, 0.0))

    def further(self, own: Sequence[Candidate], covered: Mapping[int, set[int]]) -> list[float]:
        """The numbers of FURTHER_FEATURES, beside `own` payments of the payer; `covered`: who pays for each word."""
        best, event = self.free_sum(own), self.event
        numbers = self._evidence() | {
            "likely": self.likely, "given": _logit(best.given), "spent": _logit(best.spent),
            "same_event": float(event is not None and any(c.event == event for c in own)),
            "near": float(any(abs(c.words[0] - self.words[0]) < CLOSE for c in own)), "third": float(len(own) > 1),
            "again": float(any(c.overlaps(self) for c in own)),
            "same_words": float(any(covered.get(word, set()) - {self.payer} for word in range(*self.words))),
            "sum_known": float(any(c.sum is not None for c in own)),
        }  # fmt: skip
        return [numbers[name] for name in FURTHER_FEATURES]

    def of_sum(self, money: int, claims: Claims) -> list[float]:
        """The numbers of OF_SUM_FEATURES for one of `sums`; `claims` are those of all payments that are taken."""
        own = self.sums[money]
        told = float(self.told_sum == money)
        another = max((e.both for k, e in self.sums.items() if k != money), default=0.0)
        numbers = {
            "always": 1.0, "given": _logit(own.given), "spent": _logit(own.spent),
            "amount": _logit(own.amount), "told": told,
            "told_another": float(self.told_sum not in (None, money)),
            "told_elsewhere": float(claims.told[money] > told),
            "given_elsewhere": _logit(claims.elsewhere(money, own.both)), "another": _logit(another),
            "told_amount": told * _logit(own.amount), "only_sum": float(len(self.sums) == 1),
        }  # fmt: skip
        return [numbers[name] for name in OF_SUM_FEATURES]


class Claims:
    """Which of the payments that are taken may have each sum."""

    def __init__(self, taken: Sequence[Candidate]) -> None:
        self.told = Counter(c.told_sum for c in taken)
        self._two_best: dict[int, list[float]] = {}
        for candidate in taken:
            for money, evidence in candidate.sums.items():
                best = [*self._two_best.get(money, []), evidence.both]
                self._two_best[money] = sorted(best, reverse=True)[:2]

    def elsewhere(self, money: int, own: float) -> float:
        """How well a sum fits the payment that it fits best beside the one that it fits as well as `own` says."""
        first, *others = self._two_best[money]
        return (others[0] if others else 0.0) if own >= first else first


@dataclass(slots=True)
class PaymentJudge:
    """Weighs candidates; `weights` has a row for each of TABLES."""

    weights: dict[str, Floats]

    @classmethod
    def of(cls, table: Mapping[str, Floats]) -> PaymentJudge:
        """The judge that came with the heads, in the table of their weights."""
        return cls({name: table[f"payment_judge.{name}"] for name in TABLES})

    def pays(self, candidates: Sequence[Candidate]) -> list[float]:
        """How likely each candidate is right by itself."""
        return self._shares("pays", [c.pays() for c in candidates])

    def further(
        self, candidates: Sequence[Candidate], own: Sequence[Candidate], covered: Mapping[int, set[int]]
    ) -> list[float]:
        """How likely each candidate is a payment besides `own` ones of its payer; `covered`: who pays for each word."""
        return self._shares("further", [c.further(own, covered) for c in candidates])

    def of_sums(self, asked: Sequence[tuple[Candidate, int]], claims: Claims) -> list[float]:
        """How likely each sum is that of its candidate."""
        return self._shares("of_sum", [c.of_sum(money, claims) for c, money in asked])

    def _shares(self, table: str, features: list[list[float]]) -> list[float]:
        if not features:
            return []
        shares: list[float] = sigmoid(np.array(features, np.float32) @ self.weights[table]).tolist()
        return shares


def overlap(one: WordRange, other: WordRange) -> bool:
    """Whether two half-open ranges share anything."""
    return one[0] < other[1] and other[0] < one[1]
