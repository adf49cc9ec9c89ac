"""Posts and bodies behind a name: «فلان، عميد الكلية», «فلان من شرطة عُمان», «د. فلان (جامعة الوادي)»."""

from __future__ import annotations

from collections.abc import Iterator

from atip_extract.annotations import Label
from atip_extract.relate.grammar.parts import Post
from atip_extract.relate.grammar.reading import COMMAS, DASHES, OPENERS, RELATIVES, Reading
from atip_extract.relate.people.post_tails import STANDING
from atip_extract.relate.people.posts import PostReader, is_honorific

EACH = ("كل", "كلا")
MAX_BRACKETS = 14
OFFICES = frozenset({"منصب", "وظيفه", "مهمه", "مهام", "خطه", "موقع"})
"""«يشغل | منصب | مدير المركز»."""


class PostsBehind:
    """Finds what is said of a person right behind the name."""

    def __init__(self, reading: Reading, posts: PostReader, claimed: set[int]) -> None:
        """`claimed` are the words of posts that are somebody's already."""
        self.reading, self.posts, self._claimed = reading, posts, claimed

    def find(self, start: int, end: int, *, settled: bool) -> list[Post]:
        """The posts behind a person's phrase, words ``start:end``; `settled` where one stands before the name."""
        bracketed = self._in_brackets(end)
        if bracketed is not None:
            return [bracketed]
        i = self._skip_brackets(end)
        posts = list(self._after(i, listed=self._stands_for(start), settled=settled))
        if (posts or not settled) and not any(post.organization is not None or post.mentions for post in posts):
            body = self._in_contact_line(start, posts[-1].end if posts else i)
            if body is not None and posts:
                posts[-1].organization, posts[-1].end = body.organization, body.end
                posts[-1].mentions += body.mentions
            elif body is not None:
                posts.append(body)
        return posts

    def _stands_for(self, start: int) -> bool:
        """True where «عن» behind the name tells whom the person stands for, and not what is spoken of.

        One of several («كل من سامر عن …، وهبة عن …»), a line of a list, or behind a verb that takes no «عن» («شددت
        فلانة عن الجمعية على …»).
        """
        words = self.reading.words
        if words[start].conj or (start > 1 and words[start - 1].norm == "من" and words[start - 2].stem in EACH):
            return True
        verbs = self.posts.cues.verbs
        about = start > 0 and verbs["about"].at(words[start - 1]) is not None
        verb = start > 0 and not about and self.posts.cues.any_verb.at(words[start - 1]) is not None
        return verb or self._opens_line(start)

    def _opens_line(self, start: int) -> bool:
        """True where only a bullet or a number stands before the person's phrase in its line, or a colon."""
        words = self.reading.words
        sentence, _ = self.reading.sentence_of(start)
        before = words[sentence:start]
        return all(w.punct or not w.text[0].isalpha() for w in before) or (start > 0 and words[start - 1].text == ":")

    def _in_brackets(self, i: int) -> Post | None:
        """«د. فلان (جامعة الوادي)», «فلانة (عميدة الكلية)»: a post or a body in brackets behind the name."""
        words = self.reading.words
        if i + 2 >= len(words) or words[i].text != "(":
            return None
        close = next((k for k in range(i + 2, min(i + MAX_BRACKETS, len(words))) if words[k].text == ")"), None)
        if close is None or any(words[k].text == "(" for k in range(i + 1, close)):
            return None
        post = self.posts.read_post(i + 1)
        if post is None or post.end > close + 1:
            post = self._body_at(i + 1)
        if post is not None and post.end <= close + 1:
            post.end = close + 1
            return post
        return None

    def _in_contact_line(self, start: int, i: int) -> Post | None:
        """«فلانة، مسؤولة الإعلام، | صندوق السكان | - هاتف»: a body between pauses in a line that a name begins."""
        words = self.reading.words
        if i + 1 >= len(words) or words[i].text not in COMMAS or not self._opens_line(start):
            return None
        post = self._body_at(i + 1)
        apart = post is not None and (post.end >= len(words) or words[post.end].punct)
        same = post is not None and words[i + 1].sent == words[i].sent
        return post if apart and same else None

    def _body_at(self, k: int) -> Post | None:
        """A body that begins at word `k`, as a post without a title."""
        words = self.reading.words
        mention = words[k].mention
        organization = self.reading.entity(mention, Label.ORGANIZATION)
        if organization is None or mention is None or self.reading.first(mention) != k or words[k].conj:
            return None
        return Post(k, k, self.reading.after(mention), organization, [mention])

    def _after(self, i: int, *, listed: bool, settled: bool) -> Iterator[Post]:
        words = self.reading.words
        _, stop = self.reading.sentence_of(i - 1)
        for turn in range(3):
            k, mark = i, ""
            while k < stop and words[k].punct and words[k].text in COMMAS | DASHES | frozenset(":؛") and k < i + 2:
                mark = words[k].text
                k += 1
            if mark in COMMAS and k < stop and words[k].norm in ("وهو", "وهي", "وهما", "وهم"):
                k += 1
            elif mark in COMMAS:
                k = self._after_verb(k, stop)
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

    def _after_verb(self, k: int, stop: int) -> int:
        """«، التي تعمل | موظفة في المكتب», «، وكان يومها | نائبا»: the word behind the verb, else `k`."""
        words, i = self.reading.words, k
        i += i < stop and words[i].norm in RELATIVES
        hold = self.posts.cues.verbs["hold"].at(words[i]) if i < stop else None
        if hold is None or (i == k and not words[k].conj):
            return k
        i += 1
        while i < min(stop, k + 5) and (words[i].norm in STANDING or words[i].norm in OFFICES):
            i += 1
        return i

    def _skip_brackets(self, i: int) -> int:
        """Pass over a name in Latin letters: «إيزابيل فيران (Isabelle Ferrand)»."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(i - 1)
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
        linked = words[k].norm == "من" or (words[k].norm == "عن" and (listed or mark in COMMAS))
        if (not linked and mark not in DASHES) or k + linked >= len(words):
            return None
        body = k + linked
        if linked and body + 1 < len(words) and words[body].mention is None:
            body += "ال" + words[body].stem in self.posts.cues.generic_bodies and not words[body].prep
            body += body + 1 < len(words) and words[body].text in OPENERS  # «من شبكة «وصل»»
        return self._body_at(body)
