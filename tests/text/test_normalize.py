"""Normalisation, offsets and keys."""

import time
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from atip_extract.text import normalize as module
from atip_extract.text.normalize import fold, key, normalize

TRICKY = st.text(
    alphabet="وفبلكاأإآئؤءيىةه ـًَُِّْٰ\u200f\u200e\ufeff\u200b\n ٣۴٫٬5½²ﻻﷺﻣکیگa.É\u0653\u0654\u0301،«»", max_size=60
)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("إلى مُنظَّمة الأمـــم", "الي منظمه الامم"),
        ("۱۴۰۲ و ١٢٫٥", "1402 و 12.5"),
        ("کمیته ملی", "كميته ملي"),
        ("\ufefcﻣﻨﻈﻤﺔ", "لامنظمه"),
        ("\u200fالقاهرة\u200e\ufeff", "القاهره"),
        ("5½ م²", "5½ م²"),
        ("ا\u0653ذار", "اذار"),
    ],
)
def test_the_normal_form(text: str, normal: str) -> None:
    assert normalize(text).text == normal


def test_one_ligature_becomes_eighteen_characters_that_all_come_from_it() -> None:
    view = normalize("محمد \ufdfa")
    assert len(view.text) == 5 + 18
    assert view.to_original(5, 23) == (5, 6)
    assert view.to_original(9, 10) == (5, 6)
    assert view.to_normalized(5, 6) == (5, 23)


def test_offsets_lead_back_to_the_words_as_written() -> None:
    view = normalize("عقدت الأمـــم المتحدة")
    start = view.text.index("الامم")
    assert view.original[slice(*view.to_original(start, start + 5))] == "الأمـــم"


@given(st.one_of(st.text(max_size=60), TRICKY))
def test_offsets_are_exact_both_ways(text: str) -> None:
    view = normalize(text)
    assert view.text == fold(text)
    for i in range(len(view.text)):
        start, end = view.to_original(i, i + 1)
        first, last = view.to_normalized(start, end)
        assert first <= i < last
        assert fold(text[start:end]) == view.text[first:last]


@given(st.one_of(st.text(max_size=60), TRICKY))
@example("Aـ\u0300")
def test_a_key_is_its_own_key(text: str) -> None:
    assert key(key(text)) == key(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الهيئة", "الهيأة"),
        ("مسئول", "مسؤول"),
        ("شئون", "شؤون"),
        ("بني ملال-خنيفرة", "بنى ملال خنيفره"),
        ("«كفى»", "كفي"),
        ("IOM", "iom"),
        ("چمچمال", "جمجمال"),
        ("إيـطـاليَا", "ايطاليا"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_different_names_keep_different_keys() -> None:
    assert key("بناء") != key("بنا")


@pytest.mark.parametrize("make", [fold, key, module.normalize_unicode, lambda t: normalize(t).to_original(0, 1)])
def test_stacked_marks_cost_linear_time(make: Callable[[str], object]) -> None:
    started = time.perf_counter()
    make("ا" + "\u0315\u0300\u064b\u0654" * 25_000)
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    ("name", "home"),
    [
        ("dediac_ar", "dediac"),
        ("normalize_alef_ar", "normalize"),
        ("normalize_alef_maksura_ar", "normalize"),
        ("normalize_teh_marbuta_ar", "normalize"),
        ("normalize_unicode", "normalize"),
    ],
)
@given(text=st.one_of(st.text(max_size=80), TRICKY))
def test_agrees_with_camel_tools(name: str, home: str, text: str) -> None:
    theirs = getattr(pytest.importorskip(f"camel_tools.utils.{home}"), name)
    assert getattr(module, name)(text) == theirs(text)
