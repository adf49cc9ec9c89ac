"""The command line: ``atip-extract``. Records go to stdout, everything else to stderr."""

from atip_extract.cli.app import main

__all__ = ["main"]
