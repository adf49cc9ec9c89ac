"""Short shapes of headlines and leads: a course that is opened, a counted sitting, where something is signed."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            مدير الأمن العام يفتتح <event type=training>دورة</event> مكافحة تهريب المهاجرين
            """,
            id="jordan-opens-a-course",
        ),
        pytest.param(
            """
            اختتام <event type=training>دورة</event> «المحقق الجنائي» في <loc role=place>دبي</loc>
            """,
            id="uae-course-ends",
        ),
        pytest.param(
            """
            تحتاج دورة المياه في المدرسة إلى صيانة، وتؤكد الوزارة دورة حياة المشروع.
            """,
            id="iraq-no-course",
        ),
        pytest.param(
            """
            عقد أمس <event type=meeting>الاجتماع</event> الـ23 ل<org role=organizer>لجنة مكافحة الاتجار بالأشخاص</org>.
            """,
            id="kuwait-counted-sitting",
        ),
        pytest.param(
            """
            <event type=signing>وقّع</event> بمقر <org role=place>وزارة الداخلية</org> على اتفاقية شراكة بين <org
            role=organizer>مديرية الأمن</org> و<org role=organizer>مجلس حقوق الإنسان</org>.
            """,
            id="morocco-the-house-signs-nothing",
        ),
    ],
)
def test_headlines_and_leads(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=meeting>استقبل</event> وزير الداخلية <per role=counterpart>كريم صالح</per> <per
            role=visitor>إيمي بوب</per>. يذكر أن <event>اللقاء</event> جرى بحضور <per role=attendee>محمود جامع</per>.
            """,
            id="algeria-by-the-way-of-this-meeting",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>وزارة الشباب</org> <event type=workshop>ورشة عمل</event>. ويذكر أن الورشة السابقة
            عُقدت بحضور <per>محمود جامع</per>.
            """,
            id="bahrain-by-the-way-of-another",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة الشؤون الاجتماعية</org> <event type=session name="طفولة آمنة">ندوة</event>
            بعنوان «طفولة آمنة». ويأتي تنظيم <event>الندوة</event> بمناسبة <evname>اليوم العالمي لحقوق الطفل</evname>.
            """,
            id="libya-on-the-occasion-of-a-day",
        ),
        pytest.param(
            """
            وتحدث في <event type=meeting>اللقاء</event> مدير عمليات <org>وكالة غوث اللاجئين</org> "<org>الأونروا</org>"
            <per role=speaker title="مدير عمليات" of="وكالة غوث اللاجئين">أولاف بيكر</per>.
            """,
            id="jordan-a-short-name-before-the-person",
        ),
    ],
)
def test_what_belongs_to_the_event_at_hand(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>مؤسسة الحقوق</org> <event type=workshop>ورشة عمل</event>. وقال <per
            role=speaker>فرج سالم</per> خلال افتتاح الورشة في <loc role=place>فندق الريان</loc> إن
            <said by="فرج سالم">الهدف هو الدعم</said>.
            """,
            id="bahrain-the-hall-told-by-a-speaker",
        ),
        pytest.param(
            """
            <event type=meeting>اجتمع</event> رئيس وأعضاء فريق الرصد اليوم، بحضور <per role=attendee>خالد
            الحسناوي</per>، لمناقشة الأوضاع.
            """,
            id="libya-members-meet",
        ),
        pytest.param(
            """
            تحت رعاية سموها، ونظمته <org>سفارة تايلاند</org>، أقيم <event type=other>معرض</event> في <loc
            role=place>دبي</loc>.
            """,
            id="uae-nobody-named-as-patron",
        ),
    ],
)
def test_halls_members_and_patrons(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            شكل التعاون محور <event type=meeting>المباحثات</event> التي أجراها، أمس الأربعاء ب<loc
            role=place>مراكش</loc>، رئيس الحكومة <per role=counterpart>عزيز بناني</per> والمفوض <per
            role=counterpart>فالديس ميلر</per>.
            """,
            id="morocco-when-and-where-before-who",
        ),
        pytest.param(
            """
            نظمت، يوم الأربعاء الماضي بمدينة <loc role=place>الرباط</loc>، <org role=organizer>وزارة العدل</org> <event
            type=workshop>ورشة</event> لفائدة القضاة.
            """,
            id="morocco-when-and-where-before-the-organizer",
        ),
        pytest.param(
            """
            قال رئيس الجامعة <per role=patron,speaker>نذير سالم</per> إن <said by="نذير سالم"><event
            type=conference>المؤتمر</event> خطوة أولى</said>.
            وأشار، خلال رعايته افتتاح المؤتمر، إلى أهمية الصحة.
            """,
            id="jordan-his-patronage",
        ),
        pytest.param(
            """
            شارك وزير التعليم <per role=attendee>يوسف الحربي</per> في <event type=meeting>اجتماع</event> الجامعات. وبدأت
            الشراكة عندما وقّع <per>خالد الراشد</per> <event maybe>مذكرة تفاهم</event> في لندن.
            """,
            id="saudi-when-it-began",
        ),
    ],
)
def test_when_where_and_whose_patronage(release: str) -> None:
    check(release)


def test_sittings_counted_within_a_year_have_no_date_of_it() -> None:
    check(
        """
        عقدت <org role=organizer>لجنة مكافحة الاتجار</org> <event type=meeting>اجتماعها</event> الثاني لعام 1442هـ
        برئاسة <per role=chair>عواد العواد</per>.
        """
    )
