"""Payers behind a cue: help in money or in skills, adjectives, where a list of payers ends."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>وزارة المرأة</org> <event type=workshop>ورشة عمل</event> بدعم مالي وفني من <org
            role=funder funds="the event">صندوق الأمم المتحدة للسكان</org>.
            """,
            id="somalia-technical-and-financial",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة المرأة</org> <event type=workshop>ورشة عمل</event> بدعم تقني من <org
            role=partner>مجلس أوروبا</org>.
            """,
            id="tunisia-technical-only",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>مفوضية حقوق الإنسان</org> <event type=workshop>ورشة</event> بدعم فني ومالي من
            <org role="funder|partner">الاتحاد الأوروبي</org>.
            """,
            id="mauritania-support-and-accompany",
        ),
    ],
)
def test_help_in_money_and_skills_is_funding(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقدت <org role=organizer>الجامعة الأردنية</org> <event type=meeting>لقاء</event> للمستفيدين من مشاريع
            ممولة من <org funds="مشاريع">الوكالة الكورية للتعاون الدولي</org>.
            """,
            id="jordan-projects-financed",
        ),
        pytest.param(
            """
            اختتمت <org role=organizer>مصلحة الجوازات</org> <event type=training>الدورة التدريبية</event> ضمن <prog
            role="programme?">مشروع حدود آمنة</prog>، الممول من <org funds="مشروع حدود آمنة">الاتحاد الأوروبي</org>.
            """,
            id="libya-programme-behind-comma",
        ),
        pytest.param(
            """
            اختتمت <event type=workshop>الورشة</event> التدريبية الممولة من <org role=funder funds="the event">بنك
            التنمية الأفريقي</org>.
            """,
            id="egypt-workshop-financed",
        ),
        pytest.param(
            """
            تتابع الوزيرة سير العمل في المراكز المدعومة من <org funds="المراكز">منظمة اليونيسف</org>.
            """,
            id="iraq-centres-supported",
        ),
    ],
)
def test_the_adjective_pays_for_its_own_noun(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=visit>زار</event> الوفد <prog>مشروع بيت الأمل</prog> الممول من <org funds="بيت
            الأمل">الصندوق العربي للإنماء</org>، ومدير المشروع <per>سامي عودة</per>، و<org>مركز الدراسات
            النسوية</org>.
            """,
            id="palestine-person-ends",
        ),
        pytest.param(
            """
            يأتي <prog>برنامج العودة الطوعية</prog> بتمويل من <org funds="العودة الطوعية">هيئة قطر الخيرية</org>
            وإشراف <org>مفوضية العون الإنساني</org>.
            """,
            id="sudan-with-supervision",
        ),
        pytest.param(
            """
            ينفذ <org>اتحاد بلديات صور</org> <prog>مشروع مياه الجنوب</prog> بتمويل من <org funds="مياه
            الجنوب">الاتحاد الأوروبي</org> و<org funds="مياه الجنوب">الوكالة الفرنسية للتنمية</org>، وبالتعاون مع
            <org>مصلحة المياه</org>.
            """,
            id="lebanon-two-payers",
        ),
        pytest.param(
            """
            يأتي <prog>مشروع حماية</prog> بدعم من <org funds="مشروع حماية">صندوق الأمم المتحدة للسكان</org> وتنفيذ
            <org>اتحاد نساء اليمن</org>.
            """,
            id="yemen-supported-by",
        ),
    ],
)
def test_a_list_of_payers_ends_where_another_part_begins(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وقدمت الجهات الرسمية دعما بقيمة مليون دولار لتسيير أعمال <org>مركز الأمل للتأهيل</org>.
            """,
            id="sudan-for-running",
        ),
        pytest.param(
            """
            تبرع السيد <per funds="قطعة أرض">حمد الغانم</per> بقطعة أرض لإقامة <org>مركز الإيواء</org>.
            """,
            id="kuwait-person-gives",
        ),
    ],
)
def test_nobody_pays_who_stands_behind_the_purpose(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            سلمت <org>المنظمة الدولية للهجرة</org> أجهزة ومعدات بقيمة 200 ألف دولار للجوازات بتمويل من
            <loc funds="معدات" amount="200000 USD">هولندا</loc>.
            """,
            id="iraq-handed-over-with-the-money-of-another",
        ),
        pytest.param(
            """
            قدمت <org>اليونيسف</org> 20 خزان مياه لبلدية مأرب بتمويل من
            <org funds="20 خزان مياه">الحكومة الألمانية</org>.
            """,
            id="yemen-given-with-the-money-of-another",
        ),
        pytest.param(
            """
            قدمت <org funds="الأسر" amount="5000000 USD">قطر الخيرية</org> مساعدات بقيمة 5 ملايين دولار للأسر المحتاجة.
            """,
            id="somalia-gives-itself",
        ),
    ],
)
def test_who_hands_over_is_not_who_pays(release: str) -> None:
    check(release)
