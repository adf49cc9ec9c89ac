"""Wordings that a careful reader takes for the same, where an annotated release gives one of them.

The gold facts of published releases accept them all, and so do these:

- a post with its field, unit and body, or without: «مديرة إدارة المنظمات الدولية في الوزارة», «مديرة إدارة», «مديرة»;
- a body or a venue with its seat or parent, or without: «سفارة سويسرا بتونس», «قاعة الإمام الهادي بجامعة كسلا»;
- a unit named inside a post, «رئيس ⟨قسم الحماية⟩», as a body of its own, as the post's body, or as neither;
- a described group with its number or without, as far as the words go on: «30 مشاركا», «مشاركا», «30 مشاركا ومشاركة».
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markup import TaggedSpan

UNITS = frozenset({
    "قسم", "دائرة", "مصلحة", "إدارة", "ادارة", "مديرية", "مكتب", "فرع", "كلية", "محكمة", "لجنة", "بلدية", "وزارة",
    "مجلس", "نيابة", "وحدة", "شعبة", "قطاع", "شبكة", "هيئة", "مركز", "شرطة", "جهاز", "قطب", "فرقة", "خلية", "بعثة",
    "سفارة",
    "اتحاد", "نقابة", "جمعية", "غرفة", "مدرسة", "معهد", "جامعة", "صندوق", "برنامج", "مؤسسة", "رابطة", "حكومة", "أمانة",
    "ديوان", "مستشفى", "فريق", "قنصلية", "مفوضية", "وكالة", "منظمة", "رئاسة", "مندوبية", "نادي", "دار", "شركة",
    "أكاديمية",
})  # fmt: skip
"""Nouns of bodies and units that may follow a post's own word."""
SAY_NOTHING = frozenset({
    "نائب", "نائبة", "مساعد", "مساعدة", "معاون", "معاونة", "القائم", "القائمة", "قائم", "قائمة", "أمين", "أمينة",
    "مع", "في", "من", "على", "عن", "لدى",
})  # fmt: skip
"""Words that no post ends with: «نائب رئيس», «القائم بأعمال»."""
RANKS = frozenset({
    "عام", "عامة", "أول", "أولى", "تنفيذي", "تنفيذية", "إقليمي", "إقليمية", "قطري", "قطرية", "ثان", "ثانية",
    "مقيم", "مقيمة",
})  # fmt: skip
"""Adjectives that are part of an indefinite post: «مدير عام»."""
NUMBERS = frozenset({
    "عشرون", "عشرين", "ثلاثون", "ثلاثين", "أربعون", "أربعين", "خمسون", "خمسين", "ستون", "ستين", "سبعون", "سبعين",
    "ثمانون", "ثمانين", "تسعون", "تسعين", "مئة", "مائة",
})  # fmt: skip
"""Round numbers in words."""
LONGEST_TAIL = 6
"""Words behind a described group that may still belong to it."""
_BETWEEN = re.compile(r"[ ]*(?:(?:في|لدى)[ ]+|[بل]ـ?)?[«\"“(]?")
_SEAT = re.compile(r"[ ]*(?:(?:في|لدى)[ ]+|بـ?)[«\"“(]?")


def shorter_posts(post: str) -> list[str]:
    """The post without the last of its words, as far as what is left says it: «مدير» of «مدير التعاون الدولي»."""
    words = post.split()
    out = []
    for k in range(1, len(words)):
        adjective = words[k] in RANKS or (words[k].startswith("ال") and words[k - 1].startswith("ال"))
        if not adjective and words[k - 1] not in SAY_NOTHING and not words[k].startswith("وال"):
            out.append(" ".join(words[:k]))
    return out


def unit_of(post: str) -> str:
    """The unit that stands in a post, «قسم الحماية» of «رئيسة قسم الحماية»; empty where there is none."""
    words = post.split()
    for k, word in enumerate(words[1:], 1):
        if word in UNITS or word.removeprefix("ال") in UNITS:
            return " ".join(words[k:])
        if word.startswith("لل") and word[2:] in UNITS:
            return " ".join([f"ال{word[2:]}", *words[k + 1 :]])
        if word[0] in "بل" and word[1:].removeprefix("ال") in UNITS:
            return " ".join([word[1:], *words[k + 1 :]])
    return ""


def longer(text: str, spans: Sequence[TaggedSpan], k: int, kinds: frozenset[str], *, seat: bool = False) -> list[str]:
    """The text of span `k` with the spans of `kinds` that a preposition joins to it: one more, two more.

    `seat`: only what says where it sits, «في», «ب»; otherwise what belongs to it too, «رئيسة ⟨اللجنة⟩».
    """
    out, between = [], _SEAT if seat else _BETWEEN
    for one, after in zip(spans[k : k + 2], spans[k + 1 : k + 3], strict=False):
        if after.kind not in kinds or not between.fullmatch(text[one.end : after.start]):
            break
        out.append(" ".join(text[spans[k].start : after.end].split()))
    return out


def group_wordings(text: str, group: str) -> list[str]:
    """A described group as it is given, cut short behind its noun, without its number, and with the words behind it."""
    words = group.split()
    noun = min(2 if len(words) > 1 and (words[0].replace(",", "").isdigit() or words[0] in NUMBERS) else 1, len(words))
    out = [" ".join(words[:k]) for k in range(len(words), noun - 1, -1)]
    out += [" ".join(words[noun - 1 : k]) for k in range(len(words), noun - 1, -1)] if noun > 1 else []
    at = text.find(group)
    behind = re.match(r"[^\n.،,؛:()«»\"]*", text[at + len(group) :]) if at >= 0 else None
    further = behind[0].split() if behind and behind[0][:1] in ("", " ") else []
    return [*out, *(" ".join([group, *further[:k]]) for k in range(1, min(len(further), LONGEST_TAIL) + 1))]


def without_seat(name: str, places: frozenset[str]) -> str:
    """A name of several words without the place that it ends with, «في تونس», «بتونس»; empty where it has none."""
    words = name.split()
    for k in range(len(words) - 1, 0, -1):
        tail = " ".join(words[k:])
        if tail[0] == "ب" and tail[1:] in places:
            return " ".join(words[:k])
        if words[k] in ("في", "لدى") and " ".join(words[k + 1 :]) in places:
            return " ".join(words[:k])
    return ""
