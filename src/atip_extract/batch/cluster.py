"""The same run on a Dask cluster: units go out in batches, results come back; journal and files stay here.

A worker builds its extractor once. Dask gives the batch of a worker that dies to another one; a batch that no worker
survives is taken apart, and the unit that does it is recorded as failed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
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
        open_tasks: dict[Any, Sequence[Unit]] = {}
        waiting = as_completed(loop=self._client.loop)
        number = 0

        def submit(units: Sequence[Unit]) -> None:
            future = self._client.submit(work, list(units), self.config, self.limits, pure=False)
            open_tasks[future] = units
            waiting.add(future)

        for units in islice(batches, room):
            submit(units)
        for future in waiting:
            sent = open_tasks.pop(future)
            error = future.exception()
            if error is None:
                yield number, future.result()
                number += 1
            elif len(sent) > 1:
                self.replaced += 1
                for unit in sent:
                    submit([unit])
            else:
                yield number, [failed(sent[0], "worker_died", f"no worker of the cluster survived it: {error}")]
                number += 1
            future.release()
            if len(open_tasks) < room and (more := next(batches, None)):
                submit(more)

    def __enter__(self) -> Cluster:
        """The cluster itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Disconnect; the cluster lives on."""
        self._client.close()


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
