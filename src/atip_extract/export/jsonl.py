"""``jsonl`` and ``json``: records as the extraction makes them; what comes in goes out, error records included."""

from __future__ import annotations

import json
from typing import IO

from atip_extract.export.base import Options, TextExporter
from atip_extract.records import ErrorRecord, Release


class JsonLines(TextExporter):
    """A record a line."""

    keeps_errors = keeps_repeats = True

    def add(self, record: Release) -> None:
        """One line."""
        self.write(record.to_json())

    def add_error(self, error: ErrorRecord) -> None:
        """One line, in its place."""
        self.write(error.to_json())

    def write(self, record: str) -> None:
        """Write one record's JSON."""
        self.out.write(record + "\n")


class JsonList(JsonLines):
    """One JSON list, indented for people."""

    def __init__(self, out: IO[str], options: Options) -> None:
        super().__init__(out, options)
        self.count = 0

    def write(self, record: str) -> None:
        """Write one record's JSON, indented."""
        text = json.dumps(json.loads(record), ensure_ascii=False, indent=2)
        self.out.write(("[\n" if self.count == 0 else ",\n") + text)
        self.count += 1

    def finish(self) -> None:
        """Close the list."""
        self.out.write("[]\n" if self.count == 0 else "\n]\n")
