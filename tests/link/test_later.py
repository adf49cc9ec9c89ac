"""Names that turn out to be one thing's once the whole release is read, and what stays apart."""

from __future__ import annotations

import pytest

from tests.link.test_short_names import entities


@pytest.mark.parametrize(
    ("marked", "name", "mentions"),
    [
        pytest.param(
            """
            افتتح الورشة <per>منصور ساتي علي</per>. وأكد <per>ساتي</per> أهمية التدريب.
            """,
            "منصور ساتي علي",
            ["منصور ساتي علي", "ساتي"],
            id="sudan-the-second-name",
        ),
        pytest.param(
            """
            قالت <per>فتيحة بن سالم زروقي</per> إن العمل مستمر. وأضافت <per>بن سالم</per> أن الدعم قائم.
            """,
            "فتيحة بن سالم زروقي",
            ["فتيحة بن سالم زروقي", "بن سالم"],
            id="algeria-a-compound-surname-in-the-middle",
        ),
        pytest.param(
            """
            زارت <per>لوسيانا فيريرا دا كوستا</per> المركز. وشكرت <per>فيريرا</per> العاملين.
            """,
            "لوسيانا فيريرا دا كوستا",
            ["لوسيانا فيريرا دا كوستا", "فيريرا"],
            id="egypt-a-portuguese-name",
        ),
        pytest.param(
            """
            تسلمت <org>دار الرجاء للنساء</org> المنحة. وقالت مديرتها إن <org>الدار</org> تؤوي عشر نساء.
            """,
            "دار الرجاء للنساء",
            ["دار الرجاء للنساء", "الدار"],
            id="palestine-the-house",
        ),
        pytest.param(
            """
            أنقذت <org>البحرية الملكية</org> 40 مهاجرا. وأعلنت <org>البحرية</org> نقلهم إلى الميناء.
            """,
            "البحرية الملكية",
            ["البحرية الملكية", "البحرية"],
            id="morocco-the-navy",
        ),
        pytest.param(
            """
            نظمت <org>غرفة تجارة إربد</org> لقاء. وقالت <org>غرفة التجارة</org> إن العمل مستمر.
            """,
            "غرفة تجارة إربد",
            ["غرفة تجارة إربد", "غرفة التجارة"],
            id="jordan-the-chamber-without-its-town",
        ),
        pytest.param(
            """
            <org>مؤسسة إيواء</org> تنظم ملتقى

            نظمت <org>مؤسسة إيواء الإنسانية</org> ملتقى. وقالت <org>المؤسسة</org> إن العمل مستمر.
            """,
            "مؤسسة إيواء الإنسانية",
            ["مؤسسة إيواء", "مؤسسة إيواء الإنسانية", "المؤسسة"],
            id="emirates-the-headline-is-shorter",
        ),
        pytest.param(
            """
            <org>غرفة الشارقة</org> تطلق مبادرة

            أطلقت <org>غرفة تجارة وصناعة الشارقة</org> مبادرة.
            """,
            "غرفة تجارة وصناعة الشارقة",
            ["غرفة الشارقة", "غرفة تجارة وصناعة الشارقة"],
            id="emirates-the-headline-leaves-words-out",
        ),
    ],
)
def test_one_thing_under_two_names(marked: str, name: str, mentions: list[str]) -> None:
    assert entities(marked)[name] == mentions


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        pytest.param(
            """
            افتتح الورشة <per>أحمد محمود علي</per>. وأكد <per>محمود</per> أهمية التدريب.
            """,
            {"أحمد محمود علي", "محمود"},
            id="egypt-a-given-name-may-be-anybodys",
        ),
        pytest.param(
            """
            حضر <per>منصور ساتي علي</per> و<per>هدى ساتي عثمان</per>. وأكد <per>ساتي</per> أهمية التدريب.
            """,
            {"منصور ساتي علي", "هدى ساتي عثمان", "ساتي"},
            id="sudan-two-of-that-name",
        ),
        pytest.param(
            """
            التقت <org>البحرية الملكية</org> مع <org>البحرية الليبية</org>. وأعلنت <org>البحرية</org> إنقاذ 40 مهاجرا.
            """,
            {"البحرية الملكية", "البحرية الليبية", "البحرية"},
            id="libya-two-navies",
        ),
        pytest.param(
            """
            شاركت <org>نقابة الأطباء</org> في لقاء <org>نقابة أطباء الأسنان</org>.
            """,
            {"نقابة الأطباء", "نقابة أطباء الأسنان"},
            id="egypt-a-profession-no-town",
        ),
        pytest.param(
            """
            شاركت <org>غرفة تجارة إربد</org> و<org>غرفة تجارة مادبا</org> مع <org>غرفة التجارة</org>.
            """,
            {"غرفة تجارة إربد", "غرفة تجارة مادبا", "غرفة التجارة"},
            id="jordan-two-chambers",
        ),
    ],
)
def test_two_things_stay_two(marked: str, names: set[str]) -> None:
    assert set(entities(marked)) == names
