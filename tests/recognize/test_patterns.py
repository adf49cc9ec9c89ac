"""Patterns beside the engine: bodies inside posts, and where a title ends."""

from __future__ import annotations

import pytest

from atip_extract.annotations import Label, Mention
from atip_extract.pipeline import Config, build
from atip_extract.recognize.patterns import bodies_in_posts, find_venues, halls, local_bodies
from atip_extract.recognize.rules import RuleEngine
from atip_extract.recognize.titles import find_titles
from atip_extract.recognize.whole_names import named_again
from atip_extract.recognize.wordlists import load_wordlists

NLP = build(Config(engine="rules"))
LISTS = load_wordlists()


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("قال رئيس الجهاز القضائي إن العمل جار", (1, 4), "الجهاز القضائي"),
        ("قالت مديرة إدارة العمالة المنزلية إن العمل جار", (1, 5), None),
        ("قال أمين عام الوزارة إن العمل جار", (1, 4), None),
    ],
)
def test_a_described_body_in_a_post_is_told_from_a_unit_and_a_reference(
    text: str, post: tuple[int, int], body: str | None
) -> None:
    doc = NLP.make_doc(text)
    found = bodies_in_posts(doc, [Mention(*post, Label.POSITION, 0.9, "onnx")], RuleEngine(LISTS))
    assert [doc[m.start : m.end].text for m in found] == ([body] if body else [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("اجتمع مع نائبه الرائد محمد سالم", "نائبه"),
        ("قالت وكيلة الوزارة الدكتورة هند", "وكيلة الوزارة"),
        ("قال مدير مكتب الوزير أحمد سعيد", "مدير مكتب الوزير"),
        ("وحضر ممثلها الحفل", "ممثلها"),
        ("قال المتحدث الرسمي باسم الحكومة", "المتحدث الرسمي باسم الحكومة"),
        ("قال رئيس الحكومة الخميس", "رئيس الحكومة"),
        ("قال مساعد الوزير اللواء دكتور سالم", "مساعد الوزير"),
        ("قال رئيس الجمهورية امام زواره", "رئيس الجمهورية"),
        ("اجتمع المجلس المحلي في المحافظة بحضور المديرة", "المديرة"),
        ("أكد النائب العام المستشار الدكتور سالم البوسعيدي", "النائب العام"),
        ("قال رئيس المجلس الأعلى للقضاء القاضي سامر الكيلاني", "رئيس المجلس الأعلى للقضاء"),
        ("قال الأمين العام السفير نادر الهاشمي", "الأمين العام"),
        ("التقى وزير النقل الفريق مهندس سالم الوهيبي", "وزير النقل"),
        ("قال مدير مكتب السفير نادر الهاشمي", "مدير مكتب السفير"),
        ("قالت عقيلة رئيس الجمهورية السيدة منى", "عقيلة رئيس الجمهورية"),
    ],
)
def test_a_title_ends_before_what_is_none_of_it(text: str, title: str) -> None:
    doc = NLP.make_doc(text)
    posts = [m for m in find_titles(doc, LISTS) if m.label is Label.POSITION]
    assert [doc[m.start : m.end].text for m in posts] == [title]


@pytest.mark.parametrize(("text", "venue"), [("في قاعة كبيرة", None), ("في قاعة الإمام الهادي", "قاعة الإمام الهادي")])
def test_a_plain_adjective_is_no_name_of_a_venue(text: str, venue: str | None) -> None:
    doc = NLP.make_doc(text)
    found = [doc[m.start : m.end].text for m in find_venues(doc, LISTS)]
    assert found == ([venue] if venue else [])


