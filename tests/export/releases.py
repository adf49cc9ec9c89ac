"""Two releases and their records, written by hand: everything that a record can hold stands in one of them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from atip_extract.records import ErrorInfo, ErrorRecord, ErrorSource, Release

WORKSHOP = (
    "ورشة عمل في عمّان 🌍 حول حماية الضحايا\n\n"
    "كتبت: هالة النمر\n"
    "عمّان، 12 مارس 2023 - نظّمت المنظمة الدولية للهجرة، بالتعاون مع وزارة العدل وبتمويل من الاتحاد الأوروبي، "
    "ورشة عمل «العدالة أولاً» يومي 12 و13 مارس ضمن برنامج حماية، تحت رعاية الأميرة بسمة، "
    "بمشاركة 25 قاضياً (15 رجلاً و10 سيدات).\n"
    "وقال الدكتور سامر الخطيب، مدير المشروع في المنظمة الدولية للهجرة، إن الورشة «خطوة أولى».\n"
    "وأعلن الاتحاد الأوروبي تقديم 1250000.50 يورو إلى وزارة العدل لدعم برنامج حماية.\n"
    "للتواصل: press@hope.example\n"
)
"""A plain text: its record does not carry it. The globe is one code point, and two units of UTF-16."""

BRIEF = "الرباط - تعتزم كندا تمويل مركز إيواء جديد.\n=SUM(A1) جمعية الغيمة تعلن إلغاء ندوة حول قانون العمل."
"""A text out of JSON Lines, carried by its record; a line of it looks like a formula."""


def span(text: str, words: str, after: str = "") -> dict[str, Any]:
    """Where `words` stand in `text`, behind the first `after`."""
    start = text.index(words, text.index(after) + len(after) if after else 0)
    return {"start": start, "end": start + len(words), "text": words}


def _workshop() -> Release:
    def at(words: str, after: str = "") -> dict[str, Any]:
        return span(WORKSHOP, words, after)

    def role(entity: str, words: str, confidence: float = 0.9, **more: Any) -> dict[str, Any]:
        return {"entity": entity, "evidence": at(words), "confidence": confidence, **more}

    iom, un = "المنظمة الدولية للهجرة", "نظّمت "
    data = {
        "release": {
            "source": "texts/workshop.txt",
            "sha256": hashlib.sha256(WORKSHOP.encode()).hexdigest(),
            "encoding": "utf-8",
            "characters": len(WORKSHOP),
            "title": at("ورشة عمل في عمّان 🌍 حول حماية الضحايا"),
            "byline": ["e1"],
            "dateline": at("عمّان، 12 مارس 2023"),
            "published": {"start": "2023-03-12", "end": "2023-03-12", "evidence": at("12 مارس 2023")},
            "contacts": [{"kind": "email", "value": "press@hope.example", "evidence": at("press@hope.example")}],
        },
        "entities": [
            {"id": "e1", "type": "person", "name": "هالة النمر", "mentions": [at("هالة النمر")]},
            {
                "id": "e2",
                "type": "organization",
                "name": iom,
                "name_en": "International Organization for Migration",
                "mentions": [at(iom), at(iom, "المشروع")],
                "link": {"gazetteer": "atip", "id": "un/iom", "wikidata": "Q7809", "score": 1, "method": "exact"},
            },
            {"id": "e3", "type": "organization", "name": "وزارة العدل", "mentions": [at("وزارة العدل")]},
            {
                "id": "e4",
                "type": "organization",
                "name": "الاتحاد الأوروبي",
                "mentions": [at("الاتحاد الأوروبي"), at("الاتحاد الأوروبي", "أعلن")],
                "link": {"gazetteer": "atip", "id": "eu", "wikidata": "Q458", "score": 1, "method": "exact"},
            },
            {
                "id": "e5",
                "type": "place",
                "name": "عمّان",
                "name_en": "Amman",
                "mentions": [at("عمّان"), at("عمّان", "النمر")],
                "link": {"gazetteer": "mine", "id": "amman", "score": 0.95, "method": "alias"},
            },
            {
                "id": "e6",
                "type": "programme",
                "name": "برنامج حماية",
                "mentions": [at("برنامج حماية"), at("برنامج حماية", "لدعم")],
            },
            {"id": "e7", "type": "person", "name": "بسمة", "mentions": [at("بسمة")], "honorifics": ["الأميرة"]},
            {
                "id": "e8",
                "type": "person",
                "name": "سامر الخطيب",
                "mentions": [at("سامر الخطيب")],
                "honorifics": ["الدكتور"],
                "positions": [
                    {
                        "title": "مدير المشروع",
                        "organization": "e2",
                        "evidence": at("مدير المشروع في المنظمة الدولية للهجرة"),
                    }
                ],
            },
        ],
        "events": [
            {
                "id": "v1",
                "type": "workshop",
                "name": "العدالة أولاً",
                "name_span": at("العدالة أولاً"),
                "status": "held",
                "dates": [
                    {"start": "2023-03-12", "end": "2023-03-13", "relative": True, "evidence": at("12 و13 مارس")}
                ],
                "places": [role("e5", "عمّان، 12 مارس 2023", 0.8)],
                "organizers": [role("e2", un + iom, cue="نظم")],
                "partners": [role("e3", "بالتعاون مع وزارة العدل", cue="بالتعاون مع")],
                "funders": [role("e4", "بتمويل من الاتحاد الأوروبي")],
                "patrons": [role("e7", "تحت رعاية الأميرة بسمة")],
                "programmes": [role("e6", "ضمن برنامج حماية")],
                "participants": [
                    {
                        "group": "25 قاضياً",
                        "role": "attendee",
                        "count": 25,
                        "evidence": at("بمشاركة 25 قاضياً"),
                        "confidence": 0.9,
                    },
                    {"entity": "e8", "role": "speaker", "evidence": at("قال الدكتور سامر الخطيب"), "confidence": 0.7},
                ],
                "attendance": {"total": 25, "men": 15, "women": 10, "evidence": at("25 قاضياً (15 رجلاً و10 سيدات)")},
                "evidence": [at("ورشة عمل"), at("ورشة عمل «العدالة أولاً»")],
                "confidence": 0.95,
            }
        ],
        "funding": [
            {
                "id": "f1",
                "funder": "e4",
                "object": "برنامج حماية",
                "object_span": at("برنامج حماية", "لدعم"),
                "recipient": "e3",
                "programme": "e6",
                "event": "v1",
                "status": "pledged",
                "confidence": 0.9,
                "amount": {"value": "1250000.50", "currency": "EUR", "evidence": at("1250000.50 يورو")},
                "evidence": at("تقديم 1250000.50 يورو إلى وزارة العدل"),
            }
        ],
        "statements": [{"speaker": "e8", "verb": "قال", "evidence": at("خطوة أولى"), "quoted": True}],
    }
    return Release.model_validate(data, context={"source": WORKSHOP})


def _brief() -> Release:
    def at(words: str) -> dict[str, Any]:
        return span(BRIEF, words)

    data = {
        "release": {
            "source": "briefs.jsonl#2",
            "sha256": hashlib.sha256(b"the line").hexdigest(),
            "encoding": "utf-8",
            "characters": len(BRIEF),
            "text": BRIEF,
            "published": {"start": "2024-05", "end": "2024-05"},
        },
        "entities": [
            {
                "id": "e1",
                "type": "place",
                "name": "كندا",
                "name_en": "Canada",
                "mentions": [at("كندا")],
                "link": {"gazetteer": "atip", "id": "country/ca", "wikidata": "Q16", "score": 1, "method": "exact"},
            },
            {
                "id": "e2",
                "type": "organization",
                "name": "=SUM(A1) جمعية الغيمة",
                "mentions": [at("=SUM(A1) جمعية الغيمة")],
            },
            {"id": "e3", "type": "document", "name": "قانون العمل", "mentions": [at("قانون العمل")]},
        ],
        "events": [
            {
                "id": "v1",
                "type": "session",
                "status": "cancelled",
                "evidence": [at("ندوة حول قانون العمل")],
                "confidence": 0.6,
                "organizers": [{"entity": "e2", "evidence": at("جمعية الغيمة تعلن إلغاء ندوة"), "confidence": 0.5}],
            }
        ],
        "funding": [
            {
                "id": "f1",
                "funder": "e1",
                "object": "مركز إيواء جديد",
                "object_span": at("مركز إيواء جديد"),
                "status": "pledged",
                "evidence": at("تعتزم كندا تمويل مركز إيواء جديد"),
                "confidence": 0.8,
            }
        ],
        "warnings": [{"code": "encoding", "message": "decoded as windows-1256"}],
    }
    return Release.model_validate(data)


RECORDS: tuple[Release, ...] = (_workshop(), _brief())
ERROR = ErrorRecord(
    release=ErrorSource(source="@broken.txt", sha256="0" * 64),
    error=ErrorInfo(code="empty", message="there is no text in it"),
)


def write_texts(folder: Path) -> Path:
    """The releases' files, as they were when they were read."""
    (folder / "texts").mkdir(parents=True, exist_ok=True)
    (folder / "texts" / "workshop.txt").write_bytes(WORKSHOP.encode())
    return folder


def write_records(path: Path) -> Path:
    """The records and an error record, a line each."""
    path.write_text("".join(r.to_json() + "\n" for r in (RECORDS[0], ERROR, RECORDS[1])), encoding="utf-8")
    return path
