"""Who meets whom: the meeting of the release, and another one."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقد الوزير <per role="counterpart@a,counterpart@b">حازم بوشناق</per> <event id=a
            type=meeting>اجتماعاً</event> مع المديرة <per role="counterpart@a">سيلين دوبوا</per>. و<event id=b
            type=meeting>التقى</event> الوزير <per>حازم بوشناق</per> السفير <per role="counterpart@b">يان كوفاك</per>.
            """,
            id="tunisia-somebody-not-named-before",
        ),
        pytest.param(
            """
            عقد الوزير <per role="counterpart">حازم بوشناق</per> <event type=meeting>اجتماعاً</event> مع المديرة <per
            role="counterpart">سيلين دوبوا</per>. والتقى الوزير <per>حازم بوشناق</per> المديرة <per>سيلين دوبوا</per>
            لبحث التشغيل.
            """,
            id="tunisia-the-same-two-again",
        ),
        pytest.param(
            """
            على هامش <event id=a type=forum maybe>المنتدى</event>، <event id=b type=meeting>التقت</event> الوزيرة <per
            role="counterpart@b">هبة الغرايبة</per> بالوزير <per role="counterpart@b">لوكا بيانكي</per>، وجرى خلال
            <event id=b>اللقاء</event> بحث التعاون.
            """,
            id="jordan-the-noun-means-this-meeting",
        ),
        pytest.param(
            """
            <event type=meeting>التقى</event> الوزير <per role=counterpart>عقيلة الدرسي</per> السفيرة <per
            role=counterpart>باولا ريتشي</per>. وتناول اللقاء ملف الهجرة.
            """,
            id="libya-one-meeting-twice-told",
        ),
        pytest.param(
            """
            عقدت الوزيرة <per role="counterpart@a,counterpart@b">نجلاء البدري</per> <event id=a
            type=meeting>اجتماعاً</event> مع السفير <per role="counterpart@a">هنريك دال</per>. و<event id=b
            type=meeting>استقبلت</event> الوزيرة <per>نجلاء البدري</per> المديرة <per role="counterpart|visitor@b">أليس
            موراي</per>.
            """,
            id="egypt-received-another-later",
        ),
        pytest.param(
            """
            عقد المدير <per role="counterpart@a">أيوب رمضان</per> <event id=a type=meeting>اجتماعاً</event> مع السفيرة
            <per role="counterpart@a">آنا بيرغ</per>. وحضر اللقاء القنصل <per role="attendee@a">لارس نوردين</per>.
            """,
            id="algeria-the-noun-again",
        ),
        pytest.param(
            """
            التقت المديرة <per role=counterpart>سهى عبيد</per> <event type=meeting>بوفد</event> من <org
            role="delegation|counterpart">غرفة رام الله</org>.
            """,
            id="palestine-a-delegation-received",
        ),
    ],
)
def test_one_meeting_or_two(release: str) -> None:
    check(release)
