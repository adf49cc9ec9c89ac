"""What the gazetteer and plain sense say of the names that an engine found, before ``merge`` chooses.

A tagger errs in ways that knowledge can tell: a body's name that runs on past its end, a country's governorate taken
for an organisation, a common noun taken for a programme. Each function below undoes one kind of error.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, is_proclitic
from atip_extract.recognize.bodies import HOUSES, as_body, is_branch, is_common_noun, whole_name, with_nouns
from atip_extract.recognize.name_ends import (
    AIMS,
    before_body,
    before_country,
    before_object,
    with_field,
)
from atip_extract.recognize.plausible import SURE, is_of_people, is_plausible, is_thing
from atip_extract.recognize.titles import ADDRESSES
from atip_extract.recognize.whole_names import join_cut_names
from atip_extract.recognize.wordlists import WordLists
from atip_extract.text.normalize import key

BROKEN = frozenset("بكفل")
"""Letters that the tokenizer may have split off a foreign name («ب|يريفان»)."""
EVENTS = frozenset({"الموتمر", "الملتقي", "المنتدي", "الورشه", "الندوه", "الاجتماع"})
"""Behind a whole name the event begins: «أطلقت جمعية أم النور المؤتمر الوطني …»."""
CITY = frozenset({"مدينه", "بلده", "قريه", "محافظه", "ولايه"})
VENUES = HOUSES - CITY
HAMLETS = frozenset({"كفر", "عزبه", "نجع"})
"""Nouns that are part of the name of a village: nobody calls «كفر البطيخ» «البطيخ»."""
SO_THAT = frozenset({"تصبح", "يصبح", "تكون", "يكون", "تشمل", "يشمل", "يتم", "تتم"})
"""«مشروع دعم المدارس | لتصبح القيمة …»: behind ل a verb, and no name."""
ON_BEHALF = frozenset({"مندوبا", "مندوبه", "ممثلا", "ممثله", "نايبا", "نايبه", "رييسا"})
"""«خالد البكار | مندوبا عن …»: behind a name, what somebody comes as."""
GIVING = frozenset({"منح", "اقرض", "دعم", "زود", "سلم", "ساعد", "شكر", "وهب", "اعط", "اهد"})
GIVES = frozenset(
    f"{person}{verb.removeprefix('ا') if person else verb}{end}"
    for verb in GIVING
    for person in ("", "ي", "ت")
    for end in ("", "ت", "ي")
)
"""Verbs of giving, behind which a body and who is given something may stand side by side."""
CHIEFS = frozenset({"المشرف", "المدير", "الامين", "المشرفه", "المديره", "الامينه"})
CONVENERS = frozenset({"المنظمه", "الجمعيه", "الاتحاد", "النقابه", "الرابطه", "الهييه", "المجلس", "الشبكه", "اللجنه"})
"""Nouns of bodies that hold congresses of their own."""
LEADERS = frozenset({"رييس", "رييسه", "مدير", "مديره", "وزير", "وزيره", "نايب", "نايبه", "عضو", "وكيل", "سفير"})


def reconcile(
    doc: Doc,
    found: Sequence[Mention],
    known: Sequence[Mention],
    lists: WordLists,
    names: Container[str] = frozenset(),
) -> list[Mention]:
    """The engine's mentions, corrected; `known` are those of the gazetteer, `names` all that it has. Order is kept."""
    by_start = {m.start: m for m in known}
    by_range = {(m.start, m.end): m for m in known}
    by_end = {m.end: m for m in known if m.label in (Label.PLACE, Label.ORGANIZATION)}
    surnames = _surnames(doc, found)
    starts = [m.start for m in known]
    places = {m.start: m.end for m in known if m.label is Label.PLACE}
    definite = frozenset(token.norm_ for token in doc if token.norm_.startswith("ال"))
    covered = {k for m in known for k in range(m.start, m.end)}
    taken = {k for m in found for k in range(m.start, m.end)}
    kept: list[Mention] = []
    for named in _apart(doc, with_nouns(doc, found, lists), by_range, lists):
        mention = as_body(doc, named, lists, known=(named.start, named.end) in by_range)
        same = by_range.get((mention.start, mention.end))
        if same is not None and same.label is not mention.label and not _is_full_person(mention):
            continue  # the gazetteer knows these very words as something else
        inside = known[bisect_left(starts, mention.start) : bisect_left(starts, mention.end)]
        if _covers_several(doc, mention, inside):
            continue
        if not is_plausible(doc, mention, lists):
            continue
        if same is None and is_thing(doc, mention, names, definite, lists):
            continue
        if mention.label is Label.ORGANIZATION and same is None and is_common_noun(doc, mention, lists):
            continue
        is_surname = mention.end - mention.start == 1 and doc[mention.start].norm_ in surnames
        # «هيكى» between quotation marks, after «ماثيو هيكى»
        label = Label.PERSON if is_surname else mention.label
        labelled = replace(mention, label=label)
        labelled = _from_known(doc, labelled, by_end.get(mention.end), lists)
        parts = list(_without_holder(doc, labelled, lists))
        if len(parts) > 1:
            kept += parts
            continue
        corrected = _corrected(doc, labelled, by_start.get(mention.start), names, lists)
        if label is Label.PERSON:
            corrected = _with_first_name(doc, corrected, taken, lists)
        if label is Label.ORGANIZATION:
            corrected = _before_receiver(doc, corrected, by_start.get(corrected.start), places)
            corrected = with_field(doc, before_object(doc, corrected, covered, lists), lists)
            corrected = before_country(doc, corrected, places, lists) if same is None else corrected
            if is_of_people(doc, corrected) or is_branch(doc, corrected, kept[-1] if kept else None, places):
                continue  # «الشركاء | بنك مصر»
        kept.append(corrected)
    kept = join_cut_names(doc, kept, covered, lists)
    people = {m.start for m in kept if m.label is Label.PERSON}
    return [_before_title(doc, m, lists) if m.end in people else m for m in kept]


