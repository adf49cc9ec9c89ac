"""Writes ``samples/records/``: what the pipeline makes of each sample, a file a record.

Run it after every change that is meant to change records, and read the diff: ``python tools/update_golden.py``. With
``--check`` it writes nothing and fails where a file is not what it would write.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from atip_extract import Extractor, Release
from atip_extract.records import ErrorRecord
from atip_extract.text.sources import FORMATS, Source, read_bytes

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
TARGET = SAMPLES / "records"


def sources(folder: Path = SAMPLES) -> Iterator[tuple[str, Source]]:
    """(name of the golden file, release) for every release in `folder`; the releases of a JSONL file are numbered."""
    for path in sorted(p for p in folder.iterdir() if p.is_file() and p.suffix in (".txt", ".html", ".jsonl")):
        found = list(read_bytes(path.read_bytes(), path.name, FORMATS.get(path.suffix, "text")))
        for number, source in enumerate(found, 1):
            if isinstance(source, ErrorRecord):
                raise ValueError(f"{source.release.source}: {source.error.message}")
            yield path.stem if len(found) == 1 else f"{path.stem}.{number}", source


def golden(record: Release) -> str:
    """A record as a golden file holds it: indented, so that a diff shows which fact has changed."""
    return json.dumps(json.loads(record.to_json()), ensure_ascii=False, indent=1) + "\n"


def main(arguments: list[str]) -> int:
    named = list(sources())
    records = Extractor().read(source for _, source in named)
    wanted = {f"{name}.json": golden(record) for (name, _), record in zip(named, records, strict=True)}
    present = {p.name: p.read_text("utf-8") for p in TARGET.glob("*.json")} if TARGET.is_dir() else {}
    stale = sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))
    if "--check" in arguments:
        for name in stale:
            print(f"samples/records/{name} is not what the pipeline makes: run tools/update_golden.py", file=sys.stderr)
        return 1 if stale else 0
    TARGET.mkdir(exist_ok=True)
    for name in stale:
        if name in wanted:
            (TARGET / name).write_text(wanted[name], encoding="utf-8", newline="\n")
        else:
            (TARGET / name).unlink()
    print(f"{len(stale)} of {len(wanted)} records changed", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
