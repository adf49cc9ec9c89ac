"""Patterns beside the engine: quoted names, venues, offices, and bodies called after places or in posts."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, annotations_of, is_proclitic
from atip_extract.recognize.bodies import COUNCIL, LOCAL, WITH
from atip_extract.recognize.rules import MAX_NAME_TOKENS, RuleEngine
from atip_extract.recognize.titles import QUALITIES
from atip_extract.recognize.wordlists import WordLists
from atip_extract.text.normalize import key

BOARDS = frozenset({"الاداره", "الامناء", "الوزراء", "المديرين"})
"""«مجلس الإدارة», «مجلس الأمناء» belong to a body that has a name; «رئيس مجلس الوزراء» is one title."""
OPENING = frozenset('«“"(')
COUNCILS = frozenset({"مجلس", "المجلس", "برلمان", "حكومه", "ديوان"})
"""Of a division they are bodies: «مجلس محافظة كركوك», «برلمان إقليم كردستان»."""
FORCES = frozenset({"الشرطه", "الجمارك", "المباحث"})
"""With the nation's adjective they are bodies: «الشرطة الفلسطينية»."""
PAID = frozenset({"الممول", "الممولين", "المموله"})

HALLS = frozenset({"قاعه", "مدرج", "مسرح", "فناء", "حديقه"})


def find_quoted_names(doc: Doc, lists: WordLists) -> list[Mention]:
    """Titles between quotation marks, or in brackets after a head noun: «مشروع «عدالة صديقة للطفل»»."""
    found: list[Mention] = []
    pairs = [q.inner for q in annotations_of(doc).quotations]
    pairs += [(i + 1, k) for i, k in _brackets(doc)]
    for start, end in sorted(pairs):
        if not 0 < end - start <= MAX_NAME_TOKENS or start < 2 or not any(t.text[0].isalpha() for t in doc[start:end]):
            continue
        label = _announced(doc, start - 2, lists)
        if label is None and found and _continues(doc, found[-1], start):
            label = Label.PROGRAMME
        if label is None and _is_quoted_person(doc, start, end, lists):
            label = Label.PERSON
        if label is not None and key(doc[start:end].text) not in lists.platforms:
            found.append(Mention(start, end, label, 0.9, "pattern"))
    return sorted(found, key=lambda m: (m.start, -m.end))


def _continues(doc: Doc, last: Mention, start: int) -> bool:
    """«مشروعي «آمنة» و«طريق العودة»»: the second quotation behind the first and و."""
    between = [t.text for t in doc[last.end : start]]
    return last.label is Label.PROGRAMME and len(between) == 3 and between[1] == "و"


def _is_quoted_person(doc: Doc, start: int, end: int, lists: WordLists) -> bool:
    """«رئيس الجهاز عميد "المبروك سالم"»: some newsrooms quote names; a rank, a title or a post says whose it is."""
    words = [t for t in doc[start:end] if not is_proclitic(t)]
    if not 1 < len(words) < 6 or not all(t.text[0].isalpha() for t in words):
        return False
    for k in range(max(0, start - 4), start - 1):
        post, honorific = lists.positions.at(doc, k), lists.honorifics.at(doc, k)
        if honorific is not None and honorific[0] == start - 1:
            return True
        given = {words[0].norm_, words[0].norm_.removeprefix("ال")} & lists.given_names
        if post is not None and post[0] == start - 1 and given:
            return True
    return False


def _brackets(doc: Doc) -> list[tuple[int, int]]:
    pairs, opened = [], -1
    for token in doc:
        if token.text == "(":
            opened = token.i
        elif token.text == ")" and opened >= 0:
            if any("\u0621" <= c <= "\u064a" for t in doc[opened + 1 : token.i] for c in t.text):
                pairs.append((opened, token.i))
            opened = -1
    return pairs


