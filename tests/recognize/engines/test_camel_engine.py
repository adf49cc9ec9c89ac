"""CAMeL Tools' recogniser, the real library on a tiny BERT that is trained here on six sentences."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from atip_extract.errors import EngineError
from atip_extract.recognize.engine import Engine, load_engine
from tests.recognize.engines.corpus import NAMES, RELEASE, SENTENCES, bio

pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("camel_tools")
pytestmark = [pytest.mark.engine("camel"), pytest.mark.usefixtures("offline")]

Read = Callable[[str], Doc]
Names = Callable[[Engine, Sequence[str]], list[list[tuple[str, str]]]]
TAGS = ["O", *(f"{part}-{label}" for label in ("LOC", "ORG", "PERS", "MISC") for part in "BI")]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model folder as CAMeL Tools expects one: config.json, vocab.txt, tokenizer_config.json, weights."""
    place = tmp_path_factory.mktemp("camel")
    words = sorted({word for text, _ in SENTENCES for word in text.split()})
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *words, *"اوببتلمن/:-", "##ا", "##ن"]
    (place / "vocab.txt").write_text("\n".join(dict.fromkeys(vocabulary)) + "\n", encoding="utf-8")
    (place / "tokenizer_config.json").write_text('{"do_lower_case": false, "tokenizer_class": "BertTokenizer"}')
    _train(list(dict.fromkeys(vocabulary))).save_pretrained(place)
    return place


def _train(vocabulary: list[str]) -> Any:
    import torch
    from transformers import BertConfig, BertForTokenClassification

    torch.set_num_threads(1)  # so small a model is slower on several
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(vocabulary), hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=64,
        max_position_embeddings=256, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
        id2label=dict(enumerate(TAGS)), label2id={tag: k for k, tag in enumerate(TAGS)},
    )  # fmt: skip
    model: Any = BertForTokenClassification(config)
    model.bert.embeddings.position_embeddings.weight.data.zero_()  # words count, not places: any sentence is read alike
    model.bert.embeddings.position_embeddings.weight.requires_grad_(False)
    optimizer = torch.optim.Adam([p for p in model.parameters() if p.requires_grad], lr=0.01)
    rows = [(text.split(), spans) for text, spans in SENTENCES]
    width = max(len(words) for words, _ in rows) + 2
    ids, gold = torch.zeros(len(rows), width, dtype=torch.long), torch.full((len(rows), width), -100)
    for k, (words, spans) in enumerate(rows):
        pieces = ["[CLS]", *words, "[SEP]"]
        ids[k, : len(pieces)] = torch.tensor([vocabulary.index(piece) for piece in pieces])
        gold[k, 1 : len(words) + 1] = torch.tensor([TAGS.index(tag) for tag in bio(len(words), spans)])
    for _ in range(60):
        optimizer.zero_grad()
        model(input_ids=ids, attention_mask=(ids > 0).long(), labels=gold).loss.backward()
        optimizer.step()
    return model.eval()


@pytest.fixture(scope="session")
def engine(folder: Path) -> Engine:
    return load_engine("camel", folder)


def test_it_finds_names_at_their_place_in_the_text(engine: Engine, names: Names) -> None:
    assert names(engine, [RELEASE]) == [NAMES]


def test_docs_of_a_batch_are_told_apart(engine: Engine, names: Names) -> None:
    texts = ["عقدت ورشة في عمان .", "", "قال خالد الفقيه إن وزارة العدل تدعم الضحايا ."]
    assert names(engine, texts) == [
        [("عمان", "place")],
        [],
        [("خالد الفقيه", "person"), ("وزارة العدل", "organization")],
    ]
    assert engine.recognize([]) == []


def test_a_word_without_pieces_does_not_shift_what_follows(engine: Engine, names: Names) -> None:
    words = ["عقدت", "\ufffd", "وزارة", "العدل", "ورشة"]
    assert len(engine.recognizer.predict([words])[0]) == 4  # type: ignore[attr-defined]  # the library drops one
    text = "عقدت \ufffd \ufffd\ufffd \u200f وزارة العدل \ufffd ورشة في \ufffd عمان \ufffd ."
    assert names(engine, [text]) == [[("وزارة العدل", "organization"), ("عمان", "place")]]


