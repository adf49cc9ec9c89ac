"""``jsonl``: a record a line, as the extraction writes it; what comes in goes out, error records included."""

from __future__ import annotations

from atip_extract.export.base import TextExporter
from atip_extract.records import ErrorRecord, Release


class JsonLines(TextExporter):
    """Lossless."""

    keeps_errors = True

    def add(self, record: Release) -> None:
        """One line."""
        self.out.write(record.to_json() + "\n")

    def add_error(self, error: ErrorRecord) -> None:
        """One line, in its place."""
        self.out.write(error.to_json() + "\n")
