"""Celebrations, graduations and handovers that only a verb tells of."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            رعت الشيخة <per role=patron,opener>موزة الكبيسي</per> <event type=ceremony>تخريج</event> <count total=30>30
            متدربة</count> من مركز الحرف.
            """,
            id="qatar-patron-of-a-graduation",
        ),
        pytest.param(
            """
            احتفلت <org role=organizer>كلية الخدمة الاجتماعية</org> <event type=ceremony>بتكريم</event> المتطوعين في
            <loc role=place>طنطا</loc>.
            """,
            id="egypt-celebrated-those-who-helped",
        ),
        pytest.param(
            """
            تم <event type=ceremony>تخريج</event> دفعة جديدة من المرشدين في <loc role=place>المكلا</loc>.
            """,
            id="yemen-passive",
        ),
        pytest.param(
            """
            احتفلت <org role=organizer>جامعة البادية</org> <event type=ceremony>بتخريج</event> طلبتها في <loc
            role=place>المفرق</loc>.
            """,
            id="jordan-celebrated-graduates",
        ),
    ],
)
def test_ceremonies_without_their_noun(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أكدت الدكتورة <per>سهام البناني</per> أن <said by="سهام">تخريج المرشدين يحتاج إلى وقت</said>.
            """,
            id="morocco-a-matter-spoken-of",
        ),
        pytest.param(
            "تسعى <org>أكاديمية الشرطة</org> إلى تخريج مدربين في الأعوام المقبلة.", id="jordan-a-matter-of-years"
        ),
        pytest.param("تحتفل <org>جمعية المحاسبين</org> بأعضائها كل عام.", id="kuwait-no-act"),
        pytest.param(
            """
            ذكر التقرير أن تخريج الممرضين تأخر في <loc>زحلة</loc>.
            """,
            id="lebanon-graduates-in-a-report",
        ),
    ],
)
def test_what_is_no_ceremony(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=ceremony>سلّمت</event> <org role=counterpart>بلدية القطن</org> <org role=beneficiary>جمعية
            صيادي الشحر</org> مفاتيح السوق الجديد.
            """,
            id="yemen-handed-over-in-the-lead",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>بلدية القطن</org> <event type=session>ندوة</event> عن الصيد.

            وسلّمت <org>البلدية</org> <org>جمعية صيادي الشحر</org> مضخات جديدة.
            """,
            id="yemen-beside-what-the-release-is-about",
        ),
        pytest.param(
            """
            وضعت <org>بلدية السيب</org> خطة للأسواق.

            ودرست الخطة لجان عدة.

            وناقشت اللجان نتائجها.

            وتسلّمت <org>جمعية الصيادين</org> زوارق من <org funds="زوارق" to="جمعية الصيادين">شركة المرافئ</org>.
            """,
            id="oman-far-behind-the-lead",
        ),
    ],
)
def test_a_handover_stands_in_the_lead(release: str) -> None:
    check(release)
