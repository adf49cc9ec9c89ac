"""The tokenizer."""

import time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from atip_extract.errors import ReleaseError
from atip_extract.text.tokenizer import AtipTokenizer

tokenize = AtipTokenizer(spacy.blank("ar").vocab)
TRICKY = st.text(alphabet='وفبلدمأ ـَّ\u200f\ufeff\n\r\t\u00a0.،:-–/()«»"019٣٫٬@a.bC%ﻻ', max_size=60)


@given(st.one_of(st.text(), TRICKY))
@settings(max_examples=400, deadline=None)
def test_the_text_of_the_doc_is_the_text(text: str) -> None:
    doc = tokenize(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token.text)] == token.text for token in doc)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("بقيمة 20,5 مليون", "ب قيمة 20,5 مليون"),
        ("يوم 2024/3/12 و12-6-2022", "يوم 2024/3/12 و 12-6-2022"),
        ("بنسبة ١٢٫٥%", "ب نسبة ١٢٫٥ %"),
        ("عام 2024م.", "عام 2024 م ."),
        ("سنة 1445 هـ.", "سنة 1445 هـ ."),
        ("القاهرة،بيروت", "القاهرة ، بيروت"),
        ("اتفاق.وقال", "اتفاق . و قال"),
        ("200دولار", "200 دولار"),
        ("USD200 و200USD", "USD 200 و 200 USD"),
        ("قمة G20", "قمة G20"),
        ("د. سعاد", "د. سعاد"),
        ("د.سعاد", "د. سعاد"),
        ("أ.د. كريم", "أ.د. كريم"),
        ("أ.د كريم", "أ.د كريم"),
        ("أ.م.د. كاظم", "أ.م.د. كاظم"),
        ("وم. سامي", "و م. سامي"),
        ("المستشار/ حازم", "المستشار / حازم"),
        ("د/ سامي", "د / سامي"),
        ("info@iom.int، https://egypt.iom.int/ar/news.", "info@iom.int ، https://egypt.iom.int/ar/news ."),
        ("بـ3,5 ملايين", "بـ 3,5 ملايين"),
        ("(IOM)\u200f", "( IOM ) \u200f"),
    ],
)
def test_what_is_one_token_and_what_comes_apart(text: str, tokens: str) -> None:
    assert [token.text for token in tokenize(text) if not token.is_space] == tokens.split(" ")


def test_spaces() -> None:
    doc = tokenize(" a  b\r\n\nc")
    assert [token.text_with_ws for token in doc] == [" ", "a ", " ", "b", "\r\n\n", "c"]


def test_norms() -> None:
    doc = tokenize("الأمــم ١٢٫٥ IOM Info@IOM.int ، \u200f")
    assert [token.norm_ for token in doc] == ["الامم", "12.5", "iom", "info@iom.int", "،", ""]


def test_half_a_surrogate_pair_is_an_error_with_a_name() -> None:
    with pytest.raises(ReleaseError, match="surrogate"):
        tokenize("نص \ud800")


def test_it_is_found_by_name_and_saved_with_a_pipeline() -> None:
    nlp = spacy.blank("ar", config={"nlp": {"tokenizer": {"@tokenizers": "atip_tokenizer.v1"}}})
    again = spacy.blank("ar", config={"nlp": {"tokenizer": {"@tokenizers": "atip_tokenizer.v1"}}})
    again.from_bytes(nlp.to_bytes())
    assert [token.text for token in again("ووزارة")] == ["و", "وزارة"]


@pytest.mark.parametrize(
    "unit", ["ا", "a", "a@", "1/", ".", " ", "\u064b", "د.", "ا\u200f", "www.", "ود.", "x.y/", "و"]
)
def test_the_longest_runs_cost_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    started = time.perf_counter()
    assert tokenize(text).text == text
    assert time.perf_counter() - started < 10


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("بلدية فسديس تستقبل وفدا بفسديس", "ب فسديس"),  # Algeria: a town that no list knows
        ("قافلة إلى كركر، وعيادة بكركر", "ب كركر"),
        ("زارت كسرى ثم مكثر، وأقامت بكسرى", "ب كسرى"),
    ],
)
def test_an_unknown_name_behind_a_proclitic_is_known_by_its_other_mention(text: str, tokens: str) -> None:
    assert [t.text for t in tokenize(text)][-2:] == tokens.split(" ")


@pytest.mark.parametrize("word", ["بفسديس", "وليد", "بلال"])
def test_without_another_mention_an_unknown_word_stays_whole(word: str) -> None:
    assert [t.text for t in tokenize(f"زيارة {word}")][-1] == word
