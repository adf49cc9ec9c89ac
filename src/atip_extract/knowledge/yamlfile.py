"""Reads the YAML that people edit: plain data, with the line of every value, and no surprises.

The dialect is the useful part of YAML 1.2: ``NO`` is Norway and never *false*, ``2021-05-06`` stays text, a key stands
once. Anchors with aliases are refused, because a file of a few hundred bytes can mean gigabytes by them.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from atip_extract.errors import GazetteerError

MAX_YAML_BYTES = 32 * 1024 * 1024
"""A YAML file above this is refused unread; larger gazetteers are better kept as CSV."""

MAX_CSV_BYTES = 64 * 1024 * 1024
"""A CSV file above this is refused unread. It holds about a million names."""

MAX_DEPTH = 12
"""How deep lists and mappings may nest. The deepest shipped file needs five."""
TOO_DEEP = "nests too deep"

Path = tuple[str | int, ...]
"""Where a value stands: ``(3, "aliases", 0)`` is the first alias of the fourth entry."""

_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]*([eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


def parse(raw: bytes, file: str) -> tuple[Any, dict[Path, int]]:
    """The data of a YAML file and the line (from 1) of each of its values.

    Raises ``GazetteerError`` for bytes that are not UTF-8, not YAML, too large, too deep, or use aliases.
    """
    text = decode(raw, file, MAX_YAML_BYTES)
    reader = _Reader(file)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 1 if mark is not None else None
        problem = f"not YAML: {error.problem or error.context}"
        if "nesting depth" in problem:  # PyYAML's own limit, from 6.0.4 on, which may come before ours
            problem = TOO_DEEP
        raise GazetteerError(problem, file=file, line=line) from None
    except yaml.YAMLError as error:
        raise GazetteerError(f"not YAML: {error}", file=file) from None
    return reader.root, reader.lines


def decode(raw: bytes, file: str, limit: int) -> str:
    """UTF-8 (with or without its mark) within `limit` bytes, or a ``GazetteerError``."""
    if len(raw) > limit:
        raise GazetteerError(f"larger than {limit // 1024 // 1024} MB: split it or drop what is not needed", file=file)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise GazetteerError("not UTF-8: save the file as UTF-8", file=file, line=line) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise GazetteerError("holds NUL bytes: save the file as UTF-8 text", file=file, line=line)
    return text


class _Reader:
    """Builds plain data from the parser's events, without recursion: a tower of brackets cannot exhaust the stack."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Any = None
        self.lines: dict[Path, int] = {}
        self.open: list[tuple[Path, Any]] = []
        self.keys: list[str | None] = []
        """For each open mapping the key that waits for its value."""
        self.documents = 0

    def take(self, event: Any) -> None:
        """One event of the parser."""
        line = event.start_mark.line + 1
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise GazetteerError("holds a second YAML document (---): keep one", file=self.file, line=line)
        elif isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise GazetteerError("uses a YAML anchor or alias (&name, *name): write it out", file=self.file, line=line)
        elif getattr(event, "tag", None):
            raise GazetteerError("uses a YAML tag (!name): write plain data", file=self.file, line=line)
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event, line)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._begin([], line)
        elif isinstance(event, yaml.MappingStartEvent):
            self._begin({}, line)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
            self.keys.pop()

    def _begin(self, container: Any, line: int) -> None:
        if len(self.open) >= MAX_DEPTH:
            raise GazetteerError(TOO_DEEP, file=self.file, line=line)
        path = self._put(container, line)
        self.open.append((path, container))
        self.keys.append(None)

    def _scalar(self, event: Any, line: int) -> None:
        in_mapping = self.open and isinstance(self.open[-1][1], dict)
        if not in_mapping or self.keys[-1] is not None:
            self._put(event.value if event.style else _plain(event.value), line)
            return
        key = str(event.value)
        if key == "<<":
            raise GazetteerError("uses a YAML merge (<<): write the values out", file=self.file, line=line)
        if key in self.open[-1][1]:
            raise GazetteerError("stands twice in one entry", file=self.file, line=line, field=key)
        self.keys[-1] = key

    def _put(self, value: Any, line: int) -> Path:
        if not self.open:
            self.root = value
            self.lines[()] = line
            return ()
        parent, container = self.open[-1]
        if isinstance(container, list):
            path: Path = (*parent, len(container))
            container.append(value)
        else:
            key = self.keys[-1]
            if key is None:
                raise GazetteerError("a key is text", file=self.file, line=line)
            path = (*parent, key)
            container[key] = value
            self.keys[-1] = None
        self.lines[path] = line
        return path


def _plain(text: str) -> str | int | float | bool | None:
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text) and len(text) < 20:
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text
