"""``atip-extract PATH…``: read, extract, write, with progress on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from atip_extract.batch.discover import SUFFIXES, Unit, discover
from atip_extract.batch.local import extract_units
from atip_extract.batch.work import Done, Limits, process_bytes
from atip_extract.cli.export import summary
from atip_extract.cli.failures import FAILED, OK, complain
from atip_extract.cli.meter import Meter
from atip_extract.errors import ConfigError
from atip_extract.export.base import Options as ExportOptions
from atip_extract.export.kinds import kind_named
from atip_extract.export.run import Counts, export
from atip_extract.export.texts import TextAtHand
from atip_extract.extractor import Extractor
from atip_extract.pipeline import Config
from atip_extract.records import ErrorRecord, Release

STDIN = "-"
AS_EXTRACTED = frozenset({"jsonl", "json"})
"""Formats that hold every record and error record as it is."""


@dataclass(frozen=True)
class Options:
    """What the user asked for."""

    paths: tuple[str, ...]
    output: str
    format: str
    config: Config
    workers: int
    limits: Limits
    quiet: bool


def run_extract(options: Options) -> int:
    """Extract everything; 1 where a release failed or the format could not take a record, else 0."""
    kind, text = kind_named(options.format, "--format"), TextAtHand()
    results = _results(options)
    counts = export(_records(results, text), kind, options.output, ExportOptions(texts=text), on_failure=complain)
    if not options.quiet and options.paths != (STDIN,):
        print(summary(counts, kind) if kind.name not in AS_EXTRACTED else _told(counts), file=sys.stderr)
    return FAILED if counts.failed or counts.errors else OK


def _told(counts: Counts) -> str:
    return f"{counts.written + counts.errors:,} records, {counts.errors:,} of them errors"


def _records(results: Iterable[Done], text: TextAtHand) -> Iterator[Release | ErrorRecord]:
    """The records one by one, the text of each at hand; what failed is said on stderr."""
    for done in results:
        for line in done.lines:
            if line.code:
                complain(line.message)
                yield ErrorRecord.model_validate_json(line.json)
            else:
                text.text = line.text
                yield Release.model_validate_json(line.json)


def _results(options: Options) -> Iterator[Done]:
    """What became of each unit, or of stdin. Wrong paths are told at once, before any output is begun."""
    if STDIN in options.paths:
        if len(options.paths) > 1:
            raise ConfigError("- (stdin) goes alone: name files and folders, or pipe one release")
        return _from_stdin(options)
    units = list(discover(Path(p) for p in options.paths))
    if not units:
        raise ConfigError(f"no release found in {', '.join(options.paths)}: {' '.join(sorted(SUFFIXES))} are read")
    return _from_units(units, options)


def _from_units(units: list[Unit], options: Options) -> Iterator[Done]:
    results = extract_units(units, options.config, workers=options.workers, limits=options.limits)
    with Meter(len(units), quiet=options.quiet) as meter:
        for done in results:
            yield done
            meter.step(1, done.errors)


def _from_stdin(options: Options) -> Iterator[Done]:
    if sys.stdin.isatty() and not options.quiet:
        print("reading one release from the terminal; end it with Ctrl-D", file=sys.stderr)
    data = sys.stdin.buffer.read(options.limits.max_bytes + 1)
    yield process_bytes(Extractor.from_config(options.config), data, Unit(STDIN, STDIN, len(data)), options.limits)
