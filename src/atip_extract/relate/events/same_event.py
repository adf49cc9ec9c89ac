"""Whether a noun means an event that is known: by its noun, its family, its name, and what stands around it."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import TokenRange
from atip_extract.relate.events.log import FAMILIES, GATHERINGS
from atip_extract.relate.events.noun_checks import FRAMES, NounChecks
from atip_extract.relate.events.titles import HELD
from atip_extract.relate.grammar.inflection import EventNoun, NounForm
from atip_extract.relate.grammar.reading import OPENERS, Word

FIRST = frozenset({"الاول", "الاولي", "احداهما", "احدهما"})
SECOND = frozenset({"الثاني", "الثانيه", "الاخر", "الاخري", "ثانيهما", "ثانيتهما"})
SAYS_WHICH = frozenset({"في", "مع", "يوم", "يومي", "خلال", "حول", "عن", "ضم", "ضمت", "جمع", "جمعه", "جمعها", "استهدفت"})
"""Behind «الأولى», what tells one of two events from the other: «الأولى في عدن», «الثاني مع السفير»."""
MIN_NAME_TOKENS = 3
GOES_ON = frozenset({"واصل", "اختتم", "أنهى", "استكمل"})
"""Verbs of what has begun before."""


class SameEvents(NounChecks):
    """Answers about a noun and the events that are known."""

    def _is_same(
        self, known: int, i: int, noun: EventNoun, event_type: str, title: TokenRange | None, named: TokenRange | None
    ) -> bool:
        """The definite noun at word `i` means `known`, whatever it is called here."""
        bare = title is not None and title[0] == self.reading.words[i].start  # the recogniser's name, no quoted title
        other = title if title is not None and not bare else named if self.titles.is_numbered(named) else None
        reported = self.events[known].noun == noun.noun and self.clauses.is_reported(i)
        headed = other is title and self._is_headed(known, i, noun)
        return reported or headed or self._has_name(known, i, event_type) or not self._contradicts(known, other)

    def _visit_to(self, i: int) -> int | None:
        """«زيارة العمل … إلى كيغالي»; then «ويواصل زيارة عمل إلى كيغالي»: the known visit to the same place."""
        goal = self._goal(i)
        visitor = self.phrases.at.get(i + 1)
        if visitor is not None and visitor.label is Label.PERSON and visitor.first == i + 1:
            return self._event_of("visit")  # «وتهدف زيارة فلان إلى …»
        if goal is None:
            return None
        visits = [m for m in self.mentions if m.event in self.main and self.events[m.event].type == "visit"]
        return next((m.event for m in visits if self._goal(m.word) == goal), None)

    def _goal(self, i: int) -> int | None:
        """The entity of the place soon behind «إلى»."""
        words, (_, stop) = self.reading.words, self.clauses.clause(i)
        to = next((k for k in range(i + 1, min(i + 9, stop - 1)) if words[k].norm == "الي"), None)
        phrase = self.phrases.at.get(to + 1) if to is not None else None
        return phrase.entity if phrase is not None and phrase.label is Label.PLACE else None

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
        if i > 0 and self.cues.nouns.at(words, i - 1) is not None and words[i - 1].stem not in self.cues.wrappers:
            return False  # «عقدت على هامش الورشة | لقاءً مع …»
        return any(w.norm in ("هامش", "هوامش") for w in words[max(0, i - 2) : i])

    def _is_told_again(self, i: int) -> bool:
        """«بحث الوزير فلان مع … جاء ذلك خلال لقاء بين الطرفين»: the meeting that the sentence before tells of."""
        if not self.main or self.events[self.main[-1]].type != "meeting":
            return False
        return self.clauses.is_occasion(i)

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

    def _is_headed(self, known: int, i: int, noun: EventNoun) -> bool:
        """«المنتدى الحكومي لمكافحة …»; then «ويعقد المنتدى تحت عنوان «…»»: the title of what had only a name."""
        event, words = self.events[known], self.reading.words
        if event.name is None or event.noun != noun.noun or not words[i].stem.startswith("ال"):
            return False
        quoted = event.name[0] > 0 and self.reading.doc[event.name[0] - 1].text in OPENERS
        counted = i + 1 < len(words) and words[i + 1].stem in self.cues.ordinals | self.cues.scopes
        return not (quoted or counted)

    def _goes_by_noun(self, known: int) -> bool:
        """«وفد يشارك في مؤتمر علمي حول …»; below: «المؤتمر … تحت عنوان «…»»: its name was what the noun says of it."""
        name = self.events[known].name
        if name is None:
            return False
        first = self.reading.words[self.reading.word_of[name[0]]]
        return first.start <= self.events[known].trigger[0] < first.end and not first.stem.startswith("ال")

    def _has_name(self, known: int, i: int, event_type: str) -> bool:
        """«وينعقد المنتدى العالمي للمياه تحت شعار «…»»: called by the name that it has already."""
        mention, name = self.reading.words[i].mention, self.events[known].name
        own = mention.tokens if mention is not None and mention.label is Label.EVENT_NAME else None
        own = own or self.titles.proper_name(i, event_type)
        return name is not None and own is not None and self.titles.same_text(name, own)

    def _contradicts(self, event: int, title: TokenRange | None) -> bool:
        known = self.events[event].name
        if known is None or title is None:
            return False
        return not self.titles.same_text(known, title)

    def _is_soon(self, i: int) -> bool:
        """In the sentence of the event at hand, or the next one."""
        words, known = self.reading.words, self.main[-1]
        return any(m.event == known and 0 <= words[i].sent - words[m.word].sent <= 1 for m in self.mentions)

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

    def _goes_on_with(self, i: int) -> bool:
        """«… ورشة عمل. وذلك يوم الثلاثاء بقاعة المدينة»: a sentence of its own that says when and where it was."""
        words = self.reading.words
        if words[i].norm != "وذلك" or i != self.reading.sentence_of(i)[0] or i + 2 >= len(words) or not self.mentions:
            return False
        last = self.mentions[-1]
        if last.event not in self.main or words[last.word].sent != words[i].sent - 1:
            return False
        behind, aim = words[i + 1], words[i + 2].stem
        framed = aim in FRAMES or behind.stem in ("هدف", "غرض", "قصد", "فضل", "ناء", "سبب")
        says = behind.prep == "ب" or behind.norm in ("يوم", "في", "علي", "خلال", "مساء", "صباح", "امس", "اليوم")
        return says and not framed

    def _of_same_name(self, i: int, form: NounForm, title: TokenRange | None) -> int | None:
        """The event that is known by this title."""
        if title is None:
            return None
        named = ((k, e.name) for k, e in enumerate(self.events))
        known = next((k for k, name in named if name is not None and self.titles.same_text(name, title)), None)
        return known if known is not None else self._unnamed(i, form, title)

    def _unnamed(self, i: int, form: NounForm, title: TokenRange) -> int | None:
        """«مؤتمر الإعمار» and then «مؤتمر إعادة الإعمار»: a name of what had none, with a word in common."""
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

    def _is_one_of_series(self, i: int, noun: EventNoun, event_type: str) -> bool:
        """«أقيمت الدورة الأولى في إربد … واحتضنت الكرك الدورة الثانية»: counted, more than one, each told as held."""
        words = self.reading.words
        family = FAMILIES[event_type]
        if noun.noun == "جلسة" or family not in ("learning", "talk") or not self._is_counted_noun(i, noun):
            return False
        counted = {words[k + 1].norm for k in range(len(words) - 1) if self._is_counted_noun(k, noun)}
        return len(counted) > 1 and self.clauses.tells_of_holding(i)

    def _is_counted_noun(self, i: int, noun: EventNoun) -> bool:
        words = self.reading.words
        if i + 1 >= len(words) or words[i + 1].norm not in self.cues.ordinals or not words[i].stem.startswith("ال"):
            return False
        found = self.cues.nouns.at(words, i)
        return found is not None and found[0].entry.noun == noun.noun and self.reading.block_kind(i) != "headline"

    def _counted_off(self, i: int) -> int | None:
        """«عقد لقاءين، الأول مع فلانة، والثاني مع فلان»: the event told of as two, where word `i` is one of them."""
        words = self.reading.words
        word, behind = words[i], words[i + 1 : i + 3]
        if word.stem not in FIRST | SECOND or word.prep or len(behind) < 2 or i == 0 or not self.mentions:
            return None
        apart = word.conj or words[i - 1].punct or self.cues.any_verb.at(words[i - 1]) is not None
        says = behind[0].prep or behind[0].text == "(" or behind[0].norm in SAYS_WHICH
        last = self.mentions[-1]
        if not (apart and says) or last.event not in self.main or words[i].sent - words[last.word].sent > 1:
            return None
        if last.word in self._off:
            return last.event if word.stem in SECOND else None
        found = self.cues.nouns.at(words, last.word)
        two = found is not None and found[0].number == "two" and not found[0].definite
        return last.event if two and word.stem in FIRST else None

    def _count_off(self, i: int, pair: int) -> None:
        """The first of two is the event that is known, the second a new one."""
        known = self.events[pair]
        if self.reading.words[i].stem in FIRST:
            self._refer(i, pair)
        else:
            self._create(i, known.noun, known.type, None)
        self._off.add(i)

    def _one_of_series(self, i: int, form: NounForm, event_type: str, title: TokenRange | None) -> None:
        """A new event for each number, the known one where the number was told before."""
        noun, number = form.entry, self.reading.words[i + 1].norm
        known = self._numbered.get((noun.noun, number))
        if known is not None:
            self._refer(i, known)
        else:
            self._numbered[noun.noun, number] = self._create(i, noun.noun, event_type, title)
