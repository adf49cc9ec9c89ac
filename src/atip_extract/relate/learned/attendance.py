"""How many came to an event, as the heads read it, where the grammar finds no count or one that the heads deny."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from atip_extract.annotations import Annotations, HeadcountValue
from atip_extract.drafts import EventDraft
from atip_extract.recognize.values.people_nouns import people_nouns
from atip_extract.relate.learned.heads import Heads, sigmoid
from atip_extract.relate.learned.labels import ATTENDANCE, HEADCOUNT, LABELS
from atip_extract.relate.learned.mentions import Mentions

CAME = 0.7
"""From this probability on a headcount says how many came to an event."""
DENIED = 0.02
"""Below this probability it does not, whatever the grammar says."""
ELSEWHERE = 0.2
"""The same for a headcount that says how many came to another event."""
_COLUMN = LABELS.index(ATTENDANCE)


class AttendanceReader:
    """Gives the events of one Doc the headcounts that the heads tie to them."""

    def __init__(self, doc: Doc, notes: Annotations, heads: Heads, mentions: Mentions) -> None:
        self.doc, self.notes, self.heads, self.mentions = doc, notes, heads, mentions

    def read(self, events: Sequence[EventDraft], anchors: Sequence[list[int]]) -> None:
        """Take back what they deny and add what they are sure of; `anchors` are the words that name each event."""
        likely = [self._likely(words) for words in anchors]
        best: dict[int, float] = {}
        for own in likely:
            for k, p in own.items():
                best[k] = max(best.get(k, 0.0), p)
        for event, own in zip(events, likely, strict=True):
            if event.attendance is not None and self._is_denied(event.attendance, own, best):
                event.attendance = None
        kept = {event.attendance.start for event in events if event.attendance is not None}
        for event, own in zip(events, likely, strict=True):
            mine = [k for k, p in own.items() if p >= CAME and p == best[k]]
            counts = [self.notes.headcounts[k] for k in sorted(mine, key=lambda k: -own[k])]
            if event.attendance is None:
                event.attendance = self._joined([c for c in counts if c.start not in kept])

    def _likely(self, anchors: list[int]) -> dict[int, float]:
        """How likely each headcount near an event says how many came to it."""
        near = self.mentions.near(anchors, (HEADCOUNT,)) if anchors else []
        if not near:
            return {}
        logits = self.heads.parts(anchors, [m.words for m in near], [m.kind for m in near])
        return dict(zip((m.owner for m in near), sigmoid(logits[:, _COLUMN]).tolist(), strict=True))

    def _is_denied(self, told: HeadcountValue, own: dict[int, float], best: dict[int, float]) -> bool:
        number = next((k for k in own if self.notes.headcounts[k].start == told.start), None)
        if number is None:
            return False
        return own[number] < (ELSEWHERE if best[number] >= CAME else DENIED)

    def _joined(self, counts: list[HeadcountValue]) -> HeadcountValue | None:
        """One headcount of those, the likeliest first: all that came, with the men and the women among them.

        Where only men or women are counted they are all, unless the text counts them as some of others.
        """
        whole = max((c for c in counts if c.total is not None), key=lambda c: c.total or 0, default=None)
        if whole is None:
            whole = next((c for c in counts if (c.men or c.women) and not self._are_some(c)), None)
        if whole is None:
            return None
        men = next((c.men for c in (whole, *counts) if c.men is not None), None)
        women = next((c.women for c in (whole, *counts) if c.women is not None), None)
        total = whole.total if whole.total is not None else (men or 0) + (women or 0)
        fits = (men or 0) + (women or 0) <= total
        return replace(whole, total=total, men=men, women=women) if fits else whole

    def _are_some(self, count: HeadcountValue) -> bool:
        """«بينهم 14 سيدة»."""
        before = self.doc[max(0, count.start - 3) : count.start]
        return any(token.norm_ in people_nouns().split_cues for token in before)
