"""What the files of words may say: titles, posts, head nouns and the names of people.

Unlike the entries of ``models.py`` these name no single thing. They are checked by ``check.check_builtin`` and read,
as plain data, with ``resources.read_yaml``.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, RootModel, StringConstraints, TypeAdapter

from atip_extract.knowledge.models import AgencyKind, Line, Model, Name, OrganizationKind, PlaceKind

Forms = tuple[Line, ...]


class Honorific(Model):
    """A title before a person's name. ``form`` has its article where it takes one."""

    form: Line
    feminine: Line | None = None
    abbreviations: Forms = ()
    kind: Literal[
        "courtesy", "academic", "diplomatic", "military", "police", "judicial", "professional", "religious", "royal"
    ]  # fmt: skip


class PositionHead(Model):
    """A word that names a post, without article, with the forms that occur."""

    head: Name
    feminine: Name | None = None
    dual: Forms = ()
    plural: Forms = ()
    construct_plural: Forms = ()
    deputy: bool = False
    """True where the holder stands for another post: «نائب»."""
    kind: Literal[
        "executive", "political", "diplomatic", "judicial", "security", "religious", "academic", "media", "technical",
        "representative",
    ]  # fmt: skip


class OrganizationHead(Model):
    """A noun that begins an organization's name."""

    head: Name
    kind: AgencyKind
    generic: bool = False
    """True where the noun alone with the article refers back to a body named before."""
    plural: Forms = ()
    construct_dual: Forms = ()


class PlaceHead(Model):
    """A noun that announces a place."""

    head: Name
    kind: PlaceKind
    generic: bool = False
    plural: Forms = ()
    construct_dual: Forms = ()


class GivenNames(Model):
    """Given names by gender; ``ambiguous`` are words, titles or places as well."""

    male: Forms
    female: Forms
    ambiguous: Forms = ()
    either: Forms = ()


class Surnames(Model):
    """Family names, and the words that join the name after them."""

    surnames: Forms
    ambiguous: Forms = ()
    compound_prefixes: Forms = ()
    foreign_particles: Forms = ()


CommonWord = Annotated[str, StringConstraints(min_length=2, pattern=r"^\S+$")]


class CommonWords(RootModel[Annotated[tuple[CommonWord, ...], Field(min_length=1)]]):
    """Names of one word that are everyday words too."""


WORD_FILES: dict[str, TypeAdapter[object]] = {
    "kinds.yml": TypeAdapter(tuple[OrganizationKind, ...]),
    "common_words.yml": TypeAdapter(CommonWords),
    "people/honorifics.yml": TypeAdapter(tuple[Honorific, ...]),
    "people/positions.yml": TypeAdapter(tuple[PositionHead, ...]),
    "people/given_names.yml": TypeAdapter(GivenNames),
    "people/surnames.yml": TypeAdapter(Surnames),
    "organizations/heads.yml": TypeAdapter(tuple[OrganizationHead, ...]),
    "places/heads.yml": TypeAdapter(tuple[PlaceHead, ...]),
}
"""File under ``gazetteers/`` → what it must be."""
