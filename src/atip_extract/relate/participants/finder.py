"""Who takes part in an event: openers, chairs, trainers, attendees, delegations, by cue and by verb."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Context
from atip_extract.relate.events.log import FAMILIES, VISITS
from atip_extract.relate.grammar.cues import Match, phrase_matcher
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS
from atip_extract.relate.participants.delegations import DelegationReader
from atip_extract.relate.participants.takers import is_participant, is_person, is_person_or_body
from atip_extract.relate.relatives import Relatives

PARTICIPANT_CUES = frozenset(
    {"attendee", "head_of_delegation", "representative", "delegation", "expert", "trainer", "counterpart", "chair"}
    | {"speaker"}
)


OF_PEOPLE = frozenset({"head_of_delegation", "trainer", "chair", "speaker"})
"""Parts that no body plays."""
DISCUSSIONS = frozenset(
    {"النقاش", "النقاشات", "الحوار", "المناقشه", "المناقشات", "الجلسه", "جلستها", "جلسته", "جلساتها"}
)
TALKS = frozenset({"حوار", "حوارا", "نقاش", "نقاشا", "مناقشه", "مناظره", "سجال", "محاوره"})
IN_IT = frozenset({"فيه", "فيها", "به", "بها"})
TALK_BEFORE = 12
"""Words from a debate, and who chairs it, to those who take part in it."""
DAYS = frozenset({"اليوم", "الاشغال", "البرنامج", "الجلسات", "الاسبوع", "الايام"})
"""What of an event is opened."""
ROLES = ("opener", "chair", "patron", "trainer", "attendee", "representative")
"""In this order where a verb may give several («أشرف على …»), unless what stands behind it tells."""
NEAR, FAR = 5, 1000
"""Words from a verb to the object that gives the role, where the verb needs none, and where none is there."""
OVERSEES = "أشرف"
TAKES_PART = "شارك"
HOLDS = "ضم"
HOLDING = (HOLDS, "جمع")
SESSIONS = frozenset({"الجلسه", "جلسه", "الحلقه", "المايده", "الطاوله", "الفقره", "المنصه"})
HEADS = ("ترأس", "رأس")
TEACHING = ("قدم", "ألقى")
"""«قدّم المادة العلمية فلان»; but «استعرض محاور الدورة»."""
STANDS_IN = "ناب"
STANDS_FOR = "مثل"
STATES = frozenset({"دوله", "مملكه", "جمهوريه", "سلطنه", "وفد"})
CEREMONIAL = frozenset({"قص", "أزاح", "رفع", "قام", "وضع"})
"""With their objects («الشريط», «الستار») they open whatever the news is of."""
HANDS_OVER = frozenset({"سلم", "وزع", "كرم", "قام"})
"""Of these people are the subject: «سلّم الوزير فلان الشهادات»; a body is whose the things are."""
POSSESSIVES = ("وره", "ورها", "كته", "كتها")
LECTURES = "حاضر"
"""A lecturer trains at a course, and speaks at what else he lectures at."""
HONOUR = "كرم"
HONOURING = frozenset({"ceremony", "conference", "forum", "session", "other", "training", "workshop", "campaign"})
"""Where people are honoured."""
COUNTRY_LINKS = frozenset({"كل", "كلا", "من", "دول", "دوله", "عده", "بلدان", "وفود", "وفد", "هي", "وهي"})
"""Between «بمشاركة» and the countries that take part."""


def _stands_for(match: Match) -> bool:
    """«راعي الحفل، ممثلا في وكيل الجامعة فلان»."""
    return match.name == "delegation" and match.cue.startswith(("ممثل", "متمثل", "تمثل"))


class ParticipantFinder(DelegationReader):
    """Attaches participants to the events of one release."""

    def __init__(self, context: Context) -> None:
        """All finders of a release share one context."""
        super().__init__(context)
        self.relatives = Relatives(context)

    def find(self) -> None:
        """Participants by cue («بحضور …») and by verb («افتتح …»)."""
        for i, word in enumerate(self.reading.words):
            if word.punct or (word.quote >= 0 and self.clauses.is_reported(i)):
                continue
            self._cue(i)
            self._own_delegation(i)
            self._delegation_from(i)
            if word.mention is None or self.is_attended(i):
                self._verb(i)

    def _cue(self, i: int) -> None:
        match = self.cues.roles.at(self.reading.words, i)
        if match is None or match.name not in PARTICIPANT_CUES:
            return
        event = self.scope.event_at(i)
        if event is None or self.clauses.is_reported(i) or self._is_led_body(i, match, event):
            return
        if match.name == "delegation" and i > 0 and self.cues.verbs["chair"].at(self.reading.words[i - 1]) is not None:
            return  # «ويرأس وفود البلدان المشاركة كل من …»
        if self.reading.words[i].bare.endswith(POSSESSIVES) and match.name == "attendee":
            for phrase in self.before(i):  # «برعاية الوزير فلان وحضوره»
                self.add(event, phrase, "attendee", i, match.trust, match.cue)
        accept = is_person if match.name in OF_PEOPLE else is_participant
        stop = self._other_side(match.end, i) if match.name == "delegation" else None
        items = self.phrases.names(
            match.end,
            accept,
            stop=stop,
            reach={"trainer": 1, "chair": 1, "counterpart": 9}.get(match.name, 5),
            gap=6 if match.name == "attendee" else 4,
        )
        if match.name == "head_of_delegation" and items:
            self._join_delegation(items[0], i)
            self._join_body(items[0], i, event)
            for phrase in self._listed_on(i, items):
                self.add(event, phrase, "attendee", i, 0.75, match.cue)
        for phrase in items[:1] if match.name == "head_of_delegation" or _stands_for(match) else items:
            if phrase.label is Label.PLACE and not self.phrases.is_country(phrase):
                continue
            if phrase.label is Label.PLACE and not self._takes_part_as_country(items, match):
                continue
            self.add(event, phrase, self._role_by_cue(match, i, event), i, match.trust, match.cue)

    def _role_by_cue(self, match: Match, i: int, event: int) -> str:
        """The part that a cue gives, by what it speaks of here."""
        role = self.role_in_company(match.name, match.cue, i, event)
        if _stands_for(match):
            return "delegation" if self.delegation_before(i) is not None else "representative"
        if role == "attendee" and "متدرب" in match.cue:
            return "trainee"
        leads = role != "head_of_delegation" or self._heads_delegation(i, event)
        return role if leads else "chair"

    def _takes_part_as_country(self, items: list[Phrase], match: Match) -> bool:
        """«بمشاركة كل من مصر والأردن», «مراقبين من الكويت»; but «بحضور سفير اليابان» and «بمشاركة 30 شاباً من لبنان»."""
        if match.name not in ("attendee", "representative"):
            return True
        if match.name == "representative" or not any(word in match.cue for word in ("مشارك", "مراقب", "مسؤول")):
            return False
        between = self.reading.words[match.end : items[0].first]
        return all(w.stem in COUNTRY_LINKS for w in between)

    def _verb(self, i: int) -> None:
        word = self.reading.words[i]
        found = [(role, form) for role in ROLES if (form := self.cues.verbs[role].at(word)) is not None]
        for role, form in sorted(found, key=lambda pair: self._distance(i, *pair)):
            if self._is_about_event(i, role, form):
                self._subjects(i, role, form)
                return
        form = self.cues.verbs["present"].at(word)
        if form is not None and word.text.endswith("تلقى"):
            return  # «تلقى الوزير فلان تقريراً»: he received it
        if form is not None and (self._next_in(i, self.cues.speaker_objects, 20) or self._is_speech_before(i, form)):
            self._subjects(i, "speaker", form)

    def _distance(self, i: int, role: str, form: VerbForm) -> int:
        """«تولّى التدريب», «تولّى إدارة الجلسة»: how far from the verb the object stands that gives the role."""
        spec = self.cues.verbs[role].verbs[form.lemma]
        if "with" not in spec:
            return NEAR
        matcher, (start, stop) = phrase_matcher(tuple(spec["with"])), self.clauses.clause(i)
        match = self.clauses.cue_in(matcher, i, stop) or self.clauses.cue_in(matcher, start, i)
        return abs(match.start - i) if match is not None else FAR

    def _is_speech_before(self, i: int, form: VerbForm) -> bool:
        """«كلمة الوزير، يلقيها المدير العام»."""
        start, _ = self.reading.sentence_of(i)
        return form.suffixed and any(w.stem in self.cues.speech_nouns for w in self.reading.words[start:i])

    def _is_about_event(self, i: int, role: str, form: VerbForm) -> bool:
        """True where the verb's object is the event: suffixed («حضرها»), or an event word near it."""
        spec = self.cues.verbs[role].verbs[form.lemma]
        if "with" in spec and self._distance(i, role, form) == FAR:
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
        if role == "opener" and self._next_in(i, DAYS, 1):
            return True  # «افتتح اليوم الأول فلان»
        if role == "chair" and any(
            self.cues.nouns.at(self.reading.words, k) for k in range(*self.reading.sentence_of(i))
        ):
            return True
        if role == "chair" and self._next_in(i, DISCUSSIONS, 2):
            return True  # «وأدار النقاش الإعلامي فلان»
        if role == "chair" and self.reading.words[i + 1 : i + 2] and self._next_in(i, self.cues.delegation_nouns, 1):
            return True  # «ترأس وفد الدولة فلان»
        return self._next_in(i, self.cues.wrappers | self.cues.anaphors, 10)

    def _has_other_object(self, i: int, role: str, form: VerbForm) -> bool:
        """«الاستراتيجية التي دشنها الوزير», «الجمعية التي ترأسها فلانة»: the pronoun means no event."""
        if role in ("opener", "chair", "patron") and self._speaks_of_another(i):
            return True
        return form.lemma in HEADS and self.leads_body(i)

    def _speaks_of_another(self, i: int) -> bool:
        """«الاستراتيجية التي دشنها الوزير»: no event was opened."""
        nearest = self.scope.nearest(i)
        before = self.reading.words[i - 1] if i > 0 else None
        if before is not None and (before.text in COMMAS or before.bare == "قد"):
            return False  # «ورشة حول مشروع X، وقد افتتحها الوزير فلان»
        return nearest is not None and self.relatives.speaks_of_programme(i, nearest.word)

    def _subjects(self, i: int, role: str, form: VerbForm) -> None:
        event = self.scope.event_at(i) if role == "representative" else self._event_of(i, form)
        if event is None:
            return
        accept = is_person_or_body if role == "attendee" and form.lemma not in HANDS_OVER else is_person
        many = role != "patron"
        if form.lemma == HOLDS and not form.suffixed and self.is_of_something_else(i):
            return
        members = form.lemma == HOLDS and self._of_delegation(i)
        if members:
            role, event = "delegation", self._travels_at(i, event)
        if role == "speaker" and FAMILIES[self.finder.events[event].type] == "learning":
            role = "trainer" if form.lemma in TEACHING and self._next_in(i, self.cues.taught, 20) else role
        start = self._first_subject(i, accept)
        wide = role in ("attendee", "trainer", "speaker")
        items = self.phrases.names(i + 1 if start is None else start, accept, reach=1, gap=10 if wide else 3)
        if form.lemma == STANDS_FOR and not form.suffixed:
            self._stood_for(i, event, items)
        if not items:
            items = self.before(i) or (self.body_before(i) if form.lemma == TAKES_PART else [])
        items = self._in_person(self._members(items) if members else items)
        items += self._beside(items, i) if form.lemma == TAKES_PART else []
        if form.lemma == HONOUR:
            if self.finder.events[event].type not in HONOURING:
                return
            items += self._honoured(items, i)
        role = self._role_of(role, form, i, event, items)
        for phrase in items if many else items[:1]:
            if role == "patron":
                self.role(event, "patrons", phrase, (i, phrase.end), 0.9, form.lemma)
                self.add(event, phrase, "opener", i, 0.6, form.lemma)
            else:
                trust = 0.79 if role == "attendee" else 0.84 if form.lemma == OVERSEES else 0.85
                self.add(event, phrase, role, i, trust, form.lemma)  # «أشرفت عليه المدربة فلانة»: she trains

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
                self.add(event, side, "delegation", i, 0.76, STANDS_FOR)

    def _role_of(self, role: str, form: VerbForm, i: int, event: int, items: list[Phrase]) -> str:
        """The part that the verb gives to its subjects at this event."""
        kind = self.finder.events[event].type
        if role == "chair" and self._next_in(i, self.cues.delegation_nouns, 14) and self._leads_delegation(i, items):
            return "head_of_delegation"  # «ترأس الوزير فلان وفد بلاده»
        if role == "chair" and self.leads_delegation_before(i, form):
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

    def _event_of(self, i: int, form: VerbForm) -> int | None:
        """«وأدارها فلان؛ في حين خُصّص الرابع لزيارة …»: a pronoun means no event that is named only behind it."""
        acted = self.event_of_act(i)
        if acted is not None:
            return acted
        back = form.suffixed and not any(m.word <= i for m in self.scope.mentions_in(i))
        return self.scope.focus(i) if back and not self.clauses.is_background(i) else self.scope.event_at(i)
