"""The readers of the text around a payment, built once for a release: each from those that it asks."""

from __future__ import annotations

from dataclasses import dataclass

from atip_extract.relate.context import Context
from atip_extract.relate.funding.antecedents import Antecedents
from atip_extract.relate.funding.money_words import Extents, MoneyWords
from atip_extract.relate.funding.payers import Payers, Recipients
from atip_extract.relate.funding.purposes import Purposes
from atip_extract.relate.funding.references import NamedThings, Pronouns
from atip_extract.relate.funding.speaking_payers import Countries, SpeakingPayers
from atip_extract.relate.funding.sums import FurtherSums, Sums
from atip_extract.relate.funding.verb_meanings import VerbMeanings


@dataclass(frozen=True)
class Readers:
    """All readers of one release. They keep nothing of what is found."""

    money_words: MoneyWords
    extents: Extents
    things: NamedThings
    pronouns: Pronouns
    antecedents: Antecedents
    purposes: Purposes
    payers: Payers
    recipients: Recipients
    sums: Sums
    further_sums: FurtherSums
    countries: Countries
    speakers: SpeakingPayers
    meanings: VerbMeanings

    @classmethod
    def of(cls, context: Context) -> Readers:
        """Build them in order."""
        words, things = MoneyWords(context), NamedThings(context)
        payers, countries = Payers(context), Countries(context)
        extents, pronouns = Extents(context, words), Pronouns(context, words)
        purposes = Purposes(context, words, extents, things)
        recipients = Recipients(context, words, extents, payers)
        sums = Sums(context, words, extents, payers)
        return cls(
            money_words=words,
            extents=extents,
            things=things,
            pronouns=pronouns,
            antecedents=Antecedents(context, words, pronouns, things),
            purposes=purposes,
            payers=payers,
            recipients=recipients,
            sums=sums,
            further_sums=FurtherSums(context, extents, sums, purposes, recipients),
            countries=countries,
            speakers=SpeakingPayers(context, words, payers, sums, countries),
            meanings=VerbMeanings(context, words, extents, pronouns, payers, recipients),
        )
