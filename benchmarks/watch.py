"""A run over a folder, watched: the memory of the main process and of each worker while releases go by."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from atip_extract.batch.folder import run_folder
from atip_extract.batch.pool import Pool
from atip_extract.batch.work import Limits
from atip_extract.pipeline import Config

SAMPLE_SECONDS = 0.2


@dataclass
class Sample:
    """What a process holds when `done` releases are behind it, in MB."""

    done: int
    now: float
    peak: float


@dataclass
class Watched:
    """What was seen of a run: its wall time, and the samples of each process (``main``, ``worker 1`` …)."""

    seconds: float = 0.0
    replaced: int = 0
    samples: dict[str, list[Sample]] = field(default_factory=dict)


class _Watch:
    """The progress of a run, as ``run_folder`` tells it, with a look at the processes now and then."""

    def __init__(self) -> None:
        self.seen = Watched()
        self.processes: dict[str, int] = {"main": os.getpid()}
        self.done, self._next = 0, 0.0

    @contextmanager
    def pool(self, workers: int, config: Config, limits: Limits) -> Iterator[Pool]:
        with Pool(workers, config, limits) as pool:
            self.processes |= {f"worker {number}": pid for number, pid in enumerate(pool.pids, 1)}
            yield pool
            self.look()

    def skip(self, units: int) -> None:
        self.done += units

    def step(self, units: int, failed: int = 0) -> None:
        self.done += units
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + SAMPLE_SECONDS
            self.look()

    def look(self) -> None:
        for name, pid in self.processes.items():
            memory = memory_of(pid)
            if memory is not None:
                self.seen.samples.setdefault(name, []).append(Sample(self.done, *memory))


def memory_of(pid: int) -> tuple[float, float] | None:
    """What a process holds now, and the most that it ever held, in MB, as the kernel tells; None where it is gone."""
    try:
        text = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return None
    found = {name: int(value) / 1024 for name, value in re.findall(r"(VmRSS|VmHWM):\s+(\d+) kB", text)}
    return (found["VmRSS"], found["VmHWM"]) if len(found) == 2 else None


def watched_run(folder: Path, out: Path, workers: int) -> Watched:
    """Run in a process of its own, so that only the run's memory is counted."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as one:
        return one.submit(_run, folder, out, workers).result()


def _run(folder: Path, out: Path, workers: int) -> Watched:
    watch, config, limits = _Watch(), Config(), Limits()
    began = time.perf_counter()
    summary = run_folder([folder], out, config, limits, watch, processor=lambda: watch.pool(workers, config, limits))
    watch.seen.seconds, watch.seen.replaced = time.perf_counter() - began, summary.workers_replaced
    return watch.seen
