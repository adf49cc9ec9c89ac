"""What holds for every format: it is whole or not there, it replaces only itself, and it says what it left out."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from atip_extract.cli.export import run_export
from atip_extract.errors import ConfigError
from atip_extract.export import KINDS, Kind, Options, export, kind_named
from atip_extract.export.reading import read_records
from atip_extract.export.texts import Texts
from atip_extract.records import ErrorRecord, Release
from tests.export.releases import BRIEF, ERROR, RECORDS, WORKSHOP, write_records, write_texts

DEFAULT = [kind for kind in KINDS.values() if not kind.needs]
STREAMING = [kind for kind in DEFAULT if kind.streams]


def needed(kind: Kind) -> Kind:
    for package in kind.needs:
        pytest.importorskip(package)
    return kind


def target_of(kind: Kind, folder: Path) -> Path:
    return folder / ("out" if kind.shape == "folder" else f"out{kind.extension}")


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_an_interrupt_leaves_nothing(kind: Kind, tmp_path: Path) -> None:
    needed(kind)

    def interrupted() -> Iterator[Release]:
        yield RECORDS[1]
        raise KeyboardInterrupt

    (tmp_path / "out").mkdir()
    with pytest.raises(KeyboardInterrupt):
        export(interrupted(), kind, str(target_of(kind, tmp_path / "out")))
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("kind", DEFAULT, ids=lambda kind: kind.name)
def test_an_interrupt_leaves_the_earlier_output(kind: Kind, tmp_path: Path) -> None:
    target = target_of(kind, tmp_path)

    def content() -> dict[str, bytes]:
        return {str(p): p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}

    export([RECORDS[1]], kind, str(target))
    earlier = content()
    with pytest.raises(ConfigError):
        export(read_records("/no/such/file"), kind, str(target))
    assert content() == earlier
    export([RECORDS[1]], kind, str(target))
    assert set(content()) == set(earlier)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_no_records_give_an_output_that_opens(kind: Kind, tmp_path: Path) -> None:
    needed(kind)
    export([], kind, str(target_of(kind, tmp_path)))
    assert target_of(kind, tmp_path).exists()


@pytest.mark.parametrize("kind", STREAMING, ids=lambda kind: kind.name)
def test_memory_does_not_grow_with_the_records(kind: Kind, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("atip_extract.export.docbin.DOCS_A_FILE", 50)

    def many(count: int) -> Iterator[Release]:
        for number in range(count):
            info = RECORDS[1].release.model_copy(update={"source": f"{number}.txt"})
            yield RECORDS[1].model_copy(update={"release": info})

    def peak(count: int) -> int:
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        export(many(count), kind, str(target_of(kind, tmp_path)))
        return tracemalloc.get_traced_memory()[1] - before

    few, more = 100, 300
    export(many(few), kind, str(target_of(kind, tmp_path)))
    tracemalloc.start()
    try:
        assert peak(more) < peak(few) * 1.5 + 100_000
    finally:
        tracemalloc.stop()


def test_a_folder_of_something_else_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "thesis.odt").write_text("years of work")
    with pytest.raises(ConfigError, match=r"thesis\.odt, which is no part of an export"):
        export(RECORDS, kind_named("csv"), str(tmp_path))
    assert (tmp_path / "thesis.odt").read_text() == "years of work"


def test_a_folder_that_reads_no_file_name_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="is a folder"):
        export(RECORDS, kind_named("sqlite"), str(tmp_path))


def test_repeated_releases_are_left_out_and_counted(tmp_path: Path) -> None:
    counts = export([RECORDS[1], ERROR, RECORDS[1]], kind_named("sqlite"), str(tmp_path / "a.sqlite"))
    assert (counts.written, counts.repeated, counts.errors, counts.errors_kept) == (1, 1, 1, True)


def test_json_lines_pass_through_unchanged(tmp_path: Path) -> None:
    records = write_records(tmp_path / "in.jsonl")
    assert run_export(str(records), "jsonl", str(tmp_path / "out.jsonl")) == 0
    assert (tmp_path / "out.jsonl").read_bytes() == records.read_bytes()


def test_a_missing_package_names_the_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("atip_extract.export.kinds.find_spec", lambda package: None)
    with pytest.raises(ConfigError, match=r"parquet needs pyarrow: pip install 'atip-extract\[tables\]'"):
        export(RECORDS, kind_named("parquet"), str(tmp_path / "out"))


def test_an_unknown_format_lists_them_all() -> None:
    with pytest.raises(ConfigError, match="no format is called 'pdf': there are jsonl, json, csv, sqlite"):
        kind_named("pdf")


class TestTexts:
    def test_the_record_carries_it(self) -> None:
        assert Texts().of(RECORDS[1]) == BRIEF

    def test_the_file_is_found_below_the_folder(self, tmp_path: Path) -> None:
        assert Texts(write_texts(tmp_path / "a")).of(RECORDS[0]) == WORKSHOP

    def test_the_folder_may_be_deeper_than_where_the_run_began(self, tmp_path: Path) -> None:
        assert Texts(write_texts(tmp_path / "a") / "texts").of(RECORDS[0]) == WORKSHOP

    def test_without_a_folder_the_source_is_the_path(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(write_texts(tmp_path / "a"))
        assert Texts().of(RECORDS[0]) == WORKSHOP

    @pytest.mark.parametrize("kind", ["docbin", "brat", "conll", "labelstudio"])
    def test_a_text_that_is_not_found_is_said(
        self, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        records = write_records(tmp_path / "in.jsonl")
        (tmp_path / "empty").mkdir()
        assert run_export(str(records), kind, str(tmp_path / "out"), texts=tmp_path / "empty") == 1
        complaint, summary = capsys.readouterr().err.splitlines()
        assert "texts/workshop.txt: the text is not in the record and not found under" in complaint
        assert summary == f"1 records to {kind}, 1 error records left out, 1 records could not be written"

    def test_a_text_that_has_changed_is_said(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        texts = write_texts(tmp_path / "a")
        (texts / "texts" / "workshop.txt").write_text(WORKSHOP.replace("عمّان", "عمان"), encoding="utf-8")
        run_export(str(write_records(tmp_path / "in.jsonl")), "conll", str(tmp_path / "out"), texts=texts)
        assert "is not the text that was extracted" in capsys.readouterr().err


class TestReading:
    def test_a_line_that_is_no_record_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "in.jsonl"
        path.write_text(RECORDS[1].to_json() + '\n{"release": {"source": "x"}}\n', encoding="utf-8")
        with pytest.raises(ConfigError, match=r"in\.jsonl:2 is not a record: release\.sha256"):
            list(read_records(str(path)))

    def test_a_list_is_read_too(self, tmp_path: Path) -> None:
        path = tmp_path / "in.json"
        path.write_text(json.dumps([json.loads(r.to_json()) for r in RECORDS], indent=2), encoding="utf-8")
        assert list(read_records(str(path))) == list(RECORDS)

    def test_error_records_are_told_apart(self, tmp_path: Path) -> None:
        found = list(read_records(str(write_records(tmp_path / "in.jsonl"))))
        assert [isinstance(r, ErrorRecord) for r in found] == [False, True, False]


def test_options_default_to_safe_cells() -> None:
    assert Options().raw is False


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_the_documentation_says_what_is_left_out(kind: Kind) -> None:
    page = (Path(__file__).parents[2] / "docs" / "outputs.md").read_text(encoding="utf-8")
    [line] = [line for line in page.splitlines() if line.startswith(f"| `{kind.name}` |")]
    assert line.endswith(f"| {kind.left_out} |")
    assert f"--to {kind.name} -o" in page or kind.name in {"jsonl", "json"}
