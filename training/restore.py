"""Write a checkpoint from the shipped model, so that a run can begin where the last one ended.

usage: python training/restore.py MODEL_DIR OUT.pt      MODEL_DIR: src/atip_extract/recognize/model

The weights are the shipped ones with their scales multiplied in again: what `export.py` rounded stays rounded. The
types of tokens, which the graph has added to the positions, are zero.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from export import LAYERS, RELATION_TABLE
from model import Network
from numpy.typing import NDArray
from onnx import numpy_helper
from relations import OUTPUTS

Array = NDArray[Any]
LINEAR = {
    "qkv": ("attention.self.query", "attention.self.key", "attention.self.value"),
    "mix": ("attention.output.dense",), "up": ("intermediate.dense",), "down": ("output.dense",),
}  # fmt: skip
NORMS = {"mix": "attention.output", "down": "output"}


def matrix(w: dict[str, Array], name: str) -> Array:
    """The weights ``(out, in)`` of a linear layer, in whichever way they are stored."""
    stored = w[f"{name}.weight"]
    if stored.dtype == np.uint8:  # blocks of inputs, each with a scale
        rows = stored.shape[0]
        scale = w[f"{name}.scale"].reshape(rows, -1, 1)
        return ((stored.reshape(rows, scale.shape[1], -1).astype(np.float32) - 128) * scale).reshape(rows, -1)
    if stored.dtype != np.int8:
        return stored.T
    own = stored.T.astype(np.float32) * w[f"{name}.scale"][:, None]
    calm = w.get(f"{name}.calm")
    return own if calm is None else own * calm


def restored(model: onnx.ModelProto, table: dict[str, Array], tags: dict[str, list[str]]) -> dict[str, Array]:
    """The state dict of `model.Network`."""
    w = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    words = w["words.table"].astype(np.float32) * w.get("words.scale", np.float32(1))
    state = {
        "encoder.embeddings.word_embeddings.weight": words,
        "encoder.embeddings.position_embeddings.weight": w["positions"],
        "encoder.embeddings.token_type_embeddings.weight": np.zeros((2, words.shape[1]), np.float32),
    }
    for part in ("weight", "bias"):
        state[f"encoder.embeddings.LayerNorm.{part}"] = w[f"embed.norm.{part}"]
        for number in range(LAYERS):
            for sort, own in NORMS.items():
                state[f"encoder.encoder.layer.{number}.{own}.LayerNorm.{part}"] = w[f"layer{number}.{sort}.norm.{part}"]
        for scheme in tags:
            state[f"heads.{scheme}.{part}"] = w[f"{scheme}.{part}"]
        for side in OUTPUTS:
            state[f"relations.sides.{side}.{part}"] = w[f"{side}.{part}"]
    for number in range(LAYERS):
        for sort, parts in LINEAR.items():
            name = f"layer{number}.{sort}"
            weights = np.split(matrix(w, name), len(parts))
            biases = np.split(w[f"{name}.bias"], len(parts))
            for part, weight, bias in zip(parts, weights, biases, strict=True):
                old = f"encoder.encoder.layer.{number}.{part}"
                state |= {f"{old}.weight": weight, f"{old}.bias": bias}
    relations = {f"relations.{name}": values for name, values in table.items()}
    return state | {name: values for name, values in relations.items() if name.startswith(RELATION_TABLE)}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    for name in ("model", "out"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    tags = json.loads((options.model / "labels.json").read_text(encoding="utf-8"))
    table = dict(np.load(options.model / "relations.npz"))
    state = restored(onnx.load(options.model / "tagger.onnx"), table, tags)
    tensors = {k: torch.from_numpy(np.array(v, np.float32)) for k, v in state.items()}
    vocabulary = len(tensors["encoder.embeddings.word_embeddings.weight"])
    Network(vocabulary, {k: len(v) for k, v in tags.items()}).load_state_dict(tensors)  # says what is missing
    torch.save({"state": tensors, "tags": tags, "step": 0}, options.out)


if __name__ == "__main__":
    main()
