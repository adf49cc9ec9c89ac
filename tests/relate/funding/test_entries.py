"""Money told without a verb: a payer, a mark and a sum on a line; a sum and the one who gives it."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نشرت <org>جمعية بيت الريف</org> حصيلة عامها، وفيها أسماء أبرز الداعمين:

            - <org funds="كسوة العيد" amount="300000 SAR">بنك النخيل</org>: 300 ألف ريال سعودي (كسوة العيد)

            - رجل الأعمال <per funds="حقائب مدرسية" amount="90000 SAR">سالم الكعبي</per>: 90 ألف ريال (حقائب مدرسية)
            """,
            id="saudi-donors-one-a-line",
        ),
        pytest.param(
            """
            بطاقة المشروع:

            - مساهمة <org funds="المشروع" amount="400000 EUR">بنك التنمية الألماني</org>: 400,000 يورو.

            - مساهمة <org funds="المشروع" amount="50000 EUR">بلدية الزيتون</org>: 50,000 يورو.
            """,
            id="palestine-shares-of-a-project",
        ),
        pytest.param(
            """
            تحديث رقم 12 عن الوضع في المخيمات

            التمويل

            - <loc funds="شراء الوقود" amount="3000000 EUR">إيرلندا</loc>: 3 ملايين يورو لشراء الوقود.

            - <org funds="طرود غذائية" amount="900000 USD">جمعية البر</org>: طرود غذائية قيمتها 900 ألف دولار.
            """,
            id="agency-update",
        ),
        pytest.param(
            """
            وخصصت <org funds="ترميم الملعب" amount="80000 TND">بلدية الزيتون</org> المبالغ التالية:

            - 80 ألف دينار تونسي لترميم الملعب.
            """,
            id="tunisia-sums-under-their-payer",
        ),
    ],
)
def test_payers_and_sums_on_lines(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            الاحتياجات المالية للعام المقبل:

            - <org>منظمة الصحة العالمية</org>: 40 مليون دولار للأدوية.
            """,
            id="needs",
        ),
        pytest.param(
            """
            أسعار كراس الشروط:

            - <org>بلدية الزيتون</org>: 50 دينارا تونسيا.
            """,
            id="prices",
        ),
    ],
)
def test_sums_on_lines_that_nobody_gives(release: str) -> None:
    check(release)
