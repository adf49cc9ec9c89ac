"""Which releases a run reads: the files that are named, and those of known kinds below the folders that are named.

A *unit* is what a worker reads at once: a file, or one line of a JSON Lines file, which may be larger than memory.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from atip_extract.errors import ConfigError
from atip_extract.text.sources import FORMATS, printable

SUFFIXES = frozenset({".txt", ".md", *FORMATS})
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Unit:
    """A file, or `size` bytes from `offset` on of a JSON Lines file."""

    path: str
    source: str
    """The name in the record: the path, with ``#line`` after it where the unit is a line."""
    size: int = 0
    offset: int | None = None
    is_link: bool = False
    """A symbolic link found below a folder: it is not followed, since it may lead out of what was given."""


def discover(paths: Iterable[Path]) -> Iterator[Unit]:
    """Units in stable order: as the arguments stand, each folder's files by name, each file's lines as they come.

    Hidden files are left out. A file that is named is read whatever its suffix. Raises ``ConfigError`` for a path
    that does not exist.
    """
    for path in paths:
        if path.is_dir():
            for name, is_link in _below(path):
                yield from _units_of(name, is_link)
        elif path.exists() or path.is_symlink():
            yield from _units_of(str(path), False)
        else:
            raise ConfigError(f"{path}: no such file or folder")


def _below(folder: Path) -> Iterator[tuple[str, bool]]:
    for root, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                place = os.path.join(root, name)  # noqa: PTH118  (a Path each would double the memory of a large run)
                yield place, os.path.islink(place)  # noqa: PTH114


def _units_of(path: str, is_link: bool) -> Iterator[Unit]:
    source = printable(path)
    if is_link:
        yield Unit(path, source, is_link=True)
        return
    try:
        info = Path(path).stat()
        if FORMATS.get(Path(path).suffix.lower()) == "jsonl" and stat.S_ISREG(info.st_mode):
            lines = 0
            for lines, offset, size in _lines(path):
                yield Unit(path, f"{source}#{lines}", size, offset)
            if lines:
                return
    except OSError:
        info = None
    yield Unit(path, source, info.st_size if info else 0)


def _lines(path: str) -> Iterator[tuple[int, int, int]]:
    """(number from 1, offset, bytes) of every line that is not blank, without ever holding a long one in memory."""
    number = start = at = 0
    blank = True
    with Path(path).open("rb") as file:
        while block := file.read(_BLOCK):
            pieces = block.split(b"\n")
            for piece in pieces[:-1]:
                blank = blank and not piece.strip()
                at += len(piece) + 1
                number += 1
                if not blank:
                    yield number, start, at - 1 - start
                start, blank = at, True
            at += len(pieces[-1])
            blank = blank and not pieces[-1].strip()
    if not blank:
        yield number + 1, start, at - start
