"""``atip-extract report RECORDS -o PAGE --plots FOLDER``: one HTML file to read, search and print, and plots."""

from __future__ import annotations

import sys
from pathlib import Path

from atip_extract.cli.export import check_paths, summary
from atip_extract.cli.failures import OK, complain
from atip_extract.errors import ConfigError
from atip_extract.export.base import Options
from atip_extract.export.reading import STDIN, read_records
from atip_extract.export.run import STDOUT, Counts, export
from atip_extract.export.texts import Texts
from atip_extract.report import PageKind, PlotsKind, Tally
from atip_extract.report.wording import Language


def run_report(
    records: str,
    output: str | None,
    *,
    plots: Path | None = None,
    texts: Path | None = None,
    title: str | None = None,
    language: Language = "ar",
    quiet: bool = False,
) -> int:
    """Write the page of a file of records (``-`` is stdin) to `output` (``-`` is stdout), and the plots into `plots`.

    `texts` is the folder of the releases. Raises ``ConfigError`` for wrong usage, input that is no record, and plots
    where the extra ``plots`` is missing.
    """
    if output is None and plots is None:
        raise ConfigError("say what to write: -o report.html for a page, --plots FOLDER for plots")
    if output is not None and plots is not None and records == STDIN:
        raise ConfigError("stdin is read once: write the page and the plots from a file, or one of them")
    if output is not None:
        _page(records, output, texts=texts, title=title, quiet=quiet)
    if plots is not None:
        kind = PlotsKind(language=language)
        counts = export(read_records(records), kind, str(plots))
        if not quiet:
            print(summary(counts, kind), file=sys.stderr)
    return OK


def _page(records: str, output: str, *, texts: Path | None, title: str | None, quiet: bool) -> None:
    check_paths(records, output, texts)
    kind = PageKind(heading=title)
    counts = export(read_records(records), kind, output, Options(texts=Texts(texts)), on_failure=complain)
    if not quiet and output != STDOUT:
        print(page_summary(counts, kind.tally), file=sys.stderr)


def page_summary(counts: Counts, tally: Tally) -> str:
    """One line that says what the page holds, and what it lacks."""
    parts = [f"{counts.written:,} releases in the page"]
    if tally.without_text:
        parts.append(f"{tally.without_text:,} of them without their text (--texts FOLDER says where it is)")
    if counts.errors:
        parts.append(f"{counts.errors:,} error records listed")
    if counts.repeated:
        parts.append(f"{counts.repeated:,} repeated releases left out")
    return ", ".join(parts)
