"""``parquet``: the tidy tables as a folder of Parquet files, for pandas, Polars, DuckDB and Spark. Needs ``tables``."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from atip_extract.export.base import Options
from atip_extract.export.table_exporter import TableExporter
from atip_extract.export.tables import TABLES, Row

ROWS = 20_000
"""Rows of one table that wait in memory before they are written as a row group."""
DIGITS = 6
"""Decimal places of an amount."""
_TYPES = {
    "text": pa.string(), "integer": pa.int64(), "real": pa.float64(), "decimal": pa.decimal128(38, DIGITS),
    "boolean": pa.bool_(),
}  # fmt: skip


class ParquetTables(TableExporter):
    """A file a table, in row groups, so that memory does not grow with the records."""

    def __init__(self, path: Path, options: Options) -> None:
        super().__init__(path, options)
        self.schemas = {t.name: pa.schema([(c.name, _TYPES[c.type]) for c in t.columns]) for t in TABLES}
        self.waiting: dict[str, list[Row]] = {t.name: [] for t in TABLES}
        self.writers = {
            name: pq.ParquetWriter(path / f"{name}.parquet", schema, compression="zstd")
            for name, schema in self.schemas.items()
        }

    def row(self, table: str, row: Row) -> None:
        """One row of a table."""
        self.waiting[table].append(row)
        if len(self.waiting[table]) >= ROWS:
            self._write(table)

    def finish(self) -> None:
        """Write what waits."""
        for table in TABLES:
            if self.waiting[table.name]:
                self._write(table.name)

    def close(self) -> None:
        """Close every file."""
        for writer in self.writers.values():
            writer.close()

    def _write(self, table: str) -> None:
        schema = self.schemas[table]
        columns = [list(map(_value, column)) for column in zip(*self.waiting[table], strict=True)]
        arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
        self.writers[table].write_table(pa.table(arrays, schema=schema))
        self.waiting[table].clear()


def _value(value: Any) -> Any:
    if isinstance(value, Decimal):
        return value.quantize(Decimal(1).scaleb(-DIGITS), rounding=ROUND_HALF_EVEN)
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
