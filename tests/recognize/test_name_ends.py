"""Where a name ends: before the house where a body holds something, and before the title of the next person."""

from __future__ import annotations

import pytest

from atip_extract.annotations import Label, Mention
from atip_extract.pipeline import Config, build
from atip_extract.recognize.merge import merge
from atip_extract.recognize.patterns import find_venues
from atip_extract.recognize.reconcile import reconcile
from atip_extract.recognize.titles import find_titles
from atip_extract.recognize.wordlists import load_wordlists

NLP = build(Config(engine="rules"))
LISTS = load_wordlists()


def corrected(text: str, name: str, label: Label) -> list[tuple[str, str]]:
    """What becomes of an engine's mention of `name`."""
    doc = NLP.make_doc(text)
    at = text.index(name)
    span = doc.char_span(at, at + len(name), alignment_mode="expand")
    assert span is not None
    found = reconcile(doc, [Mention(span.start, span.end, label, 0.95, "onnx")], [], LISTS)
    return [(doc[m.start : m.end].text, m.label.value) for m in found]


@pytest.mark.parametrize(
    ("text", "found", "name"),
    [
        pytest.param(
            "نظمت مديرية التربية بمكتبة النيل ندوة",
            "مديرية التربية بمكتبة النيل",
            "مديرية التربية",
            id="egypt-library",
        ),
        pytest.param(
            "أقامت هيئة شؤون المرأة بقاعة الميناء ورشة",
            "هيئة شؤون المرأة بقاعة الميناء",
            "هيئة شؤون المرأة",
            id="libya-hall",
        ),
        pytest.param(
            "عقدت جمعية الساحل بفندق المرجان لقاء", "جمعية الساحل بفندق المرجان", "جمعية الساحل", id="yemen-hotel"
        ),
        pytest.param("زار مدير مكتب الصحة بالحديدة", "مكتب الصحة بالحديدة", "مكتب الصحة بالحديدة", id="yemen-town"),
    ],
)
def test_a_body_ends_before_the_house_where_it_holds_something(text: str, found: str, name: str) -> None:
    assert corrected(text, found, Label.ORGANIZATION) == [(name, "organization")]


@pytest.mark.parametrize(
    ("text", "found", "names"),
    [
        pytest.param(
            "حضر الشيخ أحمد الحسن الأستاذ منير حافظ اللقاء",
            "أحمد الحسن الأستاذ منير حافظ",
            ["أحمد الحسن", "منير حافظ"],
            id="iraq-a-teacher-behind-a-sheikh",
        ),
        pytest.param(
            "حضرت سعاد البكري الدكتورة هالة نصر اللقاء",
            "سعاد البكري الدكتورة هالة نصر",
            ["سعاد البكري", "هالة نصر"],
            id="sudan-a-doctor-behind",
        ),
        pytest.param("حضر سالم الشيخ اللقاء", "سالم الشيخ", ["سالم الشيخ"], id="palestine-a-title-that-is-a-surname"),
    ],
)
def test_a_title_before_a_name_is_no_part_of_the_name_before_it(text: str, found: str, names: list[str]) -> None:
    assert corrected(text, found, Label.PERSON) == [(name, "person") for name in names]


def test_a_person_keeps_no_title_of_the_next_one() -> None:
    text = "حضر أحمد الحسن الأستاذ"
    doc = NLP.make_doc(text)
    person = Mention(1, len(doc), Label.PERSON, 0.95, "onnx")
    found = merge(doc, [person], find_titles(doc, LISTS), LISTS)
    assert [doc[m.start : m.end].text for m in found if m.label is Label.PERSON] == ["أحمد الحسن"]


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        pytest.param(
            "افتتح المعرض في مركز الواحة للمعارض والمؤتمرات",
            "place",
            "مركز الواحة للمعارض والمؤتمرات",
            id="oman-fairs",
        ),
        pytest.param(
            "انعقد اللقاء في مركز الأمير نواف للمؤتمرات", "place", "مركز الأمير نواف للمؤتمرات", id="saudi-conferences"
        ),
        pytest.param(
            "نظم اللقاء مركز الأمل لرعاية الأسرة",
            "organization",
            "مركز الأمل لرعاية الأسرة",
            id="jordan-a-centre-that-helps",
        ),
    ],
)
def test_a_centre_for_fairs_is_a_place(text: str, label: str, name: str) -> None:
    assert corrected(text, name, Label.ORGANIZATION) == [(name, label)]


@pytest.mark.parametrize(
    ("text", "venues"),
    [
        pytest.param("أقيمت الندوة في دار الثقافة الجديدة", ["دار الثقافة الجديدة"], id="tunisia-culture-house"),
        pytest.param("زار المخيم العقيد سالم البطاشي", [], id="oman-an-officer-behind-the-camp"),
        pytest.param("في قاعة الأميرة الكبرى أمس", ["قاعة الأميرة الكبرى"], id="jordan-a-princess-in-the-name"),
    ],
)
def test_how_far_the_name_of_a_venue_goes(text: str, venues: list[str]) -> None:
    doc = NLP.make_doc(text)
    assert [doc[m.start : m.end].text for m in find_venues(doc, LISTS)] == venues
