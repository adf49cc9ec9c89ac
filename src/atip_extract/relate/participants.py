"""Who takes part in an event and how: openers, speakers, trainers, delegations, signatories, the people counted."""

from __future__ import annotations

from collections.abc import Callable

from atip_extract.annotations import HeadcountValue, Label
from atip_extract.drafts import ParticipantDraft, PositionDraft, RoleDraft
from atip_extract.relate.clauses import Clauses
from atip_extract.relate.cues import Cues, VerbForm, phrase_matcher
from atip_extract.relate.events import EventFinder
from atip_extract.relate.parts import Phrase
from atip_extract.relate.phrases import Phrases
from atip_extract.relate.reading import COMMAS, Reading
from atip_extract.relate.roles import add_participant
from atip_extract.relate.scope import Scope

GATHERINGS = frozenset(
    "workshop training conference forum session meeting ceremony inauguration launch signing campaign study_visit other".split()
)
PARTICIPANT_CUES = frozenset({"attendee", "head_of_delegation", "representative", "delegation", "expert", "trainer"})
PERSON = (Label.PERSON,)


def _person(phrase: Phrase) -> bool:
    return phrase.label is Label.PERSON


def _anyone(phrase: Phrase) -> bool:
    return phrase.label in (Label.PERSON, Label.ORGANIZATION, Label.PLACE)


def _person_or_body(phrase: Phrase) -> bool:
    return phrase.label in (Label.PERSON, Label.ORGANIZATION)


