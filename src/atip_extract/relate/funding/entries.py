"""Money told without a verb: «X: 20 مليون يورو (ترميم المدارس)» on a line, in a headline; «5 ملايين دينار من X لـ…».

A list of payers or of sums is one of gifts where the words over it say so («المانحون:», «التزامات سابقة:», «التمويل»)
or the line itself («مساهمة X: 400 ألف يورو»): prices and needs are listed in the same shape.
"""

from __future__ import annotations

from itertools import pairwise

from atip_extract.annotations import Label, MoneyValue
from atip_extract.drafts import FundingDraft, TokenRange
from atip_extract.relate.funding.money_words import MAX_OBJECT_WORDS, SPLITS
from atip_extract.relate.funding.payments import PaymentFinder
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS, DASHES

MARKS = frozenset({":", "=", "(", *DASHES})
"""Between a payer and its sum."""
BULLETS = frozenset("•-–—*·▪●✓✔/.)(:")
MAX_TITLE, MAX_PAYER = 6, 8
"""Words of a line that stands over a list; words between the beginning of a payer's name and the mark."""
SHARED = frozenset({"الاموال", "المبالغ", "المنح", "المنحه", "التمويل", "التمويلات", "الدعم", "الهبه", "الحصيله"})
OF_IT = frozenset({"منها", "منه", "اخري", "اخر", "اضافيه", "كمنحه", "هبه", "منحه"})
"""Between a sum and the one it comes from."""


