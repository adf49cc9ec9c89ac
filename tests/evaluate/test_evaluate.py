"""Evaluation by example: one fact is changed in a record, and the figures say which."""

from __future__ import annotations

from typing import Any

import pytest

from atip_extract.evaluate import Report, Score, evaluate
from atip_extract.evaluate.names import agree
from tests.evaluate.releases import entity, plain, release, role, span

FOUND, WRONG, MISSED = Score(right=1), Score(wrong=1), Score(missed=1)


def compare(predicted: dict[str, Any], gold: dict[str, Any] | None = None) -> Report:
    return evaluate([release(gold)], [release(predicted)])


def the_event(data: dict[str, Any]) -> dict[str, Any]:
    event: dict[str, Any] = data["events"][0]
    return event


def test_a_record_agrees_with_itself_fully() -> None:
    report = compare(plain())
    for fact, lenient, strict in report.rows():
        assert (lenient.f1, strict.f1) == (1, 1), fact
    assert report.misses == []
    assert report.sure.share == 1


def test_every_kind_of_fact_is_counted() -> None:
    counted = compare(plain()).lenient
    expected = {"entity.organization": 3, "entity.person": 2, "event.participants": 2, "contacts": 1}
    assert {fact: counted[fact].right for fact in expected} == expected
    assert counted["event.attendance"].right == 2  # the total and the women


def test_a_dropped_fact_is_missed() -> None:
    record = plain()
    the_event(record)["funders"] = []
    report = compare(record)
    assert report.lenient["event.funders"] == MISSED
    assert [(m.fact, m.kind, m.text) for m in report.misses] == [("event.funders", "missed", "القنصلية الإيطالية")]


def test_a_fact_that_gold_has_not_is_wrong() -> None:
    record = plain()
    the_event(record)["patrons"] = [role("ministry", "وزارة شؤون المرأة", 0.9)]
    report = compare(record)
    assert report.lenient["event.patrons"] == WRONG
    assert report.all_facts.recall == 1


def test_a_body_in_the_wrong_role_is_missed_in_one_and_wrong_in_the_other() -> None:
    record = plain()
    event = the_event(record)
    event["partners"], event["funders"] = [], [*event["partners"], *event["funders"]]
    report = compare(record)
    assert report.lenient["event.partners"] == MISSED
    assert report.lenient["event.funders"] == Score(right=1, wrong=1)


@pytest.mark.parametrize(
    ("given", "lenient", "strict"),
    [("trainer", FOUND, FOUND), ("expert", FOUND, WRONG), ("counterpart", WRONG, WRONG)],
)
def test_roles_of_participants(given: str, lenient: Score, strict: Score) -> None:
    record = plain()
    the_event(record)["participants"][0]["role"] = given
    report = compare(record)
    for score, expected in (
        (report.lenient["event.participant_role"], lenient),
        (report.strict["event.participant_role"], strict),
    ):
        assert score.right == 1 + expected.right
        assert score.wrong == expected.wrong


@pytest.mark.parametrize(
    ("name", "lenient", "strict"),
    [
        ("القنصلية الايطاليه", True, True),  # spelling is no difference
        ("للقنصلية الإيطالية", True, True),  # nor is a proclitic
        ("القنصلية الإيطالية العامة", True, False),  # two words of three in common, F1 0.8
        ("القنصلية", False, False),
        ("القنصلية البريطانية", False, False),
    ],
)
def test_names_agree(name: str, lenient: bool, strict: bool) -> None:
    assert agree(name, "القنصلية الإيطالية", strict=False) is lenient
    assert agree(name, "القنصلية الإيطالية", strict=True) is strict


def test_any_mention_is_a_name() -> None:
    record = plain()
    record["entities"][0] = entity("family", "organization", "الجمعية")
    assert compare(record).strict["entity.organization"] == Score(right=3)


def test_one_thing_told_as_two_entities_is_a_duplicate() -> None:
    record = plain()
    record["entities"][4]["mentions"] = [span("نسرين عورتاني")]
    record["entities"].append(entity("again", "person", "عورتاني"))
    report = compare(record)
    assert report.lenient["entity.person"] == Score(right=2, wrong=1)
    assert [m.kind for m in report.misses] == ["duplicate"]


@pytest.mark.parametrize("title", ["منسقة البرامج", "منسقة البرامج في الجمعية"])
def test_a_title_may_be_written_with_its_body(title: str) -> None:
    record = plain()
    record["entities"][4]["positions"][0]["title"] = title
    assert compare(record).lenient["person.position"] == FOUND


def test_a_post_of_another_body_is_wrong() -> None:
    record = plain()
    record["entities"][4]["positions"][0]["organization"] = "ministry"
    assert compare(record).lenient["person.organization"] == Score(wrong=1, missed=1)


