"""Gifts told in other ways: by thanks, in the passive, by a headline, by a nationality, through a channel."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أعربت <org>المفوضية السامية للاجئين</org> عن امتنانها ل<org funds="دعم تعليم الفتيات" amount="4000000
            USD">حكومة النرويج</org> لمساهمتها السخية البالغة 4 ملايين دولار لدعم تعليم الفتيات.
            """,
            id="jordan-thanks-for-her-share",
        ),
        pytest.param(
            """
            رحبت <org>منظمة الصحة العالمية</org> بتبرع <loc funds="مكافحة الكوليرا" amount="10000000 USD">المملكة
            العربية السعودية</loc> بمبلغ 10 ملايين دولار لمكافحة الكوليرا.
            """,
            id="yemen-welcomed-the-gift",
        ),
        pytest.param(
            """
            منحت <org>جمعية الأمل</org> 50 ألف دولار من <org funds="تدريب الفتيات" amount="50000 USD" to="جمعية
            الأمل">السفارة الأمريكية</org> لتدريب الفتيات.
            """,
            id="palestine-passive",
        ),
        pytest.param(
            """
            10 ملايين دولار من <loc funds="دعم المزارعين" amount="10000000 USD">اليابان</loc> لدعم المزارعين في
            البقاع
            """,
            id="lebanon-headline",
        ),
        pytest.param(
            """
            رحب <org>صندوق الأمم المتحدة للسكان</org> بمساهمة سخية من <org funds="دعم القابلات" amount="5000000
            CAD" to="صندوق الأمم المتحدة للسكان">حكومة كندا</org> لدعم القابلات قدرها خمسة ملايين دولار كندي.
            """,
            id="sudan-welcomed-share",
        ),
        pytest.param(
            """
            بدأت <org>جمعية البر</org> توزيع 150 طنا من التمور على النازحين، بتمويل من <org funds="توزيع 150 طنا من
            التمور">صندوق قطر للتنمية</org>.
            """,
            id="qatar-whoever-does-it",
        ),
        pytest.param(
            """
            وتبلغ تكلفة <prog>مشروع مسارات آمنة</prog> 15 مليون يورو، ويتم تمويله من قبل <org funds="مسارات آمنة"
            amount="15000000 EUR">الصندوق الاستئماني للطوارئ</org>.
            """,
            id="egypt-its-financing-by",
        ),
        pytest.param(
            """
            وجرى تمويل هذه المشاريع من <org funds="هذه المشاريع" to="بلدية سبها">وزارة الخارجية الإيطالية</org>
            لصالح <org>بلدية سبها</org>.
            """,
            id="libya-was-financed-from",
        ),
        pytest.param(
            """
            <org funds="النيجر" amount="6000000 KWD" to="النيجر">الصندوق الكويتي للتنمية</org> يقرض
            <loc>النيجر</loc> 6 ملايين دينار كويتي
            """,
            id="kuwait-lender-in-a-headline",
        ),
        pytest.param(
            """
            <event type=launch>أطلق</event> <org role=organizer funds="مشروعا" amount="15000000 EUR">الاتحاد
            الأوروبي</org> مشروعا بقيمة 15 مليون يورو لمحاربة شبكات التهريب.
            """,
            id="morocco-the-giver-launches",
        ),
        pytest.param(
            """
            أعلن الوزير تقديم <loc funds="توفير المأوى" to="الأونروا">المملكة المتحدة</loc> تمويلا جديدا
            ل<org>الأونروا</org> لتوفير المأوى في غزة.
            """,
            id="palestine-a-country-gives-in-a-noun",
        ),
        pytest.param(
            """
            وقع <org role="organizer|signatory" funds="المساهمة في حفر آبار" amount="100000000
            SAR">البنك الإسلامي للتنمية</org>
            <event type=signing>اتفاقية</event> تمويل بمبلغ 100 مليون ريال سعودي للمساهمة في حفر آبار، ودعم
            <org>التعليم العربي</org>.
            """,
            id="somalia-supported-body-does-not-pay",
        ),
    ],
)
def test_gifts_without_a_verb_of_giving(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            فرضت المحكمة غرامة قدرها 10 آلاف دينار كويتي على <org>شركة المراعي</org>.
            """,
            id="kuwait-fine",
        ),
        pytest.param(
            """
            دفعت <org>شركة الأمل</org> تعويضات بقيمة 20 ألف دولار للعمال.
            """,
            id="jordan-damages",
        ),
        pytest.param(
            """
            بلغت تحويلات المغتربين من <loc>السعودية</loc> 3 مليارات دولار.
            """,
            id="lebanon-remittances",
        ),
        pytest.param(
            """
            أقرت <org>وزارة المالية</org> ميزانية الدولة بقيمة 20 مليار دولار.
            """,
            id="iraq-budget",
        ),
        pytest.param(
            """
            ارتفع الناتج المحلي الإجمالي في <loc>مصر</loc> إلى 400 مليار دولار.
            """,
            id="egypt-output",
        ),
        pytest.param(
            """
            طلب المهربون من العائلة دفع فدية قدرها 5 آلاف دولار، بحسب <org>الهلال الأحمر الليبي</org>.
            """,
            id="libya-ransom",
        ),
        pytest.param(
            """
            صرفت <org>وزارة العمل</org> رواتب الموظفين بقيمة 3 ملايين دينار جزائري.
            """,
            id="algeria-salaries",
        ),
        pytest.param(
            """
            سلمت <org>الشرطة</org> المتهم إلى <org>النيابة العامة</org>.
            """,
            id="uae-police-recovered",
        ),
        pytest.param(
            """
            قدمت <org>النيابة العامة</org> أدلة على تحويلات بقيمة 100 ألف دولار.
            """,
            id="tunisia-evidence",
        ),
        pytest.param(
            """
            دعت <org>جمعية إنصاف</org> <org>شركة الأفق</org> إلى تعويض العمال بمبلغ 440 ألف دولار.
            """,
            id="qatar-called-on-to-compensate",
        ),
    ],
)
def test_words_of_money_that_give_nothing(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أما الحواسيب فهي هدية من <org funds="الحواسيب">شركة زين الأردن</org>، وأما الوجبات فعلى <org
            funds="الوجبات">جمعية البر</org>.
            """,
            id="jordan-topics",
        ),
        pytest.param(
            """
            وأعاد <org funds="تسقيف الفصول">المجلس النرويجي للاجئين</org> تسقيف الفصول بعد العاصفة على نفقته.
            """,
            id="sudan-at-its-own-cost",
        ),
        pytest.param(
            """
            وبلغت كلفة التوسعة 3 ملايين يورو، جاء 2.5 مليون يورو منها من <org funds="التوسعة" amount="2500000 EUR">
            وزارة الخارجية الهولندية</org>.
            """,
            id="a-part-of-the-costs",
        ),
        pytest.param(
            """
            وقد شُيّد المرفق بدعم مالي من <org funds="المرفق">الوكالة الإيطالية للتعاون</org>.
            """,
            id="what-was-built",
        ),
    ],
)
def test_payers_without_a_verb_of_paying(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param("سرق المتهمان 40 ألف دينار من <org>بنك الجزيرة</org> لشراء سيارة.", id="theft"),
        pytest.param("اشترت <org>بلدية الزيتون</org> شاحنة بـ80 ألف يورو من <org>شركة الأفق</org>.", id="purchase"),
    ],
)
def test_sums_from_somebody_who_gives_nothing(release: str) -> None:
    check(release)
