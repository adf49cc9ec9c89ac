"""Verbs of taking part and their objects: is it the event that is opened, chaired, attended?"""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.grammar.cues import phrase_matcher
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.reading import COMMAS
from atip_extract.relate.participants.delegations import Delegations
from atip_extract.relate.relatives import Relatives

DISCUSSIONS = frozenset(
    {"النقاش", "النقاشات", "الحوار", "المناقشه", "المناقشات", "الجلسه", "جلستها", "جلسته", "جلساتها"}
)
DAYS = frozenset({"اليوم", "الاشغال", "البرنامج", "الجلسات", "الاسبوع", "الايام"})
"""What of an event is opened."""
NEAR, FAR = 5, 1000
"""Words from a verb to the object that gives the role, where the verb needs none, and where none is there."""
HEADS = ("ترأس", "رأس")
CEREMONIAL = frozenset({"قص", "أزاح", "رفع", "قام", "وضع"})
"""With their objects («الشريط», «الستار») they open whatever the news is of."""


class VerbObjects(Finder):
    """Answers whether a verb of taking part speaks of an event."""

    def __init__(self, context: Context, relatives: Relatives, delegations: Delegations) -> None:
        super().__init__(context)
        self.relatives, self.delegations = relatives, delegations

    def distance(self, i: int, role: str, form: VerbForm) -> int:
        """«تولّى التدريب», «تولّى إدارة الجلسة»: how far from the verb the object stands that gives the role."""
        spec = self.cues.verbs[role].verbs[form.lemma]
        if "with" not in spec:
            return NEAR
        matcher, (start, stop) = phrase_matcher(tuple(spec["with"])), self.clauses.clause(i)
        match = self.clauses.cue_in(matcher, i, stop) or self.clauses.cue_in(matcher, start, i)
        return abs(match.start - i) if match is not None else FAR

    def is_about_event(self, i: int, role: str, form: VerbForm) -> bool:
        """True where the verb's object is the event: suffixed («حضرها»), or an event word near it."""
        spec = self.cues.verbs[role].verbs[form.lemma]
        if "with" in spec and self.distance(i, role, form) == FAR:
            return False
        if spec.get("only_suffixed") and not form.suffixed:
            return False
        if spec.get("bare") and form.suffixed and not form.present:
            return False  # «يهز رأسه»
        if role == "opener" and form.lemma in CEREMONIAL:
            return True
        if form.suffixed and self._has_other_object(i, role, form):
            return False
        if form.suffixed or role in ("attendee",):
            return True
        if role == "representative" and (body := self.phrases.at.get(i + 1)) is not None:
            return body.label is Label.ORGANIZATION or self.phrases.is_country(body)  # «مثّل وزارة التضامن الدكتور فلان»
        start, end = self.clauses.clause(i)
        if any(start <= m.word < end for m in self.scope.mentions_in(i)) or role == "trainer":
            return True
        if role == "opener" and self.reading.has_soon(i, DAYS, 1):
            return True  # «افتتح اليوم الأول فلان»
        if role == "chair" and any(
            self.cues.nouns.at(self.reading.words, k) for k in range(*self.reading.sentence_of(i))
        ):
            return True
        if role == "chair" and self.reading.has_soon(i, DISCUSSIONS, 2):
            return True  # «وأدار النقاش الإعلامي فلان»
        if role == "chair" and self.reading.has_soon(i, self.cues.delegation_nouns, 1):
            return True  # «ترأس وفد الدولة فلان»
        return self.reading.has_soon(i, self.cues.wrappers | self.cues.anaphors, 10)

    def is_speech_before(self, i: int, form: VerbForm) -> bool:
        """«كلمة الوزير، يلقيها المدير العام»."""
        start, _ = self.reading.sentence_of(i)
        return form.suffixed and any(w.stem in self.cues.speech_nouns for w in self.reading.words[start:i])

    def _has_other_object(self, i: int, role: str, form: VerbForm) -> bool:
        """«الاستراتيجية التي دشنها الوزير», «الجمعية التي ترأسها فلانة»: the pronoun means no event."""
        if role in ("opener", "chair", "patron") and self._speaks_of_another(i):
            return True
        return form.lemma in HEADS and self.delegations.leads_body(i)

    def _speaks_of_another(self, i: int) -> bool:
        """«الاستراتيجية التي دشنها الوزير»: no event was opened."""
        nearest = self.scope.nearest(i)
        before = self.reading.words[i - 1] if i > 0 else None
        if before is not None and (before.text in COMMAS or before.bare == "قد"):
            return False  # «ورشة حول مشروع X، وقد افتتحها الوزير فلان»
        return nearest is not None and self.relatives.speaks_of_programme(i, nearest.word)
