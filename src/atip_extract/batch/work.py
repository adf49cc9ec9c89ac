"""What a worker does: read some units, extract, give their lines. The same in every process and on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from atip_extract.batch.clock import TimeUp, time_limit
from atip_extract.batch.discover import Unit
from atip_extract.batch.memory import give_back
from atip_extract.errors import AtipError, ReleaseError
from atip_extract.extractor import Extractor
from atip_extract.records import ErrorRecord, Release
from atip_extract.text.sources import Source, error_record, read_bytes, read_line, read_path

MAX_BYTES = 20_000_000
MAX_CHARACTERS = 1_000_000
TIME_LIMIT = 300.0

CHUNK_UNITS = 16
"""Units that a worker gets at a time; the tagger sees their sentences together."""
CHUNK_BYTES = 200_000
"""No more units are added to a chunk of so many bytes, so that chunks take about the same time."""

Result = Release | ErrorRecord
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one release may cost. Beyond a limit it yields an error record."""

    max_bytes: int = MAX_BYTES
    """Of a file, or of a line of a JSON Lines file."""
    max_characters: int = MAX_CHARACTERS
    """Of a release's text."""
    seconds: float = TIME_LIMIT
    """For one unit."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the output: a record or an error record as JSON, and what a summary counts."""

    json: str
    encoding: str = ""
    code: str = ""
    """The error's code; empty for a record."""
    message: str = ""
    """``source: what is wrong``; empty for a record."""
    text: str = ""
    """The text of a record that does not carry it, for formats that show it; a journal does not keep it."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one unit: a line at least."""

    unit: Unit
    lines: tuple[Line, ...]

    @property
    def errors(self) -> int:
        """How many lines are error records."""
        return sum(1 for line in self.lines if line.code)


