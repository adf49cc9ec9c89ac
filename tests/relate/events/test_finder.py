"""Events: who holds one, in every order of words."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>وزارة التضامن الاجتماعى</org> <event type=workshop>ورشة عمل</event> للأخصائيين
            بمحافظة <loc role=place>أسيوط</loc> حول رعاية ضحايا الاتجار بالبشر.
            """,
            id="egypt-verb-subject",
        ),
        pytest.param(
            """
            احتضنت <loc role=place>طنجة</loc>، يوم <date iso=2022-06-11>السبت 11 يونيو 2022</date>، <event
            type=session>يوما دراسيا</event> نظمته <org role=organizer>المندوبية السامية للتخطيط</org> حول تنقل
            العمال الموسميين.
            """,
            id="morocco-verb-subject",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>الهيئة العامة للقوى العاملة</org> و<org role=organizer>معهد الكويت للدراسات
            القضائية</org> <event type=training>دورة تدريبية</event> لمفتشي العمل.
            """,
            id="kuwait-two-subjects",
        ),
        pytest.param(
            """
            نفذت أمس في مدينة <loc role=place>المكلا</loc> <org role=organizer>مؤسسة نداء للتنمية</org> <event
            type=workshop>ورشة عمل</event> خاصة بأعضاء اللجان المجتمعية.
            """,
            id="yemen-adverb-between",
        ),
        pytest.param(
            """
            أقام <org role=organizer>معهد حقوق الطفل</org> <event type=session>ندوة</event> عن عمالة الأطفال بقاعة
            الشهيد الزبير.
            """,
            id="sudan-held-with-object-first",
        ),
        pytest.param(
            """
            قامت <org role=organizer>وزارة العمل</org> بتنظيم <event type=workshop>حلقة عمل</event> تعريفية بحقوق
            العمالة الوافدة.
            """,
            id="oman-light-verb",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>دائرة الاصلاح العراقية</org> <event type=training>دورة تدريبية</event> لكوادر
            السجون في <loc role=place>بغداد</loc> لمدة خمسة ايام.
            """,
            id="iraq-verb-with-noun-of-department",
        ),
    ],
)
def test_the_subject_of_a_verb_of_holding_organizes(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عُقدت بمدينة <loc role=place>صفاقس</loc> <event type=workshop>ورشة عمل</event> نظّمها <org
            role=organizer>المعهد العربي لحقوق الإنسان</org> لفائدة الصحفيين.
            """,
            id="tunisia-passive-relative",
        ),
        pytest.param(
            """
            عُقدت في <loc role=place>العقبة</loc> <event type=meeting>طاولة مستديرة</event> حول تصاريح عمل اللاجئين.
            """,
            id="jordan-passive-alone",
        ),
        pytest.param(
            """
            انطلقت في <loc role=place>مصراتة</loc> أعمال <event type=workshop status="held|ongoing">ورشة
            العمل</event> التي تنظمها <org role=organizer>الهيئة الليبية للإغاثة</org>.
            """,
            id="libya-relative-present",
        ),
        pytest.param(
            """
            انعقدت اليوم ب<loc role=place>نواكشوط</loc> <event type=workshop>ورشة تكوينية</event> منظمة من طرف <org
            role=organizer>رابطة النساء معيلات الأسر</org>.
            """,
            id="mauritania-organised-by",
        ),
        pytest.param(
            """
            احتضن مقر الولاية <event type=session>يوما تحسيسيا</event> من تنظيم <org role=organizer>مديرية النشاط
            الاجتماعي</org>.
            """,
            id="algeria-supervised-by-institution",
        ),
        pytest.param(
            """
            أقيمت في <loc role=place>حلب</loc> <event type=training>دورة تدريبية</event> أشرفت على تنظيمها <org
            role=organizer>جمعية الإحسان الخيرية</org>.
            """,
            id="syria-was-held",
        ),
    ],
)
def test_a_passive_verb_names_no_organizer_but_its_relative_clause_does(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أعلنت المتحدثة عن تنظيم <org role=organizer>مركز العدل للمساعدة القانونية</org> <event
            type=workshop>ورشة عمل</event> للمحاميات في <loc role=place>إربد</loc>.
            """,
            id="jordan-announces-organizing",
        ),
        pytest.param(
            """
            شهدت <loc role=place>صيدا</loc> تنظيم <org role=organizer>جمعية عمل تنموي بلا حدود</org> ل<event
            type=session>ندوة</event> عن عاملات المنازل.
            """,
            id="lebanon-within-organizing",
        ),
        pytest.param(
            """
            أكد المتحدث أهمية اختتام <org role=organizer>هيئة تنظيم سوق العمل</org> <event type=training>دورة
            تدريبية</event> لموظفي الاستقبال.
            """,
            id="bahrain-on-occasion-of-concluding",
        ),
    ],
)
def test_a_verbal_noun_of_holding_has_its_subject_behind(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <org role=organizer>هيئة حقوق الإنسان</org> تختتم <event type=training>دورة تدريبية</event> حول مؤشرات
            الاتجار بالأشخاص

            اختتمت <org>هيئة حقوق الإنسان</org> <event type=training>دورة تدريبية</event> حول مؤشرات الاتجار
            بالأشخاص في <loc role=place>جدة</loc>.
            """,
            id="saudi-headline-present",
        ),
        pytest.param(
            """
            <org role=organizer>اللجنة الوطنية لمكافحة الاتجار بالبشر</org> تنظم <event type=forum>منتدى</event> حول
            العمل اللائق

            شارك في <event type=forum>المنتدى</event> ممثلو شركات المقاولات.
            """,
            id="qatar-headline-begins-with-body",
        ),
        pytest.param(
            """
            <event type=workshop>ورشة عمل</event> في <loc role=place>الخليل</loc> حول تشغيل الأطفال

            نظمت <org role=organizer>وزارة العمل الفلسطينية</org> <event type=workshop>ورشة عمل</event> حول تشغيل
            الأطفال، بحضور <group role=attendee>مفتشي العمل</group>.
            """,
            id="palestine-headline-in",
        ),
        pytest.param(
            """
            <event type=campaign>حملة</event> توعوية ل<org role=organizer>المجلس القومى للمرأة</org> بقرى <loc
            role=place>المنيا</loc>

            أطلق <org>المجلس القومى للمرأة</org> <event type=campaign>حملة</event> لطرق الأبواب بقرى محافظة
            <loc>المنيا</loc>.
            """,
            id="egypt-headline-noun-by",
        ),
    ],
)
def test_a_headline_without_a_verb_or_with_one_in_the_present_names_the_organizer(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            بدأت ب<loc role=place>الخرطوم</loc> <event type=training status="ongoing|held">الدورة التدريبية</event>
            التي ينظمها <org role=organizer>معهد الدراسات القضائية</org> لوكلاء النيابة .
            """,
            id="sudan-began",
        ),
        pytest.param(
            """
            اختتمت في <loc role=place>أبوظبي</loc> فعاليات <event type=forum>ملتقى</event> العمالة المساعدة الذي
            نظمته <org role=organizer>وزارة الموارد البشرية والتوطين</org>.
            """,
            id="uae-concluded-works",
        ),
        pytest.param(
            """
            انطلقت، هذا الأحد، ب<loc role=place>وهران</loc> أشغال <event type="session|forum"
            status="ongoing|held">الملتقى</event> حول الهجرة السرية بتنظيم من <org role=organizer>جامعة وهران</org>.
            """,
            id="algeria-works-launched",
        ),
        pytest.param(
            """
            اختتم اليوم في <loc role=place>مقديشو</loc> <event type=conference>مؤتمر</event> استمر يومين ونظمته <org
            role=organizer>وزارة العمل والشؤون الاجتماعية</org>.
            """,
            id="somalia-closed",
        ),
    ],
)
def test_beginning_and_end_of_an_event_are_the_event_itself(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            اختتمت <org role=organizer>المنظمة الدولية للهجرة</org> <event type=workshop>ورشتي</event> عمل حول إدارة
            الحدود.
            """,
            id="yemen-two-workshops",
        ),
        pytest.param(
            """
            <event type=launch>أطلقت</event> <org role=organizer>اللجنة الوطنية</org> تقريرها السنوي الأول، بحضور
            <per role=attendee>عبد اللطيف الزاهي</per>.
            """,
            id="morocco-its-report",
        ),
        pytest.param(
            """
            انطلقت في <loc role=place>مسقط</loc> فعاليات <event type=ceremony status=ongoing>اليوم</event> العالمي
            لمكافحة الاتجار بالأشخاص.
            """,
            id="oman-world-day",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة اليرموك</org> <event type=session>ندوة</event> بمناسبة اليوم العالمي
            للاجئين.
            """,
            id="jordan-on-the-occasion-of-a-world-day",
        ),
        pytest.param(
            """
            شارك الوفد في <event type=conference>مؤتمر</event> العمل العربي في دورته الثامنة والأربعين.
            """,
            id="kuwait-edition-of-a-conference",
        ),
        pytest.param(
            """
            واحتفالا بهذه المناسبة، نظمت <org role=organizer>هيئة حقوق الإنسان</org> <event
            type=session>ندوة</event>.
            """,
            id="saudi-in-celebration-of",
        ),
    ],
)
def test_events_that_newsrooms_tell_in_other_forms(release: str) -> None:
    check(release)
