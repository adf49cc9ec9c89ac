"""Payers: who can pay, who of a list brings which sum, and who receives."""

from __future__ import annotations

from itertools import pairwise

from atip_extract.annotations import Label, MoneyValue
from atip_extract.drafts import TokenRange
from atip_extract.relate.funding.antecedents import GIVEN
from atip_extract.relate.funding.payables import RESULTS, TO, PayableFinder
from atip_extract.relate.grammar.inflection import forms_without_conjunction
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS

MAX_GIFT_WORDS = 10
PEOPLE = (Label.PERSON, Label.HONORIFIC, Label.POSITION)
EQUALS = frozenset({"يعادل", "تعادل", "يساوي", "اي"})
PEOPLE_OF = frozenset({"اهالي", "اهل", "سكان", "ابناء", "شعب", "مواطني", "متبرعي", "محسني", "رجال", "شباب", "داخل"})
"""«تبرع من أهالي X»: not the country."""
MEANS = frozenset({"موارد", "اعتمادات", "مخصصات", "مبالغ", "مساعدات", "مساعده", "الموارد", "الاعتمادات", "المبالغ"})
"""With «مالية» behind them these are money."""
SPLITS = frozenset('([«“”":')
"""Before the first of the sums that a total is made of: «63 مليونا (30 مليونا من X و33 من Y)»."""
OPENERS = frozenset({"(", "[", ":"})
NO_SUBJECT = frozenset({"الي", "في", "عبر", "لدي", "مع", "من"})


def is_payer(phrase: Phrase) -> bool:
    """A body or a country that pays, or a programme whose budget does («تتكفل المبادرة الوطنية …»)."""
    return phrase.label in (Label.ORGANIZATION, Label.PLACE, Label.PROGRAMME)


