"""What the relation heads add to the grammar's facts, on readings made by hand."""

from __future__ import annotations

from spacy.tokens import Doc

from atip_extract.annotations import DateValue, Label, annotations_of
from atip_extract.drafts import Facts, FundingDraft, ParticipantDraft, RoleDraft
from atip_extract.relate.learned.labels import DATE
from atip_extract.relate.learned.mentions import CUE
from atip_extract.relate.learned.supplement import supplement
from tests.relate.learned.readings import SURE, add_event, case

PEOPLE = {"سعاد": Label.PERSON, "رواد": Label.ORGANIZATION, "صفاقس": Label.PLACE}
PEOPLE_THERE = {"سعاد": Label.PERSON, "رواد": Label.ORGANIZATION}
TEXT = "ورشة رواد في صفاقس حضرتها سعاد"


def test_parts_are_added_to_the_event_they_belong_to() -> None:
    doc, facts = case(
        TEXT, PEOPLE, {"سعاد": "participants trainer", "رواد": "organizers", "صفاقس": "places"}, trigger="ورشة"
    )
    supplement(doc, facts)
    (event,) = facts.events
    assert [(r.entity, r.cue) for r in event.organizers] == [(1, CUE)]
    assert [r.entity for r in event.places] == [2]
    assert [(p.entity, p.role) for p in event.participants] == [(0, "trainer")]
    assert all(doc[p.evidence[0]].text == "سعاد" for p in event.participants)


def test_where_nothing_is_read_nothing_is_added() -> None:
    doc, facts = case(TEXT, PEOPLE, {}, trigger="ورشة")
    supplement(doc, facts)
    (event,) = facts.events
    assert not (event.organizers or event.places or event.participants)


def test_an_engine_without_heads_changes_nothing() -> None:
    doc, facts = case(TEXT, PEOPLE, {"سعاد": "participants"}, trigger="ورشة")
    annotations_of(doc).readings = None
    supplement(doc, facts)
    assert not facts.events[0].participants


def test_what_the_grammar_found_keeps_its_evidence() -> None:
    doc, facts = case(TEXT, PEOPLE, {"سعاد": "participants trainer"}, trigger="ورشة")
    found = ParticipantDraft(0, None, "speaker", (4, 6), 0.9, "said")
    facts.events[0].participants.append(found)
    supplement(doc, facts)
    assert facts.events[0].participants == [found]


def test_who_holds_the_event_is_not_its_partner_as_well() -> None:
    doc, facts = case(TEXT, PEOPLE, {"رواد": "organizers partners"}, trigger="ورشة")
    facts.events[0].organizers.append(RoleDraft(1, (1, 2), 0.9, "organizer"))
    supplement(doc, facts)
    assert facts.events[0].partners == []


def test_what_the_grammar_found_and_the_heads_surely_deny_is_taken_back() -> None:
    doc, facts = case(TEXT, PEOPLE, {}, trigger="ورشة")
    facts.events[0].organizers.append(RoleDraft(1, (1, 2), 0.7, "organizer"))
    supplement(doc, facts)
    assert facts.events[0].organizers == []


def test_what_a_sure_cue_shows_stays_though_the_heads_deny_it() -> None:
    doc, facts = case(TEXT, PEOPLE, {}, trigger="ورشة")
    facts.events[0].organizers.append(RoleDraft(1, (1, 2), 0.9, "organizer"))
    supplement(doc, facts)
    assert [r.entity for r in facts.events[0].organizers] == [1]


def test_an_event_that_the_grammar_has_not_seen_is_added_with_its_parts() -> None:
    doc, facts = case(TEXT, PEOPLE, {"رواد": "organizers", "صفاقس": "places"}, events={"ورشة": "B-workshop"})
    supplement(doc, facts)
    (event,) = facts.events
    assert event.type == "workshop"
    assert doc[event.trigger[0]].text == "ورشة"
    assert [r.entity for r in event.organizers] == [1]


def test_a_word_of_which_one_thing_is_said_is_no_new_event() -> None:
    doc, facts = case(TEXT, PEOPLE, {"رواد": "organizers"}, events={"ورشة": "B-workshop"})
    supplement(doc, facts)
    assert facts.events == []


def test_a_second_word_for_a_known_event_is_no_event_of_its_own() -> None:
    text = "ورشة رواد في صفاقس واللقاء حضرته سعاد"
    doc, facts = case(text, PEOPLE, {"اللقاء": "same"}, trigger="ورشة", events={"اللقاء": "B-workshop"})
    supplement(doc, facts)
    assert len(facts.events) == 1


