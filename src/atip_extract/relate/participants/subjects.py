"""Subjects of verbs of taking part: who stands behind the verb, beside the event, or is no subject."""

from __future__ import annotations

from collections.abc import Callable

from atip_extract.annotations import Label
from atip_extract.relate.context import Finder
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS, RELATIVES
from atip_extract.relate.participants.takers import is_person

MET = frozenset({"لقاء", "استقبال", "زياره"})
"""«استهلها بلقاء فلان»."""
NEW_CLAUSE = frozenset({"اذ", "حيث", "فيما", "بينما", "كما", "ان", "لان", "لكن", "وان"})
"""No subject stands behind these: «شاركوا في التوقيع، إذ وقّع عن العمال فلان»."""


class Subjects(Finder):
    """Reads the people and bodies that a verb has for its subject."""

    def is_attended(self, i: int) -> bool:
        """«في حفل حضره الأمين العام»: no «حضرة» of a title."""
        word = self.reading.words[i]
        titles = (Label.HONORIFIC, Label.POSITION)
        return word.mention is not None and word.mention.label in titles and word.text.endswith("ه")

    def first_subject(self, i: int, accept: Callable[[Phrase], bool]) -> int | None:
        """The first name behind the verb, objects with their relative clauses passed over, no other cue between."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(i)
        k = i + 1
        while k < min(stop, i + 26):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.owner is None and accept(phrase) and not self._is_adjunct(phrase, i):
                return k
            if words[k].text in COMMAS and (past := self._past_relative(k, stop)) is not None:
                k = past
                continue
            if (
                words[k].norm in NEW_CLAUSE
                or words[k].text in ".؛"
                or (self.cues.roles.at(words, k) and k > i + 1)  # «ويرأس وفود الدول المشاركة كل من …»
                or (self.cues.verbs["say"].at(words[k]) and phrase is None and words[k].norm != "عبر")
            ):
                return None
            if any(self.cues.verbs[g].at(words[k]) for g in ("opener", "chair", "attendee")) and phrase is None:
                return None
            k = max(phrase.end, k + 1) if phrase is not None else k + 1
        return None

    def _past_relative(self, k: int, stop: int) -> int | None:
        """«يؤطر هذه الدورة، التي تنظمها X بمعية Y، | كل من …»: the word behind a relative clause between commas."""
        words = self.reading.words
        if k + 1 >= stop or words[k + 1].norm not in RELATIVES:
            return None
        return next((j + 1 for j in range(k + 2, min(stop - 1, k + 25)) if words[j].text in COMMAS), None)

    def _is_adjunct(self, phrase: Phrase, verb: int) -> bool:
        """«بقاعة …», «في وزارة …»: a body behind a preposition is no subject; «36 مفتشاً من الإدارة» are its people."""
        words, first = self.reading.words, phrase.first
        if phrase.label is Label.ORGANIZATION and self.clauses.is_behind_holding(first):
            return True  # «شارك في الجلسة التي نظّمها X كل من فلان وفلانة»
        counted = any(verb < self.reading.word_of[h.start] < first for h in self.reading.notes.headcounts)
        if counted and words[first - 1].norm == "من":
            return False
        if self._is_met(first):
            return True
        if first > 1 and words[first - 1].norm == "من" and words[first - 2].stem in ("كل", "كلا"):
            return False  # «كل من X، وY»
        return words[first].prep != "" or (first > 0 and words[first - 1].norm in ("في", "من", "الي", "مع", "لدي"))

    def _is_met(self, k: int) -> bool:
        """«واستهلت الزيارة بلقاء اللواء فلان»: whom she met first."""
        words = self.reading.words
        while k > 1 and (name := words[k - 1].mention) is not None and name.label in (Label.POSITION, Label.HONORIFIC):
            k -= 1
        before = words[k - 1].bare if k > 0 else ""
        return before.startswith("ب") and before[1:] in MET

    def beside(self, items: list[Phrase], i: int) -> list[Phrase]:
        """«شاركت فلانة في جلسة نظّمها المعهد، إلى جانب كل من فلان وفلان»: behind the event, who took part beside her."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(i)
        first = max((p.end for p in items), default=i)
        for k in range(first, stop - 3):
            if words[k].norm == "الي" and words[k + 1].norm == "جانب" and words[k + 2].stem in ("كل", "كلا"):
                return [p for p in self.phrases.names(k + 3, is_person, reach=2, gap=4) if p not in items]
        return []

    def honoured(self, items: list[Phrase], i: int) -> list[Phrase]:
        """«كرّم الوزير فلان الدكتورة فلانة», «كرّم … أوائل الدفعة، وهم: …»: whom somebody honours."""
        end = max((p.end for p in items if p.first > i), default=i + 1)
        phrase = self.phrases.first_person(range(end, end + 3))
        if phrase is not None and phrase not in items and phrase.first >= end:
            return [phrase]
        _, stop = self.reading.sentence_of(i)
        colon = next((k for k in range(end, stop - 1) if self.reading.words[k].text == ":"), None)
        return self.phrases.names(colon + 1, is_person, reach=1, gap=4) if colon is not None else []

    def members(self, items: list[Phrase]) -> list[Phrase]:
        """«زار وفد ضم فلاناً وفلانة، | مركز X»: behind people, a body without a conjunction is what they see."""
        for number, phrase in enumerate(items[1:], start=1):
            if phrase.label is Label.ORGANIZATION and not self.reading.words[phrase.first].conj:
                return items[:number] if is_person(items[number - 1]) else items
        return items

    def in_person(self, items: list[Phrase]) -> list[Phrase]:
        """«افتتح X، ونيابة عن Y»: who is stood in for is not there."""
        for number, phrase in enumerate(items[1:], start=1):
            between = range(items[number - 1].end, phrase.first)
            if any(self.cues.on_behalf.at(self.reading.words, k) is not None for k in between):
                return items[:number]
        return items
