"""Which of an engine's mentions are names at all: everyday words, people of a kind, a part of an address are none."""

from __future__ import annotations

from collections.abc import Container, Sequence
from collections.abc import Set as AbstractSet

from spacy.tokens import Doc, Token

from atip_extract.annotations import Label, Mention, annotations_of, is_proclitic
from atip_extract.recognize.name_ends import has_tanwin, is_common, is_described
from atip_extract.recognize.titles import MINISTERS
from atip_extract.recognize.values.people_nouns import people_nouns
from atip_extract.recognize.wordlists import WordLists

DOUBTFUL = 0.5
"""Below this score an engine's mention is wrong more often than right, measured on annotated releases."""
SURE = 0.85
"""From this score on an engine is believed where nothing else speaks for a name of one word."""
CERTAIN = 0.97
"""From this score on an engine is believed though a name begins as a description or a common noun would."""
OPENING = '«“"('
MIN_ACRONYM = 2
NO_DOCUMENTS = frozenset({"مجال", "سبل", "افاق", "جهود", "تجارب", "موضوع"})
SEATED = frozenset({"مقر", "ديوان"})
UNNAMED = frozenset({"حمله"})
"""With one word they are of a kind («دعم حملة الإغاثة»)."""
TASKS = frozenset({"مكافحه", "محاربه", "منع", "تعزيز", "تنفيذ", "تطوير", "مواجهه"})
FORCES = frozenset({"قوات", "مستشفيات", "اوقاف", "سجون", "رياض"})
"""Plurals that one body is called by: «القوات المسلحة», «المستشفيات الجامعية»."""
BLESSINGS = frozenset({"الخير", "البركه", "البركات", "المسرات", "السعاده", "الاقبال", "الرخاء", "الازدهار", "الايمان"})
OF_THINGS = TASKS | {"الوقايه", "دعم", "رعايه", "كفاله", "توزيع", "تقديم", "حمايه", "معالجه", "تمكين", "تدريب"}
"""Nouns of work behind which a definite common noun is what is worked on, no place."""


AROUND = frozenset({"ارياف", "ضواحي", "اطراف", "ضاحيه", "مشارف"})
"""«أرياف حمص»: what lies around a place."""
STYLES = frozenset(
    {"معاليه", "معاليها", "سعادته", "سعادتها", "سموه", "سموها", "فضيلته", "سيادته", "سيادتها"}
) | frozenset({"جلالته", "فخامته", "دولته", "عطوفته", "نيافته", "سماحته"})
"""«وقال معاليه»: the style of somebody who is known."""


WISHES = frozenset({"دام", "دامت", "ادام", "قدس", "حفظه", "حفظها", "رعاه", "رعاها"})
WISHED = frozenset({"عزه", "عزها", "ظله", "ظلها", "ظلهم", "سره", "توفيقه", "بركاته", "الله"})
"""Wishes for somebody behind the name: «دام ظله», «قدس سره»."""
SAYS = frozenset({"نوه", "شدد", "اشاد", "رحب", "اعرب", "ثمن", "استعرض", "افتتح", "التقي", "استقبل"})
"""«ونوه العواد»: a verb and a surname."""


WIRES = frozenset({"وطنيه", "العمانيه", "السعوديه", "المغربيه"})
"""Adjectives that news agencies sign a dateline with («وطنية - صيدا», «مسقط/ العمانية»): no name of a body."""


def is_plausible(doc: Doc, mention: Mention, lists: WordLists) -> bool:
    """False for what its words show to be no name of its kind."""
    words = [doc[k] for k in range(mention.start, mention.end) if any(c.isalnum() for c in doc[k].text)]
    if not words or all(w.norm_ in lists.stop_words for w in words) or all(w.norm_ in lists.platforms for w in words):
        return False
    if mention.score < DOUBTFUL or (len(words) == 1 and _is_of_address(doc, words[0])):
        return False
    if mention.label is Label.PERSON:
        return _is_person(words, mention, lists) and not (len(words) == 1 and _is_word(doc, words[0], lists))
    if mention.label is Label.ORGANIZATION:
        return _is_organization(doc, words, mention, lists)
    if mention.label is Label.PLACE:
        return _is_place(words, lists) and not _is_adjective_of_event(doc, mention, lists)
    if mention.label is Label.DOCUMENT:
        return words[0].norm_ not in NO_DOCUMENTS and not _is_somebodys_plan(words)
    if mention.label is Label.PROGRAMME:
        head = lists.programme_heads.at(doc, mention.start)
        bare = head is not None and head[0] > words[-1].i  # «برنامج (»: no name yet
        return not bare and _is_announced(doc, mention, lists)
    return True


