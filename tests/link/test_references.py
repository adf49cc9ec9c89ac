"""Nouns alone that mean a body: of one named before, or of none that the release names."""

from __future__ import annotations

import pytest

from tests.relate.markup import read


@pytest.mark.parametrize(
    ("marked", "bodies"),
    [
        pytest.param(
            """
            افتتح وزير التنمية المحلية <per>سامي العدوان</per> المعرض. وقالت الوزارة إن العمل مستمر، ثم شكرت الوزارة
            جميع العارضين.
            """,
            {"الوزارة": 2},
            id="jordan-the-ministry-of-a-minister",
        ),
        pytest.param(
            """
            افتتح وزير العمل <per>سامي العدوان</per> معرض <org>وزارة العمل</org>، وقالت الوزارة إن العمل مستمر.
            """,
            {"وزارة العمل": 2},
            id="egypt-named-in-full",
        ),
        pytest.param(
            """
            افتتح مدير المدرسة <per>سامي العدوان</per> المعرض. وزار سكان المديرية جميع العارضين.
            """,
            {},
            id="yemen-nobody-of-it-is-named",
        ),
    ],
)
def test_a_noun_alone(marked: str, bodies: dict[str, int]) -> None:
    record, _ = read(marked)
    assert {e.name: len(e.mentions) for e in record.entities if e.type == "organization"} == bodies
