"""The tape that the value grammars read: tokens, cut where letters, digits and marks meet, each with its matching key.

A token such as ``2024/3/12`` or ``4-6`` is several units of one token, so that one grammar reads «12-6-2022»,
«12 - 6 - 2022» and «12/6/2022» alike. A value always covers whole tokens.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from atip_extract.text.normalize import is_dropped, key

_PIECE = re.compile(r"\d+(?:[.,٫٬]\d+)*|[^\W\d_]+|[^\s]")
_DOTTED_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})|(\d{4})\.(\d{1,2})\.(\d{1,2})")
_LATIN = re.compile(r"[A-Za-z]+")
# One key for all dashes, so that the grammars need one.
_TANWIN = "\u064b"
_DASHES = str.maketrans("–—−‐‑‒―", "-------")


def pieces_of(text: str) -> list[str]:
    """The keys of a text's words, numbers and marks: «د.ت» gives three, ٢٠٢٤/٣ gives ``2024``, ``/``, ``3``.

    Numbers keep their signs (``20,5``), Arabic ones included, for those say more than a comma does.
    """
    plain = "".join(map(_plain_char, text)).translate(_DASHES)
    found: list[str] = []
    for match in _PIECE.finditer(plain):
        piece = match[0]
        dotted = _DOTTED_DATE.fullmatch(piece)
        if dotted:
            found += ".".join(group for group in dotted.groups() if group).replace(".", " . ").split()
        elif piece[0].isalpha():
            found += key(piece).split()
        else:
            found.append(piece)
    return found


def _plain_char(char: str) -> str:
    if char.isascii():
        return char
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    return "" if is_dropped(char) else unicodedata.normalize("NFKC", char)


@dataclass(slots=True, frozen=True)
class Unit:
    """A word, a number or a mark."""

    key: str
    token: int
    spaced: bool
    """True where white space stands before it."""
    line: int
    """How many line breaks stand before it."""
    is_number: bool
    is_word: bool
    indefinite: bool = False
    """True where tanwin is written: «مليونًا» is one million, «مليونا» may be two."""


Tape = list[Unit]


def tape_of(doc: Doc) -> Tape:
    """Every unit of the Doc in text order; white space and invisible marks leave none."""
    tape: Tape = []
    spaced, line = True, 0
    for token in doc:
        text = token.text
        if text.isspace():
            line += text.count("\n")
            spaced = True
            continue
        for index, piece in enumerate(_pieces(token)):
            number = piece[0].isdigit()
            word = not number and piece[0].isalpha()
            tape.append(Unit(piece, token.i, spaced and index == 0, line, number, word, _TANWIN in text))
        spaced = bool(token.whitespace_)
    return tape


def _pieces(token: Token) -> list[str]:
    word = key(token.norm_)
    if word.isalpha():
        # The tokenizer's own key: it knows that «لفترة» after a split ل is «الفترة».
        return [word]
    text: str = token.text
    if "@" in text or "://" in text or text.startswith("www."):
        return [text]
    letters = _LATIN.match(text)
    if letters and len(letters[0]) != 3 and any(char.isdigit() for char in text):
        # «G20» and «Covid19» are names; three letters may be a currency («USD200»): the money grammar decides.
        return [text]
    return pieces_of(text)


def key_at(tape: Tape, at: int) -> str:
    """The key of a unit, or the empty text outside the tape."""
    return tape[at].key if 0 <= at < len(tape) else ""


def whole(tape: Tape, at: int) -> int | None:
    """The number written in plain digits at `at`, or None."""
    if 0 <= at < len(tape) and tape[at].is_number and tape[at].key.isdecimal() and len(tape[at].key) <= 12:
        return int(tape[at].key)
    return None
