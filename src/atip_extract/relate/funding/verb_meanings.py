"""Whether a verb of wider meaning tells of a payment, and the costs of others that somebody pays."""

from __future__ import annotations

from itertools import pairwise

from atip_extract.annotations import Label, MoneyValue
from atip_extract.drafts import TokenRange
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.funding.money_words import BURDEN, PERCENT, Extents, MoneyWords
from atip_extract.relate.funding.payers import Payers, Recipients
from atip_extract.relate.funding.references import Pronouns
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import RELATIVES
from atip_extract.text.normalize import key

CHARGED = ("دفع", "تحمل", "تولى", "أمن", "سدد", "غطى", "وفر")
"""Verbs with the costs of others as their object."""
EMPLOYERS = ("government", "private_sector", "security", "judiciary", "legislature", "local_government")
GRANTS = frozenset({"منحه", "منح", "قرض", "قروض", "هبه", "هبات"})
REST = frozenset({"الباقي", "المتبقي", "المتبقيه", "البقيه"})
REMAINS = frozenset({"تبقي", "بقي", "يتبقي"})
"""«ما تبقى»: the rest of a sum."""
PART_OF_IT = frozenset(
    f"{part}{of}" for part in ("نصف", "ثلث", "ثلثي", "ربع", "ثلاثه ارباع") for of in ("ها", "ه", "هما")
)
SHARING = ("ساهم", "أسهم", "تحمل", "مول", "دفع", "سدد")


