"""The words that values are made of, as evidence for the tokenizer: «بمليونين» is ب + مليونين."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from atip_extract.knowledge.resources import read_yaml
from atip_extract.recognize.values.people_nouns import people_nouns
from atip_extract.recognize.values.units import pieces_of

_FILES = ("numbers", "months", "hijri_months", "weekdays", "contacts")
_SHORTEST = 4
"""Shorter words begin too many others by chance: «ست», «ين», «ماي»."""


@lru_cache(maxsize=1)
def value_words() -> frozenset[str]:
    """Matching keys of number words, months, weekdays, currencies and nouns of people, of four letters or more."""
    rows: list[Any] = [read_yaml(f"values/{name}.yml") for name in _FILES]
    rows.append([row["forms"] for row in read_yaml("values/currencies.yml")["words"]])
    keys = {piece for text in _texts(rows) for piece in pieces_of(text)} | people_nouns().nouns.single_words()
    return frozenset(key for key in keys if len(key) >= _SHORTEST and key.isalpha() and not key.isascii())


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
