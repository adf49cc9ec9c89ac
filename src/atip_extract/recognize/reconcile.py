"""What the gazetteer and plain sense say of the names that an engine found, before ``merge`` chooses.

A tagger errs in ways that knowledge can tell: a body's name that runs on past its end, a country's governorate taken
for an organisation, a common noun taken for a programme. Each function below undoes one kind of error.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from atip_extract.annotations import Label, Mention, is_proclitic
from atip_extract.recognize.bodies import is_common_noun, whole_name
from atip_extract.recognize.values.people_nouns import people_nouns
from atip_extract.recognize.wordlists import WordLists
from atip_extract.text.normalize import key

DOUBTFUL = 0.5
"""Below this score an engine's mention is wrong more often than right, measured on annotated releases."""
OPENING = '«“"('
SURE = 0.85
"""From this score on an engine is believed where nothing else speaks for a name of one word."""
BROKEN = frozenset("بكفل")
"""Letters that the tokenizer may have split off a foreign name («ب|يريفان»)."""
MIN_ACRONYM = 2
NO_DOCUMENTS = frozenset({"مجال", "سبل", "افاق", "جهود", "تجارب", "موضوع"})
SEATED = frozenset({"مقر", "ديوان"})
EVENTS = frozenset({"الموتمر", "الملتقي", "المنتدي", "الورشه", "الندوه", "الاجتماع"})
"""Behind a whole name the event begins: «أطلقت جمعية أم النور المؤتمر الوطني …»."""
AIMS = frozenset({"خدمه", "تفعيل", "تحسين", "تمكين", "رفع", "بناء", "انشاء", "تنظيم", "تبادل"}) | frozenset(
    {"دعم", "مساعده", "تمويل", "تنفيذ", "تعزيز", "تطوير", "توفير", "تقديم", "مواجهه"}
)
"""«الاتحاد الأوروبي | لدعم المجتمع المدني»: what a known body does it for is none of its name."""
HOLDERS = frozenset({"المنظمه", "الجمعيه", "الاتحاد", "النقابه", "الرابطه", "الهييه", "المجلس", "الشبكه", "اللجنه"})
"""Nouns of bodies that hold congresses of their own."""
AIMLESS = frozenset({"وزاره", "جامعه", "سفاره", "حكومه", "بنك", "بلديه"})
"""«اتفاقية مع وزارة التضامن | لخدمة الأيتام»: bodies whose own names hold no such aim."""
LEADERS = frozenset({"رييس", "رييسه", "مدير", "مديره", "وزير", "وزيره", "نايب", "نايبه", "عضو", "وكيل", "سفير"})


def reconcile(doc: Doc, found: Sequence[Mention], known: Sequence[Mention], lists: WordLists) -> list[Mention]:
    """The engine's mentions, corrected; `known` are those of the gazetteer. Order is kept."""
    by_start = {m.start: m for m in known}
    by_range = {(m.start, m.end): m for m in known}
    by_end = {m.end: m for m in known if m.label in (Label.PLACE, Label.ORGANIZATION)}
    surnames = _surnames(doc, found)
    starts = [m.start for m in known]
    kept: list[Mention] = []
    for mention in _apart(doc, found, by_range, lists):
        same = by_range.get((mention.start, mention.end))
        if same is not None and same.label is not mention.label and not _is_full_person(mention):
            continue  # the gazetteer knows these very words as something else
        inside = known[bisect_left(starts, mention.start) : bisect_left(starts, mention.end)]
        if _covers_several(doc, mention, inside) or not _is_plausible(doc, mention, lists):
            continue
        if mention.label is Label.ORGANIZATION and same is None and is_common_noun(doc, mention, lists):
            continue
        is_surname = mention.end - mention.start == 1 and doc[mention.start].norm_ in surnames
        # «هيكى» between quotation marks, after «ماثيو هيكى»
        label = Label.PERSON if is_surname else mention.label
        labelled = replace(mention, label=label)
        labelled = _from_known(doc, labelled, by_end.get(mention.end), lists)
        kept.append(_corrected(doc, labelled, by_start.get(mention.start), lists))
    kept = [part for m in kept for part in _without_holder(doc, m, lists)]
    people = {m.start for m in kept if m.label is Label.PERSON}
    return [_before_title(doc, m, lists) if m.end in people else m for m in kept]


def _without_holder(doc: Doc, mention: Mention, lists: WordLists) -> list[Mention]:
    """«المؤتمر الوطني الثالث | للمنظمة المغربية لحقوق الإنسان»: an event's name, and the whole name of its body."""
    if mention.label is not Label.EVENT_NAME or not doc[mention.start].norm_.startswith("ال"):
        return [mention]
    for k in range(mention.start + 2, mention.end - 2):
        head, behind = doc[k + 1].norm_, doc[k + 2]
        if not (is_proclitic(doc[k]) and doc[k].text == "ل" and head in HOLDERS):
            continue
        if behind.norm_.startswith("ال") and lists.organization_heads.at(doc, k + 1) is not None:
            body = Mention(k + 1, mention.end, Label.ORGANIZATION, mention.score, mention.source)
            return [replace(mention, end=k), body]
    return [mention]


