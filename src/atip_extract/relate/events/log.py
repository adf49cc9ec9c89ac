"""The log of a release's events while they are found: what is known, what the text is about, what a mention means."""

from __future__ import annotations

from dataclasses import dataclass

from atip_extract.annotations import Label
from atip_extract.drafts import EventDraft, TokenRange
from atip_extract.relate.events.titles import TitleReader
from atip_extract.relate.grammar.clauses import Clauses
from atip_extract.relate.grammar.cues import Cues
from atip_extract.relate.grammar.inflection import without_possessive
from atip_extract.relate.grammar.reading import CLOSED, Reading
from atip_extract.relate.phrases import Phrases

FAMILIES = {
    "workshop": "learning", "training": "learning", "session": "talk", "conference": "gathering", "forum": "gathering",
    "meeting": "meeting", "visit": "visit", "study_visit": "visit", "signing": "signing", "launch": "launch",
    "campaign": "campaign", "ceremony": "ceremony", "inauguration": "ceremony", "other": "other",
}  # fmt: skip
VISITS = ("visit", "study_visit")
LEAD = 2
"""Sentences, counted from the headline, that say what a release is about."""
MAX_HEADING_WORDS = 9
TO_COME = ("organize", "host", "open", "launch", "sign", "opener", "chair", "patron", "attendee")
"""Groups of verbs whose future says that the event is still to come."""
GATHERINGS = frozenset({"learning", "talk", "gathering"})
"""Families that newsrooms call by each other's nouns."""


@dataclass(slots=True)
class EventMention:
    """A word that stands for event ``event``."""

    word: int
    event: int
    new: bool


TALKED = frozenset({"بحث", "ناقش", "تدارس", "تباحث"})
WISHES = frozenset({"تطلع", "تطلعه", "تطلعها", "امكانيه", "اقترح", "اقترحت", "مقترح", "اقتراح"})
WHEN = frozenset({"عندما", "حينما", "حين", "منذ"})
"""Before an event of which the news only says what it began."""


