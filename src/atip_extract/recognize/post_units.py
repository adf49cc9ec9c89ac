"""Units that belong to a post: «رئيس قسم الحماية ب⟨المنظمة⟩» is the post «رئيس قسم الحماية» at the organization.

The tagger may read the unit as a body of its own. Where the body that it is part of stands right behind it, the unit
says which post it is, and the body is the one that the person works for.
"""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention
from atip_extract.text.normalize import key

UNITS = frozenset(map(key, ("قسم", "شعبة", "مصلحة", "وحدة", "إدارة", "دائرة", "قطاع", "مكتب", "خلية", "فريق")))
"""Nouns of units; what stands for itself («مديرية», «كلية», «بلدية») is none."""
BRANCHES = frozenset(map(key, ("فرع", "مكتب", "بعثة", "ممثلية", "مندوبية")))
"""Nouns that say nothing alone: «مدير فرع | مركز الملك سلمان», «فرع | مركز الملك سلمان»."""
LINKS = frozenset({"ب", "في", "ل", "لدي"})


def units_into_posts(doc: Doc, found: list[Mention]) -> list[Mention]:
    """The mentions with posts lengthened by their units, and without these units; in text order."""
    found = sorted(found, key=lambda m: (m.start, m.end))
    taken: set[int] = set()
    for k, (post, unit) in enumerate(pairwise(found)):
        behind = found[k + 2] if k + 2 < len(found) else None
        if post.label is Label.POSITION and behind is not None and _is_unit_of(doc, post, unit, behind):
            post.end = unit.end
            taken.add(k + 1)
    return [m for k, m in enumerate(found) if k not in taken]


def _is_unit_of(doc: Doc, post: Mention, unit: Mention, body: Mention) -> bool:
    if unit.label is not Label.ORGANIZATION or body.label is not Label.ORGANIZATION or unit.start != post.end:
        return False
    if unit.end - unit.start == 1:
        return doc[unit.start].norm_ in BRANCHES and body.start == unit.end
    return doc[unit.start].norm_ in UNITS and body.start == unit.end + 1 and doc[unit.end].norm_ in LINKS
