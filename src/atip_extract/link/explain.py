"""Says in words how two spellings differ: «الهجره → الهجرة: ta marbuta»."""

from __future__ import annotations

import re
from itertools import zip_longest

from atip_extract.text.normalize import key

_CAUSES = (
    (str.maketrans("أإآٱ", "اااا"), "hamza"),
    (str.maketrans("ؤئ", "وي"), "hamza"),
    (str.maketrans("ى", "ي"), "alef maqsura"),
    (str.maketrans("ة", "ه"), "ta marbuta"),
    (str.maketrans("یکھہۃ", "يكههه"), "Persian letters"),
)
_MARKS = re.compile("[\u064b-\u0652\u0670]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def spelling_notes(query: str, name: str) -> list[str]:
    """How a query is spelled otherwise than the name whose key it shares; empty where it is not."""
    notes = []
    for mine, theirs in zip_longest(query.split(), name.split(), fillvalue=""):
        if mine != theirs and mine and theirs and key(mine) == key(theirs):
            notes.append(f"{mine} → {theirs}: {_cause(mine, theirs)}")
    return notes


def _cause(mine: str, theirs: str) -> str:
    causes = []
    for pattern, cause in ((_MARKS, "diacritics"), (re.compile("ـ"), "tatweel"), (_INVISIBLE, "invisible marks")):
        if bool(pattern.search(mine)) != bool(pattern.search(theirs)):
            causes.append(cause)
        mine, theirs = pattern.sub("", mine), pattern.sub("", theirs)
    for table, cause in _CAUSES:
        left, right = mine.translate(table), theirs.translate(table)
        if left != mine or right != theirs:
            if mine != theirs and cause not in causes and _closer(mine, theirs, left, right):
                causes.append(cause)
            mine, theirs = left, right
    if not causes:
        causes.append("letter case" if mine.casefold() == theirs.casefold() else "spelling")
    return ", ".join(causes)


def _closer(mine: str, theirs: str, left: str, right: str) -> bool:
    """True where the change of letters made the two more alike."""
    return sum(map(str.__ne__, left, right)) < sum(map(str.__ne__, mine, theirs))


def clitic_note(word: str, form: str) -> str:
    """What was put on or taken off the first word."""
    if form == "ال" + word or word == "ال" + form:
        return f"{word} → {form}: article"
    return f"{word} → {form}: preposition or conjunction"


def letter_note(word: str, known: str, letters: int) -> str:
    """A word that differs by some letters."""
    return f"{letters} letter{'s' if letters > 1 else ''} differ{'' if letters > 1 else 's'}: {word} → {known}"
