"""Readings of the relation heads made by hand: each word's side says its part."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, WordReadings, annotations_of
from atip_extract.drafts import EntityDraft, EventDraft, Facts
from atip_extract.relate.learned import event_judge
from atip_extract.relate.learned.judge import FEATURES, JUDGED
from atip_extract.relate.learned.labels import (
    CHOICE_ROWS,
    GAPS,
    KINDS,
    LABELS,
    PART_ROWS,
    PAY_KINDS,
    PAY_LABELS,
    POINTERS,
    ROLES,
    TAKEN_UP,
    WAYS,
)
from atip_extract.relate.learned.payments.judge import TABLES
from atip_extract.text.tokenizer import AtipTokenizer

SIZE = len(PART_ROWS)
TAGS = ["O", "B-workshop", "B-visit"]
SURE = 12.0
"""A side that says a label clearly; without it every label is as clearly denied."""


def judge_weights() -> NDArray[np.float32]:
    """One row for every field: the heads count most, sure cues too; one part in two tellings of one thing is none."""
    says = {"always": -7.0, "here": 4.0, "best": 3.0, "told": -5.0, "told_sure": 23.4, "one_thing": -3.0}
    row = [says.get(feature, 0.0) for feature in FEATURES]
    return np.array([row] * len(JUDGED), np.float32)


PAYMENT_WEIGHTS = {
    "pays": {"always": -1.0, "funder": 0.5, "paid": 3.0, "told": 5.5, "points": 0.2},
    "further": {"always": -4.0, "funder": 1.0, "paid": 1.0, "given": 2.0, "spent": 2.0, "told": 1.0},
    "of_sum": {"always": -1.0, "given": 1.8, "amount": 0.5, "told": 2.0},
}
"""Clear readings make a payment, and so does a cue; what a payer pays for besides needs a sum of its own."""


EVENT_WEIGHTS = {"always": -3.0, "known": 6.0, "kinds": 2.0, "known_taken_up": -8.0}
"""An event of the grammar is one unless it takes up another; a new one needs two kinds of things that it says."""


def doc_of(text: str) -> Doc:
    import spacy

    vocab = spacy.blank("ar").vocab
    doc = AtipTokenizer(vocab)(text)
    for token in doc:
        token.is_sent_start = token.i == 0 or doc[token.i - 1].text == "."
    return doc


def readings_of(
    doc: Doc,
    says: dict[str, str],
    events: dict[str, str] | None = None,
    posts: dict[str, float] | None = None,
    payments: dict[str, str] | None = None,
    pointers: Sequence[tuple[str, str, str]] = (),
) -> WordReadings:
    """What each word says: `says` labels or roles, `events` a tag, `posts` how clearly it is somebody's body.

    `payments` gives «B» or «I» to words that are paid for, and to others their part in the payment; `pointers` are
    those that point: which of POINTERS, the word (or the sum), the payer (or the sum).
    """
    events, posts, payments = events or {}, posts or {}, payments or {}
    count = len(doc)
    thing: NDArray[np.float32] = np.zeros((count, SIZE), np.float32)
    logits = np.tile(np.array([SURE, 0, 0], np.float32), (count, 1))
    body = np.zeros((count, 1), np.float32)
    paid = np.zeros((count, 3), np.float32)
    for token in doc:
        for label in says.get(token.text, "").split():
            thing[token.i, _row_of(label)] = 2 * SURE
        if token.text in events:
            logits[token.i] = [SURE * (tag == events[token.text]) for tag in TAGS]
        body[token.i] = posts.get(token.text, 0.0)
        said = payments.get(token.text, "O")
        paid[token.i] = [SURE * (tag == (said if said in "BI" else "O")) for tag in "OBI"]
        for label in said.split():
            if label in PAY_LABELS:
                thing[token.i, PAY_LABELS.index(label)] = 2 * SURE
    nothing = np.zeros((count, SIZE), np.float32)
    pointing, size = _pointing(doc, pointers), max(1, len(pointers))
    table = {
        "kind.weight": np.zeros((len(KINDS), SIZE), np.float32),
        "gap.weight": np.zeros((2 * len(GAPS) + 1, SIZE), np.float32),
        "way.weight": np.zeros((WAYS, SIZE), np.float32),
        "part.weight": np.eye(SIZE, dtype=np.float32),
        "cross.weight": np.zeros((SIZE, SIZE), np.float32),
        "part.bias": np.full(SIZE, -SURE, np.float32),
        "post_gap.weight": np.zeros((2 * len(GAPS) + 1, 1), np.float32),
        "post.weight": np.ones((1, 1), np.float32),
        "post_cross.weight": np.zeros((1, 1), np.float32),
        "post.bias": np.full(1, -SURE, np.float32),
        "judge.weight": judge_weights(),
        "judge.events": _row(event_judge.FEATURES, EVENT_WEIGHTS),
        "pay_kind.weight": np.zeros((len(PAY_KINDS), SIZE), np.float32),
        "pay_gap.weight": np.zeros((2 * len(GAPS) + 1, SIZE), np.float32),
        "pay_way.weight": np.zeros((WAYS, SIZE), np.float32),
        "pay.weight": np.eye(SIZE, dtype=np.float32)[: len(PAY_LABELS)],
        "pay_cross.weight": np.zeros((len(PAY_LABELS), SIZE), np.float32),
        "pay.bias": np.full(len(PAY_LABELS), -SURE, np.float32),
        **{f"point_{name}.weight": np.zeros((500, size), np.float32) for name in ("kind", "gap", "way")},
        **{f"given_{name}.weight": np.zeros((500, size), np.float32) for name in ("gap", "way")},
        "point.weight": np.zeros((len(POINTERS), size), np.float32),
        "point_cross.weight": pointing.pop("cross"),
        "point.bias": np.full(len(POINTERS), -SURE, np.float32),
        **{f"payment_judge.{name}": _row(names, PAYMENT_WEIGHTS[name]) for name, names in TABLES.items()},
    }
    outputs = {
        "events": logits, "event_side": nothing, "thing_side": thing,
        "person_side": np.zeros((count, 1), np.float32), "body_side": body,
        "payments": paid, "paid_side": nothing, **pointing,
    }  # fmt: skip
    sentences = np.cumsum([token.is_sent_start for token in doc]) - 1
    return WordReadings(list(range(count)), list(range(count)), outputs, sentences, TAGS, table)


def _row_of(label: str) -> int:
    if label == TAKEN_UP:
        return CHOICE_ROWS[label]
    return LABELS.index(label) if label in LABELS else len(LABELS) + ROLES.index(label)


def _row(names: Sequence[str], says: dict[str, float]) -> NDArray[np.float32]:
    return np.array([says.get(name, 0.0) for name in names], np.float32)


def _pointing(doc: Doc, pointers: Sequence[tuple[str, str, str]]) -> dict[str, NDArray[np.float32]]:
    """Sides of words and what to multiply them with: a column for each pair that points."""
    size = max(1, len(pointers))
    sides = {k: np.zeros((len(doc), size), np.float32) for k in ("object_side", "payer_side", "sum_side")}
    cross = np.zeros((len(POINTERS), size), np.float32)
    for column, (pointer, word, thing) in enumerate(pointers):
        for token in doc:
            if token.text == word:
                sides["sum_side" if pointer == "given_by" else "object_side"][token.i, column] = 2 * SURE
            if token.text == thing:
                sides["payer_side"][token.i, column] = 1
        cross[POINTERS.index(pointer), column] = 1
    return sides | {"cross": cross}


def case(
    text: str,
    entities: dict[str, Label],
    says: dict[str, str],
    *,
    trigger: str | None = None,
    events: dict[str, str] | None = None,
    posts: dict[str, float] | None = None,
    payments: dict[str, str] | None = None,
    pointers: Sequence[tuple[str, str, str]] = (),
) -> tuple[Doc, Facts]:
    """A Doc whose heads read what is said, and the facts of the grammar: one event, should a word be its `trigger`.

    The heads take that word for the name of an event, unless `events` says otherwise («O»).
    """
    doc = doc_of(text)
    at = {token.text: token.i for token in doc}
    events = ({trigger: "B-workshop"} if trigger else {}) | (events or {})
    notes = annotations_of(doc)
    notes.entities = [
        EntityDraft(label, word, [Mention(at[word], at[word] + 1, label, 1.0, "test")])
        for word, label in entities.items()
    ]
    notes.readings = readings_of(doc, says, events, posts, payments, pointers)
    facts = Facts()
    if trigger:
        facts.events.append(EventDraft("workshop", (at[trigger], at[trigger] + 1), trigger))
    return doc, facts


def add_event(doc: Doc, facts: Facts, word: str, kind: str = "workshop") -> EventDraft:
    """One more event of the grammar, whose word the heads take for the name of an event."""
    at = next(token.i for token in doc if token.text == word)
    readings = annotations_of(doc).readings
    assert readings is not None
    readings.outputs["events"][at] = [0, SURE, 0]
    facts.events.append(EventDraft(kind, (at, at + 1), word))
    return facts.events[-1]
