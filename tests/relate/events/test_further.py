"""Acts told below the event at hand, each an event of its own; and what goes on being the one at hand."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event id=a type=visit>زار</event> السفير <per role=visitor@a>كارل هاوزر</per> <loc role=place@a>مركز
            الأمل</loc>.

            وعقب الزيارة <event id=b type=meeting>اجتمع</event> <per role=counterpart@b>هاوزر</per> بمدير الأمن <per
            role=counterpart@b>وليد الشامي</per>.
            """,
            id="libya-behind-the-visit",
        ),
        pytest.param(
            """
            نظمت <org role=organizer@a>وزارة العدل</org> <event id=a type=workshop>ورشة عمل</event> في <loc
            role=place@a>عمّان</loc>.

            وفي سياق متصل <event id=b type=meeting>ناقش</event> الوزير <per role=counterpart@b>هاني البدور</per> مع
            السفيرة <per role=counterpart@b>إلسا برغ</per> سبل التعاون.
            """,
            id="jordan-on-a-related-note",
        ),
        pytest.param(
            """
            <event id=a type=meeting>استقبلت</event> الوزيرة <per role=counterpart@a>مهى ناصر</per> السفير <per
            role=visitor@a>توم ريد</per>.

            وكانت <per role=counterpart@b>مهى ناصر</per> قد <event id=b type=meeting>اجتمعت</event> أمس مع النائب <per
            role=counterpart@b>سمير جابر</per>.
            """,
            id="lebanon-she-had-met",
        ),
        pytest.param(
            """
            <event id=a type=inauguration>قصّ</event> الوالي <per role="opener?@a">حمد ولد أحمد</per> شريط المركز
            الصحي في <loc role=place@a>لعيون</loc>.

            ثم <event id=b type=visit>انتقل</event> الوالي <per role=visitor@b>حمد ولد أحمد</per> إلى <loc
            role=place@b>مخيم النور</loc>.
            """,
            id="mauritania-the-ribbon-then-the-camp",
        ),
        pytest.param(
            """
            عقدت <org role=organizer@a>وزارة العمل</org> <event id=a type=session>ندوة</event> في <loc
            role=place@a>الوكرة</loc>.

            • <event id=b type=visit>زار</event> السفير <per role=visitor@b>إيان ووكر</per> <loc role=place@b>مستشفى
            الخور</loc>.
            """,
            id="qatar-an-item-of-a-list",
        ),
        pytest.param(
            """
            نظمت <org role=organizer@a>وزارة العدل</org> <event id=a type=workshop>ورشة عمل</event> في <loc
            role=place@a>بغداد</loc>.

            وفي اليوم التالي <event id=b type=visit>زار</event> السفير <per role=visitor@b>كارل هاوزر</per> <loc
            role=place@b>مخيم السلام</loc>.
            """,
            id="iraq-the-next-day",
        ),
        pytest.param(
            """
            <event id=a type=visit>زار</event> السفير <per role=visitor@a>توم ريد</per> <loc role=place@a>مخيم
            النور</loc>. وعقدت <org role=organizer@b>جمعية السنابل</org> <event id=b type=session>جلسة حوارية</event> في
            <loc role=place@b>زحلة</loc>.
            """,
            id="lebanon-a-sitting-below-a-visit",
        ),
        pytest.param(
            """
            أقامت <org role=organizer@a>جمعية الرواد</org> <event id=a type=session>الندوة</event> الأولى في <loc
            role=place@a>دمياط</loc>. واستضاف <loc role=place@b>نادي المعلمين</loc> <event id=b
            type=session>الندوة</event> الثانية.
            """,
            id="egypt-one-after-the-other",
        ),
    ],
)
def test_another_act_is_another_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=meeting>استقبل</event> الوزير <per role=counterpart>هاني البدور</per> السفيرة <per
            role=visitor>إلسا برغ</per>.

            وعقب اللقاء بحث الجانبان سبل التعاون.
            """,
            id="nobody-new",
        ),
        pytest.param(
            """
            قام المحافظ <per role=visitor>هاني البدور</per> بـ<event type=visit>زيارة</event> إلى <loc
            role=place>مخيم النور</loc>. ثم انتقل المحافظ إلى <loc role="place?">سوق البلدة</loc>.
            """,
            id="from-stop-to-stop",
        ),
    ],
)
def test_the_event_goes_on(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            الدورة الرابعة من صندوق المنح

            تُعقد <event type=session>جلسة</event> تعريفية يوم <date iso=2024-03-11>11 مارس 2024</date>.
            """,
            id="a-call-for-proposals",
        ),
        pytest.param(
            """
            فازت صحفيتان في الدورة الخامسة لجائزة الضمير. وأقيم <event type=ceremony>حفل</event> التتويج في <loc
            role=place>وهران</loc>.
            """,
            id="algeria-a-prize",
        ),
    ],
)
def test_a_round_is_no_course(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event id=a type=signing>وقّعت</event> <org role=organizer@a>هيئة النور</org> و<org
            role=organizer@a>جمعية البر</org> اتفاقية تعاون.

            وفي <loc role=place@b>سيئون</loc> <event id=b type=ceremony>سلّمت</event> <org
            role="organizer?|counterpart?@b">الهيئة</org> حقائب شتوية للنازحين بحضور الوكيل <per
            role=attendee@b>سالم باوزير</per>.
            """,
            id="yemen-below-a-signing",
        ),
        pytest.param(
            """
            أشرف العامل <per role="opener?">كريم بناني</per>، صباح <date iso=2022-12-21>21 ديسمبر 2022</date>، على
            <event type=ceremony>تسليم</event> مفاتيح 14 حافلة للنقل المدرسي.
            """,
            id="morocco-the-verbal-noun",
        ),
    ],
)
def test_goods_are_handed_over(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أنهين في <date iso=2024-05>مايو 2024</date> <event type=training>تدريبا</event> أشرف عليه <org
            role=organizer>مركز الأمل</org>.
            """,
            id="a-course-ended",
        ),
        pytest.param(
            """
            نظم <org role=organizer@a>مجلس الطفولة</org> <event id=a type=workshop>ورشة عمل</event> في <loc
            role=place@a>كسلا</loc> يوم <date iso=2022-02-14 event=a>14 فبراير 2022</date>.

            وكان <org role="organizer?@b">المجلس</org> قد نفذ في <date iso=2021-11 event=b>نوفمبر 2021</date> <event
            id=b type=workshop>ورشة</event> مشابهة بمدينة <loc role=place@b>القضارف</loc>.
            """,
            id="sudan-a-course-before",
        ),
    ],
)
def test_what_lies_back_has_days_of_its_own(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event id=a type=visit>زار</event> المحافظ <per role=visitor@a>هاني البدور</per> <loc role=place@a>مخيم
            النور</loc> <date iso=2025-10-14 event=a>14 أكتوبر 2025</date>.

            وفي مساء <date iso=2025-10-14 event=b>اليوم نفسه</date> <event id=b type=inauguration>افتتح</event> مركزا
            صحيا في <loc role=place@b>زاخو</loc>.
            """,
            id="iraq-the-same-day",
        ),
        pytest.param(
            """
            باشرت شركة الأفق، صباح <date iso=2023-09-05>5 سبتمبر 2023</date>، أعمال تأهيل المدخل.

            وأُطلق <event type=launch>المشروع</event> بحضور رئيس البلدية <per role=attendee>تحسين نصار</per>.
            """,
            id="palestine-the-leads-day",
        ),
    ],
)
def test_days_told_elsewhere(release: str) -> None:
    check(release)


def test_a_call_to_the_press_is_no_meeting() -> None:
    check("""
        أوضح <per>زايد أوحدو</per>، في اتصال هاتفي مع الجريدة، أن <said by="أوحدو">الطريق انقطعت</said>.
        """)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer@a>وزارة العدل</org> <event id=a type=workshop>ورشة عمل</event> في <loc
            role=place@a>عمّان</loc>.

            <event id=b type=visit>وزار</event> المشاركون <loc role=place@b>مخيم الزعتري</loc>.
            """,
            id="jordan-those-who-take-part-go",
        ),
        pytest.param(
            """
            وعلى هامش المؤتمر عقد الوكيل <per role="counterpart@a,counterpart@b">هاني البدور</per> <event id=a
            type=meeting>لقاءين</event>، الأول مع السفيرة <per role=counterpart@a>إلسا برغ</per>، <event id=b
            type=meeting>والثاني</event> مع الوزير <per role=counterpart@b>سمير جابر</per>.
            """,
            id="bahrain-two-counted-off",
        ),
    ],
)
def test_others_go_and_two_are_counted_off(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "ending",
    [
        pytest.param("كما تفقد", id="with-the-verb"),
        pytest.param("والتقى السفير <per>كارل هاوزر</per> الوزيرة كل يوم", id="with-a-day-that-is-not-said"),
    ],
)
def test_a_text_may_break_off(ending: str) -> None:
    check(f"""
        نظمت <org role=organizer@a>وزارة العدل</org> <event id=a type=workshop>ورشة عمل</event> في <loc
        role=place@a>عمّان</loc>.

        {ending}
        """)
