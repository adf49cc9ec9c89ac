"""The time limit of one release."""

from __future__ import annotations

import time

import pytest

from atip_extract.batch.work import _TimeUp, time_limit


class SlowToDie:
    """Its finalizer is running when the alarm rings; Python drops what is raised there."""

    def __del__(self) -> None:
        time.sleep(0.3)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_alarm_that_rings_in_a_finalizer_is_not_lost() -> None:
    with pytest.raises(_TimeUp), time_limit(0.1):
        thing = SlowToDie()
        del thing
        time.sleep(5)


def test_work_within_the_limit_is_left_alone() -> None:
    with time_limit(0.1):
        done = True
    time.sleep(0.5)
    assert done
