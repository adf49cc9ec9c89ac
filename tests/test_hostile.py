"""Texts that are made to choke a program: each takes time in proportion to its length, and gives a grounded record."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from atip_extract import Extractor
from atip_extract.records import spans_of

SENTENCE = "نظمت المنظمة الدولية للهجرة ورشة عمل في عمان يوم 3 مايو 2022 بحضور 25 قاضيا وبتمويل من كندا"

HOSTILE: dict[str, Callable[[int], str]] = {
    "no space": lambda n: "ا" * n,
    "letters and marks without space": lambda n: ("والمنظّمةالدوليّة" * n)[:n],
    "white space": lambda n: " \n\t" * (n // 3) + "نص",
    "lines": lambda n: "نص\n" * (n // 3),
    "numbers that look like dates": lambda n: " ".join(
        f"{k % 31 + 1}/{k % 12 + 1}/2{k % 900:03}" for k in range(n // 10)
    ),
    "one number": lambda n: "1" * n,
    "numbers": lambda n: "1 " * (n // 2),
    "one name": lambda n: "المنظمة الدولية للهجرة، " * (n // 24),
    "a list without end": lambda n: "بحضور " + "وزارة العدل و" * (n // 13),
    "one long sentence": lambda n: (SENTENCE + "، ") * (n // 90),
    "paragraphs": lambda n: (SENTENCE + ".\n\n") * (n // 90),
    "people who say": lambda n: "الدكتور سامر الخطيب قال إن " * (n // 27),
    "nothing but events": lambda n: "ورشة عمل " * (n // 9),
    "stacked diacritics": lambda n: ("م" + "\u064b\u0651" * 500) * (n // 1001),
    "ligatures": lambda n: "\ufdfa" * (n // 8),
    "bidi marks": lambda n: "\u202e\u2066\u200f" * (n // 3) + "نص",
    "opened and never closed": lambda n: "«(" * (n // 2),
    "waw": lambda n: "و " * (n // 2),
    "addresses": lambda n: "a@b.org www.c.org/" * (n // 18),
    "half an address": lambda n: "a." * (n // 2) + "@",
    "money": lambda n: "مليون ومائة ألف و" * (n // 17),
}


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
