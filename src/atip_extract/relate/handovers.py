"""Handovers: who hands over and who receives («سلّم المركز الجمعية ترخيصاً», «تسلّمت الوزارة سيارات من المنظمة»)."""

from __future__ import annotations

from atip_extract.relate.ceremony_verbs import HANDOVER
from atip_extract.relate.parts import Phrase
from atip_extract.relate.takers import PeopleFinder, is_person, is_person_or_body

RECEIVING = frozenset({"تسلم", "استلم"})


class HandoverFinder(PeopleFinder):
    """Attaches both sides of a handover."""

    def find(self) -> None:
        """At the verb that tells of it."""
        for mention in self.finder.mentions:
            event, form = (
                self.finder.events[mention.event],
                self.cues.verbs["hand_over"].at(self.reading.words[mention.word]),
            )
            if form is not None and event.noun == HANDOVER:
                self._sides(mention.word, mention.event, receives=form.lemma in RECEIVING, cue=form.lemma)

    def _sides(self, i: int, event: int, *, receives: bool, cue: str) -> None:
        subject = next(iter(self.phrases.names(i + 1, is_person_or_body, reach=2, gap=0)), None)
        subject = subject or next(iter(self.before(i)), None)
        if subject is None:
            return
        other = self._other(i, max(subject.end, i + 1), receives=receives)
        for phrase, takes in ((subject, receives), (other, not receives)):
            if phrase is not None:
                role = "representative" if is_person(phrase) else "beneficiary" if takes else "counterpart"
                self.add(event, phrase, role, i, 0.7, cue)

    def _other(self, i: int, k: int, *, receives: bool) -> Phrase | None:
        """Right behind the subject («سلّم المركز | الجمعية …»), else behind «إلى» or, for who receives, «من»."""
        words = self.reading.words
        _, stop = self.clauses.clause(i)
        for j in range(k, stop):
            phrase = self.phrases.at.get(j)
            if self.cues.roles.at(words, j) is not None or words[j].text in ".؛":
                return None
            if phrase is None or phrase.first != j or phrase.owner is not None or not is_person_or_body(phrase):
                continue
            linked = words[j - 1].norm == ("من" if receives else "الي") or (words[j].prep == "ل" and not receives)
            if linked or (j == k and not receives and not words[j].prep and not words[j].conj):
                return phrase
        return None
