"""A release as the rules read it: surface words with their proclitics told apart, mentions and phrases in place.

The rules of this room look at *words* (what stands between spaces), because a cue is written as it stands in a
newspaper: «وبالتعاون» is one word with a conjunction and a preposition before its stem. Facts are written in tokens.

The rules compare what one release tells with each other: events with events, payments with events. A text so long that
it cannot be one release is therefore read in parts, each by itself, and takes time in proportion to its length.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from spacy.tokens import Doc, Span

from atip_extract.annotations import Annotations, DateValue, Label, Mention, MoneyValue, annotations_of
from atip_extract.drafts import TokenRange
from atip_extract.text.normalize import key
from atip_extract.text.proclitics import words as surface_words

TATWEEL = "\u0640"
"""Alone it stands for a dash."""
CONJUNCTIONS = "وف"
NEGATIONS = frozenset({"لم", "لن", "لا", "ولم", "ولن", "فلم"})
PREPOSITIONS = frozenset({"علي", "في", "الي", "عن", "وعلي", "وفي", "والي", "وعن"})
PAUSE = "،"
CLOSED = frozenset(".؛;!؟?:")
RELATIVES = frozenset({"الذي", "التي", "الذين", "والذي", "والتي", "اللذين", "اللتين"})
COMMAS = frozenset("،,")
DASHES = frozenset("-–—ـ/|")
OPENERS = frozenset("([{«“\"”„'‘")
LONGEST_PART = 10_000
"""Tokens that are read together: ten times the longest release."""


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
    governed: bool = False
    """Right behind a preposition, where no verb stands: «على رأس الوفد»."""
    quote: int = -1
    """Index of the quotation that the word stands in, -1 outside."""

    @property
    def bare(self) -> str:
        """The key without a conjunction that was split off."""
        return self.norm[1:] if self.conj else self.norm


class _Spanned(Protocol):
    start: int
    end: int


S = TypeVar("S", bound=_Spanned)


def parts_of(doc: Doc) -> Iterator[TokenRange]:
    """The tokens of a Doc in parts that begin with a sentence; one part for every Doc that can be a release."""
    start = 0
    for token in doc[LONGEST_PART:] if len(doc) > LONGEST_PART else ():
        if token.is_sent_start and token.i - start >= LONGEST_PART:
            yield start, token.i
            start = token.i
    if len(doc):
        yield start, len(doc)


def _notes_within(notes: Annotations, part: TokenRange) -> Annotations:
    """The annotations of a part; what reaches over its end belongs to no part. Entities are the whole release's."""
    dateline = notes.dateline
    return replace(
        notes,
        mentions=_within(notes.mentions, part),
        blocks=_overlapping(notes.blocks, part),
        quotations=_within(notes.quotations, part),
        dateline=dateline if dateline is not None and part[0] <= dateline[0] < part[1] else None,
        dates=_within(notes.dates, part),
        money=_within(notes.money, part),
        headcounts=_within(notes.headcounts, part),
    )


def _within(items: Sequence[S], part: TokenRange) -> list[S]:
    first, last = (bisect_left(items, bound, key=lambda item: item.start) for bound in part)
    return [item for item in items[first:last] if item.end <= part[1]]


def _overlapping(items: Sequence[S], part: TokenRange) -> list[S]:
    first = bisect_right(items, part[0], key=lambda item: item.end)
    return list(items[first : bisect_left(items, part[1], key=lambda item: item.start)])


def _with_their_conjunctions(tokens: Doc | Span) -> Iterator[TokenRange]:
    """Surface words; «و» that is written apart («و الجريمة») belongs to the word behind it, as everywhere else."""
    doc = tokens.doc
    apart: int | None = None
    for start, end in surface_words(tokens):
        alone = end == start + 1 and doc[start].text == "و"
        if apart is not None and (start != apart + 1 or not doc[start].text[0].isalpha()):
            yield apart, apart + 1
            apart = None
        if alone:
            if apart is not None:
                yield apart, apart + 1
            apart = start
            continue
        yield start if apart is None else apart, end
        apart = None
    if apart is not None:
        yield apart, apart + 1


