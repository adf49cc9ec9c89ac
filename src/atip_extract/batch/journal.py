"""What a run has done so far, in one file that only grows, so that a run can be stopped at any instant.

The file is a header line and entries. An entry is the digest of what was read, the length and checksum of what follows,
and the compressed lines. What was being written when the power went is cut off when the journal is opened again.
"""

from __future__ import annotations

import json
import os
import struct
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from atip_extract.batch.work import Line
from atip_extract.errors import ConfigError

DIGEST_BYTES = 32
_MAGIC = b"atip-extract journal 1\n"
_ENTRY = struct.Struct(f"<{DIGEST_BYTES}sBII")  # digest, whether to try again on request, length, checksum
NO_DIGEST = bytes(DIGEST_BYTES)
RETRIABLE = frozenset({"timeout", "worker_died", "internal"})
"""Errors that another machine, or more patience, may not meet."""


class Journal:
    """Entries by digest. One process at a time may hold it."""

    def __init__(self, path: Path, fingerprint: str) -> None:
        """Open or begin the journal at `path`. One of another `fingerprint` is of no use any more and begins anew.

        Raises ``ConfigError`` where another process holds it.
        """
        self.path = path
        self._file: BinaryIO = path.open("a+b")
        _lock(self._file, path)
        self._places: dict[bytes, int] = {}
        self._header = _MAGIC + fingerprint.encode("ascii") + b"\n"
        self._size = self._recover()

    def _recover(self) -> int:
        """Read the places of all whole entries and cut off what comes after them; the size that is left."""
        self._file.seek(0)
        if self._file.read(len(self._header)) != self._header:
            self._file.truncate(0)
            self._file.write(self._header)
            self._sync()
            return len(self._header)
        at = len(self._header)
        while (entry := self._entry(at)) is not None:
            digest, flag, _, end = entry
            if digest != NO_DIGEST:
                self._places[digest] = -at if flag else at
            at = end
        self._file.truncate(at)
        self._file.seek(at)
        return at

    def _entry(self, at: int) -> tuple[bytes, int, bytes, int] | None:
        """(digest, flag, payload, where it ends) of the entry at an offset, if it is whole."""
        self._file.seek(at)
        head = self._file.read(_ENTRY.size)
        if len(head) < _ENTRY.size:
            return None
        digest, flag, length, checksum = _ENTRY.unpack(head)
        payload = self._file.read(length)
        if len(payload) < length or zlib.crc32(head[: -_CHECKSUM.size] + payload) != checksum:
            return None
        return digest, flag, payload, at + _ENTRY.size + length

    def __len__(self) -> int:
        """How many digests are known."""
        return len(self._places)

    def find(self, digest: bytes, *, retry: bool = False) -> int | None:
        """The place of the entry for a digest. With `retry`, not if it holds an error that may go away."""
        place = self._places.get(digest)
        return None if place is None or (retry and place < 0) else abs(place)

    def append(self, entries: Iterable[tuple[bytes | None, tuple[Line, ...]]]) -> list[int]:
        """Write some units' lines; they are on the disk when this returns. Gives their places."""
        places, pieces = [], []
        at = self._size
        for digest, lines in entries:
            key = digest or NO_DIGEST
            flag = int(any(line.code in RETRIABLE for line in lines))
            payload = zlib.compress(json.dumps([_plain(line) for line in lines], ensure_ascii=False).encode(), 1)
            head = _ENTRY.pack(key, flag, len(payload), 0)[: -_CHECKSUM.size]
            pieces += [head, _CHECKSUM.pack(zlib.crc32(head + payload)), payload]
            if digest is not None:
                self._places[digest] = -at if flag else at
            places.append(at)
            at += _ENTRY.size + len(payload)
        self._file.seek(0, os.SEEK_END)
        self._file.write(b"".join(pieces))
        self._sync()
        self._size = at
        return places

    def read(self, place: int) -> Iterator[Line]:
        """The lines of the entry at a place."""
        entry = self._entry(place)
        if entry is None:
            raise ConfigError(f"{self.path} was changed by another program; delete it to begin anew")
        for parts in json.loads(zlib.decompress(entry[2])):
            yield Line(*parts)

    def _sync(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Let others have it."""
        self._file.close()

    def __enter__(self) -> Journal:
        """The journal itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()


_CHECKSUM = struct.Struct("<I")


def _plain(line: Line) -> list[str]:
    return [line.json, line.encoding, line.code, line.message]


def _lock(file: BinaryIO, path: Path) -> None:
    try:
        import fcntl
    except ImportError:  # Windows: two runs into one folder are not told apart
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise ConfigError(f"another run is writing to {path.parent}") from None
    except OSError:
        return  # a file system without locks
