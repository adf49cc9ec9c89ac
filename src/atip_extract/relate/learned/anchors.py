"""The words by which the heads know an event, and events that only the heads see.

An event of the grammar is known by the words that announce it; words that the heads take for further mentions of it
join these. A word that likely names an event and none of those that are known is a new one. An event whose words the
heads all but deny to name any is none: what the grammar hung on it is free for the events that they know.
"""

from __future__ import annotations

import numpy as np
from spacy.tokens import Doc

from atip_extract.drafts import EventDraft, Facts
from atip_extract.relate.learned.heads import Heads
from atip_extract.relate.learned.mentions import REACH, Mentions

NEW_EVENT = 0.4
"""From this probability on a word may name an event that the grammar has not seen; ``event_judge`` says whether."""
SAME_EVENT = 0.5
"""From this probability on it names an event that is known."""
MOST_ANCHORS = 8
"""Words that name one event, at most: of a longer text the first."""
FAR = 150
"""Where a long text comes back to an event so many words behind its last anchor, it has an anchor there too."""
NO_EVENT = 0.05
"""Below this probability of naming any event for each of its words an event of the grammar is none."""
NAMES_EVENT = 0.3
"""How likely such a word names any event, at least."""


class EventAnchors:
    """Finds the anchors of one Doc's events, and adds the events that only the heads see."""

    def __init__(self, doc: Doc, facts: Facts, heads: Heads, mentions: Mentions) -> None:
        self.doc, self.facts, self.heads, self.mentions = doc, facts, heads, mentions

    def find(self) -> list[list[int]]:
        """Of each event its anchors, as words of the model; none where the model has not read its words."""
        anchors = [self._of(event) for event in self.facts.events]
        self._add_events(anchors)
        return self._without_denied(anchors)

    def _of(self, event: EventDraft) -> list[int]:
        """Of each range of its evidence the likeliest word, and mentions far from these.

        A window of the model is shorter than a long release: what it reads of an event needs an anchor near by.
        """
        found = []
        for start, end in dict.fromkeys([event.trigger, *event.evidence]):
            if words := self.mentions.words(start, end):
                found.append(max(range(*words), key=self.heads.names_event))
        for token in event.mentions:
            if words := self.mentions.words(token, token + 1):
                word = words[0]
                if self.heads.names_event(word) >= NAMES_EVENT and all(abs(word - anchor) > FAR for anchor in found):
                    found.append(word)
        return list(dict.fromkeys(found))[:MOST_ANCHORS]

    def _without_denied(self, anchors: list[list[int]]) -> list[list[int]]:
        """Take events out of the facts that the heads deny; the anchors of those that stay."""
        likely = [max(map(self.heads.names_event, words), default=1.0) for words in anchors]
        kept = [k for k, p in enumerate(likely) if p >= NO_EVENT]
        self.facts.keep_events(kept)
        return [anchors[k] for k in kept]

    def _add_events(self, anchors: list[list[int]]) -> None:
        """Words that name an event the grammar has not seen; further ones of known events become their anchors."""
        known = {word for words in anchors for word in words}
        likely = [w for w in np.flatnonzero(1 - self.heads.events[:, 0] >= NEW_EVENT).tolist() if w not in known]
        for word in likely:
            near = [k for k, words in enumerate(anchors) if words and min(abs(a - word) for a in words) <= REACH]
            score, event = max(((self.heads.same(anchors[k], word), k) for k in near), default=(0.0, -1))
            if score >= SAME_EVENT:
                anchors[event] += [word] if len(anchors[event]) < MOST_ANCHORS else []
                continue
            self.facts.events.append(self._new(word))
            anchors.append([word])

    def _new(self, word: int) -> EventDraft:
        readings = self.mentions.readings
        row = self.heads.events[word, 1:]
        stem = readings.stems[word]
        draft = EventDraft(
            type=readings.event_tags[1 + int(row.argmax())][2:],
            trigger=(stem, stem + 1),
            noun=self.doc[stem].norm_,
            evidence=[(stem, stem + 1)],
            learned=True,
        )
        draft.confidence = round(float(row.sum()), 2)
        return draft
