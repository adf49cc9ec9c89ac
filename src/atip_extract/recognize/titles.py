"""Titles: honorifics and posts, where each ends, and what an engine takes for one and is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, is_proclitic
from atip_extract.recognize.wordlists import BEFORE_NAMES, POSSESSED, WordLists

MAX_POST_TOKENS = 8


WEEKDAYS = frozenset({"السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه"})
NO_POSTS = frozenset({"مركز", "دور", "جهود", "تجربه", "دعم", "برنامج", "ورشه", "دوره"})
"""Nouns that no post begins with, whichever engine takes them for one («زارت السفيرة | مركز الإيواء»)."""
FIELDS = frozenset({"الاداريه", "الفنيه"})
"""«للشؤون المالية والإدارية»: an adjective of what a post is for, though women hold posts called so."""
ADDRESSES = frozenset({"الاستاذ", "الاستاذه", "الدكتور", "الدكتوره", "البروفسور", "البروفيسور", "البروفسوره"})
"""Titles before a name that are never a part of one, as «السيد» and «الشيخ» are."""
MINISTERS = frozenset({"وزير", "وزيره"})
QUALITIES = frozenset({"المساعد", "المساعده", "المفوض", "المفوضه"})
CHARGED = frozenset({"المكلف", "المكلفه", "المعني", "المعنيه", "المختص", "المختصه"})
"""Adjectives of a post that say with ب what it is for: «كاتبة الدولة المكلفة بشؤون الجالية»."""


OWN = ("ه", "ها", "هم")
COMPANIONS = frozenset({"مرفوق", "مرفوقا", "مرفوقه", "مصحوب", "مصحوبا", "مصحوبه", "رفقه", "صحبه", "عضويه", "رياسه"})
"""«مرفوقا | بالمستشارة فلانة», «وعضوية | القاضي فلان»: who comes along or sits with somebody, no post."""
WITH = frozenset({"برفقه", "بصحبه", "بمعيه", "رفقه", "صحبه", "برياسه"})
"""Behind them is somebody else, no more of a post («مواقع مرشحة | برفقة | عمدة البلدة»)."""
FIRST = frozenset({"الاول", "الاولي", "الثاني", "الثانيه", "المساعد", "المساعده", "السابق", "السابقه"})
"""Adjectives of a post, besides those that end in ي («رئيسها | الأول»)."""
NO_NAMES = frozenset({"عن", "كل", "كلا", "من", "في", "الي", "ايضا", "كذلك", "نحو", "اكثر", "عدد", "ممثلون", "ممثلو"})
"""Behind «حضره» they say that it is the verb: no title stands before them."""
RUNNING = frozenset({"تسيير", "اداره", "تصريف", "تولي", "القيام"})
DUTIES = frozenset({"مهام", "اعمال", "شوون", "شيون"})
"""What one who stands in for another is charged with, before the body's name."""


BEHIND_POSTS = frozenset({"judicial", "diplomatic", "royal", "military", "police"})
"""Kinds of honorifics that a whole post stands before, and that posts are made of («نائب القائد»، «مكتب الوزير»)."""


def find_titles(doc: Doc, lists: WordLists) -> list[Mention]:
    """Honorifics and positions: they steer the rules, whichever engine finds the names."""
    found: list[Mention] = []
    i = 0
    while i < len(doc):
        token = doc[i]
        if is_proclitic(token) or not token.text[0].isalpha():
            i += 1
            continue
        if _is_quality(doc, i):
            i += 1
            continue
        honorific = honorific_at(doc, i, lists)
        position = lists.positions.at(doc, i)
        if position is not None and _is_no_post(doc, i, position[0], lists):
            i += 1
        elif position is not None and (honorific is None or position[0] > honorific[0]):
            possessed = position[1] == POSSESSED
            end = _possessed_end(doc, position[0]) if possessed else _duties_end(doc, position[0], lists)
            found.append(Mention(i, end, Label.POSITION, 0.5, "rules"))
            i = end
        elif honorific is not None:
            found.append(Mention(i, honorific[0], Label.HONORIFIC, 0.9, "rules"))
            i = honorific[0]
        else:
            i += 1
    return found


