"""Money that is received, granted or signed for: the noun of giving («منحة», «تبرع») or the agreement tells of it."""

from __future__ import annotations

from atip_extract.drafts import FundingDraft
from atip_extract.relate.context import Context
from atip_extract.relate.payers import PayerFinder, is_payer

DONORS = ("donor_agency", "development_bank", "foundation")
"""Kinds of bodies whose business is to give."""


class GrantFinder(PayerFinder):
    """Finds payments told by what is given; keeps the facts found so far."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.found: list[FundingDraft] = []

    def signed(self) -> None:
        """«وقّع X اتفاقية مع Y بقيمة …»: of two parties, the one that gives for a living pays; the other receives."""
        for mention in self.finder.mentions:
            event = self.finder.events[mention.event]
            money = self.money_near(mention.word) if event.type == "signing" else None
            if money is None or any(f.amount is money or f.event == mention.event for f in self.found):
                continue
            kinds = {role.entity: self.reading.notes.entities[role.entity].kind for role in event.organizers}
            payers = [role for role in event.organizers if kinds[role.entity] in DONORS]
            if len(payers) != 1 or len(kinds) < 2:
                continue
            other = next(role.entity for role in event.organizers if role.entity != payers[0].entity)
            draft = FundingDraft(
                payers[0].entity, event.evidence[0], payers[0].evidence, 0.7, "وقع", event=mention.event
            )
            draft.amount, draft.recipient = money, other
            self.append(draft)

    def received(self, i: int) -> None:
        """«تلقّت المؤسسة منحة بقيمة … من X»: the payer behind من, the subject receives."""
        words = self.reading.words
        form = self.cues.verbs["receive"].at(words[i])
        if form is None or words[i].mention is not None or (self.money_near(i) is None and not self.grant_noun(i)):
            return
        _, stop = self.clauses.clause(i)
        source = next((k for k in range(i + 1, stop) if words[k].norm == "من" and self.is_payer_at(k + 1)), None)
        if source is None:
            return
        recipient = next((p for p in self.phrases.names(i + 1, is_payer, reach=2, gap=0) if p.end <= source), None)
        start = recipient.end if recipient is not None else i + 1
        if source <= start:
            return
        target = self.reading.trimmed(start, source)
        for funder in self.phrases.names(source + 1, is_payer, reach=2, gap=1):
            confidence = self.confidence(0.78, funder)
            draft = FundingDraft(funder.entity, target, self.reading.trimmed(i, funder.end), confidence, form.lemma)
            draft.amount, draft.recipient = self.money_near(i), recipient.entity if recipient is not None else None
            self.append(draft)

    def append(self, draft: FundingDraft) -> None:
        """Add a fact, once for each payer and thing that is paid for."""
        for known in self.found:
            if known.funder == draft.funder and self._same_object(known, draft):
                if known.amount is None:
                    known.amount = draft.amount
                return
        self.found.append(draft)

    def _same_object(a: FundingDraft, b: FundingDraft) -> bool:
        if a.event is not None and a.event == b.event:
            return True
        if a.programme is not None and a.programme == b.programme:
            return True
        return a.object == b.object
