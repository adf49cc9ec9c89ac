"""The last stage: from a Doc's annotations to the validated record.

Nothing is decided here but what a record leaves out: entities that no fact and no mention of their own supports. Token
ranges become character spans, indices become ids (``e1`` …), and pydantic refuses what breaks the contract.
"""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc

from atip_extract.annotations import Annotations, DateValue, HeadcountValue, MoneyValue, annotations_of
from atip_extract.drafts import (
    EntityDraft,
    EventDraft,
    Facts,
    FundingDraft,
    ParticipantDraft,
    PositionDraft,
    RoleDraft,
    StatementDraft,
    TokenRange,
)
from atip_extract.link.display import display_name
from atip_extract.records import Release


def to_record(doc: Doc) -> Release:
    """The record of a Doc that went through the whole pipeline.

    Raises ``pydantic.ValidationError`` where a stage broke an invariant: a defect of this package, never of the text.
    """
    return Release.model_validate(_Recorder(doc).record(), context={"source": doc.text})


class _Recorder:
    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.notes: Annotations = annotations_of(doc)
        self.facts: Facts = self.notes.facts or Facts()
        self.ids = {k: f"e{k + 1}" for k in range(len(self.notes.entities))}

    def record(self) -> dict[str, Any]:
        entities = [self.entity(k, e) for k, e in enumerate(self.notes.entities) if e.mentions]
        return {
            "release": self.release(),
            "entities": entities,
            "events": [self.event(k, e) for k, e in enumerate(self.facts.events)],
            "funding": [self.funding(k, f) for k, f in enumerate(self.facts.funding)],
            "statements": [self.statement(s) for s in self.facts.statements],
        }

    def span(self, tokens: TokenRange) -> dict[str, Any]:
        """Tokens as the contract's span; white space at the edges stays out."""
        start, end = tokens
        while end > start + 1 and self.doc[end - 1].is_space:
            end -= 1
        while start < end - 1 and self.doc[start].is_space:
            start += 1
        piece = self.doc[start:end]
        return {"start": piece.start_char, "end": piece.end_char, "text": piece.text}

    def release(self) -> dict[str, Any]:
        notes, meta = self.notes, self.notes.meta
        headline = next((b for b in notes.blocks if b.kind == "headline"), None)
        published: dict[str, Any] | None = None
        if notes.published is not None:
            published = self.date(notes.published)
        elif meta.published is not None:
            published = {"start": meta.published, "end": meta.published}
        return {
            "source": meta.source,
            "text": self.doc.text if meta.keep_text else None,
            "sha256": meta.sha256,
            "encoding": meta.encoding,
            "characters": len(self.doc.text),
            "title": self.span((headline.start, headline.end)) if headline is not None else None,
            "byline": self.byline(),
            "dateline": self.span(notes.dateline) if notes.dateline is not None else None,
            "published": published,
            "contacts": [
                {"kind": c.kind, "value": c.value, "evidence": self.span((c.start, c.end))} for c in notes.contacts
            ],
        }

    def byline(self) -> list[str]:
        blocks = [b for b in self.notes.blocks if b.kind == "byline"]
        found = {
            m.entity: None
            for block in blocks
            for m in self.notes.mentions
            if m.label == "person" and m.entity is not None and block.start <= m.start < block.end
        }
        return [self.ids[k] for k in found]

    def entity(self, k: int, draft: EntityDraft) -> dict[str, Any]:
        link = None
        if draft.entry_id is not None:
            link = {
                "gazetteer": draft.gazetteer or "builtin",
                "id": draft.entry_id,
                "wikidata": draft.wikidata,
                "score": round(draft.link_score, 3),
                "method": draft.link_method,
            }
        return {
            "id": self.ids[k],
            "type": draft.label.value,
            "name": draft.name,
            "name_en": draft.name_en,
            "mentions": [self.span((m.start, m.end)) for m in draft.mentions],
            "link": link,
            "honorifics": draft.honorifics,
            "positions": [self.position(p) for p in draft.positions],
        }

    def position(self, draft: PositionDraft) -> dict[str, Any]:
        title = display_name(self.doc, *draft.title) if draft.title is not None else None
        return {
            "title": title,
            "organization": self.ids[draft.organization] if draft.organization is not None else None,
            "evidence": self.span(draft.evidence),
        }

    def role(self, draft: RoleDraft) -> dict[str, Any]:
        return {
            "entity": self.ids[draft.entity],
            "evidence": self.span(draft.evidence),
            "confidence": draft.confidence,
            "cue": draft.cue,
        }

    def participant(self, draft: ParticipantDraft) -> dict[str, Any]:
        return {
            "entity": self.ids[draft.entity] if draft.entity is not None else None,
            "group": display_name(self.doc, *draft.group) if draft.group is not None else None,
            "role": draft.role,
            "count": draft.count,
            "evidence": self.span(draft.evidence),
            "confidence": draft.confidence,
            "cue": draft.cue,
        }

    def date(self, value: DateValue) -> dict[str, Any]:
        return {
            "start": value.first,
            "end": value.last,
            "calendar": value.calendar,
            "relative": value.relative,
            "evidence": self.span((value.start, value.end)),
        }

    def headcount(self, value: HeadcountValue) -> dict[str, Any]:
        return {
            "total": value.total,
            "men": value.men,
            "women": value.women,
            "evidence": self.span((value.start, value.end)),
        }

    def money(self, value: MoneyValue) -> dict[str, Any]:
        return {"value": value.value, "currency": value.currency, "evidence": self.span((value.start, value.end))}

    def event(self, k: int, draft: EventDraft) -> dict[str, Any]:
        fields = ("places", "organizers", "partners", "funders", "patrons", "programmes")
        return {
            "id": f"v{k + 1}",
            "type": draft.type,
            "name": display_name(self.doc, *draft.name) if draft.name is not None else None,
            "name_span": self.span(draft.name) if draft.name is not None else None,
            "status": draft.status,
            "dates": [self.date(d) for d in draft.dates],
            **{field: [self.role(r) for r in getattr(draft, field)] for field in fields},
            "participants": [self.participant(p) for p in draft.participants],
            "attendance": self.headcount(draft.attendance) if draft.attendance is not None else None,
            "evidence": [self.span(e) for e in draft.evidence],
            "confidence": draft.confidence,
        }

    def funding(self, k: int, draft: FundingDraft) -> dict[str, Any]:
        return {
            "id": f"f{k + 1}",
            "funder": self.ids[draft.funder],
            "object": display_name(self.doc, *draft.object),
            "object_span": self.span(draft.object),
            "recipient": self.ids[draft.recipient] if draft.recipient is not None else None,
            "programme": self.ids[draft.programme] if draft.programme is not None else None,
            "event": f"v{draft.event + 1}" if draft.event is not None else None,
            "amount": self.money(draft.amount) if draft.amount is not None else None,
            "status": draft.status,
            "evidence": self.span(draft.evidence),
            "confidence": round(draft.confidence, 3),
            "cue": draft.cue,
        }

    def statement(self, draft: StatementDraft) -> dict[str, Any]:
        return {
            "speaker": self.ids[draft.speaker],
            "verb": display_name(self.doc, *draft.verb),
            "evidence": self.span(draft.evidence),
            "quoted": draft.quoted,
        }
