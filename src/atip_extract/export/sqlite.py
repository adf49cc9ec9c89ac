"""``sqlite``: the tidy tables in one database, with primary and foreign keys, for Datasette, DuckDB and SQL."""

from __future__ import annotations

import sqlite3
from decimal import Decimal
from pathlib import Path
from typing import Any

from atip_extract.export.base import Options
from atip_extract.export.table_exporter import TableExporter
from atip_extract.export.tables import TABLES, Row, Table

_TYPES = {"text": "TEXT", "integer": "INTEGER", "real": "REAL", "decimal": "NUMERIC", "boolean": "INTEGER"}
_KEYS = {"entities": "entity", "events": "event"}


class SqliteTables(TableExporter):
    """One database. ``NUMERIC`` keeps whole amounts whole; SQLite has no decimals for the others."""

    def __init__(self, path: Path, options: Options) -> None:
        super().__init__(path, options)
        self.db = sqlite3.connect(path, isolation_level=None)
        # The file is a temporary one that nobody else reads: it needs no journal, and takes its name when whole.
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = ON"):
            self.db.execute(f"PRAGMA {pragma}")
        for table in TABLES:
            self.db.execute(definition(table))
        self.statements = {t.name: f"INSERT INTO {t.name} VALUES ({', '.join('?' * len(t.columns))})" for t in TABLES}
        self.db.execute("BEGIN")

    def row(self, table: str, row: Row) -> None:
        """One row of a table."""
        self.db.execute(self.statements[table], [_value(value) for value in row])

    def finish(self) -> None:
        """Index what is joined and looked up, and write it all."""
        for table in TABLES:
            for column, _ in table.refers:
                self.db.execute(f"CREATE INDEX {table.name}_{column} ON {table.name} (release, {column})")
        self.db.execute("CREATE INDEX entities_gazetteer_id ON entities (gazetteer, gazetteer_id)")
        self.db.execute("COMMIT")

    def close(self) -> None:
        """Close the database."""
        self.db.close()


def definition(table: Table) -> str:
    """The ``CREATE TABLE`` of a table; references are checked in the end: a post may name a body that comes later."""
    lines = [f"{column.name!r} {_TYPES[column.type]}".replace("'", '"') for column in table.columns]
    lines.append(f"PRIMARY KEY ({', '.join(table.key)})")
    if table.name not in {"releases", "errors"}:
        lines.append("FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED")
    lines += [
        f'FOREIGN KEY (release, "{column}") REFERENCES {other} (release, {_KEYS[other]}) DEFERRABLE INITIALLY DEFERRED'
        for column, other in table.refers
    ]
    return f"CREATE TABLE {table.name} (\n  {', '.join(lines)}\n) WITHOUT ROWID"


def _value(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
