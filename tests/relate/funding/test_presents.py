"""Payers that no verb of paying tells of: gifts as predicates, topics with «على», sums with their source."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أما الحواسيب فهي هدية من <org funds="الحواسيب">شركة زين الأردن</org>، وأما الوجبات فعلى <org
            funds="الوجبات">جمعية البر</org>.
            """,
            id="jordan-topics",
        ),
        pytest.param(
            """
            وأعاد <org funds="تسقيف الفصول">المجلس النرويجي للاجئين</org> تسقيف الفصول بعد العاصفة على نفقته.
            """,
            id="sudan-at-its-own-cost",
        ),
        pytest.param(
            """
            وبلغت كلفة التوسعة 3 ملايين يورو، جاء 2.5 مليون يورو منها من <org funds="التوسعة" amount="2500000 EUR">
            وزارة الخارجية الهولندية</org>.
            """,
            id="a-part-of-the-costs",
        ),
        pytest.param(
            """
            وقد شُيّد المرفق بدعم مالي من <org funds="المرفق">الوكالة الإيطالية للتعاون</org>.
            """,
            id="what-was-built",
        ),
    ],
)
def test_payers_without_a_verb_of_paying(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param("سرق المتهمان 40 ألف دينار من <org>بنك الجزيرة</org> لشراء سيارة.", id="theft"),
        pytest.param("اشترت <org>بلدية الزيتون</org> شاحنة بـ80 ألف يورو من <org>شركة الأفق</org>.", id="purchase"),
    ],
)
def test_sums_from_somebody_who_gives_nothing(release: str) -> None:
    check(release)
