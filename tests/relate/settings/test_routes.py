"""The towns of a round, and what a verb of going round does not bring."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>وزارة الصحة</org> <event type=campaign>قافلة</event> تحسيسية تجوب أحياء <loc
            role=place>عرفات</loc> <loc role=place>والرياض</loc>.
            """,
            id="mauritania-a-convoy",
        ),
        pytest.param(
            """
            اختتم السفير <per role=visitor>كارل هاوزر</per> <event type=visit>جولة</event> ميدانية شملت <loc
            role=place>سبها</loc> (يومين) ثم <loc role=place>مرزق</loc>.
            """,
            id="libya-a-tour",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة العمل</org> <event type=workshop>ورشة عمل</event> شملت عروضا عن أوضاع
            العمال في <loc>المغرب</loc>.
            """,
            id="tunisia-what-was-shown",
        ),
    ],
)
def test_towns_of_a_round(release: str) -> None:
    check(release)
