"""The record refuses what breaks the contract."""

from __future__ import annotations

import copy
import json
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from atip_extract.records import ErrorRecord, Money, Release, spans_of

TEXT = "نظمت المنظمة ورشة عمل في عمان بتمويل من كندا"


def span(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


RECORD: dict[str, Any] = {
    "release": {"source": "a.txt", "sha256": "0" * 64, "encoding": "utf-8", "characters": len(TEXT), "text": TEXT},
    "entities": [
        {"id": "e1", "type": "organization", "name": "المنظمة", "mentions": [span("المنظمة")]},
        {"id": "e2", "type": "place", "name": "كندا", "mentions": [span("كندا")]},
    ],
    "events": [
        {
            "id": "v1",
            "type": "workshop",
            "organizers": [{"entity": "e1", "evidence": span("نظمت المنظمة"), "confidence": 0.9}],
            "participants": [{"entity": "e2", "role": "attendee", "evidence": span("كندا"), "confidence": 0.5}],
            "evidence": [span("ورشة عمل")],
            "confidence": 0.9,
        }
    ],
    "funding": [
        {
            "id": "f1",
            "funder": "e2",
            "object": "ورشة عمل",
            "object_span": span("ورشة عمل"),
            "event": "v1",
            "evidence": span("بتمويل من كندا"),
            "confidence": 0.9,
        }
    ],
    "statements": [],
}


def broken(path: str, value: Any) -> dict[str, Any]:
    """The record with one field changed: ``broken("events.0.type", "party")``."""
    record = copy.deepcopy(RECORD)
    *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))
    place: Any = record
    for step in steps:
        place = place[step]
    place[last] = value
    return record


def test_a_record_that_keeps_the_contract_is_built() -> None:
    record = Release.model_validate(RECORD)
    assert record.schema_version == "1"
    assert all(TEXT[s.start : s.end] == s.text for s in spans_of(record))
    assert len(list(spans_of(record))) == 7


@pytest.mark.parametrize(
    ("path", "value", "complaint"),
    [
        ("entities.0.mentions.0", {"start": 0, "end": 7, "text": "المنظمة"}, "is not 'المنظمة'"),
        ("entities.0.mentions.0", {"start": 5, "end": 11, "text": "المنظمة"}, "holds a text of 7"),
        ("entities.0.mentions.0", {"start": 5, "end": 5, "text": ""}, "at least 1 character"),
        ("entities.0.mentions.0", {"start": -3, "end": 0, "text": "ندا"}, "greater than or equal to 0"),
        ("entities.0.mentions", [], "at least 1 item"),
        ("entities.0.name", "", "at least 1 character"),
        ("entities.1.id", "e1", "share an id"),
        ("entities.0.type", "animal", "Input should be"),
        ("events.0.type", "party", "Input should be"),
        ("events.0.evidence", [], "at least 1 item"),
        ("events.0.confidence", 1.2, "less than or equal to 1"),
        ("events.0.organizers.0.entity", "e9", "names the entity 'e9'"),
        ("events.0.participants.0.group", "22 من الأخصائيين", "either an entity or a group"),
        ("events.0.participants.0.entity", None, "either an entity or a group"),
        ("events.0.dates", [{"start": "6 مايو", "end": "6 مايو"}], "should match pattern"),
        ("funding.0.funder", "e9", "names the entity 'e9'"),
        ("funding.0.event", "v7", "names the event 'v7'"),
        ("funding.0.amount", {"value": 5, "currency": "dollars", "evidence": span("كندا")}, "should match pattern"),
        (
            "statements",
            [{"speaker": "e5", "verb": "قال", "evidence": span("كندا"), "quoted": False}],
            "a statement names",
        ),
        ("release.byline", ["e5"], "byline names"),
        ("release.titel", "x", "Extra inputs"),
    ],
)
def test_a_record_that_breaks_the_contract_is_refused(path: str, value: Any, complaint: str) -> None:
    with pytest.raises(ValidationError, match=complaint):
        Release.model_validate(broken(path, value))


def test_spans_are_checked_against_a_text_that_the_record_does_not_carry() -> None:
    record = broken("release.text", None)
    Release.model_validate(record, context={"source": TEXT})
    with pytest.raises(ValidationError, match="the text at"):
        Release.model_validate(record, context={"source": "x" + TEXT})


def test_json_is_one_line_that_comes_back_the_same() -> None:
    record = Release.model_validate(RECORD)
    line = record.to_json()
    assert "\n" not in line and "المنظمة" in line and "null" not in line
    assert Release.model_validate_json(line) == record


@pytest.mark.parametrize(("value", "written"), [("25000", 25000), ("2.50", 2.5), ("1e9", 1000000000)])
def test_amounts_are_written_as_plain_numbers(value: str, written: float) -> None:
    money = Money(value=Decimal(value), currency="USD", evidence=span("كندا"))  # type: ignore[arg-type]
    assert json.loads(money.model_dump_json())["value"] == written


def test_an_error_record_names_its_release() -> None:
    line = '{"release":{"source":"a.txt"},"error":{"code":"empty","message":"the file is empty"}}'
    assert ErrorRecord.model_validate_json(line).to_json() == line
