"""The tables, read back with the tools that people open them with."""

from __future__ import annotations

import asyncio
import csv
import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atip_extract.export.base import release_key
from atip_extract.export.csv_tables import cell, is_formula
from atip_extract.export.tables import TABLES, rows_of
from tests.export.conftest import Exported
from tests.export.releases import RECORDS, WORKSHOP


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_row_fits_its_table() -> None:
    widths = {table.name: len(table.columns) for table in TABLES}
    for record in RECORDS:
        for table, row in rows_of(record):
            assert len(row) == widths[table], table


def test_keys_name_one_row() -> None:
    for table in TABLES:
        names = [column.name for column in table.columns]
        rows = [row for record in RECORDS for name, row in rows_of(record) if name == table.name]
        keys = [tuple(row[names.index(column)] for column in table.key) for row in rows]
        assert len(set(keys)) == len(keys), table.name


class TestCsv:
    def test_every_table_has_its_file(self, exported: Exported) -> None:
        assert {p.name for p in exported("csv").iterdir()} == {f"{table.name}.csv" for table in TABLES}

    def test_excel_is_told_that_it_is_utf8(self, exported: Exported) -> None:
        for path in exported("csv").iterdir():
            assert path.read_bytes().startswith(b"\xef\xbb\xbf")

    def test_amounts_are_decimal_and_dates_are_iso(self, exported: Exported) -> None:
        out = exported("csv")
        fact, other = read_csv(out / "funding.csv")
        assert (fact["amount"], fact["currency"], other["amount"]) == ("1250000.50", "EUR", "")
        event = read_csv(out / "events.csv")[0]
        assert (event["start"], event["end"]) == ("2023-03-12", "2023-03-13")

    def test_keys_join(self, exported: Exported) -> None:
        out = exported("csv")
        names = {(row["release"], row["entity"]): row["name"] for row in read_csv(out / "entities.csv")}
        funders = [names[row["release"], row["funder"]] for row in read_csv(out / "funding.csv")]
        assert funders == ["الاتحاد الأوروبي", "كندا"]

    def test_offsets_point_at_the_words(self, exported: Exported) -> None:
        key = release_key(RECORDS[0].release)
        rows = [r for r in read_csv(exported("csv") / "mentions.csv") if r["release"] == key]
        assert rows
        assert all(WORKSHOP[int(r["mention_start"]) : int(r["mention_end"])] == r["mention"] for r in rows)

    def test_errors_have_a_table(self, exported: Exported) -> None:
        assert read_csv(exported("csv") / "errors.csv")[0]["code"] == "empty"

    def test_no_cell_runs_as_a_formula(self, exported: Exported) -> None:
        out = exported("csv")
        assert read_csv(out / "entities.csv")[-2]["name"] == "'=SUM(A1) جمعية الغيمة"
        assert read_csv(out / "errors.csv")[0]["source"] == "'@broken.txt"
        assert not [v for p in out.iterdir() for row in read_csv(p) for v in row.values() if is_formula(v)]

    def test_raw_leaves_cells_alone(self, exported: Exported) -> None:
        assert read_csv(exported("csv", raw=True) / "entities.csv")[-2]["name"] == "=SUM(A1) جمعية الغيمة"

    def test_pandas_reads_it(self, exported: Exported) -> None:
        pandas = pytest.importorskip("pandas")
        out = exported("csv")
        events, roles = pandas.read_csv(out / "events.csv"), pandas.read_csv(out / "event_roles.csv")
        joined = events.merge(roles, on=["release", "event"])
        assert sorted(joined[joined["role"] == "organizer"]["type"]) == ["session", "workshop"]

    def test_duckdb_reads_it(self, exported: Exported) -> None:
        duckdb = pytest.importorskip("duckdb")
        path = exported("csv") / "funding.csv"
        assert duckdb.sql(f"SELECT sum(amount) FROM read_csv('{path}')").fetchall() == [(1250000.5,)]


@pytest.mark.parametrize(
    "text",
    ["=1", "+962 6", "-5", "@cmd", " =1", "\u200f=1", "\u202b\u2066 =1", "\ufeff@x", "\t=1", "\u0301=1", "＝1", "\r"],
)
def test_formulas_hide_behind_invisible_marks(text: str) -> None:
    assert is_formula(text)
    assert cell(text) == "'" + text


@pytest.mark.parametrize("text", ["", "المنظمة", "«=»", "a=b", "12", "'=1", "\u200fعمّان"])
def test_plain_cells_stay(text: str) -> None:
    assert cell(text) == text


@given(st.text())
def test_no_text_is_a_formula_once_it_is_a_cell(text: str) -> None:
    assert not is_formula(cell(text))
    assert cell(text).removeprefix("'") in {text, text.removeprefix("'")}


