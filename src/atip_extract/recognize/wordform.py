"""The one light normalisation of a word before the tagger sees it: identical in training and at run time."""

from __future__ import annotations

import re
import unicodedata

#: Marks that carry no letter: Arabic diacritics, superscript alef, Qur'anic signs, tatweel, bidi and zero-width
#: controls.
_DROPPED = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
#: Arabic-Indic and Persian digits become ASCII; Persian and Urdu letter shapes become the Arabic ones.
_MAPPED = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹یکھہۃ", "01234567890123456789يكههة")


def normalize_word(word: str) -> str:
    """Remove diacritics, tatweel and invisible marks; unify digits and Persian letters; keep hamza and ta marbuta.

    Never returns an empty string: a word of marks only comes back unchanged.
    """
    if word.isascii():
        return word
    plain = _DROPPED.sub("", unicodedata.normalize("NFKC", word)).translate(_MAPPED)
    return plain.strip() or word
