"""``atip-extract PATH…``: what goes in, what comes out, and how it fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from atip_extract.cli.options import export_kinds
from atip_extract.export import KINDS, Kind
from tests.conftest import RELEASE, Ran, environment, in_new_process

Cli = Callable[..., Ran]


def records(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two releases in one folder, one below it, and files that are no releases."""
    place = tmp_path / "releases"
    (place / "2023").mkdir(parents=True)
    (place / "b.txt").write_text(RELEASE, encoding="utf-8")
    (place / "a.md").write_text(RELEASE, encoding="utf-8")
    (place / "2023" / "c.txt").write_bytes(RELEASE.replace("\n", "\r\n").encode("cp1256"))
    (place / "picture.png").write_bytes(b"\x89PNG")
    (place / ".hidden.txt").write_text(RELEASE, encoding="utf-8")
    return place


def test_a_folder_gives_a_record_for_each_release_in_the_order_of_names(cli: Cli, folder: Path) -> None:
    ran = cli(folder)
    assert ran.status == 0
    sources = [record["release"]["source"] for record in records(ran.out)]
    assert sources == [str(folder / name) for name in ("a.md", "b.txt", "2023/c.txt")]
    assert ran.err == "3 records, 0 of them errors\n"


def test_each_record_says_how_its_file_was_decoded(cli: Cli, folder: Path) -> None:
    encodings = [record["release"]["encoding"] for record in records(cli(folder).out)]
    assert encodings == ["utf-8", "utf-8", "cp1256"]


def test_stdin_is_a_dash_or_nothing(cli: Cli) -> None:
    dash, nothing = cli("-", stdin=RELEASE.encode()), cli(stdin=RELEASE.encode())
    assert dash == nothing
    assert dash.status == 0 and dash.err == ""
    assert records(dash.out)[0]["events"][0]["type"] == "workshop"


def test_options_may_stand_before_the_path(cli: Cli, folder: Path) -> None:
    assert len(records(cli("--quiet", folder).out)) == 3


def test_stdin_goes_alone(cli: Cli, folder: Path) -> None:
    ran = cli("-", folder)
    assert (ran.status, len(ran.complaints)) == (2, 1)


