"""Average the weights of checkpoints of one run and its continuation.

usage: python training/soup.py OUT.pt FIRST.pt=0.4 SECOND.pt=0.6
"""

from __future__ import annotations

import sys
from pathlib import Path

import torch


def main(arguments: list[str]) -> None:
    out, *parts = arguments
    if out.startswith("-") or not parts:
        raise SystemExit((__doc__ or "").strip())
    total: dict[str, torch.Tensor] = {}
    tags: dict[str, list[str]] = {}
    for part in parts:
        path, share = part.rsplit("=", 1)
        saved = torch.load(Path(path), map_location="cpu")
        tags = saved["tags"]
        for name, values in saved["state"].items():
            total[name] = total.get(name, torch.zeros_like(values)) + float(share) * values
    torch.save({"state": total, "tags": tags}, out)


if __name__ == "__main__":
    main(sys.argv[1:])
