"""Who takes part, told in more ways: beside the patron, under a colon, with a speech, beside somebody else."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            برعاية الوزير <per role=patron,attendee>خالد الرواشدة</per> وحضوره، أقامت <org role=organizer>جمعية
            البلقاء</org> <event type=ceremony>حفلاً</event> لخريجاتها.
            """,
            id="jordan-patron-and-present",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية سيدات صيدا</org> <event type="meeting|session">لقاء حوارياً</event> برعاية
            النائب <per role=patron,attendee>غادة شعبان</per> وحضورها إلى جانب القاضي <per role=attendee>ربيع
            معلوف</per>.
            """,
            id="lebanon-patron-present-beside-others",
        ),
        pytest.param(
            """
            أقام <org role=organizer>نادي دجلة</org> <event type=session>ندوة</event> برعاية المحافظ <per
            role=patron>صلاح البياتي</per>، وحضور الدكتور <per role=attendee>قصي الدليمي</per>.
            """,
            id="iraq-presence-of-another",
        ),
        pytest.param(
            """
            برعاية <org role=patron>والي الجزيرة</org> وحضور <per role=attendee>الطاهر بابكر</per>، نظم <org
            role=organizer>اتحاد المرأة</org> <event type=session>ندوة</event>.
            """,
            id="sudan-presence-possessive-body",
        ),
        pytest.param(
            """
            أقيم <event type=ceremony>الحفل</event> تحت رعاية العميد <per role=patron,attendee>مفتاح الورفلي</per>
            وبحضوره.
            """,
            id="libya-and-with-his-presence",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>جمعية الكتاب</org> <event type=ceremony>حفلاً</event> برعاية السيد <per
            role=patron>هيثم الشحي</per>، وحضر <event>الحفل</event> وكيله <per role=attendee>سلطان الغيلاني</per>.
            """,
            id="oman-patron-who-only-sends-word",
        ),
        pytest.param(
            """
            تحت رعاية الدكتورة <per role=patron,attendee>نيفين صدقي</per> وبحضورها، نظم <org role=organizer>قصر ثقافة
            الفيوم</org> <event type=session>ندوة</event>.
            """,
            id="egypt-and-her-part-in-it",
        ),
    ],
)
def test_a_patron_who_comes_and_one_who_may_not(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>كلية الآداب</org> <event type=workshop>ورشة عمل</event> بحضور عميدة الكلية ورؤساء
            الأقسام: د. <per role=attendee>نسرين الجنابي</per>، د. <per role=attendee>عماد الراوي</per>.
            """,
            id="iraq-heads-under-a-colon",
        ),
        pytest.param(
            """
            عقد <org role=organizer>منتدى الحوار</org> <event type=session>ندوة</event> حضرها كل من: المهندس <per
            role=attendee>فادي قعوار</per>، والسيدة <per role=attendee>سناء المومني</per>.
            """,
            id="jordan-each-of-under-a-colon",
        ),
        pytest.param(
            """
            وتحدث في <event type=session>الندوة</event> كل من: الدكتورة <per role=speaker>وجدان الشامي</per>، والأستاذ
            <per role=speaker>طلال باوزير</per>.
            """,
            id="yemen-spoke-each-of",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>لجنة المرأة</org> <event type=session>ندوة</event> بحضور مهتمين. وجاء في التوصيات:
            تكريم <per>أسماء الباروني</per>.
            """,
            id="libya-a-colon-in-another-sentence",
        ),
        pytest.param(
            """
            نظم <org role=organizer>نادي الأدب</org> <event type=session>أمسية</event> بحضور كل من: <per
            role=attendee>علي الزهراني</per>، <per role=attendee>نورة القحطاني</per>.
            """,
            id="saudi-colon-behind-in-the-presence",
        ),
        pytest.param(
            """
            شارك في <event type=session>الندوة</event> كل من: <org role=attendee>نقابة الصحفيين التونسيين الشبان</org>،
            <org role=attendee>جمعية الأمان</org>.
            """,
            id="tunisia-bodies-under-a-colon",
        ),
        pytest.param(
            """
            شاركت في <event type=forum>الملتقى</event> أربع جمعيات، وهي: <org role=attendee>جمعية سند</org>، و<org
            role=attendee>جمعية مدد</org>، و<org role=attendee>جمعية عضد</org>، و<org role=attendee>جمعية رفد</org>.
            """,
            id="sudan-four-societies",
        ),
    ],
)
def test_names_under_a_colon(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            شاركت الدكتورة <per role=speaker>ميساء القاضي</per> كمتحدثة في <event type=conference>المؤتمر</event>.
            """,
            id="jordan-as-a-speaker",
        ),
        pytest.param(
            """
            شارك المستشار <per role=speaker>وليد بدران</per> بإلقاء كلمة في <event type=forum>المنتدى</event>.
            """,
            id="egypt-with-a-speech",
        ),
        pytest.param(
            """
            شارك الباحث <per role=speaker>أمين الرحماني</per> بكلمة في <event type=session>الندوة</event>.
            """,
            id="morocco-with-a-talk",
        ),
        pytest.param(
            """
            شارك السفير <per role=attendee>نبيل الحسيني</per> في <event type=conference>المؤتمر</event>، ونوقشت فيه ورقة
            عن الهجرة.
            """,
            id="egypt-only-there",
        ),
        pytest.param(
            """
            شارك الدكتور <per role=speaker>مدحت الشافعي</per> محاضراً في <event type=training>الدورة التدريبية</event>.
            """,
            id="egypt-as-lecturer",
        ),
        pytest.param(
            """
            شاركت الباحثة <per role=speaker>علياء السويدي</per> بورقة في <event type=conference>المؤتمر</event>.
            """,
            id="uae-took-part-with-paper",
        ),
        pytest.param(
            """
            شارك التدريسي <per role=speaker>ضياء المالكي</per> كمحاضر في <event type=workshop>ورشة العمل</event>.
            """,
            id="iraq-spoke-as-a-lecturer",
        ),
        pytest.param(
            """
            شاركت الوزيرة <per role=attendee>مي زخور</per> في <event type=session>الندوة</event>، وأصغت إلى كلمة النقيب
            <per role="speaker">جان عقل</per>.
            """,
            id="lebanon-no-speech-of-hers",
        ),
    ],
)
def test_who_takes_part_and_speaks(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            شاركت القاضية <per role=attendee>رولا الأيوبي</per> في <event type=session>ندوة</event> نظمها <org
            role=organizer>معهد القضاء</org>، إلى جانب كل من المحامي <per role=attendee>زياد كيوان</per> والدكتورة <per
            role=attendee>لميس الحلبي</per>.
            """,
            id="lebanon-beside-each-of",
        ),
        pytest.param(
            """
            شارك الخبير <per role=attendee>عدنان السعدي</per> في <event type=session>ندوة</event> تناولت، إلى جانب
            الهجرة، كتاباً ل<per>سناء الزبيدي</per>.
            """,
            id="iraq-beside-a-matter",
        ),
        pytest.param(
            """
            شاركت الناشطة <per role=attendee>ربا عودة</per> في <event type=workshop>ورشة عمل</event> عقدتها <org
            role=organizer>نقابة المحامين</org>، إلى جانب كل من <per role=attendee>مهند جرار</per> و<per
            role=attendee>سوسن دراغمة</per>.
            """,
            id="palestine-beside-each",
        ),
    ],
)
def test_who_takes_part_beside_somebody(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <org role=attendee>وقف السنابل</org> يشارك في <event type=conference>مؤتمر</event> العمل الخيري
            """,
            id="turkey-a-body-of-a-headline",
        ),
        pytest.param(
            """
            أشاد <org>وقف السنابل</org> بمن يشارك في <event type=conference>المؤتمر</event>.
            """,
            id="turkey-a-body-that-praises",
        ),
        pytest.param(
            """
            <org role=attendee>غرفة تجارة حماة</org> تشارك في <event type=other>معرض</event> الغذاء
            """,
            id="syria-a-headline-again",
        ),
        pytest.param(
            """
            دعت <org>رابطة الأطباء</org> من يشارك في <event type=conference>المؤتمر</event> إلى التسجيل.
            """,
            id="sudan-a-body-that-invites",
        ),
        pytest.param(
            """
            <org role=organizer>جمعية سراج</org> تنظم <event type=session>ندوة</event> يشارك فيها الدكتور <per
            role=attendee>لؤي شقير</per>
            """,
            id="jordan-a-body-that-holds-it",
        ),
    ],
)
def test_bodies_that_take_part(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            شاركت <loc role="attendee?">موريتانيا</loc> في <event type=conference>المؤتمر</event> بوفد تمثل في
            الأمين العام <per role="delegation|attendee|representative">الداه ولد سيدينا</per>.
            """,
            id="mauritania-a-delegation-that-consisted-of",
        ),
        pytest.param(
            """
            حضر الوالي <per role=attendee>كمال زروقي</per> <event type=ceremony>الحفل</event> رفقة رئيس الأمن <per
            role="delegation|attendee">عبد الحق بوزيد</per>.
            """,
            id="algeria-in-the-company-of",
        ),
        pytest.param(
            """
            ترأس وفد الدولة إلى <event type=conference>المؤتمر</event> الوكيل <per
            role=head_of_delegation>راشد الكتبي</per>.
            """,
            id="uae-headed-the-delegation",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>دار الحكمة</org> <event type=session>أمسية</event>، وأدار النقاش الإعلامي <per
            role=chair>تامر الخولي</per>.
            """,
            id="egypt-led-the-talk",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>نقابة المعلمين</org> <event type=session>ندوة</event>. وأدار <per>سعد الخفاجي</per>
            شركة للنقل قبل عمله في التعليم.
            """,
            id="iraq-led-a-company",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز راشد</org> <event type=session>ندوة</event>، وأدارت الحوار الدكتورة <per
            role=chair>سلوى عبد القادر</per>.
            """,
            id="sudan-moderated-the-debate",
        ),
        pytest.param(
            """
            شاركت <org role=attendee>وزارة العمل</org> في <event type=conference>المؤتمر</event>، وترأس وفد الوزارة
            الدكتور <per role=head_of_delegation>علي المري</per>.
            """,
            id="qatar-heads-the-delegation-of-the-state",
        ),
        pytest.param(
            """
            حضر الوزير <per role=attendee>عماد الفيتوري</per> <event type=ceremony>الحفل</event> رفقة العميد <per
            role="delegation|attendee">جمعة الزوي</per>.
            """,
            id="libya-in-the-company-of",
        ),
        pytest.param(
            """
            ترأس وفد الدولة المشارك في <event type=conference>المؤتمر</event> السفير <per role=head_of_delegation>عيسى
            الكعبي</per>.
            """,
            id="uae-the-delegation-that-took-part",
        ),
    ],
)
def test_delegations_and_those_who_lead(release: str) -> None:
    check(release)
