"""The writer's name alone on a line between headline and body: «منى الحمودي», «منى الحمودي (أبوظبي)»."""

from __future__ import annotations

from spacy.tokens import Doc

from atip_extract.annotations import Block, Label, Mention, annotations_of


def mark_bylines(doc: Doc) -> None:
    """Turn headlines that hold nothing but a person, and where that person writes from, into bylines."""
    notes = annotations_of(doc)
    for block in notes.blocks[1:]:
        if block.kind == "headline" and _is_writer(doc, block, notes.mentions):
            block.kind = "byline"


def _is_writer(doc: Doc, block: Block, mentions: list[Mention]) -> bool:
    here = [m for m in mentions if block.start <= m.start < block.end]
    if not here or here[0].label is not Label.PERSON or here[0].end - here[0].start < 2:
        return False
    named = {k for m in here if m is here[0] or m.label is Label.PLACE for k in range(m.start, m.end)}
    rest = (doc[k].text for k in range(block.start, block.end) if k not in named)
    return len(here) < 3 and not any(c.isalnum() for text in rest for c in text)
