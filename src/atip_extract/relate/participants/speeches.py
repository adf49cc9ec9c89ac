"""Who speaks at an event: quoted, reported, or told to have explained, answered, thanked."""

from __future__ import annotations

from typing import get_args

from atip_extract.annotations import Label
from atip_extract.records import EventType
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.events.log import FAMILIES
from atip_extract.relate.grammar.cues import phrase_matcher
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS
from atip_extract.relate.participants.near_subjects import NearSubjects
from atip_extract.relate.participants.speakers import Speakers
from atip_extract.relate.participants.takers import Takers, is_person

GATHERINGS = frozenset(get_args(EventType)) - {"visit"}
"""Events at which people speak."""
TO_THEM = frozenset(
    {"لهم", "له", "لها", "لهن", "عليه", "عليها", "عليهم", "بشانه", "بشانها", "فيه", "فيها", "خلاله", "خلالها"}
)
"""Between the verb and who speaks."""
TAUGHT = frozenset({"المتدرب", "المتدربه", "المتكون", "المتكونه", "المستفيده"})
WATCHES = frozenset({"تابع"})
"""«وتابعها السفير فلان»: with its object no verb of saying."""
SPOKEN_WITHIN = 20
"""Words from a verb to the object that makes it one of speaking, the speaker and his post between."""
TOGETHER = frozenset({"تحدث", "خاطب", "تناوب", "تدخل", "تكلم", "عقب", "تناول", "أخذ", "اعتلى", "صعد"})
"""Several may do it: «تحدث في الورشة فلان وفلانة»."""


