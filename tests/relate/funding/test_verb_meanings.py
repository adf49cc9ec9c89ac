"""Verbs of wider meaning that tell of a payment where costs, a share or a contribution stand with them."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تتولى <org funds="تغطية تكاليف المركز" amount="400000 EUR">السفارة الهولندية</org> تغطية تكاليف المركز
            بمبلغ 400 ألف يورو.
            """,
            id="lebanon-takes-over-the-costs",
        ),
        pytest.param(
            """
            وتبلغ كلفة المركز مليوني دينار أردني، تتقاسمها <org funds="المركز">الحكومة اليابانية</org>
            و<org funds="المركز">الاتحاد الأوروبي</org> مناصفة.
            """,
            id="jordan-two-share-the-costs",
        ),
        pytest.param(
            """
            وأشار إلى أن <loc funds="البرنامج" amount="6000000 USD">النرويج</loc> زادت مساهمتها في البرنامج إلى 6
            ملايين دولار.
            """,
            id="sudan-raises-its-share",
        ),
        pytest.param(
            """
            وزادت <loc>النرويج</loc> وارداتها من الحبوب إلى 6 ملايين دولار. وأضافت <org>وزارة المالية</org> أن العجز
            بلغ 3 ملايين دولار. وتولت <org>وزارة العدل</org> إدارة الصندوق البالغ 5 ملايين دولار.
            """,
            id="wider-verbs-are-no-payments",
        ),
    ],
)
def test_verbs_that_need_costs_or_a_contribution(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            ودفعت <org funds="أجور المترجمات">مؤسسة فورد</org> أجور المترجمات.
            """,
            id="egypt-wages-of-others",
        ),
        pytest.param(
            """
            وستتولى <org funds="رواتب المعلمين" status=pledged>جمعية الإحسان</org> رواتب المعلمين حتى نهاية العام.
            """,
            id="jordan-salaries-of-others",
        ),
        pytest.param(
            """
            وقد أخذ <org funds="كلفة السفر">الاتحاد الأوروبي</org> على عاتقه كلفة السفر.
            """,
            id="morocco-took-upon-itself",
        ),
        pytest.param("دفعت <org>شركة الأفق</org> أجور عمالها.", id="an-employer-pays-its-own"),
        pytest.param("صرفت <org>وزارة المالية</org> رواتب الموظفين.", id="salaries-of-the-state"),
    ],
)
def test_the_costs_of_others(release: str) -> None:
    check(release)