def test_an_amount_counts_only_with_its_currency() -> None:
    record = plain()
    record["funding"][0]["amount"]["currency"] = "JOD"
    report = compare(record)
    assert report.lenient["funding"] == FOUND
    assert report.lenient["funding.amount"] == Score(wrong=1, missed=1)


def test_one_funding_told_twice_is_not_punished() -> None:
    record = plain()
    record["funding"].append({**record["funding"][0], "id": "f2"})
    assert compare(record).lenient["funding"] == FOUND


def test_a_statement_of_another_speaker() -> None:
    record = plain()
    record["statements"][0]["speaker"] = "dwaikat"
    assert compare(record).lenient["statement.speaker"] == Score(wrong=1, missed=1)


def test_a_missed_event_takes_its_facts_along() -> None:
    record = plain()
    record["events"], record["funding"] = [], []
    report = compare(record)
    expected = {"event": 1, "event.dates": 1, "event.organizers": 1, "event.participants": 2}
    assert {fact: report.lenient[fact].missed for fact in expected} == expected


def test_events_are_aligned_by_what_they_share_not_by_order() -> None:
    gold = plain()
    visit = {"id": "visit", "type": "visit", "places": [role("nablus", "في نابلس")], "evidence": [span("وحضرها")]}
    gold["events"].append({**visit, "confidence": 1})
    record = plain()
    record["events"].insert(0, {**visit, "confidence": 0.7})
    report = compare(record, gold)
    assert report.lenient["event"] == Score(right=2)
    assert report.lenient["event.type"] == Score(right=2)


@pytest.mark.parametrize("told", [True, False])
def test_what_gold_leaves_open_is_neither_rewarded_nor_punished(told: bool) -> None:
    gold, record = plain(), plain()
    event = the_event(gold)
    event["partners"][0]["confidence"] = 0
    gold["funding"][0]["confidence"] = 0
    gold["warnings"] = [{"code": "optional", "message": "a reader may leave it", "evidence": span("رائد دويكات")}]
    event["participants"][1]["confidence"] = 0
    if not told:
        the_event(record)["partners"], record["funding"] = [], []
        the_event(record)["participants"].pop(1)
        record["entities"].pop()
    report = compare(record, gold)
    assert report.all_facts.f1 == 1
    assert "event.partners" not in report.lenient and "funding" not in report.lenient
    assert report.lenient["entity.person"] == FOUND


def test_a_gold_release_without_a_record_is_said_and_missed() -> None:
    report = evaluate([release()], [])
    assert report.without_record == ["nablus.txt"]
    assert report.all_facts.right == 0
    assert report.lenient["event"] == MISSED


def test_a_record_is_found_by_its_bytes_or_by_its_file_name() -> None:
    moved, edited = plain(), plain()
    moved["release"]["source"] = "archive/2021/other.txt"
    edited["release"].update(source="deep/nablus.txt", sha256="0" * 64)
    for record in (moved, edited):
        assert not compare(record).without_record


def test_reliability_by_confidence() -> None:
    record = plain()
    event = the_event(record)
    event["organizers"][0]["confidence"] = 0.95
    event["patrons"] = [role("ministry", "وزارة شؤون المرأة", 0.95), role("family", "نظمت", 0.55)]
    report = compare(record)
    by_low = {b.low: b for b in report.reliability}
    assert (by_low[0.5].facts, by_low[0.5].right) == (1, 0)
    assert by_low[0.9].facts - by_low[0.9].right == 1
    assert report.sure.share == pytest.approx(by_low[0.9].right / by_low[0.9].facts)


def test_a_post_may_stand_among_the_honorifics() -> None:
    record = plain()
    record["entities"][4]["positions"].insert(0, {"title": "المحامية", "evidence": span("المحامية")})
    assert compare(record).lenient["person.position"] == FOUND


def test_a_place_is_named_with_its_kind_or_without() -> None:
    gold, record = plain(), plain()
    record["entities"][3]["name"] = "مدينة نابلس"
    gold["entities"][3]["name"] = "محافظة نابلس"
    assert compare(record, gold).strict["entity.place"] == FOUND


def test_a_body_inside_the_one_asked_for_is_leniently_right() -> None:
    gold, record = plain(), plain()
    for data in (gold, record):
        data["entities"].append(entity("programmes", "organization", "البرامج"))
    record["entities"][4]["positions"][0]["organization"] = "programmes"
    report = compare(record, gold)
    assert report.lenient["person.organization"] == FOUND
    assert report.strict["person.organization"] == Score(wrong=1, missed=1)


def test_a_statement_that_gold_leaves_open() -> None:
    gold = plain()
    gold["statements"] = []
    gold["warnings"] = [{"code": "optional", "message": "hardly a statement", "evidence": span("القانون وحده لا يكفي")}]
    assert "statement.speaker" not in compare(plain(), gold).lenient