def test_an_event_of_the_grammar_that_takes_up_another_gives_its_parts_to_it() -> None:
    says = {"ورشة": "taken_up", "سعاد": "participants"}
    doc, facts = case("ورشة رواد ثم اللقاء حضرته سعاد", PEOPLE_THERE, says, trigger="ورشة")
    add_event(doc, facts, "اللقاء", "meeting")
    supplement(doc, facts)
    (event,) = facts.events
    assert event.type == "workshop"
    assert [p.entity for p in event.participants] == [0]


def test_an_event_whose_word_the_heads_deny_is_none() -> None:
    says = {"سعاد": "participants speaker"}
    doc, facts = case("مشغل رواد ثم ندوة حضرتها سعاد", PEOPLE_THERE, says, trigger="مشغل", events={"مشغل": "O"})
    facts.events[0].participants.append(ParticipantDraft(0, None, "speaker", (3, 5), 0.9, "حضرتها"))
    facts.funding.append(FundingDraft(1, (0, 1), (0, 2), 0.9, "مول", event=0))
    add_event(doc, facts, "ندوة", "session")
    supplement(doc, facts)
    (event,) = facts.events
    assert event.type == "session"
    assert [p.entity for p in event.participants] == [0]
    assert [f.event for f in facts.funding] == [None]


def test_a_date_is_added_where_the_grammar_has_none() -> None:
    doc, facts = case("ورشة في مارس", {}, {"مارس": DATE}, trigger="ورشة")
    at = next(t.i for t in doc if t.text == "مارس")
    annotations_of(doc).dates.append(DateValue(at, at + 1, "2024-03", "2024-03"))
    supplement(doc, facts)
    assert [d.first for d in facts.events[0].dates] == ["2024-03"]


def test_the_body_of_a_post_that_names_none() -> None:
    doc, facts = case(TEXT, PEOPLE, {}, posts={"رواد": 2 * SURE})
    supplement(doc, facts)
    (position,) = annotations_of(doc).entities[0].positions
    assert (position.title, position.organization) == (None, 1)


def test_a_thing_has_its_part_in_the_event_that_fits_it_best() -> None:
    doc, facts = case("ورشة رواد وندوة حضرتها سعاد", PEOPLE_THERE, {"سعاد": "participants speaker"}, trigger="ورشة")
    add_event(doc, facts, "ندوة", "session")
    readings = annotations_of(doc).readings
    assert readings is not None
    readings.outputs["event_side"] = readings.outputs["event_side"].copy()
    readings.outputs["event_side"][facts.events[0].trigger[0]] = -0.75 * SURE  # it fits well, but the other fits better
    supplement(doc, facts)
    assert [[p.role for p in e.participants] for e in facts.events] == [[], ["speaker"]]


def _seminar_beside_workshop(says: str) -> tuple[Doc, Facts]:
    """The grammar has سعاد at the workshop, which the heads deny; they are sure of the seminar, «ندوة»."""
    doc, facts = case("ورشة رواد وندوة حضرتها سعاد", PEOPLE_THERE, {"سعاد": says}, trigger="ورشة")
    facts.events[0].participants.append(ParticipantDraft(0, None, "attendee", (3, 5), 0.9, "حضرتها", 1))
    readings = annotations_of(doc).readings
    assert readings is not None
    readings.outputs["event_side"] = readings.outputs["event_side"].copy()
    readings.outputs["event_side"][facts.events[0].trigger[0]] = -2 * SURE
    return doc, facts


def _at_both(says: str) -> tuple[Doc, Facts]:
    """The grammar has سعاد at the workshop, and the heads are sure that she was at the seminar as well."""
    doc, facts = case("ورشة رواد وندوة حضرتها سعاد", PEOPLE_THERE, {"سعاد": "participants speaker", "ندوة": says})
    for noun in ("ورشة", "ندوة"):
        add_event(doc, facts, noun)
    facts.events[0].participants.append(ParticipantDraft(0, None, "attendee", (3, 5), 0.9, "حضرتها", 1))
    return doc, facts


def test_who_is_at_one_event_may_be_at_another() -> None:
    doc, facts = _at_both("")
    supplement(doc, facts)
    assert [[p.entity for p in e.participants] for e in facts.events] == [[0], [0]]


