"""The payments found so far, how those told by a verb or a noun are added to them, and what their finders share."""

from __future__ import annotations

from dataclasses import replace

from atip_extract.annotations import MoneyValue
from atip_extract.drafts import FundingDraft, RoleDraft, TokenRange
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.funding.antecedents import Paid
from atip_extract.relate.funding.readers import Readers
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase

MORE = frozenset({"اكثر", "ازيد", "يزيد", "تزيد", "يفوق", "تفوق", "يتجاوز", "تتجاوز"})
ROUNDED = MORE | {"نحو", "حوالي", "قرابه", "يقارب", "يناهز", "زهاء"}
"""Before a sum that is rounded."""


class Payments(Finder):
    """Keeps the payments of a release: one fact for each payer and thing that is paid for."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.found: list[FundingDraft] = []

    def add(self, draft: FundingDraft) -> None:
        """Add a fact, once for each payer and thing that is paid for."""
        if draft.amount is None and self._means_known_gift(draft) and any(f.funder == draft.funder for f in self.found):
            return
        for known in self.found:
            if known.funder != draft.funder:
                continue
            same = self._same_object(known, draft) and not self._other_sum(known, draft)
            if same or self._same_payment(known, draft) or self._told_again(known, draft):
                if not same and self.names_gift(known) and not self.names_gift(draft):
                    known.object, known.programme = draft.object, draft.programme
                if known.amount is not None and draft.amount is not None and self._rounds(known.amount, draft.amount):
                    known.amount = draft.amount
                known.amount = known.amount or draft.amount
                known.recipient = draft.recipient if known.recipient is None else known.recipient
                return
        self.found.append(draft)

    def add_apart(self, draft: FundingDraft) -> None:
        """Add a fact beside another of the same payer for the same thing: a gift of its own."""
        self.found.append(draft)

    def only_payer_before(self, token: int) -> FundingDraft | None:
        """The payment told last before `token`, where only one payer is known there."""
        before = [f for f in self.found if f.evidence[0] < token]
        return before[-1] if len({f.funder for f in before}) == 1 else None

    def in_order(self) -> list[FundingDraft]:
        """The payments in the order of the text."""
        self.found.sort(key=lambda f: f.evidence)
        return self.found

    def object_in_sentence(self, i: int) -> TokenRange | None:
        """What the payment told last in the sentence of word `i` is for."""
        near = [f for f in self.found if self.sentence_at(f.evidence[0]) == self.reading.words[i].sent]
        return near[-1].object if near else None

    def is_told(self, money: MoneyValue) -> bool:
        """True where a fact has this sum already."""
        return any(known.amount is money for known in self.found)

    def object_before(self, i: int, funder: int | None = None) -> TokenRange | None:
        """«وتعهدت X بـ 5 ملايين»: what the payment before it is for, in the same sentence or the two before."""
        near = [f for f in self.found if f.evidence[0] < self.reading.words[i].start]
        near = [f for f in near if f.status == "pledged" or f.amount is not None or f.funder == funder]
        last = max(near, key=lambda f: f.evidence[0], default=None)
        if last is None or self.reading.words[i].sent - self.sentence_at(last.evidence[0]) > 2:
            return None
        return last.object

    def _means_known_gift(self, draft: FundingDraft) -> bool:
        """«التبرع المقدم من المركز»: the gift that is known, with the article."""
        first, end = (self.reading.word_of[draft.object[k] - k] for k in (0, 1))
        word = self.reading.words[first]
        return first == end and draft.event is None and word.norm.startswith("ال") and self.names_gift(draft)

    def names_gift(self, draft: FundingDraft) -> bool:
        """True where a fact names only the gift or who receives it, not what it is for."""
        word = self.reading.words[self.reading.word_of[draft.object[0]]]
        received = word.mention is not None and word.mention.entity is not None and draft.programme is None
        return draft.event is None and (received or word.stem in self.cues.gift_nouns)

    def sentence_at(self, token: int) -> int:
        """The number of the sentence that a token stands in."""
        return self.reading.words[self.reading.word_of[token]].sent

    @staticmethod
    def _other_sum(a: FundingDraft, b: FundingDraft) -> bool:
        """Two sums for the same thing, one on top of the other: «3 ملايين … ثم مليونين إضافيين»."""
        if a.event is not None or a.programme is not None or a.amount is None or b.amount is None:
            return False
        return a.amount.value != b.amount.value and a.amount.currency == b.amount.currency and a.object != b.object

    @staticmethod
    def _same_object(a: FundingDraft, b: FundingDraft) -> bool:
        if a.event is not None and a.event == b.event:
            return True
        if a.programme is not None and a.programme == b.programme:
            return True
        return a.object == b.object

    def _same_payment(self, a: FundingDraft, b: FundingDraft) -> bool:
        """One sum of one sentence, told by two cues: «تسلمت الوزارة منحة بقيمة … مقدمة من X»."""
        if a.amount is None or a.amount is not b.amount:
            return False
        return self.sentence_at(a.evidence[0]) == self.sentence_at(b.evidence[0])

    def _told_again(self, a: FundingDraft, b: FundingDraft) -> bool:
        """One gift in the headline and in the lead, or told again further down: the same sum in another sentence."""
        if a.amount is None or b.amount is None or a.amount.currency != b.amount.currency:
            return False
        apart = self.sentence_at(a.evidence[0]) != self.sentence_at(b.evidence[0])
        same = a.amount.value == b.amount.value
        return apart and (same or self._rounds(a.amount, b.amount) or self._rounds(b.amount, a.amount))

    def _rounds(self, told: MoneyValue, exact: MoneyValue) -> bool:
        """«أكثر من خمسة ملايين» in a headline, 5.3 in the text: the sum `told` rounds the other."""
        words, first = self.reading.words, self.reading.word_of[told.start]
        near = words[max(self.reading.sentence_of(first)[0], first - 3) : first]
        if told.currency != exact.currency or not any(w.stem in ROUNDED for w in near):
            return False
        low, high = (1, 1.2) if any(w.stem in MORE for w in near) else (0.9, 1.1)
        return low <= float(exact.value / told.value) <= high and told.value != exact.value


class PaymentWriter(Finder):
    """Adds what a verb or a noun tells of, a payment for each payer."""

    def __init__(self, context: Context, readers: Readers, payments: Payments) -> None:
        super().__init__(context)
        self.sums, self.further_sums, self.recipients = readers.sums, readers.further_sums, readers.recipients
        self.payments = payments

    def pay(self, i: int, funders: list[Phrase], paid: Paid, form: VerbForm, money: MoneyValue | None) -> None:
        """A fact for each payer, with the sum that follows its name."""
        target, programme, event = paid
        sums = self.sums.sums_of(funders)
        for k, funder in enumerate(funders):
            theirs = (
                money is not None and money is self.sums.sum_right_before(i) and not self.sums.is_bracketed(sums[k])
            )
            own = None if self.sums.is_anothers_sum(sums[k]) or theirs else sums[k]
            if own is not None and funder.first < i and self.reading.word_of[own.start] < i:
                own = None  # «تساهم X بمليون في …، فيما تساهم بمليونين في …»
            confidence = self.confidence(0.78, funder)
            evidence = self.reading.trimmed(min(i, funder.first), max(funder.end, i + 1))
            draft = FundingDraft(funder.entity, target, evidence, confidence, form.lemma, event=event)
            draft.programme = programme.entity if programme is not None else None
            draft.amount = own or (money if len(funders) == 1 or self.sums.from_each(i) else None)
            draft.status = "pledged" if form.future or form.lemma in self.cues.verbs["pledge"].verbs else "stated"
            draft.recipient = self.recipients.received_by(i, funder, form)
            self.payments.add(draft)
            if event is not None:
                self.finder.events[event].add("funders", RoleDraft(funder.entity, evidence, confidence, form.lemma))
        if len(funders) == 1 and money is not None:
            self._further(funders[0], draft, money)

    def _further(self, funder: Phrase, first: FundingDraft, money: MoneyValue) -> None:
        """«سيقدم 100 مليون لـ…، و22 مليون يورو لتقوية …»: the payer's further sums in the sentence."""
        for sum_, target in self.further_sums.behind(money):
            draft = replace(first, object=target, amount=sum_, programme=None, event=None, recipient=None)
            draft.evidence = (sum_.start, sum_.end)
            if target == first.object and not self.payments.is_told(sum_):
                self.payments.add_apart(draft)  # «منحة بقيمة … إلى جانب قرض بقيمة … لتمويل …»
            else:
                self.payments.add(draft)

    def tell(self, funder: Phrase, target: TokenRange, i: int, cue: str, money: MoneyValue | None) -> None:
        """Add the payment that word `i` tells of."""
        evidence = self.reading.trimmed(min(i, funder.first), max(funder.end, i + 1))
        draft = FundingDraft(funder.entity, target, evidence, self.confidence(0.72, funder), cue)
        draft.amount = money if money is not None and not self.payments.is_told(money) else None
        self.payments.add(draft)


class PaymentFinder(Finder):
    """Base of the finders of payments: the readers of the text at hand, and the payments found so far."""

    def __init__(self, context: Context, readers: Readers, writer: PaymentWriter) -> None:
        """All finders of a release share them."""
        super().__init__(context)
        self.money_words, self.extents = readers.money_words, readers.extents
        self.things, self.pronouns, self.antecedents = readers.things, readers.pronouns, readers.antecedents
        self.purposes, self.payers, self.recipients = readers.purposes, readers.payers, readers.recipients
        self.sums, self.further_sums, self.meanings = readers.sums, readers.further_sums, readers.meanings
        self.countries, self.speakers = readers.countries, readers.speakers
        self.writer, self.payments = writer, writer.payments