def _without_holder(doc: Doc, mention: Mention, lists: WordLists) -> list[Mention]:
    """«المؤتمر الوطني الثالث | للمنظمة المغربية لحقوق الإنسان»: an event's name, and the whole name of its body."""
    if mention.label is not Label.EVENT_NAME or not doc[mention.start].norm_.startswith("ال"):
        return [mention]
    for k in range(mention.start + 2, mention.end - 2):
        head, behind = doc[k + 1].norm_, doc[k + 2]
        if not (is_proclitic(doc[k]) and doc[k].text == "ل" and head in CONVENERS):
            continue
        if behind.norm_.startswith("ال") and lists.organization_heads.at(doc, k + 1) is not None:
            body = Mention(k + 1, mention.end, Label.ORGANIZATION, mention.score, mention.source)
            return [replace(mention, end=k), body]
    return [mention]


def _before_receiver(doc: Doc, mention: Mention, known: Mention | None, places: Mapping[int, int]) -> Mention:
    """«منح البنك الدولي | الأردن تمويلا»: a known body, and the country that it gives to."""
    gives = mention.start > 0 and doc[mention.start - 1].norm_ in GIVES
    if known is None or not gives or known.label is not Label.ORGANIZATION or known.end >= mention.end:
        return mention
    whole = places.get(known.end, 0) == mention.end
    return replace(mention, end=known.end, entry_id=known.entry_id) if whole else mention


def _before_title(doc: Doc, mention: Mention, lists: WordLists) -> Mention:
    """«عضو مجلس إدارة الجمعية | المحامية فلانة»: behind a whole name the person's title begins."""
    last = mention.end - 1
    if mention.label is not Label.ORGANIZATION or last - 1 < mention.start:
        return mention
    titled = lists.honorifics.at(doc, last)
    whole = doc[last - 1].norm_.startswith("ال")
    return replace(mention, end=last) if whole and titled is not None and titled[0] == mention.end else mention


