"""Who takes part by a cue: «بحضور …», «بمشاركة …», «برئاسة …», «من تقديم …»."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.grammar.cues import Match
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.participants.delegation_bodies import DelegationHeads
from atip_extract.relate.participants.delegations import Delegations
from atip_extract.relate.participants.near_subjects import NearSubjects
from atip_extract.relate.participants.takers import PARTICIPANT_CUES, Takers, is_participant, is_person

OF_PEOPLE = frozenset({"head_of_delegation", "trainer", "chair", "speaker"})
"""Parts that no body plays."""
POSSESSIVES = ("وره", "ورها", "كته", "كتها")
COUNTRY_LINKS = frozenset({"كل", "كلا", "من", "دول", "دوله", "عده", "بلدان", "وفود", "وفد", "هي", "وهي"})
"""Between «بمشاركة» and the countries that take part."""


def _stands_for(match: Match) -> bool:
    """«راعي الحفل، ممثلا في وكيل الجامعة فلان»."""
    return match.name == "delegation" and match.cue.startswith(("ممثل", "متمثل", "تمثل"))


class CueFinder(Finder):
    """Attaches those who stand behind a cue of taking part."""

    def __init__(
        self, context: Context, takers: Takers, near: NearSubjects, delegations: Delegations, heads: DelegationHeads
    ) -> None:
        super().__init__(context)
        self.takers, self.near, self.delegations, self.heads = takers, near, delegations, heads

    def read(self, i: int) -> None:
        """Those whom the cue at word `i` brings."""
        match = self.cues.roles.at(self.reading.words, i)
        if match is None or match.name not in PARTICIPANT_CUES:
            return
        event = self.scope.event_at(i)
        if event is None or self.clauses.is_reported(i) or self.delegations.is_led_body(i, match, event):
            return
        if match.name == "delegation" and i > 0 and self.cues.verbs["chair"].at(self.reading.words[i - 1]) is not None:
            return  # «ويرأس وفود البلدان المشاركة كل من …»
        if self.reading.words[i].bare.endswith(POSSESSIVES) and match.name == "attendee":
            for phrase in self.near.before(i):  # «برعاية الوزير فلان وحضوره»
                self.takers.add(event, phrase, "attendee", i, match.trust, match.cue)
        accept = is_person if match.name in OF_PEOPLE else is_participant
        stop = self.delegations.other_side(match.end, i) if match.name == "delegation" else None
        items = self.phrases.names(
            match.end,
            accept,
            stop=stop,
            reach={"trainer": 1, "chair": 1, "counterpart": 9}.get(match.name, 5),
            gap=6 if match.name == "attendee" else 4,
        )
        if match.name == "head_of_delegation" and items:
            self.heads.join(items[0], i, event)
            for phrase in self.delegations.listed_on(i, items):
                self.takers.add(event, phrase, "attendee", i, 0.75, match.cue)
        for phrase in items[:1] if match.name == "head_of_delegation" or _stands_for(match) else items:
            if phrase.label is Label.PLACE and not self.phrases.is_country(phrase):
                continue
            if phrase.label is Label.PLACE and not self._takes_part_as_country(items, match):
                continue
            self.takers.add(event, phrase, self._role_by_cue(match, i, event), i, match.trust, match.cue)

    def _role_by_cue(self, match: Match, i: int, event: int) -> str:
        """The part that a cue gives, by what it speaks of here."""
        role = self.delegations.role_in_company(match.name, match.cue, i, event)
        if _stands_for(match):
            return "delegation" if self.delegations.delegation_before(i) is not None else "representative"
        if role == "attendee" and "متدرب" in match.cue:
            return "trainee"
        leads = role != "head_of_delegation" or self.delegations.heads_delegation(i, event)
        return role if leads else "chair"

    def _takes_part_as_country(self, items: list[Phrase], match: Match) -> bool:
        """«بمشاركة كل من مصر والأردن», «مراقبين من الكويت»; but «بحضور سفير اليابان» and «بمشاركة 30 شاباً من لبنان»."""
        if match.name not in ("attendee", "representative"):
            return True
        if match.name == "representative" or not any(word in match.cue for word in ("مشارك", "مراقب", "مسؤول")):
            return False
        between = self.reading.words[match.end : items[0].first]
        return all(w.stem in COUNTRY_LINKS for w in between)
