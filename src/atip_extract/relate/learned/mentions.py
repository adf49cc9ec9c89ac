"""The mentions that the relation heads weigh, as words of the model; and what all of the heads' additions share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from atip_extract.annotations import Annotations, WordReadings
from atip_extract.drafts import TokenRange
from atip_extract.relate.learned.heads import WordRange
from atip_extract.relate.learned.labels import DATE, HEADCOUNT, KINDS, MONEY

CUE = "learned"
"""The cue of what the heads add, for ``--explain``."""
SHARE_RIGHT = 0.8
"""Of the parts that are added about this share is right, however sure the heads are."""
REACH = 400
"""Words between what a head reads and a thing that has a part in it, at most."""


@dataclass(slots=True)
class Mention:
    """A mention of an entity, a date, a sum or a headcount: words, tokens, and whose it is."""

    words: WordRange
    tokens: TokenRange
    kind: str
    owner: int
    """Index of the entity, the date, the sum or the headcount."""

    @property
    def thing(self) -> tuple[str, int]:
        """What it is a mention of: an entity has one number, whatever kind it is of."""
        return self.kind if self.kind in (DATE, MONEY, HEADCOUNT) else "entity", self.owner


class Mentions:
    """All mentions of one Doc in the order of the text."""

    def __init__(self, doc: Doc, notes: Annotations, readings: WordReadings) -> None:
        self._doc, self._notes, self.readings = doc, notes, readings
        self.days = self._numbered_days()
        self.all = sorted(self._found(), key=lambda m: m.words)
        self._starts = [m.words[0] for m in self.all]

    def _found(self) -> Iterator[Mention]:
        ranges: list[tuple[int, int, str, int]] = [
            (m.start, m.end, entity.label.value, number)
            for number, entity in enumerate(self._notes.entities)
            if entity.label.value in KINDS
            for m in entity.mentions
        ]
        ranges += [(d.start, d.end, DATE, self.days[d.first, d.last]) for d in self._notes.dates]
        ranges += [(m.start, m.end, MONEY, number) for number, m in enumerate(self._notes.money)]
        ranges += [(h.start, h.end, HEADCOUNT, number) for number, h in enumerate(self._notes.headcounts)]
        for start, end, kind, owner in ranges:
            if words := self.words(start, end):
                yield Mention(words, (start, end), kind, owner)

    def _numbered_days(self) -> dict[tuple[str, str], int]:
        """Of each day or stretch of days the number of a date that tells it, one outside the dateline if there is one.

        One day told twice is one thing.
        """
        published = self._notes.published
        told = list(enumerate(self._notes.dates))
        told.sort(key=lambda one: published is not None and one[1].start == published.start)
        return {(d.first, d.last): number for number, d in reversed(told)}

    def near(self, words: list[int], kinds: Sequence[str]) -> list[Mention]:
        """The mentions of these kinds within REACH of any of the words."""
        first, last = bisect_left(self._starts, min(words) - REACH), bisect_right(self._starts, max(words) + REACH)
        own = (m for m in self.all[first:last] if m.kind in kinds)
        return [m for m in own if any(abs(m.words[0] - w) <= REACH for w in words)]

    def words(self, start: int, end: int) -> WordRange | None:
        """The words that a range of tokens covers."""
        inside = [w for w in self.readings.word_of[start:end] if w >= 0]
        return (inside[0], inside[-1] + 1) if inside else None

    def tokens(self, words: WordRange) -> TokenRange:
        """The tokens of a range of words, without the proclitics of the first."""
        start, last = self.readings.stems[words[0]], words[1] - 1
        word_of = self.readings.word_of
        end = start + 1
        while end < len(word_of) and (word_of[end] == -1 or word_of[end] <= last):
            end += 1
        while word_of[end - 1] == -1:
            end -= 1
        return start, end
