"""When two names name the same thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from atip_extract.knowledge.resources import read_yaml
from atip_extract.records import Entity, Participant, Release
from atip_extract.text.normalize import key

ENOUGH = 0.75
"""F1 of the words from which two names agree leniently: one word in four may differ."""

_ARTICLE = re.compile(r"^[وف]?(?:[بك]?ال|لل)(?=\w\w)")
"""A proclitic joined with the article, as only the first word of a name may carry one: «للمنظمة», «وبالمنظمة»."""


def words(name: str) -> list[str]:
    """The words of a name, normalised, a proclitic before the article taken off."""
    found = key(name).split()
    if found:
        found[0] = _ARTICLE.sub("ال", found[0])
    return found


def agree(one: str, other: str, *, strict: bool) -> bool:
    """Whether two names name the same thing: equal words, or enough of them in common where not `strict`."""
    a, b = words(one), words(other)
    if not a or not b:
        return False
    if a == b:
        return True
    shared = sum((Counter(a) & Counter(b)).values())
    return not strict and 2 * shared / (len(a) + len(b)) >= ENOUGH


def any_agree(some: Iterable[str], others: Sequence[str], *, strict: bool) -> bool:
    """Whether any name of one thing agrees with any name of another."""
    return any(agree(a, b, strict=strict) for a in some for b in others)


def begins(one: str, other: str) -> bool:
    """Whether one name is the beginning of the other: «رئيس» and «رئيس بلدية الميناء»."""
    a, b = words(one), words(other)
    return bool(a and b) and (a == b[: len(a)] or b == a[: len(b)])


def names_of(entity: Entity) -> tuple[str, ...]:
    """The display form, each mention, and of a place also the bare name: «محافظة الجيزة» is «الجيزة» too."""
    names = [entity.name, *(m.text for m in entity.mentions)]
    if entity.type == "place":
        names += [bare for name in names if (bare := _bare_place(name))]
    return tuple(dict.fromkeys(names))


def _bare_place(name: str) -> str:
    first, *rest = name.split()
    return " ".join(rest) if key(first) in _place_heads() else ""


@cache
def _place_heads() -> frozenset[str]:
    return frozenset(key(head["head"]) for head in read_yaml("places/heads.yml"))


class Names:
    """Every name that a release has for its entities."""

    def __init__(self, release: Release) -> None:
        """Looked up by the entities' ids."""
        self._of = {e.id: names_of(e) for e in release.entities}

    def of(self, entity: str | None) -> tuple[str, ...]:
        """The names of an entity, the display form first; none for no entity."""
        return self._of[entity] if entity is not None else ()

    def of_participant(self, participant: Participant) -> tuple[str, ...]:
        """The names of who takes part; a group's is its description."""
        return (participant.group,) if participant.group else self.of(participant.entity)
