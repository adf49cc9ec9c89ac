"""The sides of a meeting: who meets whom, by the words around its verb or noun."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Finder
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.participants.takers import is_person_or_body

SOURCES = frozenset({"بحسب", "حسب", "حسبما", "وفق", "وفقا", "نقلا"})
"""«بحسب مكتب الإعلام …»: who tells of it."""
BONDS = frozenset({"شراكه", "تعاون", "علاقه", "علاقات", "تنسيق", "حدود", "مشترك", "مشتركه", "تبادل"})
"""«التعاون بين X وY» is what a meeting is about."""
GATHERED = frozenset({"جمع", "جمعت", "يجمع", "تجمع", "عقد", "جري", "انعقد"})
"""«لقاء جمع بين X وY», «اجتماع عُقد بين X وY»."""


class Sides(Finder):
    """Answers who is a side of a meeting."""

    def takes_part(self, phrase: Phrase) -> bool:
        """People do; a body does as a delegation or a side («مع وزارة …»), not as a place («بمقر الوزارة»)."""
        words, first = self.reading.words, phrase.first
        if phrase.label is Label.PERSON:
            return True
        if words[first].prep == "ل":
            return False
        if self.clauses.is_behind_holding(first):
            return False  # «… على هامش المؤتمر الذي نظّمته X»
        return not (first > 0 and words[first - 1].norm in ("في", "مقر", "بمقر", "ديوان", "بديوان", "مكتب"))

    def people_behind(self, i: int) -> list[Phrase]:
        """People and bodies behind a verb of meeting, in order; a purpose («لبحث …») ends them."""
        words = self.reading.words
        _, stop = self.clauses.clause(i)
        found: list[Phrase] = []
        k = i + 1
        while k < stop:
            phrase = self.phrases.at.get(k)
            if phrase is not None:
                if phrase.owner is None and is_person_or_body(phrase) and self.takes_part(phrase):
                    found.append(phrase)
                k = max(phrase.end, k + 1)
                continue
            purpose = words[k].prep == "ل" or self.cues.titles.at(words, k) is not None
            if (found and words[k].norm in SOURCES) or self._is_bond(k):
                break
            if found and (purpose or self.cues.roles.at(words, k) is not None or words[k].text in ".؛"):
                break
            k += 1
        return found

    def _is_bond(self, k: int) -> bool:
        """«…، القضايا المتصلة بالتعاون الثنائي بين X وY»: what they spoke about."""
        words = self.reading.words
        return words[k].norm == "بين" and any(w.stem.removeprefix("ال") in BONDS for w in words[max(0, k - 3) : k])

    def host_before(self, i: int) -> Phrase | None:
        """«المنظمة X تستقبل كلاً من فلان وفلانة»: the host before the verb, at the head of its clause."""
        before = self.phrases.at.get(i - 1) if i > 0 else None
        start, _ = self.clauses.clause(i)
        host = self.phrases.person_at(i - 1) or before if before is not None else None
        return host if host is not None and is_person_or_body(host) and host.first == start else None

    def is_delegation(self, i: int, phrase: Phrase) -> bool:
        """«استقبل الوزير وفداً من X»: the first name behind the verb may be the visitor's."""
        return any(w.stem in self.cues.delegation_nouns for w in self.reading.words[i + 1 : phrase.first])

    def in_post(self, body: Phrase, start: int) -> Phrase | None:
        """«مع نائب رئيس بعثة X الجديد في اليمن فلان»: behind a post, the person soon behind its body."""
        words = self.reading.words
        post = words[body.first - 1].mention if body.first - 1 > start else None
        if body.label is not Label.ORGANIZATION or post is None or post.label is not Label.POSITION:
            return None
        for k in range(body.end, min(body.end + 5, len(words))):
            if words[k].punct or words[k].conj or words[k].prep == "ل":
                return None
            if (person := self.phrases.person_at(k)) is not None:
                return person
        return None

    def between(self, i: int, stop: int) -> int | None:
        """«اجتماع بين X وY», «لقاء ظهر اليوم، بمقر Z، بين X وY»; not the ties or the border between two."""
        words = self.reading.words
        for k in range(i + 1, min(i + 20, stop)):
            if words[k].norm == "بين":
                bound = words[k - 1].stem.removeprefix("ال") in BONDS or words[k - 1].norm in ("ما", "فيما")
                return None if bound and k > i + 1 else k
            if k in self.phrases.at:
                continue
            if words[k].prep == "ل" or self.cues.titles.at(words, k) or self.cues.roles.at(words, k):
                return None
            if words[k].norm in GATHERED:
                continue
            if self.cues.any_verb.at(words[k]) is not None or words[k].text in ".؛:":
                return None
        return None
