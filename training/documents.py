"""Annotated releases as training documents: words, tags, and which thing has which part in which event.

A *thing* is a person, body, place, programme, date or headcount with all its mentions; an event is known by its
*anchors*, the words that name it. A part is 1 (it has it), 0 (it has not) or -1 (a reader could say either: not
learned from).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from corpora import QUOTES, WORD, WordRange, covered, word_range, word_tags
from markup import TaggedSpan
from numpy.typing import NDArray
from payments import IGNORED, Paid, Payment, paid_things, payments
from releases import ENTITY_TYPES, Annotated, as_list, read

from atip_extract.annotations import PROCLITICS, HeadcountValue, annotations_of
from atip_extract.pipeline import build
from atip_extract.recognize.glued import MOST_LETTERS
from atip_extract.relate.learned.labels import ATTENDANCE, DATE, FIELDS, HEADCOUNT, KINDS, LABELS, ROLES
from atip_extract.text.normalize import is_dropped

_OF_KIND = {tag: kind for tag, kind in ENTITY_TYPES.items() if kind in KINDS}


@dataclass(slots=True)
class Thing:
    """A thing of the release: its kind and its mentions as half-open ranges of words."""

    kind: str
    mentions: list[WordRange]


@dataclass(slots=True)
class Document:
    """One release to learn from; `parts` is (events, things, LABELS), `roles` (events, things, ROLES)."""

    name: str
    words: list[str]
    tags: list[str]
    letters: list[int]
    """How many letters of each word stand before the name that begins in it; -1 where none begins."""
    sentences: list[int]
    """How many words each sentence has."""
    things: list[Thing]
    anchors: list[list[int]]
    types: list[list[str]]
    parts: NDArray[np.int8]
    roles: NDArray[np.int8]
    posts: list[tuple[int, list[int]]] = field(default_factory=list)
    """People and the bodies that any of their posts belongs to; none: no body is named."""
    sums: list[WordRange] = field(default_factory=list)
    paid: list[Paid] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)


def document(release: Annotated) -> Document:
    """The training document of an annotated release."""
    dates, money, headcounts, begun = values(release.text)
    words, sentences = _words(release.text, begun)
    texts, at = [w.group() for w in words], [w.span() for w in words]
    tags, letters = word_tags(texts, at, release.spans), _letters(texts, at, release.spans)
    starts = {e: [word_range(at, s.start, s.end) for s in release.spans if s.id == e] for e in release.kinds()}
    ids = [e for e, kind in release.kinds().items() if kind in _OF_KIND and any(starts[e])]
    things = [Thing(_OF_KIND[release.kinds()[e]], [r for r in starts[e] if r]) for e in ids]
    number = {e: k for k, e in enumerate(ids)}
    dated = [(r, iso) for start, end, iso in dates if (r := word_range(at, start, end))]
    days = list(dict.fromkeys(iso for _, iso in dated))
    things += [Thing(DATE, [r for r, other in dated if other == iso]) for iso in days]
    counted = [(r, count) for start, end, count in headcounts if (r := word_range(at, start, end))]
    things += [Thing(HEADCOUNT, [r]) for r, _ in counted]
    events = release.facts.get("events") or []
    parts = np.zeros((len(events), len(things), len(LABELS)), np.int8)
    roles = np.zeros((len(events), len(things), len(ROLES)), np.int8)
    for k, event in enumerate(events):
        _fill(event, number, parts[k], roles[k])
        _fill_dates(event, days, parts[k, len(ids) : len(ids) + len(days), LABELS.index(DATE)])
        _fill_attendance(event, [c for _, c in counted], parts[k, len(ids) + len(days) :, LABELS.index(ATTENDANCE)])
    anchors = [_anchors(release.text, at, as_list(e.get("at"))) for e in events]
    posts = _posts(release, number)
    types = [as_list(e["type"]) for e in events]
    sums = [(r, amount) for start, end, amount in money if (r := word_range(at, start, end))]
    paid = paid_things(release, at, number, [t.mentions for t in things], [a for _, a in sums])
    paying = payments(release, at, number, anchors, [a for _, a in sums])
    ranges = [r for r, _ in sums]
    return Document(
        release.name, texts, tags, letters, sentences, things, anchors, types, parts, roles, posts, ranges, paid, paying
    )


def _words(text: str, starts: list[int]) -> tuple[list[re.Match[str]], list[int]]:
    """The words of a text, and how many of them each sentence has, `starts` the offsets at which one begins."""
    words = list(WORD.finditer(text))
    of_sentence = Counter(bisect_right(starts, word.start()) for word in words)
    return words, [of_sentence[k] for k in sorted(of_sentence)]


def _letters(words: list[str], at: list[tuple[int, int]], spans: list[TaggedSpan]) -> list[int]:
    """Proclitics before names, from where their tags begin; of words that begin with no proclitic's letter nothing."""
    letters = [-1] * len(words)
    for span in spans:
        first = next((i for i in covered(at, span.start, span.end) if words[i] not in QUOTES), None)
        if first is not None and words[first][0] in PROCLITICS and len(words[first]) > 2:
            before = words[first][: max(0, span.start - at[first][0])]
            letters[first] = min(MOST_LETTERS, sum(c.isalpha() and not is_dropped(c) for c in before))
    return letters


