"""The commands and how they fail. Heavy parts are imported inside the commands, so that ``--help`` answers at once."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import click
import typer
from typer.core import TyperGroup

from atip_extract._version import __version__
from atip_extract.errors import AtipError

DEFAULT_COMMAND = "extract"


class DefaultGroup(TyperGroup):
    """``atip-extract FOLDER`` is ``atip-extract extract FOLDER``: what is no command is a path."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command in front where no command is named."""
        own = {"--help", "-h", "--version", "--install-completion", "--show-completion"}
        first = next((a for a in args if a == "-" or not a.startswith("-")), None)
        if not any(a in own for a in args[:1]) and first not in self.commands and (args or not sys.stdin.isatty()):
            args = [DEFAULT_COMMAND, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=DefaultGroup,
    help=(
        "Turn Arabic press releases into structured facts, each grounded in the words that say it.\n\n"
        "Examples:\n\n"
        "  atip-extract releases/ -o records.jsonl    every release of a folder\n\n"
        "  atip-extract - < release.txt               one release from stdin\n\n"
        "  atip-extract show release.txt              one release for a person to read\n\n"
        "  atip-extract schema                        the JSON Schema of a record"
    ),
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)

Gazetteers = Annotated[
    list[Path] | None,
    typer.Option("--gazetteer", "-g", metavar="PATH", help="YAML or CSV file, or a folder of them, that adds to the built-in gazetteers. May be given several times."),
]
Engine = Annotated[
    str | None, typer.Option("--engine", metavar="NAME", help="Recogniser of names: rules, onnx, camel, stanza, spacy. [default: the built-in one]")
]
EngineModel = Annotated[
    Path | None, typer.Option("--engine-model", metavar="PATH", help="Your own model for the engine.")
]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")]


@app.callback(invoke_without_command=True)
def root(
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    """What stands before every command."""
    if version:
        typer.echo(f"atip-extract {__version__}")
        raise typer.Exit


@app.command("extract")
def extract_command(
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH…", help="Files and folders (recursive): .txt .md .html .json .jsonl; - is stdin.")] = None,
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Where the records go; - is stdout.")] = "-",
    format: Annotated[Literal["jsonl", "json"], typer.Option("--format", "-f", help="jsonl: a record a line. json: one list, indented.")] = "jsonl",
    gazetteer: Gazetteers = None,
    engine: Engine = None,
    engine_model: EngineModel = None,
    workers: Annotated[int, typer.Option("--workers", "-w", min=1, max=256, help="Worker processes.")] = 1,
    max_bytes: Annotated[int, typer.Option("--max-bytes", min=1, help="A larger file yields an error record.")] = 20_000_000,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary; errors only.")] = False,
    debug: Debug = False,
) -> None:
    """Extract records from releases. This is the default command: `atip-extract FOLDER` runs it.

    One record a release, in the order of the arguments, each folder's files by name. A release that cannot be read
    yields an error record, and the rest goes on. Exit status: 0 all is well, 1 some releases failed, 2 wrong usage.
    """
    from atip_extract.cli.extract import Options, run_extract

    options = Options(
        paths=tuple(paths or ("-",)), output=output, format=format, config=_config(engine, engine_model, gazetteer),
        workers=workers, max_bytes=max_bytes, quiet=quiet,
    )  # fmt: skip
    raise typer.Exit(run_extract(options))


@app.command("show")
def show_command(
    file: Annotated[str, typer.Argument(metavar="FILE", help="One release; - is stdin.")],
    explain: Annotated[bool, typer.Option("--explain", help="Say which cue gave each role, and how sure it is.")] = False,
    gazetteer: Gazetteers = None,
    engine: Engine = None,
    engine_model: EngineModel = None,
    debug: Debug = False,
) -> None:
    """Show one release for a person to read: who, what, when, where, who paid, each with its words."""
    from atip_extract.cli.show import run_show

    raise typer.Exit(run_show(file, _config(engine, engine_model, gazetteer), explain=explain))


@app.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of a record."""
    import json

    from atip_extract.records import Release

    typer.echo(json.dumps(Release.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2))


@app.command("lookup")
def lookup_command(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name as a release writes it.")],
    type: Annotated[Literal["organization", "programme", "document", "place"] | None, typer.Option("--type", help="Only entries of this type.")] = None,
    country: Annotated[str | None, typer.Option("--country", metavar="CC", help="The country that the release speaks of (ISO 3166).")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many candidates.")] = 5,
    gazetteer: Gazetteers = None,
    debug: Debug = False,
) -> None:
    """Look a name up in the gazetteers: candidates with score, method and why."""
    from atip_extract.link.lookup import Gazetteer

    found = Gazetteer.load(gazetteer or []).lookup(name, type=type, country=country, limit=limit)
    for candidate in found:
        entry = candidate.entry
        typer.echo(f"{candidate.score:.2f}\t{candidate.method}\t{entry.id}\t{entry.name}\t{candidate.explanation}")
    if not found:
        typer.echo("nothing comes near this name", err=True)
        raise typer.Exit(1)


gazetteer_app = typer.Typer(help="Work with gazetteers of your own.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(gazetteer_app, name="gazetteer")


@gazetteer_app.command("check")
def gazetteer_check(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help="YAML or CSV files, or folders of them.")],
    debug: Debug = False,
) -> None:
    """Check gazetteer files: each problem with its file, line and field."""
    from atip_extract.knowledge.check import check_paths

    problems = check_paths(paths)
    for problem in problems:
        typer.echo(str(problem), err=True)
    if problems:
        raise typer.Exit(1)
    typer.echo("no problems found", err=True)


def _config(engine: str | None, model: Path | None, gazetteers: list[Path] | None) -> Any:
    from atip_extract.pipeline import DEFAULT_ENGINE, Config

    return Config(engine=engine or DEFAULT_ENGINE, engine_model=model, gazetteers=tuple(gazetteers or ()))


def main() -> None:
    """Run the command line: one line a failure, a traceback only with ``--debug``, a closed pipe ends quietly."""
    if "--debug" in sys.argv:
        app()
        return
    try:
        app()
    except AtipError as error:
        typer.echo(f"atip-extract: {error}", err=True)
        sys.exit(2 if error.code in ("config", "engine", "gazetteer") else 1)
    except BrokenPipeError:
        # Python flushes stdout at exit and would complain again: give it somewhere to write.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
