"""Sums in lists: donors with a sum each («تصدرتهم X بـ 500 مليون، ثم Y …»), gifts on a line each."""

from __future__ import annotations

from atip_extract.annotations import MoneyValue
from atip_extract.drafts import FundingDraft, TokenRange
from atip_extract.relate.funding.more_payers import MorePayersFinder

NEEDS = frozenset({"المطلوب", "المطلوبه", "نداء", "النداء", "احتياجات", "الاحتياجات", "العجز", "فجوه"})
GIVERS = frozenset({"المانحين", "المساهمين", "المتبرعين", "المانحون", "المساهمون", "المتبرعون", "الممولين"})
SHARE_VERBS = ("ساهم", "أسهم", "شارك", "تقاسم")


class GiftListFinder(MorePayersFinder):
    """Reads lists of sums."""

    def item_before_sum(self, first: int) -> int | None:
        """«1- قرض بقيمة 80 مليونا», «الاتفاقية الأولى: قرض بمبلغ …»: a line that begins with what is given."""
        words, start = self.reading.words, self.reading.sentence_of(first)[0]
        k = first - 1
        while k > max(start, first - 4) and not words[k].punct and not self._is_bare_gift(k):
            k -= 1
        if k < start or not self._is_bare_gift(k):
            return None
        before = words[start:k]
        listed = all(w.punct or w.norm.isdigit() or w.stem in self.cues.signables | self.cues.ordinals for w in before)
        return k if listed and (before or self._is_list_line(start)) else None

    def _is_bare_gift(self, k: int) -> bool:
        """«قرض», «هبة»: an indefinite noun of giving."""
        return self.reading.words[k].stem in self.cues.gift_nouns and not self.reading.words[k].stem.startswith("ال")

    def _is_list_line(self, start: int) -> bool:
        """True behind a line that ends with a colon."""
        return start > 0 and self.reading.words[start - 1].text == ":"

    def listed_sum(self, money: MoneyValue) -> None:
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
        self.append(draft)

    def _is_list_of_gifts(self, start: int, first: int) -> bool:
        """A noun of giving or a verb of promising before in the sentence, and two payers with sums of their own."""
        sums = [m for m in self.reading.notes.money if self.reading.sentence_of(first)[0] <= self.sums.words_of(m)[0]]
        stop = self.reading.sentence_of(first)[1]
        paid = [
            m
            for m in sums
            if self.sums.words_of(m)[0] < stop and self.sums.payer_right_before(self.sums.words_of(m)[0])
        ]
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
        sums = [self.sums.words_of(m) for m in self.reading.notes.money]
        inside = [(a, b) for a, b in sums if start <= a < stop]
        ahead = self.purposes.purpose_behind(inside[-1][1], stop, 8)
        if ahead is not None:
            return ahead
        total = inside[0]
        target = self.purposes.purpose_behind(total[1], first) if total[0] < first else None
        receiver = self.recipients.receiver(start + 1)
        if target is None and receiver is not None and receiver.first < first:
            target = receiver.mention.start, receiver.mention.end
        return (
            target
            or self.object_before(start)
            or self.antecedents.understood(start + 1)[0]
            or self.money_words.gift_noun(start, first)
        )
