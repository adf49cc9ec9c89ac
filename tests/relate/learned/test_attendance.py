"""How many came, on readings made by hand."""

from __future__ import annotations

from spacy.tokens import Doc

from atip_extract.annotations import HeadcountValue, annotations_of
from atip_extract.drafts import Facts
from atip_extract.relate.learned.supplement import supplement
from tests.relate.learned.readings import SURE, add_event, case

CAME = "attendance"


def _case(says: dict[str, str], counts: dict[str, tuple[int | None, int | None, int | None]]) -> tuple[Doc, Facts]:
    doc, facts = case("ورشة حضرها أربعون بينهم ثلاثون سيدة", {}, says, trigger="ورشة")
    at = {token.text: token.i for token in doc}
    annotations_of(doc).headcounts = [
        HeadcountValue(at[word], at[word] + 1, total, men, women) for word, (total, men, women) in counts.items()
    ]
    return doc, facts


def _attendance(facts: Facts) -> tuple[int | None, int | None, int | None] | None:
    came = facts.events[0].attendance
    return (came.total, came.men, came.women) if came is not None else None


def test_a_headcount_that_the_heads_tie_to_an_event() -> None:
    doc, facts = _case({"أربعون": CAME}, {"أربعون": (40, None, None)})
    supplement(doc, facts)
    assert _attendance(facts) == (40, None, None)


def test_another_headcount_stays_out() -> None:
    doc, facts = _case({}, {"أربعون": (40, None, None)})
    supplement(doc, facts)
    assert _attendance(facts) is None


def test_the_women_among_them() -> None:
    doc, facts = _case({"أربعون": CAME, "ثلاثون": CAME}, {"أربعون": (40, None, None), "ثلاثون": (None, None, 30)})
    supplement(doc, facts)
    assert _attendance(facts) == (40, None, 30)


def test_women_alone_are_all_that_came() -> None:
    doc, facts = case("ورشة حضرتها ثلاثون سيدة", {}, {"ثلاثون": CAME}, trigger="ورشة")
    annotations_of(doc).headcounts = [HeadcountValue(2, 3, None, None, 30)]
    supplement(doc, facts)
    assert _attendance(facts) == (30, None, 30)


def test_the_grammar_s_count_stays_unless_the_heads_deny_it() -> None:
    doc, facts = _case({"أربعون": CAME}, {"أربعون": (40, None, None), "ثلاثون": (30, None, None)})
    facts.events[0].attendance = annotations_of(doc).headcounts[0]
    supplement(doc, facts)
    assert _attendance(facts) == (40, None, None)
    facts.events[0].attendance = annotations_of(doc).headcounts[1]
    supplement(doc, facts)
    assert _attendance(facts) == (40, None, None)


def test_women_among_others_are_not_all() -> None:
    doc, facts = case("ورشة حضرها العشرات بينهم ثلاثون سيدة", {}, {"ثلاثون": CAME}, trigger="ورشة")
    at = next(t.i for t in doc if t.text == "ثلاثون")
    annotations_of(doc).headcounts = [HeadcountValue(at, at + 1, None, None, 30)]
    supplement(doc, facts)
    assert _attendance(facts) is None


def test_of_two_counts_the_larger_is_the_whole() -> None:
    doc, facts = _case({"أربعون": CAME, "ثلاثون": CAME}, {"أربعون": (40, None, None), "ثلاثون": (30, None, 30)})
    supplement(doc, facts)
    assert _attendance(facts) == (40, None, 30)


def test_a_count_moves_from_the_event_that_the_heads_doubt() -> None:
    doc, facts = _case({"أربعون": CAME}, {"أربعون": (40, None, None)})
    facts.events[0].attendance = annotations_of(doc).headcounts[0]
    add_event(doc, facts, "حضرها", "visit")
    readings = annotations_of(doc).readings
    assert readings is not None
    readings.outputs["event_side"] = readings.outputs["event_side"].copy()
    readings.outputs["event_side"][0] = -1.2 * SURE
    supplement(doc, facts)
    assert [e.attendance is not None for e in facts.events] == [False, True]


def test_a_headcount_belongs_to_the_event_it_fits_best() -> None:
    doc, facts = _case({"أربعون": CAME}, {"أربعون": (40, None, None)})
    add_event(doc, facts, "حضرها", "visit")
    readings = annotations_of(doc).readings
    assert readings is not None
    readings.outputs["event_side"] = readings.outputs["event_side"].copy()
    readings.outputs["event_side"][0] = -0.5
    supplement(doc, facts)
    assert [e.attendance is not None for e in facts.events] == [False, True]