class EntryFinder(PaymentFinder):
    """Reads lines that name a payer and a sum."""

    def read(self, start: int, stop: int) -> None:
        """«- بنك X: 900 ألف درهم (حضانة الأطفال)», «مساهمة بلدية X: 62,000 يورو», «X: 5 ملايين لإغاثة …»."""
        first, gift = self._line_begins(start, stop)
        if self._sum_under_payer(start, first, stop):
            return
        payer = self._payer_at(first) if first < stop else None
        mark = self._mark_behind(payer, stop) if payer is not None else None
        if payer is None or mark is None:
            return
        money = self._sum_of_line(mark, stop)
        title = self._title_over(start)
        told = gift or (title is not None and self._tells_of_giving_over(*title))
        if money is None or (title is not None and self._tells_of_needs(*title)):
            return
        end = self.reading.word_of[money.end - 1] + 1
        if title is not None and self._lists_grantees(*title):
            self._granted_to(payer, money, start, mark, stop)
            return
        target = self._thing_on_line(mark, end, stop) if told else self.purposes.purpose_behind(end, stop, 4)
        if target is None and told and title is not None:
            target = self._thing_over(*title)
        if target is not None:
            evidence = self.reading.trimmed(payer.first, end)
            self.payments.add(
                FundingDraft(payer.entity, target, evidence, self.confidence(0.7, payer), ":", amount=money)
            )

    def _lists_grantees(self, start: int, end: int) -> bool:
        """«الجمعيات الفائزة:», «وتذهب الأموال إلى أربع جهات:»: those listed below receive."""
        words, shares = self.reading.words, self.cues.verbs["share_out"]
        plain = [w for w in words[start:end] if w.mention is None]
        if any(w.stem in self.cues.donors for w in plain):
            return False
        shared = any(shares.at(a) is not None and b.stem in SHARED for a, b in pairwise(plain))
        return shared or any(w.stem in self.cues.grantees for w in plain)

    def _granted_to(self, grantee: Phrase, money: MoneyValue, start: int, mark: int, stop: int) -> None:
        """A line of a list of grants: the giver is the only one who paid before it."""
        end = self.reading.word_of[money.end - 1] + 1
        giver = self.payments.only_payer_before(self.reading.words[start].start)
        if giver is None or giver.funder == grantee.entity:
            return
        target = self._thing_on_line(mark, end, stop) or grantee.mention.tokens
        evidence = self.reading.trimmed(grantee.first, end)
        draft = FundingDraft(giver.funder, target, evidence, min(giver.confidence, 0.7), ":", amount=money)
        draft.recipient = grantee.entity
        self.payments.add(draft)

    def _sum_under_payer(self, start: int, first: int, stop: int) -> bool:
        """«خصصت البلدية المبالغ الآتية: - 80 ألف دينار لفائدة X»: a line with a sum, under its payer."""
        money = next(iter(self.sums.within(start + 1, first + 1)), None)
        title = self._title_over(start) if money is not None else None
        if money is None or title is None or first == start:
            return False
        words, verbs = self.reading.words, self.cues.verbs["fund"]
        verb = next((w.i for w in words[title[0] : title[1]] if w.mention is None and verbs.at(w) is not None), None)
        payer = self.phrases.at.get(verb + 1) if verb is not None else None
        end = self.reading.word_of[money.end - 1] + 1
        target = self.purposes.purpose_behind(end, stop) or self.recipients.named_for(end)
        if payer is None or target is None or not self.payers.is_payer_at(payer.first) or not self.payers.acts(payer):
            return False
        evidence = self.reading.trimmed(first, end)
        draft = FundingDraft(payer.entity, target, evidence, self.confidence(0.68, payer), ":", amount=money)
        draft.recipient = self.recipients.recipient(end)
        self.payments.add(draft)
        return True

    def _line_begins(self, k: int, stop: int) -> tuple[int, bool]:
        """The first word of a line past its bullet, number and noun of giving, and whether that noun is there."""
        words, gift = self.reading.words, False
        while k < stop and (words[k].text in BULLETS or words[k].norm.isdigit()):
            k += 1
        if k < stop and words[k].mention is None and self.money_words.is_gift_noun(k):
            k, gift = k + 1, True
        while k < stop and (m := words[k].mention) is not None and m.label is Label.HONORIFIC:
            k += 1
        return k, gift

    def _payer_at(self, k: int) -> Phrase | None:
        """The body, the country or the person that the line begins with."""
        phrase = self.phrases.person_at(k) or self.phrases.at.get(k)
        if phrase is None or phrase.first > k or self.reading.words[k].prep:
            return None
        person = phrase.label is Label.PERSON
        return phrase if person or self.payers.is_payer_at(k) else None

    def _mark_behind(self, payer: Phrase, stop: int) -> int | None:
        """The mark behind a payer and what describes it: «المملكة، عبر مركز X:», «الجمعية في الدوحة -»."""
        words = self.reading.words
        for k in range(payer.end, min(payer.end + MAX_PAYER + 4, stop - 1)):
            if words[k].text in MARKS:
                return k
            tells = words[k].mention is None and self.cues.any_verb.at(words[k]) is not None
            if self.money_words.is_money(k) or (tells and self.cues.through.at(words, k) is None):
                break
        asked = self._title_over(self.reading.sentence_of(payer.first)[0])
        asks = asked is not None and words[asked[1] - 1].text in "؟?" and words[payer.end].text in COMMAS
        return payer.end if asks else None  # «من دفع كلفتها؟ - مؤسسة X، 62 ألف دولار»

    def _sum_of_line(self, mark: int, stop: int) -> MoneyValue | None:
        """The sum right behind the mark, or that of the goods that stand there: «طرود قيمتها مليون دينار»."""
        words = self.reading.words
        money = next(iter(self.sums.within(mark + 1, stop)), None)
        if money is None:
            return None
        between = words[mark + 1 : self.reading.word_of[money.start]]
        goods = len(between) <= MAX_PAYER and any(self.cues.amount.at(words, w.i) is not None for w in between)
        return money if len(between) <= 1 or goods else None

    def _thing_on_line(self, mark: int, end: int, stop: int) -> TokenRange | None:
        """What the line says the money is for: in brackets, behind ل, or the goods before the sum."""
        words = self.reading.words
        if end + 1 < stop and words[end].text == "(" and not self.money_words.is_money(end + 1):
            close = next((k for k in range(end + 1, stop) if words[k].text == ")"), stop)
            return self.reading.trimmed(end + 1, min(close, end + MAX_OBJECT_WORDS))
        goods = next((k for k in range(mark + 1, end) if self.money_words.is_money(k)), mark + 1)
        if goods > mark + 2:
            return self.reading.trimmed(mark + 1, goods)
        return self.purposes.purpose_behind(end, stop, 4)

    def _title_over(self, start: int) -> TokenRange | None:
        """The sentence over the list of the line at word `start`: it ends in a colon, or is a short line."""
        words, number = self.reading.words, self.reading.words[start].sent - 1
        while number >= 0:
            first, end = self.reading.sentences[number]
            if words[end - 1].text in ":؟?" or (first > 0 and end - first <= MAX_TITLE and not words[end - 1].punct):
                return first, end
            line, _ = self._line_begins(first, end)
            if line == first and not any(w.text == ":" for w in words[first:end]):
                return None
            number -= 1
        return None

    def _tells_of_giving_over(self, start: int, end: int) -> bool:
        """«قائمة بأبرز المانحين:», «التمويل», «من دفع كلفتها؟»: the words over a list speak of who gives."""
        words, verbs = self.reading.words, self.cues.verbs["fund"]
        plain = [w for w in words[start:end] if (m := w.mention) is None or m.label is not Label.ORGANIZATION]
        if any(w.stem in self.cues.donors or self.money_words.is_gift_noun(w.i) for w in plain):
            return True
        asks = words[end - 1].text in "؟?"
        return asks and any((f := verbs.at(w)) is not None and f.lemma in ("دفع", "مول", "غطى", "تحمل") for w in plain)

    def _tells_of_needs(self, start: int, end: int) -> bool:
        """«الاحتياجات المالية:», «أسعار الكراس:»: what is listed below is not given."""
        return any(w.stem in self.cues.list_needs and w.mention is None for w in self.reading.words[start:end])

    def _thing_over(self, start: int, end: int) -> TokenRange | None:
        """What the words over a list say that it is for, else what was spoken of before them."""
        programme = self.things.programme_before(end - 1)
        if programme is not None:
            return programme.mention.tokens
        costs = (k for k in range(start, end) if self.reading.words[k].stem in self.cues.costs)
        known = self.purposes.purpose_behind(start, end) or self.antecedents.understood(end - 1)[0]
        return known or next((self.reading.trimmed(k, k + 1) for k in costs), None)


