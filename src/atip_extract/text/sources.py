"""Files to releases: plain text, HTML, JSON and JSON Lines.

What becomes the release's text:

* ``.txt``, ``.md`` and any other name: the decoded file, to the character. A plain file whose first words are an HTML
  doctype or ``<html`` is read as HTML, whatever its name;
* ``.html``, ``.htm``, ``.xhtml``: the main text, its title put before it where it does not stand there already;
* ``.json`` (one object or a list) and ``.jsonl``, ``.ndjson`` (one object a line): the field ``text``, exactly as it
  is. ``title``, ``date`` and ``url`` go to the release's metadata.

A release that cannot be read becomes an ``ErrorRecord``; nothing is raised and nothing left out.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate
from pathlib import Path
from typing import Any, BinaryIO, Literal

from atip_extract.annotations import ReleaseMeta
from atip_extract.errors import ReleaseError
from atip_extract.records import ErrorInfo, ErrorRecord, ErrorSource
from atip_extract.text.decode import decode

Format = Literal["text", "html", "json", "jsonl"]
DEFAULT_MAX_BYTES = 20_000_000
FORMATS: dict[str, Format] = {
    **{".html": "html", ".htm": "html", ".xhtml": "html"},
    **{".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl"},
}
_HTML_START = re.compile(
    r"\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!doctype\s{1,10}html|<html[\s>])", re.IGNORECASE
)
_ISO_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\d)")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """A release as it was read."""

    source: str
    text: str
    meta: ReleaseMeta


def read_path(path: Path, *, max_bytes: int = DEFAULT_MAX_BYTES) -> Iterator[Source | ErrorRecord]:
    """Every release of a file, in order. `max_bytes` bounds a file, or one line of a JSON Lines file."""
    source = printable(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            yield error_record(source, ReleaseError("this is not a regular file", code="unreadable"))
            return
        with path.open("rb") as file:
            format = FORMATS.get(path.suffix.lower(), "text")
            if format == "jsonl":
                yield from _read_lines(file, source, max_bytes)
            else:
                yield from read_bytes(file.read(max_bytes + 1), source, format, max_bytes=max_bytes)
    except OSError as error:
        message = f"the file cannot be read: {error.strerror or 'input error'}"
        yield error_record(source, ReleaseError(message, code="unreadable"))


def read_bytes(
    data: bytes, source: str = "-", format: Format | None = None, *, max_bytes: int = DEFAULT_MAX_BYTES
) -> Iterator[Source | ErrorRecord]:
    """Every release in `data`; without `format` it is plain text, or HTML where it begins like HTML."""
    if len(data) > max_bytes:
        yield error_record(source, ReleaseError(f"larger than the limit of {max_bytes:,} bytes", code="too_large"))
        return
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        if format == "jsonl":
            for number, line in enumerate(data.split(b"\n"), 1):
                yield from read_line(line, f"{source}#{number}")
            return
        text, encoding = decode(data)
        meta = ReleaseMeta(source=source, sha256=sha256, encoding=encoding)
        if format == "json":
            yield from _read_json(text, meta)
        elif format == "html" or _HTML_START.match(text):
            from atip_extract.text.html import read_html

            yield _checked(Source(source, read_html(text, meta), meta))
        else:
            yield _checked(Source(source, text, meta))
    except ReleaseError as error:
        yield error_record(source, error, sha256)


def printable(path: str | os.PathLike[str]) -> str:
    """A path as text that can be written as UTF-8: bytes that are none appear as ``\\xNN``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def error_record(source: str, error: ReleaseError, sha256: str | None = None) -> ErrorRecord:
    """What stands in the output for a release that could not be read."""
    message = " ".join(str(error).split())
    return ErrorRecord(
        release=ErrorSource(source=source, sha256=sha256), error=ErrorInfo(code=error.code, message=message)
    )


