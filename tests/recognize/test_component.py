"""The stage ``atip_recognize``: an engine of any kind, the gazetteer and the patterns together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from spacy.tokens import Doc

from atip_extract import Extractor
from atip_extract.annotations import Label, Mention, annotations_of
from atip_extract.errors import ConfigError
from atip_extract.link.shared import gazetteer_of
from atip_extract.recognize import engine as engines
from atip_extract.recognize.component import Recognizer
from atip_extract.recognize.engine import load_engine, register_engine

TEXT = "قال الدكتور سامر الخطيب، مدير مشروع «بيوت آمنة»، إن وزارة العدل ومنظمة أطلس البحرية اجتمعتا في عمّان."


class Atlas:
    """An engine that knows one name, and marks a post on its own."""

    name = "atlas"

    def __init__(self) -> None:
        self.batches: list[int] = []

    def recognize(self, docs: Sequence[Doc]) -> list[list[Mention]]:
        self.batches.append(len(docs))
        return [list(self._of(doc)) for doc in docs]

    def _of(self, doc: Doc) -> Iterator[Mention]:
        for token in doc:
            if token.text == "أطلس":
                yield Mention(token.i - 1, token.i + 2, Label.ORGANIZATION, 0.99, "atlas")


@pytest.fixture
def atlas() -> Recognizer:
    return Recognizer(Atlas(), gazetteer_of([]))


def before(extractor: Extractor, text: str) -> Doc:
    """The Doc as the stage gets it."""
    doc = extractor.nlp.make_doc(text)
    for name in ("atip_normalize", "atip_sentences", "atip_values"):
        doc = extractor.nlp.get_pipe(name)(doc)
    return doc


def names(doc: Doc) -> set[tuple[str, str]]:
    return {(doc[m.start : m.end].text, m.label.value) for m in annotations_of(doc).mentions}


def test_engine_gazetteer_and_patterns_each_add_theirs(extractor: Extractor, atlas: Recognizer) -> None:
    found = names(atlas(before(extractor, TEXT)))
    assert ("منظمة أطلس البحرية", "organization") in found
    assert ("بيوت آمنة", "programme") in found
    assert ("الدكتور", "honorific") in found
    assert ("عمّان", "place") in found
    assert ("سامر الخطيب", "person") not in found


def test_many_docs_go_to_the_engine_in_batches_and_come_out_the_same(extractor: Extractor, atlas: Recognizer) -> None:
    texts = [TEXT, "اجتمعت منظمة أطلس البحرية.", "لا أسماء هنا."]
    alone = [names(atlas(before(extractor, text))) for text in texts]
    assert isinstance(atlas.engine, Atlas)
    atlas.engine.batches.clear()
    together = [names(doc) for doc in atlas.pipe((before(extractor, text) for text in texts), batch_size=2)]
    assert together == alone
    assert atlas.engine.batches == [2, 1]


def test_spacy_sees_spans_for_all_and_entities_for_what_becomes_one(extractor: Extractor) -> None:
    doc = extractor.nlp.get_pipe("atip_recognize")(before(extractor, TEXT))
    labels = {span.label_ for span in doc.spans["atip"]}
    assert {"person", "honorific", "position", "programme"} <= labels
    assert not {"honorific", "position"} & {ent.label_ for ent in doc.ents}


def test_a_registered_engine_is_chosen_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "_FACTORIES", dict(engines._FACTORIES))
    register_engine("atlas")(lambda model: Atlas())
    assert load_engine("atlas").name == "atlas"
    assert "atlas" in engines.engine_names()


def test_an_unknown_engine_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="rules"):
        load_engine("nobody", Path("model"))


def test_a_doc_without_words_has_no_mentions(extractor: Extractor) -> None:
    doc = extractor.nlp.get_pipe("atip_recognize")(before(extractor, "..."))
    assert names(doc) == set() and list(doc.ents) == []
