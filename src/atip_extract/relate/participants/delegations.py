"""Delegations: which one a sentence speaks of, who leads it, who belongs to it."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.context import Finder
from atip_extract.relate.events.log import VISITS
from atip_extract.relate.grammar.cues import Match
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS, RELATIVES

UNCHAIRED = frozenset({"signing", "launch", "campaign", "inauguration", "ceremony"})
"""Events that nobody chairs."""
TEAMS = frozenset({"فريق", "الفريق", "فريقا", "طاقم", "الطاقم", "طاقما", "لفريق"})
"""Groups that go somewhere together, as a delegation does."""
BODIES = frozenset({"لجنه", "جمعيه", "هييه", "موسسه", "مجلس", "شركه", "منظمه", "اتحاد", "شبكه"})
"""Nouns of bodies that somebody heads."""
COMPANY = ("رفق", "رافق", "صحب")
"""Of the words for those who go along: «برفقة», «يرافقه», «بصحبة»."""
MEMBERS_OF = ("بينهم", "تقدمهم", "يتقدمهم", "مقدمتهم", "رأسهم", "أبرزهم", "عضوية", "منهم")
"""«وفد ضم ستة قضاة، من بينهم فلان», «وفد برئاسة فلان وعضوية فلانة»."""
GROUPS = frozenset({"الحضور", "القائمه", "المنصه", "اللقاءات", "المجموعه", "الدفعه", "الدوره", "البرنامج", "اليوم"})
"""Besides events and delegations, what people are in."""


class Delegations(Finder):
    """Reads what is said of delegations."""

    def role_in_company(self, role: str, cue: str, i: int, event: int) -> str:
        """Outside a visit whoever goes along only attends; «من بينهم» behind a delegation names its members."""
        travels = self.finder.events[event].type in (*VISITS, "meeting")
        if role == "delegation" and not travels and any(root in cue for root in COMPANY):
            return "attendee"
        if role in ("attendee", "delegation") and any(word in cue for word in MEMBERS_OF):
            return "delegation" if self.delegation_before(i) is not None else "attendee"
        return role

    def delegation_before(self, i: int) -> int | None:
        """The word of the delegation that the sentence speaks of before word `i`, no event named in between."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        events = {m.word for m in self.scope.mentions_in(i) if self.finder.events[m.event].type not in VISITS}
        for k in range(i - 1, start - 1, -1):
            if words[k].stem in self.cues.delegation_nouns or words[k].stem in TEAMS:
                return k
            if k in events and self.cues.nouns.at(words, k) is not None:
                return None
        return None

    def leads_body(self, i: int) -> bool:
        """«الجمعية التي ترأسها فلانة», «لجنة يرأسها فلان»: right before the verb stands a body, and no event."""
        words = self.reading.words
        k = i - 1
        while k > 0 and (words[k].norm in RELATIVES or words[k].text in COMMAS):
            k -= 1
        body = self.phrases.at.get(k)
        named = body is not None and body.label is Label.ORGANIZATION and body.end == k + 1
        return k >= 0 and (named or words[k].stem.removeprefix("ال") in BODIES)

    def is_led(self, i: int, form: VerbForm, items: list[Phrase]) -> bool:
        """«ترأس الوزير فلان وفد بلاده», «الوفد الذي ترأسته القاضية فلانة», «وقاده القاضي فلان»: led by the items."""
        if self.reading.has_soon(i, self.cues.delegation_nouns, 14) and self._stands_behind(i, items):
            return True
        return form.suffixed and self.delegation_before(i) is not None

    def _stands_behind(self, i: int, items: list[Phrase]) -> bool:
        """The delegation stands right behind the verb or the one who leads it."""
        words = self.reading.words
        end = max([p.end for p in items if p.first > i], default=i + 1)
        return any(w.stem in self.cues.delegation_nouns for w in words[i + 1 : end + 4])

    def is_of_something_else(self, i: int) -> bool:
        """«ويضم المشروع روضة», «تضم المذكرة …»: the verb's subject is neither an event nor people."""
        words = self.reading.words
        if i + 1 >= len(words) or words[i + 1].mention is not None or not words[i + 1].stem.startswith("ال"):
            return False
        stem = words[i + 1].stem
        known = self.cues.anaphors | self.cues.wrappers | self.cues.delegation_nouns | TEAMS | GROUPS
        return stem not in known and self.cues.nouns.at(words, i + 1) is None and stem not in self.cues.headings

    def listed_on(self, i: int, items: list[Phrase]) -> list[Phrase]:
        """«بحضور الوالي فلان ووفد المنظمة برئاسة فلانة، والدكتورة فلانة»: the list goes on behind the delegation."""
        words, (start, _) = self.reading.words, self.clauses.clause(i)
        roles = (self.cues.roles.at(words, k) for k in range(start, i))
        listed = any(role is not None and role.name == "attendee" for role in roles)
        return [p for p in items[1:] if words[p.first].conj] if listed else []

    def is_led_body(self, i: int, match: Match, event: int) -> bool:
        """«وقّعت X مذكرة مع جامعة Y، برئاسة فلان»: the head of the body right before, not of the event."""
        if match.name == "head_of_delegation" and match.cue.endswith(("ه", "ها")) and self.leads_body(i):
            return True
        if match.name != "head_of_delegation" or self.finder.events[event].type not in UNCHAIRED:
            return False
        k = i - 2 if self.reading.words[i - 1].text in COMMAS else i - 1
        body = self.phrases.at.get(k)
        return body is not None and body.label is Label.ORGANIZATION

    def other_side(self, first: int, i: int) -> int | None:
        """«التقى وفد من X مع Y»: where the delegation's own names end."""
        _, end = self.clauses.clause(i)
        return next((k for k in range(first, end) if self.reading.words[k].norm == "مع"), None)

    def heads_delegation(self, i: int, event: int) -> bool:
        """«وفد … برئاسة فلان»; «اجتماعها الثالث برئاسة فلان» has a chair."""
        start, _ = self.clauses.clause(i)
        if self.finder.events[event].type in VISITS:
            return True
        return any(w.stem in self.cues.delegation_nouns for w in self.reading.words[start:i])

    def is_of_delegation(self, i: int) -> bool:
        """«ضم الوفد …», «الوفد المصري الذي ضم …», «وترأس الوفد فلان، وضم …»; but «في اجتماع ضم …»."""
        words = self.reading.words
        k = i - 2 if i > 1 and words[i - 1].norm in RELATIVES else i - 1
        if k >= 0 and self.cues.nouns.at(words, k) is not None:
            return False
        return self.reading.has_soon(i, self.cues.delegation_nouns | TEAMS, 3) or self.delegation_before(i) is not None
