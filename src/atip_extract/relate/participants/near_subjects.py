"""The subject right at its verb: before it («وزير العدل فلان يفتتح …»), or a post alone («التقى الوزير …»)."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Finder
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS

OWN_SUBJECT = ("ها", "ه", "وا")
"""«شارك فيها فلان، وحضرها نحو مائة», «استمعوا إلى فلانة، وحلوا ضيوفاً على …»: whose subject does not stand before."""


class NearSubjects(Finder):
    """Answers who stands right before a verb, and whom a post alone means there."""

    def before(self, i: int) -> list[Phrase]:
        """The subject right before its verb: «وزير العدل فلان يفتتح …», «فلان، الذي أدار»."""
        k = i - 1
        words = self.reading.words
        joined = words[i].norm[0] in "وف" and k >= 0 and words[k].text in COMMAS
        if joined and words[i].norm.endswith(OWN_SUBJECT):
            return []
        while k >= 0 and (words[k].text in COMMAS or words[k].stem in ("الذي", "التي", "والذي", "والتي", "قد", "فقد")):
            k -= 1
        phrase = self.phrases.person_at(k) if k >= 0 and words[k].sent == words[i].sent else None
        return [phrase] if phrase is not None else []

    def body_before(self, i: int) -> list[Phrase]:
        """«وقف أويس القرني | يشارك في مؤتمر …»: the body at the head of the clause, right before the verb."""
        start, _ = self.clauses.clause(i)
        body = self.phrases.at.get(i - 1) if i > start else None
        return [body] if body is not None and body.first == start and self.phrases.is_free_body(body) else []

    def by_post(self, i: int) -> Phrase | None:
        """«وكان الوزير قد التقى …», «ثم انتقل المحافظ إلى …»: the subject of verb `i`, called by his post alone.

        It is the person named last whose post begins with the same noun.
        """
        words = self.reading.words
        start, stop = self.reading.sentence_of(i)
        before = next((k for k in range(i - 1, start - 1, -1) if words[k].norm not in ("قد", "فقد")), i)
        for k in (i + 1, before):
            if not start <= k < stop or words[k].prep or not words[k].stem.startswith("ال"):
                continue
            post = words[k].mention
            if post is None or post.label is not Label.POSITION or self.phrases.person_at(k) is not None:
                continue
            if self.reading.after(post) < stop and self.phrases.person_at(self.reading.after(post)) is not None:
                continue
            person = self._in_post_named(words[k].stem.removeprefix("ال"), words[i].start)
            if person is not None:
                return Phrase(k, k + 1, person, post)
        return None

    def _in_post_named(self, noun: str, before: int) -> int | None:
        doc, notes = self.reading.doc, self.reading.notes
        for mention in reversed(notes.mentions):
            if mention.label is not Label.PERSON or mention.entity is None or mention.start >= before:
                continue
            titles = [p.title for p in notes.entities[mention.entity].positions if p.title is not None]
            if any(doc[start].norm_.removeprefix("ال") == noun for start, _ in titles):
                return mention.entity
        return None