def is_blessing(doc: Doc, mention: Mention) -> bool:
    """«أعاده الله علينا باليمن والبركات»: good fortune, not the country."""
    k = mention.start
    if mention.end - k > 1 or doc[k].norm_ != "اليمن" or k == 0 or doc[k - 1].text != "ب" or k + 2 >= len(doc):
        return False
    return doc[k + 1].text == "و" and doc[k + 2].norm_ in BLESSINGS


def is_thing(doc: Doc, mention: Mention, names: Container[str], definite: AbstractSet[str], lists: WordLists) -> bool:
    """«في شكل هبات»: an indefinite noun of every day, which no noun of a place stands before («قرية أمل»).

    `names` are those of the gazetteer, `definite` the words of the release that have the article.
    """
    word, before = doc[mention.start].norm_, doc[mention.start - 1].norm_ if mention.start else ""
    if mention.label is not Label.PLACE or mention.end - mention.start > 1:
        return False
    if word.startswith("ال") and word not in names and before in OF_THINGS and is_common(word.removeprefix("ال")):
        return True  # «مكافحة الرشوة»
    if word.startswith("ال") or word in names or before in lists.division_heads:
        return False
    adjective = word.endswith("يا") and before.endswith("ا") and is_common(before[:-1])  # «اجتماعا تشاوريا»
    return adjective or is_common(word) or f"ال{word}" in definite


def is_of_people(doc: Doc, mention: Mention) -> bool:
    """«الشركاء»: people of a kind, and one word."""
    single = mention.end - mention.start == 1
    return single and doc[mention.start].norm_.removeprefix("ال") in people_nouns().plurals


def _is_person(words: Sequence[Token], mention: Mention, lists: WordLists) -> bool:
    if any(has_tanwin(w.text) or _is_as(w, lists) for w in words):
        return False  # «عرض قصته أبًا لطفل», «دورها كمؤسس»
    names = lists.given_names | lists.surnames
    if words[0].norm_ in WISHES and len(words) == 2 and words[1].norm_ in WISHED:
        return False  # «(دام عزه)»
    if words[0].norm_ in STYLES or (words[0].norm_ in lists.stop_words and words[0].norm_ not in names):
        return False
    if _is_possessed(words, lists) or _is_post(words, lists) or words[0].norm_.removeprefix("و") in SAYS:
        return False
    return len(words) > 1 or mention.score >= SURE or words[0].norm_ in names


def _is_word(doc: Doc, word: Token, lists: WordLists) -> bool:
    """«تحتفل ب|ختام المرحلة», «أحمد يوسف (فيزياء)»: a noun before its own, or what somebody studies, and no name."""
    before, behind = doc[max(0, word.i - 1)], doc[min(len(doc) - 1, word.i + 1)]
    governs = is_proclitic(before) and before.text == "ب" and behind.norm_.startswith("ال")
    bracketed = before.text == "(" and behind.text == ")" and not word.text.isascii()
    return (governs and is_common(word.norm_)) or (bracketed and word.norm_ not in lists.given_names | lists.surnames)


def _is_possessed(words: Sequence[Token], lists: WordLists) -> bool:
    """«موروثه الأصيل»: somebody's thing and what it is like."""
    if len(words) != 2 or not words[1].norm_.startswith("ال") or words[1].norm_ in lists.surnames:
        return False
    thing = words[0].norm_.removesuffix("ها").removesuffix("ه")
    known = words[0].norm_ in lists.given_names or words[0].text.endswith("ة")
    return thing != words[0].norm_ and len(thing) > 3 and not known and is_common(thing)


def _is_post(words: Sequence[Token], lists: WordLists) -> bool:
    """«وكيل (وزارة …)»: a post and nothing else."""
    doc, start = words[0].doc, words[0].i + is_proclitic(words[0])
    titled = lists.honorifics.at(doc, start)
    if titled is not None and titled[0] <= words[-1].i:
        start = titled[0]  # «سماحة | المتولي الشرعي»
    post = lists.positions.at(doc, start)
    if post is not None and post[0] > words[-1].i + 1:
        return True  # «المتولي | الشرعي»
    named = words[-1].norm_ in lists.given_names | lists.surnames
    return post is not None and post[0] > words[-1].i and not named


