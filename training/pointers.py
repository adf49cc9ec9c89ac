"""The pointers of payments: from a payer to what it pays for, from a sum to what it is spent on and to its payer.

A pointer weighs all words of the release (or all mentions of possible payers) against one another and against none at
all, as in a pointer network (Vinyals et al., 2015): so a payer whose object no tag marks clearly still has a likeliest
one, and of two payers and two sums each finds its own.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import torch
from documents import Document
from layers import best_of, mean_of, with_none
from relations import Relations, Ways, gaps

from atip_extract.relate.learned.labels import MONEY, PAY_KINDS, POINTERS

PAID_BY, PAID_FROM, GIVEN_BY = range(len(POINTERS))
NOTHING = 0.5
"""What a thing that pays for nothing, or a sum that nobody pays, counts beside a payment."""


def pointer_loss(relations: Relations, states: torch.Tensor, d: Document, ways: Ways) -> torch.Tensor:
    """The loss of one document; `states` are those of its words, ``(words, HIDDEN)``."""
    mentions = [(k, r) for k, t in enumerate(d.things) if t.kind in PAY_KINDS for r in t.mentions]
    sides = {name: relations.sides[name](states) for name in ("object_side", "payer_side", "sum_side")}
    able = {k for k, t in enumerate(d.things) if t.kind in PAY_KINDS and t.mentions}
    real = [p for p in d.payments if not p.optional and able.issuperset(p.payers)]
    words = list(range(len(d.words)))
    losses: list[torch.Tensor] = []
    owner = [k for k, _ in mentions]
    payer = _things(relations, sides["payer_side"], [r for _, r in mentions], [d.things[k].kind for k in owner])
    money = _things(relations, sides["payer_side"], d.sums, [MONEY] * len(d.sums))
    if mentions:
        logits = _grid(relations, sides["object_side"], words, payer, [r[0] for _, r in mentions], ways, PAID_BY)
        logits = best_of(logits.T, owner, len(d.things)).T
        for p in real:
            if p.payers and p.starts:
                others = (q.starts for q in d.payments if set(q.payers) & set(p.payers))
                losses.append(_pointed(logits[:, p.payers].amax(1), p.starts, others))
        paying = {k for p in d.payments for k in p.payers}
        if rest := sorted(set(owner) - paying):
            losses.append(NOTHING * len(rest) ** 0.5 * with_none(logits[:, rest]).mean())
    if d.sums:
        logits = _grid(relations, sides["object_side"], words, money, [r[0] for r in d.sums], ways, PAID_FROM)
        for p in real:
            if p.sums and p.starts:
                others = (q.starts for q in d.payments if set(q.sums) & set(p.sums))
                losses.append(_pointed(logits[:, p.sums].amax(1), p.starts, others))
        spent = {k for p in d.payments for k in p.sums}
        if rest := [k for k in range(len(d.sums)) if k not in spent]:
            losses.append(NOTHING * with_none(logits[:, rest]).mean())
    if d.sums and mentions:
        own = mean_of(sides["sum_side"], d.sums)
        starts = [r[0] for r in d.sums]
        logits = _grid(relations, own, starts, payer, [r[0] for _, r in mentions], ways, GIVEN_BY)
        losses += _givers(best_of(logits.T, owner, len(d.things)).T, d, sorted(set(owner)))
    return sum(losses, states.sum() * 0) / max(1, len(losses)) ** 0.5


def _givers(logits: torch.Tensor, d: Document, things: list[int]) -> Iterable[torch.Tensor]:
    """Who gives each sum, or nobody."""
    for k, row in enumerate(logits):
        of_sum = [p for p in d.payments if k in p.sums]
        payers = sorted({who for p in of_sum if not p.optional for who in p.payers}.intersection(things))
        if payers:
            yield with_none(row[things]) - row[payers].logsumexp(0)
        elif not of_sum:
            yield NOTHING * with_none(row[things])


def _things(
    relations: Relations, side: torch.Tensor, ranges: list[tuple[int, int]], kinds: list[str]
) -> torch.Tensor | None:
    if not ranges:
        return None
    return mean_of(side, ranges) + relations.point_kind(torch.tensor([PAY_KINDS.index(kind) for kind in kinds]))


def _grid(
    relations: Relations,
    rows: torch.Tensor,
    words: list[int],
    things: torch.Tensor | None,
    at: list[int],
    ways: Ways,
    pointer: int,
) -> torch.Tensor:
    """Logits ``(rows, things)`` of a pointer; `words` and `at` say where rows and things begin."""
    assert things is not None
    here, starts = np.array(words)[:, None], np.array(at)
    gap, way = gaps(here, starts), ways.between(here, starts)
    name = "given" if pointer == GIVEN_BY else "point"
    tables = [getattr(relations, f"{name}_{part}") for part in ("gap", "way")]
    return relations.points(rows, things, tables[0](gap), tables[1](way), pointer)


def _pointed(logits: torch.Tensor, starts: list[int], others: Iterable[list[int]]) -> torch.Tensor:
    """What is lost where a column should point at one of `starts`; what else its payer or sum pays for is left out."""
    keep = torch.ones(len(logits), dtype=torch.bool)
    for other in others:
        keep[other] = False
    keep[starts] = True
    return with_none(logits[keep]) - logits[starts].logsumexp(0)