class SpeakerFinder(Finder):
    """Attaches speakers."""

    def __init__(self, context: Context, takers: Takers, near: NearSubjects, speakers: Speakers) -> None:
        super().__init__(context)
        self.takers, self.near, self.speakers = takers, near, speakers

    def find(self) -> None:
        """By verb of saying, and by verbs of what one does before others («شرح», «عقّب»)."""
        for i, word in enumerate(self.reading.words):
            if word.punct or word.mention is not None or word.quote >= 0:
                continue
            self._turns(i)
            self._floor(i)
            self._follows(i)
            form = self.cues.verbs["say"].at(word)
            if form is not None and not form.participle and not (form.suffixed and form.lemma in WATCHES):
                self._speaks(i, form, self.speakers.speaker(i))
            form = self.cues.verbs["speak"].at(word)
            if form is not None and not form.present and self._is_spoken(i, form):
                self._speaks(i, form, self._right_beside(i))

    def _speaks(self, i: int, form: VerbForm, phrase: Phrase | None) -> None:
        """Whoever is quoted in a report of a gathering speaks at it."""
        event = self._gathering_at(i)
        if phrase is None or event is None or self.clauses.is_background(i):
            return
        if self.finder.events[event].type not in GATHERINGS or self.reading.block_kind(i) == "headline":
            return
        noun = self.reading.word_of[self.finder.events[event].trigger[0]]
        verbal = self.cues.verbs["meet"].at(self.reading.words[noun]) is not None  # «بحث السفير فلان مع …»
        between = self.reading.words[i + 1 : phrase.first]
        each = form.lemma in TOGETHER or any(w.stem in ("كل", "كلا") for w in between)
        listed = each and phrase.first > i
        for speaker in self.phrases.names(phrase.first, is_person, reach=1, gap=10) if listed else [phrase]:
            role = "trainee" if self._is_taught(event, speaker) else "speaker"
            self.takers.add(event, speaker, role, i, 0.71 if verbal else 0.78, form.lemma)

    def _is_taught(self, event: int, phrase: Phrase) -> bool:
        """«طالبت المتدربة فلانة بأن …»: called so, one takes the course."""
        learning = FAMILIES[self.finder.events[event].type] == "learning"
        return learning and any(w.stem in TAUGHT for w in self.reading.words[max(0, phrase.first - 1) : phrase.end])

    def _turns(self, i: int) -> None:
        """«تناوب على رئاسة الاجتماع كل من فلانة وفلان», «وتوزعت الجلسات بين فلان وفلانة»."""
        words, form = self.reading.words, self.cues.verbs["take_turns"].at(self.reading.words[i])
        if form is None:
            return
        _, stop = self.clauses.clause(i)
        shared = next((k for k in range(i + 1, min(i + 7, stop)) if words[k].stem in self.cues.shared_acts), None)
        event = self._gathering_at(i)
        if shared is None or event is None or any(k in self.phrases.at for k in range(i + 1, shared)):
            return
        for phrase in self.phrases.names(shared + 1, is_person, reach=4, gap=10):
            self.takers.add(event, phrase, self.cues.shared_acts[words[shared].stem], i, 0.82, form.lemma)

    def _floor(self, i: int) -> None:
        """«ثم أعطت الكلمة للقنصل فلان», «أحال الكلمة إلى فلانة», «أناب فلاناً لإلقاء كلمة»: who is given the floor."""
        words, event = self.reading.words, self._gathering_at(i)
        if event is None or i + 1 >= len(words) or self.clauses.is_background(i):
            return
        if words[i].stem == "الكلمه" and (words[i + 1].prep == "ل" or words[i + 1].norm == "الي"):
            for phrase in self.phrases.names(i + 1 + (words[i + 1].norm == "الي"), is_person, reach=4, gap=4):
                self.takers.add(event, phrase, "speaker", i, 0.82, words[i].text)
        elif words[i].stem == "القاء" and words[i].prep and words[i + 1].stem in self.cues.speech_nouns:
            for phrase in self.near.before(i):
                self.takers.add(event, phrase, "speaker", i, 0.8, words[i].text)

    def _follows(self, i: int) -> None:
        """«ألقى فلان كلمة …، تلاه الوزير فلان، ثم فلانة»: who is named behind speaks too."""
        words, form = self.reading.words, self.cues.verbs["follow"].at(self.reading.words[i])
        event = self._gathering_at(i) if form is not None and form.suffixed else None
        if form is None or event is None or self.clauses.is_background(i):
            return
        number = words[i].sent
        start = self.reading.sentences[max(0, number - 1)][0]
        if not any(self._tells_of_speech(k) for k in range(start, i)):
            return
        for phrase in self.phrases.names(i + 1, is_person, reach=2, gap=10):
            self.takers.add(event, phrase, "speaker", i, 0.8, form.lemma)

    def _tells_of_speech(self, k: int) -> bool:
        """«كلمة», «الحديث», «قال», «شرح»."""
        word = self.reading.words[k]
        noun = word.stem.removeprefix("ال")
        if noun in self.cues.speech_nouns or noun in self.cues.speeches:
            return True
        return any(self.cues.verbs[group].at(word) is not None for group in ("say", "speak"))

    def _is_spoken(self, i: int, form: VerbForm) -> bool:
        """«نقل فلان تحيات الوزير», «استهلت فلانة حديثها»: a verb of many senses, with what makes it one of speaking."""
        spec = self.cues.verbs["speak"].verbs[form.lemma]
        _, stop = self.clauses.clause(i)
        near = min(stop, i + SPOKEN_WITHIN)
        return "with" not in spec or self.clauses.cue_in(phrase_matcher(tuple(spec["with"])), i + 1, near) is not None

    def _right_beside(self, i: int) -> Phrase | None:
        """The person right behind the verb («شرحت لهم فلانة», «سألت الطالبة فلانة»), or right before it."""
        words, (_, stop) = self.reading.words, self.reading.sentence_of(i)
        for k in range(i + 1, min(i + 4, stop)):
            phrase = self.phrases.person_at(k)
            if phrase is not None:
                return phrase if phrase.first == k else None
            aside = words[k].norm in TO_THEM or (words[k].norm.startswith("ال") and words[k].mention is None)
            each = words[k].stem in ("كل", "كلا") or (words[k].norm == "من" and words[k - 1].stem in ("كل", "كلا"))
            if not each and not aside:
                break
        post = words[i + 1].mention if i + 1 < stop else None
        if post is not None and post.label is Label.POSITION:
            return self.speakers.speaker(i)
        if i > 0 and words[i - 1].text in COMMAS and words[i].norm.startswith("و"):
            return None  # «كان في استقبالهم فلان، وعُرض فيلم»
        before = self.near.before(i)
        return before[0] if before else None

    def _gathering_at(self, i: int) -> int | None:
        """The event at hand, or the first of the sentence that is not told as background."""
        main = [m.event for m in self.scope.mentions_in(i) if m.event in self.finder.main]
        return main[0] if main else self.scope.focus(i)
