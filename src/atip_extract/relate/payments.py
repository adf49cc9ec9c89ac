"""Verbs of paying, with the payer before or behind: «قدّمت X», «يموّله X», «تعهدت X»."""

from __future__ import annotations

from atip_extract.annotations import Label, MoneyValue
from atip_extract.drafts import FundingDraft, RoleDraft, TokenRange
from atip_extract.relate.grants import GrantFinder
from atip_extract.relate.inflection import VerbForm
from atip_extract.relate.parts import Phrase
from atip_extract.relate.payables import RELATIVES
from atip_extract.relate.payers import is_payer


class PaymentFinder(GrantFinder):
    """Finds payments told by a verb or its verbal noun."""

    def pledge(self, i: int) -> VerbForm | None:
        """«أعلنت حكومة اليابان عن منحة قدرها …», «تعهدت إيطاليا بتقديم 5 ملايين …»: a promise of money."""
        words, form = self.reading.words, self.cues.verbs["pledge"].at(self.reading.words[i])
        if form is None or form.participle or self.money_near(i) is None:
            return None
        phrase = self.phrases.at.get(i + 1)
        end = phrase.end if phrase is not None else i + 1
        if phrase is None and self._before(i) is None:
            return None
        behind = [w for w in words[end : end + 7] if not w.punct]
        if form.lemma != "أعلن" and any(self.is_sum(w.i) for w in behind):
            return form
        return form if any(w.stem in self.cues.grant_nouns or self._is_giving(w.i) for w in behind) else None

    def _is_giving(self, k: int) -> bool:
        """True for a verbal noun of paying: «تمويلها», or «تقديم» with what is given («منح تراخيص» gives no money)."""
        words = self.reading.words
        nouns = self.cues.verbs["fund"].nouns
        stem = words[k].stem
        if not any(stem == noun + suffix for noun in nouns for suffix in ("", "ه", "ها", "هم")):
            return False
        if stem.startswith("تمويل"):
            return True
        return k + 1 < len(words) and (self.is_sum(k + 1) or words[k + 1].stem in self.cues.gift_nouns)

    def verbal_noun(self, i: int) -> VerbForm | None:
        """«تقديم مؤسسة جسور مبلغ …»: the verbal noun with its payer right behind."""
        word, phrase = self.reading.words[i], self.phrases.at.get(i + 1)
        if phrase is None or phrase.label is not Label.ORGANIZATION or word.punct:
            return None
        lemma = self.cues.verbs["fund"].nouns.get(word.stem)
        return VerbForm(lemma) if lemma is not None else None

    def verb(self, i: int, form: VerbForm) -> None:
        """«قدمت X منحة بقيمة … لتأهيل …»: verb `form` at word `i`, its payers, and what they pay for."""
        money = self.money_near(i)
        if form.lemma in self.cues.needs_money and money is None and not self._tells_of_giving(i, form):
            return
        if form.suffixed:
            self._relative(i, form, money)
            return
        if form.lemma == "مول" and self._passive(i, form, money):
            return
        funders = self._subjects(i, form, money)
        after = funders[-1].end if funders else i + 1
        if not funders:
            before = self._before(i)
            if before is None:
                return
            funders = [before]
        target, programme, event = self.between(i, funders[0].first)
        if target is None:
            target, programme = self.object(i, after)
            event = self.event_in(target) if target is not None else None
            if target is not None and self.reading.words[self.reading.word_of[target[0]]].stem in self.cues.costs:
                event = self.scope.event_at(i)
        if target is None:
            target = self.given_thing(i, after)
        if target is None:
            target, programme, event = self.understood(i)
        if target is None:
            target = self.gift_noun(i, self.clauses.clause(i)[1])
        if target is None:
            return
        self._pay(i, funders, (target, programme, event), form, money)

    def _tells_of_giving(self, i: int, form: VerbForm) -> bool:
        """True where a grant, a share of the costs («بنسبة 40 بالمائة») or goods stand behind verb `i`."""
        if self.grant_noun(i):
            return True
        behind = self.reading.words[i + 1 : min(self.clauses.clause(i)[1], i + 30)]
        if form.lemma in ("ساهم", "أسهم", "تحمل") and any(w.stem in self.cues.shares and w.prep for w in behind):
            return True
        given = any(w.stem in self.cues.goods and w.mention is None for w in behind)
        personal = form.lemma in self.cues.data["funding"]["personal"]
        return given and (personal or (form.lemma in ("قدم", "منح", "وفر") and self.receiver(i + 1) is not None))

    def _subjects(self, i: int, form: VerbForm, money: MoneyValue | None) -> list[Phrase]:
        """The payers behind verb `i`; a person only where people give («تبرعت الشيخة …»), a city only as a capital."""
        funding = self.cues.data["funding"]
        first = self.phrases.at.get(i + 1)
        if first is not None and first.label is Label.PLACE and form.lemma in self.cues.verbs["pledge"].verbs:
            return [first] if not self.reading.words[first.first].prep else []  # «أعلنت الدوحة عن …»
        person = self._person_behind(i)
        if person is not None:
            return [person] if form.lemma in funding["personal"] else []
        found = self.phrases.names(i + 1, is_payer, reach=3, gap=6 if money else 1)
        if found and any(self._is_complement(k) for k in range(i + 1, found[0].first)):
            return []
        programmes = bool(self.cues.verbs["fund"].verbs.get(form.lemma, {}).get("programme_pays"))
        return self.payers([p for p in found if self.acts(p) and (programmes or p.label is not Label.PROGRAMME)])

    def _person_behind(self, i: int) -> Phrase | None:
        """The person who is the subject of verb `i`, with or without an honorific and a post before the name."""
        for k in range(i + 1, min(i + 4, self.reading.sentence_of(i)[1])):
            word = self.reading.words[k]
            if word.punct or word.prep:
                return None
            person = self.phrases.person_at(k)
            if person is not None:
                return person
            if word.mention is None or word.mention.label is not Label.HONORIFIC:
                return None
        return None

    def _is_complement(self, k: int) -> bool:
        """True where word `k`, behind a verb, is past its subject: «لتسيير أعمال المركز», «بقطعة أرض»."""
        word = self.reading.words[k]
        if word.mention is None and (word.norm in RELATIVES or self.cues.any_verb.at(word)):
            return True
        return (word.prep == "ل" and word.mention is None) or (word.prep == "ب" and not self.is_sum(k))

    def _before(self, i: int) -> Phrase | None:
        """The payer right before verb `i`: «اليابان تتبرع», «كانت وزارة X قد أعلنت», «حكومة X التي قدمت»."""
        joined = i > 1 and self.reading.words[i - 1].norm in {"قد", *RELATIVES}
        before = self.phrases.at.get(i - 2 if joined else i - 1)
        if before is not None and not joined and before.first > 0:
            verb = self.cues.any_verb.at(self.reading.words[before.first - 1])
            if verb is not None:
                return None  # «أعلنت X منح تراخيص»: X has its verb
        return before if before is not None and self.acts(before) and before.owner is None else None

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
            self.append(draft)
            if event is not None:
                self.finder.events[event].add("funders", RoleDraft(funder.entity, evidence, confidence, form.lemma))

    def _relative(self, i: int, form: VerbForm, money: MoneyValue | None) -> None:
        """«المشروع الذي يموّله X», «فيما يموّله X بمليون، وY بمليونين»: what is paid for stands before the verb."""
        found = [p for p in self.phrases.names(i + 1, is_payer, reach=4, gap=6 if money else 1) if self.acts(p)]
        funders = self.payers(found)
        named = self.ordinal_before(i)
        target, programme, event = (named, None, None) if named is not None else self.understood(i)
        if named is None and (target is None or (programme is None and event is None)):
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

    def paid_through(self, i: int) -> None:
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
                self.append(
                    FundingDraft(funder.entity, target_range, evidence, confidence, "تمويل", event=target.event)
                )
            return

    def given(self, i: int) -> None:
        """«قامت X بتقديم منحة قدرها …»: a light verb, its subject, and what it does."""
        words = self.reading.words
        if words[i].prep != "ب" or words[i].mention is not None:
            return
        lemma = self.cues.verbs["fund"].nouns.get(words[i].stem)
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
