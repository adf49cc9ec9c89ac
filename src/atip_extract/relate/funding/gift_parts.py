"""Sums told as parts of a gift, away from the verb of paying: «القرض الأول البالغ …», «وتتوزع الهبة …»."""

from __future__ import annotations

from atip_extract.annotations import Label, MoneyValue
from atip_extract.drafts import FundingDraft, TokenRange
from atip_extract.relate.context import Context
from atip_extract.relate.funding.money_words import GIVEN, MAX_OBJECT_WORDS, PURPOSE_STOPS, TO
from atip_extract.relate.funding.payers import is_payer
from atip_extract.relate.funding.payments import PaymentFinder, PaymentWriter
from atip_extract.relate.funding.readers import Readers
from atip_extract.relate.grammar.reading import RELATIVES

SENTENCES_BACK = 3
"""How far back the gift may stand whose part is told."""
FROM = frozenset({"من", "قبل", "طرف"})
EARMARKED = frozenset({"مخصصه", "مخصص", "مخصصا", "موجهه", "موجه"})


class GiftPartsFinder(PaymentFinder):
    """Reads what is told of a known gift: its sum, its parts, what each is for."""

    def __init__(self, context: Context, readers: Readers, writer: PaymentWriter) -> None:
        super().__init__(context, readers, writer)
        self._shared_out: dict[int, bool] = {}

    def complete(self) -> None:
        """Give known gifts what later or earlier sentences tell: their sum, and what they are for."""
        for fact in self.payments.found:
            self._sum_of_sentence_before(fact)
            self._told_after(fact)

    def without_sum(self) -> None:
        """Add a payment for each of several agreements of one payer that has no sum of its own."""
        for word in self.reading.words:
            if word.stem in self.cues.signables and self._is_without_sum(word.i):
                self._add_without_sum(word.i)

    def _sum_of_sentence_before(self, fact: FundingDraft) -> None:
        """«وجّه الأمير بتخصيص 50 مليونا. وتقدم قطر هذه المنحة …»: the sum of the gift that is pointed back to."""
        words = self.reading.words
        i = self.reading.word_of[fact.evidence[0]]
        near = range(i, min(i + 9, self.reading.sentence_of(i)[1] - 1))
        pointed = any(words[k].norm in ("هذه", "هذا") and self.money_words.is_gift_noun(k + 1) for k in near)
        if fact.amount is not None or not pointed or words[i].sent == 0:
            return
        start, stop = self.reading.sentences[words[i].sent - 1]
        sums = self.sums.within(start, stop)
        if sums and all(self.sums.is_equivalent(m) for m in sums[1:]) and not self.payments.is_told(sums[0]):
            fact.amount = sums[0]

    def _told_after(self, fact: FundingDraft) -> None:
        """«قدم البنك منحة بقيمة 90 مليونا. وسيخصص الجزء الأكبر منها لتعزيز …»: told a sentence later."""
        words = self.reading.words
        number = self.payments.sentence_at(fact.evidence[0]) + 1
        short = self.reading.word_of[fact.object[1] - 1] - self.reading.word_of[fact.object[0]] < 2  # «منحة جديدة»
        if not (short and self.payments.names_gift(fact)) or number >= len(self.reading.sentences):
            return
        start, stop = self.reading.sentences[number]
        uses = (self.cues.verbs["serve"], self.cues.verbs["share_out"])
        for k in range(start, min(start + 8, stop - 1)):
            form = next((f for verbs in uses if words[k].mention is None and (f := verbs.at(words[k]))), None)
            if form is not None and (form.present or form.future):
                target = self.purposes.purpose_behind(k + 1, stop, 6)
                if target is not None:
                    fact.object = target
                return

    def read(self, money: MoneyValue) -> None:
        """«القرض الأول، البالغ 120 مليون أورو، يهم تعزيز …»: a part of what one payer gave in the sentences before."""
        first, end = self.sums.words_of(money)
        head = self._part_before(first)
        if head is None:
            head = self._item_before_sum(first)
        if head is None and end < len(self.reading.words) and self.reading.words[end].stem in EARMARKED:
            head = first  # «474 مليون دولار مخصصة للبنان لإنشاء …»
        if head is None:
            head = self._portion_before(first)
        end = self._past_equivalent(money, end)
        payer = self._only_payer_before(head) if head is not None else None
        given = self._given_to(end)
        target = self._served(end) or given if payer is not None else None
        if head is None or payer is None or target is None or self._is_from_somebody(head, first):
            return
        draft = FundingDraft(
            payer.funder, target, self.reading.trimmed(head, end), min(payer.confidence, 0.7), payer.cue
        )
        draft.amount, draft.status = money, payer.status
        receiver = self.phrases.at[end].entity if target == given else self._receives_part(head, end)
        draft.recipient = receiver if receiver is not None else payer.recipient
        self.payments.add(draft)

    def _item_before_sum(self, first: int) -> int | None:
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

    def _is_from_somebody(self, head: int, first: int) -> bool:
        """«بالتبرع الكريم المقدم من فاعل خير بمبلغ …»: it is told whose gift it is, though no name is known."""
        words = self.reading.words
        return any(words[k].stem in GIVEN and words[k + 1].norm in FROM for k in range(head, first))

    def _receives_part(self, head: int, end: int) -> int | None:
        """«وحصل العراق على …», «أما سوريا فخُصص لها …», «منحة لمصر بقيمة …»: who receives the part."""
        words, (start, _) = self.reading.words, self.clauses.clause(head)
        for k in range(start, head + 1):
            opens = words[k].norm == "اما" or self.cues.verbs["receive"].at(words[k]) is not None
            phrase = self.phrases.at.get(k + 1) if opens else None
            if phrase is not None and is_payer(phrase):
                return phrase.entity
        receiver = self.recipients.receiver(head + 1)
        return receiver.entity if receiver is not None and receiver.first < end else None

    def _is_without_sum(self, i: int) -> bool:
        """«الاتفاقية الأولى» before a verb of serving, and no sum in the clause."""
        words = self.reading.words
        stop = self.clauses.clause(i)[1]
        if i + 2 >= stop or words[i + 1].stem not in self.cues.ordinals:
            return False
        beside = (words[i + 2], *words[max(0, i - 1) : i])
        near = any(self.money_words.is_money(k) for k in range(i, min(i + 10, stop)))
        return not near and any(self.cues.verbs["serve"].at(word) is not None for word in beside)

    def _add_without_sum(self, i: int) -> None:
        """«وتتمثل الاتفاقية الأولى في تمويل X»: what one of several agreements of one payer is for."""
        words = self.reading.words
        payer = self._only_payer_before(i)
        k = i + 2 + (self.cues.verbs["serve"].at(words[i + 2]) is not None)
        _, stop = self.reading.sentence_of(i)
        if payer is None or k + 1 >= stop or (words[k].norm not in ("في", "الي") and words[k].prep != "ب"):
            return
        k += words[k].prep != "ب"
        stop = next(
            (j for j in range(k + 1, stop) if words[j].text in PURPOSE_STOPS or words[j].norm in RELATIVES), stop
        )
        target = self.reading.trimmed(k, min(stop, k + MAX_OBJECT_WORDS))
        draft = FundingDraft(
            payer.funder, target, self.reading.trimmed(i, k + 1), min(payer.confidence, 0.65), payer.cue
        )
        draft.recipient, draft.status = payer.recipient, payer.status
        self.payments.add(draft)

    def _part_before(self, first: int) -> int | None:
        """The noun of giving with an ordinal («القرض الثاني»), or the ordinal alone («والثانية»), before a sum."""
        words, start = self.reading.words, self.clauses.clause(first)[0]
        for k in range(first - 1, max(start, first - 7) - 1, -1):
            if words[k].stem not in self.cues.ordinals or not words[k].stem.startswith("ال"):
                continue
            if k > 0 and (words[k - 1].stem in self.cues.gift_nouns | self.cues.signables):
                return k - 1
            return k if words[k].conj or k == start or words[k - 1].punct else None
        return None

    def _past_equivalent(self, money: MoneyValue, end: int) -> int:
        """«80 مليون يورو أي ما يعادل 268 مليون دينار»: the word behind both."""
        other = next((m for m in self.reading.notes.money if m.start >= money.end), None)
        if other is None or not self.sums.is_equivalent(other):
            return end
        end = self.sums.words_of(other)[1]
        return end + (end < len(self.reading.words) and self.reading.words[end].text == ")")

    def _portion_before(self, first: int) -> int | None:
        """«وتتضمن المساهمة 52 مليونا لـ…»: the gift or the verb of sharing out before a sum of the sentence."""
        words, (start, stop) = self.reading.words, self.reading.sentence_of(first)
        if self._is_shared_out(start, stop):
            return None
        shares = self.cues.verbs["share_out"]
        for k in range(start, first):
            if words[k].mention is not None:
                continue
            gift = self.money_words.is_gift_noun(k) and words[k].stem.startswith("ال")
            if shares.at(words[k]) is not None and self._has_own_subject(k):
                return None
            if gift or shares.at(words[k]) is not None or words[k].stem in shares.nouns:
                return k
        return None

    def _is_shared_out(self, start: int, stop: int) -> bool:
        """A payer right before a sum in the sentence; asked once a sentence."""
        if start not in self._shared_out:
            sums = [self.sums.words_of(m)[0] for m in self.sums.within(start, stop)]
            self._shared_out[start] = any(self.sums.payer_right_before(k) is not None for k in sums)
        return self._shared_out[start]

    def _has_own_subject(self, k: int) -> bool:
        """«كما خصصت X 800 مليون»: somebody else shares out money of their own."""
        phrase = self.phrases.at.get(k + 1)
        return (
            phrase is not None and phrase.first == k + 1 and self.payers.is_payer_at(k + 1) and self.payers.acts(phrase)
        )

    def _only_payer_before(self, i: int) -> FundingDraft | None:
        """The payment told last before word `i`, where nobody else paid in the sentences before."""
        words = self.reading.words
        near = [
            f
            for f in self.payments.found
            if 0 <= words[i].sent - self.payments.sentence_at(f.evidence[0]) <= SENTENCES_BACK
        ]
        near = [f for f in near if f.evidence[0] < words[i].start and f.amount is not None]
        if not near:
            return self._signed_before(i)
        return near[-1] if len({f.funder for f in near}) == 1 else None

    def _signed_before(self, i: int) -> FundingDraft | None:
        """«وُقعت اتفاقيتان بين X والصندوق. وتتعلق الأولى بقرض …»: the one of the parties that gives for a living."""
        words = self.reading.words
        signings = [m for m in self.finder.mentions if self.finder.events[m.event].type == "signing" and m.word < i]
        if not signings or words[i].sent - words[signings[-1].word].sent > SENTENCES_BACK:
            return None
        event = self.finder.events[signings[-1].event]
        donors = [role for role in event.organizers if self.payers.gives(role.entity)]
        if len({role.entity for role in donors}) != 1:
            return None
        return FundingDraft(donors[0].entity, donors[0].evidence, donors[0].evidence, 0.66, "وقع")

    def _served(self, end: int) -> TokenRange | None:
        """What a part is for, behind its sum: «لتمويل …», «يهم …», «سيوجه إلى …»."""
        words, (_, stop) = self.reading.words, self.reading.sentence_of(end - 1)
        serves = self.cues.verbs["serve"]
        programme = next((p for k in range(end, min(end + 5, stop)) if (p := self.phrases.at.get(k)) is not None), None)
        if programme is not None and programme.label is Label.PROGRAMME and self._is_for(end, programme.first):
            return programme.mention.tokens
        for k in range(end, min(end + 6, stop - 1)):
            if serves.at(words[k]) is None:
                continue
            first = k + 1 + (words[k + 1].stem in self.cues.ordinals and k + 2 < stop)  # «ستهدف الأولى إلى تمويل …»
            first += words[first].norm in ("الي", "في") or words[first].punct
            stop = next((j for j in range(first + 1, stop) if words[j].text in PURPOSE_STOPS), stop)
            return self.reading.trimmed(first, min(stop, first + MAX_OBJECT_WORDS)) if first < stop else None
        stop = min((k for m in self.reading.notes.money if (k := self.sums.words_of(m)[0]) >= end), default=stop)
        stop = min(stop, self.reading.sentence_of(end - 1)[1])
        near = self.purposes.purpose_behind(end, stop, 4)
        wider = self.purposes.purpose_behind(end, stop, 12) if near is not None else None
        aims = wider is not None and words[self.reading.word_of[wider[0]]].stem in self.cues.aims
        return wider if aims else near

    def _is_for(self, end: int, first: int) -> bool:
        """«سيتم تخصيصه لفائدة البرنامج …», «لمبادرة …»: ل, «إلى» or «لفائدة» before the name at word `first`."""
        words = self.reading.words
        return words[first].prep == "ل" or any(w.norm in TO for w in words[end:first])

    def _given_to(self, end: int) -> TokenRange | None:
        """«و1.25 مليون دولار لوزارة الصحة»: the body right behind the sum."""
        phrase = self.phrases.at.get(end)
        if phrase is None or self.reading.words[end].prep != "ل" or not self.payers.is_payer_at(end):
            return None
        return phrase.mention.tokens
