"""Events: which predicted event is which gold event, and what each says of it."""

from __future__ import annotations

from collections.abc import Sequence

from atip_extract.evaluate.names import Names, agree, any_agree
from atip_extract.evaluate.tally import Item, Pair, Tally, overlap
from atip_extract.records import Date, Event, Participant, Release, Role, Span

ROLE_FIELDS = ("places", "organizers", "partners", "funders", "patrons", "programmes")
NEAR_TYPES: tuple[frozenset[str], ...] = (
    frozenset({"workshop", "training"}),
    frozenset({"conference", "forum", "session"}),
    frozenset({"meeting", "session"}),
    frozenset({"visit", "study_visit"}),
    frozenset({"launch", "campaign"}),
    frozenset({"launch", "ceremony"}),
    frozenset({"ceremony", "inauguration"}),
)
"""Kinds of event between which readers differ."""
NEAR_ROLES: tuple[frozenset[str], ...] = (
    frozenset({"opener", "chair", "speaker"}),
    frozenset({"expert", "trainer", "speaker"}),
    frozenset({"delegation", "representative", "visitor"}),
    frozenset({"attendee", "representative"}),
    frozenset({"counterpart", "visitor"}),
    frozenset({"counterpart", "attendee"}),
    frozenset({"trainee", "attendee", "beneficiary"}),
)
"""Roles of participants between which readers differ."""

NAME, ROLE, PARTICIPANT, DATE, TYPE, WORDS = 3.0, 1.0, 0.5, 1.0, 1.0, 1.0
"""What a shared name, role, … adds to the likeness of two events."""
LIKE_ENOUGH = 2.0
"""From this likeness on, two events may be the same: type and words, say, or a name alone."""


def near(one: str, other: str, groups: Sequence[frozenset[str]], *, strict: bool) -> bool:
    """Whether two labels are the same, or lie next to each other where not `strict`."""
    return one == other or (not strict and any(one in g and other in g for g in groups))


class EventsOf:
    """A release's events as lists of items to compare."""

    def __init__(self, release: Release, optional: Sequence[Span] = ()) -> None:
        """`optional`: the spans of dates that may be taken or left."""
        self.events = release.events
        self.names = Names(release)
        self.optional = {(s.start, s.end) for s in optional}

    def roles(self, roles: Sequence[Role]) -> list[Item]:
        """Bodies, places and programmes in one role."""
        return [Item(self.names.of(r.entity), (r.evidence,), r.confidence == 0, r.confidence) for r in roles]

    def participants(self, participants: Sequence[Participant]) -> list[Item]:
        """Who takes part. One item a person, body or group, however many roles it has."""
        return [
            Item(self.names.of_participant(p), (p.evidence,), p.confidence == 0, p.confidence, p.role, bool(p.group))
            for p in participants
        ]

    def dates(self, dates: Sequence[Date]) -> list[Item]:
        """Dates and ranges; their names are the ISO forms."""
        return [
            Item((d.start if d.start == d.end else f"{d.start}/{d.end}",), (d.evidence,) if d.evidence else (),
                 d.evidence is not None and (d.evidence.start, d.evidence.end) in self.optional)
            for d in dates
        ]  # fmt: skip


def _same_date(predicted: Item, gold: Item, strict: bool) -> bool:
    return predicted.names == gold.names


def likeness(predicted: Event, gold: Event, p: EventsOf, g: EventsOf) -> float:
    """How well a predicted event fits a gold one; without a unit, `LIKE_ENOUGH` and more may be the same event."""
    total = TYPE if near(predicted.type, gold.type, NEAR_TYPES, strict=False) else 0.0
    if predicted.name and gold.name and agree(predicted.name, gold.name, strict=False):
        total += NAME
    if overlap(_words_of(predicted), _words_of(gold)):
        total += WORDS
    for field in ROLE_FIELDS:
        total += ROLE * _shared(p.roles(getattr(predicted, field)), g.roles(getattr(gold, field)))
    total += PARTICIPANT * _shared(p.participants(predicted.participants), g.participants(gold.participants))
    wanted = {d.names for d in g.dates(gold.dates)}
    return total + DATE * sum(d.names in wanted for d in p.dates(predicted.dates))


def _words_of(event: Event) -> list[Span]:
    return [*event.evidence, *([event.name_span] if event.name_span else [])]


