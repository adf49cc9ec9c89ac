"""Lists of names: what joins them, what ends them, and conjunctions that are part of a name."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>المجلس القومى لحقوق الإنسان</org> <event type=workshop>ورشة</event> بالتعاون مع
            <org role=partner>وزارة العدل</org> و<org role=partner>وزارة الداخلية</org> و<org role=partner>النيابة
            العامة</org>.
            """,
            id="egypt-three-with-and",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>جمعية أبعاد</org> <event type=conference>مؤتمراً</event> بالشراكة مع <org
            role=partner>وزارة الشؤون الاجتماعية</org>، <org role=partner>المديرية العامة للأمن العام</org>، و<org
            role=partner>كاريتاس لبنان</org>.
            """,
            id="lebanon-commas",
        ),
        pytest.param(
            """
            اقيمت في <loc role=place>اربيل</loc> <event type=workshop>ورشة عمل</event> بالتعاون مع كل من <org
            role=partner>وزارة الداخلية</org> و<org role=partner>منظمة هارتلاند</org>.
            """,
            id="iraq-each-of",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة العمل</org> <event type="session|meeting">لقاء</event> بالتعاون مع <org
            role=partner>غرفة صناعة الأردن</org> إلى جانب <org role=partner>النقابة العامة للعاملين في البناء</org>.
            """,
            id="jordan-beside",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>وزارة العدل</org> <event type=training>دورة تدريبية</event> بالتعاون مع <org
            role=partner>المجلس الأعلى للقضاء</org>، فضلاً عن <org role=partner>النيابة العامة</org>.
            """,
            id="qatar-as-well-as",
        ),
        pytest.param(
            """
            نظم <org role=organizer>المجلس القومي لرعاية الطفولة</org> <event type=workshop>ورشة</event> بتمويل من
            <org role=funder>منظمة اليونيسف</org> بالإضافة إلى <org role=funder>منظمة رعاية الطفولة</org> .
            """,
            id="sudan-in-addition",
        ),
        pytest.param(
            """
            نظم <org role=organizer>المركز المغربي للوساطة</org> <event type=forum>منتدى</event> بتمويل من <org
            role=funder>مجلس أوروبا</org> و<org role=funder>الاتحاد الأوروبي</org> ب<loc role=place>فاس</loc>.
            """,
            id="morocco-payers",
        ),
    ],
)
def test_every_item_of_a_list_takes_the_role(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقد <org role=organizer>مركز الملك سلمان للإغاثة والأعمال الإنسانية</org> <event
            type=meeting>اجتماعا</event> بالتعاون مع <org role=partner>مكتب الأمم المتحدة المعني بالمخدرات
            والجريمة</org>.
            """,
            id="saudi-name-with-and",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة العمل والشؤون الاجتماعية</org> و<org role=organizer>بلدية مقديشو</org>
            <event type=campaign>حملة</event> ضد التسول.
            """,
            id="somalia-ministry-of-two-fields",
        ),
    ],
)
def test_a_conjunction_inside_a_name_joins_nothing(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>مؤسسة دبي لرعاية النساء والأطفال</org> <event type=workshop>ورشة</event>
            بالتعاون مع <org role=partner>شرطة دبي</org> بهدف تعريف موظفي <org>هيئة الصحة بدبي</org> بمؤشرات
            الإساءة.
            """,
            id="uae-purpose",
        ),
        pytest.param(
            """
            نظم <org role=organizer>المعهد الأعلى للمحاماة</org> <event type=session>ندوة</event> بالتعاون مع <org
            role=partner>محامون بلا حدود</org> التي تتابع ملفات <org>محكمة التعقيب</org>.
            """,
            id="tunisia-relative",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>الجمعية الكويتية لحقوق الإنسان</org> <event type=session>ندوة</event> بالتعاون
            مع <org role=partner>معهد جنيف لحقوق الإنسان</org>. ورصد التقرير السنوي أداء <org>هيئة الزراعة</org>.
            """,
            id="kuwait-next-sentence",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز الأرض</org> <event type=session>ندوة</event> بالتعاون مع <org
            role=partner>نقابة الفلاحين</org> وبتمويل من <org role=funder>مؤسسة فورد</org> وبحضور <org
            role=attendee>اتحاد العمال</org>.
            """,
            id="egypt-change-of-cue",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز سيادة القانون</org> <event type=training>دورة تدريبية</event> بالتعاون مع
            <org role=partner>هيئة الأمم المتحدة للمرأة</org> في <loc>اليمن</loc>.
            """,
            id="yemen-qualifier-is-no-item",
        ),
    ],
)
def test_a_list_ends_before_what_does_not_belong_to_it(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            حضر <event type=ceremony>الحفل</event> محافظ العاصمة <per role=attendee title="محافظ العاصمة">ياسر
            الشياب</per> ومدير التنمية <per role=attendee title="مدير التنمية">خلود الرواشدة</per>.
            """,
            id="jordan-people-with-and",
        ),
        pytest.param(
            """
            شاركت في <event type=session>ندوة</event> القانون القاضية <per role=attendee>ندى الحاج</per>، والنقيب
            <per role=attendee>جورج معلوف</per>، والصحافية <per role=attendee>رلى خوري</per>.
            """,
            id="lebanon-people-with-commas",
        ),
        pytest.param(
            """
            حضر <event type=meeting>الاجتماع</event> كل من السيد <per role=attendee>علي الموسوي</per> من <org
            role="attendee?">وزارة العدل</org> والسيدة <per role=attendee>هبة الدليمي</per> من <org
            role="attendee?">وزارة الصحة</org>.
            """,
            id="iraq-people-from-bodies",
        ),
    ],
)
def test_people_in_a_list_keep_their_own_posts(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            انتظمت <event type=session>ندوة</event> بمشاركة كل من <org role=attendee>وزارة العدل</org> و<org
            role=attendee>وزارة المرأة</org> و<org role=attendee>الاتحاد العام التونسي للشغل</org>.
            """,
            id="tunisia-and-each-of",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مجلس الضمان الصحي</org> <event type=workshop>ورشة عمل</event> بمشاركة عدد من
            الجهات منها <org role=attendee>وزارة الصحة</org> و<org role=attendee>النيابة العامة</org>.
            """,
            id="saudi-number-of-bodies",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة الداخلية</org> <event type=workshop>ورشة</event> بالتعاون مع <org
            role=partner>مكتب الأمم المتحدة المعني بالمخدرات والجريمة</org> (UNODC) و<org
            role=partner>الإنتربول</org>.
            """,
            id="uae-acronym-in-brackets",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>هيئة تنظيم سوق العمل</org> <event type=campaign>حملة</event> بالتعاون مع <org
            role=partner>النيابة العامة</org> وبالتنسيق مع <org role=partner>سفارة الفلبين</org>.
            """,
            id="bahrain-and-with-coordination",
        ),
        pytest.param(
            """
            نظم <org role=organizer>المجلس الوطني لحقوق الإنسان</org> <event type=workshop>ورشة</event> بالشراكة مع
            كل من <org role=partner>وزارة العدل</org>، و<org role=partner>المديرية العامة للأمن الوطني</org>، وكذا
            <org role=partner>الدرك الوطني</org>.
            """,
            id="algeria-with-both",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز العدل</org> <event type=training>دورة تدريبية</event> بالتعاون مع <org
            role=partner>نقابة المحامين</org> النظاميين و<org role=partner>مديرية الأمن العام</org>.
            """,
            id="jordan-partner-with-qualifier",
        ),
    ],
)
def test_lists_in_the_words_of_many_newsrooms(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أقيم <event type=ceremony>الحفل</event> بحضور وزير العدل <per role=attendee>بدر العارضة</per>، والسفير
            <nat>الأمريكي</nat> لدى <loc>اليمن</loc> <per role=attendee>ستيفن والش</per>.
            """,
            id="yemen-ambassador-to",
        ),
        pytest.param(
            """
            عقدت <event type=session>ندوة</event> بمشاركة الدكتورة <per role=attendee>مها خليل</per>، ومدير البرنامج
            في <loc>مصر</loc> <per role=attendee>كارلو روسي</per>، والسفير <per role=attendee>عادل ربيع</per>.
            """,
            id="egypt-director-in",
        ),
    ],
)
def test_a_country_behind_a_preposition_is_no_item(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            حضر <event type=ceremony>الحفل</event> العقيد <per title="" role=attendee>مروان سليم</per>، منسّق القطاع
            في الإقليم الدكتور <per title="منسّق القطاع" role=attendee>بسام نعمة</per>، السيدة <per
            role=attendee>لينا خوري</per>.
            """,
            id="lebanon-group-sector",
        ),
    ],
)
def test_a_person_between_others(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الأمل</org> <event type=session>ندوة</event> بحضور <per role=attendee>سالم
            العمري</per> و <per role=attendee>خالد المنصوري</per> و <per role=attendee>سارة القاسمي</per>.
            """,
            id="algeria-people",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز الحماية</org> <event type=workshop>ورشة</event> بالتعاون مع <org
            role=partner>وزارة العدل</org> و <org role=partner>مكتب الهجرة و اللجوء</org> و <org role=partner>بلدية
            وهران</org>.
            """,
            id="algeria-bodies",
        ),
    ],
)
def test_a_conjunction_written_apart_joins_as_others_do(release: str) -> None:
    check(release)


def test_a_list_that_names_nobody_ends_before_the_next_clause() -> None:
    check(
        """
        نظمت <org role=organizer>وزارة العدل</org> <event type=session>ندوة</event> بحضور ممثلي عدة هيئات و برلمانيين،
        أكد <per role=speaker>سالم العمري</per> أن <said by="سالم">العمل مستمر</said>.
        """
    )


def test_the_body_that_states_are_members_of_sends_nobody() -> None:
    check(
        """
        تنظم <org role=organizer>المنظمة العربية للهجرة</org> <event type=workshop>ورشة عمل</event> بمشاركة خبراء يمثلون
        الدول الأعضاء <org>بالمجلس العربي للأسرة</org>، و <org role=expert>البرلمان العربي</org>.
        """
    )
