"""The relation heads: what names an event, who or what has which part in it, which body a person's post belongs to.

All read the encoder's states of words. A pair is scored by a small network over the sum of two projections (of the
anchor and of the mention), a vector for the kind of thing, one for the distance in words and one for what lies between
(words that name events, ends of sentences), and from the two projections' product; of several mentions and anchors the
best pair counts. The projections are
outputs of the exported graph; the rest is a small table beside it.
"""

from __future__ import annotations

from typing import get_args

import numpy as np
import torch
from documents import IGNORED, Document
from layers import HIDDEN, CheapDropout, best_of, mean_of, with_none
from torch.nn import functional as F

from atip_extract.records import EventType
from atip_extract.relate.learned.heads import NO_EVENT
from atip_extract.relate.learned.labels import (
    ATTENDANCE,
    CHOICE_ROWS,
    CHOSEN,
    DATE,
    FIELDS,
    GAPS,
    HEADCOUNT,
    KINDS,
    LABELS,
    PART_ROWS,
    PAY_KINDS,
    PAY_LABELS,
    POINTERS,
    ROLE_ROWS,
    SAME,
    TAKEN_UP,
    WAYS,
    Ints,
    gap_classes,
    ways_between,
)

EVENT_TAGS = ["O", *(f"B-{t}" for t in get_args(EventType))]
"""The scheme ``events``: the tag of a word that names an event."""
SIDE, POST_SIDE = 128, 64
OUTPUTS = {
    **{"event_side": SIDE, "thing_side": SIDE, "person_side": POST_SIDE, "body_side": POST_SIDE, "paid_side": SIDE},
    **{"object_side": SIDE, "payer_side": SIDE, "sum_side": SIDE},
}
PARTICIPANTS = FIELDS.index("participants")
CHOSEN_LABELS, CHOSEN_ROWS = [LABELS.index(f) for f in CHOSEN], [CHOICE_ROWS[f] for f in CHOSEN]
NOWHERE = 0.5
"""What a thing that has a part in no event counts beside one that has."""


