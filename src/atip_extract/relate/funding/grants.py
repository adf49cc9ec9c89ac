"""Money that is received, granted or signed for: the noun of giving («منحة», «تبرع») or the agreement tells of it."""

from __future__ import annotations

from atip_extract.annotations import Label, MoneyValue
from atip_extract.drafts import FundingDraft, TokenRange
from atip_extract.relate.funding.money_words import GIVEN, RECEIVING
from atip_extract.relate.funding.payers import is_payer
from atip_extract.relate.funding.payments import PaymentFinder
from atip_extract.relate.grammar.inflection import VerbForm, without_possessive

SHARES_IN = frozenset({"مساهمه", "مساهمات", "المساهمه"})
AS_GIFT = frozenset({"هديه", "تبرعا", "كهديه", "كمنحه", "كتبرع", "كهبه", "دعما"})
"""«سيارات هدية من X»."""
VALUES = frozenset({"قيمه", "مبلغ", "كلفه", "تكلفه"})


class GrantFinder(PaymentFinder):
    """Finds payments told by what is given."""

    def received(self, i: int) -> None:
        """«تلقّت المؤسسة منحة بقيمة … من X»: the payer behind من, the subject receives."""
        words = self.reading.words
        form = self.cues.verbs["receive"].at(words[i])
        if form is None or words[i].mention is not None:
            return
        _, stop = self.clauses.clause(i)
        goods = any(w.stem in self.cues.goods for w in words[i + 1 : min(stop, i + 12)])
        if not goods and self.sums.money_near(i) is None and not self.money_words.has_grant_noun(i):
            return
        if any(w.stem in self.cues.owed and w.mention is None for w in words[i + 1 : min(stop, i + 12)]):
            return  # «تسلّمت X من Y ملفات تخص …»
        source = next((k for k in range(i + 1, stop) if words[k].norm == "من" and self.payers.is_payer_at(k + 1)), None)
        if source is None:
            self._received_of_known(i, form)
            return
        recipient = next((p for p in self.phrases.names(i + 1, is_payer, reach=2, gap=0) if p.end <= source), None)
        start = recipient.end if recipient is not None else i + 1
        if source <= start:
            return
        funders = self.payers.listed(source + 1)
        end = funders[-1].end if funders else stop
        target = self.purposes.purpose_behind(end, stop) or self._received_thing(start, source)
        for funder in funders:
            confidence = self.confidence(0.78, funder)
            draft = FundingDraft(funder.entity, target, self.reading.trimmed(i, funder.end), confidence, form.lemma)
            draft.amount, draft.recipient = self.sums.money_near(i), recipient.entity if recipient is not None else None
            self.payments.add(draft)

    def _received_of_known(self, i: int, form: VerbForm) -> None:
        """«وتتحصل الجمعية على 9 ملايين لاقتناء حافلة»: from the only one who paid before."""
        stop = self.clauses.clause(i)[1]
        money = self.sums.money_near(i)
        giver = self.payments.only_payer_before(self.reading.words[i].start)
        if money is None or giver is None or money.start < self.reading.words[i].start or self.payments.is_told(money):
            return
        first, end = self.sums.words_of(money)
        target = self.purposes.purpose_behind(end, stop, 3)
        if target is None or not any(w.norm == "علي" for w in self.reading.words[i + 1 : first + 1]):
            return
        draft = FundingDraft(
            giver.funder, target, self.reading.trimmed(i, end), min(giver.confidence, 0.68), form.lemma
        )
        receiver = self.phrases.at.get(i + 1)
        receives = receiver is not None and is_payer(receiver) and receiver.end <= first
        draft.amount, draft.recipient = money, receiver.entity if receiver is not None and receives else None
        self.payments.add(draft)

    def _received_thing(self, start: int, source: int) -> TokenRange:
        """What is received, words ``start:source`` without «مقدمة» and what goes before: «منحة», «ست سيارات إسعاف»."""
        gift = self.money_words.gift_noun(start, source)
        if gift is not None:
            return gift
        first = self.money_words.past_asides(start, source)
        first = first if first < source else start
        last = self.reading.words[source - 1].norm
        end = source - 1 if source - 1 > first and (last in AS_GIFT or last in GIVEN) else source
        return self.reading.trimmed(first, end)

    def granted(self, i: int) -> None:
        """«اتفاقية تبرع من قبل X لدعم …», «منحة من X بقيمة …»: a noun of giving and who gives behind it."""
        words = self.reading.words
        if words[i].mention is not None or words[i].stem not in self.cues.gift_nouns:
            return
        start, stop = self.clauses.clause(i)
        money = self.sums.money_near(i)
        signed = any(w.stem in self.cues.signables for w in words[max(start, i - 4) : i])
        first = self._giver_behind(i, stop, named=signed)
        if first is None or (words[i].prep == "ب" and first > i + 1):
            return
        for funder in self.payers.listed(first):
            target = self.purposes.purpose_behind(funder.end, stop) or self.recipients.given_thing(i, funder.end)
            if target is None and words[i].stem in SHARES_IN:
                target = self.purposes.contributed_to(funder.end, stop, "في")
            event = None
            if target is None:
                target, _, event = self.antecedents.understood(i)
            target = target or self.reading.trimmed(i, i + 1)
            evidence = self.reading.trimmed(i, funder.end)
            draft = FundingDraft(funder.entity, target, evidence, self.confidence(0.75, funder), words[i].text)
            announcer = self._announcer(i)
            draft.recipient = announcer if announcer is not None else self.recipients.recipient(funder.end)
            draft.amount, draft.event = money, event
            self.payments.add(draft)

    def _announcer(self, i: int) -> int | None:
        """«أعلنت X عن تلقيها دعما من Y»: X receives."""
        words, start = self.reading.words, self.clauses.clause(i)[0]
        if i < 2 or not set(without_possessive(words[i - 1].stem)) & RECEIVING or words[i - 1].stem in RECEIVING:
            return None
        names = (self.phrases.at.get(k) for k in range(start, i))
        return next((p.entity for p in names if p is not None and is_payer(p) and self.payers.acts(p)), None)

    def _giver_behind(self, i: int, stop: int, *, named: bool) -> int | None:
        """The word where the giver's name begins: «منحة من X», «تبرع من قبل X», «منحة X البالغة …»; else None.

        Without a sum only «من قبل» tells of a giver, and only where an agreement is `named` before.
        """
        words, money = self.reading.words, self.sums.money_near(i)
        if i + 1 < stop and words[i + 1].mention is not None and self.payers.is_payer_at(i + 1):
            end = self.phrases.at[i + 1].end
            if (
                words[i].stem == "منح"
                and end < stop
                and (self.money_words.is_gift_noun(end) or self.money_words.is_money(end))
            ):
                return None  # «منح المغرب قرضاً»: the verbal noun
            return i + 1 if money is not None and self.sums.sum_between(end, None) else None
        link = next((m for k in range(i + 1, min(i + 8, stop)) if (m := self.cues.payer_links.at(words, k))), None)
        if link is None or link.end >= stop or not self.payers.is_payer_at(link.end):
            return None  # «تمويل المرحلة الثانية من مشروع X»
        if any(self._breaks(k) for k in range(i + 1, link.start)) or words[link.start - 1].stem in ("كل", "كلا"):
            return None  # «دعم اللاجئين في كل من الأردن ولبنان»
        if link.start > i + 3 and words[i].prep:
            return None  # «للمساهمة في موارد الصندوق المنشأ من قبل X»
        plain = link.end == link.start + 1  # «من» alone joins much
        return link.end if money is not None or (named and not plain) else None

    def _breaks(self, k: int) -> bool:
        """A comma, a name or a verb between a noun of giving and «من»: it is no source of the gift."""
        word = self.reading.words[k]
        return (word.punct and word.text not in "()") or word.mention is not None or bool(self.cues.any_verb.at(word))


