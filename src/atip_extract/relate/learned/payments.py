"""Payments as the heads read them: what is paid for, by whom, to whom, how much, where no cue tells of one.

A fact of the grammar has words that show it, so its payer stays; a payer whom the grammar has paying for something in
the same sentence gets no second fact there. What is paid for is corrected where the heads see nothing paid for in the
grammar's words.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from atip_extract.annotations import Annotations, Label
from atip_extract.drafts import Facts, FundingDraft, TokenRange
from atip_extract.relate.learned.heads import Floats, Heads
from atip_extract.relate.learned.labels import MONEY, PAY_KINDS, PAY_LABELS
from atip_extract.relate.learned.links import tie
from atip_extract.relate.learned.mentions import CUE, SHARE_RIGHT, Mention, Mentions

PAID = 0.7
"""From this probability on words say what is paid for."""
PAYER = 0.9
AMOUNT = 0.6
RECIPIENT = 0.8
FUNDER_COLUMN, RECIPIENT_COLUMN, AMOUNT_COLUMN = (PAY_LABELS.index(k) for k in ("funder", "recipient", "amount"))
SUMS = frozenset({MONEY})
PAYERS = frozenset(PAY_KINDS) - SUMS


class PaymentReader:
    """Adds the payments of one Doc that only the heads read."""

    def __init__(self, doc: Doc, notes: Annotations, facts: Facts, heads: Heads, mentions: Mentions) -> None:
        self.doc, self.notes, self.facts, self.heads, self.mentions = doc, notes, facts, heads, mentions
        self.left: list[tuple[int, int]] = []
        """Funders and events whose payments turned out to be for something else."""

    def run(self) -> None:
        """Write them to the facts."""
        read = [(words, sure) for words, sure in self.heads.paid() if sure >= PAID]
        spans = [self.mentions.tokens(words) for words, _ in read]
        for (words, sure), paid in zip(read, spans, strict=True):
            near = self.mentions.near([words[0]], PAY_KINDS)
            if not near:
                continue
            scores = self.heads.payments(words, [m.words for m in near], [m.kind for m in near])
            payers = _best(near, scores, FUNDER_COLUMN, PAYERS, PAYER)
            takers = _best(near, scores, RECIPIENT_COLUMN, PAYERS, RECIPIENT)
            sums = _best(near, scores, AMOUNT_COLUMN, SUMS, AMOUNT)
            for payer, p in payers:
                told = self._told(payer, paid)
                if told is None:
                    taker = next((m.owner for m, _ in takers if m.owner != payer.owner), None)
                    amount = self._amount(payer, [m for m, _ in sums], len(payers))
                    self._add(payer, paid, taker, amount, round(min(p, sure) * SHARE_RIGHT, 3))
                elif not any(_overlap(told.object, span) for span in spans):
                    self._correct(told, paid)

    def leave(self) -> None:
        """Take funders out of events that no payment of theirs is for any more, once payments are linked to events."""
        for funder, number in self.left:
            if not any((fact.funder, fact.event) == (funder, number) for fact in self.facts.funding):
                event = self.facts.events[number]
                event.funders = [role for role in event.funders if role.entity != funder]

    def _told(self, payer: Mention, paid: TokenRange) -> FundingDraft | None:
        """What the grammar tells of that payer: of the same thing, else at the same place."""
        sentence = self.doc[payer.tokens[0]].sent
        own = [fact for fact in self.facts.funding if fact.funder == payer.owner]
        same = next((fact for fact in own if _overlap(fact.object, paid)), None)
        here = (fact for fact in own if sentence.start <= fact.evidence[0] < sentence.end)
        return same if same is not None else next(here, None)

    def _correct(self, fact: FundingDraft, paid: TokenRange) -> None:
        """What the heads read is paid for, in place of words that they do not take for anything paid for."""
        start, end = min(fact.evidence[0], paid[0]), max(fact.evidence[1], paid[1])
        if self.doc[start].sent == self.doc[end - 1].sent:
            if fact.event is not None:
                self.left.append((fact.funder, fact.event))
            fact.object, fact.evidence = paid, (start, end)
            self._refer(fact, paid)

    def _refer(self, fact: FundingDraft, paid: TokenRange) -> None:
        """The programme and the event that are named in what is paid for."""
        within = (m for m in self.mentions.all if paid[0] <= m.tokens[0] and m.tokens[1] <= paid[1])
        fact.programme = min((m.owner for m in within if m.kind == Label.PROGRAMME.value), default=None)
        fact.event = None
        event = next((k for k, e in enumerate(self.facts.events) if e.trigger[0] == paid[0]), None)
        if event is not None:
            tie(self.facts, fact, event, fact.confidence)

    def _amount(self, payer: Mention, sums: Sequence[Mention], payers: int) -> int | None:
        """The sum of this payer; of several payers each has the next one, if there are enough of them."""
        free = [m for m in sums if not any(f.amount is self.notes.money[m.owner] for f in self.facts.funding)]
        if not free or len(free) < payers:
            return None
        if payers == 1:
            return free[0].owner
        return min(free, key=lambda m: abs(m.words[0] - payer.words[0])).owner

    def _add(self, payer: Mention, paid: TokenRange, taker: int | None, amount: int | None, confidence: float) -> None:
        start, end = min(payer.tokens[0], paid[0]), max(payer.tokens[1], paid[1])
        evidence = (start, end) if self.doc[start].sent == self.doc[end - 1].sent else payer.tokens
        fact = FundingDraft(payer.owner, paid, evidence, confidence, CUE, recipient=taker)
        fact.amount = self.notes.money[amount] if amount is not None else None
        self._refer(fact, paid)
        self.facts.funding.append(fact)


def _overlap(one: TokenRange, other: TokenRange) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _best(
    near: Sequence[Mention], scores: Floats, column: int, kinds: frozenset[str], least: float
) -> list[tuple[Mention, float]]:
    """The things with that part, each by its likeliest mention, the likeliest first."""
    best: dict[tuple[str, int], tuple[Mention, float]] = {}
    for mention, p in zip(near, scores[:, column].tolist(), strict=True):
        known = best.get(mention.thing)
        if mention.kind in kinds and p >= least and (known is None or p > known[1]):
            best[mention.thing] = mention, p
    return sorted(best.values(), key=lambda b: -b[1])
