"""A run on a local Dask cluster of two workers, one of which is killed."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.batch.conftest import write_releases
from tests.conftest import Ran

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
