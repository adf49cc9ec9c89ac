"""BIO arithmetic: chunks as published scorers count them, and the best sequence that is valid."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from atip_extract.recognize.bio import best_path, chunks, transition_scores

TAGS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("O O O", []),
        ("B-PER I-PER O", [(0, 2, "PER")]),
        ("B-PER B-PER", [(0, 1, "PER"), (1, 2, "PER")]),
        ("O I-ORG I-ORG", [(1, 3, "ORG")]),
        ("B-PER I-ORG", [(0, 1, "PER"), (1, 2, "ORG")]),
        ("B-ORG I-ORG", [(0, 2, "ORG")]),
    ],
)
def test_chunks_are_counted_as_seqeval_counts(tags: str, expected: list[tuple[int, int, str]]) -> None:
    assert chunks(tags.split()) == expected


def test_an_inside_tag_never_starts_and_never_follows_another_label() -> None:
    start, step = transition_scores(TAGS)
    assert [s == 0 for s in start] == [True, True, False, True, False]
    assert step[TAGS.index("B-PER"), TAGS.index("I-PER")] == 0
    assert step[TAGS.index("I-PER"), TAGS.index("I-PER")] == 0
    assert step[TAGS.index("O"), TAGS.index("I-PER")] < 0
    assert step[TAGS.index("B-ORG"), TAGS.index("I-PER")] < 0


def _slow_best(scores: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> float:
    """The score of the best valid sequence, by trying them all."""

    def valid(path: tuple[int, ...]) -> bool:
        names = ["O", *(TAGS[k] for k in path)]
        return all(t[0] != "I" or b[2:] == t[2:] for b, t in pairwise(names))

    paths = product(range(len(TAGS)), repeat=len(scores))
    return max(float(sum(scores[i, k] for i, k in enumerate(p))) for p in paths if valid(p))


@pytest.mark.parametrize("seed", range(20))
def test_the_best_path_is_the_best_valid_one(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(4, len(TAGS))).astype(np.float32)
    path = best_path(scores, *transition_scores(TAGS))
    assert float(sum(scores[i, k] for i, k in enumerate(path))) == pytest.approx(_slow_best(scores), abs=1e-5)


def test_no_words_no_tags() -> None:
    assert len(best_path(np.zeros((0, len(TAGS)), np.float32), *transition_scores(TAGS))) == 0
