"""What a training step is made of: losses, optimizer, averaging of weights, number of threads."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import torch
from augment import Augmenter
from corpora import CORPORA, UNIFIED_TAGS, allowed_tags
from documents import Document
from model import PAD, UNKNOWN, Network, Pieces, window
from payment_heads import payment_loss
from pointers import pointer_loss
from relations import Ways, relation_loss
from renamed import Renamer
from shortened import shortened

from atip_extract.recognize.glued import PROCLITIC_SCHEME
from atip_extract.recognize.tagger import WINDOW_PIECES

#: Corpus, pieces, padding mask, positions of first pieces, tags of every row's words.
Batch = tuple[str, torch.Tensor, torch.Tensor | None, torch.Tensor, list[list[str]]]


class Losses:
    """The loss of a batch: its own head's cross-entropy plus the unified head's partial-label loss."""

    def __init__(self, tags: dict[str, list[str]], unified_weight: float) -> None:
        self.weight = unified_weight
        self.number = {k: {t: i for i, t in enumerate(v)} for k, v in tags.items()}
        self.number["domain"] = self.number["unified"]
        self.allowed = {"domain": torch.eye(len(UNIFIED_TAGS), dtype=torch.bool)}
        for name in CORPORA:
            self.allowed[name] = torch.tensor([[u in allowed_tags(name, t) for u in UNIFIED_TAGS] for t in tags[name]])

    def __call__(self, network: Network, batch: Batch) -> torch.Tensor:
        name, x, padded, first, tags = batch
        states = network(x, padded, first)
        real = torch.tensor([[k < len(t) for k in range(first.shape[1])] for t in tags])
        states = states[real]
        gold = torch.tensor([self.number[name][t] for row in tags for t in row])
        unified = network.heads["unified"](states).log_softmax(-1)
        partial = unified.masked_fill(~self.allowed[name][gold], -1e9).logsumexp(-1)
        if name == "domain":
            return -partial.mean()
        own = torch.nn.functional.cross_entropy(network.heads[name](states), gold)
        return own - self.weight * partial.mean()


def release_loss(
    network: Network, pieces: Pieces, document: Document, noise: Augmenter, renamer: Renamer
) -> torch.Tensor:
    """The loss of one annotated release: its tags, and what its relations say. Whole sentences share a window."""
    document = shortened(replace(document, words=renamer(document)), noise.p["drop_sentence"], noise.rng)
    words = noise.drop([pieces.word(w) for w in document.words], pieces.mask, UNKNOWN)
    rows = [window([words[a:b] for a, b in part]) for part in _windows(words, document.sentences)]
    width, most = max(len(ids) for ids, _ in rows), max(len(first) for _, first in rows)
    x, first = torch.full((len(rows), width), PAD), torch.zeros(len(rows), most, dtype=torch.long)
    for k, (ids, at) in enumerate(rows):
        x[k, : len(ids)] = torch.tensor(ids)
        first[k, : len(at)] = torch.tensor(at)
    padded = (x == PAD) if len(rows) > 1 else None
    states = network(x, padded, first)
    states = torch.cat([states[k, : len(at)] for k, (_, at) in enumerate(rows)])
    gold = torch.tensor([UNIFIED_TAGS.index(t) for t in document.tags])
    tags = torch.nn.functional.cross_entropy(network.heads["unified"](states), gold)
    named = network.heads["events"](states)
    ways = Ways(named, document)
    payments = payment_loss(network.relations, network.heads["payments"], states, document, ways)
    payments = payments + pointer_loss(network.relations, states, document, ways)
    letters = _letters_loss(network.heads[PROCLITIC_SCHEME](states), document.letters)
    return tags + relation_loss(network.relations, named, states, document, ways) + payments + letters


def _letters_loss(logits: torch.Tensor, letters: list[int]) -> torch.Tensor:
    """How many letters before a name are proclitics, where a name begins."""
    gold = torch.tensor(letters)
    if not (gold >= 0).any():
        return logits.sum() * 0
    return torch.nn.functional.cross_entropy(logits, gold, ignore_index=-1)


def _windows(words: list[list[int]], sizes: list[int]) -> list[list[tuple[int, int]]]:
    """Sentences (ranges of words) that share a window of WINDOW_PIECES; a longer one is cut."""
    out: list[list[tuple[int, int]]] = [[]]
    used = at = 0
    for size in sizes:
        start = at
        while start < at + size:
            end, length = start, 1
            while end < at + size and length + len(words[end]) < WINDOW_PIECES:
                length += len(words[end])
                end += 1
            if out[-1] and used + length >= WINDOW_PIECES:
                out.append([])
                used = 0
            out[-1].append((start, end))
            used += length
            start = end
        at += size
    return out


class Average:
    """Exponential moving average of the weights."""

    def __init__(self, network: Network, decay: float) -> None:
        self.decay, self.steps = decay, 0
        self.state = {k: v.detach().clone() for k, v in network.state_dict().items()}

    @torch.no_grad()
    def update(self, network: Network) -> None:
        self.steps += 1
        share = 1 - min(self.decay, self.steps / (self.steps + 10))
        for k, v in network.state_dict().items():
            if v.dtype.is_floating_point:
                self.state[k].lerp_(v, share)


def optimizer(network: Network, c: dict[str, Any]) -> torch.optim.AdamW:
    """AdamW with a lower learning rate for lower layers; no decay on biases and norms."""
    groups = []
    for name, p in network.named_parameters():
        fresh = name.startswith(("heads", "relations"))
        depth = 0 if fresh else 12 - int(name.split("layer.")[1].split(".")[0]) if "layer." in name else 13
        rate = c["head_learning_rate"] if fresh else c["learning_rate"] * c["layer_decay"] ** depth
        groups.append({"params": [p], "lr": rate, "weight_decay": c["weight_decay"] if p.ndim > 1 else 0.0})
    return torch.optim.AdamW(groups, fused=True)


class Threads:
    """Chooses the number of threads as it goes: on a shared machine one thread is often faster than waiting for two."""

    def __init__(self, most: int) -> None:
        self.choices = list(range(1, most + 1))
        self.speed = dict.fromkeys(self.choices, 0.0)
        self.now, self.step = most, 0

    def before(self) -> float:
        self.step += 1
        trial = self.step % 60
        best = max(self.choices, key=lambda n: self.speed[n])
        self.now = self.choices[trial // 4] if trial < 4 * len(self.choices) else best
        torch.set_num_threads(self.now)
        return time.perf_counter()

    def after(self, begin: float, pieces: int) -> None:
        speed = pieces / (time.perf_counter() - begin)
        self.speed[self.now] = 0.7 * self.speed[self.now] + 0.3 * speed if self.speed[self.now] else speed
