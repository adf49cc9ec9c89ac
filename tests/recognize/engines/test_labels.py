"""Engines' labels and ours."""

from __future__ import annotations

import pytest

from atip_extract.annotations import Label
from atip_extract.errors import GazetteerError
from atip_extract.recognize.engines.labels import invert, our_label


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("PER", Label.PERSON),
        ("PERS", Label.PERSON),
        ("PERSON", Label.PERSON),
        ("LOC", Label.PLACE),
        ("GPE", Label.PLACE),
        ("FAC", Label.PLACE),
        ("org", Label.ORGANIZATION),
        ("OCC", Label.POSITION),
        ("NORP", Label.NATIONALITY),
        ("EVENT", Label.EVENT_NAME),
        ("PROG", Label.PROGRAMME),
        ("DOC", Label.DOCUMENT),
        ("LAW", Label.DOCUMENT),
        ("MISC", None),
        ("DATE", None),
        ("MONEY", None),
        ("", None),
    ],
)
def test_the_label_of_every_scheme(theirs: str, ours: Label | None) -> None:
    assert our_label(theirs) is ours


def test_a_label_that_means_two_things_is_refused() -> None:
    with pytest.raises(GazetteerError, match=r"labels\.yml.*'loc' stands under place"):
        invert({"place": ["LOC"], "organization": ["loc"]})


def test_a_label_of_ours_that_does_not_exist_is_refused() -> None:
    with pytest.raises(GazetteerError, match="planet"):
        invert({"planet": ["MARS"]})
