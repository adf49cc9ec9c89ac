"""Described groups that take part: «22 من الأخصائيين», «بحضور طلاب كلية الحقوق», «الوفد المرافق لها»."""

from __future__ import annotations

from atip_extract.annotations import HeadcountValue
from atip_extract.drafts import ParticipantDraft, TokenRange
from atip_extract.recognize.values.people_nouns import people_nouns
from atip_extract.relate.context import Finder
from atip_extract.text.normalize import key

LEARNING = ("workshop", "training")
COMPANY = frozenset({"المرافق", "المرافقون", "المرافقين"})
MAX_GROUP_WORDS = 5
MAX_QUANTIFIER_WORDS = 3
"""«عدد كبير من», «نخبة من» between a cue and the people."""


class GroupFinder(Finder):
    """Attaches groups that no entity stands for."""

    def find(self) -> None:
        """Those who are counted, those behind a cue, and a delegation without a name."""
        for index, event in enumerate(self.finder.events):
            if event.attendance is not None and self._says_who(event.attendance):
                self._counted(index, event.attendance)
        for i, word in enumerate(self.reading.words):
            if word.punct or word.quote >= 0 or self.clauses.is_reported(i):
                continue
            self._cued(i)
            if word.stem in self.cues.delegation_nouns and i + 1 < len(self.reading.words):
                self._company(i)

    def _says_who(self, value: HeadcountValue) -> bool:
        """«36 مفتشًا» and «22 من الأخصائيين» describe a group; «40 مشاركًا» is a mere number, see ``attendance``."""
        return bool(value.noun_end) and not key(value.noun).removeprefix("ال").startswith(self.cues.anybody)

    def _counted(self, event: int, value: HeadcountValue) -> None:
        role = "trainee" if self.finder.events[event].type in LEARNING else "attendee"
        words = (value.start, value.noun_end)
        self._add(event, words, role, (value.start, value.end), 0.8, value.noun, value.total)

    def _cued(self, i: int) -> None:
        """«بحضور طلاب كلية الحقوق», «لفائدة قضاة محاكم الصلح»: a plural of people behind the cue, nobody named."""
        match = self.cues.groups.at(self.reading.words, i)
        event = self.scope.event_at(i) if match is not None else None
        if match is None or event is None:
            return
        first = self._people_at(match.end)
        end = self._end(first) if first is not None else None
        if first is None or end is None or (end == first + 1 and not self._stands_alone(first)):
            return
        learning = self.finder.events[event].type in LEARNING
        role = "trainee" if match.name == "beneficiary" and learning else match.name
        self._add(event, self.reading.trimmed(first, end), role, self.reading.trimmed(i, end), 0.7, match.cue)

    def _stands_alone(self, k: int) -> bool:
        """«بحضور باحثين»; but «لفائدة المهاجرات» are people as such, and «رؤساء» alone is half a name."""
        stem = self.reading.words[k].stem
        return not stem.startswith("ال") and stem.endswith(("ين", "ون", "ات"))

    def _people_at(self, k: int) -> int | None:
        """The word at which a plural of people begins, behind at most a quantifier."""
        words = self.reading.words
        plurals = people_nouns().plurals
        event = self.cues.nouns.at(words, k) if k < len(words) else None
        k += event is not None and event[0].definite  # «استفادت من الدورة نساء …»
        for j in range(k, min(k + 1 + MAX_QUANTIFIER_WORDS, len(words))):
            if words[j].punct or self.reading.is_named(j) or words[j].sent != words[max(k - 1, 0)].sent:
                return None
            if words[j].stem.removeprefix("ال") in plurals:
                counted = any(
                    self.reading.word_of[h.start] <= j < self.reading.word_of[h.end - 1] + 1
                    for h in self.reading.notes.headcounts
                )
                return None if counted else j
            if words[j].stem not in self.cues.quantifiers:
                return None
        return None

    def _end(self, first: int) -> int | None:
        """The end of the people's noun phrase; None where it names somebody, who takes part instead."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(first)
        k = first + 1
        stands_for = words[first].stem.startswith("ممثل") and k + 1 < stop and words[k].norm == "عن"
        k += stands_for  # «ممثلين عن 33 هيئة محلية»
        while k < min(first + MAX_GROUP_WORDS + stands_for, stop):
            word = words[k]
            if self.reading.is_named(k):
                return None
            short = len(word.norm) < 3 and not word.norm.isdigit()
            if word.punct or word.conj or word.prep or short or word.norm in ("علي", "الي", "خلال", "ضمن"):
                break
            if self.cues.any_verb.at(word) or self.cues.roles.at(words, k) or self.cues.list_stops.at(words, k):
                break
            k += 1
        linked = k < stop and (words[k].prep or words[k].norm in ("من", "في", "عن"))
        named = k < stop and (self.reading.is_named(k) or (linked and k + 1 < stop and self.reading.is_named(k + 1)))
        return None if named else k

    def _company(self, i: int) -> None:
        """«والوفد المرافق لها»."""
        words = self.reading.words
        event = self.scope.event_at(i) if words[i + 1].stem in COMPANY else None
        if event is None:
            return
        end = i + 2
        if end < len(words) and words[end].norm in ("له", "لها", "لهم", "لسموه", "لسموها", "لمعاليه", "لسعادته"):
            end += 1
        words_of = self.reading.trimmed(i, end)
        self._add(event, words_of, "delegation", words_of, 0.75, words[i + 1].text)

    def _add(
        self, event: int, group: TokenRange, role: str, evidence: TokenRange, trust: float, cue: str,
        count: int | None = None,
    ) -> None:  # fmt: skip
        draft = ParticipantDraft(None, group, role, evidence, trust, cue, count)
        known = [p.group for p in self.finder.events[event].participants if p.group is not None]
        if group not in known:
            self.finder.events[event].add_participant(draft)
