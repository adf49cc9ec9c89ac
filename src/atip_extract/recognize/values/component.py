"""The pipeline stage ``atip_values``: dates, money, headcounts and contacts, each token in one value at most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from atip_extract.annotations import annotations_of
from atip_extract.recognize.values.contacts import ContactRecognizer
from atip_extract.recognize.values.dates import DateRecognizer
from atip_extract.recognize.values.headcounts import HeadcountRecognizer
from atip_extract.recognize.values.money import MoneyRecognizer
from atip_extract.recognize.values.units import tape_of


class _Spanned(Protocol):
    start: int
    end: int


S = TypeVar("S", bound=_Spanned)


class ValueRecognizer:
    """Fills ``dates``, ``published``, ``money``, ``headcounts`` and ``contacts`` of a Doc's annotations."""

    def __init__(self) -> None:
        """Loads nothing yet: each recogniser reads its words when it first needs them."""
        self.dates = DateRecognizer()
        self.money = MoneyRecognizer()
        self.headcounts = HeadcountRecognizer()
        self.contacts = ContactRecognizer()

    def __call__(self, doc: Doc) -> Doc:
        """Contacts first, since a telephone number can look like a date; a date or an amount is never a headcount."""
        tape, found = tape_of(doc), annotations_of(doc)
        taken = bytearray(len(doc))
        read = self.dates.read(doc, tape)
        certain = [c for c in self.contacts.read(doc, tape) if c.kind != "phone"]
        _claim(certain, taken)
        found.dates = _claim(read.dates, taken)
        found.published = read.published
        found.money = _claim(self.money.read(doc, tape), taken)
        phones = _claim([c for c in self.contacts.read(doc, tape) if c.kind == "phone"], taken)
        found.contacts = sorted([*certain, *phones], key=lambda contact: contact.start)
        found.headcounts = _claim(self.headcounts.read(doc, tape, lambda token: bool(taken[token])), taken)
        return doc


def _claim(values: Sequence[S], taken: bytearray) -> list[S]:
    """The values whose tokens are free, in text order; they take them."""
    kept = []
    for value in sorted(values, key=lambda v: v.start):
        if not any(taken[value.start : value.end]):
            taken[value.start : value.end] = b"\1" * (value.end - value.start)
            kept.append(value)
    return kept


@Language.factory("atip_values", assigns=["doc._.atip"])
def create_values(nlp: Language, name: str) -> ValueRecognizer:
    """The stage, for ``nlp.add_pipe("atip_values")``."""
    return ValueRecognizer()
