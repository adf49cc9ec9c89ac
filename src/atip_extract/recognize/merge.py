"""One set of mentions from several recognisers: the engine, the gazetteer, quoted names and titles.

Where two disagree on the extent of a name the longer one is right more often («مكتب المنظمة الدولية للهجرة في مصر»
against the gazetteer's «المنظمة الدولية للهجرة»). Posts yield to names: «مدير معهد البحوث» ends before the institute.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, is_proclitic
from atip_extract.recognize.rules import is_cooperation
from atip_extract.recognize.titles import (
    ADDRESSES,
    MINISTERS,
    QUALITIES,
    begins_second_post,
    begins_title,
    honorific_at,
)
from atip_extract.recognize.wordlists import WordLists

FUNDS = frozenset({"صندوق", "الصندوق"})
"""A fund acts and pays as a body does, also where the gazetteer lists it as an instrument of a donor."""
SEATS = frozenset({"بعثه", "فرع"})
"""Nouns that belong to a post before them, not to the body's name behind them."""
LEADERS = frozenset({"رييس", "رييسه", "ريس", "مدير", "مديره", "نايب", "نايبه", "ممثل", "ممثله"})
MANDATES = frozenset({"المقرر", "المقرره", "المبعوث", "المبعوثه"})
REPRESENTED = frozenset({"ممثل", "ممثله", "ممثلا"})
"""«الوزارة ممثلة بوزيرها»: represented by, no representative."""
THEN_SAID = frozenset(
    {"فراي", "فقال", "فاكد", "فاوضح", "فاشار", "فشدد", "فلفت", "فاعتبر", "فعرض", "فشكر", "فتحدث", "فاعلن"}
)
TITLES = (Label.POSITION, Label.HONORIFIC)


def merge(doc: Doc, names: Iterable[Mention], titles: Iterable[Mention], lists: WordLists) -> list[Mention]:
    """Non-overlapping mentions in text order.

    `names` are candidates of every other label than honorific and position, in any order and overlapping at will;
    `titles` are honorifics and positions, which fill what the names leave free.
    """
    titles = list(titles)
    heads = {t.end: t for t in titles if t.label is Label.POSITION}
    names = [n for n in names if not _is_people_of_portfolio(doc, n, titles) and not _is_posts_country(doc, n, lists)]
    people = {n.start for n in names if n.label is Label.PERSON}
    names = [n for n in names if not (n.end in people and _is_mandate(doc, n))]
    entries = {(n.start, n.end, n.label): n.entry_id for n in names if n.entry_id is not None}
    free = [True] * len(doc)
    kept: list[Mention] = []
    for candidate in sorted((n for n in names if not _is_portfolio(doc, n, titles, lists)), key=_rank):
        mention = _tidy(doc, candidate, lists)
        if mention is not None and doc[mention.start].norm_ in SEATS:
            mention = _without_seat(doc, mention, heads)
        if mention is not None and all(free[mention.start : mention.end]):
            if mention.entry_id is None:  # the gazetteer knows what another recogniser found
                mention.entry_id = entries.get((mention.start, mention.end, mention.label))
            kept.append(mention)
            free[mention.start : mention.end] = [False] * (mention.end - mention.start)
    people = {m.start for m in kept if m.label is Label.PERSON}
    for title in titles:
        start = _free_start(doc, title, free, lists)
        end = start
        while end < title.end and free[end] and not (end > start and _ends_post(doc, end, title, lists, people)):
            end += 1
        while end > start and is_proclitic(doc[end - 1]):
            end -= 1
        if end > start:
            kept.append(Mention(start, end, title.label, title.score, title.source))
            free[start:end] = [False] * (end - start)
    return sorted(kept, key=lambda m: m.start)


def _is_people_of_portfolio(doc: Doc, name: Mention, titles: list[Mention]) -> bool:
    """«وزير الشؤون الخارجية والهجرة و|التونسيين| بالخارج»: inside a minister's title that an engine found whole."""
    if name.label is not Label.NATIONALITY or name.start == 0 or doc[name.start - 1].text != "و":
        return False
    posts = (t for t in titles if t.label is Label.POSITION and t.source != "rules")
    return any(t.start < name.start and name.end < t.end and doc[t.start].norm_ in MINISTERS for t in posts)


def _is_posts_country(doc: Doc, name: Mention, lists: WordLists) -> bool:
    """«المدير | القطري»: the director for a country, no man from Qatar."""
    post = lists.positions.at(doc, name.start - 1) if name.start else None
    return name.label is Label.NATIONALITY and post is not None and post[0] >= name.end


