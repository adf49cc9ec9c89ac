"""The judge: a row of weights a field, and what it is told of a part."""

from __future__ import annotations

import numpy as np
import pytest

from atip_extract.drafts import EventDraft
from atip_extract.relate.learned.judge import FEATURES, JUDGED, Candidate, Judge


def candidate(field: str = "places", here: float = 0.5, elsewhere: float = 0.0, told: float | None = None) -> Candidate:
    return Candidate(EventDraft("workshop", (0, 1), "ورشة"), field, 0, here, elsewhere, told, False, 0.0, True)


def judge(**says: float) -> Judge:
    """For «field_feature» its weight."""
    weights = np.zeros((len(JUDGED), len(FEATURES)), np.float32)
    for name, value in says.items():
        field, _, feature = name.partition("_")
        weights[JUDGED.index(field), FEATURES.index(feature)] = value
    return Judge(weights)


def test_a_part_has_a_number_for_each_feature() -> None:
    assert len(candidate().features()) == len(FEATURES)


def test_without_weights_nothing_is_known() -> None:
    assert judge().likely([candidate(), candidate("dates", 0.99)]) == [0.5, 0.5]
    assert judge().likely([]) == []


def test_each_field_has_weights_of_its_own() -> None:
    places, organizers = judge(places_told=3.0).likely([candidate(told=0.9), candidate("organizers", told=0.9)])
    assert places > 0.9 and organizers == 0.5


@pytest.mark.parametrize(
    ("feature", "low", "high"),
    [
        ("here", {"here": 0.1}, {"here": 0.9}),
        ("high", {"here": 0.9}, {"here": 0.999}),
        ("low", {"here": 0.1}, {"here": 0.001}),
        ("elsewhere", {"elsewhere": 0.1}, {"elsewhere": 0.9}),
        ("best", {"elsewhere": 0.9}, {"elsewhere": 0.1}),
        ("told", {"told": None}, {"told": 0.3}),
        ("told_sure", {"told": 0.3}, {"told": 0.9}),
    ],
)
def test_features_grow_with_what_they_are_called(
    feature: str, low: dict[str, float | None], high: dict[str, float | None]
) -> None:
    shares = judge(**{f"places_{feature}": 1.0}).likely([candidate(**low), candidate(**high)])  # type: ignore[arg-type]
    assert shares[0] < shares[1]


def test_the_likeliest_and_the_least_likely_have_finite_numbers() -> None:
    assert all(np.isfinite(candidate(here=p, elsewhere=1 - p).features()).all() for p in (0.0, 1.0))
