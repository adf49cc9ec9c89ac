"""Records as the page holds them: the record's own fields, spans cut down to offsets, and JSON safe inside HTML."""

from __future__ import annotations

import json
import re
from typing import Any

from atip_extract.export.base import SHA_LETTERS
from atip_extract.export.known import entry_of
from atip_extract.records import ErrorRecord, Release

_SPAN = {"start", "end", "text"}
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def release_data(record: Release, text: str | None) -> dict[str, Any]:
    """The record as the page's script reads it (``web/src/record.ts``).

    A span is ``[start, end]`` where the page has the text, else ``[start, end, words]``. Offsets stay code points.
    """
    data: dict[str, Any] = _shortened(record.model_dump(mode="json", exclude_none=True), words=text is None)
    data.pop("schema_version")
    info = data["release"]
    info["sha256"] = info["sha256"][:SHA_LETTERS]
    info.pop("text", None)
    if text is not None:
        info["text"] = text
    for entity, shown in zip(record.entities, data.get("entities", ()), strict=True):
        entry = entry_of(entity) if entity.type == "place" else None
        if entry is not None and entry.country:
            shown["country"] = entry.country
    return data


def error_data(error: ErrorRecord) -> dict[str, Any]:
    """What the page says of an input that was not read."""
    return {"release": {"source": error.release.source}, "error": error.error.model_dump()}


def script_json(value: Any) -> str:
    """JSON for a ``<script>`` element: nothing in it can end the element, begin a comment or break a line of script.

    Lone surrogates (file names that are no text) are escaped as well, so that the page is valid UTF-8.
    """
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", plain)


def _shortened(value: Any, *, words: bool) -> Any:
    """The value with spans as lists and without empty lists."""
    if isinstance(value, dict):
        if value.keys() == _SPAN:
            return [value["start"], value["end"], value["text"]] if words else [value["start"], value["end"]]
        return {name: _shortened(inner, words=words) for name, inner in value.items() if inner != []}
    if isinstance(value, list):
        return [_shortened(inner, words=words) for inner in value]
    return value
