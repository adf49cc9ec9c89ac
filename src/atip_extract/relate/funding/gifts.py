"""Gifts told by thanks, a nationality, a noun or «على»: «منحة يابانية», «المعدات هدية من X», «أما النقل فعلى X»."""

from __future__ import annotations

from dataclasses import replace

from atip_extract.drafts import FundingDraft
from atip_extract.relate.funding.money_words import BURDEN, MAX_OBJECT_WORDS
from atip_extract.relate.funding.payers import is_payer
from atip_extract.relate.funding.payments import PaymentFinder
from atip_extract.relate.grammar.inflection import without_possessive
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import RELATIVES

PRESENTS = frozenset({"هديه", "هبه", "تقدمه", "مهداه", "مكرمه"})
HE_OR_SHE = frozenset({"هي", "هو", "وهي", "وهو", "فهي", "فهو"})
MAX_PREDICATE = 4
"""Words between the topic of «أما …» and who pays: «فنصفها من X»."""
MAX_DOING = 14
"""Words between who acts and «على نفقته»."""


class GiftFinder(PaymentFinder):
    """Finds gifts whose giver stands before them or in an adjective: «شكر X على منحتها», «منحة يابانية»."""

    def thanked(self, i: int) -> None:
        """«عن امتنانها لحكومة X لمساهمتها البالغة …», «شكر X على منحتها»: the giver before its gift."""
        words = self.reading.words
        word, stem = words[i], words[i].norm.removeprefix("ل").removeprefix("ب")
        gifts = self.cues.gift_nouns | self.cues.grant_nouns
        if word.mention is not None or stem in gifts or not any(s in gifts for s in without_possessive(stem)):
            return
        k = i - 1 if word.norm[0] in "لب" else i - 2
        funder = self.phrases.at.get(k) if k >= 0 and (k == i - 1 or words[i - 1].norm == "علي") else None
        money = self.sums.money_near(i) if funder is not None else None
        if funder is None or money is None or funder.end != k + 1 or not self.payers.is_payer_at(k):
            return
        target = self.purposes.purpose_behind(i + 1, self.clauses.clause(i)[1]) or self.reading.trimmed(i, i + 1)
        evidence = self.reading.trimmed(funder.first, i + 1)
        draft = FundingDraft(funder.entity, target, evidence, self.confidence(0.72, funder), words[i].text)
        draft.amount = money
        self.payments.add(draft)

    def national(self, i: int) -> None:
        """«حصلت X على منحة يابانية بقيمة …»: the country of the adjective gives, where the release names it."""
        words = self.reading.words
        if words[i].mention is not None or words[i].stem not in self.cues.gift_nouns:
            return
        money = self.sums.money_near(i)
        k = next((k for k in range(i + 1, min(i + 4, len(words))) if self.countries.is_nationality(k)), None)
        if money is None or k is None or any(not self.money_words.is_adjective(j) for j in range(i + 1, k)):
            return
        start, stop = self.clauses.clause(i)
        funder = self.countries.country_of(k)
        told = any(f.amount is not None and f.amount.value == money.value for f in self.payments.found)
        if funder is None or told or self.sums.sum_between(k + 1, stop) is None:
            return
        target = self.purposes.purpose_behind(k + 1, stop) or self.reading.trimmed(i, k + 1)
        evidence = self.reading.trimmed(i, k + 1)
        draft = FundingDraft(funder.entity, target, evidence, self.confidence(0.65, funder), words[i].text)
        receiver = next((self.phrases.at.get(j + 1) for j in range(start, i) if self._receives(j)), None)
        receives = receiver is not None and is_payer(receiver)
        draft.recipient = receiver.entity if receiver and receives else self.recipients.recipient(k + 1)
        draft.amount = money
        self.payments.add(draft)
        for sum_, further in self.further_sums.behind(money):  # «… تشمل 17 مليونا لـ…، و4 ملايين لـ…»
            self.payments.add(
                replace(draft, object=further, amount=sum_, evidence=(sum_.start, sum_.end), recipient=None)
            )

    def _receives(self, j: int) -> bool:
        return self.cues.verbs["receive"].at(self.reading.words[j]) is not None