class Reading:
    """The words, sentences and mentions of one Doc or of a part of it, with look-ups both ways."""

    def __init__(self, doc: Doc, part: TokenRange | None = None) -> None:
        self.doc = doc
        self.notes: Annotations = annotations_of(doc)
        if part is not None and part != (0, len(doc)):
            self.notes = _notes_within(self.notes, part)
        tokens = doc[slice(*part)] if part is not None else doc[:]
        sentence_starts = [token.i for token in tokens if token.is_sent_start or token.i == tokens.start]
        self.words: list[Word] = []
        self.word_of: list[int] = [0] * len(doc)
        for start, end in _with_their_conjunctions(tokens):
            self._add_word(start, end, bisect_right(sentence_starts, start) - 1)
        self.sentences: list[TokenRange] = self._sentence_words()
        self._soften_dots()
        self._block_starts = [block.start for block in self.notes.blocks]
        self.money_tokens = frozenset(t for m in self.notes.money for t in range(m.start, m.end))
        """Every token of a sum of money."""
        self._money_ends = [m.end for m in self.notes.money]
        self.bodies = self._bodies()
        """The bodies that are named: index of the entity, words of its key."""
        self._place_mentions()
        self._place_quotations()

    def money_before(self, token: int) -> MoneyValue | None:
        """The last sum that ends at or before `token`."""
        k = bisect_right(self._money_ends, token)
        return self.notes.money[k - 1] if k else None

    def _add_word(self, start: int, end: int, sentence: int) -> None:
        text = self.doc[start:end].text
        heads = [self.doc[t].text for t in range(start, end - 1)]
        last = self.doc[end - 1]
        punct = not any(c.isalnum() and c != TATWEEL for c in text)
        word = Word(
            i=len(self.words), start=start, end=end, text=text,
            norm=text if punct else key("".join(text.split())), stem=text if punct else last.norm_,
            conj=bool(heads) and heads[0] in CONJUNCTIONS,
            prep=next((h for h in reversed(heads) if h in "بلك"), ""),
            punct=punct, sent=max(sentence, 0),
            negated=bool(self.words) and self.words[-1].norm in NEGATIONS,
            governed=bool(self.words) and self.words[-1].norm in PREPOSITIONS,
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

    def _soften_dots(self) -> None:
        """«وزير النقل .. يستقبل وفداً»: several dots within a sentence are a pause."""
        for start, end in self.sentences:
            for k in range(start, end - 1):
                if self.words[k].text == "." and "." in (self.words[k - 1].text, self.words[k + 1].text):
                    self.words[k].text = self.words[k].norm = self.words[k].stem = PAUSE
            last = self.words[end - 1] if end - start > 1 else None
            if last is not None and last.text == "." and self.words[end - 2].text == PAUSE:
                self.words[end - 2].text = self.words[end - 2].norm = self.words[end - 2].stem = "."

    def _bodies(self) -> list[tuple[int, list[str]]]:
        mentions = self.notes.mentions
        found = {m.entity for m in mentions if m.label is Label.ORGANIZATION and m.entity is not None}
        named = ((k, key(self.notes.entities[k].name).split()) for k in sorted(found))
        return [(k, words) for k, words in named if words]

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

    def dates_in(self, first: int, end: int) -> list[DateValue]:
        """The dates that begin in words ``first:end``."""
        start, stop = self.tokens(first, end)
        return [value for value in self.notes.dates if start <= value.start < stop]

    def trimmed(self, first: int, end: int) -> TokenRange:
        """Words ``first:end`` as tokens, without the first word's proclitics, nor punctuation and «الذي» at the end."""
        while end > first + 1 and (self.words[end - 1].punct or self.words[end - 1].norm in RELATIVES):
            end -= 1
        word = self.words[first]
        return word.end - 1, self.words[end - 1].end

    def sentence_of(self, i: int) -> TokenRange:
        """The word range of the sentence that word `i` stands in."""
        return self.sentences[self.words[i].sent]

    def paragraph(self, i: int) -> int:
        """A number for the block that word `i` stands in, counted from 0; -1 outside every block."""
        token = self.words[i].start
        k = bisect_right(self._block_starts, token) - 1
        return k if k >= 0 and token < self.notes.blocks[k].end else -1

    def block_kind(self, i: int) -> str:
        """``headline``, ``byline``, ``dateline`` or ``body``."""
        k = self.paragraph(i)
        return self.notes.blocks[k].kind if k >= 0 else "body"

    def is_behind_post(self, k: int) -> bool:
        """«أمين عام | وزارة الداخلية»: right before word `k` stands a post."""
        before = self.words[k - 1].mention if k > 0 else None
        return before is not None and before.label is Label.POSITION

    def is_named(self, k: int) -> bool:
        """True where word `k` stands in the name of an entity; a post («قضاة محاكم الصلح») names nobody."""
        mention = self.words[k].mention
        return mention is not None and mention.entity is not None

    def has_soon(self, i: int, stems: frozenset[str], reach: int) -> bool:
        """True where one of the next `reach` words of the sentence has one of the stems."""
        _, stop = self.sentence_of(i)
        return any(w.stem in stems for w in self.words[i + 1 : min(i + 1 + reach, stop)])

    def entity(self, mention: Mention | None, *labels: Label) -> int | None:
        """The entity of a mention, if it has one of the labels."""
        if mention is None or mention.entity is None or (labels and mention.label not in labels):
            return None
        return mention.entity
