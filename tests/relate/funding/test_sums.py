"""Several sums: parts and totals, sums added in one sentence, payers understood."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            سيقدم <org funds="تطوير المياه" amount="48000000 EUR" status=pledged>الاتحاد الأوروبي</org> 48 مليون
            يورو لتطوير المياه، و70 مليون يورو لزيادة المدارس.
            """,
            id="lebanon-and-another-sum",
        ),
        pytest.param(
            """
            وأشار <org funds="مكافحة الجفاف" amount="4000000 KWD">الصندوق الكويتي للتنمية</org> إلى أنه قدم 4 ملايين
            دينار كويتي لتمويل مكافحة الجفاف.
            """,
            id="kuwait-he-said-that-it-gave",
        ),
        pytest.param(
            """
            قام <org funds="كسوة الأيتام" amount="22016000 AED">الهلال الأحمر الإماراتي</org> بتخصيص مبلغ 22 مليونا
            و16 ألف درهم لكسوة الأيتام، منها مبلغ 8 ملايين درهم إماراتي لتوزيع التمور.
            """,
            id="uae-part-of-it",
        ),
    ],
)
def test_further_sums_of_one_payer(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تمول <org funds="المشروع">الحكومة البريطانية</org> و<org funds="المشروع">الوكالة السويدية للتنمية</org>
            المشروع بمبلغ 6 ملايين جنيه إسترليني.
            """,
            id="sudan-two-and-one-total",
        ),
        pytest.param(
            """
            وبلغت كلفة المشروع 5 ملايين دينار جزائري، تحمل <org funds="المشروع">الاتحاد الأوروبي</org> 80 في المئة
            منها.
            """,
            id="algeria-percent-is-no-sum",
        ),
    ],
)
def test_joint_payers_share_one_sum(release: str) -> None:
    check(release)
