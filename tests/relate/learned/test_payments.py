"""Payments that only the heads read, on readings made by hand."""

from __future__ import annotations

from decimal import Decimal

from spacy.tokens import Doc

from atip_extract.annotations import Label, MoneyValue, annotations_of
from atip_extract.drafts import Facts, FundingDraft, RoleDraft
from atip_extract.relate.learned.mentions import CUE
from atip_extract.relate.learned.supplement import supplement
from tests.relate.learned.readings import case

NAMES = {"رواد": Label.ORGANIZATION, "سيدا": Label.ORGANIZATION}
TEXT = "البئر الجديدة من حر مال سيدا وقد تسلمتها رواد ."


def _read(payments: dict[str, str], trigger: str | None = None) -> tuple[Doc, Facts]:
    return case(TEXT, NAMES, {}, trigger=trigger, payments=payments)


def test_a_payment_that_no_cue_tells_of() -> None:
    doc, facts = _read({"البئر": "B", "الجديدة": "I", "سيدا": "funder", "رواد": "recipient"})
    supplement(doc, facts)
    (fact,) = facts.funding
    assert doc[slice(*fact.object)].text == "البئر الجديدة"
    assert (fact.funder, fact.recipient, fact.cue) == (1, 0, CUE)
    assert "سيدا" in doc[slice(*fact.evidence)].text


def test_without_a_payer_there_is_no_payment() -> None:
    doc, facts = _read({"البئر": "B"})
    supplement(doc, facts)
    assert facts.funding == []


def test_the_sum_of_a_payment() -> None:
    doc, facts = _read({"البئر": "B", "سيدا": "funder", "مال": "amount"})
    at = next(t.i for t in doc if t.text == "مال")
    money = MoneyValue(at, at + 1, Decimal(90), "USD")
    annotations_of(doc).money.append(money)
    supplement(doc, facts)
    assert facts.funding[0].amount is money


def test_what_the_grammar_tells_of_a_payer_there_is_not_told_again() -> None:
    doc, facts = _read({"البئر": "B", "سيدا": "funder"})
    known = FundingDraft(1, (4, 5), (3, 6), 0.9, "مال")
    facts.funding.append(known)
    supplement(doc, facts)
    assert facts.funding == [known]


def test_what_is_paid_for_is_corrected_however_sure_the_grammar_is() -> None:
    doc, facts = _read({"البئر": "B", "الجديدة": "I", "سيدا": "funder"})
    facts.funding.append(FundingDraft(1, (4, 5), (3, 6), 0.95, "مال"))
    supplement(doc, facts)
    (fact,) = facts.funding
    assert doc[slice(*fact.object)].text == "البئر الجديدة"
    assert (fact.cue, fact.confidence) == ("مال", 0.95)


def test_a_payment_that_is_corrected_leaves_the_event_that_it_was_for() -> None:
    doc, facts = case(f"ورشة رواد ثم {TEXT}", NAMES, {}, trigger="ورشة", payments={"البئر": "B", "سيدا": "funder"})
    at = next(t.i for t in doc if t.text == "مال")
    facts.funding.append(FundingDraft(1, (0, 1), (at, at + 2), 0.95, "مال", event=0))
    facts.events[0].funders.append(RoleDraft(1, (at, at + 2), 0.9, "مال"))
    supplement(doc, facts)
    assert doc[slice(*facts.funding[0].object)].text == "البئر"
    assert facts.funding[0].event is None
    assert facts.events[0].funders == []


def test_who_is_only_asked_to_pay_is_no_funder_of_what_is_corrected() -> None:
    doc, facts = _read({"البئر": "B", "سيدا": "funder"}, trigger="البئر")
    facts.funding.append(FundingDraft(1, (4, 5), (3, 6), 0.95, "طلب", status="requested"))
    supplement(doc, facts)
    assert facts.funding[0].event == 0
    assert facts.events[0].funders == []


def test_who_pays_for_an_event_is_its_funder() -> None:
    doc, facts = _read({"البئر": "B", "سيدا": "funder"}, trigger="البئر")
    supplement(doc, facts)
    assert facts.funding[0].event == 0
    assert [r.entity for r in facts.events[0].funders] == [1]
