"""Meetings: who met whom, by the verb («التقى», «استقبل») and by the noun («مباحثات بين X وY»)."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.events.log import VISITS
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.participants.event_words import EventWords
from atip_extract.relate.participants.near_subjects import NearSubjects
from atip_extract.relate.participants.sides import BONDS, Sides
from atip_extract.relate.participants.takers import Takers, is_person, is_person_or_body

BOTH = frozenset({"الطرفين", "الجانبين", "البلدين", "المؤسستين", "الوزارتين"})
"""«لقاء بين الجانبين»: they were named before."""
CALLS = frozenset({"اتصال", "الاتصال", "مكالمه", "المكالمه"})
"""«تلقى الوزير فلان اتصالاً هاتفياً من نظيره فلان»."""
COMERS = ("visitor", "delegation", "head_of_delegation")


class EncounterFinder(Finder):
    """Attaches counterparts."""

    def __init__(
        self, context: Context, takers: Takers, near: NearSubjects, event_words: EventWords, sides: Sides
    ) -> None:
        super().__init__(context)
        self.takers, self.near, self.event_words, self.sides = takers, near, event_words, sides

    def find(self) -> None:
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
            if self.event_words.is_of_event(i + 1):
                continue
            if self.finder.events[event].type in ("meeting", *VISITS):
                self._met(i, event, form)

    def _announces(self, i: int, event: int) -> bool:
        """The verb at word `i` is what the event is known by."""
        return any(m.word == i and m.event == event and m.new for m in self.finder.mentions)

    def _met(self, i: int, event: int, form: VerbForm) -> None:
        visiting = self.finder.events[event].type != "meeting"
        trust = 0.97 if visiting else 0.75
        host = self.sides.host_before(i) if form.lemma == "استقبل" and not visiting else None
        named = [host] if host is not None else self.near.before(i) if not visiting else []
        for side in named or [p for p in (self.near.by_post(i),) if p is not None and self._announces(i, event)]:
            self.takers.add(event, side, "counterpart", i, trust, form.lemma)
        for number, phrase in enumerate(self.sides.people_behind(i)):
            comes = number > 0 or self.sides.is_delegation(i, phrase) or host is not None
            received = form.lemma == "استقبل" and comes
            if self.reading.words[i + 1].stem in ("الوفد", "الوفود"):
                received = False  # «استقبل الوفدَ المديرةُ فلانة»: its hosts
            if visiting and phrase.entity in self._comers(event):
                continue  # «وعقب الزيارة التقى السفير فلان …»: he is the one who came
            role = "visitor" if received and not visiting else "counterpart"
            self.takers.add(event, phrase, role, i, trust, form.lemma)

    def _comers(self, event: int) -> set[int | None]:
        """Who is known to have come on a visit."""
        return {p.entity for p in self.finder.events[event].participants if p.role in COMERS}

    def _sides_of_talks(self, i: int, event: int) -> None:
        """«أجرى الوزير فلان مباحثات مع السفيرة فلانة», «عُقد اجتماع بين X وY»."""
        start, stop = self.clauses.clause(i)
        words = self.reading.words
        apart = [m.word for m in self.scope.mentions_in(i) if m.event != event]
        stop = min([k for k in apart if k > i], default=stop)  # «لقاءين، الأول مع فلانة، | والثاني مع فلان»
        between = self.sides.between(i, stop)
        if between is not None and words[min(between + 1, stop - 1)].stem not in BOTH:
            post = words[min(between + 1, stop - 1)].mention
            long = post is not None and post.label is Label.POSITION  # «بين وزير الخارجية والمغتربين، فلان، و…»
            for phrase in self.phrases.names(between + 1, is_person_or_body, reach=9 if long else 3, gap=2):
                self.takers.add(event, phrase, "counterpart", i, 0.78, "بين")
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
        for phrase in before + [self.sides.in_post(p, others) or p for p in behind]:
            self.takers.add(event, phrase, "counterpart", i, 0.72, "مع")

    def _sides_of_relative(self, i: int, stop: int, event: int) -> None:
        """«المباحثات التي أجراها، أمس بمراكش، رئيس الحكومة فلان والمفوض فلان»: who held the talks."""
        for k in range(i + 1, min(i + 4, stop)):
            form = self.cues.verbs["organize"].at(self.reading.words[k])
            if form is not None and form.suffixed:
                for phrase in self.phrases.names(k + 1, is_person, reach=4, gap=2):
                    self.takers.add(event, phrase, "counterpart", i, 0.72, form.lemma)
                return

    def _is_from(self, k: int, called: bool) -> bool:
        """«اتصالاً هاتفياً من …», «لقاءً ثنائياً من نظيرته …»."""
        words = self.reading.words
        peer = k + 1 < len(words) and words[k + 1].stem.startswith("نظير")
        return words[k].norm == "من" and (called or peer)

    def _sides_by_preposition(self, i: int, stop: int, event: int) -> None:
        """«خلال لقاء الوزير فلان بالسفيرة فلانة», «لقاء جمعه بالوكيلة فلانة»: the other side behind ب."""
        words = self.reading.words
        held = self.phrases.at.get(i + 1)
        if held is not None and held.first == i + 1 and is_person(held) and words[i - 1].norm in ("خلال", "اثناء"):
            self.takers.add(event, held, "counterpart", i, 0.74, "لقاء")  # «خلال اجتماع المدير فلان بعدد من المنظمات»
        for k in range(i + 1, min(i + 40, stop)):
            other = self.phrases.at.get(k)
            if other is None or not is_person(other) or other.first != k or words[k].prep != "ب":
                continue
            first = self.phrases.first_person(range(i + 1, k))
            for phrase in [p for p in (first, other) if p is not None]:
                self.takers.add(event, phrase, "counterpart", i, 0.74, "لقاء")
            return
