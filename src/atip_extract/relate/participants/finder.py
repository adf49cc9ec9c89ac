"""Participants: who takes part in an event, in which role, and how many came.

Readers answer questions about the text: who stands right at a verb (``near_subjects``), who a verb's subject is
(``subjects``), what is said of delegations (``delegations``), who speaks (``speakers``), who is a side of a meeting
(``sides``) … Each finder knows one way to tell who takes part: a cue («بحضور X»: ``cued``), a verb («افتتح X الورشة»:
``verbs``), a list under a heading, a visit, a signing … It gives them to the ``takers``, which add them to the event.
Here all are built, each from those that it asks, and run in their order.
"""

from __future__ import annotations

from atip_extract.relate.context import Context, Finder
from atip_extract.relate.participants.acts import ActFinder
from atip_extract.relate.participants.attendance import AttendanceFinder
from atip_extract.relate.participants.cued import CueFinder
from atip_extract.relate.participants.delegation_bodies import DelegationFinder, DelegationHeads
from atip_extract.relate.participants.delegations import Delegations
from atip_extract.relate.participants.encounters import EncounterFinder
from atip_extract.relate.participants.event_words import EventWords
from atip_extract.relate.participants.examples import ExampleFinder
from atip_extract.relate.participants.givers import GiverFinder
from atip_extract.relate.participants.groups import GroupFinder
from atip_extract.relate.participants.handovers import HandoverFinder
from atip_extract.relate.participants.headed_lists import HeadedListFinder
from atip_extract.relate.participants.near_subjects import NearSubjects
from atip_extract.relate.participants.sides import Sides
from atip_extract.relate.participants.signings import SigningFinder
from atip_extract.relate.participants.speakers import Speakers
from atip_extract.relate.participants.speeches import SpeakerFinder
from atip_extract.relate.participants.stops import StopFinder
from atip_extract.relate.participants.subjects import Subjects
from atip_extract.relate.participants.takers import Takers
from atip_extract.relate.participants.verb_objects import VerbObjects
from atip_extract.relate.participants.verb_parts import VerbParts
from atip_extract.relate.participants.verbs import VerbFinder
from atip_extract.relate.participants.visits import VisitFinder
from atip_extract.relate.participants.witnesses import WitnessFinder
from atip_extract.relate.relatives import Relatives


class ParticipantFinder(Finder):
    """Attaches participants and attendance to the events of one release."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        takers, near, event_words, sides = Takers(context), NearSubjects(context), EventWords(context), Sides(context)
        self.subjects = subjects = Subjects(context)
        self.speakers = speakers = Speakers(context, near, event_words)
        """They also tell who makes the statements."""
        delegations = Delegations(context)
        objects, parts = VerbObjects(context, Relatives(context), delegations), VerbParts(context, delegations)

        self.givers = GiverFinder(context, takers, near)
        self.cued = CueFinder(context, takers, near, delegations, DelegationHeads(context))
        self.delegation_bodies = DelegationFinder(context, takers)
        self.verbs = VerbFinder(context, takers, near, event_words, subjects, delegations, objects, parts)
        self.later = (
            WitnessFinder(context, takers, event_words, subjects),
            HeadedListFinder(context, takers),
            HandoverFinder(context, takers, near),
            ExampleFinder(context, takers),
            VisitFinder(context, takers, near),
            SpeakerFinder(context, takers, near, speakers),
            EncounterFinder(context, takers, near, event_words, sides),
            AttendanceFinder(context),
            ActFinder(context, takers, speakers, sides),
            GroupFinder(context),
            SigningFinder(context, takers),
            StopFinder(context),
        )
        """Those that read the whole release, in their order."""

    def find(self) -> None:
        """All who take part."""
        self.givers.find()
        for i, word in enumerate(self.reading.words):
            if not word.punct and (word.quote < 0 or not self.clauses.is_reported(i)):
                self._read_word(i)
        for finder in self.later:
            finder.find()

    def _read_word(self, i: int) -> None:
        """Whoever takes part by word `i`: by cue («بحضور …»), as a delegation, by verb («افتتح …»)."""
        self.cued.read(i)
        self.delegation_bodies.read(i)
        if self.reading.words[i].mention is None or self.subjects.is_attended(i):
            self.verbs.read(i)
