"""Workers that die or hang are replaced; their releases are tried once more, then recorded as failed."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from atip_extract.batch import pool as pools
from atip_extract.batch import work
from atip_extract.batch.discover import Unit, discover
from atip_extract.batch.local import extract_units
from atip_extract.batch.pool import Pool
from atip_extract.batch.work import Limits, chunks
from atip_extract.errors import ConfigError, EngineError
from atip_extract.pipeline import Config
from atip_extract.records import ErrorRecord
from atip_extract.text.sources import Source
from tests.batch.conftest import write_releases

DEADLY, HANGING = "deadly.txt", "hanging.txt"


def deadly_serve(connection: Connection, config: Config, limits: Limits) -> None:
    """A worker that dies when it is given one file, and hangs at another, deep in a library that hears no alarm."""

    def tripping(unit: Unit, limits: Limits) -> list[Source | ErrorRecord]:
        if unit.path.endswith(DEADLY):
            os.kill(os.getpid(), signal.SIGKILL)
        if unit.path.endswith(HANGING):
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
            time.sleep(600)
        return real(unit, limits)

    real, work.read_unit = work.read_unit, tripping
    pools.SERVE(connection, config, limits)


@pytest.fixture
def trapped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "SERVE", deadly_serve)
    monkeypatch.setattr(pools, "GRACE_SECONDS", 0.2)


@contextmanager
def a_pool(workers: int = 1, seconds: float = 60) -> Iterator[Pool]:
    with Pool(workers, Config(), Limits(seconds=seconds)) as pool:
        yield pool


def codes(pool: Pool, folder: Path) -> dict[str, str]:
    found = {}
    for _, results in pool.process(chunks(discover([folder]))):
        for done in results:
            found[Path(done.unit.path).name] = done.lines[0].code
    return found


@pytest.mark.usefixtures("trapped")
def test_a_worker_that_dies_takes_one_release_with_it(tmp_path: Path) -> None:
    folder = write_releases(tmp_path, 5)
    (folder / DEADLY).write_text("نص", encoding="utf-8")
    with a_pool() as pool:
        found = codes(pool, folder)
        assert {name for name, code in found.items() if code} == {DEADLY}
        assert found[DEADLY] == "worker_died"
        assert len(found) == 6
        assert pool.replaced == 2, "once with the chunk, once alone"


@pytest.mark.usefixtures("trapped")
def test_a_worker_that_hangs_is_stopped(tmp_path: Path) -> None:
    folder = write_releases(tmp_path, 3)
    (folder / HANGING).write_text("نص", encoding="utf-8")
    with a_pool(seconds=2) as pool:
        found = codes(pool, folder)
    assert found.pop(HANGING) == "timeout"
    assert set(found.values()) == {""}


def test_a_worker_that_is_killed_once_costs_nothing(tmp_path: Path) -> None:
    folder = write_releases(tmp_path, 40)
    with a_pool(workers=2) as pool:
        seen = 0
        for _, results in pool.process(chunks(discover([folder]))):
            if not seen:
                os.kill(pool.pids[0], signal.SIGKILL)
            seen += len(results)
            assert all(not line.code for done in results for line in done.lines)
        assert seen == 40


def test_a_worker_that_is_killed_while_it_starts_is_replaced(tmp_path: Path) -> None:
    folder = write_releases(tmp_path, 4)
    with a_pool() as pool:
        os.kill(pool.pids[0], signal.SIGKILL)
        assert list(codes(pool, folder).values()) == [""] * 4
        assert pool.replaced == 1


def stillborn_serve(connection: Connection, config: Config, limits: Limits) -> None:
    """A worker that never gets ready."""


def test_workers_that_never_start_end_the_run_with_advice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "SERVE", stillborn_serve)
    folder = write_releases(tmp_path, 1)
    with a_pool() as pool, pytest.raises(EngineError, match="--workers 1"):
        codes(pool, folder)


def test_what_is_wrong_with_the_settings_is_said_once(tmp_path: Path) -> None:
    folder = write_releases(tmp_path, 1)
    with pytest.raises(ConfigError, match="unknown engine"):
        list(extract_units(discover([folder]), Config(engine="nonsense"), workers=2))
