"""Events: what is held, signed, launched or visited, each thing once.

An event noun («ورشة عمل») or verb («استقبل») announces one. An indefinite noun brings in a new event, a definite one
(«الورشة», «هذه الورشة») means one that is known; the headline and the lead tell of the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from atip_extract.annotations import Label
from atip_extract.drafts import EventDraft, TokenRange
from atip_extract.relate.clauses import Clauses
from atip_extract.relate.cues import Cues, EventNoun, NounForm, VerbForm
from atip_extract.relate.phrases import Phrases
from atip_extract.relate.reading import CLOSED, Reading
from atip_extract.text.normalize import key

FAMILIES = {
    "workshop": "learning", "training": "learning", "session": "talk", "conference": "gathering", "forum": "gathering",
    "meeting": "meeting", "visit": "visit", "study_visit": "visit", "signing": "signing", "launch": "launch",
    "campaign": "campaign", "ceremony": "ceremony", "inauguration": "ceremony", "other": "other",
}  # fmt: skip
DEMONSTRATIVES = frozenset({"هذه", "هذا", "تلك", "ذلك", "هاتين", "هذين"})
MAX_TITLE_WORDS = 24
MAX_HEADING_WORDS = 9


@dataclass(slots=True)
class EventMention:
    """A word that stands for event ``event``."""

    word: int
    event: int
    new: bool


class EventFinder:
    """Finds the events of one release; ``events`` and ``mentions`` hold the result."""

    def __init__(self, reading: Reading, cues: Cues, clauses: Clauses, phrases: Phrases) -> None:
        self.reading, self.cues, self.clauses, self.phrases = reading, cues, clauses, phrases
        self.events: list[EventDraft] = []
        self.mentions: list[EventMention] = []
        self.main: list[int] = []
        """The events that the release is about, in order of appearance."""
        self._from_headline: set[int] = set()
        self._skip: set[int] = set()

    def find(self) -> None:
        """Read the release from top to bottom."""
        for start, end in self.reading.sentences:
            for i in range(start, end):
                if i not in self._skip:
                    self._noun(i)
            for i in range(start, end):
                self._verb(i)
        self.mentions.sort(key=lambda m: m.word)

    # -- nouns --------------------------------------------------------------------------------------------------

    def _noun(self, i: int) -> None:
        words = self.reading.words
        word = words[i]
        if word.punct or self._inside_name(i):
            return
        found = self.cues.nouns.at(words, i)
        if found is None:
            if word.stem in self.cues.anaphors and word.stem.startswith("ال") and self.events:
                self._refer(i, None)
            return
        form, event_type = found
        if form.reference:
            known = next((k for k, e in enumerate(self.events) if e.noun == form.entry.noun), None)
            if known is not None:
                self._refer(i, known)
            return
        title = self._title(i, near=1 if form.definite else 3)
        if self._is_edition(i) or (form.number == "many" and title is None and not self._is_counted(i)):
            return
        if form.entry.weak and not form.definite and not self._is_held(i):
            return
        if form.definite:
            self._definite(i, form, event_type, title)
        else:
            self._indefinite(i, form, event_type, title)

    def _inside_name(self, i: int) -> bool:
        """«معهد الدورات», «مشروع «ملتقى الشباب»»: part of another name, or inside the title of an event."""
        mention = self.reading.words[i].mention
        if mention is None or mention.label is Label.POSITION:
            return False
        if mention.label is Label.EVENT_NAME:
            return self.reading.first(mention) != i
        return mention.label is not Label.PROGRAMME or self.reading.first(mention) != i

    def _is_held(self, i: int) -> bool:
        """«نظمت الهيئة تدريباً»: the object of a verb of holding."""
        start, _ = self.clauses.clause(i)
        return any(self.cues.verbs["organize"].at(w) is not None for w in self.reading.words[max(start, i - 16) : i])

    def _is_edition(self, i: int) -> bool:
        """«الدورة الرابعة للمعرض»: the noun that follows is the event."""
        words = self.reading.words
        if words[i].stem not in self.cues.editions or i + 2 >= len(words):
            return False
        return words[i + 1].norm in self.cues.ordinals and self.cues.nouns.at(words, i + 2) is not None

    def _is_other_edition(self, i: int) -> bool:
        """«النسخة الثانية من الملتقى» in a sentence of background: not the event at hand."""
        words = self.reading.words
        if i < 3 or words[i - 1].norm != "من" or words[i - 2].norm not in self.cues.ordinals:
            return False
        return words[i - 3].stem in self.cues.editions and self.clauses.is_background(i)

    def _is_counted(self, i: int) -> bool:
        words = self.reading.words
        return i > 0 and (words[i - 1].norm.isdigit() or words[i - 1].stem in self.cues.counters)

    def _definite(self, i: int, form: NounForm, event_type: str, title: TokenRange | None) -> None:
        known = self._known(form.entry, event_type, title)
        if self._is_launched_by(i):
            self._refer(i, self.mentions[-1].event)
            return
        if known is None and self.main and self.reading.words[i].stem in self.cues.anaphors:
            self._refer(i, self.main[-1])
            return
        if event_type == "ceremony" and self.main and self._is_ceremony_of(i):
            self._refer(i, self.main[-1])
            return
        if self._is_other_edition(i):
            self._create(i, form.entry.noun, event_type, self.reading.trimmed(i - 3, i + 1))
            return
        named = title if title is not None else self._proper_name(i, event_type)
        other = title if title is not None else named if self._is_numbered(named) else None
        if known is not None and not self._contradicts(known, other):
            self._refer(i, known)
            if named is not None and self.events[known].name is None:
                self.events[known].name = named
            return
        if form.entry.weak or (event_type == "session" and title is None and self.main):
            if self.main:
                self._refer(i, self.main[-1])
            return
        self._create(i, form.entry.noun, event_type, named)

    def _is_numbered(self, name: TokenRange | None) -> bool:
        """«الملتقى الثاني» is another one than «الملتقى الثالث»; «الملتقى الدولي» may be any."""
        if name is None:
            return False
        return any(t.norm_ in self.cues.ordinals for t in self.reading.doc[name[0] : name[1]])

    def _indefinite(self, i: int, form: NounForm, event_type: str, title: TokenRange | None) -> None:
        if event_type == "session" and title is None and self.main and form.entry.noun == "جلسة":
            return
        if event_type == "ceremony" and self.main and self._is_ceremony_of(i):
            self._refer(i, self.main[-1])
            return
        if title is not None:
            for known, event in enumerate(self.events):
                if event.name is not None and self._same_text(event.name, title):
                    self._refer(i, known)
                    return
        if self._is_launched_by(i):
            self._refer(i, self.mentions[-1].event)
            return
        is_other = i + 1 < len(self.reading.words) and self.reading.words[i + 1].norm in self.cues.others
        for known in sorted(self._from_headline) if not is_other else ():
            event = self.events[known]
            same = FAMILIES[event.type] == FAMILIES[event_type] or event.noun == form.entry.noun
            same = same or (event.type == "launch" and self._launches(i))
            if same and self._is_heading(i):
                self._refer(i, known)
                return
            if same and not self.clauses.is_background(i):
                self._from_headline.discard(known)
                self.mentions.append(EventMention(i, known, True))
                event.evidence.append(self.reading.trimmed(i, self._phrase_end(i)))
                event.name = title or event.name
                event.type = event_type
                return
        self._create(i, form.entry.noun, event_type, title)

    def _is_ceremony_of(self, i: int) -> bool:
        """«مراسم حفل الختام», «حفل توقيع الاتفاقية», «وقّعا، خلال حفل أقيم في …»: the act of the event at hand."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        behind = {w.stem for w in words[i + 1 : i + 4]}
        if behind & self.cues.acts:
            return True
        told = any(self.cues.verbs[g].at(words[k]) is not None for g in ("sign", "launch") for k in range(start, i))
        return told and words[i - 1].stem in ("خلال", "في", "اثناء")

    def _is_launched_by(self, i: int) -> bool:
        """«مؤتمر صحفي لإطلاق حملة …»: the campaign is what the event at hand is for."""
        words = self.reading.words
        last = self.mentions[-1] if self.mentions else None
        if last is None or words[last.word].sent != words[i].sent or not 0 < i - last.word <= 5:
            return False
        return any(
            w.prep == "ل" and w.stem in self.cues.wrappers | {"اطلاق", "تدشين"} for w in words[last.word + 1 : i]
        )

    def _launches(self, i: int) -> bool:
        """True where the sentence of word `i` tells of a launch: the gathering is where it happens."""
        start, end = self.reading.sentence_of(i)
        return any(
            self.cues.verbs["launch"].at(self.reading.words[k]) is not None or self._verbal_noun(k, "launch")
            for k in range(start, end)
        )

    def _known(self, noun: EventNoun, event_type: str, title: TokenRange | None) -> int | None:
        """The latest known event that a definite noun can mean; events at hand before those of the background."""
        order = list(reversed(self.main)) + [e for e in range(len(self.events) - 1, -1, -1) if e not in self.main]
        for index in order:
            if self.events[index].noun == noun.noun:
                return index
        for index in order:
            if FAMILIES[self.events[index].type] == FAMILIES[event_type] and index in self.main:
                return index
        return None

    def _contradicts(self, event: int, title: TokenRange | None) -> bool:
        known = self.events[event].name
        if known is None or title is None:
            return False
        return not self._same_text(known, title)

    def _same_text(self, a: TokenRange, b: TokenRange) -> bool:
        doc = self.reading.doc
        x, y = ({t.norm_ for t in doc[r[0] : r[1]] if t.text[0].isalnum()} for r in (a, b))
        return bool(x) and bool(y) and len(x & y) / min(len(x), len(y)) >= 0.6

    def _refer(self, i: int, event: int | None) -> None:
        if event is None:
            if not self.main:
                return
            event = self.main[-1]
        first = event in self._from_headline and not self._is_heading(i)
        if first:
            self._from_headline.discard(event)
        self.mentions.append(EventMention(i, event, first))

    def _create(self, i: int, noun: str, event_type: str, name: TokenRange | None, thing: int | None = None) -> int:
        """A new event at word `i`; `thing` is the word of what is signed, opened or launched."""
        words = self.reading.words
        background = self.clauses.is_background(i) or self.clauses.is_reported(i) or words[i].quote >= 0
        event = EventDraft(event_type, self.reading.trimmed(i, i + 1), noun, name=name, background=background)
        event.status = self._status(i)
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

    def _is_heading(self, i: int) -> bool:
        """In the headline, or in a short line of its own such as «أولاً: ورشة عمل مصراتة»: the text below tells of it."""
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
        return bool(before & {"مشاركته", "مشاركتها", "مشاركه", "مشاركتهم"})

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

    def _status(self, i: int) -> str:
        start, end = self.clauses.clause(i)
        found = set()
        for k in range(max(start, i - 10), min(end, i + 16)):
            match = self.cues.status.at(self.reading.words, k)
            if match is not None:
                found.add(match.name)
        return next((s for s in ("cancelled", "planned", "ongoing") if s in found), "held")

    # -- titles -------------------------------------------------------------------------------------------------

    def _title(self, i: int, near: int) -> TokenRange | None:
        """The title that follows an event noun: between quotation marks, or after «بعنوان».

        Without a word that announces it, at most `near` words may stand before the title.
        """
        words, notes = self.reading.words, self.reading.notes
        _, stop = self.reading.sentence_of(i)
        here = words[i].mention
        if here is not None and here.label is Label.EVENT_NAME and self.reading.after(here) > i + 1:
            return here.start, here.end
        plain = 0
        k = i + 1
        while k < min(i + MAX_TITLE_WORDS, stop):
            word = words[k]
            cue = self.cues.titles.at(words, k)
            if cue is not None and cue.end < stop:
                title = self._title_at(cue.end, stop, explicit=len(cue.cue.split()) > 1 or cue.cue.startswith("ب"))
                if title is not None:
                    return title
                if cue.cue in ("عن", "حول", "بشأن"):
                    plain += 1
                k += 1
                continue
            if word.mention is not None and word.mention.label is Label.EVENT_NAME and plain <= near:
                return word.mention.start, word.mention.end
            if word.quote >= 0 and words[k - 1].quote < 0:
                start, end = notes.quotations[word.quote].inner
                return (start, end) if plain <= near and end - start >= 2 else None
            if word.norm in ("ان", "بان", "انه", "انها") or self.cues.verbs["say"].at(word) is not None:
                return None
            if word.text in ".؛" or self.cues.roles.at(words, k) or self.cues.nouns.at(words, k):
                return None
            plain += 1
            k += 1
        return None

    def _title_at(self, k: int, stop: int, *, explicit: bool) -> TokenRange | None:
        words, notes = self.reading.words, self.reading.notes
        while k < stop and words[k].text in ":":
            k += 1
        if k >= stop:
            return None
        mention = words[k].mention
        if words[k].quote >= 0 and words[k - 1].quote < 0:
            start, end = notes.quotations[words[k].quote].inner
            return (start, end) if end > start else None
        if words[k].text == "(":
            k += 1
            mention = words[k].mention if k < stop else None
        if mention is not None and mention.label is Label.EVENT_NAME:
            return mention.start, mention.end
        if not explicit:
            return None
        end = k
        while end < min(k + 16, stop) and words[end].text not in "،.,؛":
            end += 1
        return self.reading.trimmed(k, end) if end > k else None

    def _proper_name(self, i: int, event_type: str) -> TokenRange | None:
        """«الملتقى الخليجي الثالث لحماية العمالة المنزلية»: definite, with a scope or an ordinal."""
        words = self.reading.words
        if event_type not in ("conference", "forum", "other") or not words[i].stem.startswith("ال"):
            return None
        _, stop = self.reading.sentence_of(i)
        k, marked = i + 1, False
        while k < min(i + 12, stop) and not words[k].punct:
            definite = words[k].stem.startswith("ال")
            fits = words[k].prep in ("", "ل") and (definite or words[k - 1].prep == "ل")
            if not fits and not (words[k].prep == "ل" and marked):
                break
            if self.cues.roles.at(words, k) or words[k].stem in ("الذي", "التي", "الي"):
                break
            unique = k + 2 < stop and words[k + 1].norm == "من" and words[k + 2].stem in ("نوعه", "نوعها")
            if unique:
                break
            marked = marked or words[k].stem in self.cues.ordinals or words[k].stem in self.cues.scopes
            k += 1
        return self.reading.trimmed(i, k) if marked and k > i + 1 else None

    # -- verbs --------------------------------------------------------------------------------------------------

    def _verb(self, i: int) -> None:
        word = self.reading.words[i]
        if (
            word.punct
            or word.quote >= 0
            or (word.mention is not None and word.mention.label in (Label.PERSON, Label.PLACE))
        ):
            return
        for group, read in (
            ("sign", self._signing),
            ("visit", self._visit),
            ("meet", self._meeting),
            ("open", self._opening),
            ("launch", self._launch),
        ):
            form = self.cues.verbs[group].at(word)
            noun = self._verbal_noun(i, group)
            if (form is not None or noun) and read(i, form):
                return

    def _verbal_noun(self, i: int, group: str) -> bool:
        stem = self.reading.words[i].stem
        return any(
            stem in (n, "ال" + n)
            for v in self.cues.verbs[group].verbs.values()
            for n in [key(str(v.get("noun") or ""))]
            if n
        )

    def _next_stem(self, i: int, wanted: frozenset[str], reach: int) -> int | None:
        """The first of the next `reach` words whose stem is wanted, names passed over, within the sentence."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(i)
        plain, k = 0, i + 1
        while k < stop and plain < reach:
            if words[k].stem in wanted and words[k].quote < 0:
                return k
            phrase = self.phrases.at.get(k)
            plain += phrase is None
            k = max(phrase.end, k + 1) if phrase is not None else k + 1
            if words[k - 1].text in ".؛":
                return None
        return None

    def _event_of(self, event_type: str) -> int | None:
        return next((e for e in reversed(self.main) if self.events[e].type == event_type), None)

    def _signing(self, i: int, form: VerbForm | None) -> bool:
        known = self._event_of("signing")
        reach = 30 if form is not None else 2
        suffixed = form is not None and form.suffixed
        if suffixed and known is not None:
            self._refer(i, known)
            return True
        thing = self._next_stem(i, self.cues.signables, reach)
        if thing is None:
            return False
        if known is not None and not self.clauses.is_background(i):
            self._refer(i, known)
        else:
            self._create(i, "توقيع", "signing", None, thing)
        return True

    def _meeting(self, i: int, form: VerbForm | None) -> bool:
        words = self.reading.words
        if form is None or form.participle or self._names_event_after(i) or self.clauses.is_reported(i):
            return False
        start, stop = self.clauses.clause(i)
        people = (Label.PERSON, Label.ORGANIZATION)
        if form.lemma in ("التقى", "استقبل"):
            start = max(start, i - 1)  # with a side right before the verb or behind it
        near = [p for k in range(start, min(i + 30, stop)) if (p := self.phrases.at.get(k)) and p.label in people]
        with_other = any(w.norm == "مع" for w in words[i + 1 : stop])
        if not near or (form.lemma not in ("التقى", "استقبل") and not with_other):
            return False
        known = self._event_of("meeting")
        aside = self.clauses.cue_in(self.cues.aside, *self.reading.sentence_of(i)) is not None
        if known is not None and not aside:
            self._refer(i, known)
            return True
        if self.main and not aside:
            return False
        self._create(i, "لقاء", "meeting", None)
        return True

    def _visit(self, i: int, form: VerbForm | None) -> bool:
        """«زارت السفيرة فلانة المركز»: a visit of its own where the release tells of no other event."""
        if form is None or form.participle or form.suffixed:
            return False
        near = [p for k in range(i + 1, min(i + 9, len(self.reading.words))) if (p := self.phrases.at.get(k))]
        if not any(p.label is Label.PERSON for p in near):
            return False
        known = self._event_of("visit")
        if known is not None:
            self._refer(i, known)
        elif not self.main:
            self._create(i, "زيارة", "visit", None)
        return known is not None or not self.main

    def _names_event_after(self, i: int) -> bool:
        return any(m.word > i and m.word < i + 8 and m.new for m in self.mentions)

    def _opening(self, i: int, form: VerbForm | None) -> bool:
        target = self._next_stem(i, self.cues.openables, 12 if form is not None else 2)
        if form is not None and form.suffixed and i > 0 and self.reading.words[i - 1].stem in self.cues.openables:
            target = i - 1
        sentence = self.reading.words[i].sent
        if target is None or any(self.reading.words[m.word].sent == sentence for m in self.mentions):
            return False
        known = self._event_of("inauguration")
        if known is not None and not self.clauses.is_background(i):
            self._refer(i, known)
        else:
            self._create(i, "افتتاح", "inauguration", None, target)
        return True

    def _launch(self, i: int, form: VerbForm | None) -> bool:
        target = self._next_stem(i, self.cues.launchables, 10 if form is not None else 3)
        sentence = self.reading.words[i].sent
        if target is None or any(self.reading.words[m.word].sent == sentence for m in self.mentions):
            return False
        known = self._event_of("launch")
        if known is not None and not self.clauses.is_background(i):
            self._refer(i, known)
            return True
        if self.main and not self.clauses.is_background(i):
            return False
        self._create(i, "إطلاق", "launch", None, target)
        return True
