"""What a recogniser of names is: one small interface, so that engines are exchanged without touching the rules.

An engine gets Docs (tokens with proclitics split, sentences set) and gives each Doc's mentions. It may disagree with
the gazetteer and the patterns; ``merge`` decides between them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from spacy.tokens import Doc

from atip_extract.annotations import Mention
from atip_extract.errors import ConfigError


class Engine(Protocol):
    """A recogniser of named entities."""

    name: str

    def recognize(self, docs: Sequence[Doc]) -> list[list[Mention]]:
        """The mentions of each Doc, in text order. Docs come in batches, so that sentences can be batched."""
        ...


Factory = Callable[[Path | None], Engine]
_FACTORIES: dict[str, Factory] = {}


def register_engine(name: str) -> Callable[[Factory], Factory]:
    """Name an engine's factory. It gets the path of the model, or None for the engine's own."""

    def register(factory: Factory) -> Factory:
        _FACTORIES[name] = factory
        return factory

    return register


def load_engine(name: str, model: Path | None = None) -> Engine:
    """The engine of that name; ``ConfigError`` names the known ones, ``EngineError`` says what to install."""
    import atip_extract.recognize.engines  # noqa: F401  (registers them)

    if name not in _FACTORIES:
        raise ConfigError(f"unknown engine {name!r}: choose one of {', '.join(sorted(_FACTORIES))}")
    return _FACTORIES[name](model)


def engine_names() -> list[str]:
    """Every engine that can be named."""
    import atip_extract.recognize.engines  # noqa: F401

    return sorted(_FACTORIES)
