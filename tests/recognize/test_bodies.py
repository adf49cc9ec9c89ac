"""Where a body's name begins and ends, what is none, and posts and people that look like one."""

from __future__ import annotations

import pytest

from atip_extract.annotations import Label, Mention, annotations_of
from atip_extract.pipeline import Config, build
from atip_extract.recognize.bodies import is_common_noun, whole_name
from atip_extract.recognize.patterns import find_quoted_names, find_venues, offices
from atip_extract.recognize.reconcile import reconcile
from atip_extract.recognize.rules import RuleEngine
from atip_extract.recognize.titles import plausible_titles
from atip_extract.recognize.wordlists import load_wordlists
from atip_extract.recording import to_record

NLP = build(Config(engine="rules"))
LISTS = load_wordlists()


def mention_of(text: str, name: str, label: Label = Label.ORGANIZATION) -> tuple[Mention, list[str]]:
    """The mention of `name` as an engine would give it, and the words of the text."""
    doc = NLP.make_doc(text)
    at = text.index(name)
    span = doc.char_span(at, at + len(name))
    assert span is not None
    return Mention(span.start, span.end, label, 0.95, "onnx"), [t.text for t in doc]


def corrected(text: str, name: str, label: Label = Label.ORGANIZATION) -> list[str]:
    doc = NLP.make_doc(text)
    mention, _ = mention_of(text, name, label)
    return [doc[m.start : m.end].text for m in reconcile(doc, [mention], [], LISTS)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شاركت 18 جمعية من مديريات الساحل في الدورة", "جمعية من مديريات الساحل"),
        ("تعمل كجامعة دولية للعلوم", "جامعة دولية للعلوم"),
        ("افتتح مكتب للمنظمة في عدن", "مكتب للمنظمة"),
        ("تسلمت السفارة من رئيس الجمعية درعا", "السفارة من رئيس الجمعية"),
        ("ثمن جهود السلطنة لمكافحة الاتجار", "السلطنة لمكافحة الاتجار"),
        ("أشاد بدعم المنظمة للأردن", "المنظمة للأردن"),
    ],
)
def test_a_body_of_a_kind_is_none_by_name(text: str, name: str) -> None:
    doc = NLP.make_doc(text)
    mention, _ = mention_of(text, name)
    assert is_common_noun(doc, mention, LISTS)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت المنظمة الدولية للهجرة", "المنظمة الدولية للهجرة"),
        ("نظم مركز الأمل لرعاية الأسرة", "مركز الأمل لرعاية الأسرة"),
        ("نظمت جمعية من أجل الطفولة ورشة", "الطفولة"),
    ],
)
def test_a_body_by_name_is_one(text: str, name: str) -> None:
    doc = NLP.make_doc(text)
    mention, _ = mention_of(text, name)
    assert not is_common_noun(doc, mention, LISTS)


@pytest.mark.parametrize(
    ("text", "found", "whole"),
    [
        ("أطلقت جمعية جسور المؤتمر الوطني", "جسور", "جمعية جسور"),
        (
            "نظمت اللجنة الدائمة المعنية بتنفيذ الاستراتيجية الوطنية لمنع الاتجار بالبشر ورشة",
            "اللجنة الدائمة المعنية",
            "اللجنة الدائمة المعنية بتنفيذ الاستراتيجية الوطنية لمنع الاتجار بالبشر",
        ),
        ("قالت الجمعية أمس", "الجمعية", "الجمعية"),
        ("وفد من مؤسسة الدكتور سالم العمري للتنمية", "سالم العمري للتنمية", "مؤسسة الدكتور سالم العمري للتنمية"),
    ],
)
def test_a_name_has_its_noun_and_what_it_is_for(text: str, found: str, whole: str) -> None:
    doc = NLP.make_doc(text)
    mention = whole_name(doc, mention_of(text, found)[0], LISTS)
    assert doc[mention.start : mention.end].text == whole


