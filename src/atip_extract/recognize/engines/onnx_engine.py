"""The default engine: the tagger that comes with the package, on ONNX Runtime."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from spacy.tokens import Doc

from atip_extract.annotations import Mention
from atip_extract.recognize.engines.alignment import WordSpan, mentions_of, sentences_of
from atip_extract.recognize.tagger import TaggedSpan, Tagger


class WordTagger(Protocol):
    """What the engine needs of a tagger."""

    def tag(
        self, sentences: Sequence[Sequence[str]], *, documents: Sequence[int] | None = None
    ) -> list[list[TaggedSpan]]:
        """The spans of every sentence; `documents` numbers the text that each sentence is from."""
        ...


class OnnxEngine:
    """Names by the shipped tagger. One call of the tagger serves all sentences of a batch."""

    name = "onnx"

    def __init__(self, tagger: WordTagger) -> None:
        """`tagger` answers in the labels of ``gazetteers/labels.yml``; it is told which sentences belong together."""
        self.tagger = tagger

    @classmethod
    def load(cls, model: Path | None = None) -> OnnxEngine:
        """The shipped model, or that of the folder `model`. Raises ``EngineError`` where it is missing or damaged."""
        return cls(Tagger(model))

    def recognize(self, docs: Sequence[Doc]) -> list[list[Mention]]:
        """See ``Engine``."""
        sentences = sentences_of(docs)
        if not sentences:
            return [[] for _ in docs]
        # Sentences of one release are read together: a name given in full helps where it stands short.
        tagged = self.tagger.tag([s.words for s in sentences], documents=[s.doc for s in sentences])
        spans = [[WordSpan(t.start, t.end, t.label, round(t.score, 2)) for t in found] for found in tagged]
        return mentions_of(docs, sentences, spans, self.name)
