"""``conll``: a token a line with its offsets and its BIO tag, tab-separated, a blank line after each line of text."""

from __future__ import annotations

from atip_extract.export.base import TextExporter, release_key
from atip_extract.export.spans import mentions_apart
from atip_extract.export.tokens import doc_of
from atip_extract.records import Release

COLUMNS = ("FORM", "START", "END", "TAG")


class Conll(TextExporter):
    """Mentions of entities; of two that overlap the longer one."""

    def add(self, record: Release) -> None:
        """One document."""
        lines, open_line = [f"# newdoc id = {' '.join(release_key(record.release).split())}"], False
        tags = _tags(record)
        for token in doc_of(record, self.options.texts.of(record)):
            if not token.text.strip():
                if open_line and len(token.text.splitlines()) + token.text.endswith("\n") > 1:
                    lines.append("")
                    open_line = False
                continue
            end = token.idx + len(token)
            lines.append(f"{token.text}\t{token.idx}\t{end}\t{tags.get(token.idx, 'O')}")
            open_line = True
        self.out.write("\n".join(lines) + ("\n\n" if open_line else "\n"))


def _tags(record: Release) -> dict[int, str]:
    """Offset of a character in a mention → the tag of a token that starts there."""
    tags = {}
    for span, entity in mentions_apart(record):
        tags.update(dict.fromkeys(range(span.start, span.end), f"I-{entity.type}"))
        tags[span.start] = f"B-{entity.type}"
    return tags
