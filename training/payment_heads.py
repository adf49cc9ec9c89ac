"""The payment heads: what is paid for, by whom, to whom, and how much.

One head tags the words that say what is paid for (scheme ``payments``). One scores pairs of such words and a mention of
a person, body, place, programme or sum: the funder, the recipient or the amount of that payment.
"""

from __future__ import annotations

import numpy as np
import torch
from documents import Document
from layers import best_of, mean_of
from payments import AMOUNT, FUNDER, IGNORED, RECIPIENT
from relations import Relations, Ways, gaps
from torch.nn import functional as F

from atip_extract.relate.learned.labels import MONEY, PAY_KINDS, PAY_LABELS


def payment_loss(
    relations: Relations, head: torch.nn.Linear, states: torch.Tensor, d: Document, ways: Ways
) -> torch.Tensor:
    """The loss of one document; `states` are those of its words, ``(words, HIDDEN)``."""
    loss = _paid_loss(head(states), d)
    real = [p for p in d.paid if not p.optional]
    pairs = [(k, r, t.kind) for k, t in enumerate(d.things) if t.kind in PAY_KINDS for r in t.mentions]
    pairs += [(len(d.things) + k, r, MONEY) for k, r in enumerate(d.sums)]
    if not real or not pairs:
        return loss
    side = mean_of(relations.sides["paid_side"](states), [p.words for p in real])
    thing = mean_of(relations.sides["thing_side"](states), [r for _, r, _ in pairs])
    kinds = torch.tensor([PAY_KINDS.index(kind) for *_, kind in pairs])
    count = len(d.things) + len(d.sums)
    possible = torch.zeros(count, len(PAY_LABELS), dtype=torch.bool)
    for k, _, kind in pairs:
        possible[k, [AMOUNT] if kind == MONEY else [FUNDER, RECIPIENT]] = True
    starts = np.array([r[0] for _, r, _ in pairs])
    for own, paid in zip(side, real, strict=True):
        here = np.array(paid.words[0])
        gap, way = gaps(here, starts), ways.between(here, starts)
        scores = relations.payments(own.expand(len(pairs), -1), thing, kinds, gap, way)
        best = best_of(scores, [k for k, *_ in pairs], count)
        sums = np.zeros((len(d.sums), len(PAY_LABELS)), np.int8)
        sums[:, AMOUNT] = paid.sums
        wanted = torch.from_numpy(np.concatenate([paid.things, sums]).astype(np.float32))
        mask = possible & (wanted != IGNORED)
        each = F.binary_cross_entropy_with_logits(best, wanted.clamp(min=0), reduction="none")
        loss = loss + (each * mask).sum() / count**0.5 / len(real)
    return loss


def _paid_loss(logits: torch.Tensor, d: Document) -> torch.Tensor:
    """Which words say what is paid for; where they may say it as well, nothing is learned."""
    gold = torch.zeros(len(d.words), dtype=torch.long)
    keep = torch.ones(len(d.words), dtype=torch.bool)
    for paid in d.paid:
        for start, end in [*paid.other_words, *([paid.words] if paid.optional else [])]:
            keep[start:end] = False
    for paid in d.paid:
        if not paid.optional:
            start, end = paid.words
            gold[start:end], gold[start], keep[start:end] = 2, 1, True
    if not keep.any():
        return logits.sum() * 0
    return F.cross_entropy(logits[keep], gold[keep]) * 4
