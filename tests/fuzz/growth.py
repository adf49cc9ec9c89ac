"""What hostile texts cost at growing lengths, through the whole pipeline: seconds of processor time and peak memory.

    python tests/fuzz/growth.py [--engine rules] [--sizes 10000 100000 1000000] [--limit 300] [NAME ...]

Each text runs in a process of its own. ``growth`` is how much more time the longest took than the one before it, beside
how much longer it is; ``timeout`` stands where the time limit stopped it.
"""

from __future__ import annotations

import argparse
import resource
import time
from multiprocessing import get_context

from atip_extract import Extractor
from atip_extract.batch.discover import Unit
from atip_extract.batch.work import Limits, process_bytes
from tests.hostile import HOSTILE


def cost(name: str, size: int, engine: str, limit: float) -> tuple[int, float, int, str]:
    """(characters, seconds, peak MB, the error's code or nothing) of one text."""
    extractor = Extractor(engine=engine)
    extractor.extract("نظمت وزارة العدل ورشة عمل.")
    text = HOSTILE[name](size)
    began = time.process_time()
    done = process_bytes(extractor, text.encode(), Unit("-", "-"), Limits(seconds=limit, max_characters=10**7))
    spent = time.process_time() - began
    return len(text), spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, done.lines[0].code


def main() -> None:
    """Print one line a text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(HOSTILE))
    parser.add_argument("--engine", default="rules")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--limit", type=float, default=300.0, help="seconds of wall time for one text")
    options = parser.parse_args()
    for name in options.names or HOSTILE:
        cells, before = [], (0, 0.0)
        growth = ""
        for size in options.sizes:
            with get_context("spawn").Pool(1) as pool:
                characters, spent, peak, code = pool.apply(cost, (name, size, options.engine, options.limit))
            cells.append(f"{characters:>9,} {spent:7.2f} s {peak:5} MB {code}")
            if before[1] > 0.05:
                growth = f"growth {spent / before[1]:5.1f} / {characters / before[0]:4.1f}"
            before = characters, spent
        print(f"{name:32} {' | '.join(cells)}  {growth}", flush=True)


if __name__ == "__main__":
    main()
