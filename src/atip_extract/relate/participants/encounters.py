"""The sides of meetings, and how many came."""

from __future__ import annotations

from atip_extract.annotations import HeadcountValue, Label
from atip_extract.relate.events.log import VISITS
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import RELATIVES
from atip_extract.relate.participants.speakers import SpeakerFinder
from atip_extract.relate.participants.takers import is_person, is_person_or_body

SOURCES = frozenset({"بحسب", "حسب", "حسبما", "وفق", "وفقا", "نقلا"})
"""«بحسب مكتب الإعلام …»: who tells of it."""
BONDS = frozenset({"شراكه", "تعاون", "علاقه", "علاقات", "تنسيق", "حدود", "مشترك", "مشتركه", "تبادل"})
"""«التعاون بين X وY» is what a meeting is about."""
GATHERED = frozenset({"جمع", "جمعت", "يجمع", "تجمع", "عقد", "جري", "انعقد"})
"""«لقاء جمع بين X وY», «اجتماع عُقد بين X وY»."""
AIMED = frozenset({"تستهدف", "استهدفت", "يستهدف", "استهدف", "ستستهدف"})
BOTH = frozenset({"الطرفين", "الجانبين", "البلدين", "المؤسستين", "الوزارتين"})
"""«لقاء بين الجانبين»: they were named before."""
CALLS = frozenset({"اتصال", "الاتصال", "مكالمه", "المكالمه"})
"""«تلقى الوزير فلان اتصالاً هاتفياً من نظيره فلان»."""
AIMS = frozenset({"يهدف", "تهدف", "يستهدف", "تستهدف", "يسعي", "تسعي"})
CAPACITY = frozenset(
    {"يتسع", "تتسع", "ويتسع", "وتتسع", "بسعه", "سعته", "سعتها", "لاستيعاب", "يستوعب", "تستوعب", "وتستوعب"}
)
COMERS = ("visitor", "delegation", "head_of_delegation")
MIN_ATTENDANCE = 3
"""Two people are no attendance: «ممثلان عن …» names a side."""


