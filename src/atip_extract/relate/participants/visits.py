"""Visits: who comes, whom they see, who goes along."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.events.log import VISITS
from atip_extract.relate.grammar.clauses import TAKERS
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.participants.near_subjects import NearSubjects
from atip_extract.relate.participants.takers import BY_WHOM, Takers, is_person, is_person_or_body

TITLES = (Label.POSITION, Label.HONORIFIC)
MET = frozenset({"لقاء", "لقايه", "لقايها", "لقايهم", "الاجتماع", "الالتقاء"})
BEGUN = frozenset(
    {
        "استهل",
        "استهلت",
        "استهلوا",
        "بدا",
        "بدات",
        "بداوا",
        "افتتح",
        "افتتحت",
        "انطلق",
        "انطلقت",
        "اختتم",
        "اختتمت",
        "ختم",
    }
)
WHEN = frozenset({"اليوم", "امس", "صباحا", "عصرا", "مساء", "ظهرا", "لاحقا", "نفسه", "ذاته", "بعدها", "الماضي"})
"""What may stand between who comes and what is seen."""
NOT_SUBJECT = frozenset({"من", "علي", "الي", "لدي", "مع"})
FROM = frozenset({"من", "قدمه", "قدمها", "قدمته", "قدمتها", "يقدمه", "تقدمه"})
"""«استمع إلى شرح من قبل فلان», «إلى شرح قدّمه فلان»."""


class VisitFinder(Finder):
    """Attaches visitors, their hosts and their companions."""

    def __init__(self, context: Context, takers: Takers, near: NearSubjects) -> None:
        super().__init__(context)
        self.takers, self.near = takers, near

    def find(self) -> None:
        """«أجرت الوزيرة فلانة جولة», «زارت السفيرة فلانة المركز», «يرافقه وكيل الوزارة فلان»."""
        for mention in self.finder.mentions:
            visit = self.finder.events[mention.event].type in VISITS
            if visit:
                self._made_by(mention.word, mention.event)
            if visit and mention.new and self.cues.verbs["visit"].at(self.reading.words[mention.word]) is None:
                self._before_noun(mention.word, mention.event)
                self._visit_of(mention.word, mention.event)
                self._of_bodies(mention.word, mention.event)
        for i, word in enumerate(self.reading.words):
            if word.punct or word.quote >= 0 or word.mention is not None or self.clauses.is_reported(i):
                continue
            self._met(i)
            self._listened(i)
            form = self.cues.verbs["visit"].at(word)
            if form is not None:
                self._verb(i, form)
            elif self.cues.verbs["accompany"].at(word) is not None:
                self._companions(i)

    def _met(self, i: int) -> None:
        """«واستهل الوفد برنامجه بلقاء النائب العام فلان»: whom they met in the course of the visit."""
        word = self.reading.words[i]
        event = self._visit_begun(i) if word.bare[:1] == "ب" and word.bare[1:] in MET else None
        if event is None:
            return
        for phrase in self.phrases.names(i + 1, is_person, reach=12, gap=4):
            if not self._is_known(event, phrase):
                self.takers.add(event, phrase, "counterpart", i, 0.76, word.text)

    def _visit_begun(self, i: int) -> int | None:
        """The visit at word `i`; «واستهل الوفد برنامجه | بلقاء …»: the one whose programme began so."""
        event = self._visit_at(i)
        start, _ = self.clauses.clause(i)
        begun = any(w.bare.removeprefix("و") in BEGUN for w in self.reading.words[start:i])
        if event is not None or not begun:
            return event
        return next((e for e in reversed(self.finder.main) if self._is_before(e, i)), None)

    def _is_before(self, event: int, i: int) -> bool:
        """True for a visit that was told of before word `i`."""
        draft = self.finder.events[event]
        return draft.type in VISITS and self.reading.word_of[draft.trigger[0]] < i

    def _listened(self, i: int) -> None:
        """«واستمع الوفد من مدير الصحة فلان إلى …», «استمع إلى شرح من فلانة»: who explains to those who visit."""
        words = self.reading.words
        form = self.cues.verbs["listen"].at(words[i])
        event = self._visit_at(i) if form is not None else None
        if form is None or event is None:
            return
        _, stop = self.clauses.clause(i)
        near = range(i + 1, min(i + 9, stop - 1))
        source = next((k for k in near if words[k].norm in FROM or self._is_heard(k)), None)
        if source is None:
            return
        for phrase in self.phrases.names(source + 1 + (words[source + 1].norm in BY_WHOM), is_person, reach=7, gap=4):
            if not self._is_known(event, phrase):
                self.takers.add(event, phrase, "counterpart", i, 0.76, form.lemma)

    def _is_heard(self, k: int) -> bool:
        """«استمع الزوار إلى | منسق اللجنة فلان»: a person right behind the preposition."""
        heard = self.phrases.at.get(k + 1) if self.reading.words[k].norm in ("الي", "والي") else None
        return heard is not None and heard.first == k + 1 and is_person(heard)

    def _is_known(self, event: int, phrase: Phrase) -> bool:
        """True for whoever takes part already."""
        return any(p.entity == phrase.entity for p in self.finder.events[event].participants)

    def _before_noun(self, i: int, event: int) -> None:
        """«أجرت الوزيرة فلانة جولة», «قام فلان بزيارة»: the people between the verb and the visit."""
        start, _ = self.clauses.clause(i)
        for k in range(max(start, i - 20), i):
            phrase = self.phrases.at.get(k)
            if self.reading.words[k].norm == "مع":
                return  # «أجرى فلان مباحثات مع فلانة خلال زيارة عمل إلى …»: she is at home
            if phrase is not None and phrase.first == k and is_person(phrase) and phrase.owner is None:
                self.takers.add(event, phrase, "visitor", i, 0.7, self.reading.words[i].text)

    def _of_bodies(self, i: int, event: int) -> None:
        """«قامت جمعية X ممثلة بمديرها بزيارة إلى جمعية Y»: who goes, and who hosts."""
        words = self.reading.words
        start, stop = self.clauses.clause(i)
        verb = next((k for k in range(i - 1, start - 1, -1) if self.cues.verbs["make"].at(words[k]) is not None), None)
        body = self.phrases.at.get(verb + 1) if verb is not None else None
        if words[i].prep != "ب" or verb is None or body is None or body.first != verb + 1:
            return
        if not self.phrases.is_free_body(body) or body.owner is not None:
            return
        self.takers.add(event, body, "visitor", verb, 0.78, words[i].text)
        k = i + 1 + (i + 1 < stop and words[i + 1].norm == "الي")
        host = self.phrases.at.get(k) if k < stop else None
        if host is not None and host.first == k and host.owner is None and host.label is Label.ORGANIZATION:
            self.takers.add(event, host, "counterpart", i, 0.74, words[i].text)

    def _visit_of(self, i: int, event: int) -> None:
        """«بدأت زيارة الوزير فلان إلى عدن»: the person right behind the noun."""
        words, k = self.reading.words, i + 1
        if words[i].stem.startswith("ال"):
            return  # «رافقه في الزيارة رئيس الوكالة فلان»
        while k < len(words) and (name := words[k].mention) is not None and name.label in TITLES and not words[k].prep:
            k += 1
        phrase = self.phrases.person_at(k) if k < len(words) else None
        if phrase is not None and phrase.first in (i + 1, k) and not words[k].prep:
            self.takers.add(event, phrase, "visitor", i, 0.76, words[i].text)

    def _made_by(self, i: int, event: int) -> None:
        """«زيارة العمل التي يقوم بها فلان إلى …», «زيارة أداها الوزير فلان»: the person behind the verb."""
        words = self.reading.words
        _, stop = self.clauses.clause(i)
        for k in range(i + 1, min(i + 7, stop)):
            if words[k].text in ".؛،" or self.phrases.person_at(k) is not None:
                return
            form = self.cues.verbs["make"].at(words[k])
            if form is None or not (form.suffixed or words[min(k + 1, stop - 1)].norm in ("بها", "به")):
                continue
            for phrase in self.phrases.names(k + 1 + (not form.suffixed), is_person, reach=2, gap=1):
                self.takers.add(event, phrase, "visitor", i, 0.78, words[k].text)
            return

    def _verb(self, i: int, form: VerbForm) -> None:
        """«زارت السفيرة فلانة المركز», «زار وفد من X وزارة Y»: the subject comes, the body behind it is seen."""
        event = self._visit_at(i)
        if event is None or form.participle:
            return
        body = self.phrases.visiting_body(i)
        post = self.near.by_post(i)
        subjects = self.near.before(i) or ([post] if post is not None else [])
        subjects = subjects or ([body] if body is not None else self._subjects(i))
        for phrase in subjects:
            self.takers.add(event, phrase, "visitor", i, 0.82, form.lemma)
        end = max((p.end for p in subjects if p.first > i), default=i + 1)
        if body is not None:
            self._seen(i, end, event)
        self._site(i, end, event)
        host = self._host(end) if subjects and not form.suffixed else None
        if host is not None:
            self.takers.add(event, host, "counterpart", i, 0.72, form.lemma)

    def _seen(self, i: int, k: int, event: int) -> None:
        """«مؤسسة X تزور | جامعة Y في جاكرتا»: where the host is, the visit is, right behind its name."""
        words = self.reading.words
        host = self.phrases.at.get(k)
        if host is None or host.end >= len(words):
            return
        j = host.end + (words[host.end].norm == "في")
        place = self.phrases.at.get(j)
        if (
            place is not None
            and place.first == j
            and place.label is Label.PLACE
            and (j > host.end or words[j].prep == "ب")
        ):
            self.role(event, "places", place, (i, place.end), 0.7, "في")

    def _visit_at(self, i: int) -> int | None:
        event = self.scope.event_at(i)
        return event if event is not None and self.finder.events[event].type in VISITS else None

    def _subjects(self, i: int) -> list[Phrase]:
        """People, or a body whose delegation comes."""
        found = self.phrases.names(i + 1, is_person_or_body, reach=5, gap=2)
        if found and is_person(found[0]) and self._is_seen(found[0].first):
            return []
        delegation = any(w.stem in self.cues.delegation_nouns for w in self.reading.words[i + 1 : i + 4])
        return [p for p in found if is_person(p) or delegation]

    def _is_seen(self, k: int) -> bool:
        """«تجولوا في القسم واستمعوا من | المتدربة فلانة», «حلوا ضيوفاً على | العمدة فلان»: no subject; «زار كل من …»."""
        words = self.reading.words
        each = k > 1 and words[k - 2].stem in ("كل", "كلا")
        return k > 0 and words[k - 1].norm in NOT_SUBJECT and not each

    def _host(self, k: int) -> Phrase | None:
        """The body right behind the subject; none behind a preposition (then it says where from, or what for)."""
        words = self.reading.words
        for j in range(k, min(k + 2, len(words))):
            phrase = self.phrases.at.get(j)
            if phrase is not None:
                body = phrase.label is Label.ORGANIZATION and phrase.owner is None and phrase.first == j
                return phrase if body and not words[j].prep and not words[j].conj else None
            if words[j].punct or words[j].prep or words[j].norm in ("في", "الي", "من", "مع"):
                return None
        return None

    def _site(self, i: int, k: int, event: int) -> None:
        """«تفقّد الوزير فلان، برفقة …، اليوم مخيم X»: the place that is the verb's object, with no preposition."""
        words = self.reading.words
        _, stop = self.clauses.clause(i)
        for j in range(k, min(k + 25, stop)):
            phrase = self.phrases.at.get(j)
            if phrase is not None and phrase.label is Label.PLACE and phrase.first == j and phrase.owner is None:
                seen = self._is_object(j, k) or (words[j].prep == "ب" and self._names_site(k, j))
                if seen and not words[j].conj:
                    self.role(event, "places", phrase, (i, phrase.end), 0.72, words[i].text)
                    return
            if words[j].text in ".؛" or (words[j].prep == "ل" and phrase is None):
                return

    def _is_object(self, j: int, k: int) -> bool:
        """«زار المشاركون عصرا | مخيم X»: behind who comes and when, its head («مخيم», «مدينة») passed over."""
        words = self.reading.words
        heads = (self.cues.place_heads, self.cues.openables)
        while j > k and any(words[j - 1].stem in nouns for nouns in heads) and not words[j].prep:
            j -= 1
        behind = words[j - 1]
        if words[j].prep or behind.norm in ("في", "الي", "من"):
            return False
        day = behind.stem in WHEN or behind.stem in self.cues.weekdays or behind.norm in TAKERS
        return behind.punct or j == k or behind.mention is not None or day

    def _names_site(self, k: int, j: int) -> bool:
        """«تفقد الوالي مجمع الخدمات | بكريمة», «زاروا مأوى | بنابل»: a house with no name of its own, and its town."""
        words = self.reading.words
        sites = (self.cues.openables, self.cues.sites, self.cues.houses)
        return any(any(words[h].stem in nouns for nouns in sites) and not words[h].prep for h in range(k, j))

    def _companions(self, i: int) -> None:
        """«رافق السفيرَ في الزيارة وكيلُ الوزارة فلان»: whoever is named behind and not yet known takes part."""
        event = self.scope.event_at(i)
        if event is None:
            return
        for phrase in self.phrases.names(i + 1, is_person, reach=6, gap=4):
            self.takers.add(event, phrase, "delegation", i, 0.75, "رافق")
