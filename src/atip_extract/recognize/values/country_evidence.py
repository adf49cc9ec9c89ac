"""Which countries a release speaks of, for words such as «درهم» that several countries share."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any

from atip_extract.errors import GazetteerError
from atip_extract.knowledge.resources import read_yaml, yaml_files
from atip_extract.recognize.values.phrases import PhraseTable
from atip_extract.recognize.values.units import Tape

DATELINE_WEIGHT = 8
"""A word of the dateline says more than one of the text: it is where the release was written."""


@lru_cache(maxsize=1)
def _evidence() -> PhraseTable[str]:
    """Country names, adjectives, towns and news agencies → ISO 3166 code. Read when a bare currency first asks."""
    pairs: list[tuple[str, str]] = []
    for row in read_yaml("values/currencies.yml")["countries"]:
        pairs += [(word, row["country"]) for word in row["seen_with"]]
    for file in yaml_files("places"):
        try:
            rows: list[dict[str, Any]] = read_yaml(file)
        except GazetteerError:
            continue
        for row in rows if isinstance(rows, list) else []:
            pairs += _names(row)
    return PhraseTable(pairs)


def _names(row: dict[str, Any]) -> list[tuple[str, str]]:
    country = str(row.get("iso") or row.get("country") or "").upper()
    if len(country) != 2:
        return []
    demonyms = row.get("demonyms") or {}
    adjectives = [form for form in (demonyms.get("m"), demonyms.get("f")) if form]
    names = [row.get("name"), *(row.get("aliases") or [])]
    words = [*names, *adjectives, *("ال" + form for form in adjectives)]
    return [(word, country) for word in words if isinstance(word, str) and len(word) > 2]


def country_counts(tape: Tape, dateline: tuple[int, int] | None) -> Counter[str]:
    """How often each country, its people, its towns or its news agencies are named."""
    counts: Counter[str] = Counter()
    table = _evidence()
    at = 0
    while at < len(tape):
        found = table.at(tape, at)
        if found is None:
            at += 1
            continue
        country, end = found
        inside = dateline is not None and dateline[0] <= tape[at].token < dateline[1]
        counts[country] += DATELINE_WEIGHT if inside else 1
        at = end
    return counts
