"""Releases with their facts written into them: what the tests of this room are made of.

    <org role=organizer>وزارة العدل</org> نظّمت <event type=workshop>ورشة عمل</event> في <loc role=place>عمّان</loc>

**Mentions.** ``per org loc prog doc evname nat`` are given to the rules as a recogniser would give them, so that a case
tests the rules and not the names; posts and honorifics are found by the word lists (``pos`` adds one).

**Facts.** Attributes and the other tags say what is to be found, and *all* that is to be found:

- ``role=organizer``, ``role=funder,partner``: the entity's parts; ``role=place@b`` in the event whose ``id=b``;
  ``visitor|counterpart`` where either is right, ``place?`` where it may be found or not
- ``<group role=trainee>`` around words that describe people who take part
- ``<event type=… id=… name=… status=…>`` around a word that tells of the event; again with the same ``id`` for the same
  event; ``maybe`` where an event in passing may be found or not
- ``<date iso=2023-05>``, ``<count total= men= women=>``: of the event, or of the one in ``event=b``
- ``funds="…"`` on a payer: words of what is paid for, or ``funds=b`` for an event; ``amount="480000 USD"``,
  ``to="recipient"``, ``status=pledged``
- ``title="…" of="…" hon="…"`` on a person: posts and bodies, ``;`` between several, ``title=""`` for none; unchecked
  where absent
- ``<said by="name" quoted>`` around what somebody said

A new line is a space, an empty line a new paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from spacy.language import Language

from atip_extract.annotations import Label, Mention, annotations_of
from atip_extract.pipeline import Config, build
from atip_extract.recognize.merge import merge
from atip_extract.recognize.titles import find_titles
from atip_extract.recognize.wordlists import load_wordlists
from atip_extract.recording import to_record
from atip_extract.records import Release, Span

LABELS = {
    "per": Label.PERSON, "org": Label.ORGANIZATION, "loc": Label.PLACE, "prog": Label.PROGRAMME, "doc": Label.DOCUMENT,
    "evname": Label.EVENT_NAME, "nat": Label.NATIONALITY, "pos": Label.POSITION,
}  # fmt: skip
_TAG = re.compile(r'<(/?)([a-z]+)((?:\s+[a-z]+(?:=(?:"[^"]*"|[^\s">]+))?)*)\s*>')
_ATTRIBUTE = re.compile(r'([a-z]+)(?:=(?:"([^"]*)"|([^\s">]+)))?')


@dataclass(frozen=True)
class Tag:
    """A stretch of the text, in characters, and what its markup says of it."""

    name: str
    start: int
    end: int
    given: dict[str, str]

    def touches(self, span: Span | None) -> bool:
        """True where the span shares a character with the tag."""
        return span is not None and span.start < self.end and self.start < span.end

    def is_close_to(self, span: Span) -> bool:
        """True where the span begins and ends with the tag, «أنّ» and a full stop left in or out."""
        return abs(self.start - span.start) <= 5 and abs(self.end - span.end) <= 2


def parse(marked: str) -> tuple[str, list[Tag]]:
    """The text without its markup, and the tags in the order in which they open."""
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", marked.strip())]
    source, text, tags, opened, last = "\n\n".join(paragraphs), "", [], [], 0
    for match in _TAG.finditer(source):
        text += source[last : match.start()]
        last = match.end()
        closing, name, attributes = match.groups()
        if not closing:
            given = {a: quoted or plain for a, quoted, plain in _ATTRIBUTE.findall(attributes)}
            opened.append((name, len(text), given))
        else:
            began, start, given = opened.pop()
            assert began == name, f"</{name}> closes <{began}>"
            tags.append(Tag(name, start, len(text), given))
    assert not opened, f"<{opened[-1][0]}> is never closed" if opened else ""
    return text + source[last:], sorted(tags, key=lambda t: (t.start, -t.end))


@cache
def _pipeline() -> Language:
    return build(Config(engine="rules"))


def read(marked: str) -> tuple[Release, list[Tag]]:
    """The record that the rules make of a marked release, and its tags."""
    text, tags = parse(marked)
    nlp, lists = _pipeline(), load_wordlists()
    doc = nlp.make_doc(text)
    for stage in ("atip_normalize", "atip_sentences", "atip_values"):
        doc = nlp.get_pipe(stage)(doc)
    names: list[Mention] = []
    titles = find_titles(doc, lists)
    for tag in tags:
        if tag.name in LABELS:
            span = doc.char_span(tag.start, tag.end)
            assert span is not None, f"no token boundary at «{text[tag.start : tag.end]}»"
            into = titles if tag.name == "pos" else names
            into.append(Mention(span.start, span.end, LABELS[tag.name], 1.0, "markup"))
    titles.sort(key=lambda m: (m.start, -m.end))
    annotations_of(doc).mentions = merge(doc, names, titles, lists)
    for stage in ("atip_link", "atip_relate"):
        doc = nlp.get_pipe(stage)(doc)
    return to_record(doc), tags
