"""One thing is one event: a closing party and its course, a launch and its party; and what gives no title."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            شهدت <loc role=place>عدن</loc> حفل اختتام <event type=training name="مهنتي بيدي">دورة تدريبية</event> تحت
            شعار «<evname>مهنتي بيدي</evname>».
            """,
            id="yemen-the-closing-of-a-course",
        ),
        pytest.param(
            """
            <event type=launch>أطلقت</event> <org role=organizer>جمعية إنسان</org> تقريرها السنوي. استهل الحفل بكلمة
            الدكتور <per role="opener|speaker">كريم نصار</per>.
            """,
            id="lebanon-the-party-of-a-launch",
        ),
        pytest.param(
            """
            استضافت <org role="organizer|place">جامعة القصيم</org> <event type=meeting>لقاءً افتراضياً</event> ضمن
            لقاءات التواصل الشبابي.
            """,
            id="saudi-one-of-a-series",
        ),
        pytest.param(
            """
            شاركت وكالات في <event type=meeting>يوم تشاوري</event> نظمته <org role=organizer>المنظمة الدولية
            للهجرة</org> في <loc role=place>نواكشوط</loc>.
            """,
            id="mauritania-a-day-of-consultation",
        ),
        pytest.param(
            """
            اختتمت <org role=organizer>جمعية الياسمين</org> <event type=training>جامعة صيفية</event> لفائدة الشباب.
            """,
            id="tunisia-summer-university",
        ),
        pytest.param(
            """
            شهدت ساحة الجامعة الأمريكية وجامعة القاهرة هدوءا.
            """,
            id="egypt-a-university-is-none",
        ),
    ],
)
def test_one_event_for_one_thing(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            التقى السفير <per role=counterpart>جابر اللامي</per> مع المديرة العامة <per role=counterpart>ليزا مور</per>.
            وتضمن <event type=meeting>اللقاء</event> تبادل وجهات النظر بشأن <evname>آفاق التعاون</evname>.
            """,
            id="iraq-what-the-talk-was-about",
        ),
        pytest.param(
            """
            بدأت <event type=workshop status=ongoing>ورشة عمل</event> عن الهجرة. وحذر الأمين العام <per
            role=speaker>كمال التوم</per> <said
            by="كمال التوم">خلال الورشة من <evname>الهجرة غير القانونية</evname></said>.
            """,
            id="sudan-what-he-warned-of",
        ),
    ],
)
def test_the_matter_is_no_title(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            برعاية المدير العام اللواء <per role=patron>وليد حرب</per> ممثلاً بالعميد <per
            role=representative>أنور سلامة</per>، أقيمت <event type=session>ندوة</event>.
            """,
            id="lebanon-a-patron-and-who-stands-for-him",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>جمعية البر</org> <event type=ceremony>حفلاً</event> حضره <group
            role=attendee>مسؤولون</group>، بينهم الأستاذ <per role=attendee>عبود سيف</per> والأستاذة <per
            role=attendee>انتصار ناجي</per>.
            """,
            id="yemen-among-them",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز وجدة للدعم القانوني</org> <event type=session>ندوة</event> بتأطير الأستاذ <per
            role=trainer>عبد الرحيم الوالي</per>.
            """,
            id="morocco-guided-by",
        ),
        pytest.param(
            """
            التقى الوزير <per role=counterpart>عادل الساعدي</per> مع السفير <per role=counterpart>بول رايت</per>، وذلك
            في <event type=meeting>لقاء</event> بحسب مكتب إعلام <org>وزارة الداخلية</org>.
            """,
            id="libya-who-tells-of-it",
        ),
    ],
)
def test_those_who_are_there(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=ceremony>احتفلت</event> <org role=organizer>جامعة البلقاء</org> بتخريج عدد من متدربي البرنامج.
            """,
            id="jordan-celebrated-a-graduation",
        ),
        pytest.param(
            """
            احتفلت <org>جامعة البلقاء</org> بفوز فريقها.
            """,
            id="jordan-celebrated-a-victory",
        ),
    ],
)
def test_celebrations(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            شهدت مدينة <loc role=place>القنيطرة</loc> <event type=inauguration>افتتاح</event> «مركز التضامن للنساء».
            """,
            id="morocco-an-opening-in-quotation-marks",
        ),
        pytest.param(
            """
            <event type=inauguration>افتتحت</event> <org role=organizer>وزارة التنمية الاجتماعية</org> داراً للأيتام في
            <loc role=place>نابلس</loc>.
            """,
            id="palestine-a-ministry-opened-a-home",
        ),
        pytest.param(
            """
            <event type=inauguration>افتتح</event> الوزير <per role=opener>سامي الهذلي</per> مركز <org>جمعية
            الأمل</org>.
            """,
            id="yemen-the-minister-opened-it",
        ),
        pytest.param(
            """
            اختتم وزير الداخلية <per role=attendee>علمي روبله</per> أعمال <event type=workshop>ورشة إقليمية</event>
            أقامتها <org role=organizer>المنظمة الدولية للهجرة</org>.
            """,
            id="djibouti-the-minister-closed-it",
        ),
        pytest.param(
            """
            شارك الوزير <per role=attendee>جامع عبدي</per> في <event type=conference name="المؤتمر السنوي
            للهجرة"><evname>المؤتمر السنوي للهجرة المنعقد</evname></event> في <loc role=place>نيروبي</loc>.
            """,
            id="somalia-where-a-name-ends",
        ),
    ],
)
def test_openings_closings_and_names(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أعطت الوزيرة <per role=opener>غنية بوزيد</per> إشارة انطلاق <event type=campaign>قافلة تضامنية</event>.
            وقد تم تنظيم المبادرة من طرف <org role=organizer>جمعية ناس الخير</org>.
            """,
            id="algeria-gave-the-sign",
        ),
        pytest.param(
            """
            <event type=meeting>بحث</event> وزير العمل <per role=counterpart>سالم باوزير</per>، في العاصمة المؤقتة <loc
            role=place>عدن</loc>، مع السفيرة <per role=counterpart>ليزا مور</per> خطة الحماية.
            """,
            id="yemen-the-temporary-capital",
        ),
        pytest.param(
            """
            <event type=meeting>التقى</event> وفد من <org role="delegation|counterpart">تنسيقية الشباب</org> مع <per
            role=counterpart>شيراز كمال</per> ومدير الإعلام <per role=counterpart>هادي راغب</per>، إضافة إلى عدد من
            العاملين، وذلك بمقر المنظمة ب<loc role=place>القاهرة</loc>.
            """,
            id="egypt-a-delegation-and-the-other-side",
        ),
    ],
)
def test_signs_capitals_and_sides(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>مركز إيواء الشارقة</org> <event type=forum name="ناجيات">ملتقى</event>
            "<evname>ناجيات</evname>" أمس.
            """,
            id="uae-a-title-of-one-word",
        ),
        pytest.param(
            """
            أجلت محكمة الجنايات جلسة محاكمة المتهم إلى موعد آخر.
            """,
            id="kuwait-a-session-of-the-court",
        ),
    ],
)
def test_short_titles_and_sessions_of_courts(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أحيت <org role=organizer>بلدية طبرق</org> <event type=ceremony>اليوم العالمي
            للمهاجرين</event>. وأقامت البلدية احتفالا بالمناسبة بحضور <org role=attendee>جمعية الدرصاف</org>.
            """,
            id="libya-the-party-of-a-day",
        ),
        pytest.param(
            """
            أحيت <org role=organizer>وزارة العدل</org> <event type=ceremony id=a>اليوم
            العالمي للمهاجرين</event>. ونظمت <org role=organizer@b>وزارة العدل</org> بهذه المناسبة <event type=session
            id=b>ندوة</event> في <loc role=place@b>تونس</loc>.
            """,
            id="tunisia-another-event-on-the-occasion",
        ),
    ],
)
def test_a_day_and_what_is_held_on_its_occasion(release: str) -> None:
    check(release)
