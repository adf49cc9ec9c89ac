"""Annotated releases: inline entity tags with ids, then the facts in YAML. Read, checked, written as gold.

A file has three parts, parted by lines of ``---``: what it is (YAML), the release with its tags, the facts (YAML).
``training/releases/README.md`` shows one. Tags are those of ``corpora.py``; a person, an organization, a place, a
programme and a document carry an id, so that every mention of one thing has the same id.

usage: python training/releases.py check FILE...              says what is wrong, a line each
       python training/releases.py gold FOLDER OUT            writes OUT/text/*.txt and OUT/gold/*.json
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import yaml
from accepted import UNITS, group_wordings, longer, shorter_posts, unit_of, without_seat
from markup import TaggedSpan, split_parts, untag

from atip_extract.records import EventStatus, EventType, ParticipantRole

ENTITY_TYPES = {"PER": "person", "ORG": "organization", "LOC": "place", "PROG": "programme", "DOC": "document"}
"""The kinds whose tags carry an id, as the record calls them."""
NAMED = frozenset(ENTITY_TYPES)
EVENT_TYPES, ROLES, STATUSES = (frozenset(get_args(t)) for t in (EventType, ParticipantRole, EventStatus))
BODIES = ("organizers", "partners", "funders", "patrons", "places", "programmes")
PLACE_NOUNS = frozenset({
    "مدينة", "بلدة", "قرية", "حي", "محافظة", "ولاية", "منطقة", "إقليم", "جهة", "عمالة", "مديرية", "ناحية", "قضاء",
    "مخيم", "معبر", "دولة", "جمهورية", "مملكة", "سلطنة",
})  # fmt: skip
"""Nouns that are as good with a place's name as without: «محافظة المنيا», «المنيا»."""
ROLE_KINDS = {"places": ("LOC", "ORG"), "programmes": ("PROG", "DOC")}
_SEATED = frozenset({"ORG", "LOC"})
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass(slots=True)
class Annotated:
    """One annotated release."""

    name: str
    about: dict[str, Any]
    text: str
    spans: list[TaggedSpan]
    facts: dict[str, Any]
    errors: list[str] = field(default_factory=list)

    def kinds(self) -> dict[str, str]:
        """The kind of each id."""
        return {s.id: s.kind for s in self.spans if s.id}

    def names(self, entity: str) -> list[str]:
        """Every form that the release calls it by, the longest first, then those the facts add."""
        forms = [f for s in self.spans if s.id == entity for f in self._forms(s)]
        forms += [f for s in self.spans if s.id == entity and s.kind == "LOC" for f in self._with_noun(s)]
        forms.sort(key=len, reverse=True)
        seated = [f for k, s in enumerate(self.spans) if s.id == entity and s.kind in _SEATED for f in self._seats(k)]
        return list(dict.fromkeys([*forms, *as_list((self.facts.get("names") or {}).get(entity)), *seated]))

    def _with_noun(self, span: TaggedSpan) -> list[str]:
        """A place's name with the noun before it, «محافظة», or without the one that the tag holds."""
        name = self._word(span)
        first, _, rest = name.partition(" ")
        if first in PLACE_NOUNS:
            return [rest] if rest else []
        before = re.search(r"(\w+) $", self.text[: span.start])
        noun = re.sub("^و?[بلك]?", "", before[1]) if before else ""
        return [f"{noun} {name}"] if noun in PLACE_NOUNS else []

    def _seats(self, k: int) -> list[str]:
        """A body's or venue's name with the seat or parent behind its tag, or without the place in it."""
        short = without_seat(
            self._word(self.spans[k]), frozenset(self.text[s.start : s.end] for s in self.spans if s.kind == "LOC")
        )
        return [*longer(self.text, self.spans, k, _SEATED, seat=True), *([short] if short else [])]

    def posts(self, person: str) -> list[str]:
        """Every wording of the person's posts that is accepted, those of the facts first."""
        facts = (self.facts.get("people") or {}).get(person) or {}
        said, bodies = [str(p) for p in as_list(facts.get("position"))], as_list(facts.get("organization"))
        own = [k for k, (s, after) in enumerate(pairwise(self.spans)) if self._word(s) in said and after.id in bodies]
        whole = [words for k in own if self.spans[k].kind == "OCC" for words in self._whole(k)]
        short = [p for post in said for p in shorter_posts(post)]
        with_unit = [f"{self._word(self.spans[k])} {unit}" for k in own if (unit := self._unit(k + 1))]
        return list(dict.fromkeys([*said, *short, *with_unit, *whole]))

    def _unit(self, k: int) -> str:
        noun = self._word(self.spans[k]).split()[0]
        return noun if noun in UNITS else ""

    def units(self) -> dict[str, list[str]]:
        """The wordings of each unit that stands inside a post's tag, by the post."""
        found: dict[str, list[str]] = {}
        for k, span in enumerate(self.spans):
            if span.kind == "OCC" and (unit := unit_of(self._word(span))):
                before = len(self._word(span)) - len(unit)
                found.setdefault(self._word(span), []).extend([unit, *(w[before:] for w in self._whole(k))])
        return found

    def _whole(self, k: int) -> list[str]:
        return longer(self.text, self.spans, k, frozenset({"ORG", "LOC", "PROG"}))

    def _word(self, span: TaggedSpan) -> str:
        return " ".join(self.text[span.start : span.end].split())

    def _forms(self, span: TaggedSpan) -> list[str]:
        words = self._word(span)
        # «للمنظمة»: the tag begins behind the preposition and what is left of the article stands without its alif.
        if words.startswith("ل") and self.text[max(0, span.start - 1) : span.start] == "ل":
            return ["ا" + words, words]
        return [words]


