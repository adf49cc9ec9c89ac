"""Whoever takes part is added here; and what all finders of people ask of a name."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import ParticipantDraft, TokenRange
from atip_extract.relate.context import Finder
from atip_extract.relate.events.log import FAMILIES
from atip_extract.relate.grammar.parts import Phrase

PARTICIPANT_CUES = frozenset(
    {"attendee", "head_of_delegation", "representative", "delegation", "expert", "trainer", "counterpart", "chair"}
    | {"speaker"}
)
"""Cues of taking part."""
BY_WHOM = frozenset({"قبل", "طرف", "لدن"})
"""«توقيع الاتفاقية من قبل X»: behind «من», before those who do it."""
PARTS = frozenset({"جلسة", "ورشة", "محاضرة", "حلقة", "مائدة", "طاولة"})
WHOLES = ("gathering", "learning")
"""Nouns of what is a part of such events."""


def is_person(phrase: Phrase) -> bool:
    """A person."""
    return phrase.label is Label.PERSON


def is_person_or_body(phrase: Phrase) -> bool:
    """A person or a body."""
    return phrase.label in (Label.PERSON, Label.ORGANIZATION)


def is_participant(phrase: Phrase) -> bool:
    """A person, a body or a country."""
    return phrase.label in (Label.PERSON, Label.ORGANIZATION, Label.PLACE)


class Takers(Finder):
    """Gives events those who take part in them."""

    def add(self, event: int, phrase: Phrase, role: str, first: int, trust: float, cue: str) -> None:
        """Give an event a participant; `first` is the cue's word, where the evidence begins or ends."""
        event = self._whole_of(event)
        evidence = self._own_line(self.reading.trimmed(min(first, phrase.first), max(phrase.end, first + 1)))
        draft = ParticipantDraft(phrase.entity, None, role, evidence, self.confidence(trust, phrase), cue)
        self.finder.events[event].add_participant(draft)

    def _own_line(self, evidence: TokenRange) -> TokenRange:
        """Of evidence that runs over a list with a line for each the last line, which names the one it is told of."""
        doc, (start, end) = self.reading.doc, evidence
        breaks = [k for k in range(start, end - 1) if "\n" in doc[k].text]
        first = breaks[-1] + 1 if breaks else start
        while first < end - 1 and not any(map(str.isalnum, doc[first].text)):
            first += 1
        return first, end

    def _whole_of(self, event: int) -> int:
        """«الجلسة الأولى»: a part without a name, date or holder of its own; who speaks there speaks at the whole."""
        events, main = self.finder.events, self.finder.main
        part = events[event]
        if event in main or part.background or not main or part.name or part.organizers or part.dates:
            return event
        inside = part.noun in PARTS and FAMILIES[events[main[0]].type] in WHOLES
        return main[0] if inside and main[0] < event else event
