"""Funding: who pays for what, how much, through whom.

Three shapes: a cue with names behind it («بتمويل من X»), a verb with its payer («يموّله X», «قدّمت X منحة»), and an
event's funders, each of whom pays for the event.
"""

from __future__ import annotations

from atip_extract.annotations import Label, MoneyValue
from atip_extract.drafts import FundingDraft, RoleDraft, TokenRange
from atip_extract.relate.clauses import Clauses
from atip_extract.relate.cues import Cues, VerbForm
from atip_extract.relate.events import EventFinder
from atip_extract.relate.parts import Phrase
from atip_extract.relate.phrases import Phrases
from atip_extract.relate.reading import COMMAS, Reading
from atip_extract.relate.roles import is_payer
from atip_extract.relate.scope import Scope
from atip_extract.text.normalize import key

PURPOSE_STOPS = frozenset(".؛،:")
MAX_OBJECT_WORDS = 14
FILLERS = frozenset({"في", "من", "علي", "الي", "عبر", "عن", "مع", "منها", "فيه", "فيها", "نحو", "حوالي"})
"""Words that no object begins with: what follows is an amount, a channel or a time."""


class FundingFinder:
    """Finds the funding facts of one release."""

    def __init__(
        self, reading: Reading, cues: Cues, clauses: Clauses, phrases: Phrases, finder: EventFinder, scope: Scope
    ) -> None:
        self.reading, self.cues, self.clauses = reading, cues, clauses
        self.phrases, self.finder, self.scope = phrases, finder, scope
        self.found: list[FundingDraft] = []
        self._used: set[int] = set()

    def find(self) -> list[FundingDraft]:
        """All funding facts, in text order."""
        for i, word in enumerate(self.reading.words):
            if word.punct or (word.quote >= 0 and self.clauses.is_reported(i)):
                continue
            self._cue(i)
            form = self.cues.verbs["fund"].at(word) if word.mention is None else None
            if form is None and word.mention is None:
                form = self._verbal_noun(i)
            if form is not None:
                self._verb(i, form)
            elif word.stem == "تمويل" and word.prep == "":
                self._paid_through(i)
        self.found.sort(key=lambda f: f.evidence)
        return self.found

    # -- cues ---------------------------------------------------------------------------------------------------

    def _cue(self, i: int) -> None:
        words = self.reading.words
        match = self.cues.roles.at(words, i)
        if match is None or match.name not in ("funder", "supporter"):
            return
        if i > 0 and (before := self.cues.roles.at(words, i - 1)) is not None and before.end >= match.end:
            return
        if any(w.norm in self.cues.technical for w in words[i : match.end + 1]):
            return
        if match.name == "supporter" and match.cue != "بدعم من" and self._money_near(i) is None:
            return
        for phrase in self.phrases.names(match.end, is_payer, reach=4):
            if phrase.label is not Label.PLACE or self.phrases.is_country(phrase):
                self._fact(phrase, i, match.trust, match.cue)

    def _fact(self, funder: Phrase, i: int, trust: float, cue: str) -> None:
        launched = self._launched_before(i)
        if launched is not None:
            confidence = round(trust * 0.9, 3)
            evidence = self.reading.trimmed(i, funder.end)
            self._append(FundingDraft(funder.entity, launched, evidence, confidence, cue, amount=self._money_near(i)))
            return
        topic = self._topic(i)
        if topic is not None:
            confidence = round(trust * 0.9, 3)
            evidence = self.reading.trimmed(i, funder.end)
            self._append(FundingDraft(funder.entity, topic, evidence, confidence, cue, amount=self._money_near(i)))
            return
        programme = self._programme_before(i)
        event = None if programme is not None and self._is_tight(programme, i) else self.scope.event_at(i)
        target = self._gift_before(i)
        if target is None:
            if event is not None:
                target = self.finder.events[event].evidence[0]
            elif programme is not None:
                target = (programme.mention.start, programme.mention.end)
            else:
                return
        confidence = round(trust * min(1.0, 0.55 + funder.mention.score / 2), 3)
        evidence = self.reading.trimmed(i, funder.end)
        if event is not None:
            self.finder.events[event].add("funders", RoleDraft(funder.entity, evidence, confidence, cue))
        self._append(
            FundingDraft(
                funder.entity, target, evidence, confidence, cue,
                event=event, programme=programme.entity if programme is not None else None,
                amount=self._money_near(i),
            )  # fmt: skip
        )

    def _topic(self, i: int) -> TokenRange | None:
        """«أما المواد التوعوية فأُنتجت بمنحة من …»: the clause has a topic of its own."""
        words = self.reading.words
        start, _ = self.clauses.clause(i)
        person = self.phrases.at.get(start + 1)
        if words[start].norm != "اما" or (person is not None and person.label is Label.PERSON):
            return None
        end = start + 1
        while end < i and not (words[end].conj and words[end].text.startswith("ف")) and not words[end].punct:
            end += 1
        return self.reading.trimmed(start + 1, end) if end > start + 1 else None

    def _launched_before(self, i: int) -> TokenRange | None:
        """«إطلاق صندوق وطني لمساعدة الضحايا، بتمويل من …»: what is launched is paid for, not the event around it."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        nearest = self.scope.nearest(i)
        floor = max(start, nearest.word if nearest is not None else start)
        nouns = {key(str(v["noun"])) for v in self.cues.verbs["launch"].verbs.values() if "noun" in v} | {"انشاء"}
        for k in range(i - 1, floor, -1):
            if words[k].stem in self.cues.fundables and words[k - 1].stem in nouns:
                end = k + 1
                while end < i and not words[end].punct:
                    end += 1
                return self.reading.trimmed(k, end)
        return None

    def _programme_before(self, i: int) -> Phrase | None:
        """The programme named last before word `i` in its sentence."""
        start, _ = self.reading.sentence_of(i)
        for k in range(i - 1, start - 1, -1):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.label is Label.PROGRAMME:
                return phrase
        return None

    def _is_tight(self, programme: Phrase, i: int) -> bool:
        """No comma between the programme and the cue: the programme is what is paid for."""
        return not any(w.text in COMMAS for w in self.reading.words[programme.end : i])

    def _gift_before(self, i: int) -> TokenRange | None:
        """«ست سيارات إسعاف ومعدات طبية مقدمة من X»: what is given, where the cue is «مقدم من»."""
        words = self.reading.words
        if words[i].stem not in ("مقدمه", "مقدم", "المقدمه", "المقدم"):
            return None
        start, _ = self.clauses.clause(i)
        k = i
        while k > start and not words[k - 1].punct and k > i - 8 and words[k - 1].mention is None:
            k -= 1
        return self.reading.trimmed(k, i) if k < i else None

    def _paid_through(self, i: int) -> None:
        """«تم تمويل هذه الورشة من خلال X»."""
        words = self.reading.words
        target = next((m for m in self.scope.mentions_in(i) if i < m.word <= i + 3), None)
        _, stop = self.clauses.clause(i)
        if target is None:
            return
        for k in range(target.word + 1, min(target.word + 8, stop)):
            link = self.cues.payer_links.at(words, k)
            if link is None:
                continue
            for funder in self.phrases.names(link.end, is_payer, reach=3):
                if not self._acts(funder) and not self.phrases.is_country(funder):
                    continue
                confidence = round(0.92 * min(1.0, 0.55 + funder.mention.score / 2), 3)
                evidence = self.reading.trimmed(i, funder.end)
                event = self.finder.events[target.event]
                event.add("funders", RoleDraft(funder.entity, evidence, confidence, "تمويل"))
                target_range = self.reading.trimmed(target.word, target.word + 1)
                self._append(FundingDraft(funder.entity, target_range, evidence, confidence, "تمويل", event=target.event))
            return

    def _verbal_noun(self, i: int) -> VerbForm | None:
        """«تقديم مؤسسة جسور مبلغ …»: the verbal noun with its payer right behind."""
        word, phrase = self.reading.words[i], self.phrases.at.get(i + 1)
        if phrase is None or phrase.label is not Label.ORGANIZATION or word.punct:
            return None
        for lemma, verb in self.cues.verbs["fund"].verbs.items():
            if "noun" in verb and word.stem == key(str(verb["noun"])):
                return VerbForm(lemma)
        return None

    # -- verbs --------------------------------------------------------------------------------------------------

    def _verb(self, i: int, form: VerbForm) -> None:
        money = self._money_near(i)
        if form.lemma in self.cues.needs_money and money is None and not self._grant_noun(i):
            return
        if form.suffixed:
            self._relative(i, form, money)
            return
        found = self.phrases.names(i + 1, is_payer, reach=3, gap=6 if money else 1)
        programmes = bool(self.cues.verbs["fund"].verbs[form.lemma].get("programme_pays"))
        funders = [p for p in found if self._acts(p) and (programmes or p.label is not Label.PROGRAMME)]
        funders = self._payers(funders)
        after = funders[-1].end if funders else i + 1
        if not funders:
            before = self.phrases.at.get(i - 2 if self.reading.words[i - 1].stem == "قد" else i - 1)
            if before is None or not self._acts(before) or before.owner is not None:
                return
            funders = [before]
        target, programme, event = self._between(i, funders[0].first)
        if target is None:
            target, programme = self._object(i, after)
            event = self._event_in(target) if target is not None else None
            if target is not None and self.reading.words[self.reading.word_of[target[0]]].stem in self.cues.costs:
                event = self.scope.event_at(i)
        if target is None:
            target, programme, event = self._understood(i)
        if target is None:
            return
        for k, funder in enumerate(funders):
            own = self._sum_between(funder.end, funders[k + 1].first if k + 1 < len(funders) else None)
            confidence = round(0.85 * min(1.0, 0.55 + funder.mention.score / 2), 3)
            evidence = self.reading.trimmed(min(i, funder.first), max(funder.end, i + 1))
            self._append(
                FundingDraft(
                    funder.entity, target, evidence, confidence, form.lemma, event=event,
                    programme=programme.entity if programme is not None else None,
                    amount=own or (money if len(funders) == 1 else None),
                    status="pledged" if form.future else "stated",
                )  # fmt: skip
            )
            if event is not None:
                self.finder.events[event].add("funders", RoleDraft(funder.entity, evidence, confidence, form.lemma))

    def _payers(self, funders: list[Phrase]) -> list[Phrase]:
        """Those who each bring a sum («X بثلاثة ملايين، وY بخمسة»), or the first alone where what follows has none."""
        kept = funders[:1]
        for k, funder in enumerate(funders[1:], start=1):
            tight = all(w.punct or w.conj for w in self.reading.words[kept[-1].end : funder.first])
            following = funders[k + 1].first if k + 1 < len(funders) else None
            if tight or self._sum_between(funder.end, following) is not None:
                kept.append(funder)
            else:
                break
        return kept

    def _sum_between(self, start: int, end: int | None) -> MoneyValue | None:
        """The sum that begins among words ``start:end``, a few words behind `start` at most."""
        stop = min(self.reading.sentence_of(start - 1)[1], start + 8, end if end is not None else start + 8)
        for money in self.reading.notes.money:
            if start <= self.reading.word_of[money.start] < stop:
                return money
        return None

    def _acts(self, phrase: Phrase) -> bool:
        return phrase.label is not Label.PLACE or self.phrases.is_actor_place(phrase)

    def _between(self, i: int, end: int) -> tuple[TokenRange | None, Phrase | None, int | None]:
        """«وتموّل البرنامجَ المفوضيةُ»: the object before its subject."""
        words = self.reading.words
        for k in range(i + 1, end):
            event = next((m.event for m in self.finder.mentions if m.word == k), None)
            if event is not None:
                return self.reading.trimmed(k, k + 1), None, event
            if words[k].stem in self.cues.programme_heads and words[k].stem.startswith("ال"):
                known = self._last_programme(k)
                if known is not None:
                    return (known.mention.start, known.mention.end), known, None
        return None, None, None

    def _understood(self, i: int) -> tuple[TokenRange | None, Phrase | None, int | None]:
        """What is paid for where the clause does not say it: the last thing before that can be paid for."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        floor = self.reading.sentences[max(0, words[i].sent - 1)][0]
        for k in range(i - 1, min(start, floor) - 1, -1):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.label is Label.PROGRAMME:
                return (phrase.mention.start, phrase.mention.end), phrase, None
            if words[k].stem in self.cues.programme_heads and words[k].stem.startswith("ال"):
                known = self._last_programme(k)
                if known is not None:
                    return (known.mention.start, known.mention.end), known, None
            if words[k].stem in self.cues.fundables and (phrase is None or phrase.first == k):
                event = next((m.event for m in self.finder.mentions if m.word == k), None)
                return self.reading.trimmed(k, self._noun_end(k)), None, event
        return None, None, None

    def _last_programme(self, i: int) -> Phrase | None:
        """The programme named last before word `i`, in any sentence."""
        before = [p for k, p in self.phrases.at.items() if k < i and p.label is Label.PROGRAMME]
        return max(before, key=lambda p: p.first, default=None)

    def _noun_end(self, k: int) -> int:
        words = self.reading.words
        _, stop = self.reading.sentence_of(k)
        end = k + 1
        while end < min(stop, k + 4) and not words[end].punct and not words[end].prep and not words[end].conj:
            if len(words[end].norm) < 4 or self.cues.any_verb.at(words[end]) is not None:
                break
            end += 1
        return end

    def _relative(self, i: int, form: VerbForm, money: MoneyValue | None) -> None:
        """«المشروع الذي يموّله X»: what is paid for stands before the verb."""
        programme = self._programme_before(i)
        mention = self.scope.nearest(i)
        on_programme = programme is not None and (mention is None or programme.first > mention.word)
        for funder in self.phrases.names(i + 1, is_payer, reach=4, gap=1):
            confidence = round(0.9 * min(1.0, 0.55 + funder.mention.score / 2), 3)
            evidence = self.reading.trimmed(i, funder.end)
            if on_programme and programme is not None:
                target: TokenRange = (programme.mention.start, programme.mention.end)
                draft = FundingDraft(funder.entity, target, evidence, confidence, form.lemma, amount=money)
                draft.programme = programme.entity
            elif (index := mention.event if mention is not None else self.scope.event_at(i)) is not None:
                event = self.finder.events[index]
                draft = FundingDraft(funder.entity, event.evidence[0], evidence, confidence, form.lemma, amount=money)
                draft.event = index
                event.add("funders", RoleDraft(funder.entity, evidence, confidence, form.lemma))
            else:
                target = self._noun_before(i)
                draft = FundingDraft(funder.entity, target, evidence, confidence * 0.8, form.lemma, amount=money)
            self._append(draft)

    def _noun_before(self, i: int) -> TokenRange:
        words = self.reading.words
        k = i
        while k > max(0, i - 5) and not words[k - 1].punct and words[k - 1].sent == words[i].sent:
            k -= 1
        return self.reading.trimmed(k, max(i, k + 1))

    def _object(self, i: int, after: int) -> tuple[TokenRange | None, Phrase | None]:
        """What is paid for: a programme, an event, or the words after the payer or after «ل», «لفائدة»."""
        words = self.reading.words
        _, stop = self.clauses.clause(i)
        k = after
        while k < stop and (words[k].punct and words[k].text not in ".؛" or self._is_sum(k)):
            k += 1
        purpose = k
        for j in range(k, stop):
            phrase = self.phrases.at.get(j)
            if phrase is not None and phrase.label is Label.PROGRAMME:
                return (phrase.mention.start, phrase.mention.end), phrase
            if words[j].prep == "ل" and words[j].mention is None and j > k:
                purpose = j
                break
            if words[j].text in ".؛":
                break
        if purpose == k and k < stop and (words[k].norm in FILLERS or words[k].prep == "ب" or words[k].conj):
            return None, None
        end = purpose
        while end < min(stop, purpose + MAX_OBJECT_WORDS) and words[end].text not in PURPOSE_STOPS:
            if end > purpose and (self.cues.amount.at(words, end) or self.cues.roles.at(words, end)):
                break
            end += 1
        return (self.reading.trimmed(purpose, end), None) if end > purpose else (None, None)

    def _is_sum(self, k: int) -> bool:
        """True where word `k` is part of a sum of money, or announces one («بقيمة», «مبلغ»)."""
        token = self.reading.words[k].end - 1
        if any(m.start <= token < m.end for m in self.reading.notes.money):
            return True
        word = self.reading.words[k]
        return word.stem in self.cues.grant_nouns or self.cues.amount.at(self.reading.words, k) is not None

    def _event_in(self, target: TokenRange) -> int | None:
        for mention in self.finder.mentions:
            if target[0] <= self.reading.words[mention.word].start < target[1]:
                return mention.event
        return None

    def _grant_noun(self, i: int) -> bool:
        _, stop = self.clauses.clause(i)
        return any(w.stem in self.cues.grant_nouns for w in self.reading.words[i + 1 : min(stop, i + 15)])

    def _money_near(self, i: int) -> MoneyValue | None:
        """The sum in the clause of word `i`: the first behind it, else the last before it; each sum is used once."""
        start, stop = self.clauses.clause(i)
        inside = [
            (self.reading.word_of[m.start], m)
            for m in self.reading.notes.money
            if start <= self.reading.word_of[m.start] < stop
        ]
        behind = [m for w, m in inside if w >= i]
        before = [m for w, m in inside if w < i]
        return behind[0] if behind else before[-1] if before else None

    def _append(self, draft: FundingDraft) -> None:
        for known in self.found:
            if known.funder == draft.funder and self._same_object(known, draft):
                if known.amount is None:
                    known.amount = draft.amount
                return
        self.found.append(draft)

    @staticmethod
    def _same_object(a: FundingDraft, b: FundingDraft) -> bool:
        if a.event is not None and a.event == b.event:
            return True
        if a.programme is not None and a.programme == b.programme:
            return True
        return a.object == b.object
