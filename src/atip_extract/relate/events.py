"""Events: what is held, signed, launched or visited, each thing once.

An event noun («ورشة عمل») or verb («استقبل») announces one. An indefinite noun brings in a new event, a definite one
(«الورشة», «هذه الورشة») means one that is known; the headline and the lead tell of the same.
"""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import TokenRange
from atip_extract.relate.event_log import FAMILIES, GATHERINGS, EventMention
from atip_extract.relate.event_verbs import VerbEvents
from atip_extract.relate.inflection import EventNoun, NounForm, without_possessive
from atip_extract.relate.noun_checks import LEAD, THESE, NounChecks
from atip_extract.relate.reading import OPENERS, Word
from atip_extract.relate.titles import HELD

MIN_NAME_TOKENS = 3
HAPPENINGS = frozenset({"فعاليه", "نشاطا", "تظاهره"})
GOES_ON = frozenset({"واصل", "اختتم", "أنهى", "استكمل"})
"""Verbs of what has begun before."""


class NounEvents(NounChecks):
    """Finds events by their nouns, and tells new ones from known ones."""

    def read_noun(self, i: int) -> None:
        """Look at word `i` as an event noun, or as a word that stands for the event at hand."""
        words = self.reading.words
        word = words[i]
        if word.punct or self._inside_name(i):
            return
        found = self.cues.nouns.at(words, i)
        if found is None:
            self._read_anaphor(i)
            return
        form, event_type = found
        if (form.entry.noun == "يوم" and event_type == "ceremony" and not self._is_kept(i)) or self._is_no_event(i):
            return
        if form.reference:
            known = next((k for k, e in enumerate(self.events) if e.noun == form.entry.noun), None)
            if known is not None:
                self._refer(i, known)
            return
        if self._is_wrapper(i, form) or (self._is_beside(i) and self._known(form.entry, event_type, None) is None):
            return
        title = self.titles.title(i, near=1 if form.definite else 3)
        many = form.number == "many" and title is None and not self._is_counted(i)
        if self._is_edition(i) or self._is_next_sitting(i) or (many and not self._is_series(i, form, event_type)):
            return
        if (form.entry.weak and not form.definite and not self._is_held(i)) or self._is_adverb(i, event_type):
            return
        if event_type == "ceremony" and self._is_act_of_event(i):
            return
        read = self._definite if form.definite else self._indefinite
        read(i, form, self._kind(i, event_type), title)

    def _kind(self, i: int, event_type: str) -> str:
        """The type that the words behind the noun make of it: «الدورة الـ54 لمجلس …», «حفل توقيع …»."""
        if self._is_sitting(i):
            return "meeting"
        signed = {w.stem for w in self.reading.words[i + 1 : i + 4]} & {"توقيع", "التوقيع"}
        return "signing" if event_type == "ceremony" and signed else event_type

    def _read_anaphor(self, i: int) -> None:
        word = self.reading.words[i]
        if word.stem in self.cues.anaphors and word.stem.startswith("ال") and self.events:
            if self._is_on_occasion(i):
                return
            self._refer(i, None)
        elif word.stem in HAPPENINGS:
            self._happening(i)

    def _happening(self, i: int) -> None:
        """«نظّمت الوزارة فعالية …» in the lead, where nothing else says what was held; no «لتعزيز فعالية …»."""
        words = self.reading.words
        word, behind = words[i], words[i + 1 : i + 9]
        before = words[i - 1]
        wrapped = before.stem in self.cues.wrappers
        if self.main or i == 0 or word.prep or word.conj or word.sent > LEAD or not (wrapped or self._is_object(i)):
            return
        verb = self.cues.verbs["organize"].at(before) is not None
        counted = before.norm.isdigit()  # «تنظم الهيئة 16 فعالية»
        told = i > 1 and before.stem.startswith("ال") and self.cues.verbs["organize"].at(words[i - 2]) is not None
        if not (
            verb
            or before.punct
            or counted
            or wrapped
            or told
            or before.mention is not None
            or before.stem in ("اليوم", "امس")
        ):
            return
        near = (self.cues.nouns.at(words, k) for k in range(i + 1, min(i + 4, len(words))))
        if any(f is not None and (f[0].entry.noun, f[1]) != ("يوم", "ceremony") for f in near):
            return  # «فعالية بمناسبة اليوم العالمي» is told of here
        kinds = self.cues.happenings
        kind = next(
            (
                k
                for w in behind
                if w.stem not in HAPPENINGS
                for base in (w.stem, w.stem.removesuffix("ا"))
                if (k := kinds.get(base))
            ),
            "other",
        )
        self._create(i, "فعالية", kind, self.titles.title(i, near=3))

    def _is_opening_of(self, i: int) -> bool:
        """«الجلسة الافتتاحية للمؤتمر»: the event is the noun behind ل."""
        words = self.reading.words
        for k in range(i + 1, min(i + 4, len(words))):
            found = self.cues.nouns.at(words, k) if words[k].prep == "ل" else None
            if found is not None:
                return FAMILIES[found[1]] in GATHERINGS | {"meeting"}
        return False

    def _definite(self, i: int, form: NounForm, event_type: str, title: TokenRange | None) -> None:
        words = self.reading.words
        if event_type == "session" and self._is_opening_of(i):
            return
        known = self._known(form.entry, event_type, title)
        if known is not None and title is not None and self._is_further(i, known, form.entry, title):
            known = None
        if known is None and self._is_bare(i) and self._at_hand(event_type):
            self._refer(i, self.main[0])
            return
        if self._is_launched_by(i):
            self._refer(i, self.mentions[-1].event)
            return
        pointed = i > 0 and self.reading.words[i - 1].norm in THESE  # «أهمية هذه الزيارة», where a signing is told of
        if known is None and self.main and (pointed or self.reading.words[i].stem in self.cues.anaphors):
            self._refer(i, self.main[-1])
            return
        occasion = known is None and title is None and event_type == "ceremony" and self.main and self._is_occasion(i)
        if occasion or (event_type == "ceremony" and self.main and self._is_ceremony_of(i)):
            self._refer(i, self.main[-1])
            return
        if self._is_other_edition(i):
            self._create(i, form.entry.noun, event_type, self.reading.trimmed(i - 3, i + 1))
            return
        named = title if title is not None else self.titles.proper_name(i, event_type)
        bare = title is not None and title[0] == words[i].start  # the recogniser's name, no quoted title
        other = title if title is not None and not bare else named if self.titles.is_numbered(named) else None
        same = known is not None and self.events[known].noun == form.entry.noun and self.clauses.is_reported(i)
        same = same or (known is not None and self._has_name(known, i, event_type))
        if known is not None and (same or not self._contradicts(known, other)):
            self._refer(i, known)
            if named is not None and self.events[known].name is None:
                self.events[known].name = named
            return
        owned = not self.reading.words[i].stem.startswith("ال") and self.reading.words[i].stem.endswith(
            ("ته", "تها", "تهم")
        )
        if form.entry.weak or (event_type == "session" and title is None and (self.main or owned)):
            if self.main:
                self._refer(i, self.main[-1])
                return
            told = words[i - 1].stem in self.cues.wrappers and self._is_object(i)
            if not form.entry.weak or not (told or self._is_subject(i)):
                return  # «اختتم المكتب فعاليات تدريب الإدارة» told of one
        self._create(i, form.entry.noun, event_type, named)

    def _indefinite(self, i: int, form: NounForm, event_type: str, title: TokenRange | None) -> None:
        told = self.main and not any(self.events[e].noun == form.entry.noun for e in self._from_headline)
        if event_type == "session" and title is None and told and form.entry.noun == "جلسة":
            return
        if event_type == "ceremony" and self.main and self._is_ceremony_of(i):
            self._refer(i, self.main[-1])
            return
        if title is not None:
            for known, event in enumerate(self.events):
                if event.name is not None and self.titles.same_text(event.name, title):
                    self._refer(i, known)
                    return
        if self._is_launched_by(i):
            self._refer(i, self.mentions[-1].event)
            return
        if event_type == "meeting" and title is None and self._is_told_again(i):
            self._refer(i, self.main[-1])
            return
        if FAMILIES[event_type] == "visit" and (going := self._going_on(i, form.entry.noun)) is not None:
            self._refer(i, going)
            return
        if title is not None and (unnamed := self._unnamed(i, form, title)) is not None:
            self._refer(i, unnamed)
            self.events[unnamed].name = title
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
                if event.type != "launch" or event_type != "ceremony":  # «إطلاق الدليل»; below: «… في حفل أقامته X»
                    event.type = event_type
                return
        self._create(i, form.entry.noun, event_type, title)

    def _unnamed(self, i: int, form: NounForm, title: TokenRange) -> int | None:
        """«مؤتمر الإعمار» and then «مؤتمر إعادة الإعمار»: the recogniser's name of what had none, with a word in common."""
        if title[0] != self.reading.words[i].start:
            return None
        for k in self.main:
            event = self.events[k]
            if event.noun == form.entry.noun and event.name is None and event.evidence:
                told = (event.evidence[0][0] + 1, event.evidence[0][1])
                if self.titles.same_text(told, (title[0] + 1, title[1])):
                    return k
        return None

    def _going_on(self, i: int, noun: str) -> int | None:
        """«ويواصل الوزير زيارة عمل إلى …»: the visit that was told of before."""
        start, _ = self.clauses.clause(i)
        verbs = (self.cues.verbs["organize"].at(w) for w in self.reading.words[max(start, i - 8) : i])
        if not any(form is not None and form.lemma in GOES_ON for form in verbs):
            return None
        return next((k for k in reversed(range(len(self.events))) if self.events[k].noun == noun), None)

    def _is_ceremony_of(self, i: int) -> bool:
        """«مراسم حفل الختام», «حفل توقيع الاتفاقية», «وقّعا، خلال حفل أقيم في …»: the act of the event at hand.

        So is «احتفالا بالمناسبة», where the event at hand is the day that is marked.
        """
        words = self.reading.words
        marked = self.events[self.main[-1]].type == "ceremony"
        if marked and any(w.stem.removeprefix("ال") == "مناسبه" for w in words[i + 1 : i + 4]):
            return not any(w.stem in ("يوم", "اليوم") for w in words[i + 1 : i + 5])
        start, _ = self.reading.sentence_of(i)
        behind = {base for w in words[i + 1 : i + 4] for base in without_possessive(w.stem)}
        if behind & self.cues.acts:
            return True
        told = any(self.cues.verbs[g].at(words[k]) is not None for g in ("sign", "launch") for k in range(start, i))
        return told and words[i - 1].stem in ("خلال", "في", "اثناء")

    def _is_act_of_event(self, i: int) -> bool:
        """«حفل اختتام دورة تدريبية», «حفل انطلاق الحملة»: the event behind is what is told of."""
        words = self.reading.words
        if i + 2 >= len(words) or words[i + 1].stem not in self.cues.acts:
            return False
        found = next((f for k in (i + 2, i + 3) if k < len(words) and (f := self.cues.nouns.at(words, k))), None)
        if found is None:
            return False
        family = FAMILIES[found[1]]  # «حفل تخرج الدورة» is a ceremony of a course that is known
        return family == "campaign" or (family in GATHERINGS and not found[0].definite)

    def _is_on_occasion(self, i: int) -> bool:
        """«ونظمت الوزارة بهذه المناسبة ندوة», «أقيمت بالمناسبة ورشة»: the clause tells of another event."""
        words = self.reading.words
        this = i > 0 and words[i - 1].stem in ("هذه", "هذا") and words[i - 1].prep == "ب"
        if not this and words[i].prep != "ب":
            return False
        return any(self.cues.nouns.at(words, k) is not None for k in range(i + 1, self.clauses.clause(i)[1]))

    def _is_occasion(self, i: int) -> bool:
        """«استهل الحفل بكلمة …» behind a signing, a launch or a training: its own ceremony."""
        if self.reading.words[i].stem not in ("الحفل", "الاحتفال", "الاحتفاليه"):
            return False
        return FAMILIES[self.events[self.main[-1]].type] in ("signing", "launch", "learning", "campaign")

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
            if noun.noun in {self.events[index].noun, *self._called.get(index, ())}:
                return index
        for index in order:
            families = {FAMILIES[self.events[index].type], *self._called.get(index, ())}
            if FAMILIES[event_type] in families and index in self.main:
                return index
        # «الورشة» for what was called «منتدى»: with one event at hand there is nothing else that it can mean.
        alone = len(self.main) == 1 and title is None and FAMILIES[event_type] in GATHERINGS
        return self.main[0] if alone and FAMILIES[self.events[self.main[0]].type] in GATHERINGS else None

    def _is_told_again(self, i: int) -> bool:
        """«بحث الوزير فلان مع … جاء ذلك خلال لقاء بين الطرفين»: the meeting that the sentence before tells of."""
        if not self.main or self.events[self.main[-1]].type != "meeting":
            return False
        return self.clauses.is_occasion(i)

    def _is_beside(self, i: int) -> bool:
        """«على هامش (أعمال) المؤتمر»: where something else was; its place and days are that one's too."""
        words = self.reading.words
        found = self.cues.nouns.at(words, i)
        name = words[i].mention
        named = name is not None and name.label is Label.EVENT_NAME
        if (
            found is None
            or FAMILIES[found[1]] == "visit"
            or named
            or any(self._is_held_by(w) for w in words[i + 1 : i + 7])
        ):
            return False  # «على هامش مؤتمر العمل العربي المنعقد في …» is told of as an event
        return any(w.norm in ("هامش", "هوامش") for w in words[max(0, i - 2) : i])

    def _is_held_by(self, word: Word) -> bool:
        """«المنعقد في …», «الذي نظّمته X»."""
        form = self.cues.verbs["organize"].at(word)
        return word.stem in HELD or (form is not None and form.suffixed)

    def _is_further(self, i: int, known: int, noun: EventNoun, title: TokenRange) -> bool:
        """«لقاء» and then «الاجتماع الوزاري للتحالف …»: another noun with a name of its own, below the headline."""
        event = self.events[known]
        if event.noun == noun.noun or known in self._from_headline or FAMILIES[event.type] != "meeting":
            return False
        return event.type == "meeting" and event.name is None and title[1] - title[0] > MIN_NAME_TOKENS

    def _is_bare(self, i: int) -> bool:
        """«وخلال الاجتماع، …», «في المؤتمر الدولي»: nothing behind that says which one."""
        words = self.reading.words
        if not words[i].stem.startswith("ال") or i + 1 >= len(words):
            return False
        if i > 0 and self.cues.any_verb.at(words[i - 1]) is not None:  # «وناقش الاجتماع الذي …»
            return words[i + 1].norm not in self.cues.ordinals
        k = i + 2 if words[i + 1].stem in self.cues.scopes else i + 1
        return k >= len(words) or (words[k].punct and words[k].text not in OPENERS)

    def _at_hand(self, event_type: str) -> bool:
        """What is told of first is a gathering, like what the noun calls it."""
        kinds = GATHERINGS | {"meeting"}
        return bool(self.main) and FAMILIES[event_type] in kinds and FAMILIES[self.events[self.main[0]].type] in kinds

    def _has_name(self, known: int, i: int, event_type: str) -> bool:
        """«وينعقد المنتدى العالمي للمياه تحت شعار «…»»: called by the name that it has already."""
        mention, name = self.reading.words[i].mention, self.events[known].name
        own = (mention.start, mention.end) if mention is not None and mention.label is Label.EVENT_NAME else None
        own = own or self.titles.proper_name(i, event_type)
        return name is not None and own is not None and self.titles.same_text(name, own)

    def _contradicts(self, event: int, title: TokenRange | None) -> bool:
        known = self.events[event].name
        if known is None or title is None:
            return False
        return not self.titles.same_text(known, title)


class EventFinder(NounEvents, VerbEvents):
    """Finds the events of one release; ``events`` and ``mentions`` hold the result."""

    def find(self) -> None:
        """Read the release from top to bottom."""
        for start, end in self.reading.sentences:
            for i in range(start, end):
                self.read_noun(i)
            for i in range(start, end):
                self.read_verb(i)
        self.mentions.sort(key=lambda m: m.word)
