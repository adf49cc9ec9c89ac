"""Entity-level scores as seqeval's default mode counts them: exact boundaries and label."""

from __future__ import annotations

from collections import Counter

from atip_extract.recognize.bio import chunks


def f1_scores(gold: list[list[str]], found: list[list[str]]) -> dict[str, dict[str, float]]:
    """Precision, recall, F1 and support by label and under ``micro``."""
    hit: Counter[str] = Counter()
    right: Counter[str] = Counter()
    tagged: Counter[str] = Counter()
    for g, f in zip(gold, found, strict=True):
        a, b = set(chunks(g)), set(chunks(f))
        for part, counter in ((a & b, hit), (a, right), (b, tagged)):
            for span in part:
                counter[span[2]] += 1
                counter["micro"] += 1
    out = {}
    for label in ["micro", *sorted((right | tagged).keys() - {"micro"})]:
        p = hit[label] / tagged[label] if tagged[label] else 0.0
        r = hit[label] / right[label] if right[label] else 0.0
        out[label] = {"p": p, "r": r, "f1": 2 * p * r / (p + r) if p + r else 0.0, "support": float(right[label])}
    return out
