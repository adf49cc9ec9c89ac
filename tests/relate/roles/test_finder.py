"""Roles told apart: who organizes, helps, pays, lends a name; and who is only mentioned."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>وزارة القوى العاملة</org> بالتعاون مع <org role=partner>منظمة العمل
            الدولية</org> <event type=workshop>ورشة عمل</event> لمفتشى السلامة.
            """,
            id="egypt-cooperation",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الأيادي المتضامنة</org>، بشراكة مع <org role=partner>مجلس الجالية
            المغربية بالخارج</org>، <event type=session>ندوة</event> حول حقوق المهاجرات.
            """,
            id="morocco-partnership-without-article",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>النيابة العامة</org> <event type=workshop>ورشة عمل</event> حول أدلة الإثبات،
            وذلك بالتنسيق مع <org role=partner>وزارة الداخلية</org>.
            """,
            id="saudi-that-with-coordination",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>مديرية التكوين المهني</org> بتنسيق مع <org role=partner>الوكالة الوطنية
            للتشغيل</org> <event type=session>يوما إعلاميا</event> للشباب.
            """,
            id="algeria-coordination-without-article",
        ),
        pytest.param(
            """
            أقام <org role=organizer>اتحاد بلديات الضنية</org> <event type=training>دورة تدريبية</event> بدعم تقني
            من <org role=partner>منظمة العمل الدولية</org>.
            """,
            id="lebanon-technical-support-is-partnership",
        ),
        pytest.param(
            """
            نفذت <org role=organizer>السلطة المحلية</org> بالاشتراك مع <org role=partner>جمعية الهلال الأحمر
            اليمني</org> <event type=campaign>حملة</event> لإيواء المهاجرين العالقين.
            """,
            id="yemen-with-joint-work",
        ),
        pytest.param(
            """
            اختتم <org role=organizer>معهد الدراسات القضائية والقانونية</org> <event type=training>دورة
            تدريبية</event> أقيمت بالتعاون مع <org role=partner>السفارة الأمريكية</org>.
            """,
            id="bahrain-contribution-of-partner-in-relative",
        ),
    ],
)
def test_cues_of_help_give_partners(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقدت <org role=organizer>جمعية النهضة العربية للديمقراطية والتنمية</org> <event
            type=workshop>ورشة</event> بتمويل من <org role=funder>الوكالة السويسرية للتنمية والتعاون</org>.
            """,
            id="jordan-with-funding-from",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>منظمة تموز للتنمية الاجتماعية</org> <event type=training>دورة تدريبية</event>
            بدعم مالي من <org role=funder>السفارة الكندية</org>.
            """,
            id="iraq-support-of-money",
        ),
        pytest.param(
            """
            انتظمت ب<loc role=place>سوسة</loc> <event type=workshop>ورشة</event> للقضاة بتمويل من <loc
            role=funder>هولندا</loc>.
            """,
            id="tunisia-country-pays",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>منظمة بنت الوطن</org> <event type=training>دورة تدريبية</event> ممولة من <org
            role=funder>صندوق الأمم المتحدة للسكان</org> .
            """,
            id="sudan-financed-adjective",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز المرأة للإرشاد القانوني</org> <event type=training>دورة تدريبية</event> على
            نفقة <org role=funder>الوكالة الإيطالية للتعاون الإنمائي</org>.
            """,
            id="palestine-at-the-expense",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>وزارة الداخلية</org> <event type=conference>مؤتمرا</event> بالتعاون مع <org
            role=partner>المنظمة الدولية للهجرة</org> وبتمويل من <org role=funder>الاتحاد الأوروبي</org>.
            """,
            id="somalia-both-cues",
        ),
    ],
)
def test_cues_of_money_give_funders(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تحت رعاية سمو الشيخ <per role=patron>راشد بن حمد الكتبي</per>، نظمت <org role=organizer>جمعية الإمارات
            لحقوق الإنسان</org> <event type=forum>ملتقى</event> العمالة.
            """,
            id="uae-patronage-of-a-person",
        ),
        pytest.param(
            """
            برعاية وحضور وزير العمل <per role="patron,attendee|opener">علي المهندي</per> أقيم <event
            type=ceremony>حفل</event> تكريم الشركات الملتزمة.
            """,
            id="qatar-patronage-and-attendance",
        ),
        pytest.param(
            """
            تحت رعاية <org role=patron>جامعة الدول العربية</org> انعقد ب<loc role=place>القاهرة</loc> <event
            type=conference>مؤتمر</event> الهجرة والتنمية.
            """,
            id="egypt-patronage-of-a-body",
        ),
        pytest.param(
            """
            رعى وزير الداخلية <per role="patron|opener">مازن العبادي</per> <event type=ceremony>حفل</event> تخريج
            منتسبي الدورة.
            """,
            id="jordan-patron-verb",
        ),
        pytest.param(
            """
            تنظم <org role=organizer>رئاسة النيابة العامة</org>، تحت الرعاية السامية ل<per role=patron>لملك محمد
            السادس</per>، <event type=conference status="held|planned">مؤتمرا</event> دوليا بتعاون مع <org
            role=partner>مجلس أوروبا</org>.
            """,
            id="morocco-royal-patronage-then-partners",
        ),
    ],
)
def test_a_patron_lends_a_name_and_pays_nothing(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>الهيئة الوطنية لمكافحة الاتجار بالأشخاص</org> <event type=workshop>ورشة</event>
            في إطار <prog role=programme>مشروع دعم استقلالية القضاء</prog>.
            """,
            id="tunisia-in-the-framework",
        ),
        pytest.param(
            """
            نظم <org role=organizer>المجلس القومى للسكان</org> <event type=session>ندوة</event> ضمن <prog
            role=programme>برنامج أسرتى قوتى</prog> الذى يموله <org funds="برنامج أسرتى قوتى" role="funder?">الاتحاد
            الأوروبى</org>.
            """,
            id="egypt-within-programme-paid-by",
        ),
        pytest.param(
            """
            اختتم <org role=organizer>اتحاد نساء اليمن</org> <event type=training>دورة تدريبية</event> ضمن <prog
            role=programme>مشروع سبل العيش</prog> الذي تنفذه <org role="partner?">منظمة كير الدولية</org>.
            """,
            id="yemen-implemented-by-is-no-organizer-of-the-event",
        ),
    ],
)
def test_the_frame_of_an_event_is_its_programme_and_the_payer_of_the_programme_pays_for_that(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            شارك عشرات الشباب اليوم في <event type=session>ندوة</event> حول مخاطر الهجرة السرية ب<loc
            role=place>نواذيبو</loc>، نظمتها <org role=organizer>مبادرة شباب بلا حدود</org>.
            """,
            id="mauritania-at-the-end",
        ),
        pytest.param(
            """
            عقدت في <loc role=place>البصرة</loc> <event type=workshop>ورشة عمل</event> عن عمل الاطفال. ونظم <event
            type=workshop>الورشة</event> <org role=organizer>مركز الرافدين لحقوق الانسان</org>.
            """,
            id="iraq-next-sentence",
        ),
        pytest.param(
            """
            شهدت <event type=session>الندوة الحوارية</event> التي أقامتها <org role=organizer>جامعة حمد بن
            خليفة</org> نقاشا حول العمل المنزلي.
            """,
            id="qatar-which-it-organizes",
        ),
        pytest.param(
            """
            أقيم بدعوة من <org role=organizer>رابطة الاجتماعيين</org> <event type="session|meeting">لقاء</event> حول
            العمالة السائبة.
            """,
            id="kuwait-by-invitation",
        ),
    ],
)
def test_an_organizer_named_late_is_found(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>نقابة المحامين في بيروت</org> <event type=session>ندوة</event> عن دور
            <org>المحكمة الجنائية الدولية</org> في مكافحة الرق.
            """,
            id="lebanon-topic-of-the-talk",
        ),
        pytest.param(
            """
            عقد <org role=organizer>مجلس الغرف السعودية</org> <event type=workshop>ورشة عمل</event> للتعريف بلوائح
            <org>وزارة الموارد البشرية والتنمية الاجتماعية</org>.
            """,
            id="saudi-named-in-a-law",
        ),
        pytest.param(
            """
            استعرضت <event type=session>ندوة</event> نظمتها <org role=organizer>جامعة بيرزيت</org> تقريرا أصدرته
            <org>منظمة العفو الدولية</org>.
            """,
            id="palestine-report-of-another",
        ),
        pytest.param(
            """
            نظم <org role=organizer>المعهد العالي للقضاء</org> <event type=training>دورة تكوينية</event> لفائدة
            إطارات <org role="beneficiary|attendee?">الجمارك الجزائرية</org>.
            """,
            id="algeria-employees-of",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>لجنة شؤون النازحين</org> <event type=meeting>اجتماعا</event> في مقر <org
            role="place?">ديوان المحاسبة</org>.
            """,
            id="libya-seat-of-the-event",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة نزوى</org> <event type=session>ندوة</event> لم تشارك فيها <org>غرفة تجارة
            وصناعة عمان</org>.
            """,
            id="oman-negated-verb",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>مفوضية العون الإنساني</org> <event type=workshop>ورشة</event> بدعم فني من <org
            role=partner>منظمة اليونيسف</org> .
            """,
            id="sudan-technical-is-no-money",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية المرصد لحقوق الإنسان</org> <event type=session>ندوة</event>، وقدمت شكرها
            إلى <org>وزارة العمل</org> على تجاوبها.
            """,
            id="bahrain-thanked-body",
        ),
    ],
)
def test_a_body_in_passing_has_no_role(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تحت رعاية وزيرة التنمية الاجتماعية <per role=patron>وفاء المصري</per>، أقام <org role=organizer>اتحاد
            المرأة الأردنية</org>، بالتعاون مع <org role=partner>وزارة العدل</org> و<org role=partner>مديرية الأمن
            العام</org>، وبدعم من <org role=funder>هيئة الأمم المتحدة للمرأة</org>، <event
            type=conference>مؤتمرا</event> وطنيا في <loc role=place>عمان</loc>.
            """,
            id="jordan-four-roles",
        ),
        pytest.param(
            """
            اختتمت <event type=training>الدورة التدريبية</event> التى نظمتها <org role=organizer>وزارة العدل</org>،
            وذلك بالتعاون مع <org role=partner>النيابة العامة</org> وبدعم من <org role=funder>السفارة
            اليابانية</org> وتحت إشراف <org role="organizer|partner?">المركز القومى للدراسات القضائية</org>.
            """,
            id="egypt-that-with-everything",
        ),
        pytest.param(
            """
            تنفّذ <org role="organizer|partner?">جمعية عدل ورحمة</org> <prog role="programme?">مشروع "كرامة"</prog>
            الذي يموّله <org funds="كرامة" role="funder?">الاتحاد الأوروبي</org>، وقد أقامت ضمنه <event
            type=session>ندوة</event> في <loc role=place>جبيل</loc>.
            """,
            id="lebanon-implemented-funded",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>منظمة السلام والحرية</org> <event type=workshop>ورشة</event> بدعم من <org
            role="funder">الوكالة الامريكية للتنمية الدولية</org> وباشراف <org role="organizer|partner?">محافظة
            نينوى</org>.
            """,
            id="iraq-support-without-money-word",
        ),
    ],
)
def test_roles_that_run_through_one_long_sentence(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>مفوضية حقوق الإنسان</org> <event type=workshop>ورشة</event> بدعم فني ومالي من
            <org role="funder|partner">الاتحاد الأوروبي</org>.
            """,
            id="mauritania-support-and-accompany",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>محافظة حمص</org> <event type=campaign>حملة</event> بمشاركة <org
            role="attendee|partner">الهلال الأحمر العربي السوري</org>.
            """,
            id="syria-with-participation-in-organizing",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة العمل</org> ممثلة في <org role="organizer?">المديرية العامة للرعاية
            العمالية</org> <event type=workshop>حلقة عمل</event>.
            """,
            id="oman-represented",
        ),
        pytest.param(
            """
            نفذت <org role=organizer>وزارة التضامن الاجتماعى</org>، من خلال <org role="organizer|partner?">بنك ناصر
            الاجتماعى</org>، <event type=workshop>ورشة عمل</event>.
            """,
            id="egypt-through-a-unit",
        ),
    ],
)
def test_cues_of_help_in_the_words_of_many_newsrooms(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <event type=workshop>الورشة</event> من قبل <org role=organizer>هيئة رعاية الطفولة</org>.
            """,
            id="iraq-held-by",
        ),
        pytest.param(
            """
            تم تنظيم <event type=conference>المؤتمر</event> بشكل مشترك من قبل <org role=organizer>جامعة
            القاهرة</org> و<org role=organizer>المجلس القومي للمرأة</org>.
            """,
            id="egypt-was-held-by",
        ),
        pytest.param(
            """
            زارت السفيرة <per role=visitor>ماريا سانز</per> الأنشطة التعليمية التي تنظمها <org>اليونيسف</org> خلال
            <event type=visit>الزيارة</event>.
            """,
            id="morocco-activities-of-a-body-in-general",
        ),
        pytest.param(
            """
            قدمت <org role=organizer>لجنة شؤون المرأة</org> <event type=workshop>ورشة عمل</event> لموظفي الوزارة.
            """,
            id="kuwait-gives-a-workshop",
        ),
        pytest.param(
            """
            بدأت ب<org>وزارة الداخلية</org> في <loc role="place?">نواكشوط</loc> أعمال <event type=workshop
            status=ongoing>ورشة عمل</event> حول الهجرة.
            """,
            id="mauritania-in-the-ministry",
        ),
    ],
)
def test_the_organizer_behind_the_event(release: str) -> None:
    check(release)
