"""Proclitics before names, as the tagger reads them: «بنزل» is ب + نزل, «بوري» behind «قرية» is a village.

The tokenizer splits a word by how the press writes it elsewhere; of a name that nobody has met it knows nothing. The
tagger reads the word in its sentence, so where a name begins, it has the last word, and the Doc's tokens follow it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
from spacy.tokens import Doc

from atip_extract.annotations import Annotations, Mention, WordReadings, annotations_of
from atip_extract.text.normalize import is_dropped, key

PROCLITIC_SCHEME = "proclitics"
"""The scheme that says of a word in which a name begins how many of its letters stand before the name."""
MOST_LETTERS = 2
PROCLITIC_TAGS = ("O", *(f"B-{letters}" for letters in range(1, MOST_LETTERS + 1)))
MOST_WORDS = 300
"""Words of a text that are split anew, at most: each takes time in proportion to the text."""
SURE = 0.8
"""The tagger overrules the tokenizer from this probability on."""
_SPLITS = re.compile("[وف]?[بلك]?(?=[^\\W\\d_]{2})")
_POSITIONS = frozenset({"start", "end", "noun_end"})


class _Word(NamedTuple):
    """Tokens [start, end) of a word that the tagger splits otherwise: so many of its `letters` are proclitics."""

    start: int
    end: int
    letters: int
    mention: Mention


def mend_tokens(doc: Doc, found: list[Mention], is_name: Callable[[str], bool] = lambda key: False) -> list[Mention]:
    """Split or join the first words of names as the tagger reads them; `found` and all annotations are renumbered.

    `is_name` knows keys of names: «بلجيكا» is not split, and «بمصر» is not joined. Does nothing where the engine's
    readings have no such head.
    """
    notes = annotations_of(doc)
    if not found or notes.readings is None or PROCLITIC_SCHEME not in notes.readings.outputs:
        return found
    wrong = list(islice(_wrong(doc, found, notes.readings, is_name), MOST_WORDS))
    if not wrong:
        return found
    before, begun = [token.idx for token in doc], {token.idx for token in doc if token.is_sent_start}
    for word in sorted(wrong, key=lambda w: w.start, reverse=True):
        _cut(doc, word)
    for token in doc:  # spaCy leaves the marks where they were counted
        token.is_sent_start = token.idx in begun
    number = {token.idx: token.i for token in doc}
    inside = {at: k for k, at in enumerate(before)}
    renumbered = [number.get(at, -1) for at in before]
    for old, new in enumerate(renumbered):
        if new < 0:  # joined to the token before it
            renumbered[old] = renumbered[old - 1]
    renumbered.append(len(doc))
    _renumber(notes, found, renumbered)
    _renumber_words(doc, notes.readings, inside)
    for word in wrong:
        word.mention.start = renumbered[word.start] + word.letters
    return found


def _wrong(doc: Doc, found: list[Mention], readings: WordReadings, is_name: Callable[[str], bool]) -> Iterator[_Word]:
    logits = readings.outputs[PROCLITIC_SCHEME]
    for mention in found:
        word = readings.word_of[mention.start]
        if word < 0:
            continue
        start, end = mention.start, mention.start + 1
        while start > 0 and readings.word_of[start - 1] == word:
            start -= 1
        while end < len(doc) and readings.word_of[end] == word:
            end += 1
        shares = np.exp(logits[word] - logits[word].max())
        letters = int(shares.argmax())
        text = doc[start:end].text
        if shares[letters] < SURE * shares.sum() or letters == mention.start - start or end - start > 1 + MOST_LETTERS:
            continue
        possible = _SPLITS.match(text)
        if is_name(key(doc[mention.start : end].text)):  # as it is split now
            continue
        plain = not any(map(is_dropped, text[: letters + 2]))  # no mark and no tatweel among the letters
        if plain and possible and letters <= len(possible[0]) and all(len(doc[k]) == 1 for k in range(start, end - 1)):
            yield _Word(start, end, letters, mention)


def _cut(doc: Doc, word: _Word) -> None:
    """Make the word's tokens its proclitics, letter by letter, and the rest."""
    start, end, letters, _ = word
    norms = {doc[k].text: doc[k].norm_ for k in range(start, end)}
    if end - start > 1:
        with doc.retokenize() as change:
            change.merge(doc[start:end])
    token = doc[start]
    pieces = [*token.text[:letters], token.text[letters:]]
    if letters:
        with doc.retokenize() as change:
            change.split(token, pieces, heads=[(token, k) for k in range(len(pieces))])
    for k, piece in enumerate(pieces):
        doc[start + k].norm_ = norms.get(piece) or doc.vocab[piece].norm_


def _renumber(notes: Annotations, found: list[Mention], number: list[int]) -> None:
    """Let every annotation point to the tokens that its own have become."""
    values: list[list[Any]] = [
        notes.blocks,
        notes.quotations,
        notes.dates,
        notes.money,
        notes.headcounts,
        notes.contacts,
        found,
    ]
    things: dict[int, Any] = {id(v): v for group in values for v in group}
    if notes.published is not None:  # most often one of the dates
        things[id(notes.published)] = notes.published
    for thing in things.values():
        for name in (f.name for f in fields(thing) if f.name in _POSITIONS):
            setattr(thing, name, number[getattr(thing, name)])
    if notes.dateline is not None:
        notes.dateline = (number[notes.dateline[0]], number[notes.dateline[1]])


def _renumber_words(doc: Doc, readings: WordReadings, inside: dict[int, int]) -> None:
    """A new token belongs to the word of the token that it was part of, or that became part of it."""
    old_words, old = readings.word_of, 0
    word_of = []
    for token in doc:
        old = inside.get(token.idx, old)
        word_of.append(old_words[old])
    readings.word_of = word_of
    ends = {word: k for k, word in enumerate(word_of) if word >= 0}
    readings.stems = [ends.get(word, stem) for word, stem in enumerate(readings.stems)]
