"""Payments told by a cue with names behind it: «بتمويل من X», «الممول من X», «منحة مقدمة من X»."""

from __future__ import annotations

from atip_extract.annotations import MoneyValue
from atip_extract.drafts import FundingDraft, RoleDraft, TokenRange
from atip_extract.relate.context import Context
from atip_extract.relate.funding.antecedents import Paid
from atip_extract.relate.funding.money_words import GIVEN, PERCENT, THAT
from atip_extract.relate.funding.payments import PaymentFinder, PaymentWriter
from atip_extract.relate.funding.readers import Readers
from atip_extract.relate.grammar.cues import Match
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import RELATIVES

FINANCED = ("ممول", "ممولا", "ممولين", "ممولان", "ممولتين", "مدعوم", "مدعوما")
ADJECTIVES = frozenset(article + word for article in ("", "ال") for word in (*FINANCED, "مموله", "مدعومه"))
"""«المشروع الممول من X»: who pays for the noun before."""
ADVERBS = frozenset(
    {
        "ماليا",
        "ماديا",
        "بالكامل",
        "كليا",
        "جزييا",
        "بشكل",
        "كامل",
        "كلي",
        "جزيي",
        "حصرا",
        "اساسا",
        "كلها",
        "مناصفه",
        "بالمناصفه",
        "بالتساوي",
    }
)
MEANS = frozenset({"من", "حساب", "ضمن", "بفضل", "وبفضل", "عبر", "خلال", "اطار"})
"""Before a gift that pays for something else."""
BRACKETS = frozenset("()[]")
AT_THE_TIME = frozenset({"خلال", "لدي", "اثناء", "هامش", "عقب", "بعد", "قبل", "قبيل", "غداه", "منذ"})
ON_WHOM = frozenset({"عاتق", "كاهل", "حساب", "نفقه"})
BUDGETS = frozenset({"ميزانيه", "موازنه", "اموال", "مال", "مخصصات", "موارد", "اعتمادات"})
HELP = frozenset({"الدعم", "دعم", "المساعده", "المسانده", "المساعدات", "التعاون"})
THANKS = frozenset({"شكره", "شكرها", "الشكر", "تقديره", "تقديرها", "امتنانه", "امتنانها", "مثمنا", "مثمنه", "شاكرا"})
THANKS |= {"شاكره", "مشيدا", "مشيده", "منوها", "منوهه"}


