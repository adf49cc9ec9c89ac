"""Words per second and memory of the engines that find names, side by side on the same sentences, one core each.

    python benchmarks/ner_speed.py                        # every engine whose libraries are installed; some minutes
    python benchmarks/ner_speed.py --engines ours,spacy   # some of them
    python benchmarks/ner_speed.py --camel DIR --stanza FILE.pt     # on published weights
    python benchmarks/ner_speed.py --engines ours --ours DIR        # a model before it is shipped

Without published weights CAMeL Tools and Stanza run on models of the published sizes whose weights are random
(``random_models.py``), which is the same work. Every engine has a process of its own with one thread and gets the same
sentences as lists of words. It reads a tenth of them to warm up, then all of them in five rounds; a fast engine reads
them several times in a round. The figure is the median of the words per second of processor time, which is the time of
one core whatever else the machine does. Words are counted in the sentences, punctuation too, for all engines alike.
Loading is wall time and includes the imports. Memory is the peak of the whole process.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "samples"
THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "RAYON_NUM_THREADS")
ALONE = dict.fromkeys(THREADS, "1") | {"TOKENIZERS_PARALLELISM": "false", "HF_HUB_OFFLINE": "1"}
ROUNDS = 5
ROUND_SECONDS = 1.0
"""The least processor time of a round."""

Text = list[tuple[int, list[str]]]
"""Sentences: the number of the release, and the words."""
Run = Callable[[Text], object]


def releases(words: int) -> Text:
    """Whole releases of the samples until there are `words` words, tokenised as the pipeline does; again if need be."""
    import spacy

    import atip_extract.text.structure  # noqa: F401  (spaCy knows its components by it)
    from atip_extract.text.tokenizer import AtipTokenizer

    nlp = spacy.blank("ar")
    nlp.tokenizer = AtipTokenizer(nlp.vocab)
    nlp.add_pipe("atip_normalize")
    nlp.add_pipe("atip_sentences")
    docs = list(nlp.pipe(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))))
    out: Text = []
    number = size = 0
    while size < words:
        sentences = [[t.text for t in sentence if not t.is_space] for sentence in docs[number % len(docs)].sents]
        out += [(number, sentence) for sentence in sentences if sentence]
        size += sum(map(len, sentences))
        number += 1
    return out


def ours(folder: str) -> Run:
    """The shipped tagger, or that of a folder. It forgets the words that it has read before each reading."""
    from atip_extract.recognize.tagger import Tagger

    tagger = Tagger(Path(folder) if folder else None)

    def run(text: Text) -> None:
        tagger._known.clear()
        tagger.tag([words for _, words in text], documents=[number for number, _ in text])

    return run


def spacy_tok2vec(_: str) -> Run:
    """A spaCy pipeline of tok2vec and ner in the default sizes, with random weights."""
    sys.modules["torch"] = None  # type: ignore[assignment]  # else spaCy loads it if it is there, and needs it not
    import spacy
    from spacy.tokens import Doc
    from spacy.training import Example

    nlp = spacy.blank("ar")
    ner: Any = nlp.add_pipe("ner")
    for label in ("PER", "ORG", "LOC", "MISC"):
        ner.add_label(label)
    start = Doc(nlp.vocab, words=["كلمة"])
    nlp.initialize(lambda: [Example.from_dict(start, {"entities": ["O"]})])
    return lambda text: list(nlp.pipe([Doc(nlp.vocab, words=words) for _, words in text]))


def camel(folder: str) -> Run:
    """CAMeL Tools' ``NERecognizer`` with its own size of batches; it fills every sentence up to 256 pieces."""
    import torch

    from atip_extract.recognize.engines.camel_engine import CamelEngine

    torch.set_num_threads(1)
    recognizer = CamelEngine.load(Path(folder)).recognizer
    return lambda text: recognizer.predict([words for _, words in text])


def stanza(file: str) -> Run:
    """A ``stanza.Pipeline`` of nothing but the tagger. The sentences come sorted, which spares it padding."""
    import torch

    from atip_extract.recognize.engines.stanza_engine import StanzaEngine

    torch.set_num_threads(1)
    pipeline = StanzaEngine.load(Path(file)).pipeline
    return lambda text: pipeline(sorted((words for _, words in text), key=len))


ENGINES = {"ours": ours, "spacy": spacy_tok2vec, "stanza": stanza, "camel": camel}
LIBRARIES = {
    "ours": ["onnxruntime"], "spacy": ["spacy"], "stanza": ["stanza", "torch"],
    "camel": ["camel-tools", "torch", "transformers"],
}  # fmt: skip


