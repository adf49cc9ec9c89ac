"""The tokenizer: the original text in, a Doc out whose text is the original, to the character.

One rule a line:

* a word is a run of letters of one script, vowel marks, tatweel and invisible joiners inside it included;
* a number is whole with its separators (20,5 · 2024/3/12 · 12-6-2022 · ١٢٫٥), and so are addresses (e-mail, URL);
* an abbreviation keeps its period (د. · أ.د. · م.), unless a number stands before it (2024م.);
* every other mark is a token of its own; so is every whitespace but a single space between tokens.

``token.norm_`` is the matching key of a word, the ASCII form of a number, the lower case of an address, and the mark
itself for punctuation; the empty string for invisible characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from spacy.attrs import NORM  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from atip_extract.errors import ReleaseError
from atip_extract.text.normalize import fold, key
from atip_extract.text.proclitics import Lexicon, Piece, Splitter

ARABIC_LETTERS = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f"
    "\u0870-\u0887\u0889-\u088e\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufdf0-\ufdfb\ufe70-\ufefc"
)
_MARKS = (
    "\u0640\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8"
    "\u06ea-\u06ed\u08d3-\u08ff\u0300-\u036f"
)
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_DIGITS = "0-9٠-٩۰-۹"
_OTHER_WORD = rf"[^\W\d_{ARABIC_LETTERS}{_MARKS}]"
_BREAKS = "\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"

_TOKEN = re.compile(
    rf"""
      (?P<address> (?:https?://|www\.)[^\s<>«»"“”،؛{ARABIC_LETTERS}]{{1,2000}}
                 | [A-Za-z0-9][A-Za-z0-9._%+\-]{{0,63}}@[A-Za-z0-9\-]{{1,63}}(?:\.[A-Za-z0-9\-]{{1,63}}){{1,8}}
                 | (?<![A-Za-z0-9.@])(?:[A-Za-z0-9\-]{{1,63}}\.){{1,6}}[a-z]{{2,24}}(?![A-Za-z0-9@.])
                   (?:/[A-Za-z0-9_./?=&%\#~\-]{{0,500}})?
      )
    | (?P<number> [{_DIGITS}]+ (?:[.,٫٬/:\-–][{_DIGITS}]+)* )
    | (?P<abbr> (?<![{ARABIC_LETTERS}{_MARKS}])
                (?: (?:[{ARABIC_LETTERS}]\.){{2,8}} (?:[{ARABIC_LETTERS}](?![{ARABIC_LETTERS}{_MARKS}]))?
                  | [{ARABIC_LETTERS}]\.[{ARABIC_LETTERS}](?![{ARABIC_LETTERS}{_MARKS}])
                  | [دمأاقصجت]\. )
              | (?<![A-Za-z])(?: (?:[A-Z]\.){{2,8}} | (?:Dr|Mr|Mrs|Ms|Prof|St)\. )
      )
    | (?P<joined> (?<![{ARABIC_LETTERS}{_MARKS}])[وفلب](?=(?:د|أ|ا|م)\.(?:د\.|م\.){{0,2}}[ ]?[{ARABIC_LETTERS}]) )
    | (?P<arabic> [{ARABIC_LETTERS}\u0640][{ARABIC_LETTERS}{_MARKS}]*
                  (?:[{_INVISIBLE}]{{1,9}}[{ARABIC_LETTERS}][{ARABIC_LETTERS}{_MARKS}]*)* )
    | (?P<latin> (?<![A-Za-z])[A-Za-z]{{1,2}}[0-9]{{1,4}}(?![0-9A-Za-z]) | {_OTHER_WORD}[^\W\d_{ARABIC_LETTERS}]* )
    | (?P<break> [{_BREAKS}]+ )
    | (?P<space> [^\S{_BREAKS}]+ )
    | (?P<marks> [{_MARKS}]+ | [{_INVISIBLE}]+ )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)  # fmt: skip
_ARABIC = re.compile(rf"[{ARABIC_LETTERS}][{ARABIC_LETTERS}{_MARKS}]+")
_JOINED_ABBREVIATION = re.compile(rf"(?:[دأام]\.){{1,3}}(?:[{ARABIC_LETTERS}](?![{ARABIC_LETTERS}{_MARKS}]))?")
_TRAILING = ".,:;!?)]}'…-–*_"
_ADDRESS = re.compile(r"https?://|www\.|[^@\s]{1,64}@[^@\s]|[A-Za-z0-9-]+\.[A-Za-z0-9./-]*[a-z]{2}")
_CACHE_SIZE = 8_000  # full within the first thousand releases, so that memory does not grow over a night
_CACHE_LONGEST = 40


def norm(text: str) -> str:
    """The normal form of a token's text."""
    if text[0].isdigit():
        return fold(text)
    if ("." in text or "@" in text or "/" in text) and len(text) > 3 and _ADDRESS.match(text):
        return text.lower()
    return key(text) or fold(text).strip()


class AtipTokenizer:
    """Text → Doc. ``Doc.text == text`` for every text that UTF-8 can hold."""

    def __init__(self, vocab: Vocab, *, known: Container[str] = frozenset(), lexicon: Lexicon | None = None) -> None:
        """`known`: matching keys of words that gazetteers know, as evidence for splitting proclitics."""
        self.vocab = vocab
        self.splitter = Splitter(lexicon, known)
        self._words: dict[str, list[Piece]] = {}
        vocab.lex_attr_getters[NORM] = norm  # type: ignore[attr-defined]

    def __call__(self, text: str) -> Doc:
        """Tokenize; raises ``ReleaseError`` where the text holds half a surrogate pair."""
        texts: list[str] = []
        spaces: list[bool] = []
        norms: list[tuple[int, str]] = []
        for piece in self._pieces(text):
            part = piece.text
            if part == " " and spaces and not spaces[-1]:
                spaces[-1] = True
                continue
            if piece.norm:
                norms.append((len(texts), piece.norm))
            texts.append(part)
            spaces.append(False)
        try:
            doc = Doc(self.vocab, words=texts, spaces=spaces)
        except UnicodeEncodeError:
            raise ReleaseError("the text holds half a surrogate pair, which is no character", code="encoding") from None
        for index, value in norms:
            doc[index].norm_ = value
        return doc

    @contextmanager
    def memory_zone(self, _mem: object = None) -> Iterator[None]:
        """For the length of ``Language.memory_zone``, words go to a vocabulary that ends with it.

        spaCy takes the words back from its own, but its tables keep their size and grow with every word ever seen.
        """
        lasting = self.vocab
        self.vocab = Vocab(lex_attr_getters=dict(lasting.lex_attr_getters))  # type: ignore[attr-defined]
        try:
            yield
        finally:
            self.vocab = lasting

    def _pieces(self, text: str) -> Iterator[Piece]:
        """Every piece of the text in order, a space that may become a token's trailing one as a piece of its own."""
        at, after_number = 0, False
        said = frozenset(_ARABIC.findall(text))
        match = _TOKEN.match
        length = len(text)
        while at < length:
            found = match(text, at)
            assert found is not None
            kind, part = found.lastgroup, found[0]
            if kind == "address":
                part = part.rstrip(_TRAILING)
            elif kind == "abbr" and after_number and len(part) == 2:
                part = part[0]
            at += len(part)
            if kind == "joined":
                yield Piece(part)
                abbreviation = _JOINED_ABBREVIATION.match(text, at)
                assert abbreviation is not None
                part = abbreviation[0]
                at += len(part)
            if kind == "arabic":
                pieces = self._split(part)
                yield from pieces if len(pieces) > 1 else self.splitter.split_beside(part, said)
            elif kind == "space" and len(part) > 1 and part[0] == " ":
                yield Piece(" ")
                yield Piece(part[1:])
            else:
                yield Piece(part)
            after_number = kind == "number" or (after_number and kind == "space")

    def _split(self, word: str) -> list[Piece]:
        pieces = self._words.get(word)
        if pieces is None:
            pieces = self.splitter.split(word) if len(word) <= _CACHE_LONGEST else [Piece(word)]
            if len(self._words) >= _CACHE_SIZE:
                self._words.clear()
            if len(word) <= _CACHE_LONGEST:
                self._words[word] = pieces
        return pieces

    # What spaCy asks of a tokenizer that is saved with its pipeline. There is nothing to save: the lexicon comes with
    # the package, and what gazetteers know is given again when the pipeline is made.
    def to_bytes(self, **_: Any) -> bytes:
        """Nothing."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> AtipTokenizer:
        """Itself."""
        return self

    def to_disk(self, _path: str | Path, **_: Any) -> None:
        """Writes nothing."""

    def from_disk(self, _path: str | Path, **_: Any) -> AtipTokenizer:
        """Itself."""
        return self


@registry.tokenizers("atip_tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], AtipTokenizer]:
    """For spaCy configurations: ``[nlp.tokenizer] @tokenizers = "atip_tokenizer.v1"``."""
    return lambda nlp: AtipTokenizer(nlp.vocab)
