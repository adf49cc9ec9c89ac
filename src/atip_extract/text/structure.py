"""The spaCy components of this room: the normalised view; sentences, blocks and quotations."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from atip_extract.annotations import annotations_of
from atip_extract.text.layout import find_layout, lines_of
from atip_extract.text.normalize import normalize
from atip_extract.text.segments import find_quotations, sentence_starts

LONGEST = 400
"""Tokens of a sentence. The longest in real releases are half as long: lists of names without a full stop."""

COMMAS = frozenset("،,؛;")


@Language.component("atip_normalize")
def atip_normalize(doc: Doc) -> Doc:
    """Set ``annotations_of(doc).normalized``; its work is done when it is first asked for."""
    annotations_of(doc).normalized = normalize(doc.text)
    return doc


@Language.component("atip_sentences")
def atip_sentences(doc: Doc) -> Doc:
    """Set ``doc.sents`` and the blocks, the dateline and the quotations of ``annotations_of(doc)``."""
    found = annotations_of(doc)
    if not len(doc):
        return doc
    texts = [token.text for token in doc]
    lines = lines_of(texts)
    found.blocks, found.dateline = find_layout(doc, texts, lines)
    bodies = [block.end for block in found.blocks if block.kind == "dateline" and block.end < len(doc)]
    starts = sentence_starts(doc, texts, lines, bodies[0] if bodies else None)
    found.quotations = find_quotations(doc, texts, lines)
    values = np.full(len(doc), -1, dtype="int64")
    values[bounded(starts | {0}, texts)] = 1
    doc.from_array(["SENT_START"], values.astype("uint64").reshape(-1, 1))  # type: ignore[arg-type]
    return doc


def bounded(starts: set[int], texts: Sequence[str]) -> list[int]:
    """The starts of sentences in order, with more of them where a sentence has no end within ``LONGEST`` tokens.

    Later stages compare what stands in one sentence with each other, which a text without full stops must not exploit.
    """
    found: list[int] = []
    for start, end in pairwise([*sorted(starts), len(texts)]):
        found.append(start)
        while end - found[-1] > LONGEST:
            latest = found[-1] + LONGEST
            commas = (k + 1 for k in range(latest - 1, latest - LONGEST // 2, -1) if texts[k] in COMMAS)
            found.append(next(commas, latest))
    return found
