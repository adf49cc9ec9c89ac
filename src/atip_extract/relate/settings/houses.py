"""Bodies in whose house an event was: «…، وذلك بجامعة X», «أقيمت في معهد Y», «التي احتضنتها مدرسة Z»."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import EventDraft
from atip_extract.relate.context import Finder
from atip_extract.relate.grammar.clauses import TOOK_PLACE
from atip_extract.relate.grammar.inflection import forms_without_conjunction, without_possessive
from atip_extract.relate.grammar.reading import COMMAS
from atip_extract.relate.settings.topics import HELD_AT

DAYS = frozenset({"اليوم", "يومه", "امس", "غدا", "صباح", "مساء", "ظهر", "عصر"})
SPANS = frozenset({"ايام", "يوما", "يومين", "اسبوع", "اسبوعين", "اسابيع", "شهر", "شهرين", "اشهر", "سنه"}) | frozenset(
    {"عام", "ساعات", "ساعتين", "نصفا"}
)
"""What a stretch of time ends with: «دام شهرين ونصفا | بمركز X»."""
IN = frozenset({"في", "داخل"})
BEFORE = frozenset({"امام", "قباله"})
"""Where people stand who protest: «ننظّمها أمام المحكمة»."""
STAYS = frozenset({"استقر", "استقرت", "حط", "حطت", "حل", "حلت", "توقفت", "توقف"})
"""«القافلة التي استقرت بالمركز الصحي»."""
BEGAN = frozenset({"بدا", "بدات", "انطلق", "انطلقت", "اختتم", "اختتمت", "تم", "تمت", "انتهت"})
"""«بدأت بمقر الأمانة العامة أعمال الاجتماع»."""
WORKS = frozenset({"مهام", "اعمال", "نشاط", "انشطه", "فعاليات", "اشغال"})
VENUE_KINDS = ("venue", "landmark")


class Houses(Finder):
    """Gives events the house of a body for their place, where no hall is named."""

    def find(self) -> None:
        """Every body behind في, ب or داخل that says where."""
        for k, phrase in list(self.phrases.at.items()):
            if phrase.first != k or phrase.label is not Label.ORGANIZATION or phrase.owner is not None:
                continue
            event = self.scope.event_at(k) if self._is_house(k) else None
            if event is None or event not in self.finder.main or self.clauses.is_reported(k):
                continue
            draft = self.finder.events[event]
            joined = any(role.entity == self._joined_to(k) for role in draft.places)  # «بالمركز الصحي وبمدرسة X»
            if (joined or not self._has_venue(draft)) and all(r.entity != phrase.entity for r in draft.organizers):
                self.role(event, "places", phrase, (max(k - 1, 0), phrase.end), 0.6, "في")

    def _has_venue(self, event: EventDraft) -> bool:
        """True where the event has a hall, a house or a square for a place, and not the town alone."""
        entities = self.reading.notes.entities
        for role in event.places:
            word = self.reading.words[self.reading.word_of[role.evidence[1] - 1]]
            phrase = self.phrases.at.get(word.i)
            head = self.reading.words[phrase.first].stem if phrase is not None else ""
            if entities[role.entity].kind in VENUE_KINDS or head in self.cues.halls | self.cues.houses:
                return True
        return False

    def _joined_to(self, k: int) -> int | None:
        """The entity right before the word `k` that is joined to it with و."""
        before = self.phrases.at.get(k - 1) if self.reading.words[k].conj else None
        return before.entity if before is not None else None

    def _is_house(self, k: int) -> bool:
        """An institution with a house, behind في or ب, and right before that «وذلك» or a word of holding."""
        words = self.reading.words
        protest = k > 1 and words[k - 1].norm in BEFORE
        seat = k > 0 and words[k - 1].stem in self.cues.halls and words[k - 1].mention is None and not words[k].prep
        if words[k].stem not in self.cues.houses and not protest and not seat:
            return False
        k -= seat  # «بمقر المدرسة الوطنية», «في ديوان الوزارة»
        j = k - 1 if words[k].prep == "ب" else k - 2 if k > 1 and words[k - 1].norm in IN | BEFORE else -1
        if j < 0 or words[j].quote >= 0:
            return False
        joined = self._joined_to(k)
        if joined is not None and words[k].prep == "ب":
            return True
        begun = any(self.cues.verbs[g].at(words[j]) is not None for g in ("launch", "open", "organize", "celebrate"))
        bare = forms_without_conjunction(words[j].norm)[-1]
        told = begun or words[j].stem in HELD_AT or bare in TOOK_PLACE | STAYS | BEGAN
        if protest:
            return told
        return told or words[j].stem == "ذلك" or self._is_work(j) or self._is_free(j)

    def _is_work(self, j: int) -> bool:
        """«أنهى الفريق مهامه في المركز»: what is done there."""
        return not WORKS.isdisjoint(without_possessive(self.reading.words[j].stem)[1:])

    def _is_free(self, j: int) -> bool:
        """The event, a day, or the comma behind the event, at word `j`: what follows is of nothing else."""
        words = self.reading.words
        day = words[j].stem in DAYS | SPANS or words[j].stem in self.cues.weekdays
        if day or any(self.reading.word_of[d.end - 1] == j for d in self.reading.notes.dates):
            return bool(self.scope.mentions_in(j))
        start, _ = self.clauses.clause(j)
        event = next((m.word for m in reversed(self.scope.mentions_in(j)) if start <= m.word <= j), None)
        if event is None or words[event].mention is not None:
            return False
        if words[j].text in COMMAS:
            return all(self.cues.roles.at(words, i) is None for i in range(event, j))
        found = self.cues.nouns.at(words, event)
        kind = words[j].norm.removeprefix("ال")
        says_kind = found is not None and (
            kind in found[0].entry.modifiers or kind == "عمل" or kind.endswith(("يه", "ي"))
        )
        return j == event or (j == event + 1 and says_kind and not words[j].prep)
