"""Shapes of news that tell of an event without «نظّمت X ورشة»: calls, sittings, trials, stages of a programme."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تلقى <org>وزير الشؤون الاجتماعية</org> <per role=counterpart>سامر النوري</per> <event type=meeting>اتصالا
            هاتفيا</event> من السفيرة <per role=counterpart>ليان كوبر</per>.
            """,
            id="tunisia-a-call",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>كلية القانون</org> <event type=other>محاكمة صورية</event> بحضور القاضي <per
            role=attendee>فهد السالم</per>.
            """,
            id="kuwait-mock-trial",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>الإدارة العامة للسجون</org>، بمعية <org role=partner>منظمة جسور</org>، <event
            type=study_visit>رحلة دراسية</event> إلى هولندا.
            """,
            id="tunisia-study-trip-with",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>رابطة الصحافة</org> <event type=conference>ندوة صحفية</event> في <loc
            role=place>صفاقس</loc>.
            """,
            id="tunisia-press-conference",
        ),
        pytest.param(
            """
            شارك وفد من <org role=delegation>مجلس الشورى</org> برئاسة <per role=head_of_delegation>خليل الدوسري</per>
            في أعمال <event type=meeting>الدورة</event> 145 للجمعية العامة المنعقدة في <loc role=place>كيغالي</loc>.
            """,
            id="qatar-a-body-sits",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>البعثة الدائمة</org> <event type=session>ندوة</event> حول العمل اللائق على هامش
            الدورة الـ 54 لمجلس حقوق الإنسان.
            """,
            id="geneva-beside-a-sitting",
        ),
        pytest.param(
            """
            <event type=meeting>اجتمع</event> <org role=organizer>المجلس الأعلى للطفولة</org> برئاسة القاضي <per
            role=chair>عمر الهادي</per>، وأقر خطته.
            """,
            id="lebanon-a-body-meets",
        ),
        pytest.param(
            """
            <event type=meeting>جلسة مباحثات</event> بين الوزير <per role=counterpart>حازم العلي</per> والسفيرة <per
            role=counterpart>ماريا لوند</per>.
            """,
            id="iraq-one-round-of-talks",
        ),
        pytest.param(
            """
            احتفل <org role=organizer>مركز الإغاثة</org> <event type=ceremony>بتخريج</event> <count total=120>120
            متدربة</count> من برنامج التدريب المهني.
            """,
            id="yemen-graduates-of-a-course",
        ),
    ],
)
def test_what_is_told_is_an_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            شرعت <org role=organizer>وزارة التربية</org> في تنفيذ <event type=training>برنامج تكويني</event> لصالح
            المعلمين، ممول من طرف <org role=funder funds="برنامج تكويني">التعاون الألماني</org>.
            """,
            id="mauritania-who-pays-does-not-hold",
        ),
        pytest.param(
            """
            اختتمت بالجزائر العاصمة أشغال <event type=forum name="الملتقى الوطني">الملتقى الوطني</event> الذي بادرت إلى
            تنظيمه <org role=organizer>المديرية العامة للأمن</org>، وعرف مشاركة إطارات من <org
            role=attendee>الدرك الوطني</org>.
            """,
            id="algeria-whose-initiative",
        ),
        pytest.param(
            """
            أعلنت <org role=organizer>الهيئة المستقلة للانتخابات</org>، خلال <event type=conference>مؤتمر صحفي</event>
            عقدته اليوم، مواعيد التسجيل.
            """,
            id="tunisia-subject-of-the-sentence",
        ),
        pytest.param(
            """
            أعلنت <org>الهيئة المستقلة للانتخابات</org>، خلال <event type=conference>مؤتمر صحفي</event> عقده رئيسها
            <per role=speaker>سالم الكافي</per>، <said by="سالم الكافي">مواعيد التسجيل</said>.
            """,
            id="tunisia-another-subject",
        ),
        pytest.param(
            """
            أمين عام <org>وزارة الداخلية</org> يفتتح <event type=workshop>ورشة عمل</event> نظمتها <org
            role=organizer>منظمة الإصلاح</org>.
            """,
            id="jordan-body-of-a-post",
        ),
        pytest.param(
            """
            افتتاح دار الأمان في <loc role=place>مسقط</loc>

            <event type=inauguration>افتتحت</event> <org role=organizer>وزارة التنمية</org> دار الأمان للأيتام.
            """,
            id="oman-opened-in-headline-and-lead",
        ),
        pytest.param(
            """
            وقعت <org role=organizer>هيئة الاستثمار</org> <event type=signing>مذكرة تفاهم</event> مع <org
            role=organizer>غرفة دبي</org>، ووقعها عن الهيئة رئيسها <per role=signatory>حسام الشامي</per> وعن الغرفة
            مديرها <per role=signatory>ماجد لوتاه</per>.
            """,
            id="egypt-one-signs-for-each",
        ),
        pytest.param(
            """
            سلّم السفير <per role=attendee>كينجي موري</per> شهادات التخرج في <event type=ceremony>حفل</event> حضره
            الأمين العام <per role=attendee>فارس الحديد</per>.
            """,
            id="jordan-a-ceremony-that-he-attended",
        ),
        pytest.param(
            """
            أجرى اللواء <per role="counterpart@a,visitor@b">عبيد المعاني</per> <event type=meeting id=a>مباحثات</event>
            مع نظيره <per role=counterpart@a>إريك لوكاس</per>، خلال <event type=visit id=b>زيارة عمل</event> إلى <loc
            role=place@b>بروكسل</loc>.
            """,
            id="jordan-who-travels",
        ),
    ],
)
def test_who_holds_it_and_who_is_there(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أقيمت في <loc role=place>غزة</loc> <event type=ceremony>احتفالية</event> بمناسبة اختتام <prog
            role=programme>مشروع الدعم النفسي للأطفال</prog>.
            """,
            id="palestine-a-project-closes",
        ),
        pytest.param(
            """
            <event type=meeting>اجتماع</event> اللجنة التوجيهية <prog role=programme>لمشروع المراقبة الحدودية</prog> في
            <loc role=place>نواكشوط</loc>.
            """,
            id="mauritania-steering-committee",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>اللجنة الوطنية</org> <event type=meeting>اجتماعا</event> ناقش التنسيق مع
            <prog>مشروع المراقبة الحدودية</prog>.
            """,
            id="mauritania-a-project-discussed",
        ),
        pytest.param(
            """
            انطلق بمحافظة <loc role=place>الأقصر</loc> <event type=training status=ongoing>برنامج تدريبي</event>
            للمرشدات الاجتماعيات على مدار أربعة أيام، بقاعة <loc role=place>مكتبة النيل</loc>.
            """,
            id="egypt-town-and-hall",
        ),
        pytest.param(
            """
            <event type=signing>وقّع</event> المحافظ <per role=signatory>نوري السعد</per> اتفاقية لتأهيل 12 مدرسة في
            <loc>قضاء القائم</loc>.
            """,
            id="iraq-where-schools-are",
        ),
        pytest.param(
            """
            أطلقت <org role=organizer>جامعة الفيوم</org> <event type=campaign>قافلة طبية</event> إلى قرية <loc
            role=place>الشواشنة</loc>.
            """,
            id="egypt-where-a-convoy-goes",
        ),
    ],
)
def test_where_it_is_and_what_it_is_part_of(release: str) -> None:
    check(release)
