"""Who gives what is taught or told: «قدّم الدورة المدرب فلان», «محاضرة ألقاها …», «من تقديم …»."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.events.log import FAMILIES
from atip_extract.relate.grammar.cues import Match
from atip_extract.relate.grammar.inflection import VerbForm, without_possessive
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.participants.near_subjects import NearSubjects
from atip_extract.relate.participants.takers import BY_WHOM, Takers, is_person, is_person_or_body

OVERSIGHT = frozenset({"بإشراف", "بإشراف من", "تحت إشراف"})
GROUP_MARKS = frozenset("،,:")
PRESENTING = frozenset({"قدم", "ألقى", "أحيا"})
"""«لقاء توعوي قدّمه المستشار فلان»: what a meeting, too, may be."""
ON_BEHALF = frozenset({"عن", "باسم"})
"""«ألقيت كلمتان عن السلطة المحلية لوكيل المحافظة فلان، وعن …»."""
MAX_TALK_NAME = 9
"""Words from a talk to «مع» and who gives it."""
GIVEN = frozenset({"learning", "talk", "gathering"})
"""Families of events that somebody gives."""


class GiverFinder(Finder):
    """Attaches trainers and lecturers."""

    def __init__(self, context: Context, takers: Takers, near: NearSubjects) -> None:
        super().__init__(context)
        self.takers, self.near = takers, near

    def find(self) -> None:
        """By verb and by cue."""
        for i, word in enumerate(self.reading.words):
            reported = self.clauses.is_reported(i)
            form = self.cues.verbs["give"].at(word)
            if word.punct or (word.quote >= 0 and reported) or not self._is_free(i, form):
                continue
            self._speech(i)
            self._speeches(i)
            if word.quote >= 0 or reported:
                continue
            if form is not None:
                self._by_verb(i, form)
            self._guest(i)
            self._talk_with(i)
            self._caller(i)
            match = self.cues.roles.at(self.reading.words, i)
            if match is not None and match.name == "giver":
                self._give(i, match.end, self.scope.event_at(i), match.cue)
            elif match is not None and match.cue in OVERSIGHT:
                self._overseen(i, match)

    def _is_free(self, i: int, form: VerbForm | None) -> bool:
        """In no name; «محاضرات ألقاها فلان»: the recogniser takes the lectures and the verb for a post."""
        name = self.reading.words[i].mention
        return name is None or (name.label is Label.POSITION and form is not None and form.suffixed)

    def _by_verb(self, i: int, form: VerbForm) -> None:
        """«قدّم الدورة المدرب فلان», «يقدمها الفنان فلان», «ألقى محاضرة الدكتور فلان»."""
        if form.suffixed:
            self._give(i, i + 1, self.scope.event_at(i), form.lemma, spoken=self._is_of_speech(i))
            return
        told = next((m for m in self.scope.mentions_in(i) if m.word == i + 1), None)
        if told is None:
            return
        k = told.word + 1
        found = self.cues.nouns.at(self.reading.words, told.word)
        if found is not None and k < len(self.reading.words):
            k += self.reading.words[k].norm.removeprefix("ال") in found[0].entry.modifiers  # «الدورة التدريبية»
        self._give(i, k, told.event, form.lemma)

    def _is_of_speech(self, i: int) -> bool:
        """«في كلمتها التي ألقتها عنها فلانة»: a speech is given, not the course."""
        before = self.reading.words[max(0, i - 3) : i]
        speeches = (stem for w in before for stem in without_possessive(w.stem))
        return not self.cues.speech_nouns.isdisjoint(speeches)

    def _give(self, i: int, k: int, event: int | None, cue: str, *, spoken: bool = False) -> None:
        if event is None or (FAMILIES[self.finder.events[event].type] not in GIVEN and cue not in PRESENTING):
            return
        learning = FAMILIES[self.finder.events[event].type] == "learning"
        role = "trainer" if learning and not spoken else "speaker"
        people = self.phrases.names(k, is_person, reach=1, gap=2) or self._of_group(k)
        for phrase in people:
            self.takers.add(event, phrase, role, i, 0.84, cue)

    def _overseen(self, i: int, match: Match) -> None:
        """«جرى حفل انطلاق الدورة بإشراف الأمين العام فلان»: a person who oversees an opening or a closing opens it."""
        start, _ = self.clauses.clause(i)
        event = self.scope.event_at(i)
        if event is None or not any(w.stem in self.cues.acts for w in self.reading.words[start:i]):
            return
        for phrase in self.phrases.names(match.end, is_person, reach=1, gap=1):
            self.takers.add(event, phrase, "opener", i, 0.76, match.cue)

    def _of_group(self, k: int) -> list[Phrase]:
        """«قدّم الورشة خبراء متخصصون، أ. فلانة، ود. فلان»: behind the group, a mark and who belongs to it."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(min(k, len(words) - 1))
        if k >= stop or words[k].stem not in self.cues.givers:
            return []
        mark = next((j for j in range(k + 1, min(k + 6, stop)) if words[j].text in GROUP_MARKS), None)
        if mark is None or self.cues.any_verb.at(words[mark + 1]) is not None or words[mark + 1].norm.endswith("ت"):
            return []  # «قدّم الورشة خبراء، وشكرت الحاضرات فلانة»
        return self.phrases.names(mark + 1, is_person, reach=2, gap=3)

    def _guest(self, i: int) -> None:
        """«استضافت الكلية الدكتور فلان لإلقاء محاضرة», «… في أمسية»: who is hosted speaks there."""
        form = self.cues.verbs["host"].at(self.reading.words[i])
        host = self.phrases.at.get(i + 1)
        if form is None or form.lemma != "استضاف" or form.suffixed or host is None or is_person(host):
            return
        told = next((m for m in self.scope.mentions_in(i) if m.word > host.end), None)
        guest = self.phrases.first_person(range(host.end, host.end + 3))
        if told is not None and guest is not None and guest.end <= told.word:
            self._give(i, guest.first, told.event, form.lemma)

    def _talk_with(self, i: int) -> None:
        """«محاضرة «حقوقك» مع المحامي فلان», «جلسة حوارية مع الكاتبة فلانة»: who gives a talk, behind its name."""
        words = self.reading.words
        told = self.scope.nearest(i) if words[i].norm == "مع" else None
        if (
            told is None
            or not 0 < i - told.word <= MAX_TALK_NAME
            or FAMILIES[self.finder.events[told.event].type] != "talk"
        ):
            return
        between = [k for k in range(told.word + 1, i) if words[k].quote < 0]
        if any(self.cues.any_verb.at(words[k]) or self.cues.roles.at(words, k) for k in between):
            return
        for phrase in self.phrases.names(i + 1, is_person, reach=0, gap=2):
            self.takers.add(told.event, phrase, "speaker", i, 0.75, words[i].text)

    def _caller(self, i: int) -> None:
        """«عقد المحافظ فلان اجتماعاً موسعاً …», «المحافظ فلان يعقد اجتماعاً …»: who calls a meeting leads it."""
        form = self.cues.verbs["organize"].at(self.reading.words[i])
        if form is None or form.lemma != "عقد" or form.suffixed:
            return
        person = self.phrases.person_at(i + 1)
        told = next((m for m in self.scope.mentions_in(i) if i < m.word <= i + 25), None)
        aside = self.clauses.cue_in(self.cues.aside, *self.reading.sentence_of(i)) is not None
        if told is None or aside or not self._is_called(told.word):
            return
        people = [person] if person is not None and person.first == i + 1 else self.near.before(i)
        role = "chair" if self.finder.events[told.event].type == "meeting" else "speaker"
        for phrase in people:
            if phrase.end <= told.word:
                self.takers.add(told.event, phrase, role, i, 0.7, form.lemma)

    def _is_called(self, k: int) -> bool:
        """The object of the verb: a meeting or a press conference, not «على هامش المؤتمر»."""
        words = self.reading.words
        found = self.cues.nouns.at(words, k)
        kinds = ("اجتماع", "اجتماعات", "لقاء", "جلسة")
        press = any(w.stem.removeprefix("ال").startswith(("صحفي", "صحافي")) for w in words[k + 1 : k + 2])
        free = not words[k].prep and words[k - 1].norm not in ("في", "خلال", "هامش", "ضمن", "من", "علي", "مع")
        return found is not None and free and (press or found[0].entry.noun in kinds)

    def _speeches(self, i: int) -> None:
        """«تميزت الجلسة بكلمات لكل من X وY», «تخللتها كلمات لـX وY»: several speak, people or bodies."""
        words = self.reading.words
        if words[i].stem not in self.cues.speeches or i + 1 >= len(words):
            return
        event = self.scope.event_at(i)
        given = words[i + 1].prep == "ل" or words[i + 1].stem in ("كل", "كلا", "من")
        speaker = self.phrases.person_at(i + 1)  # «تلتها كلمات الوزير فلان، والسيدة فلانة»
        given = given or words[i + 1].norm in ON_BEHALF or (speaker is not None and speaker.first == i + 1)
        if event is None or not given or self.clauses.is_background(i):
            return
        by = i + 1 < len(words) - 2 and words[i + 1].norm == "من" and words[i + 2].norm in BY_WHOM
        accept = is_person if words[i + 1].norm in ON_BEHALF else is_person_or_body
        for phrase in self.phrases.names(i + 3 if by else i + 1, accept, reach=4, gap=3):
            self.takers.add(event, phrase, "speaker", i, 0.84, words[i].text)

    def _speech(self, i: int) -> None:
        """«كلمة وزير العمل …»: the speaker right behind the noun."""
        words = self.reading.words
        if words[i].stem not in self.cues.speech_nouns or i + 1 >= len(words):
            return
        phrase = self.phrases.at.get(i + 1)
        given = phrase is not None and words[phrase.first].prep == "ل"  # «افتتحت الدورة بكلمة للأستاذ فلان»
        adjacent = phrase is not None and phrase.first == i + 1  # «استهلت الجلسة بمداخلة فلانة»
        if words[i].prep and not (words[i].prep == "ب" and (given or adjacent)):
            return
        event = self.scope.event_at(i) if phrase is not None else None
        if phrase is None or event is None or not is_person(phrase) or phrase.first > i + 1:
            return
        self.takers.add(event, phrase, "speaker", i, 0.85, words[i].text)
