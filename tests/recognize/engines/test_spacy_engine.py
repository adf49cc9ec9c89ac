"""Another spaCy pipeline as the engine; it is trained here on six sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, Span
from spacy.training import Example
from thinc.api import fix_random_seed

from atip_extract.errors import EngineError
from atip_extract.recognize.engine import Engine, load_engine
from tests.recognize.engines.corpus import NAMES, RELEASE, SENTENCES

pytestmark = pytest.mark.usefixtures("offline")

Names = Callable[[Engine, Sequence[str]], list[list[tuple[str, str]]]]


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a pipeline with a tok2vec and an ``ner``."""
    fix_random_seed(3)
    nlp = spacy.blank("ar")
    nlp.add_pipe("ner")
    examples = []
    for text, spans in SENTENCES:
        gold = Doc(nlp.vocab, words=text.split())
        gold.set_ents([Span(gold, *span) for span in spans])
        examples.append(Example(Doc(nlp.vocab, words=text.split()), gold))
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(60):
        nlp.update(examples, sgd=optimizer)
    place = tmp_path_factory.mktemp("spacy") / "pipeline"
    nlp.to_disk(place)
    return place


@pytest.fixture(scope="session")
def engine(trained: Path) -> Engine:
    return load_engine("spacy", trained)


def test_it_finds_names_at_their_place_in_the_text(engine: Engine, names: Names) -> None:
    assert names(engine, [RELEASE]) == [NAMES]


def test_docs_of_a_batch_are_told_apart(engine: Engine, names: Names) -> None:
    texts = ["عقدت ورشة في عمان .", "", "قال خالـــد   الفَقيه إن وزارة العدل تدعم الضحايا ."]
    assert names(engine, texts) == [
        [("عمان", "place")],
        [],
        [("خالـــد   الفَقيه", "person"), ("وزارة العدل", "organization")],
    ]
    assert engine.recognize([]) == []


def test_rules_serve_as_well_as_a_trained_component(tmp_path: Path, names: Names) -> None:
    nlp = spacy.blank("ar")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "GPE", "pattern": "وصلالة"}, {"label": "CARDINAL", "pattern": "12"}])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "rules")
    assert names(load_engine("spacy", tmp_path / "rules"), ["12 ورشة في نزوى وصلالة"]) == [[("صلالة", "place")]]


def test_without_a_name_the_option_is_told() -> None:
    with pytest.raises(EngineError, match="--engine-model NAME_OR_PATH"):
        load_engine("spacy")


def test_a_pipeline_that_is_not_installed_is_told_with_the_remedy() -> None:
    with pytest.raises(EngineError, match="python -m spacy download xx_no_such_pipeline"):
        load_engine("spacy", Path("xx_no_such_pipeline"))


def test_a_pipeline_that_finds_no_names_is_refused(tmp_path: Path) -> None:
    nlp = spacy.blank("ar")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "plain")
    with pytest.raises(EngineError, match="finds no names, it has sentencizer"):
        load_engine("spacy", tmp_path / "plain")


def test_a_folder_that_is_no_pipeline_is_told(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="cannot be loaded"):
        load_engine("spacy", tmp_path)
