"""Contributions: «ساهم بـ … في», a gift described between its cue and its payer, welcomed gifts, costs."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            ساهمت <org funds="بناء مدرسة في الرمثا" amount="100000 JOD">شركة البحر للاتصالات</org> بمبلغ 100 ألف دينار
            أردني في بناء مدرسة في الرمثا.
            """,
            id="jordan-contributed-to",
        ),
        pytest.param(
            """
            يساهم في المشروع <org funds="المشروع" amount="20000000 MAD">مجلس جهة سوس</org> بـ 20 مليون درهم مغربي
            و<org funds="المشروع" amount="15000000 MAD">وزارة الفلاحة</org> بـ 15 مليون درهم مغربي.
            """,
            id="morocco-what-for-before-who",
        ),
        pytest.param(
            """
            وبدعم مالي قدره 400 ألف دولار من <org role=funder funds=e amount="400000 USD">حكومة النرويج</org>، افتتح
            <org role=organizer>برنامج الموئل</org> <event id=e type=inauguration>مركزا</event> لخدمة الأسر.
            """,
            id="iraq-means-first",
        ),
        pytest.param(
            """
            وأنشئت المحطة بمنحة بقيمة 3 ملايين يورو مقدمة من <org funds="المحطة" amount="3000000 EUR">الوكالة
            الفرنسية للتنمية</org>.
            """,
            id="tunisia-grant-described",
        ),
        pytest.param(
            """
            رحب <org>برنامج الأغذية العالمي</org> بمساهمة قدرها 4 ملايين يورو من <loc funds="دعم اللاجئين"
            amount="4000000 EUR" to="برنامج الأغذية العالمي">إيطاليا</loc> لدعم اللاجئين في مخيمات تندوف.
            """,
            id="algeria-welcomed",
        ),
        pytest.param(
            """
            وتتحمل <org funds="كلفة تذاكر السفر">اليونسكو</org> كلفة تذاكر السفر.
            """,
            id="oman-bears-the-costs",
        ),
        pytest.param(
            """
            ستمنح <org funds="إنشاء مركز للابتكار" amount="5800000 USD" to="وزارة الاتصالات" status=pledged>الوكالة
            الكورية للتعاون الدولي</org> (كويكا) <org>وزارة الاتصالات</org> 5.8 مليون دولار لإنشاء مركز للابتكار.
            """,
            id="egypt-grants-somebody-a-sum",
        ),
        pytest.param(
            """
            أقرّ <org funds="بناء سد" amount="25000000 USD" to="موريتانيا">صندوق التنمية العربي</org> منح
            <loc>موريتانيا</loc> قرضاً بقيمة 25 مليون دولار لبناء سد.
            """,
            id="mauritania-who-is-granted-does-not-pay",
        ),
        pytest.param(
            """
            تتحمل <org>وزارة الداخلية</org> مسؤولية حماية الشهود.
            """,
            id="lebanon-bears-responsibility",
        ),
        pytest.param(
            """
            ساهمت <org>منظمة العمل الدولية</org> في رفع الوعي بمخاطر الهجرة.
            """,
            id="sudan-contributed-no-money",
        ),
        pytest.param(
            """
            رحب الوزير بدعم فني من <org>البنك الدولي</org> لتطوير الإحصاء.
            """,
            id="yemen-welcomed-technical-help",
        ),
    ],
)
def test_who_contributes_pays(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تبلغ تكلفة المشروع 120 مليون دولار، يمول <org funds="المشروع" amount="80000000 USD">البنك الإسلامي
            للتنمية</org> منها 80 مليون دولار، وتغطي <org funds="المشروع" amount="40000000 USD">وزارة المياه</org> 40
            مليون دولار.
            """,
            id="mauritania-covers-a-sum",
        ),
        pytest.param(
            """
            وتبرعت <org funds="الصندوق" amount="5000000 AED">مجموعة الساحل</org> بمبلغ 5 ملايين درهم إماراتي، كما تبرع
            <org funds="الصندوق" amount="3000000 AED">بنك الخور</org> بمبلغ 3 ملايين درهم إماراتي لصالح الصندوق.
            """,
            id="uae-what-for-told-later",
        ),
        pytest.param(
            """
            استفادت الجمعية من منحة قدمتها <org funds="اقتناء تجهيزات طبية" amount="20000 EUR">السفارة الفرنسية</org>
            بقيمة 20 ألف يورو لاقتناء تجهيزات طبية.
            """,
            id="tunisia-relative-without-pronoun",
        ),
        pytest.param(
            """
            دعمت <org funds="المشروع" amount="3000000 CAD">الحكومة الكندية</org> بالشراكة مع <org>برنامج الموئل</org>
            المشروع بمبلغ 3 ملايين دولار كندي.
            """,
            id="jordan-past-the-partner",
        ),
        pytest.param(
            """
            وبفضل تمويل سخي من <org funds="سلالا غذائية على النازحين">مكتب الشؤون الإنسانية</org>، وزعت <org>جمعية
            الإحسان</org> سلالا غذائية على النازحين.
            """,
            id="syria-thanks-to",
        ),
        pytest.param(
            """
            <org funds="مساعدة اللاجئين" amount="20000000 EUR">الاتحاد الأوروبي</org>: 20 مليون يورو لمساعدة اللاجئين

            تفاصيل المساعدة تعلن لاحقا.
            """,
            id="egypt-headline",
        ),
        pytest.param(
            """
            أنشئت محطة ممولة بالكامل من <org funds="محطة">الصندوق الكويتي للتنمية</org>.
            """,
            id="iraq-financed-in-full",
        ),
        pytest.param(
            """
            قدمت <org>مفوضية اللاجئين</org>، بتمويل من <org funds="مساعدات شتوية">الحكومة اليابانية</org>، مساعدات
            شتوية لأسر نازحة.
            """,
            id="yemen-between-two-commas",
        ),
        pytest.param(
            """
            سلمت <org funds="وزارة الصحة" amount="500000 USD" to="وزارة الصحة">السفارة الصينية</org> <org>وزارة
            الصحة</org> مساعدات طبية بقيمة 500 ألف دولار.
            """,
            id="syria-handed-somebody-something",
        ),
        pytest.param(
            """
            أفرجت <org>وزارة الداخلية</org> عن 20 سجينا، وتغطي <org>جمعية الأمل</org> أخبارهم.
            """,
            id="libya-released-and-covered-no-money",
        ),
    ],
)
def test_payments_of_many_shapes(release: str) -> None:
    check(release)
