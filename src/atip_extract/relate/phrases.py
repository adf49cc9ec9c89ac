"""All noun phrases of a release, by the word that they stand at."""

from __future__ import annotations

from collections.abc import Iterable

from atip_extract.annotations import Label, Mention
from atip_extract.knowledge.models import COUNTRY_KINDS
from atip_extract.relate.grammar.cues import Cues
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import Reading
from atip_extract.relate.lists import NameLists
from atip_extract.relate.people.finder import PeopleReader
from atip_extract.relate.people.posts import PostReader

BODIES = (Label.ORGANIZATION, Label.PLACE, Label.PROGRAMME, Label.DOCUMENT)


class Phrases:
    """Phrases by word (``at``), and lists of them (``names``). Building it writes the people's positions."""

    def __init__(self, reading: Reading, cues: Cues) -> None:
        self.reading = reading
        self.at: dict[int, Phrase] = {}
        self._people = PeopleReader(reading, PostReader(reading, cues), self.at)
        for mention in reading.notes.mentions:
            if mention.label in BODIES and mention.entity is not None:
                self._add_body(mention)
        self.names = NameLists(reading, cues, self.at).names

    def person_at(self, i: int) -> Phrase | None:
        """The person whose phrase, with post and body, word `i` stands in."""
        phrase = self.at.get(i)
        if phrase is None:
            return None
        if phrase.owner is not None:
            return self._people.phrases.get(id(phrase.owner))
        return phrase if phrase.label is Label.PERSON else None

    def first_person(self, words: Iterable[int]) -> Phrase | None:
        """The person that the first of these words to stand in one stands in (``person_at``)."""
        return next((person for i in words if (person := self.person_at(i)) is not None), None)

    def is_actor_place(self, phrase: Phrase) -> bool:
        """A country that acts («موّلت هولندا»), no place where something happens («في حلب»)."""
        words = self.reading.words
        if phrase.label is not Label.PLACE or words[phrase.first].prep == "ب":
            return False
        k = phrase.first - 1
        k -= k > 0 and words[k].norm in ("جمهوريه", "دوله", "مملكه")
        if k >= 0 and words[k].norm in ("في", "الي", "من", "داخل", "خارج"):
            return False
        return self.is_country(phrase)

    def is_country(self, phrase: Phrase) -> bool:
        """True for a country or territory that the gazetteer knows."""
        return phrase.label is Label.PLACE and self.reading.notes.entities[phrase.entity].kind in COUNTRY_KINDS

    def is_free_body(self, phrase: Phrase) -> bool:
        """A body with no preposition before it, as a subject stands."""
        return phrase.label is Label.ORGANIZATION and self.reading.words[phrase.first].prep == ""

    def visiting_body(self, i: int) -> Phrase | None:
        """«زارت شركة X دولة Y», «مؤسسة X تزور جامعة Y»: a body that goes itself, as the subject of the verb `i`.

        What it sees stands right behind the verb or the subject, with no preposition.
        """
        words = self.reading.words
        start, stop = self.reading.sentence_of(i)
        behind = self.at.get(i + 1) if i + 1 < stop else None
        if behind is None or behind.first != i + 1 or behind.owner is not None or words[i + 1].prep:
            return None
        before = self.at.get(i - 1) if i > start else None
        if before is not None and before.first == start and self.is_free_body(before):
            return before
        seen = self.at.get(behind.end) if behind.end < stop else None
        found = seen is not None and seen.first == behind.end and seen.owner is None and not words[seen.first].prep
        return behind if self.is_free_body(behind) and found and not words[behind.end].conj else None

    def _add_body(self, mention: Mention) -> None:
        assert mention.entity is not None
        first, end = self.reading.first(mention), self.reading.after(mention)
        end = self._after_acronym(end, mention.entity)
        phrase = Phrase(first, end, mention.entity, mention)
        for i in range(first, end):
            self.at.setdefault(i, phrase)

    def _after_acronym(self, k: int, entity: int) -> int:
        """«المنظمة الدولية للهجرة (IOM)»: brackets that name the same body belong to it."""
        words = self.reading.words
        if k + 2 < len(words) and words[k].text in '(«"' and words[k + 2].text in ')»"':
            inner = words[k + 1].mention
            if inner is not None and inner.entity == entity:
                return k + 3
        return k
