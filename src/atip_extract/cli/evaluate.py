"""``atip-extract evaluate GOLD RECORDS``: how well the records agree with gold in the record format."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast, get_args

from atip_extract.cli.failures import complain
from atip_extract.errors import ConfigError, ReleaseError

if TYPE_CHECKING:
    from atip_extract.records import Release


def run_evaluate(gold: Path, records: Path, *, show: bool, format: str) -> int:
    """Print the report to stdout: 0, or 1 where a gold release has no record.

    `gold` and `records` are each a file (.json with one record or a list, .jsonl) or a folder of such files.
    `format` is ``table``, ``markdown`` or ``json``; `show` adds every disagreement.
    """
    from atip_extract.evaluate import evaluate
    from atip_extract.evaluate.report import Format

    if format not in get_args(Format):
        raise ConfigError(f"{format!r} is no format of a report: choose among {', '.join(get_args(Format))}")
    wanted = list(read_records(gold))
    if not wanted:
        raise ConfigError(f"{gold}: there are no gold records in it")
    report = evaluate(wanted, list(read_records(records)))
    print(report.render(cast("Format", format), show=show))
    if report.without_record:
        complain(f"{len(report.without_record)} of {report.releases} gold releases have no record")
    return 1 if report.without_record else 0


def read_records(path: Path) -> Iterator[Release]:
    """The records of a file, or of every .json and .jsonl file of a folder, by name; error records are left out."""
    from pydantic import ValidationError

    from atip_extract.records import Release

    if not path.exists():
        raise ConfigError(f"{path}: no such file or folder")
    for file in sorted(f for f in path.iterdir() if f.suffix in (".json", ".jsonl")) if path.is_dir() else [path]:
        for where, data in _objects(file):
            if isinstance(data, dict) and "error" in data:
                continue
            try:
                yield Release.model_validate(data)
            except ValidationError as error:
                first = error.errors()[0]
                field = ".".join(str(part) for part in first["loc"])
                raise ReleaseError(f"{where}: not a record: {field}: {first['msg']}", code="format") from None


def _objects(file: Path) -> Iterator[tuple[str, Any]]:
    """(where it stands, JSON value) of each record in a file."""
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ReleaseError(f"{file}: the file cannot be read: {error}", code="unreadable") from None
    try:
        if file.suffix == ".jsonl":
            for number, line in enumerate(text.split("\n"), 1):
                if line.strip():
                    yield f"{file}#{number}", json.loads(line)
            return
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise ReleaseError(f"{file}: not valid JSON: {error.msg}, line {error.lineno}", code="format") from None
    if isinstance(value, list):
        yield from ((f"{file}#{number}", item) for number, item in enumerate(value, 1))
    else:
        yield str(file), value
