"""Who takes part by a verb: «افتتح …», «ترأس …», «شارك …», «حضر …», «ضم …»."""

from __future__ import annotations

from atip_extract.relate.context import Context, Finder
from atip_extract.relate.events.log import FAMILIES, VISITS
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.participants.delegations import Delegations
from atip_extract.relate.participants.event_words import EventWords
from atip_extract.relate.participants.near_subjects import NearSubjects
from atip_extract.relate.participants.subjects import Subjects
from atip_extract.relate.participants.takers import Takers, is_person, is_person_or_body
from atip_extract.relate.participants.verb_objects import VerbObjects
from atip_extract.relate.participants.verb_parts import HOLDS, TAKES_PART, VerbParts

ROLES = ("opener", "chair", "patron", "trainer", "attendee", "representative")
"""In this order where a verb may give several («أشرف على …»), unless what stands behind it tells."""
OVERSEES = "أشرف"
TEACHING = ("قدم", "ألقى")
"""«قدّم المادة العلمية فلان»; but «استعرض محاور الدورة»."""
STANDS_FOR = "مثل"
STATES = frozenset({"دوله", "مملكه", "جمهوريه", "سلطنه", "وفد"})
HANDS_OVER = frozenset({"سلم", "وزع", "كرم", "قام"})
"""Of these people are the subject: «سلّم الوزير فلان الشهادات»; a body is whose the things are."""
HONOUR = "كرم"
HONOURING = frozenset({"ceremony", "conference", "forum", "session", "other", "training", "workshop", "campaign"})
"""Where people are honoured."""


class VerbFinder(Finder):
    """Attaches the subjects of verbs of taking part."""

    def __init__(
        self,
        context: Context,
        takers: Takers,
        near: NearSubjects,
        event_words: EventWords,
        subjects: Subjects,
        delegations: Delegations,
        objects: VerbObjects,
        parts: VerbParts,
    ) -> None:
        super().__init__(context)
        self.takers, self.near, self.event_words, self.subjects = takers, near, event_words, subjects
        self.delegations, self.objects, self.parts = delegations, objects, parts

    def read(self, i: int) -> None:
        """The subjects of the verb at word `i`, where it speaks of an event."""
        word = self.reading.words[i]
        found = [(role, form) for role in ROLES if (form := self.cues.verbs[role].at(word)) is not None]
        for role, form in sorted(found, key=lambda pair: self.objects.distance(i, *pair)):
            if self.objects.is_about_event(i, role, form):
                self._subjects(i, role, form)
                return
        form = self.cues.verbs["present"].at(word)
        if form is None or word.text.endswith("تلقى"):
            return  # «تلقى الوزير فلان تقريراً»: he received it
        if self.reading.has_soon(i, self.cues.speaker_objects, 20) or self.objects.is_speech_before(i, form):
            self._subjects(i, "speaker", form)

    def _subjects(self, i: int, role: str, form: VerbForm) -> None:
        event = self.scope.event_at(i) if role == "representative" else self._event_of(i, form)
        if event is None:
            return
        accept = is_person_or_body if role == "attendee" and form.lemma not in HANDS_OVER else is_person
        many = role != "patron"
        if form.lemma == HOLDS and not form.suffixed and self.delegations.is_of_something_else(i):
            return
        members = form.lemma == HOLDS and self.delegations.is_of_delegation(i)
        if members:
            role, event = "delegation", self._travels_at(i, event)
        if role == "speaker" and FAMILIES[self.finder.events[event].type] == "learning":
            role = "trainer" if form.lemma in TEACHING and self.reading.has_soon(i, self.cues.taught, 20) else role
        start = self.subjects.first_subject(i, accept)
        wide = role in ("attendee", "trainer", "speaker")
        items = self.phrases.names(i + 1 if start is None else start, accept, reach=1, gap=10 if wide else 3)
        if form.lemma == STANDS_FOR and not form.suffixed:
            self._stood_for(i, event, items)
        if not items:
            items = self.near.before(i) or (self.near.body_before(i) if form.lemma == TAKES_PART else [])
        items = self.subjects.in_person(self.subjects.members(items) if members else items)
        items += self.subjects.beside(items, i) if form.lemma == TAKES_PART else []
        if form.lemma == HONOUR:
            if self.finder.events[event].type not in HONOURING:
                return
            items += self.subjects.honoured(items, i)
        role = self.parts.role_of(role, form, i, event, items)
        for phrase in items if many else items[:1]:
            if role == "patron":
                self.role(event, "patrons", phrase, (i, phrase.end), 0.9, form.lemma)
                self.takers.add(event, phrase, "opener", i, 0.6, form.lemma)
            else:
                trust = 0.79 if role == "attendee" else 0.84 if form.lemma == OVERSEES else 0.85
                self.takers.add(event, phrase, role, i, trust, form.lemma)  # «أشرفت عليه المدربة فلانة»: she trains

    def _travels_at(self, i: int, event: int) -> int:
        """«ضم الوفد كلاً من …», told at the end: the last visit or meeting of the news that was told of before."""
        if self.finder.events[event].type in (*VISITS, "meeting"):
            return event
        before = (e for e in reversed(self.finder.main) if self.finder.events[e].type in VISITS)
        told = (e for e in before if self.reading.word_of[self.finder.events[e].trigger[0]] < i)
        return next(told, event) if any(w.stem == "الوفد" for w in self.reading.words[max(0, i - 3) : i + 3]) else event

    def _stood_for(self, i: int, event: int, people: list[Phrase]) -> None:
        """«ومثّل مملكة البحرين السيدة فلانة، ودولة الكويت المستشار فلان»: whom they stand for."""
        end = people[-1].first if people else i
        for k in range(i + 1, end):
            side = self.phrases.at.get(k)
            if side is None or side.first != k or side.owner is not None or is_person(side):
                continue
            head = k - (self.reading.words[k - 1].stem in STATES)
            joined = head == i + 1 or self.reading.words[head].conj
            if joined and self.phrases.is_country(side):
                self.takers.add(event, side, "delegation", i, 0.76, STANDS_FOR)

    def _event_of(self, i: int, form: VerbForm) -> int | None:
        """«وأدارها فلان؛ في حين خُصّص الرابع لزيارة …»: a pronoun means no event that is named only behind it."""
        acted = self.event_words.event_of_act(i)
        if acted is not None:
            return acted
        back = form.suffixed and not any(m.word <= i for m in self.scope.mentions_in(i))
        return self.scope.focus(i) if back and not self.clauses.is_background(i) else self.scope.event_at(i)
