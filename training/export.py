"""Write the shipped model: ONNX with int8 weights, tokenizer, tag sets and the tables of the relation heads.

usage: python training/export.py CHECKPOINT.pt ENCODER_DIR OUT_DIR [--kind [SORT=]nbits|dynamic|float ...]

The graph is written node by node, with ONNX Runtime's own operators where they are faster, so that nothing depends on a
tracing exporter.
Inputs: `pieces` (batch, length) int64; `lengths` (batch) int32, pieces of each row; `words` (count) int64, positions of
the words' first pieces in the flattened (batch * length) grid. Outputs: logits (count, tags) of each
scheme, and the projections (count, size) that the relation heads read.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from corpora import read_domain
from model import Pieces, window
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from relations import OUTPUTS

HIDDEN, HEADS, LAYERS, EPSILON = 384, 12, 12, 1e-12
LEVELS = 63  # of int8 weights: 7 bits, because products of 8 bits saturate on processors without VNNI
DEFAULT_KINDS = {"qkv": "dynamic", "mix": "dynamic", "up": "dynamic", "down": "nbits"}
RELATION_TABLE = tuple(
    f"relations.{part}."
    for part in (
        *("kind", "gap", "way", "part", "cross", "post_gap", "post", "post_cross"),
        *("pay_kind", "pay_gap", "pay_way", "pay", "pay_cross"),
        *("point_kind", "point_gap", "point_way", "given_gap", "given_way", "point", "point_cross"),
    )
)
"""Weights of the relation heads that stay outside the graph, as ``relations.npz``."""
Array = NDArray[Any]


class Graph:
    """Collects nodes and weights; `kinds` says how each sort of linear layer (qkv, mix, up, down) is quantised."""

    def __init__(self, kinds: dict[str, str], block: int, peaks: dict[str, Array] | None = None) -> None:
        self.kinds, self.block, self.peaks = kinds, block, peaks or {}
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, values: Array) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(self, op: str, inputs: list[str], name: str, domain: str = "", outputs: int = 1, **attributes: Any) -> str:
        names = [name] if outputs == 1 else [f"{name}.{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(op, inputs, names, name=name, domain=domain, **attributes))
        return names[0]

    def linear(self, x: str, name: str, matrix: Array, bias: Array) -> str:
        """``x @ matrix.T + bias`` for a torch weight ``(out, in)``, in the graph's number format."""
        end = self.weight(f"{name}.bias", bias)
        kind = self.kinds[name.split(".")[1]]
        if kind == "dynamic" and name in self.peaks:
            x, matrix = self._smooth(x, name, matrix)
        if kind == "nbits":
            return self._blockwise(x, name, matrix, end)
        if kind == "dynamic":
            scale = np.abs(matrix).max(axis=1) / LEVELS
            whole = np.rint(matrix / scale[:, None]).astype(np.int8)
            inputs = [x, self.weight(f"{name}.weight", whole.T), self.weight(f"{name}.scale", scale.astype(np.float32))]
            inputs += [self.weight(f"{name}.zero", np.zeros(len(scale), np.int8)), end]
            return self.node("DynamicQuantizeMatMul", inputs, name, "com.microsoft")
        out = self.node("MatMul", [x, self.weight(f"{name}.weight", matrix.T)], name)
        return self.node("Add", [out, end], f"{name}.plus")

    def _smooth(self, x: str, name: str, matrix: Array) -> tuple[str, Array]:
        """Move the inputs' outlying columns into the weights (SmoothQuant), so that one scale suits all columns."""
        strong = np.maximum(self.peaks[name], 1e-3) ** 0.5 / np.maximum(np.abs(matrix).max(axis=0), 1e-3) ** 0.5
        strong = (strong / np.exp(np.log(strong).mean())).astype(np.float32)
        return self.node("Mul", [x, self.weight(f"{name}.calm", 1 / strong)], f"{name}.calmed"), matrix * strong

    def _blockwise(self, x: str, name: str, matrix: Array, end: str) -> str:
        """8-bit weights with one scale for `block` inputs; activations are quantised row by row at run time."""
        rows, columns = matrix.shape
        blocks = matrix.reshape(rows, columns // self.block, self.block)
        scale = np.maximum(np.abs(blocks).max(axis=2), 1e-9) / 127
        whole = (np.rint(blocks / scale[:, :, None]) + 128).astype(np.uint8)
        inputs = [x, self.weight(f"{name}.weight", whole), self.weight(f"{name}.scale", scale.astype(np.float32))]
        inputs += ["", "", end]
        return self.node(
            "MatMulNBits",
            inputs,
            name,
            "com.microsoft",
            K=columns,
            N=rows,
            bits=8,
            block_size=self.block,
            accuracy_level=4,
        )


def embeddings(g: Graph, w: dict[str, Array], exact: bool) -> str:
    """Word (int8 by row unless `exact`) plus position plus type embeddings, normalised."""
    table = w["encoder.embeddings.word_embeddings.weight"]
    if exact:
        x = g.node("Gather", [g.weight("words.table", table), "pieces"], "embed")
    else:
        scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-9) / 127
        rows = g.node(
            "Gather", [g.weight("words.table", np.rint(table / scale).astype(np.int8)), "pieces"], "embed.rows"
        )
        scales = g.node("Gather", [g.weight("words.scale", scale.astype(np.float32)), "pieces"], "embed.scales")
        x = g.node("Mul", [g.node("Cast", [rows], "embed.float", to=TensorProto.FLOAT), scales], "embed")
    types = w["encoder.embeddings.token_type_embeddings.weight"][:1]
    place = g.weight("positions", w["encoder.embeddings.position_embeddings.weight"] + types)
    length = g.node(
        "Slice",
        [g.node("Shape", ["pieces"], "shape"), g.weight("one", np.array([1])), g.weight("two", np.array([2]))],
        "length",
    )
    used = g.node("Slice", [place, g.weight("zero", np.array([0])), length], "positions.used")
    x = g.node("Add", [x, used], "embed.sum")
    names = [g.weight(f"embed.norm.{p}", w[f"encoder.embeddings.LayerNorm.{p}"]) for p in ("weight", "bias")]
    return g.node("LayerNormalization", [x, *names], "embed.norm", axis=-1, epsilon=EPSILON)


