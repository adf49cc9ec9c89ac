"""Background: what happened before or elsewhere gives the event at hand nothing."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>المركز القومى للترجمة</org> <event type=session>ندوة</event> ب<loc
            role=place>القاهرة</loc>.

            يذكر أن المركز كان قد نظم <event id=past type=conference maybe>مؤتمرا</event> فى <loc
            role="place?@past">طنطا</loc> فى مايو 2018 بالتعاون مع <org>جامعة طنطا</org>.
            """,
            id="egypt-recalled",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>جمعية رواد فرونتيرز</org> <event type=workshop>ورشة عمل</event> في <loc
            role=place>زحلة</loc>.

            وتجدر الإشارة إلى أن <org>اتحاد النقابات</org> نفّذ في آذار 2017 <event id=past type=other
            maybe>اعتصاما</event> أمام <loc>مرفأ بيروت</loc>.
            """,
            id="lebanon-worth-noting",
        ),
        pytest.param(
            """
            تحتضن <loc role=place>سوسة</loc> <event type=forum>المنتدى الثاني</event> للهجرة يوم <date
            iso=2022-09-15>15 سبتمبر 2022</date>.

            وكانت <event id=past type=forum maybe>الدورة الأولى</event> من <event id=past>المنتدى</event> قد انعقدت
            ب<loc role="place?@past">قابس</loc> في 2019 بالتعاون مع <org role="partner?@past">بعثة الاتحاد
            الأوروبي</org>.
            """,
            id="tunisia-previous-edition",
        ),
        pytest.param(
            """
            اقامت <org role=organizer>دائرة صحة كركوك</org> <event type=session>ندوة</event> توعوية في <loc
            role=place>كركوك</loc>.

            وكانت <org>وزارة الصحة</org> قد افتتحت العام الماضي <event id=past type=inauguration maybe>مركزا</event>
            للعلاج النفسي في <loc role="place?@past">تكريت</loc>.
            """,
            id="iraq-had-opened",
        ),
        pytest.param(
            """
            عقد <org role=organizer>مركز العدل</org> <event type=session>ندوة</event> قانونية. وسبق أن <event
            id=past type=signing maybe>وقع</event> المركز <event id=past>مذكرة</event> مع <org>نقابة المحامين</org>
            عام 2015.
            """,
            id="jordan-previously",
        ),
    ],
)
def test_a_past_event_keeps_its_own_dates_places_and_partners(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            اختتم <org role=organizer>معهد الدوحة الدولي للأسرة</org> <event type=workshop>ورشة</event> للباحثين.
            ومن المقرر أن يعقد المعهد <event id=next type=conference status="planned|held" maybe>مؤتمرا</event> في
            <loc role="place?@next">تونس</loc> العام المقبل.
            """,
            id="qatar-next-event",
        ),
        pytest.param(
            """
            عقد في <loc role=place>دبي</loc> <event type=conference>المؤتمر</event> الدولي للعمل. وعلى هامش المؤتمر،
            <event id=side type=meeting maybe>التقى</event> الوزير <per role="counterpart@side|attendee?">سالم
            الزعابي</per> نظيره <per role="counterpart?@side">بافل دفوراك</per> في <event id=side>لقاء</event>
            ثنائي.
            """,
            id="uae-on-the-sidelines",
        ),
    ],
)
def test_what_will_come_is_another_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>جمعية أصدقاء البيئة</org> <event type=session>ندوة</event> ب<loc
            role=place>الجديدة</loc>. وتأسست الجمعية سنة 2004 ب<loc>الرباط</loc>.
            """,
            id="morocco-about-the-association",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>جمعية تنمية المرأة الريفية</org> <event type=workshop>ورشة</event> في <loc
            role=place>جنين</loc>.

            ويذكر أن <prog>مشروع عمل لائق</prog> ممول من <org funds="مشروع عمل لائق">الاتحاد الأوروبي</org>.
            """,
            id="palestine-project-background",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>منظمة الأصالة للتنمية</org> <event type=session>ندوة</event> . والمنظمة هيئة
            طوعية تعمل بالشراكة مع <org>برنامج الأغذية العالمي</org> منذ 2010 .
            """,
            id="sudan-boilerplate",
        ),
    ],
)
def test_facts_about_a_body_or_a_project_are_not_the_events(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            كشف تقرير أصدره <org>الجهاز المركزى للتعبئة العامة والإحصاء</org> عن تراجع البطالة فى <loc>الفيوم</loc>
            خلال 2021.
            """,
            id="egypt-report-released",
        ),
        pytest.param(
            """
            قضت محكمة <loc>الزاوية</loc> بسجن متهمين بتهريب المهاجرين، بعد تحقيقات أجرتها <org>النيابة العامة</org>.
            """,
            id="libya-court-ruling",
        ),
        pytest.param(
            """
            أصدر الوزير قرارا بتعيين <per>نواف الظفيري</per> مديرا ل<org>لهيئة العامة للقوى العاملة</org>.
            """,
            id="kuwait-appointment",
        ),
        pytest.param(
            """
            خصصت <org funds="اقتناء سيارات" amount="50000000 DZD">ولاية تمنراست</org> 50 مليون دينار جزائري لاقتناء
            سيارات إسعاف.
            """,
            id="algeria-funding-alone",
        ),
    ],
)
def test_a_release_without_an_event_has_none(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقد <org role=organizer>المجلس القومى للمرأة</org> <event type=session>ندوة</event>. وقالت الدكتورة <per
            role=speaker>عبير رشدى</per> إن <said by="عبير"><org>وزارة الصحة</org> تعاونت العام الماضى مع
            <org>الصليب الأحمر</org></said>.
            """,
            id="egypt-speaker-lists-efforts",
        ),
        pytest.param(
            """
            نظم <org role=organizer>معهد الكويت للدراسات القضائية</org> <event type=training>دورة تدريبية</event>
            حول <doc>القانون رقم 91 لسنة 2013</doc> الذي أعدته <org>وزارة العدل</org>.
            """,
            id="kuwait-law-named",
        ),
        pytest.param(
            """
            عقد ب<loc role=place>سبها</loc> <event type=meeting>اجتماع</event> غابت عنه <org>وزارة الداخلية</org>.
            """,
            id="libya-negated-attendance",
        ),
    ],
)
def test_the_words_of_a_quotation_or_a_report_give_the_event_nothing(release: str) -> None:
    check(release)
