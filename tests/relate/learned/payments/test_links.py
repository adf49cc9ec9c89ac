"""Which event a payment is for, on readings made by hand."""

from __future__ import annotations

from spacy.tokens import Doc

from atip_extract.annotations import Label
from atip_extract.drafts import Facts, FundingDraft
from atip_extract.relate.learned.mentions import CUE
from atip_extract.relate.learned.supplement import supplement
from tests.relate.learned.readings import case

TEXT = "ورشة رواد في صفاقس وقد تحملت سيدا كلفة التمرين ثم السفر"
NAMES = {"رواد": Label.ORGANIZATION, "سيدا": Label.ORGANIZATION}


def _paid(says: dict[str, str], thing: str, events: dict[str, str] | None = None) -> tuple[Doc, Facts]:
    """«تحملت سيدا» pays for the word `thing`; the grammar knows the workshop and has not linked the two."""
    doc, facts = case(TEXT, NAMES, says, trigger="ورشة", events=events)
    at = {token.text: token.i for token in doc}
    facts.funding.append(FundingDraft(1, (at[thing], at[thing] + 1), (at["تحملت"], at[thing] + 1), 0.9, "تحملت"))
    supplement(doc, facts)
    return doc, facts


def test_another_noun_for_the_event_that_is_paid_for() -> None:
    _, facts = _paid({"التمرين": "same"}, "التمرين", events={"التمرين": "B-workshop"})
    assert facts.funding[0].event == 0
    assert [(r.entity, r.cue) for r in facts.events[0].funders] == [(1, CUE)]


def test_costs_of_an_event_whose_funder_the_payer_is() -> None:
    doc, facts = _paid({"سيدا": "funders"}, "السفر")
    assert facts.funding[0].event == 0
    (funder,) = facts.events[0].funders
    assert "سيدا" in doc[slice(*funder.evidence)].text
    assert funder.confidence <= 0.8


def test_what_has_nothing_to_do_with_the_event_stays_alone() -> None:
    _, facts = _paid({}, "السفر")
    assert facts.funding[0].event is None
    assert facts.events[0].funders == []


def test_a_link_of_the_grammar_stays() -> None:
    doc, facts = case(TEXT, NAMES, {"سيدا": "funders"}, trigger="ورشة")
    facts.funding.append(FundingDraft(1, (0, 1), (0, 1), 0.9, "مول", event=0))
    supplement(doc, facts)
    assert facts.funding[0].event == 0
    assert facts.events[0].funders == []


def test_who_is_only_asked_for_money_is_no_funder() -> None:
    doc, facts = case(TEXT, NAMES, {"سيدا": "funders"}, trigger="ورشة")
    at = next(token.i for token in doc if token.text == "السفر")
    facts.funding.append(FundingDraft(1, (at, at + 1), (at - 2, at + 1), 0.9, "طلب", status="requested"))
    supplement(doc, facts)
    assert facts.events[0].funders == []
