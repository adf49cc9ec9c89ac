"""One gazetteer a process and set of files: the tokenizer, the recogniser and the linker all use it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from atip_extract.link.lookup import Gazetteer


def gazetteer_of(paths: Iterable[str | Path]) -> Gazetteer:
    """The built-in gazetteers with the files at `paths`, loaded once. Raises ``GazetteerError``."""
    return _load(tuple(str(p) for p in paths))


@lru_cache(maxsize=4)
def _load(paths: tuple[str, ...]) -> Gazetteer:
    return Gazetteer.load(paths)


def known_words(gazetteer: Gazetteer) -> frozenset[str]:
    """The words that names begin with: evidence that what stands before them is a proclitic («بكسلا»)."""
    return frozenset(word for name in gazetteer.index.key_ids if len(word := name.partition(" ")[0]) > 2)
