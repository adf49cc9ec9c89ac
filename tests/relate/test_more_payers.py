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
