"""Programmes of events: what frames them («ضمن مشروع …»), and what is launched at them."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Finder
from atip_extract.relate.events.log import EventMention
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import OPENERS

ABOUT = frozenset({"بشان", "حول", "بخصوص", "ضمن", "لفايده", "لصالح"})
MAX_PARTIES, MAX_AIM, MAX_COMMITTEE = 30, 14, 4
"""Words from an agreement to what it is for, from there to the programme, from a committee to its programme."""


class FrameFinder(Finder):
    """Attaches programmes to the events of one release."""

    def find(self) -> None:
        """Every programme of the release."""
        for i, word in enumerate(self.reading.words):
            if not word.punct:
                self._frame(i)
        self._stages()
        self._launched()
        for mention in self.finder.mentions:
            if self.finder.events[mention.event].type == "signing":
                self._signed(mention)
            elif mention.new:
                self._committee(mention)

    def _signed(self, mention: EventMention) -> None:
        """«وقّعت X وY اتفاقية لتنفيذ المرحلة الثانية من مشروع «…»»: what the agreement is for."""
        words, (_, stop) = self.reading.words, self.clauses.clause(mention.word)
        thing = next((k for k in range(mention.word, stop) if words[k].stem in self.cues.signables), stop)
        aim = next((k for k in range(thing + 1, min(thing + MAX_PARTIES, stop)) if self._is_aim(k)), stop)
        for k in range(aim, min(aim + MAX_AIM, stop)):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.label is Label.PROGRAMME and phrase.owner is None:
                self._frames(mention.event, phrase, (mention.word, phrase.end), 0.75, words[aim].text)
                return
            if phrase is None and k > aim and (words[k].text in ".؛،" or self.cues.any_verb.at(words[k]) is not None):
                return

    def _is_aim(self, k: int) -> bool:
        """«لتمويل», «بشأن», «حول»: what the paper is for begins here."""
        word = self.reading.words[k]
        free = word.mention is None or word.mention.label is Label.PROGRAMME
        return free and (word.prep == "ل" or word.norm in ABOUT)

    def _committee(self, mention: EventMention) -> None:
        """«أقرّت لجنة تسيير برنامج «…» في اجتماعها …»: the meeting of a programme's committee, named before it."""
        words, (start, _) = self.reading.words, self.clauses.clause(mention.word)
        for k in range(start, mention.word):
            phrase = self.phrases.at.get(k)
            near = words[max(start, k - MAX_COMMITTEE) : k]
            if phrase is None or phrase.first != k or phrase.label is not Label.PROGRAMME:
                continue
            if any(w.stem.removeprefix("ال") == "لجنه" for w in near) and any(w.stem in self.cues.stages for w in near):
                self._frames(mention.event, phrase, (k, mention.word + 1), 0.75, words[mention.word].text)
                return

    def _frame(self, i: int) -> None:
        """«في إطار مشروع …», «ضمن برنامج …»: the programme that frames the event."""
        match = self.cues.frames.at(self.reading.words, i)
        if match is None:
            return
        index = self.scope.event_at(i)
        if index is None:
            return
        covering = self.reading.words[match.end - 1].mention
        start = self.reading.first(covering) if covering is not None else match.end  # «ضمن مشروع …»: part of the name
        items = self.phrases.names(min(start, match.end), lambda p: p.label is Label.PROGRAMME, reach=5, gap=6)
        items = items or self._paid_programme(match.end - 1)
        for phrase in [self._quoted_behind(p) or p for p in items]:
            trust = 0.6 if self.clauses.is_reported(i) else 0.85
            self._frames(index, phrase, (i, phrase.end), trust, match.cue)

    def _paid_programme(self, k: int) -> list[Phrase]:
        """«ضمن المشروع الإقليمي الممول من X «…»»: the quoted name behind its head and whoever pays for it."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(k)
        if not any(w.stem in self.cues.programme_heads for w in words[k : min(k + 3, stop)]):
            return []
        for j in range(k + 1, min(k + 14, stop)):
            phrase = self.phrases.at.get(j)
            if phrase is not None and phrase.label is Label.PROGRAMME and words[j].quote >= 0:
                return [phrase]
            if words[j].text in ".؛،:":
                return []
        return []

    def _quoted_behind(self, phrase: Phrase) -> Phrase | None:
        """«مشروع EUTF «تفكيك الشبكات»»: its full name, right behind its short one."""
        words, k = self.reading.words, phrase.end
        name = self.phrases.at.get(k + 1) if k + 1 < len(words) and words[k].punct and words[k + 1].quote >= 0 else None
        short = phrase.mention.end - phrase.mention.start <= 2 and words[phrase.first].quote < 0
        return name if short and name is not None and name.label is Label.PROGRAMME else None

    def _frames(self, event: int, phrase: Phrase, words: tuple[int, int], trust: float, cue: str) -> None:
        """Give an event a programme; a campaign is no programme of itself («حملة «صوتك مسموع»»)."""
        if self._is_work(phrase):
            return
        if self.finder.events[event].type != "campaign" or not self._is_itself(event, phrase):
            self.role(event, "programmes", phrase, words, trust, cue)

    def _is_work(self, phrase: Phrase) -> bool:
        """«حفل تدشين كتاب «…»»: a book's title, not a programme's."""
        before = next(
            (w for w in reversed(self.reading.words[max(0, phrase.first - 2) : phrase.first]) if not w.punct), None
        )
        return before is not None and before.stem in self.cues.works

    def _is_itself(self, event: int, phrase: Phrase) -> bool:
        words = self.reading.words
        first = phrase.first - 1
        while first > 0 and words[first].punct:
            first -= 1
        if any(m.event == event and first <= m.word < phrase.end for m in self.finder.mentions):
            return True
        name, span = self.finder.events[event].name, phrase.mention.tokens
        return name is not None and self.finder.titles.same_text(name, span)

    def _stages(self) -> None:
        """«حفل اختتام مشروع X», «اجتماع اللجنة التوجيهية لمشروع Y»: what the event is a stage of."""
        words = self.reading.words
        for mention in self.finder.mentions:
            _, stop = self.clauses.clause(mention.word)
            staged = words[mention.word].stem in self.cues.stages
            for k in range(mention.word + 1, min(mention.word + 10, stop)):
                phrase = self.phrases.at.get(k)
                if phrase is not None and phrase.label is Label.PROGRAMME:
                    if staged:
                        self._frames(mention.event, phrase, (mention.word, phrase.end), 0.78, words[k].text)
                    break
                if self._breaks(k) or self.cues.roles.at(words, k) or self.cues.titles.at(words, k):
                    break
                staged = staged or words[k].stem.removeprefix("ال") in self.cues.stages

    def _breaks(self, k: int) -> bool:
        word = self.reading.words[k]
        return word.punct and word.text not in OPENERS

    def _launched(self) -> None:
        """«أطلقت الوزارة برنامج «…» في ورشة»: what is launched at an event is its programme."""
        for i, word in enumerate(self.reading.words):
            launch = self.cues.verbs["launch"]
            named = word.stem in launch.nouns or word.stem.removeprefix("ال") in launch.nouns
            if word.punct or (launch.at(word) is None and not named):
                continue
            _, end = self.reading.sentence_of(i)
            index = self.scope.event_at(i)
            if index is None or self.clauses.is_background(i) != self.finder.events[index].background:
                continue
            phrase = next(
                (p for k in range(i + 1, end) if (p := self.phrases.at.get(k)) and p.label is Label.PROGRAMME), None
            )
            if phrase is not None:
                self._frames(index, phrase, (i, phrase.end), 0.75, word.text)
