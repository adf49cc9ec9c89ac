"""Weights of the judges before they are fitted: they know nothing yet but what each side finds likely."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from atip_extract.relate.learned.judge import FEATURES, JUDGED
from atip_extract.relate.learned.payments.judge import TABLES

Array = NDArray[Any]
PART = {"always": -2.0, "here": 4.0, "told": 4.0}
PAYMENTS = {
    "pays": {"always": -1.5, "funder": 1.0, "paid": 1.0, "told": 1.0},
    "further": {"always": -2.0, "funder": 1.0, "told": 1.0},
    "of_sum": {"always": -1.0, "given": 1.5, "told": 1.5},
}


def beginner() -> Array:
    """Those of the judge of parts in events: ``(JUDGED, FEATURES)``."""
    return np.array([[PART.get(f, 0.0) for f in FEATURES]] * len(JUDGED), np.float32)


def payments_beginner() -> dict[str, Array]:
    """Those of the judge of payments: a row a table."""
    return {name: np.array([PAYMENTS[name].get(f, 0.0) for f in names], np.float32) for name, names in TABLES.items()}
