"""Ceremonies without their noun: «احتفلت الجامعة بتخريج …», «رعى الوزير تخريج …», «تسلّمت الوزارة سيارات إسعاف من …»."""

from __future__ import annotations

from atip_extract.relate.events.log import EventLog
from atip_extract.relate.grammar.inflection import VerbForm

PASSIVES = frozenset({"تم", "يتم", "جري", "يجري", "وتم", "وجري"})
"""«تم تخريج دفعة …»."""
HANDOVER = "تسليم"
"""The noun that a handover goes by: «حضر التسليم …»."""


class CeremonyVerbs(EventLog):
    """Finds celebrations, graduations and handovers that only a verb tells of."""

    def _graduation(self, i: int) -> bool:
        """«رعى الوزير تخريج 40 ضابطاً», «تخريج دفعة من …» in a headline: a ceremony without its noun."""
        words = self.reading.words
        word = words[i]
        if word.stem not in self.cues.graduations or word.prep or word.stem.startswith("ال") or i + 1 >= len(words):
            return False
        if words[i + 1].prep or words[i + 1].norm in ("من", "في", "علي") or word.conj:
            return False
        if any(words[m.word].sent == word.sent for m in self.mentions):
            return False
        start, _ = self.clauses.clause(i)
        groups = ("patron", "attendee", "host", "chair", "opener")
        told = any(self.cues.verbs[g].at(w) is not None for g in groups for w in words[max(start, i - 25) : i])
        first = word.sent == 0 and i <= 1 and word.stem == "تخريج"
        done = any(w.norm in PASSIVES for w in words[max(start, i - 12) : i])  # «جرى اليوم في المركز تخريج …»
        if not told and not first and not done:
            return False
        if not self._refers_back(i, "ceremony"):
            self._create(i, "حفل", "ceremony", None)
        return True

    def _celebration(self, i: int, form: VerbForm | None) -> bool:
        """«احتفلت الجامعة بتخريج 40 متدرباً»: a ceremony without its noun, where the sentence tells of nothing else."""
        words = self.reading.words
        if form is None or form.participle or any(words[m.word].sent == words[i].sent for m in self.mentions):
            return False
        acts = self.cues.acts | self.cues.honours
        joined = frozenset("ب" + act for act in acts)  # where the tokenizer had no evidence to split it
        thing = self._next_stem(i, acts | joined, 26)  # who, when and where may stand between
        if thing is None or (words[thing].prep != "ب" and words[thing].stem not in joined):
            return False
        if not self._refers_back(i, "ceremony"):
            self._create(i, "حفل", "ceremony", None, thing)
        return True

    def _handover(self, i: int, form: VerbForm | None) -> bool:
        """«تسلّمت الوزارة سيارات إسعاف», «سلّم المركز الجمعية ترخيصاً», «أشرف العامل على تسليم مفاتيح …».

        In the lead; below another event only goods, and where people are said to have come.
        """
        words = self.reading.words
        told = self._is_led_by(i) if form is None else not (form.participle or form.suffixed)
        if not told or words[i].mention is not None or self.clauses.is_reported(i):
            return False
        if any(words[m.word].sent == words[i].sent for m in self.mentions):
            return False
        thing, papers = self._handed(i)
        start, stop = self.clauses.clause(i)
        known = self._event_of("ceremony")
        same = known is not None and self.events[known].noun == HANDOVER and known in self._from_headline
        below = not same and (bool(self.main) or words[i].sent > self.clauses.lead + 1)
        if thing is None or thing >= stop or not self._is_ceremonial(i, stop, papers=papers, below=below):
            return False
        first = start if form is None or self._is_attended(i, stop) else max(0, i - 1)
        if not any(k in self.phrases.at for k in range(first, thing)):
            return False
        if below or not self._refers_back(i, "ceremony"):
            self._create(i, HANDOVER, "ceremony", None)
        return True

    def _is_ceremonial(self, i: int, stop: int, *, papers: bool, below: bool) -> bool:
        """Papers, a person who hands over, or people who came to see it; «تسلمت الشرطة سيارات مقدمة من X» is a gift."""
        if below:
            return not papers and self._is_attended(i, stop)
        by_hand = (
            self.phrases.person_at(i + 1) is not None or self.cues.verbs["hand_over"].at(self.reading.words[i]) is None
        )
        return papers or by_hand or self._is_attended(i, stop)

    def _handed(self, i: int) -> tuple[int | None, bool]:
        """The word of what is handed over, with or without its article, and whether it is papers."""
        found = [
            self._next_stem(i, wanted | {"ال" + noun for noun in wanted}, 18)
            for wanted in (self.cues.handed, self.cues.goods)
        ]
        return (found[0], True) if found[0] is not None else (found[1], False)

    def _is_led_by(self, i: int) -> bool:
        """«أشرف الوالي، …، على تسليم 14 حافلة», «تم تسليم …»: the verbal noun behind who leads, or a passive."""
        words = self.reading.words
        if i == 0 or words[i].stem != HANDOVER:
            return False
        start, _ = self.clauses.clause(i)
        groups = ("patron", "attendee", "chair", "opener")
        led = any(self.cues.verbs[g].at(w) is not None for g in groups for w in words[max(start, i - 25) : i])
        return (led and words[i - 1].norm == "علي") or words[i - 1].norm in PASSIVES

    def _is_attended(self, i: int, stop: int) -> bool:
        """«تسلّم الوزير سيارات …، بحضور فلان», «وحضر التسليم فلان»: people came to see it."""
        words = self.reading.words
        roles = (self.cues.roles.at(words, k) for k in range(i + 1, stop))
        if any(role is not None and role.name == "attendee" for role in roles):
            return True
        near = [w for w in words[stop : stop + 40] if w.sent <= words[i].sent + 1]
        return any(w.stem == "ال" + HANDOVER for w in near)
