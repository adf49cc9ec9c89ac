"""The parts that things may have in the events of a release."""

from __future__ import annotations

import math

import numpy as np
import pytest

from atip_extract.drafts import EventDraft
from atip_extract.relate.learned.mentions import Mention
from atip_extract.relate.learned.parts import Part, Rivals, worth_weighing

WORKSHOP, VISIT = EventDraft("workshop", (0, 1), "ورشة"), EventDraft("visit", (5, 6), "زيارة")


def part(event: EventDraft, p: float, choice: float = 0.0, owner: int = 0) -> Part:
    mention = Mention((2, 3), (2, 3), "place", owner)
    return Part(event, "places", mention, p, np.zeros(1, np.float32), choice)


def test_of_the_events_a_thing_may_be_in_the_likeliest_and_the_likeliest_other() -> None:
    here, there = part(WORKSHOP, 0.4), part(VISIT, 0.9)
    rivals = Rivals([here, there, part(WORKSHOP, 0.99, owner=1)])
    assert rivals.likeliest(here) is there
    assert rivals.elsewhere(here) == 0.9
    assert rivals.elsewhere(there) == 0.4


def test_a_thing_shares_itself_out_between_its_events_and_none() -> None:
    here, there = part(WORKSHOP, 0.4, choice=1.0), part(VISIT, 0.9, choice=2.0)
    rivals = Rivals([here, there])
    none = 1 / (1 + math.e + math.e**2)
    assert rivals.share(here) + rivals.share(there) == pytest.approx(1 - none)
    assert rivals.share(there) > rivals.share(here) > none


def test_what_the_heads_rule_out_is_weighed_only_where_the_grammar_has_found_it() -> None:
    unlikely, likely = part(WORKSHOP, 0.01), part(VISIT, 0.5)
    assert worth_weighing([unlikely, likely], {}) == [likely]
    assert worth_weighing([unlikely, likely], {("places", 0): [WORKSHOP]}) == [unlikely, likely]