def _announced(doc: Doc, i: int, lists: WordLists) -> Label | None:
    """What the words up to token `i` announce: a programme or an event, looking at most four words back."""
    paid = next((k for k in range(i, max(-1, i - 9), -1) if doc[k].norm_ in PAID), None)
    if paid is not None:  # «المشروع الممول من X «…»»: whoever pays stands between head and name
        i = paid - 1
    for k in range(i, max(-1, i - 5), -1):
        token = doc[k]
        if is_proclitic(token):
            if token.text != "و" and k < i - 1:
                return None
            continue
        if not token.text[0].isalpha():
            if token.text not in '(«“"':
                return None
            continue
        if lists.programme_heads.at(doc, k):
            course = k + 1 < len(doc) and doc[k + 1].norm_.removeprefix("ال").startswith(("تدريبي", "تكويني"))
            return Label.EVENT_NAME if course else Label.PROGRAMME
        if token.norm_ in lists.event_heads:
            return Label.EVENT_NAME if k >= i - 2 else None
        if token.norm_ in lists.stop_words - {"حول", "تحت", "عن"}:
            return None
    return None


def bodies_in_posts(doc: Doc, posts: Sequence[Mention], rules: RuleEngine) -> list[Mention]:
    """«وكيل وزارة الهجرة», «رئيس الجهاز القضائي»: taggers take the body into the post; its head noun tells it apart.

    Units («قسم»، «إدارة») stay with the post, whose body follows them («مديرة إدارة العمالة بالهيئة»).
    """
    found = []
    for post in posts:
        for k in range(post.start + 1, post.end):
            head = doc[k].norm_
            if (
                (head.removeprefix("ال") in rules.lists.units and not _is_chamber(doc, k))
                or is_proclitic(doc[k])
                or _is_field(doc, post, k, rules.lists)
            ):
                continue
            if head in rules.lists.generic_heads:
                if _is_described(doc, k, post, rules.lists):
                    found.append(Mention(k, k + 2, Label.ORGANIZATION, 0.6, "rules"))
                    break
                continue
            if k + 1 < len(doc) and doc[k + 1].norm_ in rules.lists.generic_heads:
                continue
            mention = rules.organization_at(doc, k)
            if mention is not None:
                found.append(mention)
                break
    return found


def _is_chamber(doc: Doc, k: int) -> bool:
    """«عضو مجلس النواب», «رئيس مجلس الشورى», and no «رئيس مجلس الإدارة» of a body."""
    of_what = doc[k + 1].norm_ if k + 1 < len(doc) else ""
    named = of_what in LOCAL or (of_what.startswith("ال") and of_what not in BOARDS)
    return doc[k].norm_ == COUNCIL and named


def _is_field(doc: Doc, post: Mention, k: int, lists: WordLists) -> bool:
    """«المديرة العامة للشؤون السياسية والأمن الدولي»: another field of the post."""
    joined = is_proclitic(doc[k - 1]) and doc[k - 1].text == "و"
    return joined and any(doc[j].norm_.removeprefix("ال") in lists.post_fields for j in range(post.start + 1, k))


def _is_described(doc: Doc, k: int, post: Mention, lists: WordLists) -> bool:
    """«الجهاز القضائي», «الدائرة القانونية»: a noun with an adjective names a body of its own; «الوزارة» refers.

    Not where it is a part of another («إدارة العمالة المنزلية», «الغرفة الجزائية بالمحكمة»).
    """
    adjective = k + 1 < post.end and doc[k + 1].norm_.startswith("ال") and doc[k + 1].norm_.endswith(("ي", "يه"))
    if not adjective or doc[k - 1].norm_.removeprefix("ال") in lists.units:
        return False
    part_of = k + 3 < len(doc) and is_proclitic(doc[k + 2]) and lists.organization_heads.at(doc, k + 3) is not None
    return not part_of


HOUSES = frozenset(
    {"متحف", "مركز", "فندق", "مدرسه", "معهد", "كليه", "جامعه", "بلديه", "نادي", "مكتبه", "مستشفي", "دار"}
)
"""Behind a hall these are no name yet: «قاعة متحف …»."""


