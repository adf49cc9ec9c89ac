"""What all finders of people share: adding whoever takes part, and the person right before a verb."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import ParticipantDraft, TokenRange
from atip_extract.relate.context import Finder
from atip_extract.relate.events.log import FAMILIES
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS

PARTS = frozenset({"جلسة", "ورشة", "محاضرة", "حلقة", "مائدة", "طاولة"})
ACT_WRAPPERS = frozenset({"في", "مراسم", "حفل", "الحفل", "عمليه", "فعاليات"})
ACT_KINDS = {
    "التوقيع": ("signing",), "توقيع": ("signing",),
    "التدشين": ("inauguration", "launch"), "الافتتاح": ("inauguration",),
    "الاطلاق": ("launch",), "التسليم": ("ceremony",), "التخرج": ("ceremony",), "التكريم": ("ceremony",),
    "المراسم": ("signing", "inauguration", "ceremony", "launch"),
}  # fmt: skip
"""Acts behind a verb of being there, and what kind of event each names."""
OWN_SUBJECT = ("ها", "ه", "وا")
"""«شارك فيها فلان، وحضرها نحو مائة», «استمعوا إلى فلانة، وحلوا ضيوفاً على …»: whose subject does not stand before."""
WHOLES = ("gathering", "learning")
"""Nouns of what is a part of such events."""


def is_person(phrase: Phrase) -> bool:
    """A person."""
    return phrase.label is Label.PERSON


def is_person_or_body(phrase: Phrase) -> bool:
    """A person or a body."""
    return phrase.label in (Label.PERSON, Label.ORGANIZATION)


def is_participant(phrase: Phrase) -> bool:
    """A person, a body or a country."""
    return phrase.label in (Label.PERSON, Label.ORGANIZATION, Label.PLACE)


class PeopleFinder(Finder):
    """Base of the finders of people: adding a participant, and the person right before a verb."""

    def add(self, event: int, phrase: Phrase, role: str, first: int, trust: float, cue: str) -> None:
        """Give an event a participant; `first` is the cue's word, where the evidence begins or ends."""
        event = self.whole_of(event)
        evidence = self._own_line(self.reading.trimmed(min(first, phrase.first), max(phrase.end, first + 1)))
        draft = ParticipantDraft(phrase.entity, None, role, evidence, self.confidence(trust, phrase), cue)
        self.finder.events[event].add_participant(draft)

    def _own_line(self, evidence: TokenRange) -> TokenRange:
        """Of evidence that runs over a list with a line for each the last line, which names the one it is told of."""
        doc, (start, end) = self.reading.doc, evidence
        breaks = [k for k in range(start, end - 1) if "\n" in doc[k].text]
        first = breaks[-1] + 1 if breaks else start
        while first < end - 1 and not any(map(str.isalnum, doc[first].text)):
            first += 1
        return first, end

    def whole_of(self, event: int) -> int:
        """«الجلسة الأولى»: a part without a name, date or holder of its own; who speaks there speaks at the whole."""
        events, main = self.finder.events, self.finder.main
        part = events[event]
        if event in main or part.background or not main or part.name or part.organizers or part.dates:
            return event
        inside = part.noun in PARTS and FAMILIES[events[main[0]].type] in WHOLES
        return main[0] if inside and main[0] < event else event

    def event_of_act(self, i: int) -> int | None:
        """«وحضر التوقيع فلان», «شهد مراسم التدشين فلان»: the last event of the kind that the act names."""
        words = self.reading.words
        if self.clauses.is_background(i):
            return None
        for w in words[i + 1 : i + 4]:
            kinds = ACT_KINDS.get(w.stem)
            if kinds is not None:
                known = [e for e in self.finder.main if self.finder.events[e].type in kinds]
                before = [e for e in known if self.reading.word_of[self.finder.events[e].trigger[0]] < i]
                return before[-1] if before else None
            if w.punct or w.mention is not None or w.stem not in ACT_WRAPPERS:
                return None
        return None

    def is_named(self, k: int) -> bool:
        """True where word `k` stands in the name of an entity; a post («قضاة محاكم الصلح») names nobody."""
        mention = self.reading.words[k].mention
        return mention is not None and mention.entity is not None

    def is_behind_holding(self, k: int) -> bool:
        """«المؤتمر الذي نظّمته | X»: right before word `k` stands a verb of holding with its object."""
        form = self.cues.verbs["organize"].at(self.reading.words[k - 1]) if k > 0 else None
        return form is not None and form.suffixed

    def body_before(self, i: int) -> list[Phrase]:
        """«وقف أويس القرني | يشارك في مؤتمر …»: the body at the head of the clause, right before the verb."""
        start, _ = self.clauses.clause(i)
        body = self.phrases.at.get(i - 1) if i > start else None
        return [body] if body is not None and body.first == start and self.phrases.is_free_body(body) else []

    def before(self, i: int) -> list[Phrase]:
        """The subject right before its verb: «وزير العدل فلان يفتتح …», «فلان، الذي أدار»."""
        k = i - 1
        words = self.reading.words
        joined = words[i].norm[0] in "وف" and k >= 0 and words[k].text in COMMAS
        if joined and words[i].norm.endswith(OWN_SUBJECT):
            return []
        while k >= 0 and (words[k].text in COMMAS or words[k].stem in ("الذي", "التي", "والذي", "والتي", "قد", "فقد")):
            k -= 1
        phrase = self.phrases.person_at(k) if k >= 0 and words[k].sent == words[i].sent else None
        return [phrase] if phrase is not None else []

    def by_post(self, i: int) -> Phrase | None:
        """«وكان الوزير قد التقى …», «ثم انتقل المحافظ إلى …»: the subject of verb `i`, called by his post alone.

        It is the person named last whose post begins with the same noun.
        """
        words = self.reading.words
        start, stop = self.reading.sentence_of(i)
        before = next((k for k in range(i - 1, start - 1, -1) if words[k].norm not in ("قد", "فقد")), i)
        for k in (i + 1, before):
            if not start <= k < stop or words[k].prep or not words[k].stem.startswith("ال"):
                continue
            post = words[k].mention
            if post is None or post.label is not Label.POSITION or self.phrases.person_at(k) is not None:
                continue
            if self.reading.after(post) < stop and self.phrases.person_at(self.reading.after(post)) is not None:
                continue
            person = self._in_post_named(words[k].stem.removeprefix("ال"), words[i].start)
            if person is not None:
                return Phrase(k, k + 1, person, post)
        return None

    def _in_post_named(self, noun: str, before: int) -> int | None:
        doc, notes = self.reading.doc, self.reading.notes
        for mention in reversed(notes.mentions):
            if mention.label is not Label.PERSON or mention.entity is None or mention.start >= before:
                continue
            titles = [p.title for p in notes.entities[mention.entity].positions if p.title is not None]
            if any(doc[start].norm_.removeprefix("ال") == noun for start, _ in titles):
                return mention.entity
        return None

    def is_of_event(self, k: int) -> bool:
        """«وتناولت الندوة …», «وأشادت الورشة …»: the event itself is the subject."""
        words = self.reading.words
        if k >= len(words) or words[k].mention is not None or words[k].punct or words[k].prep:
            return False
        found = self.cues.nouns.at(words, k)
        return words[k].stem in self.cues.anaphors or (found is not None and found[0].definite)
