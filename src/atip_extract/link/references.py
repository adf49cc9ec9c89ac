"""Which body a noun alone means: «الوزارة», «المنظمة»."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from atip_extract.annotations import Label, Mention
from atip_extract.knowledge.resources import read_yaml
from atip_extract.text.normalize import key


class BodiesByNoun:
    """Mentions of bodies by the noun that they begin with."""

    def __init__(self, doc: Doc, mentions: Iterable[Mention]) -> None:
        self._places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._meant: dict[str, set[int]] = defaultdict(set)
        for mention in sorted(mentions, key=lambda m: m.start):
            if mention.entity is not None and mention.label is Label.ORGANIZATION:
                noun = doc[mention.start].norm_
                self._places[noun].append((mention.start, mention.entity))
                self._meant[noun].add(mention.entity)

    def meant_by(self, token: Token) -> int | None:
        """The body of the last mention before a noun («الوزارة») that begins with it.

        Where all come later («أمين عام الوزارة» in the lead), the one body of the release that does.
        """
        nouns = (token.norm_, token.norm_[2:])
        places = [self._places[noun] for noun in nouns if noun in self._places]
        before = [found[k - 1] for found in places if (k := bisect_left(found, (token.i, 0))) > 0]
        if before:
            return max(before)[1]
        all_meant = [self._meant[noun] for noun in nouns if noun in self._meant]
        if not all_meant or any(len(meant) > 1 for meant in all_meant):
            return None
        found = set().union(*all_meant)
        return found.pop() if len(found) == 1 else None


def houses_of_offices() -> dict[str, str]:
    """The noun of the house of each office that has one, by the keys of its holders: «وزيره» → «الوزاره»."""
    rows = read_yaml("cues/posts.yml")["offices"]
    return {key(form): f"ال{key(row['body'])}" for row in rows if not row.get("division") for form in row["holders"]}
