"""Grants and agreements: who gives, to whom, for what, told by a noun of giving or by what is given."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            منحت <org funds="هبة" amount="200000 MAD" to="جمعية إنصاف">وكالة التنمية الاجتماعية</org> هبة قدرها 200
            ألف درهم مغربي إلى <org>جمعية إنصاف</org>.
            """,
            id="morocco-grant-to-association",
        ),
        pytest.param(
            """
            سلم الصندوق الشيك. وقدمت <org funds="شيك" amount="50000 USD" to="مؤسسة اليتيم">الغرفة التجارية</org>
            شيكا بقيمة 50 ألف دولار لصالح <org>مؤسسة اليتيم</org>.
            """,
            id="yemen-cheque",
        ),
        pytest.param(
            """
            أهدت <org funds="أربع سيارات إسعاف" to="مستشفى الأطفال">السفارة اليابانية</org> أمس أربع سيارات إسعاف
            هدية إلى <org>مستشفى الأطفال</org>.
            """,
            id="egypt-vehicles-to",
        ),
        pytest.param(
            """
            تسلم <org>المستشفى الجهوي</org> هبة بقيمة 80 ألف دولار من <org funds="تجهيز قسم التوليد" amount="80000
            USD" to="المستشفى الجهوي">البنك الإسلامي للتنمية</org> لتجهيز قسم التوليد.
            """,
            id="mauritania-received-for",
        ),
        pytest.param(
            """
            جرى <event type=signing maybe>توقيع</event> اتفاقية تبرع من قبل <org funds="دعم مراكز الإيواء"
            amount="600000 USD">صندوق أبوظبي للتنمية</org> بقيمة 600 ألف دولار لدعم مراكز الإيواء.
            """,
            id="djibouti-agreement-of-grant",
        ),
        pytest.param(
            """
            تبرعت <loc funds="إيواء النازحين" amount="4000000 EUR">السويد</loc> مؤخرا بمبلغ قدره 4 ملايين يورو
            لإيواء النازحين.
            """,
            id="jordan-recently-donated",
        ),
        pytest.param(
            """
            وشكر الوزير <loc funds="ترميم السوق القديم" amount="900000 USD">الصين</loc> التي قدمت 900 ألف دولار
            لترميم السوق القديم.
            """,
            id="syria-which-gave",
        ),
        pytest.param(
            """
            <loc funds="المفوضية" amount="11000000 USD" to="المفوضية السامية للاجئين">الدنمارك</loc> تتبرع بأكثر من
            11 مليون دولار ل<org>المفوضية السامية للاجئين</org>.
            """,
            id="lebanon-more-than",
        ),
        pytest.param(
            """
            حصل المعهد على منحة من <org funds="تطوير المعامل" amount="400000 EUR">الاتحاد الأوروبى</org> بقيمة 400
            ألف يورو لتطوير المعامل.
            """,
            id="egypt-grant-noun-from",
        ),
        pytest.param(
            """
            قدم <org funds="منحة" amount="1000000 USD" to="الجمعية الكويتية لحقوق الإنسان">صندوق قطر للتنمية</org>
            منحة بقيمة مليون دولار إلى <org>الجمعية الكويتية لحقوق الإنسان</org>.
            """,
            id="qatar-to-the-recipient",
        ),
    ],
)
def test_a_grant_with_its_giver_and_receiver(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=signing>وقعت</event> <loc role=organizer>فلسطين</loc> و<org role="organizer|signatory"
            funds="اتفاقية" amount="30000000 EUR" to="فلسطين">الاتحاد الأوروبي</org> اتفاقية تمويل بقيمة 30 مليون يورو.
            """,
            id="palestine-eu-agreement",
        ),
    ],
)
def test_an_agreement_with_a_sum_is_paid_by_the_giver(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            ينفذ <org>المجلس الدنماركي للاجئين</org> <prog>مشروع سقف آمن</prog> بتمويل من <org funds="سقف آمن"
            amount="2500000 EUR">الحكومة الهولندية</org> بقيمة 2.5 مليون يورو لصالح أهالي <loc>سنجار</loc>.
            """,
            id="iraq-implemented-by",
        ),
        pytest.param(
            """
            يساهم في كلفة المشروع <org funds="المشروع">بنك الإسكان</org> بنسبة 40 بالمائة.
            """,
            id="tunisia-share-in-percent",
        ),
        pytest.param(
            """
            أنجز <org>الهلال الأحمر</org> مأوى للنساء بكلفة 12 مليون دينار جزائري على نفقة <org funds="مأوى"
            amount="12000000 DZD">شركة سوناطراك</org>.
            """,
            id="algeria-cost-on-expense",
        ),
        pytest.param(
            """
            يمول المشروع كل من <org funds="المشروع">البنك الأفريقي للتنمية</org> و<org funds="المشروع">الصندوق
            الكويتي للتنمية</org>.
            """,
            id="somalia-shared",
        ),
    ],
)
def test_chains_of_payer_implementer_and_receiver(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قدمت <org funds="أجهزة طبية" to="وزارة الصحة">المنظمة الدولية للهجرة</org> أجهزة طبية إلى <org>وزارة
            الصحة</org>.
            """,
            id="kuwait-goods-to",
        ),
        pytest.param("قدمت <org>شركة الأفق</org> أجهزة حديثة في السوق.", id="jordan-tools-shown"),
        pytest.param(
            """
            تسلمت <org>شرطة عمان السلطانية</org> خمس سيارات مجهزة مقدمة من <org funds="خمس سيارات مجهزة" to="شرطة
            عمان السلطانية">السفارة البريطانية</org>.
            """,
            id="oman-goods-from",
        ),
    ],
)
def test_goods_are_given_too(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أعلنت <org funds="مختبر رقمي" amount="5000000 AED" status=pledged>مؤسسة الظبي</org> خلال الأسبوع الماضي
            تقديم 5 ملايين درهم لتمويل مختبر رقمي لتدريب المفتشين.
            """,
            id="uae-announced-during",
        ),
        pytest.param(
            """
            تمت صيانة المدرسة من منحة <org funds="المدرسة" amount="3000000 EUR">الاتحاد الأوروبي</org> البالغة 3
            ملايين يورو.
            """,
            id="palestine-grant-of",
        ),
        pytest.param(
            """
            بلغت كلفة المركز 22 مليون دينار أردني، منها 9 ملايين دينار أردني مساهمة من <org funds="المركز"
            amount="9000000 JOD">شركة البوتاس العربية</org>.
            """,
            id="jordan-share-of-it",
        ),
        pytest.param(
            """
            عقد <org role=organizer>المجلس الأعلى للقضاء</org> <event type=meeting>اجتماعا</event> في مقره. وأضاف
            <per role="speaker">راشد النعيمي</per> بعد <event type=meeting>الاجتماع</event> أن <said
            by="راشد">الجمعية ستفتح مركزا لتعليم اللغة بمنحة من <org funds="مركزا لتعليم اللغة" amount="700000
            QAR">صندوق قطر للتنمية</org> قيمتها 700 ألف ريال قطري</said>.
            """,
            id="qatar-what-he-said-is-paid-for",
        ),
    ],
)
def test_who_gives_and_what_for_in_other_orders(release: str) -> None:
    check(release)
