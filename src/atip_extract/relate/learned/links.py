"""Which event a payment is for, where the words for what is paid do not name it by themselves.

«موّلت X التمرين», «تكفّلت Y بتذاكر السفر», «ضمن مشروع … الذي تموّله Z»: what is paid for is the event under another
name, a part of its costs, or the project that it belongs to. The heads say of a body how likely it is a funder of an
event, and of a word how likely it names the event; a payment told of by the grammar or by the heads is the reason to
ask them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from atip_extract.drafts import Facts, FundingDraft, RoleDraft
from atip_extract.relate.learned.heads import Heads, sigmoid
from atip_extract.relate.learned.labels import KINDS, LABELS
from atip_extract.relate.learned.mentions import CUE, REACH, SHARE_RIGHT, Mentions

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
    """Links the payments of one Doc to its events."""

    def __init__(self, facts: Facts, heads: Heads, mentions: Mentions, anchors: Sequence[list[int]]) -> None:
        """`anchors`: of each event the words that name it."""
        self.facts, self.heads, self.mentions, self.anchors = facts, heads, mentions, anchors
        self._sorted = sorted((word, event) for event, words in enumerate(anchors) for word in words)

    def run(self) -> None:
        """Give payments without an event the one they are for."""
        for fact in self.facts.funding:
            if fact.event is None:
                self._link(fact)

    def _link(self, fact: FundingDraft) -> None:
        event, p = self._named(fact)
        if event is None or p < NAMED:
            event, p = self._funded(fact)
            if event is None or p < FUNDER:
                return
        tie(self.facts, fact, event, round(min(fact.confidence, p * SHARE_RIGHT), 3))

    def _named(self, fact: FundingDraft) -> tuple[int | None, float]:
        """The event that a word for what is paid names."""
        words = self.mentions.words(*fact.object)
        likely = [w for w in range(*words) if self.heads.names_event(w) >= NAMES_EVENT] if words else []
        best: tuple[int | None, float] = (None, 0.0)
        for word in likely:
            for event in self._near(word):
                anchors = self.anchors[event]
                if (p := 1.0 if word in anchors else self.heads.same(anchors, word)) > best[1]:
                    best = event, p
        return best

    def _funded(self, fact: FundingDraft) -> tuple[int | None, float]:
        """The event that the payer most likely is a funder of, judged by its mentions where the payment is told of."""
        words = self.mentions.words(*fact.evidence)
        if words is None:
            return None, 0.0
        own = [m for m in self.mentions.near([words[0]], KINDS) if m.thing == ("entity", fact.funder)]
        start, end = fact.evidence
        here = [m for m in own if start <= m.tokens[0] < end] or own
        best: tuple[int | None, float] = (None, 0.0)
        for event in self._near(words[0]) if here else ():
            logits = self.heads.parts(self.anchors[event], [m.words for m in here], [m.kind for m in here])
            p = float(sigmoid(logits[:, _FUNDERS]).max())
            if p > best[1]:
                best = event, p
        return best

    def _near(self, word: int) -> list[int]:
        """The events that have an anchor within REACH of a word."""
        first = bisect_left(self._sorted, (word - REACH, -1))
        last = bisect_right(self._sorted, (word + REACH, len(self.anchors)))
        return sorted({event for _, event in self._sorted[first:last]})
