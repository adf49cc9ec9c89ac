from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from atip_extract.annotations import annotations_of

Read = Callable[..., Doc]


def counts(read: Read, text: str) -> list[tuple[int | None, int | None, int | None]]:
    return [(h.total, h.men, h.women) for h in annotations_of(read(text)).headcounts]


@pytest.mark.parametrize(
    ("text", "total", "men", "women"),
    [
        ("21 مشاركًا (12 رجل، 9 سيدات)", 21, 12, 9),
        ("180 متدرباً ومتدربة (112 رجلاً و68 امرأة)", 180, 112, 68),
        ("٣٢ متدربًا، بينهم ١٤ سيدة،", 32, None, 14),
        ("نحو 140 مشاركاً بينهم 52 امرأة", 140, None, 52),
        ("أزيد من 140 شخصا، من بينهم 90 امرأة", 140, None, 90),
        ("٢٥ كادراً صحياً (١١ ذكور و١٤ اناث)", 25, 11, 14),
        ("30 مشاركا: 18 رجلا و12 امرأة", 30, 18, 12),
        ("30 مشاركا، منهم 18 من الذكور و12 من الإناث", 30, 18, 12),
        ("35 ضابطا من الشرطة، من بينهم 10 ضابطات", 35, None, 10),
        ("60 شخصا بينهم امرأة", 60, None, 1),
        ("12 رجلاً و9 نساء", 21, 12, 9),
        ("15 متدربا و12 متدربة", 27, 15, 12),
        ("(350) امرأة معيلة", None, None, 350),
        ("أكثر من 60 مشاركا", 60, None, None),
        ("تسعة مسؤولين مصريين", 9, None, None),
        ("خمسة وأربعون مشاركاً", 45, None, None),
        ("خمسة وعشرين متدربًا ومتدربة", 25, None, None),
        ("أربعين إطارا", 40, None, None),
        ("سبعة أعضاء", 7, None, None),
        ("أحد عشر خبيرا", 11, None, None),
        ("اثنتا عشرة متدربة", 12, None, 12),
        ("ثلاثون قاضية", 30, None, 30),
        ("/48/ متدرباً ومتدربة", 48, None, None),
        ("(33) دارساً ودارسة", 33, None, None),
        ("20 قاضياً و5 قاضيات", 25, 20, 5),
        ("150 مشاركة", 150, None, None),
        ("مائة شاب وشابة", 100, None, None),
        ("ثلاث مئة موظف", 300, None, None),
        ("ثلاثمائة وخمسين متطوعا", 350, None, None),
        ("ما يزيد على مئتي مشارك", 200, None, None),
        ("ألف مشارك", 1000, None, None),
        ("ألفا مشارك", 2000, None, None),
        ("مائة وثلاثين ألف لاجئ", 130000, None, None),
        ("22 من الأخصائيين", 22, None, None),
        ("50 من وكلاء النيابة", 50, None, None),
        ("مئة وعشرون من رجال الأمن", 120, None, None),
        ("18 ميسّراً وميسّرة", 18, None, None),
        ("120 إعلامياً/ة", 120, None, None),
        ("الـ 30 متدربا", 30, None, None),
        ("المشاركون، وعددهم 28، على علامات الاستغلال", 28, None, None),
        ("المتدربات البالغ عددهن نحو 30", 30, None, 30),
        ("الحاضرون الذين يزيد عددهم على 140، بينهم 51 سيدة", 140, None, 51),
        ("85 مشاركا، 61 منهم نساء", 85, None, 61),
        ("230 مشاركاً، نحو 90 منهم من النساء", 230, None, 90),
        ("37 من أصحاب المكاتب", 37, None, None),
        ("بلغ عددهم 15 رجلا و12 امرأة", 27, 15, 12),
        ("وعددهم 30 متدربا بينهم 10 متدربات", 30, None, 10),
        ("14 بحارة", 14, None, None),
        ("72 طفلا، منهم 41 صبيا و31 بنتا", 72, 41, 31),
        ("متدربان", 2, None, None),
        ("مشاركَين", 2, None, None),
        ("مندوبيْن", 2, None, None),
        ("قاضيين", 2, None, None),
        ("بلغ عدد المشاركين في الدورة 45", 45, None, None),
        ("عشرون صحفيا وصحفية", 20, None, None),
    ],
)
def test_headcount(read: Read, text: str, total: int | None, men: int | None, women: int | None) -> None:
    assert counts(read, f"ضمّت القاعة {text} من المحافظات") == [(total, men, women)]


@pytest.mark.parametrize(
    "text",
    [
        "1280 عائلة نازحة",
        "220 مدرسة",
        "10 محاضرات",
        "ثلاث شاحنات",
        "17 ألفًا و400 بلاغ",
        "1100 حالة",
        "14 دولة",
        "المشاركين في الدورة",
        "واحد من المشاركين",
        "15 مخالفة",
        "5 مايو 2024",
        "500 دينار أردني",
        "عام 2021 متدربون",
        "دورتين تدريبيتين",
        "وعددهم كبير",
        "وعددهم 28 دولة",
        "وصل عددهم إلى 45% من السكان",
        "بلغ عددهم 20 في المائة",
        "20 ملاحظة",
        "3 مقاولات",
        "41 منهم في المدينة",
    ],
)
def test_no_headcount(read: Read, text: str) -> None:
    assert counts(read, text) == []


def test_noun_is_kept_as_written(read: Read) -> None:
    doc = read("بحضور تسعة مسؤولين و12 سيدة")
    assert [h.noun for h in annotations_of(doc).headcounts] == ["مسؤولين", ""]


def test_counts_of_different_people_stay_apart(read: Read) -> None:
    assert counts(read, "5 محامين و3 قضاة") == [(5, None, None), (3, None, None)]


def test_span_covers_the_split(read: Read) -> None:
    doc = read("وتضم 21 مشاركًا (12 رجل، 9 سيدات)، وخبراء")
    (found,) = annotations_of(doc).headcounts
    assert doc[found.start : found.end].text == "21 مشاركًا (12 رجل، 9 سيدات)"
