"""The text that a record speaks of: its own, or the release's file, found again and verified.

A record of a plain text file does not carry the text. Formats that need it read the file that ``release.source`` names
and check that its bytes have the record's SHA-256 and that every span stands where the record says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Protocol

from atip_extract.errors import ReleaseError
from atip_extract.records import ErrorRecord, Release


class TextSource(Protocol):
    """Where exporters get texts from."""

    def of(self, record: Release) -> str:
        """The text of a record. Raises ``ReleaseError`` where it is not to be had."""


@dataclass
class TextAtHand:
    """Has the text of the one record that is being exported, as it was extracted a moment ago."""

    text: str = ""

    def of(self, record: Release) -> str:
        """The record's own text, else the one at hand."""
        return self.text if record.release.text is None else record.release.text


@dataclass(frozen=True)
class Texts:
    """Finds texts: in `folder`, or where ``release.source`` points from the working directory."""

    folder: Path | None = None

    def of(self, record: Release) -> str:
        """The text of a record. Raises ``ReleaseError`` where it cannot be found or is not the one that was read."""
        if record.release.text is not None:
            return record.release.text
        changed: Path | None = None
        for path in self._candidates(record.release.source):
            if not path.is_file():
                continue
            text = _read(path, record)
            if text is not None:
                return text
            changed = changed or path
        if changed is not None:
            raise ReleaseError(f"{changed} is not the text that was extracted: its contents differ", code="text")
        where = f"under {self.folder}" if self.folder else "from here (--texts FOLDER says where)"
        raise ReleaseError(f"{record.release.source}: the text is not in the record and not found {where}", code="text")

    def _candidates(self, source: str) -> Iterator[Path]:
        """The source below the folder, then its last parts: a run may have started elsewhere."""
        file = source.rpartition("#")[0] or source
        for name in dict.fromkeys((source, file)):
            if self.folder is None:
                yield Path(name)
                continue
            parts = [part for part in PurePath(name).parts if part not in {"/", "\\", "..", "."}]
            yield from (self.folder.joinpath(*parts[k:]) for k in range(len(parts)))


def _read(path: Path, record: Release) -> str | None:
    """The text of the file's release that has the record's hash and carries its spans."""
    from atip_extract.text.sources import read_path

    for found in read_path(path):
        if isinstance(found, ErrorRecord) or found.meta.sha256 != record.release.sha256:
            continue
        try:
            record.check_grounding(found.text)
        except ValueError:
            continue
        return found.text
    return None
