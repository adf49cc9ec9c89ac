"""The map: every stage that a release goes through, in order.

    bytes ─ text ─ tokens ─ entities & values ─ linked entities ─ facts ─ record ─ export

Each stage is a spaCy component, found by its entry point, so that ``spacy.blank("ar").add_pipe("atip_relate")``, config
files and displaCy work, and a stage is swapped or added without touching this package.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

STAGES: tuple[tuple[str, str], ...] = (
    ("atip_normalize", "a normalised view beside the original, with offsets both ways"),
    ("atip_sentences", "headline, dateline, byline, paragraphs, sentences, quotations"),
    ("atip_values", "dates, money, headcounts, contacts"),
    ("atip_recognize", "people, organisations, places, programmes, documents, posts"),
    ("atip_link", "gazetteer lookup; one entity per thing"),
    ("atip_relate", "events, roles, positions, funding, statements"),
)
"""(name of the component, what it adds), in the order in which they run; the tokenizer runs before them all."""


DEFAULT_ENGINE = "onnx"


@dataclass(frozen=True)
class Config:
    """What a run depends on besides the text."""

    engine: str = DEFAULT_ENGINE
    engine_model: Path | None = None
    gazetteers: Sequence[Path] = ()

    def of(self, stage: str) -> dict[str, Any]:
        """The options of one stage, as spaCy's config takes them."""
        paths = [str(p) for p in self.gazetteers]
        model = str(self.engine_model) if self.engine_model else None
        options: dict[str, dict[str, Any]] = {
            "atip_recognize": {"engine": self.engine, "engine_model": model, "gazetteers": paths},
            "atip_link": {"gazetteers": paths},
        }
        return options.get(stage, {})


def build(config: Config | None = None) -> Language:
    """The whole pipeline. Raises ``ConfigError``, ``EngineError`` or ``GazetteerError``."""
    import spacy

    import atip_extract.stages  # noqa: F401  (registers the stages where the package is not installed)
    from atip_extract.link.shared import gazetteer_of, known_words
    from atip_extract.recognize.shared_heads import dual_heads
    from atip_extract.recognize.values import value_words
    from atip_extract.recognize.wordlists import load_wordlists, place_words
    from atip_extract.relate.grammar.cues import load_cues
    from atip_extract.text.tokenizer import AtipTokenizer

    config = config or Config()
    nlp = spacy.blank("ar", config={"nlp": {"tokenizer": {"@tokenizers": "atip_tokenizer.v1"}}})
    known = known_words(gazetteer_of(config.gazetteers)) | value_words() | load_wordlists().people | dual_heads()
    known |= place_words()
    cues = load_cues()
    known |= cues.aims | cues.charges | cues.goods  # «لصيانة», «بتذاكر»: nouns that the lexicon has seldom seen
    nlp.tokenizer = AtipTokenizer(nlp.vocab, known=known)
    nlp.max_length = 10**9
    for name, _ in STAGES:
        nlp.add_pipe(name, config=config.of(name))
    return nlp