def is_blank(text: str) -> bool:
    """True where there is nothing to read: white space, invisible marks and NULs only."""
    return not text.strip("\x00\ufeff \t\r\n\x0b\x0c\xa0\u200b\u200e\u200f\u2028\u2029")


def _checked(source: Source) -> Source:
    if is_blank(source.text):
        raise ReleaseError("there is no text in it", code="empty")
    return source


def _read_lines(file: BinaryIO, source: str, max_bytes: int) -> Iterator[Source | ErrorRecord]:
    """A line at a time, so that the size of the file does not matter and an endless line costs no memory."""
    number = 0
    while line := file.readline(max_bytes + 2):
        number += 1
        name = f"{source}#{number}"
        if len(line.rstrip(b"\r\n")) <= max_bytes:
            yield from read_line(line, name)
            continue
        digest = hashlib.sha256(line)
        while line and not line.endswith(b"\n"):
            line = file.readline(_CHUNK)
            digest.update(line)
        error = ReleaseError(f"larger than the limit of {max_bytes:,} bytes", code="too_large")
        yield error_record(name, error, digest.hexdigest())
    if not number:
        yield error_record(source, ReleaseError("the file is empty", code="empty"))


def read_line(line: bytes, source: str) -> Iterator[Source | ErrorRecord]:
    """The release of one line of JSON Lines; nothing where the line is blank."""
    line = line.rstrip(b"\r\n")
    if not line.strip():
        return  # a blank line between records is no release
    sha256 = hashlib.sha256(line).hexdigest()
    try:
        text, encoding = decode(line)
        yield _of_object(_parse(text), ReleaseMeta(source=source, sha256=sha256, encoding=encoding))
    except ReleaseError as error:
        yield error_record(source, error, sha256)


def _read_json(text: str, meta: ReleaseMeta) -> Iterator[Source | ErrorRecord]:
    value = _parse(text)
    if not isinstance(value, list):
        yield _of_object(value, meta)
        return
    if not value:
        raise ReleaseError("the list holds no release", code="empty")
    for number, item in enumerate(value, 1):
        name = f"{meta.source}#{number}"
        try:
            yield _of_object(item, ReleaseMeta(source=name, sha256=meta.sha256, encoding=meta.encoding))
        except ReleaseError as error:
            yield error_record(name, error, meta.sha256)


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        message = f"not valid JSON: {error.msg}, line {error.lineno} column {error.colno}"
        raise ReleaseError(message, code="format") from None
    except RecursionError:
        raise ReleaseError("not usable JSON: it is nested too deeply", code="format") from None
    except ValueError:
        raise ReleaseError("not usable JSON: a number in it has too many digits", code="format") from None


def _of_object(value: Any, meta: ReleaseMeta) -> Source:
    """A release from a JSON object with a field ``text``."""
    if not isinstance(value, dict):
        raise ReleaseError("a JSON release is an object with the field 'text'", code="format")
    text = value.get("text")
    if not isinstance(text, str):
        raise ReleaseError("the JSON object has no field 'text' that holds a string", code="format")
    meta.keep_text = True
    meta.title = _string(value.get("title"))
    meta.url = _string(value.get("url"))
    meta.published = published(value.get("date"))
    return _checked(Source(meta.source, _without_surrogates(text), meta))


def _string(value: Any) -> str | None:
    return _without_surrogates(value.strip()) or None if isinstance(value, str) else None


def _without_surrogates(text: str) -> str:
    """JSON can escape half a surrogate pair, which no encoding can write: U+FFFD stands for it, as for a lost byte."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text


def published(value: Any) -> str | None:
    """The ISO 8601 date that a container states: of an ISO date or time, or a date as e-mail and RSS write it."""
    if not isinstance(value, str):
        return None
    value = value.strip()[:64]
    match = _ISO_DATE.match(value)
    try:
        if match is not None:
            year, month, day = ([int(part) for part in match[0].split("-")] + [1, 1])[:3]
            date(year, month, day)
            return match[0]
        parsed = parsedate(value)
        return date(*parsed[:3]).isoformat() if parsed else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