def as_list(value: Any) -> list[Any]:
    """A YAML value that may be nothing, one thing or several."""
    return [] if value is None else list(value) if isinstance(value, list) else [value]


def read(path: Path) -> Annotated:
    """The release of a file, with ``errors`` that say what is wrong in it."""
    parts = split_parts(path.read_text(encoding="utf-8"))
    if len(parts) != 3:
        return Annotated(path.stem, {}, "", [], {}, [f"three parts parted by --- expected, {len(parts)} found"])
    text, spans, errors = untag(parts[1].strip("\n") + "\n")
    try:
        about, facts = yaml.safe_load(parts[0]) or {}, yaml.safe_load(parts[2]) or {}
    except yaml.YAMLError as error:
        return Annotated(path.stem, {}, text, spans, {}, [*errors, f"YAML: {error}".replace("\n", " ")])
    release = Annotated(path.stem, about, text, spans, facts, errors)
    release.errors += _tag_errors(release) + _fact_errors(release)
    return release


def _tag_errors(release: Annotated) -> list[str]:
    errors, kinds = [], {}
    for span in release.spans:
        words = release.text[span.start : span.end]
        if words != words.strip() or not words or "\n" in words:
            errors.append(f"<{span.kind}> holds space at its ends, nothing or a line's end: «{words}»")
        if bool(span.id) != (span.kind in NAMED):
            errors.append(f"<{span.kind}>{words}: " + ("no id here" if span.id else "an id is missing"))
        if span.id and kinds.setdefault(span.id, span.kind) != span.kind:
            errors.append(f"{span.id} is {kinds[span.id]} and {span.kind}")
    return errors


