"""What the engines that come from elsewhere share: how their libraries are missed, and how many threads they take."""

from __future__ import annotations

from atip_extract.errors import EngineError

TORCH = "torch==2.13.0"
"""Installed first, or an extra may pull in a build for graphics cards of several gigabytes."""


def not_installed(engine: str, error: BaseException) -> EngineError:
    """The engine's extra is missing, or does not work."""
    command = f'pip install {TORCH} && pip install "atip-extract[{engine}]"'
    return EngineError(f"the engine {engine} needs packages that cannot be loaded ({first_line(error)}): {command}")


def first_line(error: BaseException) -> str:
    """An error in one line that fits an error message."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0].rstrip(" .:")[:200]


def one_thread_in_workers() -> None:
    """In a worker process torch takes one thread: the other processors have workers of their own."""
    import multiprocessing

    import torch

    if multiprocessing.parent_process() is not None:
        torch.set_num_threads(1)
