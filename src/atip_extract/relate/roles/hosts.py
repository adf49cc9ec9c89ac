"""Hosts and houses: «تستضيف مدينة X مؤتمراً», «احتضنت رحاب الجامعة ندوة», «استقبلت الكلية قافلة»."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Finder
from atip_extract.relate.events.log import EventMention
from atip_extract.relate.events.scope import PAST
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import RELATIVES
from atip_extract.relate.roles.holders import is_body


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
        if self._is_of_another(i):
            return
        target = next((m for m in self.scope.mentions_in(i) if i < m.word <= i + 20), None)
        if form.suffixed:
            target = self.scope.nearest(i)
        index = target.event if target is not None else self.scope.event_at(i) if form.suffixed else None
        first = self.phrases.at.get(i + 1)
        if index is None or (first is not None and first.label is Label.PERSON):
            return
        if self._before_pronoun(i, index, form):
            return
        held = bool(self.finder.events[index].organizers)  # then «واحتضنت دار الشباب الدورة» says where
        behind = self._past_duration(i + 1) if form.suffixed else i + 1
        for phrase in self.phrases.names(behind, is_body, reach=3, gap=0)[:2]:
            house = self.phrases.is_free_body(phrase) and words[phrase.first].stem in self.cues.houses
            if phrase.label is Label.PLACE or self._witnesses(form, phrase) or self._is_house_of(i, phrase):
                self.role(index, "places", phrase, (i, phrase.end), 0.75, form.lemma)
            elif self._hosts(form, target, phrase) and not held:
                self.role(index, "organizers", phrase, (i, phrase.end), 0.7, form.lemma)
            elif house and (held or form.suffixed):  # «الفعالية التي استضافها المركز الثقافي»
                self.role(index, "places", phrase, (i, phrase.end), 0.7, form.lemma)

    def _is_of_another(self, i: int) -> bool:
        """«بعد حلقتين استضافتهما X», «أما الأولى فاحتضنتها Y»: other ones than the event at hand."""
        words = self.reading.words
        before = words[i - 1].stem if i > 0 else ""
        return words[i].norm.endswith(("هما", "هم", "هن")) or before in self.cues.ordinals | PAST

    def _before_pronoun(self, i: int, event: int, form: VerbForm) -> bool:
        """«إعادة تأهيل ثانوية X التي ستحتضن … دورة»: the house stands before the pronoun."""
        words = self.reading.words
        house = self.phrases.at.get(i - 2) if i > 1 and words[i - 1].norm in RELATIVES else None
        if house is not None and words[house.first].prep == "ب":
            house = self.phrases.at.get(house.first - 1) or house  # «ثانوية X بالمدينة Y التي ستحتضن …»
        if house is None or form.suffixed or house.label not in (Label.ORGANIZATION, Label.PLACE):
            return False
        self.role(event, "places", house, (house.first, i + 1), 0.7, form.lemma)
        return True

    def _past_duration(self, k: int) -> int:
        """«احتضنته على مدار ثلاثة أسابيع | مدرسة X»: the word behind how long."""
        words = self.reading.words
        if k + 3 >= len(words) or words[k].norm != "علي" or words[k + 1].norm not in ("مدي", "مدار"):
            return k
        return next((j for j in range(k + 2, min(k + 7, len(words))) if j in self.phrases.at), k)

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
