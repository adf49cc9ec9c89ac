"""Sums told as parts of a gift or in a list of donors, shares of a side, and who is understood to pay on."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check
from tests.relate.markup import read


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تعهد المانحون بتقديم مليار دولار ل<loc>اليمن</loc>، تصدرتهم <loc funds="اليمن" amount="500000000 USD"
            status=pledged>السعودية</loc> بـ 500 مليون دولار ثم <loc funds="اليمن" amount="300000000 USD"
            status=pledged>اليابان</loc> بـ 300 مليون دولار.
            """,
            id="yemen-donors-by-rank",
        ),
        pytest.param(
            """
            تواجه برامج دعم اللاجئين نقصا كبيرا. وجاءت المساهمات من جهات عدة، تصدرها <org funds="برامج دعم اللاجئين"
            amount="9000000 USD">الاتحاد الأوروبي</org> بتمويل قدره 9 ملايين دولار، تلته <loc funds="برامج دعم اللاجئين"
            amount="4000000 USD">هولندا</loc> بـ4 ملايين دولار.
            """,
            id="egypt-what-for-in-the-sentence-before",
        ),
        pytest.param(
            """
            كما أعلنت <loc funds="الأعمال الإنسانية" amount="100000000 USD" status=pledged>الإمارات</loc> تقديم 100
            مليون دولار، و<loc funds="الأعمال الإنسانية" amount="50000000 USD" status=pledged>الكويت</loc> بـ50
            مليون دولار،
            إضافة إلى 10 ملايين دولار مقدمة من <loc funds="الأعمال الإنسانية" amount="10000000 USD">أستراليا</loc>
            للأعمال الإنسانية في السودان.
            """,
            id="sudan-what-for-stands-last",
        ),
        pytest.param(
            """
            منحت <org funds="بناء مدارس" amount="9000000 EUR">الوكالة الإيطالية للتعاون</org> 9 ملايين يورو لبناء مدارس.
            ويهم القسط الأول، البالغ 6 ملايين يورو، محافظة مأرب.
            """,
            id="yemen-no-gift-noun-no-part",
        ),
        pytest.param(
            """
            أعلنت <org>وزارة التخطيط</org> موافقة <org funds="تحسين الخدمات" amount="204000000 USD"
            to="اليمن">البنك الدولي</org> على تقديم منح ل<loc>اليمن</loc> بقيمة 204 ملايين دولار لتحسين الخدمات.
            """,
            id="yemen-approval-is-the-banks",
        ),
        pytest.param(
            """
            ويضاف ذلك إلى المبلغ الذي صرفه <org funds="ميزانية الوكالة" amount="82000000 EUR">الاتحاد الأوروبي</org>
            هذا العام بقيمة 82 مليون يورو لميزانية الوكالة.
            """,
            id="jordan-sum-that-was-paid",
        ),
        pytest.param(
            """
            أطلقت <org>المنظمة الدولية للهجرة</org> نداء، ويبلغ التمويل المطلوب ل<loc>لبنان</loc> (74 مليون دولار)
            و<loc>الجزائر</loc> (46 مليون دولار) و<loc>مصر</loc> (22 مليون دولار).
            """,
            id="lebanon-appeal-is-no-list-of-donors",
        ),
        pytest.param(
            """
            بلغت صادرات البن 30 مليون دولار، تصدرتها <loc>اليمن</loc> بـ 20 مليون دولار ثم <loc>إثيوبيا</loc> بـ 10
            ملايين دولار.
            """,
            id="djibouti-trade-is-no-list-of-donors",
        ),
    ],
)
def test_sums_of_lists_and_parts(release: str) -> None:
    check(release)


def payments(marked: str) -> list[tuple[str, str, int | None]]:
    """Payer, what is paid for and how much, of every payment that is found."""
    record, _ = read(marked)
    names = {e.id: e.name for e in record.entities}
    return [(names[f.funder], f.object, int(f.amount.value) if f.amount else None) for f in record.funding]


