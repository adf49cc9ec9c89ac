"""Who holds an event that is told of in the passive: «من قبل X», «من طرف Y»."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import RELATIVES
from atip_extract.relate.relatives import Relatives

BY_WHOM = frozenset({"قبل", "طرف", "جانب", "لدن"})
"""«من قبل X», «من طرف Y»: who does what is told in the passive."""

THAT = frozenset({"ان", "بان"})
THAT_IT = frozenset({"انها", "انه", "بانها", "بانه", "انهما", "انهم"})
"""«أعلنت X أنها ستنظّم ورشة», where the subject is the one that spoke."""
WAS = frozenset({"كان", "كانت"})


def is_body(phrase: Phrase) -> bool:
    """A body that can hold, fund or help; a country stands for its government."""
    return phrase.label in (Label.ORGANIZATION, Label.PLACE)


class Holders(Finder):
    """Attaches the organizers behind «من قبل»."""

    def __init__(self, context: Context, relatives: Relatives) -> None:
        super().__init__(context)
        self.relatives = relatives

    def by_whom(self, i: int) -> None:
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

    def held_by(self, i: int) -> None:
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

    def apart(self, i: int) -> Phrase | None:
        """The subject of the verb at word `i` that stands before another word of its clause.

        «قررت X أن تعقد …», «أعلنت X أنها ستنظّم …», «كلية X التي نظّمت المؤتمر».
        """
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        k = i - 1 - (i > start + 1 and words[i - 1].norm in ("قد", "سوف", "لن"))
        if k <= start:
            return None
        if words[k].norm in RELATIVES:
            body = self.phrases.at.get(k - 1)
            free = body is not None and body.end == k and body.owner is None and body.label is Label.ORGANIZATION
            return body if free else None
        if words[k].norm in THAT:
            body = self.phrases.at.get(k - 1)
            return body if body is not None and self._is_told_by_verb(body) else None
        if words[k].norm in THAT_IT:
            behind = (p for j in range(start, k) if (p := self.phrases.at.get(j)) is not None and p.first == j)
            return next((p for p in behind if self._is_told_by_verb(p)), None)
        return None

    def _is_told_by_verb(self, body: Phrase) -> bool:
        """A free body right behind a verb, or at the head of its sentence: «أعلنت X», «X تعلن»."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(body.first)
        if body.owner is not None or not self.phrases.is_free_body(body) or words[body.first].conj:
            return False
        before = words[body.first - 1] if body.first > start else None
        return before is None or (before.mention is None and before.stem[-1:] in "تنرلق" and not before.prep)

    def in_relative(self, i: int, event: int, form: VerbForm) -> None:
        """«الدورة التي كانت X قد أعدّت مادتها ونظّمتها»: the subject stands between the pronoun and the verb."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        for k in range(i - 1, max(start, i - 14), -1):
            if words[k].norm in RELATIVES or words[k].norm in WAS:
                body = self.phrases.at.get(k + 1)
                if body is not None and body.first == k + 1 and self.phrases.is_free_body(body) and body.owner is None:
                    self.role(event, "organizers", body, (body.first, i + 1), 0.8, form.lemma)
                return
