"""How a release calls a body again: with fewer of its words, without its noun, by the name in brackets. Words are keys.

«سلطة العقبة» is the «سلطة منطقة العقبة الاقتصادية الخاصة» of the same text, «استئناف كربلاء» its «محكمة استئناف
كربلاء», «يونيدو» its «منظمة الأمم المتحدة للتنمية الصناعية (يونيدو)».
"""

from __future__ import annotations

import re
from collections.abc import Callable

BEFORE_NAMES = frozenset({
    "وزاره", "هييه", "مفوضيه", "منظمه", "جمعيه", "موسسه", "شركه", "جهاز", "مديريه", "محكمه", "دايره", "نقابه", "اداره",
    "قسم", "لجنه", "مركز", "شبكه", "مركزيه", "غرفه", "مجلس", "وكاله", "منصه", "مبادره", "حركه", "مصلحه",
})  # fmt: skip
"""Nouns that headlines leave out before a body's own name."""
GENERAL = frozenset({"العامه", "العام", "القوميه", "القومي", "الوطنيه", "الوطني", "العليا", "الاعلي"})
"""What may stand between such a noun and the name: «المديرية العامة لحرس الحدود»."""
_BRACKETED = re.compile(r"(?P<name>.+?)\s*[(«\"“](?P<short>[^()«»\"“”]+)[)»\"”]")
MOST_BRACKETED = 3
"""Words of a short name in brackets."""


def bracketed(name: str) -> tuple[str, str] | None:
    """A name and the short one that it ends with: «منظمة … الصناعية (يونيدو)»; None where it ends with none."""
    found = _BRACKETED.fullmatch(name.strip())
    if found is None or len(found["short"].split()) > MOST_BRACKETED or len(found["name"].split()) < 2:
        return None
    return found["name"], found["short"].strip()


def bare(word: str) -> str:
    """A word without article and the preposition glued to it: «للغزل» and «الغزل» are «غزل»."""
    return re.sub(r"^(?:وال|بال|ال|لل|و(?=ال))(?=\w{2})", "", word)


def is_contraction(short: list[str], full: list[str], tells_apart: Callable[[str], bool]) -> bool:
    """True where `short` has the noun of `full` and goes on with some of its words, in order.

    What only `full` has must not tell two bodies apart: «وزارة العمل» beside «وزارة العمل الأمريكية» is another.
    """
    if not 2 <= len(short) < len(full) or bare(short[0]) != bare(full[0]):
        return False
    if short == full[: len(short)] and full[len(short)].startswith("ال"):
        return False  # «مكتب المدعي العام | الاتحادي»
    left = iter(full[1:])
    taken = []
    for word in short[1:]:
        match = next((other for other in left if _one(word, other)), None)
        if match is None:
            return False
        taken.append(match)
    return not any(tells_apart(word) for word in full[1:] if word not in taken)


def is_headless(short: list[str], full: list[str], tells_apart: Callable[[str], bool]) -> bool:
    """True where `full` is a noun of bodies and then begins with the words of `short`: «محكمة | استئناف كربلاء».

    One word alone must be a name, not a definite noun: «منظمة سند لبناء السلام» and «سند».
    """
    if len(full) <= len(short) or bare(full[0]) not in BEFORE_NAMES or short[0] in BEFORE_NAMES:
        return False
    rest = full[1:]
    while rest and rest[0] in GENERAL:
        rest = rest[1:]
    if len(rest) < len(short) or not all(_one(a, b) for a, b in zip(short, rest, strict=False)):
        return False
    if len(short) == 1 and (short[0].startswith("ال") or rest[0].startswith(("ال", "لل"))):
        return False
    return not any(tells_apart(word) for word in rest[len(short) :])


def _one(word: str, other: str) -> bool:
    """«الغزل», «للغزل» and «غزل»; «لحرس» and «حرس»."""
    return bare(word) == bare(other) or (other[0] in "لب" and bare(word) == other[1:])