class PresentFinder(PaymentFinder):
    """Finds who pays where a predicate tells of it, or «على»: «المعدات هدية من X», «رمّمت X السقف على نفقتها»."""

    def read(self, i: int) -> None:
        """Whatever word `i` tells of a payment in one of these ways."""
        word = self.reading.words[i]
        if word.mention is None and word.stem in PRESENTS and not word.prep and not word.norm.startswith("ال"):
            self._is_present(i)
        elif word.bare == "اما":
            self._topic_paid_by(i)
        elif word.mention is None and word.norm in BURDEN:
            self._at_own_cost(i)

    def _is_present(self, i: int) -> None:
        """«المعدات هدية من X», «الجائزة تقدمة من X»: a predicate, and the thing before it."""
        words, stop = self.reading.words, self.clauses.clause(i)[1]
        link = self.cues.payer_links.at(words, i + 1) if i + 1 < stop else None
        if link is None or link.end >= stop or not self.payers.is_payer_at(link.end):
            return
        k = i - 1 - (words[i - 1].norm in HE_OR_SHE)
        head = self.pronouns.spoken_of(k + 1, None)
        if head is None or self.money_words.is_sum(head) or self.cues.through.at(words, i - 1) is not None:
            return
        first, end = self.pronouns.phrase_of(head, k + 1)
        for funder in self.payers.listed(link.end):
            self.writer.tell(
                funder, self.reading.trimmed(first, end), i, words[i].text, self.sums.sum_between(funder.end, None)
            )

    def _topic_paid_by(self, i: int) -> None:
        """«أما التجهيزات فهي هبة من X», «أما النقل فعلى X», «أما الأجور فنصفها من X»."""
        words, stop = self.reading.words, self.clauses.clause(i)[1]
        then = next(
            (k for k in range(i + 2, min(i + 9, stop)) if words[k].conj and words[k].text.startswith("ف")), None
        )
        then = then or next((k for k in range(i + 2, min(i + 9, stop)) if words[k].norm in HE_OR_SHE), None)
        if then is None:
            return
        on = words[then].norm == "فعلي"
        near = range(then + 1, min(then + 1 + MAX_PREDICATE, stop))
        link = then + 1 if on else next((k + 1 for k in near if words[k].norm == "من" or words[k].norm == "علي"), None)
        if link is None or link >= stop or not self.payers.is_payer_at(link):
            return
        if any(self.cues.any_verb.at(words[k]) is not None for k in range(then + 1, link)):
            return
        target = self.reading.trimmed(i + 1, then)
        for funder in self.payers.listed(link):
            self.writer.tell(funder, target, then, words[then].text, self.sums.sum_between(funder.end, None))

    def _at_own_cost(self, i: int) -> None:
        """«أعادت X تسقيف الغرف على نفقتها», «X الذي قدّم الوجبات على حسابه»: who acts, and what it does."""
        words, start = self.reading.words, self.reading.sentence_of(i)[0]
        if words[i - 1].norm != "علي":
            return
        payer = self._actor_before(i - 1, max(start, i - MAX_DOING))
        if payer is None:
            return
        first = payer.end
        if first < i - 1 and words[first].norm in RELATIVES:
            first += 2  # «مخبز X | الذي قدّم | 260 وجبة»
        first = self.money_words.past_asides(first, i - 1)
        end = next((k for k in range(first, i - 1) if words[k].punct or words[k].norm in ("بعد", "قبل", "خلال")), i - 1)
        if first < end and words[first].mention is None and words[first].prep in ("", "ب"):
            target = self.reading.trimmed(first, min(end, first + MAX_OBJECT_WORDS))
            self.writer.tell(payer, target, i, words[i].text, self.sums.money_near(i))

    def _actor_before(self, i: int, floor: int) -> Phrase | None:
        """The body last named before word `i` that can be the subject."""
        named = (self.phrases.at.get(k) for k in range(i - 1, floor - 1, -1))
        return next(
            (p for p in named if p is not None and self.payers.is_payer_at(p.first) and self.payers.acts(p)), None
        )