def chunks(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    """Units in groups that take about the same time."""
    chunk: list[Unit] = []
    size = 0
    for unit in units:
        if chunk and size + unit.size > CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
        chunk.append(unit)
        size += unit.size
        if len(chunk) == CHUNK_UNITS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def process(extractor: Extractor, units: Sequence[Unit], limits: Limits) -> list[Done]:
    """Extract some units, together where that works; one by one where a release breaks the batch or its time is up."""
    done = try_together(extractor, units, limits)
    if done is None:
        done = [process_one(extractor, unit, limits) for unit in units]
    give_back()
    return done


def try_together(extractor: Extractor, units: Sequence[Unit], limits: Limits) -> list[Done] | None:
    """Extract some units in one batch; None where one of them raises or the time is up."""
    try:
        with extractor.nlp.memory_zone(), time_limit(limits.seconds):
            return list(_together(extractor, units, limits))
    except (Exception, TimeUp):  # whatever one release does, the others must not be lost
        return None


def _together(extractor: Extractor, units: Sequence[Unit], limits: Limits) -> Iterator[Done]:
    read = [read_unit(unit, limits) for unit in units]
    results = iter(extract_sources(extractor, [item for items in read for item in items]))
    for unit, items in zip(units, read, strict=True):
        yield Done(unit, tuple(map(line_of, islice(results, len(items)), items)))


def process_one(extractor: Extractor, unit: Unit, limits: Limits) -> Done:
    """Extract one unit, whatever it does."""
    try:
        with extractor.nlp.memory_zone(), time_limit(limits.seconds):
            items = read_unit(unit, limits)
            return Done(unit, tuple(line_of(_extract_one(extractor, item), item) for item in items))
    except TimeUp:
        return _timed_out(unit, limits)
    except Exception as error:
        return failed(unit, "internal", _internal(error))


def process_bytes(extractor: Extractor, data: bytes, unit: Unit, limits: Limits) -> Done:
    """Extract what came in from elsewhere than a file; `unit` names it."""
    try:
        with extractor.nlp.memory_zone(), time_limit(limits.seconds):
            items = [_within(item, limits) for item in read_bytes(data, unit.source, max_bytes=limits.max_bytes)]
            return Done(unit, tuple(line_of(_extract_one(extractor, item), item) for item in items))
    except TimeUp:
        return _timed_out(unit, limits)


def failed(unit: Unit, code: str, message: str) -> Done:
    """What stands for a unit that gave nothing."""
    return Done(unit, (line_of(error_record(unit.source, ReleaseError(message, code=code))),))


def _timed_out(unit: Unit, limits: Limits) -> Done:
    return failed(unit, "timeout", f"it took longer than the limit of {limits.seconds:g} seconds")


def read_unit(unit: Unit, limits: Limits) -> list[Source | ErrorRecord]:
    """The releases of a unit, at least one: what cannot be read is an error record."""
    if unit.is_link:
        error = ReleaseError("this is a symbolic link, which is not followed: name the file itself", code="unreadable")
        return [error_record(unit.source, error)]
    found = (
        list(read_path(Path(unit.path), max_bytes=limits.max_bytes)) if unit.offset is None else [_line(unit, limits)]
    )
    if not found:
        return [error_record(unit.source, ReleaseError("there is no text in it", code="empty"))]
    return [_within(item, limits) for item in found]


def _line(unit: Unit, limits: Limits) -> Source | ErrorRecord:
    try:
        with Path(unit.path).open("rb") as file:
            file.seek(unit.offset or 0)
            data = file.read(min(unit.size, limits.max_bytes + 2))
    except OSError as error:
        message = f"the file cannot be read: {error.strerror or 'input error'}"
        return error_record(unit.source, ReleaseError(message, code="unreadable"))
    if len(data.rstrip(b"\r\n")) > limits.max_bytes:
        return error_record(unit.source, _too_large(f"{limits.max_bytes:,} bytes"))
    return next(read_line(data, unit.source), None) or error_record(
        unit.source, ReleaseError("the file changed while it was read", code="unreadable")
    )


def _within(item: Source | ErrorRecord, limits: Limits) -> Source | ErrorRecord:
    if isinstance(item, Source) and len(item.text) > limits.max_characters:
        return error_record(item.source, _too_large(f"{limits.max_characters:,} characters"), item.meta.sha256)
    return item


def _too_large(limit: str) -> ReleaseError:
    return ReleaseError(f"larger than the limit of {limit}", code="too_large")


def extract_sources(extractor: Extractor, items: Iterable[Source | ErrorRecord]) -> list[Result]:
    """The record of each source, in order; what could not be read stays the error record that it is."""
    kept = list(items)
    sources = [item for item in kept if isinstance(item, Source)]
    try:
        records: Iterator[Result] = iter(list(extractor.read(sources, batch_size=CHUNK_UNITS)))
    except Exception:
        records = iter([_extract_one(extractor, source) for source in sources])
    return [item if isinstance(item, ErrorRecord) else next(records) for item in kept]


def _extract_one(extractor: Extractor, item: Source | ErrorRecord) -> Result:
    if isinstance(item, ErrorRecord):
        return item
    try:
        return next(extractor.read([item]))
    except AtipError as error:
        return error_record(item.source, ReleaseError(str(error), code=error.code), item.meta.sha256)
    except Exception as error:
        return error_record(item.source, ReleaseError(_internal(error), code="internal"), item.meta.sha256)


def _internal(error: Exception) -> str:
    first = (str(error).splitlines() or [""])[0]
    return f"internal error, please report it: {type(error).__name__}: {first}"


def line_of(result: Result, source: Source | ErrorRecord | None = None) -> Line:
    """A result as a line of output; `source` is what it was extracted from."""
    if isinstance(result, ErrorRecord):
        return Line(
            result.to_json(), code=result.error.code, message=f"{result.release.source}: {result.error.message}"
        )
    text = source.text if isinstance(source, Source) and result.release.text is None else ""
    return Line(result.to_json(), encoding=result.release.encoding, text=text)


def digest(unit: Unit, limits: Limits) -> bytes | None:
    """What tells a changed unit from an unchanged one; None where it cannot be read, and so is read anew each time."""
    if unit.is_link:
        return None
    found = hashlib.sha256()
    left = (unit.size if unit.offset is not None else limits.max_bytes + 1) or 1
    try:
        if not Path(unit.path).is_file():  # to open a pipe would wait for somebody to write
            return None
        with Path(unit.path).open("rb") as file:
            file.seek(unit.offset or 0)
            while left > 0 and (block := file.read(min(left, _BLOCK))):
                found.update(block)
                left -= len(block)
    except OSError:
        return None
    found.update(f"{unit.size}\0{unit.source}".encode("utf-8", "backslashreplace"))
    return found.digest()
