"""Several payers or payments of one sentence, the later ones without a verb of their own."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تعهدت <loc funds="إعادة بناء المدارس" amount="100000000 USD" status=pledged>الكويت</loc> بتقديم 100 مليون
            دولار لإعادة بناء المدارس، و<loc funds="إعادة بناء المدارس" amount="50000000 USD"
            status=pledged>بريطانيا</loc> بـ 50 مليون دولار، و<org funds="إعادة بناء المدارس" amount="40000000 EUR"
            status=pledged>الاتحاد الأوروبي</org> بنحو 40 مليون يورو.
            """,
            id="iraq-pledges-share-a-verb",
        ),
        pytest.param(
            """
            وأعلنت <loc funds="الأعمال الإنسانية" amount="60000000 USD" status=pledged>الصين</loc> تقديم 60 مليون
            دولار و<loc funds="الأعمال الإنسانية" amount="10000000 EUR" status=pledged>بلجيكا</loc> 10 ملايين يورو،
            و<loc funds="الأعمال الإنسانية" amount="4000000 USD" status=pledged>كوريا الجنوبية</loc> تقديم 4 ملايين
            دولار للأعمال الإنسانية.
            """,
            id="yemen-purpose-at-the-end",
        ),
        pytest.param(
            """
            وتعهدت <loc funds="خطة الاستجابة" status=pledged>السعودية</loc> و<loc funds="خطة الاستجابة"
            status=pledged>الكويت</loc> بتقديم مليار دولار لدعم خطة الاستجابة.
            """,
            id="yemen-joint-promise",
        ),
    ],
)
def test_payers_that_share_a_verb(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قدمت <org funds="تأهيل مأوى النساء" amount="60000 EUR">الوكالة الإيطالية للتعاون</org> 60 ألف يورو لتأهيل
            مأوى النساء، ووفرت <org funds="أجهزة حاسوب"
            to="وزارة العدل">جمعية الأمل</org> أجهزة حاسوب ل<org>وزارة العدل</org>.
            """,
            id="lebanon-a-sum-belongs-to-its-own-verb",
        ),
    ],
)
def test_a_sum_before_a_joined_verb_is_not_its_own(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            بلغ تمويل الخطة 12 مليون دولار، منها 7 ملايين دولار من <org funds="الخطة" amount="7000000 USD">البنك
            الدولي</org>، و3 ملايين دولار من <org funds="الخطة" amount="3000000 USD">الحكومة السويدية</org>.
            """,
            id="sudan-parts-by-giver",
        ),
        pytest.param(
            """
            تعهدت <loc funds="خطة الاستجابة" amount="2000000 EUR" status=pledged>ألمانيا</loc> بتقديم مليوني يورو لدعم
            خطة الاستجابة. وتعهدت <loc funds="خطة الاستجابة" amount="4000000 EUR" status=pledged>النرويج</loc> بـ 4
            ملايين يورو.
            """,
            id="yemen-the-cause-of-the-promise-before",
        ),
        pytest.param(
            """
            وحصلت <org>جمعية الأمل</org> على منحة من <org funds="تجهيز المأوى" amount="35000 JOD" to="جمعية
            الأمل">مؤسسة شومان</org> قيمتها 35 ألف دينار أردني لتجهيز المأوى، وأخرى من <org funds="تدريب المتطوعين"
            amount="10000 JOD">البنك العربي</org> بقيمة 10 آلاف دينار أردني لتدريب المتطوعين.
            """,
            id="jordan-another-grant",
        ),
        pytest.param(
            """
            وقدم <org funds="إصلاح قطاع العدالة" amount="25000000 EUR">الاتحاد الأوروبي</org> 25 مليون يورو لإصلاح
            قطاع العدالة، وخططا جديدة لتأهيل السجون.
            """,
            id="tunisia-the-purpose-right-behind",
        ),
    ],
)
def test_what_a_further_sum_is_for(release: str) -> None:
    check(release)
