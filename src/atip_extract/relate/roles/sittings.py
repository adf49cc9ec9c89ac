"""Holders without a verb of holding: «اجتماع اللجنة الوطنية», «احتفال الأكاديمية …», «الجمعية المنظمة للورشة»."""

from __future__ import annotations

from atip_extract.annotations import Label, Mention
from atip_extract.relate.context import Finder
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS

ANNEXED = frozenset({"ceremony", "conference", "forum", "session", "workshop", "campaign", "other"})
"""Events that go by the name of who holds them."""
HOLDER_ADJECTIVES = frozenset({"المنظمه", "المنظم", "المحتضنه", "المستضيفه", "المنفذه"})


CONGRESSES = frozenset({"مؤتمر", "ملتقى", "منتدى", "مهرجان"})
"""Gatherings that may be a body's own: «المؤتمر العام الخامس للاتحاد»."""


class SittingFinder(Finder):
    """Gives events the body that sits, celebrates or is said to hold them."""

    def find(self) -> None:
        """By the verb, by the noun, and where the recogniser took the noun and the body for a name."""
        words = self.reading.words
        self._organizing()
        self._units()
        for mention in self.finder.mentions:
            i = mention.word
            if self.finder.sits(i):
                self._by_verb(i, mention.event)
            noun, name = self.finder.events[mention.event].noun, words[i].mention
            if noun == "مؤتمر" and name is not None and name.label is Label.EVENT_NAME:
                self._inside_name(i, name, mention.event)
            if noun in CONGRESSES and name is not None and name.label is Label.EVENT_NAME:
                self._behind_name(i, name, mention.event)
            if self.finder.events[mention.event].type in ANNEXED and mention.new:
                self._annexed(i, mention.event)
            if noun != "اجتماع" or self.cues.nouns.at(words, i) is None:
                continue
            if not self._by_noun(i, mention.event) and name is not None and name.label is Label.EVENT_NAME:
                self._inside_name(i, name, mention.event)

    def _units(self) -> None:
        """«نظّمت الوزارة، ممثلة في إدارة التوعية، …»: the unit that holds the event for its body."""
        words = self.reading.words
        for i in range(2, len(words) - 2):
            if self.cues.represented.at(words, i) is None:
                continue
            body = self.phrases.at.get(i - 1 - (words[i - 1].text in COMMAS))
            unit = next((p for k in (i + 1, i + 2) if (p := self.phrases.at.get(k)) is not None), None)
            if body is None or unit is None or unit.label is not Label.ORGANIZATION or unit.owner is not None:
                continue
            if words[unit.first].prep != "ب" and words[i + 1].norm != "في":
                continue
            event = self.scope.event_at(i)
            held = self.finder.events[event].organizers if event is not None else ()
            if event is not None and any(role.entity == body.entity for role in held):
                self.role(event, "organizers", unit, (i, unit.end), 0.8, words[i].text)

    def _by_verb(self, i: int, event: int) -> None:
        """«اجتمع المجلس الأعلى … برئاسة فلان»."""
        phrase = next((p for k in (i + 1, i + 2, i + 3) if (p := self.phrases.at.get(k)) is not None), None)
        if phrase is not None and phrase.owner is None and self.phrases.is_free_body(phrase):
            self.role(event, "organizers", phrase, (i, phrase.end), 0.8, "اجتمع")

    def _annexed(self, i: int, event: int) -> None:
        """«احتفال أكاديمية الشرطة بتخريج …», «ندوة مركز البحوث», «حفل معايدة الوزارة»: the body annexed to the noun."""
        words = self.reading.words
        if words[i].mention is not None or words[i].stem.startswith("ال") or i + 1 >= len(words):
            return
        if self.cues.verbs["hand_over"].at(words[i]) is not None:
            return  # «سلّم المركز الجمعية ترخيصاً»
        k = i + 1 + (words[i + 1].stem in self.cues.held_for)
        phrase = self.phrases.at.get(k)
        free = phrase is not None and phrase.first == k and phrase.owner is None and not words[k].conj
        if phrase is not None and free and self.phrases.is_free_body(phrase):
            self.role(event, "organizers", phrase, (i, phrase.end), 0.8, self.reading.words[i].text)

    def _by_noun(self, i: int, event: int) -> bool:
        """«اجتماع اللجنة الوطنية», «الاجتماع الثالث للمجلس الأعلى»."""
        words = self.reading.words
        for k in range(i + 1, min(i + 5, len(words))):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.first == k and phrase.label is Label.ORGANIZATION:
                annexed = k == i + 1 and not words[k].prep and not words[k].conj
                if annexed or words[k].prep == "ل":
                    self.role(event, "organizers", phrase, (i, phrase.end), 0.8, words[i].text)
                return True
            counted = words[k].norm == "ال" or words[k].norm.removeprefix("ال").isdigit()  # «الاجتماع الـ23 للجنة»
            if words[k].prep or (words[k].stem not in self.cues.ordinals | self.cues.scopes and not counted):
                break
        return False

    def _behind_name(self, i: int, name: Mention, event: int) -> None:
        """«المؤتمر العام الخامس | للاتحاد العام للشغل»: the body whose congress it is, right behind its name."""
        end = self.reading.after(name)
        phrase = self.phrases.at.get(end)
        body = phrase is not None and phrase.label is Label.ORGANIZATION and phrase.first == end
        if phrase is not None and body and self.reading.words[end].prep == "ل":
            self.role(event, "organizers", phrase, (i, phrase.end), 0.76, self.reading.words[i].text)

    def _inside_name(self, i: int, name: Mention, event: int) -> None:
        """«الاجتماع الـ23 للجنة الوطنية لمكافحة الفساد»: a body that is named elsewhere, inside the meeting's name."""
        end, notes = self.reading.after(name), self.reading.notes
        here = [w.stem.removeprefix("ال") for w in self.reading.words[i:end]]
        by_length = sorted(notes.mentions, key=lambda m: m.end - m.start)  # by its fullest name
        bodies = {m.entity: m for m in by_length if m.label is Label.ORGANIZATION and m.entity is not None}
        for entity, mention in bodies.items():
            first, stop = self.reading.first(mention), self.reading.after(mention)
            wanted = [w.stem.removeprefix("ال") for w in self.reading.words[first:stop]]
            at = next((k for k in range(1, len(here)) if here[k : k + len(wanted)] == wanted), None)
            if at is not None and len(wanted) > 1 and (at == 1 or self.reading.words[i + at].prep == "ل"):
                inner = Phrase(i, end, entity, mention)
                self.role(event, "organizers", inner, (i, i + at + len(wanted)), 0.78, self.reading.words[i].text)
                return

    def _organizing(self) -> None:
        """«ممثلة الجمعية X المنظمة للورشة»: the body right before an adjective that says it holds the event."""
        words = self.reading.words
        for i in range(2, len(words) - 1):
            body = self.phrases.at.get(i - 2)
            event = self.scope.event_at(i) if words[i].norm == "الجهه" and words[i - 1].text in COMMAS else None
            if event is None or body is None or words[i + 1].stem not in HOLDER_ADJECTIVES:
                continue
            if body.label is Label.ORGANIZATION and body.owner is None:
                self.role(event, "organizers", body, (body.first, i + 2), 0.85, words[i + 1].text)
        for mention in self.finder.mentions:
            i = mention.word
            if words[i].prep != "ل" or i < 2 or words[i - 1].stem not in HOLDER_ADJECTIVES:
                continue
            phrase = self.phrases.at.get(i - 2)
            if phrase is not None and phrase.label is Label.ORGANIZATION:
                self.role(mention.event, "organizers", phrase, (phrase.first, i + 1), 0.8, words[i - 1].text)