@pytest.mark.parametrize(
    ("text", "found", "label", "left"),
    [
        ("كان رئيس مجلس الوزراء افتتح المؤتمر", "مجلس الوزراء افتتح المؤتمر", Label.ORGANIZATION, ["مجلس الوزراء"]),
        ("بحضور خالد مصطفى الورشة", "خالد مصطفى الورشة", Label.PERSON, ["خالد مصطفى"]),
        (
            "تنفيذ الاستراتيجية الوطنية لمنع الاتجار والأمانة العامة للمجلس",
            "الاستراتيجية الوطنية لمنع الاتجار والأمانة العامة",
            Label.DOCUMENT,
            ["الاستراتيجية الوطنية لمنع الاتجار"],
        ),
        ("عبر منصة إكس أمس", "إكس", Label.PROGRAMME, []),
        ("في برنامج وسير العمل", "سير العمل", Label.PROGRAMME, []),
        ("رعاية القصر المصريين", "القصر المصريين", Label.PLACE, []),
        ("حضر وزير العمل نضال سالم العمري", "سالم العمري", Label.PERSON, ["نضال سالم العمري"]),
        ("حضر وزير العمل سالم العمري", "سالم العمري", Label.PERSON, ["سالم العمري"]),
        ("من أجل نضال سالم العمري", "سالم العمري", Label.PERSON, ["سالم العمري"]),
        ("ناقش خطة عملها السنوية", "خطة عملها السنوية", Label.DOCUMENT, []),
        ("وقع على خطة عمل", "خطة عمل", Label.DOCUMENT, []),
        ("قيام الدولة البحرينية الحديثة", "الدولة البحرينية", Label.ORGANIZATION, []),
    ],
)
def test_a_name_ends_before_what_is_none_of_it(text: str, found: str, label: Label, left: list[str]) -> None:
    assert corrected(text, found, label) == left


def test_two_places_without_a_comma_are_two() -> None:
    record = to_record(NLP("وصلت القافلة من محافظات عدن لحج أبين أمس."))
    assert [e.name for e in record.entities] == ["عدن", "لحج", "أبين"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال رئيس الجهاز عميد “المبروك سالم” إن", ["المبروك سالم"]),
        ("قال الدكتور “رائد العمري” إن", ["رائد العمري"]),
        ("قال مدير مؤسسة “سالم العمري” إن", []),
        ("قالت المديرة “العمل مستمر دائما” أمس", []),
    ],
)
def test_people_between_quotation_marks(text: str, found: list[str]) -> None:
    doc = NLP(text)
    people = [m for m in find_quoted_names(doc, LISTS) if m.label is Label.PERSON]
    assert [doc[m.start : m.end].text for m in people] == found


@pytest.mark.parametrize(
    ("text", "post", "kept"),
    [
        ("قدمت الدعم للأخصائية الاجتماعية", "الدعم للأخصائية الاجتماعية", ["أخصائية الاجتماعية"]),
        ("زارت السفيرة مركز الإيواء", "مركز الإيواء", []),
        ("ثمنت المديرة دور الكويت", "دور", []),
        ("قال حكمدار العاصمة", "حكمدار العاصمة", ["حكمدار العاصمة"]),
        ("قال معالي وزير العمل", "معالي وزير العمل", ["وزير العمل"]),
        ("المستشار بالديوان الملكي المشرف العام", "الديوان الملكي المشرف العام", ["المشرف العام"]),
    ],
)
def test_what_an_engine_takes_for_a_post(text: str, post: str, kept: list[str]) -> None:
    doc = NLP.make_doc(text)
    found = plausible_titles(doc, [mention_of(text, post, Label.POSITION)[0]], LISTS)
    assert [doc[m.start : m.end].text.removeprefix("ل") for m in found] == kept


def test_a_venue_with_its_article_is_no_group_of_people() -> None:
    doc = NLP.make_doc("رعاية القصر المصريين في قصر المؤتمرات")
    assert [doc[m.start : m.end].text for m in find_venues(doc, LISTS)] == ["قصر المؤتمرات"]


def test_an_office_for_a_body_is_not_its_seat() -> None:
    doc = NLP.make_doc("افتتح مكتب للمنظمة الدولية للهجرة في عدن")
    start = next(t.i for t in doc if t.norm_ == "المنظمه")
    body = Mention(start, start + 4, Label.ORGANIZATION, 1.0, "gazetteer")
    assert offices(doc, [body], LISTS) == []


