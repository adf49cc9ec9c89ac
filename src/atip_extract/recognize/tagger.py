"""The shipped tagger: words in, labelled word spans out. Needs numpy, onnxruntime and tokenizers, nothing else.

One encoder serves several tag schemes: ``unified`` for the product and one for each corpus that the model learned from.
How the model was made is in ``training/``; what it is made of is in ``model/MODEL_CARD.md``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from atip_extract.errors import EngineError
from atip_extract.recognize.bio import best_path, chunks, transition_scores
from atip_extract.recognize.wordform import normalize_word

MODEL_FOLDER = Path(__file__).with_name("model")
MODEL_FILES = ("tagger.onnx", "tokenizer.json", "labels.json")
RELATIONS_FILE = "relations.npz"
RELATION_TABLES = (
    "cross.weight",
    "gap.weight",
    "kind.weight",
    "part.weight",
    "pay.weight",
    "post.weight",
    "way.weight",
)
"""Tables that the relation heads cannot do without; a folder of an older version lacks some."""
_MEND = "reinstall it with: pip install --force-reinstall atip-extract"

_START, _END, _UNKNOWN = 0, 2, 3
_WORD_PIECES = 12  # pieces of one word that the model reads
WINDOW_PIECES = 480  # pieces of one window, in training as well
_OVERLAP_PIECES = 80  # pieces that two windows of one long sentence share
_CACHE_WORDS = 8_000  # full within the first thousand releases, so that memory does not grow over a night

Scores = NDArray[np.float32]


@dataclass(frozen=True)
class TaggedSpan:
    """Words ``start`` to ``end`` (half-open) of a sentence, their label and a score between 0 and 1."""

    start: int
    end: int
    label: str
    score: float


@dataclass(frozen=True)
class SentenceReading:
    """What the model says of one sentence: its spans, and rows of further outputs, one a word, by output name."""

    spans: list[TaggedSpan]
    outputs: dict[str, Scores]
    shares: dict[str, Scores]
    """How likely each word is part of a span, by label: ``(words,)``."""


@dataclass
class _Part:
    """Words `start` to `end` of one sentence in a window; the words `keep` of them take their scores from it."""

    sentence: int
    start: int
    end: int
    keep: tuple[int, int]


class Tagger:
    """Tags tokenised Arabic sentences. Deterministic; a window's answer never depends on what else is tagged with it.

    Words are whitespace tokens with punctuation split off and proclitics still attached (``والمنظمة``).
    """

    def __init__(self, path: Path | None = None, *, threads: int = 1, context_words: int = 400) -> None:
        """Load the model folder at `path` (default: the shipped one).

        `threads` are ONNX Runtime's; `context_words` is how many words consecutive sentences of one document may
        share as context (0: every sentence by itself). Raises EngineError when a file is missing or does not fit.
        """
        self.path = Path(path) if path is not None else MODEL_FOLDER
        self.context_words = context_words
        for name in MODEL_FILES:
            if not (self.path / name).is_file():
                raise EngineError(f"the tagger's model file {self.path / name} is missing; {_MEND}")
        try:
            self._load(threads)
        except Exception as error:  # onnxruntime, tokenizers and json each raise their own kinds
            first = (str(error).splitlines() or [""])[0][:200]
            raise EngineError(
                f"the tagger's model in {self.path} is damaged or does not fit ({first}); {_MEND}"
            ) from error

    def _load(self, threads: int) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.enable_mem_pattern = False  # every window has its own length
        options.log_severity_level = 3
        model = str(self.path / "tagger.onnx")
        self._session: Any = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._tokenizer: Any = Tokenizer.from_file(str(self.path / "tokenizer.json"))
        self._tags: dict[str, list[str]] = json.loads((self.path / "labels.json").read_text(encoding="utf-8"))
        self._sizes: dict[str, int] = {output.name: output.shape[-1] for output in self._session.get_outputs()}
        for scheme, tags in self._tags.items():
            if (size := self._sizes.get(scheme)) != len(tags):
                raise ValueError(f"scheme {scheme}: {len(tags)} tags in labels.json, {size} in the model")
        self._constraints = {scheme: transition_scores(tags) for scheme, tags in self._tags.items()}
        self._columns = {scheme: _columns_by_label(tags) for scheme, tags in self._tags.items()}
        self._known: dict[str, list[int]] = {}
        table = self.path / RELATIONS_FILE
        self.relations: dict[str, Scores] | None = dict(np.load(table)) if table.is_file() else None
        """The tables of the relation heads by name; None for a model without them."""
        missing = [name for name in RELATION_TABLES if self.relations is not None and name not in self.relations]
        if missing:
            raise ValueError(f"{RELATIONS_FILE} has no {missing[0]}")

    @property
    def schemes(self) -> tuple[str, ...]:
        """The names of its tag schemes."""
        return tuple(self._tags)

    def tags(self, scheme: str) -> list[str]:
        """The tags of a scheme, in the order of its logits."""
        return list(self._tags[scheme])

    def labels(self, scheme: str = "unified") -> tuple[str, ...]:
        """The entity labels of a scheme."""
        return tuple(self._columns[scheme])

    def tag(
        self, sentences: Sequence[Sequence[str]], *, scheme: str = "unified", documents: Sequence[int] | None = None
    ) -> list[list[TaggedSpan]]:
        """The spans of every sentence, in order, without overlap.

        `documents` gives a document number for each sentence: neighbours with the same number are read together, as
        context. Without it every sentence is read by itself. Raises EngineError for a scheme the model does not have.
        """
        return [reading.spans for reading in self.read(sentences, scheme=scheme, documents=documents)]

    def read(
        self,
        sentences: Sequence[Sequence[str]],
        outputs: Sequence[str] = (),
        *,
        scheme: str = "unified",
        documents: Sequence[int] | None = None,
    ) -> list[SentenceReading]:
        """As ``tag``, with the rows of further outputs of the model: a scheme's logits or a relation head's projection.

        Raises EngineError for a scheme or an output the model does not have.
        """
        if scheme not in self._tags:
            raise EngineError(f"the tagger has no scheme {scheme!r}; it has {', '.join(self._tags)}")
        if missing := [name for name in outputs if name not in self._sizes]:
            raise EngineError(f"the tagger's model in {self.path} has no output {missing[0]!r}")
        pieces = [[self._pieces(word) for word in sentence] for sentence in sentences]
        names = [scheme, *outputs]
        rows = [[np.zeros((len(words), self._sizes[name]), np.float32) for name in names] for words in pieces]
        for window in _windows(pieces, documents, self.context_words):
            self._run(window, pieces, names, rows)
        return [self._reading(own, scheme, dict(zip(outputs, further, strict=True))) for own, *further in rows]

    def _reading(self, logits: Scores, scheme: str, outputs: dict[str, Scores]) -> SentenceReading:
        """The best valid spans; a span's score is the mean probability of its label over its words."""
        tags = self._tags[scheme]
        shifted = logits - logits.max(axis=1, keepdims=True, initial=-np.inf) if len(logits) else logits
        logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        single = np.exp(logs)
        shares = {label: single[:, columns].sum(axis=1) for label, columns in self._columns[scheme].items()}
        spans = [
            TaggedSpan(start, end, label, round(min(1.0, float(shares[label][start:end].mean())), 4))
            for start, end, label in chunks([tags[k] for k in best_path(logs, *self._constraints[scheme])])
        ]
        return SentenceReading(spans, outputs, shares)

    def _pieces(self, word: str) -> list[int]:
        """Vocabulary pieces of one word: never none, at most _WORD_PIECES."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _CACHE_WORDS:
                self._known.clear()
            ids = self._tokenizer.encode(normalize_word(word[:200]), add_special_tokens=False).ids
            found = self._known[word] = (list(ids) or [_UNKNOWN])[:_WORD_PIECES]
        return found

    def _run(
        self, window: list[_Part], pieces: list[list[list[int]]], names: list[str], rows: list[list[Scores]]
    ) -> None:
        """Run one window and store the rows that its parts keep."""
        ids, first = [_START], []
        for part in window:
            for word in pieces[part.sentence][part.start : part.end]:
                first.append(len(ids))
                ids += word
            ids.append(_END)
        feed = {
            "pieces": np.array([ids], np.int64),
            "lengths": np.array([len(ids)], np.int32),
            "words": np.array(first, np.int64),
        }
        results: list[Scores] = self._session.run(names, feed)
        at = 0
        for part in window:
            begin, end = part.keep
            for own, result in zip(rows[part.sentence], results, strict=True):
                own[begin:end] = result[at + begin - part.start : at + end - part.start]
            at += part.end - part.start


def _columns_by_label(tags: Sequence[str]) -> dict[str, list[int]]:
    """The columns of the tags of each label, in the order of the labels' first tags."""
    columns: dict[str, list[int]] = {}
    for column, tag in enumerate(tags):
        if tag != "O":
            columns.setdefault(tag[2:], []).append(column)
    return columns


