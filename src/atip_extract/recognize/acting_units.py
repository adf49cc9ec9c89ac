"""Departments that act as bodies do: «ينظم قسم القانون ورشة», «بالتعاون مع وحدة الخريجين», «ممثلة بقسم الجودة».

Elsewhere a department goes with the post before it («مديرة قسم الموارد»). One that acts once in a release is a body of
the release wherever it is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, is_proclitic
from atip_extract.recognize.rules import RuleEngine

CLUBS = frozenset({"منتدي", "ملتقي"})
HELD = frozenset(
    {
        "جلسه",
        "ندوه",
        "ورشه",
        "دوره",
        "لقاء",
        "حفل",
        "حفلا",
        "احتفاليه",
        "امسيه",
        "محاضره",
        "مؤتمرا",
        "موتمرا",
        "يوما",
        "اجتماعا",
    }
)
"""What is held, without article, behind whoever holds it."""
CLUB_REACH = 16
UNITS = frozenset({"قسم", "وحده", "شعبه"})
HOLDING = ("نظم", "اقام", "عقد", "نفذ", "اطلق", "استضاف", "احتضن", "اختتم", "نظمه", "دشن", "افتتح", "شارك", "بادر")
HOLDS = frozenset(
    {f"{verb}{end}" for verb in HOLDING for end in ("", "ت", "ه", "ها", "ته", "تها")}
    | {f"{person}{verb}{end}" for verb in ("نظم", "قيم", "عقد", "نفذ", "طلق", "ستضيف", "شارك") for person in "يت"
       for end in ("", "ه", "ها")}
)  # fmt: skip
"""Forms of verbs of holding, with and without what is held («الذي يعقده»)."""
WITH = frozenset({"مع", "قبل", "طرف"})
REPRESENTED = frozenset({"متمثله", "متمثلا", "ممثله", "ممثلا", "متمثل"})


def acting_units(doc: Doc, names: Sequence[Mention], rules: RuleEngine) -> list[Mention]:
    """Every mention of the departments that act somewhere in the release."""
    acting = [unit for k in range(1, len(doc)) if _acts(doc, k) and (unit := _unit(doc, k, rules)) is not None]
    headed = [unit for unit in _headed(doc, rules) if _is_held(doc, unit.end, names, rules)]
    if not acting:
        return headed
    again = [unit for k in range(len(doc)) if _is_unit(doc, k) and (unit := _unit(doc, k, rules)) is not None]
    named = {_words(doc, unit) for unit in again}
    called = {_words(doc, unit) for unit in acting}
    called |= {first for words in called if "و" in words and (first := words[: words.index("و")]) in named}
    found = [short for unit in again if (short := _shortened(doc, unit, called)) is not None]
    longer = [m for m in names if m.label is Label.ORGANIZATION and m.end - m.start > 2]
    found += [unit for unit in headed if unit not in found]
    return [unit for unit in found if not any(m.start < unit.start and unit.end <= m.end for m in longer)]


def _headed(doc: Doc, rules: RuleEngine) -> Iterator[Mention]:
    """Units right behind a post: «رئيس | قسم حماية الأسرة»."""
    for k in range(1, len(doc)):
        post = rules.lists.positions.at(doc, k - 1) if _is_unit(doc, k) else None
        unit = _unit(doc, k, rules) if post is not None else None
        if unit is not None:
            yield unit


def _is_held(doc: Doc, k: int, names: Sequence[Mention], rules: RuleEngine) -> bool:
    """Right before who heads it, or before its town: no body follows that the unit is a part of."""
    starts = {m.start: m for m in names if m.label in (Label.PERSON, Label.PLACE)}
    in_town = k + 1 < len(doc) and (doc[k].norm_ == "في" or (is_proclitic(doc[k]) and doc[k].text == "ب"))
    if in_town and k + 1 in starts and starts[k + 1].label is Label.PLACE:
        k = starts[k + 1].end
    if k >= len(doc):
        return False
    person = k in starts and starts[k].label is Label.PERSON
    return person or rules.lists.honorifics.at(doc, k) is not None


def _is_unit(doc: Doc, k: int) -> bool:
    return (doc[k].norm_ in UNITS or _is_club(doc, k)) and not is_proclitic(doc[k])


def _is_club(doc: Doc, k: int) -> bool:
    """«أقام منتدى الإعلاميات بالتعاون مع X جلسة حوارية»: a forum that holds something else is a body."""
    if doc[k].norm_ not in CLUBS or k == 0 or doc[k - 1].norm_ not in HOLDS:
        return False
    behind = doc[k + 2 : min(k + CLUB_REACH, len(doc))]
    held = next((t.i for t in behind if t.norm_ in HELD and not is_proclitic(doc[t.i - 1])), None)
    return held is not None and not any(t.text in "،,:.؛" or t.norm_ == "في" for t in doc[k + 1 : held])


def _acts(doc: Doc, k: int) -> bool:
    """Behind a verb of holding, behind those that another acts with, or as the one that another is represented by."""
    if not _is_unit(doc, k):
        return False
    before = doc[k - 1]
    if is_proclitic(before):
        return before.text == "ب" and k > 1 and doc[k - 2].norm_ in REPRESENTED
    return before.norm_ in HOLDS or before.norm_ in WITH


def _unit(doc: Doc, k: int, rules: RuleEngine) -> Mention | None:
    """The name that the noun begins: «قسم علم النفس», «وحدة مكافحة العنف», no «قسم من الطلبة», «قسمها»."""
    end = rules.extend(doc, k + 1)
    if k + 1 < len(doc) and doc[k + 1].norm_ in rules.lists.inside_names:
        return None
    if end == k + 2 and not doc[k + 1].norm_.startswith("ال"):
        return None
    return Mention(k, end, Label.ORGANIZATION, 0.8, "pattern") if end > k + 1 else None


def _shortened(doc: Doc, unit: Mention, called: AbstractSet[tuple[str, ...]]) -> Mention | None:
    """The unit as it is called, ended before «و» where it is called so elsewhere («وحدة الخريجين | والسعي …»)."""
    words = _words(doc, unit)
    if "و" in words and words[: words.index("و")] in called:
        return replace(unit, end=unit.start + words.index("و"))
    return unit if words in called else None


def _words(doc: Doc, unit: Mention) -> tuple[str, ...]:
    return tuple(token.norm_ for token in doc[unit.start : unit.end])
