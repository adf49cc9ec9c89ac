"""A gold record against a predicted one, kind of fact by kind of fact."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from atip_extract.evaluate.events import EventsOf, compare_events
from atip_extract.evaluate.names import Names, any_agree, begins, names_of
from atip_extract.evaluate.report import Report
from atip_extract.evaluate.tally import Item, Pair, Tally, overlap, shared
from atip_extract.records import Contact, Entity, EntityType, Funding, Release, Span, Statement

OPTIONAL = "optional"
"""The code of a warning in gold: what is mentioned at its evidence may be taken or left."""
COMPARED: tuple[EntityType, ...] = ("person", "organization", "place", "programme")


def evaluate(gold: Sequence[Release], predicted: Sequence[Release]) -> Report:
    """Compare records. A gold release finds its record by the hash of the file, or else by the file's name.

    A gold release without a record has all its facts missed; a record without gold is left out.
    """
    found = [(release, _record_of(release, predicted)) for release in gold]
    tallies = [Tally(strict=False), Tally(strict=True)]
    for tally in tallies:
        for release, record in found:
            tally.source = release.release.source
            _compare(tally, release, record or _nothing(release))
    without = [release.release.source for release, record in found if record is None]
    return Report.of(len(gold), without, *tallies)


def _record_of(gold: Release, predicted: Sequence[Release]) -> Release | None:
    name = PurePath(gold.release.source).name
    same_bytes = (r for r in predicted if r.release.sha256 == gold.release.sha256)
    same_name = (r for r in predicted if PurePath(r.release.source).name == name)
    return next(same_bytes, None) or next(same_name, None)


def _nothing(gold: Release) -> Release:
    return Release(release=gold.release.model_copy(update={"byline": [], "contacts": []}))


def _compare(tally: Tally, gold: Release, record: Release) -> None:
    optional = [w.evidence for w in gold.warnings if w.code == OPTIONAL and w.evidence is not None]
    _compare_entities(tally, gold, record, optional)
    pairs = compare_events(tally, EventsOf(record), EventsOf(gold, optional))
    _compare_funding(tally, gold, record, pairs)
    _compare_statements(tally, gold, record, optional)
    tally.items("contacts", _contacts(record.release.contacts), _contacts(gold.release.contacts))


def _entity_items(entities: Sequence[Entity], optional: Sequence[Span] = ()) -> list[Item]:
    leave = {(s.start, s.end) for s in optional}
    return [Item(names_of(e), tuple(e.mentions), any((m.start, m.end) in leave for m in e.mentions)) for e in entities]


def _compare_entities(tally: Tally, gold: Release, record: Release, optional: Sequence[Span]) -> None:
    for kind in COMPARED:
        ours = [e for e in record.entities if e.type == kind]
        theirs = [e for e in gold.entities if e.type == kind]
        # What may be left may also be taken for another kind of thing: a hall for a body, a law for a programme.
        open_ = [i for i in _entity_items([e for e in gold.entities if e.type != kind], optional) if i.optional]
        items = [*_entity_items(theirs, optional), *open_]
        for i, j in tally.items(f"entity.{kind}", _entity_items(ours), items):
            if kind == "person" and j < len(theirs) and not items[j].optional:
                _compare_posts(tally, ours[i], theirs[j], record, gold)


def _compare_posts(tally: Tally, person: Entity, wanted_person: Entity, record: Release, gold: Release) -> None:
    """A person's post, and the body that it belongs to: right where one of several is."""
    _compare_titles(tally, person, wanted_person)
    _compare_bodies(tally, person, wanted_person, record, gold)


def _compare_titles(tally: Tally, person: Entity, gold: Entity) -> None:
    """The title may be written with its body or without («رئيس الهيئة», «رئيس»), leniently as far as it goes.

    What one side takes for a post the other may take for an honorific («المحامية»).
    """
    titles = [p.title for p in person.positions if p.title and p.title not in gold.honorifics]
    wanted = [p.title for p in gold.positions if p.title]
    accepted = [*wanted, *(p.evidence.text for p in gold.positions if p.title)]
    told = [*titles, *person.honorifics]
    right = any_agree(told, accepted, strict=tally.strict)
    if not tally.strict:
        right = right or any(begins(t, a) for t in titles for a in accepted)
    label = f"{gold.name}: "
    tally.value(
        "person.position",
        label + titles[0] if titles else None,
        label + wanted[0] if wanted else None,
        right,
    )


