"""The bodies of delegations: whose delegation comes («وفد برلماني من لجنة X»), and whose head it has."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import PositionDraft
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS
from atip_extract.relate.participants.delegations import UNCHAIRED
from atip_extract.relate.participants.takers import Takers

OF_ITS_OWN = frozenset({"عنها", "عنه", "منها", "منه", "يمثلها", "يمثله"})
"""«وفد عنها»."""


class DelegationFinder(Finder):
    """Attaches the bodies whose delegations come."""

    def __init__(self, context: Context, takers: Takers) -> None:
        super().__init__(context)
        self.takers = takers

    def read(self, i: int) -> None:
        """The body whose delegation stands at word `i`."""
        self._own_delegation(i)
        self._delegation_from(i)

    def _own_delegation(self, i: int) -> None:
        """«في إطار انفتاح المنظمة X على محيطها، زار وفد عنها …»: the delegation of the body named before."""
        words = self.reading.words
        if (
            words[i].stem not in self.cues.delegation_nouns
            or i + 1 >= len(words)
            or words[i + 1].norm not in OF_ITS_OWN
        ):
            return
        start, _ = self.reading.sentence_of(i)
        event = self.scope.event_at(i)
        before = (p for k in range(i - 1, start - 1, -1) if (p := self.phrases.at.get(k)) is not None)
        body = next((p for p in before if p.label is Label.ORGANIZATION), None)
        if event is not None and body is not None:
            self.takers.add(event, body, "delegation", i, 0.72, words[i].text)

    def _delegation_from(self, i: int) -> None:
        """«وفد برلماني من لجنة X», «وفداً رفيع المستوى عن هيئة Y»: adjectives between the delegation and its body."""
        words = self.reading.words
        if words[i].stem not in self.cues.delegation_nouns or words[i].stem.startswith("ال"):
            return
        _, stop = self.reading.sentence_of(i)
        for k in range(i + 1, min(i + 4, stop - 1)):
            body = self.phrases.at.get(k + 1)
            if k > i + 1 and words[k].norm in ("من", "عن") and body is not None and body.first == k + 1:
                event = self.scope.event_at(i)
                if event is not None and body.label is Label.ORGANIZATION and body.owner is None:
                    self.takers.add(event, body, "delegation", i, 0.8, words[i].text)
                return
            if self.reading.is_named(k) or words[k].punct or words[k].prep:
                return


class DelegationHeads(Finder):
    """Gives people the body that they head, where no post is told."""

    def join(self, head: Phrase, i: int, event: int) -> None:
        """Whoever stands behind the cue of leading at word `i` belongs to the delegation's body, or the one before."""
        self._join_delegation(head, i)
        self._join_body(head, i, event)

    def _join_delegation(self, head: Phrase, i: int) -> None:
        """«وفداً من الوكالة السويدية … برئاسة السيدة آنا»: who heads a body's delegation belongs to the body."""
        entity = self.reading.notes.entities[head.entity]
        start, _ = self.clauses.clause(i)
        before = [p for k in range(start, i) if (p := self.phrases.at.get(k)) and p.label is Label.ORGANIZATION]
        if (
            before
            and not entity.positions
            and self.reading.has_soon(before[-1].first - 4, self.cues.delegation_nouns, 3)
        ):
            evidence = self.reading.trimmed(before[-1].first, head.end)
            entity.positions.append(PositionDraft(None, before[-1].entity, evidence))

    def _join_body(self, head: Phrase, i: int, event: int) -> None:
        """«نظّم المجلس القومي، برئاسة الدكتورة فلانة، …»: she heads the body right before, where no post is told."""
        k = i - 2 if i > 1 and self.reading.words[i - 1].text in COMMAS else i - 1
        body, entity = self.phrases.at.get(k), self.reading.notes.entities[head.entity]
        if body is None or body.owner is not None or body.end != k + 1 or not self.phrases.is_free_body(body):
            return
        if not entity.positions and self.finder.events[event].type not in UNCHAIRED:
            entity.positions.append(PositionDraft(None, body.entity, self.reading.trimmed(body.first, head.end)))
