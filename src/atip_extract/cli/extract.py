"""``atip-extract PATH…``: read, extract, write, with progress on stderr."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

from atip_extract.batch.discover import SUFFIXES, Unit, discover
from atip_extract.batch.local import extract_units
from atip_extract.batch.work import Done, Limits, process_bytes
from atip_extract.cli.failures import FAILED, OK, complain
from atip_extract.cli.meter import Meter
from atip_extract.errors import ConfigError
from atip_extract.extractor import Extractor
from atip_extract.pipeline import Config

STDIN = "-"


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


class _Writer(Protocol):
    def write(self, line: str) -> None: ...

    def close(self) -> None: ...


class _Lines:
    """JSONL: a record a line, as soon as it is there."""

    def __init__(self, out: IO[str]) -> None:
        self.out = out

    def write(self, line: str) -> None:
        self.out.write(line + "\n")

    def close(self) -> None:
        self.out.flush()


class _List:
    """One JSON list, indented for people."""

    def __init__(self, out: IO[str]) -> None:
        self.out, self.count = out, 0

    def write(self, line: str) -> None:
        import json

        text = json.dumps(json.loads(line), ensure_ascii=False, indent=2)
        self.out.write(("[\n" if self.count == 0 else ",\n") + text)
        self.count += 1

    def close(self) -> None:
        self.out.write("[]\n" if self.count == 0 else "\n]\n")
        self.out.flush()


def run_extract(options: Options) -> int:
    """Extract everything; 1 where a release failed, else 0."""
    count = failed = 0
    with _output(options.output) as out:
        writer: _Writer = _List(out) if options.format == "json" else _Lines(out)
        for done in _results(options):
            for line in done.lines:
                writer.write(line.json)
                if line.code:
                    complain(line.message)
            count += len(done.lines)
            failed += done.errors
        writer.close()
    if not options.quiet and options.paths != (STDIN,):
        print(f"{count:,} records, {failed:,} of them errors", file=sys.stderr)
    return FAILED if failed else OK


def _results(options: Options) -> Iterator[Done]:
    """What became of each unit, or of stdin."""
    if STDIN in options.paths:
        if len(options.paths) > 1:
            raise ConfigError("- (stdin) goes alone: name files and folders, or pipe one release")
        yield _from_stdin(options)
        return
    units = list(discover(Path(p) for p in options.paths))
    if not units:
        raise ConfigError(f"no release found in {', '.join(options.paths)}: {' '.join(sorted(SUFFIXES))} are read")
    results = extract_units(units, options.config, workers=options.workers, limits=options.limits)
    with Meter(len(units), quiet=options.quiet) as meter:
        for done in results:
            yield done
            meter.step(1, done.errors)


def _from_stdin(options: Options) -> Done:
    if sys.stdin.isatty() and not options.quiet:
        print("reading one release from the terminal; end it with Ctrl-D", file=sys.stderr)
    data = sys.stdin.buffer.read(options.limits.max_bytes + 1)
    return process_bytes(Extractor.from_config(options.config), data, Unit(STDIN, STDIN, len(data)), options.limits)


@contextlib.contextmanager
def _output(name: str) -> Iterator[IO[str]]:
    """stdout, or a file that appears only when it is complete."""
    if name == STDIN:
        yield sys.stdout
        return
    target = Path(name)
    if target.is_dir():
        raise ConfigError(f"{target} is a folder: name a file, such as {target / 'records.jsonl'}")
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with part.open("w", encoding="utf-8", newline="\n") as out:
            yield out
        part.replace(target)
    except OSError as error:
        raise ConfigError(f"cannot write {target}: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)
