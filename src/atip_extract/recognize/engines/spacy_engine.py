"""Any spaCy pipeline that sets ``doc.ents``: its components read our words, its tokenizer stays out of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from atip_extract.annotations import Mention
from atip_extract.errors import EngineError
from atip_extract.recognize.engines.alignment import WordSpan, mentions_of, plain, sentences_of
from atip_extract.recognize.engines.libraries import first_line


class SpacyEngine:
    """Names by another spaCy pipeline."""

    name = "spacy"

    def __init__(self, nlp: Language) -> None:
        """`nlp` has a component that sets ``doc.ents``."""
        self.nlp = nlp

    @classmethod
    def load(cls, model: Path | None = None) -> SpacyEngine:
        """The pipeline in the folder `model`, or the installed one of that name."""
        import spacy

        if model is None:
            raise EngineError(
                "the engine spacy needs --engine-model NAME_OR_PATH, the name of an installed pipeline "
                "(python -m spacy download NAME) or the folder of one"
            )
        try:
            nlp = spacy.load(model if model.exists() else str(model))
        except Exception as error:  # a missing package, an unknown component, a file that does not fit
            remedy = f"python -m spacy download {model}" if not model.exists() else "train or download it again"
            raise EngineError(f"the spaCy pipeline {model} cannot be loaded ({first_line(error)}): {remedy}") from error
        if not any("doc.ents" in nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names):
            raise EngineError(
                f"the spaCy pipeline {model} finds no names, it has {', '.join(nlp.pipe_names) or 'no components'}: "
                "name one that has «ner» with --engine-model"
            )
        return cls(nlp)

    def recognize(self, docs: Sequence[Doc]) -> list[list[Mention]]:
        """See ``Engine``."""
        sentences = sentences_of(docs)
        read = self.nlp.pipe(Doc(self.nlp.vocab, words=plain(s.words)) for s in sentences)
        spans = [[WordSpan(ent.start, ent.end, ent.label_) for ent in doc.ents] for doc in read]
        return mentions_of(docs, sentences, spans, self.name)