def _fact_errors(release: Annotated) -> list[str]:
    known, facts, errors = release.kinds(), release.facts, []

    def ids(where: str, values: Any, *kinds: str) -> None:
        for value in as_list(values):
            if known.get(str(value)) not in (kinds or NAMED):
                errors.append(f"{where}: {value} is {known.get(str(value), 'no tag of the text')}")

    unknown = set(facts) - {"people", "names", "optional", "events", "events_open", "funding", "optional_funding"}
    errors += [f"unknown key {key}" for key in sorted(unknown)]
    ids("optional", facts.get("optional"))
    ids("names", list(facts.get("names") or {}))
    for person, said in (facts.get("people") or {}).items():
        ids("people", person, "PER")
        ids(f"people {person}", (said or {}).get("organization"), "ORG")
    for i, event in enumerate(facts.get("events") or []):
        where = f"event {i}"
        errors += (
            [f"{where}: type {t}" for t in as_list(event.get("type")) if t not in EVENT_TYPES]
            if event.get("type")
            else [f"{where}: no type"]
        )
        allowed = {"type", "name", "status", "optional", "dates", "participants", "attendance", "may", "at", *BODIES}
        errors += [f"{where}: unknown key {key}" for key in sorted(set(event) - allowed)]
        errors += [f"{where}: «{s}» is not in the text" for s in as_list(event.get("at")) if s not in release.text]
        if event.get("status", "held") not in STATUSES:
            errors.append(f"{where}: status {event['status']}")
        for part in (event, event.get("may") or {}):
            for role in BODIES:
                ids(f"{where} {role}", part.get(role), *ROLE_KINDS.get(role, ("ORG", "PER", "LOC", "PROG")))
            for date in as_list(part.get("dates")):
                if not all(_DATE.fullmatch(half) for half in str(date).split("/")):
                    errors.append(f"{where}: date {date}")
        for who in event.get("participants") or []:
            if not isinstance(who, dict) or ("who" in who) == ("group" in who):
                errors.append(f"{where}: a participant has either who or group: {who}")
                continue
            ids(f"{where} participants", who.get("who"), "PER", "ORG", "LOC")
            errors += [f"{where}: role {r}" for r in as_list(who.get("role")) if r not in ROLES]
            if not who.get("role"):
                errors.append(f"{where}: no role: {who}")
            if "group" in who:
                group = as_list(who["group"])[0]
                errors += [] if group in release.text else [f"{where}: group «{group}» is not in the text"]
        ids(f"{where} may participants", (event.get("may") or {}).get("participants"))
    for i, payment in enumerate([*(facts.get("funding") or []), *(facts.get("optional_funding") or [])]):
        ids(f"funding {i}", payment.get("funder"), "ORG", "PER", "LOC", "PROG")
        ids(f"funding {i}", payment.get("recipient"))
        ids(f"funding {i}", payment.get("programme"), "PROG", "DOC")
        if not (payment.get("object") or payment.get("recipient") or payment.get("programme") or "event" in payment):
            errors.append(f"funding {i}: no object")
        if payment.get("amount") and not re.fullmatch(r"\d+(\.\d+)? [A-Z]{3}", str(payment["amount"])):
            errors.append(f"funding {i}: amount {payment['amount']} (as in 250000 USD)")
        if "event" in payment and not 0 <= int(payment["event"]) < len(facts.get("events") or []):
            errors.append(f"funding {i}: event {payment['event']}")
    return errors


def gold(release: Annotated) -> dict[str, Any]:
    """The facts with their accepted surface forms in place of ids."""
    kinds, facts = release.kinds(), release.facts
    optional = set(as_list(facts.get("optional")))

    def forms(values: Any) -> list[list[str]]:
        return [release.names(str(v)) for v in as_list(values)]

    def of(kind: str, *, left: bool) -> list[list[str]]:
        return [release.names(e) for e, k in kinds.items() if k == kind and (e in optional) == left]

    units = release.units()
    people, left = [], []
    for entity, kind in kinds.items():
        if kind != "PER":
            continue
        said = (facts.get("people") or {}).get(entity) or {}
        if entity in optional:
            left.append(release.names(entity))
            continue
        bodies = [n for o in as_list(said.get("organization")) for n in release.names(o)]
        posts = release.posts(entity)
        bodies += [u for post in posts if bodies for u in units.get(post, [])]
        people.append({"names": release.names(entity), "positions": posts, "organization": bodies})
    return {
        "id": release.name, "people": people, "organizations": of("ORG", left=False), "places": of("LOC", left=False),
        "programmes": of("PROG", left=False), "optional_people": left,
        "optional_organizations": [*of("ORG", left=True), *units.values()],
        "optional_places": of("LOC", left=True),
        "optional_programmes": [*of("PROG", left=True), *(release.names(e) for e, k in kinds.items() if k == "DOC")],
        "events_open": bool(facts.get("events_open")),
        "events": [_gold_event(release, e, forms) for e in facts.get("events") or []],
        "funding": [_gold_payment(release, f) for f in facts.get("funding") or []],
        "optional_funding": [_gold_payment(release, f) for f in facts.get("optional_funding") or []],
    }  # fmt: skip