def _before_title(doc: Doc, mention: Mention, lists: WordLists) -> Mention:
    """«عضو مجلس إدارة الجمعية | المحامية فلانة»: behind a whole name the person's title begins."""
    last = mention.end - 1
    if mention.label is not Label.ORGANIZATION or last - 1 < mention.start:
        return mention
    titled = lists.honorifics.at(doc, last)
    whole = doc[last - 1].norm_.startswith("ال")
    return replace(mention, end=last) if whole and titled is not None and titled[0] == mention.end else mention


def _apart(
    doc: Doc, found: Sequence[Mention], known: dict[tuple[int, int], Mention], lists: WordLists
) -> Iterator[Mention]:
    """«نواذيبو والنعمة», «خديجة معلم وموسى باي»: two that one mention covers; «البوسنة والهرسك» is known as one.

    A person begins with a known name, for the letter may be the name's own («أندرو ويتفيلد»).
    """
    for mention in found:
        start = mention.start
        if mention.label in (Label.PLACE, Label.PERSON) and (mention.start, mention.end) not in known:
            for k in range(mention.start + 1, mention.end - 1):
                joined = is_proclitic(doc[k]) and doc[k].text == "و" and not is_proclitic(doc[k - 1])
                if joined and (mention.label is Label.PLACE or doc[k + 1].norm_ in lists.given_names):
                    yield replace(mention, start=start, end=k)
                    start = k + 1
        yield replace(mention, start=start) if start > mention.start else mention


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


def _corrected(doc: Doc, mention: Mention, inside: Mention | None, lists: WordLists) -> Mention:
    mention = _not_over_a_cue(doc, mention, lists)
    if mention.label is Label.ORGANIZATION:
        mention = _without_aim(doc, _not_past_its_end(doc, mention, inside, lists))
        return mention if inside is not None else whole_name(doc, mention, lists)
    if mention.label is Label.PLACE:
        return _without_head(doc, mention, lists)
    if mention.label is Label.PERSON:
        return _with_first_name(doc, _with_first_letter(doc, mention, lists), lists)
    return mention


def _not_over_a_cue(doc: Doc, mention: Mention, lists: WordLists) -> Mention:
    """«مؤسسة التعاون الوطني وبشراكة …»: the name ends before the cue, and before the next person."""
    for k in range(mention.start + 1, mention.end):
        first = k
        while first > mention.start + 1 and is_proclitic(doc[first - 1]):
            first -= 1
        if is_proclitic(doc[k]):
            continue
        if _begins_anew(doc, mention, first, k, lists) or key(doc[first : k + 1].text) in lists.cue_words:
            return replace(mention, end=first - _ends_with_a_verb(doc, mention, first, k))
    return mention


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
    if not doc[first - 1].norm_.startswith("ال"):
        return False
    return doc[k].norm_ in LEADERS or (first < k and lists.honorifics.at(doc, k) is not None)


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


def _without_aim(doc: Doc, mention: Mention) -> Mention:
    """«جامعة المعارف | لدعم التطوير الصناعي», in a headline."""
    if doc[mention.start].norm_ not in AIMLESS:
        return mention
    for k in range(mention.start + 2, mention.end - 1):
        if is_proclitic(doc[k]) and doc[k].text == "ل" and doc[k + 1].norm_ in AIMS:
            return replace(mention, end=k)
    return mention


def _without_head(doc: Doc, mention: Mention, lists: WordLists) -> Mention:
    """«محافظة الجيزة» names الجيزة; a venue keeps its noun («فندق الجزيرة»)."""
    start = mention.start
    while start < mention.end - 1 and doc[start].norm_ in lists.division_heads:
        start += 1
        while start < mention.end - 1 and is_proclitic(doc[start]):
            start += 1
    return Mention(start, mention.end, mention.label, mention.score, mention.source, mention.entry_id)


def _with_first_letter(doc: Doc, mention: Mention, lists: WordLists) -> Mention:
    """«بيريفان سعيد»: a name that no list knows, whose first letter was taken for a preposition."""
    start = mention.start
    first = doc[start].norm_
    unknown = first not in lists.given_names and first not in lists.surnames
    if start > 0 and unknown and is_proclitic(doc[start - 1]) and doc[start - 1].text in BROKEN:
        start -= 1
    return Mention(start, mention.end, mention.label, mention.score, mention.source)


