"""Many releases on one machine: in this process, or spread over worker processes, the records the same and in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from atip_extract.batch.discover import Unit
from atip_extract.batch.pool import AHEAD, Pool
from atip_extract.batch.work import Done, Limits, chunks, process
from atip_extract.extractor import Extractor
from atip_extract.pipeline import Config


def extract_units(
    units: Iterable[Unit], config: Config, *, workers: int = 1, limits: Limits | None = None
) -> Iterator[Done]:
    """The results of units, in their order. The bytes are the same whatever the number of workers."""
    limits = limits or Limits()
    if workers > 1:
        with Pool(workers, config, limits) as pool:
            yield from _in_order(pool.process(chunks(units), ahead=AHEAD * workers))
        return
    extractor = Extractor.from_config(config)
    for chunk in chunks(units):
        yield from process(extractor, chunk, limits)


def _in_order(numbered: Iterable[tuple[int, list[Done]]]) -> Iterator[Done]:
    early: dict[int, list[Done]] = {}
    turn = 0
    for number, results in numbered:
        early[number] = results
        while turn in early:
            yield from early.pop(turn)
            turn += 1