def _gold_event(release: Annotated, event: dict[str, Any], forms: Any) -> dict[str, Any]:
    may = event.get("may") or {}
    participants = []
    for who in event.get("participants") or []:
        entity = str(who.get("who", ""))
        groups = [str(g) for g in as_list(who.get("group"))]
        names = release.names(entity) if entity else [w for g in groups for w in group_wordings(release.text, g)]
        kind = ENTITY_TYPES[release.kinds()[entity]] if entity else "group"
        # A described group may be worded in many ways: it is never asked for.
        leave = bool(who.get("optional")) or not entity
        participants.append({"names": names, "role": as_list(who["role"]), "kind": kind, "optional": leave})
    out: dict[str, Any] = {
        "main": not event.get("optional"), "optional": bool(event.get("optional")), "type": as_list(event["type"]),
        "names": as_list(event.get("name")), "dates": [str(d) for d in as_list(event.get("dates"))],
        "optional_dates": [str(d) for d in as_list(may.get("dates"))], "participants": participants,
        "optional_participants": [*forms(may.get("participants")), *_counted(release, event)],
        "attendance": event.get("attendance"),
    }  # fmt: skip
    for role in BODIES:
        out[role], out[f"optional_{role}"] = forms(event.get(role)), forms(may.get(role))
    return out


def _counted(release: Annotated, event: dict[str, Any]) -> list[list[str]]:
    """The words that count those who came, which may stand for them as a group."""
    counts = {str(n) for n in (event.get("attendance") or {}).values()}
    found = []
    for span in release.spans:
        number = release.text[span.start : span.end]
        if span.kind == "NUM" and number.replace(",", "").replace(".", "") in counts:
            noun = re.match(r" *(\w+)", release.text[span.end :])
            found += [group_wordings(release.text, f"{number} {noun[1]}")] if noun else []
    return found


def _gold_payment(release: Annotated, payment: dict[str, Any]) -> dict[str, Any]:
    objects = [str(o) for o in as_list(payment.get("object"))]
    for key in ("recipient", "programme"):
        objects += [n for e in as_list(payment.get(key)) for n in release.names(str(e))]
    if "event" in payment:
        objects.append(f"event:{payment['event']}")
        objects += [str(n) for n in as_list(release.facts["events"][int(payment["event"])].get("name"))]
    value, currency = str(payment["amount"]).split() if payment.get("amount") else ("", "")
    amount = {"value": float(value), "currency": currency} if value else None
    funder = [n for f in as_list(payment["funder"]) for n in release.names(f)]
    return {"funder": funder, "object": objects, "amount": amount}


def main(arguments: list[str]) -> int:
    """Check files, or write a folder's text and gold."""
    if arguments[:1] == ["check"]:
        found = [(path, read(Path(path)).errors) for path in arguments[1:]]
        for path, errors in found:
            print(*(f"{path}: {error}" for error in errors) if errors else [f"{path}: fine"], sep="\n")
        return int(any(errors for _, errors in found))
    if arguments[:1] == ["gold"] and len(arguments) == 3:
        out = Path(arguments[2])
        for part in ("text", "gold"):
            (out / part).mkdir(parents=True, exist_ok=True)
        for path in sorted(Path(arguments[1]).glob("*.txt")):
            release = read(path)
            (out / "text" / path.name).write_text(release.text, encoding="utf-8")
            record = json.dumps(gold(release), ensure_ascii=False, indent=1) + "\n"
            (out / "gold" / f"{path.stem}.json").write_text(record, encoding="utf-8")
        return 0
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