def _is_mandate(doc: Doc, name: Mention) -> bool:
    """«المقررة الخاصة المعنية بالاتجار بالأشخاص | فلانة»: right before a name a mandate is that person's post."""
    return name.label is Label.ORGANIZATION and doc[name.start].norm_ in MANDATES


def _is_portfolio(doc: Doc, name: Mention, titles: list[Mention], lists: WordLists) -> bool:
    """«وزير التخطيط | والتعاون الدولي»: a field of a minister's that a recogniser took for a body."""
    if name.label is not Label.ORGANIZATION or name.start == 0 or not doc[name.start].norm_.startswith("ال"):
        return False
    if lists.organization_heads.at(doc, name.start) is not None and not is_cooperation(doc, name.start):
        return _is_ministers_field(doc, name, titles)
    minister = next((t.start for t in titles if t.start < name.start < t.end and t.label is Label.POSITION), name.start)
    before = doc[name.start - 1]
    if before.norm_ in MINISTERS:
        return True  # «وزيرة | الخارجية الألمانية»
    joined = is_proclitic(before) and before.text == "و"
    fields = MINISTERS | lists.post_fields
    covered = (doc[k].norm_ for k in range(minister, name.start))
    return joined and any(word in fields or word.removeprefix("ال") in lists.post_fields for word in covered)


def _is_ministers_field(doc: Doc, name: Mention, titles: list[Mention]) -> bool:
    """«وزير التخطيط | والتعاون الدولي»: it begins as bodies do, but stands within the minister's post."""
    before = doc[name.start - 1]
    if name.source == "gazetteer" or not is_proclitic(before) or before.text != "و":
        return False
    return any(t.start < name.start and name.end <= t.end and doc[t.start].norm_ in MINISTERS for t in titles)


def _free_start(doc: Doc, title: Mention, free: list[bool], lists: WordLists) -> int:
    """Where a title begins, behind a name that took its first words: «سامر الخطيب | مدير المعهد»."""
    start = title.start
    while start < title.end and (not free[start] or (start > title.start and is_proclitic(doc[start]))):
        start += 1
    if start > title.start and start < title.end and doc[start].norm_ in QUALITIES:
        return title.end  # «وكيل وزارة العمل | المساعد»
    begins = start == title.start or (start < title.end and lists.positions.at(doc, start) is not None)
    return start if begins else title.end


def _ends_post(doc: Doc, k: int, title: Mention, lists: WordLists, people: set[int]) -> bool:
    """«مدير البرنامج | البروفسور», «رئيس الجمهورية | العماد», and where another post begins.

    `people` are the tokens that people's names begin at.
    """
    head = lists.positions.at(doc, title.start)
    if title.label is Label.HONORIFIC or (head is not None and k < head[0]) or doc[k].norm_ in QUALITIES:
        return False
    honorific = honorific_at(doc, k, lists)
    named = honorific is not None and begins_title(doc, k, honorific, lists)
    if honorific is not None and honorific[1] in ("military", "police") and honorific[0] in people:
        return True
    profession = honorific is not None and honorific[1] == "professional"
    named = named and not (profession and lists.honorifics.at(doc, k - 1))  # «الكاتب الصحفي» is one title
    return named or _is_second_post(doc, k, title, lists)


def _is_second_post(doc: Doc, k: int, title: Mention, lists: WordLists) -> bool:
    """«معاون الوزير | والمدير التنفيذي», «ممثلة | بمديرها العام»: two posts that a recogniser took for one."""
    found = lists.positions.at(doc, k) if title.label is Label.POSITION else None
    if found is None or k - 1 <= title.start:
        return False
    if not is_proclitic(doc[k - 1]):
        return begins_second_post(doc, k, lists)
    if doc[k - 1].text == "ب":
        return doc[k - 2].norm_ in REPRESENTED
    return doc[k - 1].text == "و" and doc[k].norm_.startswith("ال")


def _without_seat(doc: Doc, mention: Mention, posts: dict[int, Mention]) -> Mention:
    """«رئيس بعثة المنظمة الدولية للهجرة»: behind a post the mission is the title's, the body is what it represents."""
    post = posts.get(mention.start) or next((p for p in posts.values() if p.start < mention.start < p.end), None)
    if post is None or mention.end - mention.start < 3 or doc[mention.start - 1].norm_ not in LEADERS:
        return mention
    post.end = max(post.end, mention.start + 1)
    end = next((k for k in range(mention.start + 2, mention.end) if doc[k].norm_ in ("في", "لدي")), mention.end)
    return Mention(mention.start + 1, end, mention.label, mention.score, mention.source)


