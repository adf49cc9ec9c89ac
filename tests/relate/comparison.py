"""What a marked release says against what the rules found in it: every difference is a line."""

from __future__ import annotations

from collections.abc import Iterator

from atip_extract.records import Event, Release, Role
from atip_extract.text.normalize import key
from tests.relate.markup import Tag, read

LISTS = ("organizers", "partners", "funders", "patrons", "programmes", "places")
ONLY = "the event"
"""The id of an event that is marked without one."""


def check(marked: str) -> None:
    """Fail with every difference between the facts found and the facts marked."""
    found = differences(marked)
    assert not found, "\n".join(["", *found])


def check_people(marked: str) -> None:
    """Fail with every difference in posts, bodies and honorifics; events and payments are another test's matter."""
    record, tags = read(marked)
    found = list(_Comparison(record, tags).people())
    assert not found, "\n".join(["", *found])


def differences(marked: str) -> list[str]:
    """The differences, a line each; none where all is found and nothing more."""
    record, tags = read(marked)
    return list(_Comparison(record, tags).lines())


class _Comparison:
    def __init__(self, record: Release, tags: list[Tag]) -> None:
        self.record, self.tags = record, tags
        self.names = {e.id: e.name for e in record.entities}
        self.marked: dict[str, list[Tag]] = {}
        """The ids of the marked events, with their tags."""
        self._seen: set[tuple[str, str | None]] = set()
        for tag in tags:
            if tag.name == "event":
                self.marked.setdefault(tag.given.get("id", ONLY), []).append(tag)

    def lines(self) -> Iterator[str]:
        """Every difference."""
        events = self._matched()
        for name, known in self.marked.items():
            if name not in events and "maybe" not in known[0].given:
                yield f"no event: {name}"
        for event in self.record.events:
            if event.id not in {e.id for e in events.values()}:
                yield f"an event too many: {event.type} «{event.evidence[0].text}»"
        for name, event in events.items():
            if "maybe" not in self.marked[name][0].given:
                self._seen = set()
                yield from (f"{name}: {line}" for line in self._event(name, event))
        yield from self._funding(events)
        yield from self._statements()
        yield from self.people()

    def people(self) -> Iterator[str]:
        """Every difference in what is told of people."""
        for tag in self._of("per"):
            yield from self._person(tag)

    def _of(self, *names: str) -> list[Tag]:
        return [t for t in self.tags if t.name in names]

    def _entity(self, tag: Tag) -> str:
        return next((e.id for e in self.record.entities if any(tag.touches(m) for m in e.mentions)), "")

    def _matched(self) -> dict[str, Event]:
        """The found event for each marked one: by the words that tell of it, else the only one for the only one."""
        matched: dict[str, Event] = {}
        for name, tags in self.marked.items():
            left = [e for e in self.record.events if e.id not in {m.id for m in matched.values()}]
            near = [e for e in left if any(t.touches(s) for t in tags for s in e.evidence)]
            if near or (len(self.marked) == 1 and len(left) == 1):
                matched[name] = (near or left)[0]
        return matched

    def _event(self, name: str, event: Event) -> Iterator[str]:
        given = {k: v for t in self.marked[name] for k, v in t.given.items()}
        for field, value in (("type", event.type), ("status", event.status), ("name", event.name or "")):
            wanted = given.get(field, "held" if field == "status" else value)
            if key(value) not in [key(w) for w in wanted.split("|")]:
                yield f"{field} is {value!r}, not {wanted!r}"
        yield from self._roles(name, event)
        dates = [t for t in self._of("date") if t.given.get("event", name) == name]
        if len(dates) != len(event.dates) or not all(any(t.touches(d.evidence) for t in dates) for d in event.dates):
            yield f"dates are {[d.evidence.text for d in event.dates if d.evidence]}"
        for tag, date in zip(dates, event.dates, strict=False):
            if tag.given.get("iso", date.start) != date.start or tag.given.get("end", date.end) != date.end:
                yield f"the date is {date.start}/{date.end}"
        yield from self._attendance(name, event)

    def _roles(self, name: str, event: Event) -> Iterator[str]:
        found: set[tuple[str, str | None]] = {
            (p.role, self.names[p.entity] if p.entity else p.group)
            for p in event.participants
            if p.entity or not any(t.touches(p.evidence) for t in self._of("count"))  # the count says it all
        }
        for field in LISTS:
            roles: list[Role] = getattr(event, field)
            found |= {(field[:-1], self.names[r.entity]) for r in roles}
        for tag in (t for t in self.tags if "role" in t.given):
            entity = self.names.get(self._entity(tag), "nobody") if tag.name != "group" else self._group(tag, event)
            for wanted in self._wanted(tag.given["role"], name):
                right: set[tuple[str, str | None]] = {(part, entity) for part in wanted.removesuffix("?").split("|")}
                if not right & found and not wanted.endswith("?") and not right & self._seen:
                    yield f"role missing: {wanted} {entity}"
                self._seen |= right & found
                found -= right
        yield from (f"role too many: {role} {entity}" for role, entity in sorted(found, key=str))

    @staticmethod
    def _group(tag: Tag, event: Event) -> str:
        """The described group that the tag stands around, by its words."""
        return next((p.group for p in event.participants if p.group and tag.touches(p.evidence)), "no group")

    def _wanted(self, roles: str, event: str) -> Iterator[str]:
        """The roles of a tag in one event: those that name it, or that name none where it is the first."""
        for role in roles.split(","):
            part, _, where = role.partition("@")
            if (where or (ONLY if ONLY in self.marked else next(iter(self.marked), ONLY))) == event:
                yield part

    def _attendance(self, name: str, event: Event) -> Iterator[str]:
        counts = [t for t in self._of("count") if t.given.get("event", name) == name]
        found = event.attendance
        if (found is None) != (not counts) or (found and not counts[0].touches(found.evidence)):
            yield f"attendance is {found.evidence.text if found else None!r}"
        elif found:
            for field in ("total", "men", "women"):
                if field in counts[0].given and getattr(found, field) != int(counts[0].given[field]):
                    yield f"{field} is {getattr(found, field)}"

    def _funding(self, events: dict[str, Event]) -> Iterator[str]:
        payers = [t for t in self.tags if "funds" in t.given or "funder" in t.given.get("role", "")]
        wanted, found = {self._entity(t) for t in payers}, {f.funder for f in self.record.funding}
        yield from _differences("payer", {self.names[f] for f in found}, {self.names.get(w, "nobody") for w in wanted})
        for tag in (t for t in payers if "funds" in t.given):
            facts = [f for f in self.record.funding if f.funder == self._entity(tag)]
            target = tag.given["funds"]
            fact = next((f for f in facts if target in events and f.event == events[target].id), None) or next(
                (f for f in facts if key(target) in key(f.object) or key(f.object) in key(target)), None
            )
            if fact is None:
                yield f"«{target}» is not what is paid for, but {[f.object for f in facts]}"
                continue
            amount = f"{fact.amount.value.normalize():f} {fact.amount.currency}" if fact.amount else ""
            recipient = self.names[fact.recipient] if fact.recipient else ""
            for field, value in (("amount", amount), ("to", recipient), ("status", fact.status)):
                if key(tag.given.get(field, "stated" if field == "status" else "")) != key(value):
                    yield f"{field} is {value!r}, not {tag.given.get(field)!r}"

    def _statements(self) -> Iterator[str]:
        left = list(self.record.statements)
        for tag in self._of("said"):
            near = next((s for s in left if tag.is_close_to(s.evidence)), None)
            if near is None:
                yield f"no statement of {tag.given['by']}"
                continue
            left.remove(near)
            if key(tag.given["by"]) not in key(self.names[near.speaker]) or near.quoted != ("quoted" in tag.given):
                yield f"{self.names[near.speaker]} said it, quoted: {near.quoted}"
        yield from (f"a statement too many: {self.names[s.speaker]} «{s.evidence.text}»" for s in left)

    def _person(self, tag: Tag) -> Iterator[str]:
        entity = next((e for e in self.record.entities if e.id == self._entity(tag)), None)
        if entity is None:
            yield "no person"
            return
        titles = "; ".join(p.title or "" for p in entity.positions)
        bodies = "; ".join(self.names[p.organization] for p in entity.positions if p.organization)
        for field, value in (("title", titles), ("of", bodies), ("hon", "; ".join(entity.honorifics))):
            if field in tag.given and _parts(value) not in map(_parts, tag.given[field].split("|")):
                yield f"{field} of {entity.name} is {value!r}"


def _parts(text: str) -> list[str]:
    return sorted(key(part) for part in text.split(";") if key(part))


def _differences(what: str, found: set[str], wanted: set[str]) -> Iterator[str]:
    yield from (f"{what} missing: {item}" for item in sorted(wanted - found))
    yield from (f"{what} too many: {item}" for item in sorted(found - wanted))