def _is_organization(doc: Doc, words: Sequence[Token], mention: Mention, lists: WordLists) -> bool:
    honorific = lists.honorifics.at(doc, mention.start)
    if honorific is not None and honorific[0] == mention.end:
        return False  # «رجل الأعمال»
    if len(words) > 1:
        return not _is_common(words, lists) and not _is_no_body(doc, mention, lists)
    word = words[0]
    noun = not word.norm_.startswith("ال") and lists.organization_heads.at(doc, word.i) is not None
    if noun or is_of_people(doc, mention) or _signs(doc, word):
        return False  # «منظمة ‘», «الشركاء», «وطنية - صيدا»
    letters = sum(c.isalpha() for c in word.text)  # «م.ن» are somebody's initials
    return _is_acronym(word.text) or (mention.score >= SURE and letters > 2)


def _is_place(words: Sequence[Token], lists: WordLists) -> bool:
    first = words[0].norm_
    if len(words) == 1 and first in AROUND:
        return False
    if len(words) == 1:
        return first not in lists.division_heads | lists.venue_heads
    second = words[1].norm_
    if len(words) == 2 and second.endswith("يه") and not second.startswith("ال"):
        return False  # «8 دول شرق أوسطية»
    if first == "العاصمه" and len(words) == 2:
        return not second.endswith(("يه", "المؤقته", "الموقته"))  # «العاصمة المالطية فاليتا»
    if second.endswith(("ين", "ون")):
        return first.removeprefix("ال") not in lists.venue_heads or not first.startswith("ال")
    return True


def _is_adjective_of_event(doc: Doc, mention: Mention, lists: WordLists) -> bool:
    """«لقاء تشاوريا», «ورشة تكوينية»: right behind an event's noun, indefinite as it is."""
    before = doc[mention.start - 1].norm_ if mention.start else ""
    adjective = doc[mention.start].norm_
    ends = adjective.endswith(("ي", "يا", "يه")) and not adjective.startswith("ال") and mention.end == mention.start + 1
    return before in lists.event_heads and not before.startswith("ال") and ends and mention.entry_id is None


def _is_as(word: Token, lists: WordLists) -> bool:
    """«كمؤسس», «كرئيس»: as what somebody did something."""
    name = word.norm_ in lists.given_names | lists.surnames
    return word.norm_.startswith("ك") and len(word.norm_) > 4 and not name and is_common(word.norm_[1:])


def _is_of_address(doc: Doc, word: Token) -> bool:
    """«AHDATH.INFO», «news.ps»: a part of a site's name."""
    ahead, back = doc[word.i + 1 : word.i + 3], doc[max(0, word.i - 2) : word.i]
    if not word.text.isascii():
        return False
    dotted = len(ahead) == 2 and ahead[0].text == "." and not word.whitespace_ and not ahead[0].whitespace_
    behind = len(back) == 2 and back[1].text == "." and not back[0].whitespace_ and not back[1].whitespace_
    return (dotted and _is_latin(ahead[1].text)) or (behind and _is_latin(back[0].text))


def _is_latin(text: str) -> bool:
    return text.isascii() and text.isalnum()


def _is_no_body(doc: Doc, mention: Mention, lists: WordLists) -> bool:
    """«المجتمع المدني», «وزير الداخلية بحكومة …», «مكافحة الاتجار بالبشر»: society, a person, an aim; no body."""
    first = doc[mention.start].norm_
    post = lists.positions.at(doc, mention.start)
    whole = post is not None and post[0] == mention.end
    head = lists.organization_heads.at(doc, mention.start)
    aim = first in TASKS and head is None
    several = first.removeprefix("ال") in lists.plural_heads - FORCES
    owned = mention.start > 0 and lists.organization_heads.at(doc, mention.start - 1) is not None
    many = several and mention.end - mention.start < 4 and not owned  # «دائرة | الأوقاف الإسلامية»
    return whole or aim or many or first in MINISTERS or lists.no_bodies.at(doc, mention.start) is not None


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
        if mention.end > head[0] and (doc[head[0]].norm_.startswith("ال") or doc[head[0]].text in OPENING):
            return doc[mention.start].norm_ not in UNNAMED or mention.end - head[0] > 1
        described = mention.end - head[0] > 1 and is_described(doc, head[0], mention.end)
        named = mention.end < len(doc) and doc[mention.end].text in OPENING  # «برنامج دعم الهيئات «سند»»
        return described and not named and mention.score >= CERTAIN
    before = mention.start - 1
    while before > mention.start - 4 and before >= 0 and not doc[before].text[0].isalpha():
        before -= 1
    if before >= 0 and is_proclitic(doc[before]):
        return False  # «برنامج | وسير العمل»
    return before >= 0 and any(lists.programme_heads.at(doc, k) is not None for k in (before, before - 1) if k >= 0)


def _signs(doc: Doc, word: Token) -> bool:
    """True for the agency in the dateline."""
    first, end = annotations_of(doc).dateline or (0, 0)
    return first <= word.i < end and word.norm_ in WIRES
