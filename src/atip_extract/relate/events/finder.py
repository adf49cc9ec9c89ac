"""Events: what is held, signed, launched or visited, each thing once.

An event noun («ورشة عمل») or verb («استقبل») announces one. An indefinite noun brings in a new event, a definite one
(«الورشة», «هذه الورشة») means one that is known; the headline and the lead tell of the same.
"""

from __future__ import annotations

from atip_extract.drafts import TokenRange
from atip_extract.relate.events.log import FAMILIES, GATHERINGS, LEAD, VISITS, EventMention
from atip_extract.relate.events.noun_checks import THESE
from atip_extract.relate.events.same_event import SameEvents
from atip_extract.relate.events.verbs import VerbEvents
from atip_extract.relate.grammar.inflection import NounForm, without_possessive

TOURED = (*VISITS, "inauguration")
"""«زار الوفد المتحف … ورافقه في جولة بين القاعات»: a tour is part of it."""
HANDED_OVER = frozenset({"تسليم", "تخرج", "تخريج", "توقيع"})
HAPPENINGS = frozenset({"فعاليه", "نشاطا", "تظاهره"})


class NounEvents(SameEvents):
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
        echoed = self._in_headline(i)
        if echoed is not None:
            self.mentions.append(EventMention(i, echoed, False))
            return
        if (form.entry.noun == "يوم" and event_type == "ceremony" and not self._is_kept(i)) or self._is_no_event(i):
            return
        if form.reference:
            known = next((k for k, e in enumerate(self.events) if e.noun == form.entry.noun), None)
            if known is not None:
                self._refer(i, known)
            return
        if (
            self._is_wrapper(i, form)
            or self._is_meal(i)
            or (self._is_beside(i) and self._known(form.entry, event_type, None) is None)
        ):
            return
        title = self.titles.title(i, near=1 if form.definite else 3)
        many = form.number == "many" and title is None and not self._is_counted(i)
        if self._is_edition(i) or self._is_next_sitting(i) or (many and not self._is_series(i, form, event_type)):
            return
        untold = form.entry.weak and not form.definite and not (self._is_held(i) or self._is_undergone(i))
        if untold or self._is_adverb(i, event_type):
            return
        if event_type == "ceremony" and self._is_act_of_event(i):
            return
        if form.definite and event_type == "session" and self._is_opening_of(i):
            return
        read = self._definite if form.definite else self._indefinite
        read = self._one_of_series if self._is_one_of_series(i, form.entry, event_type) else read
        read(i, form, self._kind(i, event_type), title)

    def _in_headline(self, i: int) -> int | None:
        """The headline again, as a caption in the text: what the same word means there."""
        words, (first, last) = self.reading.words, self.reading.sentences[0]
        start, end = self.reading.sentence_of(i)
        if start == first or end - start != last - first:
            return None
        if any(a.norm != b.norm for a, b in zip(words[start:end], words[first:last], strict=True)):
            return None
        return next((m.event for m in self.mentions if m.word == first + i - start), None)

    def _kind(self, i: int, event_type: str) -> str:
        """The type that the words behind the noun make of it: «الدورة الـ54 لمجلس …», «حفل توقيع …»."""
        if self._is_sitting(i) or self._is_its_session(i):
            return "meeting"
        signed = {w.stem for w in self.reading.words[i + 1 : i + 4]} & {"توقيع", "التوقيع"}
        book = any(w.stem in self.cues.works for w in self.reading.words[i + 2 : i + 4])  # «حفل توقيع كتاب»
        return "signing" if event_type == "ceremony" and signed and not book else event_type

    def _read_anaphor(self, i: int) -> None:
        word = self.reading.words[i]
        if word.stem in self.cues.anaphors and word.stem.startswith("ال") and self.events:
            if self._is_on_occasion(i):
                return
            self._refer(i, None)
        elif (pair := self._counted_off(i)) is not None:
            self._count_off(i, pair)
        elif word.stem in HAPPENINGS:
            self._happening(i)
        elif self._goes_on_with(i):
            self._refer(i, self.mentions[-1].event)

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

    def _is_sitting_of_main(self, event_type: str) -> bool:
        """«جلسة حوارية» where a conference or a course is told of; below a visit or a signing it is an event."""
        return event_type == "session" and FAMILIES[self.events[self.main[0]].type] in GATHERINGS

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
        if known is not None and self._is_same(known, i, form.entry, event_type, title, named):
            self._refer(i, known)
            bare = title is not None and title[0] != words[i].start and self._goes_by_noun(known)
            if named is not None and (self.events[known].name is None or bare):
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
            if not form.entry.weak or not (told or self._is_subject(i) or self._is_taught(i)):
                return  # «اختتم المكتب فعاليات تدريب الإدارة» told of one
        if not self._is_unspecified(i, form):
            self._create(i, form.entry.noun, event_type, named)

    def _indefinite(self, i: int, form: NounForm, event_type: str, title: TokenRange | None) -> None:
        told = self.main and not any(self.events[e].noun == form.entry.noun for e in self._from_headline)
        if told and title is None and form.entry.noun == "جلسة" and self._is_sitting_of_main(event_type):
            return
        if event_type == "ceremony" and self.main and self._is_ceremony_of(i):
            self._refer(i, self.main[-1])
            return
        same = self._of_same_name(i, form, title)
        if same is not None:
            self._refer(i, same)
            self.events[same].name = self.events[same].name or title
            return
        if self._is_launched_by(i):
            self._refer(i, self.mentions[-1].event)
            return
        if event_type == "meeting" and title is None and (self._is_told_again(i) or self._is_during_visit(i)):
            self._refer(i, self.main[-1])
            return
        if form.entry.noun == "جولة" and self.main and self.events[self.main[-1]].type in TOURED:
            self._refer(i, self.main[-1])
            return
        if FAMILIES[event_type] == "visit":
            visit = self._going_on(i, form.entry.noun)
            visit = self._visit_to(i) if visit is None else visit
            if visit is not None:
                self._refer(i, visit)
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

    def _is_during_visit(self, i: int) -> bool:
        """«قام فلان بزيارة إلى جمعية X، حيث جرى لقاء …»: in one sentence, a meeting is what the visit was for."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        last = self.events[self.main[-1]] if self.main else None
        if last is None or FAMILIES[last.type] != "visit":
            return False
        told = [m.word for m in self.mentions if start <= m.word < i and m.event == self.main[-1]]
        return bool(told) and any(words[k].norm == "حيث" for k in range(told[0], i))

    def _is_ceremony_of(self, i: int) -> bool:
        """«مراسم حفل الختام», «حفل توقيع الاتفاقية», «وقّعا، خلال حفل أقيم في …»: the act of the event at hand.

        So is «احتفالا بالمناسبة», where the event at hand is the day that is marked.
        """
        words = self.reading.words
        marked = self.events[self.main[-1]].type == "ceremony"
        day = self.events[self.main[-1]].noun == "يوم"
        if day and words[i].stem.removesuffix("ا") in ("احتفال", "احتفاليه", "حفل") and self._is_soon(i):
            return True  # «احتفلت الدولة باليوم العالمي. ونظمت الوزارة احتفالاً …»
        if marked and any(w.stem.removeprefix("ال") == "مناسبه" for w in words[i + 1 : i + 4]):
            return not any(w.stem in ("يوم", "اليوم") for w in words[i + 1 : i + 5])
        start, _ = self.reading.sentence_of(i)
        behind = {base for w in words[i + 1 : i + 4] for base in without_possessive(w.stem)}
        if behind & self.cues.acts:
            kind = self.events[self.main[-1]].type  # «أشرف الوزير، خلال الزيارة، على مراسم تسليم …»: not of the visit
            return kind not in VISITS and not (behind & HANDED_OVER and kind in ("inauguration", "meeting"))
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
