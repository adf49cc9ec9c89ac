"""What several people are together: «المدربان فلان وفلانة من المركز», «أعضاء اللجنة فلان وفلان وفلان»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from atip_extract.drafts import PositionDraft
from atip_extract.recognize.wordlists import load_wordlists
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS, Reading
from atip_extract.relate.people.post_bodies import PostBodies
from atip_extract.relate.people.posts import PostReader

MAX_POST_WORDS = 8


class SharedPosts:
    """Gives a post in the dual or plural, and a body behind the last, to all of the people that are joined."""

    def __init__(self, reading: Reading, posts: PostReader, bodies: PostBodies) -> None:
        self.reading, self.posts, self.bodies = reading, posts, bodies
        self._several = load_wordlists().shared_positions

    def settle(self, phrases: Iterable[Phrase]) -> None:
        """Share posts among the people of each list."""
        for run in self._runs(sorted(phrases, key=lambda phrase: phrase.first)):
            shared = self._held_together(run)
            self._share_body(run)
            if shared is not None:
                if shared.organization is None:
                    shared.organization = self._body_behind(run[-1])
                for phrase in run:
                    self._give(shared, phrase)

    def _runs(self, phrases: list[Phrase]) -> Iterator[list[Phrase]]:
        """People joined by و, or by commas and a last و."""
        run = phrases[:1]
        for before, phrase in pairwise(phrases):
            if not self._is_joined(before, phrase):
                yield run
                run = []
            run.append(phrase)
        yield run

    def _is_joined(self, before: Phrase, phrase: Phrase) -> bool:
        words, between = self.reading.words, phrase.first - before.end
        comma = between == 1 and words[before.end].text in COMMAS
        return (between == 0 or comma) and (words[phrase.first].conj or comma)

    def _held_together(self, run: list[Phrase]) -> PositionDraft | None:
        """The post in the dual or plural that the first has, or that stands before the first."""
        if len(run) < 2:
            return None
        held = self._positions(run[0])
        title = next((p.title for p in held if p.title is not None), None)
        if title is not None:
            noun = self.reading.words[self.reading.word_of[title[0]]].stem
            return next(p for p in held if p.title == title) if noun in self._several else None
        return self._before(run[0].first)

    def _before(self, first: int) -> PositionDraft | None:
        """«أعضاء المجلس | فلان وفلان»: the post that ends before word `first`."""
        words = self.reading.words
        sentence, _ = self.reading.sentence_of(first)
        for k in range(first - 1, max(sentence, first - MAX_POST_WORDS) - 1, -1):
            if words[k].punct:
                return None
            post = self.posts.read_post(k, several=True) if words[k].stem in self._several else None
            if post is not None and post.end == first:
                if post.organization is None:
                    self.bodies.settle_short_body(post)
                tokens = self.reading.trimmed(post.first, post.title_end)
                return PositionDraft(tokens, post.organization, self.reading.trimmed(post.first, post.end))
        return None

    def _share_body(self, run: list[Phrase]) -> None:
        """«زياد سالم وياسمين خوري من شركة المدى»: the body behind the last is of those before as well."""
        for phrase, behind in reversed(list(pairwise(run))):
            held, last = self._positions(phrase), self._positions(behind)
            joined = phrase.end == behind.first and self.reading.words[behind.first].conj
            if joined and not held and len(last) == 1 and last[0].title is None:
                held.append(last[0])

    def _body_behind(self, last: Phrase) -> int | None:
        """«الخبيران فلان وفلانة | من المركز»: the body of the last alone is the experts'."""
        return next((p.organization for p in self._positions(last) if p.title is None), None)

    def _give(self, shared: PositionDraft, phrase: Phrase) -> None:
        held = self._positions(phrase)
        bare = next((p for p in held if p.title is None), None)
        if any(p.title is not None for p in held):
            return
        if bare is not None:
            held[held.index(bare)] = PositionDraft(shared.title, bare.organization, bare.evidence)
        else:
            held.append(shared)

    def _positions(self, phrase: Phrase) -> list[PositionDraft]:
        return self.reading.notes.entities[phrase.entity].positions
