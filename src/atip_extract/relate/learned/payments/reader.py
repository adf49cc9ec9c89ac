"""The payments of a release, weighed: what the grammar tells of, what the heads read, what the pointers point at.

Of each payer first what he most likely pays for, then what he pays for besides; then each sum goes to the payment that
it fits best. Where the grammar's words for a thing are about as likely they stay, with their cue; a payment of the
grammar that is judged unlikely goes. Sums are given anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from atip_extract.annotations import Annotations
from atip_extract.drafts import Facts
from atip_extract.relate.learned.heads import Heads
from atip_extract.relate.learned.mentions import SHARE_RIGHT, Mentions
from atip_extract.relate.learned.payments.candidates import Candidates, by_payer
from atip_extract.relate.learned.payments.judge import Candidate, Claims, PaymentJudge
from atip_extract.relate.learned.payments.links import PaymentLinks, tie

LEAST_PAYS = 0.45
"""From this probability on somebody pays for something."""
LEAST_FURTHER = 0.4
"""From this probability on he pays for something else besides."""
LEAST_OF_SUM = 0.5
"""From this probability on a sum is that of a payment."""
MOST_TOGETHER = 60
"""Candidates of one payer that are compared with one another: a release has fewer, a text made to choke has not."""
AS_GOOD = 0.15
"""The grammar's words may be less likely by so much."""
AGAIN = 0.3
"""From this product on a sum speaks for a second payment for the same words."""
TOLD_SUM, LEAST_FIT = 0.5, 0.15
"""What the grammar's having it counts, and the least that counts, while payments are looked for."""