def test_output_goes_to_a_file_and_nothing_to_stdout(cli: Cli, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "records.jsonl"
    ran = cli(folder, "-o", target)
    assert (ran.status, ran.out) == (0, "")
    assert len(target.read_text(encoding="utf-8").splitlines()) == 3
    assert list(target.parent.iterdir()) == [target]


def test_an_output_that_cannot_be_written_is_one_line(cli: Cli, folder: Path, tmp_path: Path) -> None:
    ran = cli(folder, "-o", tmp_path)
    assert ran.status == 2
    assert ran.complaints == [f"atip-extract: {tmp_path} is a folder: name a file, such as {tmp_path}/records.jsonl"]


def test_json_is_one_list(cli: Cli, folder: Path) -> None:
    lines, whole = cli(folder), cli(folder, "--format", "json")
    assert json.loads(whole.out) == records(lines.out)


def content(path: Path) -> dict[str, bytes]:
    """The files of an output; a workbook by its parts, without the one that has the time of day in it."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            return {name: book.read(name) for name in book.namelist() if name != "docProps/core.xml"}
    return {str(p.relative_to(path)): p.read_bytes() for p in (path.rglob("*") if path.is_dir() else [path])}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_format_is_what_an_export_of_the_records_gives(
    cli: Cli, folder: Path, tmp_path: Path, kind: Kind
) -> None:
    for package in kind.needs:
        pytest.importorskip(package)
    (folder / "d.html").write_text(f"<html><title>خبر</title><article><p>{RELEASE}</p></article></html>", "utf-8")
    (folder / "empty.txt").write_bytes(b"")
    suffix = "" if kind.shape == "folder" else kind.extension
    records, exported, direct = (tmp_path / name for name in ("r.jsonl", f"exported{suffix}", f"direct{suffix}"))
    assert cli(folder, "-o", records).status == 1
    assert cli("export", records, "--to", kind.name, "-o", exported).status == 0
    ran = cli(folder, "--format", kind.name, "-o", direct)
    assert ran.status == 1, "a release failed"
    assert "empty.txt: the file is empty" in ran.complaints[0]
    assert [*content(direct).values()] == [*content(exported).values()]


def test_a_format_that_shows_the_text_has_it_from_stdin_too(cli: Cli) -> None:
    ran = cli("-", "--format", "labelstudio", stdin=RELEASE.encode())
    assert (ran.status, ran.err) == (0, "")
    assert json.loads(ran.out)[0]["data"]["text"] == RELEASE


def test_texts_come_from_other_processes_too(cli: Cli, folder: Path) -> None:
    assert cli(folder, "-f", "conll", "--workers", "2").out == cli(folder, "-f", "conll").out


def test_the_summary_says_what_a_format_leaves_out(cli: Cli, folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    ran = cli(folder, "-f", "ftm", "-o", tmp_path / "out.json")
    assert ran.complaints[-1] == "3 records to ftm, 1 error records left out"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["-f", "pdf"], "no format is called 'pdf': there are jsonl, json, csv"),
        (["-f", "csv"], "csv cannot go to stdout: name a folder with -o"),
    ],
)
def test_a_format_that_cannot_be_written_is_told_before_anything_is_read(
    cli: Cli, folder: Path, arguments: list[str], complaint: str
) -> None:
    ran = cli(folder, *arguments)
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)
    assert complaint in ran.err


def test_the_shell_completes_formats() -> None:
    assert (export_kinds("g"), export_kinds("x")) == (["graphml", "gexf"], ["xlsx"])


def test_quiet_leaves_stderr_empty(cli: Cli, folder: Path) -> None:
    assert cli(folder, "-q").err == ""


def test_a_line_of_jsonl_is_a_release(cli: Cli, tmp_path: Path) -> None:
    crawl = tmp_path / "crawl.jsonl"
    lines = [json.dumps({"text": RELEASE, "date": "2023-03-12"}), "", "{", json.dumps({"text": RELEASE})]
    crawl.write_text("\n".join(lines), encoding="utf-8")
    ran = cli(crawl)
    assert [r["release"]["source"] for r in records(ran.out)] == [f"{crawl}#1", f"{crawl}#3", f"{crawl}#4"]
    assert ran.status == 1
    assert ran.complaints[0].startswith(f"atip-extract: {crawl}#3: not valid JSON")


def test_a_path_that_is_not_there_is_wrong_usage(cli: Cli, tmp_path: Path) -> None:
    ran = cli(tmp_path / "nowhere")
    assert ran.status == 2
    assert ran.complaints == [f"atip-extract: {tmp_path}/nowhere: no such file or folder"]


def test_an_empty_folder_is_wrong_usage(cli: Cli, tmp_path: Path) -> None:
    ran = cli(tmp_path)
    assert ran.status == 2
    assert len(ran.complaints) == 1 and "no release found" in ran.complaints[0]


@pytest.fixture
def troubled(folder: Path) -> Path:
    """The folder again, with everything in it that cannot be read."""
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "huge.txt").write_text("نظمت الوزارة ورشة عمل. " * 120_000, encoding="utf-8")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "elsewhere.txt").symlink_to("/etc/passwd")
    (folder / "locked.txt").write_text(RELEASE, encoding="utf-8")
    (folder / "locked.txt").chmod(0)
    (folder / "line\nbreak\u202etxt.txt").write_bytes(b"%PDF-1.4")
    (folder / "folder.txt").mkdir()
    return folder


def test_what_cannot_be_read_gives_one_line_each_and_the_rest_goes_on(cli: Cli, troubled: Path) -> None:
    ran = cli(troubled)
    assert ran.status == 1
    by_name = {Path(r["release"]["source"]).name: r for r in records(ran.out)}
    codes = {name: r["error"]["code"] for name, r in by_name.items() if "error" in r}
    may_read_all = os.geteuid() == 0
    assert codes == {
        "empty.txt": "empty",
        "binary.txt": "binary",
        "huge.txt": "too_large",
        "loop.txt": "unreadable",
        "elsewhere.txt": "unreadable",
        "line\nbreak\u202etxt.txt": "binary",
        **({} if may_read_all else {"locked.txt": "unreadable"}),
    }
    assert {"a.md", "b.txt", "c.txt"} <= by_name.keys()
    assert len(ran.complaints) == len(codes) + 1, "a line for each, and the summary"
    assert "line\\nbreak\\u202etxt.txt" in ran.err, "a file name cannot break the line or turn it round"


def test_every_line_is_as_the_schema_says(cli: Cli, troubled: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(cli("schema").out)
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    for record in records(cli(troubled).out):
        validator.validate(record)
    assert not validator.is_valid({"release": {}})


def test_a_release_that_takes_too_long_is_an_error_and_the_rest_goes_on(cli: Cli, folder: Path) -> None:
    (folder / "long.txt").write_text(RELEASE * 500, encoding="utf-8")
    ran = cli(folder, "--time-limit", "0.6")
    failures = {Path(r["release"]["source"]).name: r["error"]["code"] for r in records(ran.out) if "error" in r}
    assert failures == {"long.txt": "timeout"}


def test_limits_can_be_set(cli: Cli, folder: Path) -> None:
    assert "larger than the limit of 100 characters" in cli(folder, "--max-characters", "100").err
    assert "larger than the limit of 50 bytes" in cli(folder, "--max-bytes", "50").err


def test_two_workers_write_the_same_bytes_as_one(cli: Cli, troubled: Path) -> None:
    for number in range(40):
        (troubled / f"more-{number:02}.txt").write_text(RELEASE.replace("25", str(number + 10)), encoding="utf-8")
    assert cli(troubled, "--workers", "2").out == cli(troubled).out


def test_the_bytes_do_not_depend_on_the_hash_seed(folder: Path) -> None:
    outputs = {in_new_process([folder], env={"PYTHONHASHSEED": seed}).stdout for seed in ("1", "2")}
    assert len(outputs) == 1 and outputs != {b""}


def test_a_closed_pipe_ends_quietly(folder: Path) -> None:
    for number in range(30):
        (folder / f"more-{number:02}.txt").write_text(RELEASE * 10, encoding="utf-8")
    command = [sys.executable, "-m", "atip_extract", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        complaints = process.stderr.read()
        assert (process.wait(60), complaints) == (0, b"")


def test_arabic_comes_out_whatever_the_locale(folder: Path) -> None:
    ran = in_new_process([folder / "b.txt"], env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert ran.returncode == 0
    assert "المنظمة الدولية للهجرة" in ran.stdout.decode("utf-8")
