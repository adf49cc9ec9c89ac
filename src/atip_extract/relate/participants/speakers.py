"""Who says it: the person behind a verb of saying or right before it."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS
from atip_extract.relate.participants.event_words import EventWords
from atip_extract.relate.participants.near_subjects import NearSubjects
from atip_extract.relate.participants.takers import is_person

AMBIGUOUS_SAYING = frozenset({"عبر", "بين", "بينت", "توجه", "وجه", "اثني", "وصف", "اقر"})
"""Forms that are verbs of saying only with the speaker right behind them («بين» is «between» far more often)."""
LINKS = frozenset({"كما", "فيما", "بينما", "بدوره", "بدورها", "جانبه", "جانبها", "جهته", "جهتها"})


class Speakers(Finder):
    """Answers who speaks."""

    def __init__(self, context: Context, near: NearSubjects, event_words: EventWords) -> None:
        super().__init__(context)
        self.near, self.event_words = near, event_words

    def speaker(self, i: int) -> Phrase | None:
        """The person who says: behind the verb (within a few words), or right before it."""
        words = self.reading.words
        start, stop = self.reading.sentence_of(i)
        if self.event_words.is_of_event(i + 1) and "خاطب" not in words[i].stem:  # «خاطب الورشة فلان»
            return None
        if words[i].stem in AMBIGUOUS_SAYING:
            if i > start and not (words[i].norm != words[i].stem or words[i - 1].punct or words[i - 1].norm in LINKS):
                return None
            phrase = self.phrases.at.get(i + 1)
            return phrase if phrase is not None and is_person(phrase) and phrase.owner is None else None
        idle = 0
        k = i + 1
        post = words[k].mention if k < stop else None
        named = post is not None and post.label is Label.POSITION  # «ذكر منسق مشروع «X» بمنظمة Y السيد فلان»
        reach = 12 if named else 5
        while k < stop and idle <= reach:
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.owner is None:
                if is_person(phrase) and words[k].quote < 0:
                    return phrase
                k = max(phrase.end, k + 1)
                idle += 2
                continue
            listed = words[k].text == ":" and words[k - 1].norm == "من"  # «وتحدث في الندوة كل من: فلانة، وفلان»
            if words[k].norm in ("ان", "انه", "انها", "علي", "الي") or (words[k].text in ".؛:" and not listed):
                break
            idle += not words[k].punct
            k += 1
        if words[i - 1].text in COMMAS and self.cues.verbs["treat"].at(words[i]) is not None:
            return None  # «محادثات مع السفير فلان، تناولت …»: the talks did
        before = self.near.before(i) or self.near.before(self._speech_before(i))
        return before[0] if before else None

    def _speech_before(self, i: int) -> int:
        """«مدير الهيئة فلان، وفي كلمة له بالمناسبة، أوضح أن …»: where the words about his speech begin."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        for k in range(i - 1, max(start, i - 6), -1):
            if words[k].stem in self.cues.speech_nouns and words[k + 1].norm in ("له", "لها"):
                return k - 1 if words[k - 1].norm.removeprefix("و") in ("في", "خلال") else i
        return i
