"""Several gifts of one text: agreements in a list, sums in brackets, a value in the next sentence, a second gift."""

from __future__ import annotations

import pytest

from tests.relate.markup import read

Payment = tuple[str, str, int | None]


def payments(marked: str) -> list[Payment]:
    """Who pays, what for, and the sum."""
    record, _ = read(marked)
    names = {e.id: e.name for e in record.entities}
    return [(names[f.funder], f.object, int(f.amount.value) if f.amount else None) for f in record.funding]


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        pytest.param(
            """
            تم اليوم التوقيع على أربع اتفاقيات تمويل بين بلادنا و<org>الوكالة الفرنسية للتنمية</org>.

            - الاتفاقية الأولى: قرض بمبلغ قدره 80 مليون يورو أي ما يناهز 268 مليون دينار تونسي سيخصص لفائدة دعم
            المؤسسات الصغرى.

            - الاتفاقية الثانية: هبة بـ 6 ملايين يورو سيتم توجيهها لدعم مشاريع التعليم.
            """,
            [
                ("الوكالة الفرنسية للتنمية", "دعم المؤسسات الصغرى", 80_000_000),
                ("الوكالة الفرنسية للتنمية", "دعم مشاريع التعليم", 6_000_000),
            ],
            id="tunis-agreements-in-a-list",
        ),
        pytest.param(
            """
            وقّعت <org>الحكومة المغربية</org> و<org>البنك الإفريقي للتنمية</org> اتفاقيتي تمويل:

            1- قرض بقيمة 80 مليون يورو لدعم المقاولات الصغرى.

            2- هبة بقيمة مليون يورو لمشاريع التعليم.
            """,
            [
                ("البنك الإفريقي للتنمية", "دعم المقاولات الصغرى", 80_000_000),
                ("البنك الإفريقي للتنمية", "مشاريع التعليم", 1_000_000),
            ],
            id="rabat-gifts-in-a-list",
        ),
        pytest.param(
            """
            وقعت <org>وزارة المالية</org> اتفاقيتي تمويل جديدتين مع <org>البنك الإفريقي للتنمية</org>. وتبلغ القيمة
            الإجمالية للاتفاقيتين 32 مليون دينار كويتي.
            """,
            [("البنك الإفريقي للتنمية", "اتفاقيتي تمويل جديدتين", 32_000_000)],
            id="nouakchott-value-in-the-next-sentence",
        ),
        pytest.param(
            """
            وقعت <org>وزارة المالية</org> اتفاقية تعاون مع <org>البنك الإفريقي للتنمية</org>. وتبلغ ديون البلاد 32
            مليون دولار.
            """,
            [],
            id="accra-another-value",
        ),
        pytest.param(
            """
            وأوضحت أن المنح الأمريكية تشمل 17 مليون دولار لقطاع التعليم، و31 مليون دولار ل<prog>مبادرة المزارعين</prog>،
            و4 ملايين دولار للتعاون العلمي، وشكرت <loc>الولايات المتحدة</loc>.
            """,
            [
                ("الولايات المتحدة", "قطاع التعليم", 17_000_000),
                ("الولايات المتحدة", "مبادرة المزارعين", 31_000_000),
                ("الولايات المتحدة", "التعاون العلمي", 4_000_000),
            ],
            id="cairo-gifts-of-a-nationality",
        ),
        pytest.param(
            """
            قدم <org>البنك الدولي</org> 50 مليون دولار لدعم الصومال. وأشاد الوزير بالتبرع الكريم المقدم من فاعل خير
            بمبلغ مليون ريال لمساعدة الصومال.
            """,
            [("البنك الدولي", "دعم الصومال", 50_000_000)],
            id="mogadishu-gift-of-somebody-unnamed",
        ),
        pytest.param(
            """
            منح <org>البنك الدولي</org> قرضا بقيمة 600 مليون دولار لتمويل مشروع المياه. وسوف يمول المشروع بقيمة 128
            مليون دولار من <org>البنك الإسلامي للتنمية</org> و15 مليون دولار من <org>الحكومة اللبنانية</org>.
            """,
            [
                ("البنك الدولي", "تمويل مشروع المياه", 600_000_000),
                ("البنك الإسلامي للتنمية", "المشروع", 128_000_000),
                ("الحكومة اللبنانية", "المشروع", 15_000_000),
            ],
            id="beirut-each-its-own-sum",
        ),
        pytest.param(
            """
            35 مليون دولار تقدمها <loc>قطر</loc> للاجئين الروهنغيا والنازحين اليمنيين
            """,
            [("قطر", "اللاجئين الروهنغيا والنازحين اليمنيين", 35_000_000)],
            id="doha-headline-with-a-relative-clause",
        ),
        pytest.param(
            """
            منح <org>البنك الدولي</org> موافقته على مشروع بقيمة 519 مليون دولار لتطوير الطاقة.
            """,
            [("البنك الدولي", "مشروع", 519_000_000)],
            id="rabat-approval-is-not-what-is-given",
        ),
        pytest.param(
            """
            خصصت <org>وزارة العدل</org> بالتزامن مبلغا إضافيا قدره 30 مليون دولار للمشروع ذاته.
            """,
            [("وزارة العدل", "المشروع ذاته", 30_000_000)],
            id="amman-at-the-same-time",
        ),
        pytest.param(
            """
            وقدمت <loc>إيطاليا</loc> 5 ملايين يورو لتأهيل المدارس إلى جانب قرض ميسر بقيمة مليون يورو.
            """,
            [("إيطاليا", "تأهيل المدارس", 5_000_000)],
            id="rome-a-second-gift-is-no-purpose",
        ),
        pytest.param(
            """
            ويشارك <org>صندوق المناخ الأخضر</org> في تمويل المشروع بحصة تصل إلى 3 ملايين دولار.
            """,
            [("صندوق المناخ الأخضر", "تمويل المشروع", 3_000_000)],
            id="cairo-takes-part-in-the-financing",
        ),
        pytest.param(
            """
            ويشارك <org>صندوق المناخ الأخضر</org> في مؤتمر تبلغ كلفته 3 ملايين دولار.
            """,
            [],
            id="cairo-takes-part-in-a-conference",
        ),
        pytest.param(
            """
            وافق الأعضاء على 113 مشروعا، حيث ساهم <org>صندوق التنمية القروية</org> بنسبة 82% من المبلغ الإجمالي.
            """,
            [("صندوق التنمية القروية", "113 مشروعا", None)],
            id="meknes-a-share-of-the-total",
        ),
    ],
)
def test_gifts(release: str, expected: list[Payment]) -> None:
    assert payments(release) == expected


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        pytest.param(
            """
            وقعت <loc>الجزائر</loc> و<org>الاتحاد الأوروبي</org> اتفاقية تمويل برنامجين للتطوير المحلي بقيمة 63 مليون
            يورو (30 مليون يورو من قبل <org>الاتحاد الأوروبي</org> و33 مليون يورو من قبل <loc>الجزائر</loc>).
            """,
            [("الاتحاد الأوروبي", "برنامجين", 30_000_000), ("الجزائر", "برنامجين", 33_000_000)],
            id="algiers-total-and-its-parts",
        ),
        pytest.param(
            """
            تبلغ كلفة المشروع 5 ملايين يورو، منها 4 ملايين يورو من <org>الاتحاد الأوروبي</org>، ومليون يورو من
            <org>الحكومة الأردنية</org>.
            """,
            [("الاتحاد الأوروبي", "المشروع", 4_000_000), ("الحكومة الأردنية", "المشروع", 1_000_000)],
            id="amman-each-payer-its-own-sum",
        ),
        pytest.param(
            """
            بميزانية إجمالية تبلغ 40 مليون دولار، يساهم <org>البنك الدولي</org> منها بـ 30 مليون دولار، بينما تقدم
            <org>اليونسكو</org> 10 ملايين دولار، بهدف توسيع التعليم.
            """,
            [("البنك الدولي", "توسيع التعليم", 30_000_000), ("اليونسكو", "توسيع التعليم", 10_000_000)],
            id="aden-a-budget-is-an-amount",
        ),
    ],
)
def test_parts_of_a_total(release: str, expected: list[Payment]) -> None:
    assert payments(release) == expected


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        pytest.param(
            """
            <org>الاتحاد الأوروبي</org> يقدم أكثر من خمسة ملايين يورو لتعليم اللاجئين

            قدم <org>الاتحاد الأوروبي</org> منحة بقيمة 5,3 ملايين يورو لتعليم اللاجئين.
            """,
            [("الاتحاد الأوروبي", "تعليم اللاجئين", 5_300_000)],
            id="brussels-more-than-five",
        ),
        pytest.param(
            """
            <loc>سويسرا</loc> تمنح <loc>تونس</loc> نحو 20 مليون فرنك لدعم البلديات

            وتمنح <loc>سويسرا</loc> بموجبها <loc>تونس</loc> 19.6 مليون فرنك لدعم البلديات.
            """,
            [("سويسرا", "دعم البلديات", 19_600_000)],
            id="bern-about-twenty",
        ),
        pytest.param(
            """
            <loc>اليابان</loc> تقدم أكثر من 100 مليون دولار لليمن

            قدمت <loc>اليابان</loc> 5 ملايين دولار لتأهيل المدارس.
            """,
            [("اليابان", "اليمن", 100_000_000), ("اليابان", "تأهيل المدارس", 5_000_000)],
            id="tokyo-another-gift",
        ),
        pytest.param(
            """
            <loc>كندا</loc> تقدم 5 ملايين دولار لتعليم الفتيات

            كما تقدم <loc>كندا</loc> 5.3 ملايين دولار لدعم المزارعين.
            """,
            [("كندا", "تعليم الفتيات", 5_000_000), ("كندا", "دعم المزارعين", 5_300_000)],
            id="ottawa-no-word-of-rounding",
        ),
    ],
)
def test_rounded_sums(release: str, expected: list[Payment]) -> None:
    assert payments(release) == expected


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        pytest.param(
            "تستضيف الجمعية ورشة في مركز التدريب، وتموّلها <org>الحكومة الكندية</org>.",
            [("الحكومة الكندية", "ورشة", None)],
            id="ramallah-she-is-the-workshop",
        ),
        pytest.param(
            "أطلقت الوزارة المبادرة ضمن <prog>مشروع التأهيل</prog>، وتمولها <org>الوكالة الإيطالية</org>.",
            [("الوكالة الإيطالية", "المبادرة", None)],
            id="tripoli-she-is-the-initiative",
        ),
        pytest.param(
            "تنفذ الوزارة الحملة ضمن <prog>مشروع مياه الشرب</prog>، الذي تموله <org>الحكومة الكندية</org>.",
            [("الحكومة الكندية", "مشروع مياه الشرب", None)],
            id="sanaa-he-is-the-project",
        ),
        pytest.param(
            "تضم المراكز التي تمولها <org>الحكومة اليابانية</org> مدارس عدة.",
            [("الحكومة اليابانية", "المراكز", None)],
            id="baghdad-plural-of-things",
        ),
    ],
)
def test_the_pronoun_agrees(release: str, expected: list[Payment]) -> None:
    assert payments(release) == expected
