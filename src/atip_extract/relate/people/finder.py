"""People: honorifics off the name, the post in every order, and whose post it is.

«الدكتور رائد الخصاونة، أمين عام الوزارة»، «مديرة مكتب المفوضية في المفرق ياسمين أوزتورك»، «د. فاطمة الغرياني / المركز
الوطني»، «القاضية سلوى الماجري رئيسة الهيئة». A post between two people belongs to the one that no conjunction or
pause separates from it.
"""

from __future__ import annotations

from atip_extract.annotations import Label, Mention
from atip_extract.drafts import PositionDraft, TokenRange
from atip_extract.recognize.wordlists import load_wordlists
from atip_extract.relate.grammar.parts import Phrase, Post
from atip_extract.relate.grammar.reading import COMMAS, OPENERS, Reading
from atip_extract.relate.people.affiliations import Affiliations
from atip_extract.relate.people.callings import CALLINGS, Callings
from atip_extract.relate.people.offices import Offices
from atip_extract.relate.people.post_bodies import PostBodies
from atip_extract.relate.people.post_tails import MEETS
from atip_extract.relate.people.posts import PostReader, is_honorific, is_nationality
from atip_extract.relate.people.posts_behind import PostsBehind
from atip_extract.relate.people.shared_posts import SharedPosts
from atip_extract.relate.people.staff import Staff

MAX_POST_WORDS = 18
CLOSERS = frozenset(')»”"')
BUSINESS = frozenset({"ورجل", "وسيده"})
SPEAKS = "تحدث"
"""Of several who take turns, too («تحدث رئيس البلدية ومدير المركز فلان»)."""


