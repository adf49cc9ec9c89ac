"""Records from JSON Lines, one at a time; also from the one list that ``--format json`` writes."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from pydantic import ValidationError

from atip_extract.errors import ConfigError
from atip_extract.records import ErrorRecord, Release

STDIN = "-"


def read_records(source: str) -> Iterator[Release | ErrorRecord]:
    """The records of a file, or of stdin (``-``).

    Raises ``ConfigError`` that names the line which is no record: an output with a hole in it would lie.
    """
    with _open(source) as file:
        name = "stdin" if source == STDIN else source
        for number, line in enumerate(file, 1):
            data = line.strip().removeprefix(b"\xef\xbb\xbf")
            if number == 1 and data.startswith(b"["):
                yield from _of_list(data + b"\n" + file.read(), name)
                return
            if data:
                yield _record(_parsed(data, f"{name}:{number}"), f"{name}:{number}")


@contextlib.contextmanager
def _open(source: str) -> Iterator[IO[bytes]]:
    if source == STDIN:
        yield sys.stdin.buffer
        return
    try:
        file = Path(source).open("rb")  # noqa: SIM115  (closed below; only opening is guarded)
    except OSError as error:
        raise ConfigError(f"cannot read {source}: {error.strerror}") from error
    with file:
        yield file


def _of_list(data: bytes, name: str) -> Iterator[Release | ErrorRecord]:
    for number, value in enumerate(_parsed(data, name), 1):
        yield _record(value, f"{name}, item {number}")


def _parsed(data: bytes, where: str) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{where} is not JSON: {error}") from None


def _record(value: Any, where: str) -> Release | ErrorRecord:
    model = ErrorRecord if isinstance(value, dict) and "error" in value else Release
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"]))
        raise ConfigError(f"{where} is not a record: {field + ': ' if field else ''}{first['msg']}") from None
