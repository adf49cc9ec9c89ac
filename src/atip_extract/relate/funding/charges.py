"""The costs of something or of others that somebody pays: «دفعت X أجور المعلمين», «كلفة المركز، التي غطتها X»."""

from __future__ import annotations

from atip_extract.drafts import TokenRange
from atip_extract.relate.funding.gifts import GiftFinder
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.reading import RELATIVES


class ChargeFinder(GiftFinder):
    """Tells the costs of others from what somebody owes, and finds what costs are of."""

    def costs_of(self, i: int, form: VerbForm, *, told: bool) -> TokenRange | None:
        """«وبلغت كلفة الأشغال، التي غطتها X، …»: what the costs are of that the pronoun means."""
        words, start = self.reading.words, self.reading.sentence_of(i)[0]
        if not told and form.lemma not in self.cues.data["funding"]["needs_costs"]:
            return None
        k = next((k for k in range(i - 2, max(start, i - 10) - 1, -1) if words[k].stem in self.cues.cost_nouns), None)
        if k is None:
            return None
        ends = (
            j for j in range(k + 1, i) if words[j].punct or words[j].norm in RELATIVES or self.money_words.is_money(j)
        )
        end = next(ends, i)
        if words[k].prep:
            return None  # «… بتكلفة بلغت مليونين يتحملها X»
        if all(words[j].stem in self.cues.asides for j in range(k + 1, end)):
            return self.reading.trimmed(k, k + 1)  # «بلغت التكلفة الإجمالية مليون دينار تحملتها X»
        return self.reading.trimmed(k + 1, end) if end > k + 1 else None
