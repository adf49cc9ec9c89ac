"""From records to an output that is whole or not there at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from atip_extract.errors import ConfigError, ReleaseError
from atip_extract.export.base import Exporter, Options, release_key, short_hash
from atip_extract.export.kinds import Kind
from atip_extract.records import ErrorRecord, Release

STDOUT = "-"


@dataclass
class Counts:
    """What became of the records."""

    written: int = 0
    errors: int = 0
    """Error records that came in."""
    errors_kept: bool = False
    repeated: int = 0
    """Records of a release that had been there before: same source, same bytes."""
    failed: int = 0
    """Records that the format could not take, such as those whose text is not found."""


def export(
    records: Iterable[Release | ErrorRecord],
    kind: Kind,
    output: str,
    options: Options | None = None,
    *,
    on_failure: Callable[[str], None] = lambda message: None,
) -> Counts:
    """Write records to `output` (a path; ``-`` is stdout for text formats), which appears only when it is complete.

    `on_failure` hears of every record that the format could not take. Raises ``ConfigError`` where the output cannot be
    written or an extra is missing.
    """
    maker = kind.load()
    counts = Counts()
    with _place(kind, output) as make_in, contextlib.closing(make_in(maker, options or Options())) as exporter:
        counts.errors_kept = exporter.keeps_errors
        _fill(exporter, records, counts, on_failure)
        exporter.finish()
    return counts


def _fill(
    exporter: Exporter,
    records: Iterable[Release | ErrorRecord],
    counts: Counts,
    on_failure: Callable[[str], None],
) -> None:
    seen: set[bytes] = set()
    for record in records:
        if isinstance(record, ErrorRecord):
            counts.errors += 1
            exporter.add_error(record)
            continue
        if not exporter.keeps_repeats:
            key = bytes.fromhex(short_hash(release_key(record.release)))
            if key in seen:
                counts.repeated += 1
                continue
            seen.add(key)
        try:
            exporter.add(record)
        except ReleaseError as error:
            counts.failed += 1
            on_failure(str(error))
        else:
            counts.written += 1


Maker = Callable[..., Exporter]


@contextlib.contextmanager
def _place(kind: Kind, output: str) -> Iterator[Callable[[Maker, Options], Exporter]]:
    """Where the exporter writes: stdout, or a temporary neighbour that takes the output's name in the end."""
    if output == STDOUT:
        if kind.shape != "text":
            raise ConfigError(f"{kind.name} cannot go to stdout: name a {kind.shape} with -o")
        yield lambda maker, options: maker(sys.stdout, options)
        sys.stdout.flush()
        return
    target = Path(output)
    _check(kind, target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{target.name}.", suffix=".part", dir=target.parent) as folder:
            part = Path(folder) / target.name
            if kind.shape == "folder":
                part.mkdir()
            with contextlib.ExitStack() as stack:
                if kind.shape == "text":
                    out = stack.enter_context(part.open("w", encoding="utf-8", newline="\n"))
                    yield lambda maker, options: maker(out, options)
                else:
                    yield lambda maker, options: maker(part, options)
            _move(part, target, Path(folder))
    except OSError as error:
        raise ConfigError(f"cannot write {target}: {error.strerror or error}") from error


def _check(kind: Kind, target: Path) -> None:
    """Never replace a folder by a file, nor a folder that holds something else than an earlier export."""
    if kind.shape != "folder":
        if target.is_dir():
            raise ConfigError(f"{target} is a folder: name a file, such as {target / f'records{kind.extension}'}")
        return
    if target.exists() and not target.is_dir():
        raise ConfigError(f"{target} is a file: {kind.name} writes a folder of {kind.extension} files")
    if target.is_symlink() or os.path.ismount(target):
        raise ConfigError(f"{target} is a link or a mount, which cannot be replaced as a whole: name another folder")
    if target.is_dir():
        own = {kind.extension, *kind.beside}
        strange = next((p for p in target.iterdir() if p.is_dir() or p.suffix not in own), None)
        if strange is not None:
            raise ConfigError(f"{target} holds {strange.name}, which is no part of an export: name a new folder")


def _move(part: Path, target: Path, scratch: Path) -> None:
    """Give the finished output its name; an earlier folder goes away only when the new one is whole."""
    if part.is_dir() and target.is_dir():
        target.rename(scratch / ".earlier")
        try:
            part.rename(target)
        except BaseException:
            (scratch / ".earlier").rename(target)
            raise
        shutil.rmtree(scratch / ".earlier")
        return
    part.replace(target)
