"""The default engine: how it asks its tagger, and what becomes of the answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention
from atip_extract.errors import EngineError
from atip_extract.recognize.engine import Engine, load_engine
from atip_extract.recognize.engines.onnx_engine import OnnxEngine
from atip_extract.recognize.tagger import MODEL_FILES, MODEL_FOLDER, TaggedSpan

Read = Callable[[str], Doc]
Names = Callable[[Engine, Sequence[str]], list[list[tuple[str, str]]]]


class StubTagger:
    """Knows the phrases it is given, and notes what it was asked."""

    def __init__(self, phrases: dict[str, str], score: float = 0.9) -> None:
        self.score = score
        self.phrases = {tuple(phrase.split()): label for phrase, label in phrases.items()}
        self.asked: list[tuple[list[list[str]], list[int]]] = []

    def tag(
        self, sentences: Sequence[Sequence[str]], *, documents: Sequence[int] | None = None
    ) -> list[list[TaggedSpan]]:
        self.asked.append(([list(s) for s in sentences], list(documents or ())))
        return [self._spans(tuple(words)) for words in sentences]

    def _spans(self, words: tuple[str, ...]) -> list[TaggedSpan]:
        return [
            TaggedSpan(i, i + len(phrase), label, self.score)
            for i in range(len(words))
            for phrase, label in self.phrases.items()
            if words[i : i + len(phrase)] == phrase
        ]


def test_a_batch_is_one_call_that_says_which_sentences_belong_together(read: Read) -> None:
    tagger = StubTagger({})
    docs = [read("افتتح المؤتمر. وحضره وزراء."), read(""), read("اختتمت الورشة.")]
    assert OnnxEngine(tagger).recognize(docs) == [[], [], []]
    [(sentences, documents)] = tagger.asked
    assert [len(words) for words in sentences] == [3, 3, 3]
    assert documents == [0, 0, 2]


def test_nothing_to_read_is_not_asked(read: Read) -> None:
    tagger = StubTagger({})
    assert OnnxEngine(tagger).recognize([]) == []
    assert OnnxEngine(tagger).recognize([read(""), read(" \n ")]) == [[], []]
    assert tagger.asked == []


def test_names_of_each_doc_without_the_proclitic(names: Names) -> None:
    engine = OnnxEngine(StubTagger({"والمنظمة الدولية للهجرة": "ORG", "خديجة بن حسين": "PER", "بصفاقس": "LOC"}))
    texts = ["وقّعت الوزارة والمنظمة الدولية للهجرة اتفاقاً.", "قالت خديجة بن حسين بصفاقس إن الدعم مستمر."]
    assert names(engine, texts) == [
        [("المنظمة الدولية للهجرة", "organization")],
        [("خديجة بن حسين", "person"), ("صفاقس", "place")],
    ]


def test_values_have_their_own_grammar(names: Names) -> None:
    engine = OnnxEngine(StubTagger({"3 ملايين يورو": "MONEY", "12 مارس 2023": "DATE", "البحرين": "LOC"}))
    assert names(engine, ["في 12 مارس 2023 قدمت البحرين 3 ملايين يورو"]) == [[("البحرين", "place")]]


def test_scores_and_source_are_kept(read: Read) -> None:
    [[mention]] = OnnxEngine(StubTagger({"جيبوتي": "LOC"})).recognize([read("وصل الوفد إلى جيبوتي")])
    assert mention == Mention(3, 4, Label.PLACE, 0.9, "onnx")


def test_bodies_and_places_that_the_tagger_doubts_are_left_out(names: Names) -> None:
    tagger = StubTagger({"منتدى الرواد": "ORG", "خديجة": "PER", "المرسى": "LOC"}, score=0.55)
    assert names(OnnxEngine(tagger), ["زارت خديجة منتدى الرواد في المرسى"]) == [[("خديجة", "person")]]


def test_a_sentence_of_a_thousand_words_is_complete(names: Names) -> None:
    engine = OnnxEngine(StubTagger({"نزوى": "LOC"}))
    assert names(engine, ["قافلة إغاثية " * 500 + "إلى نزوى"]) == [[("نزوى", "place")]]


def test_a_folder_without_a_model_is_told_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="pip install"):
        load_engine("onnx", tmp_path)


@pytest.mark.skipif(not all((MODEL_FOLDER / f).is_file() for f in MODEL_FILES), reason="the weights are not here")
def test_the_shipped_model_reads_a_release(names: Names) -> None:
    engine = load_engine("onnx")
    text = (
        "وقّعت وزارة العدل الأردنية والمنظمة الدولية للهجرة اتفاقية في عمّان.\n"
        "وقال الدكتور خالد المنصوري إن المشروع سينفذ في بنغازي."
    )
    assert engine.name == "onnx"
    [found] = names(engine, [text])
    assert {
        ("المنظمة الدولية للهجرة", "organization"),
        ("خالد المنصوري", "person"),
        ("بنغازي", "place"),
    } <= set(found)
