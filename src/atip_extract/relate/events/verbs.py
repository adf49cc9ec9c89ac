"""Events that a verb announces: «وقّع … اتفاقية», «استقبل … وفدًا», «زارت …», «افتتح … مركزًا», «أطلقت … برنامجًا»."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.events.ceremonies import HANDOVER, PASSIVES, CeremonyVerbs
from atip_extract.relate.events.further import FurtherEvents
from atip_extract.relate.events.log import EventMention
from atip_extract.relate.grammar.cues import phrase_matcher
from atip_extract.relate.grammar.inflection import VerbForm, without_possessive
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import Word
from atip_extract.text.normalize import key

MAX_SUBJECT_WORDS = 9


RIBBON = 26
"""Words between «قصّ» or «وضع» and its ribbon or stone: those who do it, with their posts."""
MEMBERS = frozenset({"اعضاء", "واعضاء"})


class VerbEvents(CeremonyVerbs, FurtherEvents):
    """Finds events without an event noun."""

    def read_verb(self, i: int) -> None:
        """Look at word `i` as a verb (or verbal noun) that makes an event."""
        word = self.reading.words[i]
        if (
            word.punct
            or word.quote >= 0
            or (word.mention is not None and word.mention.label in (Label.PERSON, Label.PLACE))
        ):
            return
        if self._graduation(i):
            return
        for group, read in (
            ("sign", self._signing),
            ("visit", self._visit),
            ("meet", self._meeting),
            ("open", self._opening),
            ("launch", self._launch),
            ("celebrate", self._celebration),
            ("hand_over", self._handover),
        ):
            form = self.cues.verbs[group].at(word)
            noun = (
                self._verbal_noun(i, group)
                or (group == "open" and self._is_own_act(i))
                or (group == "meet" and word.stem in self.cues.encounter_acts)
            )
            if (form is not None or noun or (group == "hand_over" and word.stem == HANDOVER)) and read(i, form):
                return

    def _is_own_act(self, i: int) -> bool:
        """«جاء ذلك خلال افتتاحه مكتب …»."""
        words = self.reading.words
        linked = i > 0 and words[i - 1].stem in self.cues.act_links
        return linked and bool(set(without_possessive(words[i].stem)[1:]) & set(self.cues.verbs["open"].nouns))

    def _signing(self, i: int, form: VerbForm | None) -> bool:
        known = self._event_of("signing")
        reach = 30 if form is not None else 2
        suffixed = form is not None and form.suffixed
        if suffixed and known is not None:
            self._refer(i, known)
            return True
        thing = self._next_stem(i, self.cues.signables, reach) if not suffixed else self._signed_before(i)
        if thing is None and form is None:
            thing = self._signed_on(i)
        if thing is None:
            return False
        if not self._refers_back(i, "signing"):
            self._create(i, "توقيع", "signing", None, thing)
        return True

    def _signed_before(self, i: int) -> int | None:
        """«أوضحت أن اتفاقية القرض وقّعها أمس …»: what is signed, before a verb that no other signing is known for."""
        words = self.reading.words
        start, _ = self.clauses.clause(i)
        return next((k for k in range(i - 1, max(start, i - 8) - 1, -1) if words[k].stem in self.cues.signables), None)

    def _signed_on(self, i: int) -> int | None:
        """«تم اليوم بديوان الوزارة التوقيع بين X وY على خطة عمل»: what stands behind «على»."""
        words, (start, stop) = self.reading.words, self.clauses.clause(i)
        if words[i].stem != "التوقيع" or not any(w.norm in PASSIVES for w in words[max(start, i - 12) : i]):
            return None
        on = next((k for k in range(i + 1, min(i + 30, stop - 1)) if words[k].norm == "علي"), None)
        return on + 1 if on is not None else None

    def _meeting(self, i: int, form: VerbForm | None) -> bool:
        words = self.reading.words
        if form is None:
            return self._reception(i)
        here = self._announced_before(i)
        if here is not None and self.events[here].type == "meeting":
            self._refer(i, here)  # «وفي لقاء ثانٍ جرى أمس، تباحث الوزير مع السفير فلان»
            return True
        further = self._is_further_act(i)
        reported = self.clauses.is_reported(i) and not (further and self._lies_back(i))
        if form.participle or self._names_event_after(i) or reported:
            return False
        start, stop = self.clauses.clause(i)
        people = (Label.PERSON, Label.ORGANIZATION)
        if form.lemma in ("التقى", "استقبل"):
            start = max(start, i - 1)  # with a side right before the verb or behind it
        near = [p for k in range(start, min(i + 30, stop)) if (p := self.phrases.at.get(k)) and p.label in people]
        with_other = any(w.norm == "مع" or self._is_met(w) for w in words[i + 1 : stop]) or self.sits(i)
        if not near or (form.lemma not in ("التقى", "استقبل") and not with_other):
            return False
        known = self._event_of("meeting")
        aside = self.clauses.cue_in(self.cues.aside, *self.reading.sentence_of(i)) is not None
        aside = (aside or further or self._meets_another(i, form)) and not self._is_named_behind(i, known)
        if known is not None and not aside:
            self._refer(i, known)
            return True
        if self.main and not aside and not self.sits(i):
            return False
        self._create(i, "لقاء", "meeting", None)
        return True

    def _is_named_behind(self, i: int, known: int | None) -> bool:
        """«على هامش المنتدى، التقت فلانة بفلان، وجرى خلال | اللقاء …»: the noun behind the verb means this meeting."""
        told = [m.word for m in self.mentions if m.event == known]
        return bool(told) and i < told[0] < self.reading.sentence_of(i)[1]

    def _meets_another(self, i: int, form: VerbForm) -> bool:
        """«… اجتماعاً مع المديرة فلانة. | والتقى الوزير فلان السفير فلاناً»: later, somebody not named before."""
        words = self.reading.words
        start, stop = self.reading.sentence_of(i)
        known = self._event_of("meeting")
        if form.lemma not in ("التقى", "استقبل") or i - start > 1 or known is None:
            return False
        told = [m.word for m in self.mentions if m.event == known and self.reading.block_kind(m.word) != "headline"]
        if not told or words[told[0]].sent >= words[i].sent:
            return False
        first = {m.entity: m.start for m in reversed(self.reading.notes.mentions) if m.entity is not None}
        people = [p for k in range(i + 1, stop) if (p := self.phrases.at.get(k)) and p.label is Label.PERSON]
        entities = {p.entity: p for p in people if p.owner is None}
        new = [e for e in entities if first.get(e, 0) >= words[start].start]
        return bool(new) and len(entities) > len(new)

    def _is_met(self, word: Word) -> bool:
        """«اجتمع الوالي بوفد من …», «اجتمع الرئيس فلان بالوزيرة فلانة»."""
        someone = self._is_person(word)
        return word.prep == "ب" and (someone or word.stem in self.cues.delegation_nouns)

    def sits(self, i: int) -> bool:
        """«اجتمع المجلس الأعلى … برئاسة فلان»: a body that meets without another side."""
        words, (_, stop) = self.reading.words, self.clauses.clause(i)
        form = self.cues.verbs["meet"].at(words[i])
        if form is None or form.lemma != "اجتمع" or self.clauses.is_background(i):
            return False
        if i + 1 < stop and words[i + 1].stem in self.cues.sitting_bodies:
            return not any(w.norm == "مع" for w in words[i + 1 : stop])
        near = words[i + 1 : min(i + 6, stop)]
        members = any(w.norm in MEMBERS for w in near[:2])  # «اجتمع رئيس وأعضاء الفريق …»
        if members and not any(w.norm == "مع" or (w.prep == "ب" and w.mention) for w in near):
            return True
        return any(w.norm == "برياسه" for w in words[i + 1 : min(i + 16, stop)])

    def _reception(self, i: int) -> bool:
        """«جاء ذلك خلال استقباله وفداً من …»: a meeting that only its verbal noun tells of."""
        words = self.reading.words
        if words[i].stem not in self.cues.encounter_acts or i == 0 or words[i - 1].stem not in self.cues.act_links:
            return False
        if i > 1 and words[i - 2].norm.removeprefix("و") in ("كان", "كانت"):
            return False  # «وكان في استقباله …»: who met him where he arrived
        known = self._event_of("meeting")
        if known is not None:
            self._refer(i, known)
        elif not self.main and any(k in self.phrases.at for k in range(i + 1, i + 9)):
            self._create(i, "لقاء", "meeting", None)
        return True

    def _visit(self, i: int, form: VerbForm | None) -> bool:
        """«زارت السفيرة فلانة المركز»: a visit of its own where the release tells of no other event."""
        if form is None or form.participle or form.suffixed:
            return False
        spec = self.cues.verbs["visit"].verbs[form.lemma]
        if spec.get("moves"):
            moves = self.reading.words[i].mention is None and not self.clauses.is_reported(i) and self._moves_on(i)
            back = moves and not self._is_by_takers(i) and self._lies_back(i)
            return moves and self._visits(i, not self._is_on_visit() or back)
        if spec.get("site") and not self._sees_site(i):
            return False
        if (
            "with" in spec
            and self.clauses.cue_in(phrase_matcher(tuple(spec["with"])), *self.reading.sentence_of(i)) is None
        ):
            return False  # «وصل فلان …، وكان في استقباله فلان»
        words = self.reading.words
        _, stop = self.reading.sentence_of(i)
        reach = 25 if "with" in spec else 9
        near = [p for k in range(i + 1, min(i + reach, stop)) if (p := self.phrases.at.get(k))]
        first, _ = self.clauses.clause(i)
        before = words[first : first + 2] if i - first <= MAX_SUBJECT_WORDS else []  # «وفد من X يزور Y»
        delegation = any(w.stem in self.cues.delegation_nouns for w in [*before, *words[i + 1 : min(i + 3, stop)]])
        visitor = self.phrases.person_at(i - 1) if i > self.reading.sentence_of(i)[0] else None
        comes = visitor is not None and bool(near)  # «رئيس الوزراء فلان يزور مركز X»
        if self._is_by_takers(i) and self._names_new(i):
            return self._visits(i, not self._is_on_visit())
        goes = delegation or comes or self.phrases.visiting_body(i) is not None or self._went(i)
        if i + 1 < stop and self._is_person(words[i + 1]):
            goes = goes or self._comes_beside(i)  # «وتفقد رئيس الهيئة عقب الحفل مجمع …»: called by the post alone
        if not goes and not any(p.label is Label.PERSON for p in near):
            return False
        return self._visits(i, self._is_further_act(i))

    def _visits(self, i: int, further: bool) -> bool:
        """Take word `i` for the known visit or a new one; a further one only where the text says so."""
        known = self._event_of("visit")
        if known is not None and not further:
            self._refer(i, known)
            return True
        if self.main and not further:
            return False
        if self._announced_before(i) is not None:
            return False  # «وفي لقاء آخر، اطّلع الوزير على سير العمل في …»
        self._create(i, "زيارة", "visit", None)
        return True

    def _sees_site(self, i: int) -> bool:
        """«اطّلع الوفد على سير العمل في المركز»: with a site soon behind «على»; «اطّلع على تقرير» is no visit."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(i)
        on = next((k for k in range(i + 1, min(i + 25, stop)) if words[k].norm == "علي"), None)
        if on is None or words[on + 1 : on + 2] == [] or words[on + 1].stem in self.cues.papers:
            return False
        seen = words[on + 1 : min(on + 9, stop)]
        return any(w.stem in self.cues.openables | self.cues.sites for w in seen)

    def _names_event_after(self, i: int) -> bool:
        return any(m.word > i and m.word < i + 8 and m.new and not self._stands_aside(m.word) for m in self.mentions)

    def _stands_aside(self, k: int) -> bool:
        """«تستقبل في مقرها، على هامش المؤتمر …، كلا من فلان وفلان»: not what the verb tells of."""
        words = self.reading.words
        return any(words[j].norm == "هامش" for j in range(max(0, k - 3), k))

    def _opening(self, i: int, form: VerbForm | None) -> bool:
        spec = self.cues.verbs["open"].verbs[form.lemma] if form is not None else {}
        objects = {key(str(word)) for word in spec.get("object", ())}
        if objects and not any(w.norm in objects for w in self.reading.words[i + 1 : i + RIBBON]):
            return False  # «قصّ الوزير شريط المركز»
        target = self._next_stem(i, self.cues.openables, 16 if form is not None else 2, quoted=True)
        subject = self.phrases.at.get(i + 1)
        if subject is not None and target is not None and target < subject.end and self._is_known_body(subject):
            target = self._next_stem(subject.end - 1, self.cues.openables, 12, quoted=True)
        if form is not None and form.suffixed and i > 0 and self.reading.words[i - 1].stem in self.cues.openables:
            target = i - 1
        sentence = self.reading.words[i].sent
        told = [m for m in self.mentions if self.reading.words[m.word].sent == sentence]
        if target is not None and form is not None and self._launches_before(i, form, target):
            return False
        if target is None or (told and not all(self._is_own_ceremony(m, target) for m in told)):
            return False
        if told:  # «افتتحت X مركزاً …، وقالت إن حفل الافتتاح …»: one opening, and its verb comes first
            known = self.events[told[0].event]
            known.type, known.background = "inauguration", False
            known.thing = self.reading.trimmed(target, self._phrase_end(target))
            told[0].new = False
            self.mentions.append(EventMention(i, told[0].event, True))
            if told[0].event not in self.main:
                self.main.append(told[0].event)
        elif not self._refers_back(i, "inauguration"):
            self._create(i, "افتتاح", "inauguration", None, target)
        return True

    def _launches_before(self, i: int, form: VerbForm, target: int) -> bool:
        """«دشّن المحافظ مشروع تأهيل مستشفى X»: the project is launched, the hospital not opened."""
        if form.lemma not in self.cues.verbs["launch"].verbs:
            return False
        started = self._next_stem(i, self.cues.launchables, 12)
        words = self.reading.words
        return started is not None and started < target and words[started].stem in self.cues.programme_heads

    def _is_known_body(self, phrase: Phrase) -> bool:
        """«دشّن مركز الملك سلمان للإغاثة توزيع …»: it opens, and is not opened."""
        entity = self.reading.notes.entities[phrase.entity]
        return phrase.label is Label.ORGANIZATION and entity.entry_id is not None

    def _is_own_ceremony(self, mention: EventMention, target: int) -> bool:
        """«حفل الافتتاح» behind the thing that is opened."""
        words, event = self.reading.words, self.events[mention.event]
        act = {w.stem for w in words[mention.word + 1 : mention.word + 3]} & {"افتتاح", "الافتتاح"}
        return mention.new and mention.word > target and event.type == "ceremony" and bool(act)

    def _launch(self, i: int, form: VerbForm | None) -> bool:
        target = self._next_stem(i, self.cues.launchables, 10 if form is not None else 3)
        sentence = self.reading.words[i].sent
        if target is None or any(self.reading.words[m.word].sent == sentence for m in self.mentions):
            return False
        if self._refers_back(i, "launch"):
            return True
        if self.main and not (self.clauses.is_background(i) or self._comes_beside(i) or self._is_done(i)):
            return False
        self._create(i, "إطلاق", "launch", None, target)
        return True

    def _is_done(self, i: int) -> bool:
        """«جرى في المركز إطلاق برنامج …», «شهدت المدينة إطلاق خطة …»: the verbal noun behind a verb that says so."""
        words, (start, _) = self.reading.words, self.clauses.clause(i)
        noun = self._verbal_noun(i, "launch") and not words[i].prep
        return noun and any(w.norm in PASSIVES | {"شهد", "شهدت"} for w in words[max(start, i - 12) : i])
