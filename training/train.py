"""Train the tagger: all corpora at once, a head each, and the unified head through partial labels.

usage: python training/train.py ENCODER_DIR NER_DIR OUT_DIR [--domain DIR] [--names FILE ...] [--names-db FILE]
                                [--init CHECKPOINT] [--set train.epochs=3 ...]
Writes OUT_DIR/last.pt after each epoch (averaged weights, tag sets, scores) and appends to OUT_DIR/log.jsonl.
"""

from __future__ import annotations

import argparse
import json
import random
import time
import tomllib
from pathlib import Path
from typing import Any

import torch
from augment import Augmenter, neighbours, read_names
from corpora import CORPORA, UNIFIED_TAGS, Data, Sentence, allowed_tags, load, tag_sets
from model import PAD, UNKNOWN, Network, Pieces, window
from scoring import f1_scores

from atip_extract.recognize.bio import best_path, transition_scores

Example = tuple[list[int], list[int], list[str]]  # pieces, first-piece positions, tags
Batch = tuple[str, torch.Tensor, torch.Tensor | None, torch.Tensor, list[list[str]]]


def settings(arguments: argparse.Namespace) -> dict[str, Any]:
    """The configuration file with the command line's ``--set table.key=value`` on top."""
    config = tomllib.loads(Path(__file__).with_name("config.toml").read_text(encoding="utf-8"))
    for item in arguments.set:
        key, value = item.split("=", 1)
        table, name = key.split(".")
        config[table][name] = type(config[table][name])(float(value))
    return config


def cut(sentences: list[Sentence], size: int) -> list[Sentence]:
    """Sentences longer than `size` words in pieces of that size."""
    return [(w[i : i + size], t[i : i + size]) for w, t in sentences for i in range(0, len(w), size)]


def examples(sentences: list[Sentence], pieces: Pieces, noise: Augmenter, share: float) -> list[Example]:
    """One epoch's windows of a corpus: noise applied, neighbours joined."""
    rows = [noise(*s) for s in sentences]
    out = []
    for group in neighbours(len(rows), [len(r[0]) for r in rows], share, noise.rng):
        ids = [noise.drop([pieces.word(w) for w in rows[i][0]], pieces.mask, UNKNOWN) for i in group]
        flat, first = window(ids)
        tags = [t for i in group for t in rows[i][1]]
        if len(flat) > 510:
            keep = sum(f < 509 for f in first)
            flat, first, tags = flat[:510], first[:keep], tags[:keep]
        out.append((flat, first, tags))
    return out


def collate(name: str, rows: list[Example]) -> Batch:
    """Tensors of one batch; the padding mask is None when nothing is padded."""
    width, words = max(len(r[0]) for r in rows), max(len(r[1]) for r in rows)
    x = torch.full((len(rows), width), PAD)
    first = torch.zeros(len(rows), words, dtype=torch.long)
    for k, (ids, at, _) in enumerate(rows):
        x[k, : len(ids)] = torch.tensor(ids)
        first[k, : len(at)] = torch.tensor(at)
    padded = (x == PAD) if any(len(r[0]) < width for r in rows) else None
    return name, x, padded, first, [r[2] for r in rows]


def batches(sets: dict[str, list[Example]], limit: int, rng: random.Random) -> list[tuple[str, list[Example]]]:
    """Batches of one corpus each, of similar lengths, at most `limit` padded pieces, in random order."""
    out: list[tuple[str, list[Example]]] = []
    for name, rows in sets.items():
        rng.shuffle(rows)
        for p in range(0, len(rows), 400):
            batch: list[Example] = []
            for row in sorted(rows[p : p + 400], key=lambda r: len(r[0])):
                if batch and len(row[0]) * (len(batch) + 1) > limit:
                    out.append((name, batch))
                    batch = []
                batch.append(row)
            out.append((name, batch))
    rng.shuffle(out)
    return out


