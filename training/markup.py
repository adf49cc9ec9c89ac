"""Inline tags: flat, ``<ORG>…</ORG>`` in the composed sentences, ``<ORG o1>…</ORG>`` in the annotated releases."""

from __future__ import annotations

import re
from dataclasses import dataclass

KINDS = ("PER", "ORG", "LOC", "EVENT", "PROG", "DOC", "OCC", "NORP", "DATE", "MONEY", "NUM")
_TAG = re.compile(r"<(/?)([A-Z]+)(?: ([a-z]+\d+))?>")


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """Half-open character offsets into the release without its tags."""

    start: int
    end: int
    kind: str
    id: str


def untag(marked: str) -> tuple[str, list[TaggedSpan], list[str]]:
    """The text without its tags, the tagged spans, and what is wrong with the tags (empty: nothing)."""
    text, spans, errors, last = "", [], [], 0
    open_tag: tuple[str, str, int] | None = None
    for tag in _TAG.finditer(marked):
        text += marked[last : tag.start()]
        last = tag.end()
        closing, kind, entity = bool(tag[1]), tag[2], tag[3] or ""
        near = f" near «{text[-30:]}»"
        if kind not in KINDS or (closing and entity):
            errors.append(f"bad tag {tag[0]}{near}")
        elif closing:
            if open_tag is None or open_tag[0] != kind:
                errors.append(f"bad tag {tag[0]}: it closes nothing{near}")
            else:
                spans.append(TaggedSpan(open_tag[2], len(text), kind, open_tag[1]))
            open_tag = None
        else:
            if open_tag is not None:
                errors.append(f"bad tag {tag[0]} inside <{open_tag[0]}>{near}")
            open_tag = (kind, entity, len(text))
    if open_tag is not None:
        errors.append(f"<{open_tag[0]}> is not closed")
    return text + marked[last:], spans, errors


def split_parts(content: str) -> list[str]:
    """The parts of an annotated release's file: what it is, the marked text, the facts."""
    return re.split(r"(?m)^---\s*\n", content)
