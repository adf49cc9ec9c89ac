"""«وزارتي الداخلية والعدل»: one noun over several names."""

from __future__ import annotations

import pytest

from atip_extract.pipeline import Config, build
from atip_extract.recording import to_record

NLP = build(Config(engine="rules"))


def bodies(text: str) -> dict[str, str]:
    """Name → first words of every organisation that a record has."""
    record = to_record(NLP(text))
    return {e.name: e.mentions[0].text for e in record.entities if e.type == "organization"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "ورشة عمل بالتعاون مع وزارتي الداخلية والخارجية.",
            {"وزارة الداخلية": "وزارتي الداخلية", "وزارة الخارجية": "الخارجية"},
            id="iraq-dual",
        ),
        pytest.param(
            "شارك ممثلون عن وزارات العدل، الشؤون الاجتماعية، التربية والتعليم العالي والعمل.",
            {
                "وزارة العدل": "وزارات العدل",
                "وزارة الشؤون الاجتماعية": "الشؤون الاجتماعية",
                "وزارة التربية والتعليم العالي": "التربية والتعليم العالي",
                "وزارة العمل": "العمل",
            },
            id="lebanon-commas",
        ),
        pytest.param(
            "اجتمعت وزارتا العدل وحقوق الإنسان بصنعاء.",
            {"وزارة العدل": "وزارتا العدل", "وزارة حقوق الإنسان": "حقوق الإنسان"},
            id="yemen-a-pair-that-is-one-ministry-elsewhere",
        ),
        pytest.param(
            "بحضور مديري مديريتي الصحة والتربية بالمحافظة.",
            {"مديرية الصحة": "مديريتي الصحة", "مديرية التربية": "التربية"},
            id="syria-directorates",
        ),
        pytest.param(
            "نظمت جامعتا القاهرة وعين شمس المؤتمر.",
            {"جامعة القاهرة": "جامعتا القاهرة", "جامعة عين شمس": "عين شمس"},
            id="egypt-universities",
        ),
        pytest.param(
            "ممثلو سفارات فرنسا وإيطاليا واليابان بالقاهرة.",
            {"سفارة فرنسا": "سفارات فرنسا", "سفارة إيطاليا": "إيطاليا", "سفارة اليابان": "اليابان"},
            id="egypt-embassies",
        ),
        pytest.param(
            "التعاون بين وزارتي العدل المغربية والفرنسية في مجال التكوين.",
            {"وزارة العدل المغربية": "وزارتي العدل المغربية", "وزارة العدل الفرنسية": "الفرنسية"},
            id="morocco-a-ministry-of-each-nation",
        ),
        pytest.param(
            "بدعم من منظمتي اليونيسف والصحة العالمية.",
            {"اليونيسف": "اليونيسف", "منظمة الصحة العالمية": "الصحة العالمية"},
            id="jordan-one-is-whole-without-the-noun",
        ),
    ],
)
def test_each_name_of_the_list_is_a_body(text: str, expected: dict[str, str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "شاركت وزارات عدة في اللقاء.",
        "حضر ممثلو وزارات الدول المشاركة والدول المانحة.",
        "بمشاركة وزارتي البلدين.",
        "تعاونت جامعات الأردن ومصر في المسح، وجامعات المفرق والطفيلة.",
        "في مديريات تبن وزنجبار وخنفر.",
        "تعمل منظمات المجتمع المدني والأهالي معا.",
        "في محافظات عدن ولحج.",
    ],
)
def test_a_plural_over_no_known_names_is_none(text: str) -> None:
    assert bodies(text) == {}


def test_a_list_of_ministries_ends_before_what_is_none() -> None:
    found = bodies("شاركت وزارات الداخلية والعدل والجهات المعنية والمنظمات الدولية.")
    assert list(found) == ["وزارة الداخلية", "وزارة العدل"]


def test_the_ministry_named_in_the_list_is_the_one_named_in_full() -> None:
    found = bodies("اجتمعت وزارة العدل أمس. وشاركت وزارتا الداخلية والعدل في الدورة.")
    assert found == {"وزارة العدل": "وزارة العدل", "وزارة الداخلية": "وزارتا الداخلية"}


def test_bodies_of_the_list_take_part_as_others_do() -> None:
    record = to_record(
        NLP("نظمت جمعية الأمل ورشة عمل بالتعاون مع وزارتي الداخلية والعدل، بحضور ممثلي سفارتي قطر والكويت.")
    )
    names = {e.id: e.name for e in record.entities}
    event = record.events[0]
    assert [names[r.entity] for r in event.partners] == ["وزارة الداخلية", "وزارة العدل"]
    present = [names[p.entity] for p in event.participants if p.entity is not None]
    assert present == ["سفارة قطر", "سفارة الكويت"]
