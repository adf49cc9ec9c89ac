"""``brat``: a .txt and an .ann a release, with ``annotation.conf``, for the brat annotation tool and its parsers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from atip_extract.export.base import Options, PathExporter, release_key, short_hash
from atip_extract.export.facts import roles_of
from atip_extract.export.spans import Marked, marked
from atip_extract.records import Event, Funding, Release, Span

_UNSAFE = re.compile(r"[^\w.-]+")
ROLE_NAMES = ("Place", "Organizer", "Partner", "Funder", "Patron", "Programme")
_PIECES = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


class Brat(PathExporter):
    """Text-bound annotations for every span; events and funding with their arguments; links and mentions as notes."""

    def __init__(self, path: Path, options: Options) -> None:
        super().__init__(path, options)
        self.labels: set[str] = set()
        self.roles: set[str] = set(ROLE_NAMES)

    def add(self, record: Release) -> None:
        """Two files, named after the source and a hash."""
        text = self.options.texts.of(record)
        name = file_name(record)
        document = _Document(record)
        lines = list(document.lines())
        self.labels |= document.labels
        self.roles |= {name_of(who.role) for event in record.events for who in event.participants}
        (self.path / f"{name}.txt").write_bytes(text.encode("utf-8"))
        (self.path / f"{name}.ann").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")

    def finish(self) -> None:
        """Write the configuration that names every type in use."""
        entities = sorted(label for label in self.labels if not label.startswith(("Event_", "Funding_")))
        roles = ", ".join(f"{role}*:<ENTITY>" for role in sorted(self.roles))
        events = [f"{label}\t{roles}" for label in sorted(self.labels) if label.startswith("Event_")]
        money = "Funder:<ENTITY>, Recipient?:<ENTITY>, Programme?:<ENTITY>, Object?:<ENTITY>, Amount?:<ENTITY>"
        events += [f"{label}\t{money}" for label in sorted(self.labels) if label.startswith("Funding_")]
        pairs = {"Holds": "Person, Position", "Of": "Position, <ENTITY>", "Says": "<ENTITY>, <ENTITY>"}
        relations = [f"{name}\tArg1:{pair.replace(', ', ', Arg2:')}" for name, pair in pairs.items()]
        parts = {"entities": entities, "relations": relations, "events": events, "attributes": []}
        conf = "\n".join(f"[{part}]\n" + "".join(f"{line}\n" for line in lines) for part, lines in parts.items())
        (self.path / "annotation.conf").write_text(conf, encoding="utf-8", newline="\n")


SUFFIX = 8
"""Letters of the hash in a file's name."""


def file_name(record: Release) -> str:
    """A name for a release's files, without the extension: its source, made safe, and a part of its key's hash."""
    place = Path(record.release.source)
    stem = place.name if "#" in place.suffix else place.stem
    stem = _UNSAFE.sub("_", stem)[:60].lstrip(".") or "release"
    return f"{stem}-{short_hash(release_key(record.release))[:SUFFIX]}"


def name_of(label: str) -> str:
    """A label as brat spells types: ``head_of_delegation`` is ``Head_of_delegation``."""
    return _UNSAFE.sub("_", label[:1].upper() + label[1:]).replace(".", "_")