class PeopleReader:
    """Builds the people's phrases, left to right, and writes honorifics and positions on their entities."""

    def __init__(self, reading: Reading, posts: PostReader, at: dict[int, Phrase]) -> None:
        """`at` maps words to phrases and is filled here."""
        self.reading, self.posts, self.at = reading, posts, at
        self.phrases: dict[int, Phrase] = {}
        self._claimed: set[int] = set()
        self.bodies = PostBodies(reading, posts.cues)
        self._offices = Offices(reading, posts.cues)
        self._callings = Callings(reading, posts.cues)
        self._titles: list[tuple[int, int, int]] = []
        self._affiliations = Affiliations(reading, posts.cues)
        self._behind = PostsBehind(reading, posts, self._claimed)
        for mention in reading.notes.mentions:
            if mention.label is Label.PERSON and mention.entity is not None:
                self._add_person(mention)
        self._add_offices()
        staff = Staff(reading, posts.cues)
        for entity, _, _ in self._titles:
            for position in reading.notes.entities[entity].positions:
                staff.settle(position)
        SharedPosts(reading, posts, self.bodies).settle(self.phrases.values())

    def _add_offices(self) -> None:
        """«وكيلة النيابة فلانة»: a title that is a post, of one of whom the release tells no other."""
        for entity, first, name in self._titles:
            positions = self.reading.notes.entities[entity].positions
            if not any(position.title for position in positions):
                self._add_title(self._callings.office(first, name), positions)

    def _add_title(self, title: TokenRange | None, positions: list[PositionDraft]) -> None:
        if title is None:
            return
        tokens = self.reading.trimmed(*title)
        bare = next((p for p in positions if p.title is None), None)
        if bare is not None:
            bare.title = tokens
        else:
            positions.append(PositionDraft(tokens, None, tokens))

    def _add_person(self, mention: Mention) -> None:
        assert mention.entity is not None
        entity = self.reading.notes.entities[mention.entity]
        first, honorifics = self._callings.honorifics_before(self.reading.first(mention))
        for honorific in honorifics:
            if honorific not in entity.honorifics:
                entity.honorifics.append(honorific)
        posts, start = self._posts_ahead(first)
        end = self.reading.after(mention)
        behind = self._behind.find(start, end, settled=bool(posts))
        posts += behind
        end = behind[-1].end if behind else end
        for post in posts:
            self._claim(post, mention)
            if post.organization is None:
                self.bodies.settle_short_body(post)
            if post.organization is None:
                post.organization = self._body_elsewhere(post, start)
            self._hold(entity.positions, post)
        if not any(position.title for position in entity.positions):
            self._add_title(self._callings.profession(first, self.reading.first(mention)), entity.positions)
        if all(position.organization is None for position in entity.positions):
            self._affiliate(start, end, posts, entity.positions)
        self._titles.append((mention.entity, first, self.reading.first(mention)))
        phrase = Phrase(start, end, mention.entity, mention)
        self.phrases[id(mention)] = phrase
        for i in range(start, end):
            known = self.at.get(i)
            if known is None or known.owner is None:
                self.at[i] = phrase

    def _posts_ahead(self, first: int) -> tuple[list[Post], int]:
        """The posts before a name that begins, with its honorifics, at word `first`; where they begin."""
        posts: list[Post] = []
        left = self._post_before(first) or self._post_and_profession(first)
        start = first if left is None else left.first
        while left is not None:
            posts.insert(0, left)
            start = left.first
            joined = self.reading.words[start - 1] if start > 0 else None
            apart = joined is None or joined.punct or joined.norm == "من"  # «استمع الوكيل من | مدير المشروع فلان»
            left = None if apart else self._post_before(start)
            left = left or self._joined_post(start)
            if left is not None and self._is_subject(left, posts[0]):
                break
            if left is not None and not self._begins_with_position(posts[0]):
                posts.pop(0)  # «مفوض الأمم المتحدة | السامي لحقوق الإنسان»
        if posts and posts[0].organization is None:
            posts[0].first = start = self._callings.paired(posts[0].first)
        return posts, start

    def _affiliate(self, start: int, end: int, posts: list[Post], positions: list[PositionDraft]) -> None:
        """Give the body that the sentence tells of to the post that names none, or without a post."""
        if any(m.label is Label.PLACE for post in posts for m in post.mentions):
            return  # «سفير اليابان», «والي تونس»: of a place, and no body
        body = self._affiliations.find(start)
        if body is None or body.entity is None:
            return
        if positions:
            positions[0].organization = body.entity
        else:
            positions.append(PositionDraft(None, body.entity, self.reading.trimmed(self.reading.first(body), end)))

    def _is_subject(self, left: Post, post: Post) -> bool:
        """«التقى | وزير العمل | الأمين العام فلانا»: the post of who met, not of who was met."""
        before = self.reading.words[left.first - 1].stem if left.first > 0 else ""
        return before in MEETS and self.reading.words[post.first].stem.startswith("ال")

    def _body_elsewhere(self, post: Post, start: int) -> int | None:
        """The body of a post that names none itself."""
        of_title = self._offices.body(post)
        if of_title is not None:
            return of_title
        meant = self.bodies.body_before(post)
        return self.bodies.body_signed_for(start) if meant is None else meant

    def _post_and_profession(self, first: int) -> Post | None:
        """«قال | رئيس الاتحاد | ورجل الأعمال فلان»: what one who speaks heads and does."""
        words = self.reading.words
        if first >= len(words) or not is_honorific(words[first]) or words[first].stem in CALLINGS:
            return None
        known = words[first].stem in self.posts.cues.professions or words[first].norm in BUSINESS
        return self._joined_post(first) if known else None

    def _hold(self, positions: list[PositionDraft], post: Post) -> None:
        title = self.reading.trimmed(post.first, post.title_end) if post.title_end > post.first else None
        text = self._text(title)
        for known in positions:
            if self._text(known.title) == text and known.organization == post.organization:
                return
        positions.append(PositionDraft(title, post.organization, self.reading.trimmed(post.first, post.end)))

    def _text(self, tokens: TokenRange | None) -> str:
        return self.reading.doc[tokens[0] : tokens[1]].text if tokens else ""

    def _claim(self, post: Post, owner: Mention) -> None:
        self._claimed.update(range(post.first, post.end))
        for inner in post.mentions:
            if inner.entity is not None:
                phrase = Phrase(self.reading.first(inner), self.reading.after(inner), inner.entity, inner, owner)
                for i in range(phrase.first, phrase.end):
                    self.at[i] = phrase

    def _begins_with_position(self, post: Post) -> bool:
        token = self.reading.words[post.first].end - 1
        return load_wordlists().positions.at(self.reading.doc, token) is not None

    def _post_before(self, i: int) -> Post | None:
        words = self.reading.words
        if i == 0 or words[i].conj or words[i].prep:
            return None
        start, _ = self.reading.sentence_of(i)
        before = words[i - 1]
        stop = i - 1 if before.text in COMMAS | OPENERS or before.norm in ("هو", "هي") else i
        if before.text == ":":
            stop = i - 1  # «المنسق العلمي: | د. فلان»
        short = self._before_short_name(i - 1 if before.text in COMMAS else i)
        stop = stop if short >= i - 1 else short
        if is_nationality(before) and i > 1 and words[i - 2].text in COMMAS:
            stop -= 2  # «ممثل المنظمة، الأردني | فلان»
        if before.text in OPENERS and i > 1 and words[i - 2].text in COMMAS:
            stop -= 1  # «وكيل الوزارة، «د. فلان»»
        for k in range(stop - 1, max(start, i - MAX_POST_WORDS) - 1, -1):
            if k in self._claimed:
                return None
            post = self.posts.read_post(k)
            if post is not None and post.end in (stop, i):
                return self._widest_post(post, start) if before.text != ":" or k == start else None
            if words[k].punct and words[k].text not in OPENERS | CLOSERS:
                return None
        return None

    def _before_short_name(self, stop: int) -> int:
        """«مدير وكالة الغوث «الأونروا» | فلان»: the word behind the body's full name, its short name passed over."""
        words = self.reading.words
        if stop < 4 or words[stop - 1].text not in CLOSERS:
            return stop
        for k in range(stop - 2, max(0, stop - 6), -1):
            if words[k].text in OPENERS | frozenset('"'):
                inner, before = words[k + 1].mention, words[k - 1].mention
                bodies = [m for m in (inner, before) if m is not None and m.label is Label.ORGANIZATION]
                return k if before in bodies and (inner in bodies or words[k + 1].text.isascii()) else stop
            if words[k].punct:
                return stop
        return stop

    def _joined_post(self, start: int) -> Post | None:
        """«قال | وكيل الأمين العام للشؤون الإنسانية | ومنسق الإغاثة فلان»: one who speaks has both posts."""
        words = self.reading.words
        if not words[start].conj or words[start].prep:
            return None
        sentence, _ = self.reading.sentence_of(start)
        for k in range(start - 1, max(sentence, start - MAX_POST_WORDS) - 1, -1):
            if k in self._claimed or words[k].punct:
                return None
            post = self.posts.read_post(k)
            verb = self.posts.cues.verbs["say"].at(words[k - 1]) if k > sentence else None
            if post is not None and verb is not None and verb.lemma != SPEAKS:
                same = words[k].stem.endswith("ه") == words[start].stem.endswith("ه")  # a man's posts, or a woman's
                return post if post.end == start and same else None
        return None

    def _widest_post(self, post: Post, start: int) -> Post:
        """«معاون الوزير والمدير التنفيذي …»: take in an outer post that ends where this one does."""
        for k in range(post.first - 1, max(start, post.first - 4) - 1, -1):
            outer = self.posts.read_post(k) if k not in self._claimed else None
            if outer is not None and outer.end == post.end:
                return outer
        return post
