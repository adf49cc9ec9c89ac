"""What a verb of paying pays for: behind it, before it, the costs of something, what others have paid for."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import TokenRange
from atip_extract.relate.funding.antecedents import Paid, Payable
from atip_extract.relate.funding.money_words import PERCENT
from atip_extract.relate.funding.payments import PaymentFinder
from atip_extract.relate.funding.sums import IN_IT
from atip_extract.relate.funding.verb_meanings import PART_OF_IT
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS, RELATIVES
from atip_extract.text.normalize import key

TO_IT = frozenset({"له", "لها"})


class PaymentObjects(PaymentFinder):
    """Finds what a verb pays for."""

    def of(self, i: int, after: int, form: VerbForm, funder: Phrase) -> Payable:
        """What verb `i` pays for: between it and its payer, behind both, or named before."""
        if i + 1 < len(self.reading.words) and self.reading.words[i + 1].norm in TO_IT:
            her = self.reading.words[i + 1].norm == "لها"
            told = self.antecedents.meant(i, her) or self.antecedents.understood(i, feminine=her)
            if told[0] is not None:
                return told  # «المشروع الذي رصد له X مبلغ …»
        if self.meanings.is_rest(i):
            return self.whole_of_rest(i)
        if self.meanings.in_its_costs(i):
            return self.antecedents.understood(i)
        raised = self._raised_share(i, form)
        if raised is not None:
            return raised, None, self.things.event_in(raised)
        target, programme, event = self.purposes.between(i, max(i + 1, funder.first))
        grantee = self.recipients.grantee(after, form)
        after = grantee.end if grantee is not None else after
        if target is None and form.lemma in self.cues.data["funding"]["spent_on"]:
            link = str(self.cues.data["funding"]["spent_on"][form.lemma])
            target = self.purposes.contributed_to(after, self.extents.payment_end(i), key(link))
        if target is None:
            target, programme = self.purposes.object(i, after)
            event = self.things.event_in(target) if target is not None else None
            if target is not None and self.reading.words[self.reading.word_of[target[0]]].stem in self.cues.costs:
                event = self.scope.event_at(i)
        if target is None:
            target = self.recipients.given_thing(i, after)
        if target is None:
            target = self.further_sums.shared_ahead(i)
        if target is None:
            target, programme, event = self._before_it(i, form, funder)
        if target is None:
            target = self.money_words.gift_noun(i, self.clauses.clause(i)[1])
        return target, programme, event

    def _before_it(self, i: int, form: VerbForm, funder: Phrase) -> Payable:
        """Who is granted the money, else what was named before; a promise made at a conference is not for it."""
        to = self.recipients.received_by(i, funder, form)
        phrase = next((p for k, p in self.phrases.at.items() if k > i and p.entity == to), None)
        if phrase is not None:
            return phrase.mention.tokens, None, None
        target, programme, event = self.antecedents.understood(i)
        promise = form.lemma in self.cues.verbs["pledge"].verbs
        here = target is not None and self.payments.sentence_at(target[0]) == self.reading.words[i].sent
        if promise and not here and self.sums.money_near(i) is not None:
            return self._what_others_pay_for(i, funder) or target, None, None
        if target is None or (promise and event is not None):
            return self._what_others_pay_for(i, funder) if self.sums.money_near(i) is not None else None, None, None
        return target, programme, event

    def _raised_share(self, i: int, form: VerbForm) -> TokenRange | None:
        """«زادت X مساهمتها في البرنامج إلى 6 ملايين»: what the contribution is to, else the contribution."""
        words, stop = self.reading.words, self.extents.payment_end(i)
        own = self.meanings.own_gift(i) if form.lemma in self.cues.data["funding"]["raises"] else None
        if own is None:
            return None
        k = own + 1
        if k + 1 >= stop or (words[k].norm not in ("في", "لصالح") and words[k].prep != "ل"):
            return self.payments.object_in_sentence(i) or self.reading.trimmed(own, own + 1)
        k += words[k].prep != "ل"
        end = k + 1
        while end < min(stop, k + 12) and not words[end].punct and not self.money_words.is_money(end):
            if words[end].norm in ("الي", "من") and end + 1 < stop and self.money_words.is_sum(end + 1):
                break
            end += 1
        return self.reading.trimmed(k, end)

    def _what_others_pay_for(self, i: int, funder: Phrase) -> TokenRange | None:
        """What the payment before it is for, what all the promises are for, else the conference they are made at."""
        known = self.payments.object_before(i, funder.entity) or self.further_sums.of_the_total(i)
        if known is not None:
            return known
        near = [m for m in self.finder.mentions if m.word < i and self.finder.events[m.event].type == "conference"]
        event = self.finder.events[near[-1].event] if near else None
        return (event.name or event.evidence[0]) if event is not None else None

    def whole_of_rest(self, i: int) -> Payable:
        """«وتتكفل X بما تبقّى», «وتوفر X الباقي»: the rest of what the payment before it is for."""
        known = self.payments.object_in_sentence(i)
        return (known, None, None) if known is not None else self.antecedents.understood(i)

    def of_share(self, i: int) -> Payable:
        """«تحمل الاتحاد 80 في المئة من كلفة المشروع»: the project, else what was named before."""
        stop = self.extents.payment_end(i)
        of_costs = self._of_costs((self.reading.words[i].start, self.reading.words[stop - 1].end))
        return (of_costs, None, None) if of_costs is not None else self.antecedents.understood(i)

    def _of_costs(self, target: TokenRange) -> TokenRange | None:
        """«60% من كلفة المشروع»: the project."""
        first, end = self.reading.word_of[target[0]], self.reading.word_of[target[1] - 1] + 1
        words = self.reading.words
        k = next((k for k in range(first, end - 1) if words[k].stem in self.cues.cost_nouns), None)
        if k is None or words[k + 1].punct or words[k + 1].norm in RELATIVES:
            return None
        return self.reading.trimmed(k + 1, self.money_words.noun_end(k + 1))

    def is_percentage(self, target: TokenRange) -> bool:
        """«82% من المبلغ الإجمالي»: how much is paid, not what for."""
        first, end = self.reading.word_of[target[0]], self.reading.word_of[target[1] - 1] + 1
        near = self.reading.words[first : min(end, first + 3)]
        return any(w.norm in PERCENT or "%" in w.text or w.norm.removeprefix("ب") in PART_OF_IT for w in near)


class RelativeObjects(PaymentFinder):
    """Finds what a verb with a pronoun pays for, which stands before it: «المشروع الذي يموّله X»."""

    def of(self, i: int, after: int, form: VerbForm) -> Paid:
        """What verb `i` pays for, its payers before word `after`: never nothing, at the least the words before it."""
        sum_before = self._is_sum_before(i) and self.pronouns.pronoun_behind(i, form) not in IN_IT
        named = self.antecedents.ordinal_before(i) or self._costs_of(i, form, told=sum_before)
        if named is not None:
            return named, None, None
        if sum_before:
            target, programme, event = self._given(i, after)
        else:
            her = self.pronouns.means_feminine(i, form)
            pronoun = self.pronouns.pronoun_behind(i, form) or self.reading.words[i].norm
            meant = self.antecedents.meant(i, her, dual=pronoun.endswith("هما"))
            if meant is not None and meant[0] is not None:
                return meant[0], meant[1], meant[2]
            target, programme, event = self.antecedents.understood(i, feminine=her)
        if target is None:
            event = self.scope.event_at(i)
            target = self.things.words_for(event) if event is not None else self.antecedents.noun_before(i)
        return target, programme, event

    def _given(self, i: int, after: int) -> Payable:
        """«المبلغ الذي صرفه X لـ…»: what the sum is for, who receives it, or the gift; else what was named before."""
        own = self._predicate_of(i) or self.purposes.purpose_behind(after, self.extents.payment_end(i))
        own = own or self.recipients.given_thing(i, after) or self.money_words.gift_noun(i - 1, i)
        return (own, None, None) if own is not None else self.antecedents.understood(i)

    def _predicate_of(self, i: int) -> TokenRange | None:
        """«برنامج مبادر منحة تقدمها X»: the programme that is said to be a grant."""
        known = self.phrases.at.get(i - 2) if i > 1 and self.meanings.is_grant_before(i) else None
        if known is None or known.label is not Label.PROGRAMME:
            return None
        return known.mention.tokens

    def _is_sum_before(self, i: int) -> bool:
        """«المبلغ الذي صرفه X», «المنحة التي قدمتها X»: what was given is the sum itself."""
        words = self.reading.words
        k = i - 1 - (words[i - 1].norm == "قد")
        k -= k > 0 and words[k].text in COMMAS and not words[i].norm.startswith("و")
        if k <= 0 or words[k].norm == "ما":
            return k > 0  # «إجمالي ما قدمته X»
        sum_told = self.sums.is_sum_told(k)  # «35 مليون دولار تقدمها قطر لـ…»
        return (
            self.money_words.is_gift_noun(k)
            or sum_told
            or (words[k].norm in RELATIVES and self.money_words.is_sum(k - 1))
        )

    def _costs_of(self, i: int, form: VerbForm, *, told: bool) -> TokenRange | None:
        """«وبلغت كلفة الأشغال، التي غطتها X، …»: what the costs are of that the pronoun means."""
        words, start = self.reading.words, self.reading.sentence_of(i)[0]
        part = self.pronouns.pronoun_behind(i, form) in IN_IT
        if not told and not part and form.lemma not in self.cues.data["funding"]["needs_costs"]:
            return None
        k = next((k for k in range(i - 2, max(start, i - 10) - 1, -1) if words[k].stem in self.cues.cost_nouns), None)
        if k is None:
            return None
        ends = (
            j for j in range(k + 1, i) if words[j].punct or words[j].norm in RELATIVES or self.money_words.is_money(j)
        )
        end = next(ends, i)
        if words[k].prep:  # «جاء المركز بكلفة بلغت مليونين، ساهمت فيها X»
            return self.antecedents.thing_before(k) if part else None
        if all(words[j].stem in self.cues.asides for j in range(k + 1, end)):
            return self.reading.trimmed(k, k + 1)  # «بلغت التكلفة الإجمالية مليون دينار تحملتها X»
        while k + 2 < end and (self.money_words.is_by_the_way(k + 1) or words[k + 1].stem in self.cues.costs):
            k += 1  # «التكلفة الكلية | للمرحلة الثانية»
        return self.reading.trimmed(k + 1, end) if end > k + 1 else None