def _apart(
    doc: Doc, found: Iterable[Mention], known: dict[tuple[int, int], Mention], lists: WordLists
) -> Iterator[Mention]:
    """«نواذيبو والنعمة», «خديجة معلم وموسى باي»: two that one mention covers; «البوسنة والهرسك» is known as one.

    A person begins with a known name, for the letter may be the name's own («أندرو ويتفيلد»), or with a title that is
    nobody's surname («الشيخ أحمد الحسن | الأستاذ منير حافظ»).
    """
    for mention in found:
        start = mention.start
        if (name := _name_behind_place(doc, mention, known, lists)) is not None:
            yield Mention(mention.start, name, Label.PLACE, mention.score, mention.source)
            yield Mention(name, mention.end, Label.PERSON, mention.score, mention.source)
            continue
        if mention.label in (Label.PLACE, Label.PERSON) and (mention.start, mention.end) not in known:
            for k in range(mention.start + 1, mention.end - 1):
                town = mention.label is Label.PLACE and doc[k].text == "ب" and (k + 1, mention.end) in known
                titled = mention.label is Label.PERSON and doc[k].norm_ in ADDRESSES
                if _is_between(doc, mention, k, lists) or town or titled:
                    yield replace(mention, start=start, end=k)
                    start = k + 1
        elif mention.label is Label.PROGRAMME:
            yield from _before_division(doc, mention, lists)
            continue
        yield replace(mention, start=start) if start > mention.start else mention


def _name_behind_place(
    doc: Doc, mention: Mention, known: dict[tuple[int, int], Mention], lists: WordLists
) -> int | None:
    """«وكيل الوزارة بقطر | حسين الملا»: the token where the person begins."""
    if mention.label not in (Label.PLACE, Label.PERSON) or (mention.start, mention.end) in known:
        return None
    if not mention.start or not is_proclitic(doc[mention.start - 1]) or doc[mention.start - 1].text != "ب":
        return None
    for k in range(mention.start + 1, mention.end - 1):
        place = known.get((mention.start, k))
        if place is not None and place.label is Label.PLACE and doc[k].norm_ in lists.given_names:
            return k
    return None


def _before_division(doc: Doc, mention: Mention, lists: WordLists) -> Iterator[Mention]:
    """«مشروع الأسر المنتجة | بولاية مرباط»: a programme and where it is."""
    for k in range(mention.start + 2, mention.end - 2):
        division = doc[k + 1].norm_ in lists.division_heads and not doc[k + 1].norm_.startswith("ال")
        if division and is_proclitic(doc[k]) and doc[k].text == "ب":
            yield replace(mention, end=k)
            yield replace(mention, start=k + 1, label=Label.PLACE)
            return
    yield mention


def _is_between(doc: Doc, mention: Mention, k: int, lists: WordLists) -> bool:
    """True for the «و» between two, and the «ب» of «قاعة فلسطين | بمدينة المكلا»."""
    if not is_proclitic(doc[k]) or is_proclitic(doc[k - 1]):
        return False
    place, following = mention.label is Label.PLACE, doc[k + 1].norm_
    if doc[k].text == "ب":
        return place and following in lists.division_heads
    if place and doc[mention.start].norm_ in VENUES and following.startswith("ال"):
        return False  # «مركز الواحة للمناسبات والمؤتمرات»
    return doc[k].text == "و" and (place or following in lists.given_names)


def _surnames(doc: Doc, found: Sequence[Mention]) -> frozenset[str]:
    """The last words of people named in full."""
    full = (m for m in found if _is_full_person(m) and m.score >= SURE)
    return frozenset(doc[m.end - 1].norm_ for m in full)


def _from_known(doc: Doc, mention: Mention, known: Mention | None, lists: WordLists) -> Mention:
    """«العاصمة المالطية فاليتا», «(تموّل) البرنامجَ المفوضيةُ الأوروبية»: the words before a known name are none of it."""
    if known is None or known.label is not mention.label or known.start <= mention.start:
        return mention
    before = range(mention.start, known.start)
    if mention.label is Label.PLACE:
        apart = all(doc[k].norm_.startswith("ال") for k in before)
    else:
        head = doc[mention.start].norm_.startswith("ال") and lists.programme_heads.at(doc, mention.start)
        apart = bool(head) and len(before) == 1
    return replace(mention, start=known.start) if apart else mention


