"""Names that the gazetteer or a rule gives and the tagger all but rules out.

A word that is a town elsewhere may be anything here («جدران ملونة بالأزرق», «بعد المغرب», «جده غادر القرية»), and what
looks like a unit may be furniture («مكتب من خشب الزان»). The tagger reads the sentence; where it sees next to no place,
or no body, there is none. A town behind a body stays («مركز الملك سلمان للإغاثة بعدن»): to the tagger it may be part of
the name, and is the body's seat at least. So does one that it takes for people («يشمل بنغازي»), unless it is their
adjective («أسر سورية»).
"""

from __future__ import annotations

from collections.abc import Container

import numpy as np
from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, WordReadings, annotations_of

LEAST = 0.1
"""How likely the tagger takes any of its words for such a name, at least (on annotated releases held out)."""
AS_GOOD = {
    Label.PLACE: (Label.PLACE, Label.NATIONALITY),
    Label.ORGANIZATION: (Label.ORGANIZATION,),
    Label.PROGRAMME: (Label.PROGRAMME, Label.ORGANIZATION),
}
"""Kinds that are weighed, and what counts for each, its own first: a fund is a programme that acts."""
SOURCES = frozenset({"gazetteer", "rules"})
AT = frozenset({"ب", "في", "لدى"})


def without_denied(doc: Doc, names: list[Mention], trusted: Container[str] = frozenset()) -> list[Mention]:
    """The names in their order; all of them where the engine does not say how likely a word is part of one.

    `trusted` are ids of gazetteer entries that stand whatever the tagger says: those of a user's own files.
    """
    readings = annotations_of(doc).readings
    if readings is None or not readings.shares:
        return names
    ends = {m.end for m in names if m.label is Label.ORGANIZATION}

    def stays(name: Mention) -> bool:
        if name.source not in SOURCES or name.label not in AS_GOOD or name.entry_id in trusted:
            return True
        place = name.label is Label.PLACE
        adjective = place and doc[name.end - 1].norm_.endswith("يه")
        if _share(name, readings, (Label.PLACE,) if adjective else AS_GOOD[name.label]) >= LEAST:
            return True
        return place and name.start > 0 and doc[name.start - 1].text in AT and name.start - 1 in ends

    return [name for name in names if stays(name)]


def _share(name: Mention, readings: WordReadings, labels: tuple[Label, ...]) -> float:
    """How likely the likeliest of its words is of such a name; 1 where the tagger reads none, or no such names."""
    if labels[0] not in readings.shares:
        return 1.0
    words = sorted({w for w in readings.word_of[name.start : name.end] if w >= 0})
    rows = [readings.shares[label][words] for label in labels if label in readings.shares]
    return float(np.sum(rows, axis=0).max()) if words else 1.0
