"""Who holds an event that is told of in the passive: «من قبل X», «من طرف Y»."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.parts import Phrase
from atip_extract.relate.relatives import Relatives

BY_WHOM = frozenset({"قبل", "طرف", "جانب", "لدن"})
"""«من قبل X», «من طرف Y»: who does what is told in the passive."""


def is_body(phrase: Phrase) -> bool:
    """A body that can hold, fund or help; a country stands for its government."""
    return phrase.label in (Label.ORGANIZATION, Label.PLACE)


class Holders(Finder):
    """Attaches the organizers behind «من قبل»."""

    def __init__(self, context: Context) -> None:
        """All finders of a release share one context."""
        super().__init__(context)
        self.relatives = Relatives(context)

    def _by_whom(self, i: int) -> None:
        """«نُظّمت الورشة من قبل X», «تم تنظيم المؤتمر من طرف X»: the organizer behind the event."""
        words = self.reading.words
        target = next((m for m in self.scope.mentions_in(i) if i < m.word <= i + 3), None)
        if target is None:
            return
        _, stop = self.clauses.clause(target.word)
        for k in range(target.word + 1, min(target.word + 12, stop - 1)):
            if self.cues.any_verb.at(words[k]) is not None or words[k].norm in ("الذي", "التي"):
                return
            if (cue := self.cues.roles.at(words, k)) is not None and cue.name != "organizer":
                return  # «… ممول من طرف X»
            if self._by(k, i, target.event):
                return

    def _held_by(self, i: int) -> None:
        """«الملتقى الذي تم تنظيمه من قبل X»: the event before, the organizer behind."""
        words = self.reading.words
        if words[i].stem not in self.cues.held_nouns or i + 2 >= len(words) or words[i].prep:
            return
        mention = self.relatives.event_of(i)
        if mention is None or self.relatives.speaks_of_programme(i, mention.word):
            return
        _, stop = self.clauses.clause(i)
        for k in range(i + 1, min(i + 8, stop - 1)):
            if self._by(k, i, mention.event):
                return

    def _by(self, k: int, i: int, event: int) -> bool:
        """True for «من قبل» at word `k`; whoever stands behind it holds the event that word `i` tells of."""
        words = self.reading.words
        if words[k].norm != "من" or words[k + 1].norm not in BY_WHOM:
            return False
        for phrase in self.phrases.names(k + 2, is_body, reach=2, gap=1):
            if phrase.label is Label.ORGANIZATION:
                self.role(event, "organizers", phrase, (i, phrase.end), 0.85, words[i].text)
        return True