def test_a_verb_behind_a_whole_name_is_none_of_it() -> None:
    doc = NLP.make_doc("كان مجلس الوزراء افتتح المؤتمر")
    mention = RuleEngine(LISTS).organization_at(doc, 1)
    assert mention is None or doc[mention.start : mention.end].text == "مجلس الوزراء"


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (
            ["افتتاح ورشة عمل للأخصائيات", "سالم محمد العمري", "نظمت الوزارة ورشة عمل أمس."],
            ["headline", "byline", "body"],
        ),
        (["الساحل:", "نظمت الوزارة ورشة عمل أمس."], ["byline", "body"]),
        (["كتب ـ سالم العمري", "نظمت الوزارة ورشة عمل أمس."], ["byline", "body"]),
        (
            ["افتتاح ورشة عمل للأخصائيات", "سالم العمري يفتتح الورشة", "نظمت ورشة أمس."],
            ["headline", "headline", "body"],
        ),
    ],
)
def test_the_writer_alone_on_a_line(lines: list[str], kinds: list[str]) -> None:
    doc = NLP("\n".join(lines))
    assert [b.kind for b in annotations_of(doc).blocks] == kinds


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شكر الوزير للجنة الوطنية لحقوق الطفل جهودها.", "اللجنة الوطنية لحقوق الطفل"),
        ("شكر الوزير للمنظمة الدولية للهجرة جهودها.", "المنظمة الدولية للهجرة"),
    ],
)
def test_the_article_behind_a_preposition_comes_back(text: str, name: str) -> None:
    assert [e.name for e in to_record(NLP(text)).entities if e.type == "organization"] == [name]


def test_a_bracket_behind_a_place_is_the_body_that_it_names() -> None:
    record = to_record(NLP("قالت وكالة الأمم المتحدة لغوث وتشغيل لاجئي فلسطين في الشرق الأدنى (الأونروا) ذلك."))
    assert [(e.type, len(e.mentions)) for e in record.entities] == [("organization", 2)]


def test_a_ministry_is_the_one_of_the_country_that_the_dateline_names() -> None:
    record = to_record(NLP("صنعاء - سبأ: نظمت وزارة حقوق الإنسان ورشة عمل أمس بالتعاون مع خبراء من مصر."))
    links = [e.link.id for e in record.entities if e.type == "organization" and e.link is not None]
    assert "ye/mohr" in links


def test_a_state_with_its_form_of_rule_is_the_country() -> None:
    record = to_record(NLP("وقعت جمهورية الرأس الأخضر الاتفاقية. وشكر الوزير الرأس الأخضر."))
    assert [(e.type, len(e.mentions)) for e in record.entities] == [("place", 2)]


def test_an_embassy_ends_before_another_body() -> None:
    doc = NLP.make_doc("التنسيق بين سفارة العراق في تركيا ووزارة النقل")
    places = {"العراق": Label.PLACE, "تركيا": Label.PLACE}
    names = [Mention(t.i, t.i + 1, places[t.text], 1.0, "gazetteer") for t in doc if t.text in places]
    names.append(Mention(len(doc) - 2, len(doc), Label.ORGANIZATION, 0.9, "onnx"))
    assert [doc[m.start : m.end].text for m in offices(doc, names, LISTS)] == ["سفارة العراق في تركيا"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("أشادت السفارة الكويتية بطوكيو بالجهود. وقالت سفارة الكويت لدى اليابان ذلك.", 1),
        ("شاركت سفارة الكويت في الأردن وسفارة الكويت في لبنان.", 2),
        ("شاركت سفارة قطر في الأردن وسفارة الكويت في الأردن.", 2),
    ],
)
def test_an_embassy_is_the_state_s(text: str, number: int) -> None:
    bodies = [e for e in to_record(NLP(text)).entities if e.type == "organization"]
    assert len(bodies) == number


def test_a_title_before_a_name_is_no_body() -> None:
    assert corrected("تبرع رجل الأعمال أحمد السويدي بمليون جنيه", "رجل الأعمال") == []


def test_a_body_ends_before_the_title_of_the_person_behind_it() -> None:
    text = "قالت عضو إدارة الجمعية المحامية رباب العلي"
    doc = NLP.make_doc(text)
    body, _ = mention_of(text, "الجمعية المحامية")
    person, _ = mention_of(text, "رباب العلي", Label.PERSON)
    found = reconcile(doc, [body, person], [], LISTS)
    assert [doc[m.start : m.end].text for m in found] == ["الجمعية", "رباب العلي"]


def test_a_bare_head_is_no_programme() -> None:
    assert corrected("ضمن برنامج ( صحة الأم )", "برنامج (", Label.PROGRAMME) == []
    assert corrected("ضمن برنامج صحة الأم", "صحة الأم", Label.PROGRAMME) == ["صحة الأم"]


def test_what_a_known_body_does_it_for_is_none_of_its_name() -> None:
    text = "موّل الاتحاد الأوروبي لدعم المجتمع المدني المشروع"
    doc = NLP.make_doc(text)
    body, _ = mention_of(text, "الاتحاد الأوروبي لدعم المجتمع المدني")
    known, _ = mention_of(text, "الاتحاد الأوروبي")
    assert [doc[m.start : m.end].text for m in reconcile(doc, [body], [known], LISTS)] == ["الاتحاد الأوروبي"]
