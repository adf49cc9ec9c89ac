"""The library's door: ``extract(text)`` for one release, ``Extractor`` for many."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING

from atip_extract.errors import ReleaseError
from atip_extract.records import Release

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from atip_extract.pipeline import Config
    from atip_extract.text.sources import Source


class Extractor:
    """Turns releases into records; builds the pipeline once and may be used for any number of texts.

    `engine` names the recogniser (see ``atip-extract --help``), `engine_model` a model of yours for it, `gazetteers`
    files that add to the built-in ones. Raises ``ConfigError``, ``EngineError`` or ``GazetteerError`` when made.
    """

    def __init__(
        self,
        *,
        engine: str | None = None,
        engine_model: str | Path | None = None,
        gazetteers: Sequence[str | Path] = (),
    ) -> None:
        from atip_extract.pipeline import DEFAULT_ENGINE, Config, build

        self.config = Config(
            engine=engine or DEFAULT_ENGINE,
            engine_model=Path(engine_model) if engine_model else None,
            gazetteers=tuple(Path(g) for g in gazetteers),
        )
        self.nlp = build(self.config)

    @classmethod
    def from_config(cls, config: Config) -> Extractor:
        """An extractor with the same settings as another's ``config``."""
        return cls(engine=config.engine, engine_model=config.engine_model, gazetteers=config.gazetteers)

    def extract(self, text: str, *, source: str = "-") -> Release:
        """The record of one release. Raises ``ReleaseError`` for an empty text."""
        return next(self.stream([text], sources=[source]))

    def stream(
        self, texts: Iterable[str], *, sources: Iterable[str] | None = None, batch_size: int = 16
    ) -> Iterator[Release]:
        """The records of many releases, in order, a batch in memory at a time."""
        from atip_extract.annotations import ReleaseMeta
        from atip_extract.text.sources import Source

        names = iter(sources) if sources is not None else repeat("-")
        pairs = zip(texts, names, strict=False)
        read = (Source(name, text, ReleaseMeta(name, sha256_of(text))) for text, name in pairs)
        yield from self.read(read, batch_size=batch_size)

    def read(self, sources: Iterable[Source], *, batch_size: int = 16) -> Iterator[Release]:
        """The records of releases that were read from files, see ``atip_extract.text.sources``."""
        from atip_extract.recording import to_record

        for doc in self.docs(sources, batch_size=batch_size):
            yield to_record(doc)

    def docs(self, sources: Iterable[Source], *, batch_size: int = 16) -> Iterator[Doc]:
        """Annotated spaCy Docs, for those who want more than the record."""
        yield from self.nlp.pipe((self._open(s) for s in sources), batch_size=batch_size)

    def _open(self, source: Source) -> Doc:
        from atip_extract.annotations import annotations_of
        from atip_extract.text.sources import is_blank

        if is_blank(source.text):
            raise ReleaseError("the release is empty", code="empty")
        doc = self.nlp.make_doc(source.text)
        annotations_of(doc).meta = source.meta
        return doc


def sha256_of(text: str) -> str:
    """The hash of a text's UTF-8 bytes, for releases that were not read from a file."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=1)
def _default() -> Extractor:
    return Extractor()


def extract(text: str) -> Release:
    """The record of one Arabic press release.

    The pipeline is built at the first call and kept. Raises ``ReleaseError`` for an empty text.
    """
    return _default().extract(text)


__all__ = ["Extractor", "extract"]
