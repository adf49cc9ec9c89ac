"""What a gazetteer entry may say, by the kind of file that it stands in.

One pydantic model a kind of entry. Unknown fields are errors, so that a misspelt ``alias:`` never passes silently.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from atip_extract.text.normalize import key

EntryType = Literal["organization", "programme", "document", "place"]

AgencyKind = Literal[
    "government", "local_government", "public_body", "security", "judiciary", "legislature", "multilateral",
    "regional_body", "development_bank", "donor_agency", "international_ngo", "national_ngo", "foundation", "red_cross",
    "private_sector", "academic", "media", "trade_union", "other",
]  # fmt: skip
ProgrammeKind = Literal["programme", "project", "initiative", "campaign", "strategy", "fund", "goals"]
DocumentKind = Literal[
    "treaty", "protocol", "law", "report", "agreement", "resolution", "declaration", "constitution", "guideline"
]
PlaceKind = Literal[
    "country", "territory", "region", "division", "city", "camp", "crossing", "venue", "landmark"
]  # fmt: skip

COUNTRY_KINDS: tuple[PlaceKind, ...] = ("country", "territory")
"""Places with a government of their own."""

MAX_NAME = 300
"""Characters. The longest official name of a body that is known here has 140."""

MAX_NAMES = 200
"""Names of one kind in one entry."""


def _is_a_name(text: str) -> str:
    """Names hold two letters or digits at least once normalised: one letter would match anywhere."""
    plain = key(text).replace(" ", "")
    if not plain:
        raise ValueError(f"{text!r} holds no letters")
    if len(plain) == 1:
        raise ValueError(f"{text!r} is one letter: it would match anywhere")
    return text


Name = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_NAME), AfterValidator(_is_a_name)
]
Names = Annotated[tuple[Name, ...], Field(max_length=MAX_NAMES)]
EntryId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]*(/[a-z0-9._-]+)*$", max_length=80)]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Wikidata = Annotated[str, StringConstraints(pattern=r"^Q[1-9][0-9]*$")]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_NAME)]


class Model(BaseModel):
    """Strict about fields; immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class NamedEntry(Model):
    """What every entry that names one thing has."""

    id: EntryId
    name: Name
    name_en: Name | None = None
    aliases: Names = ()
    weak: Names = ()
    acronyms: Names = ()
    country: Country | None = None
    parent: EntryId | None = None
    wikidata: Wikidata | None = None
    url: Line | None = None
    note: Line | None = None


class Agency(NamedEntry):
    """A body: agency, ministry, association, company, court …"""

    kind: AgencyKind


class Programme(NamedEntry):
    """A named programme, project, campaign or strategy, with who pays and who runs it where that is public."""

    kind: ProgrammeKind
    funders: tuple[EntryId, ...] = ()
    owners: tuple[EntryId, ...] = ()
    year: int | None = Field(default=None, ge=1800, le=2100)


class Document(NamedEntry):
    """A treaty, law, report or the like."""

    kind: DocumentKind
    year: int | None = Field(default=None, ge=1800, le=2100)
    owner: EntryId | None = None


class Demonyms(Model):
    """Nationality adjectives without the article: مصري, مصرية, مصريون …"""

    m: Name
    f: Name
    plural: Names = ()


class Place(NamedEntry):
    """A country, a division, a city, a camp, a crossing, a venue."""

    kind: PlaceKind
    iso: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")] | None = None
    capital: EntryId | None = None
    demonyms: Demonyms | None = None
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)
    population: int | None = Field(default=None, ge=0)


class OrganizationKind(Model):
    """A kind of body with its code of the IATI codelist OrganisationType (2.03)."""

    kind: AgencyKind
    name: Line
    name_en: Line
    iati: Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]$")]
    iati_national: Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]$")] | None = None
    """The code where the body belongs to one country: a national Red Crescent society is a national NGO."""


ENTRY_MODELS: dict[str, tuple[EntryType, type[NamedEntry]]] = {
    "agencies": ("organization", Agency),
    "programmes": ("programme", Programme),
    "documents": ("document", Document),
    "places": ("place", Place),
}
"""First part of a file's path under ``gazetteers/`` (without ``.yml``) → the type of its entries and their model."""


def family_of(relative: str) -> str | None:
    """``agencies`` for ``agencies/un.yml``, ``documents`` for ``documents.yml``; ``None`` for files of other kinds."""
    first = relative.split("/", 1)[0].rsplit(".", 1)[0]
    return first if first in ENTRY_MODELS and not relative.endswith("/heads.yml") else None
