"""The page as an exporter: ``export.run`` writes it like any other format, whole or not at all, a record at a time.

The file is a frame (``page.html``), a style and a script (``page.css`` and ``page.js``, built from ``web/``) and the
records as JSON. The script and the style are named by their hashes in the page's policy, so that no text of a release
could run even if it came to stand outside the JSON.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.resources import files
from typing import IO

from atip_extract._version import __version__
from atip_extract.errors import ReleaseError
from atip_extract.export.base import Options, TextExporter
from atip_extract.export.kinds import Kind, Shape
from atip_extract.records import ErrorRecord, Release
from atip_extract.report.data import error_data, release_data, script_json

DEFAULT_TITLE = "ما تقوله البيانات الصحفية"


@dataclass
class Tally:
    """What the page could not show."""

    without_text: int = 0
    """Releases whose text is neither in the record nor found: the page shows the words of their facts alone."""


class Page(TextExporter):
    """Writes the page."""

    keeps_errors = True

    def __init__(self, out: IO[str], options: Options, *, title: str | None = None, tally: Tally | None = None) -> None:
        """`title` stands above the page; without one the page names itself in the reader's language."""
        super().__init__(out, options)
        self.tally = tally or Tally()
        self.errors: list[ErrorRecord] = []
        self._frame, self._end = _frame(title)
        self._title = title
        self._begun = False

    def add(self, record: Release) -> None:
        """Write one record, with its text where it is found."""
        try:
            text = self.options.texts.of(record)
        except ReleaseError:
            text = None
            self.tally.without_text += 1
        self._separate()
        self.out.write(script_json(release_data(record, text)))

    def add_error(self, error: ErrorRecord) -> None:
        """Keep it for the page's list of what was not read."""
        self.errors.append(error)

    def finish(self) -> None:
        """Close the data and the page."""
        if not self._begun:
            self._begin()
        errors = ",\n".join(script_json(error_data(error)) for error in self.errors)
        self.out.write(f'\n],"errors":[{errors}]}}{self._end}')

    def _separate(self) -> None:
        if self._begun:
            self.out.write(",\n")
        else:
            self._begin()

    def _begin(self) -> None:
        self._begun = True
        about = {"version": __version__, **({"title": self._title} if self._title else {})}
        self.out.write(f'{self._frame}{script_json(about)[:-1]},"releases":[\n')


@dataclass(frozen=True)
class PageKind(Kind):
    """The page as ``export.run`` knows formats. It is not in ``KINDS``: ``atip-extract report`` writes it."""

    name: str = "report"
    title: str = "a page to read, search and print"
    exporter: str = "report.page:Page"
    shape: Shape = "text"
    extension: str = ".html"
    left_out: str = "hashes but their beginning, lengths and scores of links"
    heading: str | None = None
    """The page's own title."""
    tally: Tally = field(default_factory=Tally)

    def load(self) -> Callable[[IO[str], Options], Page]:
        """What makes the exporter."""
        return lambda out, options: Page(out, options, title=self.heading, tally=self.tally)


def _frame(title: str | None) -> tuple[str, str]:
    """The page before its data and after it."""
    room = files(__package__)
    frame, style, script = (room.joinpath(f"page.{kind}").read_text("utf-8") for kind in ("html", "css", "js"))
    values = {"title": html.escape(title or DEFAULT_TITLE), "policy": policy(style, script)}
    values |= {"style": style, "script": script}
    before, after = frame.split("{{ data }}")
    # In one pass: what is put in is never read for places to put something in.
    fill = re.compile(r"\{\{ (\w+) \}\}")
    return fill.sub(lambda m: values[m[1]], before), fill.sub(lambda m: values[m[1]], after)


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy: this script, this style, images inside the page, and nothing from anywhere."""
    return (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}"
