"""Sums of several payers: a sum of each, a share of the costs, what all promises at a conference are for."""

from __future__ import annotations

from atip_extract.annotations import MoneyValue
from atip_extract.drafts import TokenRange
from atip_extract.relate.funding.money_words import OF_THEM
from atip_extract.relate.funding.promises import PromiseFinder
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS, RELATIVES

IN_IT = frozenset({"فيه", "فيها"})
"""«غلاف قدره 12 مليونا تساهم فيه X بـ…»: the sum is a total."""
SHARING = ("ساهم", "أسهم", "تحمل", "مول")
PERCENT = frozenset({"المييه", "الميه", "المايه", "بالمييه", "بالميه", "بالمايه", "%"})


class SharedSumFinder(PromiseFinder):
    """Says whose a sum is and what it shares with others."""

    def from_each(self, i: int) -> bool:
        """«أعلنت X وY تقديم كل منهما 60 مليونا», «… بواقع مليون لكل منهما»: the sum is that of each."""
        words, stop = self.reading.words, self.payment_end(i)
        return any(words[k].stem == "كل" and words[k + 1].norm in OF_THEM for k in range(i, stop - 1))

    def is_anothers_sum(self, money: MoneyValue | None) -> bool:
        """«… من X و15 مليونا من Y»: the sum behind the name of X is that of Y."""
        if money is None:
            return False
        giver = self.giver_of_sum(self.reading.word_of[money.start], self.reading.word_of[money.end - 1] + 1)
        return giver is not None

    def what_others_pay_for(self, i: int, funder: Phrase) -> TokenRange | None:
        """What the payment before it is for, what all the promises are for, else the conference they are made at."""
        known = self.object_before(i, funder.entity) or self._of_the_total(i)
        if known is not None:
            return known
        near = [m for m in self.finder.mentions if m.word < i and self.finder.events[m.event].type == "conference"]
        event = self.finder.events[near[-1].event] if near else None
        return (event.name or event.evidence[0]) if event is not None else None

    def _of_the_total(self, i: int) -> TokenRange | None:
        """«تعهدات بتقديم أكثر من ملياري دولار لإغاثة …»: what the sum is for that all together have promised."""
        words = self.reading.words
        for money in reversed(self.reading.notes.money):
            first, end = self.reading.word_of[money.start], self.reading.word_of[money.end - 1] + 1
            start, stop = self.clauses.clause(first)
            if end > i or not any("تعهد" in w.stem for w in words[start:first]):
                continue
            target = self.purpose_behind(end, stop, 8)
            if target is not None:
                return target
        return None

    def is_share(self, i: int, form: VerbForm) -> bool:
        """«تحمل الاتحاد 80 في المئة منها»: a part of the costs, no sum of its own."""
        behind = self.reading.words[i + 1 : min(self.clauses.clause(i)[1], i + 9)]
        share = form.lemma in SHARING and any(w.norm in PERCENT or "%" in w.text for w in behind)
        sums = {self.reading.word_of[m.start] for m in self.reading.notes.money}
        return share and not any(w.i in sums for w in behind)

    def is_percentage(self, target: TokenRange) -> bool:
        """«82% من المبلغ الإجمالي»: how much is paid, not what for."""
        first, end = self.reading.word_of[target[0]], self.reading.word_of[target[1] - 1] + 1
        return any(w.norm in PERCENT or "%" in w.text for w in self.reading.words[first : min(end, first + 3)])

    def of_costs(self, target: TokenRange) -> TokenRange | None:
        """«60% من كلفة المشروع»: the project."""
        first, end = self.reading.word_of[target[0]], self.reading.word_of[target[1] - 1] + 1
        words = self.reading.words
        k = next((k for k in range(first, end - 1) if words[k].stem in self.cues.cost_nouns), None)
        if k is None or words[k + 1].punct or words[k + 1].norm in RELATIVES:
            return None
        return self.reading.trimmed(k + 1, self.noun_end(k + 1))

    def sum_right_before(self, i: int) -> MoneyValue | None:
        """«190 ألف دينار وفّرها X», «5 ملايين التي قدمها X»: the sum that the pronoun of verb `i` means."""
        words = self.reading.words
        if i + 1 < len(words) and words[i + 1].norm in IN_IT:
            return None
        k = i - 1 - (i > 1 and words[i - 1].norm in RELATIVES)
        k -= k > 0 and words[k].text in COMMAS and not words[i].norm.startswith("و")
        return next((m for m in self.reading.notes.money if self.reading.word_of[m.end - 1] == k), None)

    def is_sum_told(self, k: int) -> bool:
        """True where a sum ends with word `k`."""
        return any(self.reading.word_of[m.end - 1] == k for m in self.reading.notes.money)
