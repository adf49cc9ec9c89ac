"""What every exporter is: it is opened on a place of its own, gets the records one by one, and is finished or dropped.

``run.export`` hands it a temporary place and moves that to its final name only after ``finish``, so that no exporter
has to care about interrupts.
"""

from __future__ import annotations

import hashlib
import json
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from atip_extract.export.texts import Texts, TextSource
from atip_extract.records import ErrorRecord, Release, ReleaseInfo

SHA_LETTERS = 12
"""Letters of the SHA-256 in a release's key: enough to tell two versions of one file apart."""


@dataclass(frozen=True)
class Options:
    """What a user may ask of an exporter."""

    raw: bool = False
    """Leave cells that a spreadsheet would run as a formula as they are."""
    texts: TextSource = field(default_factory=Texts)
    """Where the releases' own texts are found."""


class Exporter(ABC):
    """Writes records in one format."""

    keeps_errors = False
    """True where error records have a place in the format; elsewhere they are left out and counted."""
    keeps_repeats = False
    """True where the format passes on what comes; elsewhere a release has one place, as its key must be unique."""

    def __init__(self, options: Options) -> None:
        self.options = options

    @abstractmethod
    def add(self, record: Release) -> None:
        """Write one record. Raises ``ReleaseError`` where this one cannot be written: nothing of it is then left."""

    def add_error(self, error: ErrorRecord) -> None:  # noqa: B027  (most formats have no place for it)
        """Write an error record, where ``keeps_errors`` says that there is a place for it."""

    @abstractmethod
    def finish(self) -> None:
        """Complete the output; called once, after the last record."""

    def close(self) -> None:  # noqa: B027  (most formats hold nothing)
        """Let go of files and connections; called always, after ``finish`` or instead of it."""


class TextExporter(Exporter):
    """Writes one stream of text, which may be stdout."""

    def __init__(self, out: IO[str], options: Options) -> None:
        super().__init__(options)
        self.out = out

    def line(self, value: Any) -> None:
        """One line of JSON."""
        self.out.write(to_json(value) + "\n")

    def finish(self) -> None:
        """Nothing to complete."""


class PathExporter(Exporter):
    """Writes a file, or a folder that exists and is empty."""

    def __init__(self, path: Path, options: Options) -> None:
        super().__init__(options)
        self.path = path


def to_json(value: Any) -> str:
    """Compact JSON, Arabic as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def release_key(info: ReleaseInfo) -> str:
    """The key of a release in every format: its source and the beginning of its hash, ``a.txt@0f3c…``."""
    return f"{info.source}@{info.sha256[:SHA_LETTERS]}"


def short_hash(*parts: str) -> str:
    """A stable name for things that have no identifier: 20 hexadecimal letters."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]


def present(**fields: Any) -> dict[str, Any]:
    """The fields that say something: None and what is empty are left out."""
    return {name: value for name, value in fields.items() if value is not None and value not in ([], "")}
