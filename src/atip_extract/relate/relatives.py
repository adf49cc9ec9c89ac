"""Relative clauses: whether «التي ينظمها», «نظّمتها» speak of the event before them, by gender and what is between."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import TokenRange
from atip_extract.relate.context import Context
from atip_extract.relate.events.log import EventMention

PRONOUNS = frozenset({"الذي", "التي", "والذي", "والتي"})


HOLDS = frozenset({"نظم", "عقد", "أقام"})
"""Verbs that have only events for their objects."""


class Relatives:
    """Answers about verbs with an object («ينظمها») and cues inside a relative clause."""

    def __init__(self, context: Context) -> None:
        """One for each release."""
        self.reading, self.cues = context.reading, context.cues
        self.scope, self.phrases, self.finder = context.scope, context.phrases, context.finder
        self.clauses = context.clauses

    def event_of(self, i: int) -> EventMention | None:
        """The event before the verb at word `i` that agrees with its object; None where it means another thing."""
        if self._has_other_antecedent(i):
            return None
        before = [m for m in self.scope.mentions_in(i) if m.word <= i]
        return next((m for m in reversed(before) if self._agrees(i, m.word)), None)

    def _has_other_antecedent(self, i: int) -> bool:
        """«بالدعم الذي تقدمه X»: right before the pronoun stands a noun that is no event."""
        words = self.reading.words
        pronoun = next((k for k in range(i - 1, max(i - 3, 0), -1) if words[k].norm in PRONOUNS), None)
        if pronoun is None or words[pronoun - 1].mention is not None or self._only_holds(i):
            return False  # «المؤتمر الدولي للكيمياء الذي أقامته X»
        return words[pronoun - 1].prep != "" and self.cues.nouns.at(words, pronoun - 1) is None

    def _agrees(self, i: int, event_word: int) -> bool:
        """«ورشة … تنظمها», «مؤتمر … ينظمه»; what is no noun («وقّع») agrees with everything."""
        feminine = self.is_feminine(event_word)
        asked = self._asks_feminine(i)
        return feminine is None or asked is None or feminine == asked or self._is_day_of(event_word, i, asked)

    def _is_day_of(self, event_word: int, i: int, asked: bool) -> bool:
        """«فعالية بمناسبة اليوم العالمي …، نظّمتها X»: the verb agrees with what was held on that day."""
        words = self.reading.words
        start, _ = self.clauses.clause(event_word)
        if words[event_word].stem.removeprefix("ال") != "يوم":
            return False
        near = words[max(start, event_word - 6) : i]
        return any(w.stem in self.cues.happenings and w.stem.endswith("ه") is asked for w in near)

    def _asks_feminine(self, i: int) -> bool | None:
        norm = self.reading.words[i].norm
        if norm.endswith("ها"):
            return True
        return False if norm.endswith("ه") else None

    def is_feminine(self, k: int) -> bool | None:
        """Feminine, or a plural of things, which counts as that; None for what is no event noun."""
        found = self.cues.nouns.at(self.reading.words, k)
        if found is None:
            return None
        form, noun = found[0], self.reading.words[k].stem
        if form.number == "two":
            return None
        if form.number == "many" or noun.endswith(("ات", "ه", "تها", "ته")):
            return not (noun.endswith("ه") and not form.entry.noun.endswith("ة"))
        return False

    def speaks_of_programme(self, i: int, event_word: int) -> bool:
        """«المشروع الذي ينفّذه X», «القانون الذي أعدّته X»: between event and verb, it is what the verb is about."""
        start, _ = self.reading.sentence_of(i)
        only_events = self._only_holds(i)
        words, titles = self.reading.words, [e.name for e in self.finder.events if e.name is not None]
        for k in range(max(start, event_word + 1), i):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.first <= event_word:
                continue
            plain = phrase is None and (
                words[k].stem in self.cues.programme_heads or words[k].stem in self.cues.activities
            )
            thing = phrase is not None and phrase.label in (Label.PROGRAMME, Label.DOCUMENT)
            if only_events and phrase is not None and phrase.label is Label.DOCUMENT:
                continue
            if plain and not self.cues.nouns.at(words, k) and not self._is_in_title(k, titles):
                return not self._only_event_agrees(i, event_word, k)
            if thing and phrase is not None:
                named = any(a < phrase.mention.end and phrase.mention.start < b for a, b in titles)
                return not named and not self._only_event_agrees(i, event_word, phrase.first)
        return False

    def _is_in_title(self, k: int, titles: list[TokenRange]) -> bool:
        """«الدورة التدريبية حول … لمقدمي خدمات حماية الطفل التي ينظمها X»: a word of the event's own name."""
        return any(a <= self.reading.words[k].start < b for a, b in titles)

    def _only_holds(self, i: int) -> bool:
        """«ورشة حول الخطة الوطنية، نظّمتها X»: one does not «hold» a law or a plan."""
        form = self.cues.verbs["organize"].at(self.reading.words[i])
        return form is not None and form.lemma in HOLDS

    def _only_event_agrees(self, i: int, event_word: int, thing: int) -> bool:
        """«دورة … في إطار مشروع … تنظمها X»: the verb's object is feminine, the project is not."""
        asked = self._asks_feminine(i)
        if asked is None or self.is_feminine(event_word) is not asked:
            return False
        head = self.reading.words[thing].stem
        return head.endswith("ه") is not asked and not head.endswith("ات") and head not in self.cues.activities

    def qualifies_another(self, i: int) -> bool:
        """«مراكز تُدار بالتعاون مع X»: the cue at word `i` speaks of what the verb right before it is about."""
        words = self.reading.words
        if i < 2 or words[i - 1].mention is not None or words[i - 1].norm[0] not in "يت" or len(words[i - 1].norm) < 4:
            return False
        k = i - 3 if words[i - 2].norm in PRONOUNS else i - 2
        stem = words[k].stem.removeprefix("ال") if k >= 0 else ""
        return bool({stem, "ال" + stem} & (self.cues.openables | self.cues.activities | self.cues.report_nouns))
