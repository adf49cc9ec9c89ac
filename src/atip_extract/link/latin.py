"""Names in Latin letters right behind the Arabic one: «توماس هولم Thomas Holm», «جامعة الواحة (Oasis University)»."""

from __future__ import annotations

from spacy.tokens import Doc, Token

MAX_TOKENS = 12
WITHIN = frozenset("-–—.'’&,")
"""Marks inside a name, never at its beginning."""


def latin_name(doc: Doc, k: int) -> tuple[int, int] | None:
    """The tokens of the Latin name that begins at token `k`, with brackets or without; two words or more."""
    start = k + 1 if k < len(doc) and doc[k].text == "(" else k
    end = start
    while end < min(len(doc), start + MAX_TOKENS) and _goes_on(doc[end], start):
        end += 1
    closed = end < len(doc) and doc[end].text == ")"
    if start > k and not closed:
        return None
    while end > start and doc[end - 1].text in WITHIN:
        end -= 1
    words = [token for token in doc[start:end] if token.text[0].isalpha()]
    return (start, end) if len(words) > 1 and words[0].text[0].isupper() else None


def _goes_on(token: Token, start: int) -> bool:
    inside = token.i > start and token.text in WITHIN
    return (_is_latin(token.text) or inside) and not (token.i > start and token.is_sent_start)


def _is_latin(text: str) -> bool:
    """«Müller», «Gómez» too."""
    return text[0].isalpha() and all(ord(letter) < 0x250 for letter in text)
