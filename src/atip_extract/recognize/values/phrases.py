"""A table from phrases of one to four words to values, looked up on the tape; the longest phrase wins."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from atip_extract.recognize.values.units import Tape, pieces_of

V = TypeVar("V")


class PhraseTable(Generic[V]):
    """Phrases by their first word. Build it once, ask it at every unit."""

    def __init__(self, pairs: Iterable[tuple[str, V]]) -> None:
        """`pairs` are phrases as people write them, and what they mean. The first meaning of a phrase stays."""
        self._by_first: dict[str, dict[tuple[str, ...], V]] = {}
        for phrase, value in pairs:
            keys = phrase_keys(phrase)
            if keys:
                self._by_first.setdefault(keys[0], {}).setdefault(keys, value)
        self._ordered: dict[str, list[tuple[tuple[str, ...], V]]] = {
            first: sorted(phrases.items(), key=lambda item: -len(item[0])) for first, phrases in self._by_first.items()
        }

    def at(self, tape: Tape, start: int) -> tuple[V, int] | None:
        """The value of the longest phrase that begins at `start`, and where it ends; None where there is none."""
        if not 0 <= start < len(tape):
            return None
        for keys, value in self._ordered.get(tape[start].key, ()):
            end = start + len(keys)
            if len(keys) == 1 or (end <= len(tape) and all(tape[start + i].key == keys[i] for i in range(len(keys)))):
                return value, end
        return None

    def single_words(self) -> set[str]:
        """The phrases of one word."""
        return {first for first, phrases in self._by_first.items() if (first,) in phrases}

    def before(self, tape: Tape, end: int, longest: int = 3) -> V | None:
        """The value of a phrase that ends right at `end`; the longest one."""
        for length in range(min(longest, end), 0, -1):
            found = self.at(tape, end - length)
            if found and found[1] == end:
                return found[0]
        return None


def phrase_keys(phrase: str) -> tuple[str, ...]:
    """The matching keys of a phrase's words and marks: «د.ت» gives three."""
    return tuple(pieces_of(phrase))


def keys_of(words: Iterable[str]) -> frozenset[str]:
    """The matching keys of single words."""
    return frozenset(piece for word in words for piece in pieces_of(word))
