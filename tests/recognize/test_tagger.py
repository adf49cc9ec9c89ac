"""The shipped tagger: what it finds, how it treats long and odd input, what it says when its files are wrong."""

from __future__ import annotations

import json
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from atip_extract.errors import EngineError
from atip_extract.recognize.tagger import MODEL_FOLDER, TaggedSpan, Tagger
from atip_extract.recognize.wordform import normalize_word


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger()


def w(sentence: str) -> list[str]:
    """The words of a sentence."""
    return sentence.split()


def found(tagger: Tagger, sentence: str, label: str) -> list[str]:
    """The texts of the spans with that label."""
    words = w(sentence)
    return [" ".join(words[s.start : s.end]) for s in tagger.tag([words])[0] if s.label == label]


@pytest.mark.parametrize(
    ("sentence", "label", "expected"),
    [
        ("وقعت وزارة العدل الأردنية اتفاقية مع المنظمة الدولية للهجرة في عمان .", "ORG", "المنظمة الدولية للهجرة"),
        ("أكد وزير الداخلية التونسي كمال الفقي أن بلاده ماضية في مكافحة التهريب .", "PER", "كمال الفقي"),
        ("عقدت ورشة تدريبية في مدينة بنغازي بمشاركة قضاة ومدعين عامين .", "LOC", "بنغازي"),
        ("قدم الاتحاد الأوروبي منحة بقيمة 3 ملايين يورو لدعم الضحايا .", "MONEY", "3 ملايين يورو"),
        ("افتتح المؤتمر يوم 12 مارس 2023 في المنامة .", "DATE", "12 مارس 2023"),
    ],
)  # fmt: skip
def test_it_finds_plain_entities_of_press_text(tagger: Tagger, sentence: str, label: str, expected: str) -> None:
    assert any(expected in text for text in found(tagger, sentence, label))


def test_a_proclitic_stays_with_its_word(tagger: Tagger) -> None:
    sentence = "شاركت في الاجتماع وزارة الصحة والمنظمة الدولية للهجرة ."
    assert "والمنظمة الدولية للهجرة" in found(tagger, sentence, "ORG")


def test_diacritics_tatweel_and_eastern_digits_change_nothing(tagger: Tagger) -> None:
    plain = w("وصل خالد المنصوري إلى الدوحة في 15 مايو 2021 .")
    dressed = w("وَصَلَ خالـــد المنصوريّ إلى الدّوحة في ١٥ مايو ٢٠٢١ .")
    assert tagger.tag([plain]) == tagger.tag([dressed])


def test_spans_are_in_order_apart_and_scored(tagger: Tagger) -> None:
    words = w("التقت نادية السقا مديرة مؤسسة الأمل في رام الله بوفد من اليونيسف يوم الخميس .")
    spans = tagger.tag([words])[0]
    assert spans
    assert all(0 <= s.start < s.end <= len(words) and 0 < s.score <= 1 for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_no_words_no_spans(tagger: Tagger) -> None:
    assert tagger.tag([]) == []
    assert tagger.tag([[], ["."], ["ـ"], ["\u200f"]])[0] == []


def test_a_sentence_is_answered_alike_in_any_company(tagger: Tagger) -> None:
    first = w("زار رئيس الوزراء اللبناني نجيب ميقاتي الدوحة .")
    others = [("نظمت جمعية الرحمة ورشة في صفاقس . " * n).split() for n in (1, 3, 9)]
    assert tagger.tag([first, *others])[0] == tagger.tag([first])[0]
    documents = tagger.tag([*others, first, first], documents=[0, 0, 0, 1, 2])
    assert documents[3] == documents[4] == tagger.tag([first])[0]


def test_a_long_sentence_is_read_to_its_end(tagger: Tagger) -> None:
    once = w("ثم زار سامي الخوري مدينة طرابلس وتحدث مع الأهالي عن الهجرة ،")
    spans = tagger.tag([once * 60])[0]
    cities = {s.start // len(once) for s in spans if s.label == "LOC"}
    assert len(cities) >= 57


def test_a_word_without_end_is_survived(tagger: Tagger) -> None:
    assert len(tagger.tag([["ا" * 5000, "في", "القاهرة"]])) == 1


@pytest.mark.parametrize(
    ("scheme", "label"), [("anercorp", "PERS"), ("aqmar", "PER"), ("wojood", "GPE"), ("newsfane", "Nation")]
)
def test_it_answers_in_each_corpus_scheme(tagger: Tagger, scheme: str, label: str) -> None:
    assert label in tagger.labels(scheme)
    spans = tagger.tag([w("قال الرئيس المصري حسني مبارك إن مصر ترحب بالاتفاق .")], scheme=scheme)[0]
    assert label in {s.label for s in spans}


def test_an_unknown_scheme_is_named(tagger: Tagger) -> None:
    with pytest.raises(EngineError, match="ontonotes"):
        tagger.tag([["كلمة"]], scheme="ontonotes")


def test_the_shipped_files_are_small_and_complete() -> None:
    assert (MODEL_FOLDER / "tagger.onnx").stat().st_size <= 35 * 2**20
    assert (MODEL_FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8").count("CC BY") >= 4


def test_a_missing_model_says_what_mends_it(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"missing.*pip install"):
        Tagger(tmp_path)


def test_a_damaged_model_says_what_mends_it(tmp_path: Path) -> None:
    shutil.copytree(MODEL_FOLDER, tmp_path / "model")
    (tmp_path / "model" / "tagger.onnx").write_bytes(b"\x00not a model")
    with pytest.raises(EngineError, match=r"damaged.*pip install"):
        Tagger(tmp_path / "model")


def test_labels_that_do_not_fit_the_model_are_refused(tmp_path: Path) -> None:
    shutil.copytree(MODEL_FOLDER, tmp_path / "model")
    labels = tmp_path / "model" / "labels.json"
    tags = json.loads(labels.read_text(encoding="utf-8"))
    labels.write_text(json.dumps(tags | {"unified": tags["unified"][:-1]}), encoding="utf-8")
    with pytest.raises(EngineError, match="unified"):
        Tagger(tmp_path / "model")


def test_a_span_is_a_plain_value() -> None:
    assert TaggedSpan(0, 2, "PER", 0.9) == TaggedSpan(0, 2, "PER", 0.9)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("مُحَمَّد", "محمد"), ("الـــدول", "الدول"), ("٢٠٢٤", "2024"), ("کویت", "كويت"), ("أُنشئت", "أنشئت"),
        ("مدرسة", "مدرسة"), ("ـ", "ـ"), ("\u200fعمان\u200e", "عمان"), ("IOM", "IOM"), ("ﻻ", "لا"),
    ],
)  # fmt: skip
def test_words_are_normalised_lightly(word: str, expected: str) -> None:
    assert normalize_word(word) == expected
