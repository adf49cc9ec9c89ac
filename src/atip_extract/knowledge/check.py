"""Validates gazetteer files, one by one and against each other; every problem names file, line and field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from atip_extract.errors import GazetteerError
from atip_extract.knowledge import resources, yamlfile
from atip_extract.knowledge.models import ENTRY_MODELS, EntryType, NamedEntry, family_of
from atip_extract.knowledge.tables import read_csv
from atip_extract.text.normalize import key

MAX_ERRORS = 100
"""So many problems of one file are told; then it is better to begin again."""


@dataclass(slots=True)
class Record:
    """One valid entry and where it stands."""

    model: NamedEntry
    type: EntryType
    file: str
    lines: dict[str, int]
    """Field → line; ``""`` is the entry's first line."""

    def error(self, message: str, field: str = "") -> GazetteerError:
        """A problem of this entry, at the line of the field."""
        line = self.lines.get(field, self.lines.get(""))
        return GazetteerError(message, file=self.file, line=line, field=field)


def check_paths(paths: Iterable[Path | str]) -> list[GazetteerError]:
    """Every problem of users' gazetteers (YAML or CSV files, or folders of them); empty where all is well."""
    records: list[Record] = []
    errors: list[GazetteerError] = []
    for path in files_of(paths, errors):
        found, wrong = read_file(path)
        records += found
        errors += wrong
    known = {entry.id for entry in _builtin()}
    return errors + check_records(records, known=known)


def check_builtin() -> list[GazetteerError]:
    """Every problem of the shipped gazetteers: of single entries, and of files against each other."""
    records: list[Record] = []
    errors: list[GazetteerError] = []
    for relative in resources.yaml_files():
        raw, file, family = resources.read_bytes(relative), f"gazetteers/{relative}", family_of(relative)
        try:
            if family is None:
                errors += check_words(relative, raw)
                continue
            found, wrong = read_entries(raw, file, family)
        except GazetteerError as error:
            errors.append(error)
            continue
        records += found
        errors += wrong
    return errors + check_records(records, known=frozenset())


def check_words(relative: str, raw: bytes) -> list[GazetteerError]:
    """Every problem of a shipped file that holds words and not entries. Raises where it is no YAML at all."""
    from atip_extract.knowledge.wordmodels import WORD_FILES

    file = f"gazetteers/{relative}"
    data, lines = yamlfile.parse(raw, file)
    adapter = WORD_FILES.get(relative)
    if adapter is None:
        return []
    try:
        adapter.validate_python(data)
    except ValidationError as error:
        return [_word_error(problem, file, lines) for problem in error.errors(include_url=False, include_context=False)]
    return []


def _word_error(problem: Any, file: str, lines: dict[yamlfile.Path, int]) -> GazetteerError:
    path = tuple(problem["loc"])
    while path and path not in lines:
        path = path[:-1]
    field = next((str(part) for part in reversed(problem["loc"]) if isinstance(part, str)), "")
    message = f"{problem['input']!r}: {problem['msg'].removeprefix('Value error, ')}"
    return GazetteerError(message[:300], file=file, line=lines.get(path, 1), field=field)


def files_of(paths: Iterable[Path | str], errors: list[GazetteerError]) -> list[Path]:
    """The files that the paths name; a folder means the YAML and CSV files in it. Missing ones become errors."""
    found: list[Path] = []
    for given in paths:
        path = Path(given)
        if path.is_dir():
            found += sorted(p for p in path.rglob("*") if p.suffix.lower() in {".yml", ".yaml", ".csv"} and p.is_file())
        elif path.is_file():
            found.append(path)
        else:
            errors.append(GazetteerError("no such file", file=str(path)))
    return found


def read_file(path: Path) -> tuple[list[Record], list[GazetteerError]]:
    """The entries of one user's file and its problems. The suffix says the format: ``.csv``, else YAML."""
    table = path.suffix.lower() == ".csv"
    limit = yamlfile.MAX_CSV_BYTES if table else yamlfile.MAX_YAML_BYTES
    try:
        if path.stat().st_size > limit:
            raise GazetteerError(f"larger than {limit // 1024 // 1024} MB: split it", file=str(path))
        raw = path.read_bytes()
        if not table:
            return read_entries(raw, str(path), None)
        return _validate(read_csv(yamlfile.decode(raw, str(path), limit), str(path)), str(path), None)
    except GazetteerError as error:
        return [], [error]
    except OSError as error:
        return [], [GazetteerError(f"cannot be read: {error.strerror}", file=str(path))]


def read_entries(raw: bytes, file: str, family: str | None) -> tuple[list[Record], list[GazetteerError]]:
    """The entries of one YAML file. Without a family, each entry's ``kind`` says what it is.

    Raises ``GazetteerError`` where the file as a whole cannot be read.
    """
    data, lines = yamlfile.parse(raw, file)
    if data is None:
        data = []
    if not isinstance(data, list):
        raise GazetteerError("holds no list: each entry begins with «- id: …»", file=file, line=1)
    rows = []
    for index, item in enumerate(data):
        fields = {str(field): lines[index, field] for field in item} if isinstance(item, dict) else {}
        rows.append((item, {"": lines[index,], **fields}))
    return _validate(rows, file, family)