class Losses:
    """The loss of a batch: its own head's cross-entropy plus the unified head's partial-label loss."""

    def __init__(self, tags: dict[str, list[str]], unified_weight: float) -> None:
        self.weight = unified_weight
        self.number = {k: {t: i for i, t in enumerate(v)} for k, v in tags.items()}
        self.number["domain"] = self.number["unified"]
        self.allowed = {"domain": torch.eye(len(UNIFIED_TAGS), dtype=torch.bool)}
        for name in CORPORA:
            self.allowed[name] = torch.tensor([[u in allowed_tags(name, t) for u in UNIFIED_TAGS] for t in tags[name]])

    def __call__(self, network: Network, batch: Batch) -> torch.Tensor:
        name, x, padded, first, tags = batch
        states = network(x, padded, first)
        real = torch.tensor([[k < len(t) for k in range(first.shape[1])] for t in tags])
        states = states[real]
        gold = torch.tensor([self.number[name][t] for row in tags for t in row])
        unified = network.heads["unified"](states).log_softmax(-1)
        partial = unified.masked_fill(~self.allowed[name][gold], -1e9).logsumexp(-1)
        if name == "domain":
            return -partial.mean()
        own = torch.nn.functional.cross_entropy(network.heads[name](states), gold)
        return own - self.weight * partial.mean()