def test_an_event_that_may_be_a_known_one_told_again_does_not_get_its_people() -> None:
    doc, facts = _at_both("same")
    supplement(doc, facts)
    assert [[p.entity for p in e.participants] for e in facts.events] == [[0], []]


def test_a_day_told_twice_is_one_day() -> None:
    doc, facts = case("ورشة في مارس ثم آذار", {}, {"آذار": DATE}, trigger="ورشة")
    at = [_word(doc, word) for word in ("مارس", "آذار")]
    annotations_of(doc).dates += [DateValue(k, k + 1, "2024-03", "2024-03") for k in at]
    facts.events[0].dates = annotations_of(doc).dates[:1]
    supplement(doc, facts)
    assert [d.first for d in facts.events[0].dates] == ["2024-03"]


def test_a_day_of_the_dateline_that_is_told_again_dates_the_event() -> None:
    doc, facts = case("مارس ورشة في آذار", {}, {"آذار": DATE}, trigger="ورشة")
    notes = annotations_of(doc)
    notes.dates = [DateValue(k, k + 1, "2024-03", "2024-03") for k in (_word(doc, "مارس"), _word(doc, "آذار"))]
    notes.published = notes.dates[0]
    supplement(doc, facts)
    assert [d.start for d in facts.events[0].dates] == [_word(doc, "آذار")]


def _word(doc: Doc, text: str) -> int:
    return next(token.i for token in doc if token.text == text)


def test_what_the_grammar_put_in_the_wrong_event_moves_as_it_is_to_the_right_one() -> None:
    doc, facts = _seminar_beside_workshop("participants attendee")
    add_event(doc, facts, "ندوة", "session")
    supplement(doc, facts)
    workshop, seminar = facts.events
    assert workshop.participants == []
    (there,) = seminar.participants
    assert (there.entity, there.role, there.evidence, there.cue, there.count) == (0, "attendee", (3, 5), "حضرتها", 1)
    assert there.confidence <= 0.8


def test_who_moves_has_the_role_that_the_heads_are_sure_of() -> None:
    doc, facts = _seminar_beside_workshop("participants speaker")
    add_event(doc, facts, "ندوة", "session")
    supplement(doc, facts)
    assert [(p.entity, p.role, p.cue) for p in facts.events[1].participants] == [(0, "speaker", "learned")]


def test_who_holds_the_other_event_stays_where_the_grammar_has_him() -> None:
    doc, facts = _seminar_beside_workshop("participants organizers")
    at = _word(doc, "ندوة")
    add_event(doc, facts, "ندوة", "session")
    facts.events[1].organizers.append(RoleDraft(0, (at, at + 1), 0.9, "نظم"))
    supplement(doc, facts)
    assert [[p.entity for p in event.participants] for event in facts.events] == [[0], []]


def test_nothing_moves_to_what_is_no_event_of_its_own() -> None:
    doc, facts = _seminar_beside_workshop("participants")
    readings = annotations_of(doc).readings
    assert readings is not None
    readings.outputs["events"][_word(doc, "ندوة")] = [
        0,
        0,
        SURE,
    ]  # only the heads see it
    supplement(doc, facts)
    assert [[p.entity for p in event.participants] for event in facts.events] == [[0]]


def test_a_long_text_that_comes_back_to_an_event_has_an_anchor_there() -> None:
    text = "ورشة رواد . " + "وقال إن ذلك مهم . " * 40 + "وفي الورشة تحدثت سعاد"
    doc, facts = case(text, PEOPLE_THERE, {"سعاد": "participants"}, trigger="ورشة", events={"الورشة": "B-workshop"})
    later = next(t.i for t in doc if t.text == "الورشة")
    readings = annotations_of(doc).readings
    assert readings is not None
    readings.outputs["event_side"] = readings.outputs["event_side"].copy()
    readings.outputs["event_side"][facts.events[0].trigger[0]] = -2 * SURE  # too far from what is read here
    facts.events[0].mentions.append(later)
    supplement(doc, facts)
    assert [p.entity for p in facts.events[0].participants] == [0]


def test_what_is_added_is_never_as_sure_as_what_has_a_cue() -> None:
    doc, facts = case(TEXT, PEOPLE, {"سعاد": "participants"}, trigger="ورشة")
    supplement(doc, facts)
    assert facts.events[0].participants[0].confidence <= 0.8


def test_the_heads_name_no_funders() -> None:
    doc, facts = case(TEXT, PEOPLE, {"رواد": "funders"}, trigger="ورشة")
    supplement(doc, facts)
    assert facts.events[0].funders == []
