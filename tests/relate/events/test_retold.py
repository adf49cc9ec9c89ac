"""Events that go by several nouns, parts of an event, and who holds what a relative clause tells of."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=other id=a name="ألوان المدينة">معرض</event> "ألوان المدينة"

            أقامت <org role=organizer>جمعية مرسى للثقافة</org> <event id=a>احتفالية</event> "ألوان المدينة" في مقرها.

            وشهد وزير الثقافة <per role=attendee>سامي العبادي</per> <event id=a>الاحتفالية</event> بحضور الدكتورة
            <per role=attendee>ليلى منصور</per>.
            """,
            id="egypt-exhibition-and-celebration",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>غرفة تجارة صحار</org> <event type=forum id=a>ملتقى</event> الاستثمار المحلي في
            <loc role=place>صحار</loc>. وتضمن <event id=a>الملتقى</event> <event type=other id=b maybe>معرضا</event>
            للمنتجات. وأكد المدير <per role=speaker@a>ناصر البلوشي</per> <said by="ناصر البلوشي">أهمية التعاون</said>.
            """,
            id="oman-exhibition-within",
        ),
        pytest.param(
            """
            اختتم <org role=organizer>مركز الرافدين</org> <event type=conference id=a name="المؤتمر العلمي
            الثاني"><evname>المؤتمر العلمي الثاني</evname></event>. وتخلل <event id=a>المؤتمر</event> <event
            type=workshop id=b maybe>ورشة</event> عن الترجمة. وقال العميد <per role=speaker@a>حيدر الساعدي</per> إن
            <said by="حيدر الساعدي">المشاركين كثر</said>.
            """,
            id="iraq-workshop-within",
        ),
        pytest.param(
            """
            شارك وفد البلدية في <event type=meeting>اللقاء</event> الخاص بإقرار <doc>الخطة التنموية للمدينة</doc>،
            والذي نظمته <org role=organizer>مؤسسة بذور</org> في <loc role=place>أريحا</loc>.
            """,
            id="palestine-meeting-on-a-plan",
        ),
        pytest.param(
            """
            شارك المعلمون في <event type=workshop>ورشة</event> حول <doc>الخطة الوطنية للتعليم</doc>، والتي نظمتها
            <org role=organizer>مؤسسة الفجر</org> في <loc role=place>إربد</loc>.
            """,
            id="jordan-a-plan-is-not-held",
        ),
        pytest.param(
            """
            شاركت <org role=attendee>جمعية رواد</org> في <event type=forum>الملتقى</event> الذي تم تنظيمه من قبل
            <org role=organizer>وزارة العمل</org> في <loc role=place>الجيزة</loc>.
            """,
            id="egypt-held-by",
        ),
        pytest.param(
            """
            شاركت <org role=attendee>الجمعية التونسية للتصرف</org> في <event type=workshop>الورشة</event> التي جرى
            تنظيمها من طرف <org role=organizer>بلدية صفاقس</org>.
            """,
            id="tunisia-held-by",
        ),
        pytest.param(
            """
            <event type=meeting id=a>استقبلت</event> <org role=counterpart>الرابطة المغربية للمواطنة</org> بمقرها، على
            هامش <event type=forum id=b>المنتدى</event> الذي نظمته <org role=organizer@b>جامعة الدول العربية</org>
            في <loc role=place@b>القاهرة</loc>، كلا من السيد <per role=visitor@a>كمال الدريدي</per> والسيدة <per
            role=visitor@a>هند السالمي</per>.
            """,
            id="morocco-received-beside-a-forum",
        ),
    ],
)
def test_retold(release: str) -> None:
    check(release)


def test_a_caption_that_repeats_the_headline_is_no_second_event() -> None:
    check(
        """
        الشؤون الاجتماعية تشارك في <event type=forum id=a>منتدى</event> أصوات الطفولة

        شاركت <org role="attendee?">وزارة الشؤون الاجتماعية</org> في <event id=a>المنتدى</event> الذي نظمته <org
        role=organizer>مؤسسة بذور</org> في <loc role=place>مسقط</loc>.

        الشؤون الاجتماعية تشارك في <event id=a>منتدى</event> أصوات الطفولة

        واختتم <event id=a>المنتدى</event> أعماله بكلمة ألقاها <per role=speaker@a>سالم البلوشي</per>.
        """
    )