def _windows(
    pieces: list[list[list[int]]], documents: Sequence[int] | None, context_words: int
) -> Iterator[list[_Part]]:
    """Windows that cover every word once: neighbours of one document together, long sentences in overlapping parts."""
    window: list[_Part] = []
    words = used = 0
    for number, sentence in enumerate(pieces):
        size = 1 + sum(map(len, sentence))
        if size + 1 > WINDOW_PIECES:
            if window:
                yield window
            window, words, used = [], 0, 0
            yield from ([part] for part in _parts(number, sentence))
            continue
        if not sentence:
            continue
        together = documents is not None and window and documents[window[-1].sentence] == documents[number]
        if window and not (together and words + len(sentence) <= context_words and used + size + 1 <= WINDOW_PIECES):
            yield window
            window, words, used = [], 0, 0
        window.append(_Part(number, 0, len(sentence), (0, len(sentence))))
        words, used = words + len(sentence), used + size
    if window:
        yield window


def _parts(number: int, sentence: list[list[int]]) -> Iterator[_Part]:
    """Overlapping parts of a long sentence; where two overlap, each word goes to the part that shows more around it."""
    room = WINDOW_PIECES - 2
    bounds: list[tuple[int, int]] = []
    start = 0
    while True:
        end, used = start, 0
        while end < len(sentence) and used + len(sentence[end]) <= room:
            used += len(sentence[end])
            end += 1
        bounds.append((start, end))
        if end == len(sentence):
            break
        start, shared = end, 0
        while shared + len(sentence[start - 1]) <= _OVERLAP_PIECES:
            start -= 1
            shared += len(sentence[start])
    begin = 0
    for k, (start, end) in enumerate(bounds):
        stop = (bounds[k + 1][0] + end) // 2 if k + 1 < len(bounds) else end
        yield _Part(number, start, end, (begin, stop))
        begin = stop
