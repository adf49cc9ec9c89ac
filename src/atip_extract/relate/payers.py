"""Payers: who can pay, who of a list brings which sum, and who receives."""

from __future__ import annotations

from atip_extract.annotations import Label, MoneyValue
from atip_extract.relate.parts import Phrase
from atip_extract.relate.payables import TO, PayableFinder

NO_SUBJECT = frozenset({"الي", "في", "عبر", "لدي", "مع", "من"})


def is_payer(phrase: Phrase) -> bool:
    """A body or a country that pays, or a programme whose budget does («تتكفل المبادرة الوطنية …»)."""
    return phrase.label in (Label.ORGANIZATION, Label.PLACE, Label.PROGRAMME)


class PayerFinder(PayableFinder):
    """Finds payers, sums and recipients around a cue or a verb."""

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
        if phrase.label is Label.PLACE:
            return self.phrases.is_actor_place(phrase)
        if first > 1 and words[first - 1].norm == "من" and words[first - 2].stem in ("كل", "كلا"):
            return True  # «كل من X وY»
        return words[first].prep == "" and not (first > 0 and words[first - 1].norm in NO_SUBJECT)

    def recipient(self, start: int) -> int | None:
        """Who receives: the first body behind «إلى», «لصالح», «لفائدة» or ل in the rest of the clause."""
        words = self.reading.words
        _, stop = self.clauses.clause(start - 1)
        for k in range(start, stop):
            phrase = self.phrases.at.get(k)
            if phrase is None or phrase.first != k or phrase.label is not Label.ORGANIZATION:
                continue
            if words[k].prep == "ل" or words[k - 1].norm in TO:
                return phrase.entity
        return None

    def is_payer_at(self, k: int) -> bool:
        """True where a body or a country begins at word `k` or covers it."""
        phrase = self.phrases.at.get(k)
        return phrase is not None and phrase.first <= k and (self.phrases.is_country(phrase) or self.is_body(phrase))

    @staticmethod
    def is_body(phrase: Phrase) -> bool:
        """A body, no country and no programme."""
        return phrase.label is Label.ORGANIZATION

    def money_near(self, i: int) -> MoneyValue | None:
        """The sum in the clause of word `i`: the first behind it, else the last before it; each sum is used once."""
        start, stop = self.clauses.clause(i)
        inside = [
            (self.reading.word_of[m.start], m)
            for m in self.reading.notes.money
            if start <= self.reading.word_of[m.start] < stop
        ]
        behind = [m for w, m in inside if w >= i]
        before = [m for w, m in inside if w < i]
        return behind[0] if behind else before[-1] if before else None

    def grant_noun(self, i: int) -> bool:
        """True where a noun of giving («منحة») stands in the clause behind word `i`."""
        _, stop = self.clauses.clause(i)
        return any(w.stem in self.cues.grant_nouns for w in self.reading.words[i + 1 : min(stop, i + 15)])
