"""Words that stand for an event: an act that it is known by («التوقيع»), its noun as a subject («وتناولت الندوة …»)."""

from __future__ import annotations

from atip_extract.relate.context import Finder

ACT_WRAPPERS = frozenset({"في", "مراسم", "حفل", "الحفل", "عمليه", "فعاليات"})
ACT_KINDS = {
    "التوقيع": ("signing",), "توقيع": ("signing",),
    "التدشين": ("inauguration", "launch"), "الافتتاح": ("inauguration",),
    "الاطلاق": ("launch",), "التسليم": ("ceremony",), "التخرج": ("ceremony",), "التكريم": ("ceremony",),
    "المراسم": ("signing", "inauguration", "ceremony", "launch"),
}  # fmt: skip
"""Acts behind a verb of being there, and what kind of event each names."""


class EventWords(Finder):
    """Answers which event an act means, and whether a subject is the event itself."""

    def event_of_act(self, i: int) -> int | None:
        """«وحضر التوقيع فلان», «شهد مراسم التدشين فلان»: the last event of the kind that the act names."""
        words = self.reading.words
        if self.clauses.is_background(i):
            return None
        for w in words[i + 1 : i + 4]:
            kinds = ACT_KINDS.get(w.stem)
            if kinds is not None:
                known = [e for e in self.finder.main if self.finder.events[e].type in kinds]
                before = [e for e in known if self.reading.word_of[self.finder.events[e].trigger[0]] < i]
                return before[-1] if before else None
            if w.punct or w.mention is not None or w.stem not in ACT_WRAPPERS:
                return None
        return None

    def is_of_event(self, k: int) -> bool:
        """«وتناولت الندوة …», «وأشادت الورشة …»: the event itself is the subject."""
        words = self.reading.words
        if k >= len(words) or words[k].mention is not None or words[k].punct or words[k].prep:
            return False
        found = self.cues.nouns.at(words, k)
        return words[k].stem in self.cues.anaphors or (found is not None and found[0].definite)