class EncounterFinder(SpeakerFinder):
    """Attaches counterparts and attendance."""

    def find(self) -> None:
        """Both of them, in that order."""
        self._meetings()
        for value in self.reading.notes.headcounts:
            self._attendance(value)

    def _meetings(self) -> None:
        """The sides of a meeting: all people and bodies in the clause of its verb or noun, up to its purpose."""
        for mention in self.finder.mentions:
            draft = self.finder.events[mention.event]
            i = mention.word
            form = self.cues.verbs["meet"].at(self.reading.words[i])
            if draft.type == "meeting" and form is None and mention.new:
                self._sides_of_talks(i, mention.event)
        for i, word in enumerate(self.reading.words):
            form = self.cues.verbs["meet"].at(word)
            event = self.scope.event_at(i) if form is not None else None
            if form is None or event is None or word.quote >= 0:
                continue
            if self.clauses.is_reported(i) and not self._announces(i, event):
                continue
            if self.is_of_event(i + 1):
                continue
            if self.finder.events[event].type in ("meeting", *VISITS):
                self._sides(i, event, form)

    def _announces(self, i: int, event: int) -> bool:
        """The verb at word `i` is what the event is known by."""
        return any(m.word == i and m.event == event and m.new for m in self.finder.mentions)

    def _sides(self, i: int, event: int, form: VerbForm) -> None:
        visiting = self.finder.events[event].type != "meeting"
        trust = 0.97 if visiting else 0.75
        host = self._host_before(i) if form.lemma == "استقبل" and not visiting else None
        named = [host] if host is not None else self.before(i) if not visiting else []
        for side in named or [p for p in (self.by_post(i),) if p is not None and self._announces(i, event)]:
            self.add(event, side, "counterpart", i, trust, form.lemma)
        for number, phrase in enumerate(self._people_in_clause(i)):
            received = form.lemma == "استقبل" and (number > 0 or self._is_delegation(i, phrase) or host is not None)
            if self.reading.words[i + 1].stem in ("الوفد", "الوفود"):
                received = False  # «استقبل الوفدَ المديرةُ فلانة»: its hosts
            if visiting and phrase.entity in self._comers(event):
                continue  # «وعقب الزيارة التقى السفير فلان …»: he is the one who came
            self.add(event, phrase, "visitor" if received and not visiting else "counterpart", i, trust, form.lemma)

    def _comers(self, event: int) -> set[int | None]:
        """Who is known to have come on a visit."""
        return {p.entity for p in self.finder.events[event].participants if p.role in COMERS}

    def _host_before(self, i: int) -> Phrase | None:
        """«المنظمة X تستقبل كلاً من فلان وفلانة»: the host before the verb, at the head of its clause."""
        before = self.phrases.at.get(i - 1) if i > 0 else None
        start, _ = self.clauses.clause(i)
        host = self.phrases.person_at(i - 1) or before if before is not None else None
        return host if host is not None and is_person_or_body(host) and host.first == start else None

    def _is_delegation(self, i: int, phrase: Phrase) -> bool:
        """«استقبل الوزير وفداً من X»: the first name behind the verb may be the visitor's."""
        return any(w.stem in self.cues.delegation_nouns for w in self.reading.words[i + 1 : phrase.first])

    def _people_in_clause(self, i: int) -> list[Phrase]:
        """People and bodies behind a verb of meeting, in order; a purpose («لبحث …») ends them."""
        words = self.reading.words
        _, stop = self.clauses.clause(i)
        found: list[Phrase] = []
        k = i + 1
        while k < stop:
            phrase = self.phrases.at.get(k)
            if phrase is not None:
                if phrase.owner is None and is_person_or_body(phrase) and self._takes_part(phrase):
                    found.append(phrase)
                k = max(phrase.end, k + 1)
                continue
            purpose = words[k].prep == "ل" or self.cues.titles.at(words, k) is not None
            if (found and words[k].norm in SOURCES) or self._is_bond(k):
                break
            if found and (purpose or self.cues.roles.at(words, k) is not None or words[k].text in ".؛"):
                break
            k += 1
        return found

    def _is_bond(self, k: int) -> bool:
        """«…، القضايا المتصلة بالتعاون الثنائي بين X وY»: what they spoke about."""
        words = self.reading.words
        return words[k].norm == "بين" and any(w.stem.removeprefix("ال") in BONDS for w in words[max(0, k - 3) : k])

    def _takes_part(self, phrase: Phrase) -> bool:
        """People do; a body does as a delegation or a side («مع وزارة …»), not as a place («بمقر الوزارة»)."""
        words, first = self.reading.words, phrase.first
        if phrase.label is Label.PERSON:
            return True
        if words[first].prep == "ل":
            return False
        if self.is_behind_holding(first):
            return False  # «… على هامش المؤتمر الذي نظّمته X»
        return not (first > 0 and words[first - 1].norm in ("في", "مقر", "بمقر", "ديوان", "بديوان", "مكتب"))

    def _sides_of_talks(self, i: int, event: int) -> None:
        """«أجرى الوزير فلان مباحثات مع السفيرة فلانة», «عُقد اجتماع بين X وY»."""
        start, stop = self.clauses.clause(i)
        words = self.reading.words
        apart = [m.word for m in self.scope.mentions_in(i) if m.event != event]
        stop = min([k for k in apart if k > i], default=stop)  # «لقاءين، الأول مع فلانة، | والثاني مع فلان»
        between = self._between(i, stop)
        if between is not None and words[min(between + 1, stop - 1)].stem not in BOTH:
            post = words[min(between + 1, stop - 1)].mention
            long = post is not None and post.label is Label.POSITION  # «بين وزير الخارجية والمغتربين، فلان، و…»
            for phrase in self.phrases.names(between + 1, is_person_or_body, reach=9 if long else 3, gap=2):
                self.add(event, phrase, "counterpart", i, 0.78, "بين")
            return
        called = words[i].stem.removesuffix("ا") in CALLS
        others = next((k for k in range(i + 1, stop) if words[k].norm == "مع" or self._is_from(k, called)), None)
        if others is not None and others > i + 1 and words[others - 1].stem.removeprefix("ال") in BONDS:
            others = None  # «جلسة عمل حول التعاون مع X»
        if others is None:
            self._sides_of_relative(i, stop, event)
            self._sides_by_preposition(i, stop, event)
            return
        meetings = [m.word for m in self.scope.mentions_in(i) if self.finder.events[m.event].type == "meeting"]
        own = min((k for k in meetings if k in apart and start <= k < i), default=i)
        near = (*range(start, own), *range(i + 1, others))  # «خلال لقاء الوكيل فلان مع …»
        before = [p for k in near if (p := self.phrases.at.get(k)) and p.first == k and is_person(p)]
        behind = self.phrases.names(others + 1, is_person_or_body, reach=4, gap=2)
        behind = [p for p in behind if words[p.first].prep != "ب" and p.first < stop]  # «مع عدد من الناشطات بالمديرية»
        for phrase in before + [self._in_post(p, others) or p for p in behind]:
            self.add(event, phrase, "counterpart", i, 0.72, "مع")

    def _sides_of_relative(self, i: int, stop: int, event: int) -> None:
        """«المباحثات التي أجراها، أمس بمراكش، رئيس الحكومة فلان والمفوض فلان»: who held the talks."""
        for k in range(i + 1, min(i + 4, stop)):
            form = self.cues.verbs["organize"].at(self.reading.words[k])
            if form is not None and form.suffixed:
                for phrase in self.phrases.names(k + 1, is_person, reach=4, gap=2):
                    self.add(event, phrase, "counterpart", i, 0.72, form.lemma)
                return

    def _is_from(self, k: int, called: bool) -> bool:
        """«اتصالاً هاتفياً من …», «لقاءً ثنائياً من نظيرته …»."""
        words = self.reading.words
        peer = k + 1 < len(words) and words[k + 1].stem.startswith("نظير")
        return words[k].norm == "من" and (called or peer)

    def _in_post(self, body: Phrase, start: int) -> Phrase | None:
        """«مع نائب رئيس بعثة X الجديد في اليمن فلان»: behind a post, the person soon behind its body."""
        words = self.reading.words
        post = words[body.first - 1].mention if body.first - 1 > start else None
        if body.label is not Label.ORGANIZATION or post is None or post.label is not Label.POSITION:
            return None
        for k in range(body.end, min(body.end + 5, len(words))):
            if words[k].punct or words[k].conj or words[k].prep == "ل":
                return None
            if (person := self.phrases.person_at(k)) is not None:
                return person
        return None

    def _between(self, i: int, stop: int) -> int | None:
        """«اجتماع بين X وY», «لقاء ظهر اليوم، بمقر Z، بين X وY»; not the ties or the border between two."""
        words = self.reading.words
        for k in range(i + 1, min(i + 20, stop)):
            if words[k].norm == "بين":
                bound = words[k - 1].stem.removeprefix("ال") in BONDS or words[k - 1].norm in ("ما", "فيما")
                return None if bound and k > i + 1 else k
            if k in self.phrases.at:
                continue
            if words[k].prep == "ل" or self.cues.titles.at(words, k) or self.cues.roles.at(words, k):
                return None
            if words[k].norm in GATHERED:
                continue
            if self.cues.any_verb.at(words[k]) is not None or words[k].text in ".؛:":
                return None
        return None

    def _sides_by_preposition(self, i: int, stop: int, event: int) -> None:
        """«خلال لقاء الوزير فلان بالسفيرة فلانة», «لقاء جمعه بالوكيلة فلانة»: the other side behind ب."""
        words = self.reading.words
        held = self.phrases.at.get(i + 1)
        if held is not None and held.first == i + 1 and is_person(held) and words[i - 1].norm in ("خلال", "اثناء"):
            self.add(event, held, "counterpart", i, 0.74, "لقاء")  # «خلال اجتماع المدير فلان بعدد من المنظمات»
        for k in range(i + 1, min(i + 40, stop)):
            other = self.phrases.at.get(k)
            if other is None or not is_person(other) or other.first != k or words[k].prep != "ب":
                continue
            first = next((p for j in range(i + 1, k) if (p := self.phrases.person_at(j)) is not None), None)
            for phrase in [p for p in (first, other) if p is not None]:
                self.add(event, phrase, "counterpart", i, 0.74, "لقاء")
            return

    def _attendance(self, value: HeadcountValue) -> None:
        """A headcount in an event's own clause, or one that «شارك فيها»-like words tie to the event at hand."""
        i = self.reading.word_of[value.start]
        if (
            self.clauses.is_reported(i)
            or self.reading.words[i].quote >= 0
            or (value.total or MIN_ATTENDANCE) < MIN_ATTENDANCE
        ):
            return
        event = self.scope.event_at(i)
        if event is None:
            return
        draft = self.finder.events[event]
        start, _ = self.clauses.clause(i)
        if any(w.norm in CAPACITY for w in self.reading.words[max(start, i - 4) : i]):
            return  # «يتسع المجمع لـ 620 طالباً»
        if draft.type in ("signing", "launch"):
            return  # who will benefit is counted there, not who came
        if draft.type == "campaign" and self._is_aimed_at(i):
            return  # «تستهدف الحملة 300 ألف طفل»
        if draft.attendance is None and self._is_attendance(i, event) and not self._is_aim_of_programme(i):
            draft.attendance = value

    def _is_aimed_at(self, i: int) -> bool:
        start, stop = self.clauses.clause(i)
        return any(w.norm.removeprefix("و") in AIMED for w in self.reading.words[start:stop])

    def _is_aim_of_programme(self, i: int) -> bool:
        """«المعرض … ضمن برنامج X الذي يهدف إلى تأهيل 500 شاب»: whom the programme is for."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        aim = next(
            (k for k in range(i - 1, start, -1) if words[k].bare in AIMS and words[k - 1].norm in RELATIVES), None
        )
        if aim is None:
            return False
        event = self.scope.nearest(aim)
        first = event.word + 1 if event is not None else start
        return any(words[k].stem in self.cues.programme_heads for k in range(first, aim))

    def _is_attendance(self, i: int, event: int) -> bool:
        """True where the event itself, or a word of taking part, stands in the clause of the number."""
        start, stop = self.clauses.clause(i)
        if any(word.stem.startswith(self.cues.population_nouns) for word in self.reading.words[i : i + 4]):
            return self.clauses.cue_in(self.cues.attendance, max(start, i - 4), i) is not None
        if any(start <= m.word < stop and m.event == event for m in self.scope.mentions_in(i)):
            return True
        return self.clauses.cue_in(self.cues.attendance, start, stop) is not None
