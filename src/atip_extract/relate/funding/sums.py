"""Which sum is whose: the sum near a payment, behind a name, of each of several, and further sums of one payer."""

from __future__ import annotations

from atip_extract.annotations import Label, MoneyValue
from atip_extract.drafts import TokenRange
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.funding.money_words import GIVEN, OF_THEM, SPLITS, Extents, MoneyWords
from atip_extract.relate.funding.payers import MAX_GIFT_WORDS, Payers, Recipients, is_payer
from atip_extract.relate.funding.purposes import RESULTS, Purposes
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS, RELATIVES

EQUALS = frozenset({"يعادل", "تعادل", "يساوي", "اي"})
PARTINGS = frozenset({"فيما", "بينما", "اما", "واما", "وقد", "علما", "كما", "وكما"})
"""Behind a comma these open a statement of its own."""
OPENING_MARKS = frozenset({"(", "[", ":"})
IN_IT = frozenset({"فيه", "فيها"})
"""«غلاف قدره 12 مليونا تساهم فيه X بـ…»: the sum is a total."""


class Sums(Finder):
    """Finds the sums of a payment and says how they stand to each other."""

    def __init__(self, context: Context, money_words: MoneyWords, extents: Extents, payers: Payers) -> None:
        super().__init__(context)
        self.money_words = money_words
        self.extents = extents
        self.payers = payers

    def money_near(self, i: int) -> MoneyValue | None:
        """The sum in the clause of word `i`: the first behind it, else the last before it; each sum is used once."""
        start, stop = self.clauses.clause(i)
        stop = next((k for k in range(i + 1, stop) if self.extents.pays_anew(k)), stop)
        inside = self.within(start, stop)
        behind = [m for m in inside if self.reading.word_of[m.start] >= i]
        behind = [m for m in behind if not self._is_parted(i, self.reading.word_of[m.start])]
        before = [] if self._begins_anew(i) else [m for m in reversed(inside) if self.reading.word_of[m.start] < i]
        before = [m for m in before if not self._is_parted(self.reading.word_of[m.end - 1], i)]
        told = (m for m in [*behind, *before] if not (self.is_equivalent(m) or self._is_total(m)))
        return next(told, None)

    def _is_parted(self, start: int, i: int) -> bool:
        """«مليونان من X، فيما تكفل Y بـ…», «…، وقال Z إن …»: another statement begins between the words."""
        words = self.reading.words
        for k in range(start + 1, i + 1):
            if not words[k - 1].punct or words[k - 1].text in "()":
                continue
            if words[k].norm in PARTINGS or self.extents.next_payer(k) == i:
                return True
            if words[k].mention is None and k < i and self.cues.verbs["say"].at(words[k]) is not None:
                return True
        return False

    def _is_plain_verb(self, i: int) -> bool:
        form = self.cues.verbs["fund"].at(self.reading.words[i])
        return form is not None and not form.suffixed

    def _begins_anew(self, i: int) -> bool:
        """«…، وتبرعت X بحافلتين»: behind a comma and a conjunction, with no pronoun that points back."""
        words = self.reading.words
        if i > 0 and words[i - 1].norm in RELATIVES and self._is_plain_verb(i):
            return True  # «… فضلا عن X التي تكفلت بالنقل»
        if i == 0 or not words[i - 1].punct or not words[i].norm.startswith("و"):
            return False
        return words[i].mention is None and self._is_plain_verb(i)

    def sum_between(self, start: int, end: int | None) -> MoneyValue | None:
        """The sum that begins among words ``start:end``, a few words behind `start` at most."""
        stop = min(self.reading.sentence_of(start - 1)[1], start + 8, end if end is not None else start + 8)
        return next(iter(self.within(start, stop)), None)

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

    def each_with_sum(self, funders: list[Phrase]) -> list[Phrase]:
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

    def from_each(self, i: int) -> bool:
        """«أعلنت X وY تقديم كل منهما 60 مليونا», «… بواقع مليون لكل منهما»: the sum is that of each."""
        words, stop = self.reading.words, self.extents.payment_end(i)
        return any(words[k].stem == "كل" and words[k + 1].norm in OF_THEM for k in range(i, stop - 1))

    def is_bracketed(self, money: MoneyValue | None) -> bool:
        """«تقاسمها X (1.6 مليون) وY (مليون)»: the share of the one before the brackets."""
        if money is None:
            return False
        first = self.reading.word_of[money.start]
        return self.reading.words[first].text == "(" or self.reading.words[first - 1].text == "("

    def is_anothers_sum(self, money: MoneyValue | None) -> bool:
        """«… من X و15 مليونا من Y»: the sum behind the name of X is that of Y."""
        if money is None:
            return False
        return self.giver_of_sum(*self.words_of(money)) is not None

    def giver_of_sum(self, first: int, end: int) -> Phrase | None:
        """«، إضافة إلى 10 ملايين دولار من X»: a sum beside another, with the one who gives it behind «من»."""
        words = self.reading.words
        opened = words[first - 1].punct and words[first - 1].text in SPLITS
        if not self.extents.is_added(first) and not opened:
            return None
        given = end < len(words) and (words[end].stem in GIVEN or words[end].stem in self.cues.gift_nouns)
        k = end + 1 if given else end  # «120 ألفا هبة من X»
        link = self.cues.payer_links.at(words, k) if k < len(words) else None
        if link is None or link.end >= len(words) or not self.payers.is_payer_at(link.end):
            return None
        return self.phrases.at[link.end]

    def payer_right_before(self, first: int) -> Phrase | None:
        """The name right before the sum at word `first`, with ب, «بمبلغ» or an opening bracket between."""
        words, k = self.reading.words, first - 1
        while k > max(0, first - 4) and self.phrases.at.get(k) is None:
            link = words[k].text in OPENING_MARKS or words[k].norm in ("ب", "نحو", "حوالي") or words[k].prep == "ب"
            if not (link or self.money_words.is_money(k)):
                return None
            k -= 1
        phrase = self.phrases.at.get(k)
        if phrase is None or not is_payer(phrase) or phrase.owner is not None or self.payers.is_joint(phrase):
            return None
        source = phrase.first > 0 and words[phrase.first - 1].norm in ("من", "ومن")
        if not (source or self.payers.acts(phrase)):
            return None
        return phrase if self.payers.is_body(phrase) or self.phrases.is_country(phrase) else None

    def is_split(self, money: MoneyValue) -> bool:
        """«63 مليونا (30 مليونا من X و33 من Y)»: a total, with who gives how much of it right behind."""
        part = next((m for m in self.reading.notes.money if m.start >= money.end), None)
        if part is None or self.reading.words[self.reading.word_of[part.start] - 1].text not in SPLITS:
            return False
        return self.giver_of_sum(*self.words_of(part)) is not None

    def is_equivalent(self, money: MoneyValue) -> bool:
        """«55 مليون ريال (قرابة 15 مليون دولار)»: the same sum in another currency."""
        words, first = self.reading.words, self.reading.word_of[money.start]
        before = self.reading.money_before(money.start)
        if before is None or before.currency == money.currency:
            return False
        gap = words[self.reading.word_of[before.end - 1] + 1 : first]
        return len(gap) <= 5 and any(w.text in OPENING_MARKS or w.norm in EQUALS for w in gap)

    def _is_total(self, money: MoneyValue) -> bool:
        """«ليصبح مجموع مساهماته 153 مليونا»: all that was given up to now, not this gift."""
        words, first = self.reading.words, self.reading.word_of[money.start]
        before = words[max(self.reading.sentence_of(first)[0], first - 14) : first]
        return any(w.norm in RESULTS for w in before)

    def words_of(self, money: MoneyValue) -> TokenRange:
        """The words of a sum."""
        return self.reading.word_of[money.start], self.reading.word_of[money.end - 1] + 1

    def within(self, start: int, stop: int) -> list[MoneyValue]:
        """The sums that begin among words ``start:stop``."""
        return [m for m in self.reading.notes.money if start <= self.reading.word_of[m.start] < stop]


