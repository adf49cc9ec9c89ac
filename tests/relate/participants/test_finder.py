"""Participants of many kinds: who speaks, trains, attends, stands for somebody; a sentence full of people."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قدّم <per role=speaker>غسان مخيبر</per> مداخلة في <event type=session>ندوة</event> عن نظام الكفالة.
            """,
            id="lebanon-papers",
        ),
        pytest.param(
            """
            اختتمت <event type=training>الدورة التدريبية</event> التي درب فيها <per role=trainer>عارف القباطي</per>
            <count total=20>عشرين ضابطا</count>.
            """,
            id="yemen-trainer-relative",
        ),
        pytest.param(
            """
            حاضر في <event type=training>الدورة</event> الدكتور <per role="trainer|speaker">حيدر الربيعي</per>.
            """,
            id="iraq-lectured",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز قضايا المرأة المصرية</org> <event type=session>ندوة</event> عن الحماية.
            وقال الباحث <per role=speaker>شريف لطفى</per> إن <said by="شريف">الأرقام ناقصة</said>.
            """,
            id="egypt-quoted-speaker",
        ),
        pytest.param(
            """
            جرى تأطير <event type=workshop>الورشة</event> على يد الخبير <per role=trainer>عمر بنحمو</per>.
            """,
            id="morocco-trainer-hands",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة الملك عبدالعزيز</org> <event type=session>ندوة</event>. يذكر أن الباحث
            <per>ماجد الحربي</per> قال العام الماضي إن <said by="ماجد">الظاهرة تتراجع</said>.
            """,
            id="saudi-said-elsewhere",
        ),
    ],
)
def test_speakers_and_trainers(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقدت <org role=organizer>هيئة مكافحة الفساد</org> <event type=workshop>ورشة</event> بحضور <org
            role=attendee>نقابة المحامين</org> و<org role=attendee>ديوان الموظفين العام</org>.
            """,
            id="palestine-in-the-presence-of",
        ),
        pytest.param(
            """
            أقيم <event type=forum>المنتدى</event> بمشاركة <org role=attendee>غرفة قطر</org> و<org
            role=attendee>منظمة العمل الدولية</org>.
            """,
            id="qatar-participation-of",
        ),
        pytest.param(
            """
            حضر <event type=meeting>الاجتماع</event> عن <org role="attendee|representative">وزارة التنمية
            الاجتماعية</org> <per role="attendee|representative">هناء العدوان</per>.
            """,
            id="jordan-on-behalf",
        ),
        pytest.param(
            """
            جرى <event type=ceremony>حفل</event> الافتتاح بحضور ممثلين عن <org role="representative|attendee">سفارة
            إسبانيا</org> و<org role="representative|attendee">المنظمة الدولية للهجرة</org>.
            """,
            id="mauritania-representatives-of",
        ),
        pytest.param(
            """
            شاركت في <event type=conference>المؤتمر</event> <org role=attendee>وزارة العدل</org> و<org
            role=attendee>جامعة الخرطوم</org> .
            """,
            id="sudan-represented-by",
        ),
        pytest.param("لم يحضر <event type=meeting>الاجتماع</event> <per>عادل العسومي</per>.", id="bahrain-absent"),
    ],
)
def test_attendees_and_representatives(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            حضر <event type=conference>المؤتمر</event> النائب <per role=attendee>ميشال ضاهر</per> ممثلاً رئيس
            المجلس، والوزير السابق <per role=attendee>زياد بارود شديد</per>، ورئيسة <org x=1>الهيئة الوطنية لشؤون
            المرأة</org> <per role=attendee>كلودين غصن</per>.
            """,
            id="lebanon-attended-by",
        ),
        pytest.param(
            """
            شهد فعاليات <event type=session>ندوة</event> التوعية الدكتور <per role=attendee>حسام عطا</per> وكيل
            الوزارة والدكتورة <per role=attendee>نهى سليم</per> مدير الإدارة.
            """,
            id="egypt-attended-by-doctor",
        ),
        pytest.param(
            """
            أقام <org role=organizer>المركز الوطني لحقوق الإنسان</org> <event type=session>ندوة</event>، حضرها العين
            <per role=attendee>محمد الحلايقة</per> ومحافظ الكرك <per role=attendee>فراس أبو قاعود</per>.
            """,
            id="jordan-attended-it",
        ),
        pytest.param(
            """
            تميزت الجلسة الافتتاحية ل<event type=conference>لمؤتمر</event> بكلمة ألقاها السيد <per role=speaker>محمد
            عبد النباوي السوسي</per>، رئيس المجلس.
            """,
            id="morocco-opening-session",
        ),
        pytest.param(
            """
            تحدث في <event type=forum>المنتدى</event> كل من الدكتور <per role=speaker>خالد السبيعي</per> والسيدة
            <per role=speaker>هيا النعيمي</per>.
            """,
            id="qatar-speakers-of-session",
        ),
        pytest.param(
            """
            خاطب <event type=workshop>الورشة</event> الأستاذ <per role="speaker|opener">عوض الكريم</per> مدير
            <org>إدارة السجل المدني</org> .
            """,
            id="sudan-representative-of-body-spoke",
        ),
        pytest.param(
            """
            وفي ختام <event type=training>الدورة</event> سلم الوزير <per role="attendee|opener">جمعة عوالي</per>
            الشهادات للمتدربين.
            """,
            id="somalia-handed-certificates",
        ),
        pytest.param(
            """
            أشرف السيد <per role=opener>مالك الزاهي</per> وزير الشؤون الاجتماعية على افتتاح أشغال <event
            type=session>ندوة</event> وطنية حول التشغيل.
            """,
            id="tunisia-supervised",
        ),
        pytest.param(
            """
            رعى افتتاح <event type=other>المعرض</event> سعادة الشيخ <per role="patron|opener">غصن العبري</per> وكيل
            الوزارة.
            """,
            id="oman-patronized-opening",
        ),
    ],
)
def test_a_sentence_full_of_people(release: str) -> None:
    check(release)
