"""Worker processes that may die. One that does, or that hangs, is replaced; its releases are tried once more, alone.

The standard pools give up when a worker is killed, which the kernel does to a process that takes too much memory. Here
a chunk that did not come back is taken apart: each unit goes to a fresh worker by itself, and one that does not come
back again is recorded as failed.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnContext

from atip_extract.batch.discover import Unit
from atip_extract.batch.work import Done, Limits, failed, process_one, try_together
from atip_extract.errors import AtipError, EngineError
from atip_extract.extractor import Extractor
from atip_extract.pipeline import Config

START_SECONDS = 300.0
GRACE_SECONDS = 10.0
"""A worker stops by itself when a release's time is up. One that is deep inside a library is killed so much later."""
AHEAD = 4
"""Chunks a worker may be ahead of the oldest that is not done, where the order matters: memory stays flat."""


@dataclass(frozen=True)
class _Task:
    number: int
    units: Sequence[Unit]
    place: int | None = None
    """Where its one unit stands in the chunk, at the second try."""


@dataclass
class _Apart:
    """A chunk that was taken apart: how many units it has, and the results that are back."""

    size: int
    results: dict[int, Done] = field(default_factory=dict)


class _Worker:
    def __init__(self, context: SpawnContext, config: Config, limits: Limits) -> None:
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=SERVE, args=(theirs, config, limits), daemon=True)
        self.process.start()
        theirs.close()
        self.ready = False
        self.task: _Task | None = None
        self.deadline = time.monotonic() + START_SECONDS

    def give(self, task: _Task, limits: Limits) -> None:
        self.task = task
        self.deadline = time.monotonic() + limits.seconds + GRACE_SECONDS
        with contextlib.suppress(OSError):  # a dead worker is noticed when its answer is waited for
            self.connection.send((task.units, task.place is not None))

    def stop(self) -> None:
        self.connection.close()
        self.process.kill()
        self.process.join()


def _serve(connection: Connection, config: Config, limits: Limits) -> None:
    """The worker: chunks in, results out, until the other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C means
    with contextlib.suppress(EOFError, OSError):
        try:
            extractor = Extractor.from_config(config)
        except AtipError as error:
            connection.send(error)
            return
        connection.send("ready")
        while True:
            units, alone = connection.recv()
            connection.send(
                [process_one(extractor, units[0], limits)] if alone else try_together(extractor, units, limits)
            )


SERVE = _serve
"""What a worker process runs; a test puts a worse one in its place."""

MAX_FAILED_STARTS = 3
"""One worker may be killed while it starts; where none ever starts, the settings or the machine are wrong."""


class Pool:
    """A number of workers that stays the same until the pool is closed."""

    def __init__(self, workers: int, config: Config, limits: Limits) -> None:
        """Starts the workers; each builds its own extractor."""
        self.config, self.limits = config, limits
        self._context = multiprocessing.get_context("spawn")
        self._retries: deque[_Task] = deque()
        self._apart: dict[int, _Apart] = {}
        self._workers = [self._start() for _ in range(workers)]
        self.replaced = 0
        """How many workers died or were stopped."""
        self._failed_starts = 0
        """How many workers in a row ended before they were ready."""

    def _start(self) -> _Worker:
        return _Worker(self._context, self.config, self.limits)

    @property
    def pids(self) -> list[int]:
        """The workers' process ids."""
        return [worker.process.pid or 0 for worker in self._workers]

    def close(self) -> None:
        """End every worker now."""
        for worker in self._workers:
            worker.stop()

    def __enter__(self) -> Pool:
        """The pool itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def process(
        self, chunks: Iterable[Sequence[Unit]], *, ahead: int | None = None
    ) -> Iterator[tuple[int, list[Done]]]:
        """(number of the chunk, its results), as they come. With `ahead`, none is begun so far beyond the oldest open.

        Raises what a worker raises when it starts.
        """
        waiting = iter(enumerate(chunks))
        upcoming = next(waiting, None)
        open_chunks: set[int] = set()
        while True:
            for worker in self._workers:
                if not worker.ready or worker.task is not None:
                    continue
                if self._retries:
                    worker.give(self._retries.popleft(), self.limits)
                elif upcoming is not None and (
                    ahead is None or upcoming[0] - min(open_chunks, default=upcoming[0]) < ahead
                ):
                    number, units = upcoming
                    open_chunks.add(number)
                    worker.give(_Task(number, units), self.limits)
                    upcoming = next(waiting, None)
            if upcoming is None and not open_chunks:
                return
            for number, results in self._answers():
                open_chunks.discard(number)
                yield number, results

    def _answers(self) -> Iterator[tuple[int, list[Done]]]:
        """Wait for something to happen; the chunks that are complete then."""
        busy = [w for w in self._workers if w.task is not None or not w.ready]
        timeout = max(0.0, min(w.deadline for w in busy) - time.monotonic())
        answered = set(wait([w.connection for w in busy], timeout))
        for worker in busy:
            if worker.connection in answered:
                try:
                    answer = worker.connection.recv()
                except (EOFError, OSError):
                    yield from self._lost(
                        worker, "worker_died", "the worker process died on it, twice: out of memory, perhaps"
                    )
                    continue
                if isinstance(answer, AtipError):
                    raise answer
                if answer == "ready":
                    worker.ready = True
                    self._failed_starts = 0
                else:
                    task, worker.task = worker.task, None
                    assert task is not None
                    yield from self._done(task, answer)
            elif time.monotonic() >= worker.deadline:
                limit = f"it took longer than the limit of {self.limits.seconds:g} seconds"
                yield from self._lost(worker, "timeout", limit)

    def _done(self, task: _Task, results: list[Done] | None) -> Iterator[tuple[int, list[Done]]]:
        if results is None:  # something is wrong with one of them: each by itself
            self._apart[task.number] = _Apart(len(task.units))
            self._retries.extend(_Task(task.number, [unit], place) for place, unit in enumerate(task.units))
        elif task.place is None:
            yield task.number, results
        else:
            apart = self._apart[task.number]
            apart.results[task.place] = results[0]
            if len(apart.results) == apart.size:
                del self._apart[task.number]
                yield task.number, [apart.results[place] for place in range(apart.size)]

    def _lost(self, worker: _Worker, code: str, message: str) -> Iterator[tuple[int, list[Done]]]:
        """Replace a worker; try its releases again, or record that one has failed."""
        worker.stop()
        self.replaced += 1
        if worker.task is None:
            self._failed_starts += 1
            if self._failed_starts == MAX_FAILED_STARTS:
                raise EngineError("worker processes end before they are ready: try it with --workers 1 to see why")
        self._workers[self._workers.index(worker)] = self._start()
        if worker.task is None:
            return
        alone = worker.task.place is not None
        yield from self._done(worker.task, [failed(worker.task.units[0], code, message)] if alone else None)
