"""From a Doc's annotations to the record: spans, ids, what is refused. Drafts are written by hand here."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError
from spacy.tokens import Doc

from atip_extract import Extractor
from atip_extract.annotations import Block, DateValue, HeadcountValue, Label, Mention, MoneyValue, annotations_of
from atip_extract.drafts import (
    EntityDraft,
    EventDraft,
    Facts,
    FundingDraft,
    ParticipantDraft,
    PositionDraft,
    RoleDraft,
    StatementDraft,
    TokenRange,
)
from atip_extract.recording import to_record
from atip_extract.records import Release, spans_of
from tests.conftest import RELEASE

TEXT = "نظمت المنظمة الدولية للهجرة ورشة في عمان. قال سامر الخطيب مدير المشروع إن العمل بدأ بمبلغ 500 دولار."


@pytest.fixture
def doc(extractor: Extractor) -> Doc:
    made = extractor.nlp.make_doc(TEXT)
    return extractor.nlp.get_pipe("atip_normalize")(made)


def at(doc: Doc, text: str) -> TokenRange:
    start = doc.text.index(text)
    span = doc.char_span(start, start + len(text))
    assert span is not None
    return span.start, span.end


def entity(doc: Doc, text: str, label: Label) -> EntityDraft:
    """Add an entity with one mention to the Doc."""
    entities = annotations_of(doc).entities
    mention = Mention(*at(doc, text), label, 0.9, "test", entity=len(entities))
    annotations_of(doc).mentions.append(mention)
    entities.append(EntityDraft(label, text, [mention]))
    return entities[-1]


def workshop(doc: Doc) -> EventDraft:
    event = EventDraft("workshop", at(doc, "ورشة"), "ورشة", evidence=[at(doc, "ورشة")])
    annotations_of(doc).facts = Facts([event])
    return event


def test_a_doc_without_annotations_makes_an_empty_record(doc: Doc) -> None:
    record = to_record(doc)
    assert (record.entities, record.events, record.funding, record.statements) == ([], [], [], [])
    assert record.release.characters == len(TEXT)


def test_spans_are_character_offsets_into_the_text(doc: Doc) -> None:
    entity(doc, "المنظمة الدولية للهجرة", Label.ORGANIZATION)
    (span,) = to_record(doc).entities[0].mentions
    assert (span.start, span.end) == (5, 27) and TEXT[span.start : span.end] == span.text


def test_indices_become_ids_that_agree(doc: Doc) -> None:
    entity(doc, "المنظمة الدولية للهجرة", Label.ORGANIZATION)
    entity(doc, "سامر الخطيب", Label.PERSON).positions.append(
        PositionDraft(at(doc, "مدير"), 0, at(doc, "مدير المشروع"))
    )
    event = workshop(doc)
    event.add("organizers", RoleDraft(0, at(doc, "نظمت المنظمة الدولية للهجرة"), 0.9, "نظم"))
    event.participants.append(ParticipantDraft(1, None, "speaker", at(doc, "قال سامر الخطيب"), 0.8, "قال"))
    money = MoneyValue(*at(doc, "500 دولار"), Decimal(500), "USD")
    facts = annotations_of(doc).facts
    assert facts is not None
    facts.funding.append(
        FundingDraft(0, at(doc, "العمل"), at(doc, "بمبلغ 500 دولار"), 0.7, "مبلغ", event=0, recipient=1, amount=money)
    )
    facts.statements.append(StatementDraft(1, at(doc, "قال"), at(doc, "العمل بدأ"), quoted=False))
    record = to_record(doc)
    assert [e.id for e in record.entities] == ["e1", "e2"]
    assert record.entities[1].positions[0].organization == "e1"
    assert record.events[0].id == "v1" and record.events[0].organizers[0].entity == "e1"
    assert (record.funding[0].funder, record.funding[0].event, record.funding[0].recipient) == ("e1", "v1", "e2")
    assert record.funding[0].amount is not None and record.funding[0].amount.value == 500
    assert record.statements[0].speaker == "e2"


def test_a_described_group_and_a_headcount_are_kept(doc: Doc) -> None:
    event = workshop(doc)
    group = at(doc, "المشروع")
    event.participants.append(ParticipantDraft(None, group, "attendee", group, 0.8, "", count=12))
    event.attendance = HeadcountValue(*at(doc, "500"), total=21, men=12, women=9)
    event.dates = [DateValue(*at(doc, "500"), "2021", "2021")]
    (found,) = to_record(doc).events
    assert (found.participants[0].group, found.participants[0].count) == ("المشروع", 12)
    assert found.attendance is not None
    assert (found.attendance.total, found.attendance.men, found.attendance.women) == (21, 12, 9)
    assert found.dates[0].start == "2021"


def test_an_entity_that_lost_its_mentions_is_left_out(doc: Doc) -> None:
    entity(doc, "عمان", Label.PLACE).mentions.clear()
    entity(doc, "سامر الخطيب", Label.PERSON)
    assert [e.id for e in to_record(doc).entities] == ["e2"]


def test_a_role_of_what_the_record_does_not_hold_is_refused(doc: Doc) -> None:
    entity(doc, "عمان", Label.PLACE).mentions.clear()
    workshop(doc).add("places", RoleDraft(0, at(doc, "عمان"), 0.9, "في"))
    with pytest.raises(ValidationError, match="e1"):
        to_record(doc)


def test_white_space_at_the_edges_of_a_span_stays_out(extractor: Extractor) -> None:
    doc = extractor.nlp.get_pipe("atip_normalize")(extractor.nlp.make_doc("عنوان قصير\n\nنص الخبر هنا."))
    end = next(t.i for t in doc if t.text == "نص")
    annotations_of(doc).blocks = [Block(0, end, "headline")]
    title = to_record(doc).release.title
    assert title is not None and title.text == "عنوان قصير"


def test_the_byline_names_people_once(doc: Doc) -> None:
    entity(doc, "سامر الخطيب", Label.PERSON)
    entity(doc, "عمان", Label.PLACE)
    annotations_of(doc).blocks = [Block(0, len(doc), "byline")]
    assert to_record(doc).release.byline == ["e1"]


def test_the_date_of_the_container_stands_in_for_that_of_the_text(doc: Doc) -> None:
    notes = annotations_of(doc)
    notes.meta.published = "2023-03-12"
    published = to_record(doc).release.published
    assert published is not None and (published.start, published.evidence) == ("2023-03-12", None)
    notes.published = DateValue(*at(doc, "500"), "2022-01", "2022-01")
    published = to_record(doc).release.published
    assert published is not None and published.start == "2022-01"


def test_the_text_goes_into_the_record_only_where_it_was_extracted(doc: Doc) -> None:
    assert to_record(doc).release.text is None
    annotations_of(doc).meta.keep_text = True
    assert to_record(doc).release.text == TEXT


def test_every_span_of_a_whole_record_is_the_text_it_says(extractor: Extractor) -> None:
    record = extractor.extract(RELEASE)
    spans = list(spans_of(record))
    assert len(spans) > 15
    assert all(RELEASE[s.start : s.end] == s.text for s in spans)
    assert Release.model_validate_json(record.to_json()) == record
