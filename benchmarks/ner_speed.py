"""Words per second and memory of the engines that find names, side by side on the same sentences, one core each.

    python benchmarks/ner_speed.py                                   # ours and a spaCy tok2vec tagger
    python benchmarks/ner_speed.py --camel DIR --stanza FILE.pt      # beside them, where their extras are installed
    python benchmarks/ner_speed.py --camel random                    # a BERT-base of random weights: the same work

Every engine runs in a process of its own, reads the sentences once to warm up, then five times; the figure is the
median of the words per second of processor time. Memory is the peak of the whole process.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
ONE_CORE = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false", "HF_HUB_OFFLINE": "1"}
ROUNDS = 5

Sentences = list[list[str]]
Run = Callable[[Sentences], Any]


def sentences(words: int) -> Sentences:
    """Sentences of the samples, tokenised as the pipeline does, repeated until there are `words` words."""
    import spacy

    import atip_extract.text.structure  # noqa: F401  (spaCy knows its components by it)
    from atip_extract.text.tokenizer import AtipTokenizer

    nlp = spacy.blank("ar")
    nlp.tokenizer = AtipTokenizer(nlp.vocab)
    nlp.add_pipe("atip_normalize")
    nlp.add_pipe("atip_sentences")
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    once = [[t.text for t in s if not t.is_space] for doc in nlp.pipe(texts) for s in doc.sents]
    once = [s for s in once if s]
    out: Sentences = []
    while sum(map(len, out)) < words:
        out += once
    return out


def ours(_: str) -> Run:
    """The shipped tagger, sentences of one document read together."""
    from atip_extract.recognize.tagger import Tagger

    tagger = Tagger()
    return lambda batch: tagger.tag(batch, documents=[0] * len(batch))


def spacy_tok2vec(_: str) -> Run:
    """A spaCy pipeline of tok2vec and ner with random weights, in the default sizes."""
    import spacy
    from spacy.tokens import Doc
    from spacy.training import Example

    nlp = spacy.blank("ar")
    ner: Any = nlp.add_pipe("ner")
    for label in ("PER", "ORG", "LOC", "MISC"):
        ner.add_label(label)
    start = Doc(nlp.vocab, words=["كلمة"])
    nlp.initialize(lambda: [Example.from_dict(start, {"entities": ["O"]})])
    return lambda batch: list(nlp.pipe([Doc(nlp.vocab, words=words) for words in batch]))


def camel(model: str) -> Run:
    """CAMeL Tools' NERecognizer on a model folder, or on a BERT-base of random weights."""
    with TemporaryDirectory() as folder:
        if model == "random":
            random_bert(Path(folder))
        os.environ.setdefault("CAMELTOOLS_DATA", folder)
        Path(os.environ["CAMELTOOLS_DATA"], "catalogue.json").touch(exist_ok=True)
        from camel_tools.ner import NERecognizer

        recognizer = NERecognizer(folder if model == "random" else model, use_gpu=False)
    run: Run = recognizer.predict
    return run


def random_bert(folder: Path) -> None:
    """Write a token classifier of BERT-base's sizes, its weights random, its pieces from the samples."""
    from transformers import BertConfig, BertForTokenClassification

    words = sorted({word for sentence in sentences(1) for word in sentence})
    parts = {part for w in words for part in ((w,) if len(w) < 6 else (w[:4], "##" + w[4:]))}
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *sorted(parts)]
    config = BertConfig(vocab_size=30000, id2label=dict(enumerate(["O", "B-PERS", "I-PERS", "B-LOC", "I-LOC"])))
    BertForTokenClassification(config).save_pretrained(folder)
    (folder / "vocab.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    (folder / "tokenizer_config.json").write_text('{"do_lower_case": false}', encoding="utf-8")
    (folder / "catalogue.json").write_text('{"version": "", "packages": {}, "components": {}}', encoding="utf-8")


def stanza(model: str) -> Run:
    """Stanza's tagger from a file of weights."""
    from atip_extract.recognize.engines.stanza_engine import StanzaEngine

    pipeline = StanzaEngine.load(Path(model)).pipeline
    run: Run = pipeline
    return run


ENGINES: dict[str, Callable[[str], Run]] = {
    "ours": ours, "spacy": spacy_tok2vec, "camel": camel, "stanza": stanza,
}  # fmt: skip


def measure(engine: str, model: str, words: int) -> dict[str, float]:
    """Time one engine in this process."""
    text = sentences(words)
    count = sum(map(len, text))
    begin = time.perf_counter()
    run = ENGINES[engine](model)
    load = time.perf_counter() - begin
    run(text[: max(1, len(text) // 10)])
    speeds = []
    for _ in range(ROUNDS):
        begin = time.process_time()
        run(text)
        speeds.append(count / (time.process_time() - begin))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"words_per_second": statistics.median(speeds), "load_seconds": load, "peak_mb": peak, "words": count}


def apart(engine: str, model: str, words: int) -> dict[str, float] | str:
    """Time one engine in a process of its own; a line that says why where it does not run."""
    command = [sys.executable, __file__, "--measure", engine, "--model", model, "--words", str(words)]
    done = subprocess.run(command, env=os.environ | ONE_CORE, capture_output=True, text=True, check=False)
    if done.returncode:
        return (done.stderr.strip().splitlines() or ["failed"])[-1]
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--words", type=int, default=6000)
    parser.add_argument("--camel", default="", help="a model folder, or 'random'")
    parser.add_argument("--stanza", default="", help="a file of weights")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    parser.add_argument("--model", default="", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.measure:
        print(json.dumps(measure(options.measure, options.model, options.words)))
        return
    wanted = {"ours": "", "spacy": "", "camel": options.camel, "stanza": options.stanza}
    print(f"{'engine':8}{'words/s':>10}{'load s':>9}{'peak MB':>9}")
    for engine, model in wanted.items():
        if engine in ("camel", "stanza") and not model:
            continue
        result = apart(engine, model, options.words)
        if isinstance(result, str):
            print(f"{engine:8} {result}")
        else:
            figures = (result["words_per_second"], result["load_seconds"], result["peak_mb"])
            print(f"{engine:8}{figures[0]:10.0f}{figures[1]:9.2f}{figures[2]:9.0f}")


if __name__ == "__main__":
    main()
