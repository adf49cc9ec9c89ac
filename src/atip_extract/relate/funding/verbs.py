"""Verbs of paying, with the payer before or behind: «قدّمت X», «يموّله X», «تعهدت X», «مُنحت Y»."""

from __future__ import annotations

from dataclasses import replace

from atip_extract.annotations import Label, MoneyValue
from atip_extract.drafts import FundingDraft
from atip_extract.relate.context import Context
from atip_extract.relate.funding.payers import GRANTING, is_payer
from atip_extract.relate.funding.payment_objects import PaymentObjects, RelativeObjects
from atip_extract.relate.funding.payment_subjects import PaymentSubjects
from atip_extract.relate.funding.payments import PaymentFinder, PaymentWriter
from atip_extract.relate.funding.readers import Readers
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase

TO_PEOPLE = ("هم", "هن", "نا")
"""«سلّمتهن X حقائب»: the pronoun means those who receive."""
CONTRIBUTING = ("ساهم", "أسهم")


class PassiveFinder(PaymentFinder):
    """Reads verbs whose payer stands behind «من» or «من قبل»."""

    def read(self, i: int, form: VerbForm, money: MoneyValue | None) -> bool:
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
                self.writer.pay(i, funders, (target, programme, event), form, money)
            return True
        return False

    def granted_from(self, i: int) -> bool:
        """«مُنحت جمعية X 50 ألف دولار من السفارة …»: a passive, since the giver stands behind «من»; adds the fact."""
        words = self.reading.words
        receiver, money = self.phrases.at.get(i + 1), self.sums.money_near(i)
        if receiver is None or money is None or not is_payer(receiver) or not words[i].norm.endswith("ت"):
            return False
        k, (_, stop) = self.reading.word_of[money.end - 1] + 1, self.clauses.clause(i)
        if k + 1 >= stop or words[k].norm != "من" or not self.payers.is_payer_at(k + 1):
            return False
        for funder in self.payers.listed(k + 1):
            target = self.purposes.purpose_behind(funder.end, stop) or receiver.mention.tokens
            draft = FundingDraft(
                funder.entity, target, self.reading.trimmed(i, funder.end), self.confidence(0.75, funder), "منح"
            )
            draft.amount, draft.recipient = money, receiver.entity
            self.payments.add(draft)
        return True


class VerbFinder(PaymentFinder):
    """Finds payments told by a verb or by a verbal noun that stands for one."""

    def __init__(self, context: Context, readers: Readers, writer: PaymentWriter) -> None:
        super().__init__(context, readers, writer)
        self.subjects = PaymentSubjects(context, readers, writer)
        self.objects = PaymentObjects(context, readers, writer)
        self.relative = RelativeObjects(context, readers, writer)
        self.passives = PassiveFinder(context, readers, writer)
        self._waiting: list[tuple[int, list[Phrase], VerbForm, MoneyValue]] = []
        """Payments that do not say what they are for: verb, payers, form, sum."""

    def read(self, i: int, form: VerbForm) -> None:
        """«قدمت X منحة بقيمة … لتأهيل …»: verb `form` at word `i`, its payers, and what they pay for."""
        share = self.meanings.is_share(i, form)
        money = None if share or self.meanings.is_rest(i) else self.sums.money_near(i)
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
            self._with_pronoun(i, form, self.sums.sum_right_before(i) or money)
            return
        if form.lemma == "مول" and self.passives.read(i, form, money):
            return
        if form.lemma == "منح" and self.passives.granted_from(i):
            return
        funders = self.subjects.of(i, form, money)
        if not funders or (self.subjects.financed_by_another(i, form, funders)):
            return
        after = funders[-1].end if funders[-1].first > i else i + 1
        if form.lemma in self.cues.verbs["order"].verbs:
            after = self._ordered_gift(after)
        target, programme, event = self.objects.of(i, after, form, funders[0])
        if share and (target is None or self.objects.is_percentage(target)):
            target, programme, event = self.objects.of_share(i)
        if target is None and money is not None:
            self._waiting.append((i, funders, form, money))
        if target is not None and not self.meanings.is_owed(i, form, target, funders[0]):
            self.writer.pay(i, funders, (target, programme, event), form, money)

    def _with_pronoun(self, i: int, form: VerbForm, money: MoneyValue | None) -> None:
        """«المشروع الذي يموّله X», «فيما يموّله X بمليون، وY بمليونين»: what is paid for stands before the verb."""
        found = [p for p in self.phrases.names(i + 1, is_payer, reach=4, gap=6 if money else 1) if self.payers.acts(p)]
        frames = not self.subjects.programme_pays(form)  # «قدّمتها السفارة في إطار برنامج X»
        funders = self.sums.each_with_sum([p for p in found if not (frames and p.label is Label.PROGRAMME)])
        after = funders[-1].end if funders else i + 1
        self.writer.pay(i, funders, self.relative.of(i, after, form), form, money)

    def told_later(self) -> None:
        """«تبرعت X بـ 5 ملايين، كما تبرع Y بمليون للحملة»: what the payment behind it is for, in the same sentence."""
        for i, funders, form, money in self._waiting:
            word = self.reading.words[i]
            behind = [
                f
                for f in self.payments.found
                if self.payments.sentence_at(f.evidence[0]) == word.sent and f.evidence[0] > word.start and f.amount
            ]
            if behind and not self.payments.is_told(money):
                first = min(behind, key=lambda f: f.evidence[0])
                programme = (
                    self.phrases.at.get(self.reading.word_of[first.object[0]]) if first.programme is not None else None
                )
                self.writer.pay(i, funders, (first.object, programme, first.event), form, money)
        self._waiting.clear()

    def _ordered_gift(self, k: int) -> int:
        """«وجّه الملك فلان عاهل البلاد المفدى | بتخصيص …»: the word where it is told what is to be given."""
        words, stop = self.reading.words, self.clauses.clause(k - 1)[1]
        nouns = self.cues.verbs["fund"].nouns
        return next((j for j in range(k, stop) if words[j].prep == "ب" and words[j].stem in nouns), k)
