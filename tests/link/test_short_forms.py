"""How a release calls a body again: fewer words, no noun, the name in brackets. And what stays apart."""

from __future__ import annotations

import pytest

from tests.link.test_short_names import entities


@pytest.mark.parametrize(
    ("marked", "name", "mentions"),
    [
        pytest.param(
            """
            نظمت <org>سلطة منطقة العقبة الاقتصادية الخاصة</org> لقاء. وقالت <org>سلطة العقبة</org> إن العمل مستمر.
            """,
            "سلطة منطقة العقبة الاقتصادية الخاصة",
            ["سلطة منطقة العقبة الاقتصادية الخاصة", "سلطة العقبة"],
            id="jordan-with-fewer-words",
        ),
        pytest.param(
            """
            <org>دار استضافة الناجيات</org> تفتح أبوابها

            افتتحت <org>دار استضافة الناجيات من الاتجار</org> مشغلا.
            """,
            "دار استضافة الناجيات",
            ["دار استضافة الناجيات", "دار استضافة الناجيات من الاتجار"],
            id="egypt-the-headline-is-shorter",
        ),
        pytest.param(
            """
            نظمت <org>محكمة استئناف كربلاء</org> لقاء. وذكرت <org>استئناف كربلاء</org> أن العمل مستمر.
            """,
            "محكمة استئناف كربلاء",
            ["محكمة استئناف كربلاء", "استئناف كربلاء"],
            id="iraq-without-its-noun",
        ),
        pytest.param(
            """
            نظمت <org>المديرية العامة لحرس الحدود</org> لقاء. وذكر <org>حرس الحدود</org> أن العمل مستمر.
            """,
            "المديرية العامة لحرس الحدود",
            ["المديرية العامة لحرس الحدود", "حرس الحدود"],
            id="saudi-the-general-directorate",
        ),
        pytest.param(
            """
            نظمت <org>منظمة سند لبناء السلام</org> لقاء. وذكرت <org>سند</org> أن العمل مستمر.
            """,
            "منظمة سند لبناء السلام",
            ["منظمة سند لبناء السلام", "سند"],
            id="iraq-one-word-that-is-a-name",
        ),
        pytest.param(
            """
            نظم <org>الاتحاد الوطني لنقابات العمال (فينسول)</org> لقاء. وذكر <org>فينسول</org> أن العمل مستمر.
            """,
            "الاتحاد الوطني لنقابات العمال (فينسول)",
            ["الاتحاد الوطني لنقابات العمال (فينسول)", "فينسول"],
            id="lebanon-the-name-in-brackets",
        ),
        pytest.param(
            """
            نظم <org>مكتب الأمم المتحدة المعني بالمخدرات والجريمة</org> لقاء، وذكر
            <org>المكتب الأممي</org> أن العمل مستمر.
            """,
            "مكتب الأمم المتحدة المعني بالمخدرات والجريمة",
            ["مكتب الأمم المتحدة المعني بالمخدرات والجريمة", "المكتب"],
            id="morocco-the-office-of-the-un",
        ),
        pytest.param(
            """
            نظم <org>برنامج الأغذية العالمي</org> لقاء. وذكر <org>البرنامج</org> أن العمل مستمر.
            """,
            "برنامج الأغذية العالمي",
            ["برنامج الأغذية العالمي", "البرنامج"],
            id="yemen-a-programme-that-is-a-body",
        ),
    ],
)
def test_one_body_under_two_names(marked: str, name: str, mentions: list[str]) -> None:
    assert entities(marked)[name] == mentions


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        pytest.param(
            """
            زار وفد <org>وزارة العمل</org> نظيره في <org>وزارة العمل الأمريكية</org>.
            """,
            {"وزارة العمل", "وزارة العمل الأمريكية"},
            id="jordan-two-states",
        ),
        pytest.param(
            """
            شارك <org>مكتب العمل</org> في لقاء <org>مكتب منظمة العمل الدولية</org>.
            """,
            {"مكتب العمل", "مكتب منظمة العمل الدولية"},
            id="qatar-another-body-stands-between",
        ),
        pytest.param(
            """
            شارك <org>مكتب المدعي العام</org> في لقاء <org>مكتب المدعي العام الاتحادي</org>.
            """,
            {"مكتب المدعي العام", "مكتب المدعي العام الاتحادي"},
            id="egypt-an-adjective-more",
        ),
        pytest.param(
            """
            نظمت <org>جمعية الأمل</org> لقاء مع <org>جمعية المرأة الريفية</org> و<org>مركز الأمل</org>.
            """,
            {"جمعية الأمل", "جمعية المرأة الريفية", "مركز الأمل"},
            id="tunisia-other-nouns",
        ),
        pytest.param(
            """
            شاركت <org>كلية العلوم</org> في لقاء <org>كلية الآداب والعلوم الإنسانية</org>.
            """,
            {"كلية العلوم", "كلية الآداب والعلوم الإنسانية"},
            id="morocco-a-second-field",
        ),
        pytest.param(
            """
            شاركت <org>نقابة الأطباء</org> في لقاء <org>نقابة أطباء الأسنان</org>.
            """,
            {"نقابة الأطباء", "نقابة أطباء الأسنان"},
            id="egypt-doctors-and-dentists",
        ),
        pytest.param(
            """
            شاركت <org>غرفة تجارة دمشق</org> في لقاء <org>غرفة تجارة ريف دمشق</org>.
            """,
            {"غرفة تجارة دمشق", "غرفة تجارة ريف دمشق"},
            id="syria-town-and-countryside",
        ),
        pytest.param(
            """
            شارك <org>بنك التنمية</org> في لقاء <org>البنك الإسلامي للتنمية</org>.
            """,
            {"بنك التنمية", "البنك الإسلامي للتنمية"},
            id="sudan-what-tells-a-bank",
        ),
        pytest.param(
            """
            شاركت <org>جامعة سبها</org> في لقاء <org>مجلس جامعة سبها</org>.
            """,
            {"جامعة سبها", "مجلس جامعة سبها"},
            id="libya-a-university-and-its-council",
        ),
    ],
)
def test_two_bodies_stay_two(marked: str, names: set[str]) -> None:
    assert set(entities(marked)) == names