def test_each_part_of_a_gift_has_its_own_purpose() -> None:
    assert payments(
        """
        وقّعت <org>وزارة المالية</org> و<org>البنك الأوروبي للاستثمار</org> اتفاقيتي قرض بقيمة 90 مليون يورو. القرض
        الأول، البالغ 60 مليون يورو، يهم تحسين النقل في المدن، فيما سيوجه القرض الثاني، البالغ 30 مليون يورو، إلى دعم
        المقاولات الصغرى.
        """
    ) == [
        ("البنك الأوروبي للاستثمار", "اتفاقيتي", 90_000_000),
        ("البنك الأوروبي للاستثمار", "تحسين النقل في المدن", 60_000_000),
        ("البنك الأوروبي للاستثمار", "دعم المقاولات الصغرى", 30_000_000),
    ]


def test_sides_of_an_agreement_are_the_countries_that_are_named() -> None:
    assert payments(
        """
        اتفقت <loc>الجزائر</loc> و<loc>قطر</loc> على بناء المستشفى، ويتحمل الجانب الجزائري 40% من التكاليف، بينما يساهم
        الجانب القطري بنسبة 60%.
        """
    ) == [("الجزائر", "المستشفى", None), ("قطر", "المستشفى", None)]


def test_who_contributes_goes_on_contributing() -> None:
    assert payments(
        """
        وتساهم <org>الوكالة الفرنسية للتنمية</org> في تمويل المشروع الأول في حدود 22 مليون يورو، فيما تساهم في تمويل
        المشروع الثاني بواقع أربعة ملايين يورو.
        """
    ) == [
        ("الوكالة الفرنسية للتنمية", "تمويل المشروع الأول", 22_000_000),
        ("الوكالة الفرنسية للتنمية", "تمويل المشروع الثاني", 4_000_000),
    ]


def test_a_body_that_gives_acts_through_its_officer() -> None:
    assert payments(
        """
        سلّم مدير <org>مركز الملك سلمان للإغاثة والأعمال الإنسانية</org> شيكا بقيمة 10 ملايين دولار إلى <org>منظمة الصحة
        العالمية</org> لمكافحة الكوليرا.
        """
    ) == [("مركز الملك سلمان للإغاثة والأعمال الإنسانية", "مكافحة الكوليرا", 10_000_000)]


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        pytest.param(
            """
            قدم <org>البنك الدولي</org> تمويلات بقيمة 1.3 مليار دولار. وحصل <loc>العراق</loc> على الحصة الأكبر من
            التمويل، بقيمة 930 مليون دولار، لتطوير السكك الحديدية. أما <loc>سوريا</loc>، فقد خُصص لها 146 مليون دولار
            لتحسين الكهرباء.
            """,
            [("تطوير السكك الحديدية", "العراق"), ("تحسين الكهرباء", "سوريا")],
            id="iraq-and-syria",
        ),
        pytest.param(
            """
            رحب <org>برنامج الأغذية العالمي</org> بمساهمة من <loc>كندا</loc> بقيمة 100 مليون دولار لمساعدة اللاجئين.
            وتتضمن المساهمة 60 مليون دولار لتوفير الغذاء في الأردن، و40 مليونا لتوفير الغذاء في لبنان.
            """,
            [
                ("توفير الغذاء في الأردن", "برنامج الأغذية العالمي"),
                ("توفير الغذاء في لبنان", "برنامج الأغذية العالمي"),
            ],
            id="jordan-shared-out",
        ),
        pytest.param(
            """
            وُقعت اتفاقيتان بين <org>وزارة المياه</org> و<org>الصندوق السعودي للتنمية</org>. وتتعلق الاتفاقية الأولى
            بقرض يبلغ 90 مليون ريال سعودي لبناء سد.
            """,
            [("بناء سد", None)],
            id="mauritania-what-was-signed",
        ),
    ],
)
def test_later_sentences_tell_of_the_parts(release: str, expected: list[tuple[str, str | None]]) -> None:
    record, _ = read(release)
    names = {e.id: e.name for e in record.entities}
    found = [(f.object, names.get(f.recipient or "")) for f in record.funding]
    assert found[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("release", "payer"),
    [
        (
            "أعلن وزير الخارجية <nat>القطري</nat> تعهد بلاده بمبلغ مليار دولار لإعمار غزة. وشكر <loc>قطر</loc>.",
            "قطر",
        ),
        (
            "تعهد وزير الخارجية الأميركي بتقديم 212 مليون دولار لإعمار غزة. و<loc>الولايات المتحدة</loc> حضرت.",
            "الولايات المتحدة",
        ),
        (
            "قال مسؤول في <org>الهلال الأحمر القطري</org> إن منظمته أنفقت 55 مليون ريال على مساعدات النازحين.",
            "الهلال الأحمر القطري",
        ),
        (
            "أعلنت <org>منظمة الصحة</org> تلقيها دعما بقيمة 3 ملايين دولار من <org>حكومة كندا</org> لصيانة المشافي.",
            "حكومة كندا",
        ),
    ],
)
def test_who_speaks_for_the_payer(release: str, payer: str) -> None:
    assert [name for name, _, _ in payments(release)] == [payer]


