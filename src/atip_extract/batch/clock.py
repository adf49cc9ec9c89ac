"""The time limit of one release, wherever it is worked on."""

from __future__ import annotations

import ctypes
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

_AGAIN = 0.25
"""Seconds until the alarm rings again: Python drops what is raised in a finalizer or a callback of its collector."""


class TimeUp(BaseException):
    """Not an ``Exception``, so that no handler between here and the limit takes it for its own."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raises ``TimeUp`` inside when the time is up, at the next step of Python: a busy library is not stopped."""
    main = threading.current_thread() is threading.main_thread()
    with _alarm(seconds) if main and hasattr(signal, "setitimer") else _watched_thread(seconds):
        yield


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """A process's main thread hears alarms, also where it waits."""

    def ring(number: int, frame: FrameType | None) -> None:
        raise TimeUp

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _watched_thread(seconds: float) -> Iterator[None]:
    """Other threads hear none, so that another one has to speak to them: a cluster's tasks run in such."""
    over, here = threading.Event(), threading.get_ident()

    def watch() -> None:
        wait = seconds
        while not over.wait(wait):
            _raise_in(here, TimeUp)
            wait = _AGAIN

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        while not over.is_set():
            with suppress(TimeUp):
                over.set()
        watcher.join()
        with suppress(TimeUp):  # one may be on its way; taken back through the C API, it would leave
            for _ in range(1_000):  # Python 3.11 looking for it for ever, in every thread
                pass


def _raise_in(thread: int, error: type[BaseException]) -> None:
    """Have a thread raise an exception at its next step."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(error))
