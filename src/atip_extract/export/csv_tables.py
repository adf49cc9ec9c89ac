"""``csv``: the tidy tables as a folder of CSV files (UTF-8 with BOM, RFC 4180), safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path
from typing import IO, Any

from atip_extract.export.base import Options
from atip_extract.export.table_exporter import TableExporter
from atip_extract.export.tables import TABLES, Row

FORMULA_STARTS = frozenset("=+-@＝＋－＠\t\r")
"""What a spreadsheet takes for the beginning of a formula, full-width forms included."""
_INVISIBLE = frozenset({"Cf", "Cc", "Zs", "Zl", "Zp", "Mn"})


class CsvTables(TableExporter):
    """A file a table; every table has its file, also where it has no rows."""

    def __init__(self, path: Path, options: Options) -> None:
        super().__init__(path, options)
        self.files: dict[str, IO[str]] = {}
        for table in TABLES:
            # The mark at the beginning tells Excel that the file is UTF-8.
            file = (path / f"{table.name}.csv").open("w", encoding="utf-8-sig", newline="", errors="replace")
            self.files[table.name] = file
        self.writers = {name: csv.writer(file) for name, file in self.files.items()}
        for table in TABLES:
            self.writers[table.name].writerow([column.name for column in table.columns])

    def row(self, table: str, row: Row) -> None:
        """One row of a table."""
        self.writers[table].writerow([cell(value, raw=self.options.raw) for value in row])

    def finish(self) -> None:
        """Nothing to complete."""

    def close(self) -> None:
        """Close every file."""
        for file in self.files.values():
            file.close()


def cell(value: Any, *, raw: bool = False) -> str:
    """A value as CSV has it; text that a spreadsheet would run gets an apostrophe before it unless `raw`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return f"{value:f}" if hasattr(value, "as_tuple") else str(value)
    return value if raw or not is_formula(value) else f"'{value}"


def is_formula(text: str) -> bool:
    """True where the first visible sign may start a formula; direction marks, joiners and spaces do not hide it."""
    for sign in text:
        if sign in FORMULA_STARTS:
            return True
        if unicodedata.category(sign) not in _INVISIBLE:
            return False
    return False
