"""How a release calls a body again: with fewer of its words, without its noun, by the name in brackets. Words are keys.

«سلطة العقبة» is the «سلطة منطقة العقبة الاقتصادية الخاصة» of the same text, «استئناف كربلاء» its «محكمة استئناف
كربلاء», «يونيدو» its «منظمة الأمم المتحدة للتنمية الصناعية (يونيدو)».
"""

from __future__ import annotations

import re
from collections.abc import Callable

BEFORE_NAMES = frozenset({
    "وزاره", "هييه", "مفوضيه", "منظمه", "جمعيه", "موسسه", "شركه", "جهاز", "مديريه", "محكمه", "دايره", "نقابه", "شبكه",
    "منصه", "مبادره", "حركه",
})  # fmt: skip
"""Nouns that headlines leave out before a body's own name."""
GENERAL = frozenset({"العامه", "العام", "القوميه", "القومي", "الوطنيه", "الوطني", "العليا", "الاعلي"})
"""What may stand between such a noun and the name: «المديرية العامة لحرس الحدود»."""
LEFT_OUT = GENERAL | {"شوون", "لشوون", "منطقه", "محافظه", "قروي", "بلدي"}
"""What a name of two words may leave out of the longer one's middle."""
DIRECTIONS = frozenset({"ريف", "شمال", "جنوب", "شرق", "غرب", "وسط"})
"""«غرفة تجارة ريف دمشق» is another than that of Damascus."""
LONG_ENOUGH = 3
"""Words of a name that may leave out anything."""
_BRACKETED = re.compile(
    r"(?P<name>\S+ .*?\S)\s*(?:\((?P<a>[^()]+)\)|«(?P<b>[^«»]+)»|\"(?P<c>[^\"]+)\"|“(?P<d>[^“”]+)”)"
)
MOST_BRACKETED = 3
"""Words of a short name in brackets."""


def bracketed(name: str) -> tuple[str, str] | None:
    """A name and the short one that it ends with: «منظمة … الصناعية (يونيدو)»; None where it ends with none."""
    found = _BRACKETED.fullmatch(name.strip())
    short = next(filter(None, found.groups()[1:]), "").strip() if found else ""
    if found is None or not short[:1].isalpha() or len(short.split()) > MOST_BRACKETED:
        return None
    return found["name"], short


def bare(word: str) -> str:
    """A word without its article and what is glued before it: «للغزل» and «الغزل» are «غزل»."""
    return re.sub(r"^(?:وال|بال|ال|لل|و(?=ال))(?=\w{2})", "", word)


def is_contraction(short: list[str], full: list[str], tells_apart: Callable[[str], bool]) -> bool:
    """True where `short` has the noun of `full` and goes on with some of its words, in order.

    What only `full` has must not tell two bodies apart: «وزارة العمل» beside «وزارة العمل الأمريكية» is another.
    A name of two words leaves out of the middle only what says little.
    """
    if not 2 <= len(short) < len(full) or bare(short[0]) != bare(full[0]):
        return False
    if short == full[: len(short)] and full[len(short)].startswith("ال"):
        return False  # «مكتب المدعي العام | الاتحادي»
    taken, at = [], 1
    for word in short[1:]:
        found = next((k for k in range(at, len(full)) if _is_one(word, full[k])), None)
        if found is None:
            return False
        taken.append(found)
        at = found + 1
    middle = [full[k] for k in range(1, taken[-1]) if k not in taken]
    if len(short) < LONG_ENOUGH and any(word not in LEFT_OUT for word in middle):
        return False
    left = [word for k, word in enumerate(full) if k > 0 and k not in taken]
    return not any(word in DIRECTIONS or tells_apart(word) for word in left)


def is_headless(short: list[str], full: list[str], tells_apart: Callable[[str], bool]) -> bool:
    """True where `full` is a noun of bodies and then begins with the words of `short`: «محكمة | استئناف كربلاء».

    One word alone must be a name, not a definite noun: «منظمة سند لبناء السلام» and «سند».
    """
    if len(full) <= len(short) or bare(full[0]) not in BEFORE_NAMES or tells_apart(short[0]):
        return False
    rest = full[1:]
    while rest and rest[0] in GENERAL:
        rest = rest[1:]
    if len(rest) < len(short) or not all(_is_one(a, b) for a, b in zip(short, rest, strict=False)):
        return False
    if len(short) == 1 and (short[0].startswith("ال") or rest[0].startswith(("ال", "لل"))):
        return False
    return not any(tells_apart(word) for word in rest[len(short) :])


def _is_one(word: str, other: str) -> bool:
    """The same word, or «لحقوق» for «حقوق», «للأمن» for «الأمن»."""
    return other in (word, f"ل{word}") or (word.startswith("ال") and other == f"لل{word[2:]}")
