"""The default engine: the tagger that comes with the package, on ONNX Runtime."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, WordReadings, annotations_of
from atip_extract.recognize.engines.alignment import Sentence, WordSpan, mentions_of, sentences_of
from atip_extract.recognize.engines.labels import our_label
from atip_extract.recognize.glued import PROCLITIC_SCHEME
from atip_extract.recognize.tagger import SentenceReading, TaggedSpan, Tagger
from atip_extract.text.proclitics import joins_next

EVENTS = "events"
"""The scheme that tags the words which name an event."""
RELATION_OUTPUTS = (
    *(EVENTS, "event_side", "thing_side", "person_side", "body_side"),
    *("payments", "paid_side", "object_side", "payer_side", "sum_side"),
)
LEAST = {"ORG": 0.65, "LOC": 0.65}
"""A name of that label with a lower score is wrong more often than right (on annotated releases held out)."""


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
        numbers = [s.doc for s in sentences]
        # Sentences of one release are read together: a name given in full helps where it stands short.
        if isinstance(self.tagger, Tagger) and self.tagger.relations is not None:
            outputs = [*RELATION_OUTPUTS, *([PROCLITIC_SCHEME] if PROCLITIC_SCHEME in self.tagger.schemes else [])]
            read = self.tagger.read([s.words for s in sentences], outputs, documents=numbers)
            _keep_readings(docs, sentences, read, self.tagger)
            tagged = [r.spans for r in read]
        else:
            tagged = self.tagger.tag([s.words for s in sentences], documents=numbers)
        spans = [
            [WordSpan(t.start, t.end, t.label, round(t.score, 2)) for t in found if t.score >= LEAST.get(t.label, 0.0)]
            for found in tagged
        ]
        return mentions_of(docs, sentences, spans, self.name)


def _keep_readings(
    docs: Sequence[Doc], sentences: Sequence[Sentence], read: Sequence[SentenceReading], tagger: Tagger
) -> None:
    """Lay what the relation heads read in each word onto the Docs."""
    of_doc: list[list[tuple[Sentence, SentenceReading]]] = [[] for _ in docs]
    for sentence, reading in zip(sentences, read, strict=True):
        of_doc[sentence.doc].append((sentence, reading))
    for doc, own in zip(docs, of_doc, strict=True):
        ranges = [tokens for s, _ in own for tokens in s.ranges]
        if not ranges:
            continue
        word_of = [-1] * len(doc)
        for word, (start, end) in enumerate(ranges):
            word_of[start:end] = [word] * (end - start)
        annotations_of(doc).readings = WordReadings(
            word_of,
            [next((k for k in range(start, end - 1) if not joins_next(doc[k])), end - 1) for start, end in ranges],
            {name: np.concatenate([r.outputs[name] for _, r in own]) for name in own[0][1].outputs},
            np.repeat(np.arange(len(own)), [len(s.ranges) for s, _ in own]),
            tagger.tags(EVENTS),
            tagger.relations or {},
            _shares([r for _, r in own]),
        )


def _shares(read: Sequence[SentenceReading]) -> dict[Label, NDArray[np.float32]]:
    """How likely each word is part of a name, by our labels."""
    found: dict[Label, NDArray[np.float32]] = {}
    for name in read[0].shares:
        if (label := our_label(name)) is not None:
            rows = np.concatenate([r.shares[name] for r in read])
            found[label] = found[label] + rows if label in found else rows
    return found
