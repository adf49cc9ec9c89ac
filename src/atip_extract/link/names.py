"""When two names of a release are one thing's: short and full, with quotation marks and without. Words are keys."""

from __future__ import annotations

KINDS = frozenset({"الاقليمي", "الوطني", "الدولي", "المشترك", "العالمي", "الجديد"})
"""What «مشروع» and «برنامج» may be before their names."""


def in_order(short: list[str], full: list[str]) -> bool:
    """True where all words of `short` are in `full`, in their order."""
    rest = iter(full)
    return all(word in rest for word in short)


def is_shorter_form(short: list[str], full: list[str]) -> bool:
    """True where `short` is a later, shorter way to call `full`: its words in order, the last one or the first kept."""
    if not short or not in_order(short, full):
        return False
    return short[-1] == full[-1] or short == full[: len(short)] or _bare(short[-1]) == _bare(full[-1])


PURPOSES = frozenset(
    f"ل{noun}"
    for noun in ("علاج", "رعايه", "حمايه", "مكافحه", "تنميه", "دعم", "حقوق", "خدمه", "خدمات", "دراسات", "ابحاث", "بحوث")
) | frozenset(f"ل{noun}" for noun in ("تمكين", "تاهيل", "تعليم", "تطوير", "صون", "شوون", "ادامه", "نشر", "اغاثه"))
WHERE = frozenset({"في", "–", "-", "—", "لدي", "فرع"})
ABOUT = frozenset({"جامعه", "بجامعه", "بكليه", "بمحافظه", "بمدينه", "بوزاره", "بالجامعه", "بالوزاره"})
SEVERAL = {"مستشفيات": "مستشفي", "مدارس": "مدرسه", "معاهد": "معهد", "مراكز": "مركز", "عيادات": "عياده"}
"""Plurals that a body with several houses is called by: «مستشفى الأمل» and «مستشفيات الأمل»."""


def goes_on_with_purpose(words: list[str], known: list[str]) -> bool:
    """«البنك الإفريقي» of the headline is the «البنك الإفريقي للتنمية» of the text."""
    short = len(known)
    longer = 1 < short < len(words) and words[:short] == known
    return longer and (words[short].startswith("لل") or words[short] in PURPOSES)


def goes_on_with_seat(words: list[str], known: list[str]) -> bool:
    """«نقابة المهندسين» of the headline is the «نقابة المهندسين في الشمال» of the text, a college its university's."""
    short = len(known)
    longer = 1 < short < len(words) - (words[-1] in WHERE) and words[:short] == known
    return longer and (words[short] in WHERE or words[short] in ABOUT)


def in_singular(words: list[str]) -> list[str]:
    """«مستشفيات الأمل» as «مستشفى الأمل»."""
    return [SEVERAL.get(words[0], words[0]), *words[1:]] if words else words


def matter_of(words: list[str], heads: frozenset[str]) -> list[str]:
    """The words of a programme's name without «المشروع الإقليمي ل…» and without quotation marks."""
    words = unquoted(words)
    first = next((k for k, word in enumerate(words) if word not in heads), len(words))
    if first == 0:
        return words
    while first < len(words) and words[first] in KINDS:
        first += 1
    rest = words[first:]
    aimed = bool(rest) and rest[0].startswith("ل") and not rest[0].startswith("لل") and len(rest[0]) > 4
    return [rest[0][1:], *rest[1:]] if aimed else rest


def unquoted(words: list[str]) -> list[str]:
    """«جمعية «دار البر»» is «دار البر» elsewhere."""
    return [bare for word in words if (bare := word.strip('«»“”"'))]


def _bare(word: str) -> str:
    return word.removeprefix("ال")
