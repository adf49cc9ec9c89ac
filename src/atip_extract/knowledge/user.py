"""Users' gazetteers: the same entries, the same validation, from files that they name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from atip_extract.errors import GazetteerError
from atip_extract.knowledge.check import Record, check_records, files_of, read_file
from atip_extract.knowledge.entries import Keyed, builtin_entries, entry_of, keyed


def user_entries(paths: Sequence[Path | str]) -> list[Keyed]:
    """The entries of YAML and CSV files (or of folders of them). Raises the first ``GazetteerError``."""
    errors: list[GazetteerError] = []
    records: list[Record] = []
    for path in files_of(paths, errors):
        found, wrong = read_file(path)
        errors += wrong
        records += found
        if errors:
            break
    if not errors:
        errors += check_records(records, known={entry.id for entry, _ in builtin_entries()})
    if errors:
        raise errors[0]
    return [
        keyed(entry_of(record.model.model_dump(exclude_none=True), record.type, gazetteer=Path(record.file).stem))
        for record in records
    ]
