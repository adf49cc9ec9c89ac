"""Words out, spans back: what engines read of a Doc, and where their answers land in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from atip_extract.annotations import Label
from atip_extract.recognize.engines.alignment import (
    WordSpan,
    mentions_of,
    parts,
    plain,
    sentences_of,
    spans_of_tags,
)

Read = Callable[[str], Doc]


def words_of(doc: Doc) -> list[list[str]]:
    return [sentence.words for sentence in sentences_of([doc])]


def landed(doc: Doc, *spans: tuple[int, int, str]) -> list[str]:
    """Where spans of the first sentence land."""
    sentences = sentences_of([doc])
    rows = [[WordSpan(*span) for span in spans]] + [[] for _ in sentences[1:]]
    return [doc[m.start : m.end].text for m in mentions_of([doc], sentences, rows, "test")[0]]


def test_proclitics_go_out_with_their_word(read: Read) -> None:
    assert words_of(read("وقّعت وزارة العدل وللهجرة اتفاقاً.")) == [["وقّعت", "وزارة", "العدل", "وللهجرة", "اتفاقاً", "."]]


def test_numbers_addresses_and_marks_are_words(read: Read) -> None:
    text = "منحة (20,5 مليون) في 12/3/2024: info@nchr.example"
    assert words_of(read(text)) == [["منحة", "(", "20,5", "مليون", ")", "في", "12/3/2024", ":", "info@nchr.example"]]


def test_a_line_and_a_full_stop_end_a_sentence(read: Read) -> None:
    doc = read("دورة تدريبية في نواكشوط\n\nاختتمت الدورة. وشارك فيها قضاة.\n")
    assert words_of(doc) == [
        ["دورة", "تدريبية", "في", "نواكشوط"],
        ["اختتمت", "الدورة", "."],
        ["وشارك", "فيها", "قضاة", "."],
    ]


def test_invisible_characters_are_no_words(read: Read) -> None:
    assert words_of(read("\u200fزار \u200b الوفد\u00a0 صلالة \u202b")) == [["زار", "الوفد", "صلالة"]]


def test_docs_are_told_apart(read: Read) -> None:
    sentences = sentences_of([read("في تونس."), read(""), read("في الخرطوم.")])
    assert [(s.doc, s.words) for s in sentences] == [(0, ["في", "تونس", "."]), (2, ["في", "الخرطوم", "."])]


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("شاركت والمنظمة الدولية للهجرة", (1, 4, "ORG"), "المنظمة الدولية للهجرة"),
        ("قالت وللأمم المتحدة دور", (1, 3, "ORG"), "لأمم المتحدة"),  # the article is joined to ل: «للأمم»
        ("سافر إلى بيروت ودمشق", (3, 4, "GPE"), "دمشق"),
        ("أعلن «المركز الوطني»", (1, 4, "ORG"), "المركز الوطني"),
        ("زار صَنـــعاءَ أمس", (1, 2, "LOC"), "صَنـــعاءَ"),
    ],
)
def test_a_mention_begins_behind_proclitics_and_marks(
    read: Read, text: str, span: tuple[int, int, str], expected: str
) -> None:
    assert landed(read(text), span) == [expected]


def test_labels_become_ours_and_others_are_left_out(read: Read) -> None:
    doc = read("دفع وزير الخارجية الكويتي 5 ملايين دولار لبرنامج سند")
    sentences = sentences_of([doc])
    rows = [[WordSpan(1, 3, "OCC", 0.7), WordSpan(3, 4, "norp"), WordSpan(4, 7, "MONEY"), WordSpan(7, 9, "PROG")]]
    found = mentions_of([doc], sentences, rows, "test")[0]
    assert [(doc[m.start : m.end].text, m.label) for m in found] == [
        ("وزير الخارجية", Label.POSITION),
        ("الكويتي", Label.NATIONALITY),
        ("برنامج سند", Label.PROGRAMME),
    ]
    assert (found[0].score, found[0].source) == (0.7, "test")


def test_a_span_of_marks_alone_and_one_beyond_the_sentence_are_dropped(read: Read) -> None:
    assert landed(read("في «جدة»"), (1, 2, "LOC"), (2, 9, "LOC")) == []


def test_plain_words_have_no_vowel_marks_and_keep_their_number() -> None:
    assert plain(["وَزارَةُ", "العَـــدل", "ﷺ", "\u200f", "١٢"]) == ["وزارة", "العدل", "ﷺ", "\u200f", "12"]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("B-ORG I-ORG O B-PER", [(0, 2, "ORG"), (3, 4, "PER")]),
        ("B-ORG E-ORG S-LOC S-LOC", [(0, 2, "ORG"), (2, 3, "LOC"), (3, 4, "LOC")]),
        ("B-PER I-PER E-PER O", [(0, 3, "PER")]),
        ("O I-LOC E-LOC E-ORG", [(1, 3, "LOC"), (3, 4, "ORG")]),
        ("B-ORG B-ORG", [(0, 1, "ORG"), (1, 2, "ORG")]),
        ("", []),
    ],
)
def test_tags_of_either_scheme_make_spans(tags: str, expected: list[tuple[int, int, str]]) -> None:
    assert [span[:3] for span in spans_of_tags(tags.split())] == expected


def test_a_long_sentence_is_cut_behind_a_mark() -> None:
    words = ["في", "نزوى", "،", "وفي", "صحار", "،", "وفي", "مسقط", "وفي", "صلالة", "وفي", "صور", "وفي", "عبري", "."]
    assert parts(words, 20) == [(0, 15)]
    assert parts(words, 5) == [(0, 3), (3, 6), (6, 11), (11, 15)]
    assert parts([], 5) == [(0, 0)]


def test_parts_of_a_sentence_know_their_place(read: Read) -> None:
    doc = read("في نزوى، وفي صحار، وفي مسقط.")
    sentences = sentences_of([doc], most=3)
    assert [s.words for s in sentences] == [["في", "نزوى", "،"], ["وفي", "صحار", "،"], ["وفي", "مسقط", "."]]
    rows = [[WordSpan(1, 2, "LOC")] for _ in sentences]
    assert [doc[m.start : m.end].text for m in mentions_of([doc], sentences, rows, "test")[0]] == [
        "نزوى",
        "صحار",
        "مسقط",
    ]


@given(st.lists(st.sampled_from(["كلمة", "،"])), st.integers(1, 9))
def test_parts_cover_a_sentence_without_overlap(words: list[str], most: int) -> None:
    cuts = parts(words, most)
    assert [k for start, end in cuts for k in range(start, end)] == list(range(len(words)))
    assert all(end - start <= most for start, end in cuts)


@given(st.text("ابتلوكفهن المركزية«»()\n\t .،12\u200f\u0640\u064b", max_size=60))
def test_every_word_comes_back_as_itself(read: Read, text: str) -> None:
    doc = read(text)
    for sentence in sentences_of([doc]):
        for word, (start, end) in zip(sentence.words, sentence.ranges, strict=True):
            assert doc[start:end].text == word
            assert not any(t.is_space for t in doc[start:end])
