"""What the plots count: events by month, sums by funder and currency, bodies by role. Memory grows with the bodies."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from atip_extract.export.known import entry_of
from atip_extract.records import Entity, Event, Release

ROLES = ("organizer", "partner", "funder", "patron", "participant")
"""What a body may be to an event, as the plots name it."""
_MONTH = len("2023-03")


@dataclass(frozen=True, slots=True)
class Body:
    """Who acts: one over all releases where a gazetteer knows it, else by its name."""

    key: tuple[str, ...] = field(repr=False)
    name: str = field(compare=False)
    name_en: str | None = field(compare=False, default=None)

    @classmethod
    def of(cls, entity: Entity) -> Body:
        """The body that an entity of a record is."""
        entry, link = entry_of(entity), entity.link
        key = (link.gazetteer, link.id) if link is not None else (entity.type, " ".join(entity.name.split()))
        return cls(key, entry.name if entry is not None else entity.name, entity.name_en)


@dataclass
class Counts:
    """Everything that the three plots show, and what they leave out."""

    months: Counter[tuple[int, str]] = field(default_factory=Counter)
    """(month, status) → events; a month is its year times twelve plus its place in it, from 0."""
    of_a_year: int = 0
    """Events that the text dates by their year alone."""
    undated: int = 0
    sums: dict[str, dict[Body, dict[str, Decimal]]] = field(default_factory=dict)
    """Currency → funder → status (stated, pledged) → sum, in units of the currency."""
    requested: int = 0
    """Sums that somebody asks for: nobody has paid or promised them."""
    roles: dict[Body, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Body → role → events."""

    def add(self, record: Release) -> None:
        """Count one record."""
        bodies = {e.id: Body.of(e) for e in record.entities if e.type in {"organization", "place"}}
        for event in record.events:
            self._month(event)
            for id, role in dict.fromkeys(_roles(event)):
                if id in bodies:
                    self.roles[bodies[id]][role] += 1
        for fact in record.funding:
            if fact.amount is None or fact.funder not in bodies:
                continue
            if fact.status == "requested":
                self.requested += 1
                continue
            funders = self.sums.setdefault(fact.amount.currency, defaultdict(lambda: defaultdict(Decimal)))
            funders[bodies[fact.funder]][fact.status] += fact.amount.value

    def _month(self, event: Event) -> None:
        starts = [date.start for date in event.dates]
        months = [start for start in starts if len(start) >= _MONTH]
        if months:
            first = min(months)
            self.months[int(first[:4]) * 12 + int(first[5:7]) - 1, event.status] += 1
        elif starts:
            self.of_a_year += 1
        else:
            self.undated += 1


def _roles(event: Event) -> Iterator[tuple[str, str]]:
    for role in ROLES[:-1]:
        yield from ((fact.entity, role) for fact in getattr(event, f"{role}s"))
    yield from ((who.entity, "participant") for who in event.participants if who.entity is not None)
