"""Texts that are made to choke a program: each takes time in proportion to its length, and gives a grounded record.

``tests/fuzz/growth.py`` runs them at a million characters.
"""

from __future__ import annotations

import time

import pytest

from atip_extract import Extractor
from atip_extract.records import spans_of
from tests.hostile import HOSTILE


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_length_and_not_faster(name: str, extractor: Extractor) -> None:
    short, long = HOSTILE[name](1_200), HOSTILE[name](9_600)
    assert seconds(extractor, long) < 20 * max(seconds(extractor, short), 0.02) + 1


def seconds(extractor: Extractor, text: str) -> float:
    began = time.process_time()
    record = extractor.extract(text)
    spent = time.process_time() - began
    assert all(text[span.start : span.end] == span.text for span in spans_of(record))
    return spent
