"""Some of those who take part, named behind the group: «بمشاركة جهات حكومية، من بينها وزارة العدل ووزارة الصحة»."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.participants.takers import PARTICIPANT_CUES, Takers, is_participant

MAX_GROUP_WORDS = 9
"""Between the plural and the words that open the examples: «الجهات الرسمية والدولية ذات الصلة، من بينها»."""
TRUST = 0.79


class ExampleFinder(Finder):
    """Attaches the named examples of a group that takes part."""

    def __init__(self, context: Context, takers: Takers) -> None:
        super().__init__(context)
        self.takers = takers

    def find(self) -> None:
        """Every list of examples, where its group stands behind a word of taking part in the same sentence."""
        words = self.reading.words
        for i, word in enumerate(words):
            match = self.cues.examples.at(words, i) if not word.punct else None
            if match is None or word.quote >= 0 or self.clauses.is_reported(i):
                continue
            event = self.scope.event_at(i)
            group = self._group_before(i)
            cue = self._cue_before(group) if group is not None else None
            if event is None or cue is None:
                continue
            for phrase in self.phrases.names(match.end, is_participant, reach=2, gap=4):
                if phrase.label is not Label.PLACE or self.phrases.is_country(phrase):
                    self.takers.add(event, phrase, "attendee", cue, TRUST, match.cue)

    def _group_before(self, i: int) -> int | None:
        """The plural that the examples at word `i` are of: near, and nothing is done in between."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        for k in range(i - 1, max(start, i - 1 - MAX_GROUP_WORDS) - 1, -1):
            if self.reading.is_named(k):
                continue
            if words[k].stem.removeprefix("ال") in self.cues.example_groups:
                return k
            if not words[k].punct and self.cues.any_verb.at(words[k]):
                return None
        return None

    def _cue_before(self, group: int) -> int | None:
        """The word of taking part before the group («بمشاركة», «حضر», «جمعت»), with no other verb in between."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(group)
        for k in range(group, start - 1, -1):
            role = self.cues.roles.at(words, k)
            if role is not None and role.name in PARTICIPANT_CUES:
                return k
            if self.cues.attendance.at(words, k) or self.cues.gather.at(words, k):
                return k
            if self.reading.is_named(k) or words[k].punct:
                continue
            if self.cues.verbs["attendee"].at(words[k]):
                return k
            if self.cues.any_verb.at(words[k]):
                return None
        return None
