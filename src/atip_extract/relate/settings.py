"""Where and when: the places and dates that are an event's own, not of its background."""

from __future__ import annotations

from atip_extract.annotations import DateValue, Label
from atip_extract.drafts import EventDraft, RoleDraft
from atip_extract.relate.context import Finder
from atip_extract.relate.parts import Phrase
from atip_extract.relate.phrases import COUNTRIES
from atip_extract.relate.posts import is_nationality

MAX_YEAR_DISTANCE = 12
YEAR, DAY = 4, 10
"""Characters of an ISO 8601 date of that precision."""
VENUES = (None, "venue", "landmark")
"""Kinds of places that lie in a city; a place that the gazetteer does not know is most often a venue."""
LOCATIVE = frozenset({"في", "وفي", "ففي", "داخل"})


class SettingFinder(Finder):
    """Attaches places and dates to the events of one release."""

    def find(self) -> None:
        """Places, dates, labelled lines («المكان: …»), and the dateline's city where the text names no other."""
        self._places()
        self._dates()
        self._labels()
        self._inherit()

    def _places(self) -> None:
        for mention in sorted(self.finder.mentions, key=lambda m: not m.new):
            event = self.finder.events[mention.event]
            start, end = self.clauses.clause(mention.word)
            known = [self.reading.notes.entities[role.entity].kind for role in event.places]
            if not mention.new and (
                any(kind in VENUES for kind in known) or not self.clauses.tells_of_holding(mention.word)
            ):
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
                    self.role(mention.event, "places", phrase, (max(k - 1, start), phrase.end), 0.7, "في")
                    last = phrase.end
            self._prefer_cities(event)

    def _prefer_cities(self, event: EventDraft) -> None:
        """«في بروكسل ببلجيكا»: the country only says where the city lies."""
        kinds = {role.entity: self.reading.notes.entities[role.entity].kind for role in event.places}
        wide = (*COUNTRIES, "region")
        if any(kind not in wide for kind in kinds.values()):
            event.places = [role for role in event.places if kinds[role.entity] not in wide]

    def _is_location(self, k: int, event_word: int, event: EventDraft) -> bool:
        """True where the place answers «where»: after في or ب, with no list of names or cue of a role between."""
        words = self.reading.words
        first = k
        while first > 0 and (words[first - 1].stem in self.cues.place_heads or is_nationality(words[first - 1])):
            first -= 1
        before = words[first - 1].norm if first > 0 else ""
        visited = event.type in ("visit", "study_visit") and (before == "الي" or words[first].prep == "ل")
        if not (words[first].prep == "ب" or before in LOCATIVE or visited):
            return False
        if self._is_topic(k, event_word) or words[k].quote >= 0 > words[event_word].quote:
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

    def _is_topic(self, k: int, event_word: int) -> bool:
        """«ورشة حول … في شمال أفريقيا», «لمساعدة … في الأردن»: where the matter is, not where the event was."""
        kind = self.reading.notes.entities[self.phrases.at[k].entity].kind
        if kind == "region":
            return True
        if kind not in COUNTRIES or k < event_word:
            return False
        words = self.reading.words
        return any(
            self.cues.titles.at(words, i) is not None or (words[i].prep == "ل" and words[i].mention is None)
            for i in range(event_word + 1, k)
        )

    def _is_seat(self, body: Phrase, k: int) -> bool:
        """«مكتب اليونيسف في عمّان», «المنظمة الدولية للهجرة في مصر»: the place says which office is meant."""
        words = self.reading.words
        place = self.phrases.at[k]
        if words[body.first].stem in self.cues.offices:
            return True
        return self.reading.notes.entities[place.entity].kind in COUNTRIES

    def _dates(self) -> None:
        """The date in the event's own sentence; one relative to the publication («اليوم») where there is no other."""
        for relative in (False, True):
            for value in self.reading.notes.dates:
                if value.relative is relative:
                    self._date(value)

    def _date(self, value: DateValue) -> None:
        i = self.reading.word_of[value.start]
        dateline = self.reading.notes.dateline
        in_dateline = dateline is not None and dateline[0] <= value.start < dateline[1]
        if self.reading.words[i].quote >= 0 or value is self.reading.notes.published or in_dateline:
            return
        index = self.scope.event_at(i)
        if index is None or not self.scope.mentions_in(i):
            return
        event = self.finder.events[index]
        if len(value.first) == YEAR and not self._is_year_of(i, index):
            return
        if (value.relative and len(value.first) < DAY) or (len(value.first) == YEAR and self.scope.nearest(i) is None):
            return
        more_exact = event.dates and len(value.first) > len(event.dates[0].first) and not event.background
        if not event.dates or (more_exact and not value.relative):
            event.dates = [value]

    def _is_year_of(self, i: int, event: int) -> bool:
        """A bare year dates an event only beside it and behind «عام»: «خطة العمل (2021-2023)» does not."""
        words = self.reading.words
        named = words[i].stem in ("عام", "العام", "سنه") or (i > 0 and words[i - 1].stem in ("عام", "العام", "سنه"))
        if any(w.stem in ("منذ", "مذ") for w in words[max(0, i - 2) : i]):
            return False  # «تقارير السلطنة منذ عام 2010»
        near = any(m.event == event and abs(m.word - i) <= MAX_YEAR_DISTANCE for m in self.scope.mentions_in(i))
        return named and near and words[i].prep != "ل" and words[i - 1].text != "("

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
                        self.role(index, "places", phrase, (start, phrase.end), 0.9, words[start].text)

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
            if (
                mention.label is Label.PLACE
                and mention.entity is not None
                and dateline[0] <= mention.start < dateline[1]
            ):
                event.add("places", RoleDraft(mention.entity, (mention.start, mention.end), 0.55, "dateline"))
                return