def find_venues(doc: Doc, lists: WordLists) -> list[Mention]:
    """Venues and camps by their announcing noun: «فندق «بارسيلو»», «قاعة الإمام الهادي», «مخيم الزعتري»."""
    found: list[Mention] = []
    for token in doc:
        i = token.i
        head = lists.place_heads.at(doc, i) if token.text[0].isalpha() else None
        if head is None:
            continue
        end = k = head[0]
        described = token.norm_.startswith("ال") and k < len(doc) and doc[k].text not in OPENING
        if described and (not doc[k].norm_.startswith("ال") or doc[k].norm_.endswith(("ين", "ون"))):
            continue  # «اللجوء المعبر عنها», «القُصَّر المصريين»
        if k < len(doc) and doc[k].text in OPENING:
            close = next((j for j in range(k + 1, min(k + 8, len(doc))) if doc[j].text in '»”")'), None)
            if close is not None:
                found.append(Mention(i, close + 1, Label.PLACE, 0.8, "pattern"))
            continue
        while k < len(doc) and k - head[0] < 4 and _continues_venue(doc, k, head[0], lists):
            k += 1
            end = k
        if end == head[0] + 1 and doc[head[0]].norm_ in HOUSES:
            end = _house_end(doc, end, lists)
            if end == head[0] + 1:
                continue  # «وليس في قاعة فندق»
        whole = end == head[0] > i + 1 and doc[end - 1].norm_.startswith("ال")  # «مركز المؤتمرات»
        plain = end == head[0] + 1 and doc[head[0]].norm_ in lists.plain_adjectives
        if whole or (end > head[0] and not plain):
            found.append(Mention(i, end, Label.PLACE, 0.6, "rules"))
    return found


def _house_end(doc: Doc, k: int, lists: WordLists) -> int:
    """«قاعة متحف | محمود درويش», «قاعة مركز | شابات البلدة»: the name of the house that the hall is in."""
    first = k
    while k < len(doc) and k - first < 3 and doc[k].text[0].isalpha() and not doc[k].is_sent_start:
        if is_proclitic(doc[k]) or doc[k].norm_ in lists.stop_words:
            break
        k += 1
    return k


def halls(doc: Doc, names: Sequence[Mention]) -> list[Mention]:
    """«قاعة مدرسة الأمل الثانوية», «مدرج كلية الحقوق»: a hall that is called after the body whose it is."""
    found = []
    for body in names:
        k = body.start - 1
        head = k >= 0 and doc[k].norm_ in HALLS and not is_proclitic(doc[k])
        if head and body.label is Label.ORGANIZATION and body.end - body.start > 1:
            found.append(Mention(k, body.end, Label.PLACE, 0.8, "pattern"))
    return found


def _continues_venue(doc: Doc, k: int, first: int, lists: WordLists) -> bool:
    token = doc[k]
    if token.is_sent_start or is_proclitic(token) or not token.text[0].isalpha() or token.norm_ in lists.stop_words:
        return False
    titled = lists.honorifics.at(doc, k)
    described = doc[first - 1].norm_.startswith("ال")  # «المخيم | العقيد فلان»
    if titled is not None and (k > first or described) and titled[1] not in ("royal", "religious"):
        return False  # «متحف الفنون | الدكتور فلان»
    return k == first or token.norm_.startswith("ال")


def offices(doc: Doc, names: Sequence[Mention], lists: WordLists) -> list[Mention]:
    """«سفارة سويسرا بتونس», «البعثة الدائمة لسويسرا لدى الاتحاد الأوروبي», «بعثة الاتحاد الأوروبي لدى لبنان».

    A seat, whose it is (a country, its adjective or a body), and where it is; put together from names found already.
    """
    starts = {m.start: m for m in sorted(names, key=lambda m: m.end - m.start)}
    found = []
    for k in range(len(doc) - 1):
        if doc[k].norm_ not in lists.seats or is_proclitic(doc[k]):
            continue
        if doc[k + 1].text == "ل" and is_proclitic(doc[k + 1]):
            continue  # «مكتب للمنظمة»: one of its offices
        owner = starts.get(_next_word(doc, k + 1, ("الدايمه", "العامه")))
        if owner is None or owner.label not in (Label.PLACE, Label.ORGANIZATION, Label.NATIONALITY):
            continue
        end = _seat_end(doc, owner.end, starts)
        if owner.label is not Label.ORGANIZATION or end > owner.end:
            found.append(Mention(k, end, Label.ORGANIZATION, 0.85, "pattern"))
    return found


