"""Money that is promised or asked for: «تعهدت X بـ …», «موافقة X على تقديم …», «ناشدت X Y تقديم 5 ملايين».

A fact of funding has a payer. Who only «needs» money, or appeals to «the donors», names none, and nothing is recorded.
"""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import FundingDraft
from atip_extract.relate.context import Context
from atip_extract.relate.funding.money_words import RECEIVING, THAT
from atip_extract.relate.funding.payers import TRANSFERS, is_payer
from atip_extract.relate.funding.payment_subjects import PaymentSubjects
from atip_extract.relate.funding.payments import PaymentFinder, PaymentWriter
from atip_extract.relate.funding.readers import Readers
from atip_extract.relate.grammar.inflection import VerbForm, forms_without_conjunction, without_possessive
from atip_extract.relate.grammar.parts import Phrase

NEEDING = frozenset({"حاجه", "حاجته", "حاجت", "احتياج", "الحاجه", "بحاجه"})
"""«أعلنت X عن حاجتها إلى 26 مليون»: nothing is given."""


class Promises(PaymentFinder):
    """Says which words promise or give money, and in what form: «تعهدت X بـ …», «تقديم X مبلغ …»."""

    def __init__(self, context: Context, readers: Readers, writer: PaymentWriter) -> None:
        super().__init__(context, readers, writer)
        self.subjects = PaymentSubjects(context, readers, writer)

    def pledge(self, i: int) -> VerbForm | None:
        """«أعلنت حكومة اليابان عن منحة قدرها …», «تعهدت إيطاليا بتقديم 5 ملايين …»: a promise of money."""
        words, verbs = self.reading.words, self.cues.verbs
        form = verbs["pledge"].at(words[i]) or verbs["approve"].at(words[i]) or self.speakers.ordered(i)
        if form is None or form.participle or (self.sums.money_near(i) is None and not self._tells_of_grant(i)):
            return None
        phrase = self.phrases.at.get(self.subjects.past_board(i + 1)) or self.speakers.ruler_behind(i)
        payer = (
            phrase
            or self.subjects.before(i)
            or self.speakers.capital_before(i, form)
            or self.speakers.speaker(i)
            or self.speakers.minister(i)
        )
        payer = payer or self.speakers.own_country(i)
        if payer is None:
            return None
        _, stop = self.clauses.clause(i)
        end = phrase.end if phrase is not None else i + 1
        behind = [w for w in words[end:stop] if not w.punct and not self.money_words.is_date(w.i)][:9]
        if any(w.norm in THAT or self._is_anothers(w.i) for w in behind):
            return None
        if any(self._is_giving(w.i) for w in behind):
            return form
        if form.lemma in verbs["approve"].verbs and not self.payers.gives(payer.entity):
            return None
        promises = verbs["pledge"].verbs.get(form.lemma, {"noun_needed": True})
        if not promises.get("noun_needed") and any(self.money_words.is_sum(w.i) for w in behind):
            return form
        if len(behind) > 2 and behind[0].norm == "عن" and any(self.money_words.is_money(w.i) for w in behind[1:3]):
            return form
        return form if any(w.stem != "منح" and self.money_words.is_gift_noun(w.i) for w in behind) else None

    def _is_anothers(self, k: int) -> bool:
        """«أعلن X تلقيه مساهمة من Y», «عن تبرع Y بمنحة»: whoever announces does not give."""
        words = self.reading.words
        if any(stem in RECEIVING | NEEDING for stem in without_possessive(words[k].stem)):
            return True
        if words[k].stem in self.cues.verbs["approve"].nouns and k + 1 < len(words):
            return self.payers.is_payer_at(k + 1)  # «أعلنت X موافقة Y على منحة»
        named = words[k].stem in self.cues.gift_nouns and words[k].prep == "" and words[k].stem != "منح"
        if not named or k + 2 >= len(words):
            return False
        k = k + 1 if words[k + 1].norm != "من" else k + 2
        return words[k].mention is not None and words[k].prep == "" and self.payers.is_payer_at(k)

    def _tells_of_grant(self, i: int) -> bool:
        """«عن تخصيص دعم مالي إضافي», «عن تقديم منحة»: money, though no sum is named."""
        words = self.reading.words
        for k in range(i + 1, min(self.clauses.clause(i)[1] - 2, i + 14)):
            if words[k].stem not in self.cues.verbs["fund"].nouns or words[k + 1].mention is not None:
                continue
            if words[k].stem == "صرف" and words[k + 1].stem in ("المنح", "منح", "المنحه"):
                return True  # «عن بدء صرف المنح الدراسية»
            if words[k + 1].stem in self.cues.gift_nouns:
                return words[k + 1].stem in ("منحه", "قرض", "هبه", "قرضا") or words[k + 2].stem in self.cues.financial
        return False

    def _is_giving(self, k: int) -> bool:
        """True for a verbal noun of paying: «تمويلها», or «تقديم» with what is given («منح تراخيص» gives no money)."""
        words = self.reading.words
        nouns = self.cues.verbs["fund"].nouns
        stem = words[k].stem
        if not any(stem == noun + suffix for noun in nouns for suffix in ("", "ه", "ها", "هم")):
            return False
        if words[k].prep == "ل":
            return False  # «قرض … لتمويل القطارات»
        if stem.startswith("تمويل"):
            return True
        given_to = self.phrases.at.get(k + 1)  # «منح لبنان 5 ملايين»
        k = given_to.end if given_to is not None else k + 1
        costs = self.cues.charges | self.cues.cost_nouns  # «تعهدت X بسداد الإيجار»
        return k < len(words) and (self.money_words.is_sum(k) or words[k].stem in self.cues.gift_nouns | costs)

    def verbal_noun(self, i: int) -> VerbForm | None:
        """«تقديم مؤسسة جسور مبلغ …»: the verbal noun with its payer right behind."""
        word, phrase = self.reading.words[i], self.phrases.at.get(i + 1)
        nouns = self.cues.verbs["fund"].nouns | self.cues.verbs["pledge"].nouns
        if nouns.get(word.stem) and self.speakers.own_country(i) is not None:
            return VerbForm(nouns[word.stem]) if self.sums.money_near(i) is not None else None
        if phrase is None or word.punct or self.is_granted(i):
            return None
        if phrase.label is not Label.ORGANIZATION and not self._acts_by(i, phrase):
            return None
        lemma = self.cues.verbs["fund"].nouns.get(word.stem)
        if word.stem in self.cues.verbs["approve"].nouns and self._is_giving_behind(phrase.end):
            lemma = self.cues.verbs["approve"].nouns[word.stem]
        if word.stem in self.cues.verbs["pledge"].nouns and self._is_promised(i, phrase):
            lemma = self.cues.verbs["pledge"].nouns[word.stem]
        end = phrase.end
        if lemma == "دعم" and not (end < len(self.reading.words) and self.reading.words[end].prep in ("ل", "ب")):
            return None  # «ودعم التعليم العربي في …»: the body is supported
        return VerbForm(lemma) if lemma is not None else None

    def _is_promised(self, i: int, phrase: Phrase) -> bool:
        """«بعد إعلان البنك عن التبرع بمبلغ …»: a gift with its sum soon behind whoever announces it."""
        near = range(phrase.end, min(phrase.end + 5, self.clauses.clause(i)[1]))
        told = any(self._is_giving(k) or (self.money_words.is_gift_noun(k) and not self._is_anothers(k)) for k in near)
        return told and self.sums.money_near(i) is not None and not any(self._is_anothers(k) for k in near)

    def _is_giving_behind(self, k: int) -> bool:
        """«على منح Y قرضاً», «على تقديم منحة»: what is approved is a gift with a sum."""
        words = self.reading.words
        near = range(k, min(k + 4, self.clauses.clause(k - 1)[1]))
        return (
            self.sums.money_near(k - 1) is not None
            and any(self._is_giving(j) or self.money_words.is_gift_noun(j) for j in near)
            and (words[k].norm == "علي")
        )

    def _acts_by(self, i: int, phrase: Phrase) -> bool:
        """«أعلنت دعم الإمارات لخطة … بمبلغ 500 مليون»: the country does what the noun says; «لدعم لبنان» is for it."""
        words = self.reading.words
        before = words[i - 1].norm if i else ""
        if words[i].prep or before in ("علي", "الي", "في", "بهدف") or not self.phrases.is_country(phrase):
            return False
        if phrase.end >= len(words):
            return False
        if self.money_words.is_gift_noun(phrase.end) and not words[phrase.end].prep:
            return True
        return words[phrase.end].prep in ("ل", "ب") and self.sums.money_near(i) is not None

    def is_granted(self, i: int) -> bool:
        """«وافق X على منح Y قرضاً»: whoever stands behind «منح» receives, where the verb before has its subject."""
        word, start = self.reading.words[i], self.clauses.clause(i)[0]
        verbs = [self.cues.verbs[group] for group in ("pledge", "approve", "fund")]
        return word.stem in TRANSFERS and any(v.at(w) for w in self.reading.words[start:i] for v in verbs)


