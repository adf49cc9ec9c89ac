"""A run over a folder: resumable, in stable order, and telling the truth about what failed.

    units ─ those that the journal does not know ─ workers ─ journal ─ records.jsonl, errors.jsonl, run.json

The three files are written when everything is in the journal, each under another name first, so that there is never
half of one.
"""

from __future__ import annotations

import json
import os
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Protocol

from atip_extract.batch.discover import Unit, discover
from atip_extract.batch.fingerprint import fingerprint
from atip_extract.batch.journal import Journal
from atip_extract.batch.pool import Pool
from atip_extract.batch.work import Done, Limits, chunks, digest
from atip_extract.errors import ConfigError
from atip_extract.pipeline import Config

RECORDS, ERRORS, SUMMARY, JOURNAL = "records.jsonl", "errors.jsonl", "run.json", ".journal"

Numbered = Iterator[tuple[int, list[Done]]]


class Processor(Protocol):
    """Whatever turns chunks into results: a pool of processes here, a cluster elsewhere."""

    replaced: int

    def process(self, chunks: Iterable[Sequence[Unit]], *, ahead: int | None = None) -> Numbered:
        """(number of the chunk, its results), in any order."""
        ...


class Progress(Protocol):
    """Who wants to know how far the run is."""

    def skip(self, units: int) -> None:
        """`units` were known from an earlier run."""

    def step(self, units: int, failed: int = 0) -> None:
        """`units` more are done."""


@dataclass
class Summary:
    """What ``run.json`` says."""

    fingerprint: dict[str, Any]
    configuration: dict[str, Any]
    units: int = 0
    reused: int = 0
    """Units whose results were there from an earlier run."""
    records: int = 0
    errors: int = 0
    errors_by_code: dict[str, int] = field(default_factory=dict)
    encodings: dict[str, int] = field(default_factory=dict)
    workers: int = 1
    workers_replaced: int = 0
    started: str = ""
    finished: str = ""
    seconds: float = 0.0

    def to_json(self) -> str:
        """The file's content."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n"


def run_folder(
    paths: Sequence[Path],
    out: Path,
    config: Config,
    limits: Limits,
    progress: Progress,
    *,
    workers: int = 1,
    retry_failed: bool = False,
    processor: Callable[[], AbstractContextManager[Processor]] | None = None,
) -> Summary:
    """Extract everything below `paths` into the folder `out`, going on where an earlier run stopped.

    `processor` makes what does the work; without it, `workers` processes on this machine do. Raises ``ConfigError``
    where a path is missing or the folder cannot be written, and what an extractor raises when it is made.
    """
    began = datetime.now(UTC)
    mark = fingerprint(config, limits)
    settings = {"engine": config.engine, "engine_model": str(config.engine_model or ""), **asdict(limits)}
    settings["gazetteers"] = [str(path) for path in config.gazetteers]
    summary = Summary({**asdict(mark), "hash": mark.hash}, settings, workers=workers)
    with _writable(out), Journal(out / JOURNAL, mark.hash) as journal:
        plan = _Plan(journal, limits, retry_failed, progress)
        todo = chunks(plan.unknown(discover(paths)))
        first = next(todo, None)
        if first is not None:
            make = processor or (lambda: Pool(workers, config, limits))
            with make() as workforce:
                for _, results in workforce.process(_again(first, todo)):
                    plan.take(results)
                summary.workers_replaced = workforce.replaced
        summary.units, summary.reused = len(plan.places), plan.reused
        _assemble(journal, plan.places, out, summary)
        finished = datetime.now(UTC)
        summary.started, summary.finished = (t.isoformat(timespec="seconds") for t in (began, finished))
        summary.seconds = round((finished - began).total_seconds(), 3)
        with _whole_file(out / SUMMARY) as file:
            file.write(summary.to_json())
    return summary


class _Plan:
    """Which units are known, and where each unit's lines stand in the journal: eight bytes a unit."""

    def __init__(self, journal: Journal, limits: Limits, retry_failed: bool, progress: Progress) -> None:
        self.journal, self.limits, self.retry_failed, self.progress = journal, limits, retry_failed, progress
        self.places = array("q")
        self.reused = 0
        self._open: dict[Unit, list[tuple[int, bytes | None]]] = {}  # a list: a file may be named twice

    def unknown(self, units: Iterable[Unit]) -> Iterator[Unit]:
        """The units that have to be processed."""
        for number, unit in enumerate(units):
            key = digest(unit, self.limits)
            place = self.journal.find(key, retry=self.retry_failed) if key is not None else None
            self.places.append(-1 if place is None else place)
            if place is None:
                self._open.setdefault(unit, []).append((number, key))
                yield unit
            else:
                self.reused += 1
                self.progress.skip(1)

    def take(self, results: list[Done]) -> None:
        """Write down what became of some units."""
        known = [self._forget(done.unit) for done in results]
        places = self.journal.append((key, done.lines) for (_, key), done in zip(known, results, strict=True))
        for (number, _), place in zip(known, places, strict=True):
            self.places[number] = place
        self.progress.step(len(results), sum(done.errors for done in results))

    def _forget(self, unit: Unit) -> tuple[int, bytes | None]:
        same = self._open[unit]
        if len(same) == 1:
            del self._open[unit]
        return same.pop(0)


def _again(first: list[Unit], rest: Iterator[list[Unit]]) -> Iterator[list[Unit]]:
    yield first
    yield from rest


def _assemble(journal: Journal, places: array[int], out: Path, summary: Summary) -> None:
    """Write the records and the errors in the order of the units, whatever order they were made in."""
    encodings: Counter[str] = Counter()
    codes: Counter[str] = Counter()
    with _whole_file(out / RECORDS) as records, _whole_file(out / ERRORS) as errors:
        for place in places:
            for line in journal.read(place):
                (errors if line.code else records).write(line.json + "\n")
                codes[line.code] += 1
                if not line.code:
                    encodings[line.encoding] += 1
    summary.records = codes.pop("", 0)
    summary.errors = codes.total()
    summary.errors_by_code, summary.encodings = dict(sorted(codes.items())), dict(sorted(encodings.items()))


@contextmanager
def _whole_file(path: Path) -> Iterator[IO[str]]:
    """A file that is there complete or not at all, whatever happens."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _writable(out: Path) -> Iterator[None]:
    try:
        out.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        raise ConfigError(f"cannot write to {out}: {error.strerror or error}") from error