class _Document:
    def __init__(self, record: Release) -> None:
        self.record = record
        self.labels: set[str] = set()
        self.bound: list[str] = []
        self.ids: dict[tuple[str, int, int], str] = {}
        self.mentions: dict[str, list[tuple[Span, str]]] = {}

    def lines(self) -> Iterator[str]:
        marks = [(mark, self.bind(_label(mark), mark.span)) for mark in marked(self.record)]
        for mark, id in marks:
            if mark.group == "entities":
                self.mentions.setdefault(mark.about, []).append((mark.span, id))
        facts = [*self.structures(), *self.relations(marks)]
        yield from self.bound
        for ids in self.mentions.values():
            if len(ids) > 1:
                yield "*\tEquiv " + " ".join(id for _, id in ids)
        yield from facts
        yield from self.references()

    def bind(self, label: str, span: Span) -> str:
        """The id of the text-bound annotation of a span; what runs over lines is bound in pieces, as brat asks."""
        key = label, span.start, span.end
        if key not in self.ids:
            self.labels.add(label)
            self.ids[key] = id = f"T{len(self.ids) + 1}"
            pieces = [(span.start + m.start(), span.start + m.end()) for m in _PIECES.finditer(span.text)]
            pieces = pieces or [(span.start, span.end)]
            words = " ".join(m[0] for m in _PIECES.finditer(span.text))
            self.bound.append(f"{id}\t{label} {';'.join(f'{a} {b}' for a, b in pieces)}\t{words}")
        return self.ids[key]

    def mention(self, entity: str, near: Span) -> str:
        """The mention of an entity that stands in the words of a fact, or the first one."""
        found = self.mentions[entity]
        return next((id for span, id in found if span.start < near.end and near.start < span.end), found[0][1])

    def structures(self) -> Iterator[str]:
        number = 0
        for event in self.record.events:
            number += 1
            yield self.event(f"E{number}", event)
            yield f"#{number}\tAnnotatorNotes E{number}\t{event.id}, {event.status}, confidence {event.confidence:g}"
        for fact in self.record.funding:
            number += 1
            yield self.funding(f"E{number}", fact)
            yield f"#{number}\tAnnotatorNotes E{number}\t{fact.id}, {fact.status}, confidence {fact.confidence:g}"

    def event(self, id: str, event: Event) -> str:
        label = f"Event_{event.type}"
        arguments = [(name_of(role), self.mention(fact.entity, fact.evidence)) for role, fact in roles_of(event)]
        for who in event.participants:
            bound = self.mention(who.entity, who.evidence) if who.entity else self.bind("Participants", who.evidence)
            arguments.append((name_of(who.role), bound))
        return f"{id}\t" + " ".join([f"{label}:{self.bind(label, event.evidence[0])}", *_numbered(arguments)])

    def funding(self, id: str, fact: Funding) -> str:
        label = f"Funding_{fact.status}"
        arguments = [("Funder", self.mention(fact.funder, fact.evidence))]
        for name, entity in (("Recipient", fact.recipient), ("Programme", fact.programme)):
            if entity is not None:
                arguments.append((name, self.mention(entity, fact.evidence)))
        arguments.append(("Object", self.bind("Funded", fact.object_span)))
        if fact.amount is not None:
            arguments.append(("Amount", self.bind("Money", fact.amount.evidence)))
        return f"{id}\t" + " ".join([f"{label}:{self.bind(label, fact.evidence)}", *_numbered(arguments)])

    def relations(self, marks: list[tuple[Marked, str]]) -> Iterator[str]:
        number = 0
        for mark, id in marks:
            name = {"positions": "Holds", "statements": "Says"}.get(mark.group)
            if name is not None:
                number += 1
                yield f"R{number}\t{name} Arg1:{self.mention(mark.entity, mark.span)} Arg2:{id}"
        for entity in self.record.entities:
            for post in entity.positions:
                if post.organization is not None:
                    number += 1
                    bound = self.bind("Position", post.evidence)
                    yield f"R{number}\tOf Arg1:{bound} Arg2:{self.mention(post.organization, post.evidence)}"

    def references(self) -> Iterator[str]:
        number = 0
        for entity in self.record.entities:
            link = entity.link
            if link is not None:
                target = f"Wikidata:{link.wikidata}" if link.wikidata else f"{link.gazetteer}:{link.id}"
                for _, id in self.mentions[entity.id]:
                    number += 1
                    yield f"N{number}\tReference {id} {target}\t{' '.join(entity.name.split())}"


def _label(mark: Marked) -> str:
    prefixes = {"events": "Event_", "funding": "Funding_", "roles": "Role_", "participants": "Role_", "dates": "Date_"}
    names = {"money": "Money", "funding_objects": "Funded", "positions": "Position"}
    if mark.group == "event_names":
        return "Name"
    if mark.group in prefixes:
        return prefixes[mark.group] + mark.label
    return names.get(mark.group) or name_of(mark.label)


def _numbered(arguments: list[tuple[str, str]]) -> Iterator[str]:
    """brat numbers arguments of one name: Organizer, Organizer2 …"""
    counts: dict[str, int] = {}
    for name, id in arguments:
        counts[name] = counts.get(name, 0) + 1
        yield f"{name}{counts[name] if counts[name] > 1 else ''}:{id}"
