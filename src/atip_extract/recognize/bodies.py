"""What an engine took for a body's name: where it begins, where it goes on, and what is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, is_proclitic
from atip_extract.recognize.name_ends import AIMS, BRANCH, HOLDERS
from atip_extract.recognize.plausible import CERTAIN
from atip_extract.recognize.rules import AGAINST, CARE, CHARGED, RuleEngine, goes_on_over
from atip_extract.recognize.wordlists import WordLists

TEACHING = frozenset({"اكاديميه", "معهد", "كليه", "مدرسه", "مستشفي"})
"""Institutions that belong to another by name: «أكاديمية الشرطة», «مستشفى الهلال الأحمر»."""
COUNCIL, LOCAL = "مجلس", frozenset({"قروي", "بلدي", "محلي", "جماعي", "قضاء"})
MUNICIPALITY, WITH = "بلديه", frozenset({"مع", "قبل", "جانب", "طرف"})
SEES = frozenset({"شهدت", "عرفت", "احتضنت", "عاشت", "زارت"})
NAMES = (Label.PERSON, Label.PLACE, Label.ORGANIZATION)
ORGANIZATION = "منظمه"
HOUSES = frozenset({"مركز", "قصر", "مدينه", "مجمع", "المركز", "القصر", "المجمع"})
FAIRS = frozenset({"المؤتمرات", "الموتمرات", "المعارض"})
"""«مركز البحرين للمعارض والمؤتمرات»: where others hold their events."""
OPEN_HOUSES = frozenset(
    {
        ("دار", "الشباب"),
        ("دار", "الثقافه"),
        ("دار", "الضيافه"),
        ("بيت", "الشباب"),
        ("بيت", "الحكمه"),
        ("دار", "الاوبرا"),
    }
    | {("المركز", "الثقافي"), ("المركب", "الثقافي"), ("المجمع", "الثقافي"), ("مركز", "الشباب")}
)
AT = frozenset({"في", "داخل", "مباني", "بمباني", "مبني", "بمبني", "مقر", "بمقر", "فضاء", "بفضاء", "قاعه", "بقاعه"})
CONSTRUCT = frozenset({"دايره", "ديوان", "صندوق", "مديريه", "هييه", "مرصد", "نقابه", "رابطه", "مصلحه", "غرفه", "وزاره"})
"""Nouns of bodies that no definite name follows but their own."""
PARTS = frozenset({"ديوان", "مقر", "مبني", "مكتب", "مكاتب", "فرع", "فروع", "رياسه", "اداره", "قياده", "امانه", "عماده"})
"""What a body has: «ديوان الوزارة», «رئاسة الجامعة» name no other body."""
COMMITTEE = "لجنه"
DISTRICT = "مركز"
"""Before a place it is Egypt's district: «مركز ملوي»; before the name of a body the body's noun."""
BRANCHES, PAUSES = frozenset({BRANCH, "مكتب"}), frozenset("،,-–")
OPENING, CLOSING = frozenset('«“"'), frozenset('»”"')
DOES = frozenset(
    f"{person}{verb}"
    for verb in ("عني", "هدف", "عمل", "سعي", "هتم", "قدم", "ضم", "قوم", "ختص", "نشط", "خدم", "رعي", "دعم", "تبع")
    for person in "يت"
)
"""«مؤسسة تُعنى بالطلبة»: what a body of a kind does."""
INDEFINITE = frozenset(
    {"اقليمي", "محلي", "وطني", "دولي", "عالمي", "خيري", "تنموي", "تعليمي", "بحثي", "حقوقي", "اهلي", "حكومي", "مستقل"}
    | {"اقليميه", "محليه", "دوليه", "عالميه", "خيريه", "تنمويه", "تعليميه", "بحثيه", "حقوقيه", "اهليه", "حكوميه"}
    | {"مستقله", "غير", "رايده", "رايد", "متخصصه", "متخصص", "رسميه", "رسمي", "نسويه", "شبابيه", "انسانيه", "عربيه"}
)
"""Adjectives without the article that say what kind of body it is."""
REALMS = frozenset({"السلطنه", "المملكه", "الدوله", "الجمهوريه", "الاماره"})
"""A country by its kind: «جهود السلطنة لمكافحة الاتجار» names no body."""


def is_common_noun(doc: Doc, mention: Mention, lists: WordLists) -> bool:
    """«25 جمعية من …», «كجامعة دولية», «مكتب للمنظمة», «السفارة من رئيس …»: bodies of a kind, none by name."""
    start, after = mention.start, mention.start + 1
    if after >= mention.end:
        return False
    if doc[start].norm_ in PARTS and mention.end == after + 1 and doc[after].norm_ in lists.generic_heads:
        return True  # «ديوان الوزارة»
    first, second = doc[start].norm_, doc[after]
    owned = mention.end == after + 1 and second.text.endswith(("ها", "هم")) and len(second.text) > 5
    if owned and first in lists.named_heads:
        return True  # «جمعية خريجيها»
    definite = first.startswith("ال")
    certain = mention.score >= CERTAIN  # «جمعية تقدم المرأة», «الاتحاد للطيران»
    if not definite and not certain and _is_of_a_kind(doc, mention, lists):
        return True  # «مؤسسة تُعنى», «مؤسسة لبنانية مستقلة»
    before = doc[start - 1] if start else None
    if before is not None and not definite:
        if is_proclitic(before) and before.text == "ك" and not second.norm_.startswith("ال"):
            return True
        if before.text[0].isdigit():
            return True
    if first in REALMS and definite and all(t.norm_.startswith("ال") for t in doc[after : mention.end]):
        return True  # «الدولة البحرينية»
    head = lists.organization_heads.at(doc, start)
    if first not in REALMS and (head is None or head[0] != after):
        return False
    return second.norm_ == "من" or (not certain and is_proclitic(second) and second.text == "ل")


def _is_of_a_kind(doc: Doc, mention: Mention, lists: WordLists) -> bool:
    """A noun and what such a body does or is like: a verb, or an adjective that no definite noun follows."""
    after = mention.start + 1
    word, behind = doc[after].norm_, doc[after + 1].norm_ if after + 1 < len(doc) else ""
    if doc[mention.start].norm_ not in lists.institutions | lists.sure_heads:
        return False
    if word in DOES:
        return True
    several = behind in INDEFINITE or (word in INDEFINITE and not behind.startswith("ال"))
    return several and f"ال{word}" not in lists.given_names and word.endswith(("ي", "يه"))


def is_branch(doc: Doc, mention: Mention, before: Mention | None, places: Mapping[int, int]) -> bool:
    """«المعهد العربي للسلام | فرع الشمال», «الهيئة العالمية للنجدة، | مكتب اليمن»: of the body named right before."""
    if before is None or before.label is not Label.ORGANIZATION or mention.label is not Label.ORGANIZATION:
        return False
    noun, gap = doc[mention.start].norm_, doc[before.end : mention.start]
    if mention.end - mention.start != 2 or noun not in BRANCHES:
        return False
    paused = len(gap) == 1 and gap[0].text in PAUSES and places.get(mention.start + 1, 0) == mention.end
    return paused or (len(gap) == 0 and noun == BRANCH)


def whole_name(doc: Doc, mention: Mention, lists: WordLists) -> Mention:
    """«جمعية | جسور», «اللجنة المعنية | بتنفيذ الاستراتيجية»: with the noun before it and with what it is for."""
    start, end = mention.start, mention.end
    if start and end - start == 1 and _is_noun_of_body(doc, start - 1, lists):
        start -= 1
    if start and doc[start].norm_.startswith("ال") and _is_noun_of_definite(doc, start, lists):
        start -= 1
    titled = lists.honorifics.at(doc, start - 1) if start > 1 else None
    if titled is not None and titled[0] == start and _is_noun_of_body(doc, start - 2, lists):
        start -= 2  # «مؤسسة الدكتور | سالم العمري للتنمية»
    charged = end < len(doc) and doc[end].text == "ب" and doc[end - 1].norm_ in CHARGED | CARE
    called = end - start > 1 and doc[start + 1].norm_ in lists.given_names | HOLDERS and doc[start].norm_ == "موسسه"
    purpose = called and end + 1 < len(doc) and doc[end].text == "ل" and _is_purpose(doc, end + 1, person=True)
    if purpose or charged or (end < len(doc) and (doc[end].norm_ in AGAINST or goes_on_over(doc, end))):
        longer = RuleEngine(lists).organization_at(doc, start)
        end = max(end, longer.end) if longer is not None else end
    if [token.norm_ for token in doc[end : end + 2]] == ["لتقصي", "الحقايق"]:
        end += 2  # «البعثة الدولية | لتقصي الحقائق»
    return replace(mention, start=start, end=end)


def with_nouns(doc: Doc, found: Sequence[Mention], lists: WordLists) -> Iterator[Mention]:
    """«بلدية | سبها»: the noun, which an engine took for a body, and the name behind it are one."""
    noun: Mention | None = None
    for mention in found:
        whole = mention
        if noun is not None and noun.end == mention.start and mention.label in (Label.PLACE, Label.ORGANIZATION):
            whole = replace(mention, start=noun.start, label=Label.ORGANIZATION)
        elif noun is not None:
            yield noun
        word = doc[whole.start].norm_
        alone = whole.label is Label.ORGANIZATION and whole.end - whole.start == 1
        noun = whole if alone and (word in lists.sure_heads or word in lists.institutions) else None
        if noun is None:
            yield whole
    if noun is not None:
        yield noun


def _is_noun_of_definite(doc: Doc, start: int, lists: WordLists) -> bool:
    """«دائرة | الأوقاف الإسلامية», «نقابة | الصحفيين الفلسطينيين»: the noun that definite words go on."""
    head = lists.organization_heads.at(doc, start)
    return doc[start - 1].norm_ in CONSTRUCT and not doc[start - 1].is_sent_start and head is None


def as_body(doc: Doc, mention: Mention, lists: WordLists, *, known: bool = False) -> Mention:
    """What an engine took for something else and is a body by its noun, before the name or in it.

    «كلية | هشام ناصر | التقنية» is no person, «مركز الأمل لحماية المرأة» neither a programme nor a place. `known`: the
    gazetteer has the name as it is.
    """
    if mention.label is Label.PLACE and not known and _is_for_fairs(doc, mention):
        return _to_its_end(doc, mention)
    acts = mention.label is Label.PLACE and _acts(doc, mention)  # «كرّمت | بلدية الواحة»
    if acts or _is_body_by_noun(doc, mention, lists):
        return replace(mention, label=Label.ORGANIZATION)
    if mention.start > 0:
        mention = _with_noun_apart(doc, mention, lists) or _with_noun(doc, mention, lists, known=known)
    if mention.label is Label.ORGANIZATION and not known and _is_venue(doc, mention, lists):
        return _to_its_end(doc, replace(mention, label=Label.PLACE))  # «نزل الواحة»
    return mention


def _with_noun_apart(doc: Doc, mention: Mention, lists: WordLists) -> Mention | None:
    """«لجنة | اليوم العالمي», «جمعية «| دار البر |»», «مدرسة الشهيد | سامر سالم», «مجلس قروي | الزبابدة»."""
    start = mention.start - 1
    noun = doc[start].norm_
    if mention.label is Label.EVENT_NAME and noun == COMMITTEE:
        return replace(mention, start=start, label=Label.ORGANIZATION)
    if mention.label not in NAMES or start == 0 or is_proclitic(doc[start - 1]):
        return None
    first = doc[start - 1].norm_
    quoted = doc[start].text in OPENING and mention.end < len(doc) and doc[mention.end].text in CLOSING
    if quoted and first in lists.institutions:
        return replace(mention, start=start - 1, end=mention.end + 1, label=Label.ORGANIZATION)
    titled = noun in HOLDERS or lists.honorifics.at(doc, start) is not None
    owned = doc[start - 1].text == "مكتبه"  # «بمكتبه | السفيرة فلانة»: his office, no library
    of_person = titled and not owned and mention.label is not Label.PLACE and first in lists.institutions
    council = noun in LOCAL and first == COUNCIL and mention.label is Label.PLACE
    return replace(mention, start=start - 1, label=Label.ORGANIZATION) if of_person or council else None


def _with_noun(doc: Doc, mention: Mention, lists: WordLists, *, known: bool) -> Mention:
    """«كلية | هشام ناصر | التقنية»: the noun right before the name, and what goes on behind it."""
    start = mention.start - 1
    noun = doc[start].norm_
    begins_itself = lists.organization_heads.at(doc, mention.start) is not None and noun not in TEACHING
    district = noun == DISTRICT and mention.label is Label.PLACE and not _goes_on(doc, mention.end)
    division = noun in lists.division_heads and (known or district)
    if mention.label not in NAMES or is_proclitic(doc[start]) or begins_itself or division:
        return mention
    latin = noun == ORGANIZATION and doc[mention.start].text.isascii() and not known  # «منظمة | SOS عبيد»
    if noun not in lists.institutions and not latin:
        return mention
    end = mention.end
    if doc[end - 1].norm_ in HOLDERS and end < len(doc) and doc[end].norm_ in lists.given_names:
        end += 1  # «مركز الملك | سلمان»
    if end + 1 < len(doc) and doc[end].text == "ل" and _is_purpose(doc, end + 1, person=mention.label is Label.PERSON):
        longer = RuleEngine(lists).organization_at(doc, start)  # «جمعية زاكورة | للمهاجر»
        end = max(end, longer.end) if longer is not None else end
    while end < len(doc) and end - mention.end < 2 and _is_quality(doc, end):
        end += 1
    return replace(mention, start=start, end=end, label=Label.ORGANIZATION)


def _goes_on(doc: Doc, end: int) -> bool:
    """«مركز زاكورة | للدراسات», «مركز زاكورة | الثقافي»: behind the place the name of a body goes on."""
    if end >= len(doc) or doc[end].is_sent_start:
        return False
    return doc[end].norm_.startswith("ال") or (doc[end].text == "ل" and is_proclitic(doc[end]))


def _is_purpose(doc: Doc, k: int, *, person: bool) -> bool:
    """«جمعية زاكورة ل|لمهاجر», «مؤسسة محمد السادس ل|إعادة الإدماج»; no «مركز الواحة ل|دعم المشروع»."""
    if doc[k].norm_.startswith("ال"):
        return True
    goes_on = k + 2 < len(doc) and any(doc[j].norm_.startswith("ال") for j in (k + 1, k + 2))
    return person and goes_on and doc[k].norm_ not in AIMS


def _acts(doc: Doc, mention: Mention) -> bool:
    """A municipality behind a verb or behind those who act with another; elsewhere it is where something is."""
    before = doc[mention.start - 1] if mention.start else None
    if before is None or doc[mention.start].norm_ != MUNICIPALITY or mention.end - mention.start < 2:
        return False
    verb = before.text.endswith("ت") and len(before.norm_) > 3 and before.norm_ not in SEES
    return before.norm_ in WITH or (verb and not is_proclitic(before))


def _is_for_fairs(doc: Doc, mention: Mention) -> bool:
    """«مركز الملك عبد العزيز للمؤتمرات»."""
    house = doc[mention.start].norm_ in HOUSES
    return house and any(doc[k].norm_ in FAIRS for k in range(mention.start + 2, mention.end))


def _is_at_a_house(doc: Doc, mention: Mention) -> bool:
    """«بدار الثقافة», «في دار الشباب», «بمباني بيت الشباب»: houses where others meet."""
    pair = (doc[mention.start].norm_, doc[mention.start + 1].norm_ if mention.start + 1 < mention.end else "")
    before = doc[mention.start - 1] if mention.start else None
    if pair not in OPEN_HOUSES or before is None:
        return False
    return before.norm_ in AT or (is_proclitic(before) and before.text == "ب")


def _is_venue(doc: Doc, mention: Mention, lists: WordLists) -> bool:
    if _is_for_fairs(doc, mention):
        return True
    if _is_at_a_house(doc, mention):
        return True
    venue = doc[mention.start].norm_ in lists.venue_heads and lists.organization_heads.at(doc, mention.start) is None
    return venue and 1 < mention.end - mention.start < 5


def _to_its_end(doc: Doc, venue: Mention) -> Mention:
    """«المركز الدولي للمؤتمرات | بالعاصمة»: where a venue for fairs is is none of its name."""
    last = max((k for k in range(venue.start + 1, venue.end) if doc[k].norm_ in FAIRS), default=venue.end - 1)
    located = last + 2 < venue.end and is_proclitic(doc[last + 1]) and doc[last + 1].text == "ب"
    return replace(venue, end=last + 1) if located else venue


def _is_quality(doc: Doc, k: int) -> bool:
    """«التكنولوجية», «الابتدائية»: an adjective that goes on with the name of an institution."""
    return doc[k].norm_.startswith("ال") and doc[k].norm_.endswith("يه") and not doc[k].is_sent_start


def _is_body_by_noun(doc: Doc, mention: Mention, lists: WordLists) -> bool:
    if mention.end - mention.start < 2 or doc[mention.start].norm_ not in lists.institutions:
        return False
    if mention.label in (Label.PROGRAMME, Label.EVENT_NAME):
        return True
    last = min(mention.end, len(doc) - 1)
    purpose = any(doc[k].text == "ل" and is_proclitic(doc[k]) for k in range(mention.start + 2, last + 1))
    return mention.label is Label.PLACE and purpose


def _is_noun_of_body(doc: Doc, k: int, lists: WordLists) -> bool:
    noun = doc[k].norm_
    named = noun in lists.named_heads or noun in lists.sure_heads
    return named and not noun.startswith("ال") and lists.organization_heads.at(doc, k + 1) is None
