"""The entries as the program uses them: small, typed, with their names by strength and ready-made keys."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Any

from atip_extract.knowledge import resources
from atip_extract.knowledge.models import COUNTRY_KINDS, ENTRY_MODELS, EntryType, OrganizationKind, family_of
from atip_extract.text.normalize import key

BUILTIN = "atip"
"""The name of the shipped gazetteer in a record's ``link.gazetteer``."""

WEAK_ACRONYM_LETTERS = 2
"""An acronym of so many letters or fewer («EU», «UN») needs context like a weak name."""


class NameRole(IntEnum):
    """What a name is to its entry."""

    NAME = 0
    ALIAS = 1
    ENGLISH = 2
    ACRONYM = 3
    WEAK = 4


@dataclass(slots=True, eq=False)
class Entry:
    """One thing that the gazetteers know. Two entries are the same only if they are the same object."""

    id: str
    type: EntryType
    name: str
    name_en: str | None = None
    kind: str = "other"
    country: str | None = None
    """ISO 3166-1 alpha-2; a country's own code for a country."""
    parent: str | None = None
    wikidata: str | None = None
    aliases: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    """Nationality adjectives without the article, for countries."""
    iso: str | None = None
    lat: float | None = None
    lon: float | None = None
    funders: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    gazetteer: str = BUILTIN

    @property
    def strong(self) -> tuple[str, ...]:
        """The names that mean only this entry, the display name first."""
        return (self.name, *self.aliases)

    def names(self) -> Iterator[tuple[NameRole, str]]:
        """Every name with its role, in an order that prepared keys rely on."""
        yield NameRole.NAME, self.name
        for alias in self.aliases:
            yield NameRole.ALIAS, alias
        if self.name_en:
            yield NameRole.ENGLISH, self.name_en
        for acronym in self.acronyms:
            yield acronym_role(acronym), acronym
        for name in self.weak:
            yield NameRole.WEAK, name


def acronym_role(acronym: str) -> NameRole:
    """Very short acronyms are weak."""
    letters = sum(map(str.isalnum, acronym))
    return NameRole.WEAK if letters <= WEAK_ACRONYM_LETTERS else NameRole.ACRONYM


Keyed = tuple[Entry, list[str]]
"""An entry and the normalised keys of its names, in the order of ``Entry.names``."""


def keyed(entry: Entry) -> Keyed:
    """Compute the keys of an entry's names."""
    return entry, [key(name) for _, name in entry.names()]


def entry_of(data: dict[str, Any], kind: EntryType, gazetteer: str = BUILTIN) -> Entry:
    """An entry from validated data: the fields of a ``NamedEntry``."""
    demonyms = data.get("demonyms") or {}
    owner = data.get("owner")
    iso = data.get("iso")
    country = data.get("country")
    if country is None and iso is not None and data["kind"] in COUNTRY_KINDS:
        country = iso
    return Entry(
        id=data["id"],
        type=kind,
        name=data["name"],
        name_en=data.get("name_en"),
        kind=data["kind"],
        country=country,
        parent=data.get("parent"),
        wikidata=data.get("wikidata"),
        aliases=tuple(data.get("aliases") or ()),
        acronyms=tuple(data.get("acronyms") or ()),
        weak=tuple(data.get("weak") or ()),
        demonyms=(demonyms["m"], demonyms["f"], *demonyms.get("plural", ())) if demonyms else (),
        iso=iso,
        lat=data.get("lat"),
        lon=data.get("lon"),
        funders=tuple(data.get("funders") or ()),
        owners=(owner,) if owner else tuple(data.get("owners") or ()),
        gazetteer=gazetteer,
    )


def builtin_entries() -> list[Keyed]:
    """Every entry of the shipped gazetteers, with keys. Raises ``GazetteerError`` for a file that is wrong."""
    found: list[Keyed] = []
    fresh = resources.compiled_fingerprint() == key_fingerprint()
    for relative in resources.yaml_files():
        family = family_of(relative)
        if family is None:
            continue
        compiled = resources.compiled(relative) if fresh else None
        if compiled is None or "keys" not in compiled:
            found += [keyed(entry) for entry in _validated(relative, family)]
            continue
        kind = ENTRY_MODELS[family][0]
        found += [(entry_of(data, kind), keys) for data, keys in zip(compiled["data"], compiled["keys"], strict=True)]
    return found


def _validated(relative: str, family: str) -> list[Entry]:
    # Imported late: a compiled gazetteer is loaded without any validation.
    from atip_extract.knowledge.check import read_entries

    records, errors = read_entries(resources.read_bytes(relative), f"gazetteers/{relative}", family)
    if errors:
        raise errors[0]
    return [entry_of(record.model.model_dump(exclude_none=True), record.type) for record in records]


@lru_cache(maxsize=1)
def key_fingerprint() -> str:
    """Changes when the normalisation does: keys that were prepared under another one must not be used."""
    ranges = ((0x21, 0x7F), (0xC0, 0x180), (0x600, 0x700), (0x2010, 0x2040), (0xFE70, 0xFEFD))
    probe = "ا" + "ا".join(chr(letter) for first, last in ranges for letter in range(first, last))
    return hashlib.sha256(key(probe).encode()).hexdigest()


@lru_cache(maxsize=1)
def organization_kinds() -> dict[str, OrganizationKind]:
    """``kinds.yml``: every kind of body with its IATI code."""
    return {item["kind"]: OrganizationKind.model_validate(item) for item in resources.read_yaml("kinds.yml")}


def iati_type(entry: Entry) -> str | None:
    """The code of an organization in the IATI codelist OrganisationType; ``None`` for entries of other types."""
    if entry.type != "organization":
        return None
    kind = organization_kinds()[entry.kind]
    return kind.iati_national if kind.iati_national and entry.country else kind.iati


def compiled_line(relative: str) -> str:
    """The line of ``compiled.jsonl`` for one YAML file, without its newline."""
    from atip_extract.knowledge import yamlfile

    raw = resources.read_bytes(relative)
    line: dict[str, Any] = {"file": relative, "sha256": hashlib.sha256(raw).hexdigest()}
    family = family_of(relative)
    if family is not None:
        line["keys"] = [keyed(entry)[1] for entry in _validated(relative, family)]
    line["data"] = yamlfile.parse(raw, f"gazetteers/{relative}")[0]
    return json.dumps(line, ensure_ascii=False, separators=(",", ":"))
