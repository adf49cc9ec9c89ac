"""CAMeL Tools' recogniser of names: a BERT that reads whole words and gives each one tag.

Of its ways that matter here: a word of which its tokenizer keeps nothing gets no tag, so that all tags behind it slip
by one; a word of more pieces than its window breaks it; and its first import downloads a catalogue.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from spacy.tokens import Doc

from atip_extract.annotations import Mention
from atip_extract.errors import EngineError
from atip_extract.recognize.engines.alignment import mentions_of, plain, sentences_of, spans_of_tags
from atip_extract.recognize.engines.libraries import first_line, not_installed, one_thread_in_workers

GET_MODEL = "camel_data -i ner-arabert"
_DATA = "CAMELTOOLS_DATA"
_CATALOGUE = "catalogue.json"
_LONGEST = 100
"""Words that are read at once. The library cuts a longer sentence too, but behind piece 254 and not behind a mark."""
_LONGEST_WORD = 60
"""Characters of a word that are read. A window holds 254 pieces, and no piece is shorter than a character."""
_CACHE_WORDS = 100_000


class CamelEngine:
    """Names by ``camel_tools.ner.NERecognizer``."""

    name = "camel"

    def __init__(self, recognizer: Any) -> None:
        """`recognizer` is a loaded ``NERecognizer``."""
        self.recognizer = recognizer
        self._readable: dict[str, str] = {}

    @classmethod
    def load(cls, model: Path | None = None) -> CamelEngine:
        """The model in the folder `model` (a BERT token classifier), or the one that ``camel_data`` installed."""
        try:
            with _no_download():
                from camel_tools.data import CATALOGUE
                from camel_tools.ner import NERecognizer
        except (ImportError, OSError) as error:
            raise not_installed("camel", error) from error
        folder = model or _installed_model(CATALOGUE)
        if folder is None:
            raise EngineError(
                f"the engine camel has no model: run {GET_MODEL}, or name the folder of one with --engine-model"
            )
        if not (folder / "config.json").is_file():  # from here on the library would look for it on the network
            raise EngineError(
                f"{folder} holds no model for the engine camel (config.json, vocab.txt and the weights of a BERT token "
                f"classifier): run {GET_MODEL} and leave --engine-model out"
            )
        one_thread_in_workers()
        logging: Any = import_module("transformers.utils.logging")
        logging.disable_progress_bar()
        try:
            recognizer = NERecognizer(str(folder), use_gpu=False)
        except Exception as error:  # transformers, safetensors and json each raise their own kinds
            raise EngineError(f"the model in {folder} cannot be loaded ({first_line(error)}): {GET_MODEL}") from error
        finally:
            logging.enable_progress_bar()
        if "O" not in recognizer.labels_map.values():
            raise EngineError(
                f"the model in {folder} names no BIO tags in its config.json (id2label), so it was not trained to find "
                f"names: {GET_MODEL}"
            )
        return cls(recognizer)

    def recognize(self, docs: Sequence[Doc]) -> list[list[Mention]]:
        """See ``Engine``."""
        sentences = sentences_of(docs, most=_LONGEST)
        words = [[self._as_readable(word) for word in plain(s.words)] for s in sentences]
        tagged = self.recognizer.predict(words)
        if [len(tags) for tags in tagged] != [len(s.words) for s in sentences]:
            raise EngineError("camel_tools gave another number of tags than words: pip install 'camel-tools>=1.6,<2'")
        return mentions_of(docs, sentences, [spans_of_tags(tags) for tags in tagged], self.name)

    def _as_readable(self, word: str) -> str:
        """The word as the model's tokenizer keeps at least one and at most a window of pieces of it."""
        found = self._readable.get(word)
        if found is None:
            if len(self._readable) >= _CACHE_WORDS:
                self._readable.clear()
            tokenizer = self.recognizer.tokenizer
            found = word[:_LONGEST_WORD]
            if not tokenizer.tokenize(found):
                found = str(tokenizer.unk_token)
            self._readable[word] = found
        return found


def _installed_model(catalogue: Any) -> Path | None:
    """The folder of the model that ``camel_data`` installed, if it did."""
    component = catalogue.components.get("NamedEntityRecognition")
    if component is None or component.default not in component.datasets:
        return None
    folder = Path(component.datasets[component.default].path)
    return folder if folder.is_dir() else None


@contextmanager
def _no_download() -> Iterator[None]:
    """While camel_tools is imported: where it has no catalogue yet it finds an empty one and does not download it."""
    before = os.environ.get(_DATA)
    folder = Path(before).expanduser() if before else Path.home() / ".camel_tools"
    if (folder / _CATALOGUE).is_file():
        yield
        return
    with TemporaryDirectory() as empty:
        Path(empty, _CATALOGUE).write_text('{"version": "", "packages": {}, "components": {}}', encoding="utf-8")
        os.environ[_DATA] = empty
        try:
            yield
        finally:
            if before is None:
                del os.environ[_DATA]
            else:
                os.environ[_DATA] = before
