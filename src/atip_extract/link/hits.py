"""What the ways of searching hand back, and how the release's context weighs on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from atip_extract.knowledge.entries import Entry, NameRole
from atip_extract.records import LinkMethod


@dataclass(slots=True)
class Hit:
    """A name of an entry that a query matches, before context is weighed."""

    entry: Entry
    role: NameRole
    name: str
    score: float
    method: LinkMethod
    notes: tuple[str, ...]
    country_given: bool = False
    """True where the query itself names the country, so that a weak name is as good as a strong one."""
    shortened: bool = False
    """True where the query leaves out a word of the name."""
    complete: bool = True
    """False where the query leaves out a word without which it could be another body's name."""


NAMED, PARENT, MAIN_COUNTRY, COUNTRY = 4, 3, 2, 1
"""How strongly the context speaks for an entry; 0 where it says nothing."""


class Support:
    """What the release says beside the name: the ids and countries that it names."""

    def __init__(self, context: frozenset[str], country: str | None, get: Callable[[str], Entry | None]) -> None:
        """`get` finds the entry with an id, for the parents of parents."""
        self.context = context
        self.country = country
        self.get = get

    def of(self, entry: Entry) -> tuple[int, str]:
        """How strongly the context speaks for an entry, and in words."""
        if entry.id in self.context:
            return NAMED, "the release names it in full"
        seen, parent = {entry.id}, entry.parent
        while parent is not None and parent not in seen:
            if parent in self.context:
                return PARENT, f"the release names {parent}, which it belongs to"
            seen.add(parent)
            above = self.get(parent)
            parent = above.parent if above is not None else None
        if entry.country is None:
            return 0, ""
        if entry.country == self.country:
            return MAIN_COUNTRY, f"the release is about its country, {entry.country}"
        if self._names(entry.country):
            return COUNTRY, f"the release names its country, {entry.country}"
        return 0, ""

    def elsewhere(self, entry: Entry) -> bool:
        """True where the release names countries, and not the entry's."""
        named = {self.country} - {None} | {code for code in self.context if len(code) == 2}
        return entry.country is not None and bool(named) and not self._names(entry.country)

    def _names(self, country: str) -> bool:
        return country == self.country or country in self.context or country.lower() in self.context

    def is_local(self, entry: Entry) -> bool:
        """True for the bodies of a region or a town."""
        above = self.get(entry.parent) if entry.parent is not None else None
        return "local_government" in {entry.kind, above.kind if above is not None else ""}


def first_word_forms(key: str) -> Iterator[str]:
    """The key with its first word without a proclitic, or with the article put on or taken off."""
    first, _, rest = key.partition(" ")
    tail = f" {rest}" if rest else ""
    for form in _forms(first):
        if len(form) >= (2 if rest else 3):
            yield form + tail


def _forms(word: str) -> Iterator[str]:
    yield from _articles(word)
    bare = word
    for _ in range(2):
        if bare.startswith("لل") and len(bare) > 4:
            yield "ال" + bare[2:]
            yield "ال" + bare[1:]
            yield bare[1:]
        if bare[0] not in "وفبكل" or len(bare) < 4:
            return
        bare = bare[1:]
        yield bare
        yield from _articles(bare)


def _articles(word: str) -> Iterator[str]:
    if word.startswith("ال") and len(word) > 4:
        yield word[2:]
    elif not word.isascii():
        yield "ال" + word
