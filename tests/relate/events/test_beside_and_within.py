"""Events beside others, within names, and those that only a verbal noun or a reference tells of."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تم اليوم بديوان الوزارة <event type=signing>التوقيع</event> بين كل من <org role=organizer>صندوق
            السكان</org> و<org role=organizer>وزارة الصحة</org> على خطة عمل.
            """,
            id="yemen-signing-on-a-plan",
        ),
        pytest.param(
            """
            افتتحت بصلالة أعمال “<event type=forum>ملتقى العمل</event>” الذي تنظمه <org role=organizer>وزارة
            العمل</org>. رعى حفل الافتتاح الوزير <per role="patron,opener">محاد الحسني</per>.
            """,
            id="oman-a-name-in-quotes",
        ),
        pytest.param(
            """
            ترأس الوزير <per role=head_of_delegation>محاد الحسني</per> وفد بلاده المشارك في أعمال <evname>الدورة
            السادسة <event type=conference name="الدورة السادسة للمؤتمر الإسلامي">للمؤتمر</event> الإسلامي</evname>
            لوزراء العمل، المنعقدة في دولة <loc role=place>قطر</loc>.
            """,
            id="oman-who-leads-a-delegation",
        ),
        pytest.param(
            """
            تشارك الوزيرة <per role=attendee>مريم القاسمي</per> في <evname><event type=forum name="المنتدى العالمي
            للمياه">المنتدى</event> العالمي للمياه</evname>. وينعقد المنتدى العالمي للمياه تحت شعار “الماء حياة
            للجميع”.
            """,
            id="mauritania-the-name-that-it-has",
        ),
        pytest.param(
            """
            شارك الوزير <per role=attendee>مجدي القهواني</per> في <event type=conference>مؤتمر</event> حول الهجرة. حضر
            جلسات المؤتمر السفير <per role=attendee>جميل السلامي</per>.
            """,
            id="yemen-sessions-of-the-conference",
        ),
        pytest.param(
            """
            أقامت الجامعة <event type=ceremony>فعالية</event> بمناسبة اليوم العالمي للمرأة تحدثت فيها الدكتورة <per
            role=speaker>هدى العولقي</per>.
            """,
            id="yemen-the-university-marked-it",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>كلية الآداب</org> والملتقى الطلابي <event type=session>ندوة علمية</event> في <loc
            role=place>إب</loc>.
            """,
            id="yemen-a-holder-called-like-an-event",
        ),
        pytest.param(
            """
            أكد المستشار <per role="speaker?,opener?">عزت الخميسي</per>، خلال <event type=inauguration>افتتاحه</event>
            مكتب المساعدة بمحافظة <loc role=place>الفيوم</loc>، أن <said by="عزت الخميسي">العدالة حق</said>.
            """,
            id="egypt-while-opening-an-office",
        ),
        pytest.param(
            """
            تستهدف <event type=campaign>حملة</event> أطلقتها <org role=organizer>وزارة الصحة</org> 300 ألف طفل في جميع
            المحافظات.
            """,
            id="syria-whom-a-campaign-is-for",
        ),
        pytest.param(
            """
            أطلقت <org role=organizer>وزارة الصحة</org> <event type=campaign>حملة</event> «<prog>صحتنا أولاً</prog>» في
            <loc role=place>دمشق</loc>.
            """,
            id="syria-a-campaign-is-not-within-itself",
        ),
    ],
)
def test_what_is_meant(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=signing>وقّع</event> <loc role=organizer>الأردن</loc> و<loc role=organizer>اليابان</loc> مذكرات
            تعاون.
            """,
            id="jordan-states-sign",
        ),
        pytest.param(
            """
            تبدأ في <loc role=place>الدوحة</loc> فعاليات <evname><event type=forum name="المنتدى الحكومي لمكافحة
            الاتجار">المنتدى</event> الحكومي لمكافحة الاتجار</evname>. ويعقد المنتدى تحت عنوان "حماية العمال في مواسم
            السياحة".
            """,
            id="qatar-a-title-given-later",
        ),
        pytest.param(
            """
            احتفلت الدولة أمس <event type=ceremony>باليوم</event> العالمي لحقوق الإنسان. وقد نظمت <org
            role=organizer>وزارة العدل</org> احتفالا شاركت فيه جهات عدة.
            """,
            id="qatar-a-day-and-its-celebration",
        ),
        pytest.param(
            """
            افتتحت <event type=training>الدورة التدريبية</event> بكلمة للأستاذ <per role=speaker>سامح النجاري</per>.
            """,
            id="palestine-a-word-by",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الأمل</org> <event type=training>دورة تدريبية</event> للمشرفات، وذلك <org
            role=place>بجامعة</org> صحار.
            """,
            id="oman-in-a-university",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الأمل</org> <event type=training>دورة تدريبية</event> للعاملات في
            <org>جامعة</org> صحار.
            """,
            id="oman-who-works-in-a-university",
        ),
        pytest.param(
            """
            أعربت الحكومة، اليوم الجمعة <loc role=place>بالرباط</loc>، عن دعمها للسلام.

            جاء ذلك عقب <event type=meeting>لقاء</event> بين الوزير <per role=counterpart>ناصر البقالي</per> والسفير
            <per role=counterpart>فؤاد الجبوري</per>.
            """,
            id="morocco-day-and-city-of-the-lead",
        ),
        pytest.param(
            """
            احتفل <org role=organizer>المجلس الاستشاري</org> أمس <event type=ceremony>بالذكرى</event> العشرين لإحداثه.
            """,
            id="morocco-an-anniversary",
        ),
    ],
)
def test_what_the_next_sentence_adds(release: str) -> None:
    check(release)
