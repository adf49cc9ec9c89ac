"""Handovers: who hands over and who receives («سلّم المركز الجمعية ترخيصاً», «تسلّمت الوزارة سيارات من المنظمة»)."""

from __future__ import annotations

from atip_extract.relate.context import Context, Finder
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.participants.near_subjects import NearSubjects
from atip_extract.relate.participants.takers import Takers, is_person, is_person_or_body

RECEIVING = frozenset({"تسلم", "استلم"})


class HandoverFinder(Finder):
    """Attaches both sides of a handover."""

    def __init__(self, context: Context, takers: Takers, near: NearSubjects) -> None:
        super().__init__(context)
        self.takers, self.near = takers, near

    def find(self) -> None:
        """At the verb that tells of it, alone or beside the ceremony («سلّم الوزير فلان …، خلال حفل في …»)."""
        for i, word in enumerate(self.reading.words):
            form = self.cues.verbs["hand_over"].at(word) if not word.punct and word.mention is None else None
            event = self.scope.event_at(i) if form is not None and not self.clauses.is_reported(i) else None
            if form is None or event is None or self.finder.events[event].type != "ceremony":
                continue
            told = any(m.event == event for m in self.scope.mentions_in(i))
            if told and self._hands_things(i):
                self._sides(i, event, receives=form.lemma in RECEIVING, cue=form.lemma)

    def _hands_things(self, i: int) -> bool:
        words, (_, stop) = self.reading.words, self.clauses.clause(i)
        return any(w.stem in self.cues.goods or w.stem in self.cues.handed for w in words[i + 1 : stop])

    def _sides(self, i: int, event: int, *, receives: bool, cue: str) -> None:
        ahead = self.near.before(i) or self.near.body_before(i)  # «مستشفى X يتسلّم حاضنات من Y»
        subjects = ahead or self.phrases.names(i + 1, is_person_or_body, reach=2, gap=0)
        if not subjects:
            return
        subjects = [p for p in subjects if is_person(p)] or subjects[:1]
        other = self._other(i, max(subjects[-1].end, i + 1), receives=receives)
        sides = [(phrase, receives) for phrase in subjects]
        for phrase, takes in sides if other is None else [*sides, (other, not receives)]:
            role = "representative" if is_person(phrase) else "beneficiary" if takes else "counterpart"
            self.takers.add(event, phrase, role, i, 0.7, cue)

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
