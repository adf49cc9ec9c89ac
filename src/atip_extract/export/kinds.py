"""The table of formats: what each is called, how it is written, what it needs and what it leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Literal

from atip_extract.errors import ConfigError

Shape = Literal["text", "file", "folder"]


@dataclass(frozen=True)
class Kind:
    """One format."""

    name: str
    title: str
    exporter: str
    """``module:Class`` under ``atip_extract.export``, imported when it is asked for."""
    shape: Shape
    """A stream of text (stdout too), one file, or a folder of files."""
    extension: str
    """Of the file, or of the files in the folder."""
    left_out: str
    """What the format does not carry."""
    streams: bool = True
    """False where memory grows with the number of records."""
    needs_text: bool = False
    """True where the release's own text is part of the output."""
    needs: tuple[str, ...] = ()
    """Packages beyond the default installation."""
    extra: str | None = None
    """The extra that installs them."""
    beside: tuple[str, ...] = ()
    """Extensions of the other files in the folder."""

    def check(self) -> None:
        """Raise ``ConfigError`` that names the extra where a package is missing."""
        missing = [package for package in self.needs if find_spec(package) is None]
        if missing:
            raise ConfigError(
                f"{self.name} needs {' and '.join(missing)}: pip install 'atip-extract[{self.extra}]' installs it"
            )

    def load(self) -> Any:
        """The exporter's class. Raises ``ConfigError`` as ``check`` does."""
        self.check()
        module, name = self.exporter.split(":")
        return getattr(import_module(f"atip_extract.export.{module}"), name)


NOTHING = "nothing"
_TEXT = "nothing of a record; release.text is a column only where the record carries it"
_GRAPH = "words and offsets, described groups, statements, honorifics, confidences, roles of participants"

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("jsonl", "JSON Lines: a record a line", "jsonl:JsonLines", "text", ".jsonl", NOTHING),
        Kind("json", "one JSON list, indented", "jsonl:JsonList", "text", ".json", NOTHING),
        Kind("csv", "tidy tables, a CSV file each", "csv_tables:CsvTables", "folder", ".csv", _TEXT),
        Kind("sqlite", "tidy tables in one SQLite database", "sqlite:SqliteTables", "file", ".sqlite", _TEXT),
        Kind(
            "parquet", "tidy tables, a Parquet file each", "parquet:ParquetTables", "folder", ".parquet",
            f"{_TEXT}; an amount has six decimal places", needs=("pyarrow",), extra="tables",
        ),
        Kind(
            "xlsx", "tidy tables, a sheet each", "xlsx:Workbooks", "file", ".xlsx",
            f"{_TEXT}; a cell holds 32,767 characters and a sheet 1,048,576 rows; amounts are binary numbers",
            needs=("openpyxl",), extra="tables",
        ),
        Kind(
            "jsonld", "schema.org and W3C Web Annotation as JSON-LD", "jsonld:JsonLd", "text", ".jsonld",
            "encoding and length of the text, title and dateline as spans, evidence of contacts and of the day of "
            "publication, calendars, all dates of an event but first and last, cues, scores of links, warnings",
        ),
        Kind(
            "docbin", "spaCy Docs with a span group for every kind of fact", "docbin:DocBins", "folder", ".spacy",
            "nothing: doc.user_data carries the whole record", needs_text=True,
        ),
        Kind(
            "brat", "brat standoff: a .txt and an .ann a release", "brat:Brat", "folder", ".ann",
            "normalised values (ISO dates, amounts as numbers, headcounts), English names, honorifics, cues, scores",
            needs_text=True, beside=(".txt", ".conf"),
        ),
        Kind(
            "conll", "a token a line with its BIO tag", "conll:Conll", "text", ".conll",
            "all but the mentions of entities; of two that overlap the longer one stays", needs_text=True,
        ),
        Kind(
            "labelstudio", "tasks with predictions for Label Studio", "labelstudio:LabelStudio", "text", ".json",
            "normalised values, display names, links, honorifics, cues, confidences", needs_text=True,
        ),
        Kind(
            "ftm", "FollowTheMoney entities", "ftm:FollowTheMoney", "text", ".ftm.json",
            "documents, statements, described groups, headcounts, offsets, confidences, roles of participants, sums "
            "without payer and recipient, funding of neither a recipient nor a programme nor an event",
        ),
        Kind(
            "graphml", "a network for Gephi, yEd and Cytoscape", "graph:GraphMl", "file", ".graphml",
            _GRAPH, streams=False,
        ),
        Kind("gexf", "a network for Gephi", "graph:Gexf", "file", ".gexf", _GRAPH, streams=False),
    )
}  # fmt: skip


def kind_named(name: str, option: str = "") -> Kind:
    """The format of a name. Raises ``ConfigError`` that lists them all; `option` says where the name was given."""
    if name not in KINDS:
        raise ConfigError(
            f"{option + ': ' if option else ''}no format is called {name!r}: there are {', '.join(KINDS)}"
        )
    return KINDS[name]
