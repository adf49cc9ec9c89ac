"""One noun over several names: «وزارتي الداخلية والعدل», «جامعات القاهرة وحلوان», «سفارتي فرنسا وإيطاليا».

Each name is a body of its own, called with the noun in the singular. A noun in the plural says little («وزارات
عدة», «سفارات الدول المشاركة»), so that only what is known makes a list: a name of the gazetteer, a field that some
country has a ministry for, a place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, is_proclitic
from atip_extract.knowledge.models import COUNTRY_KINDS
from atip_extract.knowledge.resources import read_yaml
from atip_extract.link.lookup import Gazetteer
from atip_extract.recognize.wordlists import WordLists
from atip_extract.text.normalize import key

MOST_TOKENS = 9
"""Of one name in a list."""
COMMAS = ("،", ",")
MINISTRY = "وزارة"


class Item(NamedTuple):
    """A name of a list, and whether it is a body without the noun as well («منظمتي اليونيسف والعفو الدولية»)."""

    start: int
    end: int
    whole: bool = False


class SharedHeads:
    """Finds the bodies of such lists."""

    def __init__(self, gazetteer: Gazetteer, lists: WordLists) -> None:
        """The fields of ministries are those that the gazetteer names in any country."""
        self.gazetteer = gazetteer
        self._kinds = {str(h): str(kind) for kind, heads in _shared().items() for h in heads}
        self._heads = _forms(lists.division_heads - {key(h) for h in self._kinds})
        start = f"{key(MINISTRY)} "
        self._fields = frozenset(n.removeprefix(start) for n in gazetteer.index.key_ids if n.startswith(start))

    def __call__(self, doc: Doc, names: Sequence[Mention]) -> list[Mention]:
        """The bodies of a Doc's lists; `names` are the mentions found so far."""
        heads = [t.i for t in doc if t.norm_ in self._heads and not is_proclitic(t)]
        if not heads:
            return []
        starts: dict[int, list[Mention]] = defaultdict(list)
        for mention in names:
            starts[mention.start].append(mention)
        return [m for k in heads for m in self._bodies(doc, k, starts)]

    def _bodies(self, doc: Doc, k: int, starts: Mapping[int, list[Mention]]) -> Iterator[Mention]:
        noun, dual = self._heads[doc[k].norm_]
        yield from self._by_nation(doc, k, noun, starts)
        for number, item in enumerate(self._items(doc, k + 1, noun, dual, starts)):
            if not item.whole:
                start = item.start if number else k
                name = f"{noun} {' '.join(doc[item.start : item.end].text.split())}"
                yield Mention(start, item.end, Label.ORGANIZATION, 0.85, "pattern", name=name)

    def _by_nation(self, doc: Doc, k: int, noun: str, starts: Mapping[int, list[Mention]]) -> Iterator[Mention]:
        """«وزارتي العدل المغربية والفرنسية»: one field, a body for each nation."""
        ends = [item.end for item in self._at(doc, k + 1, noun, starts) if not item.whole] if k + 1 < len(doc) else []
        at = min(ends, default=0)
        nations: list[Mention] = []
        while at and (found := [m for m in starts.get(at, ()) if m.label is Label.NATIONALITY]):
            nations.append(found[0])
            at = found[0].end + 1 if found[0].end + 1 < len(doc) and doc[found[0].end].text == "و" else 0
        if len(nations) > 1:
            field = doc[k + 1 : nations[0].start].text
            for number, nation in enumerate(nations):
                name = f"{noun} {field} {doc[nation.start : nation.end].text}"
                start = nation.start if number else k
                yield Mention(start, nation.end, Label.ORGANIZATION, 0.85, "pattern", name=name)

    def _items(self, doc: Doc, k: int, noun: str, dual: bool, starts: Mapping[int, list[Mention]]) -> list[Item]:
        """The names behind the noun, none where they are no list: two for a dual, two or more for a plural.

        A name may have «و» inside («التربية والتعليم»): the longest are tried first, then the shortest.
        """
        readings = [self._read(doc, k, noun, starts, longest) for longest in (True, False)]
        fitting = [r for r in readings if (len(r) == 2 if dual else len(r) > 2)]
        if fitting or dual:
            return fitting[0] if fitting else []
        return readings[0] if len(readings[0]) > 1 else []

    def _read(self, doc: Doc, k: int, noun: str, starts: Mapping[int, list[Mention]], longest: bool) -> list[Item]:
        items: list[Item] = []
        at: int | None = k
        while at is not None and at < len(doc):
            found = list(self._at(doc, at, noun, starts))
            if not found:
                break
            items.append(max(found) if longest else min(found))
            at = _next_name(doc, items[-1].end)
        return items

    def _at(self, doc: Doc, k: int, noun: str, starts: Mapping[int, list[Mention]]) -> Iterator[Item]:
        """The names that may begin at token `k`."""
        kind = self._kinds.get(noun, "")
        for end in range(k + 1, min(k + MOST_TOKENS, len(doc)) + 1):
            if not doc[end - 1].text[0].isalpha() or doc[end - 1].norm_ == "في":
                break
            if is_proclitic(doc[end - 1]) or _goes_on(doc, end, starts.get(end, ())):
                continue
            name = key(doc[k:end].text)
            if (kind == "fields" and name in self._fields) or self._is_body(f"{key(noun)} {name}"):
                yield Item(k, end)
        for mention in starts.get(k, ()):
            if mention.label is Label.ORGANIZATION and mention.source == "gazetteer":
                yield Item(k, mention.end, whole=True)
            elif mention.label is Label.PLACE and kind == ("countries" if self._is_country(mention) else "places"):
                yield Item(k, mention.end + _goes_on(doc, mention.end, starts.get(mention.end, ())))

    def _is_body(self, name: str) -> bool:
        known = name in self.gazetteer.index.key_ids
        return known and any(entry.type == "organization" for entry, _, _ in self.gazetteer.index.names(name))

    def _is_country(self, mention: Mention) -> bool:
        entry = self.gazetteer.get(mention.entry_id) if mention.entry_id else None
        return entry is not None and entry.kind in COUNTRY_KINDS


