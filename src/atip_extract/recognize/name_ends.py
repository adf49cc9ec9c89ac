"""Where a body's name ends before what it gives or does: «مديرية الجوازات | أجهزة حديثة», «جمعية بيوتنا | سلالا غذائية»."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from atip_extract.annotations import Mention, is_proclitic
from atip_extract.recognize.wordlists import WordLists
from atip_extract.text.proclitics import Lexicon

TANWIN = ("ًا", "اً")
"""No name ends so: «دعمًا», «أبًا»."""
HOLDERS = frozenset({"ذات", "ذوي", "الملك", "الملكه", "الامير", "الاميره", "الشيخ", "الشيخه", "الامام", "الرييس", "السلطان"})
"""Behind or before them a bare word goes on with a name: «جامعة الملك سعود», «الجمعية ذات النفع العام»."""


def has_tanwin(text: str) -> bool:
    """True for a word that is written as an indefinite accusative."""
    return text.endswith(TANWIN)


def before_object(doc: Doc, mention: Mention, known: AbstractSet[int], lists: WordLists) -> Mention:
    """The mention of a body, ended before an indefinite word that cannot be part of it.

    `known` are tokens of names that the gazetteer knows.
    """
    for k in range(mention.start + 1, mention.end):
        if k not in known and not is_proclitic(doc[k]) and _is_object(doc, mention, k, lists):
            end = k - 1 if is_proclitic(doc[k - 1]) else k
            return replace(mention, end=end) if end > mention.start else mention
    return mention


def _is_object(doc: Doc, mention: Mention, k: int, lists: WordLists) -> bool:
    token, before = doc[k], doc[k - 1]
    if has_tanwin(token.text):
        return True
    if token.norm_.startswith("ال") or not _is_arabic(token.text) or not _is_arabic(before.text):
        return False
    if before.norm_.startswith("ال"):
        return _is_indefinite_noun(token.norm_, before.norm_, lists)
    return k > mention.start + 1 and not is_proclitic(before) and _is_bare_accusative(token.norm_)


def _is_indefinite_noun(word: str, before: str, lists: WordLists) -> bool:
    """Behind a definite word an indefinite one begins anew, a person's name or «ذات النفع» left out."""
    if before in HOLDERS or word in HOLDERS or len(word) < 3 or word in lists.inside_names | lists.units:
        return False
    names = lists.given_names | lists.surnames | lists.name_prefixes
    return word not in names and before not in lists.given_names and _is_common(word)


@cache
def _is_common(word: str) -> bool:
    """A noun that the press writes with the article as well."""
    counts = Lexicon.built_in().counts
    return any(counts.get(form, 0) > 1 for form in (f"ال{word}", f"لل{word}", f"وال{word}", f"بال{word}"))


def _is_bare_accusative(word: str) -> bool:
    """«سلالا», «دعما»: a common noun and an alef, which press without vowel signs leaves of «سلالًا»."""
    return len(word) > 4 and word.endswith("ا") and not word.endswith(("يا", "ها", "نا")) and _is_common(word[:-1])


def _is_arabic(text: str) -> bool:
    return text.isalpha() and not text.isascii()
