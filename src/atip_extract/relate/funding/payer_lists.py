"""Payers beside others: they share the verb of the first («…، وY بمليونين»), or each has a sum in a list of donors."""

from __future__ import annotations

from dataclasses import replace

from atip_extract.annotations import Label, MoneyValue
from atip_extract.drafts import FundingDraft, TokenRange
from atip_extract.relate.funding.money_words import SPLITS
from atip_extract.relate.funding.payers import is_payer
from atip_extract.relate.funding.payments import PaymentFinder
from atip_extract.relate.grammar.parts import Phrase

NEEDS = frozenset({"المطلوب", "المطلوبه", "نداء", "النداء", "احتياجات", "الاحتياجات", "العجز", "فجوه"})
GIVERS = frozenset({"المانحين", "المساهمين", "المتبرعين", "المانحون", "المساهمون", "المتبرعون", "الممولين"})
SHARE_VERBS = ("ساهم", "أسهم", "شارك", "تقاسم")
MAX_LINKS = 5
"""Words between a payer's name and its sum: «بمبلغ», «بتقديم نحو»."""
ANOTHER = frozenset({"اخري", "اخر", "ثانيه", "ثان", "ثالثه"})
"""«منحة من X …، وأخرى من Y بقيمة …»."""


class MorePayersFinder(PaymentFinder):
    """Looks behind each payment for sums of the same sentence that nothing else has told of.

    «تعهدت X بمليون لـ…، وY بمليونين، وZ بثلاثة»: further payers share the verb of the first.
    """

    def find(self) -> None:
        """Add a payment for each further sum that has a payer of its own."""
        for fact in list(self.payments.found):
            if fact.amount is not None and fact.status != "requested":
                self._behind_payment(fact, fact.amount)

    def _behind_payment(self, fact: FundingDraft, told: MoneyValue) -> None:
        words = self.reading.words
        last = self.reading.word_of[told.end - 1]
        _, stop = self.reading.sentence_of(last)
        for money in self.sums.within(last + 1, stop):
            first, end = self.sums.words_of(money)
            if any(w.mention is None and not w.punct and self._pays(w.i) for w in words[last + 1 : first]):
                return
            if self.payments.is_told(money):
                continue
            payer = self._payer_before(first, last) if self._named_first(fact, told) else None
            payer = payer or self.sums.giver_of_sum(first, end)
            if payer is None:
                continue
            if payer.entity != fact.funder:
                self._add(fact, money, payer, end)
            elif told.value > money.value and words[first - 1].text in SPLITS:
                fact.amount = money  # of the total that stands before

    def _pays(self, k: int) -> bool:
        """True for a verb of paying or promising with the conjunction: it tells of its own sum."""
        word = self.reading.words[k]
        verbs = (self.cues.verbs["fund"], self.cues.verbs["pledge"])
        form = next((f for v in verbs if (f := v.at(word)) is not None), None)
        if form is None or form.participle:
            return False
        return word.norm.endswith("ت") or form.present or (not word.conj and word.stem not in self.cues.gift_nouns)

    def _named_first(self, fact: FundingDraft, told: MoneyValue) -> bool:
        """True where the payer stands before its sum and nobody else between: «خصصت X لـY مليونا» says who receives."""
        names = {
            p.first: p
            for p in self.phrases.at.values()
            if p.first < self.reading.word_of[told.start] and is_payer(p) and p.owner is None
        }
        sentence = self.reading.sentence_of(self.reading.word_of[told.start])[0]
        last = max((k for k in names if k >= sentence), default=None)
        return last is not None and names[last].entity == fact.funder

    def _payer_before(self, first: int, last: int) -> Phrase | None:
        """«، وبريطانيا بـ 50 مليونا»: the name joined by a conjunction right before the sum at word `first`."""
        words, k = self.reading.words, first - 1
        while k > max(last, first - MAX_LINKS) and self.phrases.at.get(k) is None:
            if (words[k].punct and words[k].text not in "()") or words[k].mention is not None or words[k].conj:
                return None
            if (
                words[k].norm in ("الي", "من")
                and not self.money_words.is_sum(k - 1)
                and words[k - 1].stem not in self.cues.asides
            ):
                return None
            k -= 1
        phrase = self.phrases.at.get(k)
        if phrase is None or phrase.first <= last or not is_payer(phrase) or phrase.owner is not None:
            return None
        if phrase.label is Label.PROGRAMME or self.payers.is_joint(phrase):
            return None  # «ومشروع X بقيمة …» is paid for; «وفرنسا وإيطاليا بـ …» is no sum of one
        k = phrase.first
        if words[k - 1].norm == "من" and words[k - 2].stem in ANOTHER:
            return phrase if not words[k].prep else None
        joined = words[phrase.first].conj or words[phrase.first - 1].text in ("و", "،", "-")
        return phrase if joined and words[phrase.first].prep == "" and self.payers.acts(phrase) else None

    def _add(self, fact: FundingDraft, money: MoneyValue, payer: Phrase, end: int) -> None:
        """The payment of `payer`, for what its own words say, else for what the payment before is for."""
        _, stop = self.reading.sentence_of(end - 1)
        behind = max(end, payer.end)
        target = self.purposes.purpose_behind(behind, min(stop, self.extents.next_sum(money, stop)), 3)
        start = self.reading.word_of[money.start]
        evidence = self.reading.trimmed(min(start, payer.first), max(payer.end, end))
        draft = replace(fact, funder=payer.entity, amount=money, evidence=evidence)
        draft.confidence = min(fact.confidence, self.confidence(0.74, payer))
        if target is not None:
            draft.object, draft.programme, draft.event, draft.recipient = target, None, None, None
        self.payments.add(draft)


