"""Who pays for an event that a pronoun stands for: «الورشة مولتها X», «…، وتكفلت بها Y», «تنفق عليها Z»."""

from __future__ import annotations

from atip_extract.drafts import FundingDraft
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.events.log import EventMention
from atip_extract.relate.grammar.reading import COMMAS, RELATIVES
from atip_extract.relate.relatives import Relatives
from atip_extract.relate.roles.holders import is_body

WITH = {"تكفل": ("بها", "به"), "أنفق": ("عليها", "عليه"), "صرف": ("عليها", "عليه")}
"""Verbs whose event stands behind a preposition of their own."""
FAR = 40


class EventPayerFinder(Finder):
    """Adds the payers of events that the rules of payments do not see."""

    def __init__(self, context: Context, found: list[FundingDraft]) -> None:
        """`found` are the payments known so far."""
        super().__init__(context)
        self.found, self.relatives = found, Relatives(context)

    def find(self) -> None:
        """By verb, where the event before it agrees with the pronoun."""
        words = self.reading.words
        for i, word in enumerate(words):
            form = self.cues.verbs["fund"].at(word) if word.mention is None and word.quote < 0 else None
            first = self._behind_pronoun(i, form.lemma, form.suffixed) if form is not None and not word.punct else None
            if first is None:
                continue
            mention = self._event_before(i, first)
            if mention is None or mention.event not in self.finder.main:
                continue
            self._pay(i, first, mention.event, word.text)

    def _behind_pronoun(self, i: int, lemma: str, suffixed: bool) -> int | None:
        """The word behind the verb and its pronoun, where the payer stands; None where it has no such object."""
        words = self.reading.words
        if suffixed:
            return i + 1 if lemma == "مول" else None
        pronouns = WITH.get(lemma, ())
        return i + 2 if i + 2 < len(words) and words[i + 1].norm in pronouns else None

    def _event_before(self, i: int, first: int) -> EventMention | None:
        """The event right before the verb, or the one that its clause goes on with («، ومولتها X»)."""
        words = self.reading.words
        mention = self.relatives.event_of(first - 1)
        if mention is None or i - mention.word > FAR:
            return None
        near = words[i - 1].norm in RELATIVES or words[i - 1].text in COMMAS or words[i].conj or i - mention.word <= 3
        return mention if near and not self.relatives.speaks_of_programme(first - 1, mention.word) else None

    def _pay(self, i: int, first: int, event: int, cue: str) -> None:
        draft = self.finder.events[event]
        for phrase in self.phrases.names(first, is_body, reach=2, gap=1):
            if not (self.phrases.is_free_body(phrase) or self.phrases.is_actor_place(phrase)):
                continue
            self.role(event, "funders", phrase, (i, phrase.end), 0.85, cue)
            if not any(f.funder == phrase.entity and f.event == event for f in self.found):
                evidence = self.reading.trimmed(i, phrase.end)
                thing = draft.thing or draft.evidence[0]
                sure = self.confidence(0.85, phrase)
                self.found.append(FundingDraft(phrase.entity, thing, evidence, sure, cue, event=event))
