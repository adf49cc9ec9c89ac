"""Which event a payment is for, where the words for what is paid do not name it by themselves.

«موّلت X التمرين», «تكفّلت Y بتذاكر السفر», «ضمن مشروع … الذي تموّله Z»: what is paid for is the event under another
name, a part of its costs, or the project that it belongs to. The heads say of a body how likely it is a funder of an
event, and of a word how likely it names the event; a payment told of by the grammar or by the heads is the reason to
ask them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from atip_extract.drafts import Facts, FundingDraft, RoleDraft, TokenRange
from atip_extract.relate.learned.heads import Heads, WordRange, sigmoid
from atip_extract.relate.learned.labels import KINDS, LABELS
from atip_extract.relate.learned.mentions import CUE, REACH, Mention, Mentions

FUNDER = 0.3
"""From this probability on the payer is a funder of the event."""
NAMED = 0.5
"""From this probability on a word for what is paid names the event."""
NAMES_EVENT = 0.5
"""How likely such a word names any event, at least."""
_FUNDERS = LABELS.index("funders")


def tie(facts: Facts, fact: FundingDraft, event: int, confidence: float) -> None:
    """Make a payment one for an event, and its payer a funder of it; who is only asked for money pays nothing yet."""
    fact.event = event
    if fact.status != "requested":
        facts.events[event].add("funders", RoleDraft(fact.funder, fact.evidence, confidence, CUE))


class PaymentLinks:
    """Says of the payments of one Doc which of its events they are for."""

    def __init__(self, facts: Facts, heads: Heads, mentions: Mentions, anchors: Sequence[list[int]]) -> None:
        """`anchors`: of each event the words that name it."""
        self.facts, self.heads, self.mentions, self.anchors = facts, heads, mentions, anchors
        self._by_words: dict[TokenRange, tuple[int | None, float]] = {}
        self._by_mention: dict[tuple[int, WordRange], float] = {}
        self._sorted = sorted((word, event) for event, words in enumerate(anchors) for word in words)

    def event_of(self, fact: FundingDraft) -> tuple[int | None, float]:
        """The event that a payment without one is for, if any, and how likely it is."""
        event, p = self._named(fact.object)
        if event is None or p < NAMED:
            event, p = self._funded(fact.funder, fact.evidence)
        return (event, p) if p >= FUNDER else (None, 0.0)

    def _named(self, paid: TokenRange) -> tuple[int | None, float]:
        """The event that a word for what is paid names."""
        if paid not in self._by_words:
            self._by_words[paid] = self._likeliest(paid)
        return self._by_words[paid]

    def _likeliest(self, paid: TokenRange) -> tuple[int | None, float]:
        words = self.mentions.words(*paid)
        likely = [w for w in range(*words) if self.heads.names_event(w) >= NAMES_EVENT] if words else []
        best: tuple[int | None, float] = (None, 0.0)
        for word in likely:
            for event in self._near(word):
                anchors = self.anchors[event]
                if (p := 1.0 if word in anchors else self.heads.same(anchors, word)) > best[1]:
                    best = event, p
        return best

    def _funded(self, payer: int, evidence: TokenRange) -> tuple[int | None, float]:
        """The event that the payer most likely is a funder of, judged by its mentions where the payment is told of."""
        words = self.mentions.words(*evidence)
        if words is None:
            return None, 0.0
        own = [m for m in self.mentions.near([words[0]], KINDS) if m.thing == ("entity", payer)]
        start, end = evidence
        here = [m for m in own if start <= m.tokens[0] < end] or own
        best: tuple[int | None, float] = (None, 0.0)
        for event in self._near(words[0]) if here else ():
            p = max(self._funder(event, mention) for mention in here)
            if p > best[1]:
                best = event, p
        return best

    def _funder(self, event: int, mention: Mention) -> float:
        """How likely a mention is one of a funder of the event."""
        key = event, mention.words
        if key not in self._by_mention:
            logits = self.heads.parts(self.anchors[event], [mention.words], [mention.kind])
            self._by_mention[key] = float(sigmoid(logits[0, _FUNDERS]))
        return self._by_mention[key]

    def _near(self, word: int) -> list[int]:
        """The events that have an anchor within REACH of a word."""
        first = bisect_left(self._sorted, (word - REACH, -1))
        last = bisect_right(self._sorted, (word + REACH, len(self.anchors)))
        return sorted({event for _, event in self._sorted[first:last]})
