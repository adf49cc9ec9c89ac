"""``atip-extract export``: from a file and from a pipe, to a path and to a pipe."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from atip_extract.cli.options import EXPORT_KINDS
from atip_extract.export import KINDS
from tests.conftest import Ran
from tests.export.releases import RECORDS, write_records, write_texts

Cli = Callable[..., Ran]


@pytest.fixture
def records(tmp_path: Path) -> Path:
    return write_records(tmp_path / "records.jsonl")


def test_the_help_names_every_format() -> None:
    assert EXPORT_KINDS.split() == list(KINDS)


def test_to_a_database(cli: Cli, records: Path, tmp_path: Path) -> None:
    ran = cli("export", records, "--to", "sqlite", "-o", tmp_path / "new" / "records.sqlite")
    assert (ran.status, ran.complaints) == (0, ["2 records to sqlite, 1 error records kept"])
    with sqlite3.connect(tmp_path / "new" / "records.sqlite") as db:
        assert db.execute("SELECT count(*) FROM releases").fetchone() == (2,)


def test_from_stdin_to_stdout(cli: Cli, records: Path) -> None:
    ran = cli("export", "-", "--to", "ftm", "-o", "-", stdin=records.read_bytes())
    assert ran.status == 0
    assert ran.out.startswith('{"id":"atip-r-')
    assert ran.err == ""


def test_texts_are_found_in_a_folder(cli: Cli, records: Path, tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "releases")
    ran = cli("export", records, "--to", "brat", "-o", tmp_path / "brat", "--texts", texts)
    assert ran.status == 0
    assert len(list((tmp_path / "brat").glob("*.ann"))) == len(RECORDS)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--to", "pdf", "-o", "x"], "no format is called 'pdf'"),
        (["--to", "csv", "-o", "-"], "csv cannot go to stdout: name a folder with -o"),
        (["--to", "brat", "-o", "x", "--texts", "/no/such/folder"], "no such folder"),
        (["--to", "csv"], "Missing option"),
    ],
)
def test_wrong_usage_is_one_line(cli: Cli, records: Path, arguments: list[str], complaint: str) -> None:
    ran = cli("export", records, *arguments)
    assert ran.status == 2
    assert len(ran.complaints) == 1
    assert complaint in ran.complaints[0]


def test_the_records_are_never_overwritten(cli: Cli, records: Path) -> None:
    before = records.read_bytes()
    assert cli("export", records, "--to", "jsonl", "-o", records).status == 2
    assert records.read_bytes() == before


def test_a_records_file_that_is_not_there(cli: Cli, tmp_path: Path) -> None:
    ran = cli("export", tmp_path / "no.jsonl", "--to", "csv", "-o", tmp_path / "out")
    assert ran.status == 2
    assert "cannot read" in ran.complaints[0]
    assert not (tmp_path / "out").exists()
