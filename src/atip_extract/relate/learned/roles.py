"""In which role somebody takes part, where the heads deny the one that the grammar reads."""

from __future__ import annotations

from collections.abc import Sequence

from atip_extract.drafts import ParticipantDraft
from atip_extract.relate.learned.labels import ROLES
from atip_extract.relate.learned.mentions import CUE
from atip_extract.relate.learned.parts import Part

KEPT = frozenset({"representative", "expert", "opener", "head_of_delegation"})
"""The first two annotators seldom prefer, so that the heads deny them always; the others have words of their own
(«افتتح», «برئاسة»), which a reader can be shown."""
GUESTS = {"delegation", "visitor"}
"""Two names for one part: the grammar's stays."""
SURE = 0.9
"""From this logit on the heads are sure of a role."""
DENIED = -1.0
"""Up to this logit they deny one."""


def read_role(drafts: Sequence[ParticipantDraft], part: Part) -> None:
    """Give a person the role that the heads are sure of: «حاضر» in a training is no mere speech, but a trainer's."""
    best = ROLES[int(part.roles.argmax())]
    if part.mention.kind != "person" or part.roles.max() < SURE:
        return
    for draft in drafts:
        if draft.entity != part.mention.owner or draft.role in KEPT or {draft.role, best} == GUESTS:
            continue
        if part.roles[ROLES.index(draft.role)] <= DENIED:
            draft.role, draft.cue = best, CUE
