"""Where names end: «مديرية الجوازات | أجهزة حديثة», «جمعية بيوتنا | سلالا غذائية», «المؤتمر الثالث | للمنظمة»."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from atip_extract.annotations import Mention, is_proclitic
from atip_extract.recognize.wordlists import WordLists
from atip_extract.text.proclitics import Lexicon

HOUSES = frozenset({"مكتبه", "قاعه", "فندق", "مقر", "مسرح", "نادي", "نزل", "قصر", "متحف", "مدرج", "صاله", "ديوان"})
"""Halls and houses that are no seat of a body: «مكتب اليونيسف بمقر الأمم المتحدة» is rare."""
TANWIN = ("ًا", "اً")
"""No name ends so: «دعمًا», «أبًا»."""
AIMS = frozenset({"دعم", "مساعده", "تمويل", "تنفيذ", "تعزيز", "تطوير", "توفير", "تقديم", "مواجهه"})
"""«الاتحاد الأوروبي | لدعم المجتمع المدني»: what a known body does it for is none of its name."""
WAITING = frozenset(
    {"حقوق", "شوون", "شيون", "رعايه", "حمايه", "مكافحه", "تنميه", "خدمات", "ذوي", "اصدقاء", "علاج", "ابحاث"}
)
TASKS = AIMS | {"خدمه", "تاهيل", "تدريب", "تجهيز", "بناء", "اقامه", "انشاء", "تنظيم", "تمكين", "مناقشه", "بحث", "تحقيق"}
TASKS |= {"تفعيل", "تحسين", "رفع", "تبادل"}
SIZES = frozenset({"الصغيره", "المتوسطه", "الصغر", "الصغري"})
ENTERPRISES = frozenset({"المشروعات", "المشاريع", "المنشات", "الموسسات", "الصناعات", "المقاولات", "الشركات"})
ROLES = frozenset({"الشريك", "الشريكه", "الراعي", "الراعيه", "الجهه", "الذراع", "الشركاء", "المظله"})
"""«مؤسسة دروب | الشريك الاستراتيجي»: what the body named before them is."""
CHARGED = frozenset({"المكلف", "المكلفه", "المكلفين"})
"""Whose post says what for: «نائب رئيس المفوضية | المكلف بالتجارة», but «الوزارة المكلفة بالأسرة»."""
AIMLESS = frozenset({"جامعه", "كليه", "وزاره", "بلديه", "بنك", "شركه", "سفاره", "حكومه", "محافظه"})
"""Bodies whose names tell no aim: «وزارة الصناعة وجامعة المعارف | لدعم التطوير الصناعي»."""
HOLDERS = frozenset(
    {
        "ذات",
        "ذوي",
        "الملك",
        "الملكه",
        "الامير",
        "الاميره",
        "الشيخ",
        "الشيخه",
        "الامام",
        "الرييس",
        "السلطان",
        "الشهيد",
        "الشهيده",
    }
)
"""Behind or before them a bare word goes on with a name: «جامعة الملك سعود», «الجمعية ذات النفع العام»."""


BRANCH = "فرع"
MOVES = frozenset({"افتتح", "دشن", "اغلق", "فتح", "اسس", "انشا", "زار", "تفقد", "استحدث", "اطلق"})
OPENS = (
    MOVES | {f"{verb}ت" for verb in MOVES} | {f"{person}{verb.removeprefix('ا')}" for verb in MOVES for person in "يت"}
)
"""Verbs that a branch is the object of: «أغلقت الشركة الوطنية | فرع تعز»."""


def has_tanwin(text: str) -> bool:
    """True for a word that is written as an indefinite accusative."""
    return text.endswith(TANWIN)


def before_object(doc: Doc, mention: Mention, known: AbstractSet[int], lists: WordLists) -> Mention:
    """The mention of a body, ended before an indefinite word that cannot be part of it.

    `known` are tokens of names that the gazetteer knows.
    """
    aimless = doc[mention.start].norm_ in AIMLESS
    aims = TASKS | ({"قطاع", "شوون"} if _is_of_post(doc, mention, lists) else set())
    for k in range(mention.start + 1, mention.end):
        if aimless and is_proclitic(doc[k]) and doc[k].text == "ل" and doc[k + 1].norm_ in aims:
            return replace(mention, end=k)
        if k > mention.start + 1 and _is_house_behind(doc, mention, k):
            return replace(mention, end=k - 1)
        council = k == mention.start + 1 and not doc[mention.start].norm_.startswith("ال")  # «مجلس الجهة»
        if doc[k].norm_ in ROLES and not council and not is_proclitic(doc[k - 1]):
            return replace(mention, end=k)
        if doc[k].norm_ in CHARGED and (k > mention.start + 1 or not _agrees(doc, k)):
            return replace(mention, end=k)
        if _is_branch(doc, mention, k):
            continue
        if k not in known and not is_proclitic(doc[k]) and _is_object(doc, mention, k, lists):
            end = k - 1 if is_proclitic(doc[k - 1]) else k
            return replace(mention, end=end) if end > mention.start else mention
    return mention


def _is_branch(doc: Doc, mention: Mention, k: int) -> bool:
    """«جمعية الهلال الأحمر فرع أسوان»: where a body's name goes on with its branch and where that is."""
    opened = mention.start > 0 and doc[mention.start - 1].norm_ in OPENS
    return doc[k].norm_ == BRANCH and k + 1 < mention.end and not opened


def _is_house_behind(doc: Doc, mention: Mention, k: int) -> bool:
    """«مديرية التربية | بمكتبة مصر العامة», «هيئة شؤون المرأة | بقاعة المؤتمرات»: where the body holds something."""
    at = is_proclitic(doc[k - 1]) and doc[k - 1].text == "ب"
    return at and doc[k].norm_ in HOUSES and doc[mention.start].norm_ not in HOUSES


