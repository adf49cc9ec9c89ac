"""Noise and variety for training sentences. Every function keeps words and tags in step."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from atip_extract.recognize.wordform import normalize_word

Words = list[str]
_NO_HAMZA = str.maketrans("أإآ", "ااا")
_QUOTE_PAIRS = [("«", "»"), ("«", "»"), ("“", "”"), ('"', '"'), ("(", ")"), ("”", "“"), ("'", "'")]
_QUOTED = {"EVENT", "PROG", "DOC", "MISC", "ORG", "LAW", "Book", "Movie"}
_PERSONS = {"PER", "PERS", "Politician", "Athlete", "Artist", "Other_PER"}


def read_names(files: list[Path], database: Path | None = None, limit: int = 30000) -> dict[int, list[Words]]:
    """Arabic names of people by their number of words, from plain lists and arabic-name-romanizer's sqlite file."""
    names: set[str] = set()
    for path in files:
        names.update(path.read_text(encoding="utf-8-sig").split("\n"))
    if database is not None:
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as rows:
            found = rows.execute(
                "SELECT DISTINCT arabic_key FROM full_names WHERE country NOT IN ('IR','PK','AF')"
            ).fetchall()
        names.update(sorted(str(r[0]) for r in found)[:: max(1, len(found) // limit)])
    out: dict[int, list[Words]] = {}
    for name in sorted(names):
        words = [normalize_word(w) for w in name.split()]
        if 1 <= len(words) <= 5 and all("\u0621" <= w[0] <= "\u064a" and len(w) > 1 for w in words):
            out.setdefault(len(words), []).append(words)
    return out


def _entity(tags: list[str], i: int) -> int:
    """The end of the entity that begins at word `i`."""
    j = i + 1
    while j < len(tags) and tags[j] == "I-" + tags[i][2:]:
        j += 1
    return j


class Augmenter:
    """Applies the noise of the configuration's ``augment`` table with one seeded generator."""

    def __init__(self, config: dict[str, Any], names: dict[int, list[Words]], rng: random.Random) -> None:
        self.p, self.names, self.rng = config, names, rng

    def __call__(self, words: Words, tags: list[str]) -> tuple[Words, list[str]]:
        words, tags = self._entities(words, tags)
        words, tags = self._join(words, tags)
        if self.rng.random() < self.p["hamza"]:
            words = [w.translate(_NO_HAMZA) for w in words]
        for letter, other in (("ي", "ى"), ("ة", "ه")):
            if self.rng.random() < self.p["final_letters"]:
                words = [w[:-1] + other if w[-1] == letter and len(w) > 2 else w for w in words]
        if len(words) > 1 and words[-1] == "." and tags[-1] == "O" and self.rng.random() < self.p["drop_stop"]:
            words, tags = words[:-1], tags[:-1]
        return words, tags

    def _entities(self, words: Words, tags: list[str]) -> tuple[Words, list[str]]:
        """Swap names, stick proclitics, put quotation marks: entity by entity."""
        out: Words = []
        new: list[str] = []
        i, rng = 0, self.rng
        while i < len(words):
            if tags[i][0] != "B":
                out.append(words[i])
                new.append(tags[i])
                i += 1
                continue
            j, kind = _entity(tags, i), tags[i][2:]
            part = words[i:j]
            if kind in _PERSONS and rng.random() < self.p["swap_name"]:
                part = self._swap(part)
            if rng.random() < self.p["proclitic"] and "\u0621" <= part[0][0] <= "\u064a":
                part = ["و" + part[0], *part[1:]]
            labels = [tags[i]] + ["I-" + kind] * (len(part) - 1)
            if kind in _QUOTED and rng.random() < self.p["quotes"] and not (out and out[-1] in '«“"('):
                left, right = rng.choice(_QUOTE_PAIRS)
                part, labels = [left, *part, right], ["O", *labels, "O"]
            out += part
            new += labels
            i = j
        return out, new

    def _swap(self, part: Words) -> Words:
        size = min(4, max(1, len(part) + self.rng.choice((-1, 0, 0, 1)) * (len(part) > 1)))
        choice = self.names.get(size)
        if not choice:
            return part
        name = list(self.rng.choice(choice))
        if part[0][0] == "و" and len(part[0]) > 4 and self.rng.random() < 0.7:
            name[0] = "و" + name[0]  # most first words in و carry the conjunction
        return name

    def _join(self, words: Words, tags: list[str]) -> tuple[Words, list[str]]:
        """Write neighbours together where one tag covers both."""
        out: Words = []
        new: list[str] = []
        for w, t in zip(words, tags, strict=True):
            same = new and (t[0] == "I" or (t == "O" and new[-1] == "O"))
            if same and w.isalpha() and out[-1].isalpha() and self.rng.random() < self.p["join"]:
                out[-1] += w
            else:
                out.append(w)
                new.append(t)
        return out, new

    def drop(self, ids: list[list[int]], mask: int, unknown: int) -> list[list[int]]:
        """Word dropout (all pieces of a word become one <mask>) and piece dropout (<unk>)."""
        rng, out = self.rng, []
        for pieces in ids:
            if rng.random() < self.p["word_dropout"]:
                out.append([mask])
            else:
                out.append([unknown if rng.random() < self.p["piece_dropout"] else p for p in pieces])
        return out


def neighbours(count: int, lengths: list[int], share: float, rng: random.Random, ceiling: int = 150) -> list[list[int]]:
    """Groups of consecutive sentence numbers: alone, or (in `share` of the cases) several in one window."""
    groups: list[list[int]] = []
    i = 0
    while i < count:
        group, size = [i], lengths[i]
        budget = rng.randint(40, ceiling) if rng.random() < share else 0
        while i + 1 < count and size + lengths[i + 1] <= budget:
            i += 1
            group.append(i)
            size += lengths[i]
        groups.append(group)
        i += 1
    return groups


Noise = Callable[[Words, list[str]], tuple[Words, list[str]]]
