"""Acts told below the event at hand, each an event of its own.

«وعقب الحفل اجتمع الوكيل برئيس البعثة فلان», «وكان الوفد قد زار …», «كما استقبل …», «ثم انتقل إلى …».
"""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.events.log import FAMILIES, EventLog
from atip_extract.relate.grammar.clauses import TAKERS
from atip_extract.relate.grammar.inflection import forms_without_conjunction
from atip_extract.relate.grammar.reading import CLOSED, Word

AROUND = frozenset({"عقب", "بعد", "قبل", "قبيل", "بعيد", "اثر", "ختام", "نهايه", "مستهل", "بدايه"})
"""Before the event at hand: «وعقب الحفل …», «وقبيل المراسم …», «وفي ختام الاجتماع …»."""
BULLETS = frozenset("•-–—◾▪●*◼■·✔")
"""Before an item of a list: «• زار السفير فلان مستشفى X»."""
THAT = frozenset({"ذلك", "هذا"})
ENDED = frozenset({"انتهاء", "اختتام", "ختام", "انقضاء"})
PEOPLE = (Label.PERSON, Label.POSITION, Label.HONORIFIC)
MAX_SUBJECT = 14
"""Words between «وكان» and its verb: a person with a post."""


class FurtherEvents(EventLog):
    """Answers whether a verb tells of another act than the event at hand."""

    def _is_further_act(self, i: int) -> bool:
        """True where the clause says that it was before, after or beside what was told, and names somebody else."""
        start, _ = self.reading.sentence_of(i)
        if self.reading.block_kind(i) == "headline" or not any(m.word < start for m in self.mentions):
            return False
        return self._names_new(i) and (self._lies_back(i) or self._comes_beside(i))

    def _lies_back(self, i: int) -> bool:
        """«وكان الوزير قد التقى …», «وكانت فلانة اجتمعت قبل ذلك بوفد …»."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        perfect = words[i - 1].norm == "قد"  # «وكان السفير، ترافقه فلانة رئيسة …، قد زار …»
        first = start if perfect else max(start, i - MAX_SUBJECT)
        was = next((k for k in range(first, i) if self._is_was(words[k])), None)
        if was is None or perfect:
            return was is not None
        between = words[was + 1 : i]
        present = words[i].norm.removeprefix("و").startswith(("ي", "ت", "سي", "ست"))
        return not present and not any(w.punct or w.norm in ("في", "من") for w in between)

    def _is_was(self, word: Word) -> bool:
        return forms_without_conjunction(word.norm)[-1] in self.cues.past_perfect

    def _comes_beside(self, i: int) -> bool:
        """«كما اجتمع …», «وفي سياق متصل ناقش …», «وعقب الحفل اجتمع …», «وقبلها بيوم زارت …»."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        head, stop = self.clauses.clause(i)
        if i > start and (words[i - 1].norm in ("كما", "ثم") or words[start].text in BULLETS):
            return True
        if any(self._sets_apart(k, i) for first in {start, head} for k in range(first, min(first + 3, i))):
            return True
        behind = range(i + 1, min(i + MAX_SUBJECT, stop))  # «وتفقد الوزير والوفد المرافق عقب الحفل مجمع …»
        return any(self._sets_apart(k, stop) for k in behind)

    def _sets_apart(self, k: int, i: int) -> bool:
        words = self.reading.words
        if self.cues.aside.at(words, k) is not None or self.cues.later.at(words, k) is not None:
            return True
        if k + 1 >= i:
            return False
        if words[k].stem == "يوم" and words[k + 1].stem in self.cues.weekdays:
            return True  # «ويوم الأربعاء استقبلت المديرة …»
        if forms_without_conjunction(words[k].norm)[-1] not in AROUND:
            return False
        behind = words[k + 1 : k + 4]
        first = next((w for w in behind if w.stem not in ENDED), None)
        return first is not None and (first.norm in THAT or self._is_at_hand(first))

    def _is_at_hand(self, word: Word) -> bool:
        """«الحفل», «الزيارة», «المراسم»: a definite noun of events that nothing else is said of."""
        if word.stem in self.cues.anaphors and word.stem.startswith("ال"):
            return True
        found = self.cues.nouns.at(self.reading.words, word.i)
        act = word.stem.startswith("ال") and word.stem.removeprefix("ال") in self.cues.acts
        return act or (found is not None and found[0].definite)

    def _names_new(self, i: int) -> bool:
        """Behind the verb, in its clause, somebody or something that was not named before."""
        words, (start, stop) = self.reading.words, self.reading.sentence_of(i)
        visits, sites = self.cues.verbs["visit"].at(words[i]) is not None, self.cues.openables | self.cues.sites
        for k in range(i + 1, stop):
            if words[k].text in CLOSED:
                break
            phrase = self.phrases.at.get(k)
            if phrase is None or phrase.first != k:
                plain = words[k].mention is None and not words[k].stem.startswith("ال")
                if visits and plain and words[k].stem in sites:
                    return True
                continue
            first = min(m.start for m in self.reading.notes.mentions if m.entity == phrase.entity)
            if self.reading.word_of[first] >= start and phrase.label is not Label.PROGRAMME:
                return True
        return False

    def _moves_on(self, i: int) -> bool:
        """«انتقل الوالي إلى مخيم X», «حلّ السفير فلان بمدينة Y», «جال وفد من … في …»: who goes, and where to."""
        words, (_, stop) = self.reading.words, self.clauses.clause(i)
        if i + 1 >= stop or words[i].prep:
            return False
        who = words[i + 1]
        goes = who.stem.removeprefix("ال") in self.cues.delegation_nouns or who.stem in self.cues.delegation_nouns
        if not (goes or self._is_person(who) or self._is_by_takers(i) or self.phrases.person_at(i - 1) is not None):
            return False
        for k in range(i + 2, min(i + 30, stop)):
            phrase = self.phrases.at.get(k)
            named = phrase is not None and phrase.first == k and phrase.owner is None
            to = words[k].prep == "ب" or words[k - 1].norm in ("الي", "في", "علي")
            headed = words[k].stem in self.cues.place_heads and words[k].mention is None
            if (named and phrase is not None and phrase.label in (Label.PLACE, Label.ORGANIZATION) and to) or (
                headed and to
            ):
                return True
            if words[k].text in CLOSED or (words[k].prep == "ب" and words[k].mention is None and not headed):
                return False  # «توجّه الوزير بالشكر إلى …»
        return False

    @staticmethod
    def _is_person(word: Word) -> bool:
        """In a person's name, title or post: «رئيس الهيئة»."""
        return word.mention is not None and word.mention.label in PEOPLE

    def _is_by_takers(self, i: int) -> bool:
        """«وزار المشاركون مخيم X», «وكان الدارسون قد زاروا المحكمة»: those who take part in the event at hand go."""
        words = self.reading.words
        near = [*words[i + 1 : i + 2], *words[max(0, i - 2) : i]]
        return bool(self.main) and any(w.norm in TAKERS for w in near) and self.reading.block_kind(i) != "headline"

    def _went(self, i: int) -> bool:
        """«وكان السفير، ترافقه …، قد زار …»: who went stands between «كان» and «قد»."""
        return self.reading.words[i - 1].norm == "قد" and self._lies_back(i)

    def _announced_before(self, i: int) -> int | None:
        """The event that a noun before word `i` brings into its sentence."""
        start, _ = self.reading.sentence_of(i)
        here = (m for m in self.mentions if m.new and start <= m.word < i)
        return next((m.event for m in here if m.event in self.main), None)

    def _is_on_visit(self) -> bool:
        """The event at hand is a visit: going on from place to place is part of it."""
        return bool(self.main) and FAMILIES[self.events[self.main[-1]].type] == "visit"