class SourcedSumFinder(PaymentFinder):
    """Reads sums with their giver behind «من»: «5 ملايين دينار من X لـ…»."""

    def opens_with_sum(self, i: int) -> None:
        """«10 ملايين دولار من اليابان لدعم …», «منها 3 ملايين دولار من X»: a headline opens with it, or it is added."""
        words = self.reading.words
        start, stop = self.reading.sentence_of(i)
        money = next(iter(self.sums.within(i, i + 1)), None)
        opened = i > start and words[i - 1].text in SPLITS
        if money is None or (i != start and not opened and not self.extents.is_added(i)):
            return
        k = self.reading.word_of[money.end - 1] + 1
        link = self.cues.payer_links.at(words, k) if k + 1 < stop else None
        if link is None or link.end >= stop or not self.payers.is_payer_at(link.end):
            return
        for funder in self._up_to_next_sum(self.payers.listed(link.end)):
            target = self.purposes.purpose_behind(funder.end, stop, 3 if i > start else None)
            if target is None:
                target = self.recipients.given_thing(i, funder.end) if i == start else self._shared_purpose(i)
            if target is None:
                return
            evidence = self.reading.trimmed(i, funder.end)
            draft = FundingDraft(funder.entity, target, evidence, self.confidence(0.72, funder), "من")
            draft.amount, draft.recipient = money, self.recipients.recipient(funder.end)
            self.payments.add(draft)

    def _up_to_next_sum(self, funders: list[Phrase]) -> list[Phrase]:
        """«4 ملايين من X، ومليون من Y»: Y has a sum of its own."""
        sums = [self.reading.word_of[m.start] for m in self.reading.notes.money]
        last = min((k for k in sums if funders and k > funders[0].first), default=None)
        return [f for f in funders if last is None or f.first < last]

    def find(self) -> None:
        """«بلغت الكلفة 3 ملايين، جاء مليونان منها من X», «انعقد الملتقى بـ38 ألف دينار من X»: sums not told of yet."""
        words = self.reading.words
        for money in self.reading.notes.money:
            first, k = self.sums.words_of(money)
            start, stop = self.reading.sentence_of(first)
            k += k < stop and words[k].norm in OF_IT
            link = self.cues.payer_links.at(words, k) if k + 1 < stop else None
            if (
                link is None
                or link.end >= stop
                or not self.payers.is_payer_at(link.end)
                or self.payments.is_told(money)
            ):
                continue
            if any(w.stem in self.cues.not_given for w in words[start:first] if w.mention is None):
                continue
            funder = next(iter(self.payers.listed(link.end)), None)
            target = self._served_by(first, funder.end, stop) if funder is not None else None
            if funder is not None and target is not None:
                self.writer.tell(funder, target, first, "من", money)

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
        return self._shared_purpose(first)

    def _shared_purpose(self, i: int) -> TokenRange | None:
        """What the payment before in the sentence is for, else the last thing before that can be paid for."""
        return self.payments.object_in_sentence(i) or self.antecedents.understood(i)[0]