class EventLog:
    """Events and their mentions; ``main`` are those that the release is about, in order of appearance."""

    def __init__(self, reading: Reading, cues: Cues, clauses: Clauses, phrases: Phrases) -> None:
        self.reading, self.cues, self.clauses, self.phrases = reading, cues, clauses, phrases
        self.titles = TitleReader(reading, cues)
        self.events: list[EventDraft] = []
        self.mentions: list[EventMention] = []
        self.main: list[int] = []
        self._called: dict[int, set[str]] = {}
        """Nouns that events go by besides their first one, and the families of these."""
        self._numbered: dict[tuple[str, str], int] = {}
        """Events of a series by noun and number: «الدورة الثانية»."""
        self._off: set[int] = set()
        """Words that are one of two events: «الأولى», «والثانية»."""
        self._from_headline: set[int] = set()
        """Told of in the headline or a heading, not yet in the text below it."""

    def _refer(self, i: int, event: int | None) -> None:
        if event is None:
            if not self.main:
                return
            event = self.main[-1]
        first = event in self._from_headline and not self._is_heading(i)
        if first:
            self._from_headline.discard(event)
            status = self.status_at(i)  # «الوزارة تطلق حملة»; below: «تطلق الوزارة غدًا حملة»
            if self.events[event].status == "held" and status in ("planned", "cancelled"):
                self.events[event].status = status
        self._call(i, event)
        self.mentions.append(EventMention(i, event, first))

    def _call(self, i: int, event: int) -> None:
        """«معرض «X»» and then «احتفالية «X»»: from now on it goes by both nouns."""
        found = self.cues.nouns.at(self.reading.words, i)
        if found is not None:
            self._called.setdefault(event, set()).update((found[0].entry.noun, FAMILIES[found[1]]))

    def _create(self, i: int, noun: str, event_type: str, name: TokenRange | None, thing: int | None = None) -> int:
        """A new event at word `i`; `thing` is the word of what is signed, opened or launched."""
        words = self.reading.words
        quoted = words[i].quote >= 0 and not self._opens_name(i)
        once = any(w.norm in WHEN for w in words[max(0, i - 2) : i])  # «بدأت عندما وقّع X مذكرة»
        background = self.clauses.is_background(i) or self.clauses.is_reported(i) or quoted or once
        background = background or self._was_before(i, event_type) or self._is_margin(i) or self._is_agreed_on(i)
        background = background or self._is_talked_of(i)
        event = EventDraft(event_type, self.reading.trimmed(i, i + 1), noun, name=name, background=background)
        event.status = self.status_at(i)
        event.evidence.append(self.reading.trimmed(i, self._phrase_end(i)))
        event.thing = self.reading.trimmed(thing, self._phrase_end(thing)) if thing is not None else None
        self.events.append(event)
        index = len(self.events) - 1
        self.mentions.append(EventMention(i, index, True))
        if not background and not self._is_part(i, event_type):
            self.main.append(index)
            if self._is_heading(i):
                self._from_headline.add(index)
        return index

    def _is_agreed_on(self, i: int) -> bool:
        """«وبموجب المذكرة سيجري تدريب 90 موظفاً»: what the parties of a signing will do."""
        start, _ = self.reading.sentence_of(i)
        signed = any(self.events[e].type == "signing" for e in self.main)
        return signed and any(w.bare.startswith("بموجب") for w in self.reading.words[start : start + 3])

    def _is_talked_of(self, i: int) -> bool:
        """«وبحث معه تنظيم يوم مفتوح», «عن تطلع الاتحاد إلى تنظيم دورة مشتركة»: what they would like to hold."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        if i == start or words[i - 1].stem not in self.cues.organize_nouns or not self.main:
            return False
        before = words[max(start, i - 7) : i - 1]
        forms = (self.cues.verbs["meet"].at(w) for w in before)
        return any(f is not None and f.lemma in TALKED for f in forms) or any(w.stem in WISHES for w in before)

    def _is_margin(self, i: int) -> bool:
        """«على هامش أعمال الدورة الـ56 للمجلس، التقت …»: where people met, no news itself."""
        words = self.reading.words
        k = i - 1 - (i > 1 and words[i - 1].stem in self.cues.wrappers)
        return k >= 0 and words[k].norm == "هامش"

    def _was_before(self, i: int, event_type: str) -> bool:
        """«استقبل … وفداً عن المنظمة، بعد مؤتمرها الثاني عشر»: a gathering of somebody's own that lies back."""
        words = self.reading.words
        own = not words[i].stem.startswith("ال") and words[i].stem.endswith(("ها", "هم"))
        return own and i > 0 and words[i - 1].norm in ("بعد", "عقب", "منذ") and FAMILIES[event_type] == "gathering"

    def _opens_name(self, i: int) -> bool:
        """«أعمال “ملتقى العمل 2025” الذي تنظمه …»: the first word of a short name between quotation marks."""
        words = self.reading.words
        start, end = self.reading.notes.quotations[words[i].quote].inner
        return words[i].start == start and end - start <= MAX_HEADING_WORDS

    def _is_heading(self, i: int) -> bool:
        """In the headline, or in a short line such as «أولاً: ورشة عمل مصراتة»: the text below tells of it."""
        if self.reading.block_kind(i) == "headline":
            return True
        start, end = self.reading.sentence_of(i)
        words = [w for w in self.reading.words[start:end] if w.text.strip()]
        return len(words) <= MAX_HEADING_WORDS and words[-1].text not in CLOSED

    def _is_part(self, i: int, event_type: str) -> bool:
        """A session of a conference, or what somebody joined on the side («خلال مشاركته في ورشة»): no new subject."""
        words = self.reading.words
        if not self.main or words[i].sent == 0:
            return False
        if event_type == "session" and FAMILIES[self.events[self.main[0]].type] in ("gathering", "learning"):
            return True
        before = {w.stem for w in words[max(0, i - 3) : i]}
        return bool(before & {"مشاركته", "مشاركتها", "مشاركه", "مشاركتهم"}) or self._is_contained(i, event_type)

    def _is_contained(self, i: int, event_type: str) -> bool:
        """«شهد الاحتفال افتتاح معرض», «تخلل المؤتمر ورشة عمل», «تضمنت الفعاليات جلسة»: a part of the event before."""
        words = self.reading.words
        if event_type == "signing":
            return False
        own = [m.word for m in self.mentions if words[m.word].sent == words[i].sent and i - 5 <= m.word < i]
        return any(self.cues.verbs["contain"].at(words[k - 1]) is not None for k in own if k > 0)

    def _phrase_end(self, i: int) -> int:
        """The event noun with its adjectives: «ورشة عمل إقليمية»."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(i)
        k = i + 1
        while k < min(i + 4, stop) and not words[k].punct and not words[k].prep and words[k].mention is None:
            if self.cues.titles.at(words, k) or self.cues.roles.at(words, k) or len(words[k].norm) < 3:
                break
            k += 1
        return k

    def status_at(self, i: int) -> str:
        """Whether what word `i` names was held, goes on, is planned or cancelled."""
        start, end = self.clauses.clause(i)
        found = set()
        verb = next((k for k in range(start, i) if self.cues.verbs["organize"].at(self.reading.words[k])), i)
        near = range(max(start, i - 10), min(end, i + 16))  # «تنظم غداً الأحد جمعية X … حفلاً»: and by the verb
        for k in sorted({*range(verb, min(verb + 4, i)), *near}):
            name = self.reading.words[k].mention
            if name is not None and name.label in (Label.ORGANIZATION, Label.DOCUMENT):
                continue  # «مؤسسة الغد», «المقرر رقم 591»
            match = self.cues.status.at(self.reading.words, k)
            if match is not None:
                found.add(match.name)
            elif self._is_coming(k):
                found.add("planned")
        return next((s for s in ("cancelled", "planned", "ongoing") if s in found), "held")

    def _is_coming(self, k: int) -> bool:
        """«الأحد المقبل», «(الأحد) القادم», «نوفمبر القادم», «سيشارك»: still to come."""
        words = self.reading.words
        if words[k].stem in self.cues.coming:
            before = next((w for w in reversed(words[max(0, k - 3) : k]) if not w.punct), None)
            return before is not None and before.stem in self.cues.weekdays
        return self._is_future(k)

    def _is_future(self, k: int) -> bool:
        """«سيشارك», «ستفتتح», «سوف ينظم»: a verb of holding or taking part in the future."""
        if self.reading.words[k].mention is not None:
            return False
        forms = (self.cues.verbs[group].at(self.reading.words[k]) for group in TO_COME)
        return any(form is not None and form.future for form in forms)

    def _event_of(self, event_type: str) -> int | None:
        return next((e for e in reversed(self.main) if self.events[e].type == event_type), None)

    def _verbal_noun(self, i: int, group: str) -> bool:
        stem = self.reading.words[i].stem
        return not {stem, stem.removeprefix("ال")}.isdisjoint(self.cues.verbs[group].nouns)

    def _next_stem(self, i: int, wanted: frozenset[str], reach: int, *, quoted: bool = False) -> int | None:
        """The first of the next `reach` words whose stem is wanted, names passed over, within the sentence."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(i)
        plain, k = 0, i + 1
        while k < stop and plain < reach:
            name = words[k].mention
            post = name is not None and name.label is Label.POSITION
            if not post and (quoted or words[k].quote < 0) and not wanted.isdisjoint(_bare(words[k].stem)):
                return k
            phrase = self.phrases.at.get(k)
            plain += phrase is None
            k = max(phrase.end, k + 1) if phrase is not None else k + 1
            if words[k - 1].text in ".؛":
                return None
        return None

    def _refers_back(self, i: int, event_type: str) -> bool:
        """Take word `i` for a mention of the known event of this type; False where none is, or it is background."""
        known = self._event_of(event_type)
        if known is None or self.clauses.is_background(i):
            return False
        self._refer(i, known)
        return True


def _bare(stem: str) -> tuple[str, ...]:
    """A noun without a possessive or the ending of an object: «اتفاقيتها», «برنامجاً»."""
    return (*without_possessive(stem), stem.removesuffix("ا"))
