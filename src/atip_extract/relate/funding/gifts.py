"""Gifts told in other ways than by a verb of giving: by thanks, in the passive, by a nationality."""

from __future__ import annotations

from dataclasses import replace

from atip_extract.drafts import FundingDraft
from atip_extract.relate.funding.payers import is_payer
from atip_extract.relate.funding.presents import PresentFinder
from atip_extract.relate.grammar.inflection import without_possessive


class GiftFinder(PresentFinder):
    """Finds gifts whose giver stands before them, behind «من», or in an adjective."""

    def given_otherwise(self, i: int) -> None:
        """Whatever word `i` tells of a gift in one of these ways."""
        self.thanked(i)
        self.opens_with_sum(i)
        self.national(i)
        self.present(i)

    def national(self, i: int) -> None:
        """«حصلت X على منحة يابانية بقيمة …»: the country of the adjective gives, where the release names it."""
        words, money = self.reading.words, self.sums.money_near(i)
        if words[i].mention is not None or words[i].stem not in self.cues.gift_nouns or money is None:
            return
        k = next((k for k in range(i + 1, min(i + 4, len(words))) if self.countries.is_nationality(k)), None)
        if k is None or any(not self.money_words.is_adjective(j) for j in range(i + 1, k)):
            return
        start, stop = self.clauses.clause(i)
        funder = self.countries.country_of(k)
        told = any(f.amount is not None and f.amount.value == money.value for f in self.found)
        if funder is None or told or self.sums.sum_between(k + 1, stop) is None:
            return
        target = self.purposes.purpose_behind(k + 1, stop) or self.reading.trimmed(i, k + 1)
        evidence = self.reading.trimmed(i, k + 1)
        draft = FundingDraft(funder.entity, target, evidence, self.confidence(0.65, funder), words[i].text)
        receiver = next((self.phrases.at.get(j + 1) for j in range(start, i) if self._receives(j)), None)
        receives = receiver is not None and is_payer(receiver)
        draft.amount, draft.recipient = (
            money,
            receiver.entity if receiver and receives else self.recipients.recipient(k + 1),
        )
        self.append(draft)
        for sum_, further in self.further_sums.further_sums(money):  # «… تشمل 17 مليونا لـ…، و4 ملايين لـ…»
            self.append(replace(draft, object=further, amount=sum_, evidence=(sum_.start, sum_.end), recipient=None))

    def _receives(self, j: int) -> bool:
        return self.cues.verbs["receive"].at(self.reading.words[j]) is not None

    def thanked(self, i: int) -> None:
        """«عن امتنانها لحكومة X لمساهمتها البالغة …», «شكر X على منحتها»: the giver before its gift."""
        words, money = self.reading.words, self.sums.money_near(i)
        word, stem = words[i], words[i].norm.removeprefix("ل").removeprefix("ب")
        gifts = self.cues.gift_nouns | self.cues.grant_nouns
        if word.mention is not None or stem in gifts or not any(s in gifts for s in without_possessive(stem)):
            return
        k = i - 1 if word.norm[0] in "لب" else i - 2
        funder = self.phrases.at.get(k) if k >= 0 and (k == i - 1 or words[i - 1].norm == "علي") else None
        if funder is None or money is None or funder.end != k + 1 or not self.payers.is_payer_at(k):
            return
        target = self.purposes.purpose_behind(i + 1, self.clauses.clause(i)[1]) or self.reading.trimmed(i, i + 1)
        evidence = self.reading.trimmed(funder.first, i + 1)
        draft = FundingDraft(funder.entity, target, evidence, self.confidence(0.72, funder), words[i].text)
        draft.amount = money
        self.append(draft)

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
            target = self.purposes.purpose_behind(funder.end, stop) or (receiver.mention.start, receiver.mention.end)
            draft = FundingDraft(
                funder.entity, target, self.reading.trimmed(i, funder.end), self.confidence(0.75, funder), "منح"
            )
            draft.amount, draft.recipient = money, receiver.entity
            self.append(draft)
        return True
