"""Users' gazetteers as CSV: ``name_ar,name_en,aliases,kind,country,id``, in any order, with a header line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from atip_extract.errors import GazetteerError

COLUMNS = {
    "name_ar": "name", "name": "name", "name_en": "name_en", "aliases": "aliases", "weak": "weak",
    "acronyms": "acronyms", "kind": "kind", "country": "country", "id": "id", "parent": "parent",
    "wikidata": "wikidata",
}  # fmt: skip
"""Column of the table → field of the entry. ``aliases``, ``weak`` and ``acronyms`` hold lists: «a; b» or «a | b»."""

_LISTS = {"aliases", "weak", "acronyms"}
_SEPARATOR = re.compile(r"[;؛|\n]")


def read_csv(text: str, file: str) -> Iterator[tuple[dict[str, Any], dict[str, int]]]:
    """Each row as the data of an entry, with the line of its fields. Commas, semicolons or tabs between columns.

    A row without an id takes ``<file's stem>/<row number>``. Raises ``GazetteerError``.
    """
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        fields = _fields(next(reader, []), file)
        stem = re.sub(r"[^a-z0-9._-]+", "-", PurePath(file).stem.lower()).strip("-._") or "user"
        for number, row in enumerate(reader, start=1):
            if not any(map(str.strip, row)):
                continue
            if len(row) > len(fields):
                message = f"{len(row)} columns where the header has {len(fields)}"
                raise GazetteerError(message, file=file, line=reader.line_num)
            data: dict[str, Any] = {"id": f"{stem}/{number}", "kind": "other"}
            for field, cell in zip(fields, row, strict=False):
                if cell.strip():
                    data[field] = _list_of(cell) if field in _LISTS else cell.strip()
            yield data, {"": reader.line_num}
    except csv.Error as error:
        raise GazetteerError(f"not CSV: {error}", file=file, line=reader.line_num) from None


def _list_of(cell: str) -> list[str]:
    return [part for piece in _SEPARATOR.split(cell) if (part := piece.strip())]


def _fields(header: list[str], file: str) -> list[str]:
    fields = []
    for column in header:
        field = COLUMNS.get(column.strip().lower())
        if field is None:
            known = ", ".join(COLUMNS)
            raise GazetteerError(f"no such column; there are {known}", file=file, line=1, field=column.strip())
        if field in fields:
            raise GazetteerError("stands twice in the header", file=file, line=1, field=column.strip())
        fields.append(field)
    if "name" not in fields:
        raise GazetteerError("is missing from the header line", file=file, line=1, field="name_ar")
    return fields