class PaymentReader:
    """Weighs the payments of one Doc, and links them to its events."""

    def __init__(
        self,
        doc: Doc,
        notes: Annotations,
        facts: Facts,
        heads: Heads,
        mentions: Mentions,
        anchors: Sequence[list[int]],
        judge: PaymentJudge,
    ) -> None:
        """`anchors`: of each event the words that name it."""
        self.notes, self.facts, self.judge = notes, facts, judge
        self.links = PaymentLinks(facts, heads, mentions, anchors)
        self.candidates = Candidates(doc, notes, facts, heads, mentions, self.links)

    def run(self) -> None:
        """Write what is found to the facts, in the order of what is paid for."""
        candidates = self.candidates.find()
        taken = self.taken(candidates)
        sums = self.sums(taken)
        weighed, kept = {id(c.draft) for c in candidates}, {id(c.draft) for c in taken}
        gone = [fact for fact in self.facts.funding if id(fact) in weighed and id(fact) not in kept]
        unweighed = [fact for fact in self.facts.funding if id(fact) not in weighed]
        for number, candidate in enumerate(taken):
            draft = candidate.draft
            draft.amount = self.notes.money[sums[number]] if number in sums else None
            draft.recipient = candidate.recipient
            if candidate.told is None:
                draft.confidence = round(candidate.likely * SHARE_RIGHT, 3)
            if candidate.event is not None and draft.event is None:
                sure = round(min(draft.confidence, candidate.event_sure * SHARE_RIGHT), 3)
                tie(self.facts, draft, candidate.event, sure)
        facts = [*unweighed, *(c.draft for c in taken)]
        self.facts.funding = sorted(facts, key=lambda f: (f.object, f.funder))
        paid = {(f.funder, f.event) for f in self.facts.funding if f.status != "requested"}
        for fact in gone:
            # Out of an event that he pays nothing for any more.
            if fact.event is not None and (fact.funder, fact.event) not in paid:
                event = self.facts.events[fact.event]
                event.funders = [role for role in event.funders if role.entity != fact.funder]

    def taken(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """The candidates that are payments."""
        taken = self.first(candidates)
        covered, of_payer = payers_of_words(taken), by_payer(candidates)
        for head in list(taken):
            for some in stretches(of_payer[head.payer]):
                taken += self._further(head, some, covered)
        return taken

    def _further(
        self, head: Candidate, candidates: Sequence[Candidate], covered: Mapping[int, set[int]]
    ) -> list[Candidate]:
        """What a payer pays for besides what he most likely pays for."""
        own = [head]
        while rest := besides(candidates, own):
            shares = self.judge.further(rest, own, covered)
            best = max(range(len(rest)), key=lambda k: shares[k])
            if shares[best] < LEAST_FURTHER:
                break
            further = as_told(rest[best], list(zip(rest, shares, strict=True)))
            choose_sum(further, own)
            own.append(further)
        return own[1:]

    def first(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """Of each payer what he most likely pays for."""
        for candidate, p in zip(candidates, self.judge.pays(candidates), strict=True):
            candidate.likely = p
        taken = []
        for own in by_payer(candidates).values():
            best = max(own, key=lambda c: c.likely)
            if best.likely >= LEAST_PAYS:
                head = as_told(best, [(c, c.likely) for c in own])
                choose_sum(head, ())
                taken.append(head)
        return sorted(taken, key=lambda c: -c.likely)

    def sums(self, taken: Sequence[Candidate]) -> dict[int, int]:
        """Of each payment its sum, by their numbers; a sum belongs to one, unless the grammar has «لكل منهما»."""
        asked = [(number, money) for number, c in enumerate(taken) for money in c.sums]
        shares = self.judge.of_sums([(taken[number], money) for number, money in asked], Claims(taken))
        found: dict[int, int] = {}
        used: dict[int, list[Candidate]] = {}
        for p, (number, money) in sorted(zip(shares, asked, strict=True), key=lambda one: -one[0]):
            others = used.get(money, [])
            each = taken[number].told_sum == money and all(c.told_sum == money for c in others)
            if p >= LEAST_OF_SUM and number not in found and (each or not others):
                found[number] = money
                used.setdefault(money, []).append(taken[number])
        return found


def payers_of_words(taken: Sequence[Candidate]) -> dict[int, set[int]]:
    """Of each word that is paid for who pays."""
    found: dict[int, set[int]] = {}
    for candidate in taken:
        for word in range(*candidate.words):
            found.setdefault(word, set()).add(candidate.payer)
    return found


def stretches(candidates: Sequence[Candidate]) -> Iterator[Sequence[Candidate]]:
    """The candidates of one payer in stretches of the text: each is compared with all others of its own."""
    for start in range(0, len(candidates), MOST_TOGETHER):
        yield candidates[start : start + MOST_TOGETHER]


def besides(candidates: Sequence[Candidate], own: Sequence[Candidate]) -> list[Candidate]:
    """What else a payer may pay for besides his `own` payments: other words, or another sum for the same."""
    rest = []
    for candidate in candidates:
        new_sum = candidate.told_sum is not None and all(c.sum != candidate.told_sum for c in own)
        if not any(c.overlaps(candidate) for c in own) or (new_sum and all(c is not candidate for c in own)):
            rest.append(candidate)
        elif candidate.free_sum(own).both >= AGAIN:
            rest.append(candidate.once_more())
    return rest


def as_told(candidate: Candidate, judged: Sequence[tuple[Candidate, float]]) -> Candidate:
    """The words of the grammar for the same thing, where they are about as likely: they have a cue."""
    likely = next(p for c, p in judged if c is candidate)
    told = (c for c, p in judged if c.told is not None and c.overlaps(candidate) and p > likely - AS_GOOD)
    return candidate if candidate.told is not None else next(told, candidate)


def choose_sum(candidate: Candidate, own: Sequence[Candidate]) -> None:
    """The sum that fits a candidate best, of those that its payer does not pay for something else."""
    used = {c.sum for c in own}
    fits = {k: e.both + TOLD_SUM * (candidate.told_sum == k) for k, e in candidate.sums.items() if k not in used}
    best = max(fits, key=lambda k: fits[k], default=None)
    candidate.sum = best if best is not None and fits[best] > LEAST_FIT else None
