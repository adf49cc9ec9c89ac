"""Organizers, partners, funders, patrons, programmes, places and dates of events.

Prepositional cues («بالتعاون مع») come with the list of names behind them; verbs of holding («نظّمت») with their subject,
behind or before them, or in a relative clause («التي ينظمها»).
"""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import EventDraft, ParticipantDraft, RoleDraft
from atip_extract.relate.clauses import Clauses
from atip_extract.relate.cues import Cues, Match, VerbForm, phrase_matcher
from atip_extract.relate.events import EventFinder
from atip_extract.relate.parts import Phrase
from atip_extract.relate.phrases import Phrases
from atip_extract.relate.reading import COMMAS, Reading
from atip_extract.relate.scope import Scope
from atip_extract.text.normalize import key

FIELDS = {"organizer": "organizers", "partner": "partners", "patron": "patrons"}
"""Roles by cue; funders come with the payments, see ``funding``."""
BODIES = (Label.ORGANIZATION,)
VENUES = (None, "venue", "landmark")
"""Kinds of places that lie in a city; a place that the gazetteer does not know is most often a venue."""
LOCATIVE = frozenset({"في", "داخل", "بمدينه", "بمحافظه"})
PLACE_HEADS = frozenset(
    "مدينه محافظه ولايه بلده منطقه اقليم العاصمه بمدينه بمحافظه بولايه ببلده بالعاصمه بمنطقه جزيره بجزيره قريه بقريه".split()
)


def is_body(phrase: Phrase) -> bool:
    """A body that can hold, fund or help; a country stands for its government."""
    return phrase.label in (Label.ORGANIZATION, Label.PLACE)


def is_payer(phrase: Phrase) -> bool:
    """A body or a country that pays, or a programme whose budget does («تتكفل المبادرة الوطنية …»)."""
    return phrase.label in (Label.ORGANIZATION, Label.PLACE, Label.PROGRAMME)


def is_actor(phrase: Phrase) -> bool:
    """A body or a person."""
    return phrase.label in (Label.ORGANIZATION, Label.PERSON)


