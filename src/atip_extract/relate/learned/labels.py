"""What the relation heads of the model say, in the order of their outputs. Training and use share it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.integer[Any]]

FIELDS = ("organizers", "partners", "funders", "patrons", "places", "programmes", "participants")
"""Fields of an event that hold entities."""
DATE = "dates"
SAME = "same"
"""Two anchors name one event."""
ATTENDANCE = "attendance"
"""A headcount says how many came."""
LABELS = (*FIELDS, DATE, SAME, ATTENDANCE)
ROLES = (
    "opener", "speaker", "chair", "head_of_delegation", "delegation", "representative", "expert", "trainer", "trainee",
    "attendee", "visitor", "counterpart", "signatory", "beneficiary",
)  # fmt: skip
CHOSEN = (*FIELDS, DATE)
"""Parts for which a thing also chooses between the events of the release."""
TAKEN_UP = "taken_up"
"""A word that names an event chooses between the others that may name it."""
CHOICES = (*CHOSEN, TAKEN_UP)
PART_ROWS = (*LABELS, *ROLES, *(f"choice of {choice}" for choice in CHOICES))
"""What is said of an anchor and a mention, in this order."""
ROLE_ROWS = slice(len(LABELS), len(LABELS) + len(ROLES))
CHOICE_ROWS = {choice: ROLE_ROWS.stop + k for k, choice in enumerate(CHOICES)}
HEADCOUNT = "headcount"
KINDS = ("person", "organization", "place", "programme", DATE, "event", HEADCOUNT)
"""Kinds of thing that may have a part in an event; an ``event`` is another anchor."""
PAYMENT_TAGS = ("O", "B-PAID", "I-PAID")
"""The scheme ``payments``: words that say what is paid for."""
PAY_LABELS = ("funder", "recipient", "amount")
"""Parts in the payment for such a thing."""
MONEY = "money"
POINTERS = ("paid_by", "paid_from", "given_by")
"""Pairs of words of a payment: the first word of what is paid for and its payer, or its sum; a sum and its payer."""
PAY_KINDS = ("person", "organization", "place", "programme", MONEY)
"""Kinds of thing that may have a part in a payment."""
GAPS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128)
"""Bounds of the classes of distance, in words, each way."""
MOST_EVENTS, MOST_SENTENCES = 3, 3
WAYS = (MOST_EVENTS + 1) * (2 * MOST_SENTENCES + 1)
"""Classes of what lies on the way from one word to another."""


def way_classes(events: Ints, sentences: Ints) -> Ints:
    """The class of each way past so many words that name events and over so many ends of sentences, signed."""
    far = np.clip(sentences, -MOST_SENTENCES, MOST_SENTENCES)
    classes: Ints = np.minimum(events, MOST_EVENTS) * (2 * MOST_SENTENCES + 1) + far + MOST_SENTENCES
    return classes


def ways_between(before: Ints, sentence_of: Ints, words: Ints, others: Ints) -> Ints:
    """The class of the way from each word to each other; the two may have any shapes that fit each other.

    `before` counts the words that name events before each word, `sentence_of` numbers the words' sentences.
    """
    low, high = np.minimum(words, others), np.maximum(words, others)
    events = np.where(high > low, before[high] - before[np.minimum(low + 1, len(before) - 1)], 0)
    return way_classes(events, sentence_of[others] - sentence_of[words])


def gap_classes(words: Ints) -> Ints:
    """The class of each signed distance in words: 0 to ``2 * len(GAPS)``."""
    size = np.searchsorted(GAPS, np.abs(words), side="right")
    classes: Ints = len(GAPS) + np.where(words >= 0, size, -size)
    return classes
