"""Which body a post belongs to where the words of the post do not name it in full.

«رئيسة اللجنة الوطنية» by a short name, «الغرفة ممثلة برئيسها» by a possessive.
"""

from __future__ import annotations

from atip_extract.annotations import Label, Mention
from atip_extract.recognize.merge import REPRESENTED
from atip_extract.relate.grammar.cues import Cues
from atip_extract.relate.grammar.inflection import forms_without_conjunction
from atip_extract.relate.grammar.parts import Post
from atip_extract.relate.grammar.reading import Reading

POSSESSIVES = ("ه", "ها", "هم")


class PostBodies:
    """Finds the body of a post that names none itself, or only in short."""

    def __init__(self, reading: Reading, cues: Cues) -> None:
        self.reading, self.cues = reading, cues

    def body_before(self, post: Post) -> int | None:
        """«الغرفة ممثلة برئيسها», «مع العصبة، مثلها نائب رئيسها»: the body that a possessive means, named last."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(post.first)
        represented = post.first > start and words[post.first - 1].stem in REPRESENTED
        of_it = any(
            w.text.endswith(POSSESSIVES) for w in words[post.first : post.title_end] if not w.stem.startswith("ال")
        )
        if not represented and not of_it:
            return None
        for k in range(post.first - 1, max(start, post.first - 12) - 1, -1):
            here = words[k].mention
            entity = self.reading.entity(here, Label.ORGANIZATION)
            if here is not None and entity is not None and not self._is_somewhere(self.reading.first(here)):
                return entity
            if here is not None and here.label is Label.PERSON:
                return (
                    self._body_of(here) if self.reading.after(here) == post.first and words[post.first].conj else None
                )
        return None

    def _body_of(self, person: Mention) -> int | None:
        """«رئيس البعثة فلان | ومستشارته فلانة»: the body of the one whose adviser somebody is."""
        held = self.reading.notes.entities[person.entity].positions if person.entity is not None else []
        return next((position.organization for position in held if position.organization is not None), None)

    def _is_somewhere(self, first: int) -> bool:
        """«في وزارة …», «بمقر المركز»: where something is, not who does it."""
        before = self.reading.words[first - 1] if first > 0 else None
        at = before is not None and (before.norm in ("في", "لدي") or before.prep == "ب")
        return at or self.reading.words[first].prep == "ب"

    def body_signed_for(self, start: int) -> int | None:
        """«وعن المنظمة ممثلتها الدكتورة …»: the body before the person, behind عن."""
        words = self.reading.words
        last = start - 1 - (start > 1 and words[start - 1].text in '»”"')
        mention = words[last].mention if last > 0 else None
        if mention is None or mention.label is not Label.ORGANIZATION:
            return None
        before = self.reading.first(mention) - 1
        before -= before > 0 and words[before].text in '«“"'  # «وعن "المنظمة" ممثلها …»
        return mention.entity if before >= 0 and forms_without_conjunction(words[before].norm)[-1] == "عن" else None

    def settle_short_body(self, post: Post) -> None:
        """«رئيسة اللجنة الوطنية»: the short name inside the post is a body that the release names in full."""
        words = self.reading.words
        for k in range(post.first + 1, post.title_end - 1):
            generic = next((n for n in (k, k + 1) if words[n].stem in self.cues.generic_bodies), None)
            if generic is None or (generic > k and words[k].stem not in self.cues.offices):
                continue
            self._settle(post, k)
            return
        named = next((k for k in range(post.first + 1, post.title_end - 1) if words[k].stem.startswith("ال")), None)
        if named is not None and words[named].prep == "":
            self._settle(post, named)  # «مدير | الإغاثة الطبية» of the «الإغاثة الطبية الفلسطينية»
        if post.organization is None:
            self._settle_by_noun(post)

    def _settle_by_noun(self, post: Post) -> None:
        """«رئيس الفرع», «مستشارة النوع الاجتماعي في الوكالة»: a noun alone, with or without a preposition."""
        words = self.reading.words
        for k in range(post.first + 1, post.end):
            noun = words[k].stem
            if words[k].mention not in (None, words[post.first].mention) or not noun.startswith("ال"):
                continue
            if noun not in self.cues.generic_bodies and noun.removeprefix("ال") not in self.cues.offices:
                continue
            if k + 1 < post.end and words[k + 1].stem.startswith("ال") and not words[k + 1].prep:
                continue  # «المنظمة العربية»: another body
            body = self._meant_by(noun, k)
            if body is not None:
                post.organization = body
                post.title_end = min(post.title_end, k)
                return

    def _meant_by(self, noun: str, k: int) -> int | None:
        """The body that begins with a noun, or is an office of one that does; the last before word `k`, or the only."""
        mentions = [m for m in self.reading.notes.mentions if m.label is Label.ORGANIZATION and m.entity is not None]
        names = {n: name for n, name in self.reading.bodies if noun in _heads(name, self.cues.offices)}
        fitting = [m for m in mentions if m.entity in names]
        before = [m.entity for m in fitting if self.reading.first(m) < k]
        if before:
            return before[-1]
        return next(iter(names)) if len(names) == 1 else None

    def _settle(self, post: Post, k: int) -> None:
        """Give the post the only body whose name begins with its words from word `k` on."""
        words = self.reading.words
        short = [words[k].stem, *(w.norm for w in words[k + 1 : post.title_end])]
        fitting = [n for n, name in self.reading.bodies if name[: len(short)] == short]
        if len(fitting) == 1:
            post.organization, post.title_end = fitting[0], k


def _heads(name: list[str], offices: frozenset[str]) -> set[str]:
    """The definite nouns that a body may be called by: «الوكالة» for «مكتب الوكالة الإيطالية»."""
    heads = name[:2] if name[0].removeprefix("ال") in offices and len(name) > 1 else name[:1]
    return {word if word.startswith("ال") else "ال" + word for word in heads}
