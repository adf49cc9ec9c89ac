"""A corpus of any size from a few samples: each release has people, bodies, places and numbers of its own.

What the pipeline itself finds in a sample says where names stand; others of their kind from the gazetteer and the name
lists are put in their place. The same seed gives the same corpus.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from atip_extract import Extractor
from atip_extract.annotations import Label, annotations_of
from atip_extract.link.lookup import Gazetteer
from atip_extract.recognize.wordlists import load_wordlists
from atip_extract.text.sources import Source

Slot = tuple[int, int, str]
"""Characters [start, end) of a sample, and what stands there: ``given``, ``surname``, ``number``, or an entry's id."""

SEED = 6
_YEAR = range(1900, 2100)


class Composer:
    """Multiplies samples."""

    def __init__(self, texts: list[str]) -> None:
        """Read every sample once, with the rules alone."""
        extractor = Extractor(engine="rules")
        self.gazetteer = Gazetteer.builtin()
        lists = load_wordlists()
        self.given, self.surnames = sorted(lists.given_names), sorted(lists.surnames)
        self.names: dict[tuple[str, str | None], list[str]] = {}
        for entry in self.gazetteer.entries:
            self.names.setdefault((entry.type, entry.kind), []).append(entry.name)
        self.samples = [(text, self._slots(extractor, text)) for text in texts]

    def releases(self, count: int, *, first: int = 0) -> Iterator[str]:
        """`count` releases, from the one with the number `first` on."""
        for number in range(first, first + count):
            chance = random.Random(f"{SEED}-{number}")
            text, slots = self.samples[number % len(self.samples)]
            pieces, at = [], 0
            for start, end, kind in slots:
                pieces += [text[at:start], self._other(chance, text[start:end], kind)]
                at = end
            yield "".join([*pieces, text[at:], f"\nرقم البيان {number}\n"])

    def _other(self, chance: random.Random, old: str, kind: str) -> str:
        if kind == "given":
            return chance.choice(self.given)
        if kind == "surname":
            return chance.choice(self.surnames)
        if kind == "number":
            if int(old) in _YEAR:
                return str(chance.randrange(2012, 2026))
            return str(chance.randrange(10 ** (len(old) - 1), 29 if len(old) == 2 else 10 ** len(old)))
        entry = self.gazetteer.get(kind)
        return chance.choice(self.names[entry.type, entry.kind]) if entry is not None else old

    def _slots(self, extractor: Extractor, text: str) -> list[Slot]:
        (doc,) = extractor.docs([source_of(text)])
        notes = annotations_of(doc)
        found: list[Slot] = []
        for mention in notes.mentions:
            if mention.label is Label.PERSON:
                for token in doc[mention.start : mention.end]:
                    kind = "surname" if token.i == mention.end - 1 and mention.end - mention.start > 1 else "given"
                    found.append((token.idx, token.idx + len(token.text), kind))
            elif mention.entity is not None and (linked := notes.entities[mention.entity].entry_id) is not None:
                span = doc[mention.start : mention.end]
                found.append((span.start_char, span.end_char, linked))
        found += [(*match.span(), "number") for match in re.finditer(r"(?<![\d./-])[1-9]\d{0,3}(?![\d./-])", text)]
        kept: list[Slot] = []
        for slot in sorted(found):
            if not kept or slot[0] >= kept[-1][1]:
                kept.append(slot)
        return kept


def source_of(text: str) -> Source:
    """A text as something that was read."""
    from atip_extract.annotations import ReleaseMeta

    return Source("-", text, ReleaseMeta())


def texts_of(folder: Path) -> list[str]:
    """The plain texts of a folder, by name."""
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


def write_corpus(folder: Path, composer: Composer, count: int) -> Path:
    """`count` releases as files of a new folder."""
    folder.mkdir(parents=True)
    for number, text in enumerate(composer.releases(count)):
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
    return folder