class CueObjects(PaymentFinder):
    """Finds what a cue pays for, and who welcomes the payment."""

    def of(self, i: int, funder: Phrase, adjective: bool) -> Paid | None:
        """What the cue at word `i` pays for, nearest first; None where the text does not say."""
        given = self.reading.words[i].stem in GIVEN and not self._is_means(i)
        made = self.antecedents.made_before(i) if not adjective and not given else None
        if made is not None and made[0] is not None:
            return made[0], made[1], made[2]
        named = self._welcomed(i, funder) or self.antecedents.launched_before(i) or self.antecedents.topic(i)
        gift = self.antecedents.gift_before(i) if named is None and given else None
        money = gift is not None and self.reading.words[self.reading.word_of[gift[0]]].stem in self.cues.gift_nouns
        named = named or (gift if not money else None)
        if named is not None:
            return named, None, None
        granted = self._granted(i, funder) if given else None
        if granted is not None:
            return granted
        agreed = self.antecedents.noun_of(i) if adjective else None
        if agreed is not None:
            target, programme, event = agreed
            return (self.things.words_for(event) if event is not None else target), programme, event
        programme = self.things.programme_before(i)
        event = None if programme is not None and self.things.is_tight(programme, i) else self.scope.event_at(i)
        event = None if self._is_when(i, event) else event
        if event is not None and not self._tells_of_event(i):
            nearer = self.antecedents.fundable_before(i) if programme is None else None
            if nearer is not None:
                return nearer, None, None
            event = event if programme is None else None
        if event is not None:
            thing = self.things.words_for(event)
            name = self.phrases.at.get(self.reading.word_of[thing[0]])
            if name is not None and self.payers.is_body(name) and name.mention.start == thing[0]:
                thing = self.antecedents.fundable_before(i) or thing  # «دشّن مدير مكتب الصحة مشروع …»
            return thing, programme, event
        if programme is not None:
            return programme.mention.tokens, programme, None
        nearest = self.antecedents.fundable_before(i)
        return (nearest, None, None) if nearest is not None else self._other_words(i, funder)

    def _is_means(self, i: int) -> bool:
        """«مُوّل المشغل من منحة مقدمة من X», «على حساب منحة …»: the gift is a means, something else is paid for."""
        words, start = self.reading.words, self.clauses.clause(i)[0]
        near = range(i - 1, max(start, i - 6), -1)
        k = next((k for k in near if words[k].stem in self.cues.gift_nouns and words[k].mention is None), None)
        return k is not None and (words[k].prep == "ب" or words[k - 1].norm in MEANS)

    def _is_when(self, i: int, event: int | None) -> bool:
        """«… بتمويل من X، وقد أُعلن عنه خلال زيارة …»: the event behind the cue says when, it is not paid for."""
        words = self.reading.words
        told = [m.word for m in self.scope.mentions_in(i) if m.event == event]
        return bool(told) and told[0] > i and words[told[0] - 1].norm in AT_THE_TIME

    def _welcomed(self, i: int, funder: Phrase) -> TokenRange | None:
        """«رحّب البرنامج بمساهمة قدرها … من X لدعم …»: what the gift that is welcomed is for, else the gift."""
        _, stop = self.clauses.clause(i)
        if self._welcome_before(i) is None:
            return None
        return self.purposes.purpose_behind(funder.end, stop) or self.money_words.gift_noun(i, i + 1)

    def _welcome_before(self, i: int) -> int | None:
        """The verb of welcoming before word `i` in its clause."""
        words, start = self.reading.words, self.clauses.clause(i)[0]
        verbs = self.cues.verbs["welcome"]
        return next((k for k in range(i - 1, max(start, i - 10) - 1, -1) if verbs.at(words[k]) is not None), None)

    def _tells_of_event(self, i: int) -> bool:
        """True where the sentence names an event; within what somebody says, where those words name it."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        that = [k for k in range(start, i) if words[k].norm in THAT] if self.clauses.is_reported(i) else []
        return any(not that or m.word > that[-1] for m in self.scope.mentions_in(i))

    def _granted(self, i: int, funder: Phrase) -> Paid | None:
        """«منحة بقيمة … مقدمة من X لتجهيز …»: what the grant is for, else the grant."""
        start, stop = self.clauses.clause(i)
        target = (
            self.purposes.purpose_behind(funder.end, stop)
            or self.recipients.named_for(funder.end)
            or self.money_words.gift_noun(start, i)
        )
        programme = self.things.programme_before(i) if target is None else None
        if programme is not None:
            return programme.mention.tokens, programme, None
        target = target or self.antecedents.fundable_before(i)
        return (target, None, None) if target is not None else None

    def _other_words(self, i: int, funder: Phrase) -> Paid | None:
        """Where nothing else is named: what the money is for, what the verb before does, or the gift itself."""
        _, stop = self.clauses.clause(i)
        target = (
            self.purposes.interposed(i, funder.end)
            or self.purposes.purpose_behind(funder.end, stop)
            or self.antecedents.done_before(i)
        )
        target = target or self.antecedents.done_behind(i, funder.end)
        gift = self.reading.words[i].stem in self.cues.gift_nouns - {"تمويل", "دعم"}
        if target is None and gift:
            target = self.reading.trimmed(i, i + 1)
        return (target, None, None) if target is not None else None

    def welcomer(self, i: int) -> int | None:
        """«رحّب البرنامج بمساهمة من X»: the body behind the verb receives."""
        verb = self._welcome_before(i)
        named = (self.phrases.at.get(k) for k in range(verb + 1, i)) if verb is not None else ()
        return next((p.entity for p in named if p is not None and self.payers.is_body(p)), None)


class CueFinder(PaymentFinder):
    """Finds who pays behind a cue."""

    def __init__(self, context: Context, readers: Readers, writer: PaymentWriter) -> None:
        super().__init__(context, readers, writer)
        self.objects = CueObjects(context, readers, writer)

    def read(self, i: int) -> None:
        """The cue at word `i`: a fact for each payer that is named behind it."""
        words = self.reading.words
        match = self._spread_cue(i) or self.cues.roles.at(words, i)
        if match is None or match.name not in ("funder", "supporter"):
            return
        if i > 0 and (before := self.cues.roles.at(words, i - 1)) is not None and before.end >= match.end:
            return
        if self.cues.is_technical(words[i : match.end + 2]):
            return
        financed = any("تمويل" in w.stem for w in words[self.reading.sentence_of(i)[0] : i])
        if match.name == "supporter" and match.cue != "بدعم من" and not financed and self.sums.money_near(i) is None:
            return
        if words[i].stem in GIVEN and (self._is_only_praised(i) or self._is_presented(i)):
            return
        adjective = words[i].stem in ADJECTIVES
        funders = self.payers.listed(match.end, adjective=adjective)
        sums = self.sums.sums_of(funders)
        for funder, own in zip(funders, sums, strict=True):
            money = own or (self.sums.money_near(i) if len(funders) == 1 else None)
            self._fact(funder, i, match.trust, match.cue, self.objects.of(i, funder, adjective), money)

    def _is_presented(self, i: int) -> bool:
        """«أوراق العمل المقدمة من X», «شهادة معتمدة مقدمة من X»: what is laid before somebody is no gift."""
        words, start = self.reading.words, self.clauses.clause(i)[0]
        near = words[max(start, i - 14) : i]
        return self.sums.money_near(i) is None and any(w.stem in self.cues.owed for w in near)

    def _is_only_praised(self, i: int) -> bool:
        """«وثمّن الوزير الدعم المقدم من X وY»: thanks for help of which no money is told."""
        words, start = self.reading.words, self.clauses.clause(i)[0]
        help_ = next((k for k in range(i - 1, max(start, i - 5) - 1, -1) if words[k].stem in HELP), None)
        if help_ is None or self.sums.money_near(i) is not None:
            return False
        if any(w.stem in self.cues.financial for w in words[help_ + 1 : i]):
            return False
        verbs = (self.cues.verbs["praise"], self.cues.verbs["welcome"])
        before = words[max(start, help_ - 12) : help_]
        return any(v.at(w) is not None for w in before for v in verbs) or any(w.stem in THANKS for w in before)

    def _spread_cue(self, i: int) -> Match | None:
        """«بدعم مالي قدره مليون دولار من X»: a noun of giving behind ب, and its payer past what describes it."""
        words, stop = self.reading.words, self.clauses.clause(i)[1]
        on = words[i].norm in ("علي", "وعلي", "فعلي") and i + 2 < stop and words[i + 1].norm in ON_WHOM
        if on and self.payers.is_payer_at(i + 2):
            return Match("funder", words[i].text, i, i + 2, 0.8)  # «غلاف بقيمة 64 مليونا على عاتق الصندوق»
        if words[i].norm in ("من", "ومن", "فمن") and i + 2 < stop and self._is_budget_of(i):
            return Match("funder", words[i].text, i, i + 2, 0.8)  # «صُرف من موازنة الوزارة»
        by_way = i > 0 and words[i].prep == "" and words[i - 1].norm in ("بفضل", "وبفضل")
        if words[i].stem in ADJECTIVES | GIVEN:
            return self._adverbial_cue(i, stop)
        if words[i].mention is not None or not (words[i].prep == "ب" or by_way):
            return None
        if words[i].stem not in self.cues.gift_nouns:
            return None
        k = i + 1
        while k < stop and self.cues.payer_links.at(words, k) is None and self._describes(k):
            k += 1
        if k < stop and words[k].norm in RELATIVES:  # «بالمساهمة التي جاءت في وقتها من X»
            k = next((j for j in range(k, min(k + 7, stop)) if self.cues.payer_links.at(words, j) is not None), stop)
        link = self.cues.payer_links.at(words, k) if i + 1 < k < stop else None
        if link is None or link.end >= stop or not self.payers.is_payer_at(link.end):
            return None
        sure = any(self.money_words.is_money(j) or words[j].stem in self.cues.financial for j in range(i + 1, k))
        sure = sure or words[i].stem not in ("دعم", "مساعده", "مساعدات")
        return Match("funder", words[i].text, i, link.end, 0.85) if sure else None

    def _is_budget_of(self, i: int) -> bool:
        """«غُطّيت كلفته من ميزانية الوزارة»: whose money it is, where a payment or a sum is told of before."""
        words, start = self.reading.words, self.clauses.clause(i)[0]
        if words[i + 1].stem not in BUDGETS or words[i + 1].mention is not None or not self.payers.is_payer_at(i + 2):
            return False
        fund = self.cues.verbs["fund"]
        before = [w for w in words[start:i] if w.mention is None]
        named = any(self.payers.is_payer_at(k) and self.payers.acts(self.phrases.at[k]) for k in range(start, i))
        return not named and any(fund.at(w) is not None or w.stem in self.cues.cost_nouns for w in before)

    def _adverbial_cue(self, i: int, stop: int) -> Match | None:
        """«ممولة بالكامل من X»: how far it is paid for stands between."""
        words, k = self.reading.words, i + 1
        while k < min(stop, i + 5) and (words[k].norm in ADVERBS or self._is_per_cent(k)):
            k += 1
        link = self.cues.payer_links.at(words, k) if i + 1 < k < stop else None
        return Match("funder", words[i].text, i, link.end, 0.9) if link is not None and link.end < stop else None

    def _is_per_cent(self, k: int) -> bool:
        """«بتمويل 81% من قبل X», «ممول بنسبة 60 في المائة من X»: how much, between the cue and its payer."""
        words = self.reading.words
        per_cent = any(w.norm in PERCENT or "%" in w.text for w in words[k : k + 4])
        word = words[k]
        return per_cent and (word.norm in PERCENT | {"بنسبه", "في"} or "%" in word.text or word.norm[:1].isdigit())

    def _describes(self, k: int) -> bool:
        """True for a word between a noun of giving and its payer: the sum, an adjective, «مقدم», brackets."""
        word = self.reading.words[k]
        if self._is_per_cent(k):
            return True
        if self.money_words.is_money(k) or word.stem in self.cues.asides | self.cues.financial or word.stem in GIVEN:
            return True
        return word.text in BRACKETS or word.norm in ("اكثر", "نحو", "حوالي", "الف") or self.money_words.is_adjective(k)

    def _fact(
        self, funder: Phrase, i: int, trust: float, cue: str, payable: Paid | None, money: MoneyValue | None
    ) -> None:
        if payable is None:
            return
        target, programme, event = payable
        evidence = self.reading.trimmed(i, funder.end)
        others = (f.amount for f in self.payments.found if f.funder != funder.entity and f.amount is not None)
        told = money is not None and any((a.value, a.currency) == (money.value, money.currency) for a in others)
        if money is not None and self.reading.word_of[money.start] < i and told:
            money = None  # «أنفق X 55 مليونا …، لافتا إلى أن المساعدات بتمويل من Y»
        confidence = self.confidence(trust, funder)
        if event is not None:
            self.finder.events[event].add("funders", RoleDraft(funder.entity, evidence, confidence, cue))
        draft = FundingDraft(funder.entity, target, evidence, confidence, cue, event=event, amount=money)
        draft.programme = programme.entity if programme is not None else None
        draft.recipient = self.objects.welcomer(i)
        self.payments.add(draft)
