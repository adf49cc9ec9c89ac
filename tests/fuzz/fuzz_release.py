"""Bytes from a fuzzer through reading and the whole pipeline.

    pip install atheris
    python tests/fuzz/fuzz_release.py -max_total_time=600 -timeout=30 CORPUS/

The corpus begins with the samples. ``FUZZ_ENGINE`` names the engine (``rules`` where it is not set). Without atheris
the samples are mutated at random, for as many seconds as the first argument says. Whatever comes in, there must be a
record or an error record, with every span grounded, and never an ``internal`` error.
"""

from __future__ import annotations

import os
import random
import re
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from typing import Any

try:
    import atheris as fuzzer
except ImportError:
    fuzzer = None

ours: Any = fuzzer.instrument_imports(include=["atip_extract"]) if fuzzer else nullcontext()
with ours:
    from atip_extract import Extractor
    from atip_extract.batch.work import extract_sources
    from atip_extract.records import ErrorRecord
    from atip_extract.text.sources import Format, Source, read_bytes

    EXTRACTOR = Extractor(engine=os.environ.get("FUZZ_ENGINE", "rules"))

SAMPLES = Path(__file__).parents[2] / "samples"
SEEDS = [path.read_bytes() for path in sorted(SAMPLES.iterdir()) if path.suffix in {".txt", ".html", ".jsonl"}]
PIECES = sorted({piece for seed in SEEDS for piece in re.findall(r"\w+|[^\w ]", seed.decode())})
"""The words and marks of the samples, for releases that are nonsense but full of cues and names."""
FORMATS: tuple[Format | None, ...] = (None, "text", "html", "json", "jsonl")
KINDS = 9
"""What the first byte chooses: one of `FORMATS` as it is, plain text that is mended to UTF-8, in UTF-16 or in Windows
Arabic, or words of the samples."""


def one(data: bytes) -> None:
    """One input: the first byte says how the others are read."""
    kind = data[0] % KINDS if data else 0
    format = FORMATS[kind] if kind < len(FORMATS) else "text"
    items = list(read_bytes(prepared(kind, data[1:]), "fuzz", format))
    assert items or format == "jsonl", "every input yields a record"
    for item, result in zip(items, extract_sources(EXTRACTOR, items), strict=True):
        if isinstance(result, ErrorRecord):
            assert result.error.code != "internal", result.error.message
            assert "\n" not in result.error.message
        else:
            assert isinstance(item, Source)
            result.check_grounding(item.text)


def prepared(kind: int, data: bytes) -> bytes:
    """The input of one of the kinds that are no plain format."""
    if kind < len(FORMATS):
        return data
    if kind == KINDS - 1:
        pairs = zip(data[::2], data[1::2], strict=False)
        words = (PIECES[(256 * first + second) % len(PIECES)] for first, second in pairs)
        return re.sub(r" (?=[.,،:»)])|(?<=[«(]) ", "", " ".join(words)).encode()
    encoding = ("utf-8", "utf-16", "cp1256")[kind - len(FORMATS)]
    return data.decode("utf-8", "ignore").encode(encoding, "ignore")


def mutated(chance: random.Random) -> bytes:
    """A piece of a sample with a few accidents, or words drawn at random."""
    kind = chance.randrange(KINDS)
    if kind == KINDS - 1:
        return bytes([kind]) + chance.randbytes(chance.randint(2, 160))
    data = bytearray(chance.choice(SEEDS))
    start = chance.randrange(len(data))
    data = data[start : start + chance.randint(1, 600)]
    for _ in range(chance.randint(0, 8)):
        k = chance.randrange(len(data) + 1)
        action = chance.randrange(4)
        if action == 0:
            data[k : k + chance.randint(1, 9)] = b""
        elif action == 1:
            data[k:k] = chance.randbytes(chance.randint(1, 4))
        elif action == 2:
            other = chance.choice(SEEDS)
            at = chance.randrange(len(other))
            data[k:k] = other[at : at + chance.randint(1, 80)]
        else:
            data[k:k] = data[max(0, k - 30) : k]
        data = data or bytearray(b"x")
    return bytes([kind]) + bytes(data)


def mutate_for(seconds: float) -> None:
    """The loop that stands in for the fuzzer."""
    until, count = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        data = mutated(random.Random(count))
        try:
            one(data)
        except Exception:
            print(f"input {count}: {data!r}", file=sys.stderr)
            raise
        count += 1
    print(f"{count:,} inputs, nothing found")


def seed_corpus(folder: Path) -> None:
    """The samples, whole and by paragraphs, each as a kind of input that reads it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS):
        kind = 4 if seed.startswith(b"{") else 2 if seed.startswith(b"<") else 5
        (folder / f"sample-{number}").write_bytes(bytes([kind]) + seed)
        for part, paragraph in enumerate(seed.split(b"\n\n")):
            (folder / f"sample-{number}-{part}").write_bytes(bytes([5 + part % 3]) + paragraph)


def main() -> None:
    if fuzzer is None:
        mutate_for(float(sys.argv[1]) if len(sys.argv) > 1 else 60)
        return
    for argument in sys.argv[1:]:
        if not argument.startswith("-"):
            seed_corpus(Path(argument))
    fuzzer.Setup(sys.argv, one)
    fuzzer.Fuzz()


if __name__ == "__main__":
    main()
