"""How the judge is fitted: what is right in an annotated release, and the logistic model."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from atip_extract.recognize.tagger import MODEL_FOLDER

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))
judge: Any = importlib.import_module("judge")
releases: Any = importlib.import_module("releases")

RELEASE = """country: tn
shape: workshop
---
<LOC l1>صفاقس</LOC> - نظمت <ORG o1>جمعية نبض</ORG> يوم <DATE>4 مارس 2024</DATE> ورشة تدريبية في <LOC l1>صفاقس</LOC>
بحضور <OCC>مدير</OCC> <ORG o3>معهد الصحافة</ORG> <PER p1>سامي بن عروس</PER>.
---
people:
  p1: {position: [مدير], organization: o3}
events:
  - type: [workshop, training]
    dates: [2024-03-04]
    places: [l1]
    organizers: [o1]
    participants: [{who: p1, role: [attendee, speaker]}]
    may: {participants: [o3]}
"""


def test_what_the_annotation_says_is_right_and_what_it_leaves_open_is_not_asked(tmp_path: Path) -> None:
    path = tmp_path / "tn-98.txt"
    path.write_text(RELEASE, encoding="utf-8")
    found = list(judge.examples([releases.read(path)], MODEL_FOLDER, judge.beginner()))
    right = {candidate.field for candidate, is_right in found if is_right}
    assert {"organizers", "dates", "participants"} <= right
    assert not any(is_right for candidate, is_right in found if candidate.field == "partners")


def test_the_model_learns_which_feature_counts() -> None:
    rng = np.random.default_rng(3)
    features = rng.normal(size=(400, 3))
    right = (features[:, 1] > 0).astype(float)
    weights = judge.fit(features, right, np.zeros(3), 0.5)
    assert weights[1] > 5 * max(abs(weights[0]), abs(weights[2]))


@pytest.mark.parametrize("pull", [0.5, 500.0])
def test_a_strong_pull_keeps_it_near_the_prior(pull: float) -> None:
    rng = np.random.default_rng(3)
    features = rng.normal(size=(100, 2))
    weights = judge.fit(features, (features[:, 0] > 0).astype(float), np.array([0.0, 1.0]), pull)
    assert (np.abs(weights - [0.0, 1.0]).max() < 0.5) == (pull > 100)
