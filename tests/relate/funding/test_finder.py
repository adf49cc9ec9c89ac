"""Funding: who pays for what, how much, to whom; chains, parts, pledges; and support that is no money."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>جامعة القاهرة</org> <event type=workshop>ورشة عمل</event> بتمويل من <org
            role=funder funds="the event">الاتحاد الأوروبى</org>.
            """,
            id="egypt-event-funder",
        ),
        pytest.param(
            """
            نفّذت <org role=organizer>جمعية سمير قصير</org> <event type=training>دورة تدريبية</event> بتمويل من <org
            role=funder funds="the event" amount="30000 EUR">السفارة النروجية</org> بقيمة 30 ألف يورو.
            """,
            id="lebanon-event-funder-with-sum",
        ),
        pytest.param(
            """
            اختتمت <event type=training>الدورة التكوينية</event> التي موّلتها <org role=funder funds="the
            event">الوكالة الإسبانية للتعاون الدولي</org>.
            """,
            id="tunisia-relative-pays-event",
        ),
    ],
)
def test_the_funders_of_an_event_pay_for_the_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أعلنت المديرة استمرار <prog>مشروع بيوت آمنة</prog> الممول من <org funds="مشروع بيوت آمنة">الحكومة
            الألمانية</org>.
            """,
            id="jordan-programme-financed-by",
        ),
        pytest.param(
            """
            يستفيد التجار من <prog>برنامج مدن مضيافة</prog> الذي تموله <org funds="برنامج مدن مضيافة">الوكالة
            البلجيكية للتنمية</org>.
            """,
            id="morocco-programme-which-pays",
        ),
        pytest.param(
            """
            تنفذ <org>منظمة بلان</org> <prog>مشروع حماية الطفل</prog> بتمويل من <org funds="مشروع حماية
            الطفل">المملكة المتحدة</org> .
            """,
            id="sudan-chain",
        ),
        pytest.param(
            """
            تتابع المحافظة تنفيذ <prog>مشروع المياه الآمنة</prog> بتمويل من <org funds="مشروع المياه الآمنة"
            amount="750000 USD">البنك الإسلامي للتنمية</org> بقيمة 750 ألف دولار.
            """,
            id="yemen-programme-with-sum",
        ),
    ],
)
def test_a_programme_is_paid_for_by_whoever_its_own_words_name(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قدمت <loc funds="ترميم المدارس" amount="2000000 EUR">فرنسا</loc> منحة بقيمة مليوني يورو لترميم المدارس
            في القدس.
            """,
            id="palestine-gave-grant",
        ),
        pytest.param(
            """
            منحت <loc funds="إيواء اللاجئين" amount="500000 USD">اليابان</loc> 500 ألف دولار لإيواء اللاجئين عبر
            <org>مفوضية اللاجئين</org>.
            """,
            id="mauritania-gave-through",
        ),
        pytest.param(
            """
            تبرعت <org funds="بناء المأوى" amount="100000 KWD">الأمانة العامة للأوقاف</org> بمبلغ 100 ألف دينار
            كويتي لبناء المأوى.
            """,
            id="kuwait-donated",
        ),
        pytest.param(
            """
            خصصت <org funds="رعاية النازحين" amount="20000000 LYD">حكومة الوحدة الوطنية</org> 20 مليون دينار ليبي
            لرعاية النازحين.
            """,
            id="libya-allocated",
        ),
        pytest.param(
            """
            ساهم <org funds="تجهيز العيادة" amount="3000000 SAR">الصندوق السعودي للتنمية</org> بمبلغ 3 ملايين ريال
            سعودي لتجهيز العيادة.
            """,
            id="saudi-contributed",
        ),
        pytest.param(
            """
            تلقت <org>مديرية التربية</org> منحة قدرها 90 الف دولار من <org funds="منحة" amount="90000 USD"
            to="مديرية التربية">البنك الدولي</org>.
            """,
            id="iraq-received-grant-from",
        ),
        pytest.param(
            """
            تمول <loc funds="محطة التحلية">تركيا</loc> إنشاء محطة التحلية في <loc>بوصاصو</loc>.
            """,
            id="somalia-finances-verb",
        ),
    ],
)
def test_a_grant_is_told_by_its_verb_with_money_beside_it(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            ساهمت <org funds="المركز" amount="2000000 USD">الحكومة الكندية</org> بمليوني دولار، و<org funds="المركز"
            amount="1000000 USD">مؤسسة عبد الحميد شومان</org> بمليون دولار، لإنشاء المركز.
            """,
            id="jordan-parts",
        ),
    ],
)
def test_each_payer_has_its_own_sum(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أعلنت <org funds="توفير الوجبات المدرسية" amount="4500000 USD" status=pledged>حكومة اليابان</org> عن
            منحة قدرها أربعة ملايين ونصف المليون دولار لتوفير الوجبات المدرسية .
            """,
            id="sudan-announced-grant",
        ),
        pytest.param(
            """
            سيمول <org funds="إعادة تأهيل المستشفى" status=pledged>البنك الدولي</org> إعادة تأهيل المستشفى.
            """,
            id="yemen-will-fund",
        ),
    ],
)
def test_a_promise_is_pledged(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قدمت <loc funds="ألفي سلة غذائية" amount="300000 USD" to="">المملكة العربية السعودية</loc> ألفي سلة
            غذائية بقيمة 300 ألف دولار عبر <org>مركز الملك سلمان للإغاثة والأعمال الإنسانية</org>.
            """,
            id="yemen-through-centre",
        ),
    ],
)
def test_the_recipient_and_the_channel_are_no_payers(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أعد <org>المعهد الوطني للإحصاء</org> الدراسة بدعم فني من <org>المنظمة الدولية للهجرة</org>.
            """,
            id="tunisia-technical-support",
        ),
        pytest.param("قدمت <org>جامعة السلطان قابوس</org> ورقة عن حماية العمالة.", id="oman-offered-paper"),
        pytest.param("تدعم <org>جامعة الدول العربية</org> جهود مكافحة الاتجار بالبشر.", id="egypt-supports-efforts"),
        pytest.param("قدم <org>مركز تمكين</org> الدعم النفسي لعشر ناجيات.", id="jordan-psychological-support"),
        pytest.param("لم يموّل <org>البنك الدولي</org> المشروع.", id="lebanon-negated-funding"),
        pytest.param(
            """
            ناقش الخبراء جريمة تمويل الإرهاب ودور <org>خلية معالجة الاستعلام المالي</org>.
            """,
            id="algeria-terror-financing-is-a-topic",
        ),
        pytest.param("غرمت المحكمة <org>شركة المقاولات</org> 10 آلاف دينار كويتي.", id="kuwait-fine-is-no-grant"),
        pytest.param("تبلغ كلفة المبنى 3 ملايين دينار بحريني.", id="bahrain-budget-without-payer"),
    ],
)
def test_support_that_is_not_money_pays_for_nothing(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            ينفذ <org>المجلس النرويجي للاجئين</org> <prog>مشروع سبل العيش</prog> بتمويل من <org funds="سبل
            العيش">الاتحاد الأوروبي</org> لصالح نازحي <loc>بيدوا</loc>.
            """,
            id="somalia-chain-of-three",
        ),
        pytest.param(
            """
            تبلغ كلفة <prog>مشروع دار المرأة</prog>، الممول من طرف <org funds="دار المرأة" amount="4000000
            MAD">المبادرة الوطنية للتنمية البشرية</org>، 4 ملايين درهم مغربي.
            """,
            id="morocco-budget-financed",
        ),
        pytest.param(
            """
            قدّمت <org funds="أجهزة كمبيوتر" to="مدرسة صور الرسمية">السفارة الصينية</org> أجهزة كمبيوتر هبةً إلى
            <org>مدرسة صور الرسمية</org>.
            """,
            id="lebanon-handed-equipment",
        ),
        pytest.param(
            """
            وقع المركز <event type=signing>اتفاقية</event> لتشغيل العيادات بقيمة مليون و200 ألف دولار مع <org
            role="organizer|signatory|partner?">منظمة الصحة العالمية</org>.
            """,
            id="saudi-signed-and-pays",
        ),
        pytest.param(
            """
            يقدم <org funds="البرنامج" amount="5000000 EUR">الاتحاد الأوروبى</org> 5 ملايين يورو لدعم البرنامج على
            مدى ثلاث سنوات.
            """,
            id="egypt-eu-provides",
        ),
        pytest.param(
            """
            بلغت التكلفة الإجمالية مليون دينار ليبي تحملتها <org funds="التكلفة" amount="1000000 LYD">وزارة
            المالية</org>.
            """,
            id="libya-spent-total",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>وزارة التخطيط</org> <event type=meeting>اجتماعا</event> مع خبراء ماليين لمناقشة
            فائدة القرض.
            """,
            id="iraq-loan-is-no-event-funding",
        ),
    ],
)
def test_funding_in_the_words_of_many_newsrooms(release: str) -> None:
    check(release)
