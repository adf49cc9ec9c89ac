"""Pages for the tests, and what stands in them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from atip_extract.export import Options
from atip_extract.export.texts import Texts
from atip_extract.records import ErrorRecord, Release
from atip_extract.report import Page
from tests.conftest import ROOT

SAMPLES = ROOT / "samples"


def sample_records() -> list[Release]:
    """The golden records of the samples."""
    files = sorted((SAMPLES / "records").glob("*.json"))
    return [Release.model_validate(json.loads(file.read_text("utf-8"))) for file in files]


def many(count: int) -> list[Release]:
    """As many records as asked for: the samples again and again, each time from another file and in another year."""
    samples = sample_records()
    texts = {id(record): Texts(SAMPLES).of(record) for record in samples}
    found = []
    for number in range(count):
        record = samples[number % len(samples)]
        info = record.release.model_copy(
            update={"source": f"{number:05}.txt", "sha256": f"{number:064x}"[::-1], "text": texts[id(record)]}
        )
        found.append(record.model_copy(update={"release": info}))
    return found


def page_of(records: Iterable[Release | ErrorRecord], *, texts: Path | None = None, title: str | None = None) -> str:
    """The page of some records, as text."""
    out = io.StringIO()
    page = Page(out, Options(texts=Texts(texts)), title=title)
    for record in records:
        if isinstance(record, ErrorRecord):
            page.add_error(record)
        else:
            page.add(record)
    page.finish()
    return out.getvalue()


class Elements(HTMLParser):
    """The elements of a page, read as a browser reads them: the texts of each, by tag."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: dict[str, list[str]] = {}
        self.attributes: dict[str, list[dict[str, str | None]]] = {}
        self._open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes.setdefault(tag, []).append(dict(attrs))
        if tag not in {"meta", "link"}:
            self._open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        self._open.remove(tag)

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts[self._open[-1]][-1] += data


def data_of(html: str) -> dict[str, Any]:
    """The data that the page's script reads."""
    data: dict[str, Any] = json.loads(Elements(html).texts["script"][0])
    return data


def restored(data: Any, text: str | None) -> Any:
    """The page's data with its spans as the record has them."""
    if isinstance(data, dict):
        return {name: restored(value, text) for name, value in data.items()}
    if isinstance(data, list):
        if len(data) in (2, 3) and all(isinstance(value, int) for value in data[:2]):
            words = data[2] if len(data) == 3 else (text or "")[data[0] : data[1]]
            return {"start": data[0], "end": data[1], "text": words}
        return [restored(value, text) for value in data]
    return data