class RoleFinder:
    """Attaches roles to the events of one release."""

    def __init__(
        self, reading: Reading, cues: Cues, clauses: Clauses, phrases: Phrases, finder: EventFinder, scope: Scope
    ) -> None:
        self.reading, self.cues, self.clauses = reading, cues, clauses
        self.phrases, self.finder, self.scope = phrases, finder, scope

    def find(self) -> None:
        """Every role of the release."""
        for i, word in enumerate(self.reading.words):
            if word.punct:
                continue
            if word.quote < 0:
                self._cue(i)
                self._organize(i)
                self._host(i)
            self._frame(i)
        self._places()
        self._dates()
        self._labels()
        self._launched()
        self._inherit()

    # -- prepositional cues -------------------------------------------------------------------------------------

    def _cue(self, i: int) -> None:
        match = self.cues.roles.at(self.reading.words, i)
        if match is None or self._is_longer_before(i, match):
            return
        if match.name in ("funder", "supporter") and self._is_technical(i, match.end):
            match = Match("partner", match.cue, match.start, match.end, 0.8)
        if match.name not in FIELDS or not self._is_about_event(i):
            return
        index = self.scope.event_at(i)
        if index is None:
            return
        accept = is_actor if match.name == "patron" else is_body
        for phrase in self.phrases.names(match.end, accept, reach=4):
            if phrase.label is not Label.PLACE:
                self._add(index, FIELDS[match.name], phrase, i, phrase.end, match.trust, match.cue)

    def _is_about_event(self, i: int) -> bool:
        """True where the sentence names an event or tells of holding one, or opens with the cue («وذلك بالتعاون مع …»)."""
        start, _ = self.reading.sentence_of(i)
        return bool(self.scope.mentions_in(i)) or i - start <= 3 or self._is_told(i)

    def _is_longer_before(self, i: int, match: Match) -> bool:
        """True where a cue that began a word earlier covers this one («بدعم وتمويل من»)."""
        if i == 0:
            return False
        before = self.cues.roles.at(self.reading.words, i - 1)
        return before is not None and before.end >= match.end

    def _is_technical(self, i: int, end: int) -> bool:
        return any(w.norm in self.cues.technical for w in self.reading.words[i : min(end + 2, len(self.reading.words))])

    def _add(
        self, index: int, field: str, phrase: Phrase, first: int, end: int, trust: float, cue: str
    ) -> None:
        event = self.finder.events[index]
        confidence = round(trust * min(1.0, 0.55 + phrase.mention.score / 2), 3)
        event.add(field, RoleDraft(phrase.entity, self.reading.trimmed(first, max(end, first + 1)), confidence, cue))

    # -- verbs of holding ---------------------------------------------------------------------------------------

    def _organize(self, i: int) -> None:
        words = self.reading.words
        form = self.cues.verbs["organize"].at(words[i])
        if form is None or words[i].mention is not None:
            if form is None:
                self._light_verb(i)
            return
        spec = self.cues.verbs["organize"].verbs[form.lemma]
        if "with" in spec:
            match = self.clauses.cue_in(phrase_matcher(tuple(spec["with"])), *self.clauses.clause(i))
            if match is None:
                return
            if words[match.end - 1].norm.endswith(("ها", "مه")) and match.start > i:
                self._relative(match.end - 1, form)
                return
        if form.suffixed:
            self._relative(i, form)
        elif not spec.get("only_suffixed"):
            self._subject_verb(i, form)

    def _relative(self, i: int, form: VerbForm) -> None:
        """«الورشة التي ينظمها X», «نظّمتها X»: the event stands before, the organizer behind."""
        mention = self.scope.nearest(i)
        index = mention.event if mention is not None else self.scope.event_at(i)
        if index is None or self._speaks_of_programme(i, mention.word if mention is not None else -1):
            return
        for phrase in self.phrases.names(i + 1, is_body, reach=3, gap=1):
            if phrase.label is Label.ORGANIZATION:
                self._add(index, "organizers", phrase, i, phrase.end, 0.92, form.lemma)

    def _speaks_of_programme(self, i: int, event_word: int) -> bool:
        """«المشروع الذي ينفّذه X»: a programme between the event and the verb is what the verb is about."""
        start, _ = self.reading.sentence_of(i)
        titles = [event.name for event in self.finder.events if event.name is not None]
        for k in range(max(start, event_word + 1), i):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.label is Label.PROGRAMME:
                return not any(a < phrase.mention.end and phrase.mention.start < b for a, b in titles)
        return False

    def _subject_verb(self, i: int, form: VerbForm) -> None:
        """«نظّمت X ورشة» and «X تنظّم ورشة»; «عُقدت ورشة» has no subject here."""
        target = next((m for m in self.scope.mentions_in(i) if i < m.word <= i + 45), None)
        if target is None or target.word == i + 1:
            if target is not None:
                self._before_verb(i, target.event, form)
            return
        behind = [
            p for p in self.phrases.names(i + 1, is_actor, reach=2, gap=1, stop=target.word) if p.label is Label.ORGANIZATION
        ]
        if any(self._is_other_verb(k) for k in range(i + 1, target.word)):
            return
        for phrase in behind:
            self._add(target.event, "organizers", phrase, i, phrase.end, 0.92, form.lemma)
        if not behind:
            self._before_verb(i, target.event, form)

    def _is_other_verb(self, k: int) -> bool:
        return k not in self.phrases.at and self.cues.verbs["say"].at(self.reading.words[k]) is not None

    def _before_verb(self, i: int, event: int, form: VerbForm) -> None:
        """The subject before the verb, at the head of its clause: «X تختتم دورة»."""
        start, _ = self.clauses.clause(i)
        phrase = self.phrases.at.get(i - 1)
        if phrase is None or phrase.owner is not None or i == start:
            return
        items = [p for p in self.phrases.names(start, is_body, reach=3, gap=1, stop=i) if p.label is Label.ORGANIZATION]
        if items and items[-1].end == i:
            for item in items:
                self._add(event, "organizers", item, item.first, i + 1, 0.88, form.lemma)

    def _light_verb(self, i: int) -> None:
        """«قامت X بتنظيم ورشة»."""
        words = self.reading.words
        form = self.cues.verbs["light_verbs"].at(words[i])
        if form is None:
            return
        target = next((m for m in self.scope.mentions_in(i) if i < m.word <= i + 30), None)
        if target is None:
            return
        wrapped = any(w.prep == "ب" and w.stem in self.cues.wrappers for w in words[i + 1 : target.word])
        if wrapped:
            for phrase in self.phrases.names(i + 1, is_body, reach=2, gap=1, stop=target.word):
                if phrase.label is Label.ORGANIZATION:
                    self._add(target.event, "organizers", phrase, i, phrase.end, 0.9, form.lemma)

    def _host(self, i: int) -> None:
        """«تستضيف مدينة شرم الشيخ مؤتمرًا», «احتضنها فندق الجزيرة»: the subject is the place, or the host."""
        words = self.reading.words
        form = self.cues.verbs["host"].at(words[i])
        if form is None or words[i].mention is not None:
            return
        target = next((m for m in self.scope.mentions_in(i) if i < m.word <= i + 20), None)
        if form.suffixed:
            target = self.scope.nearest(i)
        if target is None:
            return
        for phrase in self.phrases.names(i + 1, is_body, reach=3, gap=0)[:2]:
            if phrase.label is Label.PLACE:
                self._add(target.event, "places", phrase, i, phrase.end, 0.85, form.lemma)
            elif form.lemma in ("استضاف", "احتضن") and not form.suffixed:
                self._add(target.event, "organizers", phrase, i, phrase.end, 0.7, form.lemma)

    # -- programmes ---------------------------------------------------------------------------------------------

    def _frame(self, i: int) -> None:
        """«في إطار مشروع …», «ضمن برنامج …»: the programme that frames the event."""
        match = self.cues.frames.at(self.reading.words, i)
        if match is None:
            return
        index = self.scope.event_at(i)
        if index is None:
            return
        for phrase in self.phrases.names(match.end, lambda p: p.label is Label.PROGRAMME, reach=5, gap=6):
            trust = 0.6 if self.clauses.is_reported(i) else 0.85
            self._add(index, "programmes", phrase, i, phrase.end, trust, match.cue)

    def _launched(self) -> None:
        """«أطلقت الوزارة برنامج «…» في ورشة»: what is launched at an event is its programme."""
        for i, word in enumerate(self.reading.words):
            launch = self.cues.verbs["launch"]
            nouns = {key(str(v["noun"])) for v in launch.verbs.values() if "noun" in v}
            if word.punct or (launch.at(word) is None and word.stem not in nouns | {"ال" + n for n in nouns}):
                continue
            start, end = self.reading.sentence_of(i)
            index = self.scope.event_at(i)
            if index is None or self.clauses.is_background(i) != self.finder.events[index].background:
                continue
            phrase = next(
                (p for k in range(i + 1, end) if (p := self.phrases.at.get(k)) and p.label is Label.PROGRAMME), None
            )
            if phrase is not None:
                self._add(index, "programmes", phrase, i, phrase.end, 0.75, word.text)

    # -- places and dates ---------------------------------------------------------------------------------------

    def _places(self) -> None:
        for mention in sorted(self.finder.mentions, key=lambda m: not m.new):
            event = self.finder.events[mention.event]
            start, end = self.clauses.clause(mention.word)
            known = [self.reading.notes.entities[role.entity].kind for role in event.places]
            if not mention.new and (any(kind in VENUES for kind in known) or not self._is_told(mention.word)):
                continue
            last = -1
            for k in range(start, end):
                phrase = self.phrases.at.get(k)
                if phrase is None or phrase.first != k or phrase.label is not Label.PLACE or phrase.owner is not None:
                    continue
                if self.scope.event_at(k) != mention.event or not self._is_location(k, mention.word, event):
                    continue
                if known and not mention.new and self.reading.notes.entities[phrase.entity].kind not in VENUES:
                    continue
                if last < 0 or k - last <= 3:
                    self._add(mention.event, "places", phrase, max(k - 1, start), phrase.end, 0.8, "في")
                    last = phrase.end
            self._prefer_cities(event)

    def _is_told(self, i: int) -> bool:
        """True where the clause of word `i` tells of holding the event, not of somebody at it."""
        start, end = self.clauses.clause(i)
        groups = ("organize", "host", "open", "launch")
        return any(
            self.cues.verbs[group].at(word) is not None for word in self.reading.words[start:end] for group in groups
        )

    def _prefer_cities(self, event: EventDraft) -> None:
        """«في بروكسل ببلجيكا»: the country only says where the city lies."""
        kinds = {role.entity: self.reading.notes.entities[role.entity].kind for role in event.places}
        wide = ("country", "territory", "region")
        if any(kind not in wide for kind in kinds.values()):
            event.places = [role for role in event.places if kinds[role.entity] not in wide]

    def _is_location(self, k: int, event_word: int, event: EventDraft) -> bool:
        """True where the place answers «where»: after في or ب, with no list of names or cue of a role between."""
        words = self.reading.words
        first = k
        while first > 0 and (words[first - 1].stem in PLACE_HEADS or self._is_nationality(first - 1)):
            first -= 1
        before = words[first - 1].norm if first > 0 else ""
        visited = event.type in ("visit", "study_visit") and (before == "الي" or words[first].prep == "ل")
        if not (words[first].prep == "ب" or before in LOCATIVE or visited):
            return False
        low, high = sorted((event_word, k))
        for i in range(low, high):
            match = self.cues.roles.at(words, i)
            if match is not None and match.name not in ("partner", "funder", "organizer", "patron"):
                return False
            if words[i].quote >= 0 and words[k].quote != words[i].quote:
                continue
            if i > low and (words[i].norm in ("لدي", "التابع", "التابعه") or words[i].stem in ("الوافدين", "القادمين")):
                return False
        body = self.phrases.at.get(first - 2 if before in LOCATIVE else first - 1)
        if body is None or body.label is not Label.ORGANIZATION:
            return True
        return body.owner is None and not self._is_seat(body, k)

    def _is_seat(self, body: Phrase, k: int) -> bool:
        """«مكتب اليونيسف في عمّان», «المنظمة الدولية للهجرة في مصر»: the place says which office is meant."""
        words = self.reading.words
        place = self.phrases.at[k]
        if words[body.first].stem in self.cues.offices:
            return True
        return self.reading.notes.entities[place.entity].kind in ("country", "territory")

    def _is_nationality(self, i: int) -> bool:
        mention = self.reading.words[i].mention
        return mention is not None and mention.label is Label.NATIONALITY

    def _dates(self) -> None:
        for value in self.reading.notes.dates:
            i = self.reading.word_of[value.start]
            dateline = self.reading.notes.dateline
            if value.relative or self.reading.words[i].quote >= 0 or value is self.reading.notes.published:
                continue
            if dateline is not None and dateline[0] <= value.start < dateline[1]:
                continue
            index = self.scope.event_at(i)
            if index is None or not self.scope.mentions_in(i):
                continue
            event = self.finder.events[index]
            nearest = self.scope.nearest(i)
            if len(value.first) == 4 and nearest is None:
                continue
            if not event.dates or (len(value.first) > len(event.dates[0].first) and not event.background):
                event.dates = [value]

    def _labels(self) -> None:
        """«الزمان: …», «المكان: …»: lines of an invitation speak of the main event."""
        if not self.finder.main:
            return
        words, index = self.reading.words, self.finder.main[0]
        event = self.finder.events[index]
        for start, end in self.reading.sentences:
            if end - start < 3 or words[start + 1].text != ":":
                continue
            tokens = self.reading.tokens(start, end)
            if words[start].norm in self.cues.date_labels:
                inside = [d for d in self.reading.notes.dates if tokens[0] <= d.start < tokens[1]]
                event.dates = event.dates or inside[:1]
            elif words[start].norm in self.cues.place_labels:
                for k in range(start, end):
                    phrase = self.phrases.at.get(k)
                    if phrase is not None and phrase.first == k and phrase.label is Label.PLACE:
                        self._add(index, "places", phrase, start, phrase.end, 0.9, words[start].text)

    # -- what is said once and holds for the whole ----------------------------------------------------------------

    def _inherit(self) -> None:
        """The city of the dateline is the main event's place where the text names no other."""
        if not self.finder.main:
            return
        event = self.finder.events[self.finder.main[0]]
        dateline = self.reading.notes.dateline
        kinds = [self.reading.notes.entities[role.entity].kind for role in event.places]
        if dateline is None or event.status == "planned" or any(kind not in VENUES for kind in kinds):
            return
        for mention in self.reading.notes.mentions:
            if mention.label is Label.PLACE and mention.entity is not None and dateline[0] <= mention.start < dateline[1]:
                event.add("places", RoleDraft(mention.entity, (mention.start, mention.end), 0.55, "dateline"))
                return


def add_participant(event: EventDraft, draft: ParticipantDraft) -> None:
    """Add a participant; an entity takes part once, in the role with the highest confidence."""
    for k, known in enumerate(event.participants):
        if draft.entity is not None and known.entity == draft.entity:
            if draft.confidence > known.confidence:
                event.participants[k] = draft
            return
    event.participants.append(draft)
