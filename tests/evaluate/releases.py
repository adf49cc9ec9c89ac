"""One small release and its gold record, for the tests of this room to bend."""

from __future__ import annotations

import hashlib
from typing import Any

from atip_extract.records import Release

TEXT = (
    "ورشة في نابلس حول الزواج القسري\n\n"
    "نظمت جمعية الدفاع عن الأسرة، بالتعاون مع وزارة شؤون المرأة وبتمويل من القنصلية الإيطالية، يوم 4 آذار 2021، ورشة "
    "«بيوت آمنة» في نابلس، شاركت فيها 26 مرشدة. وقدمت الورشة المحامية نسرين عورتاني، منسقة البرامج في الجمعية، وحضرها "
    "رائد دويكات. وقالت عورتاني إن «القانون وحده لا يكفي». وكلفت الورشة ثلاثة آلاف دولار. للتواصل: family@psc.example\n"
)


def span(words: str, nth: int = 1) -> dict[str, Any]:
    """The span of the nth occurrence of some words."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words), "text": words}


def entity(id: str, type: str, *mentions: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "type": type, "name": mentions[0], "mentions": [span(m) for m in mentions], **more}


def role(id: str, words: str, confidence: float = 1.0, **more: Any) -> dict[str, Any]:
    return {"entity": id, "evidence": span(words), "confidence": confidence, **more}


def plain() -> dict[str, Any]:
    """The gold record as plain data, a new copy each time."""
    post = {"title": "منسقة البرامج", "organization": "family", "evidence": span("منسقة البرامج في الجمعية")}
    event = {
        "id": "workshop",
        "type": "workshop",
        "name": "بيوت آمنة",
        "name_span": span("بيوت آمنة"),
        "dates": [{"start": "2021-03-04", "end": "2021-03-04", "evidence": span("4 آذار 2021")}],
        "places": [role("nablus", "في نابلس")],
        "organizers": [role("family", "نظمت")],
        "partners": [role("ministry", "بالتعاون مع")],
        "funders": [role("consulate", "بتمويل من")],
        "participants": [
            role("awartani", "وقدمت الورشة", role="trainer"),
            role("dwaikat", "وحضرها", role="attendee"),
            {"group": "26 مرشدة", "role": "trainee", "count": 26, "evidence": span("26 مرشدة"), "confidence": 0},
        ],
        "attendance": {"total": 26, "women": 26, "evidence": span("26 مرشدة")},
        "evidence": [span("نظمت"), span("ورشة", 2)],
        "confidence": 1,
    }
    return {
        "release": {
            "source": "nablus.txt",
            "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
            "encoding": "utf-8",
            "characters": len(TEXT),
            "contacts": [{"kind": "email", "value": "family@psc.example", "evidence": span("family@psc.example")}],
        },
        "entities": [
            entity("family", "organization", "جمعية الدفاع عن الأسرة", "الجمعية"),
            entity("ministry", "organization", "وزارة شؤون المرأة"),
            entity("consulate", "organization", "القنصلية الإيطالية"),
            entity("nablus", "place", "نابلس"),
            entity("awartani", "person", "نسرين عورتاني", "عورتاني", honorifics=["المحامية"], positions=[post]),
            entity("dwaikat", "person", "رائد دويكات"),
        ],
        "events": [event],
        "funding": [
            {
                "id": "f1",
                "funder": "consulate",
                "object": "الورشة",
                "object_span": span("الورشة"),
                "event": "workshop",
                "amount": {"value": 3000, "currency": "USD", "evidence": span("ثلاثة آلاف دولار")},
                "evidence": span("بتمويل من"),
                "confidence": 1,
            }
        ],
        "statements": [
            {"speaker": "awartani", "verb": "قالت", "evidence": span("القانون وحده لا يكفي"), "quoted": True}
        ],
    }


def release(data: dict[str, Any] | None = None) -> Release:
    """A record of the release: the gold one, or the data given."""
    return Release.model_validate(data or plain(), context={"source": TEXT})
