"""Posts: «أمين عام الوزارة», «رئيسة قسم التعاون في بعثة الاتحاد الأوروبي لدى لبنان», «وكيل وزارة الصحة لقطاع الرعاية».

A post is its title alone; the body that it belongs to follows, with or without a preposition, then its place or field.
"""

from __future__ import annotations

from atip_extract.annotations import Label, Mention
from atip_extract.relate.cues import Cues
from atip_extract.relate.inflection import forms_without_conjunction
from atip_extract.relate.parts import Post
from atip_extract.relate.reading import COMMAS, DASHES, Reading, Word
from atip_extract.text.normalize import key

BODY_LINKS = frozenset({"في", "لدي", "عن", "من", "ل", "ب", "علي", "الي"})
MINISTERS = frozenset({"وزير", "وزيره", "الوزير", "الوزيره"})


def is_honorific(word: Word) -> bool:
    """True where the word is (part of) a title such as «الدكتور»."""
    return word.mention is not None and word.mention.label is Label.HONORIFIC


def is_nationality(word: Word) -> bool:
    """True where the word is a nationality adjective."""
    return word.mention is not None and word.mention.label is Label.NATIONALITY


class PostReader:
    """Reads posts from the words of a release."""

    def __init__(self, reading: Reading, cues: Cues) -> None:
        self.reading, self.cues = reading, cues

    def read_post(self, i: int) -> Post | None:
        """The post that begins at word `i`: title, then its body and place."""
        words = self.reading.words
        mention = words[i].mention
        if mention is None or self.reading.first(mention) != i or not self._may_be_post(mention, i):
            return None
        _, stop = self.reading.sentence_of(i)
        title_end = self.reading.after(mention)
        organization: int | None = None
        inner: list[Mention] = []
        k = title_end
        for _ in range(4):
            j = k
            while j < min(k + 2, stop) and words[j].norm in BODY_LINKS | frozenset('«"“”»('):
                j += 1
            if (
                j < stop
                and words[j].mention is None
                and not words[j].conj
                and words[j].stem in self.cues.generic_bodies
            ):
                title_end = k = j + 1
                continue
            if j >= stop or words[j].mention is None or words[j].conj:
                break
            here = words[j].mention
            assert here is not None
            if self.reading.first(here) != j:
                break
            if here.label is Label.POSITION and not inner:
                k = title_end = self.reading.after(here)
            elif here.label is Label.ORGANIZATION and here.entity is not None:
                organization = here.entity if organization is None else organization
                inner.append(here)
                k = self.after_brackets(self.reading.after(here), stop)
            elif here.label in (Label.PLACE, Label.NATIONALITY):
                inner.append(here)
                k = self.reading.after(here)
            else:
                break
        if not inner:
            k = self._after_quoted_name(k, stop)
        return Post(i, title_end, self._with_purpose(k, stop) if inner else k, organization, inner)

    def _after_quoted_name(self, k: int, stop: int) -> int:
        """«المديرة التنفيذية لـ«كفى»»: a body by a name that only the quotation marks tell."""
        words = self.reading.words
        if k + 1 < stop and words[k].norm in ("ل", "ب", "في") and words[k + 1].quote >= 0:
            quote = words[k + 1].quote
            k += 1
            while k < stop and words[k].quote == quote:
                k += 1
        return k

    def _with_purpose(self, k: int, stop: int) -> int:
        """«وكيل وزارة الصحة لقطاع الرعاية الأولية،»: the field of the post, up to the next comma or title."""
        words, end = self.reading.words, k
        if k >= stop or words[k].prep != "ل" or words[k].mention is not None:
            return k
        while end < min(k + 7, stop) and not words[end].punct and words[end].mention is None:
            end += 1
        closed = end < stop and (words[end].text in COMMAS | DASHES or is_honorific(words[end]))
        return end if closed else k

    def _may_be_post(self, mention: Mention, i: int) -> bool:
        """A position, or a title of a profession that stands behind a name («مايا شمعون الأستاذة في كلية الحقوق»)."""
        if mention.label is Label.POSITION:
            return True
        before = self.reading.words[i - 1].mention if i > 0 else None
        return mention.label is Label.HONORIFIC and before is not None and before.label is Label.PERSON

    def after_brackets(self, k: int, stop: int) -> int:
        """Pass over a closing quotation mark and an acronym in brackets."""
        words = self.reading.words
        if k < stop and words[k].text in '”»"':
            k += 1
        if k + 2 < stop and words[k].text == "(" and words[k + 2].text == ")":
            return k + 3
        return k

    def affiliation(self, k: int, mark: str) -> Post | None:
        """A body without a post: «/ المركز الوطني», «من شرطة عُمان السلطانية»."""
        words = self.reading.words
        body = k + 1 if words[k].norm == "من" else k
        if body == k and mark not in DASHES:
            return None
        if body >= len(words):
            return None
        organization = self.reading.entity(words[body].mention, Label.ORGANIZATION)
        mention = words[body].mention
        if organization is None or mention is None or self.reading.first(mention) != body or words[body].conj:
            return None
        return Post(body, body, self.reading.after(mention), organization, [mention])

    def body_signed_for(self, start: int) -> int | None:
        """«وعن المنظمة ممثلتها الدكتورة …»: the body before the person, behind عن."""
        words = self.reading.words
        mention = words[start - 1].mention if start > 1 else None
        if mention is None or mention.label is not Label.ORGANIZATION:
            return None
        first = self.reading.first(mention)
        return mention.entity if first > 0 and forms_without_conjunction(words[first - 1].norm)[-1] == "عن" else None

    def settle_short_body(self, post: Post) -> None:
        """«رئيسة اللجنة الوطنية»: the short name inside the post is a body that the release names in full."""
        words = self.reading.words
        for k in range(post.first + 1, post.title_end - 1):
            if words[k].stem not in self.cues.generic_bodies:
                continue
            short = [words[k].stem, *(w.norm for w in words[k + 1 : post.title_end])]
            fitting = [
                n
                for n, entity in enumerate(self.reading.notes.entities)
                if entity.label is Label.ORGANIZATION and key(entity.name).split()[: len(short)] == short
            ]
            if len(fitting) == 1:
                post.organization, post.title_end = fitting[0], k
            return

    def body_of_title(self, post: Post) -> int | None:
        """«وزيرة البيئة والتغير المناخي» heads the «وزارة البيئة والتغير المناخي» of the same release."""
        words = [w.stem for w in self.reading.words[post.first : post.end] if not w.punct]
        if len(words) < 2 or words[0] not in MINISTERS:
            return None
        field = words[1:]
        for k, entity in enumerate(self.reading.notes.entities):
            name = [word.lstrip("و") if word.startswith("وال") else word for word in key(entity.name).split()]
            if entity.label is Label.ORGANIZATION and name[0] == "وزاره" and name[1 : len(field) + 1] == field:
                return k
        return None
