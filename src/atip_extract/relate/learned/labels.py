"""What the relation heads of the model say, in the order of their outputs. Training and use share it."""

from __future__ import annotations

from collections.abc import Sequence

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
HEADCOUNT = "headcount"
KINDS = ("person", "organization", "place", "programme", DATE, "event", HEADCOUNT)
"""Kinds of thing that may have a part in an event; an ``event`` is another anchor."""
PAYMENT_TAGS = ("O", "B-PAID", "I-PAID")
"""The scheme ``payments``: words that say what is paid for."""
PAY_LABELS = ("funder", "recipient", "amount")
"""Parts in the payment for such a thing."""
MONEY = "money"
PAY_KINDS = ("person", "organization", "place", "programme", MONEY)
"""Kinds of thing that may have a part in a payment."""
GAPS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128)
"""Bounds of the classes of distance, in words, each way."""
MOST_EVENTS, MOST_SENTENCES = 3, 3
WAYS = (MOST_EVENTS + 1) * (2 * MOST_SENTENCES + 1)
"""Classes of what lies on the way from one word to another."""


def way_class(events: int, sentences: int) -> int:
    """The class of a way past so many words that name events and over so many ends of sentences, signed."""
    far = max(-MOST_SENTENCES, min(MOST_SENTENCES, sentences))
    return min(events, MOST_EVENTS) * (2 * MOST_SENTENCES + 1) + far + MOST_SENTENCES


def way_between(before: Sequence[int], sentence_of: Sequence[int], word: int, other: int) -> int:
    """The class of the way from one word to another.

    `before` counts the words that name events before each word, `sentence_of` numbers the words' sentences.
    """
    low, high = min(word, other), max(word, other)
    events = before[high] - before[low + 1] if high > low else 0
    return way_class(events, sentence_of[other] - sentence_of[word])


def gap_class(words: int) -> int:
    """The class of a signed distance in words: 0 to ``2 * len(GAPS)``."""
    size = sum(abs(words) >= bound for bound in GAPS)
    return len(GAPS) + (size if words >= 0 else -size)
