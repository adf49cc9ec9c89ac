"""Posts that are called after their body: «وزيرة البيئة», «نائب وزير العدل», «المندوب الجهوي للثقافة»."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.grammar.cues import Cues
from atip_extract.relate.grammar.parts import Post
from atip_extract.relate.grammar.reading import Reading, Word
from atip_extract.text.normalize import key

OF_STATE = frozenset({"الدوله", "دوله"})
"""«وزيرة الدولة | للعمل»."""
LANDS = (Label.PLACE, Label.NATIONALITY)
MINISTRY = "وزاره"
"""Every land has them: a minister of another land is of none that the release names without the land."""
LAST_HOLDER = 3
"""«نائب مساعد وزير العدل»: who the post is named after stands among its first words."""


class Offices:
    """Finds the body that a post is called after, by what both are for."""

    def __init__(self, reading: Reading, cues: Cues) -> None:
        self.reading = reading
        rows = cues.data["posts"]["offices"]
        self._houses = {key(holder): key(row["body"]) for row in rows for holder in row["holders"]}
        self._own: dict[str, str] = {}
        """What the first holder that is named is minister of."""

    def body(self, post: Post) -> int | None:
        """The body that a post is called after, where the release names it, in full or as «الوزارة»."""
        words = [w for w in self.reading.words[post.first : post.end] if not w.punct]
        abroad = any(mention.label in LANDS for mention in post.mentions)
        for k, word in enumerate(words[:LAST_HOLDER]):
            house = self._houses.get(word.stem.removeprefix("ال"))
            found = self._of(house, word, words[k + 1 :], abroad=abroad) if house is not None else None
            if found is not None:
                return found
        return None

    def _of(self, house: str, holder: Word, field: list[Word], *, abroad: bool) -> int | None:
        field = field[1:] if field and field[0].stem in OF_STATE else field
        field = [w for w in field if w.mention is None or w.mention.label not in LANDS]
        abroad = abroad and house == MINISTRY
        whole = holder.stem.startswith("ال") and (not field or bool(field[0].prep))
        bodies = [(n, name[1:]) for n, name in self.reading.bodies if name[0].removeprefix("ال") == house]
        fitting = self._fitting(field, bodies)
        if fitting:
            most = max(fitting)[0]
            best = [n for common, n in fitting if common == most]
            return best[0] if len(best) == 1 and not abroad else None
        if whole:
            return self._named_last(house, holder.i)
        if not field or abroad or self._own.setdefault(house, field[0].stem) != field[0].stem:
            return None
        return next((n for n, name in bodies if not name), None)

    def _fitting(self, field: list[Word], bodies: list[tuple[int, list[str]]]) -> list[tuple[int, int]]:
        """How many words of the field each body shares, and which body that is."""
        shared = ((_shared(field, name), n) for n, name in bodies)
        return [(common, n) for common, n in shared if common]

    def _named_last(self, house: str, k: int) -> int | None:
        """«نائب الوزير»: the ministry named last before word `k`."""
        before = [
            m.entity
            for m in self.reading.notes.mentions
            if m.label is Label.ORGANIZATION and self.reading.first(m) < k
            and self.reading.words[self.reading.first(m)].stem.removeprefix("ال") == house
        ]  # fmt: skip
        return before[-1] if before else None


def _shared(field: list[Word], name: list[str]) -> int:
    """How many words a field and a body's name begin with alike; none where they then go different ways."""
    n = 0
    while n < min(len(field), len(name)) and _bare(field[n].norm) == _bare(name[n]):
        n += 1
    if n < len(field) and n < len(name) and not (field[n].conj or field[n].prep or name[n].startswith(("وال", "لل"))):
        return 0  # «وزير الشؤون | الخارجية», «وزارة الشؤون | الاجتماعية»
    return n


def _bare(word: str) -> str:
    """Without conjunction, «لل», article and ending: «الجهوي» and «الجهوية», «للثقافة» and «الثقافة»."""
    word = word[1:] if word.startswith("وال") else word
    word = word[2:] if word.startswith("لل") else word.removeprefix("ال")
    return word.removesuffix("ه")
