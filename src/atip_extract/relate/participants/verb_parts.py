"""The part that a verb of taking part gives to its subjects, by what it speaks of."""

from __future__ import annotations

from atip_extract.relate.context import Context, Finder
from atip_extract.relate.events.log import FAMILIES, VISITS
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import RELATIVES
from atip_extract.relate.participants.delegations import Delegations

TALKS = frozenset({"حوار", "حوارا", "نقاش", "نقاشا", "مناقشه", "مناظره", "سجال", "محاوره"})
IN_IT = frozenset({"فيه", "فيها", "به", "بها"})
TALK_BEFORE = 12
"""Words from a debate, and who chairs it, to those who take part in it."""
TAKES_PART = "شارك"
HOLDS = "ضم"
HOLDING = (HOLDS, "جمع")
SESSIONS = frozenset({"الجلسه", "جلسه", "الحلقه", "المايده", "الطاوله", "الفقره", "المنصه"})
STANDS_IN = "ناب"
LECTURES = "حاضر"
"""A lecturer trains at a course, and speaks at what else he lectures at."""


class VerbParts(Finder):
    """Answers which part the subjects of a verb have at an event."""

    def __init__(self, context: Context, delegations: Delegations) -> None:
        super().__init__(context)
        self.delegations = delegations

    def role_of(self, role: str, form: VerbForm, i: int, event: int, items: list[Phrase]) -> str:
        """The part that the verb gives to its subjects at this event."""
        kind = self.finder.events[event].type
        if role == "chair" and self.delegations.is_led(i, form, items):
            return "head_of_delegation"
        if role == "opener" and kind in VISITS:
            return "visitor"  # «وأشرف الوزير، خلال زيارته، على تدشين …»
        if role == "representative":
            return "signatory" if kind == "signing" else self._in_whose_stead(i, form)
        if form.lemma in HOLDING and self._is_of_session(i):
            return "speaker"
        if form.lemma == TAKES_PART and kind in VISITS:
            return "delegation"  # «يترأس الوفد فلان وتشاركه فلانة»
        talks = form.lemma == TAKES_PART and self._is_talk(i)
        if talks or (form.lemma == LECTURES and FAMILIES[kind] != "learning"):
            return "speaker"
        if form.lemma == TAKES_PART and items and self._speaks_there(self.reading.after(items[0].mention), i):
            return "speaker"
        return role

    def _is_of_session(self, i: int) -> bool:
        """«وضمت الجلسة الأولى كلاً من …»: who is in one of several sessions speaks in it."""
        start, _ = self.reading.sentence_of(i)
        words = self.reading.words
        return any(
            words[k].stem in SESSIONS and words[k + 1].stem in self.cues.ordinals
            for k in range(start, i + 2)
            if k + 1 < len(words)
        )

    def _in_whose_stead(self, i: int, form: VerbForm) -> str:
        """«ناب عنه في إلقاء كلمة الافتتاح فلان»: who stands in for another to open, or to speak."""
        near = self.reading.words[i + 1 : i + 12] if form.lemma == STANDS_IN else []
        if any("افتتاح" in w.stem for w in near):
            return "opener"
        return "speaker" if any(w.stem in self.cues.speech_nouns for w in near) else "representative"

    def _is_talk(self, i: int) -> bool:
        """«حوار أدارته فلانة وشارك فيه فلان»: whoever takes part in a debate speaks."""
        start, stop = self.reading.sentence_of(i)
        if i + 1 >= stop or self.reading.words[i + 1].norm not in IN_IT:
            return False
        return any(w.stem.removeprefix("ال") in TALKS for w in self.reading.words[max(start, i - TALK_BEFORE) : i])

    def _speaks_there(self, k: int, i: int) -> bool:
        """«شاركت فلانة بإلقاء كلمة», «شارك فلان كمتحدث في …»: soon behind whoever takes part, in the same clause."""
        words = self.reading.words
        _, stop = self.clauses.clause(i)
        for j in range(k, min(k + 9, stop)):
            if words[j].stem in RELATIVES or words[j].norm in RELATIVES:
                return False  # «شارك في الحفل الذي بدأ بكلمة …»
            if words[j].norm in self.cues.as_speaker:
                return True
            if words[j].prep == "ب" and (words[j].stem == "القاء" or words[j].stem in self.cues.speech_nouns):
                return True
        return False