def honorific_at(doc: Doc, i: int, lists: WordLists) -> tuple[int, str] | None:
    """The honorific that begins at token `i`; «سيادة القانون» and «حضره عن …» are no forms of address."""
    behind = doc[i + 1].norm_ if i + 1 < len(doc) else ""
    law = doc[i].norm_ == "سياده" and behind in ("القانون", "الدوله", "الدول")
    attended = doc[i].text.endswith("ضره") and behind in NO_NAMES
    return None if law or attended else lists.honorifics.at(doc, i)


def _is_quality(doc: Doc, i: int) -> bool:
    """«وزير الداخلية | المفوض», «وكيل الوزارة | المساعد»: ranks elsewhere, behind a definite word what a post is."""
    behind = i > 0 and not is_proclitic(doc[i - 1]) and doc[i - 1].norm_.startswith("ال")
    alone = i + 1 >= len(doc) or not doc[i + 1].norm_.startswith("ال")  # no «المفوض العام»
    return behind and alone and not doc[i].is_sent_start and doc[i].norm_ in QUALITIES


def _is_no_post(doc: Doc, i: int, end: int, lists: WordLists) -> bool:
    """«المجلس المحلي في المحافظة» has no woman governor, and «امام زواره» is no imam but «before»."""
    word = doc[i].norm_
    if word in FIELDS and i > 1 and doc[i - 1].text == "و" and doc[i - 2].norm_.startswith("ال"):
        return True
    return (word.startswith("ال") and word in lists.division_heads) or (end == i + 1 and word in lists.stop_words)


def is_of_title(doc: Doc, name: Mention, lists: WordLists) -> bool:
    """«العقيد | شرطة حقوقي»: a body by its noun, and nothing but the end of a rank."""
    ranks = (lists.honorifics.at(doc, k) for k in range(max(0, name.start - 2), name.start + 1))
    return name.label is Label.ORGANIZATION and any(rank is not None and rank[0] >= name.end for rank in ranks)


def stands_before_name(doc: Doc, honorific: tuple[int, str], lists: WordLists) -> bool:
    """«وكيلة الوزارة الدكتورة», «نائبه الرائد محمد»: what a post ends before, unlike «نائب القائد»."""
    end, kind = honorific
    ranked = kind in ("military", "police") and end < len(doc)
    ranked = ranked and (doc[end].norm_ in lists.given_names or lists.honorifics.at(doc, end) is not None)
    return kind in BEFORE_NAMES or ranked


def begins_title(doc: Doc, k: int, honorific: tuple[int, str], lists: WordLists) -> bool:
    """«رئيس المجلس الأعلى للقضاء | القاضي», «النائب العام | المستشار الدكتور»: of who follows a whole post."""
    whole = k > 0 and not is_proclitic(doc[k - 1]) and doc[k - 1].norm_.startswith("ال")
    return stands_before_name(doc, honorific, lists) or (whole and honorific[1] in BEHIND_POSTS)


def _possessed_end(doc: Doc, i: int) -> int:
    """«مديرها العام», «رئيسته التنفيذية»: an adjective, and nothing else («ممثلها | الحفل»)."""
    word = doc[i].norm_ if i < len(doc) else ""
    adjective = word.startswith("ال") and (word.endswith(("ي", "يه", "العام", "العامه")) or word in FIRST)
    return i + 1 if adjective else i


def _duties_end(doc: Doc, i: int, lists: WordLists) -> int:
    """«المكلف بتسيير أعمال | الهيئة»; of any other post its end."""
    runs = i < len(doc) and doc[i].norm_.removeprefix("ب") in RUNNING and doc[i - 1].norm_ in CHARGED
    if not runs:
        return _post_end(doc, i, lists)
    duty = doc[i + 1].norm_ if i + 1 < len(doc) else ""
    return i + 1 + (duty in DUTIES or duty.removesuffix("ها").removesuffix("ه") in DUTIES)  # «بتسيير شؤونها»


