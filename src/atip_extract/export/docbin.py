"""``docbin``: spaCy Docs with a span group for every kind of fact, in files of 500, which spaCy's ``Corpus`` reads."""

from __future__ import annotations

from pathlib import Path

from spacy.tokens import Doc, DocBin, Span

from atip_extract.errors import ReleaseError
from atip_extract.export.base import Options, PathExporter, release_key
from atip_extract.export.spans import marked, mentions_apart
from atip_extract.export.tokens import doc_of
from atip_extract.records import Release

DOCS_A_FILE = 500


class DocBins(PathExporter):
    """``doc.ents`` are the mentions; ``doc.spans`` holds every span of the record; ``doc.user_data["record"]`` all."""

    def __init__(self, path: Path, options: Options) -> None:
        super().__init__(path, options)
        self.bin, self.files = DocBin(store_user_data=True), 0

    def add(self, record: Release) -> None:
        """One Doc."""
        self.bin.add(annotated_doc(record, self.options.texts.of(record)))
        if len(self.bin) >= DOCS_A_FILE:
            self._write()

    def finish(self) -> None:
        """Write the last file; without any Doc, an empty one."""
        if len(self.bin) or not self.files:
            self._write()

    def _write(self) -> None:
        self.files += 1
        self.bin.to_disk(self.path / f"part-{self.files:05}.spacy")
        self.bin = DocBin(store_user_data=True)


def annotated_doc(record: Release, text: str) -> Doc:
    """The Doc of a record. Raises ``ReleaseError`` where a span and the tokens do not meet."""
    doc = doc_of(record, text)
    groups: dict[str, list[Span]] = {}
    links = {e.id: (e.link.wikidata or e.link.id) for e in record.entities if e.link is not None}
    for mark in marked(record):
        span = doc.char_span(
            mark.span.start, mark.span.end, label=mark.label, span_id=mark.about, kb_id=links.get(mark.entity, "")
        )
        if span is None:
            raise ReleaseError(f"{record.release.source}: no tokens at {mark.span.start}:{mark.span.end}", code="text")
        groups.setdefault(mark.group, []).append(span)
    for name, spans in groups.items():
        doc.spans[name] = spans
    ents = []
    for words, entity in mentions_apart(record):
        ent = doc.char_span(words.start, words.end, label=entity.type, kb_id=links.get(entity.id, ""))
        if ent is not None:
            ents.append(ent)
    doc.ents = tuple(ents)
    doc.user_data["release"] = release_key(record.release)
    doc.user_data["record"] = record.to_json()
    return doc