@pytest.mark.parametrize(
    ("text", "place", "body"),
    [
        pytest.param("قال رئيس بلدية صيدا إن", "صيدا", "بلدية صيدا", id="lebanon"),
        pytest.param("افتتح رئيس جماعة تطوان المعرض", "تطوان", "جماعة تطوان", id="morocco"),
        pytest.param("قالت رئيسة جهة نواكشوط إن", "نواكشوط", "جهة نواكشوط", id="mauritania"),
        pytest.param("ضبطت شرطة دبي العصابة", "دبي", "شرطة دبي", id="emirates"),
        pytest.param("كتبت صحيفة الضفة أمس", "الضفة", "صحيفة الضفة", id="palestine"),
        pytest.param("وافق مجلس محافظة كركوك على الخطة", "محافظة كركوك", "مجلس محافظة كركوك", id="iraq"),
        pytest.param("وافق مجلس محافظة كركوك على الخطة", "كركوك", "مجلس محافظة كركوك", id="iraq-without-its-noun"),
        pytest.param("قال رئيس المجلس البلدي لمدينة الدوحة", "الدوحة", "المجلس البلدي لمدينة الدوحة", id="qatar"),
        pytest.param("تقع في بلدية صيدا قرى كثيرة", "صيدا", None, id="a-municipality-that-is-a-place"),
        pytest.param("وصل إلى جماعة تطوان أمس", "تطوان", None, id="a-commune-that-is-a-place"),
        pytest.param("قال رئيس المجلس في كركوك", "كركوك", None, id="where"),
    ],
)
def test_a_local_body_is_called_after_its_place(text: str, place: str, body: str | None) -> None:
    doc = NLP.make_doc(text)
    at = text.index(place)
    span = doc.char_span(at, at + len(place))
    assert span is not None
    found = local_bodies(doc, [Mention(span.start, span.end, Label.PLACE, 0.9, "onnx")], LISTS)
    assert [doc[m.start : m.end].text for m in found] == ([body] if body else [])


def test_a_local_body_inside_a_longer_name_stays_there() -> None:
    text = "وزارة الداخلية بحكومة إقليم كردستان"
    doc = NLP.make_doc(text)
    names = [
        Mention(0, len(doc), Label.ORGANIZATION, 0.9, "onnx"),
        Mention(len(doc) - 2, len(doc), Label.PLACE, 0.9, "onnx"),
    ]
    assert local_bodies(doc, names, LISTS) == []


@pytest.mark.parametrize(
    ("text", "full", "again"),
    [
        (
            "وقعت أكاديمية المدى للتدريب اتفاقية، ووقع عن أكاديمية المدى مديرها",
            "أكاديمية المدى للتدريب",
            ["أكاديمية المدى"],
        ),
        ("شكرت شركة الأفق للاستثمار الوفد، وقالت شركة الأفق إن", "شركة الأفق للاستثمار", ["شركة الأفق"]),
        ("زار جامعة الملك خالد وفد، وعاد من جامعة الملك فهد", "جامعة الملك خالد", []),
        ("نظمت مؤسسة النور الخيرية لقاء مع مؤسسة النور الثقافية", "مؤسسة النور الخيرية", []),
        ("نظمت الهيئة العامة للبيئة لقاء، ودعت الهيئة العامة", "الهيئة العامة للبيئة", []),
    ],
)
def test_a_body_is_named_again_by_its_noun_and_name(text: str, full: str, again: list[str]) -> None:
    doc = NLP.make_doc(text)
    at = text.index(full)
    span = doc.char_span(at, at + len(full))
    assert span is not None
    found = named_again(doc, [Mention(span.start, span.end, Label.ORGANIZATION, 0.9, "onnx")], LISTS)
    assert [doc[m.start : m.end].text for m in found] == again


@pytest.mark.parametrize(
    ("text", "body", "places"),
    [
        pytest.param(
            "في قاعة مدرسة السنابل الثانوية",
            "مدرسة السنابل الثانوية",
            ["قاعة مدرسة السنابل الثانوية"],
            id="palestine-a-school",
        ),
        pytest.param("على مدرج كلية الحقوق بدأ", "كلية الحقوق", ["مدرج كلية الحقوق"], id="algeria-a-faculty"),
        pytest.param("أمام مدير كلية الحقوق بدأ", "كلية الحقوق", [], id="algeria-no-hall"),
        pytest.param("في قاعة السنابل بدأ", "السنابل", [], id="syria-one-word-names-the-hall-itself"),
    ],
)
def test_a_hall_is_called_after_the_body_whose_it_is(text: str, body: str, places: list[str]) -> None:
    doc = NLP.make_doc(text)
    at = text.index(body)
    span = doc.char_span(at, at + len(body))
    assert span is not None
    found = halls(doc, [Mention(span.start, span.end, Label.ORGANIZATION, 0.9, "onnx")])
    assert [doc[m.start : m.end].text for m in found if m.label is Label.PLACE] == places
