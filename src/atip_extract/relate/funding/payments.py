"""Verbs of paying, with the payer before or behind: «قدّمت X», «يموّله X», «تعهدت X»."""

from __future__ import annotations

from dataclasses import replace

from atip_extract.annotations import Label, MoneyValue
from atip_extract.drafts import FundingDraft, RoleDraft, TokenRange
from atip_extract.relate.context import Context
from atip_extract.relate.funding.antecedents import Payable
from atip_extract.relate.funding.payers import GRANTING, is_payer
from atip_extract.relate.funding.shared_sums import SharedSumFinder
from atip_extract.relate.funding.sums import IN_IT
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS, RELATIVES
from atip_extract.text.normalize import key

TO_PEOPLE = ("هم", "هن", "نا")
"""«سلّمتهن X حقائب»: the pronoun means those who receive."""
CONTRIBUTING = ("ساهم", "أسهم")
REST = frozenset({"الباقي", "باقي", "تبقي"})
TO_IT = frozenset({"له", "لها"})


class PaymentFinder(SharedSumFinder):
    """Finds payments told by a verb or its verbal noun."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.waiting: list[tuple[int, list[Phrase], VerbForm, MoneyValue]] = []
        """Payments that do not say what they are for: verb, payers, form, sum."""

    def verb(self, i: int, form: VerbForm) -> None:
        """«قدمت X منحة بقيمة … لتأهيل …»: verb `form` at word `i`, its payers, and what they pay for."""
        share = self.meanings.is_share(i, form)
        money = None if share else self.sums.money_near(i)
        pronoun = self.pronouns.pronoun_behind(i, form)
        if pronoun is not None and not form.suffixed:
            form = replace(form, suffixed=True)
        elif form.lemma in GRANTING and self.reading.words[i].norm.endswith(TO_PEOPLE):
            form = replace(form, suffixed=False)
        sure = share or money or (pronoun is not None and form.lemma not in CONTRIBUTING)
        sure = sure or (form.suffixed and form.lemma == "دفع" and self.meanings.charge_before(i))
        if form.lemma in self.cues.needs_money and not (sure or self.meanings.tells_of_giving(i, form)):
            return
        if not self.meanings.means_paying(i, form, money):
            return
        if form.suffixed:
            self._relative(i, form, self.sums.sum_right_before(i) or money)
            return
        if form.lemma == "مول" and self._passive(i, form, money):
            return
        if form.lemma == "منح" and self.granted_from(i):
            return
        funders = self.subjects(i, form, money)
        if not funders or (self.financed_by_another(i, form, funders)):
            return
        after = funders[-1].end if funders[-1].first > i else i + 1
        if form.lemma in self.cues.verbs["order"].verbs:
            after = self._ordered_gift(after)
        target, programme, event = self._payable(i, after, form, funders[0])
        if share and (target is None or self.is_percentage(target)):
            stop = self.extents.payment_end(i)
            of_costs = self.of_costs((self.reading.words[i].start, self.reading.words[stop - 1].end))
            target, programme, event = (
                (of_costs, None, None) if of_costs is not None else self.antecedents.understood(i)
            )
        if target is None and money is not None:
            self.waiting.append((i, funders, form, money))
        if target is not None and not self.meanings.is_owed(i, form, target, funders[0]):
            self.pay(i, funders, (self._whole_of_rest(i, target), programme, event), form, money)

    def _whole_of_rest(self, i: int, target: TokenRange) -> TokenRange:
        """«وتتكفل X بما تبقّى», «وتوفر X الباقي»: the rest of what the payment before it is for."""
        words, first = self.reading.words, self.reading.word_of[target[0]]
        rest = words[first].stem in REST or (first + 1 < len(words) and words[first + 1].norm in REST)
        near = [f for f in self.found if self.sentence_at(f.evidence[0]) == words[i].sent]
        return near[-1].object if rest and near else target

    def _ordered_gift(self, k: int) -> int:
        """«وجّه الملك فلان عاهل البلاد المفدى | بتخصيص …»: the word where it is told what is to be given."""
        words, stop = self.reading.words, self.clauses.clause(k - 1)[1]
        nouns = self.cues.verbs["fund"].nouns
        return next((j for j in range(k, stop) if words[j].prep == "ب" and words[j].stem in nouns), k)

    def told_later(self) -> None:
        """«تبرعت X بـ 5 ملايين، كما تبرع Y بمليون للحملة»: what the payment behind it is for, in the same sentence."""
        for i, funders, form, money in self.waiting:
            word = self.reading.words[i]
            behind = [
                f for f in self.found if self.sentence_at(f.evidence[0]) == word.sent and f.evidence[0] > word.start
            ]
            if behind and not self.is_told(money):
                first = min(behind, key=lambda f: f.evidence[0])
                programme = (
                    self.phrases.at.get(self.reading.word_of[first.object[0]]) if first.programme is not None else None
                )
                self.pay(i, funders, (first.object, programme, first.event), form, money)
        self.waiting.clear()

    def _payable(self, i: int, after: int, form: VerbForm, funder: Phrase) -> Payable:
        """What verb `i` pays for: between it and its payer, behind both, or named before."""
        if i + 1 < len(self.reading.words) and self.reading.words[i + 1].norm in TO_IT:
            told = self.antecedents.understood(i, feminine=self.reading.words[i + 1].norm == "لها")
            if told[0] is not None:
                return told  # «المشروع الذي رصد له X مبلغ …»
        raised = self.raised_share(i, form)
        if raised is not None:
            return raised, None, self.things.event_in(raised)
        target, programme, event = self.purposes.between(i, max(i + 1, funder.first))
        grantee = self.recipients.grantee(after, form)
        after = grantee.end if grantee is not None else after
        if target is None and form.lemma in self.cues.data["funding"]["spent_on"]:
            link = str(self.cues.data["funding"]["spent_on"][form.lemma])
            target = self.purposes.contributed_to(after, self.extents.payment_end(i), key(link))
        if target is None:
            target, programme = self.purposes.object(i, after)
            event = self.things.event_in(target) if target is not None else None
            if target is not None and self.reading.words[self.reading.word_of[target[0]]].stem in self.cues.costs:
                event = self.scope.event_at(i)
        if target is None:
            target = self.recipients.given_thing(i, after)
        if target is None:
            target = self.further_sums.shared_ahead(i)
        if target is None:
            target, programme, event = self._before_it(i, form, funder)
        if target is None:
            target = self.money_words.gift_noun(i, self.clauses.clause(i)[1])
        return target, programme, event

    def _before_it(self, i: int, form: VerbForm, funder: Phrase) -> Payable:
        """Who is granted the money, else what was named before; a promise made at a conference is not for it."""
        to = self.recipients.received_by(i, funder, form)
        phrase = next((p for k, p in self.phrases.at.items() if k > i and p.entity == to), None)
        if phrase is not None:
            return (phrase.mention.start, phrase.mention.end), None, None
        target, programme, event = self.antecedents.understood(i)
        promise = form.lemma in self.cues.verbs["pledge"].verbs
        here = target is not None and self.sentence_at(target[0]) == self.reading.words[i].sent
        if promise and not here and self.sums.money_near(i) is not None:
            return self.what_others_pay_for(i, funder) or target, None, None
        if target is None or (promise and event is not None):
            return self.what_others_pay_for(i, funder) if self.sums.money_near(i) is not None else None, None, None
        return target, programme, event

    def pay(
        self,
        i: int,
        funders: list[Phrase],
        payable: tuple[TokenRange, Phrase | None, int | None],
        form: VerbForm,
        money: MoneyValue | None,
    ) -> None:
        """A fact for each payer, with the sum that follows its name."""
        target, programme, event = payable
        sums = self.sums.sums_of(funders)
        for k, funder in enumerate(funders):
            own = None if self.sums.is_anothers_sum(sums[k]) or money is self.sums.sum_right_before(i) else sums[k]
            if own is not None and funder.first < i and self.reading.word_of[own.start] < i:
                own = None  # «تساهم X بمليون في …، فيما تساهم بمليونين في …»
            confidence = self.confidence(0.78, funder)
            evidence = self.reading.trimmed(min(i, funder.first), max(funder.end, i + 1))
            draft = FundingDraft(funder.entity, target, evidence, confidence, form.lemma, event=event)
            draft.programme = programme.entity if programme is not None else None
            draft.amount = own or (money if len(funders) == 1 or self.sums.from_each(i) else None)
            draft.status = "pledged" if form.future or form.lemma in self.cues.verbs["pledge"].verbs else "stated"
            draft.recipient = self.recipients.received_by(i, funder, form)
            self.append(draft)
            if event is not None:
                self.finder.events[event].add("funders", RoleDraft(funder.entity, evidence, confidence, form.lemma))
        if len(funders) == 1 and money is not None:
            self._further(funders[0], draft, money)

    def _further(self, funder: Phrase, first: FundingDraft, money: MoneyValue) -> None:
        """«سيقدم 100 مليون لـ…، و22 مليون يورو لتقوية …»: the payer's further sums in the sentence."""
        for sum_, target in self.further_sums.further_sums(money):
            draft = replace(first, object=target, amount=sum_, programme=None, event=None, recipient=None)
            draft.evidence = (sum_.start, sum_.end)
            if target == first.object and not self.is_told(sum_):
                self.found.append(draft)  # «منحة بقيمة … إلى جانب قرض بقيمة … لتمويل …»
            else:
                self.append(draft)

    def _relative(self, i: int, form: VerbForm, money: MoneyValue | None) -> None:
        """«المشروع الذي يموّله X», «فيما يموّله X بمليون، وY بمليونين»: what is paid for stands before the verb."""
        found = [p for p in self.phrases.names(i + 1, is_payer, reach=4, gap=6 if money else 1) if self.payers.acts(p)]
        frames = not self.programme_pays(form)  # «قدّمتها السفارة في إطار برنامج X»
        funders = self.sums.each_with_sum([p for p in found if not (frames and p.label is Label.PROGRAMME)])
        sum_before = self._is_sum_before(i) and self.pronouns.pronoun_behind(i, form) not in IN_IT
        named = self.antecedents.ordinal_before(i) or self.costs_of(i, form, told=sum_before)
        her = self.pronouns.means_feminine(i, form)
        pronoun = self.pronouns.pronoun_behind(i, form) or self.reading.words[i].norm
        meant = (
            self.antecedents.meant(i, her, dual=pronoun.endswith("هما")) if named is None and not sum_before else None
        )
        if meant is not None and meant[0] is not None:
            self.pay(i, funders, (meant[0], meant[1], meant[2]), form, money)
            return
        her = None if sum_before else her
        target, programme, event = (
            (named, None, None) if named is not None else self.antecedents.understood(i, feminine=her)
        )
        if named is None and sum_before:
            after = funders[-1].end if funders else i + 1
            stop = self.extents.payment_end(i)
            own = self._predicate_of(i) or self.purposes.purpose_behind(after, stop)
            own = own or self.recipients.given_thing(i, after) or self.money_words.gift_noun(i - 1, i)
            target, programme, event = (own, None, None) if own is not None else (target, programme, event)
        if named is None and (target is None or (programme is None and event is None)):
            event = self.scope.event_at(i) if target is None else event
            target = self.things.thing_of(event) if target is None and event is not None else target
        if target is None:
            target = self.antecedents.noun_before(i)
        self.pay(i, funders, (target, programme, event), form, money)

    def _predicate_of(self, i: int) -> TokenRange | None:
        """«برنامج مبادر منحة تقدمها X»: the programme that is said to be a grant."""
        known = self.phrases.at.get(i - 2) if i > 1 and self.meanings.is_grant_before(i) else None
        if known is None or known.label is not Label.PROGRAMME:
            return None
        return known.mention.start, known.mention.end

    def _is_sum_before(self, i: int) -> bool:
        """«المبلغ الذي صرفه X», «المنحة التي قدمتها X»: what was given is the sum itself."""
        words = self.reading.words
        k = i - 1 - (words[i - 1].norm == "قد")
        k -= k > 0 and words[k].text in COMMAS and not words[i].norm.startswith("و")
        if k <= 0 or words[k].norm == "ما":
            return k > 0  # «إجمالي ما قدمته X»
        sum_told = self.sums.is_sum_told(k)  # «35 مليون دولار تقدمها قطر لـ…»
        return (
            self.money_words.is_gift_noun(k)
            or sum_told
            or (words[k].norm in RELATIVES and self.money_words.is_sum(k - 1))
        )

    def _passive(self, i: int, form: VerbForm, money: MoneyValue | None) -> bool:
        """«ويُموَّل المشروع من قبل X»: the payer behind من قبل, what is paid for between."""
        words = self.reading.words
        _, stop = self.clauses.clause(i)
        for k in range(i + 1, min(i + 10, stop)):
            link = self.cues.payer_links.at(words, k)
            if link is None or (link.end == k + 1 and not self.sums.is_sum_told(k - 1)):
                continue
            funders = [p for p in self.phrases.names(link.end, is_payer, reach=4) if p.label is not Label.PROGRAMME]
            target, programme, event = self.purposes.between(i, k)
            if target is None and k > i + 1 and (self.reading.words[i + 1].prep or self.money_words.is_money(i + 1)):
                target, programme, event = self.antecedents.understood(i)  # «وسيمول بقيمة 128 مليونا من X»
            elif target is None and k > i + 1:
                target = self.reading.trimmed(i + 1, k)
            if target is not None and funders:
                self.pay(i, funders, (target, programme, event), form, money)
            return True
        return False