def _rank(mention: Mention) -> tuple[float, int, int]:
    quoted = mention.source == "pattern"
    person = mention.label is Label.PERSON
    single = mention.source == "gazetteer" and mention.end - mention.start == 1
    weight = 3.0 if quoted else 2.0 if person and mention.source != "rules" else 1.3 if single else 1.8
    if mention.source == "rules":
        weight -= 0.4
    return -(weight + 0.06 * min(mention.end - mention.start, 12)), mention.start, -mention.end


def _tidy(doc: Doc, mention: Mention, lists: WordLists) -> Mention | None:
    """Take honorifics off a person, and proclitics and punctuation off the edges of any name."""
    start, end = mention.start, mention.end
    while start < end and not (
        mention.label is Label.PERSON and start == mention.start and _is_first_letter(doc, mention)
    ):
        titled = _honorific_over(doc, start, lists) if mention.label is Label.PERSON else None
        if titled is not None and titled[0] <= end:
            start = titled[0]
        elif is_proclitic(doc[start]) or not any(c.isalnum() for c in doc[start].text):
            start += 1
        else:
            break
    while end > start and (_is_tail(doc, end - 1, mention, lists) or not any(c.isalnum() for c in doc[end - 1].text)):
        if doc[end - 1].text in ')»”"' and mention.label is not Label.PERSON and _balanced(doc, start, end):
            break
        end -= 1
    if end == start:
        return None
    if end < len(doc) and _left_open(doc, start, end) and doc[end].text in ')»”"':
        end += 1
    label = mention.label
    if label is Label.PROGRAMME and mention.source != "pattern" and doc[start].norm_ in FUNDS:
        label = Label.ORGANIZATION
    return replace(mention, start=start, end=end, label=label)


def _honorific_over(doc: Doc, start: int, lists: WordLists) -> tuple[int, str] | None:
    """The honorific that begins here, or one word before and goes on here («الملازم | أول علي حسن»)."""
    earlier = lists.honorifics.at(doc, start - 1) if start > 0 else None
    return earlier if earlier is not None and earlier[0] == start + 1 else lists.honorifics.at(doc, start)


def _is_tail(doc: Doc, i: int, mention: Mention, lists: WordLists) -> bool:
    """Words that no name ends with: «وزارة العدل في», «مجلس أوروبا وهو»; «محمد علي» is no «على»."""
    own = doc[i].norm_ in lists.given_names | lists.surnames and doc[i].text != "أمام" and not is_proclitic(doc[i])
    if mention.label is Label.PERSON and (doc[i].text == "علي" or own):
        return False  # «عبد المنعم امام»
    if mention.label is Label.PLACE and doc[i].text == "علي" and mention.source not in ("rules", "pattern"):
        return False  # «بئر علي»
    if mention.label is Label.PERSON and i > mention.start and doc[i].norm_ in THEN_SAID:
        return True  # «تحدث زكريا | فرأى أن …»
    if mention.label is Label.PERSON and doc[i].norm_ in ADDRESSES:
        return i > mention.start  # «الشيخ أحمد الحسن | الأستاذ منير حافظ»
    if mention.label is Label.ORGANIZATION and doc[i].norm_ in LEADERS | MINISTERS and i > mention.start:
        return True  # «مجلس الوزراء | رئيس هيئة …»
    if mention.label is Label.ORGANIZATION and doc[i].norm_ in lists.post_fields and doc[i - 1].text == "ل":
        return i > mention.start  # «وزارة الداخلية | لشؤون …»
    joined = i > mention.start + 1 and doc[i - 1].text in ("ب", "ل")
    if mention.label is Label.ORGANIZATION and joined and doc[i].norm_ in lists.division_heads:
        return not doc[i].norm_.startswith("ال")  # «مركز إعداد القادة | بمدينة أسوان»
    return is_proclitic(doc[i]) or doc[i].norm_ in lists.stop_words


def _is_first_letter(doc: Doc, mention: Mention) -> bool:
    """True where the mention begins with a letter on purpose, see ``reconcile``."""
    return mention.source not in ("rules", "gazetteer") and is_proclitic(doc[mention.start])


def _left_open(doc: Doc, start: int, end: int) -> bool:
    """True where the last mark inside opens and nothing closes it: «شركة أوكيو (OQ»."""
    marks = [doc[k].text for k in range(start, end) if doc[k].text in '()«»“”"']
    return bool(marks) and (marks[-1] in "(«“" or (marks[-1] == '"' and len(marks) % 2 == 1))


def _balanced(doc: Doc, start: int, end: int) -> bool:
    """True where the closing mark at the end has its opening mark inside: «شركة أوكيو (OQ)»."""
    return any(doc[k].text in '(«“"' for k in range(start, end - 1))
