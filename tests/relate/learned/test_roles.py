"""Which role somebody has where grammar and heads differ."""

from __future__ import annotations

import numpy as np
import pytest

from atip_extract.drafts import EventDraft, ParticipantDraft
from atip_extract.relate.learned.labels import ROLES
from atip_extract.relate.learned.mentions import CUE, Mention
from atip_extract.relate.learned.parts import Part
from atip_extract.relate.learned.roles import read_role


def read(role: str, logits: dict[str, float], kind: str = "person") -> tuple[str, str]:
    """Role and cue of one who takes part, after the heads have said what `logits` has; the rest is unlikely."""
    roles = np.full(len(ROLES), -3.0, np.float32)
    for name, logit in logits.items():
        roles[ROLES.index(name)] = logit
    draft = ParticipantDraft(1, None, role, (0, 2), 0.8, "حاضر")
    other = ParticipantDraft(2, None, role, (4, 5), 0.8, "حاضر")
    part = Part(
        EventDraft("training", (0, 1), "دورة"), "participants", Mention((0, 1), (0, 2), kind, 1), 0.9, roles, 2.0
    )
    read_role([draft, other], part)
    assert (other.role, other.cue) == (role, "حاضر")
    return draft.role, draft.cue


@pytest.mark.parametrize(
    ("role", "logits", "expected"),
    [
        pytest.param("speaker", {"trainer": 4.0}, "trainer", id="who-lectures-in-a-training-trains"),
        pytest.param("chair", {"attendee": 2.0}, "attendee", id="chair-of-his-own-body"),
        pytest.param("visitor", {"counterpart": 3.0}, "counterpart", id="who-receives"),
    ],
)
def test_a_role_that_the_heads_deny_yields_to_one_they_are_sure_of(
    role: str, logits: dict[str, float], expected: str
) -> None:
    assert read(role, logits) == (expected, CUE)


@pytest.mark.parametrize(
    ("role", "logits", "kind"),
    [
        pytest.param("speaker", {"trainer": 4.0, "speaker": 0.0}, "person", id="not-denied"),
        pytest.param("speaker", {"trainer": 0.5}, "person", id="not-sure"),
        pytest.param("opener", {"speaker": 6.0}, "person", id="who-opens-has-a-word-for-it"),
        pytest.param("head_of_delegation", {"visitor": 6.0}, "person", id="who-heads-has-a-word-for-it"),
        pytest.param("representative", {"delegation": 6.0}, "person", id="a-role-that-annotators-seldom-prefer"),
        pytest.param("delegation", {"visitor": 6.0}, "person", id="two-names-for-one-part"),
        pytest.param("counterpart", {"delegation": 6.0}, "organization", id="a-body"),
    ],
)
def test_other_roles_stay(role: str, logits: dict[str, float], kind: str) -> None:
    assert read(role, logits, kind) == (role, "حاضر")
