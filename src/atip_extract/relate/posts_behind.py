"""Posts and bodies behind a name: «فلان، عميد الكلية», «فلان من شرطة عُمان», «د. فلان (جامعة الوادي)»."""

from __future__ import annotations

from collections.abc import Iterator

from atip_extract.annotations import Label
from atip_extract.relate.parts import Post
from atip_extract.relate.posts import PostReader, is_honorific
from atip_extract.relate.reading import COMMAS, DASHES, Reading

EACH = ("كل", "كلا")


class PostsBehind:
    """Finds what is said of a person right behind the name."""

    def __init__(self, reading: Reading, posts: PostReader, claimed: set[int]) -> None:
        """`claimed` are the words of posts that are somebody's already."""
        self.reading, self.posts, self._claimed = reading, posts, claimed

    def find(self, start: int, end: int, *, settled: bool) -> Iterator[Post]:
        """The posts behind a person's phrase, words ``start:end``; `settled` where one stands before the name."""
        return self._after(end, listed=self._is_listed(start), settled=settled)

    def _is_listed(self, start: int) -> bool:
        """One of several («كل من سامر عن …، وهبة عن …»): «عن» behind one tells whom he or she stands for."""
        words = self.reading.words
        return words[start].conj or (start > 1 and words[start - 1].norm == "من" and words[start - 2].stem in EACH)

    def _after(self, i: int, *, listed: bool, settled: bool) -> Iterator[Post]:
        words = self.reading.words
        _, stop = self.reading.sentence_of(i - 1)
        i = self._skip_brackets(i, stop)
        for turn in range(3):
            k, mark = i, ""
            while k < stop and words[k].punct and words[k].text in COMMAS | DASHES | frozenset(":؛") and k < i + 2:
                mark = words[k].text
                k += 1
            if mark in COMMAS and k < stop and words[k].norm in ("وهو", "وهي"):
                k += 1
            if k >= stop or k in self._claimed:
                return
            post = self.posts.read_post(k)
            if post is None:
                post = self._affiliation(k, mark, listed=listed) if turn == 0 else None
            elif self._belongs_to_next(post, stop, settled=settled and bool(mark)) or (
                words[k].conj and (turn == 0 or mark)
            ):
                return
            if post is None:
                return
            yield post
            i = post.end

    def _skip_brackets(self, i: int, stop: int) -> int:
        """Pass over a name in Latin letters: «إيزابيل فيران (Isabelle Ferrand)»."""
        words = self.reading.words
        if i < stop and words[i].text in '”»"“' and i + 1 < stop:
            return i + 1
        if i < stop and words[i].text == "(":
            for k in range(i + 1, min(i + 6, stop)):
                if words[k].text == ")":
                    return k + 1
        return i

    def _belongs_to_next(self, post: Post, stop: int, *, settled: bool) -> bool:
        """True where a person follows the post at once, with nothing between: «، ومدير المعهد فلان».

        Behind one who has a post already (`settled`), a comma may stand between: «الوزيرة فلانة، مدير المنظمة، فلان».
        """
        words, k = self.reading.words, post.end
        if settled and k < stop and words[k].text in COMMAS:
            k += 1
        while k < stop and is_honorific(words[k]):
            if words[k].conj:
                return False
            k += 1
        mention = words[k].mention if k < stop and not words[k].conj else None
        return mention is not None and mention.label is Label.PERSON

    def _affiliation(self, k: int, mark: str, *, listed: bool) -> Post | None:
        """A body without a post: «/ المركز الوطني», «من شرطة عُمان السلطانية», «وسامر عن النقابة»."""
        words = self.reading.words
        body = k + 1 if words[k].norm == "من" or (listed and words[k].norm == "عن") else k
        if body == k and mark not in DASHES:
            return None
        if body >= len(words):
            return None
        organization = self.reading.entity(words[body].mention, Label.ORGANIZATION)
        mention = words[body].mention
        if organization is None or mention is None or self.reading.first(mention) != body or words[body].conj:
            return None
        return Post(body, body, self.reading.after(mention), organization, [mention])
