"""Who may pay for what, on readings made by hand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, annotations_of
from atip_extract.drafts import EntityDraft, Facts, FundingDraft
from atip_extract.relate.learned.heads import Heads
from atip_extract.relate.learned.mentions import Mentions
from atip_extract.relate.learned.payments.candidates import Candidates
from atip_extract.relate.learned.payments.judge import Candidate
from atip_extract.relate.learned.payments.links import PaymentLinks
from tests.relate.learned.readings import case

NAMES = {"سيدا": Label.ORGANIZATION}


def _found(doc: Doc, facts: Facts) -> list[Candidate]:
    notes = annotations_of(doc)
    assert notes.readings is not None
    heads, mentions = Heads(notes.readings), Mentions(doc, notes, notes.readings)
    links = PaymentLinks(facts, heads, mentions, [[] for _ in facts.events])
    return Candidates(doc, notes, facts, heads, mentions, links).find()


def _case(
    text: str, payments: dict[str, str], pointers: Sequence[tuple[str, str, str]] = (), name: str = "", kind: str = ""
) -> tuple[Doc, Facts]:
    """`name` are the words of one more entity of that kind."""
    doc, facts = case(text, NAMES, {}, payments=payments, pointers=pointers)
    if name:
        words = [token.text for token in doc]
        start = words.index(name.split()[0])
        mention = Mention(start, start + len(name.split()), Label(kind), 1.0, "test")
        annotations_of(doc).entities.append(EntityDraft(Label(kind), name, [mention]))
    return doc, facts


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("مولت سيدا ترميم السور القديم في حلب .", "ترميم السور القديم"),
        ("مولت سيدا ترميم السور .", "ترميم السور"),
        ("مولت سيدا ترميم سور المدينة العتيقة الكبير .", "ترميم سور المدينة العتيقة"),
    ],
)
def test_what_a_pointer_points_at_goes_on_to_what_ends_it(text: str, thing: str) -> None:
    doc, facts = _case(text, {"سيدا": "funder"}, [("paid_by", "ترميم", "سيدا")])
    (found,) = _found(doc, facts)
    assert doc[slice(*found.draft.object)].text == thing


def test_a_name_that_is_pointed_at_is_whole() -> None:
    name = "مستشفى الحبيب ثامر الجامعي الكبير"
    text = f"مولت سيدا {name} ."
    doc, facts = _case(text, {"سيدا": "funder"}, [("paid_by", "مستشفى", "سيدا")], name, "organization")
    found = next(c for c in _found(doc, facts) if c.payer == 0)
    assert doc[slice(*found.draft.object)].text == name


def test_what_is_pointed_back_to_has_its_noun() -> None:
    doc, facts = _case("مولت سيدا هذه الورشة في حلب .", {"سيدا": "funder", "هذه": "B"})
    (found,) = _found(doc, facts)
    assert doc[slice(*found.draft.object)].text == "هذه الورشة"


def test_what_is_pointed_back_to_at_the_end_has_no_mark() -> None:
    doc, facts = _case("ورشة مولت سيدا هذه .", {"سيدا": "funder", "هذه": "B"})
    (found,) = _found(doc, facts)
    assert doc[slice(*found.draft.object)].text == "هذه"


def test_the_name_of_a_programme_belongs_to_what_is_paid_for() -> None:
    doc, facts = _case(
        "مولت سيدا مشروع « بيوت آمنة » هناك .", {"سيدا": "funder", "مشروع": "B", "«": "I"}, (), "بيوت آمنة", "programme"
    )
    found = next(c for c in _found(doc, facts) if c.payer == 0)
    assert doc[slice(*found.draft.object)].text == "مشروع « بيوت آمنة"
    assert found.draft.programme == 1


def test_what_the_grammar_tells_in_overlapping_words_stays_with_it() -> None:
    doc, facts = _case("مولت سيدا ترميم السور القديم .", {"سيدا": "funder", "السور": "B", "القديم": "I"})
    facts.funding.append(FundingDraft(0, (2, 4), (0, 4), 0.9, "مول", recipient=7, programme=5, status="pledged"))
    read, told = sorted(_found(doc, facts), key=lambda c: c.told is not None)
    assert doc[slice(*read.draft.object)].text == "السور القديم"
    assert (read.draft.status, read.draft.cue, read.recipient, read.draft.programme) == ("pledged", "مول", 7, 5)
    assert told.draft is facts.funding[0]


def test_of_another_payment_in_the_sentence_the_recipient_is_not_taken() -> None:
    doc, facts = _case("مولت سيدا ترميم السور ثم حفر البئر .", {"سيدا": "funder", "البئر": "B"})
    facts.funding.append(FundingDraft(0, (2, 4), (0, 4), 0.9, "مول", recipient=7))
    read = next(c for c in _found(doc, facts) if c.told is None)
    assert (read.draft.cue, read.recipient) == ("مول", None)
