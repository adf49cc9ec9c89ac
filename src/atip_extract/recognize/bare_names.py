"""Bodies whose name is a common word: «جمعية وطنية» in one sentence, «احتفلت وطنية بـ…» in another.

Alone, «جمعية وطنية» is a national association. Where the text also uses the word as no adjective is used, as the
subject of a verb or behind «مع», it is a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, is_proclitic

HEADS = frozenset({"جمعيه", "موسسه", "منظمه", "شبكه", "منصه", "مبادره", "شركه"})
"""Nouns that one word may follow as a name."""
LINKING = frozenset({"كانت", "ليست", "اصبحت", "باتت", "ظلت", "تكون", "تعد", "تعتبر", "صارت", "بقيت", "تبقي", "تظل"})
"""Verbs that an adjective follows: «كانت محلية»."""
WITH = frozenset({"مع"})
LINKS = frozenset({"في", "مع", "علي", "عن", "من", "الي", "خلال", "ضمن", "امس", "اليوم"})
"""Behind the subject of a verb: «شاركت وطنية في …»; «استثمرت ناشئة أخرى …» goes on with an adjective."""
MIN_LETTERS = 4


def bare_names(doc: Doc, given_names: frozenset[str]) -> list[Mention]:
    """Every mention of such a body, with its noun and alone; a woman's name alone is hers («شاركت أمل في …»)."""
    found: list[Mention] = []
    for word in dict.fromkeys(doc[k + 1].norm_ for k in _headed(doc)):
        if word in given_names:
            continue
        alone = [k for k in range(len(doc)) if doc[k].norm_ == word and _stands_alone(doc, k)]
        if alone:
            found += [_body(k, k + 1) for k in alone]
            found += [_body(k, k + 2) for k in _headed(doc) if doc[k + 1].norm_ == word]
    return found


def _body(start: int, end: int) -> Mention:
    return Mention(start, end, Label.ORGANIZATION, 0.8, "pattern")


def _headed(doc: Doc) -> Iterator[int]:
    """Where such a noun stands with one indefinite word behind it."""
    for k in range(len(doc) - 1):
        name = doc[k + 1].norm_
        if doc[k].norm_ in HEADS and len(name) >= MIN_LETTERS and name.isalpha() and not name.startswith("ال"):
            yield k


def _stands_alone(doc: Doc, k: int) -> bool:
    """«احتفلت وطنية بـ…», «مع وطنية،», and before a verb at the head of a sentence: «وطنية تشارك في …»."""
    if k + 1 >= len(doc):
        return False
    before, behind = doc[k - 1] if k else None, doc[k + 1]
    if behind.norm_.startswith("ال"):
        return False
    if doc[k].is_sent_start or before is None or before.text in '"“«':
        return _is_present(behind.norm_)
    if before.norm_ in WITH:
        return not behind.text.isalpha() or is_proclitic(behind)
    goes_on = is_proclitic(behind) or behind.norm_ in LINKS or behind.norm_.endswith("ا")
    return goes_on and _is_past(before.norm_) and before.norm_ not in LINKING


def _is_present(norm: str) -> bool:
    """«تشارك»: the form of a verb with a feminine subject."""
    return len(norm) > MIN_LETTERS - 1 and norm.startswith("ت") and not norm.endswith(("ه", "ات", "ين"))


def _is_past(norm: str) -> bool:
    """«احتفلت», and no plural («مؤسسات»)."""
    return len(norm) > MIN_LETTERS and norm.endswith("ت") and not norm.endswith("ات") and not norm.startswith("ال")
