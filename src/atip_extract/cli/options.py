"""The arguments and options that several commands share, with their help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Paths = typer.Argument(metavar="PATH…", help="Files and folders: .txt .md .html .json .jsonl; - is stdin.")
Gazetteers = Annotated[
    list[Path] | None,
    typer.Option(
        "--gazetteer", "-g", metavar="PATH",
        help="YAML or CSV file, or a folder of them, added to the built-in gazetteers. May be given several times.",
    ),
]  # fmt: skip
Engine = Annotated[
    str | None,
    typer.Option("--engine", metavar="NAME", help="Recogniser of names, see the README. [default: the built-in one]"),
]
EngineModel = Annotated[
    Path | None, typer.Option("--engine-model", metavar="PATH", help="Your own model for the engine.")
]
Workers = Annotated[int, typer.Option("--workers", "-w", min=1, max=256, help="Worker processes.")]
MaxBytes = Annotated[int, typer.Option("--max-bytes", min=1, help="A larger file, or JSONL line, is an error.")]
MaxCharacters = Annotated[int, typer.Option("--max-characters", min=1, help="A longer text is an error.")]
TimeLimit = Annotated[float, typer.Option("--time-limit", min=0.01, help="Seconds for one release.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary; errors only.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")]

# The defaults of atip_extract.batch.work.Limits, which is too heavy to import here; a test compares them.
MAX_BYTES, MAX_CHARACTERS, TIME_LIMIT = 20_000_000, 1_000_000, 300.0
# The names of atip_extract.export.KINDS, likewise.
EXPORT_KINDS = "jsonl json csv sqlite parquet xlsx jsonld docbin brat conll labelstudio ftm graphml gexf"


def export_kinds(begun: str) -> list[str]:
    """The formats whose names begin so, for the shell's completion."""
    return [kind for kind in EXPORT_KINDS.split() if kind.startswith(begun)]
