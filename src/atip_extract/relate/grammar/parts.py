"""What the rules speak of: an entity's noun phrase, and a post with the body that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from atip_extract.annotations import Label, Mention


@dataclass(slots=True)
class Phrase:
    """An entity's noun phrase, words ``first:end``; ``owner`` is the person whose post it is part of."""

    first: int
    end: int
    entity: int
    mention: Mention
    owner: Mention | None = None

    @property
    def label(self) -> Label:
        """The mention's label."""
        return self.mention.label


@dataclass(slots=True)
class Post:
    """A position read from the text: words of the title, the body, and where it all ends."""

    first: int
    title_end: int
    end: int
    organization: int | None
    mentions: list[Mention]
