"""A name in Latin letters right behind the Arabic one is another name of the same person or body."""

from __future__ import annotations

import pytest

from tests.link.test_entities import entities
from tests.relate.markup import read


@pytest.mark.parametrize(
    ("marked", "mentions"),
    [
        pytest.param(
            "استقبل الوزير <per>توماس هولم</per> <per>Thomas Holm</per> في الرباط.",
            ["توماس هولم", "Thomas Holm"],
            id="morocco: behind the name",
        ),
        pytest.param(
            "حضرت الجلسة <per>كلير لو بران</per> Claire Le Brun وشكرت الحضور.",
            ["كلير لو بران", "Claire Le Brun"],
            id="tunisia: which no recogniser found",
        ),
        pytest.param(
            "وقعت <org>جامعة الواحة</org> (<org>Oasis University</org> – OU) الاتفاقية.",
            ["جامعة الواحة", "Oasis University"],
            id="palestine: in brackets, with its letters",
        ),
        pytest.param(
            "بالشراكة مع <org>مؤسسة نجدة أوروبا</org> (<org>Najda Europe</org>)، منحا للطلبة. وشكرت <org>Najda"
            " Europe</org>.",
            ["مؤسسة نجدة أوروبا", "Najda Europe", "Najda Europe"],
            id="palestine: in brackets and again",
        ),
    ],
)
def test_a_latin_name_is_the_same_thing(marked: str, mentions: list[str]) -> None:
    assert entities(marked) == [mentions]


def test_a_latin_name_behind_the_town_is_the_bodys() -> None:
    marked = "مع <org>الجامعة الكندية</org> ب<loc>دبي</loc> <org>The Canadian University in Dubai</org> ووقع المدير."
    assert entities(marked) == [["الجامعة الكندية", "The Canadian University in Dubai"], ["دبي"]]


def test_a_short_name_behind_the_country_is_the_bodys() -> None:
    marked = "قامت <org>جمعية خريجي الواحة</org> في <loc>العراق</loc> (<org>KWAI</org>) بمبادرة."
    assert entities(marked) == [["جمعية خريجي الواحة", "KWAI"], ["العراق"]]


def test_a_post_behind_the_latin_name_is_the_persons() -> None:
    record, _ = read("استقبل الوزير <per>توماس هولم</per> <per>Thomas Holm</per>، رئيس <org>مجلس الشيوخ</org>.")
    person = next(e for e in record.entities if e.type == "person")
    assert [p.title for p in person.positions] == ["رئيس"]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("وقعت <org>جمعية الواحة</org> و<org>Green Valley</org> الاتفاقية.", id="joined by and"),
        pytest.param("وقعت <org>جمعية الواحة</org>، <org>Green Valley</org>، الاتفاقية.", id="behind a comma"),
        pytest.param("منحت <org>منظمة الهجرة الدولية</org> (<org>World Bank</org>) الجائزة.", id="two known bodies"),
        pytest.param("لقاء في <loc>دبي</loc> <org>Green Valley</org> اليوم.", id="a place and a body"),
    ],
)
def test_what_is_another_stays_apart(marked: str) -> None:
    assert len(entities(marked)) == 2
