"""Names that an engine cut where they go on: «سوزانه كلاين | -فيبر», «كمال آيت | وعراب», «مشاري | الخميس»."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, is_proclitic
from atip_extract.recognize.name_ends import HOLDERS
from atip_extract.recognize.titles import WEEKDAYS
from atip_extract.recognize.wordlists import WordLists

COMMAS = frozenset("،,")
HYPHENS = frozenset("-‐‑–")
UNFINISHED = frozenset({"ايت", "بن", "ابن", "بنت", "ولد", "منت", "ابو", "ابي", "بو", "عبد", "ال", "بني", "ام"})
"""Words that join the next one in a name, so that none ends with them."""
NAMES = (Label.PERSON, Label.ORGANIZATION, Label.PLACE)


def join_cut_names(doc: Doc, mentions: Sequence[Mention], known: AbstractSet[int], lists: WordLists) -> list[Mention]:
    """The mentions in order, each to its end; what a longer one took in is gone.

    `known` are tokens of names that the gazetteer knows.
    """
    kept: list[Mention] = []
    starts = {m.start: m for m in mentions}
    for found in mentions:
        mention = _as_person(doc, found, known, lists)
        if kept and mention.start < kept[-1].end:
            continue
        end = _end(doc, mention, starts, lists)
        kept.append(replace(mention, end=end) if end > mention.end else mention)
    return kept


def _end(doc: Doc, mention: Mention, starts: dict[int, Mention], lists: WordLists) -> int:
    end = mention.end
    if mention.label not in NAMES or end >= len(doc):
        return end
    if mention.label is Label.PERSON and _is_hyphen(doc, end) and end + 1 in starts:
        other = starts[end + 1]
        return other.end if other.label in NAMES and other.end - other.start < 3 else end
    if doc[end - 1].norm_ in UNFINISHED and end - mention.start > 1:
        berber = doc[end - 1].norm_ == "ايت" and is_proclitic(doc[end]) and doc[end].text == "و"
        k = end + berber
        whole = k < len(doc) and doc[k].text[0].isalpha() and not is_proclitic(doc[k]) and not doc[k].is_sent_start
        return k + 1 if whole and doc[k].norm_ not in lists.stop_words else end
    if mention.label is Label.PERSON and _is_third_name(doc, end, lists):
        return end + 1
    if mention.label is Label.PERSON and end - mention.start == 1 and _is_surname(doc, mention, lists):
        return end + 1
    return end


def _is_third_name(doc: Doc, k: int, lists: WordLists) -> bool:
    """«فاطمة الزهراء | علي مديرة الوحدة»: one more given name right before a post or a pause."""
    ambiguous = doc[k].norm_ in lists.ambiguous_names and doc[k].text != "علي"
    if ambiguous or doc[k].norm_ not in lists.given_names or lists.positions.at(doc, k) is not None:
        return False
    behind = doc[k + 1] if k + 1 < len(doc) else None
    return behind is not None and (behind.text in COMMAS or lists.positions.at(doc, k + 1) is not None)


def _as_person(doc: Doc, mention: Mention, known: AbstractSet[int], lists: WordLists) -> Mention:
    """«، فينسينت | بيروتا», «وبول ميلر»: a given name tells that a place or a body nobody knows is somebody."""
    if mention.label not in (Label.PLACE, Label.ORGANIZATION) or known & set(range(mention.start, mention.end)):
        return mention
    titled = lists.honorifics.at(doc, mention.start)
    if titled is not None and titled[0] < mention.end and doc[titled[0]].norm_ in lists.given_names:
        return replace(mention, label=Label.PERSON)  # «وسماحة الشيخ علي الأسدي»
    given = lists.given_names - lists.ambiguous_names
    words = [t.norm_ for t in doc[mention.start : mention.end]]
    if len(words) == 2 and words[0] in given and words[1] in given | lists.surnames:
        return replace(mention, label=Label.PERSON)
    start = mention.start - 1
    if len(words) > 1 or start < 1 or doc[start].norm_ not in given or words[0].startswith("ال"):
        return mention
    behind_post = doc[start - 1].text in COMMAS or lists.honorifics.at(doc, start - 1) is not None
    return replace(mention, start=start, label=Label.PERSON) if behind_post else mention


def _is_hyphen(doc: Doc, k: int) -> bool:
    """A dash that joins two words, with no space on either side."""
    return doc[k].text in HYPHENS and not doc[k - 1].whitespace_ and not doc[k].whitespace_


def _is_surname(doc: Doc, mention: Mention, lists: WordLists) -> bool:
    """«المحامي مشاري | الخميس»: behind a title a given name does not stand alone, though a weekday may follow."""
    k = mention.end
    titled = any(
        found is not None and found[0] == mention.start
        for start in range(max(0, mention.start - 3), mention.start)
        for found in (lists.honorifics.at(doc, start), lists.positions.at(doc, start))
    )
    dated = k + 1 < len(doc) and (doc[k + 1].text[0].isdigit() or doc[k + 1].norm_.startswith(("الماضي", "المقبل")))
    return titled and doc[k].norm_ in WEEKDAYS and not is_proclitic(doc[k]) and not dated


def named_again(doc: Doc, names: Sequence[Mention], lists: WordLists) -> list[Mention]:
    """«أكاديمية المدى» behind «أكاديمية المدى للتدريب»: the noun and the name of a body that the text names in full.

    An engine finds a name where its sentence tells it to be one, and passes over it in the next.
    """
    taken = {k for m in names for k in range(m.start, m.end)}
    pairs = {
        (doc[m.start].norm_, doc[m.start + 1].norm_)
        for m in names
        if m.label is Label.ORGANIZATION and m.end - m.start > 1 and _may_be_named_again(doc, m, lists)
    }
    found = []
    for k in range(len(doc) - 1 if pairs else 0):
        again = (doc[k].norm_, doc[k + 1].norm_) in pairs and k not in taken and k + 1 not in taken
        goes_on = k + 2 < len(doc) and doc[k + 2].norm_.startswith("ال")
        if again and not goes_on:
            found.append(Mention(k, k + 2, Label.ORGANIZATION, 0.7, "rules"))
    return found


def _may_be_named_again(doc: Doc, body: Mention, lists: WordLists) -> bool:
    """A noun without article and a definite word that is no person's («جامعة الملك …») and no town's."""
    name = doc[body.start + 1].norm_
    own = doc[body.start].norm_ in lists.institutions and name.startswith("ال") and name not in HOLDERS
    return own and name not in lists.given_names
