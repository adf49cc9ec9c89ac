"""Signings: who signs, and the parties that they sign for."""

from __future__ import annotations

from atip_extract.annotations import Label, Mention
from atip_extract.drafts import RoleDraft
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.participants.event_words import ACT_WRAPPERS
from atip_extract.relate.participants.takers import BY_WHOM, Takers, is_person_or_body

BONDS = frozenset({"شراكه", "تعاون", "علاقه", "علاقات", "تنسيق", "صداقه"})
"""«الشراكة القوية بين X وY» speaks of what the parties have had for long."""
SEATS = frozenset({"مقر", "ديوان", "مبني", "مكتب", "قاعه", "مباني"})
WAS = frozenset({"كان", "كانت", "كانا", "كانتا"})
WATCHING = ("حضر", "شهد", "واكب")


def is_side(phrase: Phrase) -> bool:
    """A person, a body, or a programme that acts as one («مذكرة مع برنامج الأغذية»)."""
    return is_person_or_body(phrase) or phrase.label is Label.PROGRAMME


class SigningFinder(Finder):
    """Attaches signatories and parties; a party is an organizer of the signing."""

    def __init__(self, context: Context, takers: Takers) -> None:
        super().__init__(context)
        self.takers = takers

    def find(self) -> None:
        """All of them."""
        self._signatories()
        self._verbal_signatures()
        self._parties()
        self._represented()

    def _signatories(self) -> None:
        for i, word in enumerate(self.reading.words):
            form = self.cues.verbs["sign"].at(word)
            event = self.scope.event_at(i) if form is not None else None
            if form is None or event is None or self.finder.events[event].type != "signing" or word.quote >= 0:
                continue
            for_body = False
            behind = self.phrases.names(i + 1, self._can_sign, reach=8, gap=8)
            self._states(event, i)
            for phrase in behind or self._before_verb(i):
                if phrase.label is Label.PERSON:
                    self.takers.add(event, phrase, "signatory", i, 0.88, form.lemma)
                    if not for_body:
                        self._signing_body(event, phrase, i)
                else:
                    self._party(event, phrase, i)
                for_body = phrase.label is Label.ORGANIZATION

            self._holder_of_post(event, i, form.lemma, behind)
            self._other_party(event, i, behind)
            self._for_each_side(i, self.reading.sentence_of(i)[1], event)
            self._cosigner(event, i, form.lemma)

    def _states(self, event: int, i: int) -> None:
        """«وقّع الأردن واليابان اتفاقية»: countries right behind the verb sign for themselves."""
        first = self.phrases.at.get(i + 1)
        if first is None or first.first != i + 1 or not self.phrases.is_actor_place(first):
            return
        for phrase in self.phrases.names(i + 1, self.phrases.is_country, reach=1, gap=0):
            self._party(event, phrase, i)

    def _can_sign(self, phrase: Phrase) -> bool:
        """People and bodies; «المستشار بالديوان الملكي» is where somebody's post is."""
        words, first = self.reading.words, phrase.first
        house = first > 0 and words[first - 1].stem in SEATS  # «وُقّع بمقر الوزارة»
        seat = phrase.label is Label.ORGANIZATION and (words[first].prep == "ب" or house)
        return is_person_or_body(phrase) and not seat

    def _holder_of_post(self, event: int, i: int, lemma: str, found: list[Phrase]) -> None:
        """«وقّع وكيل وزارة X المساعد لقطاع Y الدكتور فلان»: the body right behind the verb is that of a long post."""
        words = self.reading.words
        if not found or found[0].label is not Label.ORGANIZATION or found[0].first != i + 2:
            return
        post = words[i + 1].mention
        if post is None or post.label is not Label.POSITION:
            return
        for k in range(found[0].end, min(found[0].end + 8, len(words))):
            if words[k].punct:
                return
            person = self.phrases.person_at(k)
            if person is not None:
                self.takers.add(event, person, "signatory", i, 0.8, lemma)
                return

    def _cosigner(self, event: int, i: int, lemma: str) -> None:
        """«وقّع فلان، اليوم، في عدن، مع ممثل Y فلان مذكرة»: who signs with him, before what is signed."""
        words = self.reading.words
        _, stop = self.clauses.clause(i)
        thing = next((k for k in range(i + 1, stop) if words[k].stem in self.cues.signables), stop)
        other = next((k for k in range(i + 1, min(thing, i + 45)) if words[k].norm == "مع"), None)
        if other is None or thing == stop:
            return
        for phrase in self.phrases.names(other + 1, is_person_or_body, reach=3, gap=2, stop=thing):
            if phrase.label is Label.PERSON:
                self.takers.add(event, phrase, "signatory", i, 0.86, lemma)
                self._signing_body(event, phrase, i)
            else:
                self._party(event, phrase, i)

    def _is_party(self, phrase: Phrase) -> bool:
        """People, bodies and countries («برنامج X واليابان يوقعان …»)."""
        return is_person_or_body(phrase) or self.phrases.is_actor_place(phrase)

    def _before_verb(self, i: int) -> list[Phrase]:
        """«X وY توقعان مذكرة تفاهم»: the parties at the head of the clause, right before the verb."""
        start, _ = self.clauses.clause(i)
        end = i - (i > start and self.reading.words[i - 1].norm == "قد")  # «وكان فلان وفلانة قد أمضيا …»
        was = (k + 1 for k in range(end - 1, start - 1, -1) if self.reading.words[k].bare in WAS)
        start = next(was, start) if end < i else start
        items = self.phrases.names(start, self._is_party, reach=2, gap=1, stop=end) if end > start else []
        return items if items and items[-1].end == end else []

    def _other_party(self, event: int, i: int, behind: list[Phrase]) -> None:
        """«وقّعت X مذكرة تفاهم مع Y»: the body behind مع, which stands behind what is signed."""
        words = self.reading.words
        _, stop = self.clauses.clause(i)
        thing = next((k for k in range(i + 1, stop) if words[k].stem in self.cues.signables), None)
        if thing is None:
            return
        for k in range(thing + 1, min(thing + 14, stop)):
            if words[k].prep == "ل" or self.cues.roles.at(words, k) is not None or self.cues.any_verb.at(words[k]):
                return  # what it is for: «… للتعاون مع Z»
            if words[k].norm == "مع":
                for phrase in self.phrases.names(k + 1, is_side, reach=1, gap=1):
                    if phrase.label is not Label.PERSON:
                        self._party(event, phrase, i)
                    elif words[i].mention is None and any(p.label is Label.PERSON for p in behind):
                        self.takers.add(event, phrase, "signatory", i, 0.82, words[i].text)
                        self._signing_body(event, phrase, i)
                return

    def _represented(self) -> None:
        """«بين وزارة العمل ممثلة بوزيرها فلان وجمعية …»: who stands for a party signs."""
        words = self.reading.words
        for i, word in enumerate(words):
            body = words[i - 1].mention if i > 0 else None
            if self.cues.represented.at(words, i) is None or not self._can_be_stood_for(i, body):
                continue
            event = self.scope.event_at(i)
            phrase = self.phrases.first_person(range(i + 1, i + 4))
            if event is None or phrase is None or words[phrase.first].sent != word.sent:
                continue
            signs = self.finder.events[event].type == "signing"
            role = "signatory" if signs and not self._comes(i) else "representative"
            self.takers.add(event, phrase, role, i, 0.85, word.text)

    def _comes(self, i: int) -> bool:
        """«وحضر التوقيع وفد من X ممثلاً بفلان»."""
        start, _ = self.clauses.clause(i)
        return any(w.stem in self.cues.delegation_nouns for w in self.reading.words[max(start, i - 8) : i])

    def _can_be_stood_for(self, i: int, body: Mention | None) -> bool:
        """A body (its acronym in brackets too), or a person: «برعاية اللواء فلان ممثلاً بالعميد فلان»."""
        words = self.reading.words
        if body is None and i > 3 and words[i - 1].text == ")":
            body = words[i - 2].mention or words[i - 4].mention
        if body is not None and body.label is Label.PERSON:
            return i + 1 < len(words) and (words[i + 1].prep == "ب" or words[i + 1].norm == "في")
        return body is not None and body.label is Label.ORGANIZATION

    def _verbal_signatures(self) -> None:
        """«قام بتوقيع الاتفاقية كل من X وY», «توقيع X وY مذكرة»."""
        nouns = self.cues.verbs["sign"].nouns
        for i, word in enumerate(self.reading.words):
            event = self.scope.event_at(i) if word.stem.removeprefix("ال") in nouns else None
            if event is None or self.finder.events[event].type != "signing":
                continue
            if self._is_watched(i):
                continue
            _, stop = self.clauses.clause(i)
            self._for_each_side(i, stop, event)
            each = next(
                (k for k in range(i + 1, min(i + 14, stop)) if self.reading.words[k].stem in ("كل", "كلا")), None
            )
            by = self._by_whom(i, stop) if each is None else each
            for phrase in self.phrases.names(by, is_person_or_body, reach=1, gap=8):
                if phrase.label is Label.PERSON:
                    self.takers.add(event, phrase, "signatory", i, 0.82, word.text)
                    self._signing_body(event, phrase, i)
                else:
                    self._party(event, phrase, i)

    def _is_watched(self, i: int) -> bool:
        """«حضر التوقيع معاون الوزير فلان», «وشهد مراسم توقيع المذكرة فلان»: who is there, and signs nothing."""
        words, k = self.reading.words, i - 1
        while k > 0 and words[k].stem in ACT_WRAPPERS:
            k -= 1
        forms = (self.cues.verbs[group].at(words[k]) for group in ("attendee", "host")) if k >= 0 else ()
        return any(form is not None and form.lemma in WATCHING for form in forms)

    def _by_whom(self, i: int, stop: int) -> int:
        """«توقيع الاتفاقية من قبل X وY»: where those who sign begin."""
        words = self.reading.words
        pairs = (k for k in range(i + 1, min(i + 12, stop - 1)) if words[k].norm == "من")
        return next((k + 2 for k in pairs if words[k + 1].norm in BY_WHOM), i + 1)

    def _for_each_side(self, i: int, stop: int, event: int) -> None:
        """«قام بتوقيع المذكرة من جانب X أمينها العام فلان، ومن جانب Y مديرتها فلانة», «وقّعها عن X فلان»."""
        words = self.reading.words
        for k in range(i + 1, stop - 2):
            first = self._side_at(k)
            if first is None:
                continue
            body = self.phrases.at.get(first)
            if body is None or not is_person_or_body(body):
                continue
            if body.label is Label.ORGANIZATION:
                self._party(event, body, i)
            person = self.phrases.person_at(body.end) if body.label is Label.ORGANIZATION and body.end < stop else body
            if person is not None and person.label is Label.PERSON:
                self.takers.add(event, person, "signatory", i, 0.85, words[i].text)

    def _side_at(self, k: int) -> int | None:
        """The word behind «من جانب», and behind «عن» with a body and at once a person: «وعن الوزارة وكيلها فلان»."""
        words = self.reading.words
        if words[k].norm.removeprefix("و") == "من":
            return k + 2 if words[k + 1].norm in ("جانب", "طرف", "جهه") else None
        body = self.phrases.at.get(k + 1) if words[k].norm in ("عن", "وعن") else None
        if body is None or body.first != k + 1 or body.label is not Label.ORGANIZATION:
            return None
        person = self.phrases.at.get(body.end)
        return k + 1 if person is not None and person.label is Label.PERSON and person.first == body.end else None

    def _parties(self) -> None:
        """«مذكرة تفاهم بين X وY»."""
        for i, word in enumerate(self.reading.words):
            event = self.scope.event_at(i) if word.norm == "بين" and self._joins_parties(i) else None
            if event is not None and self.finder.events[event].type == "signing" and word.quote < 0:
                post = self.reading.words[min(i + 1, len(self.reading.words) - 1)].mention
                reach = 9 if post is not None and post.label is Label.POSITION else 2
                for phrase in self.phrases.names(i + 1, is_person_or_body, reach=reach, gap=2):
                    if phrase.label is Label.ORGANIZATION:
                        self._party(event, phrase, i)
                    elif self._is_signed_between(i):
                        self.takers.add(event, phrase, "signatory", i, 0.82, word.text)

    def _is_signed_between(self, i: int) -> bool:
        """«جرى توقيع الاتفاقية بين الوزير فلان والسفيرة فلانة»."""
        nouns = self.cues.verbs["sign"].nouns
        return any(w.stem.removeprefix("ال") in nouns for w in self.reading.words[max(0, i - 6) : i])

    def _joins_parties(self, i: int) -> bool:
        """«مذكرة تفاهم بين X وY», and not «يعكس الشراكة بين X وY», which speaks of what they have had for long."""
        near = self.reading.words[max(0, i - 4) : i]
        bound = any(w.stem.removeprefix("ال") in BONDS for w in near)
        return not bound or any(w.stem in self.cues.signables for w in near)

    def _signing_body(self, event: int, phrase: Phrase, i: int) -> None:
        """The bodies that signatories sign for are the parties."""
        entity = self.reading.notes.entities[phrase.entity]
        evidence = self.reading.trimmed(min(i, phrase.first), max(phrase.end, i + 1))
        for position in entity.positions[:1]:
            title = position.title
            adviser = (
                title is not None and title[1] - title[0] == 1 and self.reading.words[phrase.first + 1].prep == "ب"
            )
            if position.organization is not None and not adviser:  # «المستشار بالديوان الملكي»
                role = RoleDraft(position.organization, evidence, 0.75, "وقع")
                self.finder.events[event].add("organizers", role)

    def _party(self, event: int, phrase: Phrase, i: int) -> None:
        self.role(event, "organizers", phrase, (min(i, phrase.first), max(phrase.end, i + 1)), 0.85, "وقع")
