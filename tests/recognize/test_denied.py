"""Names of the gazetteer and of rules that the tagger all but rules out."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, WordReadings, annotations_of
from atip_extract.recognize.denied import without_denied
from atip_extract.text.tokenizer import AtipTokenizer

PLACE, BODY, PROGRAMME = Label.PLACE, Label.ORGANIZATION, Label.PROGRAMME


def _read(text: str, shares: dict[Label, dict[str, float]] | None) -> Doc:
    """A Doc whose tagger says of some words how likely they are part of a name; of all others that they are none."""
    doc = AtipTokenizer(spacy.blank("ar").vocab)(text)
    rows = {
        label: np.array([own.get(token.text, 0.0) for token in doc], np.float32)
        for label, own in (shares or {}).items()
    }
    number = list(range(len(doc)))
    annotations_of(doc).readings = WordReadings(number, number, {}, np.zeros(len(doc), np.int64), [], {}, rows)
    return doc


def _name(doc: Doc, words: str, label: Label, source: str) -> Mention:
    texts = [token.text for token in doc]
    parts = words.split()
    start = next(k for k in range(len(texts)) if texts[k : k + len(parts)] == parts)
    return Mention(start, start + len(parts), label, 0.9, source)


@pytest.mark.parametrize(
    ("text", "words", "label", "source", "shares", "stays"),
    [
        pytest.param("جدران ملونة وباب الأزرق", "الأزرق", PLACE, "gazetteer", {PLACE: {}}, False, id="a-colour"),
        pytest.param("زار الأزرق أمس", "الأزرق", PLACE, "gazetteer", {PLACE: {"الأزرق": 0.4}}, True, id="a-town"),
        pytest.param(
            "المشروع يشمل بنغازي", "بنغازي", PLACE, "gazetteer",
            {PLACE: {}, Label.NATIONALITY: {"بنغازي": 0.9}}, True, id="a-town-that-sounds-like-people",
        ),
        pytest.param(
            "المهن التي تعمل بها سورية", "سورية", PLACE, "gazetteer",
            {PLACE: {}, Label.NATIONALITY: {"سورية": 0.9}}, False, id="a-womans-nationality",
        ),
        pytest.param("مكتب من خشب الزان", "مكتب", BODY, "rules", {BODY: {"مكتب": 0.02}}, False, id="furniture"),
        pytest.param("مكتب الدعم النفسي", "مكتب الدعم", BODY, "rules", {BODY: {"الدعم": 1}}, True, id="one-word-does"),
        pytest.param("جدران ملونة وباب الأزرق", "الأزرق", PLACE, "onnx", {PLACE: {}}, True, id="its-own-names-stay"),
        pytest.param("قالت سعاد أمس", "سعاد", Label.PERSON, "rules", {PLACE: {}}, True, id="people-are-not-weighed"),
        pytest.param(
            "الصندوق الاستئماني الأوروبي", "الصندوق الاستئماني", PROGRAMME, "gazetteer",
            {PROGRAMME: {}, BODY: {"الصندوق": 0.9}}, True, id="a-fund-that-is-a-body",
        ),
        pytest.param("جدران الأزرق", "الأزرق", PLACE, "gazetteer", None, True, id="an-engine-that-says-nothing"),
    ],
)  # fmt: skip
def test_what_the_tagger_rules_out_goes(
    text: str,
    words: str,
    label: Label,
    source: str,
    shares: dict[Label, dict[str, float]] | None,
    stays: bool,
) -> None:
    doc = _read(text, shares)
    name = _name(doc, words, label, source)
    assert without_denied(doc, [name]) == ([name] if stays else [])


def test_the_seat_of_a_body_stays() -> None:
    doc = _read("مدير مركز سلمان في عدن", {PLACE: {}, BODY: {"مركز": 0.9, "سلمان": 0.9, "في": 0.8, "عدن": 0.8}})
    body, town = _name(doc, "مركز سلمان", BODY, "onnx"), _name(doc, "عدن", PLACE, "gazetteer")
    assert without_denied(doc, [body, town]) == [body, town]
    assert without_denied(doc, [town]) == []


def test_names_of_a_users_own_gazetteer_stay() -> None:
    doc = _read("موّلت نعم نستطيع مشروع الترميم", {BODY: {}})
    name = _name(doc, "نعم نستطيع", BODY, "gazetteer")
    name.entry_id = "own-1"
    assert without_denied(doc, [name], {"own-1"}) == [name]
    assert without_denied(doc, [name]) == []


def test_a_kind_that_the_model_has_no_tags_for_is_not_weighed() -> None:
    doc = _read("صندوق الشباب", {BODY: {}})
    name = _name(doc, "صندوق الشباب", PROGRAMME, "gazetteer")
    assert without_denied(doc, [name]) == [name]


def test_readings_of_a_model_without_words() -> None:
    doc = _read("مدينة الأزرق", {PLACE: {}})
    readings = annotations_of(doc).readings
    assert readings is not None
    readings.word_of = [-1] * len(doc)
    name = _name(doc, "الأزرق", PLACE, "gazetteer")
    assert without_denied(doc, [name]) == [name]
