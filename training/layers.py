"""What the network and its heads share: the width of a state, dropout, and the states of mentions."""

from __future__ import annotations

import numpy as np
import torch

HIDDEN = 384
"""Numbers in the state of a word."""


class CheapDropout(torch.nn.Module):
    """Dropout with 8-bit random numbers from numpy: torch draws its own one by one, on one thread."""

    def __init__(self, share: float, seed: int = 0) -> None:
        super().__init__()
        self.dropped = round(256 * share)
        self.rng = np.random.default_rng(seed)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training or not self.dropped:
            return x
        bits = torch.from_numpy(np.frombuffer(self.rng.bytes(x.numel()), np.uint8).reshape(x.shape).copy())
        return x * ((bits >= self.dropped).to(x.dtype) * (256 / (256 - self.dropped)))


def mean_of(states: torch.Tensor, ranges: list[tuple[int, int]]) -> torch.Tensor:
    """The mean state of each half-open range of words: ``(ranges, size)``."""
    return torch.stack([states[a:b].mean(0) for a, b in ranges])


def best_of(scores: torch.Tensor, owner: list[int], count: int) -> torch.Tensor:
    """The highest row of every owner, label by label: ``(count, labels)``."""
    index = torch.tensor(owner)[:, None].expand(-1, scores.shape[1])
    low = torch.full((count, scores.shape[1]), -1e4)
    return low.scatter_reduce(0, index, scores, "amax")


def with_none(logits: torch.Tensor) -> torch.Tensor:
    """The logarithm of the sum of powers down each column, with that of choosing none, whose logit is 0."""
    return torch.cat([logits, torch.zeros(1, *logits.shape[1:])]).logsumexp(0)
