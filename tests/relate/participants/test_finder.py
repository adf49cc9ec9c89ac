"""Participants and attendance: who opens, chairs, speaks, trains, comes, signs; how many came."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            افتتحت الدكتورة <per role=opener>مايسة فاضل</per> <event type=workshop>ورشة العمل</event> بكلمة عن أهمية
            الوقاية.
            """,
            id="egypt-opened-event",
        ),
        pytest.param(
            """
            أشرف والي الولاية <per role=opener>مصطفى بن عمار</per> على افتتاح <event type=session>يوم دراسي</event>
            حول تشغيل القصر.
            """,
            id="algeria-supervised-opening",
        ),
        pytest.param(
            """
            انعقدت <event type="meeting|session">جلسة عمل</event> ترأستها القاضية <per role=chair>روضة العبيدي
            الورتاني</per>.
            """,
            id="tunisia-relative-chair",
        ),
        pytest.param(
            """
            أقيمت <event type=session>ندوة</event> عن العمل اللائق أدارها الزميل <per role=chair>فراس النمري</per>.
            """,
            id="jordan-moderated",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>جمعية الصحفيين</org> <event type=session>ندوة</event>. وفتح <per>ناصر
            المطوع</per> ملف العمالة في كتابه الأخير.
            """,
            id="kuwait-opened-speech-is-no-opening",
        ),
    ],
)
def test_openers_and_chairs(release: str) -> None:
    check(release)


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
            <event type="visit|meeting">زار</event> وفد من <org role="delegation|visitor">وزارة العدل
            السودانية</org> برئاسة <per role=head_of_delegation>عثمان الضو</per> مقر <org role="counterpart?">اللجنة
            العمانية لحقوق الإنسان</org>.
            """,
            id="oman-delegation-headed-by",
        ),
        pytest.param(
            """
            انعقد <event type=conference>المؤتمر</event> بمشاركة وفود من <loc role=delegation>تونس</loc> و<loc
            role=delegation>موريتانيا</loc> و<loc role=delegation>السودان</loc>.
            """,
            id="egypt-countries",
        ),
        pytest.param(
            """
            شارك وفد من <loc role=delegation>كينيا</loc> في <event type=forum>المنتدى</event>.
            """,
            id="somalia-delegation-of-one-country",
        ),
    ],
)
def test_delegations_of_countries_and_bodies(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تم <event type=signing>توقيع</event> اتفاقية التعاون، ووقعها المدير العام <per role=signatory>مشعل
            الرشيدي</per>.
            """,
            id="kuwait-signed-by",
        ),
        pytest.param(
            """
            وقع المذكرة عن <org role="organizer|signatory">هيئة المعرفة</org> <per role=signatory>فاطمة المري</per>،
            وعن <org role="organizer|signatory">مؤسسة دبي العطاء</org> <per role=signatory>طارق القرق</per>، خلال
            <event type=signing>حفل</event> التوقيع.
            """,
            id="uae-for-and-for",
        ),
        pytest.param(
            """
            وقّعت <event type=signing>اتفاقية</event> بين <org role="organizer|signatory">وزارة العمل</org> ممثلة
            بوزيرها <per role=signatory>كميل شمعون</per> و<org role="organizer|signatory">جمعية عامل</org> ممثلة
            برئيستها <per role=signatory>زينة مهنا</per>.
            """,
            id="lebanon-between-parties",
        ),
    ],
)
def test_signatories(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>المعهد القضائي</org> <event type=training>دورة تدريبية</event> بمشاركة <count
            total=25>25 قاضيا</count>.
            """,
            id="jordan-by-participation-of-count",
        ),
        pytest.param(
            """
            اختتمت <event type=training>الدورة</event> التي شارك فيها <count total=21 men=12 women=9>21 مشاركًا (12
            رجل، 9 سيدات)</count>.
            """,
            id="libya-men-and-women",
        ),
        pytest.param(
            """
            استفاد من <event type=training>الدورة التكوينية</event> <count total=40>40 شابة</count>.
            """,
            id="morocco-beneficiaries",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>هيئة حقوق الإنسان</org> <event type=workshop>ورشة عمل</event>، وبلغ عدد
            المشاركين <count total=120>120 مشاركا</count>.
            """,
            id="saudi-number-of-participants",
        ),
        pytest.param(
            """
            اقامت <org role=organizer>وزارة الهجرة والمهجرين</org> <event type=training>دورة تدريبية</event> شارك
            فيها <count total=15>خمسة عشر موظفا</count>.
            """,
            id="iraq-in-words",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>النيابة العامة</org> <event type=session>ندوة</event>. وأوضح التقرير أن عدد
            ضحايا الشبكة بلغ 70 ضحية.
            """,
            id="egypt-victims-are-no-attendance",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وحدة حماية الأسرة والطفل</org> <event type=workshop>ورشة</event>، وقالت <per
            role="speaker?">سلمى الطيب</per> إن <said by="سلمى">300 طفل عادوا إلى المدارس</said> .
            """,
            id="sudan-children-in-speech-are-no-attendance",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>مصلحة الهجرة والجوازات</org> <event type=campaign>حملة</event> أسفرت عن ضبط 14
            متهما.
            """,
            id="yemen-arrested-are-no-attendance",
        ),
    ],
)
def test_the_number_of_people_who_came(release: str) -> None:
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


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            اختتم <org role=organizer>المعهد القضائي</org> <event type=training>دورة تدريبية</event> لفائدة <group
            role="trainee|beneficiary|attendee">قضاة محاكم الصلح</group>.
            """,
            id="jordan-group-of-trainees",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة أسوان</org> <event type=session>ندوة</event> بحضور <group
            role=attendee>طلاب كلية الحقوق</group>.
            """,
            id="egypt-group-attended",
        ),
        pytest.param(
            """
            استقبل الوزير <per role="counterpart|chair">خالد شواني</per> <event type="meeting|visit">السفيرة</event>
            <per role="visitor|counterpart">إيلينا نوردين</per> و<group role="delegation|visitor|attendee">الوفد
            المرافق لها</group>.
            """,
            id="iraq-accompanying-delegation",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة المنيا</org> <event type=session>ندوة</event> عن العمل اللائق بحضور عدد
            كبير من <group role=attendee>طلاب كلية الآداب</group>.
            """,
            id="egypt-many-students",
        ),
        pytest.param(
            """
            أكملت <org role=organizer>وزارة العمل</org> <event type=training>دورة تدريبية</event> شارك فيها <count
            total=36>36 مفتشا</count>.
            """,
            id="sudan-counted-inspectors",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية أمل</org> <event type=workshop>ورشة</event> حول الخدمات المقدمة لفائدة
            المهاجرات.
            """,
            id="tunisia-people-as-such-are-no-group",
        ),
    ],
)
def test_described_groups_take_part(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=visit>زارت</event> السفيرة <per role=visitor>أنيكا ليندن</per> <org
            role="counterpart|visitor?">دار الرعاية الاجتماعية</org> في عدن.
            """,
            id="yemen-visitor",
        ),
        pytest.param(
            """
            <event type=visit>زار</event> وزير العمل <per role=visitor>نضال القطامين</per> مركز الإيواء، يرافقه <per
            role=delegation>عمر الخشمان</per>.
            """,
            id="jordan-companion",
        ),
        pytest.param(
            """
            <event type=visit>زار</event> وفد من <org role="delegation|visitor">الاتحاد الأوروبي</org> <org
            role="counterpart|visitor?">وزارة العدل</org> صباح اليوم.
            """,
            id="libya-delegation-of-a-body",
        ),
        pytest.param(
            """
            افتتحت <org role=organizer>وزارة العمل</org> <event type=workshop>ورشة عمل</event>، وأوضح <per
            role="speaker">ناصر الهاجري</per> أن <said by="ناصر">المفتشين زاروا مئة مصنع</said>.
            """,
            id="qatar-a-visit-told-of-in-a-speech",
        ),
    ],
)
def test_visitors_and_those_whom_they_see(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            افتتح <event type=workshop>الورشة</event> وزير العدل <per role=opener>بدر العارضة</per>، وممثل
            <org>اليونيسف</org> <per role=opener>بيتر هوكينز</per>، ومحافظ عدن <per role=opener>أحمد لملس</per>.
            """,
            id="yemen-three-open",
        ),
        pytest.param(
            """
            افتتح <event type=forum>الملتقى</event> الدكتور <per role=opener>خالد الفاضل</per>، نيابة عن وزير
            التعليم <per>يوسف البنيان</per>.
            """,
            id="saudi-on-behalf",
        ),
    ],
)
def test_all_who_open_are_named(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تناولت <event type=session>الندوة</event> التي افتتحها <per role=opener>عبدالله السعيدي</per> قضايا
            العمل الجبري.
            """,
            id="oman-the-seminar-dealt-with",
        ),
    ],
)
def test_a_verb_of_saying_whose_subject_is_the_event_has_no_speaker(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقد <event type=forum>المنتدى</event> أمس. ومثل <org>وزارة الصناعة</org> الدكتور <per
            role=representative>أشرف عبد الباقي</per> في الوفد الذي ضم السيدة <per role=delegation>نهلة حسني</per>.
            """,
            id="egypt-stood-for-a-ministry",
        ),
    ],
)
def test_delegations_and_those_who_stand_for_bodies(release: str) -> None:
    check(release)
