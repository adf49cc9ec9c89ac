"""``xlsx``: the tidy tables as the sheets of one workbook. Needs ``tables``."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from atip_extract.errors import ConfigError
from atip_extract.export.base import Options
from atip_extract.export.table_exporter import TableExporter
from atip_extract.export.tables import TABLES, Row

MAX_ROWS = 1_048_576
"""Of a sheet, its head included."""
MAX_CELL = 32_767
"""Characters of a cell, in units of UTF-16."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Workbooks(TableExporter):
    """A sheet a table. Text is always text: Excel runs no cell of it as a formula."""

    def __init__(self, path: Path, options: Options) -> None:
        super().__init__(path, options)
        self.book = Workbook(write_only=True)
        self.sheets = {table.name: self.book.create_sheet(table.name) for table in TABLES}
        self.lengths = dict.fromkeys(self.sheets, 0)
        for table in TABLES:
            self.sheets[table.name].freeze_panes = "A2"
            self.row(table.name, tuple(column.name for column in table.columns))

    def row(self, table: str, row: Row) -> None:
        """One row of a sheet. Raises ``ConfigError`` where the sheet is full."""
        self.lengths[table] += 1
        if self.lengths[table] > MAX_ROWS:
            raise ConfigError(f"the sheet {table} is full ({MAX_ROWS:,} rows): export to csv, sqlite or parquet")
        sheet = self.sheets[table]
        sheet.append([self._cell(sheet, value) for value in row])

    def finish(self) -> None:
        """Write the workbook."""
        self.book.save(self.path)

    def close(self) -> None:
        """Drop what a workbook that was not finished has written for itself."""
        for sheet in self.sheets.values():
            if not sheet.closed:
                sheet.close()
                Path(sheet._writer.out).unlink(missing_ok=True)

    def _cell(self, sheet: Any, value: Any) -> Any:
        if isinstance(value, Decimal):
            return int(value) if value == value.to_integral_value() else float(value)
        if not isinstance(value, str):
            return value
        cell = WriteOnlyCell(sheet, _fitting(value))
        cell.data_type = "s"  # openpyxl takes what begins with = for a formula
        return cell


def _fitting(text: str) -> str:
    """The text without what XML cannot carry, cut to what a cell holds."""
    text = _NOT_XML.sub("\ufffd", text)
    if len(text) * 2 > MAX_CELL and len(text.encode("utf-16-le")) // 2 > MAX_CELL:
        text = text.encode("utf-16-le")[: (MAX_CELL - 1) * 2].decode("utf-16-le", "ignore") + "…"
    return text
