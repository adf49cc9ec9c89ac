"""The way out to a recogniser that reads words, and back into the Doc.

Published recognisers learned from words as the press writes them: «والمنظمة» is one word. So that is what they read
here, sentence by sentence, and what they find is laid back onto the Doc's tokens, where و is a token of its own and no
part of the name. Words go out and come back by number: no text is searched, so no offset can slip.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention
from atip_extract.recognize.bio import chunks
from atip_extract.recognize.engines.labels import our_label
from atip_extract.recognize.wordform import normalize_word
from atip_extract.text.normalize import is_dropped
from atip_extract.text.proclitics import joins_next, words

PLAIN_SCORE = 0.8
"""The score of what an engine finds that gives none."""


class WordSpan(NamedTuple):
    """Words ``start`` to ``end`` (half-open) of a sentence, as an engine labels them."""

    start: int
    end: int
    label: str
    score: float = PLAIN_SCORE


@dataclass(slots=True)
class Sentence:
    """A sentence as a recogniser of words reads it."""

    doc: int
    """Number of the Doc in its batch."""
    words: list[str] = field(default_factory=list)
    ranges: list[tuple[int, int]] = field(default_factory=list)
    """The tokens [start, end) of each word: its proclitics, then its stem."""


def sentences_of(docs: Sequence[Doc], most: int | None = None) -> list[Sentence]:
    """The sentences of all Docs, in order. White space and invisible characters are no words; punctuation is.

    For an engine that cannot read a longer sentence at once, those of more than `most` words come in parts.
    """
    whole = [sentence for number, doc in enumerate(docs) for sentence in _sentences(number, doc)]
    if most is None:
        return whole
    return [
        Sentence(sentence.doc, sentence.words[start:end], sentence.ranges[start:end])
        for sentence in whole
        for start, end in parts(sentence.words, most)
    ]


def _sentences(number: int, doc: Doc) -> Iterator[Sentence]:
    sentence, seen = Sentence(number), 0
    for start, end in words(doc):
        # A sentence may begin with the white space before its first word.
        if sentence.words and any(doc[k].is_sent_start for k in range(seen, start + 1)):
            yield sentence
            sentence = Sentence(number)
        seen = start + 1
        text = doc[start:end].text
        if not all(map(is_dropped, text)):
            sentence.words.append(text)
            sentence.ranges.append((start, end))
    if sentence.words:
        yield sentence


def plain(written: Iterable[str]) -> list[str]:
    """The words as recognisers know them: without vowel marks and tatweel. As many as came in, none empty or spaced."""
    found = []
    for word in written:
        simple = normalize_word(word)
        found.append(word if any(map(str.isspace, simple)) else simple)  # one character can be a whole phrase: ﷺ
    return found


def parts(words: Sequence[str], most: int) -> list[tuple[int, int]]:
    """Word ranges of at most `most` words that cover a sentence, cut behind a punctuation mark where there is one."""
    cuts, start = [], 0
    while len(words) - start > most:
        marks = (k for k in range(start + most, start + most // 2, -1) if not any(map(str.isalnum, words[k - 1])))
        end = next(marks, start + most)
        cuts.append((start, end))
        start = end
    return [*cuts, (start, len(words))]


def spans_of_tags(tags: Sequence[str]) -> list[WordSpan]:
    """The spans of one tag a word, in BIO or in BIOES; a stray tag begins a span of its own."""
    return [WordSpan(*chunk) for chunk in chunks([_AS_BIO.get(tag[:1], tag[:1]) + tag[1:] for tag in tags])]


_AS_BIO = {"S": "B", "E": "I"}


def mentions_of(
    docs: Sequence[Doc], sentences: Sequence[Sentence], spans: Sequence[Iterable[WordSpan]], source: str
) -> list[list[Mention]]:
    """The mentions of each Doc, in text order, from the spans of each sentence.

    A mention begins behind the proclitics of its first word: «والمنظمة» gives «المنظمة». Spans whose label says
    nothing here are left out.
    """
    found: list[list[Mention]] = [[] for _ in docs]
    for sentence, labelled in zip(sentences, spans, strict=True):
        for span in sorted(labelled, key=lambda s: (s.start, s.end)):
            label = our_label(span.label)
            mention = _mention(docs[sentence.doc], sentence, span, label, source) if label else None
            if mention is not None:
                found[sentence.doc].append(mention)
    return found


def _mention(doc: Doc, sentence: Sentence, span: WordSpan, label: Label, source: str) -> Mention | None:
    if not 0 <= span.start < span.end <= len(sentence.ranges):
        return None
    start, end = sentence.ranges[span.start][0], sentence.ranges[span.end - 1][1]
    while start < end and (joins_next(doc[start]) or not any(map(str.isalnum, doc[start].text))):
        start += 1
    return Mention(start, end, label, span.score, source) if start < end else None
