"""The time limit of one release."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from atip_extract.batch.clock import TimeUp, time_limit


class SlowToDie:
    """Its finalizer is running when the alarm rings; Python drops what is raised there."""

    def __del__(self) -> None:
        time.sleep(0.3)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_alarm_that_rings_in_a_finalizer_is_not_lost() -> None:
    with pytest.raises(TimeUp), time_limit(0.1):
        thing = SlowToDie()
        del thing
        time.sleep(5)


def test_work_within_the_limit_is_left_alone() -> None:
    with time_limit(0.1):
        done = True
    time.sleep(0.5)
    assert done


def in_a_thread(task: Callable[[], str]) -> str:
    """What a task says that runs where no alarm is heard, as on a cluster."""
    told: list[str] = []
    thread = threading.Thread(target=lambda: told.append(task()))
    thread.start()
    thread.join(20)
    return told[0]


def test_the_limit_holds_in_a_thread() -> None:
    def endless() -> str:
        try:
            with time_limit(0.2):
                while True:
                    sum(range(1000))
        except TimeUp:
            return "stopped"

    assert in_a_thread(endless) == "stopped"


def test_work_within_the_limit_is_left_alone_in_a_thread() -> None:
    def short() -> str:
        with time_limit(0.1):
            done = "done"
        until = time.monotonic() + 0.5
        while time.monotonic() < until:
            sum(range(1000))
        return done

    assert in_a_thread(short) == "done"
