"""What the finders of roles, participants, payments and statements share about one release."""

from __future__ import annotations

from dataclasses import dataclass

from atip_extract.drafts import RoleDraft
from atip_extract.relate.events.finder import EventFinder
from atip_extract.relate.events.scope import Scope
from atip_extract.relate.grammar.clauses import Clauses
from atip_extract.relate.grammar.cues import Cues
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import Reading
from atip_extract.relate.phrases import Phrases


@dataclass(frozen=True)
class Context:
    """One release as read so far: words, cues, clauses, phrases, events and whose scope a word is in."""

    reading: Reading
    cues: Cues
    clauses: Clauses
    phrases: Phrases
    finder: EventFinder
    scope: Scope


class Finder:
    """Base of the finders: the parts of the context at hand, and how sure a fact is."""

    def __init__(self, context: Context) -> None:
        """All finders of a release share one context."""
        self.context = context
        self.reading, self.cues, self.clauses = context.reading, context.cues, context.clauses
        self.phrases, self.finder, self.scope = context.phrases, context.finder, context.scope

    @staticmethod
    def confidence(trust: float, phrase: Phrase) -> float:
        """How sure a fact is: the cue's trust, lowered where the name itself is doubtful."""
        return round(trust * min(1.0, 0.55 + phrase.mention.score / 2), 2)

    def role(self, event: int, field: str, phrase: Phrase, words: tuple[int, int], trust: float, cue: str) -> None:
        """Give an event a role (``organizers`` …), with words ``first:end`` as evidence."""
        evidence = self.reading.trimmed(words[0], max(words[1], words[0] + 1))
        draft = RoleDraft(phrase.entity, evidence, self.confidence(trust, phrase), cue)
        self.finder.events[event].add(field, draft)
