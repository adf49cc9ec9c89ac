"""Titles, status, dates and places of events, and one event for each thing."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تعتزم <org role=organizer>جمعية المحامين</org> تنظيم <event type=session status=planned>ندوة</event> عن
            نظام الكفالة الشهر المقبل.
            """,
            id="kuwait-planned",
        ),
        pytest.param(
            """
            ستنظم <org role=organizer>الجمعية العمانية للمحامين</org> <event type=workshop status=planned>حلقة
            عمل</event> في <loc role=place>صحار</loc>.
            """,
            id="oman-future-verb",
        ),
        pytest.param(
            """
            أعلنت <org role=organizer>وزارة العمل والتأهيل</org> تأجيل <event type=forum
            status=cancelled>ملتقى</event> التشغيل إلى أجل غير مسمى.
            """,
            id="libya-postponed",
        ),
        pytest.param(
            """
            أُلغي <event type=conference status=cancelled>مؤتمر</event> المانحين الذي كانت تنظمه <org
            role=organizer>وزارة التخطيط</org> بسبب الأمطار.
            """,
            id="somalia-cancelled",
        ),
        pytest.param(
            """
            تتشرف <org role=organizer>جمعية بيتي</org> بدعوتكم إلى حضور <event type=conference
            status=planned>ندوة</event> صحفية يوم <date iso=2024-05-22>22 ماي 2024</date>.
            """,
            id="morocco-invitation",
        ),
        pytest.param(
            """
            تتواصل في <loc role=place>رام الله</loc> لليوم الثاني <event type=training status=ongoing>دورة
            تدريبية</event> لمدربي المحاكم.
            """,
            id="palestine-ongoing",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>اللجنة الجهوية</org> <event type=meeting>اجتماعاً</event> لتطبيق <doc>المقرر رقم
            77</doc>.
            """,
            id="mauritania-a-decree-is-no-plan",
        ),
    ],
)
def test_the_status_comes_from_the_words_around_the_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>المركز القومى للبحوث</org> <event type=session name="أطفال بلا عمل">ندوة</event>
            بعنوان «أطفال بلا عمل» بحضور <group role=attendee>باحثين</group>.
            """,
            id="egypt-under-the-title",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>جمعية كفى</org> <event type=conference name="كرامة بلا حدود">مؤتمرا</event> تحت
            عنوان "كرامة بلا حدود" في <loc role=place>بيروت</loc>.
            """,
            id="lebanon-straight-quotes",
        ),
        pytest.param(
            """
            انطلقت في <loc role=place>الدوحة</loc> <event type=campaign name="معا نحميهم"
            status="ongoing|held">حملة</event> تحت شعار «معاً نحميهم» أطلقتها <org role=organizer>اللجنة الوطنية
            لحقوق الإنسان</org>.
            """,
            id="qatar-slogan",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وحدة مكافحة العنف</org> <event type=workshop name="">ورشة</event> حول حماية
            النازحات .
            """,
            id="sudan-about-is-no-title",
        ),
        pytest.param(
            """
            نظم <org role=organizer>المجلس الوطني لشؤون الأسرة</org> <event type=forum name="أسرة
            آمنة">ملتقى</event> «أسرة آمنة» في <loc role=place>عمان</loc>.
            """,
            id="jordan-name-behind-noun",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>نقابة المحامين</org> <event type=session name="">ندوة</event>، وقال رئيسها <per
            role="speaker?">كريم الجبوري</per> إن «<said by="كريم الجبوري" quoted>القانون يحتاج إلى تعديل
            عاجل</said>».
            """,
            id="iraq-quotation-that-is-no-title",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة العدل</org> <event type=workshop name="حماية الضحايا">ورشة عمل</event>
            بالشراكة مع <org role=partner>المنظمة الدولية للهجرة</org> تحت عنوان «حماية الضحايا».
            """,
            id="kuwait-title-behind-a-partner",
        ),
        pytest.param(
            """
            وتناولت <event type=session>الندوة</event> "المخاطر التي تواجه العاملات".
            """,
            id="lebanon-what-the-seminar-dealt-with-is-no-title",
        ),
    ],
)
def test_the_title_stands_in_quotation_marks_or_behind_its_cue(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>الاتحاد العام التونسي للشغل</org> <event type=training>دورة تكوينية</event> يومي
            <date iso=2019-11-06 end=2019-11-07>6 و7 نوفمبر 2019</date> ب<loc role=place>نابل</loc>.
            """,
            id="tunisia-range",
        ),
        pytest.param(
            """
            اقامت <org role=organizer>مفوضية حقوق الانسان</org> بتاريخ <date iso=2022-10-03>3/10/2022</date> <event
            type=workshop>ورشة عمل</event> في <loc role=place>الموصل</loc>.
            """,
            id="iraq-numeric-date",
        ),
        pytest.param(
            """
            نظّم <org role=organizer>مكتب الأمم المتحدة المعني بالمخدرات والجريمة</org> في <loc>لبنان</loc> <event
            type=workshop>ورشة عمل</event> في <loc role=place>جونيه</loc>.
            """,
            id="lebanon-body-in-its-city-is-no-place",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>وزارة الداخلية</org> <event type=meeting>اجتماعا</event> بشأن العمالة القادمة
            من <loc>نيبال</loc>.
            """,
            id="kuwait-nationality-of-workers-is-no-place",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة نايف العربية للعلوم الأمنية</org> <event type=forum>ملتقى</event> علميا
            في <loc role=place>الرياض</loc> يوم <date iso=2024-03-25>15 رمضان 1445هـ</date>.
            """,
            id="saudi-hijri-date",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز الدراسات القانونية</org> <event type=session>ندوة</event> حول <doc>قانون
            مكافحة الاتجار بالبشر رقم 1 لسنة 2018</doc>.
            """,
            id="yemen-law-year-is-no-date",
        ),
        pytest.param(
            """
            <loc role="place">سطيف</loc> - نظمت <org role=organizer>جمعية كافل اليتيم</org> <event type=session>يوما
            دراسيا</event> حول تشغيل القصر.
            """,
            id="algeria-dateline-city",
        ),
    ],
)
def test_dates_and_places_are_the_events_own(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>نقابة الصحفيين</org> <event type=workshop>ورشة</event> للتغطية الآمنة. وتناولت
            <event type=workshop>الورشة</event> أخلاقيات النشر.
            """,
            id="egypt-definite-noun-later",
        ),
        pytest.param(
            """
            عقد <org role=organizer>معهد الإعلام الأردني</org> <event type=session>ندوة</event> حول خطاب الكراهية.
            وحضر اللقاء <count total=40>40 صحفيا</count>.
            """,
            id="jordan-anaphor",
        ),
        pytest.param(
            """
            اختتم في <loc role=place@b>مسقط</loc> <event id=b type=forum>الملتقى الثاني</event> لأصحاب العمل، فيما
            كان <event id=a type=forum maybe>الملتقى الأول</event> قد عقد في <loc role="place?@a">صلالة</loc> عام
            2017.
            """,
            id="oman-ordinal-is-another",
        ),
        pytest.param(
            """
            نظمت <org role=organizer@a>شرطة دبي</org> <event id=a type=workshop>ورشة عمل</event> حول التحقيق المالي
            في <loc role=place@a>دبي</loc>.

            وفي <loc role=place@b>الشارقة</loc>، نظمت <org role=organizer@b>مؤسسة نماء</org> <event id=b
            type=conference>مؤتمرا</event> عن تمكين الناجيات.
            """,
            id="uae-two-events-two-organizers",
        ),
    ],
)
def test_headline_and_lead_and_later_mentions_are_one_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer@a>مركز تمكين</org> <event id=a type=workshop>ورشة</event> في <loc
            role=place@a>إربد</loc> بحضور <org role=attendee@a>وزارة العمل</org>.

            وعلى صعيد متصل، <event id=b type=visit>زار</event> وفد من <org role=delegation?@b>المركز</org> مصنعا في <loc
            role="place?@b">الكرك</loc>.
            """,
            id="jordan-workshop-then-visit",
        ),
        pytest.param(
            """
            نظمت <org role=organizer@a>وزارة العدل</org> <event id=a type=training>دورة تدريبية</event> فى <loc
            role=place@a>قنا</loc>.

            كما نظمت <org role=organizer@b>وزارة الداخلية</org> <event id=b type=workshop>ورشة عمل</event> فى <loc
            role=place@b>دمياط</loc> بالتعاون مع <org role=partner@b>اليونيسف</org>.
            """,
            id="egypt-three-trainings",
        ),
    ],
)
def test_several_events_in_one_release_stay_apart(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>وزارة الداخلية</org> <event type=workshop>ورشة عمل</event> حول الاتجار
            بالأشخاص، وذلك في <loc role=place>دمشق</loc>.
            """,
            id="syria-and-that-in",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>اللجنة الوطنية</org> <event type=session>ندوة</event> استعرضت تقارير السلطنة
            منذ عام 2010.
            """,
            id="oman-since-a-year-is-no-date",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة الهجرة</org> <event type=workshop>ورشة</event> من <date iso=2025-11-30
            end=2025-12-06>30 من تشرين الثاني، ولغاية 6 كانون الأول 2025</date>.
            """,
            id="iraq-until-behind-a-comma",
        ),
    ],
)
def test_dates_and_places_are_those_of_the_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            شاركت <org role="attendee">وزارة التضامن</org> في <event type=forum name="أصوات الأمل">المنتدى</event>
            الذي عقد تحت عنوان «أصوات الأمل». وشهد <event type=forum name="أصوات الأمل">المنتدى</event> الأول من
            نوعه حضورا دوليا.
            """,
            id="egypt-announced-title-goes-before-the-name",
        ),
    ],
)
def test_one_event_for_each_thing(release: str) -> None:
    check(release)