class AgreementFinder(PaymentFinder):
    """Finds payments told by what is signed, agreed or launched."""

    def signed(self) -> None:
        """«وقّع X اتفاقية مع Y بقيمة …»: of the parties, the one that gives for a living pays; the other receives."""
        for mention in self.finder.mentions:
            event = self.finder.events[mention.event]
            money = self._signed_sum(mention.word) if event.type == "signing" else None
            told = any(f.amount is money or f.event == mention.event for f in self.payments.found)
            if money is None or told or self.sums.is_split(money):
                continue
            roles = [role for role in event.organizers if self.payers.gives(role.entity)]
            donors = {role.entity: role.evidence for role in roles} or self._donors_near(mention.word)
            if not donors:
                abroad = [role for role in event.organizers if self.payers.gives_abroad(role.entity)]
                donors = {role.entity: role.evidence for role in abroad}
            if len(donors) != 1:
                continue
            donor, evidence = next(iter(donors.items()))
            other = next((role.entity for role in event.organizers if role.entity != donor), None)
            other = self._country_with(mention.word) if other is None else other
            last = self.reading.word_of[money.end - 1] + 1
            purpose = self.purposes.purpose_behind(last, self.reading.sentence_of(mention.word)[1], 3)
            target = purpose or self._agreement(mention.word) or event.evidence[0]
            draft = FundingDraft(donor, target, evidence, 0.7, "وقع", event=mention.event)
            draft.amount, draft.recipient = money, other
            self.payments.add(draft)

    def launched(self) -> None:
        """«أطلق الاتحاد الأوروبي مشروعاً بقيمة …»: one that gives for a living pays for what it launches."""
        for mention in self.finder.mentions:
            event = self.finder.events[mention.event]
            money = self.sums.money_near(mention.word) if event.type == "launch" else None
            if money is None or self.payments.is_told(money):
                continue
            told = [f for f in self.payments.found if f.event == mention.event and f.amount is None]
            if len(told) == 1:
                told[0].amount = money
            if event.funders or len(event.organizers) != 1 or not self.payers.gives(event.organizers[0].entity):
                continue
            role = event.organizers[0]
            draft = FundingDraft(
                role.entity, event.thing or event.evidence[0], role.evidence, 0.66, "أطلق", event=mention.event
            )
            draft.amount = money
            self.payments.add(draft)

    def agreed(self, money: MoneyValue) -> None:
        """«توصلت تونس والاتحاد الأوروبي إلى اتفاقية … مساعدة بقيمة 105 ملايين …»: of the two the one that gives."""
        if self.payments.is_told(money):
            return
        first, end = self.sums.words_of(money)
        start, stop = self.clauses.clause(first)
        words = self.reading.words
        paper = next((k for k in range(start, first) if words[k].stem in self.cues.signables), None)
        told = paper is not None and any(self.money_words.is_gift_noun(k) for k in range(paper, first))
        names = {p.first: p for k in range(start, first) if (p := self.phrases.at.get(k)) is not None}
        sides = [
            p for p in names.values() if p.owner is None and p.first < (paper or 0) and self.payers.is_payer_at(p.first)
        ]
        donors = [p for p in sides if self.payers.gives(p.entity)]
        if not told or len(donors) != 1 or len(sides) < 2:
            return
        target = self.purposes.purpose_behind(end, stop) or self.recipients.given_thing(first, end)
        if target is not None and paper is not None:
            evidence = self.reading.trimmed(donors[0].first, paper + 1)
            draft = FundingDraft(
                donors[0].entity, target, evidence, self.confidence(0.66, donors[0]), words[paper].text
            )
            draft.amount, draft.recipient, draft.status = money, self.recipients.recipient(end), "pledged"
            self.payments.add(draft)

    def _signed_sum(self, i: int) -> MoneyValue | None:
        """The sum of the agreement: in the clause, else behind it in the sentence."""
        _, stop = self.reading.sentence_of(i)
        behind = next(iter(self.sums.within(i, stop)), None)
        return self.sums.money_near(i) or behind or self._value_told_later(self.reading.words[i].sent)

    def _value_told_later(self, sentence: int) -> MoneyValue | None:
        """«وتبلغ القيمة الإجمالية للاتفاقيتين 32 مليونا»: in the next sentence, of all that is signed."""
        if sentence + 1 >= len(self.reading.sentences):
            return None
        start, stop = self.reading.sentences[sentence + 1]
        words = self.reading.words
        money = next(iter(self.sums.within(start, stop)), None)
        before = words[start : self.reading.word_of[money.start]] if money is not None else []
        signed = any(w.stem in self.cues.signables and w.stem.startswith("ال") for w in before)
        value = any(stem in VALUES for w in before for stem in without_possessive(w.stem.removeprefix("ال")))
        return money if signed and value and not any(w.stem in self.cues.ordinals for w in before) else None

    def _donors_near(self, i: int) -> dict[int, TokenRange]:
        """The givers among the parties named in the clause of the signing, «مع» or «بين» before them, or a verb."""
        start, stop = self.clauses.clause(i)
        found: dict[int, TokenRange] = {}
        for k in range(start, stop):
            phrase = self.phrases.at.get(k)
            if phrase is None or phrase.first != k or phrase.label is not Label.ORGANIZATION:
                continue
            side = self.reading.words[k].conj or (k > 0 and self.reading.words[k - 1].norm in ("مع", "بين", "وبين"))
            if self.payers.gives(phrase.entity) and (side or k <= start + 2):
                found.setdefault(phrase.entity, phrase.mention.tokens)
        return found

    def _country_with(self, i: int) -> int | None:
        """«وقّع الصندوق مع لبنان اتفاقية …»: the country on the other side."""
        start, stop = self.clauses.clause(i)
        for k in range(start + 1, stop):
            phrase = self.phrases.at.get(k)
            if phrase is not None and self.phrases.is_country(phrase) and self.reading.words[k - 1].norm == "مع":
                return phrase.entity
        return None

    def _agreement(self, i: int) -> TokenRange | None:
        """The words for what is signed: «اتفاقية تمويل»."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(i)
        for k in range(i, stop):
            if words[k].stem in self.cues.signables:
                return self.reading.trimmed(k, self.money_words.noun_end(k))
        return None
