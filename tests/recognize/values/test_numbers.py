from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from atip_extract.recognize.values import value_words
from atip_extract.recognize.values.numbers import decimal_of, number_at, ordinal_day
from atip_extract.recognize.values.units import Tape, tape_of
from atip_extract.text.tokenizer import AtipTokenizer

TOKENIZER = AtipTokenizer(Vocab(), known=value_words())


def tape(text: str) -> Tape:
    doc: Doc = TOKENIZER(text)
    return tape_of(doc)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("سبعة", "7"),
        ("ثماني", "8"),
        ("عشر", "10"),
        ("أحد عشر", "11"),
        ("إحدى عشرة", "11"),
        ("اثنتا عشرة", "12"),
        ("ثمانية عشر", "18"),
        ("خمسة وأربعون", "45"),
        ("تسع وتسعين", "99"),
        ("مائة", "100"),
        ("مئتين", "200"),
        ("ثلاثمئة", "300"),
        ("ثلاث مائة", "300"),
        ("أربعمائة وخمسة وعشرون", "425"),
        ("ألف", "1000"),
        ("ألفا", "2000"),
        ("ألفان وثلاثمائة", "2300"),
        ("سبعة آلاف وخمسمائة", "7500"),
        ("مائة وثلاثين ألفا", "130000"),
        ("17 ألفًا و400", "17400"),
        ("مليون", "1000000"),
        ("مليونان", "2000000"),
        ("مليونًا ونصف المليون", "1500000"),
        ("مليون وخمسين ألف", "1050000"),
        ("ثلاثة ملايين ونصف المليون", "3500000"),
        ("ثلاثة ملايين وربع المليون", "3250000"),
        ("ثلاثة أرباع المليون", "750000"),
        ("نصف مليون", "500000"),
        ("مليار و200 مليون", "1200000000"),
        ("1,8 مليون", "1800000"),
        ("١٢٫٥ مليون", "12500000"),
        ("1.250 مليون", "1250000"),
        ("2 500 000", "2500000"),
        ("1,250,000", "1250000"),
        ("2،5 مليار", "2500000000"),
    ],
)
def test_number(text: str, value: str) -> None:
    number = number_at(tape(text), 0)
    assert number is not None
    assert number.value == Decimal(value)
    assert number.end == len(tape(text))


@pytest.mark.parametrize("text", ["المشاركون", "و", "مئات", "عشرات", ""])
def test_no_number(text: str) -> None:
    assert number_at(tape(text), 0) is None


def test_units_joined_by_and_are_two_numbers() -> None:
    number = number_at(tape("ثلاثة وأربعة"), 0)
    assert number is not None and number.value == 3


@pytest.mark.parametrize(
    ("text", "day"), [("الأول", 1), ("الثاني عشر", 12), ("الحادي والعشرين", 21), ("الثلاثين", 30), ("العاشر", 10)]
)
def test_ordinal_day(text: str, day: int) -> None:
    found = ordinal_day(tape(text), 0)
    assert found is not None and found[0] == day


@given(st.integers(min_value=0, max_value=10**11))
def test_grouped_digits_say_the_same(number: int) -> None:
    assert decimal_of(f"{number:,}") == number
    assert decimal_of(f"{number:,}".replace(",", "٬")) == number
    assert decimal_of(f"{number:,}".replace(",", ".")) == number
    assert decimal_of(str(number)) == number


@given(st.decimals(min_value=0, max_value=999, places=1))
def test_decimal_signs_say_the_same(number: Decimal) -> None:
    text = str(number)
    assert decimal_of(text) == decimal_of(text.replace(".", ",")) == decimal_of(text.replace(".", "٫")) == number
