"""Which events stay, and what becomes of the parts of those that go."""

from __future__ import annotations

import time

import pytest

from atip_extract.annotations import DateValue, Label, annotations_of
from atip_extract.drafts import EventDraft, FundingDraft, ParticipantDraft, RoleDraft
from atip_extract.relate.learned.event_judge import EventCandidate, EventJudge
from atip_extract.relate.learned.supplement import supplement
from tests.relate.learned.readings import add_event, case

THERE = {"سعاد": Label.PERSON, "رواد": Label.ORGANIZATION}


class Deaf(EventJudge):
    """Lets no event of one type be, and remembers what it was asked."""

    def __init__(self, denied: str) -> None:
        self.denied, self.asked = denied, list[EventCandidate]()

    def likely(self, candidates: object) -> list[float]:
        self.asked = list(candidates)  # type: ignore[call-overload]
        return [float(c.event.type != self.denied) for c in self.asked]


def test_an_event_that_is_told_again_has_what_the_grammar_said_there() -> None:
    doc, facts = case("ورشة رواد ثم اللقاء حضرته سعاد", THERE, {"اللقاء": "same"}, trigger="ورشة")
    meeting = add_event(doc, facts, "اللقاء", "meeting")
    meeting.participants.append(ParticipantDraft(0, None, "speaker", (4, 6), 0.95, "حضرته"))
    meeting.dates.append(DateValue(4, 5, "2024-03-04", "2024-03-04"))
    facts.funding.append(FundingDraft(1, (0, 1), (0, 2), 0.9, "مول", event=1))
    supplement(doc, facts, event_judge=Deaf("meeting"))
    (event,) = facts.events
    assert event.type == "workshop"
    assert [(p.entity, p.cue) for p in event.participants] == [(0, "حضرته")]
    assert [d.first for d in event.dates] == ["2024-03-04"]
    assert [f.event for f in facts.funding] == [0]


def test_what_both_tellings_have_is_had_once() -> None:
    doc, facts = case("ورشة رواد ثم اللقاء حضرته سعاد", THERE, {"اللقاء": "same"}, trigger="ورشة")
    meeting = add_event(doc, facts, "اللقاء", "meeting")
    for event in facts.events:
        event.participants.append(ParticipantDraft(None, (4, 6), "attendee", (4, 6), 0.8, "حضر", 30))
    facts.funding += [FundingDraft(1, (0, 1), (0, 2), 0.9, "مول", event=k) for k in (0, 1)]
    facts.events[0].take_over(meeting)
    facts.keep_events([0])
    assert meeting.stands_for is facts.events[0]
    assert [p.count for p in facts.events[0].participants] == [30]
    assert [f.event for f in facts.funding] == [0]


def test_what_is_no_event_and_none_that_is_known_leaves_nothing() -> None:
    doc, facts = case("ورشة رواد ثم اللقاء حضرته سعاد", THERE, {}, trigger="ورشة")
    meeting = add_event(doc, facts, "اللقاء", "meeting")
    meeting.participants.append(ParticipantDraft(0, None, "speaker", (4, 6), 0.95, "حضرته"))
    supplement(doc, facts, event_judge=Deaf("meeting"))
    (event,) = facts.events
    assert event.participants == []


def test_the_judge_is_told_what_surer_events_have_already() -> None:
    says = {"سعاد": "participants", "اللقاء": "same"}
    doc, facts = case("ورشة رواد ثم اللقاء حضرته سعاد", THERE, says, events={"اللقاء": "B-workshop"}, trigger="ورشة")
    add_event(doc, facts, "اللقاء", "meeting")
    facts.events[0].organizers.append(RoleDraft(1, (1, 2), 0.9, "organizer"))
    judge = Deaf("")
    supplement(doc, facts, event_judge=judge)
    workshop, meeting = judge.asked
    assert (workshop.same, workshop.shared, workshop.first) == (0.0, 0.0, True)
    assert meeting.same > 0.9
    assert meeting.shared > 0.9  # whoever is at the one is at the other
    assert not meeting.first
    assert workshop.parts["participants"] > 0.9 and workshop.count > 0.9


def test_an_event_whose_words_the_heads_have_not_read_stays() -> None:
    doc, facts = case("ورشة رواد", {"رواد": Label.ORGANIZATION}, {}, trigger="ورشة", events={"ورشة": "O"})
    readings = annotations_of(doc).readings
    assert readings is not None
    readings.word_of[0] = -1
    judge = Deaf("workshop")
    supplement(doc, facts, event_judge=judge)
    assert judge.asked == []
    assert [event.type for event in facts.events] == ["workshop"]


@pytest.mark.parametrize("sentence", ["ورشة رواد حضرتها سعاد . "])
def test_a_hundred_events_cost_linear_time(sentence: str) -> None:
    def seconds(count: int) -> float:
        doc, facts = case(sentence * count, {}, {}, events={"ورشة": "B-workshop"})
        for token in doc:
            if token.text == "ورشة":
                facts.events.append(EventDraft("workshop", (token.i, token.i + 1), "ورشة"))
        begun = time.perf_counter()
        supplement(doc, facts, event_judge=Deaf(""))
        return time.perf_counter() - begun

    seconds(20)
    assert seconds(800) < 8 * max(seconds(200), 0.05)
