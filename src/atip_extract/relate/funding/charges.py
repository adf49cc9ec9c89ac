"""The costs of something or of others that somebody pays: «دفعت X أجور المعلمين», «كلفة المركز، التي غطتها X»."""

from __future__ import annotations

from atip_extract.drafts import TokenRange
from atip_extract.relate.funding.speaking_payers import SpeakerFinder
from atip_extract.relate.funding.spoken_of import PRONOUNS
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import RELATIVES
from atip_extract.text.normalize import key

CHARGED = ("دفع", "تحمل", "تولى", "أمن", "سدد", "غطى", "وفر")
"""Verbs with the costs of others as their object."""
EMPLOYERS = ("government", "private_sector", "security", "judiciary", "legislature", "local_government")


class ChargeFinder(SpeakerFinder):
    """Tells the costs of others from what somebody owes, and finds what costs are of."""

    def charge_behind(self, i: int, form: VerbForm) -> int | None:
        """«دفعت X أجور المعلمين», «تولت X رواتب الممرضات»: the costs of others that are the object of verb `i`."""
        if form.lemma not in CHARGED:
            return None
        near = self.reading.words[i + 1 : min(self.payment_end(i), i + 12)]
        found = (w.i for w in near if w.mention is None and w.stem in self.cues.charges and w.prep in ("", "ب"))
        return next(found, None)

    def _pays_for_itself(self, funder: Phrase) -> bool:
        """«دفعت الشركة أجور عمالها», «صرفت الوزارة رواتب»: an employer or a state body pays what it owes."""
        known = self.reading.notes.entities[funder.entity]
        first = key(known.name).split()[:1]
        return known.kind in EMPLOYERS or bool(first and first[0] in ("شركه", "وزاره", "مديريه", "مصلحه"))

    def is_owed(self, i: int, form: VerbForm, target: TokenRange, funder: Phrase) -> bool:
        """«دفعت الشركة تعويضات», «صرفت الوزارة رواتب»: what is owed is no gift."""
        charge = self.charge_behind(i, form)
        if charge is not None and not self._pays_for_itself(funder):
            return False
        behind = self.reading.words[i + 1 : min(self.clauses.clause(i)[1], i + 12)]
        if form.lemma not in ("دفع", "صرف", "أنفق", "قدم"):
            return False
        owed = [w for w in behind if w.mention is None and w.stem in self.cues.owed and w.prep in ("", "ب")]
        return bool(owed) and owed[0].start <= target[0] + 4

    def charge_before(self, i: int) -> bool:
        """«الإيجار تدفعه X», «الرواتب التي تدفعها X»: the costs of others that the pronoun means."""
        head = self.spoken_of(i, None)
        return head is not None and self.reading.words[head].stem in self.cues.charges

    def costs_of(self, i: int, form: VerbForm, *, told: bool) -> TokenRange | None:
        """«وبلغت كلفة الأشغال، التي غطتها X، …»: what the costs are of that the pronoun means."""
        words, start = self.reading.words, self.reading.sentence_of(i)[0]
        if not told and form.lemma not in self.cues.data["funding"]["needs_costs"]:
            return None
        k = next((k for k in range(i - 2, max(start, i - 10) - 1, -1) if words[k].stem in self.cues.cost_nouns), None)
        if k is None:
            return None
        ends = (j for j in range(k + 1, i) if words[j].punct or words[j].norm in RELATIVES or self.is_money(j))
        end = next(ends, i)
        if words[k].prep:
            return None  # «… بتكلفة بلغت مليونين يتحملها X»
        if all(words[j].stem in self.cues.asides for j in range(k + 1, end)):
            return self.reading.trimmed(k, k + 1)  # «بلغت التكلفة الإجمالية مليون دينار تحملتها X»
        return self.reading.trimmed(k + 1, end) if end > k + 1 else None

    def pronoun_behind(self, i: int, form: VerbForm) -> str | None:
        """«تبرعت بها X», «تنفق عليه X»: the preposition that verb `i` takes, with a pronoun in place of the thing."""
        word = self.reading.words[i + 1].norm if i + 1 < len(self.reading.words) else ""
        prefix = key(str(self.cues.data["funding"]["takes"].get(form.lemma, "")))
        return word if prefix and word.startswith(prefix) and word.removeprefix(prefix) in PRONOUNS else None
