"""Bytes from a fuzzer through reading and the whole pipeline: ``pip install atheris; python tests/fuzz/fuzz_release.py
-max_total_time=600 CORPUS/``.

Without atheris it mutates the samples at random for as many seconds as the first argument says. Whatever comes in,
there must be a record or an error record, with every span grounded, and never an ``internal`` error.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from atip_extract import Extractor
from atip_extract.batch.work import extract_sources
from atip_extract.records import ErrorRecord
from atip_extract.text.sources import Format, Source, read_bytes

SAMPLES = Path(__file__).parents[2] / "samples"
FORMATS: tuple[Format | None, ...] = (None, "text", "html", "json", "jsonl")
EXTRACTOR = Extractor(engine="rules")


def one(data: bytes) -> None:
    """One input: the first byte chooses the format."""
    format = FORMATS[data[0] % len(FORMATS)] if data else None
    items = list(read_bytes(data[1:], "fuzz", format))
    assert items or format == "jsonl", "every input yields a record"
    for item, result in zip(items, extract_sources(EXTRACTOR, items), strict=True):
        if isinstance(result, ErrorRecord):
            assert result.error.code != "internal", result.error.message
            assert "\n" not in result.error.message
        else:
            assert isinstance(item, Source)
            result.check_grounding(item.text)


def mutated(chance: random.Random, seeds: list[bytes]) -> bytes:
    data = bytearray(chance.choice(seeds))
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
            other = chance.choice(seeds)
            at = chance.randrange(len(other))
            data[k:k] = other[at : at + chance.randint(1, 80)]
        else:
            data[k:k] = data[max(0, k - 30) : k]
        data = data or bytearray(b"x")
    text = bytes(data)
    if chance.random() < 0.2:
        text = text.decode("utf-8", "ignore").encode(
            chance.choice(["utf-16", "utf-16-le", "cp1256", "iso-8859-6"]), "ignore"
        )
    return bytes([chance.randrange(256)]) + text


def main() -> None:
    try:
        import atheris
    except ImportError:
        seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
        seeds = [path.read_bytes() for path in sorted(SAMPLES.iterdir()) if path.is_file()]
        until, count = time.monotonic() + seconds, 0
        while time.monotonic() < until:
            data = mutated(random.Random(count), seeds)
            try:
                one(data)
            except Exception:
                print(f"input {count}: {data!r}", file=sys.stderr)
                raise
            count += 1
        print(f"{count:,} inputs, nothing found")
        return
    atheris.instrument_all()
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