def measure(engine: str, model: str, file: Path) -> dict[str, Any]:
    """Time one engine in this process."""
    text: Text = [(number, words) for number, words in json.loads(file.read_text(encoding="utf-8"))]
    begin = time.perf_counter()
    run = ENGINES[engine](model)
    load = time.perf_counter() - begin
    run(text[: max(1, len(text) // 10)])
    speeds = [speed(run, text) for _ in range(ROUNDS)]
    return {
        "words_per_second": statistics.median(speeds),
        "rounds": speeds,
        "load_seconds": load,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "versions": {name: version(name) for name in LIBRARIES[engine]},
    }


def speed(run: Run, text: Text) -> float:
    """Words per second of processor time, over as many readings as fill a round."""
    readings, begin = 0, time.process_time()
    while True:
        run(text)
        readings += 1
        spent = time.process_time() - begin
        if spent >= ROUND_SECONDS:
            return readings * sum(len(words) for _, words in text) / spent


def python(*command: str) -> str:
    """What a Python process prints; RuntimeError with its last line where it fails.

    This process stays small, as Linux counts the memory of the process that starts another as that one's.
    """
    done = subprocess.run(
        [sys.executable, *command], env=os.environ | ALONE, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError((done.stderr.strip().splitlines() or [f"ended with {done.returncode}"])[-1])
    return done.stdout


def result_of(engine: str, model: str, text: Path) -> dict[str, Any]:
    """What `measure` says, in a process of its own, after another one has made the model if it is to be random."""
    if engine in ("camel", "stanza") and not find_spec({"camel": "camel_tools"}.get(engine, engine)):
        return {"not_installed": f'pip install torch==2.13.0 && pip install "atip-extract[{engine}]"'}
    with TemporaryDirectory() as folder:
        try:
            if model == "random":
                model = python(str(HERE / "random_models.py"), engine, folder, str(text)).splitlines()[-1]
            answer = python(__file__, "--measure", engine, "--model", model, "--text", str(text))
        except RuntimeError as error:
            return {"error": str(error)}
    result: dict[str, Any] = json.loads(answer.splitlines()[-1])
    return result


def processor() -> str:
    """The processor's name, where the system tells it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    return next((line.split(": ")[1] for line in lines if line.startswith("model name")), platform.machine())


def row(engine: str, result: dict[str, Any], first: float | None) -> str:
    """A line of the table; `first` is the speed of ours."""
    if "words_per_second" not in result:
        return f"{engine:8} " + ": ".join(f"{key.replace('_', ' ')}: {value}" for key, value in result.items())
    rate, rounds = result["words_per_second"], result["rounds"]
    spread = f"{min(rounds):,.0f} to {max(rounds):,.0f}"
    ratio = f"{first / rate:.1f}" if first else ""
    return f"{engine:8}{rate:9,.0f}{spread:>18}{ratio:>10}{result['load_seconds']:8.1f}{result['peak_mb']:9.0f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """1 where an engine that is installed fails."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--engines", default=",".join(ENGINES), help="some of %(default)s")
    parser.add_argument("--words", type=int, default=1000, help="how long the text is at least (default: %(default)s)")
    parser.add_argument("--ours", default="", metavar="FOLDER", help="a model of ours in place of the shipped one")
    parser.add_argument("--camel", default="random", metavar="FOLDER", help="a model for CAMeL Tools")
    parser.add_argument("--stanza", default="random", metavar="FILE", help="a file of weights for Stanza")
    parser.add_argument("--json", action="store_true", help="print everything measured, every round too")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    parser.add_argument("--model", help=argparse.SUPPRESS)
    parser.add_argument("--text", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.measure:
        print(json.dumps(measure(options.measure, options.model, options.text)))
        return 0
    if options.text:
        options.text.write_text(json.dumps(releases(options.words)), encoding="utf-8")
        return 0
    wanted = set(options.engines.split(","))
    if unknown := wanted - set(ENGINES):
        parser.error(f"no engine {', '.join(sorted(unknown))}: there are {', '.join(ENGINES)}")
    models = {"ours": options.ours, "camel": options.camel, "stanza": options.stanza}
    return report([engine for engine in ENGINES if engine in wanted], models, options.words, options.json)


def report(engines: list[str], models: dict[str, str], words: int, as_json: bool) -> int:
    """Measure the engines one after the other and print what was found."""
    results: dict[str, dict[str, Any]] = {}
    with TemporaryDirectory() as folder:
        file = Path(folder, "text.json")
        python(__file__, "--text", str(file), "--words", str(words))
        text: Text = json.loads(file.read_text(encoding="utf-8"))
        about = {
            "words": sum(len(sentence) for _, sentence in text),
            "sentences": len(text),
            "releases": len({number for number, _ in text}),
            "processor": processor(),
            "python": platform.python_version(),
        }
        if not as_json:
            size = f"{about['words']:,} words, {about['sentences']} sentences, {about['releases']} releases"
            print(f"{size}; {about['processor']}, Python {about['python']}")
            print(f"{'engine':8}{'words/s':>9}{'five rounds':>18}{'ours is':>10}{'load s':>8}{'peak MB':>9}")
        for engine in engines:
            results[engine] = result_of(engine, models.get(engine, ""), file)
            if not as_json:
                print(row(engine, results[engine], results.get("ours", {}).get("words_per_second")), flush=True)
    if as_json:
        print(json.dumps(about | {"engines": results}, indent=2))
    return int(any("error" in result for result in results.values()))


if __name__ == "__main__":
    sys.exit(main())
