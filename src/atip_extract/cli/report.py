"""``atip-extract report RECORDS -o PAGE``: one HTML file to read, search and print."""

from __future__ import annotations

import sys
from pathlib import Path

from atip_extract.cli.failures import OK, complain
from atip_extract.errors import ConfigError
from atip_extract.export.base import Options
from atip_extract.export.reading import STDIN, read_records
from atip_extract.export.run import Counts, export
from atip_extract.export.texts import Texts
from atip_extract.report import PageKind, Tally


def run_report(
    records: str, output: str, *, texts: Path | None = None, title: str | None = None, quiet: bool = False
) -> int:
    """Write the page of a file of records (``-`` is stdin) to `output` (``-`` is stdout).

    `texts` is the folder of the releases. Raises ``ConfigError`` for wrong usage and input that is no record.
    """
    if texts is not None and not texts.is_dir():
        raise ConfigError(f"--texts {texts}: no such folder")
    if STDIN not in {records, output} and Path(output).exists() and Path(records).samefile(output):
        raise ConfigError(f"{output} is the file of the records: name another output")
    kind = PageKind(heading=title)
    counts = export(read_records(records), kind, output, Options(texts=Texts(texts)), on_failure=complain)
    if not quiet and output != STDIN:
        print(summary(counts, kind.tally), file=sys.stderr)
    return OK


def summary(counts: Counts, tally: Tally) -> str:
    """One line that says what the page holds, and what it lacks."""
    parts = [f"{counts.written:,} releases in the page"]
    if tally.without_text:
        parts.append(f"{tally.without_text:,} of them without their text (--texts FOLDER says where it is)")
    if counts.errors:
        parts.append(f"{counts.errors:,} error records listed")
    if counts.repeated:
        parts.append(f"{counts.repeated:,} repeated releases left out")
    return ", ".join(parts)
