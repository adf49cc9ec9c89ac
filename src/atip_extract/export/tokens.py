"""Tokens for the formats that need them: this package's tokenizer with its small lexicon, so that they do not change
with the gazetteers, cut wherever a span of the record begins or ends.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from atip_extract.records import Release, spans_of


@lru_cache(maxsize=1)
def _language() -> Language:
    from atip_extract.text.tokenizer import AtipTokenizer

    nlp = spacy.blank("ar")
    nlp.tokenizer = AtipTokenizer(nlp.vocab)
    return nlp


def doc_of(record: Release, text: str) -> Doc:
    """A Doc whose text is `text`, to the character, and on whose tokens every span of the record begins and ends."""
    nlp = _language()
    edges = {edge for span in spans_of(record) for edge in (span.start, span.end)}
    words: list[str] = []
    spaces: list[bool] = []
    for token in nlp.make_doc(text):
        start, end = token.idx, token.idx + len(token)
        cuts = [start, *sorted(e for e in edges if start < e < end), end] if end - start > 1 else [start, end]
        for first, last in pairwise(cuts):
            words.append(text[first:last])
            spaces.append(False)
        if token.whitespace_:
            if end + 1 in edges and end not in edges:  # a span that takes the space with it
                words.append(" ")
                spaces.append(False)
            else:
                spaces[-1] = True
    return Doc(nlp.vocab, words=words, spaces=spaces)
