"""``atip-extract run``: a large folder, resumable."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from atip_extract.batch.discover import discover
from atip_extract.batch.folder import ERRORS, RECORDS, Processor, run_folder
from atip_extract.batch.work import Limits
from atip_extract.cli.failures import FAILED, OK
from atip_extract.cli.meter import Meter
from atip_extract.errors import ConfigError
from atip_extract.pipeline import Config


def run_folder_command(
    paths: list[Path],
    out: Path,
    config: Config,
    limits: Limits,
    *,
    workers: int,
    cluster: str | None,
    retry_failed: bool,
    quiet: bool,
) -> int:
    """Run, tell how far it is, and sum up; 1 where a release failed, else 0."""
    total = sum(1 for _ in discover(paths))
    if not total:
        raise ConfigError(f"no release found in {', '.join(map(str, paths))}")
    processor: Callable[[], AbstractContextManager[Processor]] | None = None
    if cluster is not None:
        from atip_extract.batch.cluster import Cluster

        processor = lambda: Cluster(cluster, config, limits)  # noqa: E731
    with Meter(total, quiet=quiet, log=True) as meter:
        summary = run_folder(
            paths, out, config, limits, meter, workers=workers, retry_failed=retry_failed, processor=processor
        )
    if not quiet:
        print(
            f"{summary.records:,} records in {out / RECORDS}, {summary.errors:,} errors in {out / ERRORS}; "
            f"{summary.reused:,} of {summary.units:,} units were known from an earlier run",
            file=sys.stderr,
        )
    return FAILED if summary.errors else OK