def _next_name(doc: Doc, k: int) -> int | None:
    """Where the next name begins behind «و», «،» or both, or None."""
    comma = k < len(doc) and doc[k].text in COMMAS
    k += comma
    joined = k + 1 < len(doc) and doc[k].text == "و"
    return k + joined if comma or joined else None


def _goes_on(doc: Doc, k: int, here: Sequence[Mention]) -> bool:
    """«التعليم | العالي»: an adjective belongs to the name; that of a nation («العدل اللبنانية») to the body.

    `here` are the mentions that begin at token `k`.
    """
    if k >= len(doc) or not doc[k].norm_.startswith("ال") or not doc[k].norm_.endswith(("ي", "يه")):
        return False
    return not any(m.label is Label.NATIONALITY for m in here)


@cache
def _shared() -> dict[str, list[str]]:
    found: dict[str, list[str]] = read_yaml("cues/entities.yml")["shared_heads"]
    return found


@cache
def _forms(left_out: frozenset[str]) -> dict[str, tuple[str, bool]]:
    """Form in the plural or the dual → the noun, and whether it is a dual."""
    forms: dict[str, tuple[str, bool]] = {}
    for row in read_yaml("organizations/heads.yml"):
        noun = str(row["head"])
        if " " in noun or key(noun) in left_out:
            continue
        for field in ("plural", "construct_dual"):
            for form in row.get(field) or ():
                forms.setdefault(key(str(form)), (noun, field == "construct_dual"))
    return forms


def dual_heads() -> frozenset[str]:
    """«وزارتي», «لجنتا»: evidence for the tokenizer that the first letter is the noun's own."""
    return frozenset(form for form, (_, dual) in _forms(frozenset()).items() if dual and form[-2:] in ("تا", "تي"))
