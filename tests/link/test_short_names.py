"""Names of headlines and leads that the text gives in full, and towns behind «the capital»."""

from __future__ import annotations

import pytest

from tests.relate.markup import read


def entities(marked: str) -> dict[str, list[str]]:
    """The mentions of each entity by its name."""
    record, _ = read(marked)
    return {e.name: [m.text for m in e.mentions] for e in record.entities}


@pytest.mark.parametrize(
    ("marked", "name", "mentions"),
    [
        pytest.param(
            """
            <org>التضامن</org> تشارك في معرض الحرف

            شاركت <org>وزارة التضامن الاجتماعي</org> في المعرض.
            """,
            "وزارة التضامن الاجتماعي",
            ["التضامن", "وزارة التضامن الاجتماعي"],
            id="egypt-one-word-of-the-ministry",
        ),
        pytest.param(
            """
            <org>الصناعة</org> تدرس الطلبات

            درست <org>وزارة الصناعة والمعادن</org> الطلبات.
            """,
            "وزارة الصناعة والمعادن",
            ["الصناعة", "وزارة الصناعة والمعادن"],
            id="iraq-the-first-of-two-fields",
        ),
        pytest.param(
            """
            شاركت <org>وزارة الأوقاف والشؤون الدينية</org> في المعرض. وقالت <org>الأوقاف</org> إن العمل مستمر.
            """,
            "وزارة الأوقاف والشؤون الدينية",
            ["وزارة الأوقاف والشؤون الدينية", "الأوقاف"],
            id="palestine-behind-the-whole-name",
        ),
    ],
)
def test_one_word_of_a_headline_is_the_ministry_of_the_text(marked: str, name: str, mentions: list[str]) -> None:
    assert entities(marked)[name] == mentions


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        pytest.param(
            """
            <org>الأمل</org> تكرم المتطوعات

            كرمت <org>جمعية الأمل الأخضر</org> المتطوعات.
            """,
            {"الأمل", "جمعية الأمل الأخضر"},
            id="jordan-no-ministry",
        ),
        pytest.param(
            """
            <org>الاجتماعي</org> يوزع الحصص

            وزعت <org>وزارة التضامن الاجتماعي</org> الحصص.
            """,
            {"الاجتماعي", "وزارة التضامن الاجتماعي"},
            id="egypt-not-the-last-word",
        ),
        pytest.param(
            """
            <org>تضامن</org> توزع الحصص

            وزعت <org>وزارة التضامن الاجتماعي</org> الحصص.
            """,
            {"تضامن", "وزارة التضامن الاجتماعي"},
            id="egypt-a-society-without-article",
        ),
    ],
)
def test_what_one_word_does_not_mean(marked: str, names: set[str]) -> None:
    assert set(entities(marked)) == names


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        pytest.param(
            "انعقد اللقاء في <loc>العاصمة الموريتانية</loc> <loc>نواكشوط</loc>. وعاد الوفد من <loc>نواكشوط</loc>.",
            "نواكشوط",
            id="mauritania-the-capital-and-its-name",
        ),
        pytest.param(
            "انعقد اللقاء في <loc>نواكشوط</loc>. وغادر الوفد <loc>العاصمة الموريتانية</loc> أمس.",
            "نواكشوط",
            id="mauritania-the-name-first",
        ),
        pytest.param(
            "وصل الوفد إلى <loc>العاصمة الأردنية</loc> <loc>عمّان</loc>.", "عمّان", id="jordan-the-capital-and-its-name"
        ),
    ],
)
def test_a_capital_goes_by_its_own_name(marked: str, name: str) -> None:
    assert set(entities(marked)) == {name}
