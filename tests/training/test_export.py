"""What is exported computes what was trained: the ONNX graph against the network, on random weights."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("safetensors")
import onnxruntime  # noqa: E402

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))
export: Any = importlib.import_module("export")
model: Any = importlib.import_module("model")
restore: Any = importlib.import_module("restore")

VOCABULARY, TAGS = 60, {"unified": ["O", "B-PER", "I-PER"], "aqmar": ["O", "B-LOC"]}
PIECES = np.random.default_rng(5).integers(4, VOCABULARY, (1, 40))
FIRST = np.array([0, 1, 4, 5, 9, 17, 18, 30, 39])


@pytest.fixture(scope="module")
def network() -> Any:
    torch.manual_seed(5)
    return model.Network(VOCABULARY, {scheme: len(tags) for scheme, tags in TAGS.items()}).eval()


def exported(network: Any, *kinds: str) -> dict[str, Any]:
    """Logits of each scheme by the exported graph."""
    weights = {name: value.numpy() for name, value in network.state_dict().items()}
    graph = export.build(weights, TAGS, export.layer_kinds(list(kinds)), 128)
    session = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    feed = {"pieces": PIECES, "lengths": np.array([PIECES.size], np.int32), "words": FIRST}
    return dict(zip(TAGS, session.run(list(TAGS), feed), strict=True))


def trained(network: Any) -> dict[str, Any]:
    """The same logits by the network."""
    with torch.no_grad():
        states = network(torch.tensor(PIECES), None, torch.tensor(FIRST)[None], torch.float32)[0]
        return {scheme: network.heads[scheme](states).numpy() for scheme in TAGS}


def test_in_float_the_graph_is_the_network(network: Any) -> None:
    wanted, found = trained(network), exported(network, "float")
    for scheme in TAGS:
        np.testing.assert_allclose(found[scheme], wanted[scheme], atol=1e-4)


@pytest.mark.parametrize("kind", ["dynamic", "nbits"])
def test_in_whole_numbers_it_is_near(network: Any, kind: str) -> None:
    wanted, found = trained(network), exported(network, kind)
    for scheme in TAGS:
        assert np.abs(found[scheme] - wanted[scheme]).max() < 0.15 * np.abs(wanted[scheme]).max()


@pytest.mark.parametrize("kind", ["float", "dynamic", "nbits"])
def test_a_run_may_begin_from_what_was_exported(network: Any, kind: str) -> None:
    weights = {name: value.numpy() for name, value in network.state_dict().items()}
    graph = export.build(
        weights, TAGS, export.layer_kinds([kind]), 128, peaks_of(weights) if kind == "dynamic" else None
    )
    table = {k.removeprefix("relations."): v for k, v in weights.items() if k.startswith(export.RELATION_TABLE)}
    table["judge.weight"] = np.zeros((7, 14), np.float32)  # stands beside them, and is no weight of the network
    again = model.Network(VOCABULARY, {scheme: len(tags) for scheme, tags in TAGS.items()}).eval()
    state = restore.restored(graph, table, TAGS)
    again.load_state_dict({k: torch.from_numpy(np.array(v, np.float32)) for k, v in state.items()})
    wanted, found = trained(network), trained(again)
    for scheme in TAGS:
        assert np.abs(found[scheme] - wanted[scheme]).max() < 0.15 * np.abs(wanted[scheme]).max()


def peaks_of(weights: dict[str, Any]) -> dict[str, Any]:
    """Largest inputs of each linear layer, made up: what is smoothed must come back."""
    rng = np.random.default_rng(7)
    sizes = {"qkv": 384, "mix": 384, "up": 384}
    return {f"layer{n}.{sort}": rng.uniform(0.5, 4, size) for n in range(export.LAYERS) for sort, size in sizes.items()}
