"""Short releases: captions and briefs that say in one sentence what was held, seen, signed or given."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الوفاء</org>، بالتعاون مع <org role=partner>وزارة الشباب</org>، <event
            type=session>جلسات</event> توعوية بمدينة <loc role=place>طنطا</loc> حول مخاطر الهجرة.
            """,
            id="egypt-sessions",
        ),
        pytest.param(
            """
            نفذت <org role=organizer>مديرية الصحة</org> <event type=session>محاضرات</event> توعوية في <loc
            role=place>إربد</loc>.
            """,
            id="jordan-lectures",
        ),
        pytest.param(
            """
            <event type=session>جلسة توعية</event> للشباب في <loc role=place>الإسماعيلية</loc>

            نظمت <org role=organizer>اللجنة الوطنية</org>، بالتعاون مع <org role=partner>وزارة الشباب</org>، <event
            type=session>جلسة</event> توعية موسعة للشباب.
            """,
            id="the-headline-told-of-it",
        ),
        pytest.param("قالت <org>وزارة التربية</org> إنها ستنظم العام المقبل ندوات ومحاضرات.", id="plans-are-none"),
        pytest.param("تدعم <org>وزارة التربية</org> المدارس من خلال ورش ومحاضرات.", id="means-are-none"),
    ],
)
def test_plurals_that_a_verb_of_holding_governs(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>وزارة الأسرة</org>، أمس، <event type=ceremony>فعالية</event> إحياء السادس من
            فبراير.
            """,
            id="somalia-commemoration",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>مديرية التضامن</org> <event type=session>فعالية</event> توعوية في <loc
            role=place>عنابة</loc>.
            """,
            id="algeria-awareness",
        ),
        pytest.param("وضعت <org>وزارة العدل</org> خطة لتعزيز فعالية القضاء.", id="effectiveness"),
    ],
)
def test_happenings(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            شهد محافظ لحج <per role=attendee>سالم باعباد</per> <event type=ceremony>تخرج</event> دفعة جديدة من طلاب
            كلية الشرطة في <loc role=place>الحوطة</loc>.
            """,
            id="yemen-witnessed",
        ),
        pytest.param("<per>سالم باعباد</per> مهندس، تخرج في جامعة حلب قبل عشرة أعوام.", id="a-life"),
    ],
)
def test_graduations(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=visit>اطّلع</event> وكيل محافظة مأرب <per role=visitor>سعيد الحداد</per> على سير العمل في
            مستشفى الجوبة.
            """,
            id="yemen-hospital",
        ),
        pytest.param("اطلع الوزير <per>سعيد الحداد</per> على تقرير عن سير العمل في المركز.", id="a-report"),
        pytest.param(
            """
            <event type=visit>تفقد</event> الوزير <per role=visitor>سعيد الحداد</per>، اليوم، <loc role=place>مخيم
            الرمال</loc> للنازحين.
            """,
            id="the-place-is-the-object",
        ),
    ],
)
def test_visits_to_sites(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=signing>وقّع</event> الدكتور <per role=signatory>سعيد الحداد</per>، اليوم، مع الدكتور <per
            role=signatory>سامي الخطيب</per>، مذكرة تفاهم لدعم المستشفيات.
            """,
            id="with-before-the-thing",
        ),
        pytest.param(
            """
            <event type=signing>وقع</event> وكيل <org role=organizer>وزارة الصحة</org> المساعد لقطاع التخطيط الدكتور
            <per role=signatory>سعيد الحداد</per>، اليوم، مذكرة تفاهم لدعم المستشفيات.
            """,
            id="yemen-long-post",
        ),
        pytest.param(
            """
            عقد <event type=meeting>لقاء</event> ظهر اليوم بدار الضيافة بين <org role=counterpart>المجلس الوطني</org>
            و<org role=counterpart>هيئة التضامن</org>.
            """,
            id="libya-between",
        ),
        pytest.param(
            """
            أشرفت الوزيرة <per role=chair>سلوى بن عمر</per> على <event type=meeting>جلسة عمل</event> حول التعاون مع
            <org>الاتحاد الوطني</org>.
            """,
            id="tunisia-working-session",
        ),
        pytest.param(
            """
            <event type=meeting>بحث</event> السفير <per role=counterpart>وليد الحديد</per> مع المديرة <per
            role=counterpart>سهى عطوي</per> أوضاع المخيمات. وأكد <per>وليد الحديد</per>، <said by="وليد الحديد">خلال
            الاجتماع، ضرورة الدعم</said>.
            """,
            id="a-side-that-speaks",
        ),
    ],
)
def test_sides(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقدت <org role=organizer>جمعية الأفق</org> <event type=workshop>ورشة</event> ضمن برنامج «<prog
            role=programme>طفولة آمنة</prog>».
            """,
            id="no-title",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>جمعية الأفق</org> <event type=workshop>ورشة</event> في إطار مشروعي «<prog
            role=programme>طفولة آمنة</prog>» و«<prog role=programme>طريق العودة</prog>».
            """,
            id="a-pair",
        ),
        pytest.param(
            """
            <event type=launch>أطلقت</event> <org role=organizer>الحكومة التونسية</org> أنشطة المكون التونسي في إطار
            مشروع «<prog role=programme>حدود آمنة</prog>».
            """,
            id="activities-launched",
        ),
    ],
)
def test_programmes_in_quotation_marks(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الأمل</org> <event type=session>يوما تحسيسيا</event> بمساهمة <org
            role=partner>مندوبية الطفولة</org> و<org role=partner>الكشافة</org>.
            """,
            id="contributions",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز الرعاية</org> <event type=training>دورة تدريبية</event>، واستفادت من الدورة
            <group role=trainee>نساء معيلات</group> من ريف حلب.
            """,
            id="who-benefited",
        ),
    ],
)
def test_parts_of_short_releases(release: str) -> None:
    check(release)
