"""The commands and how they fail. Heavy parts are imported inside the commands, so that ``--help`` answers at once."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from typer.core import TyperGroup

from atip_extract._version import __version__
from atip_extract.cli.failures import guarded
from atip_extract.cli.options import (
    EXPORT_KINDS,
    MAX_BYTES,
    MAX_CHARACTERS,
    TIME_LIMIT,
    Debug,
    Engine,
    EngineModel,
    Gazetteers,
    MaxBytes,
    MaxCharacters,
    Paths,
    Quiet,
    TimeLimit,
    Workers,
    export_kinds,
)

if TYPE_CHECKING:
    from atip_extract.batch.work import Limits
    from atip_extract.pipeline import Config

DEFAULT_COMMAND = "extract"
OWN_OPTIONS = frozenset({"--help", "-h", "--version", "--install-completion", "--show-completion"})


class DefaultGroup(TyperGroup):
    """``atip-extract FOLDER`` is ``atip-extract extract FOLDER``: what is no command is a path."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override,unused-ignore]
        """Put the default command in front where no command is named."""
        named = bool(args) and (args[0] in self.commands or args[0] in OWN_OPTIONS)
        completing = ctx.resilient_parsing
        if not named and (args or not (completing or sys.stdin.isatty())):
            args = [DEFAULT_COMMAND, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=DefaultGroup,
    help=(
        "Turn Arabic press releases into structured facts, each grounded in the words that say it.\n\n"
        "Examples:\n\n"
        "  atip-extract releases/ -o records.jsonl    every release of a folder\n\n"
        "  atip-extract releases/ -f csv -o tables/   the same as tables, also sqlite, xlsx, brat …\n\n"
        "  atip-extract run releases/ -o OUT/         the same for 100,000: resumable\n\n"
        "  atip-extract - < release.txt               one release from stdin\n\n"
        "  atip-extract show release.txt              one release to read\n\n"
        "  atip-extract export records.jsonl --to csv -o tables/    tables, also sqlite, xlsx, ftm, brat …\n\n"
        "  atip-extract report records.jsonl -o report.html         a page to read in a browser\n\n"
        "  atip-extract schema                        the JSON Schema of a record"
    ),
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)


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
    paths: Annotated[list[str] | None, Paths] = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="PATH", help="A file, or a folder for tables; - is stdout.")
    ] = "-",
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="KIND",
            autocompletion=export_kinds,
            help=f"jsonl is a record a line. One of {EXPORT_KINDS}.",
        ),
    ] = "jsonl",
    gazetteer: Gazetteers = None,
    engine: Engine = None,
    engine_model: EngineModel = None,
    workers: Workers = 1,
    max_bytes: MaxBytes = MAX_BYTES,
    max_characters: MaxCharacters = MAX_CHARACTERS,
    seconds: TimeLimit = TIME_LIMIT,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Extract records from releases. This is the default command: `atip-extract FOLDER` runs it.

    One record a release, in the order of the arguments, each folder's files by name. A release that cannot be read
    yields an error record, and the rest goes on. Any format of `export` can be written at once. Exit status: 0 all is
    well, 1 some releases failed, 2 wrong usage.
    """
    from atip_extract.cli.extract import Options, run_extract

    config, limits = _config(engine, engine_model, gazetteer), _limits(max_bytes, max_characters, seconds)
    raise typer.Exit(run_extract(Options(tuple(paths or ("-",)), output, format, config, workers, limits, quiet)))


@app.command("run")
def run_command(
    paths: Annotated[list[Path], Paths],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="OUT", help="The folder of the results.")],
    gazetteer: Gazetteers = None,
    engine: Engine = None,
    engine_model: EngineModel = None,
    workers: Workers = 1,
    cluster: Annotated[
        str | None,
        typer.Option("--cluster", metavar="ADDRESS", help="A Dask scheduler, tcp://…; needs the extra dask."),
    ] = None,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Try releases again whose worker died or ran out of time.")
    ] = False,
    max_bytes: MaxBytes = MAX_BYTES,
    max_characters: MaxCharacters = MAX_CHARACTERS,
    seconds: TimeLimit = TIME_LIMIT,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Extract a large folder, resumable.

    OUT gets records.jsonl, errors.jsonl and run.json.

    Interrupted at any instant and started again, it goes on where it was. A release that has not changed since the last
    run is not read again. Exit status: 0 all is well, 1 some releases failed, 2 wrong usage.
    """
    from atip_extract.cli.run import run_folder_command

    config, limits = _config(engine, engine_model, gazetteer), _limits(max_bytes, max_characters, seconds)
    raise typer.Exit(
        run_folder_command(
            paths, output, config, limits, workers=workers, cluster=cluster, retry_failed=retry_failed, quiet=quiet
        )
    )


