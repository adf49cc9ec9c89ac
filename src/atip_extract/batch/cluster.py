"""The same run on a Dask cluster: units go out in batches, results come back; journal and files stay here.

A worker builds its extractor once. Dask gives the batch of a worker that dies to another one. The units of a batch that
no worker survives are tried at the end, one at a time, so that the one that does it takes no other with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, count, islice
from threading import Lock
from types import TracebackType
from typing import Any

from atip_extract.batch.discover import Unit
from atip_extract.batch.work import Done, Limits, failed, process
from atip_extract.errors import ConfigError, EngineError
from atip_extract.extractor import Extractor
from atip_extract.pipeline import Config

BATCH_UNITS = 64
"""Units a task: enough that what the scheduler costs does not count."""
AHEAD = 3
"""Tasks a thread of the cluster may have waiting."""

_ONE_AT_A_TIME = Lock()


class Cluster:
    """A Dask scheduler and its workers, which must see the files under the same paths."""

    def __init__(self, address: str, config: Config, limits: Limits) -> None:
        """Connects. Raises ``EngineError`` where Dask is not installed, ``ConfigError`` where nobody answers."""
        try:
            from distributed import Client
        except ImportError:
            raise EngineError("a cluster needs Dask: pip install 'atip-extract[dask]'") from None
        try:
            self._client: Any = Client(address, timeout="20s", set_as_default=False)
        except (OSError, ValueError) as error:
            raise ConfigError(f"no Dask scheduler answers at {address}: {type(error).__name__}") from None
        self.config, self.limits = config, limits
        self.replaced = 0

    def process(
        self, chunks: Iterable[Sequence[Unit]], *, ahead: int | None = None
    ) -> Iterator[tuple[int, list[Done]]]:
        """(number of the task, its results), as they come."""
        from distributed import as_completed

        batches = _batches(chain.from_iterable(chunks))
        room = max(1, sum(self._client.nthreads().values())) * AHEAD
        open_tasks: dict[Any, list[Unit]] = {}
        waiting = as_completed(loop=self._client.loop)
        suspects: list[Unit] = []
        numbers = count()

        def submit(units: list[Unit]) -> None:
            future = self._submit(units)
            open_tasks[future] = units
            waiting.add(future)

        for units in islice(batches, room):
            submit(units)
        for future in waiting:
            sent = open_tasks.pop(future)
            done, _ = _outcome(future)
            if done is None:
                self.replaced += 1
                suspects += sent
            else:
                yield next(numbers), done
            if len(open_tasks) < room and (more := next(batches, None)):
                submit(more)
        for unit in suspects:
            done, why = _outcome(self._submit([unit]))
            yield next(numbers), done or [failed(unit, "worker_died", f"no worker of the cluster survived it: {why}")]

    def _submit(self, units: list[Unit]) -> Any:
        return self._client.submit(work, units, self.config, self.limits, pure=False)

    def __enter__(self) -> Cluster:
        """The cluster itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Disconnect; the cluster lives on."""
        self._client.close()


def _outcome(future: Any) -> tuple[list[Done] | None, str]:
    """The results of a task, or None and why there are none. Results are lost, too, with the worker that holds them."""
    try:
        done: list[Done] = future.result()
    except Exception as error:  # a killed worker, or whatever else became of it there
        return None, f"{type(error).__name__}: {error}"
    finally:
        future.release()
    return done, ""


def work(units: list[Unit], config: Config, limits: Limits) -> list[Done]:
    """What a task does, on the worker. Threads of one worker take turns: the extractor is one."""
    with _ONE_AT_A_TIME:
        return process(_extractor(config), units, limits)


@lru_cache(maxsize=1)
def _extractor(config: Config) -> Extractor:
    return Extractor.from_config(config)


def _batches(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    rest = iter(units)
    while batch := list(islice(rest, BATCH_UNITS)):
        yield batch