def _place_behind(doc: Doc, k: int, lists: WordLists) -> int:
    """Where a noun's place begins: «صحيفة | الضفة», «مجلس محافظة | كركوك», «المجلس البلدي لمدينة | الدوحة»."""
    first = k + 1
    if doc[k].norm_ == f"ال{COUNCIL}" and first < len(doc) and doc[first].norm_.removeprefix("ال") in LOCAL:
        first += 1
        first += first < len(doc) and is_proclitic(doc[first]) and doc[first].text == "ل"
    divided = first + 1 < len(doc) and doc[first].norm_ in lists.division_heads and not is_proclitic(doc[first + 1])
    return first + 1 if divided else first


def local_bodies(doc: Doc, names: Sequence[Mention], lists: WordLists) -> list[Mention]:
    """«رئيس بلدية صيدا», «مدير شرطة رأس الخيمة», «صحيفة الضفة»: a local body, or a paper, called after a place."""
    places = {m.start: m.end for m in names if m.label is Label.PLACE}
    nations = {m.start: m.end for m in names if m.label is Label.NATIONALITY}
    bodies = [m for m in names if m.label is Label.ORGANIZATION]
    whole = {k: m.end for m in bodies for k in range(m.start, m.end)}
    found = []
    for k in range(len(doc) - 1):
        noun = doc[k].norm_
        if noun in FORCES and k + 1 in nations and k not in whole:
            found.append(Mention(k, nations[k + 1], Label.ORGANIZATION, 0.85, "pattern"))
            continue
        first = _place_behind(doc, k, lists)
        first = first if first in places else first - 1
        if first not in places or is_proclitic(doc[k]) or whole.get(k, 0) >= places[first]:
            continue
        of_division = first > k + 1 or doc[k + 1].norm_ in lists.division_heads
        called = noun in lists.called_after_places or (of_division and noun in COUNCILS)
        led = noun in lists.led_bodies and _is_led(doc, k, lists)
        led = led or (noun in lists.led_bodies and doc[k - 1].norm_ in WITH)
        end = places[first]
        if (
            end + 1 in places
            and doc[end].text == "و"
            and is_proclitic(doc[end])
            and doc[end + 1].norm_.startswith("ال")
        ):
            end = places[end + 1]  # «بلدية الزعتري والمنشية»
        if called or led:
            found.append(Mention(k, end, Label.ORGANIZATION, 0.85, "pattern"))
    return found


def _is_led(doc: Doc, k: int, lists: WordLists) -> bool:
    """Behind a post: «رئيس | بلدية صيدا», «العمدة المساعد ل|بلدية روصو»."""
    before = k - (is_proclitic(doc[k - 1]) and doc[k - 1].text == "ل") if k else k
    before -= before > 1 and doc[before - 1].norm_ in QUALITIES
    posts = (lists.positions.at(doc, j) for j in range(max(0, before - 3), before))
    return any(post is not None and before <= post[0] <= k + 1 for post in posts)


def _next_word(doc: Doc, k: int, adjectives: tuple[str, ...]) -> int:
    """Past adjectives and a ل: «البعثة الدائمة ل|سويسرا»."""
    while k < len(doc) - 1 and (doc[k].norm_ in adjectives or (is_proclitic(doc[k]) and doc[k].text == "ل")):
        k += 1
    return k


def _seat_end(doc: Doc, k: int, starts: dict[int, Mention]) -> int:
    """The end of «في بلجيكا ولوكسمبورغ», «لدى لبنان» behind the owner; `k` where there is none."""
    end = k
    located = k + 1 < len(doc) and (doc[k].norm_ in ("في", "لدي") or (is_proclitic(doc[k]) and doc[k].text == "ب"))
    while located:
        place = starts.get(k + 1)
        if place is None or place.label not in (Label.PLACE, Label.ORGANIZATION):
            break
        if place.label is Label.ORGANIZATION and doc[k].text == "و":
            break  # «السفارة العراقية في تركيا ووزارة النقل»
        end = k = place.end
        located = k + 1 < len(doc) and is_proclitic(doc[k]) and doc[k].text == "و" and place.label is Label.PLACE
    return end
