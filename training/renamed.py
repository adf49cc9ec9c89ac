"""The people, bodies and places of a release under other names, so that the network learns from what is said of them.

Every mention of a thing is renamed alike: its longest mention gets the words of another of the same kind and length,
a shorter one those that stand for its own. A body keeps its first word, «وزارة», «جمعية»: it says what kind it is.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from documents import Document, Thing

from atip_extract.annotations import PROCLITICS

KINDS = ("person", "organization", "place")
Key = tuple[str, int, str]


class Renamer:
    """Renames each thing with a chance of `share`; names are drawn from the same documents."""

    def __init__(self, documents: Sequence[Document], share: float, rng: random.Random) -> None:
        self._share, self._rng = share, rng
        self._names: dict[Key, list[list[str]]] = {}
        for document in documents:
            for thing in document.things:
                if thing.kind in KINDS and (name := _name(document, thing)):
                    self._names.setdefault(_key(thing.kind, name), []).append(name)

    def __call__(self, document: Document) -> list[str]:
        """The words of the document, as many as before."""
        words = list(document.words)
        for thing in document.things:
            if thing.kind in KINDS and self._rng.random() < self._share and (name := _name(document, thing)):
                other = self._rng.choice(self._names[_key(thing.kind, name)])
                instead = dict(zip(name, other, strict=True))
                for start, end in thing.mentions:
                    for k in range(start, end):
                        words[k] = _instead(words[k], instead)
        return words


def _name(document: Document, thing: Thing) -> list[str]:
    """The words of the longest mention that no proclitic is glued to."""
    whole = [(a, b) for a, b in thing.mentions if document.letters[a] <= 0]
    start, end = max(whole, key=lambda r: r[1] - r[0], default=(0, 0))
    return document.words[start:end]


def _key(kind: str, name: list[str]) -> Key:
    return kind, len(name), name[0] if kind == "organization" and len(name) > 1 else ""


def _instead(word: str, instead: dict[str, str]) -> str:
    """What stands for the word, behind the proclitic that is glued to it."""
    if word in instead:
        return instead[word]
    if word[0] in PROCLITICS and word[1:] in instead:
        return word[0] + instead[word[1:]]
    return word
