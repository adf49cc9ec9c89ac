"""Acts that a noun with a possessive tells of: «خلال لقائه …», «جاء ذلك لدى استقبالها …», «خلال افتتاحه الورشة»."""

from __future__ import annotations

from atip_extract.relate.context import Context, Finder
from atip_extract.relate.events.log import VISITS
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.participants.sides import Sides
from atip_extract.relate.participants.speakers import Speakers
from atip_extract.relate.participants.takers import Takers, is_person, is_person_or_body


class ActFinder(Finder):
    """Attaches whoever opens, chairs, meets, receives or visits, and whom."""

    def __init__(self, context: Context, takers: Takers, speakers: Speakers, sides: Sides) -> None:
        super().__init__(context)
        self.takers, self.speakers, self.sides = takers, speakers, sides

    def find(self) -> None:
        """Every such noun outside a quotation."""
        for i, word in enumerate(self.reading.words):
            if word.punct or word.quote >= 0 or word.mention is not None:
                continue
            if word.stem in self.cues.act_nouns:
                self._act(i, self.cues.act_nouns[word.stem])
            if word.stem in self.cues.encounter_acts:
                self._encounter(i, self.cues.encounter_acts[word.stem])

    def _owner(self, i: int) -> Phrase | None:
        """The person whom the possessive means: named last before it; behind «جاء ذلك», who was told of before."""
        start, stop = self.reading.sentence_of(i)
        phrase = self.phrases.first_person(range(i - 1, start - 1, -1))
        if phrase is not None:
            return phrase
        if i - start <= 1:  # «ولدى افتتاحه الورشة، أبرز الحاكم فلان …»: who speaks behind it
            say = next(
                (k for k in range(i + 1, min(i + 12, stop)) if self.cues.verbs["say"].at(self.reading.words[k])), None
            )
            if say is not None:
                return self.speakers.speaker(say)
        told = self.clauses.cue_in(self.cues.reports, start, min(start + 2, i))
        says = self.cues.verbs["say"].at(self.reading.words[start]) is not None  # «وأشار، خلال رعايته المؤتمر، إلى …»
        if (told is None and not says) or self.reading.words[start].sent == 0:
            return None
        before, end = self.reading.sentences[self.reading.words[start].sent - 1]
        return self.phrases.first_person(range(before, end))

    def _act(self, i: int, role: str) -> None:
        """«أكد الوزير فلان، خلال افتتاحه الورشة، أن …»: the owner opens, chairs, attends what stands behind."""
        event = self.scope.event_at(i)
        _, stop = self.reading.sentence_of(i)
        if event is None or not any(i < m.word < min(i + 6, stop) for m in self.scope.mentions_in(i)):
            return
        owner = self._owner(i)
        if owner is not None and role == "patron":
            self.role(event, "patrons", owner, (i, i + 1), 0.8, self.reading.words[i].text)
        elif owner is not None:
            self.takers.add(event, owner, role, i, 0.82, self.reading.words[i].text)

    def _encounter(self, i: int, verb: str) -> None:
        """«خلال لقائه السفيرة فلانة»: two sides; «لدى استقباله وفداً من X»: who receives, and who comes."""
        event = self.scope.event_at(i)
        if event is None or self.clauses.is_reported(i):
            return
        kind = self.finder.events[event].type
        if kind != "meeting" and kind not in VISITS:
            return
        owner = self._owner(i)
        if owner is not None:
            self.takers.add(event, owner, "visitor" if kind in VISITS else "counterpart", i, 0.8, verb)
        for phrase in self.phrases.names(i + 1, is_person_or_body, reach=6, gap=2):
            if not self.sides.takes_part(phrase) or (kind in VISITS and not is_person(phrase) and phrase.first > i + 1):
                continue
            role = "visitor" if verb == "استقبل" else "counterpart"
            self.takers.add(event, phrase, role, i, 0.76, verb)
