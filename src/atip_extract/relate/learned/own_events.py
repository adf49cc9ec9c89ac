"""Which of the events that the grammar or the heads see are events of their own: what ``event_judge`` is asked.

A word in passing, or a further noun of an event that is known, looks like one; its parts are then free for the others.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from atip_extract.drafts import EventDraft
from atip_extract.relate.learned.event_judge import EventCandidate, EventJudge
from atip_extract.relate.learned.heads import Heads
from atip_extract.relate.learned.judge import Judge
from atip_extract.relate.learned.mentions import Mentions
from atip_extract.relate.learned.parts import MOST_TWINS, Part, Rivals, Twins, candidate, told_in, worth_weighing

KEEP_KNOWN, KEEP_NEW = 0.15, 0.6
"""From these probabilities on an event of the grammar, or one that the heads alone see, is one of its own.

The grammar has a cue to show: it is believed sooner.
"""
TOLD_AGAIN = 0.5
"""From this probability on an event that goes is one that stays, told again."""
_Likely = dict[tuple[str, int], float]


def _begins(event: EventDraft) -> int:
    return event.trigger[0]


class OwnEvents:
    """Weighs the events of one Doc against each other."""

    def __init__(self, heads: Heads, mentions: Mentions, anchors: dict[int, list[int]], twins: Twins) -> None:
        """`anchors`: of each event, by its identity, the words that name it."""
        self._heads, self._mentions, self._anchors, self._twins = heads, mentions, anchors, twins

    def kept(self, events: Sequence[EventDraft], read: list[Part], judge: Judge, event_judge: EventJudge) -> list[int]:
        """The numbers of those that stay; one that goes and is one of these, told again, hands over what it has.

        `read`: the parts that things may have in them.
        """
        candidates = self._candidates(events, read, judge)
        likely = {id(c.event): p for c, p in zip(candidates, event_judge.likely(candidates), strict=True)}
        least = (KEEP_KNOWN, KEEP_NEW)
        kept = [k for k, event in enumerate(events) if likely.get(id(event), 1.0) >= least[event.learned]]
        stay = sorted((events[k] for k in kept if self._anchors[id(events[k])]), key=_begins)
        for k in sorted(set(range(len(events))).difference(kept)):
            self._hand_over(events[k], stay)
        return kept

    def _hand_over(self, event: EventDraft, stay: Sequence[EventDraft]) -> None:
        """To the event that it most likely is, of those around it; `stay` are in the order of the text."""
        at = bisect_left(stay, _begins(event), key=_begins)
        around = stay[max(0, at - MOST_TWINS // 2) : at + MOST_TWINS // 2]
        twin = max(around, key=lambda other: self._twins.one_thing(other, event), default=None)
        if twin is not None and self._twins.one_thing(twin, event) >= TOLD_AGAIN:
            twin.take_over(event)

    def _candidates(self, events: Sequence[EventDraft], read: list[Part], judge: Judge) -> list[EventCandidate]:
        """The events whose words the heads have read, the surest first."""
        own = self._likely_parts(events, read, judge)
        known = [event for event in events if self._anchors[id(event)]]
        named = {id(e): max(map(self._heads.names_event, self._anchors[id(e)])) for e in known}
        surest = sorted(known, key=lambda e: (e.learned, -named[id(e)]))
        return [
            self._candidate(event, named[id(event)], surest[: min(k, MOST_TWINS)], own)
            for k, event in enumerate(surest)
        ]

    def _likely_parts(self, events: Sequence[EventDraft], read: list[Part], judge: Judge) -> dict[int, _Likely]:
        """Of each event, by its identity, how likely it has which part, as the judge of parts says."""
        rivals, told = Rivals(read), told_in(events, self._mentions)
        worth = worth_weighing(read, told)
        shares = judge.likely([candidate(part, rivals, told.get(part.key, []), self._twins) for part in worth])
        own: dict[int, _Likely] = {}
        for part, p in zip(worth, shares, strict=True):
            own.setdefault(id(part.event), {})[part.key] = p
        return own

    def _candidate(
        self, event: EventDraft, named: float, surer: Sequence[EventDraft], own: dict[int, _Likely]
    ) -> EventCandidate:
        mine, words = own.get(id(event), {}), self._anchors[id(event)]
        count = sum(mine.values())
        likeliest: dict[str, float] = {}
        for (field, _), p in mine.items():
            likeliest[field] = max(p, likeliest.get(field, 0.0))
        theirs = [own.get(id(other), {}) for other in surer]
        shared = sum(p for key, p in mine.items() if any(other.get(key, 0.0) >= p for other in theirs))
        anchors = [self._anchors[id(other)] for other in surer]
        return EventCandidate(
            event,
            named=named,
            parts=likeliest,
            count=count,
            same=max((self._twins.one_thing(other, event) for other in surer), default=0.0),
            shared=shared / max(count, 1e-6),
            taken_up=self._heads.takes_up(words, anchors),
            anchors=len(words),
            first=all(min(words) < min(other) for other in anchors),
        )