@pytest.mark.parametrize(
    "release",
    [
        "أعلنت <org>المنظمة الدولية للهجرة</org> عن حاجتها إلى 26 مليون دولار لنقل النازحين.",
        "خصصت الدراسة فصلا لدعم الأسر في كل من <loc>الأردن</loc> و<loc>لبنان</loc> بكلفة 10 ملايين دولار.",
    ],
)
def test_no_payment_is_told(release: str) -> None:
    assert payments(release) == []


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        pytest.param(
            """
            قدم <org>البنك الدولي</org> منحة جديدة بقيمة 90 مليون دولار. وسيخصص الجزء الأكبر منها لتعزيز القطاع الخاص.
            """,
            [("البنك الدولي", "تعزيز القطاع الخاص", 90_000_000)],
            id="palestine-what-for-a-sentence-later",
        ),
        pytest.param(
            """
            قدم <org>البنك الدولي</org> هبة قيمتها ستة ملايين دولار لتنفيذ الإصلاحات. وتتوزع الهبة كالآتي: مليون دولار
            ل<org>وزارة التربية</org> و3 ملايين دولار ل<org>وزارة الصحة</org>.
            """,
            [
                ("البنك الدولي", "تنفيذ الإصلاحات", 6_000_000),
                ("البنك الدولي", "وزارة التربية", 1_000_000),
                ("البنك الدولي", "وزارة الصحة", 3_000_000),
            ],
            id="lebanon-shared-out-to-bodies",
        ),
        pytest.param(
            """
            توصلت <loc>تونس</loc> و<org>الاتحاد الأوروبي</org> إلى اتفاقية تتضمن مساعدة مالية بقيمة 105 ملايين يورو
            لمكافحة الهجرة السرية.
            """,
            [("الاتحاد الأوروبي", "مكافحة الهجرة السرية", 105_000_000)],
            id="tunisia-agreed",
        ),
        pytest.param(
            """
            <loc>الإمارات</loc> و<loc>السعودية</loc> تدعمان التعليم بـ70 مليون دولار
            """,
            [("الإمارات", "التعليم", None), ("السعودية", "التعليم", None)],
            id="uae-joint-sum-is-nobodys-own",
        ),
        pytest.param(
            """
            خصص <org>الاتحاد الأوروبي</org> 20 مليون يورو لدعم المدارس، ليصبح مجموع مساهماته 153 مليون يورو.
            """,
            [("الاتحاد الأوروبي", "دعم المدارس", 20_000_000)],
            id="jordan-running-total",
        ),
    ],
)
def test_gifts_told_over_several_sentences(release: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert payments(release) == expected
