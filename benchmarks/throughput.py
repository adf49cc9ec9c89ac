"""How fast, how large, and how it grows. One command prints the whole table:

    python benchmarks/throughput.py

Parts of it, or another size:

    python benchmarks/throughput.py --only corpus-size --sizes 1000 20000 --workers 2
    python benchmarks/throughput.py --only workers --releases 2000 --passes 3
    python benchmarks/throughput.py --quick

The corpus is composed from the samples with other names and numbers (``corpus.py``); ``--texts`` names a folder of
other samples. Where one process works, rates are of its processor time; where several do, of wall time. All are
medians.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from corpus import Composer, texts_of, write_corpus
from watch import Sample, watched_run

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "samples"
WARM_UP = 1_000
"""Releases after which memory must no longer grow."""


def words(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)


def seconds(task: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    began = clock()
    task()
    return clock() - began


def row(label: str, *cells: str) -> None:
    print(f"{label:46}", *(f"{cell:>20}" for cell in cells), flush=True)


def cold_start(composer: Composer, options: argparse.Namespace) -> None:
    release = next(composer.releases(1)).encode()
    for label, arguments in (("one release from stdin", ["-"]), ("--help", ["--help"])):
        command = [sys.executable, "-m", "atip_extract", *arguments]
        run = lambda: subprocess.run(command, input=release, check=True, stdout=subprocess.DEVNULL)  # noqa: B023, E731
        spent = [seconds(run, time.perf_counter) for _ in range(3 if options.quick else 10)]
        row(f"cold start, {label}", f"{statistics.median(spent):.2f} s", f"median of {len(spent)}")


def one_core(composer: Composer, options: argparse.Namespace) -> None:
    from atip_extract import Extractor

    texts = list(composer.releases(100 if options.quick else 400))
    for engine in (None, "rules"):
        extractor = Extractor(engine=engine)
        list(extractor.stream(texts[:20]))
        spent = statistics.median(seconds(lambda: list(extractor.stream(texts))) for _ in range(options.passes))  # noqa: B023
        label = f"one core, engine {engine or extractor.config.engine + ' (the default)'}"
        row(label, f"{words(texts) / spent:,.0f} words/s", f"{len(texts) / spent:.1f} releases/s")


def length(composer: Composer, options: argparse.Namespace) -> None:
    """Releases put together to longer ones: the cost of a word must not depend on how many there are."""
    from atip_extract import Extractor

    extractor = Extractor()
    list(extractor.stream(composer.releases(20)))
    base = 0.0
    for wanted in [100, 1_000, 10_000] if options.quick else [100, 1_000, 10_000, 100_000]:
        texts = [composed(composer, wanted, first=1000 * k) for k in range(max(1, min(20, 20_000 // wanted)))]
        spent = statistics.median(seconds(lambda: list(extractor.stream(texts))) for _ in range(options.passes))  # noqa: B023
        cost = 1e6 * spent / words(texts)
        base = base or cost
        row(
            f"a release of {wanted:,} words",
            f"{spent / len(texts):.2f} s",
            f"{cost:.0f} µs a word",
            f"{cost / base:.2f} ×",
        )


def composed(composer: Composer, wanted: int, *, first: int) -> str:
    """Paragraphs of releases, about `wanted` words of them."""
    paragraphs: list[str] = []
    size = 0
    for text in composer.releases(wanted, first=first):
        for paragraph in text.split("\n\n"):
            paragraphs.append(paragraph)
            size += len(paragraph.split())
            if size >= wanted:
                return "\n\n".join(paragraphs)
    return "\n\n".join(paragraphs)


def corpus_size(composer: Composer, options: argparse.Namespace) -> None:
    """Memory at the first thousand releases and at the last, of each process, as the kernel counts it."""
    workers = options.workers[-1]
    for size in options.sizes or ([500, 1_000] if options.quick else [1_000, 5_000, 20_000]):
        with tempfile.TemporaryDirectory() as place:
            folder = write_corpus(Path(place, "releases"), composer, size)
            seen = watched_run(folder, Path(place, "out"), workers)
        row(
            f"{size:,} releases, {workers} workers",
            f"{size / seen.seconds:.1f} releases/s",
            f"{seen.replaced} replaced",
        )
        for name, samples in seen.samples.items():
            early = [s for s in samples if s.done <= min(WARM_UP, size / 2)][-1:] or samples[:1]
            last = samples[-1]
            row(
                f"    {name}",
                f"peak {last.peak:.0f} MB",
                f"{early[0].peak:.0f} MB at {early[0].done:,}",
                f"peak {percent(last.peak, early[0].peak)}",
                f"held {percent(held(samples, size), held(samples, early[0].done))}",
            )


def held(samples: list[Sample], until: int) -> float:
    """What a process held over the last tenth of its first `until` releases."""
    return statistics.median([s.now for s in samples if 0.9 * until <= s.done <= until] or [samples[0].now])


def percent(now: float, before: float) -> str:
    return f"{100 * (now / before - 1):+.1f} %"


def workers(composer: Composer, options: argparse.Namespace) -> None:
    """One worker and two in turns, so that both meet the same machine; then the folder again, unchanged."""
    count = options.releases or (200 if options.quick else 2_000)
    rates: dict[tuple[int, str], list[float]] = {}
    with tempfile.TemporaryDirectory() as place:
        folder = write_corpus(Path(place, "releases"), composer, count)
        for turn in range(options.passes):
            for some in options.workers if turn % 2 == 0 else reversed(options.workers):
                out = f"{place}/out-{turn}-{some}"
                command = [sys.executable, "-m", "atip_extract", "run", str(folder), "-o", out, "-q"]
                run = lambda: subprocess.run([*command, "--workers", str(some)], check=True)  # noqa: B023, E731
                for state in ("new", "unchanged"):
                    rates.setdefault((some, state), []).append(count / seconds(run, time.perf_counter))
    middle = {key: statistics.median(found) for key, found in rates.items()}
    for (some, state), rate in sorted(middle.items(), key=lambda item: (item[0][1], item[0][0])):
        row(f"{count:,} {state} releases, {some} workers", f"{rate:,.1f} releases/s", f"{count / rate:.1f} s")
    if len(options.workers) > 1:
        least, most = options.workers[0], options.workers[-1]
        row(f"{most} workers against {least}", f"{middle[most, 'new'] / middle[least, 'new']:.2f} ×")


def plain_loop(composer: Composer, options: argparse.Namespace) -> None:
    """A loop over ``extract`` without journal, workers and batches, in turns with a run of one worker."""
    count = options.releases or (100 if options.quick else 1_000)
    spent: dict[str, list[float]] = {"a plain loop": [], "a run with one worker": []}
    with tempfile.TemporaryDirectory() as place:
        folder = write_corpus(Path(place, "releases"), composer, count)
        for turn in range(options.passes):
            looped = [sys.executable, str(HERE / "loop.py"), str(folder), f"{place}/loop-{turn}.jsonl"]
            ran = [sys.executable, "-m", "atip_extract", "run", str(folder), "-o", f"{place}/out-{turn}", "-q"]
            for label, command in zip(spent, (looped, ran), strict=True):
                run = lambda: subprocess.run(command, check=True)  # noqa: B023, E731
                spent[label].append(seconds(run, time.perf_counter))
    middle = {label: statistics.median(found) for label, found in spent.items()}
    for label, took in middle.items():
        row(f"{count:,} releases, {label}", f"{count / took:,.1f} releases/s")
    row("the run against the loop", f"{middle['a plain loop'] / middle['a run with one worker']:.2f} ×")


def instead(composer: Composer, options: argparse.Namespace) -> None:
    """What a user would pick instead, in its own script; it says what has to be installed."""
    subprocess.run([sys.executable, str(HERE / "ner_speed.py")], check=False)


PARTS = {
    "cold-start": cold_start,
    "one-core": one_core,
    "length": length,
    "plain-loop": plain_loop,
    "workers": workers,
    "corpus-size": corpus_size,
    "instead": instead,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--texts", type=Path, default=SAMPLES, help="a folder of .txt releases to multiply")
    parser.add_argument("--sizes", type=int, nargs="+", help="of the corpus, for corpus-size")
    parser.add_argument("--releases", type=int, help="for workers and plain-loop")
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2], help="how many; the last for memory")
    parser.add_argument("--passes", type=int, default=3, help="how often each is measured")
    parser.add_argument("--quick", action="store_true", help="a tenth of the work")
    options = parser.parse_args()
    composer = Composer(texts_of(options.texts))
    for part in options.only:
        PARTS[part](composer, options)


if __name__ == "__main__":
    main()