def _corrected(doc: Doc, mention: Mention, inside: Mention | None, names: Container[str], lists: WordLists) -> Mention:
    mention = _not_over_a_cue(doc, mention, lists)
    if mention.label is Label.ORGANIZATION:
        mention = _not_past_its_end(doc, mention, inside, lists)
        return mention if inside is not None else whole_name(doc, mention, lists)
    if mention.label is Label.EVENT_NAME:
        return before_body(doc, mention, lists)
    if mention.label is Label.PLACE:
        return _without_head(doc, mention, names, lists)
    if mention.label is Label.PERSON:
        return _with_first_letter(doc, mention, lists)
    return mention


def _not_over_a_cue(doc: Doc, mention: Mention, lists: WordLists) -> Mention:
    """«مؤسسة التعاون الوطني وبشراكة …»: the name ends before the cue, and before the next person."""
    for k in range(mention.start + 1, mention.end):
        if mention.label is Label.PERSON and (doc[k].norm_ in ON_BEHALF or _is_post_behind(doc, mention, k, lists)):
            return replace(mention, end=k)
        first = k
        while first > mention.start + 1 and is_proclitic(doc[first - 1]):
            first -= 1
        if is_proclitic(doc[k]):
            continue
        if first < k and doc[k - 1].text == "ل" and doc[k].norm_ in SO_THAT:
            return replace(mention, end=first)
        if _begins_anew(doc, mention, first, k, lists) or key(doc[first : k + 1].text) in lists.cue_words:
            return replace(mention, end=first - _ends_with_a_verb(doc, mention, first, k))
    return mention


def _is_post_behind(doc: Doc, mention: Mention, k: int, lists: WordLists) -> bool:
    """«عزة عبد الحميد | مؤسس ورئيس …»: a bare post at the end of a full name."""
    last = k == mention.end - 1 and k > mention.start + 1 and doc[k].norm_ not in lists.given_names | lists.surnames
    return last and not doc[k].norm_.startswith("ال") and lists.positions.at(doc, k) is not None


def _ends_with_a_verb(doc: Doc, mention: Mention, first: int, k: int) -> bool:
    """«مجلس الوزراء | افتتح المؤتمر»: a bare word between a whole name and the event is what the body does."""
    if mention.label is not Label.ORGANIZATION or doc[k].norm_ not in EVENTS or first - 2 <= mention.start:
        return False
    verb, before = doc[first - 1].norm_, doc[first - 2].norm_
    return before.startswith("ال") and not verb.startswith("ال")


def _begins_anew(doc: Doc, mention: Mention, first: int, k: int, lists: WordLists) -> bool:
    """«مجلس الوزراء رئيس هيئة …», «الجامعة الإسلامية والمهندسة …»: behind a definite word somebody else begins.

    A strategy or a treaty ends before a body («لمكافحة الاتجار بالأشخاص | والأمانة العامة»).
    """
    if mention.label in (Label.PROGRAMME, Label.DOCUMENT):
        return first < k and doc[k].norm_.startswith("ال") and lists.organization_heads.at(doc, k) is not None
    if mention.label not in (Label.ORGANIZATION, Label.PERSON):
        return False
    if k > mention.start + 1 and first == k and doc[k].norm_ in EVENTS:
        return True
    if mention.label is Label.PERSON:
        return False
    if first < k and doc[first].text == "و" and doc[first].whitespace_ and _is_head(doc, k, lists):
        return True  # «أكاديمية المدى للتدريب | و مدرسة …»
    if not doc[first - 1].norm_.startswith("ال"):
        return False
    if first == k and doc[k].norm_ in CHIEFS:
        return True  # «اللجنة الوطنية | المشرف العام»
    return doc[k].norm_ in LEADERS or (first < k and lists.honorifics.at(doc, k) is not None)


def _is_head(doc: Doc, k: int, lists: WordLists) -> bool:
    return not doc[k].norm_.startswith("ال") and lists.organization_heads.at(doc, k) is not None


def _is_full_person(mention: Mention) -> bool:
    return mention.label is Label.PERSON and mention.end - mention.start > 1