def _agrees(doc: Doc, k: int) -> bool:
    """«الوزارة المكلفة»: an adjective of the noun before it."""
    return doc[k].text.endswith("ة") == doc[k - 1].text.endswith("ة")


def _is_of_post(doc: Doc, mention: Mention, lists: WordLists) -> bool:
    """«وكيل | وزارة الداخلية | لقطاع الموارد البشرية»."""
    last = lists.positions.at(doc, mention.start - 1) if mention.start else None
    return last is not None and last[0] >= mention.start


def before_country(doc: Doc, mention: Mention, places: Mapping[int, int], lists: WordLists) -> Mention:
    """«المركز الوطني لحقوق الإنسان | بالمملكة الأردنية», «… | في الشارقة»: ended before where it is, seats left out.

    `places` are the known places, their end by their start.
    """
    seated = doc[mention.start].norm_ in lists.offices | lists.seats or doc[mention.start].norm_.endswith(
        ("جامعه", "كليه")
    )
    for k in range(mention.start + 2, mention.end - 1):
        behind = ((is_proclitic(doc[k]) and doc[k].text == "ب") or doc[k].norm_ == "في") and not seated
        if behind and places.get(k + 1, 0) >= mention.end:
            return replace(mention, end=k)
    return mention


def with_field(doc: Doc, mention: Mention, lists: WordLists) -> Mention:
    """«مرصد … حماية حقوق | الطفل»: no name ends with a noun that waits for another, nor between sizes."""
    sized = _sizes_end(doc, mention)
    if sized > mention.end:
        return replace(mention, end=sized)
    end = mention.end
    waits = end < len(doc) and mention.end - mention.start > 1 and doc[end - 1].norm_ in WAITING
    whole = waits and doc[end].norm_.startswith("ال") and not doc[end].is_sent_start
    return replace(mention, end=end + 1) if whole else mention


def _sizes_end(doc: Doc, mention: Mention) -> int:
    """«هيئة المنشآت الصغيرة | والمتوسطة», «جهاز تنمية المشروعات | المتوسطة والصغيرة»."""
    last, end = doc[mention.end - 1].norm_, mention.end
    if last not in SIZES | ENTERPRISES:
        return end
    while end < len(doc):
        k = end + (is_proclitic(doc[end]) and doc[end].text == "و")
        k += k < len(doc) and doc[k].norm_ == "متناهيه"
        if k >= len(doc) or doc[k].norm_ not in SIZES:
            break
        end = k + 1
    return end


def is_described(doc: Doc, first: int, end: int) -> bool:
    """«(مشروع) دعم إنشاء المدارس»: bare nouns, one the other's, and a definite one; no «(برنامج) وطني لدعم …»."""
    for k in range(first, min(end, first + 4)):
        word = doc[k].norm_
        if word.startswith("ال"):
            return k > first
        verb = k == first and word.startswith(("ت", "ي")) and doc[k].text.endswith(("ه", "ها"))
        if is_proclitic(doc[k]) or not _is_arabic(doc[k].text) or verb:
            return False  # «(مشروع) تقوده اليونسكو»
        if word.endswith("ي") or (word.endswith("يه") and not word.endswith("ايه") and not word.startswith("ت")):
            return False
    return False


def before_body(doc: Doc, mention: Mention, lists: WordLists) -> Mention:
    """«المؤتمر الثالث | للمنظمة العربية للتنمية»: the mention of an event, ended before whose it is."""
    for k in range(mention.start + 2, mention.end - 2):
        whose = is_proclitic(doc[k]) and doc[k].text == "ل" and doc[k + 1].norm_ in lists.generic_heads
        if whose and doc[k + 2].norm_.startswith("ال"):
            return replace(mention, end=k)
    return mention


def _is_object(doc: Doc, mention: Mention, k: int, lists: WordLists) -> bool:
    if has_tanwin(doc[k].text) or begins_anew(doc, k, lists):
        return True
    behind_name = k > mention.start + 1 and not is_proclitic(doc[k - 1])
    return behind_name and _is_arabic(doc[k].text) and _is_bare_accusative(doc[k].norm_)


def begins_anew(doc: Doc, k: int, lists: WordLists) -> bool:
    """True for an indefinite noun at token `k` right behind a definite word."""
    token, before = doc[k], doc[k - 1]
    if has_tanwin(token.text):
        return True
    if token.norm_.startswith("ال") or not _is_arabic(token.text) or not _is_arabic(before.text):
        return False
    return before.norm_.startswith("ال") and _is_indefinite_noun(token.norm_, before.norm_, lists)


def _is_indefinite_noun(word: str, before: str, lists: WordLists) -> bool:
    """Behind a definite word an indefinite one begins anew, a person's name or «ذات النفع» left out."""
    if before in HOLDERS or word in HOLDERS or len(word) < 3 or word in lists.inside_names | lists.units:
        return False
    names = lists.given_names | lists.surnames | lists.name_prefixes
    return word not in names and before not in lists.given_names and (is_common(word) or _is_bare_accusative(word))


@cache
def is_common(word: str) -> bool:
    """A noun that the press writes with the article as well."""
    counts = Lexicon.built_in().counts
    return any(counts.get(form, 0) > 1 for form in (f"ال{word}", f"لل{word}", f"وال{word}", f"بال{word}"))


def _is_bare_accusative(word: str) -> bool:
    """«سلالا», «دعما»: a common noun and an alef, which press without vowel signs leaves of «سلالًا»."""
    return len(word) > 3 and word.endswith("ا") and not word.endswith(("يا", "ها", "نا")) and is_common(word[:-1])


def _is_arabic(text: str) -> bool:
    return text.isalpha() and not text.isascii()