def _post_end(doc: Doc, i: int, lists: WordLists) -> int:
    """The end of a post whose head ends before token `i`: «مدير إدارة التعاون الدولي», «وزيرة التنمية الاجتماعية»."""
    end = k = i
    indefinite = not doc[i - 1].norm_.startswith("ال")
    while k < len(doc) and k - i < MAX_POST_TOKENS:
        token = doc[k]
        if token.is_sent_start:
            break
        if is_proclitic(token):
            following = doc[k + 1].norm_ if k + 1 < len(doc) else ""
            if token.text == "ل" and following in lists.post_fields:
                k = end = k + 2
                continue
            if token.text == "ب" and doc[k - 1].norm_ in CHARGED | {"الاتجار"}:
                k = end = k + 2
                continue
            if token.text not in "لو" or not following.startswith("ال"):
                break
            if token.text == "و" and lists.positions.at(doc, k + 1):
                break
            k += 1
            continue
        if not token.text[0].isalpha() or token.norm_ in lists.stop_words | WEEKDAYS | WITH or len(token.norm_) < 2:
            break
        honorific = honorific_at(doc, k, lists)
        ranked = honorific is not None and not _is_quality(doc, k)
        if honorific is not None and ranked and (k > i or begins_title(doc, k, honorific, lists)):
            break
        bare = not token.norm_.startswith("ال") and doc[k - 1].norm_ not in lists.post_fields
        if begins_second_post(doc, k, lists):
            break
        if bare and k > i and (k - i > 2 or not indefinite) and lists.organization_heads.at(doc, k) is None:
            break
        indefinite = indefinite and bare
        if token.norm_ in lists.given_names:
            break
        k += 1
        end = k
    return end


def begins_second_post(doc: Doc, k: int, lists: WordLists) -> bool:
    """«الأمين العام المساعد | رئيس قطاع …», «وزير العمل | الأمين العام للهيئة»: behind a definite word another post."""
    found = lists.positions.at(doc, k) if doc[k - 1].norm_.startswith("ال") else None
    return found is not None and (not doc[k].norm_.startswith("ال") or found[0] - k > 1)


def plausible_titles(doc: Doc, found: Sequence[Mention], lists: WordLists) -> list[Mention]:
    """An engine's titles, without bodies («مركز الإيواء») and what is done for somebody («الدعم | للأخصائية»)."""
    starts = [_post_start(doc, title, lists) if title.label is Label.POSITION else title.start for title in found]
    return [replace(title, start=start) for title, start in zip(found, starts, strict=True) if start is not None]


def _post_start(doc: Doc, post: Mention, lists: WordLists) -> int | None:
    """Where an engine's post begins, None where it is none."""
    if _is_quality(doc, post.start):
        return None
    if lists.positions.at(doc, post.start) is not None:
        return post.start
    within = _post_within(doc, post, lists)
    if within is not None or doc[post.start].norm_ in COMPANIONS:
        return within
    honorific = lists.honorifics.at(doc, post.start)
    if honorific is not None and honorific[0] < post.end and lists.positions.at(doc, honorific[0]) is not None:
        return honorific[0]  # «معالي | وزير التنمية»
    if doc[post.start].norm_.startswith("ال"):
        for k in range(post.start + 2, post.end):
            if doc[k - 1].text == "ل" and is_proclitic(doc[k - 1]) and lists.positions.at(doc, k) is not None:
                return k
    if lists.organization_heads.at(doc, post.start) is not None:
        inner = (k for k in range(post.start + 1, post.end) if begins_second_post(doc, k, lists))
        second = next(inner, None)
        if second is not None:
            return second  # «بالديوان الملكي | المشرف العام»
    return None if doc[post.start].norm_.removeprefix("ال") in lists.units | NO_POSTS else post.start


def _post_within(doc: Doc, post: Mention, lists: WordLists) -> int | None:
    """«مصحوبا ب|ممثلة», «أوفد | مستشاره»: where the post begins that an engine took together with the word before."""
    if lists.honorifics.at(doc, post.start) is not None or doc[post.start].norm_.startswith("ال"):
        return None
    for k in range(post.start + 1, post.end):
        found = lists.positions.at(doc, k)
        by = doc[k - 1].text == "ب" and is_proclitic(doc[k - 1]) and doc[post.start].norm_ in COMPANIONS
        own = k > post.start + 1 or not is_proclitic(doc[post.start])
        if found is not None and ((own and doc[k].text.endswith(OWN)) or by):
            return k
    return None
