"""Hosts and houses: «تستضيف مدينة X مؤتمراً», «احتضنت رحاب الجامعة ندوة», «استقبلت الكلية قافلة»."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Finder
from atip_extract.relate.event_log import EventMention
from atip_extract.relate.holders import is_body
from atip_extract.relate.inflection import VerbForm
from atip_extract.relate.parts import Phrase


class HostFinder(Finder):
    """Gives events the body or the place that hosts them."""

    def find(self) -> None:
        """By verb."""
        for i, word in enumerate(self.reading.words):
            if not word.punct and word.quote < 0:
                self._host(i)

    def _host(self, i: int) -> None:
        """«تستضيف مدينة شرم الشيخ مؤتمرًا», «احتضنها فندق الجزيرة»: the subject is the place, or the host."""
        words = self.reading.words
        form = self.cues.verbs["host"].at(words[i])
        if form is None or words[i].mention is not None:
            return
        target = next((m for m in self.scope.mentions_in(i) if i < m.word <= i + 20), None)
        if form.suffixed:
            target = self.scope.nearest(i)
        index = target.event if target is not None else self.scope.event_at(i) if form.suffixed else None
        first = self.phrases.at.get(i + 1)
        if index is None or (first is not None and first.label is Label.PERSON):
            return
        held = bool(self.finder.events[index].organizers)  # then «واحتضنت دار الشباب الدورة» says where
        for phrase in self.phrases.names(i + 1, is_body, reach=3, gap=0)[:2]:
            if phrase.label is Label.PLACE or self._witnesses(form, phrase) or self._is_house_of(i, phrase):
                self.role(index, "places", phrase, (i, phrase.end), 0.75, form.lemma)
            elif self._hosts(form, target, phrase) and not held:
                self.role(index, "organizers", phrase, (i, phrase.end), 0.7, form.lemma)
            elif (
                held
                and not form.suffixed
                and self.phrases.is_free_body(phrase)
                and words[phrase.first].stem in self.cues.houses
            ):
                self.role(index, "places", phrase, (i, phrase.end), 0.7, form.lemma)

    def _hosts(self, form: VerbForm, target: EventMention | None, phrase: Phrase) -> bool:
        """«استضافت X مؤتمراً», «استقبلت الكلية قافلة طبية»: what is received is no guest."""
        if form.suffixed or form.lemma not in ("استضاف", "احتضن", "استقبل"):
            return False
        near = target is not None and phrase.end <= target.word <= phrase.end + 1
        kind = self.finder.events[target.event].type if target is not None else ""
        return form.lemma != "استقبل" or (near and kind in ("campaign", "other", "conference", "forum"))

    def _witnesses(self, form: VerbForm, phrase: Phrase) -> bool:
        """«شهدت جامعة X توقيع …», «عرف معهد Y ندوة»: the house where it was."""
        house = self.reading.words[phrase.first].stem in self.cues.houses
        return form.lemma in ("شهد", "عرف") and not form.suffixed and house

    def _is_house_of(self, i: int, phrase: Phrase) -> bool:
        """«احتضنت رحاب الجامعة ندوة», «احتضن مقر الجمعية لقاء»: a house, and not who has it."""
        return any(w.stem in self.cues.halls for w in self.reading.words[i + 1 : phrase.first])
