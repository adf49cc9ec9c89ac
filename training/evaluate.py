"""Score the shipped model: entity-level exact match, micro and by label, as seqeval's default mode counts.

usage: python training/evaluate.py --corpus anercorp|aqmar|wojood|newsfane|unified FILE.conll
                                   [--model DIR] [--together | --alone] [--json]

FILE is CoNLL (``token<TAB>tag``, IOB2, blank line between sentences) in the corpus's own labels, or a ``.txt`` file of
sentences with inline markup. Sentences are read together with their neighbours where the corpus keeps the order of the
text (ANERcorp), and each by itself where its sentences are shuffled; ``--together`` and ``--alone`` choose otherwise.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from corpora import Sentence, parse_markup, read_conll
from scoring import f1_scores

from atip_extract.recognize.tagger import TaggedSpan, Tagger

IN_ORDER = ("anercorp", "newsfane")


def to_tags(spans: list[TaggedSpan], size: int) -> list[str]:
    """BIO tags for `size` words."""
    tags = ["O"] * size
    for span in spans:
        tags[span.start : span.end] = ["B-" + span.label] + ["I-" + span.label] * (span.end - span.start - 1)
    return tags


def read(path: Path) -> list[Sentence]:
    """Sentences of a CoNLL file or of a marked-up text file."""
    if path.suffix == ".txt":
        lines = path.read_text(encoding="utf-8").splitlines()
        return [parse_markup(line.strip()) for line in lines if line.strip() and not line.startswith("#")]
    return read_conll(path)


def score(tagger: Tagger, sentences: list[Sentence], scheme: str, together: bool = True) -> dict[str, dict[str, float]]:
    """Scores of the model on tagged sentences (see scoring.f1_scores)."""
    documents = [0] * len(sentences) if together else None
    found = tagger.tag([words for words, _ in sentences], scheme=scheme, documents=documents)
    return f1_scores(
        [t for _, t in sentences], [to_tags(f, len(w)) for f, (w, _) in zip(found, sentences, strict=True)]
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--corpus", required=True, help="the tag scheme: anercorp, aqmar, wojood, newsfane or unified")
    parser.add_argument("file", type=Path)
    parser.add_argument("--model", type=Path)
    company = parser.add_mutually_exclusive_group()
    company.add_argument("--together", action="store_true")
    company.add_argument("--alone", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    sentences = read(options.file)
    tagger = Tagger(options.model)
    begin = time.perf_counter()
    together = options.together or (options.corpus in IN_ORDER and not options.alone)
    result = score(tagger, sentences, options.corpus, together)
    spent = time.perf_counter() - begin
    if options.json:
        print(json.dumps(result, indent=1))
        return 0
    words = sum(len(w) for w, _ in sentences)
    print(f"{options.file.name}: {len(sentences)} sentences, {words} words, {words / max(spent, 1e-9):.0f} words/s")
    print(f"{'label':16}{'P':>8}{'R':>8}{'F1':>8}{'support':>9}")
    for label, row in result.items():
        print(f"{label:16}{row['p']:8.4f}{row['r']:8.4f}{row['f1']:8.4f}{row['support']:9.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
