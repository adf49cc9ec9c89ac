"""``atip-extract export RECORDS --to KIND -o PATH``: records in the formats that people open."""

from __future__ import annotations

import sys
from pathlib import Path

from atip_extract.cli.failures import FAILED, OK, complain
from atip_extract.errors import ConfigError
from atip_extract.export.base import Options
from atip_extract.export.kinds import Kind, kind_named
from atip_extract.export.reading import STDIN, read_records
from atip_extract.export.run import STDOUT, Counts, export
from atip_extract.export.texts import Texts


def run_export(
    records: str,
    kind: str,
    output: str,
    *,
    texts: Path | None = None,
    raw: bool = False,
    quiet: bool = False,
) -> int:
    """Export a file of records (``-`` is stdin) to `output` (``-`` is stdout, for text formats).

    1 where a record could not be written, else 0. Raises ``ConfigError`` for wrong usage and input that is no record.
    """
    format = kind_named(kind, "--to")
    check_paths(records, output, texts)
    options = Options(raw=raw, texts=Texts(texts))
    counts = export(read_records(records), format, output, options, on_failure=complain)
    if not quiet and output != STDOUT:
        print(summary(counts, format), file=sys.stderr)
    return FAILED if counts.failed else OK


def check_paths(records: str, output: str, texts: Path | None) -> None:
    """Raises ``ConfigError`` where `texts` is no folder, or the output would overwrite the records."""
    if texts is not None and not texts.is_dir():
        raise ConfigError(f"--texts {texts}: no such folder")
    if records != STDIN and output != STDOUT and Path(output).exists() and Path(records).samefile(output):
        raise ConfigError(f"{output} is the file of the records: name another output")


def summary(counts: Counts, kind: Kind) -> str:
    """One line that says what was written, and what was not."""
    parts = [f"{counts.written:,} records to {kind.name}"]
    if counts.errors:
        parts.append(f"{counts.errors:,} error records {'kept' if counts.errors_kept else 'left out'}")
    if counts.repeated:
        parts.append(f"{counts.repeated:,} repeated releases left out")
    if counts.failed:
        parts.append(f"{counts.failed:,} records could not be written")
    return ", ".join(parts)