def _compare_bodies(tally: Tally, person: Entity, wanted: Entity, record: Release, gold: Release) -> None:
    """A body is asked for only where gold names one, and wrong where gold has another or knows of no post at all.

    A body inside another («عميدة كلية القانون بجامعة …») is leniently right, where the words of the post name both.
    """
    bodies = [e for e in record.entities if e.id in {p.organization for p in person.positions}]
    asked = [e for e in gold.entities if e.id in {p.organization for p in wanted.positions}]
    if not asked and wanted.positions:
        return
    posts = [p.evidence for p in wanted.positions]
    right = any(any_agree(names_of(b), names_of(a), strict=tally.strict) for b in bodies for a in asked)
    if not tally.strict:
        right = right or any(p.start <= m.start and m.end <= p.end for b in bodies for m in b.mentions for p in posts)
    label = f"{wanted.name}: "
    tally.value(
        "person.organization",
        label + bodies[0].name if bodies else None,
        label + asked[0].name if asked else None,
        right,
    )


def _compare_funding(tally: Tally, gold: Release, record: Release, pairs: Sequence[Pair]) -> None:
    """Who pays for what. One fact told twice, of the event and of its programme, is neither right nor wrong again."""
    same_event = {(record.events[i].id, gold.events[j].id) for i, j in pairs}
    ours, theirs = Names(record), Names(gold)

    def fits(fact: Funding, wanted: Funding) -> bool:
        if not any_agree(ours.of(fact.funder), theirs.of(wanted.funder), strict=tally.strict):
            return False
        if (fact.event, wanted.event) in same_event:
            return True
        return any_agree(_paid_for(fact, record, ours), _paid_for(wanted, gold, theirs), strict=False)

    free = sorted(gold.funding, key=lambda f: f.confidence == 0)
    for fact in record.funding:
        wanted = next((w for w in free if fits(fact, w)), None)
        label = f"{ours.of(fact.funder)[0]} → {fact.object}"
        if wanted is None:
            if not any(fits(fact, w) for w in gold.funding):
                tally.err("funding", label, fact.confidence)
            continue
        free.remove(wanted)
        if wanted.confidence > 0:
            tally.hit("funding", fact.confidence)
            tally.value("funding.amount", _amount(fact), _amount(wanted))
    for wanted in free:
        if wanted.confidence > 0:
            tally.miss("funding", f"{theirs.of(wanted.funder)[0]} → {wanted.object}")
            tally.value("funding.amount", None, _amount(wanted))


def _paid_for(fact: Funding, release: Release, names: Names) -> tuple[str, ...]:
    event = next((e for e in release.events if e.id == fact.event), None)
    event_name = (event.name,) if event is not None and event.name else ()
    return (fact.object, fact.object_span.text, *names.of(fact.recipient), *names.of(fact.programme), *event_name)


def _amount(fact: Funding) -> str | None:
    return f"{fact.amount.value.normalize():f} {fact.amount.currency}" if fact.amount is not None else None


def _compare_statements(tally: Tally, gold: Release, record: Release, optional: Sequence[Span]) -> None:
    """Who said it, wherever the words overlap: readers cut one speech into statements differently."""
    ours, theirs = Names(record), Names(gold)

    def same(one: Statement, other: Statement) -> bool:
        names = any_agree(ours.of(one.speaker), theirs.of(other.speaker), strict=tally.strict)
        return names and overlap([one.evidence], [other.evidence])

    for wanted in gold.statements:
        text = f"{theirs.of(wanted.speaker)[0]}: {wanted.evidence.text}"
        if any(same(s, wanted) for s in record.statements):
            tally.hit("statement.speaker")
        else:
            tally.miss("statement.speaker", text)
    for statement in record.statements:
        words = statement.evidence
        left_open = any(2 * shared(words, span) >= len(words.text) for span in optional)
        if not left_open and not any(same(statement, w) for w in gold.statements):
            tally.err("statement.speaker", f"{ours.of(statement.speaker)[0]}: {statement.evidence.text}")


def _contacts(contacts: Sequence[Contact]) -> list[Item]:
    return [Item((f"{c.value}",), (c.evidence,)) for c in contacts]
