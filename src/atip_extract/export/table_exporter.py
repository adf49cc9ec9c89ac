"""What every exporter of the tidy tables does: a record becomes rows, an error record a row of ``errors``."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path

from atip_extract.export.base import Options, PathExporter
from atip_extract.export.tables import Row, error_row, rows_of
from atip_extract.records import ErrorRecord, Release


class TableExporter(PathExporter):
    """Writes the tidy tables; a format says how it writes one row."""

    keeps_errors = True

    def __init__(self, path: Path, options: Options) -> None:
        super().__init__(path, options)
        self.errors = 0

    def add(self, record: Release) -> None:
        """The rows of one record."""
        for table, row in rows_of(record):
            self.row(table, row)

    def add_error(self, error: ErrorRecord) -> None:
        """A row of the table ``errors``."""
        self.errors += 1
        self.row(*error_row(self.errors, error))

    @abstractmethod
    def row(self, table: str, row: Row) -> None:
        """Write one row of a table."""