class ParticipantFinder:
    """Attaches participants and attendance to the events of one release."""

    def __init__(
        self, reading: Reading, cues: Cues, clauses: Clauses, phrases: Phrases, finder: EventFinder, scope: Scope
    ) -> None:
        self.reading, self.cues, self.clauses = reading, cues, clauses
        self.phrases, self.finder, self.scope = phrases, finder, scope

    def find(self) -> None:
        """Every participant of the release."""
        for i, word in enumerate(self.reading.words):
            if word.punct or (word.quote >= 0 and self.clauses.is_reported(i)):
                continue
            self._cue(i)
            if word.mention is None:
                self._verb(i)
                self._speech(i)
        self._speakers()
        self._meetings()
        self._signatories()
        for value in self.reading.notes.headcounts:
            self._attendance(value)

    def _add(self, event: int, phrase: Phrase, role: str, first: int, trust: float, cue: str) -> None:
        confidence = round(trust * min(1.0, 0.55 + phrase.mention.score / 2), 3)
        evidence = self.reading.trimmed(min(first, phrase.first), max(phrase.end, first + 1))
        add_participant(
            self.finder.events[event], ParticipantDraft(phrase.entity, None, role, evidence, confidence, cue)
        )

    # -- cues ---------------------------------------------------------------------------------------------------

    def _cue(self, i: int) -> None:
        match = self.cues.roles.at(self.reading.words, i)
        if match is None or match.name not in PARTICIPANT_CUES:
            return
        event = self.scope.event_at(i)
        if event is None or self.clauses.is_reported(i):
            return
        accept = _person if match.name in ("head_of_delegation", "trainer") else _anyone
        items = self.phrases.names(match.end, accept, reach=1 if match.name == "trainer" else 5, gap=6 if match.name == "attendee" else 4)
        if match.name == "head_of_delegation" and items:
            self._join_delegation(items[0], i)
        for phrase in items[:1] if match.name == "head_of_delegation" else items:
            if phrase.label is Label.PLACE and match.name in ("attendee", "representative"):
                continue
            self._add(event, phrase, match.name, i, match.trust, match.cue)

    def _join_delegation(self, head: Phrase, i: int) -> None:
        """«وفداً من الوكالة السويدية … برئاسة السيدة آنا»: who heads a body's delegation belongs to the body."""
        entity = self.reading.notes.entities[head.entity]
        start, _ = self.clauses.clause(i)
        before = [p for k in range(start, i) if (p := self.phrases.at.get(k)) and p.label is Label.ORGANIZATION]
        if before and not entity.positions and self._next_in(before[-1].first - 4, self.cues.delegation_nouns, 3):
            evidence = self.reading.trimmed(before[-1].first, head.end)
            entity.positions.append(PositionDraft(None, before[-1].entity, evidence))

    # -- verbs --------------------------------------------------------------------------------------------------

    def _verb(self, i: int) -> None:
        word = self.reading.words[i]
        for role in ("opener", "chair", "patron", "trainer", "attendee", "representative"):
            form = self.cues.verbs[role].at(word)
            if form is not None and self._is_about_event(i, role, form):
                self._subjects(i, role, form)
                return
        form = self.cues.verbs["present"].at(word)
        if form is not None and (self._next_in(i, self.cues.speaker_objects, 14) or self._is_speech_before(i, form)):
            self._subjects(i, "speaker", form)

    def _is_speech_before(self, i: int, form: VerbForm) -> bool:
        """«كلمة الوزير، يلقيها المدير العام»."""
        start, _ = self.reading.sentence_of(i)
        return form.suffixed and any(w.stem in self.cues.speech_nouns for w in self.reading.words[start:i])

    def _is_about_event(self, i: int, role: str, form: VerbForm) -> bool:
        """True where the verb's object is the event: suffixed («حضرها»), or an event word near it."""
        spec = self.cues.verbs[role].verbs[form.lemma]
        if "with" in spec and self.clauses.cue_in(phrase_matcher(tuple(spec["with"])), *self.clauses.clause(i)) is None:
            return False
        if spec.get("only_suffixed") and not form.suffixed:
            return False
        if form.suffixed or role in ("attendee",):
            return True
        start, end = self.clauses.clause(i)
        if any(start <= m.word < end for m in self.scope.mentions_in(i)) or role == "trainer":
            return True
        if role == "chair" and any(self.cues.nouns.at(self.reading.words, k) for k in range(*self.reading.sentence_of(i))):
            return True
        return self._next_in(i, self.cues.wrappers | self.cues.anaphors, 10)

    def _next_in(self, i: int, stems: frozenset[str], reach: int) -> bool:
        _, stop = self.reading.sentence_of(i)
        return any(w.stem in stems for w in self.reading.words[i + 1 : min(i + 1 + reach, stop)])

    def _subjects(self, i: int, role: str, form: VerbForm) -> None:
        event = self.scope.event_at(i)
        if event is None:
            return
        accept = _person_or_body if role == "attendee" else _person
        many = role in ("attendee", "trainer", "speaker")
        if form.lemma == "ضم" and self._next_in(i, self.cues.delegation_nouns, 3):
            role = "delegation"
        start = self._first_subject(i, accept)
        items = self.phrases.names(i + 1 if start is None else start, accept, reach=1, gap=10 if many else 4)
        if not items:
            items = self._before(i)
        for phrase in items if many else items[:1]:
            if role == "patron":
                confidence = round(0.9 * min(1.0, 0.55 + phrase.mention.score / 2), 3)
                evidence = self.reading.trimmed(i, phrase.end)
                self.finder.events[event].add("patrons", RoleDraft(phrase.entity, evidence, confidence, form.lemma))
                self._add(event, phrase, "opener", i, 0.6, form.lemma)
            else:
                self._add(event, phrase, role, i, 0.85, form.lemma)

    def _first_subject(self, i: int, accept: Callable[[Phrase], bool]) -> int | None:
        """The first name behind the verb, objects with their relative clauses passed over, no other cue between."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(i)
        k = i + 1
        while k < min(stop, i + 26):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.owner is None and accept(phrase) and not self._is_adjunct(phrase, i):
                return k
            if words[k].text in ".؛" or self.cues.roles.at(words, k) or self.cues.verbs["say"].at(words[k]) and phrase is None:
                return None
            if any(self.cues.verbs[g].at(words[k]) for g in ("opener", "chair", "attendee")) and phrase is None:
                return None
            k = max(phrase.end, k + 1) if phrase is not None else k + 1
        return None

    def _is_adjunct(self, phrase: Phrase, verb: int) -> bool:
        """«بقاعة …», «في وزارة …»: a body behind a preposition is no subject; «36 مفتشاً من الإدارة» tells whose they are."""
        words, first = self.reading.words, phrase.first
        counted = any(verb < self.reading.word_of[h.start] < first for h in self.reading.notes.headcounts)
        if counted and words[first - 1].norm == "من":
            return False
        return words[first].prep != "" or (first > 0 and words[first - 1].norm in ("في", "من", "الي", "مع", "لدي"))

    def _before(self, i: int) -> list[Phrase]:
        """The subject right before its verb: «وزير العدل فلان يفتتح …», «فلان، الذي أدار»."""
        k = i - 1
        words = self.reading.words
        while k >= 0 and (words[k].text in COMMAS or words[k].stem in ("الذي", "التي", "والذي", "والتي", "قد", "فقد")):
            k -= 1
        phrase = self.phrases.person_at(k) if k >= 0 and words[k].sent == words[i].sent else None
        return [phrase] if phrase is not None else []

    def _speech(self, i: int) -> None:
        """«كلمة وزير العمل …»: the speaker right behind the noun."""
        words = self.reading.words
        if words[i].stem not in self.cues.speech_nouns or words[i].prep or i + 1 >= len(words):
            return
        phrase = self.phrases.at.get(i + 1)
        event = self.scope.event_at(i) if phrase is not None else None
        if phrase is None or event is None or not _person(phrase) or phrase.first > i + 1:
            return
        self._add(event, phrase, "speaker", i, 0.85, words[i].text)

    # -- speakers -----------------------------------------------------------------------------------------------

    def _speakers(self) -> None:
        """Whoever is quoted in a report of a gathering speaks at it."""
        verbs = self.cues.verbs["say"]
        for i, word in enumerate(self.reading.words):
            form = verbs.at(word)
            if form is None or form.participle or word.mention is not None or word.quote >= 0:
                continue
            phrase = self.speaker(i)
            event = self.scope.focus(i) if not self.scope.mentions_in(i) else self._gathering_in(i)
            if phrase is None or event is None or self.clauses.is_background(i):
                continue
            if self.finder.events[event].type in GATHERINGS and self.reading.block_kind(i) != "headline":
                self._add(event, phrase, "speaker", i, 0.78, form.lemma)

    def _gathering_in(self, i: int) -> int | None:
        """The event at hand, or the first of the sentence that is not told as background."""
        main = [m.event for m in self.scope.mentions_in(i) if m.event in self.finder.main]
        return main[0] if main else self.scope.focus(i)

    def speaker(self, i: int) -> Phrase | None:
        """The person who says: behind the verb (within a few words), or right before it."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(i)
        idle = 0
        k = i + 1
        while k < stop and idle <= 5:
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.owner is None:
                if _person(phrase):
                    return phrase
                k = max(phrase.end, k + 1)
                idle += 2
                continue
            if words[k].norm in ("ان", "انه", "انها", "علي", "الي") or words[k].text in ".؛:":
                break
            idle += not words[k].punct
            k += 1
        before = self._before(i)
        return before[0] if before else None

    # -- meetings and signings ------------------------------------------------------------------------------------

    def _meetings(self) -> None:
        for i, word in enumerate(self.reading.words):
            form = self.cues.verbs["meet"].at(word)
            event = self.scope.event_at(i) if form is not None else None
            if form is None or event is None or word.quote >= 0 or self.clauses.is_reported(i):
                continue
            draft = self.finder.events[event]
            if draft.type not in ("meeting", "visit", "study_visit"):
                continue
            start, stop = self.clauses.clause(i)
            subject_end = i
            for phrase in self.phrases.names(i + 1, _person_or_body, reach=6, gap=14, stop=stop):
                role = "counterpart" if subject_end == i or form.lemma != "استقبل" else "visitor"
                if phrase.label is Label.ORGANIZATION and draft.type == "meeting":
                    role = "visitor" if form.lemma == "استقبل" else role
                self._add(event, phrase, role, i, 0.75 if draft.type == "meeting" else 0.97, form.lemma)
                subject_end = phrase.end

    def _signatories(self) -> None:
        for i, word in enumerate(self.reading.words):
            form = self.cues.verbs["sign"].at(word)
            event = self.scope.event_at(i) if form is not None else None
            if form is None or event is None or self.finder.events[event].type != "signing" or word.quote >= 0:
                continue
            for phrase in self.phrases.names(i + 1, _person_or_body, reach=8, gap=8):
                if phrase.label is Label.PERSON:
                    self._add(event, phrase, "signatory", i, 0.88, form.lemma)
                    self._signing_body(event, phrase, i)
                else:
                    self._party(event, phrase, i)

        for i, word in enumerate(self.reading.words):
            event = self.scope.event_at(i) if word.norm == "بين" else None
            if event is not None and self.finder.events[event].type == "signing" and word.quote < 0:
                for phrase in self.phrases.names(i + 1, _person_or_body, reach=2, gap=2):
                    if phrase.label is Label.ORGANIZATION:
                        self._party(event, phrase, i)

    def _signing_body(self, event: int, phrase: Phrase, i: int) -> None:
        """The bodies that signatories sign for are the parties."""
        entity = self.reading.notes.entities[phrase.entity]
        for position in entity.positions[:1]:
            if position.organization is not None:
                role = RoleDraft(position.organization, self.reading.trimmed(i, phrase.end), 0.75, "وقع")
                self.finder.events[event].add("organizers", role)

    def _party(self, event: int, phrase: Phrase, i: int) -> None:
        confidence = round(0.85 * min(1.0, 0.55 + phrase.mention.score / 2), 3)
        role = RoleDraft(phrase.entity, self.reading.trimmed(i, phrase.end), confidence, "وقع")
        self.finder.events[event].add("organizers", role)

    # -- attendance -----------------------------------------------------------------------------------------------

    def _attendance(self, value: HeadcountValue) -> None:
        """A headcount in an event's own clause, or one that «شارك فيها»-like words tie to the event at hand."""
        i = self.reading.word_of[value.start]
        if self.clauses.is_reported(i) or self.reading.words[i].quote >= 0 or (value.total or 3) < 3:
            return
        event = self.scope.event_at(i)
        if event is None:
            return
        draft = self.finder.events[event]
        if draft.attendance is None and self._is_attendance(i, event):
            draft.attendance = value

    def _is_attendance(self, i: int, event: int) -> bool:
        """True where the event itself, or a word of taking part, stands in the clause of the number."""
        start, stop = self.clauses.clause(i)
        if any(start <= m.word < stop and m.event == event for m in self.scope.mentions_in(i)):
            return True
        return self.clauses.cue_in(self.cues.attendance, start, stop) is not None