def _covers_several(doc: Doc, mention: Mention, known: Sequence[Mention]) -> bool:
    """«الشرق الأوسط وشمال إفريقيا», «هيئة سوق العمل والمنظمة الدولية للهجرة»: two that are known each by itself.

    `known` are those that begin inside the mention.
    """
    if mention.label not in (Label.PLACE, Label.ORGANIZATION):
        return False
    inside = [m for m in known if m.label is mention.label and m.end <= mention.end]
    if mention.label is Label.PLACE and sum(m.end - m.start for m in inside) == mention.end - mention.start:
        return len(inside) > 1  # «لحج أبين»: the comma is missing
    joined = any(doc[m.start - 1].text == "و" for m in inside[1:])
    return len(inside) > 1 and joined and (mention.label is Label.PLACE or inside[0].start == mention.start)


def _not_past_its_end(doc: Doc, mention: Mention, inside: Mention | None, lists: WordLists) -> Mention:
    """«المنظمة الدولية للهجرة في مصر» is the organisation; «مكتب … في مصر» is an office, whose name has the place."""
    if inside is None or inside.label is not Label.ORGANIZATION or inside.end >= mention.end:
        return mention
    joined = doc[inside.end].text if is_proclitic(doc[inside.end]) else ""
    aim = doc[inside.end + 1].norm_ if joined == "ل" and inside.end + 1 < mention.end else ""
    runs_on = doc[inside.end].norm_ in ("في", "لدي") or joined == "ب" or aim in AIMS
    runs_on = runs_on or (joined == "ل" and inside.end - inside.start > 3)
    if not runs_on or doc[mention.start].norm_ in lists.offices:
        return mention
    return Mention(mention.start, inside.end, mention.label, mention.score, mention.source, inside.entry_id)


def _without_head(doc: Doc, mention: Mention, names: Container[str], lists: WordLists) -> Mention:
    """«محافظة الجيزة» names الجيزة; a venue keeps its noun («فندق الجزيرة»), and so do «كفر الزيات», «الحي السابع»."""
    start = mention.start
    inner = (k for k in range(start + 1, mention.end - 1) if doc[k].norm_ in CITY and not is_proclitic(doc[k - 1]))
    start = next(inner, start)  # «محيط | مدينة قلعة مكونة»
    named = bool(names) and key(doc[start + 1 : mention.end].text) in names
    own = doc[start].norm_.removeprefix("ال") in lists.institutions and not named
    described = start + 1 < mention.end and all(doc[k].norm_.startswith("ال") for k in (start, start + 1))
    while start < mention.end - 1 and doc[start].norm_ in lists.division_heads and not (own or described):
        if doc[start].norm_ in HAMLETS:
            break
        start += 1
        while start < mention.end - 1 and is_proclitic(doc[start]):
            start += 1
    return Mention(start, mention.end, mention.label, mention.score, mention.source, mention.entry_id)


def _with_first_letter(doc: Doc, mention: Mention, lists: WordLists) -> Mention:
    """«بيريفان سعيد»: a name that no list knows, whose first letter was taken for a preposition."""
    start = mention.start
    first = doc[start].norm_
    if start > 1 and doc[start - 1].text == "و" and is_proclitic(doc[start - 1]) and first not in lists.given_names:
        titles = (lists.honorifics.at(doc, k) for k in range(max(0, start - 4), start - 1))
        if any(title is not None and title[0] == start - 1 for title in titles):
            return replace(mention, start=start - 1)  # «السفير ولفرام فيتر»
    unknown = first not in lists.given_names and first not in lists.surnames
    if start > 0 and unknown and is_proclitic(doc[start - 1]) and doc[start - 1].text in BROKEN:
        start -= 1
    return Mention(start, mention.end, mention.label, mention.score, mention.source)


def _with_first_name(doc: Doc, mention: Mention, taken: Container[int], lists: WordLists) -> Mention:
    """«وزير العمل | راشد | سالم الكعبي»: the first name that an engine left with the post before it.

    `taken` are tokens of the engine's names: «مديرة دار آمنة | زين أبو عنيز».
    """
    start = mention.start - 1
    if start < 0 or start in taken or is_proclitic(doc[start]) or doc[start].norm_ not in lists.given_names:
        return mention
    if doc[start].norm_ in lists.ambiguous_names:
        behind_post = any(lists.positions.at(doc, k) is not None for k in range(max(0, start - 2), start))
        if not behind_post or lists.positions.at(doc, start) is not None:
            return mention
    return mention if doc[mention.start].is_sent_start else replace(mention, start=start)
