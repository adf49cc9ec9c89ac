"""Payments told by a verbal noun: «تم تمويل هذه الورشة من خلال X», «قامت X بتقديم منحة …», «بدأت X بصرف المنح»."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.funding.antecedents import Payable
from atip_extract.relate.funding.payers import is_payer
from atip_extract.relate.funding.payments import PaymentFinder
from atip_extract.relate.grammar.inflection import VerbForm, forms_without_conjunction

DONE = frozenset({"تم", "يتم", "سيتم", "جري", "يجري", "سيجري", "جرت"})


class VerbalNounFinder(PaymentFinder):
    """Finds payments told by a verbal noun."""

    def paid_through(self, i: int) -> None:
        """«تم تمويل هذه الورشة من خلال X», «ويتم تمويله من قبل X»: the payer behind the link."""
        words = self.reading.words
        own = words[i].stem in self.cues.costs or words[i].stem == "التمويل"
        _, stop = self.clauses.clause(i)
        link = next((m for k in range(i + 1, min(i + 9, stop)) if (m := self.cues.payer_links.at(words, k))), None)
        if link is None or not self.payers.is_payer_at(link.end):
            return
        if link.end == link.start + 1 and not self._is_done(i):
            return
        target, programme, event = self.antecedents.understood(i) if own else self._financed(i, link.start)
        if target is not None:
            self.writer.pay(
                i, self.payers.listed(link.end), (target, programme, event), VerbForm("مول"), self.sums.money_near(i)
            )

    def _is_done(self, i: int) -> bool:
        """«تم تمويل …», «جرى تمويل …»: the verbal noun tells what happened."""
        words = self.reading.words
        return i > 0 and forms_without_conjunction(words[i - 1].norm)[-1] in DONE

    def _financed(self, i: int, end: int) -> Payable:
        """What stands between «تمويل» and the payer: an event, a programme, or other words."""
        event = next((m for m in self.scope.mentions_in(i) if i < m.word <= i + 3), None)
        if event is not None:
            return self.reading.trimmed(event.word, event.word + 1), None, event.event
        phrase = next((p for k in range(i + 1, end) if (p := self.phrases.at.get(k))), None)
        if phrase is not None and phrase.label is Label.PROGRAMME:
            return phrase.mention.tokens, phrase, None
        known = self.purposes.between(i, end)
        if known[0] is not None or end == i + 1:
            return known
        cut = next((k for k in range(i + 2, end) if self.cues.through.at(self.reading.words, k) is not None), end)
        return self.reading.trimmed(i + 1, cut), None, None

    def given(self, i: int) -> None:
        """«قامت X بتقديم منحة قدرها …»: a light verb, its subject, and what it does."""
        words = self.reading.words
        noun = words[i].stem if words[i].prep == "ب" else words[i].norm.removeprefix("ب")
        if not words[i].norm.startswith("ب") or words[i].mention is not None:
            return
        lemma = self.cues.verbs["fund"].nouns.get(noun)
        money = self.sums.money_near(i)
        gift = i + 1 < len(words) and words[i + 1].stem in self.cues.gift_nouns  # «بصرف منح شهرية»
        if lemma is None or (lemma != "مول" and money is None and not gift and not self.money_words.has_grant_noun(i)):
            return
        start, _ = self.clauses.clause(i)
        verbs = (self.cues.verbs["light_verbs"], self.cues.verbs["begin"])
        light = next((k for k in range(i - 1, start - 1, -1) if any(v.at(words[k]) for v in verbs)), None)
        if light is None:
            return
        funders = [p for p in self.phrases.names(light + 1, is_payer, reach=2, gap=1, stop=i) if self.payers.acts(p)]
        beside = i + 2 < len(words) and words[i + 1].conj and words[i + 1].stem in self.cues.aims
        target, programme = self.purposes.object(i, i + 1 + beside)  # «بتمويل وتنفيذ مشاريع»
        if target is not None and funders:
            self.writer.pay(i, funders, (target, programme, self.things.event_in(target)), VerbForm(lemma), money)
