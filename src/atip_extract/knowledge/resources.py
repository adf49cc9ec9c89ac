"""Finds and reads the YAML under ``gazetteers/``: in the installed package, or beside the source in a checkout.

Parsing a megabyte of YAML takes seconds, so that ``compiled.jsonl`` carries the same data ready to load: one line a
file, with the SHA-256 of the YAML that it was made from. A file that has changed since is parsed again, so an edited
gazetteer works at once, and only slower. ``tools/compile_gazetteers.py`` writes the file.
"""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from atip_extract.errors import GazetteerError
from atip_extract.knowledge import yamlfile

COMPILED = "compiled.jsonl"


@lru_cache(maxsize=1)
def gazetteer_root() -> Traversable:
    """The folder ``gazetteers``: the wheel's own, or that of the checkout."""
    installed = files("atip_extract") / "gazetteers"
    if installed.is_dir():
        return installed
    checkout = Path(__file__).resolve().parents[3] / "gazetteers"
    if checkout.is_dir():
        return checkout
    raise GazetteerError("the gazetteers are not part of this installation: install atip-extract again")


def read_yaml(relative: str) -> Any:
    """The data of one shipped file, such as ``read_yaml("values/months.yml")``.

    Lists, dicts, strings, numbers, booleans and ``None``; a fresh copy each time. Raises ``GazetteerError``.
    """
    line = compiled(relative)
    if line is not None:
        return line["data"]
    return yamlfile.parse(read_bytes(relative), f"gazetteers/{relative}")[0]


def compiled(relative: str) -> dict[str, Any] | None:
    """The compiled form of one file, or ``None`` where there is none or the YAML has changed since."""
    found = _compiled_lines().get(relative)
    if found is None or found[0] != hashlib.sha256(read_bytes(relative)).hexdigest():
        return None
    line: dict[str, Any] = json.loads(found[1])
    return line


def compiled_fingerprint() -> str | None:
    """The fingerprint of the normalisation that the compiled keys were made with."""
    found = _compiled_lines().get("")
    return found[0] if found else None


def read_bytes(relative: str) -> bytes:
    """The bytes of one shipped file."""
    place = gazetteer_root()
    for part in relative.split("/"):
        if part in {"", ".", ".."}:
            raise GazetteerError("not a file of the gazetteers", file=relative)
        place = place / part
    try:
        return place.read_bytes()
    except OSError:
        raise GazetteerError("no such file", file=f"gazetteers/{relative}") from None


def yaml_files(folder: str = "") -> list[str]:
    """The shipped YAML files under a folder of the gazetteers, at any depth, sorted: ``agencies/un.yml`` …"""
    root = gazetteer_root()
    place = root / folder if folder else root
    return sorted(_walk(place, f"{folder}/" if folder else "")) if place.is_dir() else []


def _walk(place: Traversable, prefix: str) -> list[str]:
    found: list[str] = []
    for item in place.iterdir():
        if item.is_dir():
            found += _walk(item, f"{prefix}{item.name}/")
        elif item.name.endswith((".yml", ".yaml")):
            found.append(prefix + item.name)
    return found


@lru_cache(maxsize=1)
def _compiled_lines() -> dict[str, tuple[str, bytes]]:
    """File name → the digest of its YAML and its line of JSON, not parsed yet."""
    place = files("atip_extract") / "knowledge" / COMPILED
    try:
        raw = place.read_bytes()
    except OSError:
        return {}
    found = {}
    for line in raw.splitlines():
        # Each line begins {"file":"…","sha256":"…": names and digests hold no quotes.
        parts = line[:400].split(b'"', 8)
        if len(parts) > 7 and parts[1] == b"file" and parts[5] == b"sha256":
            found[parts[3].decode()] = parts[7].decode(), line
    return found
