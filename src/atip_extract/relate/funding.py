"""Funding: who pays for what, how much, through whom.

A cue with names behind it («بتمويل من X») is read here; verbs («يموّله X», «قدّمت X منحة») in ``payments``; what is
received, granted or signed for in ``grants``. Whoever pays for an event is its funder.
"""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import FundingDraft, RoleDraft
from atip_extract.relate.parts import Phrase
from atip_extract.relate.payers import is_payer
from atip_extract.relate.payments import PaymentFinder


class FundingFinder(PaymentFinder):
    """Finds the funding facts of one release."""

    def find(self) -> list[FundingDraft]:
        """All funding facts, in text order."""
        for i, word in enumerate(self.reading.words):
            if word.punct or (word.quote >= 0 and self.clauses.is_reported(i)):
                continue
            self._cue(i)
            form = self.cues.verbs["fund"].at(word) if word.mention is None else None
            form = form or (self.pledge(i) if word.mention is None else None)
            if form is None and word.mention is None:
                form = self.verbal_noun(i)
            if form is not None:
                self.verb(i, form)
            elif word.stem == "تمويل" and word.prep == "":
                self.paid_through(i)
            else:
                self.received(i)
                self.given(i)
        self.signed()
        self.found.sort(key=lambda f: f.evidence)
        return self.found

    def _cue(self, i: int) -> None:
        words = self.reading.words
        match = self.cues.roles.at(words, i)
        if match is None or match.name not in ("funder", "supporter"):
            return
        if i > 0 and (before := self.cues.roles.at(words, i - 1)) is not None and before.end >= match.end:
            return
        if any(w.norm in self.cues.technical for w in words[i : match.end + 1]):
            return
        if match.name == "supporter" and match.cue != "بدعم من" and self.money_near(i) is None:
            return
        for number, phrase in enumerate(self.phrases.names(match.end, is_payer, reach=4)):
            if phrase.label is Label.PROGRAMME and number > 0:
                continue  # «بدعم من X، في إطار الحملة …»: the frame does not pay
            if phrase.label is not Label.PLACE or self.phrases.is_country(phrase):
                self._fact(phrase, i, match.trust, match.cue)

    def _fact(self, funder: Phrase, i: int, trust: float, cue: str) -> None:
        evidence = self.reading.trimmed(i, funder.end)
        named = self.launched_before(i)
        if named is None:
            named = self.topic(i)
        if named is not None:
            confidence = round(trust * 0.9, 3)
            self.append(FundingDraft(funder.entity, named, evidence, confidence, cue, amount=self.money_near(i)))
            return
        programme = self.programme_before(i)
        event = None if programme is not None and self.is_tight(programme, i) else self.scope.event_at(i)
        target = self.gift_before(i)
        if target is None:
            if event is not None:
                target = self.thing_of(event)
            elif programme is not None:
                target = (programme.mention.start, programme.mention.end)
            else:
                return
        confidence = self.confidence(trust, funder)
        if event is not None:
            self.finder.events[event].add("funders", RoleDraft(funder.entity, evidence, confidence, cue))
        self.append(
            FundingDraft(
                funder.entity,
                target,
                evidence,
                confidence,
                cue,
                event=event,
                programme=programme.entity if programme is not None else None,
                amount=self.money_near(i),
            )
        )
