"""Payments as newsrooms of many countries tell them: an envelope, a contribution, a head who announces, «كل من»."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            رصدت <org funds="دعم التعاونيات النسائية" amount="12000000 USD">وزارة الشباب</org> غلافا ماليا قدره 12 مليون
            دولار لدعم التعاونيات النسائية.
            """,
            id="rabat-an-envelope",
        ),
        pytest.param(
            """
            ويندرج هذا المشروع، الذي رصد له <org funds="المشروع" amount="4000000 EUR">الاتحاد الأوروبي</org> مبلغ 4
            ملايين أورو، في إطار <prog>برنامج العدالة</prog>.
            """,
            id="algiers-for-it",
        ),
        pytest.param(
            """
            وتبلغ مساهمة <org funds="المشروع" amount="4000000 EUR">الاتحاد الأوروبي</org> في المشروع 4 ملايين أورو.
            """,
            id="tunis-a-contribution-to",
        ),
        pytest.param(
            """
            المشروع، المدعوم ماليا من طرف <org funds="المشروع">سفارة فنلندا</org>، يستهدف النساء.
            """,
            id="casablanca-supported-financially",
        ),
        pytest.param(
            """
            يذكر أن المشروع ينفذ بتمويل من <org funds="المشروع">صندوق النقد العربي</org>.
            """,
            id="amman-the-project-is-carried-out",
        ),
        pytest.param(
            """
            ويأتي توزيع الحقائب المدرسية، بتبرع كريم من أهالي <loc>قطر</loc>، عبر <org>جمعية قطر الخيرية</org>.
            """,
            id="doha-people-of-the-country",
        ),
        pytest.param(
            """
            ويأتي توزيع الحقائب المدرسية، بتبرع كريم من <org funds="الحقائب المدرسية">وزارة الخارجية القطرية</org>، عبر
            <org>جمعية قطر الخيرية</org>.
            """,
            id="doha-through-a-channel",
        ),
        pytest.param(
            """
            وأعلنت <pos>المديرة التنفيذية</pos> ل<org funds="تعليم الأطفال" amount="3000000 USD"
            status=pledged>اليونيسف</org> عن تقديم 3 ملايين دولار لتعليم الأطفال.
            """,
            id="new-york-a-head-announces",
        ),
        pytest.param(
            """
            أعلن <pos>مدير عام</pos> <org>صندوق التنمية</org> تلقي منحة بقيمة 5 ملايين دولار لدعم المزارعين.
            """,
            id="baghdad-a-head-announces-what-is-received",
        ),
        pytest.param(
            """
            وتمول كل من <loc funds="البرنامج">ألمانيا</loc> و<loc funds="البرنامج">هولندا</loc> البرنامج.
            """,
            id="beirut-each-of-two-countries",
        ),
        pytest.param(
            """
            ويهدف المشروع الممول من قبل <org funds="المشروع">الاتحاد الأوروبي</org> والمنفذ من <org>منظمة
            أوكسفام</org> إلى تمكين الشباب.
            """,
            id="ramallah-who-carries-it-out",
        ),
        pytest.param(
            """
            وتشارك في تمويل البرنامج كل من <loc funds="البرنامج">إسبانيا</loc> و<loc funds="البرنامج">فرنسا</loc> بمبلغ
            مليوني يورو.
            """,
            id="nouakchott-take-part-in-financing",
        ),
        pytest.param(
            """
            أعلنت <org>وزارة المالية</org> أن <org funds="مشروع مستشفى الأمومة" amount="40000000 USD"
            status=pledged>الصندوق السعودي للتنمية</org> سيمول مشروع مستشفى الأمومة بقرض ميسر قيمته 40 مليون دولار.
            """,
            id="riyadh-with-a-loan",
        ),
        pytest.param(
            """
            تسلّم <org>الدفاع المدني</org> ثلاث سيارات إطفاء هدية من <org funds="ثلاث سيارات إطفاء" to="الدفاع
            المدني">الحكومة الصينية</org>.
            """,
            id="beirut-as-a-present",
        ),
        pytest.param(
            """
            ووافق <org funds="مصر" amount="1200000000 USD" to="مصر">صندوق النقد الدولي</org> على صرف شريحة بقيمة 1.2
            مليار دولار ل<loc>مصر</loc>.
            """,
            id="cairo-a-tranche",
        ),
        pytest.param(
            """
            ووزعت السلال في كل من <loc>تركيا</loc> و<loc>لبنان</loc> بقيمة مليون دولار.
            """,
            id="gaziantep-each-is-where",
        ),
        pytest.param(
            """
            تمت المصادقة على أربعة مشاريع باستثمار قدره 410 آلاف دولار، ممولة من <org funds="أربعة مشاريع"
            amount="410000 USD">صندوق التضامن</org>.
            """,
            id="meknes-counted-projects",
        ),
    ],
)
def test_payers(release: str) -> None:
    check(release)
