"""A run on a local Dask cluster of two workers, one of which is killed."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from atip_extract.batch import cluster
from atip_extract.batch.discover import Unit, discover
from atip_extract.batch.work import Done, Limits, chunks, failed
from atip_extract.pipeline import Config
from tests.batch.conftest import write_releases
from tests.conftest import RELEASE, Ran

Cli = Callable[..., Ran]


def test_a_cluster_that_is_not_there_is_one_line(cli: Cli, releases: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    ran = cli("run", releases, "-o", tmp_path / "out", "--cluster", "nonsense://nowhere")
    assert (ran.status, len(ran.complaints)) == (2, 1)
    assert "no Dask scheduler answers at nonsense://nowhere" in ran.err


def test_a_worker_is_killed_and_the_records_are_the_same(cli: Cli, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    releases = write_releases(tmp_path / "releases", 200)
    (releases / "empty.txt").touch()
    cli("run", releases, "-o", tmp_path / "here")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as local:
        victim = next(iter(local.workers.values())).pid

        def kill() -> None:
            time.sleep(4)
            os.kill(victim, signal.SIGKILL)

        killer = threading.Thread(target=kill)
        killer.start()
        ran = cli("run", releases, "-o", tmp_path / "there", "--cluster", local.scheduler_address, "--quiet")
        killer.join()
    assert ran.status == 1, ran.err
    for name in ("records.jsonl", "errors.jsonl"):
        assert (tmp_path / "here" / name).read_bytes() == (tmp_path / "there" / name).read_bytes()


def test_the_time_limit_holds_on_a_cluster(cli: Cli, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    releases = write_releases(tmp_path / "releases", 4)
    (releases / "long.txt").write_text(RELEASE * 2500, encoding="utf-8")
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=True, dashboard_address=None) as local:
        address = local.scheduler_address
        cli("run", releases, "-o", tmp_path / "out", "--cluster", address, "--quiet", "--time-limit", "3")
    told = (tmp_path / "out" / "errors.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["error"]["code"] for line in told] == ["timeout"]
    assert len((tmp_path / "out" / "records.jsonl").read_bytes().splitlines()) == 4


def deadly_work(units: list[Unit], config: Config, limits: Limits) -> list[Done]:
    """A task that kills its worker where one file is among its units."""
    if any(unit.path.endswith("deadly.txt") for unit in units):
        os.kill(os.getpid(), signal.SIGKILL)
    return [failed(unit, "empty", "done") for unit in units]


def test_a_release_that_no_worker_survives_fails_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    distributed, dask = pytest.importorskip("distributed"), pytest.importorskip("dask")
    releases = write_releases(tmp_path / "releases", 3)
    (releases / "deadly.txt").write_text(RELEASE, encoding="utf-8")
    monkeypatch.setattr(cluster, "work", deadly_work)
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=True, dashboard_address=None) as local,
        cluster.Cluster(local.scheduler_address, Config(), Limits()) as workforce,
    ):
        done = [one for _, results in workforce.process(chunks(discover([releases]))) for one in results]
    assert {Path(one.unit.path).name: one.lines[0].code for one in done} == {
        "deadly.txt": "worker_died",
        **{f"release-{number:04}.txt": "empty" for number in range(3)},
    }