class RequestFinder(PaymentFinder):
    """Finds the requests that name whom they ask: «طلبت X من البنك الدولي قرضاً بقيمة …»."""

    def read(self, i: int) -> None:
        """A verb of asking, a sum or a noun of giving behind it, and the one who is asked: that one is to pay."""
        words = self.reading.words
        form = self.cues.verbs["ask"].at(words[i]) if words[i].mention is None else None
        if form is None or form.participle:
            return
        _, stop = self.clauses.clause(i)
        gift = next(
            (k for k in range(i + 1, stop) if self.money_words.is_sum(k) or words[k].stem in self.cues.gift_nouns), None
        )
        if gift is None or not self._is_for_money(i, gift, stop):
            return
        asker = self._asker(i)
        for asked in self._asked(i, asker, stop):
            target = self.purposes.purpose_behind(gift, stop) or self.money_words.gift_noun(gift, stop)
            if target is None and asker is not None:
                target = asker.mention.tokens
            if target is None:
                continue
            evidence = self.reading.trimmed(min(i, asked.first), max(i + 1, asked.end))
            draft = FundingDraft(asked.entity, target, evidence, self.confidence(0.75, asked), form.lemma)
            draft.amount, draft.status = self.sums.money_near(i), "requested"
            draft.recipient = asker.entity if asker is not None else None
            self.payments.add(draft)

    def _is_for_money(self, i: int, gift: int, stop: int) -> bool:
        """True where a sum is named: asking for «دعم» alone is mostly no asking for money."""
        money = self.sums.money_near(i)
        if money is None or gift > i + 20 or not i < self.reading.word_of[money.start] < stop:
            return False
        return not any(w.stem in self.cues.owed for w in self.reading.words[i + 1 : stop])  # «دفع تعويضات»

    def _asker(self, i: int) -> Phrase | None:
        """Who asks: the name right behind the verb, else right before it."""
        behind = self.phrases.at.get(i + 1)
        if behind is not None:
            return behind if is_payer(behind) and not self.reading.words[i + 1].prep else None
        before = self.phrases.at.get(i - 1)
        return before if before is not None and is_payer(before) and self.payers.acts(before) else None

    def _asked(self, i: int, asker: Phrase | None, stop: int) -> list[Phrase]:
        """Who is asked: behind «من» or «إلى», or the object of the verb: «دعت X الحكومة إلى تقديم …»."""
        words = self.reading.words
        start = asker.end if asker is not None and asker.first > i else i + 1
        for k in range(start, min(start + 5, stop)):
            phrase = self.phrases.at.get(k)
            if phrase is None:
                if self.money_words.is_money(k):
                    return []
                continue
            if not is_payer(phrase) or phrase.owner is not None or words[k].prep:
                return []
            linked = forms_without_conjunction(words[k - 1].norm)[-1] in ("من", "الي")
            if not (linked or (k == start and asker is not None)):
                return []
            return [p for p in self.phrases.names(k, is_payer, reach=1, gap=0) if not words[p.first].prep]
        return []
