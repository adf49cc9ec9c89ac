"""Money that is asked for: «ناشدت X الاتحاد الأوروبي تقديم 5 ملايين», «طلبت X من البنك الدولي قرضاً بقيمة …».

A fact of funding has a payer. Who only «needs» money, or appeals to «the donors», names none, and nothing is recorded.
"""

from __future__ import annotations

from atip_extract.drafts import FundingDraft
from atip_extract.relate.funding.payers import is_payer
from atip_extract.relate.funding.payment_nouns import PaymentNounFinder
from atip_extract.relate.grammar.inflection import forms_without_conjunction
from atip_extract.relate.grammar.parts import Phrase


class RequestFinder(PaymentNounFinder):
    """Finds the requests that name whom they ask."""

    def requested(self, i: int) -> None:
        """A verb of asking, a sum or a noun of giving behind it, and the one who is asked: that one is to pay."""
        words = self.reading.words
        form = self.cues.verbs["ask"].at(words[i]) if words[i].mention is None else None
        if form is None or form.participle:
            return
        _, stop = self.clauses.clause(i)
        gift = next(
            (k for k in range(i + 1, stop) if self.money_words.is_sum(k) or words[k].stem in self.cues.gift_nouns), None
        )
        if gift is None or not self._is_for_money(i, gift, stop):
            return
        asker = self._asker(i)
        for asked in self._asked(i, asker, stop):
            target = self.purposes.purpose_behind(gift, stop) or self.money_words.gift_noun(gift, stop)
            if target is None and asker is not None:
                target = asker.mention.start, asker.mention.end
            if target is None:
                continue
            evidence = self.reading.trimmed(min(i, asked.first), max(i + 1, asked.end))
            draft = FundingDraft(asked.entity, target, evidence, self.confidence(0.75, asked), form.lemma)
            draft.amount, draft.status = self.sums.money_near(i), "requested"
            draft.recipient = asker.entity if asker is not None else None
            self.append(draft)

    def _is_for_money(self, i: int, gift: int, stop: int) -> bool:
        """True where a sum is named: asking for «دعم» alone is mostly no asking for money."""
        money = self.sums.money_near(i)
        if money is None or gift > i + 20 or not i < self.reading.word_of[money.start] < stop:
            return False
        return not any(w.stem in self.cues.owed for w in self.reading.words[i + 1 : stop])  # «دفع تعويضات»

    def _asker(self, i: int) -> Phrase | None:
        """Who asks: the name right behind the verb, else right before it."""
        behind = self.phrases.at.get(i + 1)
        if behind is not None:
            return behind if is_payer(behind) and not self.reading.words[i + 1].prep else None
        before = self.phrases.at.get(i - 1)
        return before if before is not None and is_payer(before) and self.payers.acts(before) else None

    def _asked(self, i: int, asker: Phrase | None, stop: int) -> list[Phrase]:
        """Who is asked: behind «من» or «إلى», or the object of the verb: «دعت X الحكومة إلى تقديم …»."""
        words = self.reading.words
        start = asker.end if asker is not None and asker.first > i else i + 1
        for k in range(start, min(start + 5, stop)):
            phrase = self.phrases.at.get(k)
            if phrase is None:
                if self.money_words.is_money(k):
                    return []
                continue
            if not is_payer(phrase) or phrase.owner is not None or words[k].prep:
                return []
            linked = forms_without_conjunction(words[k - 1].norm)[-1] in ("من", "الي")
            if not (linked or (k == start and asker is not None)):
                return []
            return [p for p in self.phrases.names(k, is_payer, reach=1, gap=0) if not words[p.first].prep]
        return []
