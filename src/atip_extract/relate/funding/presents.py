"""Payers told by a noun or by «على»: «المعدات هدية من X», «أما النقل فعلى X», «رمّمت X السقف على نفقتها»."""

from __future__ import annotations

from atip_extract.annotations import MoneyValue
from atip_extract.drafts import FundingDraft, TokenRange
from atip_extract.relate.funding.antecedents import MAX_OBJECT_WORDS
from atip_extract.relate.funding.entries import EntryFinder
from atip_extract.relate.funding.money_words import BURDEN
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import RELATIVES

PRESENTS = frozenset({"هديه", "هبه", "تقدمه", "مهداه", "مكرمه"})
HE_OR_SHE = frozenset({"هي", "هو", "وهي", "وهو", "فهي", "فهو"})
MAX_PREDICATE = 4
"""Words between the topic of «أما …» and who pays: «فنصفها من X»."""
MAX_DOING = 14
"""Words between who acts and «على نفقته»."""
OF_IT = frozenset({"منها", "منه", "اخري", "اخر", "اضافيه", "كمنحه", "هبه", "منحه"})
"""Between a sum and the one it comes from."""


class PresentFinder(EntryFinder):
    """Finds who pays where no verb of paying tells of it."""

    def present(self, i: int) -> None:
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
            self._tell(
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
            self._tell(funder, target, then, words[then].text, self.sums.sum_between(funder.end, None))

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
            self._tell(payer, target, i, words[i].text, self.sums.money_near(i))

    def _actor_before(self, i: int, floor: int) -> Phrase | None:
        """The body last named before word `i` that can be the subject."""
        named = (self.phrases.at.get(k) for k in range(i - 1, floor - 1, -1))
        return next(
            (p for p in named if p is not None and self.payers.is_payer_at(p.first) and self.payers.acts(p)), None
        )

    def sums_from(self) -> None:
        """«بلغت الكلفة 3 ملايين، جاء مليونان منها من X», «انعقد الملتقى بـ38 ألف دينار من X»: sums not told of yet."""
        words = self.reading.words
        for money in self.reading.notes.money:
            first, k = self.reading.word_of[money.start], self.reading.word_of[money.end - 1] + 1
            start, stop = self.reading.sentence_of(first)
            k += k < stop and words[k].norm in OF_IT
            link = self.cues.payer_links.at(words, k) if k + 1 < stop else None
            if link is None or link.end >= stop or not self.payers.is_payer_at(link.end) or self.is_told(money):
                continue
            if any(w.stem in self.cues.not_given for w in words[start:first] if w.mention is None):
                continue
            funders = self.payers.listed(link.end)[:1]
            target = self._served_by(first, funders[0].end, stop) if funders else None
            for funder in funders if target is not None else ():
                assert target is not None
                self._tell(funder, target, first, "من", money)

    def _served_by(self, first: int, end: int, stop: int) -> TokenRange | None:
        """What a sum is for: behind its payer, else the costs that it is a part of, else what was spoken of last."""
        words, start = self.reading.words, self.reading.sentence_of(first)[0]
        verb = end < stop and words[end].mention is None and self.cues.verbs["fund"].at(words[end]) is not None
        aim = self.purposes.purpose_behind(end + verb, stop, 3)
        if aim is not None:
            return aim
        costs = next((k for k in range(start, first - 1) if words[k].stem in self.cues.cost_nouns), None)
        if costs is not None and not self.money_words.is_money(costs + 1):
            return self.reading.trimmed(costs + 1, self.money_words.noun_end(costs + 1))
        return self.shared_purpose(first)

    def _tell(self, funder: Phrase, target: TokenRange, i: int, cue: str, money: MoneyValue | None) -> None:
        """Add the payment that word `i` tells of."""
        evidence = self.reading.trimmed(min(i, funder.first), max(funder.end, i + 1))
        draft = FundingDraft(funder.entity, target, evidence, self.confidence(0.72, funder), cue)
        draft.amount = money if money is not None and not self.is_told(money) else None
        self.append(draft)
