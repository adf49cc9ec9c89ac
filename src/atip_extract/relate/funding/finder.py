"""Funding: who pays for what, how much, through whom.

The ``readers`` answer questions about the text (``money_words``, ``references``, ``antecedents``, ``purposes``,
``payers``, ``sums`` …). Each finder knows one way to tell of a payment: a cue («بتمويل من X»: ``cue_payments``), a verb
(«يموّله X»: ``verbs``), what is received, granted or signed for (``grants``) … It adds what it finds to the
``payments``, which know what is told already. Here all are built and run in their order. Whoever pays for an event is
its funder.
"""

from __future__ import annotations

from atip_extract.drafts import FundingDraft
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.funding.cue_payments import CueFinder
from atip_extract.relate.funding.entries import EntryFinder, SourcedSumFinder
from atip_extract.relate.funding.gift_parts import GiftPartsFinder
from atip_extract.relate.funding.gifts import GiftFinder, PresentFinder
from atip_extract.relate.funding.grants import AgreementFinder, GrantFinder
from atip_extract.relate.funding.payer_lists import DonorListFinder, MorePayersFinder
from atip_extract.relate.funding.payments import Payments, PaymentWriter
from atip_extract.relate.funding.promises import Promises, RequestFinder
from atip_extract.relate.funding.readers import Readers
from atip_extract.relate.funding.verbal_nouns import VerbalNounFinder
from atip_extract.relate.funding.verbs import VerbFinder
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.reading import Word

FINANCING = frozenset({"تمويل", "التمويل", "تمويله", "تمويلها", "تمويلهما", "تمويلهم"})
PREPOSITIONS = frozenset({"علي", "عن", "الي", "من", "في", "بعد", "قبل", "خلال", "حزم", "حزمه"})
"""No verb stands behind these."""


class FundingFinder(Finder):
    """Finds the funding facts of one release."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        readers = Readers.of(context)
        self.sums, self.speakers = readers.sums, readers.speakers
        self.payments = Payments(context)
        shared = context, readers, PaymentWriter(context, readers, self.payments)
        self.promises, self.requests = Promises(*shared), RequestFinder(*shared)
        self.cues_of_payers = CueFinder(*shared)
        self.gifts, self.presents = GiftFinder(*shared), PresentFinder(*shared)
        self.verbs, self.verbal_nouns = VerbFinder(*shared), VerbalNounFinder(*shared)
        self.grants, self.agreements = GrantFinder(*shared), AgreementFinder(*shared)
        self.entries, self.sourced_sums = EntryFinder(*shared), SourcedSumFinder(*shared)
        self.more_payers, self.donor_lists = MorePayersFinder(*shared), DonorListFinder(*shared)
        self.gift_parts = GiftPartsFinder(*shared)

    def find(self) -> list[FundingDraft]:
        """All funding facts, in text order."""
        for i, word in enumerate(self.reading.words):
            if not word.punct and not self._only_said(i):
                self._read_word(i, word)
        for start, stop in self.reading.sentences:
            self.entries.read(start, stop)
        self.verbs.told_later()
        self.agreements.signed()
        self.agreements.launched()
        self.more_payers.find()
        self.sourced_sums.find()
        self.gift_parts.complete()
        for money in self.reading.notes.money:
            if not self.payments.is_told(money) and not self.sums.is_equivalent(money):
                self.gift_parts.read(money)
                self.donor_lists.read(money)
                self.agreements.agreed(money)
        self.gift_parts.without_sum()
        return self.payments.in_order()

    def _read_word(self, i: int, word: Word) -> None:
        """Whatever word `i` tells of a payment."""
        self.cues_of_payers.read(i)
        self.requests.read(i)
        self.gifts.thanked(i)
        self.sourced_sums.opens_with_sum(i)
        self.gifts.national(i)
        self.presents.read(i)
        form = self._verb_form(i, word)
        if form is not None:
            known = len(self.payments.found)
            self.verbs.read(i, form)
            if len(self.payments.found) == known:
                self.grants.granted(i)
        elif word.prep == "" and word.stem in FINANCING:
            self.verbal_nouns.paid_through(i)
        else:
            self.grants.received(i)
            self.verbal_nouns.given(i)
            self.grants.granted(i)

    def _verb_form(self, i: int, word: Word) -> VerbForm | None:
        """The verb of paying, the promise or the verbal noun of paying at word `i`."""
        form = self.cues.verbs["fund"].at(word) if word.mention is None and not self._is_noun(word) else None
        free = word.mention is None or self.speakers.ordered(i) is not None  # «أمر» may look like a post
        form = form or (self.promises.pledge(i) if free else None)
        return self.promises.verbal_noun(i) if form is None and word.mention is None else form

    def _only_said(self, i: int) -> bool:
        """Within what somebody is quoted with, only a payment that names its sum is told of as a fact."""
        return self.reading.words[i].quote >= 0 and self.clauses.is_reported(i) and self.sums.money_near(i) is None

    def _is_noun(self, word: Word) -> bool:
        """«منحة», «دعماً», «على منح»: nouns by their ending or by the preposition before."""
        before = self.reading.words[word.i - 1].norm if word.i else ""
        receives = self.cues.verbs["receive"].at(word) is not None  # «تسلم»
        support = word.norm == "ودعم" and word.i > self.reading.sentence_of(word.i)[0]  # «لحفر الآبار ودعم التعليم»
        if word.norm == "دعم" and word.i and self.reading.words[word.i - 1].stem in self.cues.fundables:
            return True  # «لبرامج دعم اللاجئين»
        granted = self.promises.is_granted(word.i)  # «أقرّ X منح Y قرضاً»
        return receives or support or granted or word.text.endswith(("ة", "اً", "ًا")) or before in PREPOSITIONS
