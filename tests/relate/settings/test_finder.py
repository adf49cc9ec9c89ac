"""Places of events, and places of bodies, of people, of a matter, or of what is agreed on."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>اتحاد الجامعات</org> <event type=meeting>اجتماعات</event> بين الجامعات العربية
            والجامعات في <loc>إيطاليا</loc>.
            """,
            id="jordan-where-those-bodies-are",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>رابطة الإغاثة</org> <event type=workshop>ورشة عمل</event> للمنظمات العاملة في
            <loc>تعز</loc>.
            """,
            id="yemen-where-they-work",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية العدالة</org> <event type=session>ندوة</event> لمناقشة أثر الجفاف على الرعاة
            في <loc>كردفان</loc>.
            """,
            id="sudan-what-it-is-about",
        ),
        pytest.param(
            """
            وقّعت <org role="organizer|signatory">وزارة الصحة</org> و<org role="organizer|signatory">جمعية السند</org>
            <event type=signing>مذكرة تفاهم</event>. وتشمل المذكرة تأهيل ستة مراكز في <loc>ريف حمص</loc>.
            """,
            id="syria-what-a-memorandum-holds",
        ),
        pytest.param(
            """
            نظم <org role=organizer>معهد الدوحة الجديد</org> <event type=workshop>ورشة عمل</event> بمشاركة الجهات
            والمؤسسات في <loc>اليمن</loc>.
            """,
            id="qatar-stakeholders-in",
        ),
        pytest.param(
            """
            نظم <org role=organizer>اتحاد المغتربين</org> <event type=session>ندوة</event> لأبناء الجالية المقيمين في
            <loc>كندا</loc>.
            """,
            id="lebanon-residents-of",
        ),
        pytest.param(
            """
            عقد <org role=organizer>مركز الجزيرة للبحوث</org> <event type=session>ندوة</event> سلطت الضوء على أوضاع
            العمال في <loc>قبرص</loc>.
            """,
            id="bahrain-light-on-a-country",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة الهضاب</org> <event type=session>ندوة</event> تناولت أثر الجفاف على المدن في
            <loc>النيجر</loc>.
            """,
            id="algeria-effect-on-towns-of-a-country",
        ),
        pytest.param(
            """
            <event type=signing>وقّعت</event> <org role="organizer|signatory">وزارة البلديات</org> و<org
            role="organizer|signatory">شركة الفجر</org> مذكرة تفاهم.

            وتتضمن المذكرة إنشاء محطة مياه في <loc>سنجار</loc>.
            """,
            id="iraq-a-memorandum-and-its-town",
        ),
    ],
)
def test_places_that_are_not_of_the_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>اتحاد الجامعات</org> <event type=meeting>اجتماعاً</event> للجامعات، وذلك في <loc
            role=place>عجلون</loc>.
            """,
            id="jordan-and-that-was-in",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية العدالة</org> <event type=session>ندوة</event> على مدى يومين في <loc
            role=place>كسلا</loc>.
            """,
            id="sudan-how-long-and-where",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>شبكة الناشطات</org> <event type=session>جلسة</event> على هامش الأسبوع الثقافي في
            <loc role=place>أسوان</loc>.
            """,
            id="egypt-on-the-margin-of-a-week",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مكتب الشباب</org>، بالتعاون مع <org role=partner>وزارة العدل</org>، ب<loc
            role=place>قاعة الميناء</loc> <event type=workshop>ورشة عمل</event>.
            """,
            id="yemen-a-hall-behind-the-partner",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز الياسمين</org> <event type=training>دورة تكوينية</event> على مدار يومين ب<loc
            role=place>قابس</loc>.
            """,
            id="tunisia-over-two-days",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>نقابة المهندسين</org> <event type=session>ندوة</event> على <loc role=place>قاعة
            مدرسة الزهور</loc>.
            """,
            id="iraq-hall-of-a-body",
        ),
        pytest.param(
            """
            عقد <org role=organizer>مركز الجزيرة للبحوث</org> <event type=session>ندوة</event> على مدى يومين في <loc
            role=place>قبرص</loc>.
            """,
            id="bahrain-in-that-country",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الريف</org> <event type=session>ندوة</event> للجمعيات المحلية، وذلك ب<loc
            role=place>الناظور</loc>.
            """,
            id="morocco-and-that-in",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية المرسى</org> <event type=session>ندوة</event> في <loc role=place>صفاقس</loc>
            حول الهجرة والشغل، وذلك ب<loc role=place>فندق الزيتونة</loc>.
            """,
            id="tunisia-a-town-and-that-in-a-hall",
        ),
        pytest.param(
            """
            جرى <event type=meeting>اللقاء</event> على هامش أعمال المؤتمر في <loc role=place>فيينا</loc>.
            """,
            id="egypt-on-the-margin-of-a-conference",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الرواد</org> <event type=session>ندوة</event> في <loc role=place>باتنة</loc>
            حول دور الأسرة في حماية الطفل من الاستغلال، وذلك في <loc role=place>قاعة المطالعة الكبرى</loc>.
            """,
            id="algeria-and-that-in-a-hall-far-behind",
        ),
    ],
)
def test_places_of_the_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تتواصل <event type=training status=ongoing>الدورة</event> التدريبية في <loc role=place>الحديدة</loc> حتى
            نهاية الأسبوع.
            """,
            id="yemen-goes-on-there",
        ),
        pytest.param(
            """
            استمرت <event type=workshop>الورشة</event> يومين في <loc role=place>بعقوبة</loc>.
            """,
            id="iraq-lasted-there",
        ),
        pytest.param(
            """
            تواصلت <event type=workshop status=held>الورشة التدريبية</event> ب<loc role=place>مدني</loc>.
            """,
            id="sudan-went-on",
        ),
        pytest.param(
            """
            تتواصل <event type=training status=ongoing>الدورة التدريبية</event> ب<loc role=place>سرت</loc>.
            """,
            id="libya-still-going-on",
        ),
    ],
)
def test_verbs_that_have_the_event_for_a_subject(release: str) -> None:
    check(release)