def layer(g: Graph, w: dict[str, Array], x: str, number: int, flatten: bool) -> str:
    """One encoder layer. With `flatten`, what follows the attention is computed for the words' first pieces only."""
    n, old = f"layer{number}", f"encoder.encoder.layer.{number}."
    joined = g.linear(x, f"{n}.qkv", *dense(w, *(f"{old}attention.self.{p}" for p in ("query", "key", "value"))))
    g.node("Split", [joined], f"{n}.part", outputs=3, axis=-1, num_outputs=3)
    parts = [f"{n}.part.{i}" for i in range(3)]
    out = g.node("MultiHeadAttention", [*parts, "", "lengths"], f"{n}.attention", "com.microsoft", num_heads=HEADS)
    if flatten:
        x, out = (
            g.node("Gather", [g.node("Reshape", [v, "flat"], f"{n}.{k}"), "words"], f"{n}.{k}.words")
            for v, k in ((x, "in"), (out, "out"))
        )
    out = g.linear(out, f"{n}.mix", *dense(w, f"{old}attention.output.dense"))
    x = sum_norm(g, w, out, x, f"{n}.mix", f"{old}attention.output")
    out = g.linear(x, f"{n}.up", *dense(w, f"{old}intermediate.dense"))
    out = g.node("Gelu", [out], f"{n}.gelu", "com.microsoft")
    out = g.linear(out, f"{n}.down", *dense(w, f"{old}output.dense"))
    return sum_norm(g, w, out, x, f"{n}.down", f"{old}output")


def dense(w: dict[str, Array], *old: str) -> tuple[Array, Array]:
    """Matrix and bias of a linear layer, or of several side by side as one."""
    matrix, bias = (np.concatenate([w[f"{name}.{part}"] for name in old]) for part in ("weight", "bias"))
    return matrix, bias


def sum_norm(g: Graph, w: dict[str, Array], x: str, skip: str, name: str, old: str) -> str:
    """The normalised sum, in two steps: ONNX Runtime 1.31 needs a fifth of all the time with its operator for both."""
    names = [g.weight(f"{name}.norm.{p}", w[f"{old}.LayerNorm.{p}"]) for p in ("weight", "bias")]
    x = g.node("Add", [x, skip], f"{name}.sum")
    return g.node("LayerNormalization", [x, *names], f"{name}.norm", axis=-1, epsilon=EPSILON)