def test_values_of_cells() -> None:
    assert [cell(v) for v in (None, True, 3, 0.5, Decimal("1E+6"), Decimal("0.10"))] == [
        "", "true", "3", "0.5", "1000000", "0.10",
    ]  # fmt: skip


class TestSqlite:
    def test_keys_join_and_hold(self, exported: Exported) -> None:
        db = sqlite3.connect(exported("sqlite"))
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        on = "(f.release, f.funder) = (e.release, e.entity)"
        query = f"SELECT e.name FROM funding f JOIN entities e ON {on} ORDER BY 1"
        assert db.execute(query).fetchall() == [("الاتحاد الأوروبي",), ("كندا",)]

    def test_amounts_are_numbers(self, exported: Exported) -> None:
        db = sqlite3.connect(exported("sqlite"))
        assert db.execute("SELECT sum(amount), typeof(amount) FROM funding WHERE amount > 0").fetchone() == (
            1250000.5, "real",
        )  # fmt: skip

    def test_every_table_is_there_with_its_columns(self, exported: Exported) -> None:
        db = sqlite3.connect(exported("sqlite"))
        for table in TABLES:
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table.name})")]
            assert columns == [column.name for column in table.columns]

    def test_datasette_serves_it(self, exported: Exported) -> None:
        app = pytest.importorskip("datasette.app")
        served = app.Datasette([str(exported("sqlite"))], settings={"num_sql_threads": 0})

        async def ask() -> list[dict[str, object]]:
            found = await served.client.get("/out/funding.json", params={"_shape": "array", "_labels": "on"})
            page = await served.client.get("/out/entities", params={"type": "programme"})
            assert (found.status_code, page.status_code) == (200, 200)
            assert "برنامج حماية" in page.text
            rows: list[dict[str, object]] = found.json()
            return rows

        rows = asyncio.run(ask())
        assert [(row["amount"], row["currency"]) for row in rows if row["amount"]] == [(1250000.5, "EUR")]

    def test_formulas_are_left_alone_where_no_spreadsheet_opens_it(self, exported: Exported) -> None:
        db = sqlite3.connect(exported("sqlite"))
        assert db.execute("SELECT name FROM entities WHERE name LIKE '=%'").fetchall() == [("=SUM(A1) جمعية الغيمة",)]


class TestParquet:
    def test_pandas_reads_it(self, exported: Exported) -> None:
        pytest.importorskip("pyarrow")
        pandas = pytest.importorskip("pandas")
        frame = pandas.read_parquet(exported("parquet") / "funding.parquet")
        assert list(frame["amount"].dropna()) == [Decimal("1250000.500000")]

    def test_duckdb_reads_it(self, exported: Exported) -> None:
        pytest.importorskip("pyarrow")
        duckdb = pytest.importorskip("duckdb")
        out = exported("parquet")
        tables = f"'{out}/events.parquet' JOIN '{out}/event_roles.parquet' USING (release, event)"
        query = f"SELECT count(*) FROM {tables}"
        assert duckdb.sql(query).fetchall() == [(7,)]

    def test_every_table_has_its_columns(self, exported: Exported) -> None:
        parquet = pytest.importorskip("pyarrow.parquet")
        out = exported("parquet")
        for table in TABLES:
            found = parquet.read_schema(out / f"{table.name}.parquet").names
            assert found == [column.name for column in table.columns]


class TestXlsx:
    def test_a_sheet_a_table_read_from_right_to_left(self, exported: Exported) -> None:
        openpyxl = pytest.importorskip("openpyxl")
        book = openpyxl.load_workbook(exported("xlsx"))
        assert book.sheetnames == [table.name for table in TABLES]
        head, first, second = list(book["funding"].iter_rows(values_only=True))
        assert dict(zip(head, first, strict=True))["amount"] == 1250000.5
        assert dict(zip(head, second, strict=True))["object"] == "مركز إيواء جديد"

    def test_text_is_never_a_formula(self, exported: Exported) -> None:
        openpyxl = pytest.importorskip("openpyxl")
        book = openpyxl.load_workbook(exported("xlsx"))
        cells = [c for sheet in book for row in sheet.iter_rows() for c in row]
        assert {c.data_type for c in cells} <= {"s", "n", "b", "inlineStr"}
        assert "=SUM(A1) جمعية الغيمة" in [c.value for c in cells]


def test_the_documentation_names_every_column() -> None:
    page = (Path(__file__).parents[2] / "docs" / "outputs.md").read_text(encoding="utf-8")
    for table in TABLES:
        for column in table.columns:
            assert f"| {table.name} | `{column.name}` | {column.type} | " in page