def _anchors(text: str, at: list[tuple[int, int]], snippets: list[str]) -> list[int]:
    found = [text.find(s) for s in snippets]
    ranges = [word_range(at, start, start + 1) for start in found if start >= 0]
    return [r[0] for r in ranges if r]


def _fill(event: dict[str, Any], number: dict[str, int], parts: NDArray[np.int8], roles: NDArray[np.int8]) -> None:
    """What the annotation says of the event's own things."""
    may = event.get("may") or {}
    for label, name in enumerate(FIELDS):
        for value in as_list(may.get(name)):
            if str(value) in number:
                parts[number[str(value)], label] = IGNORED
    for label, name in enumerate(FIELDS):
        for value in as_list(event.get(name)):
            who = value.get("who") if isinstance(value, dict) else str(value)
            if who not in number:
                continue
            row = number[who]
            parts[row, label] = IGNORED if isinstance(value, dict) and value.get("optional") else 1
            if isinstance(value, dict):
                roles[row, [ROLES.index(r) for r in as_list(value.get("role"))]] = 1
    organizer, partner, attends = (FIELDS.index(f) for f in ("organizers", "partners", "participants"))
    for row in parts:
        # Readers differ on who of two bodies holds an event and who helps; and whoever holds it is there, too.
        if row[organizer] == 1 or row[partner] == 1:
            row[[k for k in (organizer, partner, attends) if row[k] == 0]] = IGNORED


def _fill_dates(event: dict[str, Any], days: list[str], column: NDArray[np.int8]) -> None:
    """A day or range that is asked for; of a range that is told by its ends both of these."""
    asked = [str(d) for d in as_list(event.get("dates"))]
    loose = [str(d) for d in as_list((event.get("may") or {}).get("dates"))]
    ends = {end for d in asked if d not in days for end in d.split("/")}
    for k, day in enumerate(days):
        if day in asked or day in ends:
            column[k] = 1
        elif any(_touches(day, d) for d in [*asked, *loose]):
            column[k] = IGNORED


def _fill_attendance(event: dict[str, Any], counts: list[HeadcountValue], column: NDArray[np.int8]) -> None:
    """The headcount of those who came, and those that count men or women of them alone."""
    asked: dict[str, int] = event.get("attendance") or {}
    for k, count in enumerate(counts):
        if event.get("optional") and not asked:
            column[k] = IGNORED
        elif count.total is not None:
            column[k] = 1 if count.total == asked.get("total") else IGNORED if count.total in asked.values() else 0
        elif (count.men, count.women) != (None, None):
            same = all(own in (None, asked.get(part)) for part, own in (("men", count.men), ("women", count.women)))
            column[k] = int(same)


def _touches(one: str, other: str) -> bool:
    """Whether two ISO dates or ranges share a day as far as they say."""
    (a, _, b), (c, _, d) = one.partition("/"), other.partition("/")
    return a <= f"{d or c}~" and c <= f"{b or a}~"


def _posts(release: Annotated, number: dict[str, int]) -> list[tuple[int, list[int]]]:
    people = release.facts.get("people") or {}
    optional = set(map(str, as_list(release.facts.get("optional"))))
    out = []
    for entity, row in number.items():
        if release.kinds()[entity] == "PER" and entity not in optional:
            bodies = [str(b) for b in as_list((people.get(entity) or {}).get("organization"))]
            out.append((row, [number[b] for b in bodies if b in number]))
    return out


@cache
def _values() -> Any:
    return build()


Spans = list[tuple[int, int, str]]


def values(text: str) -> tuple[Spans, Spans, list[tuple[int, int, HeadcountValue]], list[int]]:
    """Start, end and value of every date, sum and headcount of the text, and where sentences start, as at use.

    A date's value is its ISO form («start/end» for a range), a sum's the number and its currency («250000 USD»).
    """
    doc = _values().make_doc(text)
    for name in ("atip_normalize", "atip_sentences", "atip_values"):
        doc = _values().get_pipe(name)(doc)
    dates, sums = [], []
    for date in annotations_of(doc).dates:
        span = doc[date.start : date.end]
        iso = date.first if date.first == date.last else f"{date.first}/{date.last}"
        dates.append((span.start_char, span.end_char, iso))
    for money in annotations_of(doc).money:
        span = doc[money.start : money.end]
        sums.append((span.start_char, span.end_char, f"{float(money.value)} {money.currency}"))
    headcounts = annotations_of(doc).headcounts
    counted = [(doc[h.start : h.end].start_char, doc[h.start : h.end].end_char, h) for h in headcounts]
    return dates, sums, counted, [token.idx for token in doc if token.is_sent_start]


def read_documents(folder: Path) -> list[Document]:
    """The documents of all annotated releases in the folder (not below it)."""
    return [document(read(path)) for path in sorted(folder.glob("*.txt"))]