def _validate(
    rows: Iterable[tuple[Any, dict[str, int]]], file: str, family: str | None
) -> tuple[list[Record], list[GazetteerError]]:
    records: list[Record] = []
    errors: list[GazetteerError] = []
    for data, lines in rows:
        if not isinstance(data, dict):
            errors.append(GazetteerError("an entry is a mapping: «id: …», «name: …»", file=file, line=lines[""]))
            continue
        kind, model = ENTRY_MODELS[family or _FAMILY_OF_KIND.get(str(data.get("kind")), "agencies")]
        try:
            records.append(Record(model.model_validate(data), kind, file, lines))
        except ValidationError as error:
            errors += _explained(error, file, lines)
        if len(errors) >= MAX_ERRORS:
            break
    return records, errors


def _explained(error: ValidationError, file: str, lines: dict[str, int]) -> list[GazetteerError]:
    """One line for each problem that pydantic found, in this project's words where it has better ones."""
    found = []
    for problem in error.errors(include_url=False, include_context=False, include_input=True):
        field = str(problem["loc"][0]) if problem["loc"] else ""
        message = problem["msg"].removeprefix("Value error, ")
        if problem["type"] == "extra_forbidden":
            message = "no such field"
        elif problem["type"] == "missing":
            message = "is missing"
        elif problem["type"] in {"literal_error", "string_pattern_mismatch"}:
            message = f"{problem['input']!r}: {message}"
        found.append(GazetteerError(message, file=file, line=lines.get(field, lines[""]), field=field))
    return found


def check_records(records: Sequence[Record], known: Iterable[str]) -> list[GazetteerError]:
    """Problems between entries: ids twice, strong names that are equal, references to nothing.

    `known` are ids that exist elsewhere (the shipped ones): they may be referred to and not be taken again.
    """
    errors: list[GazetteerError] = []
    taken = set(known)
    first: dict[str, Record] = {}
    for record in records:
        entry_id = record.model.id
        if entry_id in first:
            other = first[entry_id]
            errors.append(record.error(f"{entry_id!r} is taken by {other.file}:{other.lines['']}", "id"))
        elif entry_id in taken:
            errors.append(record.error(f"{entry_id!r} is taken by the built-in gazetteer: choose another", "id"))
        first.setdefault(entry_id, record)
    taken |= first.keys()
    errors += _weak_and_strong(records) + _shared_names(records)
    for record in records:
        for field, reference in _references(record.model):
            if reference not in taken:
                errors.append(record.error(f"{reference!r} is no entry's id", field))
    return errors


def _weak_and_strong(records: Sequence[Record]) -> list[GazetteerError]:
    """A name is either strong or weak."""
    errors = []
    for record in records:
        strong = {key(name) for name in (record.model.name, *record.model.aliases)}
        for name in record.model.weak:
            if key(name) in strong:
                errors.append(record.error(f"{name!r} is a strong name of the same entry: drop one", "weak"))
    return errors


def _shared_names(records: Sequence[Record]) -> list[GazetteerError]:
    """A strong name means one entry only, among entries of the same type."""
    errors = []
    owners: dict[tuple[str, str], Record] = {}
    for record in records:
        model = record.model
        for field, names in (("name", (model.name,)), ("aliases", model.aliases), ("acronyms", _long(model.acronyms))):
            for name in names:
                owner = owners.setdefault((record.type, key(name)), record)
                if owner is not record and owner.model.id != model.id:
                    where = f"{owner.model.id} ({owner.file}:{owner.lines['']})"
                    message = f"{name!r} is a strong name of {where} too: make it weak in both, or tell them apart"
                    errors.append(record.error(message, field))
    return errors


def _long(acronyms: Sequence[str]) -> list[str]:
    from atip_extract.knowledge.entries import NameRole, acronym_role

    return [acronym for acronym in acronyms if acronym_role(acronym) is NameRole.ACRONYM]


def _references(model: NamedEntry) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for field in ("parent", "capital", "owner", "owners", "funders"):
        value = getattr(model, field, None)
        if isinstance(value, str):
            found.append((field, value))
        elif value:
            found += [(field, item) for item in value]
    return found


def _builtin() -> list[Any]:
    from atip_extract.knowledge.entries import builtin_entries

    return [entry for entry, _ in builtin_entries()]


def _kinds(family: str) -> list[str]:
    return list(ENTRY_MODELS[family][1].model_fields["kind"].annotation.__args__)  # type: ignore[union-attr]


_FAMILY_OF_KIND = {kind: family for family in ENTRY_MODELS for kind in _kinds(family)}
"""No kind belongs to two families, so that a user's file may mix them."""
