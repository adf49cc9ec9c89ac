"""Where and when: the event's own, not those of a report, a body or a case; and what is still to come."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>مركز المعلومات والتأهيل</org> <event type=session>ندوة</event>، عرضت نتائج دراسة
            أجريت في <loc>تعز</loc> عام 2013.
            """,
            id="yemen-a-study",
        ),
        pytest.param(
            """
            استعرضت <event type=workshop>الورشة</event> قضية عاملات من <loc>سريلانكا</loc> وصلن عام 2016.
            """,
            id="saudi-a-case",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>منظمة كفى</org> <event type=conference>مؤتمراً</event> صحافياً لعرض تقرير يرصد 154
            حالة في <loc>عكار</loc>.
            """,
            id="lebanon-a-report",
        ),
        pytest.param(
            """
            ناقش <event type=meeting>الاجتماع</event> التقرير السنوي الصادر في 28 يونيو 2018.
            """,
            id="sudan-the-day-of-a-report",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة العمل</org> <event type=workshop>ورشة عمل</event> مع <org>منظمة العمل
            الدولية</org> ومكتبها ب<loc>القاهرة</loc>.
            """,
            id="egypt-the-seat-of-a-body",
        ),
    ],
)
def test_what_belongs_to_something_else(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقدت <org role=organizer>منظمة كفى</org> <event type=conference>مؤتمراً</event> لعرض تقرير يرصد حالات
            الاستغلال، المنعقد في <loc role=place>بيروت</loc>.
            """,
            id="lebanon-held-at",
        ),
        pytest.param(
            """
            شهد <loc role="place?">معهد البحوث</loc> ختام <event type=training>دورة تدريبية</event> حملت عنوان
            «<evname>من الشكوى إلى الحماية</evname>» عُقدت بمحافظة <loc role=place>الجيزة</loc>.
            """,
            id="egypt-held-in-the-governorate",
        ),
        pytest.param(
            """
            <event type=meeting>استقبلت</event> الوزيرة <per role=counterpart>إيمان الجبوري</per> السفير <per
            role="visitor|counterpart">إريك لوند</per> في مقر الوزارة وسط العاصمة <loc role=place>بغداد</loc>.
            """,
            id="iraq-in-the-middle-of-the-capital",
        ),
    ],
)
def test_what_is_the_events_own(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تنعقد ب<loc role=place>بورتسودان</loc> (الأحد) القادم <event type=workshop status=planned>ورشة عمل</event>
            عن العمل اللائق.
            """,
            id="sudan-next-sunday",
        ),
        pytest.param(
            """
            <event type=conference status=planned>المؤتمر</event> يعقد في نوفمبر المقبل.
            """,
            id="bahrain-next-november",
        ),
        pytest.param(
            """
            سيشارك خبراء من دول عدة في <event type=forum status=planned>المنتدى الإقليمي</event> حول الهجرة.
            """,
            id="morocco-will-take-part",
        ),
        pytest.param(
            """
            اختتمت <org role=organizer>هيئة حقوق الإنسان</org> <event type=workshop>ورشة عمل</event>، وأكد المشاركون أن
            العام المقبل عام العمل.
            """,
            id="oman-next-year-is-something-else",
        ),
    ],
)
def test_what_is_still_to_come(release: str) -> None:
    check(release)