class PayerFinder(PayableFinder):
    """Finds payers, sums and recipients around a cue or a verb."""

    def listed(self, i: int, *, adjective: bool = False) -> list[Phrase]:
        """Who is named as payer behind a cue, from word `i` on: up to a person, or to somebody with another part.

        Behind an adjective («الممول من X، …») a bare comma ends the list as well, since the noun's clause goes on.
        """
        words, kept = self.reading.words, list[Phrase]()
        for phrase in self.phrases.names(i, lambda p: is_payer(p) or self.is_ruler(p), reach=4):
            if kept and self._parted(kept[-1].end, phrase, adjective=adjective):
                break
            if not kept and (
                self._is_passed_on(i, phrase.first) or any(w.text == ":" for w in words[i : phrase.first])
            ):
                break
            place = phrase.label is Label.PLACE
            before = words[phrase.first - 1].norm if phrase.first else ""
            if place and (not self.phrases.is_country(phrase) or before in ("في", "لدي") or words[phrase.first].prep):
                continue
            if place and before in PEOPLE_OF:
                continue
            if phrase.label is Label.PROGRAMME and kept:
                continue  # «بدعم من X، في إطار الحملة …»: the frame does not pay
            kept.append(phrase)
        return kept

    def _parted(self, end: int, phrase: Phrase, *, adjective: bool) -> bool:
        """True where between words `end` and `phrase` a person stands, another part («وتنفيذ Y»), or another place."""
        words = self.reading.words
        gap = words[end : phrase.first]
        if any(w.mention is not None and w.mention.label in PEOPLE for w in gap):
            return True
        if any(forms_without_conjunction(w.norm)[-1] in self.cues.other_parts for w in gap if not w.punct):
            return True
        if any(w.norm in ("لصالح", "لفايده") for w in gap):
            return True
        if self._is_passed_on(end, phrase.first):
            return True
        if phrase.label is Label.PLACE and gap and gap[-1].mention is not None:
            return True  # «مؤسسة … – مكتب الأردن وفلسطين»
        return adjective and any(w.text in COMMAS for w in gap) and not words[phrase.first].conj

    def _is_passed_on(self, start: int, end: int) -> bool:
        """«بتبرع من X، عبر Y»: Y hands on."""
        return any(self.cues.through.at(self.reading.words, k) is not None for k in range(start, end))

    def payers(self, funders: list[Phrase]) -> list[Phrase]:
        """Those who each bring a sum («X بثلاثة ملايين، وY بخمسة»), or the first alone where what follows has none."""
        kept = funders[:1]
        for k, funder in enumerate(funders[1:], start=1):
            tight = all(w.punct or w.conj for w in self.reading.words[kept[-1].end : funder.first])
            following = funders[k + 1].first if k + 1 < len(funders) else None
            if tight or self.sum_between(funder.end, following) is not None:
                kept.append(funder)
            else:
                break
        return kept

    def sums_of(self, funders: list[Phrase]) -> list[MoneyValue | None]:
        """The sum behind each payer's name; behind the last of several alone it is the sum of them all."""
        ends = [*(f.first for f in funders[1:]), None]
        sums = [self.sum_between(funder.end, ends[k]) for k, funder in enumerate(funders)]
        return [None] * len(sums) if len(sums) > 1 and not any(sums[:-1]) else sums

    def sum_between(self, start: int, end: int | None) -> MoneyValue | None:
        """The sum that begins among words ``start:end``, a few words behind `start` at most."""
        stop = min(self.reading.sentence_of(start - 1)[1], start + 8, end if end is not None else start + 8)
        for money in self.reading.notes.money:
            if start <= self.reading.word_of[money.start] < stop:
                return money
        return None

    def acts(self, phrase: Phrase) -> bool:
        """True for one who can be the subject: no body behind «إلى», «في» or ل, no place but a country."""
        words, first = self.reading.words, phrase.first
        if self._is_given_to(first):
            return False
        each = first > 1 and words[first - 1].norm == "من" and words[first - 2].stem in ("كل", "كلا")
        if phrase.label is Label.PLACE and not (each and self.phrases.is_country(phrase)):
            return words[first].prep == "" and (self.phrases.is_actor_place(phrase) or self._governs(phrase))
        if each:  # «كل من X وY», no subject in «في كل من X وY»
            return words[first - 2].prep == "" and not (first > 2 and words[first - 3].norm in NO_SUBJECT)
        return words[first].prep == "" and not (first > 0 and words[first - 1].norm in NO_SUBJECT)

    def _governs(self, phrase: Phrase) -> bool:
        """«خصصت محافظة نابلس …»: a district that stands for who governs it, not «في محافظة نابلس»."""
        words, first = self.reading.words, phrase.first
        free = first > 0 and words[first - 1].norm not in ("في", "الي", "من", "داخل", "عبر", "علي", "عن")
        return free and words[first].stem in self.cues.administrations

    def _is_given_to(self, first: int) -> bool:
        """«لـ 'اليابان'»: ل stands alone, a dash or a quotation mark behind it."""
        words, k = self.reading.words, first - 1
        while k > 0 and words[k].punct and words[k].text not in COMMAS:
            k -= 1
        return k >= 0 and words[k].norm == "ل"

    def recipient(self, start: int) -> int | None:
        """The entity of the one who receives, see `receiver`."""
        phrase = self.receiver(start)
        return phrase.entity if phrase is not None else None

    def receiver(self, start: int) -> Phrase | None:
        """Who receives: the first body or country behind «إلى», «لصالح», «لفائدة» or ل in the rest of the clause."""
        words = self.reading.words
        for k in range(start, self.payment_end(start - 1)):
            phrase = self.phrases.at.get(k)
            if phrase is None or phrase.first != k or not self.is_payer_at(k):
                continue
            if words[k].prep == "ل" or words[k - 1].norm in TO:
                return phrase
        return None

    def given_thing(self, i: int, after: int) -> TokenRange | None:
        """What a payment at word `i` gives, where only the receiver is named: «منحة», else the receiver itself."""
        receiver = self.receiver(after)
        if receiver is None:
            return None
        gift = self.gift_noun(i, receiver.first)
        if gift is not None:
            first = self.reading.word_of[gift[0]]
            near = receiver.end - first <= MAX_GIFT_WORDS
            whole = near and not any(self.is_sum(k) for k in range(first + 1, receiver.first))
            return self.reading.trimmed(first, receiver.end) if whole else gift
        return receiver.mention.start, receiver.mention.end

    def further_sums(self, money: MoneyValue) -> list[tuple[MoneyValue, TokenRange]]:
        """«…، و22 مليون يورو لتقوية …، فضلا عن 3 ملايين لـ…»: sums added to `money` and what each is for."""
        words, found = self.reading.words, list[tuple[MoneyValue, TokenRange]]()
        last = self.reading.word_of[money.end - 1]
        _, stop = self.reading.sentence_of(last)
        for other in self.reading.notes.money:
            first, end = self.reading.word_of[other.start], self.reading.word_of[other.end - 1] + 1
            if first <= last or first >= stop:
                continue
            if any(w.mention is None and self.cues.verbs["fund"].at(w) for w in words[last + 1 : first]):
                break
            added = self.is_added(first)
            target = self.purpose_behind(end, stop, 3) or self.named_for(end) if added else None
            target = target if added else self._item_before(first, last)
            if target is not None:
                found.append((other, target))
        return found

    def named_for(self, k: int) -> TokenRange | None:
        """«و31 مليونا لمبادرة …»: the programme or body right behind a sum that it is for."""
        k += k < len(self.reading.words) and self.reading.words[k].norm in TO  # «60 مليونا لفائدة العراق»
        phrase = self.phrases.at.get(k)
        led = k > 0 and (self.reading.words[k - 1].norm in TO or (phrase and self.reading.words[k].prep == "ل"))
        if phrase is None or phrase.first != k or not led or not is_payer(phrase):
            return None
        return phrase.mention.start, phrase.mention.end

    def shared_ahead(self, i: int) -> TokenRange | None:
        """«تقديم 100 مليون، وY بمليون، إضافة إلى مليون من Z لإغاثة …»: what the sums of a list are for stands last."""
        _, stop = self.clauses.clause(i)
        sums = [m for m in self.reading.notes.money if i < self.reading.word_of[m.start] < stop]
        if len(sums) < 2 or not all(self.is_listed(self.reading.word_of[m.start]) for m in sums[1:]):
            return None
        return self.purpose_behind(self.reading.word_of[sums[-1].end - 1] + 1, stop, 8)

    def is_listed(self, k: int) -> bool:
        """True where the sum at word `k` is put beside another, with a payer of its own before it or without one."""
        words = self.reading.words
        while k > 0 and not words[k].conj and not words[k - 1].punct and k > self.reading.sentence_of(k)[0]:
            if self.is_added(k):
                return True
            k -= 1
        return words[k].conj

    def _item_before(self, first: int, last: int) -> TokenRange | None:
        """«…، ومشروع علاج الجرحى بقيمة 7 ملايين»: the thing named before a further sum; no body, for it may pay."""
        words, end = self.reading.words, first
        while end > last + 1 and self.cues.amount.at(words, end - 1) is not None:
            end -= 1
        k = end
        while k > last + 1 and not words[k].conj and words[k - 1].norm not in ("عن", "الي"):
            if words[k - 1].punct or self.cues.any_verb.at(words[k - 1]) is not None:
                return None
            k -= 1
        phrase = self.phrases.at.get(k)
        named = phrase is not None and phrase.label is not Label.PROGRAMME
        if named or k >= end or end == first or end - k > MAX_GIFT_WORDS or words[k].prep:
            return None
        thing = words[k].stem in self.cues.fundables | self.cues.programme_heads or phrase is not None
        return self.reading.trimmed(k, end) if thing else None

    def giver_of_sum(self, first: int, end: int) -> Phrase | None:
        """«، إضافة إلى 10 ملايين دولار من X»: a sum beside another, with the one who gives it behind «من»."""
        words = self.reading.words
        opened = words[first - 1].punct and words[first - 1].text in SPLITS
        if not self.is_added(first) and not opened:
            return None
        given = end < len(words) and (words[end].stem in GIVEN or words[end].stem in self.cues.gift_nouns)
        k = end + 1 if given else end  # «120 ألفا هبة من X»
        link = self.cues.payer_links.at(words, k) if k < len(words) else None
        if link is None or link.end >= len(words) or not self.is_payer_at(link.end):
            return None
        return self.phrases.at[link.end]

    def is_split(self, money: MoneyValue) -> bool:
        """«63 مليونا (30 مليونا من X و33 من Y)»: a total, with who gives how much of it right behind."""
        part = next((m for m in self.reading.notes.money if m.start >= money.end), None)
        if part is None or self.reading.words[self.reading.word_of[part.start] - 1].text not in SPLITS:
            return False
        return self.giver_of_sum(self.reading.word_of[part.start], self.reading.word_of[part.end - 1] + 1) is not None

    def is_equivalent(self, money: MoneyValue) -> bool:
        """«55 مليون ريال (قرابة 15 مليون دولار)»: the same sum in another currency."""
        words, first = self.reading.words, self.reading.word_of[money.start]
        before = self.reading.money_before(money.start)
        if before is None or before.currency == money.currency:
            return False
        gap = words[self.reading.word_of[before.end - 1] + 1 : first]
        return len(gap) <= 5 and any(w.text in OPENERS or w.norm in EQUALS for w in gap)

    def _is_total(self, money: MoneyValue) -> bool:
        """«ليصبح مجموع مساهماته 153 مليونا»: all that was given up to now, not this gift."""
        words, first = self.reading.words, self.reading.word_of[money.start]
        before = words[max(self.reading.sentence_of(first)[0], first - 14) : first]
        return any(w.norm in RESULTS for w in before)

    def is_joint(self, phrase: Phrase) -> bool:
        """«فرنسا وإيطاليا بـ 100 مليون»: a name right before it shares the sum behind."""
        return self.reading.words[phrase.first].conj and phrase.first > 0 and self.is_payer_at(phrase.first - 1)

    def is_payer_at(self, k: int) -> bool:
        """True where a body or a country begins at word `k` or covers it."""
        phrase = self.phrases.at.get(k)
        if phrase is None or phrase.first > k:
            return False
        return self.phrases.is_country(phrase) or self.is_body(phrase) or self.is_ruler(phrase)

    def is_ruler(self, phrase: Phrase) -> bool:
        """«منحة من الملك فلان»: a king or an emir gives in his own name."""
        first = self.reading.words[phrase.first].stem
        return phrase.label is Label.PERSON and first in self.cues.data["funding"]["rulers"]

    @staticmethod
    def is_body(phrase: Phrase) -> bool:
        """A body, no country and no programme."""
        return phrase.label is Label.ORGANIZATION

    def money_near(self, i: int) -> MoneyValue | None:
        """The sum in the clause of word `i`: the first behind it, else the last before it; each sum is used once."""
        start, stop = self.clauses.clause(i)
        stop = next((k for k in range(i + 1, stop) if self.pays_anew(k)), stop)
        inside = [m for m in self.reading.notes.money if start <= self.reading.word_of[m.start] < stop]
        behind = [m for m in inside if self.reading.word_of[m.start] >= i]
        before = [] if self._begins_anew(i) else [m for m in reversed(inside) if self.reading.word_of[m.start] < i]
        told = (m for m in [*behind, *before] if not (self.is_equivalent(m) or self._is_total(m)))
        return next(told, None)

    def _begins_anew(self, i: int) -> bool:
        """«…، وتبرعت X بحافلتين»: behind a comma and a conjunction, with no pronoun that points back."""
        words = self.reading.words
        if i == 0 or not words[i - 1].punct or not words[i].norm.startswith("و"):
            return False
        form = self.cues.verbs["fund"].at(words[i]) if words[i].mention is None else None
        return form is not None and not form.suffixed

    def grant_noun(self, i: int) -> bool:
        """True where a noun of giving («منحة») stands in the clause behind word `i`."""
        _, stop = self.clauses.clause(i)
        near = self.reading.words[i + 1 : min(stop, i + 15)]
        means = any(a.stem in MEANS and b.stem in self.cues.financial for a, b in pairwise(near))
        return means or any(w.stem in self.cues.grant_nouns for w in near)
