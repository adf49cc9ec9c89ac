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
from corpora import Data, Sentence, load, tag_sets
from documents import read_documents
from model import PAD, UNKNOWN, Network, Pieces, window
from relations import EVENT_TAGS
from renamed import Renamer
from scoring import f1_scores
from steps import Average, Batch, Losses, Threads, optimizer, release_loss

from atip_extract.recognize.bio import best_path, transition_scores
from atip_extract.recognize.glued import PROCLITIC_SCHEME, PROCLITIC_TAGS
from atip_extract.relate.learned.labels import PAYMENT_TAGS

Example = tuple[list[int], list[int], list[str]]  # pieces, first-piece positions, tags


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


class Run:
    """One training run; keeps what the epochs share."""

    def __init__(self, options: argparse.Namespace, config: dict[str, Any]) -> None:
        self.options, self.config, self.c = options, config, config["train"]
        self.rng = random.Random(config["seed"])
        torch.manual_seed(config["seed"])
        own = {"events": EVENT_TAGS, "payments": list(PAYMENT_TAGS), PROCLITIC_SCHEME: list(PROCLITIC_TAGS)}
        self.tags = tag_sets(options.ner) | own
        self.documents = read_documents(options.domain.with_name("releases"))
        self.pieces = Pieces(options.encoder / "tokenizer.json")
        sizes = {k: len(v) for k, v in self.tags.items()}
        self.network = Network.pretrained(options.encoder, sizes, self.c["dropout"])
        if options.init:
            # Heads that the checkpoint does not have begin fresh.
            self.network.load_state_dict(torch.load(options.init)["state"], strict=False)
        self.noise = Augmenter(config["augment"], read_names(options.names, options.names_db), self.rng)
        self.renamer = Renamer(self.documents, config["augment"]["rename"], self.rng)
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
        order: list[tuple[str, list[Any]]] = list(batches(sets, self.c["batch_pieces"], self.rng))
        order += [("releases", [d]) for d in self.documents for _ in range(self.c["release_repeats"])]
        self.rng.shuffle(order)
        self.total = self.total or self.c["epochs"] * len(order)
        losses: dict[str, list[float]] = {}
        for name, rows in order:
            if self.progress >= 1:
                break
            begin = self.threads.before()
            losses.setdefault(name, []).append(self._update(name, rows))
            if name != "releases":
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

    def _update(self, name: str, rows: list[Any]) -> float:
        done = self.progress
        factor = min(1.0, done / self.c["warm_up"] + 0.002) * max(0.0, 1 - done) / (1 - self.c["warm_up"])
        for group, rate in zip(self.optimizer.param_groups, self.base, strict=True):
            group["lr"] = rate * min(1.0, factor)
        if name == "releases":
            loss = release_loss(self.network, self.pieces, rows[0], self.noise, self.renamer)
        else:
            loss = self.losses(self.network, collate(name, rows))
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