def _with_first_name(doc: Doc, mention: Mention, lists: WordLists) -> Mention:
    """«وزير العمل | راشد | سالم الكعبي»: the first name that an engine left with the post before it."""
    start = mention.start - 1
    if start < 0 or is_proclitic(doc[start]) or doc[start].norm_ not in lists.given_names:
        return mention
    if doc[start].norm_ in lists.ambiguous_names:
        behind_post = any(lists.positions.at(doc, k) is not None for k in range(max(0, start - 2), start))
        if not behind_post or lists.positions.at(doc, start) is not None:
            return mention
    return mention if doc[mention.start].is_sent_start else replace(mention, start=start)


def _is_plausible(doc: Doc, mention: Mention, lists: WordLists) -> bool:
    words = [doc[k] for k in range(mention.start, mention.end) if any(c.isalnum() for c in doc[k].text)]
    if not words or all(w.norm_ in lists.stop_words for w in words) or all(w.norm_ in lists.platforms for w in words):
        return False
    single = len(words) == 1
    honorific = lists.honorifics.at(doc, mention.start) if mention.label is Label.ORGANIZATION else None
    if honorific is not None and honorific[0] == mention.end:
        return False  # «رجل الأعمال»
    if mention.score < DOUBTFUL:
        return False
    if mention.label is Label.PERSON:
        return not single or mention.score >= SURE or words[0].norm_ in lists.given_names | lists.surnames
    if mention.label is Label.ORGANIZATION and not single and _is_common(words, lists):
        return False
    if mention.label is Label.DOCUMENT and (words[0].norm_ in NO_DOCUMENTS or _is_somebodys_plan(words)):
        return False
    if mention.label is Label.ORGANIZATION:
        return not single or _is_acronym(words[0].text) or (mention.score >= SURE and len(words[0].text) > 2)
    if mention.label is Label.PLACE and [w.norm_ for w in words[:1]] == ["العاصمه"] and len(words) == 2:
        return not words[1].norm_.endswith(("يه", "المؤقته", "الموقته"))  # «العاصمة المالطية فاليتا»
    if mention.label is Label.PLACE and not single and words[1].norm_.endswith(("ين", "ون")):
        return words[0].norm_.removeprefix("ال") not in lists.venue_heads or not words[0].norm_.startswith("ال")
    if mention.label is Label.PLACE and single and _is_adjective_of_event(doc, mention, lists):
        return False
    if mention.label is Label.PLACE:
        return not single or words[0].norm_ not in lists.division_heads | lists.venue_heads
    if mention.label is Label.PROGRAMME:
        head = lists.programme_heads.at(doc, mention.start)
        bare = head is not None and head[0] > words[-1].i  # «برنامج (»: no name yet
        return not bare and _is_announced(doc, mention, lists)
    return True


def _is_adjective_of_event(doc: Doc, mention: Mention, lists: WordLists) -> bool:
    """«لقاء تشاوريا», «ورشة تكوينية»: right behind an event's noun, indefinite as it is."""
    before = doc[mention.start - 1].norm_ if mention.start else ""
    adjective = doc[mention.start].norm_
    ends = adjective.endswith(("ي", "يا", "يه")) and not adjective.startswith("ال")
    return before in lists.event_heads and not before.startswith("ال") and ends and mention.entry_id is None


def _is_common(words: Sequence[Token], lists: WordLists) -> bool:
    """«مكتبه الرسمي», «مفتشي العمل»: somebody's office, people of a kind; no body's name."""
    head = words[0].text
    owned = head.endswith(("ه", "ها", "هم")) and any(
        words[0].norm_.removesuffix(s) in lists.offices | SEATED for s in ("ه", "ها", "هم") if head.endswith(s)
    )
    return owned or (words[0].norm_.endswith("ي") and words[0].norm_ in people_nouns().plurals)


def _is_somebodys_plan(words: Sequence[Token]) -> bool:
    """«خطة عمل», «خطة عملها السنوية»: of a kind, or of who was named; no document by name."""
    indefinite = not words[1].norm_.startswith("ال") if len(words) > 1 else False
    return indefinite and ((len(words) == 2 and words[1].norm_ == "عمل") or words[1].text.endswith(("ها", "هم")))


def _is_acronym(text: str) -> bool:
    return text.isascii() and len(text) >= MIN_ACRONYM and sum(c.isupper() for c in text) >= MIN_ACRONYM


def _is_announced(doc: Doc, mention: Mention, lists: WordLists) -> bool:
    """A programme has a noun that says so, in its name («برنامج التنمية …») or right before it («مشروع «خطوة»»)."""
    head = lists.programme_heads.at(doc, mention.start)
    if head is not None:
        return mention.end > head[0] and (doc[head[0]].norm_.startswith("ال") or doc[head[0]].text in OPENING)
    before = mention.start - 1
    while before > mention.start - 4 and before >= 0 and not doc[before].text[0].isalpha():
        before -= 1
    if before >= 0 and is_proclitic(doc[before]):
        return False  # «برنامج | وسير العمل»
    return before >= 0 and any(lists.programme_heads.at(doc, k) is not None for k in (before, before - 1) if k >= 0)
