"""People one a line under a heading that says what they did: «وفد الجامعة», «المتحدثون:», «المدربان»."""

from __future__ import annotations

from atip_extract.relate.parts import Phrase
from atip_extract.relate.takers import PeopleFinder

MAX_HEADING, MAX_LINE = 4, 20
"""Words, punctuation counted."""
THEY = frozenset({"وهم", "هم", "وهن", "هن", "وهما", "هما", "منهم", "بينهم", "التاليه", "الاتيه", "اسماوهم", "التاليين"})
"""Before a colon, they say that those who were spoken of are named below."""
DELEGATIONS = frozenset({"وفد", "الوفد"})
BULLETS = frozenset("•-–—*·▪●/.)(")


class HeadedListFinder(PeopleFinder):
    """Attaches those who are named under a heading."""

    def find(self) -> None:
        """Every heading of the release."""
        for number, (start, end) in enumerate(self.reading.sentences):
            role = self._heading(start, end)
            event = self.scope.focus(start) if role is not None else None
            if role is None or event is None:
                continue
            for phrase in self._lines(number + 1):
                self.add(event, phrase, role, start, 0.8, self.reading.words[start].text)

    def _heading(self, start: int, end: int) -> str | None:
        words = self.reading.words
        if words[end - 1].text == ":" and end - start > MAX_HEADING:
            return self._sentence_over(start, end)
        if end - start > MAX_HEADING or words[end - 1].text in ".؛" or start == 0:
            return None
        if any(self.cues.any_verb.at(w) is not None for w in words[start:end]):
            return None
        return next((r for k in (start, start + 1) if k < end and (r := self.cues.headings.get(words[k].stem))), None)

    def _sentence_over(self, start: int, end: int) -> str | None:
        """«ضمّ الملتقى نخبة من المتحدثين …، وهم:»: the last plural of those who did something, before the colon."""
        words = self.reading.words
        if not any(w.norm in THEY for w in words[max(start, end - 4) : end]):
            return None
        plurals = (w.stem for w in reversed(words[start:end]) if w.stem not in DELEGATIONS)
        return next((r for stem in plurals if (r := self.cues.headings.get(stem))), None)

    def _lines(self, number: int) -> list[Phrase]:
        """The people that the lines below begin with, up to a line that begins otherwise."""
        found: list[Phrase] = []
        for start, end in self.reading.sentences[number:]:
            first = next((k for k in range(start, end) if not self._is_mark(k)), end)
            phrase = self.phrases.person_at(first) if first < end else None
            if phrase is None or phrase.first > first or end - start > MAX_LINE:
                break
            if any(self.cues.any_verb.at(w) is not None for w in self.reading.words[phrase.end : end]):
                break
            found.append(phrase)
        return found

    def _is_mark(self, k: int) -> bool:
        word = self.reading.words[k]
        return word.norm.isdigit() or word.text in BULLETS
