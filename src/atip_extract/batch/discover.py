"""Which files a run reads: those named, and those of known kinds below the folders named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from atip_extract.errors import ConfigError

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".json", ".jsonl"})


def discover(paths: Iterable[Path]) -> Iterator[Path]:
    """Files in stable order: as the arguments stand, each folder's by name. Hidden files and links are not followed.

    Raises ``ConfigError`` for a path that does not exist. A file that is named is read whatever its suffix.
    """
    for path in paths:
        if path.is_dir():
            yield from _below(path)
        elif path.exists() or path.is_symlink():
            yield path
        else:
            raise ConfigError(f"{path}: no such file or folder")


def _below(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            if not name.startswith(".") and path.suffix.lower() in SUFFIXES:
                yield path