class Threads:
    """Chooses the number of threads as it goes: on a shared machine one thread is often faster than waiting for two."""

    def __init__(self, most: int) -> None:
        self.choices = list(range(1, most + 1))
        self.speed = dict.fromkeys(self.choices, 0.0)
        self.now, self.step = most, 0

    def before(self) -> float:
        self.step += 1
        trial = self.step % 60
        best = max(self.choices, key=lambda n: self.speed[n])
        self.now = self.choices[trial // 4] if trial < 4 * len(self.choices) else best
        torch.set_num_threads(self.now)
        return time.perf_counter()

    def after(self, begin: float, pieces: int) -> None:
        speed = pieces / (time.perf_counter() - begin)
        self.speed[self.now] = 0.7 * self.speed[self.now] + 0.3 * speed if self.speed[self.now] else speed


class Average:
    """Exponential moving average of the weights."""

    def __init__(self, network: Network, decay: float) -> None:
        self.decay, self.steps = decay, 0
        self.state = {k: v.detach().clone() for k, v in network.state_dict().items()}

    @torch.no_grad()
    def update(self, network: Network) -> None:
        self.steps += 1
        share = 1 - min(self.decay, self.steps / (self.steps + 10))
        for k, v in network.state_dict().items():
            if v.dtype.is_floating_point:
                self.state[k].lerp_(v, share)


@torch.no_grad()
def evaluate(
    network: Network, pieces: Pieces, tags: dict[str, list[str]], data: Data, budget: int = 0
) -> dict[str, float]:
    """Entity micro-F1 on every dev part; consecutive sentences share a window of up to `budget` words."""
    network.eval()
    out: dict[str, float] = {}
    for name, sentences in data.dev.items():
        scheme = "unified" if name == "domain" else name
        start, step = transition_scores(tags[scheme])
        gold: list[list[str]] = []
        found: list[list[str]] = []
        rows = cut(sentences, 180)
        rng = random.Random(0)
        for group in neighbours(len(rows), [len(r[0]) for r in rows], float(budget > 0), rng, max(40, budget)):
            ids, first = window([[pieces.word(w) for w in rows[i][0]] for i in group])
            states = network(torch.tensor([ids[:510]]), None, torch.tensor([[min(f, 509) for f in first]]))
            scores = network.heads[scheme](states)[0].log_softmax(-1).numpy()
            at = 0
            for i in group:
                size = len(rows[i][1])
                gold.append(rows[i][1])
                found.append([tags[scheme][k] for k in best_path(scores[at : at + size], start, step)])
                at += size
        result = f1_scores(gold, found)
        out[name] = round(result["micro"]["f1"], 4)
        if name == "domain":
            out |= {f"domain.{k}": round(v["f1"], 3) for k, v in result.items() if k != "micro"}
    network.train()
    return out


def optimizer(network: Network, c: dict[str, Any]) -> torch.optim.AdamW:
    """AdamW with a lower learning rate for lower layers; no decay on biases and norms."""
    groups = []
    for name, p in network.named_parameters():
        depth = (
            0
            if name.startswith("heads")
            else 12 - int(name.split("layer.")[1].split(".")[0])
            if "layer." in name
            else 13
        )
        rate = c["head_learning_rate"] if name.startswith("heads") else c["learning_rate"] * c["layer_decay"] ** depth
        groups.append({"params": [p], "lr": rate, "weight_decay": c["weight_decay"] if p.ndim > 1 else 0.0})
    return torch.optim.AdamW(groups, fused=True)


class Run:
    """One training run; keeps what the epochs share."""

    def __init__(self, options: argparse.Namespace, config: dict[str, Any]) -> None:
        self.options, self.config, self.c = options, config, config["train"]
        self.rng = random.Random(config["seed"])
        torch.manual_seed(config["seed"])
        self.tags = tag_sets(options.ner)
        self.pieces = Pieces(options.encoder / "tokenizer.json")
        sizes = {k: len(v) for k, v in self.tags.items()}
        self.network = Network.pretrained(options.encoder, sizes, self.c["dropout"])
        if options.init:
            self.network.load_state_dict(torch.load(options.init)["state"])
        self.noise = Augmenter(config["augment"], read_names(options.names, options.names_db), self.rng)
        self.losses = Losses(self.tags, self.c["unified_weight"])
        self.optimizer = optimizer(self.network, self.c)
        self.base = [g["lr"] for g in self.optimizer.param_groups]
        self.average: Average | None = None
        self.threads = Threads(options.threads)
        self.start, self.step, self.total = time.time(), 0, 0

    @property
    def progress(self) -> float:
        return max(self.step / max(1, self.total), (time.time() - self.start) / 60 / self.c["max_minutes"])

    def epoch(self, number: int) -> None:
        data = load(self.options.ner, self.options.domain, self.config)
        late = self.progress > 0.6
        sets = {}
        for name, sentences in data.train.items():
            repeats = (self.c["domain_repeats_late" if late else "domain_repeats"]) if name == "domain" else 1
            rows = cut(sentences, self.config["data"]["max_words"])
            share = self.c["shares"].get(name, 1.0)
            rows = [row for row in rows if share == 1.0 or self.rng.random() < share]
            sets[name] = [
                e
                for _ in range(repeats)
                for e in examples(rows, self.pieces, self.noise, self.config["augment"]["context"])
            ]
        order = batches(sets, self.c["batch_pieces"], self.rng)
        self.total = self.total or self.c["epochs"] * len(order)
        losses: dict[str, list[float]] = {}
        for name, rows in order:
            if self.progress >= 1:
                break
            begin = self.threads.before()
            losses.setdefault(name, []).append(self._update(collate(name, rows)))
            self.threads.after(begin, sum(len(r[0]) for r in rows))
            if self.step % 250 == 0:
                self._save()
            if self.step % 50 == 0:
                self._say(
                    {
                        "step": self.step,
                        "threads": {k: round(v) for k, v in self.threads.speed.items()},
                        "progress": round(self.progress, 3),
                        **{k: round(sum(v[-40:]) / len(v[-40:]), 4) for k, v in losses.items()},
                    }
                )
        self._finish(number, data)

    def _update(self, batch: Batch) -> float:
        done = self.progress
        factor = min(1.0, done / self.c["warm_up"] + 0.002) * max(0.0, 1 - done) / (1 - self.c["warm_up"])
        for group, rate in zip(self.optimizer.param_groups, self.base, strict=True):
            group["lr"] = rate * min(1.0, factor)
        loss = self.losses(self.network, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        self.step += 1
        if done > self.c["average_from"]:
            self.average = self.average or Average(self.network, self.c["average_decay"])
            self.average.update(self.network)
        return float(loss.detach())

    def _save(self) -> dict[str, torch.Tensor]:
        """Write the averaged weights (the plain ones before averaging begins) and return the plain ones."""
        own = {k: v.detach().clone() for k, v in self.network.state_dict().items()}
        state = self.average.state if self.average else own
        torch.save({"state": state, "tags": self.tags, "step": self.step}, self.options.out / "next.pt")
        (self.options.out / "next.pt").replace(self.options.out / "last.pt")
        return own

    def _finish(self, number: int, data: Data) -> None:
        """Write the checkpoint and score it on the dev parts."""
        own = self._save()
        if self.average:
            self.network.load_state_dict(self.average.state)
        scores = evaluate(self.network, self.pieces, self.tags, data, budget=120)
        self.network.load_state_dict(own)
        self._say({"epoch": number, "step": self.step, "averaged": self.average is not None, **scores})

    def _say(self, facts: dict[str, Any]) -> None:
        line = json.dumps(facts | {"minutes": round((time.time() - self.start) / 60, 1)})
        print(line, flush=True)
        with (self.options.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(line + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    for name in ("encoder", "ner", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--domain", type=Path, default=Path(__file__).with_name("data"))
    parser.add_argument("--names", type=Path, nargs="*", default=[])
    parser.add_argument("--names-db", type=Path)
    parser.add_argument("--init", type=Path)
    parser.add_argument("--set", nargs="*", default=[])
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    run = Run(options, settings(options))
    for number in range(1000):
        run.epoch(number)
        if run.progress >= 1:
            break


if __name__ == "__main__":
    main()
