"""Finds names by key in one step, and the few names that share a query's words.

Sizes are kept small for gazetteers of a million names: arrays of integers, one dict of keys, one of words.
A *name id* numbers the names of all entries in order; a *key id* numbers the distinct keys.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from atip_extract.knowledge.entries import Entry, Keyed, NameRole
from atip_extract.link.words import FUNCTION_WORDS, Stemmer, inflection_root

Ids = NDArray[np.int32]

MIN_FUZZY_LETTERS = 4
"""Shorter words are compared exactly: one letter more or less makes another word of them (امن, امم)."""

LONG_WORD = 8
"""From this length on a word may differ in two letters."""


class KeyIndex:
    """Names by their normalised key."""

    def __init__(self, keyed: Iterable[Keyed]) -> None:
        """Number the names of all entries."""
        self.entries: list[Entry] = []
        self.key_ids: dict[str, int] = {}
        self._entry = array("i")
        self._ordinal = array("H")
        self._first = array("i")
        self._next = array("i")
        for entry, keys in keyed:
            self._add(entry, keys)

    def _add(self, entry: Entry, keys: Sequence[str]) -> None:
        number = len(self.entries)
        self.entries.append(entry)
        seen: set[str] = set()
        for ordinal, key in enumerate(keys):
            if not key or key in seen:
                continue
            seen.add(key)
            name = len(self._entry)
            self._entry.append(number)
            self._ordinal.append(ordinal)
            self._next.append(-1)
            key_id = self.key_ids.setdefault(key, len(self._first))
            if key_id == len(self._first):
                self._first.append(name)
                continue
            last = self._first[key_id]
            while self._next[last] >= 0:
                last = self._next[last]
            self._next[last] = name

    def __len__(self) -> int:
        """The number of names."""
        return len(self._entry)

    def names(self, key: str) -> Iterator[tuple[Entry, NameRole, str]]:
        """Every name with exactly this key: its entry, its role, and the name as written."""
        key_id = self.key_ids.get(key)
        return iter(()) if key_id is None else self.names_of(key_id)

    def names_of(self, key_id: int) -> Iterator[tuple[Entry, NameRole, str]]:
        """Every name of one key id."""
        name = self._first[key_id]
        while name >= 0:
            entry = self.entries[self._entry[name]]
            for ordinal, (role, text) in enumerate(entry.names()):
                if ordinal == self._ordinal[name]:
                    yield entry, role, text
            name = self._next[name]

    def owners(self, key_id: int) -> Iterator[int]:
        """The entries' numbers behind one key id."""
        name = self._first[key_id]
        while name >= 0:
            yield self._entry[name]
            name = self._next[name]


class WordIndex:
    """Key ids by the stems of their words, and stems by their neighbours in spelling."""

    def __init__(self, index: KeyIndex, stemmer: Stemmer) -> None:
        """`stemmer` has learned the keys of `index`."""
        self.keys = list(index.key_ids)
        self.stemmer = stemmer
        self.stem_ids: dict[str, int] = {}
        self._surface: dict[str, int] = {}
        owner, stems = array("i"), array("i")
        sizes = array("B")
        for key_id, key in enumerate(self.keys):
            bag = {self._stem_id(word) for word in key.split(" ") if word not in FUNCTION_WORDS}
            sizes.append(min(len(bag), 255))
            owner.extend([key_id] * len(bag))
            stems.extend(bag)
        self._surface.clear()
        self.stems = list(self.stem_ids)
        self.sizes: NDArray[np.uint8] = np.array(sizes, dtype=np.uint8)
        order = np.argsort(np.array(stems, dtype=np.int32), kind="stable")
        self._postings: Ids = np.array(owner, dtype=np.int32)[order]
        counts = np.bincount(np.array(stems, dtype=np.int32), minlength=len(self.stems))
        self._starts = np.concatenate(([0], np.cumsum(counts)))
        self.weights = np.log1p(len(self.keys) / np.maximum(counts, 1))
        self._neighbours: Neighbours | None = None
        self._roots: dict[str, list[int]] | None = None

    def _stem_id(self, word: str) -> int:
        found = self._surface.get(word)
        if found is None:
            stem = self.stemmer.stem(word)
            found = self._surface[word] = self.stem_ids.setdefault(stem, len(self.stem_ids))
        return found

    def postings(self, stem_id: int) -> Ids:
        """The key ids that hold a stem, ascending."""
        return self._postings[self._starts[stem_id] : self._starts[stem_id + 1]]

    def weight(self, stem_id: int) -> float:
        """How much a stem says: rare ones say more."""
        return float(self.weights[stem_id])

    def related(self, stem: str) -> list[int]:
        """Stems of the same word in another gender, number or case."""
        if self._roots is None:
            self._roots = {}
            for stem_id, known in enumerate(self.stems):
                self._roots.setdefault(inflection_root(known), []).append(stem_id)
        return self._roots.get(inflection_root(stem), [])

    def neighbours(self, stem: str) -> list[tuple[int, int]]:
        """Stems that differ in one letter (two in long words) with that number."""
        if self._neighbours is None:
            self._neighbours = Neighbours(self.stems)
        return self._neighbours.of(stem)


class Neighbours:
    """Words that differ by a letter: an index of all words with one letter left out, kept as sorted hashes."""

    def __init__(self, words: Sequence[str]) -> None:
        """Words shorter than ``MIN_FUZZY_LETTERS`` have no neighbours."""
        self.words = words
        hashes, owners = array("q"), array("i")
        for number, word in enumerate(words):
            if len(word) >= MIN_FUZZY_LETTERS:
                forms = _without_one(word)
                hashes.extend(map(hash, forms))
                owners.extend([number] * len(forms))
        unsorted = np.array(hashes, dtype=np.int64)
        order = np.argsort(unsorted, kind="stable")
        self._hashes = unsorted[order]
        self._owners = np.array(owners, dtype=np.int32)[order]

    def of(self, word: str) -> list[tuple[int, int]]:
        """The words' numbers and distances (insertions, deletions, substitutions, swaps), nearest first."""
        if len(word) < MIN_FUZZY_LETTERS:
            return []
        forms = np.array([hash(form) for form in _without_one(word)], dtype=np.int64)
        lows = np.searchsorted(self._hashes, forms, "left")
        highs = np.searchsorted(self._hashes, forms, "right")
        near: set[int] = set()
        for low, high in zip(lows, highs, strict=True):
            near.update(self._owners[low:high].tolist())
        limit = 2 if len(word) >= LONG_WORD else 1
        found = []
        for number in near:
            # Equal hashes of different words are possible: the distance decides.
            distance = OSA.distance(word, self.words[number], score_cutoff=limit)
            if distance <= limit:
                found.append((number, distance))
        return sorted(found, key=lambda pair: (pair[1], pair[0]))


def _without_one(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}
