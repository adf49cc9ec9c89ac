"""What the tests of engines share: Docs as the pipeline hands them to an engine."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import pytest
import spacy
from spacy.tokens import Doc

import atip_extract.text.structure  # noqa: F401  (spaCy knows its components by it)
from atip_extract.annotations import Mention
from atip_extract.link.shared import gazetteer_of, known_words
from atip_extract.recognize.engine import Engine
from atip_extract.text.tokenizer import AtipTokenizer

Read = Callable[[str], Doc]
Names = Callable[[Engine, Sequence[str]], list[list[tuple[str, str]]]]


@pytest.fixture(scope="session")
def read() -> Read:
    """Text → Doc with tokens and sentences, split with the gazetteer's evidence as in the whole pipeline."""
    nlp = spacy.blank("ar")
    nlp.tokenizer = AtipTokenizer(nlp.vocab, known=known_words(gazetteer_of(())))
    nlp.add_pipe("atip_normalize")
    nlp.add_pipe("atip_sentences")
    return nlp


@pytest.fixture(scope="session")
def names(read: Read) -> Names:
    """Texts → what an engine finds in each: (text, label). The texts are one batch; offsets are checked on the way."""

    def run(engine: Engine, texts: Sequence[str]) -> list[list[tuple[str, str]]]:
        docs = [read(text) for text in texts]
        found = engine.recognize(docs)
        assert len(found) == len(docs)
        return [[_shown(doc, text, m) for m in some] for doc, text, some in zip(docs, texts, found, strict=True)]

    def _shown(doc: Doc, text: str, mention: Mention) -> tuple[str, str]:
        span = doc[mention.start : mention.end]
        assert text[span.start_char : span.end_char] == span.text
        assert span.sent.end >= mention.end
        return span.text, mention.label.value

    return run


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fails a test that opens a connection."""

    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise AssertionError("an engine went to the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
