"""What the relation heads of the model say, in the order of their outputs. Training and use share it."""

from __future__ import annotations

FIELDS = ("organizers", "partners", "funders", "patrons", "places", "programmes", "participants")
"""Fields of an event that hold entities."""
DATE = "dates"
SAME = "same"
"""Two anchors name one event."""
LABELS = (*FIELDS, DATE, SAME)
ROLES = (
    "opener", "speaker", "chair", "head_of_delegation", "delegation", "representative", "expert", "trainer", "trainee",
    "attendee", "visitor", "counterpart", "signatory", "beneficiary",
)  # fmt: skip
KINDS = ("person", "organization", "place", "programme", DATE, "event")
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


def gap_class(words: int) -> int:
    """The class of a signed distance in words: 0 to ``2 * len(GAPS)``."""
    size = sum(abs(words) >= bound for bound in GAPS)
    return len(GAPS) + (size if words >= 0 else -size)
