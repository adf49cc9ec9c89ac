"""Funding: who pays for what, how much, through whom.

Three shapes: a cue with names behind it («بتمويل من X»), a verb with its payer («يموّله X», «قدّمت X منحة»), and the
verbal noun («تم تمويل هذه الورشة من خلال X»). Whoever pays for an event is its funder.
"""

from __future__ import annotations

from atip_extract.annotations import Label, MoneyValue
from atip_extract.drafts import FundingDraft, RoleDraft, TokenRange
from atip_extract.relate.context import Context
from atip_extract.relate.inflection import VerbForm
from atip_extract.relate.parts import Phrase
from atip_extract.relate.payers import PayerFinder, is_payer
from atip_extract.text.normalize import key

DONORS = ("donor_agency", "development_bank", "foundation")
"""Kinds of bodies whose business is to give."""


class FundingFinder(PayerFinder):
    """Finds the funding facts of one release."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.found: list[FundingDraft] = []

    def find(self) -> list[FundingDraft]:
        """All funding facts, in text order."""
        for i, word in enumerate(self.reading.words):
            if word.punct or (word.quote >= 0 and self.clauses.is_reported(i)):
                continue
            self._cue(i)
            form = self.cues.verbs["fund"].at(word) if word.mention is None else None
            form = form or (self._pledge(i) if word.mention is None else None)
            if form is None and word.mention is None:
                form = self._verbal_noun(i)
            if form is not None:
                self._verb(i, form)
            elif word.stem == "تمويل" and word.prep == "":
                self._paid_through(i)
            else:
                self._received(i)
                self._given(i)
        self._signed()
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
            self._append(FundingDraft(funder.entity, named, evidence, confidence, cue, amount=self.money_near(i)))
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
        self._append(
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

    def _paid_through(self, i: int) -> None:
        """«تم تمويل هذه الورشة من خلال X»."""
        words = self.reading.words
        target = next((m for m in self.scope.mentions_in(i) if i < m.word <= i + 3), None)
        _, stop = self.clauses.clause(i)
        if target is None:
            return
        for k in range(target.word + 1, min(target.word + 8, stop)):
            link = self.cues.payer_links.at(words, k)
            if link is None:
                continue
            for funder in self.phrases.names(link.end, is_payer, reach=3):
                if not self.acts(funder) and not self.phrases.is_country(funder):
                    continue
                confidence = self.confidence(0.92, funder)
                evidence = self.reading.trimmed(i, funder.end)
                event = self.finder.events[target.event]
                event.add("funders", RoleDraft(funder.entity, evidence, confidence, "تمويل"))
                target_range = self.reading.trimmed(target.word, target.word + 1)
                self._append(
                    FundingDraft(funder.entity, target_range, evidence, confidence, "تمويل", event=target.event)
                )
            return

    def _given(self, i: int) -> None:
        """«قامت X بتقديم منحة قدرها …»: a light verb, its subject, and what it does."""
        words = self.reading.words
        if words[i].prep != "ب" or words[i].mention is not None:
            return
        lemma = next(
            (n for n, v in self.cues.verbs["fund"].verbs.items() if words[i].stem == key(str(v.get("noun") or ""))),
            None,
        )
        money = self.money_near(i)
        if lemma is None or (money is None and not self.grant_noun(i)):
            return
        start, _ = self.clauses.clause(i)
        light = next((k for k in range(i - 1, start - 1, -1) if self.cues.verbs["light_verbs"].at(words[k])), None)
        if light is None:
            return
        funders = [p for p in self.phrases.names(light + 1, is_payer, reach=2, gap=1, stop=i) if self.acts(p)]
        target, programme = self.object(i, i + 1)
        if target is not None and funders:
            self._pay(i, funders, (target, programme, self.event_in(target)), VerbForm(lemma), money)

    def _signed(self) -> None:
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
            self._append(draft)

    def _received(self, i: int) -> None:
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
            self._append(draft)

    def _pledge(self, i: int) -> VerbForm | None:
        """«أعلنت حكومة اليابان عن منحة قدرها …»: a promise of money, the payer right behind the verb."""
        form = self.cues.verbs["pledge"].at(self.reading.words[i])
        phrase = self.phrases.at.get(i + 1)
        if form is None or phrase is None or form.participle or self.money_near(i) is None:
            return None
        behind = self.reading.words[phrase.end : phrase.end + 4]
        return form if any(w.stem in self.cues.grant_nouns for w in behind) else None

    def _verbal_noun(self, i: int) -> VerbForm | None:
        """«تقديم مؤسسة جسور مبلغ …»: the verbal noun with its payer right behind."""
        word, phrase = self.reading.words[i], self.phrases.at.get(i + 1)
        if phrase is None or phrase.label is not Label.ORGANIZATION or word.punct:
            return None
        for lemma, verb in self.cues.verbs["fund"].verbs.items():
            if "noun" in verb and word.stem == key(str(verb["noun"])):
                return VerbForm(lemma)
        return None

    def _verb(self, i: int, form: VerbForm) -> None:
        money = self.money_near(i)
        if form.lemma in self.cues.needs_money and money is None and not self.grant_noun(i):
            return
        if form.suffixed:
            self._relative(i, form, money)
            return
        if form.lemma == "مول" and self._passive(i, form, money):
            return
        found = self.phrases.names(i + 1, is_payer, reach=3, gap=6 if money else 1)
        programmes = bool(self.cues.verbs["fund"].verbs.get(form.lemma, {}).get("programme_pays"))
        funders = [p for p in found if self.acts(p) and (programmes or p.label is not Label.PROGRAMME)]
        funders = self.payers(funders)
        after = funders[-1].end if funders else i + 1
        if not funders:
            before = self.phrases.at.get(i - 2 if self.reading.words[i - 1].stem == "قد" else i - 1)
            if before is None or not self.acts(before) or before.owner is not None:
                return
            funders = [before]
        target, programme, event = self.between(i, funders[0].first)
        if target is None:
            target, programme = self.object(i, after)
            event = self.event_in(target) if target is not None else None
            if target is not None and self.reading.words[self.reading.word_of[target[0]]].stem in self.cues.costs:
                event = self.scope.event_at(i)
        if target is None:
            target, programme, event = self.understood(i)
        if target is None:
            return
        self._pay(i, funders, (target, programme, event), form, money)

    def _pay(
        self,
        i: int,
        funders: list[Phrase],
        payable: tuple[TokenRange, Phrase | None, int | None],
        form: VerbForm,
        money: MoneyValue | None,
    ) -> None:
        """A fact for each payer, with the sum that follows its name."""
        target, programme, event = payable
        for k, funder in enumerate(funders):
            own = self.sum_between(funder.end, funders[k + 1].first if k + 1 < len(funders) else None)
            confidence = self.confidence(0.78, funder)
            evidence = self.reading.trimmed(min(i, funder.first), max(funder.end, i + 1))
            draft = FundingDraft(funder.entity, target, evidence, confidence, form.lemma, event=event)
            draft.programme = programme.entity if programme is not None else None
            draft.amount = own or (money if len(funders) == 1 else None)
            draft.status = "pledged" if form.future or form.lemma in self.cues.verbs["pledge"].verbs else "stated"
            draft.recipient = self.recipient(funder.end if funder.first > i else i + 1)
            self._append(draft)
            if event is not None:
                self.finder.events[event].add("funders", RoleDraft(funder.entity, evidence, confidence, form.lemma))

    def _relative(self, i: int, form: VerbForm, money: MoneyValue | None) -> None:
        """«المشروع الذي يموّله X», «فيما يموّله X بمليون، وY بمليونين»: what is paid for stands before the verb."""
        found = [p for p in self.phrases.names(i + 1, is_payer, reach=4, gap=6 if money else 1) if self.acts(p)]
        funders = self.payers(found)
        target, programme, event = self.understood(i)
        if target is None or (programme is None and event is None):
            event = self.scope.event_at(i) if target is None else event
            target = self.thing_of(event) if target is None and event is not None else target
        if target is None:
            target = self.noun_before(i)
        self._pay(i, funders, (target, programme, event), form, money)

    def _passive(self, i: int, form: VerbForm, money: MoneyValue | None) -> bool:
        """«ويُموَّل المشروع من قبل X»: the payer behind من قبل, what is paid for between."""
        words = self.reading.words
        _, stop = self.clauses.clause(i)
        for k in range(i + 1, min(i + 10, stop)):
            link = self.cues.payer_links.at(words, k)
            if link is None or link.end == k + 1:
                continue
            funders = [p for p in self.phrases.names(link.end, is_payer, reach=4) if p.label is not Label.PROGRAMME]
            target, programme, event = self.between(i, k)
            if target is None and k > i + 1:
                target = self.reading.trimmed(i + 1, k)
            if target is not None and funders:
                self._pay(i, funders, (target, programme, event), form, money)
            return True
        return False

    def _append(self, draft: FundingDraft) -> None:
        for known in self.found:
            if known.funder == draft.funder and self._same_object(known, draft):
                if known.amount is None:
                    known.amount = draft.amount
                return
        self.found.append(draft)

    @staticmethod
    def _same_object(a: FundingDraft, b: FundingDraft) -> bool:
        if a.event is not None and a.event == b.event:
            return True
        if a.programme is not None and a.programme == b.programme:
            return True
        return a.object == b.object
