"""How fast, how large, and how it grows: the whole pipeline over multiplied samples. Prints one table.

    python benchmarks/throughput.py [--quick] [--texts FOLDER]

Rates are medians of three passes: of processor time where one process works, of wall time where several do. Memory is
the peak of a worker process.
"""

from __future__ import annotations

import argparse
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"


def texts_of(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


def multiplied(texts: list[str], count: int) -> Iterator[str]:
    """Releases with some digits and a line of their own, so that no cache sees the same text twice."""
    for number in range(count):
        text = re.sub(r"\d", str(number % 9 + 1), texts[number % len(texts)], count=number % 7)
        yield f"{text}\nرقم البيان {number}"


def words(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)


def processor_seconds(task: Callable[[], object]) -> float:
    began = time.process_time()
    task()
    return time.process_time() - began


def rate_on_one_core(texts: list[str], repeat: int) -> None:
    from atip_extract import Extractor

    many = list(multiplied(texts, len(texts) * repeat))
    for engine in (None, "rules"):
        extractor = Extractor(engine=engine)
        extractor.extract(many[0])
        spent = statistics.median(processor_seconds(lambda: list(extractor.stream(many))) for _ in range(3))  # noqa: B023
        name = engine or f"{extractor.config.engine} (the default)"
        print(f"one core, engine {name:22} {words(many) / spent:10,.0f} words/s {len(many) / spent:8.1f} releases/s")


def against_length(texts: list[str], lengths: list[int]) -> None:
    from atip_extract import Extractor

    extractor = Extractor()
    paragraphs = [line for text in texts for line in text.splitlines() if line.strip()]
    for length in lengths:
        chosen, size, k = [], 0, 0
        while size < length:
            chosen.append(paragraphs[k % len(paragraphs)])
            size += len(chosen[-1].split())
            k += 1
        text = "\n\n".join(chosen)
        spent = processor_seconds(lambda: extractor.extract(text))  # noqa: B023
        print(f"a release of {size:7,} words              {size / spent:10,.0f} words/s {spent:8.2f} s")


def against_workers(texts: list[str], count: int, workers: list[int]) -> None:
    rates = {}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "releases")
        folder.mkdir()
        for number, text in enumerate(multiplied(texts, count)):
            (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
        for some in workers:
            command = [sys.executable, "-m", "atip_extract", "run", str(folder), "-o", f"{place}/out-{some}", "-q"]
            for label in ("cold", "unchanged"):
                began = time.perf_counter()
                subprocess.run([*command, "--workers", str(some)], check=True)
                spent = time.perf_counter() - began
                peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
                rates[some, label] = count / spent
                print(
                    f"run, {some} workers, {count:,} releases, {label:10} {count / spent:10.1f} releases/s  {peak} MB"
                )
    if len(workers) > 1:
        most, least = workers[-1], workers[0]
        print(f"{most} workers against {least}: {rates[most, 'cold'] / rates[least, 'cold']:.2f} times")


def memory_over(texts: list[str], counts: list[int]) -> None:
    """In a process of its own, so that the peak is the peak of this loop."""
    for line in get_context("spawn").Pool(1).apply(_memory, (texts, counts)):
        print(line)


def _memory(texts: list[str], counts: list[int]) -> list[str]:
    from atip_extract import Extractor

    extractor, lines, done = Extractor(), [], 0
    for count in counts:
        more = islice(multiplied(texts, count), done, None)
        while batch := list(islice(more, 16)):
            with extractor.nlp.memory_zone():
                for _ in extractor.stream(batch):
                    done += 1
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        lines.append(f"after {count:6,} releases                       {peak:6} MB at most")
    return lines


def cold_start(times: int) -> None:
    release = sorted(SAMPLES.glob("*.txt"))[0].read_bytes()
    for label, arguments in (("one release from stdin", ["-"]), ("--help", ["--help"])):
        spent = []
        for _ in range(times):
            began = time.perf_counter()
            command = [sys.executable, "-m", "atip_extract", *arguments]
            subprocess.run(command, input=release, check=True, stdout=subprocess.DEVNULL)
            spent.append(time.perf_counter() - began)
        print(f"cold start, {label:24}         {statistics.median(spent):6.2f} s (median of {times})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, default=SAMPLES, help="a folder of .txt releases to multiply")
    parser.add_argument("--quick", action="store_true", help="a tenth of the work")
    arguments = parser.parse_args()
    texts, scale = texts_of(arguments.texts), 1 if arguments.quick else 10
    cold_start(3 if arguments.quick else 10)
    rate_on_one_core(texts, scale)
    against_length(texts, [100, 1_000, 10_000] if arguments.quick else [100, 1_000, 10_000, 100_000])
    memory_over(texts, [100 * scale, 200 * scale] if arguments.quick else [1_000, 5_000, 20_000])
    against_workers(texts, 200 * scale, [1, 2])


if __name__ == "__main__":
    main()
