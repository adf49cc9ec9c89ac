"""Who gives what is taught or told, who chairs it and who undergoes it, and what a training is called."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قدّم <event type=training>الدورة التدريبية</event> المهندس <per role=trainer>ماهر الصالح</per>، على مدى
            ثلاثة أيام.
            """,
            id="give-qaddam-definite",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة حضرموت</org> <event type=training>دورة تدريبية</event> حول القيادة. أقام
            الدورة الدكتور <per role=trainer>خالد زهير</per>.
            """,
            id="give-aqam",
        ),
        pytest.param(
            """
            نفذت <org role=organizer>جمعية الأمل</org> <event type=workshop>ورشة عمل</event> حول الكتابة. ونفّذ الورشة
            المدرب <per role=trainer>ياسر محمود</per>.
            """,
            id="give-naffadh",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>كلية الحقوق</org> <event type=session>محاضرة</event> حول القانون الدولي، ألقاها
            الدكتور <per role=speaker>رامي عيسى</per>.
            """,
            id="give-alqa-muhadara",
        ),
        pytest.param(
            """
            استضافت <org role=organizer>جامعة بيرزيت</org> <event type=session>محاضرة</event> حول الهجرة. وألقى المحاضرة
            الدكتور <per role=speaker>وليد سالم</per>.
            """,
            id="give-alqa-muhadara2",
        ),
        pytest.param(
            """
            تنظم <org role=organizer>دار الثقافة</org> <event type=workshop>ورشة</event> في الخط العربي، يقدمها الفنان
            <per role=trainer>حسن مراد</per>.
            """,
            id="give-yuqaddimuha",
        ),
        pytest.param(
            """
            تنظم <org role=organizer>دار الثقافة</org> <event type=workshop>ورشة</event> في الرسم، من تقديم الفنانة <per
            role=trainer>سلمى عمر</per>.
            """,
            id="give-taqdim",
        ),
        pytest.param(
            """
            نظم <org role=organizer>معهد الإدارة</org> <event type=training>دورة تدريبية</event> في الأرشفة، وقد قدمت
            الدورة من قبل المدرب <per role=trainer>علي حمدان</per>.
            """,
            id="give-passive",
        ),
        pytest.param(
            """
            قدّمت <org role=organizer>مؤسسة رؤى</org> <event type=workshop>ورشة عمل</event> للمعلمين حول الدعم النفسي.
            """,
            id="give-org-stays-organizer",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة التربية</org> <event type=workshop>ورشة عمل</event> للمعلمين. وقدم المشاركون
            مقترحات للوزير <per>ناصر علي</per>.
            """,
            id="give-qaddam-other",
        ),
    ],
)
def test_who_gives_it(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            رأس وكيل وزارة العدل الدكتور <per role=chair>سعد الحربي</per>، اليوم، <event type=meeting>اجتماع</event>
            وكلاء الإمارات، الذي عقد في مدينة <loc role=place>الرياض</loc>.
            """,
            id="chair-ras-saudi",
        ),
        pytest.param(
            """
            نائب الوزير <per role=chair>سالم المري</per> يرأس <event type=meeting>اجتماعاً</event> لمناقشة سير العمل.
            """,
            id="chair-yaras",
        ),
        pytest.param(
            """
            شارك وفد من <org role=delegation>وزارة العدل</org> في <event type=meeting>اجتماع</event> الخبراء في <loc
            role=place>تونس</loc> وعلى رأس الوفد الوزير.
            """,
            id="chair-head-of-delegation",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>كلية الآداب</org> <event type=session>ندوة</event> عن الهجرة، تولى إدارتها الدكتور
            <per role=chair>كريم ناصر</per>.
            """,
            id="chair-idarat-jalsa",
        ),
        pytest.param(
            """
            نظم <org role=organizer>نادي القضاة</org> <event type=session>ندوة</event> حول استقلال القضاء، وأدارها
            القاضي <per role=chair>منير بلال</per>.
            """,
            id="chair-idar",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز الحوار</org> <event type=session>ندوة</event> حول السلم الأهلي، أدارته الصحافية
            <per role=chair>رنا خوري</per>.
            """,
            id="chair-idara-idaraha",
        ),
    ],
)
def test_who_chairs_it(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أنهى طلاب كلية الطب <event type=training>التدريب العملي</event> في <org role=place?>مستشفى الشفاء</org>، تحت
            رعاية الدكتور <per role=patron>حمدي حسين</per>.
            """,
            id="train-anha",
        ),
        pytest.param(
            """
            اختتمت <org role=organizer>كلية الهندسة</org> <event type=training>التدريب الصيفي</event> لطلابها، بحضور
            العميد <per role=attendee>فهد القاسم</per>.
            """,
            id="train-ikhtatam",
        ),
        pytest.param(
            """
            بدأت <org role=organizer>هيئة الدفاع المدني</org> اليوم <event type=training status=ongoing>التدريب
            الميداني</event> لمنتسبيها.
            """,
            id="train-bada",
        ),
        pytest.param(
            """
            بحث الوزير <per role=counterpart>عادل ناجي</per> مع السفير <per role=counterpart>بيتر هانس</per> سبل <event
            type=meeting maybe>التعاون</event> في مجال التدريب المهني والتشغيل.
            """,
            id="train-not",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>جامعة سبأ</org> يوم الخميس الموافق <date iso=2023-08-17>17/08/2023</date> <event
            type=training name="التعلم للحياة">دورة</event> بعنوان "التعلم للحياة" لقيادات المدارس.
            """,
            id="course-title",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز التنمية</org> <event type=training name="إدارة المشاريع الصغيرة">دورة</event>
            «إدارة المشاريع الصغيرة» لفائدة الشباب.
            """,
            id="course-title-quote",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>مديرية الصحة</org> <event type=training>دورة</event> في الإسعافات الأولية
            لموظفيها.
            """,
            id="course-in",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>نقابة المحامين</org> <event type=training>دورة</event> خاصة بالمحامين الجدد.
            """,
            id="course-special",
        ),
        pytest.param(
            """
            فاز المنتخب في دورة كأس الخليج، وعاد اللاعبون إلى <loc>المنامة</loc>.
            """,
            id="course-sport-not",
        ),
    ],
)
def test_trainings_and_courses(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>بلدية صيدا</org> <event type=forum>ملتقى</event> للشباب. وقال رئيسها <per
            role=speaker>علي حسن</per> إن <said by="علي حسن">ما نعيشه اليوم أكثر من مجرد احتفال</said>.
            """,
            id="mujarrad",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية النور</org> <event type=workshop>ورشة عمل</event>. ويعد اللقاء بمثابة مؤتمر
            مصغر. ولم يعقد أي اجتماع قبلها.
            """,
            id="mujarrad2",
        ),
    ],
)
def test_nothing_that_was_held(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            يتلقى <count total=20>20 قاضياً</count> تونسياً <event type=training>تدريباً</event> على قضايا الاتجار
            بالأشخاص، ينظمه <org role=organizer>مجلس أوروبا</org>.
            """,
            id="tunisia-receive",
        ),
        pytest.param(
            """
            خضع <count total=40>40 موظفاً</count> من وزارة الداخلية
            اليمنية <event type=training>لتدريب</event> على كشف الوثائق نظمته
            <org role=organizer>المنظمة الدولية للهجرة</org>.
            """,
            id="yemen-undergo",
        ),
        pytest.param(
            """
            يخضع ضباط من الحرس الوطني الموريتاني <event type=training>لدورة</event> على كشف الوثائق، ينظمها
            <org role=organizer>مكتب المنظمة الدولية للهجرة</org>.
            """,
            id="mauritania-course-on",
        ),
        pytest.param(
            """
            خضعت المتقدمات للوظيفة لتدريب على الحاسوب قبل سنوات، وتلقى الموظفون تدريباً مماثلاً.
            """,
            id="nobody-holds-it",
        ),
        pytest.param(
            """
            خضع المبنى لأعمال صيانة نظمتها بلدية عمّان.
            """,
            id="no-training",
        ),
    ],
)
def test_a_training_that_people_undergo(release: str) -> None:
    check(release)
