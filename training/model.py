"""The network: one shared encoder, one linear head a scheme; and the text-to-pieces step that training uses.

The encoder is BERT, written out so that a training step is fast on a CPU with bfloat16 arithmetic: activations and
products in bfloat16, master weights in float32, no attention dropout, cheap random bits for the other dropouts. The
parameters have the names of Hugging Face's BertModel.
"""

from __future__ import annotations

from pathlib import Path

import torch
from layers import HIDDEN, CheapDropout
from relations import Relations
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch.nn import functional as F

from atip_extract.recognize.wordform import normalize_word

START, PAD, END, UNKNOWN = 0, 1, 2, 3
MAX_PIECES_A_WORD = 12
INNER, LAYERS, HEADS, POSITIONS = 1536, 12, 12, 512


class Linear(torch.nn.Linear):
    """A linear layer that multiplies in the number format of its input."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.linear(x, self.weight.to(x.dtype), self.bias.to(x.dtype))


class Output(torch.nn.Module):
    """Projection, dropout, residual, layer norm: the end of both half-layers."""

    def __init__(self, inner: int, dropout: CheapDropout) -> None:
        super().__init__()
        self.dense = Linear(inner, HIDDEN)
        self.LayerNorm = torch.nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = dropout

    def forward(self, x: torch.Tensor, skip: torch.Tensor) -> torch.Tensor:
        return self.LayerNorm((self.drop(self.dense(x)) + skip).float()).to(x.dtype)


class Layer(torch.nn.Module):
    """One encoder layer."""

    def __init__(self, dropout: CheapDropout) -> None:
        super().__init__()
        parts = {p: Linear(HIDDEN, HIDDEN) for p in ("query", "key", "value")}
        self.attention = torch.nn.ModuleDict({"self": torch.nn.ModuleDict(parts), "output": Output(HIDDEN, dropout)})
        self.intermediate = torch.nn.ModuleDict({"dense": Linear(HIDDEN, INNER)})
        self.output = Output(INNER, dropout)

    def forward(self, x: torch.Tensor, padding: torch.Tensor | None) -> torch.Tensor:
        batch, length, _ = x.shape
        own = self.attention["self"]
        weight = torch.cat([own[p].weight for p in ("query", "key", "value")]).to(x.dtype)
        bias = torch.cat([own[p].bias for p in ("query", "key", "value")]).to(x.dtype)
        q, k, v = F.linear(x, weight, bias).view(batch, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        scores = (q * (HIDDEN // HEADS) ** -0.5) @ k.transpose(2, 3)
        if padding is not None:
            scores = scores + padding
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.attention["output"](mixed, x)
        return self.output(F.gelu(self.intermediate["dense"](x)), x)


class Encoder(torch.nn.Module):
    """BERT without pooling: piece numbers ``(batch, length)`` to states ``(batch, length, hidden)``."""

    def __init__(self, vocabulary: int, dropout: float) -> None:
        super().__init__()
        self.drop = CheapDropout(dropout)
        names = {"word_embeddings": vocabulary, "position_embeddings": POSITIONS, "token_type_embeddings": 2}
        tables = {k: torch.nn.Embedding(n, HIDDEN) for k, n in names.items()}
        self.embeddings = torch.nn.ModuleDict({**tables, "LayerNorm": torch.nn.LayerNorm(HIDDEN, eps=1e-12)})
        self.encoder = torch.nn.ModuleDict({"layer": torch.nn.ModuleList(Layer(self.drop) for _ in range(LAYERS))})

    def forward(self, pieces: torch.Tensor, padded: torch.Tensor | None, dtype: torch.dtype) -> torch.Tensor:
        e = self.embeddings
        x = (
            e["word_embeddings"](pieces)
            + e["position_embeddings"].weight[: pieces.shape[1]]
            + e["token_type_embeddings"].weight[0]
        )
        x = self.drop(e["LayerNorm"](x).to(dtype))
        padding = None if padded is None else (padded[:, None, None, :].to(dtype) * -1e4)
        for layer in self.encoder["layer"]:
            x = layer(x, padding)
        return x


class Network(torch.nn.Module):
    """Encoder and heads. `sizes` gives the number of tags of every scheme."""

    def __init__(self, vocabulary: int, sizes: dict[str, int], dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, dropout)
        self.heads = torch.nn.ModuleDict({k: torch.nn.Linear(HIDDEN, n) for k, n in sizes.items()})
        self.relations = Relations(dropout)

    @classmethod
    def pretrained(cls, folder: Path, sizes: dict[str, int], dropout: float) -> Network:
        """A network with fresh heads on the encoder that `prepare_encoder.py` wrote."""
        weights = {k: v.float() for k, v in load_file(folder / "model.safetensors").items()}
        network = cls(len(weights["embeddings.word_embeddings.weight"]), sizes, dropout)
        network.encoder.load_state_dict(weights)
        return network

    def forward(
        self,
        pieces: torch.Tensor,
        padded: torch.Tensor | None,
        first: torch.Tensor,
        dtype: torch.dtype = torch.bfloat16,
    ) -> torch.Tensor:
        """States (float32) of the words' first pieces: ``(batch, words, hidden)``; `first` holds piece positions."""
        states = self.encoder(pieces, padded, dtype)
        picked = states.gather(1, first[:, :, None].expand(-1, -1, HIDDEN))
        return self.encoder.drop(picked.float())


class Pieces:
    """Words to vocabulary pieces, with a memory for words seen before."""

    def __init__(self, path: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(path))
        self.mask = self.tokenizer.token_to_id("<mask>")
        self._known: dict[str, list[int]] = {}

    def word(self, word: str) -> list[int]:
        """The pieces of one word, at most MAX_PIECES_A_WORD, never none."""
        found = self._known.get(word)
        if found is None:
            ids = self.tokenizer.encode(normalize_word(word), add_special_tokens=False).ids
            found = self._known[word] = (ids or [UNKNOWN])[:MAX_PIECES_A_WORD]
        return found


def window(sentences: list[list[list[int]]]) -> tuple[list[int], list[int]]:
    """One window of sentences (lists of words' pieces): piece ids and the position of every word's first piece."""
    ids, first = [START], []
    for sentence in sentences:
        for pieces in sentence:
            first.append(len(ids))
            ids += pieces
        ids.append(END)
    return ids, first