class Relations(torch.nn.Module):
    """Projections of states and the small networks over pairs of them."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.sides = torch.nn.ModuleDict({k: torch.nn.Linear(HIDDEN, n) for k, n in OUTPUTS.items()})
        self.kind = torch.nn.Embedding(len(KINDS), SIDE)
        self.gap = torch.nn.Embedding(2 * len(GAPS) + 1, SIDE)
        self.way = torch.nn.Embedding(WAYS, SIDE)
        self.part = torch.nn.Linear(SIDE, len(PART_ROWS))
        self.cross = torch.nn.Linear(SIDE, len(PART_ROWS), bias=False)
        self.post_gap = torch.nn.Embedding(2 * len(GAPS) + 1, POST_SIDE)
        self.post = torch.nn.Linear(POST_SIDE, 1)
        self.post_cross = torch.nn.Linear(POST_SIDE, 1, bias=False)
        self.pay_kind = torch.nn.Embedding(len(PAY_KINDS), SIDE)
        self.pay_gap = torch.nn.Embedding(2 * len(GAPS) + 1, SIDE)
        self.pay_way = torch.nn.Embedding(WAYS, SIDE)
        self.pay = torch.nn.Linear(SIDE, len(PAY_LABELS))
        self.pay_cross = torch.nn.Linear(SIDE, len(PAY_LABELS), bias=False)
        self.point_kind = torch.nn.Embedding(len(PAY_KINDS), SIDE)
        self.point_gap = torch.nn.Embedding(2 * len(GAPS) + 1, SIDE)
        self.point_way = torch.nn.Embedding(WAYS, SIDE)
        self.given_gap = torch.nn.Embedding(2 * len(GAPS) + 1, SIDE)
        self.given_way = torch.nn.Embedding(WAYS, SIDE)
        self.point = torch.nn.Linear(SIDE, len(POINTERS))
        self.point_cross = torch.nn.Linear(SIDE, len(POINTERS), bias=False)
        self.drop = CheapDropout(dropout, seed=1)
        for table in self.modules():
            if isinstance(table, torch.nn.Embedding):
                torch.nn.init.normal_(table.weight, std=0.02)
        for product in (self.cross, self.post_cross, self.pay_cross, self.point_cross):
            torch.nn.init.zeros_(product.weight)

    def parts(
        self, event: torch.Tensor, thing: torch.Tensor, kind: torch.Tensor, gap: torch.Tensor, way: torch.Tensor
    ) -> torch.Tensor:
        """Logits ``(pairs, PART_ROWS)`` of pairs of projected anchors and mentions, both ``(pairs, SIDE)``."""
        inner = event + thing + self.kind(kind) + self.gap(gap) + self.way(way)
        return self.part(self.drop(F.gelu(inner, approximate="tanh"))) + self.cross(self.drop(event * thing))

    def posts(self, person: torch.Tensor, body: torch.Tensor, gap: torch.Tensor) -> torch.Tensor:
        """Logits ``(pairs,)`` of pairs of projected people and bodies."""
        inner = F.gelu(person + body + self.post_gap(gap), approximate="tanh")
        return (self.post(self.drop(inner)) + self.post_cross(self.drop(person * body))).squeeze(-1)

    def payments(
        self, paid: torch.Tensor, thing: torch.Tensor, kind: torch.Tensor, gap: torch.Tensor, way: torch.Tensor
    ) -> torch.Tensor:
        """Logits ``(pairs, PAY_LABELS)`` of pairs of what is paid for and a mention, both ``(pairs, SIDE)``."""
        inner = paid + thing + self.pay_kind(kind) + self.pay_gap(gap) + self.pay_way(way)
        return self.pay(self.drop(F.gelu(inner, approximate="tanh"))) + self.pay_cross(self.drop(paid * thing))

    def points(
        self, word: torch.Tensor, thing: torch.Tensor, gap: torch.Tensor, way: torch.Tensor, pointer: int
    ) -> torch.Tensor:
        """Logits ``(words, things)`` of one of POINTERS for every word (or sum) and every mention.

        `thing` has its kind's vector added already; `gap` and `way` are ``(words, things, SIDE)``.
        """
        inner = F.gelu(word[:, None] + thing + gap + way, approximate="tanh")
        product = word @ (thing * self.point_cross.weight[pointer]).T
        return self.drop(inner) @ self.point.weight[pointer] + self.point.bias[pointer] + product


def relation_loss(
    relations: Relations, named: torch.Tensor, states: torch.Tensor, d: Document, ways: Ways
) -> torch.Tensor:
    """The loss of one document; `states` are those of its words, ``(words, HIDDEN)``, `named` the logits of events."""
    known = [k for k, anchors in enumerate(d.anchors) if anchors]
    loss = _anchor_loss(named, d)
    if known and d.things:
        loss = loss + _part_loss(relations, states, d, known, ways)
    return loss + _post_loss(relations, states, d)


def _anchor_loss(logits: torch.Tensor, d: Document) -> torch.Tensor:
    """What names an event, and of which type; where the words of one are unknown, nothing else is learned from."""
    allowed = torch.zeros(len(d.words), len(EVENT_TAGS), dtype=torch.bool)
    allowed[:, 0] = True
    for anchors, types in zip(d.anchors, d.types, strict=True):
        for word in anchors:
            allowed[word] = False
            allowed[word, [EVENT_TAGS.index(f"B-{t}") for t in types]] = True
    rows = logits.log_softmax(-1).masked_fill(~allowed, -1e9).logsumexp(-1)
    if not all(d.anchors):
        rows = rows[~allowed[:, 0]]
    return -rows.mean() * 4 if len(rows) else logits.sum() * 0


class Ways:
    """What lies between two words of a document: words that the head takes for names of events, ends of sentences."""

    def __init__(self, logits: torch.Tensor, d: Document) -> None:
        named = logits.detach().softmax(-1)[:, 0] < NO_EVENT
        self._before = np.array([0, *named.cumsum(0).tolist()])
        self._sentence_of = np.array([k for k, size in enumerate(d.sentences) for _ in range(size)])

    def between(self, words: Ints, others: Ints) -> torch.Tensor:
        """The class of the way from each word to each other; the two may have any shapes that fit each other."""
        return torch.from_numpy(ways_between(self._before, self._sentence_of, words, others))


def gaps(words: Ints, others: Ints) -> torch.Tensor:
    """The class of the distance from each word to each other."""
    return torch.from_numpy(gap_classes(others - words))


def _part_loss(relations: Relations, states: torch.Tensor, d: Document, known: list[int], ways: Ways) -> torch.Tensor:
    event, thing = relations.sides["event_side"](states), relations.sides["thing_side"](states)
    ranges = [(k, r) for k, t in enumerate(d.things) for r in t.mentions]
    projected = mean_of(thing, [r for _, r in ranges])
    kinds = torch.tensor([KINDS.index(d.things[k].kind) for k, _ in ranges])
    starts = np.array([r[0] for _, r in ranges])
    total, choices = states.sum() * 0, []
    for e in known:
        scores, owner = [], []
        for anchor in d.anchors[e]:
            here, own = np.array(anchor), event[anchor].expand(len(ranges), -1)
            scores.append(relations.parts(own, projected, kinds, gaps(here, starts), ways.between(here, starts)))
            owner += [k for k, _ in ranges]
        best = best_of(torch.cat(scores), owner, len(d.things))
        wanted = torch.from_numpy(d.parts[e].astype(np.float32))
        mask = (wanted != IGNORED) & _possible(d)
        each = F.binary_cross_entropy_with_logits(best[:, : len(LABELS)], wanted.clamp(min=0), reduction="none")
        total = total + (each * mask).sum() / len(d.things) ** 0.5
        roles = torch.from_numpy(d.roles[e].astype(bool))
        there = (wanted[:, PARTICIPANTS] == 1) & roles.any(1)
        if there.any():
            logs = best[there, ROLE_ROWS].log_softmax(-1)
            total = total - 0.5 * logs.masked_fill(~roles[there], -1e9).logsumexp(-1).mean()
        choices.append(best[:, CHOSEN_ROWS])
    wanted = torch.from_numpy(d.parts[known][:, :, CHOSEN_LABELS].astype(np.float32))
    chosen = _choice_loss(torch.stack(choices), wanted, _possible(d)[:, CHOSEN_LABELS])
    return total / len(known) + chosen + _same_loss(relations, event, thing, d, known, ways)


def _choice_loss(logits: torch.Tensor, wanted: torch.Tensor, possible: torch.Tensor) -> torch.Tensor:
    """In which of the events, or in none, each thing has each part: ``(events, things, CHOSEN)``; `possible` by kind.

    Each event in which it has the part is weighed against those in which it has not, and against none.
    """
    others = with_none(logits.masked_fill(wanted != 0, -1e4))
    right = (wanted == 1) & possible
    lost = torch.logaddexp(logits, others.expand_as(logits)) - logits
    nowhere = possible & (wanted == 0).all(0)
    total = (lost * right).sum() + NOWHERE * (others * nowhere).sum()
    return total / (len(logits) * logits.shape[1]) ** 0.5


def _possible(d: Document) -> torch.Tensor:
    """Which labels each thing may have at all, by its kind."""
    allowed = torch.zeros(len(d.things), len(LABELS), dtype=torch.bool)
    for k, thing in enumerate(d.things):
        allowed[k, [i for i, label in enumerate(LABELS) if may_be(thing.kind, label)]] = True
    return allowed


def may_be(kind: str, label: str) -> bool:
    """Whether a thing of that kind may have that part."""
    if kind == DATE or label == DATE:
        return kind == label
    if kind == HEADCOUNT or label == ATTENDANCE:
        return (kind, label) == (HEADCOUNT, ATTENDANCE)
    return label != SAME


def _same_loss(
    relations: Relations, event: torch.Tensor, thing: torch.Tensor, d: Document, known: list[int], ways: Ways
) -> torch.Tensor:
    """Which anchors name one event: each pair by itself, and for each anchor which of the others, or none."""
    words = [(e, a) for e in known for a in d.anchors[e]]
    pairs = [(k, m) for k, (_, a) in enumerate(words) for m, (_, b) in enumerate(words) if a != b]
    if not pairs:
        return event.sum() * 0
    rows, columns = torch.tensor(pairs).T
    events, at = np.array(words).T
    kind = torch.full((len(pairs),), KINDS.index("event"))
    here, there = at[rows], at[columns]
    logits = relations.parts(event[here], thing[there], kind, gaps(here, there), ways.between(here, there))
    same = torch.from_numpy(events[rows] == events[columns])
    each = F.binary_cross_entropy_with_logits(logits[:, LABELS.index(SAME)], same.float())
    other = torch.full((len(words), len(words)), -1e4).index_put((rows, columns), logits[:, CHOICE_ROWS[TAKEN_UP]])
    twins = torch.zeros(len(words), len(words), dtype=torch.bool).index_put((rows, columns), same)
    right = torch.where(twins.any(1), other.masked_fill(~twins, -1e4).logsumexp(1), 0.0)  # one that stands alone: none
    choice = with_none(other.T) - right
    return each + NOWHERE * choice.mean()


def _post_loss(relations: Relations, states: torch.Tensor, d: Document) -> torch.Tensor:
    """Which body a person's posts belong to: each body by itself, the best mention of each."""
    bodies = [(k, r) for k, t in enumerate(d.things) if t.kind == "organization" for r in t.mentions]
    if not bodies or not d.posts:
        return states.sum() * 0
    person = relations.sides["person_side"](states)
    body = mean_of(relations.sides["body_side"](states), [r for _, r in bodies])
    total = states.sum() * 0
    for who, theirs in d.posts:
        scores, owner = [], []
        for start, end in d.things[who].mentions:
            gap = gaps(np.array(start), np.array([r[0] for _, r in bodies]))
            scores.append(relations.posts(person[start:end].mean(0).expand(len(bodies), -1), body, gap)[:, None])
            owner += [k for k, _ in bodies]
        best = best_of(torch.cat(scores), owner, len(d.things))[:, 0]
        rows = sorted({k for k, _ in bodies})
        wanted = torch.tensor([float(k in theirs) for k in rows])
        each = F.binary_cross_entropy_with_logits(best[rows], wanted, reduction="none")
        # Of several accepted bodies one is enough: the unit, or what it is part of.
        keep = torch.tensor([True] * len(rows))
        if len(theirs) > 1:
            top = max(theirs, key=lambda k: float(best[k].detach()))
            keep = torch.tensor([k == top or k not in theirs for k in rows])
        total = total + (each * keep).sum() / len(rows) ** 0.5
    return total / len(d.posts)
