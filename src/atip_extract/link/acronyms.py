"""Short and Latin names behind a name: «المنظمة الدولية للهجرة (IOM)», «إيزابيل فيران (Isabelle Ferrand)»."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from spacy.tokens import Doc, Token

from atip_extract.annotations import ENTITY_LABELS, Annotations, Label, Mention, is_proclitic
from atip_extract.link.latin import latin_name

DASHES = frozenset("-–—")


class Acronyms:
    """Gives what stands in the brackets to the entity before them, there and further on."""

    def __init__(self, doc: Doc, notes: Annotations) -> None:
        self.doc, self.notes = doc, notes

    def resolve(self) -> None:
        """«المنظمة الدولية للهجرة (IOM)»: the bracket is another name of the body before it, here and further on.

        An acronym that is given to several bodies is, each time, the last one's before it.
        """
        known = {token: m for m in reversed(self.notes.mentions) for token in range(m.start, m.end)}
        given: dict[str, list[int]] = defaultdict(list)
        for mention in self.notes.mentions:
            inner = self._acronym_behind(mention) or self._short_behind_dash(mention, known)
            if inner is not None:
                given[inner.norm_].append(inner.i)
        used: dict[str, list[int]] = defaultdict(list)
        for token in self.doc if given else ():
            if token.norm_ in given:
                used[token.norm_].append(token.i)
        for mention in self.notes.mentions.copy():
            if mention.entity is None:
                continue
            inner = self._acronym_behind(mention) or self._short_behind_dash(mention, known)
            if inner is not None and mention.label is Label.PLACE and self._is_body(known.get(inner.i)):
                self._rename_seated(mention, inner, known)
                continue  # «… في الشرق الأدنى (الأونروا)»
            if inner is None or mention.label is Label.PERSON:
                self._join_latin(mention, known)
            else:
                places, again = used[inner.norm_], given[inner.norm_]
                stop = next(iter(again[bisect_left(again, inner.i + 1) :][:1]), len(self.doc))
                last = bisect_left(places, stop) if len(inner.text) > 2 else 0
                for place in sorted({inner.i, *places[bisect_left(places, inner.i) : last]}):
                    self._rename(place, mention.entity, known)

    def _acronym_behind(self, mention: Mention) -> Token | None:
        """The one word in brackets behind a mention."""
        if mention.entity is None or mention.end + 2 >= len(self.doc):
            return None
        opening, inner, close = self.doc[mention.end], self.doc[mention.end + 1], self.doc[mention.end + 2]
        if opening.text == "(" and close.text == ")":
            return inner if inner.text[0].isalpha() else None
        quoted = opening.text in '"«“' and close.text in '"»”' and mention.label is Label.ORGANIZATION
        return inner if quoted and inner.text.isascii() and inner.text.isupper() else None  # «الجامعة … "AUT"»

    def _short_behind_dash(self, mention: Mention, known: dict[int, Mention]) -> Token | None:
        """«الهيئة العالمية للإغاثة - أنصر»: one word, taken for a body, that the gazetteer does not know."""
        if mention.label is not Label.ORGANIZATION or mention.entity is None or mention.end + 1 >= len(self.doc):
            return None
        dash, inner = self.doc[mention.end], known.get(mention.end + 1)
        if dash.text not in DASHES or inner is None or inner.end != inner.start + 1 or not self._is_body(inner):
            return None
        linked = inner.entity is not None and self.notes.entities[inner.entity].entry_id is not None
        return None if linked or mention.end - mention.start < 2 else self.doc[inner.start]

    @staticmethod
    def _is_body(mention: Mention | None) -> bool:
        return mention is not None and mention.label is Label.ORGANIZATION

    def _rename_seated(self, place: Mention, inner: Token, known: dict[int, Mention]) -> None:
        """«جمعية الخريجين في العراق (KAAI)»: the bracket is the body's, not the place's where it is."""
        body, short = self._seated_in(place, known), known[inner.i]
        if body is not None and body.entity is not None and self._may_be_one(body.entity, short.entity):
            self._rename(inner.i, body.entity, known)

    def _seated_in(self, place: Mention, known: dict[int, Mention]) -> Mention | None:
        """The body that stands before «في العراق», «بدبي»."""
        link = self.doc[place.start - 1] if place.start > 1 else None
        if link is None or not (link.norm_ == "في" or (link.text == "ب" and is_proclitic(link))):
            return None
        body = known.get(link.i - 1)
        return body if body is not None and self._is_body(body) and body.end == link.i else None

    def _join_latin(self, mention: Mention, known: dict[int, Mention]) -> None:
        """«إيزابيل فيران (Isabelle Ferrand)», «جامعة الواحة Oasis University»: one person or body under two names."""
        found = latin_name(self.doc, mention.end)
        owner = mention
        if mention.label is Label.PLACE:
            owner = self._seated_in(mention, known) or mention
        if found is None or owner.label not in (Label.PERSON, Label.ORGANIZATION) or owner.entity is None:
            return
        inside = self._inside(*found, known)
        person = owner.label is Label.PERSON
        if not person and not any(m.label is Label.ORGANIZATION for m in inside):
            return
        if person and not inside:
            added = Mention(*found, Label.PERSON, 0.8, "acronym", entity=owner.entity)
            self.notes.mentions.append(added)
            known.update(dict.fromkeys(range(*found), added))
        for inner in inside:
            if inner.entity is not None and self._may_be_one(owner.entity, inner.entity):
                self._merge(inner.entity, owner)

    @staticmethod
    def _inside(start: int, end: int, known: dict[int, Mention]) -> list[Mention]:
        """The mentions that begin and end between two tokens."""
        begun = (m for k in range(start, end) if (m := known.get(k)) is not None and m.start == k)
        return [m for m in begun if m.end <= end]

    def _may_be_one(self, entity: int, other: int | None) -> bool:
        """Not what the gazetteer knows to be two."""
        if other is None:
            return False
        first, second = self.notes.entities[entity].entry_id, self.notes.entities[other].entry_id
        return first is None or second is None or first == second

    def _merge(self, entity: int, owner: Mention) -> None:
        """Make all mentions of `entity` mentions of what `owner` means."""
        for mention in self.notes.mentions:
            if mention.entity == entity:
                mention.entity, mention.label = owner.entity, owner.label

    def _rename(self, token: int, entity: int, mentions: dict[int, Mention]) -> None:
        """Make the mention at one token, new or known, a mention of `entity`."""
        target = self.notes.entities[entity]
        known = mentions.get(token)
        if known is not None:
            if known.end - known.start > 1 or known.entity == entity or known.label not in ENTITY_LABELS:
                return
            known.label = target.label
        else:
            known = mentions[token] = Mention(token, token + 1, target.label, 0.8, "acronym")
            self.notes.mentions.append(known)
        known.entity = entity
        target.aliases.add(self.doc[token].norm_)
