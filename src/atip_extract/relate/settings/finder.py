"""Where and when: the places and dates that are an event's own, not of its background."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import EventDraft
from atip_extract.knowledge.models import COUNTRY_KINDS
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.events.log import VISITS, EventMention
from atip_extract.relate.grammar.inflection import without_possessive
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS
from atip_extract.relate.roles.holders import WAS
from atip_extract.relate.settings.dates import DateReader
from atip_extract.relate.settings.houses import Houses
from atip_extract.relate.settings.routes import Routes
from atip_extract.relate.settings.scenes import VENUES, Scenes
from atip_extract.relate.settings.topics import HELD_AT, PlaceTopics

OTHER_TIMES = frozenset({"جوله", "جولته", "جولتها", "زياره", "زيارته", "زيارتها", "وصوله", "وصولها", "عودته", "عودتها"})
"""«استقبله … بعد جولة في X»: where somebody was before."""
LOCATIVE = frozenset({"في", "وفي", "ففي", "داخل", "وسط", "بوسط", "شمال", "جنوب", "شرق", "غرب", "ضواحي"})
POSTED = frozenset({"الوافدين", "القادمين", "المعتمد", "المعتمده", "المقيم", "المقيمه", "المقيمين", "العاملين"})
"""«السفير المعتمد ببغداد», «اللاجئين المقيمين في حلب»."""
HOLDING = ("organize", "host", "open", "sign", "launch")


class SettingFinder(Finder):
    """Attaches places and dates to the events of one release."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.topics, self.houses = PlaceTopics(context), Houses(context)

    def find(self) -> None:
        """Places, dates, labelled lines («المكان: …»), and the dateline's city where the text names no other."""
        self._places()
        Routes(self.context).find()
        self.houses.find()
        dates = DateReader(self.context)
        dates.find()
        Scenes(self.context).find()
        dates.to_come()

    def _places(self) -> None:
        for mention in sorted(self.finder.mentions, key=lambda m: not m.new):
            event = self.finder.events[mention.event]
            self._places_within(mention, *self.clauses.clause(mention.word))
            if not event.places and mention.new:  # «كان السفير أمس في مدينة X، حيث سلّم …»
                here = self.scope.mentions_in(mention.word)
                if all(m.event == mention.event for m in here) and not self.clauses.is_background(mention.word):
                    self._places_within(mention, *self.reading.sentence_of(mention.word))
            self._prefer_cities(event)

    def _places_within(self, mention: EventMention, start: int, end: int) -> None:
        """The places among words ``start:end`` that say where the event was."""
        event = self.finder.events[mention.event]
        known = [self.reading.notes.entities[role.entity].kind for role in event.places]
        if not mention.new and (any(kind in VENUES for kind in known) or self._is_last_year(mention.word)):
            return
        if not mention.new and any(self.cues.verbs["attendee"].at(w) for w in self.reading.words[start : mention.word]):
            return  # «ويشارك في الدورة ثلاثة من ضباط خفر السواحل في ميناء X»
        holding = self.clauses.tells_of_holding(mention.word) or self.clauses.is_occasion(mention.word)
        told = holding or self.reading.words[mention.word].stem == "ذلك"
        hall_only = not mention.new and (bool(known) or not told)  # «قال … خلال الورشة في فندق X»
        last = -1
        for k in range(start, end):
            phrase = self.phrases.at.get(k)
            if phrase is None or phrase.first != k or phrase.label is not Label.PLACE or phrase.owner is not None:
                continue
            joined = last >= 0 and self._is_joined(k, last)
            if self.scope.event_at(k) != mention.event:
                continue
            if not joined and not self._is_location(k, mention.word, event):
                continue
            if hall_only and self.reading.notes.entities[phrase.entity].kind not in VENUES:
                continue
            apart = any(self.reading.words[j].stem == "ذلك" for j in range(max(last, start), k))
            if last < 0 or k - last <= 3 or apart or self._is_held_at(k) or self._is_venue_too(k, event):
                self.role(mention.event, "places", phrase, (max(k - 1, start), phrase.end), 0.7, "في")
                last = phrase.end

    def _is_last_year(self, i: int) -> bool:
        """«العام الماضي انعقد المنتدى في X»: another edition of it."""
        start, _ = self.reading.sentence_of(i)
        behind = self.reading.words[i + 1 : i + 2]
        if i > 0 and self.reading.words[i - 1].bare in WAS and behind and behind[0].stem in self.cues.ordinals:
            return True  # «وبحسب المذكرة، كان الاجتماع الثامن قد انعقد في X»
        first, second = ([w.stem for w in self.reading.words[start : start + 2]] + [""])[:2]
        return first in ("العام", "السنه") and second in ("الماضي", "الماضيه", "المنصرم", "المنصرمه", "الفارط")

    def _is_joined(self, k: int, last: int) -> bool:
        """«إلى لاهاي وزوترمير», «إلى دار الإيواء بكسلا ومعسكر الشجراب»: one more place, right behind the one before."""
        words, first = self.reading.words, self.topics.head(k)
        before = self.phrases.at.get(last - 1)
        several = before is not None and words[before.first - 1].stem in self.cues.plural_place_heads
        return first == last and words[first].conj and not several  # «محامو محافظات أسوان وقنا»

    def _before(self, k: int) -> int:
        """The word before the place at word `k` and its head («بمدينة X», «في محافظة Y»), a preposition passed over."""
        words = self.reading.words
        k = self.topics.head(k)
        return k - 1 if words[k].prep else k - 2

    def _is_venue_too(self, k: int, event: EventDraft) -> bool:
        """«انطلق بمحافظة X البرنامج …، بقاعة Y»: the hall, where only the town is known so far."""
        known = [self.reading.notes.entities[role.entity].kind for role in event.places]
        stems = {self.reading.words[j].stem for j in (k - 1, k) if j >= 0}
        return not any(kind in VENUES for kind in known) and not stems.isdisjoint(self.cues.halls)

    def _is_held_at(self, k: int) -> bool:
        """«… عُقدت بمحافظة X», «المنعقد في Y»: right behind a verb of holding."""
        j = self._before(k)
        if j < 1 or self.reading.words[j - 1].stem in self.cues.report_nouns:
            return False  # «دراسة أجريت في X»
        word = self.reading.words[j]
        return word.stem in HELD_AT or any(self.cues.verbs[g].at(word) is not None for g in HOLDING)

    def _prefer_cities(self, event: EventDraft) -> None:
        """«في بروكسل ببلجيكا»: the country only says where the city lies."""
        kinds = {role.entity: self.reading.notes.entities[role.entity].kind for role in event.places}
        wide = (*COUNTRY_KINDS, "region")
        if any(kind not in wide for kind in kinds.values()):
            event.places = [role for role in event.places if kinds[role.entity] not in wide]

    def _is_location(self, k: int, event_word: int, event: EventDraft) -> bool:
        """True where the place answers «where»: after في or ب, with no list of names or cue of a role between."""
        words = self.reading.words
        first = self.topics.head(k)
        before = words[first - 1].norm if first > 0 else ""
        goes = event.type in VISITS or words[event_word].stem in self.cues.convoys
        visited = goes and (before == "الي" or words[first].prep == "ل")
        hall = before in ("علي", "وعلي") and words[first].stem in self.cues.halls  # «على قاعة ابن خلدون»
        if not (words[first].prep == "ب" or before in LOCATIVE or visited or hall):
            return False
        if not self._is_held_at(k) and (self.topics.is_topic(k, event_word) or self.topics.is_in_report(k, event_word)):
            return False
        if words[k].quote >= 0 > words[event_word].quote or self.topics.is_agreed_on(k, event):
            return False
        low, high = sorted((event_word, k))
        low = next((i for i in range(high - 1, low, -1) if words[i].stem == "ذلك"), low)  # «…، وذلك بمقر X في Y»
        if goes:  # «زيارة قام بها وفد برئاسة فلان إلى X»
            low = next((i for i in range(high - 1, low, -1) if words[i].norm == "الي"), low)
        if any(self._cuts_off(i, k, first) or (i > low and self._is_elsewhere(i, k)) for i in range(low, high)):
            return False
        if before in LOCATIVE and (self._is_of_post(first - 2, k) or self.topics.is_of_several(first - 2, event_word)):
            return False
        back = 2 if before in LOCATIVE else 1
        body = self.phrases.at.get(first - back)
        if body is None and words[first - back].norm.startswith("ال"):  # «بعثة X الجديد في اليمن»
            body = self.phrases.at.get(first - back - 1)
        if body is None or body.label is not Label.ORGANIZATION:
            return True
        return body.owner is None and not self._is_seat(body, k)

    def _cuts_off(self, i: int, k: int, first: int) -> bool:
        """True where the word between event and place belongs to somebody's part, another time or a body's seat."""
        words = self.reading.words
        match = self.cues.roles.at(words, i)
        if match is not None and match.name == "head_of_delegation" and self._is_behind_person(first):
            return False
        if match is not None and match.name not in ("partner", "funder", "supporter", "organizer", "patron"):
            return True
        if words[i].norm in ("بعد", "عقب", "اثر", "قبل") and words[i + 1].stem in OTHER_TIMES:
            return True
        own = i == k - 1 and words[i].stem.endswith(("ها", "هم"))
        return own and not self._is_quoted_apart(i, k) and self._is_own_office(words[i].stem)

    def _is_quoted_apart(self, i: int, k: int) -> bool:
        words = self.reading.words
        return words[i].quote >= 0 and words[k].quote != words[i].quote

    def _is_elsewhere(self, i: int, k: int) -> bool:
        """«السفير لدى X», «القادمين من Y»."""
        word = self.reading.words[i]
        if i > k or self._is_quoted_apart(i, k):
            return False
        if not self.phrases.is_country(self.phrases.at[k]) and any(w.text in COMMAS for w in self.reading.words[i:k]):
            return False  # «استقبل السفير لدى المنظمة، …، بالرباط، وفداً»
        return word.norm in ("لدي", "التابع", "التابعه") or word.stem in POSTED

    def _is_behind_person(self, first: int) -> bool:
        """«اجتمعت اللجنة برئاسة فلان في X»: right behind the person's own name."""
        before = self.reading.words[first - 2].mention if first > 1 else None
        return before is not None and before.label is Label.PERSON

    def _is_of_post(self, post: int, k: int) -> bool:
        """«التقى … وزير التنمية الدولية في مملكة النرويج فلان»: whose minister he is."""
        words, phrase = self.reading.words, self.phrases.at[k]
        mention = words[post].mention if post >= 0 else None
        if mention is None or mention.label is not Label.POSITION or mention.end - mention.start < 2:
            return False
        behind = range(phrase.end, min(phrase.end + 2, len(words)))
        return self.phrases.is_country(phrase) and any(self.phrases.person_at(j) is not None for j in behind)

    def _is_own_office(self, stem: str) -> bool:
        """«ومكتبها بالقاهرة»: where a body sits."""
        return not self.cues.offices.isdisjoint(without_possessive(stem)[1:])

    def _is_seat(self, body: Phrase, k: int) -> bool:
        """«مكتب اليونيسف في عمّان», «المنظمة الدولية للهجرة في مصر»: the place says which office is meant."""
        words = self.reading.words
        place = self.phrases.at[k]
        if self._is_in_house_of(body) or words[self.topics.head(k)].stem in self.cues.halls:
            return False
        if words[body.first].stem in self.cues.offices:
            entity = self.reading.notes.entities[body.entity]
            return entity.entry_id is None or not self._is_subject_of_holding(body)
        return self.reading.notes.entities[place.entity].kind in COUNTRY_KINDS

    def _is_in_house_of(self, body: Phrase) -> bool:
        """«في مقر الأمانة العامة للمنظمة بتونس»: where the house is, the event was."""
        words, first = self.reading.words, body.first
        while (outer := self.phrases.at.get(first - 1)) is not None and outer.label is Label.ORGANIZATION:
            first = outer.first
        return first > 0 and words[first - 1].stem in self.cues.halls

    def _is_subject_of_holding(self, body: Phrase) -> bool:
        """«… الذي نظمه مكتب الأمم المتحدة … في فيينا»: the agency held the event there."""
        word = self.reading.words[body.first - 1] if body.first > 0 else None
        form = self.cues.verbs["organize"].at(word) if word is not None else None
        return form is not None and form.suffixed
