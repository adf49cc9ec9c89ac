"""People under a heading that says what they did, one a line («وفد الجامعة») or behind a colon («المتدخلون: …»).

And the programme of a day: «10.00 كلمة ترحيب: فلانة», «- 11:30 المحامي فلان: ماذا تغيّر؟».
"""

from __future__ import annotations

import re
from collections.abc import Callable

from atip_extract.relate.context import Context, Finder
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.participants.takers import Takers, is_person, is_person_or_body

MAX_HEADING, MAX_LINE = 4, 20
"""Words, punctuation counted."""
THEY = frozenset(
    {
        "واعضاوه",
        "واعضاوها",
        "هي",
        "وهي",
        "وهم",
        "هم",
        "وهن",
        "هن",
        "وهما",
        "هما",
        "منهم",
        "بينهم",
        "التاليه",
        "الاتيه",
        "اسماوهم",
        "التاليين",
    }
)
"""Before a colon, they say that those who were spoken of are named below."""
DELEGATIONS = frozenset({"وفد", "الوفد"})
BULLETS = frozenset("•-–—*·▪●/.)(")
MAX_INLINE = 10
"""Words of a heading before its colon: «أما المحاضرون فجاءوا من خارج المديريات: …»."""
BEFORE_HEADING = frozenset({"اما", "كان", "وكان", "من", "ومن", "قايمه", "اسماء", "اول", "ابرز"})
"""«أما المحاضرون»; but no «لتأكيد الحضور: الآنسة فلانة»."""
HOUR = re.compile(r"\d{1,2}[.:h]\d{2}")


class HeadedListFinder(Finder):
    """Attaches those who are named under a heading."""

    def __init__(self, context: Context, takers: Takers) -> None:
        super().__init__(context)
        self.takers = takers

    def find(self) -> None:
        """Every heading of the release."""
        for number, (start, end) in enumerate(self.reading.sentences):
            self._inline(start, end)
            role = self._heading(start, end)
            event = self.scope.focus(start) if role is not None else None
            if role is None or event is None:
                continue
            for phrase in self._lines(number + 1, is_person_or_body if role == "beneficiary" else is_person):
                self.takers.add(event, phrase, role, start, 0.8, self.reading.words[start].text)

    def _inline(self, start: int, end: int) -> None:
        """«المتدخلون: فلان (جامعة X) – فلانة», and what stands at an hour of the programme."""
        words = self.reading.words
        first = next((k for k in range(start, end) if not self._is_mark(k)), end)
        slot = any(HOUR.fullmatch(w.text) for w in words[start : first + 1])
        first += slot and first < end and HOUR.fullmatch(words[first].text) is not None
        colon = next((k for k in range(first, min(first + MAX_INLINE, end - 1)) if words[k].text == ":"), None)
        event = self.scope.focus(start)
        if colon is None or event is None or words[colon].quote >= 0:
            return
        named = [p for k in range(first, colon) if (p := self.phrases.person_at(k)) is not None]
        role = "speaker" if slot else self._said_by(first, colon)
        if role is None:
            return
        for phrase in named[:1] or self.phrases.names(colon + 1, is_person, reach=3, gap=8):
            if not named or phrase.end == colon:
                self.takers.add(event, phrase, role, first, 0.8, words[first].text)

    def _said_by(self, first: int, colon: int) -> str | None:
        """What a heading says of those behind its colon: nobody is named in it and nothing is done but «جاءوا»."""
        words = self.reading.words
        if any(k in self.phrases.at for k in range(first, colon)):
            return None
        led = words[first].norm in BEFORE_HEADING
        for w in words[first : first + 1 + 2 * led]:
            if (role := self.cues.headings.get(w.stem)) is not None:
                return role
            if (w.stem in self.cues.speech_nouns or w.stem in self.cues.speeches) and not w.prep:
                return "speaker"
        return None

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

    def _lines(self, number: int, accept: Callable[[Phrase], bool]) -> list[Phrase]:
        """The people that the lines below begin with, up to a line that begins otherwise."""
        found: list[Phrase] = []
        for start, end in self.reading.sentences[number:]:
            first = next((k for k in range(start, end) if not self._is_mark(k)), end)
            phrase = (self.phrases.person_at(first) or self.phrases.at.get(first)) if first < end else None
            if phrase is None or not accept(phrase) or phrase.first > first:
                break
            bulleted = first > start and accept is not is_person
            if end - start > MAX_LINE and not bulleted:
                break
            if not bulleted and any(self.cues.any_verb.at(w) is not None for w in self.reading.words[phrase.end : end]):
                break
            found.append(phrase)
        return found

    def _is_mark(self, k: int) -> bool:
        word = self.reading.words[k]
        return word.norm.isdigit() or word.text in BULLETS
