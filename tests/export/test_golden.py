"""Every format's output, compared to golden files: of two samples, and of the releases written by hand.

``UPDATE_GOLDEN=1 pytest tests/export`` writes them anew; read the difference before you commit it. Binary formats are
compared as text that shows what is in them.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from atip_extract.export import KINDS, Kind, Options, export
from atip_extract.export.texts import Texts
from atip_extract.records import ErrorRecord, Release
from tests.conftest import ROOT
from tests.export.releases import ERROR, RECORDS, write_texts

GOLDEN = Path(__file__).parent / "golden"
SAMPLES = ROOT / "samples"
# The annotated records: they change only where people correct them. One text stands in a file, one in its record.
SAMPLE_RECORDS = [
    Release.model_validate_json((SAMPLES / "gold" / name).read_text("utf-8"))
    for name in ("sd-grant.json", "gulf-levant-briefs.2.json")
]


def lines(values: Any) -> bytes:
    return "".join(json.dumps(value, ensure_ascii=False, default=str) + "\n" for value in values).encode()


def of_sqlite(path: Path) -> dict[str, bytes]:
    with sqlite3.connect(path) as db:
        return {"out.sql": "".join(f"{line}\n" for line in db.iterdump()).encode()}


def of_parquet(path: Path) -> dict[str, bytes]:
    parquet = pytest.importorskip("pyarrow.parquet")
    return {f"{p.stem}.jsonl": lines(parquet.read_table(p).to_pylist()) for p in sorted(path.iterdir())}


def of_xlsx(path: Path) -> dict[str, bytes]:
    book = pytest.importorskip("openpyxl").load_workbook(path)
    return {f"{sheet.title}.jsonl": lines(sheet.iter_rows(values_only=True)) for sheet in book}


def of_docbin(path: Path) -> dict[str, bytes]:
    import spacy
    from spacy.tokens import DocBin

    docs = [doc for p in sorted(path.iterdir()) for doc in DocBin().from_disk(p).get_docs(spacy.blank("ar").vocab)]
    return {
        "docs.jsonl": lines(
            {
                "text": doc.text,
                "ents": [(e.start_char, e.end_char, e.label_, e.kb_id_) for e in doc.ents],
                "spans": {
                    name: [(s.start_char, s.end_char, s.label_, s.id_) for s in group]
                    for name, group in sorted(doc.spans.items())
                },
                "user_data": doc.user_data,
            }
            for doc in docs
        )
    }


SHOWN: dict[str, Callable[[Path], dict[str, bytes]]] = {
    "sqlite": of_sqlite, "parquet": of_parquet, "xlsx": of_xlsx, "docbin": of_docbin,
}  # fmt: skip


def files_of(path: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in (sorted(path.iterdir()) if path.is_dir() else [path])}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
@pytest.mark.parametrize("of", ["samples", "hand"])
def test_the_same_records_give_the_same_facts_as_the_golden_files(kind: Kind, of: str, tmp_path: Path) -> None:
    for package in kind.needs:
        pytest.importorskip(package)
    records: Sequence[Release | ErrorRecord] = SAMPLE_RECORDS
    texts = Texts(SAMPLES)
    if of == "hand":
        records, texts = [RECORDS[0], ERROR, RECORDS[1]], Texts(write_texts(tmp_path / "releases"))
    out = tmp_path / f"out{kind.extension if kind.shape != 'folder' else ''}"
    assert export(records, kind, str(out), Options(texts=texts)).failed == 0
    found = SHOWN.get(kind.name, files_of)(out)
    golden = GOLDEN / of / kind.name
    if os.environ.get("UPDATE_GOLDEN"):
        golden.mkdir(parents=True, exist_ok=True)
        for old in golden.iterdir():
            old.unlink()
        for name, data in found.items():
            (golden / name).write_bytes(data)
    assert found == files_of(golden)
