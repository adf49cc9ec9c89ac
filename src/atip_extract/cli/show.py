"""``atip-extract show FILE``: one record for a person to read, each fact with the words that say it.

Arabic stands between bidi isolates (U+2068 … U+2069), so that a terminal that knows right-to-left text keeps each name
whole beside the English labels, and one that does not shows it in logical order.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.text import Text

from atip_extract.cli.failures import complain
from atip_extract.errors import ConfigError
from atip_extract.pipeline import Config
from atip_extract.records import Date, Entity, ErrorRecord, Event, Funding, Participant, Release, Role, Span

ROLE_LABELS = {
    "organizers": "organized by",
    "partners": "with",
    "funders": "funded by",
    "patrons": "under the patronage of",
    "programmes": "within",
    "places": "where",
}


def run_show(file: str, config: Config, *, explain: bool) -> int:
    """Print the facts of each release in `file`; 1 where it cannot be read."""
    from atip_extract.batch.work import extract_sources
    from atip_extract.extractor import Extractor
    from atip_extract.text.sources import read_bytes, read_path

    console = Console(highlight=False, soft_wrap=True)
    if file == "-":
        items = list(read_bytes(sys.stdin.buffer.read(), "-"))
    else:
        if not Path(file).is_file():
            raise ConfigError(f"{file}: no such file")
        items = list(read_path(Path(file)))
    failed = 0
    for result in extract_sources(Extractor.from_config(config), items):
        if isinstance(result, ErrorRecord):
            complain(f"{result.release.source}: {result.error.message}")
            failed = 1
        else:
            for line in lines(result, explain=explain):
                console.print(line)
    return failed


def isolate(text: str) -> str:
    """Text between a first-strong isolate and its end, on one line."""
    return f"\u2068{' '.join(text.split())}\u2069"


def lines(record: Release, *, explain: bool = False) -> Iterator[Text]:
    """The record as lines of text, with styles."""
    names = {e.id: e.name for e in record.entities}
    page = _Page(record, names, explain)
    yield from page.head()
    for number, event in enumerate(record.events, start=1):
        yield from page.event(number, event)
    yield from page.funding()
    yield from page.people()
    yield from page.statements()


class _Page:
    def __init__(self, record: Release, names: dict[str, str], explain: bool) -> None:
        self.record, self.names, self.explain = record, names, explain

    def head(self) -> Iterator[Text]:
        info = self.record.release
        title = info.title.text if info.title else info.source
        yield Text(isolate(title), style="bold")
        parts = [info.source] if info.title else []
        if info.published is not None:
            parts.append(f"published {_date(info.published)}")
        if info.byline:
            parts.append("by " + ", ".join(isolate(self.names[b]) for b in info.byline))
        if parts:
            yield Text(" · ".join(parts), style="dim")

    def event(self, number: int, event: Event) -> Iterator[Text]:
        name = isolate(event.name) if event.name else isolate(event.evidence[0].text)
        yield Text()
        yield Text.assemble((f"Event {number}  ", "bold cyan"), f"{event.type}, {event.status}: ", name)
        for date in event.dates:
            yield self._fact("when", _date(date), date.evidence)
        for field, label in ROLE_LABELS.items():
            for role in getattr(event, field):
                yield self._role(label, role)
        if event.attendance is not None:
            a = event.attendance
            counts = [
                f"{n} {what}" for n, what in ((a.total, "people"), (a.men, "men"), (a.women, "women")) if n is not None
            ]
            yield self._fact("attendance", ", ".join(counts), a.evidence)
        for participant in event.participants:
            yield self._participant(participant)

    def funding(self) -> Iterator[Text]:
        if self.record.funding:
            yield Text()
            yield Text("Who paid", style="bold cyan")
        for fact in self.record.funding:
            yield self._funding(fact)

    def people(self) -> Iterator[Text]:
        people = [e for e in self.record.entities if e.type == "person"]
        if people:
            yield Text()
            yield Text("People", style="bold cyan")
        for person in people:
            yield self._person(person)

    def statements(self) -> Iterator[Text]:
        if self.record.statements:
            yield Text()
            yield Text("Who said what", style="bold cyan")
        for statement in self.record.statements:
            mark = "quoted" if statement.quoted else "reported"
            said = isolate(statement.evidence.text)
            yield Text(f"  {isolate(self.names[statement.speaker])} ({mark}): {said}")

    def _role(self, label: str, role: Role) -> Text:
        return self._fact(label, isolate(self.names[role.entity]), role.evidence, role.cue, role.confidence)

    def _participant(self, p: Participant) -> Text:
        name = self.names[p.entity] if p.entity is not None else p.group or ""
        return self._fact(p.role.replace("_", " "), isolate(name), p.evidence, p.cue, p.confidence)

    def _funding(self, fact: Funding) -> Text:
        amount = f", {fact.amount.value:,} {fact.amount.currency}" if fact.amount else ""
        text = f"{isolate(self.names[fact.funder])} → {isolate(fact.object)}{amount}"
        return self._fact(fact.status, text, fact.evidence, fact.cue, fact.confidence)

    def _person(self, person: Entity) -> Text:
        posts = []
        for position in person.positions:
            body = self.names.get(position.organization or "")
            posts.append(" / ".join(isolate(part) for part in (position.title, body) if part))
        return Text(f"  {isolate(person.name)}" + (f": {'; '.join(posts)}" if posts else ""))

    def _fact(
        self, label: str, value: str, evidence: Span | None, cue: str | None = None, confidence: float | None = None
    ) -> Text:
        line = Text.assemble((f"  {label:<22} ", "green"), value)
        if evidence is not None and isolate(evidence.text) != value:  # a described group is its own evidence
            line.append(f"  {isolate(evidence.text)}", style="dim")
        if self.explain and confidence is not None:
            place = f" at {evidence.start}:{evidence.end}" if evidence is not None else ""
            line.append(f"  [cue {isolate(cue or '?')}{place}, confidence {confidence:.2f}]", style="yellow")
        return line


def _date(date: Date) -> str:
    span = date.start if date.start == date.end else f"{date.start} to {date.end}"
    return (
        span + (" (Hijri in the text)" if date.calendar == "hijri" else "") + (" (resolved)" if date.relative else "")
    )
