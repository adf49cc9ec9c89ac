"""Ceremonies without their noun: «احتفلت الجامعة بتخريج …», «رعى الوزير تخريج …», «تسلّمت الوزارة سيارات إسعاف من …»."""

from __future__ import annotations

from atip_extract.relate.event_log import LEAD, EventLog
from atip_extract.relate.inflection import VerbForm

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
        if not told and not first and (i == 0 or words[i - 1].norm not in PASSIVES):
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
        thing = self._next_stem(i, acts | joined, 8)
        if thing is None or (words[thing].prep != "ب" and words[thing].stem not in joined):
            return False
        if not self._refers_back(i, "ceremony"):
            self._create(i, "حفل", "ceremony", None, thing)
        return True

    def _handover(self, i: int, form: VerbForm | None) -> bool:
        """«تسلّمت الوزارة سيارات إسعاف», «سلّم المركز الجمعية ترخيصاً»: in the lead, where nothing else happens."""
        words = self.reading.words
        if form is None or form.participle or form.suffixed or words[i].sent > LEAD or words[i].mention is not None:
            return False
        if any(words[m.word].sent == words[i].sent for m in self.mentions) or self.clauses.is_reported(i):
            return False
        papers = self._next_stem(i, self.cues.handed, 18)
        thing = papers if papers is not None else self._next_stem(i, self.cues.goods, 18)
        _, stop = self.clauses.clause(i)
        if papers is None and not self._is_attended(i, stop):
            return False  # «تسلمت الشرطة خمس سيارات مقدمة من X»: a gift
        if thing is None or thing >= stop or not any(k in self.phrases.at for k in range(max(0, i - 1), thing)):
            return False
        if not self._refers_back(i, "ceremony"):
            if self.main:
                return False
            self._create(i, HANDOVER, "ceremony", None)
        return True

    def _is_attended(self, i: int, stop: int) -> bool:
        """«تسلّم الوزير سيارات …، بحضور فلان», «وحضر التسليم فلان»: people came to see it."""
        words = self.reading.words
        roles = (self.cues.roles.at(words, k) for k in range(i + 1, stop))
        if any(role is not None and role.name == "attendee" for role in roles):
            return True
        return any(w.stem.removeprefix("ال") == HANDOVER and w.stem != HANDOVER for w in words[stop:])
