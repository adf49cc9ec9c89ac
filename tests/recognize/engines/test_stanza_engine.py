"""Stanza's tagger, the real library on a tiny model that is trained here on six sentences."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from atip_extract.errors import EngineError
from atip_extract.recognize.engine import Engine, load_engine
from atip_extract.recognize.engines.stanza_engine import StanzaEngine, paths_of
from tests.recognize.engines.corpus import NAMES, RELEASE, SENTENCES, bioes

pytest.importorskip("torch")
pytest.importorskip("stanza")
pytestmark = [pytest.mark.engine("stanza"), pytest.mark.usefixtures("offline")]

Read = Callable[[str], Doc]
Names = Callable[[Engine, Sequence[str]], list[list[tuple[str, str]]]]


@pytest.fixture(scope="session")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A trained ``ar_tiny.pt`` without word vectors and character models."""
    import torch
    from stanza.models import ner_tagger

    torch.set_num_threads(1)  # so small a model is slower on several
    place = tmp_path_factory.mktemp("stanza")
    data = place / "train.json"
    data.write_text(json.dumps([_tagged(text, spans) for text, spans in SENTENCES]), encoding="utf-8")
    options = {
        "train_file": data, "eval_file": data, "save_dir": place, "save_name": "ar_tiny.pt",
        "shorthand": "ar_tiny", "max_steps": 60, "eval_interval": 30, "batch_size": 8, "hidden_dim": 32,
        "char_hidden_dim": 16, "char_emb_dim": 8, "word_emb_dim": 32, "optim": "adam", "lr": 0.02, "dropout": 0.1,
        "word_dropout": 0.0, "seed": 7, "log_step": 1000,
    }  # fmt: skip
    arguments = [str(part) for name, value in options.items() for part in (f"--{name}", value)]
    ner_tagger.main(["--mode", "train", "--no_pretrain", "--cpu", *arguments])
    return place / "ar_tiny.pt"


def _tagged(text: str, spans: list[tuple[int, int, str]]) -> list[dict[str, str]]:
    words = text.split()
    return [{"text": word, "ner": tag} for word, tag in zip(words, bioes(len(words), spans), strict=True)]


@pytest.fixture(scope="session")
def engine(weights: Path) -> Engine:
    return load_engine("stanza", weights)


def test_it_finds_names_at_their_place_in_the_text(engine: Engine, names: Names) -> None:
    assert names(engine, [RELEASE]) == [NAMES]


def test_docs_of_a_batch_are_told_apart_whatever_their_length(engine: Engine, names: Names) -> None:
    long = "افتتحت سلمى الحداد مقر المنظمة الدولية للهجرة في نزوى ، وحضر خالد الفقيه ."
    assert names(engine, [long, "", "عقدت ورشة في عمان ."]) == [
        [
            ("سلمى الحداد", "person"),
            ("المنظمة الدولية للهجرة", "organization"),
            ("نزوى", "place"),
            ("خالد الفقيه", "person"),
        ],
        [],
        [("عمان", "place")],
    ]
    assert engine.recognize([]) == []


def test_white_space_vowel_marks_and_invisible_characters_do_not_move_a_name(engine: Engine, names: Names) -> None:
    text = "\u200fقال\u00a0  خالـــد   الفَقيه \u200f إن   وزارة  العدل تدعم الضحايا ."
    assert names(engine, [text]) == [[("خالـــد   الفَقيه", "person"), ("وزارة  العدل", "organization")]]


def test_long_sentences_are_complete(engine: Engine, names: Names) -> None:
    [found] = names(engine, ["شاركت وزارة العدل في الورشة ، " * 90 + "وأكدت سلمى الحداد أهمية الاتفاقية ."])
    assert found == [("وزارة العدل", "organization")] * 90 + [("سلمى الحداد", "person")]


def test_tokens_of_several_words_stay_one_word_here(engine: Engine, names: Names) -> None:
    """Arabic treebanks take «والمنظمة» for a token of two words: counted by words, all names behind it would slip."""
    pipeline = engine.pipeline  # type: ignore[attr-defined]

    def expanding(words: list[list[str]]) -> Any:
        document = pipeline(words)
        joined = [token for sentence in document.sentences for token in sentence.tokens if token.text[0] in "ول"]
        for token in joined:
            token.misc = "MWT=Yes"
        document.set_mwt_expansions([f"{token.text[0]} {token.text[1:]}" for token in joined])
        assert document.num_words == document.num_tokens + len(joined)
        return document

    assert names(StanzaEngine(expanding), [RELEASE]) == [NAMES]


def test_stanzas_own_folder_serves_without_its_tokenizer(weights: Path, names: Names, tmp_path: Path) -> None:
    """The published package lists a tokenizer with multi-word tokens; neither is loaded, nor need it be there."""
    folder = tmp_path / "ar" / "ner"
    folder.mkdir(parents=True)
    (folder / "tiny.pt").write_bytes(weights.read_bytes())
    package = {"tokenize": "padt", "mwt": "padt", "ner": "tiny"}
    resources = {
        "lang_name": "Arabic",
        "packages": {"default": package},
        "tokenize": {"padt": {}},
        "mwt": {"padt": {}},
        "ner": {"tiny": {}},
    }
    (tmp_path / "resources.json").write_text(json.dumps({"ar": resources}), encoding="utf-8")
    assert names(load_engine("stanza", tmp_path), [RELEASE]) == [NAMES]


def test_character_models_and_vectors_are_found_beside_the_file(tmp_path: Path) -> None:
    for name in ("ner/aqmar.pt", "forward_charlm/ccwiki.pt", "pretrain/fasttext.pt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert paths_of(tmp_path / "ner" / "aqmar.pt") == {
        "ner_model_path": str(tmp_path / "ner" / "aqmar.pt"),
        "ner_forward_charlm_path": str(tmp_path / "forward_charlm" / "ccwiki.pt"),
        "ner_backward_charlm_path": "",
        "ner_pretrain_path": str(tmp_path / "pretrain" / "fasttext.pt"),
    }


def test_a_missing_model_is_told_with_the_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EngineError, match=r"no model at .*nowhere.*stanza\.download"):
        load_engine("stanza", tmp_path / "nowhere.pt")
    monkeypatch.setattr("stanza.resources.common.DEFAULT_MODEL_DIR", str(tmp_path))
    with pytest.raises(EngineError, match=r"stanza\.download"):
        load_engine("stanza")


def test_a_file_that_holds_no_model_is_told(tmp_path: Path) -> None:
    (tmp_path / "broken.pt").write_bytes(b"nothing")
    with pytest.raises(EngineError, match=r"cannot be loaded.*stanza\.download"):
        load_engine("stanza", tmp_path / "broken.pt")
