"""Memory goes back to the system between chunks of releases; strings of one release do not stay for the next."""

from __future__ import annotations

import ctypes

import pytest

from atip_extract import Extractor
from atip_extract.batch import memory
from atip_extract.batch.discover import Unit
from atip_extract.batch.work import Limits, process_bytes


def test_without_glibc_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    memory._malloc_trim.cache_clear()

    def no_library(_: object) -> object:
        raise OSError

    monkeypatch.setattr(ctypes, "CDLL", no_library)
    memory.give_back()
    assert memory._malloc_trim() is None
    memory._malloc_trim.cache_clear()


def test_words_of_a_release_are_forgotten_with_it() -> None:
    extractor = Extractor(engine="rules")
    before = len(extractor.nlp.vocab.strings)
    done = process_bytes(extractor, "نظمت جمعية زغردستان ورشة عمل في غمدنستون.".encode(), Unit("-", "-"), Limits())
    assert done.lines[0].code == ""
    assert "زغردستان" not in extractor.nlp.vocab.strings
    assert len(extractor.nlp.vocab.strings) == before


def test_a_memory_zone_leaves_the_vocabulary_as_it_was() -> None:
    extractor = Extractor(engine="rules")
    before = len(extractor.nlp.vocab)
    with extractor.nlp.memory_zone():
        assert extractor.extract("نظمت جمعية زغردستان ورشة عمل في عمّان.").events
    assert len(extractor.nlp.vocab) == before
    assert extractor.extract("نظمت جمعية زغردستان ورشة عمل في عمّان.").events
