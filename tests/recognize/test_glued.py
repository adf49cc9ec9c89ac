"""Proclitics before names: where the tagger and the tokenizer differ, the tokens follow the tagger."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.tokens import Doc

from atip_extract.annotations import DateValue, HeadcountValue, Label, Mention, WordReadings, annotations_of
from atip_extract.recognize.glued import PROCLITIC_SCHEME, PROCLITIC_TAGS, mend_tokens
from atip_extract.text.normalize import key
from atip_extract.text.proclitics import words
from atip_extract.text.tokenizer import AtipTokenizer


def _read(text: str, letters: dict[str, int], sure: float = 0.95) -> Doc:
    """A Doc with one mention for each word of `letters`, of which the tagger says that so many are proclitics."""
    import spacy

    doc = AtipTokenizer(spacy.blank("ar").vocab)(text)
    ranges = words(doc)
    logits = np.zeros((len(ranges), len(PROCLITIC_TAGS)), np.float32)
    word_of = [-1] * len(doc)
    notes = annotations_of(doc)
    for number, (start, end) in enumerate(ranges):
        word_of[start:end] = [number] * (end - start)
        if (count := letters.get(doc[start:end].text)) is not None:
            logits[number, count] = np.log(sure / (1 - sure) * 2)
            notes.mentions.append(Mention(end - 1, end, Label.PLACE, 0.9, "onnx"))
    stems = [end - 1 for _, end in ranges]
    notes.readings = WordReadings(word_of, stems, {PROCLITIC_SCHEME: logits}, np.zeros(len(ranges), np.int64), [], {})
    return doc


def _names(doc: Doc) -> list[str]:
    return [doc[m.start : m.end].text for m in mend_tokens(doc, annotations_of(doc).mentions)]


@pytest.mark.parametrize(
    ("text", "letters", "name", "tokens"),
    [
        ("أقيمت بشاطوناف دورة", {"بشاطوناف": 1}, "شاطوناف", ["أقيمت", "ب", "شاطوناف", "دورة"]),
        ("زار قرية بوري أمس", {"بوري": 0}, "بوري", ["زار", "قرية", "بوري", "أمس"]),
        ("دورة وبشاطوناف ندوة", {"وبشاطوناف": 2}, "شاطوناف", ["دورة", "و", "ب", "شاطوناف", "ندوة"]),
    ],
)
def test_the_tokens_follow_the_tagger(text: str, letters: dict[str, int], name: str, tokens: list[str]) -> None:
    doc = _read(text, letters)
    assert _names(doc) == [name]
    assert [token.text for token in doc] == tokens
    assert doc.text == text
    assert [token.norm_ for token in doc] == [key(token.text) for token in doc]


def test_what_is_not_sure_or_cannot_be_stays() -> None:
    assert _names(_read("أقيمت بشاطوناف دورة", {"بشاطوناف": 1}, sure=0.6)) == ["بشاطوناف"]
    assert _names(_read("أقيمت شاطوناف دورة", {"شاطوناف": 1})) == ["شاطوناف"]
    assert _names(_read("أقيمت ببرن دورة", {"ببرن": 2})) == ["ببرن"]


def test_all_annotations_and_readings_move_along() -> None:
    text = "حضر 12 شخصا بشاطوناف يوم 3 مايو 2024"
    doc = _read(text, {"بشاطوناف": 1})
    notes = annotations_of(doc)
    at = {token.text: token.i for token in doc}
    notes.dates.append(DateValue(at["3"], at["2024"] + 1, "2024-05-03", "2024-05-03"))
    notes.published = notes.dates[0]
    notes.headcounts.append(HeadcountValue(at["12"], at["شخصا"] + 1, 12, noun="شخصا", noun_end=at["شخصا"] + 1))
    assert _names(doc) == ["شاطوناف"]
    assert doc[notes.dates[0].start : notes.dates[0].end].text == "3 مايو 2024"
    assert doc[notes.headcounts[0].start : notes.headcounts[0].end].text == "12 شخصا"
    readings = notes.readings
    assert readings is not None and len(readings.word_of) == len(doc)
    assert [doc[stem].text for stem in readings.stems] == [
        doc[start:end][-1].text for start, end in words(doc)
    ]  # fmt: skip
    assert [readings.word_of[k] for k in range(len(doc)) if doc[k].text in ("ب", "شاطوناف")] == [3, 3]


def test_without_such_a_head_nothing_is_touched() -> None:
    doc = _read("أقيمت بشاطوناف دورة", {"بشاطوناف": 1})
    readings = annotations_of(doc).readings
    assert readings is not None
    readings.outputs.clear()
    assert _names(doc) == ["بشاطوناف"]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("أقيمت دورات في حلب وبشاطوناف. ثم انتهت الورشة.", {"وبشاطوناف": 2}),
        ("دورة بحلب وبشاطوناف\nنظمت الوزارة لقاء.", {"وبشاطوناف": 2}),
        ("زار قرية بوري. ثم انتهت الزيارة.", {"بوري": 0}),
    ],
)
def test_sentences_begin_where_they_began(text: str, letters: dict[str, int]) -> None:
    doc = _read(text, letters)
    starts = [0, text.index("ثم") if "ثم" in text else text.index("نظمت")]
    for token in doc:
        token.is_sent_start = token.idx in starts
    _names(doc)
    assert [sentence.start_char for sentence in doc.sents] == starts


def test_a_mark_among_the_letters_leaves_the_word_alone() -> None:
    assert _names(_read("أقيمت بـشاطوناف دورة", {"بـشاطوناف": 1})) == ["بـشاطوناف"]


def test_names_that_are_known_stay_as_they_are() -> None:
    known = {"بلجيكا", "مصر"}.__contains__
    doc = _read("ورشة بلجيكا بمصر", {"بلجيكا": 1, "بمصر": 0})
    assert [doc[m.start : m.end].text for m in mend_tokens(doc, annotations_of(doc).mentions, known)] == [
        "بلجيكا",
        "مصر",
    ]
