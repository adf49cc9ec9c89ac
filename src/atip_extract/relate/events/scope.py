"""Which event a word belongs to: the nearest mention in its clause, then in its sentence, then the event at hand."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from atip_extract.relate.events.finder import EventFinder
from atip_extract.relate.events.log import EventMention
from atip_extract.relate.grammar.clauses import Clauses
from atip_extract.relate.grammar.inflection import without_possessive
from atip_extract.relate.grammar.reading import Reading

PAST = frozenset({"الماضيه", "السابقه", "المنصرمه", "الاولي"})


class Scope:
    """Answers ``event_at(word)`` for the rules that attach roles, dates and places."""

    def __init__(self, reading: Reading, clauses: Clauses, finder: EventFinder) -> None:
        self.reading, self.clauses, self.finder, self.cues = reading, clauses, finder, clauses.cues
        self._by_sentence: dict[int, list[EventMention]] = defaultdict(list)
        for mention in finder.mentions:
            self._by_sentence[reading.words[mention.word].sent].append(mention)
        self._focus = self._walk()

    def _walk(self) -> list[int | None]:
        """The event at hand at the end of each sentence."""
        focus: list[int | None] = []
        current = self.finder.main[0] if self.finder.main else None
        for sentence in range(len(self.reading.sentences)):
            for mention in self._by_sentence[sentence]:
                if mention.event in self.finder.main and not self.clauses.is_background(mention.word):
                    current = mention.event
            focus.append(current)
        return focus

    def mentions_in(self, i: int) -> list[EventMention]:
        """The event mentions in the sentence of word `i`."""
        return self._by_sentence[self.reading.words[i].sent]

    def focus(self, i: int) -> int | None:
        """The event at hand when the sentence of word `i` begins; where there is none yet, the first one."""
        sentence = self.reading.words[i].sent
        return self._focus[sentence - 1] if sentence else (self.finder.main[0] if self.finder.main else None)

    def event_at(self, i: int) -> int | None:
        """The event that words at `i` speak of. A sentence of background without an event of its own has none."""
        event = self._told_at(i)
        past = event in self.finder.main and self.clauses.is_background(i) and self._is_past_edition(i)
        return None if past else event

    def _told_at(self, i: int) -> int | None:
        here = self.mentions_in(i)
        start, end = self.clauses.clause(i)
        inside = [m for m in here if start <= m.word < end]
        for group in (inside, here):
            before = [m for m in group if m.word <= i]
            if before:
                held = next((m.event for m in group if m.word > i and m.new), None)
                return held if held is not None and self._frames(before[-1].word, i) else before[-1].event
            if group:
                return group[0].event
        return None if self.clauses.is_background(i) else self.focus(i)

    def _is_past_edition(self, i: int) -> bool:
        """«وكانت الندوة في نسختها الماضية قد أقيمت في X»: of another one."""
        start, end = self.reading.sentence_of(i)
        words = self.reading.words
        pairs = ((words[k], words[k + 1]) for k in range(start, end - 1))
        return any(b.stem in PAST and not self.cues.editions.isdisjoint(without_possessive(a.stem)) for a, b in pairs)

    def _frames(self, k: int, i: int) -> bool:
        """«ضمن فعاليات حملة …، نظّم الاتحاد بالشراكة مع X | لقاءً»: the event at word `k` only frames what is held."""
        words = self.reading.words
        framed = any(self.cues.frames.at(words, j) is not None for j in range(max(0, k - 3), k))
        return framed and any(self.cues.verbs["organize"].at(words[j]) is not None for j in range(k + 1, i))

    def nearest(self, i: int) -> EventMention | None:
        """The last event mention at or before word `i` in its sentence."""
        here = self.mentions_in(i)
        k = bisect_right([m.word for m in here], i)
        return here[k - 1] if k else None
