"""Measure the whole pipeline on annotated releases: the facts by kind, as ``atip-extract evaluate`` counts them.

usage: python training/measure.py [FOLDER] [--show]       FOLDER: training/releases/held_out unless another is named

Statements and contacts are not annotated, so they are not counted. Of several accepted types, roles or dates the first
is asked for; the table is therefore a little strict.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from typing import Any

from releases import BODIES, ENTITY_TYPES, Annotated, as_list, read

from atip_extract import Extractor, Release
from atip_extract.evaluate import Report, evaluate


def record(release: Annotated) -> Release:
    """The annotated facts as a record; what may be left out has confidence 0 or a warning ``optional``."""
    text, kinds = release.text, release.kinds()
    spans = {e: [_span(text, s.start, s.end) for s in release.spans if s.id == e] for e in kinds}
    optional = [spans[str(e)][0] for e in as_list(release.facts.get("optional"))]
    optional += [spans[e][0] for e, kind in kinds.items() if kind == "DOC"]
    events = [_event(release, f"v{i}", e, spans, optional) for i, e in enumerate(release.facts.get("events") or [])]
    payments = [(p, 1.0) for p in release.facts.get("funding") or []]
    payments += [(p, 0.0) for p in release.facts.get("optional_funding") or []]
    data = {
        "release": {
            "source": f"{release.name}.txt",
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "encoding": "utf-8",
            "characters": len(text),
        },
        "entities": [_entity(release, e, spans) for e in kinds],
        "events": events,
        "funding": [_payment(release, f"f{i}", p, c, spans) for i, (p, c) in enumerate(payments)],
        "warnings": [{"code": "optional", "message": "may be left out", "evidence": span} for span in optional],
    }
    return Release.model_validate(data, context={"source": text})


def _span(text: str, start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "text": text[start:end]}


def _whole(text: str) -> dict[str, Any]:
    return _span(text, 0, len(text.rstrip()))


def _entity(release: Annotated, entity: str, spans: dict[str, list[Any]]) -> dict[str, Any]:
    said = (release.facts.get("people") or {}).get(entity) or {}
    bodies = [str(b) for b in as_list(said.get("organization"))] or [None]
    posts = as_list(said.get("position")) or ([None] if bodies[0] else [])
    kind = ENTITY_TYPES[release.kinds()[entity]]
    positions = [{"title": p, "organization": b, "evidence": spans[entity][0]} for p in posts for b in bodies]
    return {
        "id": entity,
        "type": kind,
        "name": release.names(entity)[0],
        "mentions": spans[entity],
        "positions": positions,
    }


def _event(
    release: Annotated, name: str, event: dict[str, Any], spans: dict[str, list[Any]], optional: list[Any]
) -> dict[str, Any]:
    text, may = release.text, event.get("may") or {}
    whole = _whole(text)
    out: dict[str, Any] = {
        "id": name,
        "type": as_list(event["type"])[0],
        "name": next(iter(as_list(event.get("name"))), None),
        "confidence": 0.0 if event.get("optional") else 1.0,
        "evidence": [whole],
    }
    for role in BODIES:
        both = [(e, 1.0) for e in as_list(event.get(role))] + [(e, 0.0) for e in as_list(may.get(role))]
        out[role] = [{"entity": str(e), "evidence": spans[str(e)][0], "confidence": c} for e, c in both]
    people = [
        *(event.get("participants") or []),
        *({"who": e, "optional": True} for e in as_list(may.get("participants"))),
    ]
    out["participants"] = [_participant(release, p, spans) for p in people]
    dates = [(d, False) for d in as_list(event.get("dates"))] + [(d, True) for d in as_list(may.get("dates"))]
    out["dates"] = [_date(text, str(d), left, optional) for d, left in dates]
    if event.get("attendance"):
        out["attendance"] = {**event["attendance"], "evidence": whole}
    return out


def _participant(release: Annotated, who: dict[str, Any], spans: dict[str, list[Any]]) -> dict[str, Any]:
    role = next(iter(as_list(who.get("role"))), "attendee")
    if "who" in who:
        leave = 0.0 if who.get("optional") else 1.0
        return {"entity": who["who"], "role": role, "evidence": spans[who["who"]][0], "confidence": leave}
    group = str(as_list(who["group"])[0])
    start = release.text.index(group)
    span = _span(release.text, start, start + len(group))
    return {"group": group, "role": role, "evidence": span, "confidence": 0.0}


def _date(text: str, date: str, left: bool, optional: list[Any]) -> dict[str, Any]:
    first, _, last = date.partition("/")
    evidence = _whole(text)
    if left:  # told apart from the dates that are asked for by a span of its own
        evidence = _span(text, 0, 1 + len(optional))
        optional.append(evidence)
    return {"start": first, "end": last or first, "evidence": evidence}


def _payment(
    release: Annotated, name: str, payment: dict[str, Any], confidence: float, spans: dict[str, list[Any]]
) -> Any:
    text, funder = release.text, str(as_list(payment["funder"])[0])
    named = [str(e) for key in ("programme", "recipient") for e in as_list(payment.get(key))]
    objects = [str(o) for o in as_list(payment.get("object"))]
    found = [o for o in objects if o in text]
    evidence = spans[funder][0]
    start = text.index(found[0]) if found else evidence["start"]
    span = _span(text, start, start + len(found[0])) if found else (spans[named[0]][0] if named else evidence)
    out = {
        "id": name, "funder": funder, "object": [*objects, span["text"]][0], "object_span": span,
        "evidence": evidence, "confidence": confidence,
    }  # fmt: skip
    out |= {k: str(as_list(payment[k])[0]) for k in ("recipient", "programme") if payment.get(k)}
    if "event" in payment:
        out["event"] = f"v{payment['event']}"
    if payment.get("amount"):
        value, currency = str(payment["amount"]).split()
        out["amount"] = {"value": value, "currency": currency, "evidence": evidence}
    return out


def measure(folder: Path, extractor: Extractor) -> Report:
    """The report of all annotated releases of a folder (not below it)."""
    releases = [read(path) for path in sorted(folder.glob("*.txt"))]
    found = list(extractor.stream([r.text for r in releases], sources=[f"{r.name}.txt" for r in releases]))
    bare = [r.model_copy(update={"statements": [], "release": r.release.model_copy(update={"contacts": []})})
            for r in found if isinstance(r, Release)]  # fmt: skip
    return evaluate([record(r) for r in releases], bare)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parent / "releases" / "held_out")
    parser.add_argument("--show", action="store_true", help="print every miss and error (never of what is held out)")
    options = parser.parse_args()
    print(measure(options.folder, Extractor()).render(show=options.show))


if __name__ == "__main__":
    main()
