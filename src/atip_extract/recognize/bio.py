"""Arithmetic of BIO tags: chunks, transition constraints, best valid tag sequence. Pure numpy, no model."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

FORBIDDEN = -1e4


def chunks(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Entities of a tag sequence as ``(start, end, label)``, counted as seqeval's default mode counts them.

    A stray ``I-X`` (after ``O`` or after another label) starts an entity of its own.
    """
    found: list[tuple[int, int, str]] = []
    start, label = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        if label and (tag[0] != "I" or tag[2:] != label):
            found.append((start, i, label))
            label = ""
        if tag != "O" and not label:
            start, label = i, tag[2:]
    return found


def transition_scores(labels: Sequence[str]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Additive start scores ``(K,)`` and transition scores ``(K, K)``: 0 where BIO allows the step, else FORBIDDEN."""
    size = len(labels)
    start = np.zeros(size, np.float32)
    step = np.zeros((size, size), np.float32)
    for j, label in enumerate(labels):
        if label.startswith("I-"):
            start[j] = FORBIDDEN
            for i, before in enumerate(labels):
                if before not in (label, "B-" + label[2:]):
                    step[i, j] = FORBIDDEN
    return start, step


def best_path(scores: NDArray[np.float32], start: NDArray[np.float32], step: NDArray[np.float32]) -> NDArray[np.intp]:
    """The best valid tag sequence (Viterbi) for log-scores ``(words, K)``: tag numbers, one a word."""
    greedy: NDArray[np.intp] = scores.argmax(axis=1)
    if len(greedy) == 0:
        return greedy
    if start[greedy[0]] == 0 and not step[greedy[:-1], greedy[1:]].any():
        return greedy  # the unconstrained best is valid, so it is the best valid one
    total = scores[0] + start
    back = np.empty(scores.shape, np.intp)
    for t in range(1, len(scores)):
        routes = total[:, None] + step
        back[t] = routes.argmax(axis=0)
        total = routes[back[t], np.arange(routes.shape[1])] + scores[t]
    path = np.empty(len(scores), np.intp)
    path[-1] = int(total.argmax())
    for t in range(len(scores) - 1, 0, -1):
        path[t - 1] = back[t, path[t]]
    return path
