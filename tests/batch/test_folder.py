"""A run over a folder: what it writes, and that it goes on where it was stopped."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from atip_extract import Extractor
from atip_extract.batch import work
from tests.batch.conftest import write_releases
from tests.conftest import RELEASE, Ran, environment

Cli = Callable[..., Ran]


def results(out: Path) -> tuple[bytes, bytes]:
    return (out / "records.jsonl").read_bytes(), (out / "errors.jsonl").read_bytes()


def summary(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "run.json").read_text(encoding="utf-8"))
    return found


def test_a_run_writes_the_records_that_extract_writes(cli: Cli, releases: Path, tmp_path: Path) -> None:
    ran = cli("run", releases, "-o", tmp_path / "out")
    assert (ran.status, ran.out) == (0, "")
    assert (tmp_path / "out" / "records.jsonl").read_text(encoding="utf-8") == cli(releases).out
    assert (tmp_path / "out" / "errors.jsonl").read_bytes() == b""


def test_errors_stand_apart_and_are_counted(cli: Cli, releases: Path, tmp_path: Path) -> None:
    (releases / "empty.txt").touch()
    (releases / "old.txt").write_bytes(RELEASE.encode("cp1256"))
    ran = cli("run", releases, "-o", tmp_path / "out")
    assert ran.status == 1
    (error,) = (tmp_path / "out" / "errors.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(error)["error"]["code"] == "empty"
    told = summary(tmp_path / "out")
    assert (told["units"], told["records"], told["errors"]) == (26, 25, 1)
    assert told["errors_by_code"] == {"empty": 1}
    assert told["encodings"] == {"cp1256": 1, "utf-8": 24}
    assert {"version", "gazetteers", "model", "configuration", "hash"} <= told["fingerprint"].keys()


def test_an_unchanged_release_is_not_processed_again_and_a_changed_one_is(
    cli: Cli, releases: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    cli("run", releases, "-o", out)
    first = results(out)
    cli("run", releases, "-o", out)
    assert summary(out)["reused"] == 24
    assert results(out) == first
    changed = releases / "release-0003.txt"
    changed.write_text(RELEASE.replace("25", "99"), encoding="utf-8")
    os.utime(changed, (0, 0))
    cli("run", releases, "-o", out)
    assert summary(out)["reused"] == 23
    assert b'"total":99' in results(out)[0]


def test_a_release_that_is_gone_leaves_the_results(cli: Cli, releases: Path, tmp_path: Path) -> None:
    cli("run", releases, "-o", tmp_path / "out")
    (releases / "release-0000.txt").unlink()
    cli("run", releases, "-o", tmp_path / "out")
    assert b"release-0000" not in results(tmp_path / "out")[0]


def test_another_configuration_processes_everything_again(cli: Cli, releases: Path, tmp_path: Path) -> None:
    own = tmp_path / "agencies.yml"
    own.write_text("- id: test/hope\n  name: جمعية غيمة الأمل\n  kind: national_ngo\n", encoding="utf-8")
    cli("run", releases, "-o", tmp_path / "out")
    cli("run", releases, "-o", tmp_path / "out", "--gazetteer", own)
    assert summary(tmp_path / "out")["reused"] == 0


def test_a_file_that_is_named_twice_is_there_twice(cli: Cli, releases: Path, tmp_path: Path) -> None:
    one = releases / "release-0000.txt"
    cli("run", one, one, "-o", tmp_path / "out")
    first, second = results(tmp_path / "out")[0].splitlines()
    assert first == second


def test_two_workers_write_the_same_bytes(cli: Cli, tmp_path: Path) -> None:
    releases = write_releases(tmp_path / "releases", 60)
    for workers in ("1", "2"):
        cli("run", releases, "-o", tmp_path / workers, "--workers", workers)
    assert results(tmp_path / "1") == results(tmp_path / "2")


def test_a_folder_that_cannot_be_written_is_one_line(cli: Cli, releases: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = cli("run", releases, "-o", tmp_path / "file")
    assert (ran.status, len(ran.complaints)) == (2, 1)


def test_killed_at_any_instant_and_started_again_it_loses_nothing(cli: Cli, tmp_path: Path) -> None:
    releases = write_releases(tmp_path / "releases", 80)
    (releases / "empty.txt").touch()
    cli("run", releases, "-o", tmp_path / "calm")
    expected = results(tmp_path / "calm")
    chance = random.Random(6)
    out = tmp_path / "killed"
    for _ in range(3):
        kill_after(chance.uniform(1.5, 6), releases, out)
    assert cli("run", releases, "-o", out).status == 1
    assert results(out) == expected
    assert sorted(path.name for path in out.iterdir()) == [".journal", "errors.jsonl", "records.jsonl", "run.json"]


def kill_after(seconds: float, releases: Path, out: Path) -> None:
    command = [sys.executable, "-m", "atip_extract", "run", str(releases), "-o", str(out), "--quiet"]
    with subprocess.Popen(command, env=environment(), stderr=subprocess.DEVNULL) as process:
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)


def test_work_that_was_done_before_the_kill_is_not_done_again(cli: Cli, releases: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    cli("run", releases, "-o", out)
    (out / "records.jsonl").unlink()
    (out / "run.json").unlink()
    journal = out / ".journal"
    journal.write_bytes(journal.read_bytes()[:-100])
    cli("run", releases, "-o", out)
    assert summary(out)["reused"] == 23
    assert len(results(out)[0].splitlines()) == 24


def test_a_time_limit_stops_one_release_only(extractor: Extractor, tmp_path: Path) -> None:
    releases = write_releases(tmp_path / "releases", 4)
    (releases / "long.txt").write_text(RELEASE * 800, encoding="utf-8")
    from atip_extract.batch.discover import discover

    done = work.process(extractor, list(discover([releases])), work.Limits(seconds=0.6))
    assert [line.code for result in done for line in result.lines] == ["timeout", "", "", "", ""]