class FurtherSums(Finder):
    """Finds what the further sums of a sentence are for."""

    def __init__(
        self, context: Context, extents: Extents, sums: Sums, purposes: Purposes, recipients: Recipients
    ) -> None:
        super().__init__(context)
        self.extents = extents
        self.sums = sums
        self.purposes = purposes
        self.recipients = recipients

    def behind(self, money: MoneyValue) -> list[tuple[MoneyValue, TokenRange]]:
        """«…، و22 مليون يورو لتقوية …، فضلا عن 3 ملايين لـ…»: sums added to `money` and what each is for."""
        words, found = self.reading.words, list[tuple[MoneyValue, TokenRange]]()
        last = self.reading.word_of[money.end - 1]
        _, stop = self.reading.sentence_of(last)
        for other in self.sums.within(last + 1, stop):
            first, end = self.sums.words_of(other)
            if any(w.mention is None and self.cues.verbs["fund"].at(w) for w in words[last + 1 : first]):
                break
            added = self.extents.is_added(first)
            target = self.purposes.purpose_behind(end, stop, 3) or self.recipients.named_for(end) if added else None
            target = target if added else self._item_before(first, last)
            if target is not None:
                found.append((other, target))
        return found

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

    def shared_ahead(self, i: int) -> TokenRange | None:
        """«تقديم 100 مليون، وY بمليون، إضافة إلى مليون من Z لإغاثة …»: what the sums of a list are for stands last."""
        _, stop = self.clauses.clause(i)
        sums = [self.sums.words_of(m) for m in self.sums.within(i + 1, stop)]
        if len(sums) < 2 or not all(self.extents.is_listed(first) for first, _ in sums[1:]):
            return None
        return self.purposes.purpose_behind(sums[-1][1], stop, 8)

    def of_the_total(self, i: int) -> TokenRange | None:
        """«تعهدات بتقديم أكثر من ملياري دولار لإغاثة …»: what the sum is for that all together have promised."""
        words = self.reading.words
        for money in reversed(self.reading.notes.money):
            first, end = self.sums.words_of(money)
            start, stop = self.clauses.clause(first)
            if end > i or not any("تعهد" in w.stem for w in words[start:first]):
                continue
            target = self.purposes.purpose_behind(end, stop, 8)
            if target is not None:
                return target
        return None
