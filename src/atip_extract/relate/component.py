"""The stage ``atip_relate``: from entities and cues to facts. The order of the rules is the order of this file."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from atip_extract.annotations import annotations_of
from atip_extract.drafts import EventDraft, Facts, ParticipantDraft, RoleDraft, TokenRange
from atip_extract.relate.context import Context
from atip_extract.relate.events.finder import EventFinder
from atip_extract.relate.events.scope import Scope
from atip_extract.relate.funding.finder import FundingFinder
from atip_extract.relate.grammar.clauses import Clauses
from atip_extract.relate.grammar.cues import Cues, load_cues
from atip_extract.relate.grammar.reading import Reading, parts_of
from atip_extract.relate.learned.event_judge import EventJudge
from atip_extract.relate.learned.judge import Judge
from atip_extract.relate.learned.payments.judge import PaymentJudge
from atip_extract.relate.learned.supplement import supplement
from atip_extract.relate.participants.finder import ParticipantFinder
from atip_extract.relate.phrases import Phrases
from atip_extract.relate.roles.announcers import AnnouncerFinder
from atip_extract.relate.roles.event_payers import EventPayerFinder
from atip_extract.relate.roles.finder import RoleFinder
from atip_extract.relate.roles.frames import FrameFinder
from atip_extract.relate.roles.hosts import HostFinder
from atip_extract.relate.roles.sittings import SittingFinder
from atip_extract.relate.settings.finder import SettingFinder
from atip_extract.relate.settings.own_dates import own_dates
from atip_extract.relate.settings.spans import DateSpans
from atip_extract.relate.statements import StatementFinder


class Relater:
    """Finds the facts of a Doc and writes them to ``Annotations.facts``."""

    def __init__(
        self,
        cues: Cues | None = None,
        judge: Judge | None = None,
        event_judge: EventJudge | None = None,
        payment_judge: PaymentJudge | None = None,
    ) -> None:
        """The judges weigh the grammar against the heads; without them, those that came with the heads do."""
        self.cues = cues or load_cues()
        self.judge, self.event_judge, self.payment_judge = judge, event_judge, payment_judge

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one Doc."""
        whole = Facts()
        main: list[EventDraft] = []
        contexts: list[tuple[TokenRange, Context]] = []
        for part in parts_of(doc):
            reading = Reading(doc, part)
            if reading.words:
                facts, context = self._read(reading)
                _join(whole, main, facts, context.finder.main)
                contexts.append((part, context))
        supplement(doc, whole, self.judge, self.event_judge, self.payment_judge)
        main = [event.stands_for or event for event in main]
        for _, context in contexts:
            context.finder.events[:] = [event.stands_for or event for event in context.finder.events]
        for event in whole.events:
            if event.learned:
                event.status = _status_at(event.trigger[0], contexts)
        for event in whole.events:
            event.dates = own_dates(event.dates, annotations_of(doc).published, event.likely_dates)
        for _, context in contexts:
            DateSpans(context).lasting()  # also from days that the heads have found for the grammar's events
        annotations_of(doc).facts = _pruned(whole, main)
        return doc

    def _read(self, reading: Reading) -> tuple[Facts, Context]:
        """The facts of a release or a part of one, and what they were found by."""
        clauses = Clauses(reading, self.cues)
        phrases = Phrases(reading, self.cues)
        events = EventFinder(reading, self.cues, clauses, phrases)
        events.find()
        context = Context(reading, self.cues, clauses, phrases, events, Scope(reading, clauses, events))
        RoleFinder(context).find()
        HostFinder(context).find()
        SittingFinder(context).find()
        FrameFinder(context).find()
        AnnouncerFinder(context).find()
        SettingFinder(context).find()
        participants = ParticipantFinder(context)
        participants.find()
        funding = FundingFinder(context).find()
        EventPayerFinder(context, funding).find()
        statements = StatementFinder(context, participants.speakers).find()
        for mention in events.mentions:
            events.events[mention.event].mentions.append(reading.words[mention.word].start)
        return Facts(events.events, funding, statements), context


def _status_at(token: int, contexts: list[tuple[TokenRange, Context]]) -> str:
    """Whether an event that the heads alone read was held, goes on, is planned or cancelled."""
    events = next(context.finder for (start, end), context in contexts if start <= token < end)
    return events.status_at(events.reading.word_of[token])


def _join(whole: Facts, main: list[EventDraft], facts: Facts, main_here: list[int]) -> None:
    """Put the facts of a part behind those of the parts before it."""
    before = len(whole.events)
    for fact in facts.funding:
        fact.event = fact.event + before if fact.event is not None else None
    whole.events += facts.events
    whole.funding += facts.funding
    whole.statements += facts.statements
    main += [facts.events[k] for k in main_here]


def _pruned(facts: Facts, main: list[EventDraft]) -> Facts:
    """Without events that say nothing of themselves: a noun in passing, with no date, place or body of its own.

    The first of `main`, the events that the release is about, is kept.
    """
    first = next((event for event in facts.events if any(event is own for own in main)), None)
    facts.keep_events([k for k, event in enumerate(facts.events) if _has_substance(event) or event is first])
    for event in facts.events:
        event.confidence = _confidence(event)
        _one_part_each(event)
        if event.confidence < SURE:
            _lower(event)
    return facts


SURE = 0.8
MIN_SIDES = 2
"""«وكان الوزير قد التقى نظيره فلاناً»: two that are named make a meeting of the background an event."""
DOUBT = 0.85
"""What remains of a role's confidence in an event that is not sure itself, from reliability on annotated releases."""


def _confidence(event: EventDraft) -> float:
    """An event is the surer the more the text says of it; one of the background is never sure."""
    said = sum(map(bool, (event.dates, event.places, event.organizers, event.partners, event.name, event.participants)))
    return 0.6 if event.background else round(min(0.95, 0.6 + 0.08 * said), 2)


def _lower(event: EventDraft) -> None:
    drafts: list[RoleDraft | ParticipantDraft] = [*event.participants]
    for roles in (event.places, event.organizers, event.partners, event.funders, event.patrons, event.programmes):
        drafts += roles
    for draft in drafts:
        draft.confidence = round(draft.confidence * DOUBT, 3)


def _has_substance(event: EventDraft) -> bool:
    if event.dates or event.organizers or event.partners or event.name or event.funders:
        return True
    if not event.background:
        return bool(event.participants or event.places)
    return sum(p.entity is not None for p in event.participants) >= MIN_SIDES


def _one_part_each(event: EventDraft) -> None:
    """Whoever holds or helps the event is no attendee of it as well."""
    holders = {r.entity for roles in (event.organizers, event.partners) for r in roles}
    organizers = {r.entity for r in event.organizers}
    event.participants = [p for p in event.participants if p.entity is None or p.entity not in holders]
    event.partners = [r for r in event.partners if r.entity not in organizers]


@Language.factory("atip_relate")
def make_relater(nlp: Language, name: str) -> Relater:
    """Build the stage."""
    return Relater()
