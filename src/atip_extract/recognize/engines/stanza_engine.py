"""Stanza's tagger of names, on our words: its own tokenizer, which takes Arabic words apart, stays out of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from spacy.tokens import Doc

from atip_extract.annotations import Mention
from atip_extract.errors import EngineError
from atip_extract.recognize.engines.alignment import WordSpan, mentions_of, plain, sentences_of, spans_of_tags
from atip_extract.recognize.engines.libraries import first_line, not_installed, one_thread_in_workers

GET_MODEL = "python -c \"import stanza; stanza.download('ar', processors='tokenize,ner')\""
_LONGEST = 200
"""Words that are read at once. Models on a transformer leave out what is longer than it, without a word."""
_RESOURCES = {"ar": {"lang_name": "Arabic", "packages": {"default": {}}}}


class StanzaEngine:
    """Names by a ``stanza.Pipeline`` with the processor ``ner``."""

    name = "stanza"

    def __init__(self, pipeline: Any) -> None:
        """`pipeline` takes lists of words (``tokenize_pretokenized=True``)."""
        self.pipeline = pipeline

    @classmethod
    def load(cls, model: Path | None = None) -> StanzaEngine:
        """`model` is a file of weights (``….pt``) or a folder with a ``resources.json``; else Stanza's own folder.

        A file's character models and word vectors are looked for where Stanza keeps them: in folders beside its own.
        """
        try:
            import stanza
            from stanza.resources.common import DEFAULT_MODEL_DIR
        except (ImportError, OSError) as error:
            raise not_installed("stanza", error) from error
        place = model or Path(DEFAULT_MODEL_DIR)
        if not (place.is_file() or (place / "resources.json").is_file()):
            remedy = f"run {GET_MODEL}" + (" and leave --engine-model out" if model else "")
            raise EngineError(f"the engine stanza finds no model at {place}: {remedy}")
        one_thread_in_workers()
        try:
            if place.is_file():
                with TemporaryDirectory() as folder:
                    Path(folder, "resources.json").write_text(json.dumps(_RESOURCES), encoding="utf-8")
                    return cls(_pipeline(stanza, Path(folder), paths_of(place)))
            return cls(_pipeline(stanza, place, {}))
        except Exception as error:  # torch, pickle and stanza each raise their own kinds
            problem = f"the model at {place} cannot be loaded ({first_line(error)})"
            raise EngineError(f"{problem}: {GET_MODEL}") from error

    def recognize(self, docs: Sequence[Doc]) -> list[list[Mention]]:
        """See ``Engine``."""
        sentences = sentences_of(docs, most=_LONGEST)
        order = sorted(range(len(sentences)), key=lambda k: len(sentences[k].words))  # a batch is padded to its longest
        answers = self.pipeline([plain(sentences[k].words) for k in order]).sentences if order else []
        spans: list[list[WordSpan]] = [[] for _ in sentences]
        for k, answer in zip(order, answers, strict=True):
            tags = [token.ner for token in answer.tokens]
            if len(tags) != len(sentences[k].words):
                raise EngineError("stanza gave another number of tokens than words: pip install 'stanza>=1.15,<2'")
            spans[k] = spans_of_tags(tags)
        return mentions_of(docs, sentences, spans, self.name)


def _pipeline(stanza: Any, folder: Path, paths: dict[str, str]) -> Any:
    return stanza.Pipeline(
        "ar",
        dir=str(folder),
        processors="tokenize,ner",
        tokenize_pretokenized=True,
        download_method=None,
        use_gpu=False,
        logging_level="ERROR",
        **paths,
    )


def paths_of(model: Path) -> dict[str, str]:
    """The options that name a file of weights and what it builds on; an empty one says that there is none."""
    found = {"ner_model_path": str(model)}
    for option, folder in (
        ("ner_forward_charlm_path", "forward_charlm"),
        ("ner_backward_charlm_path", "backward_charlm"),
        ("ner_pretrain_path", "pretrain"),
    ):
        beside = sorted((model.parent.parent / folder).glob("*.pt"))
        found[option] = str(beside[0]) if beside else ""
    return found