class DonorListFinder(PaymentFinder):
    """Reads lists of donors with a sum each: «تصدرتهم X بـ 500 مليون، ثم Y …»."""

    def read(self, money: MoneyValue) -> None:
        """«تعهد المانحون بـ …، تصدرتهم X بـ 500 مليون دولار ثم Y بـ 300 مليون»: payers of a list, each with its sum."""
        first, end = self.sums.words_of(money)
        payer = self.sums.payer_right_before(first)
        start, stop = self.reading.sentence_of(first)
        if payer is None or payer.first - 1 < start or not self._is_list_of_gifts(start, first):
            return
        target = self.purposes.purpose_behind(
            end, min(stop, self.extents.next_sum(money, stop)), 3
        ) or self._shared_by_list(first)
        if target is None:
            return
        evidence = self.reading.trimmed(payer.first, end)
        draft = FundingDraft(payer.entity, target, evidence, self.confidence(0.7, payer), "بـ", amount=money)
        draft.status = "pledged" if self._promises(start, first) else "stated"
        self.payments.add(draft)

    def _is_list_of_gifts(self, start: int, first: int) -> bool:
        """A noun of giving or a verb of promising before in the sentence, and two payers with sums of their own."""
        sums = self.sums.within(*self.reading.sentence_of(first))
        paid = [m for m in sums if self.sums.payer_right_before(self.sums.words_of(m)[0])]
        return len(paid) > 1 and self._tells_of_gifts(start, first)

    def _tells_of_gifts(self, start: int, first: int) -> bool:
        """A promise, a verb of sharing the costs, or a noun that means a gift; what is asked for is none."""
        words, verbs = self.reading.words, self.cues.verbs
        if any(verbs["ask"].at(w) is not None or w.stem in NEEDS for w in words[start:first] if w.mention is None):
            return False
        shares = any(
            (form := verbs["fund"].at(w)) is not None and form.lemma in SHARE_VERBS for w in words[start:first]
        )
        gifts = (
            k
            for k in range(start, first)
            if self.money_words.is_gift_noun(k) and words[k].stem not in ("التمويل", "تمويل")
        )
        givers = any(w.norm in GIVERS for w in words[start:first])
        return givers or shares or self._promises(start, first) or any(gifts)

    def _promises(self, start: int, first: int) -> bool:
        words, verbs = self.reading.words, self.cues.verbs["pledge"]
        return any((form := verbs.at(w)) is not None and form.lemma in ("تعهد", "التزم") for w in words[start:first])

    def _shared_by_list(self, first: int) -> TokenRange | None:
        """What the list is for: behind its last sum, else what the total before it is for, else who receives."""
        start, stop = self.reading.sentence_of(first)
        inside = [self.sums.words_of(m) for m in self.sums.within(start, stop)]
        ahead = self.purposes.purpose_behind(inside[-1][1], stop, 8)
        if ahead is not None:
            return ahead
        total = inside[0]
        target = self.purposes.purpose_behind(total[1], first) if total[0] < first else None
        receiver = self.recipients.receiver(start + 1)
        if target is None and receiver is not None and receiver.first < first:
            target = receiver.mention.tokens
        return (
            target
            or self.payments.object_in_sentence(first)
            or self.payments.object_before(start)
            or self.antecedents.understood(start + 1)[0]
            or self.money_words.gift_noun(start, first)
        )
