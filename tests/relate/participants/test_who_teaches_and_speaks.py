"""Who teaches and speaks, told in more ways: groups by name, speeches by several, a person who oversees an opening."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قدّم <event type=workshop>الورشة</event> خبراء متخصصون، أ. <per role=trainer>ليلى الغانم</per>، ود. <per
            role=trainer>مشاري الفضلي</per>.
            """,
            id="kuwait-experts-by-name",
        ),
        pytest.param(
            """
            نفذ <event type=training>الدورة</event> مدربان معتمدان: الأستاذ <per role=trainer>حمود الشرعبي</per>
            والأستاذة <per role=trainer>إلهام العبسي</per>.
            """,
            id="yemen-two-trainers-under-a-colon",
        ),
        pytest.param(
            """
            تضمنت <event type=training>الدورة</event> محاضرات ألقاها الدكتور <per role=trainer>زهير الكبيسي</per>.
            """,
            id="iraq-lectures-that-he-gave",
        ),
        pytest.param(
            """
            أشرف على تأطير <event type=training>الدورة</event> الأستاذ <per role=trainer>عبد الغني بوشامة</per>.
            """,
            id="morocco-saw-to-the-teaching",
        ),
        pytest.param(
            """
            قدم <event type=workshop>الورشة</event> أطباء متخصصون: د. <per role=trainer>ماجد العنزي</per>، ود. <per
            role=trainer>هيا السبيعي</per>.
            """,
            id="saudi-physicians",
        ),
        pytest.param(
            """
            قدّم <event type=training>الدورة التدريبية</event> فريق من المدربين: <per role=trainer>حسام عبيدات</per>
            و<per role=trainer>ريم البطاينة</per>.
            """,
            id="jordan-team",
        ),
        pytest.param(
            """
            قدّم <event type=training>الدورة التدريبية</event> مستشارون قانونيون، هم: <per role=trainer>ربيع
            الككلي</per>، و<per role=trainer>مبروكة الشيباني</per>.
            """,
            id="libya-advisers",
        ),
        pytest.param(
            """
            أشرفت على تنشيط <event type=workshop>الورشة</event> السيدة <per role=trainer>هندة الجلاصي</per>.
            """,
            id="tunisia-saw-to-the-training",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية قوس قزح</org> <event type=training>دورة تدريبية</event> قدمتها مدربات
            معتمدات: <per role=trainer>هديل صبح</per>، و<per role=trainer>رانيا عوض</per>، و<per role=trainer>منى
            حمدان</per>.
            """,
            id="palestine-three-by-name",
        ),
    ],
)
def test_who_teaches(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قدّم <event type=workshop>الورشة</event> خبراء متخصصون. وشاهدت الحاضرات فيلماً عن الطبيبة <per>ليلى
            الغانم</per>.
            """,
            id="kuwait-somebody-in-a-film",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية المعلمات</org> <event type=training>دورة</event> في الإسعاف. وشكرت الجمعية في
            كلمتها التي ألقتها عنها السيدة <per role=speaker>أروى السقاف</per> الحضور.
            """,
            id="yemen-a-speech-at-a-course",
        ),
        pytest.param(
            """
            قدّم <event type=workshop>الورشة</event> مختصون نفسيون، بحضور المديرة <per role=attendee>فدوى العلي</per>.
            """,
            id="syria-a-group-without-names",
        ),
        pytest.param(
            """
            قدّم <event type=workshop>الورشة</event> أساتذة جامعيون. وزار <per>رشيد لمريني</per> المعرض.
            """,
            id="morocco-teachers-of-another-house",
        ),
    ],
)
def test_who_does_not_teach(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تميزت <event type=session>الجلسة</event> بكلمات لكل من الوزير <per role=speaker>حسان الأتاسي</per> والسفير
            <per role=speaker>بول هانسن</per>.
            """,
            id="syria-by-each-of",
        ),
        pytest.param(
            """
            تخللت <event type=ceremony>الحفل</event> كلمات ل<org role=speaker>بلدية جزين</org> و<org
            role=speaker>جمعية الأرزة</org>.
            """,
            id="lebanon-of-bodies",
        ),
        pytest.param(
            """
            شهدت <event type=session>الندوة</event> مداخلات من قبل الأستاذ <per role=speaker>عادل الهاني</per> والدكتورة
            <per role=speaker>نجاة بن يوسف</per>.
            """,
            id="tunisia-on-the-part-of",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>رابطة الأدباء</org> <event type=session>أمسية</event> استحضرت كلمات قصيدة كتبتها
            <per>فوزية السالم</per>.
            """,
            id="kuwait-words-of-a-poem",
        ),
        pytest.param(
            """
            تخللت <event type=ceremony>الاحتفال</event> كلمات ل<per role=speaker>آدم إسحق</per> و<per role=speaker>عوضية
            سليمان</per>.
            """,
            id="sudan-speeches",
        ),
        pytest.param(
            """
            شهدت <event type=session>الندوة</event> مداخلتين لكل من الدكتور <per role=speaker>فرج الترهوني</per>
            والدكتورة <per role=speaker>انتصار المغربي</per>.
            """,
            id="libya-two-talks",
        ),
        pytest.param(
            """
            تضمن <event type=forum>الملتقى</event> كلمات لكل من <org role=speaker>دائرة القضاء</org> والدكتور <per
            role=speaker>حميد الشامسي</per>.
            """,
            id="uae-by-people-and-a-body",
        ),
        pytest.param(
            """
            وجه <per>ناصر العملة</per> كلمات شكر لزملائه بعد <event type=session>الندوة</event>.
            """,
            id="palestine-words-of-thanks",
        ),
        pytest.param(
            """
            تضمن <event type=ceremony>الحفل</event> كلمات من قبل <org role=speaker>مجلس الأولياء</org> و<per
            role=speaker>وردة بلحاج</per>.
            """,
            id="algeria-on-the-part-of",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز الأفق</org> <event type=session>جلسة حوارية</event> تخللتها كلمتان ل<per
            role=speaker>عمار بكري</per> و<per role=speaker>ديانا صعب</per>.
            """,
            id="syria-two-words",
        ),
    ],
)
def test_speeches_by_several(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>مديرية الشباب</org> <event type=training>دورة تكوينية</event>. وجرى حفل انطلاق
            الدورة بإشراف الأمين العام للولاية <per role=opener>الهادي مرابط</per>.
            """,
            id="algeria-oversaw-the-beginning",
        ),
        pytest.param(
            """
            اختتمت في <loc role=place>سطيف</loc> <event type=training>دورة تكوينية</event> أنجزت بإشراف <org
            role="organizer|partner">مديرية التضامن</org>.
            """,
            id="algeria-a-body-oversees",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة أدرار</org> <event type=session>يوما دراسيا</event> عرضت فيه رسائل أنجزت
            بإشراف الأستاذ <per>ميلود قادري</per>.
            """,
            id="algeria-oversaw-theses",
        ),
        pytest.param(
            """
            أشرف الوزير <per role=chair>عثمان بلقاسم</per> على <event type=meeting>اجتماع</event> الولاة.
            """,
            id="algeria-presided",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الرشد</org> <event type=training>دورة تدريبية</event>، وأعد دليلها باحثون
            بإشراف الدكتور <per>ناصر العولقي</per>.
            """,
            id="yemen-overseen-programme",
        ),
        pytest.param(
            """
            جرى اختتام <event type=training>الدورة التدريبية</event> تحت إشراف العميد <per role=opener>سالم
            الدغيس</per>.
            """,
            id="libya-a-closing",
        ),
        pytest.param(
            """
            أقيمت <event type=training>الدورة التدريبية</event> بإشراف الدكتور <per>هشام يوسف</per>.
            """,
            id="egypt-no-opening",
        ),
    ],
)
def test_who_oversees(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قدّمت المديرة <per role=speaker>كوثر الجبالي</per> عرضا في <event type=session>الندوة</event>.
            """,
            id="tunisia-gave-a-talk",
        ),
        pytest.param(
            """
            قدّم المهندس <per role=speaker>نواف العازمي</per> شرحا عن الخط الساخن خلال <event
            type=meeting>اجتماع</event>.
            """,
            id="kuwait-explained",
        ),
        pytest.param(
            """
            سلّم العميد <per role=attendee>بطرس شدياق</per> الدروع في <event type=ceremony>حفل</event> الختام.
            """,
            id="lebanon-gave-shields",
        ),
        pytest.param(
            """
            قدّمت المديرة <per role=speaker>لبنى السقاط</per> حصيلة البرنامج خلال <event type=meeting>لقاء</event>.
            """,
            id="morocco-an-account",
        ),
        pytest.param(
            """
            قدّم المقدم <per role=speaker>ياسر العلوي</per> إيجازا عن العمل في <event type=workshop>حلقة العمل</event>.
            """,
            id="oman-a-brief",
        ),
    ],
)
def test_who_explains_and_gives(release: str) -> None:
    check(release)
