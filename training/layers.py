"""What the network and its heads share: the width of a state, and dropout."""

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
