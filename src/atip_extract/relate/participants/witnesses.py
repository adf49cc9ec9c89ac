"""Witnesses and guests: «شهد الوزير فلان ختام الورشة», «استضافت الندوة الدكتورة فلانة»."""

from __future__ import annotations

from atip_extract.relate.context import Context, Finder
from atip_extract.relate.events.log import VISITS
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.participants.event_words import EventWords
from atip_extract.relate.participants.subjects import Subjects
from atip_extract.relate.participants.takers import Takers, is_person

WITNESSING = ("شهد", "اختتم", "ختم")
"""«شهد الوزير فلان الحفل», «اختتم الوزير فلان أعمال الورشة»: he was there."""
CLOSING = ("اختتم", "ختم")


class WitnessFinder(Finder):
    """Attaches whoever saw an event, closed it, or was its guest."""

    def __init__(self, context: Context, takers: Takers, event_words: EventWords, subjects: Subjects) -> None:
        super().__init__(context)
        self.takers, self.event_words, self.subjects = takers, event_words, subjects

    def find(self) -> None:
        """By verb."""
        for i, word in enumerate(self.reading.words):
            if word.punct or (word.quote >= 0 and self.clauses.is_reported(i)):
                continue
            if word.mention is None or self.subjects.is_attended(i):
                self._witness(i)
                self._guests(i)

    def _witness(self, i: int) -> None:
        """«شهد الوزير فلان ختام الورشة»: a person behind the verb is there; a place behind it is where."""
        form = self.cues.verbs["host"].at(self.reading.words[i]) or self.cues.verbs["organize"].at(
            self.reading.words[i]
        )
        if form is None or form.lemma not in WITNESSING or form.suffixed:
            return
        phrase = self.phrases.at.get(i + 1)
        if form.lemma != "شهد" and (phrase is None or not is_person(phrase)):
            return
        acted = self.event_words.event_of_act(i)
        event = acted if acted is not None else self.scope.event_at(i)
        if event is None:
            return
        start = i + 1
        if phrase is None or not is_person(phrase):  # «شهد فعاليات ندوة التوعية الدكتور فلان وكيل الوزارة»
            told = next((m.word for m in self.scope.mentions_in(i) if i < m.word <= i + 3), None)
            if told is None and self.reading.words[i + 1 : i + 2] and self.reading.words[i + 1].stem in self.cues.acts:
                told = i + 1  # «شهد الافتتاح الوزير فلان»
            if told is None:
                return
            start = self.subjects.first_subject(told, is_person) or told + 1  # «وشهد الحفل الذي أقيم في …، فلان وفلان»
        for item in self.phrases.names(start, is_person, reach=4 if start > i + 1 else 1, gap=4):
            role = "visitor" if self.finder.events[event].type in VISITS else "attendee"
            role = "speaker" if start == i + 1 and self._closes_speeches(i, item, form) else role
            self.takers.add(event, item, role, i, 0.82, form.lemma)

    def _closes_speeches(self, i: int, phrase: Phrase, form: VerbForm) -> bool:
        """«…، وختم المدير العام فلان، مذكّراً بأن …»: what he closed is not told, so he spoke last."""
        if form.lemma not in CLOSING:
            return False
        _, stop = self.clauses.clause(i)
        words = self.reading.words
        if any(i < m.word < stop for m in self.scope.mentions_in(i)):
            return False
        behind = words[phrase.end] if phrase.end < stop else None
        return behind is None or behind.punct or behind.prep == "ب"

    def _guests(self, i: int) -> None:
        """«استضافت الندوة الدكتورة فلانة», «والورشة استضافت المهندس فلان»: whom the event itself had as a guest."""
        form = self.cues.verbs["host"].at(self.reading.words[i])
        event = self.scope.event_at(i) if form is not None and form.lemma == "استضاف" else None
        if form is None or event is None or form.suffixed:
            return
        told = {m.word for m in self.scope.mentions_in(i) if m.event == event}
        if i + 1 not in told and i - 1 not in told:
            return
        start = i + 2 if i + 1 in told else i + 1
        for phrase in self.phrases.names(start, is_person, reach=2, gap=4):
            self.takers.add(event, phrase, "speaker", i, 0.74, form.lemma)
