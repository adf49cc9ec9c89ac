"""Where an event was, told apart from it: the dateline, a labelled line, a heading, the town before the headline."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import EventDraft, RoleDraft
from atip_extract.knowledge.models import COUNTRY_KINDS
from atip_extract.relate.context import Finder
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import CLOSED
from atip_extract.relate.settings.houses import DAYS, IN, VENUE_KINDS

VENUES = (None, *VENUE_KINDS)
"""Kinds of places that lie in a city; a place that the gazetteer does not know is most often a venue."""
WIDE = (*COUNTRY_KINDS, "region")
LONGEST_LINE = 16
HEADED = frozenset({":", "..", "…", "-", "–", "—", "/", "|"})
"""Behind the town that a headline or an item of a list begins with."""


class Scenes(Finder):
    """Gives events the places that stand apart from them."""

    def find(self) -> None:
        """Labelled lines, the town before an item, and the dateline's city where the text names no other."""
        self._labels()
        self._items()
        self._inherit()
        self._of_lead_too()

    def _labels(self) -> None:
        """«الزمان: …», «المكان: …»: lines of an invitation speak of the main event."""
        if not self.finder.main:
            return
        words, index = self.reading.words, self.finder.main[0]
        event = self.finder.events[index]
        for start, end in self.reading.sentences:
            if end - start < 3 or words[start + 1].text != ":":
                continue
            if words[start].norm in self.cues.date_labels:
                event.dates = event.dates or self.reading.dates_in(start, end)[:1]
            elif words[start].norm in self.cues.place_labels:
                for k in range(start, end):
                    phrase = self.phrases.at.get(k)
                    if phrase is not None and phrase.first == k and phrase.label is Label.PLACE:
                        self.role(index, "places", phrase, (start, phrase.end), 0.9, words[start].text)

    def _items(self) -> None:
        """«• 2 شباط / داقوق: لقاء …», «◾ روصو – 29 أغسطس» above «عقد المدير …»: each item's own town."""
        for mention in self.finder.mentions:
            event = self.finder.events[mention.event]
            if not mention.new or self._has_town(event) or self.reading.block_kind(mention.word) != "body":
                continue
            sentence = self.reading.words[mention.word].sent
            start, _ = self.reading.sentences[sentence]
            phrase = self._before_mark(start, mention.word)
            if phrase is None and sentence > 0 and self._is_dated_heading(sentence - 1):
                phrase = self._before_mark(*self.reading.sentences[sentence - 1])
            if phrase is not None:
                self.role(mention.event, "places", phrase, (phrase.first, phrase.end), 0.6, "في")

    def _before_mark(self, start: int, end: int) -> Phrase | None:
        """The first place of words ``start:end``, at the head of a line or behind a date and a dash."""
        words = self.reading.words
        for k in range(start, min(end, start + 9)):
            phrase = self.phrases.at.get(k)
            if phrase is None or phrase.first != k:
                continue
            place = phrase.label is Label.PLACE and not words[k].prep and phrase.end < len(words)
            first = all(words[j].punct for j in range(start, k)) or words[k - 1].text in HEADED
            return phrase if place and first and words[phrase.end].text in HEADED else None
        return None

    def _is_dated_heading(self, sentence: int) -> bool:
        """A short line that holds a date: «◾ روصو – 29 أغسطس»."""
        start, end = self.reading.sentences[sentence]
        return end - start <= 10 and bool(self.reading.dates_in(start, end))

    def _inherit(self) -> None:
        """The city of the dateline is the main event's place where the text names no other."""
        if not self.finder.main:
            return
        event = self.finder.events[self.finder.main[0]]
        if event.status == "planned" or self._has_town(event):
            return
        if not event.places:
            self._from_lead()
        if self.reading.notes.dateline is not None:
            self._from_dateline(event, self.reading.notes.dateline)
        if not event.places:
            self._from_line()
        if not event.places and self.reading.notes.dateline is None:
            self._from_headline()

    def _of_lead_too(self) -> None:
        """«الرباط – … التأمت ندوة … وأطلق خلالها دليل»: what else the lead tells of is of that city as well."""
        dateline, lead = self.reading.notes.dateline, self.clauses.lead
        told = {m.event for m in self.finder.mentions if self.reading.words[m.word].sent in range(lead + 3)}
        for index in self.finder.main[1:]:
            event = self.finder.events[index]
            if dateline is not None and index in told and event.status == "held" and not event.places:
                self._from_dateline(event, dateline)

    def _from_line(self) -> None:
        """«يومي 25 و26 أفريل 2018 – قاعة X، أريانة»: a line of its own above the text says when and where."""
        for start, end in self.reading.sentences[:9]:
            if end - start > LONGEST_LINE or self.scope.mentions_in(start) or not self.reading.dates_in(start, end):
                continue
            if self.reading.words[end - 1].text in CLOSED or self.phrases.person_at(start) is not None:
                continue
            found = False
            for k in range(start + 1, end):
                phrase = self.phrases.at.get(k)
                if phrase is None or phrase.first != k or phrase.label is not Label.PLACE or phrase.owner is not None:
                    continue
                if self.reading.words[k - 1].punct:
                    self.role(self.finder.main[0], "places", phrase, (start, phrase.end), 0.55, "line")
                    found = True
            if found:
                return

    def _has_town(self, event: EventDraft) -> bool:
        """True where a town or a district is known already, not only a house in it."""
        return any(self._is_town(role) for role in event.places)

    def _is_town(self, role: RoleDraft) -> bool:
        entity = self.reading.notes.entities[role.entity]
        return entity.label is Label.PLACE and entity.kind not in VENUES

    def _from_dateline(self, event: EventDraft, dateline: tuple[int, int]) -> None:
        if self._has_town(event):
            return
        for mention in self.reading.notes.mentions:
            if (
                mention.label is Label.PLACE
                and mention.entity is not None
                and dateline[0] <= mention.start < dateline[1]
            ):
                event.add("places", RoleDraft(mention.entity, mention.tokens, 0.55, "dateline"))
                return

    def _from_lead(self) -> None:
        """«أعربت X، اليوم الجمعة بالرباط، عن …»: day and place of the news, in a lead that names no event."""
        lead = [s for s in self.reading.sentences if self.reading.block_kind(s[0]) == "body"][:2]
        for start, end in lead:
            if self.scope.mentions_in(start):
                return
            for k in range(start + 1, end):
                phrase = self.phrases.at.get(k)
                if phrase is None or phrase.first != k or phrase.label is not Label.PLACE:
                    continue
                if self._is_behind_day(k) and self.reading.notes.entities[phrase.entity].kind not in WIDE:
                    self.role(self.finder.main[0], "places", phrase, (k - 1, phrase.end), 0.5, "في")
                    return

    def _is_behind_day(self, k: int) -> bool:
        """«أمس في مخيم X», «اليوم الجمعة بالرباط», «اليوم في مدينة Y»."""
        words = self.reading.words
        while k > 0 and words[k - 1].stem in self.cues.place_heads | self.cues.halls and not words[k].prep:
            k -= 1
        j = k - 1 if words[k].prep == "ب" else k - 2 if k > 1 and words[k - 1].norm in IN else -1
        if j < 0:
            return False
        dated = any(self.reading.word_of[d.end - 1] == j for d in self.reading.notes.dates)
        return dated or words[j].stem in DAYS or words[j].stem in self.cues.weekdays

    def _from_headline(self) -> None:
        """«كيهيدي: تخريج الدفعة الثالثة»: the town that the headline begins with."""
        start, end = self.reading.sentences[0]
        if self.reading.block_kind(start) != "headline":
            return
        phrase = self._before_mark(start, end)
        if phrase is not None and self.reading.notes.entities[phrase.entity].kind not in WIDE:
            self.role(self.finder.main[0], "places", phrase, (phrase.first, phrase.end), 0.5, "headline")
