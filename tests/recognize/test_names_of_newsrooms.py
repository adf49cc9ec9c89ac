"""Names as other newsrooms write them: units that act, venues, ranks, forces, what a body of a kind does."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, annotations_of
from atip_extract.link.shared import gazetteer_of
from atip_extract.recognize.acting_units import acting_units
from atip_extract.recognize.bodies import is_common_noun
from atip_extract.recognize.by_head import bodies_by_head
from atip_extract.recognize.gazetteer_matcher import GazetteerMatcher
from atip_extract.recognize.merge import merge
from atip_extract.recognize.patterns import local_bodies
from atip_extract.recognize.plausible import is_plausible
from atip_extract.recognize.rules import RuleEngine
from atip_extract.recognize.titles import find_titles, is_of_title
from tests.recognize.test_name_extents import LISTS, NLP, ORG, PER, corrected

MATCHER = GazetteerMatcher(gazetteer_of([]))
LOC, NAT, POS, HON = Label.PLACE, Label.NATIONALITY, Label.POSITION, Label.HONORIFIC


def mention(doc: Doc, words: str, label: Label, source: str = "gazetteer") -> Mention:
    at = doc.text.index(words)
    span = doc.char_span(at, at + len(words))
    assert span is not None, words
    return Mention(span.start, span.end, label, 0.98, source)


def titles(text: str, label: Label) -> list[str]:
    doc = NLP.make_doc(text)
    return [doc[m.start : m.end].text for m in find_titles(doc, LISTS) if m.label is label]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        pytest.param("ينظم قسم علم الاجتماع في كلية الآداب ورشة", ["قسم علم الاجتماع"], id="syria: who holds it"),
        pytest.param("الندوة التي تنفذها وحدة التعليم المستمر", ["وحدة التعليم المستمر"], id="iraq: in a clause"),
        pytest.param(
            "أقامت كلية الحاسب متمثلة بوحدة الخريجين لقاء، وقال مدير وحدة الخريجين إنه مفيد",
            ["وحدة الخريجين", "وحدة الخريجين"],
            id="saudi: represented by it, and again",
        ),
        pytest.param(
            "بالتعاون مع وحدة الجودة والسعي للتميز. وقال مدير وحدة الجودة إنه",
            ["وحدة الجودة", "وحدة الجودة"],
            id="saudi: ended before what is joined",
        ),
        pytest.param("قالت مديرة قسم الموارد البشرية إن العمل مستمر", [], id="a unit of a post"),
        pytest.param("نظم قسم من الطلبة وقفة", [], id="a part of something"),
        pytest.param("عقدت وحدة تدريبية لقاء", [], id="a unit of a kind"),
        pytest.param(
            "أقام منتدى الإعلاميات العراقيات بالتعاون مع المركز جلسة حوارية",
            ["منتدى الإعلاميات العراقيات"],
            id="iraq: a forum that holds something else",
        ),
        pytest.param(
            "عقد منتدى الهجرة الثالث في بيروت، وتضمن جلسة عن الحماية", [], id="lebanon: a forum that was held"
        ),
        pytest.param("نظمت الوزارة منتدى الاستثمار وتخلله لقاء", [], id="kuwait: a forum of the ministry's"),
    ],
)
def test_departments_that_act_are_bodies(text: str, units: list[str]) -> None:
    doc = NLP.make_doc(text)
    assert [doc[m.start : m.end].text for m in acting_units(doc, [], RuleEngine(LISTS))] == units


@pytest.mark.parametrize(
    ("text", "found", "whole"),
    [
        pytest.param(
            "نائب رئيس المفوضية الإفريقية المكلف بالهجرة، يان",
            ("المفوضية الإفريقية المكلف بالهجرة", ORG),
            ("المفوضية الإفريقية", ORG),
            id="morocco: whose post says what for",
        ),
        pytest.param(
            "بيان الوزارة المكلفة بالأسرة أمس",
            ("الوزارة المكلفة بالأسرة", ORG),
            ("الوزارة المكلفة بالأسرة", ORG),
            id="algeria: a ministry in charge",
        ),
        pytest.param(
            "احتضن المركز الدولي للمؤتمرات بالعاصمة ورشة",
            ("المركز الدولي للمؤتمرات بالعاصمة", ORG),
            ("المركز الدولي للمؤتمرات", LOC),
            id="algeria: a venue and its town",
        ),
        pytest.param(
            "أقيم بدار الثقافة في الكاف", ("دار الثقافة", ORG), ("دار الثقافة", LOC), id="tunisia: at a house"
        ),
        pytest.param("شكرت دار الثقافة ضيوفها", ("دار الثقافة", ORG), ("دار الثقافة", ORG), id="tunisia: which acts"),
        pytest.param(
            "وقعت مع مؤسسة محمد السادس لإعادة إدماج السجناء ملحقا",
            ("مؤسسة محمد السادس", ORG),
            ("مؤسسة محمد السادس لإعادة إدماج السجناء", ORG),
            id="morocco: called after a king, with its aim",
        ),
    ],
)
def test_bodies_and_venues_end_where_they_end(text: str, found: tuple[str, Label], whole: tuple[str, Label]) -> None:
    assert corrected(text, found) == [whole]


@pytest.mark.parametrize("wish", ["دام عزه", "دام ظله", "قدس سره"])
def test_a_wish_is_nobody(wish: str) -> None:
    assert corrected(f"السيد جواد الصافي ({wish}) زار", (wish, PER)) == []


def test_mercy_is_a_womans_name() -> None:
    assert corrected("قالت رحمة الهنائية إن", ("رحمة الهنائية", PER)) == [("رحمة الهنائية", PER)]


@pytest.mark.parametrize(
    ("text", "common"),
    [
        ("مؤسسة تُعنى بالطلبة", True),
        ("مؤسسة لبنانية مستقلة", True),
        ("مركز إقليمي لتطوير التعليم", True),
        ("مؤسسة نور للتعليم", False),
        ("جمعية رعاية وتنمية الطفل", False),
        ("مركز دولي الثقافي", False),
    ],
)
def test_bodies_of_a_kind_have_no_name(text: str, common: bool) -> None:
    doc = NLP.make_doc(text)
    assert is_common_noun(doc, Mention(0, len(doc), ORG, 0.6, "rules"), LISTS) is common


def test_forces_of_a_nation_and_communes_that_act() -> None:
    doc = NLP.make_doc("شاركت الشرطة التشادية بتنسيق مع جماعة أولاد عياد")
    names = [mention(doc, "التشادية", NAT), mention(doc, "أولاد عياد", LOC)]
    found = [doc[m.start : m.end].text for m in local_bodies(doc, names, LISTS)]
    assert found == ["الشرطة التشادية", "جماعة أولاد عياد"]


def test_a_commune_where_something_is_stays_a_place() -> None:
    doc = NLP.make_doc("توزيع الكتب في جماعة أولاد عياد")
    assert local_bodies(doc, [mention(doc, "أولاد عياد", LOC)], LISTS) == []


def test_a_deputy_mayor_of_a_municipality() -> None:
    doc = NLP.make_doc("حضر العمدة المساعد لبلدية روصو السيد عمر")
    found = local_bodies(doc, [mention(doc, "روصو", LOC)], LISTS)
    assert [doc[m.start : m.end].text for m in found] == ["بلدية روصو"]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        pytest.param("المكلف بتسيير مهام الهيئة", ["المكلف بتسيير مهام"], id="libya: who runs it meanwhile"),
        pytest.param("المكلف بتسيير الهيئة", ["المكلف بتسيير"], id="libya: without the duties"),
        pytest.param("المتولي الشرعي", ["المتولي الشرعي"], id="iraq: of a shrine"),
    ],
)
def test_posts_end_before_the_body(text: str, posts: list[str]) -> None:
    assert titles(text, POS) == posts


@pytest.mark.parametrize("rank", ["اللواء شرطة", "الفريق شرطة حقوقي", "العقيد شرطة"])
def test_sudanese_ranks_are_one_title(rank: str) -> None:
    assert titles(f"حضر {rank} آدم إبراهيم", HON) == [rank]


def test_the_end_of_a_rank_is_no_body() -> None:
    doc = NLP.make_doc("حضر العقيد شرطة حقوقي آدم إبراهيم")
    assert is_of_title(doc, mention(doc, "شرطة حقوقي", ORG), LISTS)
    doc = NLP.make_doc("حضر العقيد آدم إبراهيم من شرطة دبي")
    assert not is_of_title(doc, mention(doc, "شرطة دبي", ORG), LISTS)


def test_a_director_for_a_country_is_no_qatari() -> None:
    doc = NLP.make_doc("قالت المديرة القطرية للمنظمة")
    found = merge(doc, [mention(doc, "القطرية", NAT)], find_titles(doc, LISTS), LISTS)
    assert [(m.start, m.label) for m in found] == [(1, POS)]
    assert doc[found[0].start : found[0].end].text.startswith("المديرة القطرية")


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("عقد اللقاء في سن الفيل وجزين", ["سن الفيل", "جزين"]),
        ("وزعت المعدات بسبيطلة وفوسانة", ["سبيطلة", "فوسانة"]),
        ("أهالي طور الباحة والأغوار الجنوبية", ["طور الباحة", "الأغوار الجنوبية"]),
        ("دول الشرق الأوسط وشمال أفريقيا", ["الشرق الأوسط", "شمال أفريقيا"]),
        ("وادان المجلس العدوان وكان الطقس ماطرا", []),
    ],
)
def test_towns_and_regions_of_the_arab_states(text: str, towns: list[str]) -> None:
    doc = NLP.make_doc(text)
    assert [doc[m.start : m.end].text for m in MATCHER(doc) if m.label is Label.PLACE] == towns


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("تحتفل الجمعية بختام المرحلة الثانية", ("ختام", PER), id="jordan: a noun before its own"),
        pytest.param("أحمد يوسف (فيزياء) وهند", ("فيزياء", PER), id="egypt: what a student studies"),
        pytest.param("تأهيل مراكز في أرياف حمص", ("أرياف", LOC), id="syria: around a town"),
    ],
)
def test_everyday_nouns_are_no_names(text: str, found: tuple[str, Label]) -> None:
    assert corrected(text, found) == []


def test_a_womans_name_behind_a_preposition_stays_hers() -> None:
    assert corrected("التقى الوزير بختام أمس", ("ختام", PER)) == [("ختام", PER)]


def test_a_quoted_fund_is_a_body() -> None:
    doc = NLP.make_doc('بدعم من صندوق "رجاء" للطلبة')
    found = bodies_by_head(doc, [], RuleEngine(LISTS))
    assert [doc[m.start : m.end].text for m in found] == ['صندوق "رجاء"']


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("طالب الوفد بعثة تقصي الحقائق التابعة للأمم المتحدة", "بعثة تقصي الحقائق"),
        ("ولاية البعثة الدولية المستقلة لتقصي الحقائق لإجراء", "البعثة الدولية المستقلة لتقصي الحقائق"),
        ("اجتماعا مع غرفة تجارة الإسماعيلية أمس", "غرفة تجارة الإسماعيلية"),
    ],
)
def test_missions_and_chambers_are_bodies(text: str, name: str) -> None:
    doc = NLP.make_doc(text)
    assert [doc[m.start : m.end].text for m in bodies_by_head(doc, [], RuleEngine(LISTS))] == [name]


@pytest.mark.parametrize("text", ["شكر أعضاء الهيئة التدريسية في الكلية", "وصلت بعثة الحج إلى مكة"])
def test_a_staff_and_pilgrims_are_none(text: str) -> None:
    doc = NLP.make_doc(text)
    assert bodies_by_head(doc, [], RuleEngine(LISTS)) == []


@pytest.mark.parametrize(
    ("text", "units"),
    [
        pytest.param("رئيس قسم حماية الأسرة في الكرك الرائد سالم", ["قسم حماية الأسرة"], id="jordan: with its town"),
        pytest.param("مديرة وحدة الجودة الدكتورة هند", ["وحدة الجودة"], id="saudi: before a title"),
        pytest.param("رئيسة قسم التعاون في بعثة الكرك الدكتورة هند", [], id="of a body that follows"),
    ],
)
def test_a_unit_before_who_heads_it_is_a_body(text: str, units: list[str]) -> None:
    doc = NLP.make_doc(text)
    names = [mention(doc, "الكرك", LOC)] if "الكرك" in text else []
    assert [doc[m.start : m.end].text for m in acting_units(doc, names, RuleEngine(LISTS))] == units


def test_a_name_does_not_end_with_the_noun_of_its_town() -> None:
    doc = NLP.make_doc("عقد بمركز إعداد القادة بمدينة أسوان")
    names = [mention(doc, "مركز إعداد القادة بمدينة", ORG, "onnx"), mention(doc, "أسوان", LOC)]
    assert [doc[m.start : m.end].text for m in merge(doc, names, [], LISTS)] == ["مركز إعداد القادة", "أسوان"]


def test_a_shrines_keeper_behind_his_style_is_no_person() -> None:
    assert corrected("برعاية سماحة المتولي الشرعي للعتبة", ("سماحة المتولي", PER)) == []


def test_a_man_with_his_title_is_no_place() -> None:
    assert corrected("وسماحة الشيخ علي الأسدي", ("سماحة الشيخ علي الأسدي", LOC)) == [("سماحة الشيخ علي الأسدي", PER)]


def test_a_branch_right_behind_its_body_is_no_other() -> None:
    branch = corrected("المعهد العربي للسلام فرع الشمال", ("المعهد العربي للسلام", ORG), ("فرع الشمال", ORG))
    assert branch == [("المعهد العربي للسلام", ORG)]
    office = corrected("وزارة العدل، مكتب اليونيسف", ("وزارة العدل", ORG), ("مكتب اليونيسف", ORG))
    assert [name for name, _ in office] == ["وزارة العدل", "مكتب اليونيسف"]


@pytest.mark.parametrize(
    ("text", "dateline", "named"),
    [
        pytest.param("وطنية - صيدا - افتتح المحافظ المعرض", (0, 3), False, id="lebanon: the agency signs"),
        pytest.param("شاركت وطنية في المعرض", None, True, id="an initiative of this name"),
    ],
)
def test_an_agency_in_the_dateline(text: str, dateline: tuple[int, int] | None, named: bool) -> None:
    doc = NLP.make_doc(text)
    annotations_of(doc).dateline = dateline
    assert is_plausible(doc, mention(doc, "وطنية", ORG, "engine"), LISTS) is named
