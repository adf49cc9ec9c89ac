"""«الوزير المكاري», «الدكتورة المقادمة»: a surname behind a title, of somebody whom the release names in full."""

from __future__ import annotations

from spacy.tokens import Doc

from atip_extract.annotations import Annotations, Label, Mention
from atip_extract.text.normalize import key


def mark_surnames(doc: Doc, notes: Annotations) -> None:
    """Add a mention of the person for each such surname that no recogniser took for a name."""
    people = _by_surname(notes)
    if not people:
        return
    named = {k for m in notes.mentions if m.entity is not None for k in range(m.start, m.end)}
    titles = {k: m for m in notes.mentions if m.entity is None for k in range(m.start, m.end)}
    for token in doc:
        title = titles.get(token.i - 1)
        entity = people.get(token.norm_)
        if entity is None or title is None or token.i in named or not _is_title(doc, title, token.i):
            continue
        title.end, title.label = min(title.end, token.i), Label.HONORIFIC
        notes.mentions.append(Mention(token.i, token.i + 1, Label.PERSON, 0.7, "reference", entity=entity))


def _by_surname(notes: Annotations) -> dict[str, int]:
    """Last word of a name → the person, where only one is called so."""
    found: dict[str, set[int]] = {}
    for index, entity in enumerate(notes.entities):
        words = key(entity.name).split()
        if entity.label is Label.PERSON and len(words) > 1:
            found.setdefault(words[-1], set()).add(index)
    return {word: next(iter(who)) for word, who in found.items() if len(who) == 1}


def _is_title(doc: Doc, title: Mention, surname: int) -> bool:
    """One definite word, or an honorific, right before the surname; a post may have taken the surname in."""
    if title.label is Label.HONORIFIC:
        return title.end == surname
    definite = title.label is Label.POSITION and doc[surname - 1].norm_.startswith("ال")
    return definite and surname - title.start == 1 and title.end <= surname + 1
