"""Which names are one thing's, once the whole release is read: a headline's short name, «الدار», a middle surname.

While names are gathered a short one before the full one stays by itself, and so does what could mean several bodies.
At the end it is known which bodies there are, and a short name that only one of them can be called by is that one's.
"""

from __future__ import annotations

from collections.abc import Sequence

from atip_extract.annotations import Annotations, Label
from atip_extract.link.names import in_order, unquoted
from atip_extract.link.short_names import DIRECTIONS, bare
from atip_extract.recognize.wordlists import load_wordlists

MOST = 300
"""Entities of a kind that are compared with each other: more than a release names, and a bound for a list of names."""


class LaterNames:
    """Joins entities of one release that are one thing."""

    def __init__(self, notes: Annotations, words: Sequence[list[str]]) -> None:
        """`words`: those of each entity's name, as keys."""
        self.notes = notes
        self.given_names = load_wordlists().given_names
        self.words = [unquoted(own) for own in words]
        headlines_end = max((block.end for block in notes.blocks if block.kind == "headline"), default=0)
        self.below = {mention.entity for mention in notes.mentions if mention.start >= headlines_end}
        """The entities that are named below the headlines."""

    def join(self) -> dict[int, int]:
        """Of each entity that goes into another the other's number; both as they were before."""
        into: dict[int, int] = {}
        for label, rule in ((Label.PERSON, self._is_surname), (Label.ORGANIZATION, self._is_called)):
            numbers = [n for n, e in enumerate(self.notes.entities) if e.label is label and self.words[n]][:MOST]
            for short in numbers:
                full = [n for n in numbers if n != short and n not in into and rule(short, n)]
                if len(full) == 1 and short not in into.values():
                    into[short] = full[0]
        return into

    # People

    def _is_surname(self, short: int, full: int) -> bool:
        """«فيريرا» of «لوسيانا فيريرا دا كوستا», «بن سالم» of «فتيحة بن سالم زروقي»: no given name."""
        words, known = self.words[short], self.words[full]
        if words[0] in self.given_names or len(known) < len(words) + 2:
            return False
        return any(known[k : k + len(words)] == words for k in range(1, len(known)))

    # Bodies

    def _is_called(self, short: int, full: int) -> bool:
        """What the gazetteer knows by the short name is a body of its own."""
        words, known = self.words[short], self.words[full]
        if len(words) >= len(known) or self.notes.entities[short].entry_id is not None:
            return False
        return (
            self._is_noun_alone(words, known)
            or self._is_definite(words, known)
            or (self._is_of_headline(short, full) and self._is_contracted(words, known))
        )

    @staticmethod
    def _is_noun_alone(words: list[str], known: list[str]) -> bool:
        """«الدار» of «دار الرجاء للنساء», «البحرية» of «البحرية الملكية»."""
        return len(words) == 1 and words[0].startswith("ال") and known[0] in (words[0], bare(words[0]))

    @staticmethod
    def _is_definite(words: list[str], known: list[str]) -> bool:
        """«غرفة التجارة» of «غرفة تجارة إربد», «أمن الولاية» of «أمن ولاية مستغانم»; no «نقابة أطباء | الأسنان»."""
        if len(words) != 2 or len(known) < 3 or words[0] != known[0] or not words[1].startswith("ال"):
            return False
        town = not known[2].startswith(("ال", "لل")) and known[2] not in DIRECTIONS
        return town and known[1] == bare(words[1]) and known[1] != words[1]

    def _is_of_headline(self, short: int, full: int) -> bool:
        """The short name stands in the headline alone, the full one below."""
        return short not in self.below and full in self.below

    @staticmethod
    def _is_contracted(words: list[str], known: list[str]) -> bool:
        """«غرفة الشارقة» of «غرفة تجارة وصناعة الشارقة», «مؤسسة إيواء» of «مؤسسة إيواء الإنسانية»."""
        short, full = [bare(word) for word in words], [bare(word) for word in known]
        return len(short) > 1 and short[0] == full[0] and in_order(short, full)


def join_entities(notes: Annotations, into: dict[int, int]) -> dict[int, int]:
    """Put entities into others, and number the rest anew; the new number of each."""
    kept = [n for n in range(len(notes.entities)) if n not in into]
    new = {n: k for k, n in enumerate(kept)}
    new |= {n: new[target] for n, target in into.items()}
    for n, target in into.items():
        notes.entities[target].aliases |= notes.entities[n].aliases
    notes.entities[:] = [notes.entities[n] for n in kept]
    for mention in notes.mentions:
        if mention.entity is not None:
            mention.entity = new[mention.entity]
    return new