def build(
    w: dict[str, Array],
    tags: dict[str, list[str]],
    kinds: dict[str, str],
    block: int,
    peaks: dict[str, Array] | None = None,
) -> onnx.ModelProto:
    """The whole graph for a state dict of numpy arrays; `peaks` are the largest inputs of each linear layer."""
    g = Graph(kinds, block, peaks)
    g.weight("flat", np.array([-1, HIDDEN]))
    x = embeddings(g, w, "float" in kinds.values())
    for number in range(LAYERS):
        x = layer(g, w, x, number, number == LAYERS - 1)
    outputs = []
    for scheme, names in tags.items():
        weights = [g.weight(f"{scheme}.{p}", w[f"heads.{scheme}.{p}"]) for p in ("weight", "bias")]
        g.node("Gemm", [x, *weights], scheme, transB=1)
        outputs.append(helper.make_tensor_value_info(scheme, TensorProto.FLOAT, ["count", len(names)]))
    for side, size in OUTPUTS.items():
        weights = [g.weight(f"{side}.{p}", w[f"relations.sides.{side}.{p}"]) for p in ("weight", "bias")]
        g.node("Gemm", [x, *weights], side, transB=1)
        outputs.append(helper.make_tensor_value_info(side, TensorProto.FLOAT, ["count", size]))
    inputs = [
        helper.make_tensor_value_info("pieces", TensorProto.INT64, ["batch", "length"]),
        helper.make_tensor_value_info("lengths", TensorProto.INT32, ["batch"]),
        helper.make_tensor_value_info("words", TensorProto.INT64, ["count"]),
    ]
    graph = helper.make_graph(g.nodes, "atip-tagger", inputs, outputs, g.weights)
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="atip-extract")


def measure_peaks(w: dict[str, Array], tags: dict[str, list[str]], encoder: Path, folder: Path) -> dict[str, Array]:
    """The largest absolute input of each column of each linear layer over some in-domain sentences, in float."""
    model = build(w, tags, layer_kinds(["float"]), 0)
    matrices = {n.name: n.input[0] for n in model.graph.node if n.op_type == "MatMul"}
    have = {o.name for o in model.graph.output}
    model.graph.output.extend(helper.make_empty_tensor_value_info(x) for x in sorted(set(matrices.values()) - have))
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    pieces = Pieces(encoder / "tokenizer.json")
    sentences = read_domain(folder)[0][::4]
    peaks: dict[str, Array] = {}
    for i in range(0, len(sentences), 4):
        ids, first = window([[pieces.word(x) for x in words] for words, _ in sentences[i : i + 4]])
        feed = {"pieces": [ids], "lengths": np.array([len(ids)], np.int32), "words": first}
        got = session.run(sorted(set(matrices.values())), {k: np.asarray(v) for k, v in feed.items()})
        for x, values in zip(sorted(set(matrices.values())), got, strict=True):
            top = np.abs(values.reshape(-1, values.shape[-1])).max(axis=0)
            peaks[x] = np.maximum(peaks.get(x, top), top)
    return {name: peaks[x] for name, x in matrices.items()}


def layer_kinds(choices: list[str]) -> dict[str, str]:
    """``["dynamic", "down=nbits"]`` as a kind for each sort of layer; the default is the shipped mixture."""
    kinds = dict(DEFAULT_KINDS)
    for choice in choices:
        sort, _, kind = choice.rpartition("=")
        kinds.update({sort: kind} if sort else dict.fromkeys(kinds, kind))
    return kinds


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    for name in ("checkpoint", "encoder", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--kind", action="append", default=[], help="[qkv|mix|up|down=]nbits|dynamic|float")
    parser.add_argument("--block", type=int, default=128, help="inputs that share a scale, in nbits")
    parser.add_argument("--data", type=Path, default=Path(__file__).with_name("data"), help="sentences to calibrate on")
    options = parser.parse_args()
    saved = torch.load(options.checkpoint, map_location="cpu")
    weights = {k: v.float().numpy() for k, v in saved["state"].items() if v.dtype.is_floating_point}
    peaks = measure_peaks(weights, saved["tags"], options.encoder, options.data)
    model = build(weights, saved["tags"], layer_kinds(options.kind), options.block, peaks)
    options.out.mkdir(parents=True, exist_ok=True)
    onnx.save(model, options.out / "tagger.onnx")
    (options.out / "labels.json").write_text(
        json.dumps(saved["tags"], ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    table = {k.removeprefix("relations."): w for k, w in weights.items() if k.startswith(RELATION_TABLE)}
    np.savez(options.out / "relations.npz", **{k: table[k].astype(np.float32) for k in sorted(table)})
    (options.out / "tokenizer.json").write_bytes((options.encoder / "tokenizer.json").read_bytes())
    print({p.name: p.stat().st_size for p in options.out.iterdir()})


if __name__ == "__main__":
    main()