def _shared(predicted: Sequence[Item], gold: Sequence[Item]) -> int:
    return sum(any(any_agree(i.names, j.names, strict=False) for j in gold) for i in predicted)


def align(p: EventsOf, g: EventsOf) -> list[Pair]:
    """One predicted event for one gold event, the likeliest pair first."""
    candidates = sorted(
        ((-likeness(e, f, p, g), i, j) for i, e in enumerate(p.events) for j, f in enumerate(g.events)),
    )
    pairs: list[Pair] = []
    for negative, i, j in candidates:
        if -negative >= LIKE_ENOUGH and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return sorted(pairs)


def compare_events(tally: Tally, p: EventsOf, g: EventsOf) -> list[Pair]:
    """Count every fact about events; the aligned pairs, which funding needs."""
    pairs = align(p, g)
    partner, found = dict(pairs), {j for _, j in pairs}
    for i, event in enumerate(p.events):
        if i not in partner:
            tally.err("event", _label(event), event.confidence)
            for role in _every_role(event):
                tally.judge(role.confidence, False)
        elif g.events[partner[i]].confidence > 0:
            tally.hit("event", event.confidence)
            _compare_event(tally, event, g.events[partner[i]], p, g)
    for j, event in enumerate(g.events):
        if j not in found and event.confidence > 0:
            tally.miss("event", _label(event))
            _compare_event(tally, None, event, p, g)
    return pairs


def _every_role(event: Event) -> list[Role | Participant]:
    """What a reader of an event that is none would believe; for the reliability alone."""
    return [*(role for field in ROLE_FIELDS for role in getattr(event, field)), *event.participants]


def _label(event: Event) -> str:
    return f"{event.type} {event.name or event.evidence[0].text}"


def _compare_event(tally: Tally, event: Event | None, gold: Event, p: EventsOf, g: EventsOf) -> None:
    """What is said of one event; with no predicted event, every required fact of it is missed."""
    if event is not None:
        tally.value("event.type", event.type, gold.type, near(event.type, gold.type, NEAR_TYPES, strict=tally.strict))
        if gold.name is not None:
            right = event.name is not None and agree(event.name, gold.name, strict=tally.strict)
            tally.value("event.name", event.name, gold.name, right)
    for field in ROLE_FIELDS:
        found = p.roles(getattr(event, field)) if event else []
        _judged(tally, f"event.{field}", found, g.roles(getattr(gold, field)))
    tally.items("event.dates", p.dates(event.dates) if event else [], g.dates(gold.dates), _same_date)
    _compare_participants(tally, p.participants(event.participants) if event else [], g.participants(gold.participants))
    counted, wanted = event and event.attendance, gold.attendance
    for part in ("total", "men", "women"):
        tally.value("event.attendance", getattr(counted, part, None), getattr(wanted, part, None))


def _judged(tally: Tally, fact: str, predicted: Sequence[Item], gold: Sequence[Item]) -> None:
    for i, j in tally.items(fact, predicted, gold):
        if not gold[j].optional:
            tally.judge(predicted[i].confidence, True)


def _compare_participants(tally: Tally, predicted: Sequence[Item], gold: Sequence[Item]) -> None:
    """Who took part, and of those that gold has too, in which role. Somebody with two roles is one participant."""
    people, wanted = _once(predicted), _once(gold)
    for i, j in tally.items("event.participants", [p[0] for p in people], [w[0] for w in wanted]):
        ours, theirs = people[i], wanted[j]
        if theirs[0].optional:
            continue
        right = any(near(a.role, b.role, NEAR_ROLES, strict=tally.strict) for a in ours for b in theirs)
        roles, asked = "/".join(a.role for a in ours), "/".join(b.role for b in theirs)
        tally.value("event.participant_role", f"{ours[0].names[0]}: {roles}", asked, right)
        tally.judge(ours[0].confidence, right)


def _once(items: Sequence[Item]) -> list[list[Item]]:
    """Items grouped by who they are; what is required first."""
    groups: list[list[Item]] = []
    for item in sorted(items, key=lambda i: i.optional):
        same = next((g for g in groups if g[0].names == item.names and not item.group), None)
        if same is None:
            groups.append([item])
        else:
            same.append(item)
    return groups