class VerbMeanings(Finder):
    """Says whether a verb means a payment: «دفعت X أجور المعلمين», not «دفعت الشركة تعويضات»."""

    def __init__(
        self,
        context: Context,
        money_words: MoneyWords,
        extents: Extents,
        pronouns: Pronouns,
        payers: Payers,
        recipients: Recipients,
    ) -> None:
        super().__init__(context)
        self.money_words = money_words
        self.extents = extents
        self.pronouns = pronouns
        self.payers = payers
        self.recipients = recipients

    def means_paying(self, i: int, form: VerbForm, money: MoneyValue | None) -> bool:
        """False for a verb of wider meaning («رفع», «تولى», «أضاف») without what makes it a payment."""
        words, data = self.reading.words, self.cues.data["funding"]
        near = words[i + 1 : min(self.extents.payment_end(i), i + 12)]
        if words[i - 1].norm == "ما" and form.suffixed and money is None:
            return False  # «ما تتحمله X من أعباء»
        if form.lemma in data["needs_costs"]:
            costs = self.cues.cost_nouns | self.cues.costs | self.cues.charges | {"تمويل", "التمويل"}
            if form.lemma == "أخذ":
                return any(w.norm in BURDEN for w in near)
            if form.lemma == "شارك":
                pairs = pairwise(near)
                return money is not None and any(a.norm == "في" and b.stem in costs for a, b in pairs)
            payer = self.phrases.at.get(i + 1)
            if self.is_rest(i):
                return True
            if form.lemma == "غطى" and payer is not None and self.money_words.is_money(payer.end):
                return True
            told = any(w.stem in costs and w.mention is None and not self._is_from(w.i) for w in near)
            return told or (form.suffixed and money is not None)
        if form.lemma in data["raises"]:
            return money is not None and self.own_gift(i) is not None
        if form.lemma in data["adds"]:
            payer = next((p for w in near[:4] if (p := self.phrases.at.get(w.i)) is not None), None)
            return payer is not None and self.money_words.is_money(payer.end)
        return True

    def _is_from(self, k: int) -> bool:
        """«تتولى X التدريب بفضل تمويل من Y»: the money is another's."""
        words = self.reading.words
        behind = words[k + 1].norm if k + 1 < len(words) else ""
        return words[k - 1].norm in ("بفضل", "وبفضل") or (words[k].prep == "ب" and behind == "من")

    def in_its_costs(self, i: int) -> bool:
        """«يشترك X في تمويله», «ويساهم Y في كلفتها»: the costs of what was named before."""
        words = self.reading.words
        near = pairwise(words[i + 1 : min(self.extents.payment_end(i), i + 12)])
        return any(a.norm == "في" and b.stem in self.cues.costs and b.mention is None for a, b in near)

    def own_gift(self, i: int) -> int | None:
        """The word for the payer's own contribution behind verb `i`: «مساهمتها», «دعمها»."""
        words = self.reading.words
        near = (w for w in words[i + 1 : min(self.extents.payment_end(i), i + 9)] if w.mention is None)
        own = (w.i for w in near if w.stem.endswith(("ها", "ه", "هم")) and w.stem not in self.cues.gift_nouns)
        return next((k for k in own if self.money_words.is_gift_noun(k)), None)

    def tells_of_giving(self, i: int, form: VerbForm) -> bool:
        """True where a grant, a share of the costs («بنسبة 40 بالمائة») or goods stand behind verb `i`."""
        if (
            self._charge_behind(i, form) is not None
            or self.money_words.has_grant_noun(i)
            or (form.suffixed and self.is_grant_before(i))
        ):
            return True
        behind = self.reading.words[i + 1 : min(self.clauses.clause(i)[1], i + 30)]
        if form.lemma in ("ساهم", "أسهم", "تحمل") and any(w.stem in self.cues.shares and w.prep for w in behind):
            return True
        if self.is_rest(i) or (form.lemma == "تحمل" and any(self._is_charge(w.i) for w in behind[:8])):
            return True
        if not any(w.stem in self.cues.goods and w.mention is None for w in behind):
            return False
        if form.lemma in self.cues.data["funding"]["personal"]:
            return True
        giver = self.phrases.at.get(i + 1)
        gives = giver is not None and giver.label is Label.ORGANIZATION and self.payers.gives(giver.entity)
        return form.lemma in ("قدم", "منح", "وفر", "سلم") and (gives or self.recipients.receiver(i + 1) is not None)

    def _is_charge(self, k: int) -> bool:
        """«كلفة السفر», «تكاليفه», «أتعاب المحامين»: what somebody has to pay."""
        word, cues = self.reading.words[k], self.cues
        return word.mention is None and word.stem in cues.cost_nouns | cues.costs | cues.charges

    def is_rest(self, i: int) -> bool:
        """«ودفعت الوزارة الباقي», «وتغطي X ما تبقى»: the rest of a sum that is told of before."""
        words = self.reading.words
        near = words[i + 1 : min(self.extents.payment_end(i), i + 12)]
        remains = any(a.norm == "ما" and b.norm in REMAINS for a, b in pairwise(near))
        return remains or any(w.norm in REST and w.mention is None for w in near)

    def is_grant_before(self, i: int) -> bool:
        """«منحة تقدمها X», «المنح التي تقدمها X»: no «الدعم الذي تقدمه X», which may be any help."""
        words = self.reading.words
        k = i - 1 - (i > 1 and words[i - 1].norm in RELATIVES)
        while k > 0 and self.money_words.is_adjective(k):
            k -= 1
        return words[k].stem.removeprefix("ال") in GRANTS

    def is_share(self, i: int, form: VerbForm) -> bool:
        """«تحمل الاتحاد 80 في المئة منها»: a part of the costs, no sum of its own."""
        behind = self.reading.words[i + 1 : min(self.clauses.clause(i)[1], i + 9)]
        part = any(w.norm.removeprefix("ب") in PART_OF_IT for w in behind)  # «دفع X ثلثيها»
        share = form.lemma in SHARING and (part or any(w.norm in PERCENT or "%" in w.text for w in behind))
        sums = {self.reading.word_of[m.start] for m in self.reading.notes.money}
        return share and not any(w.i in sums for w in behind)

    def _charge_behind(self, i: int, form: VerbForm) -> int | None:
        """«دفعت X أجور المعلمين», «تولت X رواتب الممرضات»: the costs of others that are the object of verb `i`."""
        if form.lemma not in CHARGED:
            return None
        near = self.reading.words[i + 1 : min(self.extents.payment_end(i), i + 12)]
        found = (w.i for w in near if w.mention is None and w.stem in self.cues.charges and w.prep in ("", "ب"))
        return next(found, None)

    def charge_before(self, i: int) -> bool:
        """«الإيجار تدفعه X», «الرواتب التي تدفعها X»: the costs of others that the pronoun means."""
        head = self.pronouns.spoken_of(i, None)
        return head is not None and self.reading.words[head].stem in self.cues.charges

    def is_owed(self, i: int, form: VerbForm, target: TokenRange, funder: Phrase) -> bool:
        """«دفعت الشركة تعويضات», «صرفت الوزارة رواتب»: what is owed is no gift."""
        charge = self._charge_behind(i, form)
        if charge is not None and not self._pays_for_itself(funder):
            return False
        behind = self.reading.words[i + 1 : min(self.clauses.clause(i)[1], i + 12)]
        if form.lemma not in ("دفع", "صرف", "أنفق", "قدم"):
            return False
        owed = [w for w in behind if w.mention is None and w.stem in self.cues.owed and w.prep in ("", "ب")]
        return bool(owed) and owed[0].start <= target[0] + 4

    def _pays_for_itself(self, funder: Phrase) -> bool:
        """«دفعت الشركة أجور عمالها», «صرفت الوزارة رواتب»: an employer or a state body pays what it owes."""
        known = self.reading.notes.entities[funder.entity]
        first = key(known.name).split()[:1]
        return known.kind in EMPLOYERS or bool(first and first[0] in ("شركه", "وزاره", "مديريه", "مصلحه"))
