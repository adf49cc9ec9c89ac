"""Names for people to read."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from atip_extract.annotations import is_proclitic

ADJECTIVES = frozenset(
    {"العليا", "الدايمه", "المعنيه", "المختصه", "المشتركه", "المنظمه", "الخاصه", "المكلفه", "الموقته"}
)
"""Behind «للجنة» they tell that the committee has its article, as the adjectives in ـية do."""
_INVISIBLE = re.compile("[\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def display_name(doc: Doc, start: int, end: int) -> str:
    """The words of a name for people to read: proclitics off, the article restored, white space single.

    «للمنظمة الدولية للهجرة» (mention after the first ل) gives «المنظمة الدولية للهجرة».
    """
    text = doc[start:end].text
    if start > 0 and is_proclitic(doc[start - 1]) and doc[start - 1].text == "ل" and text.startswith("ل"):
        if doc[start].norm_.startswith("ال") and not doc[start].norm_.startswith("الل"):
            text = "ال" + text[1:]
        elif doc[start].norm_.startswith("ال") or (end > start + 1 and _is_adjective(doc[start + 1].norm_)):
            text = "ال" + text  # «للجنة الوطنية»
    return " ".join(_INVISIBLE.sub("", text).split())


def _is_adjective(word: str) -> bool:
    """«الوطنية», «العليا», and no noun such as «التنمية»."""
    noun = word.startswith("الت") and len(word) <= len("التنميه")
    return word in ADJECTIVES or (word.startswith("ال") and word.endswith("يه") and not noun)
