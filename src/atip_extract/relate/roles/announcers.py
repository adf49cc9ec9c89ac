"""Holders that no verb of holding names: «تنظيم: X», «أعلنت X نتائج الدراسة خلال مؤتمر صحفي»."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Finder
from atip_extract.relate.events.log import EventMention
from atip_extract.relate.grammar.cues import Match
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import Word
from atip_extract.relate.roles.holders import WAS, is_body

ON = frozenset({"خلال", "في", "اثناء", "ضمن", "عبر"})
"""«خلال مؤتمر صحفي», «في حفل»: on which occasion somebody did what is told."""
OCCASIONS = frozenset({"ceremony", "conference", "other", "session"})
OF_OTHERS = frozenset({"كلمه", "كلمته", "كلمتها", "مشاركته", "مشاركتها", "حضوره", "حضورها", "مداخله"})
"""«قال في كلمة خلال حفل …»: what a guest does."""

WON = frozenset({"نال", "نالت", "فاز", "فازت", "حاز", "حازت", "حصد", "حصدت", "حصل", "حصلت", "احرز", "احرزت"})


class AnnouncerFinder(Finder):
    """Gives events without an organizer the body that announced, awarded or handed over something at them."""

    def find(self) -> None:
        """Labelled lines, and then the subjects of what was done on the occasion."""
        self._labels()
        for mention in self.finder.mentions:
            event = self.finder.events[mention.event]
            told = event.type in OCCASIONS or self._is_own(mention.word)
            if mention.new and told and not event.organizers and not event.background:
                self._subject_on(mention)

    def _is_own(self, i: int) -> bool:
        """«في اجتماعها», «خلال ملتقاها السنوي»: of whoever the clause speaks of."""
        stem = self.reading.words[i].stem
        return not stem.startswith("ال") and stem.endswith(("ها", "ته", "عه", "هم"))

    def _labels(self) -> None:
        """«تنظيم: X وY», «بدعم مالي من: Z»: lines of an invitation speak of the main event."""
        if not self.finder.main:
            return
        words, index = self.reading.words, self.finder.main[0]
        for start, end in self.reading.sentences:
            first = start + (words[start].punct and end - start > 2)
            label = self.cues.role_labels.at(words, first)
            if label is None or label.end >= end or words[label.end].text != ":":
                continue
            for phrase in self.phrases.names(label.end + 1, is_body, reach=3, gap=2):
                if phrase.label is Label.ORGANIZATION:
                    self.role(index, label.name, phrase, (start, phrase.end), 0.85, label.cue)

    def _subject_on(self, mention: EventMention) -> None:
        """«كشفت الدراسة التي قدّمها المرصد … خلال ندوة صحفية»: the last body before it that a verb tells of."""
        words, i = self.reading.words, mention.word
        start, _ = self.clauses.clause(i)
        if i - 1 <= start or words[i].stem.startswith("ال") or words[i - 1].norm not in ON:
            return
        if any(w.stem in OF_OTHERS for w in words[start:i]) or self._is_cut_off(start, i):
            return
        forms = (self.cues.verbs["organize"].at(w) for w in words[i + 1 : i + 4])
        if any(form is not None and form.suffixed for form in forms):
            return  # «مؤتمر صحفي عقده رئيسها»
        for k in range(i - 2, start, -1):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.first == k and self._acts(phrase, start):
                self.role(mention.event, "organizers", phrase, (k - 1, i + 1), 0.7, words[i].text)
                return

    def _is_cut_off(self, start: int, i: int) -> bool:
        """A cue of somebody's part between the verb and the event."""
        roles: list[Match | None] = [self.cues.roles.at(self.reading.words, k) for k in range(start, i)]
        return any(role is not None and role.name in ("attendee", "patron", "organizer") for role in roles)

    def _acts(self, phrase: Phrase, start: int) -> bool:
        """A free body right behind a verb: «أعلنته X», «وكان المركز قد أعلن …»."""
        words, before = self.reading.words, self.reading.words[phrase.first - 1]
        if phrase.owner is not None or not self.phrases.is_free_body(phrase) or words[phrase.first].conj:
            return False
        if before.mention is not None or before.prep or before.punct or self._takes(before):
            return False
        feminine = before.norm.endswith("ت") and len(before.norm) > 3 and not before.norm.endswith("ات")
        suffixed = before.norm.endswith(("تها", "ته", "تهم", "تهن", "ها")) and not before.stem.startswith("ال")
        told = self.cues.any_verb.at(before) is not None or before.bare in WAS
        return told or (feminine and not before.stem.startswith("ال")) or (suffixed and len(before.norm) > 5)

    def _takes(self, word: Word) -> bool:
        """«تسلّمت X جائزة خلال حفل», «شاركت X»: a guest."""
        handed = self.cues.verbs["hand_over"].at(word)
        if handed is not None:
            return handed.lemma != "سلم"
        return any(self.cues.verbs[g].at(word) is not None for g in ("receive", "attendee")) or word.bare in WON
