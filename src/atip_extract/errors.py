"""Every error that the package raises on purpose, under one root.

A message says in one line what is wrong and what to do about it. ``code`` is the stable, machine-readable
name that error records carry.
"""

from __future__ import annotations


class AtipError(Exception):
    """The root: ``except AtipError`` catches all that this package raises on purpose."""

    code = "error"


class ReleaseError(AtipError):
    """One release cannot be read or processed: its encoding, size or format. It never stops a folder."""

    code = "release"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        """`code` names the problem more exactly, such as ``encoding``, ``too_large``, ``empty``, ``format``."""
        super().__init__(message)
        if code is not None:
            self.code = code


class GazetteerError(AtipError):
    """A gazetteer file is wrong: the message names the file, the line and the field."""

    code = "gazetteer"

    def __init__(self, message: str, *, file: str = "", line: int | None = None, field: str = "") -> None:
        """`line` counts from 1."""
        place = ":".join(str(part) for part in (file, line) if part)
        super().__init__(": ".join(part for part in (place, field, message) if part))
        self.file, self.line, self.field = file, line, field


class EngineError(AtipError):
    """An engine's model or package is missing or does not fit; the message holds the command that mends it."""

    code = "engine"


class ConfigError(AtipError):
    """An option or a configuration value is wrong."""

    code = "config"
