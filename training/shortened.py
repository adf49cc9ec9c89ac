"""Releases without some of their sentences, so that the network does not know each by heart.

A sentence may be missing where it names no event and says neither what is paid for nor how much. What it says of a
thing's parts in events is then not learned: one that it has is left open where one of its mentions is gone, any where
all are.
"""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import compress, pairwise

import numpy as np
from documents import IGNORED, Document, Thing
from numpy.typing import NDArray


def shortened(document: Document, share: float, rng: random.Random) -> Document:
    """The document without every sentence that may be missing, with a chance of `share` for each."""
    needed = _needed(document)
    starts = np.cumsum([0, *document.sentences]).tolist()
    gone = [r for r in pairwise(starts) if needed.isdisjoint(range(*r)) and rng.random() < share]
    rest = without(document, gone) if gone else document
    return rest if any(thing.mentions for thing in rest.things) else document


def _needed(document: Document) -> set[int]:
    """Words without which an event or what is paid for is no more known."""
    ranges = [r for paid in document.paid for r in (paid.words, *paid.other_words)] + document.sums
    return {word for r in ranges for word in range(*r)} | {
        *(word for anchors in document.anchors for word in anchors),
        *(word for payment in document.payments for word in payment.starts),
    }


def without(document: Document, gone: list[tuple[int, int]]) -> Document:
    """The document without these sentences, half-open ranges of words that `shortened` may choose."""
    missing = {word for words in gone for word in range(*words)}
    kept = [word not in missing for word in range(len(document.words))]
    at = (np.cumsum(kept) - 1).tolist()
    things = [_thing(thing, kept, at) for thing in document.things]
    fewer = [k for k, thing in enumerate(things) if len(thing.mentions) < len(document.things[k].mentions)]
    lost = [k for k in fewer if not things[k].mentions]
    parts = document.parts.copy()
    parts[:, fewer] = np.where(parts[:, fewer] == 1, IGNORED, parts[:, fewer])
    parts[:, lost] = IGNORED
    starts = np.cumsum([0, *document.sentences]).tolist()
    posts = [(who, bodies) for who, bodies in document.posts if who not in lost and not set(bodies) & set(lost)]
    paid = [replace(p, words=_moved(p.words, at), other_words=[_moved(r, at) for r in p.other_words],
                    things=_open(p.things, lost)) for p in document.paid]  # fmt: skip
    return replace(
        document,
        words=list(compress(document.words, kept)),
        tags=list(compress(document.tags, kept)),
        letters=list(compress(document.letters, kept)),
        sentences=[n for n, start in zip(document.sentences, starts, strict=False) if start not in missing],
        things=things,
        anchors=[[at[word] for word in anchors] for anchors in document.anchors],
        parts=parts,
        posts=posts,
        sums=[_moved(r, at) for r in document.sums],
        paid=paid,
        payments=[replace(p, starts=[at[word] for word in p.starts]) for p in document.payments],
    )


def _thing(thing: Thing, kept: list[bool], at: list[int]) -> Thing:
    return Thing(thing.kind, [_moved(r, at) for r in thing.mentions if all(kept[slice(*r)])])


def _moved(words: tuple[int, int], at: list[int]) -> tuple[int, int]:
    return at[words[0]], at[words[1] - 1] + 1


def _open(things: NDArray[np.int8], lost: list[int]) -> NDArray[np.int8]:
    out = things.copy()
    out[lost] = IGNORED
    return out
