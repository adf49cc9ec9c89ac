"""Normalisation of Arabic script: plain string functions, a view with exact offsets, and the matching key.

Three strengths, each for its own use:

* ``dediac_ar``, ``normalize_alef_ar``, ``normalize_alef_maksura_ar``, ``normalize_teh_marbuta_ar`` and
  ``normalize_unicode`` do one thing each and agree with the functions of the same names in ``camel_tools.utils``;
* ``normalize`` gives the whole text in one normal form, with a table from each character to where it came from;
* ``key`` gives the form under which names are looked up: ``normalize`` and, beyond it, hamza carriers, letter case
  and punctuation, so that two spellings of one name share one key.

All of them take time in proportion to the text, whatever it holds.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Any

_DEDIAC = dict.fromkeys([*range(0x064B, 0x0653), 0x0670])
_ALEFS = str.maketrans("أإآٱ", "اااا")

_LETTERS = {
    **dict.fromkeys("أإآٱٲٳٵ", "ا"),
    **dict.fromkeys("ىیېێےۍ", "ي"),
    **dict.fromkeys("کڪ", "ك"),
    **dict.fromkeys("ةہھەۀۂۃ", "ه"),
    **dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.,", strict=True)),
}
"""What the normal form maps: Arabic letters to their plain shape, Persian ones to Arabic, digits to ASCII."""

_KEY_LETTERS = {
    **dict.fromkeys("ؤٶۇۆ", "و"),
    **dict.fromkeys("ئٸ", "ي"),
    **dict(zip("پچژڤڨگڭ", "بجزفككك", strict=True)),
}
"""What the key maps beyond that: hamza carriers, and the letters for foreign sounds that only some keyboards have."""

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8"
    "\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u0900-\u0903\u093c\u094d\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a"
    "\ufe20-\ufe2f"
)
_COMPOSING = re.compile("[\u0300-\u036f\u0653-\u0655\u093c\u3099\u309a]")
"""Marks that may form one character with the letter before them: only where one is present is composition needed."""
_CLUSTER = re.compile(f"[^{_MARKS}][{_MARKS}]+")
_LONG_RUN = re.compile(f"[{_MARKS}]{{31,}}")
_ARABIC_NUMBER_SIGNS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2")


def dediac_ar(text: str) -> str:
    """Drop short vowels, tanwin, shadda, sukun and the dagger alef. Tatweel stays, as in camel_tools."""
    return text.translate(_DEDIAC)


def normalize_alef_ar(text: str) -> str:
    """Every alef (أ إ آ ٱ) becomes a bare one."""
    return text.translate(_ALEFS)


def normalize_alef_maksura_ar(text: str) -> str:
    """ى becomes ي."""
    return text.replace("ى", "ي")


def normalize_teh_marbuta_ar(text: str) -> str:
    """ة becomes ه."""
    return text.replace("ة", "ه")


def normalize_unicode(text: str, compatibility: bool = True) -> str:
    """NFKC, or NFC where `compatibility` is false."""
    return unicodedata.normalize("NFKC" if compatibility else "NFC", _ordered(text))


def _ordered(text: str) -> str:
    """Long runs of marks in canonical order, for the library sorts them in quadratic time."""
    return _LONG_RUN.sub(lambda m: "".join(sorted(map(_decomposed, m[0]), key=unicodedata.combining)), text)


@lru_cache(maxsize=1024)
def _decomposed(mark: str) -> str:
    decomposed = unicodedata.normalize("NFD", mark)
    return decomposed if len(decomposed) == 1 else mark


def _compose(text: str) -> str:
    """Letters joined with the marks after them, where Unicode has one character for both."""
    if not _COMPOSING.search(text):
        return text
    return _CLUSTER.sub(lambda m: unicodedata.normalize("NFC", _ordered(m[0])), text)


def is_dropped(char: str) -> bool:
    """True for what the normal form leaves out: Arabic marks, tatweel, bidi marks and other invisible characters."""
    if char == "\u0640":
        return True
    category = unicodedata.category(char)
    if category == "Mn":
        return "\u0600" <= char <= "\u08ff"
    return category == "Cf" and char not in _ARABIC_NUMBER_SIGNS


def _unicode_of(char: str) -> str:
    """NFKC where safe. Fractions and superscripts stay: «5½» must not become «51⁄2», nor «10²» «102»."""
    return char if unicodedata.category(char) == "No" else unicodedata.normalize("NFKC", char)


class _Plain(dict[int, str]):
    """For ``str.translate``: code point → presentation forms resolved, dropped characters gone. Fills itself."""

    def __missing__(self, code: int) -> str:
        value = self[code] = "".join(c for c in _unicode_of(chr(code)) if not is_dropped(c))
        return value


class _Fold(dict[int, str]):
    """Code point → normal form."""

    def __missing__(self, code: int) -> str:
        value = self[code] = "".join(_LETTERS.get(c, c) for c in _PLAIN[code])
        return value


class _Key(dict[int, str]):
    """Code point → form in a key; a space for whatever is neither letter nor digit."""

    def __missing__(self, code: int) -> str:
        value, before = chr(code), ""
        while value != before:
            value, before = "".join(map(self._fold, value.casefold())), value
        self[code] = value
        return value

    @staticmethod
    def _fold(char: str) -> str:
        folded = "".join(_KEY_LETTERS.get(c, c) for c in _FOLD[ord(char)])
        return "".join(" " if unicodedata.category(c)[0] in "PSZC" else c for c in folded)


_PLAIN, _FOLD, _KEY = _Plain(), _Fold(), _Key()


def keys(names: Iterable[Any], *, definite: bool = False) -> frozenset[str]:
    """The keys of several names or words; with ``definite`` those with the article as well."""
    bare = frozenset(key(str(name)) for name in names)
    return bare | {"ال" + word for word in bare} if definite else bare


def key(name: str) -> str:
    """The matching key of a name or a word: equal for all spellings that the press uses for one name.

    Punctuation becomes a space, so «بني ملال-خنيفرة» and «بني ملال خنيفرة» agree; the empty string where nothing is
    left. The bare ء stays (بناء is not بنا); مسئول and مسؤول, هيئة and هيأة agree.
    """
    return _key(name) if len(name) <= 80 else _make_key(name)


def _make_key(name: str) -> str:
    plain = _compose(_compose(name).translate(_PLAIN))  # a letter and a mark may meet where a tatweel was
    if "ئو" in plain or "يأ" in plain:
        plain = plain.replace("ئو", "وو").replace("يأ", "يي")
    return " ".join(plain.translate(_KEY).split())


_key = lru_cache(maxsize=8_000)(_make_key)


def fold(text: str) -> str:
    """The normal form alone, without the offset table: ``normalize(text).text``."""
    return _compose(text).translate(_FOLD)


class NormalizedText:
    """A text and its normal form, with offsets both ways.

    Offsets are half-open, in code points. Both the form and the table are made when first asked for.
    """

    def __init__(self, original: str) -> None:
        """`original` is never changed."""
        self.original = original

    @cached_property
    def text(self) -> str:
        """The normal form."""
        return fold(self.original)

    @cached_property
    def _table(self) -> tuple[list[int], list[int]]:
        """For each character of the normal form, where its original begins and ends. Both lists never fall."""
        starts: list[int] = []
        ends: list[int] = []
        for start, end, out in self._pieces():
            if out:
                starts.extend([start] * len(out))
                ends.extend([end] * len(out))
            elif ends and ends[-1] == start and unicodedata.combining(self.original[start]):
                ends[-1] = end  # a vowel mark belongs to its letter
        return starts, ends

    def _pieces(self) -> Iterator[tuple[int, int, str]]:
        text, at = self.original, 0
        if _COMPOSING.search(text):
            for match in _CLUSTER.finditer(text):
                yield from ((i, i + 1, _FOLD[ord(text[i])]) for i in range(at, match.start()))
                at = match.end()
                yield match.start(), at, _compose(match[0]).translate(_FOLD)
        yield from ((i, i + 1, _FOLD[ord(text[i])]) for i in range(at, len(text)))

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that ``text[start:end]`` came from."""
        if not 0 <= start <= end <= len(self.text):
            raise IndexError(f"{start}:{end} lies outside the normal form of {len(self.text)} characters")
        starts, ends = self._table
        if start == end:
            at = starts[start] if start < len(starts) else len(self.original)
            return at, at
        return starts[start], ends[end - 1]

    def to_normalized(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the normal form that came from ``original[start:end]``; empty where all of it was dropped."""
        if not 0 <= start <= end <= len(self.original):
            raise IndexError(f"{start}:{end} lies outside the original of {len(self.original)} characters")
        starts, ends = self._table
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        return first, max(first, last)


def normalize(text: str) -> NormalizedText:
    """The normal form of `text`, with exact offsets.

    >>> view = normalize("إلى مُنظَّمة الأمـــم ٢٠٢٣")
    >>> view.text
    'الي منظمه الامم 2023'
    >>> view.original[slice(*view.to_original(10, 15))]
    'الأمـــم'
    """
    return NormalizedText(text)
