"""Bodies whose name is a common word, and where it is none; what a name in a headline runs on into."""

from __future__ import annotations

import pytest

from atip_extract.annotations import Label, Mention
from atip_extract.pipeline import Config, build
from atip_extract.recognize.bare_names import bare_names
from atip_extract.recognize.reconcile import reconcile
from atip_extract.recognize.wordlists import load_wordlists
from atip_extract.recording import to_record

NLP = build(Config(engine="rules"))
LISTS = load_wordlists()


def bodies(text: str) -> list[str]:
    doc = NLP(text)
    return [doc[m.start : m.end].text for m in sorted(bare_names(doc, LISTS.given_names), key=lambda m: m.start)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("احتفلت بشائر بتخرج الدفعة. وأقامت جمعية بشائر حفلا.", ["بشائر", "جمعية بشائر"]),
        ("أهلية تشارك في المعرض\n\nشاركت مؤسسة أهلية في المعرض.", ["أهلية", "مؤسسة أهلية"]),
        ("وقعت الوزيرة اتفاقا مع مدنية، تنفذه شبكة مدنية في تعز.", ["مدنية", "شبكة مدنية"]),
    ],
)
def test_a_common_word_is_a_name_where_it_stands_alone(text: str, names: list[str]) -> None:
    assert bodies(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "نظمت منظمة دولية ورشة عمل. وقالت مصادر دولية إن العمل جار.",
        "أطلقت شركة ناشئة تطبيقا. واستثمرت ناشئة أخرى مليون دولار.",
        "وقعت شركة محلية العقد، وكانت محلية في إدارتها.",
        "قدمت جمعية خيرية العون في مؤسسات خيرية في البصرة.",
        "أسست جمعية أمل المركز. وشاركت أمل في اللقاء.",
    ],
)
def test_an_adjective_is_no_name(text: str) -> None:
    assert bodies(text) == []


def test_both_are_one_body() -> None:
    record = to_record(NLP("احتفلت بشائر بتخرج الدفعة. وأقامت جمعية بشائر حفلا."))
    assert [e.name for e in record.entities if e.type == "organization"] == ["جمعية بشائر"]


def corrected(text: str, name: str, label: Label) -> list[str]:
    doc = NLP.make_doc(text)
    span = doc.char_span(text.index(name), text.index(name) + len(name))
    assert span is not None
    found = reconcile(doc, [Mention(span.start, span.end, label, 0.95, "onnx")], [], LISTS)
    return [doc[m.start : m.end].text for m in found]


@pytest.mark.parametrize(
    ("text", "name", "kept"),
    [
        ("اتفاقية مع جامعة صفاقس لتطوير البحث", "جامعة صفاقس لتطوير البحث", ["جامعة صفاقس"]),
        ("بروتوكول مع وزارة التضامن لخدمة الأيتام", "وزارة التضامن لخدمة الأيتام", ["وزارة التضامن"]),
        ("ورشة أقامها صندوق خليفة لتطوير المشاريع", "صندوق خليفة لتطوير المشاريع", ["صندوق خليفة لتطوير المشاريع"]),
    ],
)
def test_an_aim_is_no_part_of_a_ministry(text: str, name: str, kept: list[str]) -> None:
    assert corrected(text, name, Label.ORGANIZATION) == kept


def test_the_adjective_of_an_event_is_no_place() -> None:
    assert corrected("عقدت الجمعية لقاء تشاوريا مع الأهالي", "تشاوريا", Label.PLACE) == []
    assert corrected("عقدت الجمعية لقاء في تندوف", "تندوف", Label.PLACE) == ["تندوف"]


def test_the_body_behind_an_event_is_no_part_of_its_name() -> None:
    text = "افتتح المؤتمر العام الخامس للاتحاد العام للمعلمين في الحمامات"
    found = corrected(text, "المؤتمر العام الخامس للاتحاد العام للمعلمين", Label.EVENT_NAME)
    assert found == ["المؤتمر العام الخامس", "لاتحاد العام للمعلمين"]
    text = "افتتح المؤتمر الثاني للمنظمات الإنسانية في طرابلس"
    assert corrected(text, "المؤتمر الثاني للمنظمات الإنسانية", Label.EVENT_NAME) == [
        "المؤتمر الثاني للمنظمات الإنسانية"
    ]