def test_vowel_marks_and_tatweel_do_not_hide_a_name(engine: Engine, names: Names) -> None:
    assert names(engine, ["قالَ خالـــد الفَقيه إنّ الورشة"]) == [[("خالـــد الفَقيه", "person")]]


def test_long_sentences_are_complete(engine: Engine, names: Names) -> None:
    text = "عقدت ورشة في عمان " * 200 + "وأكدت سلمى الحداد"
    assert names(engine, [text]) == [[("عمان", "place")] * 200 + [("سلمى الحداد", "person")]]


def test_a_word_longer_than_the_models_window_is_read_in_part(engine: Engine, names: Names) -> None:
    address = "https://example.org/" + "-/" * 400
    with pytest.raises(RuntimeError):
        engine.recognizer.predict([[address], ["عمان"]])  # type: ignore[attr-defined]  # the library breaks
    assert names(engine, [f"عقدت في عمان {address} ورشة في نزوى"]) == [[("عمان", "place"), ("نزوى", "place")]]


def test_a_folder_that_is_none_is_told_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"holds no model.*camel_data -i ner-arabert"):
        load_engine("camel", tmp_path / "nowhere")


def test_weights_that_do_not_fit_are_told(folder: Path, tmp_path: Path) -> None:
    broken = shutil.copytree(folder, tmp_path / "broken")
    (broken / "model.safetensors").write_bytes(b"nothing")
    with pytest.raises(EngineError, match=r"cannot be loaded.*camel_data -i ner-arabert"):
        load_engine("camel", broken)


def test_a_model_without_tags_is_refused(folder: Path, tmp_path: Path) -> None:
    plain = shutil.copytree(folder, tmp_path / "plain")
    config = json.loads((plain / "config.json").read_text(encoding="utf-8"))
    config["id2label"] = {str(k): f"LABEL_{k}" for k in range(len(TAGS))}
    config["label2id"] = {f"LABEL_{k}": k for k in range(len(TAGS))}
    (plain / "config.json").write_text(json.dumps(config), encoding="utf-8")
    with pytest.raises(EngineError, match="not trained to find names"):
        load_engine("camel", plain)


FIRST_IMPORT = """
import os, socket, sys
def refuse(*_, **__): raise AssertionError("to the network")
socket.socket.connect = socket.getaddrinfo = refuse
from pathlib import Path
from atip_extract.errors import EngineError
from atip_extract.recognize.engine import load_engine
for model in [None, *map(Path, sys.argv[1:])]:
    try:
        print(load_engine("camel", model).name)
    except EngineError as error:
        print(error)
print(os.environ.get("CAMELTOOLS_DATA"))
"""


def first_import(home: Path, *arguments: str) -> list[str]:
    """What a fresh process prints that loads the engine with `home` as its home folder."""
    environment = {name: value for name, value in os.environ.items() if name != "CAMELTOOLS_DATA"}
    environment |= {"HOME": str(home), "USERPROFILE": str(home), "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", FIRST_IMPORT, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_the_first_import_downloads_nothing(folder: Path, tmp_path: Path) -> None:
    without_model, with_model, catalogue = first_import(tmp_path, str(folder))
    assert "no model: run camel_data -i ner-arabert" in without_model
    assert (with_model, catalogue) == ("camel", "None")


def test_the_model_that_camel_data_installed_is_the_default(folder: Path, tmp_path: Path) -> None:
    data = tmp_path / ".camel_tools"
    shutil.copytree(folder, data / "data" / "ner" / "arabert")
    datasets = {"arabert": {"path": "ner/arabert"}}
    catalogue = {
        "version": "1.6.0",
        "packages": {},
        "components": {"NamedEntityRecognition": {"default": "arabert", "datasets": datasets}},
    }
    (data / "catalogue.json").write_text(json.dumps(catalogue), encoding="utf-8")
    assert first_import(tmp_path) == ["camel", "None"]
