"""Which events are of their own: what the judge of events is told, and what it says."""

from __future__ import annotations

import numpy as np
import pytest

from atip_extract.drafts import EventDraft
from atip_extract.relate.learned.event_judge import FEATURES, EventCandidate, EventJudge


def candidate(*, learned: bool = False, named: float = 0.9, **says: float | dict[str, float]) -> EventCandidate:
    event = EventDraft("workshop", (0, 1), "ورشة", learned=learned)
    return EventCandidate(event, named, **says)  # type: ignore[arg-type]


def judge(**says: float) -> EventJudge:
    return EventJudge(np.array([says.get(feature, 0.0) for feature in FEATURES], np.float32))


def test_an_event_has_a_number_for_each_feature() -> None:
    assert len(candidate().features()) == len(FEATURES)


def test_without_weights_nothing_is_known() -> None:
    assert judge().likely([candidate()]) == [0.5]
    assert judge().likely([]) == []


@pytest.mark.parametrize(
    ("feature", "low", "high"),
    [
        ("known", {"learned": True}, {"learned": False}),
        ("named", {"named": 0.2}, {"named": 0.9}),
        ("participants", {"parts": {}}, {"parts": {"participants": 0.9}}),
        ("holders", {"parts": {"organizers": 0.2}}, {"parts": {"organizers": 0.2, "partners": 0.9}}),
        ("kinds", {"parts": {"places": 0.9}}, {"parts": {"places": 0.9, "dates": 0.9}}),
        ("told", {"count": 1.0}, {"count": 5.0}),
        ("same", {"same": 0.1}, {"same": 0.9}),
        ("shared", {"shared": 0.1}, {"shared": 0.9}),
        ("taken_up", {"taken_up": 0.1}, {"taken_up": 0.9}),
        ("anchors", {"anchors": 1}, {"anchors": 4}),
    ],
)
def test_features_grow_with_what_they_are_called(
    feature: str, low: dict[str, float | dict[str, float]], high: dict[str, float | dict[str, float]]
) -> None:
    shares = judge(**{feature: 1.0}).likely([candidate(**low), candidate(**high)])  # type: ignore[arg-type]
    assert shares[0] < shares[1]


def test_the_surest_and_the_least_sure_have_finite_numbers() -> None:
    assert all(np.isfinite(candidate(named=p, same=1 - p, taken_up=p).features()).all() for p in (0.0, 1.0))
