"""Memory that a chunk of releases no longer needs, given back to the system."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import lru_cache


def give_back() -> None:
    """Hand free memory back, where the C library can (glibc does, ``man malloc_trim``); elsewhere nothing happens.

    A release takes many small pieces of memory of ever other sizes. Without this a worker that reads thousands of them
    grows by what lies free between those in use.
    """
    trim = _malloc_trim()
    if trim is not None:
        trim(0)


@lru_cache(maxsize=1)
def _malloc_trim() -> Callable[[int], int] | None:
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # musl, macOS, Windows
        return None
    trim.argtypes, trim.restype = [ctypes.c_size_t], ctypes.c_int
    found: Callable[[int], int] = trim
    return found
