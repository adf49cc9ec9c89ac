from collections.abc import Callable

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from atip_extract.annotations import ReleaseMeta, annotations_of
from atip_extract.recognize.values import ValueRecognizer, value_words
from atip_extract.text.structure import atip_sentences
from atip_extract.text.tokenizer import AtipTokenizer

Read = Callable[..., Doc]


@pytest.fixture(scope="session")
def read() -> Read:
    """Text in, Doc with its values out; ``published`` is what the container says."""
    tokenizer = AtipTokenizer(Vocab(), known=value_words())
    recognizer = ValueRecognizer()

    def run(text: str, published: str | None = None) -> Doc:
        doc = tokenizer(text)
        annotations_of(doc).meta = ReleaseMeta(published=published)
        return recognizer(atip_sentences(doc))

    return run
