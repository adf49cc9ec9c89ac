"""Organizers, partners, patrons and programmes of events.

Prepositional cues («بالتعاون مع») come with the list of names behind them; verbs of holding («نظّمت») with their
subject, behind or before them, or in a relative clause («التي ينظمها»). Funders come with payments, see ``funding``.
"""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.events.log import EventMention
from atip_extract.relate.grammar.cues import Match, phrase_matcher
from atip_extract.relate.grammar.inflection import VerbForm, forms_without_conjunction
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import RELATIVES
from atip_extract.relate.relatives import Relatives
from atip_extract.relate.roles.holders import Holders, is_body

FIELDS = {"organizer": "organizers", "partner": "partners", "patron": "patrons"}
"""Roles by cue."""


def is_actor(phrase: Phrase) -> bool:
    """A body or a person."""
    return phrase.label in (Label.ORGANIZATION, Label.PERSON)


class RoleFinder(Finder):
    """Attaches roles to the events of one release."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.relatives = Relatives(context)
        self.holders = Holders(context, self.relatives)

    def find(self) -> None:
        """Every role of the release."""
        for i, word in enumerate(self.reading.words):
            if word.punct:
                continue
            if word.quote < 0:
                self._cue(i)
                self._organize(i)

    def _cue(self, i: int) -> None:
        match = self.cues.roles.at(self.reading.words, i)
        if match is None or self._is_longer_before(i, match):
            return
        if match.name in ("funder", "supporter") and self._is_technical(i, match.end):
            match = Match("partner", match.cue, match.start, match.end, 0.8)
        if match.name not in FIELDS or not self._is_about_event(i):
            return
        if self.clauses.is_reported(i) and not self._is_of_event_at_hand(i):
            return
        if match.name == "partner" and self.relatives.qualifies_another(i):
            return
        if match.cue.startswith("المشترك") and not self._is_joint(i):
            return
        index = self.scope.event_at(i)
        if index is None or (self.finder.events[index].type == "signing" and "إشراف" in match.cue):
            return  # «تنفّذه X بإشراف Y»: what is signed, and not the signing
        patron = match.name == "patron"  # patrons are few, and named side by side
        accept, gap = (is_actor, 1) if patron else (is_body, 3)
        for phrase in self.phrases.names(match.end, accept, reach=4, gap=gap):
            if phrase.label is not Label.PLACE or (match.name == "partner" and self._governs(phrase)):
                self.role(index, self._field(index, match, i), phrase, (i, phrase.end), match.trust, match.cue)

    def _is_of_event_at_hand(self, i: int) -> bool:
        """«وأوضح المدير أن الورشة التي ينظمها المجلس بالتعاون مع X …»: he speaks of what the news is about."""
        start, _ = self.clauses.clause(i)
        before = [m for m in self.scope.mentions_in(i) if start <= m.word < i]
        return bool(before) and not before[-1].new and before[-1].event in self.finder.main

    def _is_joint(self, i: int) -> bool:
        """«ورشة العمل المشتركة بين X وY»: right behind the event; «التعاون المشترك بين» is what a meeting is about."""
        told = next((m for m in self.scope.mentions_in(i) if i - 3 < m.word < i), None)
        return told is not None and self.finder.events[told.event].type != "meeting"

    def _field(self, index: int, match: Match, i: int) -> str:
        """«بروتوكول تعاون مع X»: whoever an agreement is made with is a party to its signing."""
        before = self.reading.words[i - 1] if i > 0 else None
        signed = (
            self.finder.events[index].type == "signing" and before is not None and before.stem in self.cues.signables
        )
        return "organizers" if match.name == "partner" and signed else FIELDS[match.name]

    def _governs(self, phrase: Phrase) -> bool:
        """«بالشراكة مع محافظة X», «بالتعاون مع اليابان»: a place that stands for its administration."""
        head = self.reading.words[phrase.first].stem
        return self.phrases.is_country(phrase) or head in self.cues.administrations

    def _is_about_event(self, i: int) -> bool:
        """True where the sentence names an event, tells of holding one, or opens with the cue («وذلك بالتعاون …»)."""
        start, _ = self.reading.sentence_of(i)
        return bool(self.scope.mentions_in(i)) or i - start <= 3 or self.clauses.tells_of_holding(i)

    def _is_longer_before(self, i: int, match: Match) -> bool:
        """True where a cue that began a word earlier covers this one («بدعم وتمويل من»)."""
        if i == 0:
            return False
        before = self.cues.roles.at(self.reading.words, i - 1)
        return before is not None and before.end >= match.end

    def _is_technical(self, i: int, end: int) -> bool:
        return self.cues.is_technical(self.reading.words[i : min(end + 2, len(self.reading.words))])

    def _organize(self, i: int) -> None:
        words = self.reading.words
        form = self.cues.verbs["organize"].at(words[i])
        name = words[i].mention
        post = name is not None and name.label is Label.POSITION
        if name is not None and not (post and form is not None and form.suffixed):
            return  # «مؤتمر صحفي عقدته»: the recogniser takes «صحفي» and what follows for a post
        if form is None:
            self._light_verb(i)
            self._verbal_noun(i)
            return
        spec = self.cues.verbs["organize"].verbs[form.lemma]
        if "with" in spec:
            match = self.clauses.cue_in(phrase_matcher(tuple(spec["with"])), *self.clauses.clause(i))
            if match is None:
                return
            if words[match.end - 1].text.endswith(("ها", "ه")) and match.start > i:
                self._relative(match.end - 1, form)
                return
        if form.suffixed:
            self._relative(i, form)
        elif not spec.get("only_suffixed"):
            self._subject_verb(i, form, near=bool(spec.get("near")))
            self.holders.by_whom(i)

    def _relative(self, i: int, form: VerbForm) -> None:
        """«الورشة التي ينظمها X», «نظّمتها X»: the event stands before, the organizer behind."""
        mention = self.relatives.event_of(i)
        index = mention.event if mention is not None else None
        if index is None and not self.scope.mentions_in(i):
            index = self.scope.event_at(i)
        given = self.cues.verbs["organize"].verbs[form.lemma].get("near")
        if given and (mention is None or mention.word < i - 3):
            return  # «أوجه الدعم الذي تقدّمه X»
        if mention is None and self._is_of_report(i):
            return
        named = mention.word if mention is not None else -1
        if index is None:
            return
        course = self.finder.events[index].noun == "برنامج"  # «فعاليات برنامج «X» الذي تنظمه …»
        if not course and self.relatives.speaks_of_programme(i, named):
            return
        first = self._past_duration(i + 1)
        behind = [p for p in self.phrases.names(first, is_body, reach=3, gap=1) if self.phrases.is_free_body(p)]
        for phrase in behind:
            self.role(index, "organizers", phrase, (i, phrase.end), 0.92, form.lemma)
        if not behind and mention is not None:
            self.holders.in_relative(i, mention.event, form)
            self._same_subject(i, mention, form)

    def _past_duration(self, k: int) -> int:
        """«ينظمها على مدى أسبوعين | مكتب الصناعة»: the word behind how long."""
        words = self.reading.words
        if k + 3 >= len(words) or words[k].norm != "علي" or words[k + 1].norm not in ("مدي", "مدار"):
            return k
        return next((j for j in range(k + 2, k + 5) if j in self.phrases.at), k)

    def _is_of_report(self, i: int) -> bool:
        """«كشفت دراسة أعدها المركز»: the noun right before the verb is what was made."""
        words = self.reading.words
        k = i - 2 if i > 1 and words[i - 1].norm in RELATIVES else i - 1
        return k >= 0 and words[k].stem in self.cues.report_nouns | self.cues.papers

    def _same_subject(self, i: int, mention: EventMention, form: VerbForm) -> None:
        """«أعلنت X خلال مؤتمر صحفي عقدته اليوم»: with no subject of its own, the verb has that of the sentence."""
        words = self.reading.words
        start, stop = self.clauses.clause(i)
        told = next((p for k in range(i + 1, min(i + 6, stop)) if (p := self.phrases.at.get(k))), None)
        if i > mention.word + 4 or (told is not None and told.label is Label.PERSON):
            return
        for k in range(start, mention.word - 1):
            subject = self.phrases.at.get(k + 1)
            head = k == start or words[k - 1].punct or self.cues.any_verb.at(words[k]) is not None
            if subject is None or subject.first != k + 1 or not head or not self.phrases.is_free_body(subject):
                continue
            bare = forms_without_conjunction(words[k].norm)[-1]
            if words[k].mention is None and (bare[0] == "ت" or bare[-1] == "ت") is self._is_hers(words[i].norm, form):
                self.role(mention.event, "organizers", subject, (k, i + 1), 0.8, form.lemma)
            return

    @staticmethod
    def _is_hers(norm: str, form: VerbForm) -> bool:
        """«تعقده», «عقدته»: the subject is feminine."""
        bare = forms_without_conjunction(norm)[-1]
        return bare.startswith("ت") if form.present else bare.removesuffix("ها").removesuffix("ه").endswith("ت")

    def _subject_verb(self, i: int, form: VerbForm, *, near: bool = False) -> None:
        """«نظّمت X ورشة» and «X تنظّم ورشة»; «عُقدت ورشة» has no subject here.

        `near`: the event is the verb's object only right behind the subject («قدّمت X ورشة»).
        """
        words = self.reading.words
        own = next((m for m in self.scope.mentions_in(i) if m.word == i), None)
        if own is not None and self.finder.events[own.event].type in ("launch", "ceremony"):
            for phrase in self.phrases.names(i + 1, is_body, reach=2, gap=1):
                if phrase.label is Label.ORGANIZATION:
                    self.role(own.event, "organizers", phrase, (i, phrase.end), 0.88, form.lemma)
            return
        if own is not None and self.finder.events[own.event].type == "inauguration":
            self._opening_body(i, own.event, form)
            return
        target = next((m for m in self.scope.mentions_in(i) if i < m.word <= i + 45), None)
        if target is None:
            return
        if target.word == i + 1:
            subject = self.phrases.at.get(i + 2)
            if subject is not None and words[i + 1].stem.startswith("ال") and self._is_subject(subject, i + 2):
                self.role(target.event, "organizers", subject, (i, subject.end), 0.85, form.lemma)
            else:
                self._before_verb(i, target.event, form)
            return
        behind = [
            p
            for p in self.phrases.names(i + 1, is_actor, reach=2, gap=1, stop=target.word)
            if p.label is Label.ORGANIZATION and words[p.first].prep != "ب" and not self._is_venue(i, p)
        ]
        behind = behind or self._programme_behind(i)
        if near and behind and target.word > behind[-1].end + 1:
            return
        if any(self._is_other_verb(k) for k in range(i + 1, target.word)):
            return
        for phrase in behind:
            self.role(target.event, "organizers", phrase, (i, phrase.end), 0.78 if near else 0.92, form.lemma)
        if not behind:
            self._before_verb(i, target.event, form)

    def _programme_behind(self, i: int) -> list[Phrase]:
        """«نظّم البرنامج الوطني للتدريب ورشة»: a programme right behind the verb acts as a body."""
        phrase = self.phrases.at.get(i + 1)
        acts = phrase is not None and phrase.label is Label.PROGRAMME and phrase.first == i + 1 and phrase.owner is None
        return [phrase] if phrase is not None and acts and not self.reading.words[i + 1].prep else []

    def _opening_body(self, i: int, event: int, form: VerbForm) -> None:
        """«افتتحت وزارة التنمية داراً للأيتام»: the body right behind the verb, before what it opens."""
        subject, thing = self.phrases.at.get(i + 1), self.finder.events[event].thing
        if subject is None or subject.first != i + 1 or subject.label is not Label.ORGANIZATION or thing is None:
            return
        in_headline = thing[1] <= self.reading.words[i].start  # «افتتاح مركز …»; below: «افتتحت X مركز …»
        if subject.owner is None and (in_headline or self.reading.words[subject.end - 1].end <= thing[0]):
            self.role(event, "organizers", subject, (i, subject.end), 0.82, form.lemma)

    def _is_venue(self, i: int, phrase: Phrase) -> bool:
        """«بدأت بمباني المدرسة X ورشة»: the body says where."""
        near = self.reading.words[max(i + 1, phrase.first - 2) : phrase.first]
        if not near or near[-1].mention is not None:
            return False
        return near[-1].prep == "ب" or (near[0].norm in ("في", "داخل") and len(near) == 2)

    def _is_subject(self, phrase: Phrase, k: int) -> bool:
        """«ونظّم الورشة مركز الرافدين»: a body at word `k`, right behind the object."""
        word = self.reading.words[k]
        body = phrase.label is Label.ORGANIZATION and phrase.owner is None and phrase.first == k
        return body and not word.prep and not word.conj

    def _is_other_verb(self, k: int) -> bool:
        return k not in self.phrases.at and self.cues.verbs["say"].at(self.reading.words[k]) is not None

    def _before_verb(self, i: int, event: int, form: VerbForm) -> None:
        """The subject before the verb, at the head of its clause: «X تختتم دورة»."""
        start, _ = self.clauses.clause(i)
        apart = self.holders.apart(i)
        if apart is not None:
            self.role(event, "organizers", apart, (apart.first, i + 1), 0.8, form.lemma)
            return
        phrase = self.phrases.at.get(i - 1)
        if phrase is None or phrase.owner is not None or i == start:
            return
        if self.reading.words[phrase.first - 1].norm in ("ان", "بان") and self.phrases.is_free_body(phrase):
            self.role(event, "organizers", phrase, (phrase.first, i + 1), 0.82, form.lemma)
            return  # «أعلنت الوكيلة أن الوزارة ستنظم ملتقى»
        items = [p for p in self.phrases.names(start, is_body, reach=3, gap=1, stop=i) if p.label is Label.ORGANIZATION]
        if items and items[-1].end == i and not self.reading.is_behind_post(items[0].first):
            for item in items:
                self.role(event, "organizers", item, (item.first, i + 1), 0.88, form.lemma)

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
                    self.role(target.event, "organizers", phrase, (i, phrase.end), 0.9, form.lemma)

    def _verbal_noun(self, i: int) -> None:
        """«عن تنظيم مركز العدل ورشة عمل»: the organizer right behind the verbal noun, the event behind it."""
        phrase = self.phrases.at.get(i + 1)
        if self.reading.words[i].stem not in self.cues.organize_nouns:
            self.holders.held_by(i)
            return
        if phrase is None or phrase.first != i + 1:
            self.holders.by_whom(i)
            return
        target = next((m for m in self.scope.mentions_in(i) if phrase.end <= m.word <= phrase.end + 6), None)
        if target is None or phrase.label is not Label.ORGANIZATION or phrase.owner is not None:
            return
        for item in self.phrases.names(i + 1, is_body, reach=1, gap=0, stop=target.word):
            if item.label is Label.ORGANIZATION:
                self.role(target.event, "organizers", item, (i, item.end), 0.88, self.reading.words[i].text)
