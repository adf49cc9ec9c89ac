"""Delegations: whose they are, who leads them, who belongs to them."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import PositionDraft
from atip_extract.relate.events.log import VISITS
from atip_extract.relate.grammar.cues import Match
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS, RELATIVES
from atip_extract.relate.participants.subjects import SubjectReader

UNCHAIRED = frozenset({"signing", "launch", "campaign", "inauguration", "ceremony"})
"""Events that nobody chairs."""
OF_ITS_OWN = frozenset({"عنها", "عنه", "منها", "منه", "يمثلها", "يمثله"})
"""«وفد عنها»."""
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


class DelegationReader(SubjectReader):
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
            if words[k].stem in self.cues.delegation_nouns | TEAMS:
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

    def leads_delegation_before(self, i: int, form: VerbForm) -> bool:
        """«الوفد الذي ترأسته القاضية فلانة», «وقاده القاضي فلان»: the pronoun means the delegation."""
        return form.suffixed and self.delegation_before(i) is not None

    def is_of_something_else(self, i: int) -> bool:
        """«ويضم المشروع روضة», «تضم المذكرة …»: the verb's subject is neither an event nor people."""
        words = self.reading.words
        if i + 1 >= len(words) or words[i + 1].mention is not None or not words[i + 1].stem.startswith("ال"):
            return False
        stem = words[i + 1].stem
        known = self.cues.anaphors | self.cues.wrappers | self.cues.delegation_nouns | TEAMS | GROUPS
        return stem not in known and self.cues.nouns.at(words, i + 1) is None and stem not in self.cues.headings

    def _own_delegation(self, i: int) -> None:
        """«في إطار انفتاح المنظمة X على محيطها، زار وفد عنها …»: the delegation of the body named before."""
        words = self.reading.words
        if (
            words[i].stem not in self.cues.delegation_nouns
            or i + 1 >= len(words)
            or words[i + 1].norm not in OF_ITS_OWN
        ):
            return
        start, _ = self.reading.sentence_of(i)
        event = self.scope.event_at(i)
        before = (p for k in range(i - 1, start - 1, -1) if (p := self.phrases.at.get(k)) is not None)
        body = next((p for p in before if p.label is Label.ORGANIZATION), None)
        if event is not None and body is not None:
            self.add(event, body, "delegation", i, 0.72, words[i].text)

    def _delegation_from(self, i: int) -> None:
        """«وفد برلماني من لجنة X», «وفداً رفيع المستوى عن هيئة Y»: adjectives between the delegation and its body."""
        words = self.reading.words
        if words[i].stem not in self.cues.delegation_nouns or words[i].stem.startswith("ال"):
            return
        _, stop = self.reading.sentence_of(i)
        for k in range(i + 1, min(i + 4, stop - 1)):
            body = self.phrases.at.get(k + 1)
            if k > i + 1 and words[k].norm in ("من", "عن") and body is not None and body.first == k + 1:
                event = self.scope.event_at(i)
                if event is not None and body.label is Label.ORGANIZATION and body.owner is None:
                    self.add(event, body, "delegation", i, 0.8, words[i].text)
                return
            if self.is_named(k) or words[k].punct or words[k].prep:
                return

    def _listed_on(self, i: int, items: list[Phrase]) -> list[Phrase]:
        """«بحضور الوالي فلان ووفد المنظمة برئاسة فلانة، والدكتورة فلانة»: the list goes on behind the delegation."""
        words, (start, _) = self.reading.words, self.clauses.clause(i)
        roles = (self.cues.roles.at(words, k) for k in range(start, i))
        listed = any(role is not None and role.name == "attendee" for role in roles)
        return [p for p in items[1:] if words[p.first].conj] if listed else []

    def _is_led_body(self, i: int, match: Match, event: int) -> bool:
        """«وقّعت X مذكرة مع جامعة Y، برئاسة فلان»: the head of the body right before, not of the event."""
        if match.name == "head_of_delegation" and match.cue.endswith(("ه", "ها")) and self.leads_body(i):
            return True
        if match.name != "head_of_delegation" or self.finder.events[event].type not in UNCHAIRED:
            return False
        k = i - 2 if self.reading.words[i - 1].text in COMMAS else i - 1
        body = self.phrases.at.get(k)
        return body is not None and body.label is Label.ORGANIZATION

    def _other_side(self, first: int, i: int) -> int | None:
        """«التقى وفد من X مع Y»: where the delegation's own names end."""
        _, end = self.clauses.clause(i)
        return next((k for k in range(first, end) if self.reading.words[k].norm == "مع"), None)

    def _heads_delegation(self, i: int, event: int) -> bool:
        """«وفد … برئاسة فلان»; «اجتماعها الثالث برئاسة فلان» has a chair."""
        start, _ = self.clauses.clause(i)
        if self.finder.events[event].type in VISITS:
            return True
        return any(w.stem in self.cues.delegation_nouns for w in self.reading.words[start:i])

    def _join_delegation(self, head: Phrase, i: int) -> None:
        """«وفداً من الوكالة السويدية … برئاسة السيدة آنا»: who heads a body's delegation belongs to the body."""
        entity = self.reading.notes.entities[head.entity]
        start, _ = self.clauses.clause(i)
        before = [p for k in range(start, i) if (p := self.phrases.at.get(k)) and p.label is Label.ORGANIZATION]
        if before and not entity.positions and self._next_in(before[-1].first - 4, self.cues.delegation_nouns, 3):
            evidence = self.reading.trimmed(before[-1].first, head.end)
            entity.positions.append(PositionDraft(None, before[-1].entity, evidence))

    def _join_body(self, head: Phrase, i: int, event: int) -> None:
        """«نظّم المجلس القومي، برئاسة الدكتورة فلانة، …»: she heads the body right before, where no post is told."""
        k = i - 2 if i > 1 and self.reading.words[i - 1].text in COMMAS else i - 1
        body, entity = self.phrases.at.get(k), self.reading.notes.entities[head.entity]
        if body is None or body.owner is not None or body.end != k + 1 or not self.phrases.is_free_body(body):
            return
        if not entity.positions and self.finder.events[event].type not in UNCHAIRED:
            entity.positions.append(PositionDraft(None, body.entity, self.reading.trimmed(body.first, head.end)))

    def _of_delegation(self, i: int) -> bool:
        """«ضم الوفد …», «الوفد المصري الذي ضم …», «وترأس الوفد فلان، وضم …»; but «في اجتماع ضم …»."""
        words = self.reading.words
        k = i - 2 if i > 1 and words[i - 1].norm in RELATIVES else i - 1
        if k >= 0 and self.cues.nouns.at(words, k) is not None:
            return False
        return self._next_in(i, self.cues.delegation_nouns | TEAMS, 3) or self.delegation_before(i) is not None

    def _next_in(self, i: int, stems: frozenset[str], reach: int) -> bool:
        _, stop = self.reading.sentence_of(i)
        return any(w.stem in stems for w in self.reading.words[i + 1 : min(i + 1 + reach, stop)])
