"""Posts that name no body and are of a body all the same: staff of the one that the release is about, consuls.

«قالت مسؤولة المنح فلانة», «رئيسة قسم التأهيل فلانة», «القنصل العام فلان» of the only consulate that is named.
"""

from __future__ import annotations

from collections import Counter

from atip_extract.annotations import Label
from atip_extract.drafts import PositionDraft
from atip_extract.recognize.wordlists import with_article
from atip_extract.relate.grammar.cues import Cues
from atip_extract.relate.grammar.reading import Reading
from atip_extract.relate.people.posts import BODY_LINKS
from atip_extract.text.normalize import keys


class Staff:
    """Gives bodies to posts in a second pass, when all of the release's people are known."""

    def __init__(self, reading: Reading, cues: Cues) -> None:
        self.reading = reading
        data = cues.data["posts"]
        self._staff, self._heads = (keys(data[name], definite=True) for name in ("staff", "heads"))
        self._parts = keys(data["parts"])
        self._whole = keys(form for title in data["whole"] for form in (title, with_article(title)))
        self._houses = [(keys(row["posts"]), keys(row["bodies"])) for row in data["houses"]]
        self._main = self._main_body()

    def settle(self, position: PositionDraft) -> None:
        """Give a post its body, where the release leaves one choice."""
        if position.title is None or position.organization is not None or position.evidence != position.title:
            return  # more than the title: «سفير اليابان», «مدير التربية في الخليل»
        doc = self.reading.doc
        title = [doc[t].norm_ for t in range(*position.title)]
        position.organization = self._house_of(title)
        if position.organization is None and self._is_staff(title) and not self._goes_on(position.title[1]):
            position.organization = self._main

    def _goes_on(self, token: int) -> bool:
        """«مديرة وحدة الطفل | بشرطة الولاية»: a body follows, though nobody knows which."""
        if token >= len(self.reading.doc):
            return False
        word = self.reading.words[self.reading.word_of[token]]
        if word.mention is not None and word.mention.label is not Label.ORGANIZATION:
            return False
        return word.prep in ("ب", "ل") or word.norm in BODY_LINKS or word.text[0] in "بل"

    def _is_staff(self, title: list[str]) -> bool:
        if len(title) < 2:
            return False
        whole = " ".join(title) in self._whole
        return whole or title[0] in self._staff or (title[0] in self._heads and title[1] in self._parts)

    def _house_of(self, title: list[str]) -> int | None:
        for posts, heads in self._houses:
            if title[0] in posts or " ".join(title[:2]) in posts:
                found = [n for n, name in self.reading.bodies if name[0] in heads]
                return found[0] if len(found) == 1 else None
        return None

    def _main_body(self) -> int | None:
        """The body that the release names first and most often; None where these are two."""
        mentions = [
            m for m in sorted(self.reading.notes.mentions, key=lambda m: m.start)
            if m.label is Label.ORGANIZATION and m.entity is not None
            and self.reading.block_kind(self.reading.first(m)) in ("headline", "body")
        ]  # fmt: skip
        if not mentions:
            return None
        counted = Counter(m.entity for m in mentions)
        first = mentions[0].entity
        return first if counted[first] == max(counted.values()) else None
