"""How the command line fails: one line on stderr and a status, never a traceback unless it is asked for."""

from __future__ import annotations

import os
import sys
from typing import TextIO

import typer

from atip_extract.errors import AtipError

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
_USAGE_CODES = frozenset({"config", "engine", "gazetteer"})
# The class of all usage errors. Typer carries its own copy of Click, so that it cannot be imported by name.
_ClickError: type[Exception] = typer.BadParameter.__mro__[2]


def guarded(app: typer.Typer, args: list[str]) -> int:
    """Run the app; the exit status."""
    for stream in (sys.stdout, sys.stderr):
        _write_utf8(stream)
    try:
        status = app(args, prog_name="atip-extract", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else OK
    except BrokenPipeError:
        return _leave_quietly()
    except SystemExit as leaving:
        if isinstance(leaving.__context__, BrokenPipeError):  # Click has seen it first
            return _leave_quietly()
        raise
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception as error:
        if "--debug" in args:
            raise
        return _explain(error)


def complain(message: str) -> None:
    """One line to stderr, after the program's name; control and bidi characters in it are spelt out."""
    print(f"atip-extract: {one_line(message)}", file=sys.stderr)


def one_line(text: str) -> str:
    """The text with what could break the line or turn its direction spelt out, such as ``\\\\u202e``."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def _explain(error: Exception) -> int:
    if isinstance(error, AtipError):
        complain(str(error))
        return USAGE if error.code in _USAGE_CODES else FAILED
    if isinstance(error, _ClickError):
        if type(error).__name__ == "NoArgsIsHelpError":
            print(str(error))
            return USAGE
        text = error.format_message() if hasattr(error, "format_message") else str(error)
        complain(f"{text.rstrip('.')} (see atip-extract --help)")
        return USAGE
    first = (str(error).splitlines() or [""])[0]
    complain(f"internal error, please report it with the output of --debug: {type(error).__name__}: {first}")
    return FAILED


def _leave_quietly() -> int:
    """Who reads has seen enough. Python flushes stdout at exit and would complain: give it somewhere to go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ is not None else 1)
    return OK


def _write_utf8(stream: TextIO) -> None:
    """Whatever the locale says: Arabic must come out, and a file name that is no text must not stop a run."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
