"""``atip-extract PATH…``: read, extract, write, with progress on stderr."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

from atip_extract.batch.discover import discover
from atip_extract.errors import ConfigError
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
    max_bytes: int
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
    if options.paths == (STDIN,) and sys.stdin.isatty() and not options.quiet:
        print("reading one release from the terminal; end it with Ctrl-D", file=sys.stderr)
    count = failed = 0
    with _output(options.output) as out:
        writer: _Writer = _List(out) if options.format == "json" else _Lines(out)
        for lines, errors in _results(options):
            for line in lines:
                writer.write(line)
            for error in errors:
                print(f"atip-extract: {error}", file=sys.stderr)
            count += len(lines)
            failed += len(errors)
        writer.close()
    if not options.quiet and options.paths != (STDIN,):
        print(f"{count} records, {failed} of them errors", file=sys.stderr)
    return 1 if failed else 0


def _results(options: Options) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """(JSON lines, error messages) of each file or of stdin."""
    if STDIN in options.paths:
        if len(options.paths) > 1:
            raise ConfigError("- (stdin) goes alone: name files and folders, or pipe one release")
        yield _from_stdin(options)
        return
    from atip_extract.batch.local import run

    files = list(discover(Path(p) for p in options.paths))
    if not files:
        raise ConfigError(f"no release found in {', '.join(options.paths)}: .txt .md .html .json .jsonl are read")
    with _progress(len(files), options.quiet) as step:
        for done in run(files, options.config, workers=options.workers, max_bytes=options.max_bytes):
            yield done.lines, tuple(f"{e.release.source}: {e.error.message}" for e in done.errors)
            step(len(done.errors))


def _from_stdin(options: Options) -> tuple[tuple[str, ...], tuple[str, ...]]:
    from atip_extract.batch.local import extract_sources
    from atip_extract.extractor import Extractor
    from atip_extract.text.sources import read_bytes

    data = sys.stdin.buffer.read(options.max_bytes + 1)
    results = extract_sources(Extractor.from_config(options.config), read_bytes(data, STDIN, max_bytes=options.max_bytes))
    from atip_extract.records import ErrorRecord

    errors = tuple(f"{r.release.source}: {r.error.message}" for r in results if isinstance(r, ErrorRecord))
    return tuple(r.to_json() for r in results), errors


@contextlib.contextmanager
def _output(name: str) -> Iterator[IO[str]]:
    """stdout, or a file that appears only when it is complete."""
    if name == STDIN:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
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


class _Step(Protocol):
    def __call__(self, errors: int) -> None: ...


@contextlib.contextmanager
def _progress(total: int, quiet: bool) -> Iterator[_Step]:
    """A bar with counts and the time left, where stderr is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda errors: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("extracting"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[failed]}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("extracting", total=total, failed="")
        failures = 0

        def step(errors: int) -> None:
            nonlocal failures
            failures += errors
            bar.update(task, advance=1, failed=f"{failures} failed" if failures else "")

        yield step
