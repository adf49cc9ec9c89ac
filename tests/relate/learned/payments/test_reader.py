"""Payments weighed, on readings made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from spacy.tokens import Doc

from atip_extract.annotations import Label, MoneyValue, annotations_of
from atip_extract.drafts import Facts, FundingDraft, RoleDraft
from atip_extract.relate.learned.mentions import CUE
from atip_extract.relate.learned.payments.judge import FURTHER_FEATURES, OF_SUM_FEATURES, PAYS_FEATURES
from atip_extract.relate.learned.supplement import supplement
from tests.relate.learned.readings import case

NAMES = {"رواد": Label.ORGANIZATION, "سيدا": Label.ORGANIZATION}
TEXT = "البئر الجديدة من حر مال سيدا وقد تسلمتها رواد ."


def _read(
    payments: dict[str, str], trigger: str | None = None, pointers: Sequence[tuple[str, str, str]] = ()
) -> tuple[Doc, Facts]:
    return case(TEXT, NAMES, {}, trigger=trigger, payments=payments, pointers=pointers)


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
    doc, facts = _read({"البئر": "B", "سيدا": "funder", "مال": "amount"}, pointers=[("given_by", "مال", "سيدا")])
    at = next(t.i for t in doc if t.text == "مال")
    money = MoneyValue(at, at + 1, Decimal(90), "USD")
    annotations_of(doc).money.append(money)
    supplement(doc, facts)
    assert facts.funding[0].amount is money


def test_what_the_grammar_tells_of_stays_where_the_heads_read_nothing() -> None:
    doc, facts = _read({})
    known = FundingDraft(1, (0, 2), (0, 6), 0.9, "مال")
    facts.funding.append(known)
    supplement(doc, facts)
    assert facts.funding == [known]


def test_words_of_the_grammar_for_the_same_thing_stay() -> None:
    doc, facts = _read({"البئر": "B", "سيدا": "funder"})
    facts.funding.append(FundingDraft(1, (0, 2), (0, 6), 0.9, "مال"))
    supplement(doc, facts)
    (fact,) = facts.funding
    assert doc[slice(*fact.object)].text == "البئر الجديدة"
    assert (fact.cue, fact.confidence) == ("مال", 0.9)


def test_what_the_heads_see_clearly_takes_the_place_of_what_they_do_not_see() -> None:
    doc, facts = _read({"البئر": "B", "الجديدة": "I", "سيدا": "funder"})
    facts.funding.append(FundingDraft(1, (3, 4), (3, 6), 0.95, "مال"))
    supplement(doc, facts)
    (fact,) = facts.funding
    assert (doc[slice(*fact.object)].text, fact.cue) == ("البئر الجديدة", "مال")
    assert fact.confidence <= 0.8


def test_a_payment_that_the_heads_rule_out_goes() -> None:
    doc, facts = _read({})
    readings = annotations_of(doc).readings
    assert readings is not None
    readings.table["payment_judge.pays"][PAYS_FEATURES.index("told")] = 2.0
    facts.funding.append(FundingDraft(1, (0, 2), (0, 6), 0.9, "مال"))
    supplement(doc, facts)
    assert facts.funding == []


def test_the_pointer_of_a_payer_finds_what_no_tag_marks() -> None:
    doc, facts = _read({"سيدا": "funder"}, pointers=[("paid_by", "البئر", "سيدا")])
    readings = annotations_of(doc).readings
    assert readings is not None
    readings.table["payment_judge.pays"][PAYS_FEATURES.index("points")] = 2.0
    supplement(doc, facts)
    (fact,) = facts.funding
    assert (fact.funder, doc[slice(*fact.object)].text) == (1, "البئر الجديدة")


def test_two_sums_of_one_payer_are_two_payments() -> None:
    text = "دفعت سيدا ألفا لحفر البئر ثم مئة لترميم السور ."
    doc, facts = case(
        text, {"سيدا": Label.ORGANIZATION}, {}, payments={"البئر": "B", "السور": "B", "سيدا": "funder"},
        pointers=[
            ("paid_by", "البئر", "سيدا"), ("paid_by", "السور", "سيدا"), ("paid_from", "البئر", "ألفا"),
            ("paid_from", "السور", "مئة"), ("given_by", "ألفا", "سيدا"), ("given_by", "مئة", "سيدا"),
        ],
    )  # fmt: skip
    at = {token.text: token.i for token in doc}
    sums = [MoneyValue(at[w], at[w] + 1, Decimal(n), "USD") for w, n in (("ألفا", 1000), ("مئة", 100))]
    annotations_of(doc).money.extend(sums)
    supplement(doc, facts)
    assert [(doc[slice(*f.object)].text, f.amount) for f in facts.funding] == [("البئر", sums[0]), ("السور", sums[1])]


def test_each_sum_goes_to_the_payer_who_gives_it() -> None:
    text = "البئر كلفت ألفا من سيدا ثم مئة من رواد ."
    doc, facts = case(
        text, NAMES, {}, payments={"البئر": "B", "سيدا": "funder", "رواد": "funder"},
        pointers=[("given_by", "ألفا", "سيدا"), ("given_by", "مئة", "رواد")],
    )  # fmt: skip
    at = {token.text: token.i for token in doc}
    sums = [MoneyValue(at[w], at[w] + 1, Decimal(n), "USD") for w, n in (("ألفا", 1000), ("مئة", 100))]
    annotations_of(doc).money.extend(sums)
    supplement(doc, facts)
    assert {f.funder: f.amount for f in facts.funding} == {1: sums[0], 0: sums[1]}


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


def test_two_gifts_for_one_thing_that_the_grammar_tells_apart_stay_two() -> None:
    text = "دفعت سيدا ألفا ثم مئة لترميم السور ."
    doc, facts = case(
        text, {"سيدا": Label.ORGANIZATION}, {}, payments={"السور": "B", "سيدا": "funder"},
        pointers=[("given_by", "ألفا", "سيدا"), ("given_by", "مئة", "سيدا")],
    )  # fmt: skip
    at = {token.text: token.i for token in doc}
    sums = [MoneyValue(at[w], at[w] + 1, Decimal(n), "USD") for w, n in (("ألفا", 1000), ("مئة", 100))]
    annotations_of(doc).money.extend(sums)
    wall = (at["السور"], at["السور"] + 1)
    for money in sums:
        facts.funding.append(FundingDraft(0, wall, (0, wall[1]), 0.9, "دفع", amount=money))
    readings = annotations_of(doc).readings
    assert readings is not None
    readings.table["payment_judge.further"][FURTHER_FEATURES.index("told")] = 6.0
    supplement(doc, facts)
    assert sorted(f.amount.value for f in facts.funding if f.amount) == [100, 1000]


def test_a_sum_that_each_of_two_gives_is_told_of_both() -> None:
    text = "قدمت سيدا ورواد ألفا لكل منهما لترميم السور ."
    doc, facts = case(text, NAMES, {}, payments={"السور": "B", "سيدا": "funder", "رواد": "funder"})
    at = {token.text: token.i for token in doc}
    money = MoneyValue(at["ألفا"], at["ألفا"] + 1, Decimal(1000), "USD")
    annotations_of(doc).money.append(money)
    wall = (at["السور"], at["السور"] + 1)
    for who in (0, 1):
        facts.funding.append(FundingDraft(who, wall, (0, wall[1]), 0.9, "قدم", amount=money))
    readings = annotations_of(doc).readings
    assert readings is not None
    readings.table["payment_judge.of_sum"][OF_SUM_FEATURES.index("told")] = 6.0
    supplement(doc, facts)
    assert [f.amount for f in facts.funding] == [money, money]


def test_what_is_paid_for_far_from_its_payer_is_not_weighed() -> None:
    doc, facts = case(f"{TEXT} {'ثم ' * 450} السور", NAMES, {})
    known = FundingDraft(1, (len(doc) - 1, len(doc)), (0, 6), 0.9, "مال")
    facts.funding.append(known)
    supplement(doc, facts)
    assert facts.funding == [known]


def test_who_is_only_asked_does_not_keep_a_funder_in_his_event() -> None:
    doc, facts = case(f"ورشة رواد ثم {TEXT}", NAMES, {}, trigger="ورشة", payments={"البئر": "B", "سيدا": "funder"})
    at = next(t.i for t in doc if t.text == "مال")
    facts.funding.append(FundingDraft(1, (0, 1), (at, at + 2), 0.95, "مال", event=0))
    facts.events[0].funders.append(RoleDraft(1, (at, at + 2), 0.9, "مال"))
    asked = FundingDraft(1, (1, 2), (1, 2), 0.9, "طلب", event=0, status="requested")
    facts.funding.append(asked)
    supplement(doc, facts)
    assert facts.events[0].funders == []
