"""A handful of press sentences with names, from which the tests train recognisers that know just these."""

from __future__ import annotations

Span = tuple[int, int, str]

SENTENCES: list[tuple[str, list[Span]]] = [
    ("وقعت وزارة العدل والمنظمة الدولية للهجرة اتفاقية في عمان .", [(1, 3, "ORG"), (3, 6, "ORG"), (8, 9, "LOC")]),
    ("قال خالد الفقيه إن وزارة العدل تدعم الضحايا .", [(1, 3, "PERS"), (4, 6, "ORG")]),
    ("افتتحت سلمى الحداد مقر المنظمة الدولية للهجرة في نزوى ، وحضر خالد الفقيه .",
     [(1, 3, "PERS"), (4, 7, "ORG"), (8, 9, "LOC"), (11, 13, "PERS")]),
    ("عقدت ورشة في عمان وأخرى في نزوى لدعم الضحايا .", [(3, 4, "LOC"), (6, 7, "LOC")]),
    ("شاركت وزارة العدل في الورشة ، وأكدت سلمى الحداد أهمية الاتفاقية .", [(1, 3, "ORG"), (7, 9, "PERS")]),
    ("تدعم المنظمة الدولية للهجرة ورشة لدعم الضحايا في نزوى .", [(1, 4, "ORG"), (8, 9, "LOC")]),
]  # fmt: skip
"""(words, spans of words), with labels as ANERcorp has them."""

RELEASE = (
    "عقدت وزارة العدل والمنظمة الدولية للهجرة ورشة في نزوى.\nوأكد خالد الفقيه أن «المنظمة الدولية للهجرة» تدعم الضحايا."
)
NAMES = [
    ("وزارة العدل", "organization"),
    ("المنظمة الدولية للهجرة", "organization"),
    ("نزوى", "place"),
    ("خالد الفقيه", "person"),
    ("المنظمة الدولية للهجرة", "organization"),
]
"""What a recogniser that has learned ``SENTENCES`` finds in ``RELEASE``."""


def bio(words: int, spans: list[Span]) -> list[str]:
    """One tag a word."""
    tags = ["O"] * words
    for start, end, label in spans:
        tags[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
    return tags


def bioes(words: int, spans: list[Span]) -> list[str]:
    """One tag a word, the last of a span and the single one marked."""
    tags = bio(words, spans)
    for start, end, label in spans:
        tags[end - 1] = f"S-{label}" if end - start == 1 else f"E-{label}"
    return tags