@app.command("show")
def show_command(
    file: Annotated[str, typer.Argument(metavar="FILE", help="One release; - is stdin.")],
    explain: Annotated[
        bool, typer.Option("--explain", help="Say which cue gave each role, and how sure it is.")
    ] = False,
    gazetteer: Gazetteers = None,
    engine: Engine = None,
    engine_model: EngineModel = None,
    debug: Debug = False,
) -> None:
    """Show one release for a person to read.

    Who, what, when, where, who paid, each with the words that say so.
    """
    from atip_extract.cli.show import run_show

    raise typer.Exit(run_show(file, _config(engine, engine_model, gazetteer), explain=explain))


@app.command("export")
def export_command(
    records: Annotated[str, typer.Argument(metavar="RECORDS", help="Records as JSON Lines; - is stdin.")],
    to: Annotated[
        str,
        typer.Option("--to", "-t", metavar="KIND", autocompletion=export_kinds, help=f"One of {EXPORT_KINDS}."),
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="PATH", help="A file, or a folder; - is stdout, for text formats.")
    ],
    texts: Annotated[
        Path | None,
        typer.Option("--texts", metavar="FOLDER", help="Where the releases are, for formats that show their text."),
    ] = None,
    raw: Annotated[
        bool, typer.Option("--raw", help="csv: leave cells that a spreadsheet would run as a formula as they are.")
    ] = False,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Export records to tables, graphs, linked data and annotation tools.

    The output appears only when it is complete. Exit status: 0 all is well, 1 some records could not be written (their
    text is not found), 2 wrong usage.
    """
    from atip_extract.cli.export import run_export

    raise typer.Exit(run_export(records, to, output, texts=texts, raw=raw, quiet=quiet))


@app.command("report")
def report_command(
    records: Annotated[str, typer.Argument(metavar="RECORDS", help="Records as JSON Lines; - is stdin.")],
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="The page, .html; - is stdout.")
    ] = None,
    plots: Annotated[
        Path | None, typer.Option("--plots", metavar="FOLDER", help="Plots as SVG and PNG; needs the extra plots.")
    ] = None,
    texts: Annotated[
        Path | None,
        typer.Option("--texts", metavar="FOLDER", help="Where the releases are, to show their text."),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="The title of the page.")] = None,
    language: Annotated[Literal["ar", "en"], typer.Option("--language", help="Of the words in the plots.")] = "ar",
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Write one HTML page to read, search and print records in (-o), or plots of them (--plots), or both.

    The page holds everything and works offline: facts beside the text, timeline, network, funding; in Arabic and
    English. The plots are events per month, funders by amount and bodies by role.
    """
    from atip_extract.cli.report import run_report

    raise typer.Exit(run_report(records, output, plots=plots, texts=texts, title=title, language=language, quiet=quiet))


@app.command("evaluate")
def evaluate_command(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="What is right: records as a file or a folder.")],
    records: Annotated[Path, typer.Argument(metavar="RECORDS", help="What was extracted: records, file or folder.")],
    show: Annotated[bool, typer.Option("--show", help="Print every disagreement too.")] = False,
    format: Annotated[
        Literal["table", "markdown", "json"], typer.Option("--format", "-f", help="How the report is printed.")
    ] = "table",
    debug: Debug = False,
) -> None:
    """Measure records against your own gold: precision, recall and F1 by fact kind, and how far confidence holds.

    Gold is the record format itself, so records that you have corrected are gold.
    """
    from atip_extract.cli.evaluate import run_evaluate

    raise typer.Exit(run_evaluate(gold, records, show=show, format=format))


@app.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of a record.

    It describes a line of the output: a record, or the error record that stands for one.
    """
    import json

    from atip_extract.records import json_schema

    typer.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))


@app.command("lookup")
def lookup_command(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name as a release writes it.")],
    type: Annotated[
        Literal["organization", "programme", "document", "place"] | None,
        typer.Option("--type", help="Only entries of this type."),
    ] = None,
    country: Annotated[
        str | None, typer.Option("--country", metavar="CC", help="The country that the release speaks of (ISO 3166).")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many candidates.")] = 5,
    gazetteer: Gazetteers = None,
    debug: Debug = False,
) -> None:
    """Look a name up in the gazetteers.

    Prints the candidates with score, method and why.
    """
    from atip_extract.link.lookup import Gazetteer

    found = Gazetteer.load(gazetteer or []).lookup(name, type=type, country=country, limit=limit)
    for candidate in found:
        entry = candidate.entry
        typer.echo(f"{candidate.score:.2f}\t{candidate.method}\t{entry.id}\t{entry.name}\t{candidate.explanation}")
    if not found:
        typer.echo("atip-extract: nothing in the gazetteers comes near this name", err=True)
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


def _config(engine: str | None, model: Path | None, gazetteers: list[Path] | None) -> Config:
    from atip_extract.pipeline import DEFAULT_ENGINE, Config

    return Config(engine=engine or DEFAULT_ENGINE, engine_model=model, gazetteers=tuple(gazetteers or ()))


def _limits(max_bytes: int, max_characters: int, seconds: float) -> Limits:
    from atip_extract.batch.work import Limits

    return Limits(max_bytes, max_characters, seconds)


def main() -> None:
    """Run the command line: one line a failure, a traceback only with ``--debug``, a closed pipe ends quietly."""
    sys.exit(guarded(app, sys.argv[1:]))
