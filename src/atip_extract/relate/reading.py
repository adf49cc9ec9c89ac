"""A release as the rules read it: surface words with their proclitics told apart, mentions and phrases in place.

The rules of this room look at *words* (what stands between spaces), because a cue is written as it stands in a
newspaper: «وبالتعاون» is one word with a conjunction and a preposition before its stem. Facts are written in tokens.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc

from atip_extract.annotations import Annotations, Label, Mention, annotations_of
from atip_extract.drafts import TokenRange
from atip_extract.text.normalize import key
from atip_extract.text.proclitics import words as surface_words

TATWEEL = "\u0640"
"""Alone it stands for a dash."""
CONJUNCTIONS = "وف"
NEGATIONS = frozenset({"لم", "لن", "لا", "ولم", "ولن", "فلم"})
CLOSED = frozenset(".؛;!؟?:")
COMMAS = frozenset("،,")
DASHES = frozenset("-–—ـ/|")
OPENERS = frozenset("([{«“\"”„'‘")


@dataclass(slots=True)
class Word:
    """A surface word. ``norm`` is the key of the whole word, ``stem`` that of its last token (article restored)."""

    i: int
    start: int
    end: int
    text: str
    norm: str
    stem: str
    conj: bool
    prep: str
    punct: bool
    sent: int
    mention: Mention | None = None
    negated: bool = False
    """Right behind a negation: «لم يسهم»."""
    quote: int = -1
    """Index of the quotation that the word stands in, -1 outside."""

    @property
    def bare(self) -> str:
        """The key without a conjunction that was split off."""
        return self.norm[1:] if self.conj else self.norm


class Reading:
    """The words, sentences and mentions of one Doc, with look-ups both ways."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.notes: Annotations = annotations_of(doc)
        sentence_starts = [s.start for s in doc.sents]
        self.words: list[Word] = []
        self.word_of: list[int] = [0] * len(doc)
        for start, end in surface_words(doc):
            self._add_word(start, end, bisect_right(sentence_starts, start) - 1)
        self.sentences: list[TokenRange] = self._sentence_words()
        self._place_mentions()
        self._place_quotations()

    def _add_word(self, start: int, end: int, sentence: int) -> None:
        text = self.doc[start:end].text
        heads = [self.doc[t].text for t in range(start, end - 1)]
        last = self.doc[end - 1]
        punct = not any(c.isalnum() and c != TATWEEL for c in text)
        word = Word(
            i=len(self.words), start=start, end=end, text=text,
            norm=text if punct else key(text), stem=text if punct else last.norm_,
            conj=bool(heads) and heads[0] in CONJUNCTIONS,
            prep=next((h for h in reversed(heads) if h in "بلك"), ""),
            punct=punct, sent=max(sentence, 0),
            negated=bool(self.words) and self.words[-1].norm in NEGATIONS,
        )  # fmt: skip
        for token in range(start, end):
            self.word_of[token] = word.i
        self.words.append(word)

    def _sentence_words(self) -> list[TokenRange]:
        bounds: list[TokenRange] = []
        for word in self.words:
            while len(bounds) <= word.sent:
                bounds.append((word.i, word.i))
            bounds[word.sent] = (bounds[word.sent][0], word.i + 1)
        return bounds

    def _place_mentions(self) -> None:
        for mention in self.notes.mentions:
            for token in range(mention.start, mention.end):
                self.words[self.word_of[token]].mention = mention
            first = self.words[self.word_of[mention.start]]
            if mention.label is Label.PERSON and mention.start == first.start:
                first.conj, first.prep = False, ""  # «فيونا», «كوان»: the letter is the name's own

    def _place_quotations(self) -> None:
        for k, quotation in enumerate(self.notes.quotations):
            for token in range(quotation.start, min(quotation.end, len(self.doc))):
                self.words[self.word_of[token]].quote = k

    def first(self, mention: Mention) -> int:
        """The word that a mention begins in."""
        return self.word_of[mention.start]

    def after(self, mention: Mention) -> int:
        """The word after a mention."""
        return self.word_of[mention.end - 1] + 1

    def tokens(self, first: int, end: int) -> TokenRange:
        """Words ``first:end`` as tokens, outer proclitics of the first word left in."""
        return self.words[first].start, self.words[max(first, end - 1)].end

    def trimmed(self, first: int, end: int) -> TokenRange:
        """Words ``first:end`` as tokens, without the first word's proclitics and without closing punctuation."""
        while end > first + 1 and self.words[end - 1].punct:
            end -= 1
        word = self.words[first]
        return word.end - 1, self.words[end - 1].end

    def sentence_of(self, i: int) -> TokenRange:
        """The word range of the sentence that word `i` stands in."""
        return self.sentences[self.words[i].sent]

    def paragraph(self, i: int) -> int:
        """A number for the block that word `i` stands in, counted from 0; -1 outside every block."""
        token = self.words[i].start
        for k, block in enumerate(self.notes.blocks):
            if block.start <= token < block.end:
                return k
        return -1

    def block_kind(self, i: int) -> str:
        """``headline``, ``byline``, ``dateline`` or ``body``."""
        k = self.paragraph(i)
        return self.notes.blocks[k].kind if k >= 0 else "body"

    def entity(self, mention: Mention | None, *labels: Label) -> int | None:
        """The entity of a mention, if it has one of the labels."""
        if mention is None or mention.entity is None or (labels and mention.label not in labels):
            return None
        return mention.entity
