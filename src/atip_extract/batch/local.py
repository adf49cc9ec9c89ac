"""Many releases on one machine: in this process, or spread over worker processes, the records the same and in order."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from atip_extract.errors import AtipError
from atip_extract.extractor import Extractor
from atip_extract.pipeline import Config
from atip_extract.records import ErrorInfo, ErrorRecord, ErrorSource, Release
from atip_extract.text.sources import Source, read_path

Result = Release | ErrorRecord
MAX_BYTES = 20_000_000
CHUNK = 16
"""Files that a worker gets at a time; the tagger batches their sentences together."""
AHEAD = 3
"""Chunks a worker may be ahead of the output, so that memory stays flat."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one file: its records as JSON lines, how many are errors, and the first error's message."""

    path: Path
    lines: tuple[str, ...]
    errors: tuple[ErrorRecord, ...]


def process(extractor: Extractor, paths: Sequence[Path], max_bytes: int = MAX_BYTES) -> list[Done]:
    """Extract some files. Every file yields at least one record: where it cannot be read, an error record."""
    read = [list(read_path(path, max_bytes=max_bytes)) for path in paths]
    results = iter(extract_sources(extractor, [item for items in read for item in items]))
    done = []
    for path, items in zip(paths, read, strict=True):
        own = [next(results) for _ in items]
        errors = tuple(r for r in own if isinstance(r, ErrorRecord))
        done.append(Done(path, tuple(r.to_json() for r in own), errors))
    return done


def extract_sources(extractor: Extractor, items: Iterable[Source | ErrorRecord]) -> list[Result]:
    """The record of each source, in order; what could not be read stays the error record that it is."""
    kept = list(items)
    records = iter(_extract(extractor, [item for item in kept if isinstance(item, Source)]))
    return [item if isinstance(item, ErrorRecord) else next(records) for item in kept]


def _extract(extractor: Extractor, sources: list[Source]) -> list[Result]:
    """All at once where that works; one by one where a release breaks the batch, so that the others do not suffer."""
    try:
        return list(extractor.read(sources, batch_size=CHUNK))
    except Exception:  # noqa: BLE001  (whatever one release does, the others must not be lost)
        return [_extract_one(extractor, source) for source in sources]


def _extract_one(extractor: Extractor, source: Source) -> Result:
    try:
        return next(extractor.read([source]))
    except AtipError as error:
        return error_record(source.meta.source, error.code, str(error), source.meta.sha256)
    except Exception as error:  # noqa: BLE001
        message = f"internal error, please report it: {type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"
        return error_record(source.meta.source, "internal", message, source.meta.sha256)


def error_record(source: str, code: str, message: str, sha256: str | None = None) -> ErrorRecord:
    """What stands in the output for a release that could not be processed."""
    return ErrorRecord(release=ErrorSource(source=source, sha256=sha256), error=ErrorInfo(code=code, message=message))


def run(paths: Iterable[Path], config: Config, *, workers: int = 1, max_bytes: int = MAX_BYTES) -> Iterator[Done]:
    """Process files in the order given. With more than one worker the order and the bytes are the same."""
    if workers <= 1:
        extractor = Extractor.from_config(config)
        files = iter(paths)
        while chunk := list(islice(files, CHUNK)):
            yield from process(extractor, chunk, max_bytes)
        return
    yield from _spread(paths, config, workers, max_bytes)


def _spread(paths: Iterable[Path], config: Config, workers: int, max_bytes: int) -> Iterator[Done]:
    files = iter(paths)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(config,)) as pool:
        waiting: deque[Future[list[Done]]] = deque()
        try:
            while True:
                while len(waiting) < workers * AHEAD and (chunk := list(islice(files, CHUNK))):
                    waiting.append(pool.submit(_work, chunk, max_bytes))
                if not waiting:
                    return
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


_worker: Extractor | None = None


def _start(config: Config) -> None:
    global _worker  # noqa: PLW0603  (one extractor a process)
    _worker = Extractor.from_config(config)


def _work(chunk: Sequence[Path], max_bytes: int) -> list[Done]:
    assert _worker is not None
    return process(_worker, chunk, max_bytes)
