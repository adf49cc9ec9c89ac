"""Promises at a conference: what all of them are for, a sum of each, a topic before its verb, who only receives."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            اختتم <event type=conference>مؤتمر</event> المانحين بتعهدات بتقديم أكثر من ملياري دولار لإغاثة الشعب
            اليمني. وقال الأمين العام إن الحاجة كبيرة. وتعهدت <loc funds="إغاثة الشعب اليمني" amount="142000000 USD"
            status=pledged>ألمانيا</loc> بتقديم 142 مليون دولار، فيما تعهد <org funds="إغاثة الشعب اليمني"
            amount="350000000 EUR" status=pledged>الاتحاد الأوروبي</org> خلال المؤتمر بتقديم 350 مليون يورو.
            """,
            id="yemen-what-the-total-is-for",
        ),
        pytest.param(
            """
            انعقد أمس <event type=conference>مؤتمر</event> الخرطوم الدولي. وتعهدت <loc
            funds="مؤتمر الخرطوم الدولي" amount="9000000 USD" status=pledged>النرويج</loc> بتقديم 9 ملايين دولار.
            """,
            id="sudan-only-the-conference-is-named",
        ),
        pytest.param(
            """
            وأعلنت <loc funds="دعم اللاجئين" amount="60000000 USD" status=pledged>السعودية</loc> و<loc
            funds="دعم اللاجئين" amount="60000000 USD" status=pledged>قطر</loc> تقديم كل منهما 60 مليون دولار إضافية
            لدعم اللاجئين.
            """,
            id="gulf-each-of-the-two",
        ),
        pytest.param(
            """
            قدمت <loc funds="بناء مدارس">النمسا</loc> و<loc funds="بناء مدارس">بلجيكا</loc> 4 ملايين يورو لبناء مدارس.
            """,
            id="europe-together-not-each",
        ),
        pytest.param(
            """
            تعهدت <loc funds="إغاثة النازحين" amount="5000000 EUR" status=pledged>فرنسا</loc> بخمسة ملايين يورو لإغاثة
            النازحين، أما <loc funds="تعليم الفتيات" amount="164000000 USD" status=pledged>بريطانيا</loc>، فأعلنت
            التبرع بـ164 مليون دولار لتعليم الفتيات.
            """,
            id="london-topic-before-its-verb",
        ),
        pytest.param(
            """
            وافق <org funds="دعم مشاريع النقل" amount="300000000 USD">البنك الدولي</org> على تقديم قرض بقيمة 300 مليون
            دولار لدعم مشاريع النقل. أما <loc>تونس</loc>، فقد خُصص لها مبلغ آخر.
            """,
            id="maghreb-topic-that-receives",
        ),
        pytest.param(
            """
            وتعهدت <org funds="إغاثة اللاجئين" amount="142000000 USD" status=pledged>هيئة الرحمة العالمية</org> ومقرها
            <loc>الكويت</loc> بتقديم 142 مليون دولار لإغاثة اللاجئين.
            """,
            id="kuwait-seat-is-no-payer",
        ),
        pytest.param(
            """
            وقالت وزيرة خارجية <loc funds="المتضررين من الفيضانات" amount="15000000 EUR" status=pledged>النرويج</loc>،
            <per>آنا سولبرغ</per>، إن <said
            by="آنا سولبرغ">بلادها قررت منح 15 مليون يورو دعما للمتضررين من الفيضانات</said>.
            """,
            id="oslo-her-country-decided",
        ),
        pytest.param(
            """
            تعهدت <loc funds="دعم الشعب السوري" amount="73000000 USD" status=pledged>السويد</loc> بتقديم 73 مليون دولار
            لدعم الشعب السوري. كما خصصت <loc funds="مساعدة السوريين" amount="800000000 USD">أمريكا</loc> 800 مليون
            دولار لمساعدة السوريين.
            """,
            id="brussels-the-verb-has-its-own-subject",
        ),
    ],
)
def test_promises_at_conferences(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وقال البيان إن منحة <org funds="قطاع التعليم الأساسي" amount="17000000 USD">الوكالة الإيطالية للتعاون</org>
            تشمل 17 مليون دولار لقطاع التعليم الأساسي، و3 ملايين دولار لمبادرة المزارعين.
            """,
            id="cairo-the-next-sum-has-its-own-purpose",
        ),
    ],
)
def test_a_sum_serves_what_stands_before_the_next_sum(release: str) -> None:
    check(release)
