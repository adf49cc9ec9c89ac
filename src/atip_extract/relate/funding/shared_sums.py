"""Sums of several payers: a sum of each, a share of the costs, what all promises at a conference are for."""

from __future__ import annotations

from atip_extract.drafts import TokenRange
from atip_extract.relate.funding.promises import PromiseFinder
from atip_extract.relate.funding.verb_meanings import PERCENT
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import RELATIVES


class SharedSumFinder(PromiseFinder):
    """Says whose a sum is and what it shares with others."""

    def what_others_pay_for(self, i: int, funder: Phrase) -> TokenRange | None:
        """What the payment before it is for, what all the promises are for, else the conference they are made at."""
        known = self.object_before(i, funder.entity) or self.further_sums.of_the_total(i)
        if known is not None:
            return known
        near = [m for m in self.finder.mentions if m.word < i and self.finder.events[m.event].type == "conference"]
        event = self.finder.events[near[-1].event] if near else None
        return (event.name or event.evidence[0]) if event is not None else None

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
        return self.reading.trimmed(k + 1, self.money_words.noun_end(k + 1))
