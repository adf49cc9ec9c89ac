"""What the stages write on a spaCy ``Doc``, typed, in one place.

Each stage reads what the stages before it wrote and adds its own part; ``annotations_of(doc)`` is the door. Indices are
token indices into the Doc, half-open, unless a name says ``char``. Character offsets are Unicode code points into
``doc.text``, which is the original text to the character.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Token

if TYPE_CHECKING:
    from atip_extract.drafts import EntityDraft, Facts
    from atip_extract.text.normalize import NormalizedText


class Label(StrEnum):
    """What a mention is. The first five become entities of the record; the others serve the rules."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    PROGRAMME = "programme"
    DOCUMENT = "document"
    EVENT_NAME = "event_name"
    POSITION = "position"
    NATIONALITY = "nationality"
    HONORIFIC = "honorific"


ENTITY_LABELS = (Label.PERSON, Label.ORGANIZATION, Label.PLACE, Label.PROGRAMME, Label.DOCUMENT)
"""What becomes an entity of the record."""


@dataclass(slots=True)
class Mention:
    """A span that a recogniser found. It never begins with a proclitic."""

    start: int
    end: int
    label: Label
    score: float
    source: str
    """Which recogniser: ``gazetteer``, ``pattern``, ``onnx``, ``camel`` …"""
    entry_id: str | None = None
    """The gazetteer entry, where the recogniser was the gazetteer itself."""
    entity: int | None = None
    """Index into ``Annotations.entities``, once the mention is linked."""
    name: str | None = None
    """What it is called, where its words alone do not say so («والعدل» behind «وزارتي الداخلية»)."""

    @property
    def tokens(self) -> tuple[int, int]:
        """Its tokens, half-open."""
        return self.start, self.end


@dataclass(slots=True)
class DateValue:
    """A date or a range. ISO 8601, as precise as the text: ``2021``, ``2018-05``, ``2018-05-06``."""

    start: int
    end: int
    first: str
    last: str
    calendar: Literal["gregorian", "hijri"] = "gregorian"
    relative: bool = False
    """True where it was resolved against the publication date."""


@dataclass(slots=True)
class MoneyValue:
    """An amount with its ISO 4217 currency."""

    start: int
    end: int
    value: Decimal
    currency: str


@dataclass(slots=True)
class HeadcountValue:
    """A number of people: «21 مشاركًا (12 رجل، 9 سيدات)» is 21, 12, 9."""

    start: int
    end: int
    total: int | None
    men: int | None = None
    women: int | None = None
    noun: str = ""
    """The counted noun as written («مشاركًا»), empty where only men or women are counted."""
    noun_end: int = 0
    """The token after number and noun, without the men and women that follow; 0 where ``noun`` is empty."""


@dataclass(slots=True)
class ContactValue:
    """An e-mail address, a telephone number or a URL."""

    start: int
    end: int
    kind: Literal["email", "phone", "url"]
    value: str


@dataclass(slots=True)
class Block:
    """A paragraph-like stretch of the release."""

    start: int
    end: int
    kind: Literal["headline", "byline", "dateline", "body"]


@dataclass(slots=True)
class Quotation:
    """A stretch between quotation marks, marks included; ``inner`` leaves them out."""

    start: int
    end: int

    @property
    def inner(self) -> tuple[int, int]:
        """Token indices without the two marks."""
        return self.start + 1, self.end - 1


@dataclass(slots=True)
class WordReadings:
    """What an engine's relation heads read in each word, for ``relate.learned``. Rows of the arrays are words."""

    word_of: list[int]
    """The word that each token belongs to, -1 for none."""
    stems: list[int]
    """The token of each word behind its proclitics."""
    outputs: dict[str, NDArray[np.float32]]
    """Logits of ``events``, ``payments`` and ``proclitics`` and the projections, by output name: ``(words, size)``."""
    sentence_of: NDArray[np.int64]
    """The number of each word's sentence: ``(words,)``."""
    event_tags: list[str]
    table: dict[str, NDArray[np.float32]]
    """Weights of the relation heads, by name."""
    shares: dict[Label, NDArray[np.float32]] = field(default_factory=dict)
    """How likely each word is part of a name of a kind: ``(words,)``; of a word in no name all are near 0."""


@dataclass(slots=True)
class ReleaseMeta:
    """What is known of the release before its words are read: where it came from and how it was decoded."""

    source: str = "-"
    sha256: str = ""
    encoding: str = "utf-8"
    keep_text: bool = False
    """True where the text was extracted (HTML, JSON): the record then carries it."""
    title: str | None = None
    published: str | None = None
    """ISO 8601 date from the container (HTML metadata, a JSON ``date``), not from the text."""
    url: str | None = None


@dataclass(slots=True)
class Annotations:
    """All that the stages know of one release."""

    meta: ReleaseMeta = field(default_factory=ReleaseMeta)
    normalized: NormalizedText | None = None
    blocks: list[Block] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    dateline: tuple[int, int] | None = None
    published: DateValue | None = None
    """The publication date as the text states it (dateline); ``meta.published`` where only the container does."""
    mentions: list[Mention] = field(default_factory=list)
    dates: list[DateValue] = field(default_factory=list)
    money: list[MoneyValue] = field(default_factory=list)
    headcounts: list[HeadcountValue] = field(default_factory=list)
    contacts: list[ContactValue] = field(default_factory=list)
    entities: list[EntityDraft] = field(default_factory=list)
    facts: Facts | None = None
    readings: WordReadings | None = None
    """None where the engine has no relation heads."""


if not Doc.has_extension("atip"):
    Doc.set_extension("atip", default=None)


def annotations_of(doc: Doc) -> Annotations:
    """The Doc's annotations; made empty at the first call."""
    found = doc._.atip
    if found is None:
        found = Annotations()
        doc._.atip = found
    assert isinstance(found, Annotations)
    return found


PROCLITICS = frozenset("وفبلكس")


def is_proclitic(token: Token) -> bool:
    """True where the token is a letter such as و or ل that is written together with the next token.

    The tokenizer splits inside a run of Arabic letters for no other reason. Some newsrooms write «و» apart.
    """
    if token.norm_ not in PROCLITICS or len(token.text) > 3 or token.i + 1 >= len(token.doc):
        return False
    return token.nbor().text[0].isalpha() and (not token.whitespace_ or token.text == "و")
