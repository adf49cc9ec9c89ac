"""What is paid for: an event, a programme, a gift, a thing that is launched, or the words behind the payer."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import TokenRange
from atip_extract.relate.context import Finder
from atip_extract.relate.parts import Phrase
from atip_extract.relate.reading import COMMAS
from atip_extract.text.normalize import key

PURPOSE_STOPS = frozenset(".؛،:")
MAX_OBJECT_WORDS = 14
TO = frozenset({"الي", "لصالح", "لفايده"})
"""Before a recipient."""
ASIDES = frozenset({"دعما", "موخرا", "حديثا", "بموجبها", "بموجبه", "بدورها", "بدوره", "بموجب", "ايضا", "كذلك"})
"""Between the payer and the object, and no part of either."""
FILLERS = frozenset({"في", "من", "علي", "الي", "عبر", "عن", "مع", "منها", "فيه", "فيها", "نحو", "حوالي"})
"""Words that no object begins with: what follows is an amount, a channel or a time."""
GIVEN = frozenset({"مقدمه", "مقدم", "المقدمه", "المقدم"})


class PayableFinder(Finder):
    """Finds what a payment is for. Methods give token ranges, and the programme or event where it is one."""

    def programme_before(self, i: int) -> Phrase | None:
        """The programme named last before word `i` in its sentence."""
        start, _ = self.reading.sentence_of(i)
        for k in range(i - 1, start - 1, -1):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.label is Label.PROGRAMME:
                return phrase
        return None

    def is_tight(self, programme: Phrase, i: int) -> bool:
        """No comma between the programme and the cue: the programme is what is paid for."""
        return not any(w.text in COMMAS for w in self.reading.words[programme.end : i])

    def gift_before(self, i: int) -> TokenRange | None:
        """«ست سيارات إسعاف ومعدات طبية مقدمة من X»: what is given, where the cue is «مقدم من»."""
        words = self.reading.words
        if words[i].stem not in GIVEN:
            return None
        start, _ = self.clauses.clause(i)
        k = i
        while k > start and not words[k - 1].punct and k > i - 8 and words[k - 1].mention is None:
            if self.cues.any_verb.at(words[k - 1]) is not None:
                break
            k -= 1
        return self.reading.trimmed(k, i) if k < i else None

    def topic(self, i: int) -> TokenRange | None:
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

    def launched_before(self, i: int) -> TokenRange | None:
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

    def noun_before(self, i: int) -> TokenRange:
        """The words right before word `i`: what a relative clause («الذي يموّله») speaks of."""
        words = self.reading.words
        k = i
        while k > max(0, i - 5) and not words[k - 1].punct and words[k - 1].sent == words[i].sent:
            k -= 1
        return self.reading.trimmed(k, max(i, k + 1))

    def object(self, i: int, after: int) -> tuple[TokenRange | None, Phrase | None]:
        """What is paid for: a programme, the direct object («مشغلًا للخياطة»), or the words behind «ل», «لفائدة»."""
        words = self.reading.words
        _, stop = self.clauses.clause(i)
        k = after
        while k < stop and (
            (words[k].punct and words[k].text not in ".؛") or self.is_sum(k) or words[k].norm in ASIDES
        ):
            k += 1
        programme = next(
            (p for j in range(k, stop) if (p := self.phrases.at.get(j)) and p.label is Label.PROGRAMME), None
        )
        if programme is not None:
            return (programme.mention.start, programme.mention.end), programme
        direct = k < stop and k <= after + 1 and self._is_plain_noun(k)
        purpose = k if direct else self._purpose(k, stop)
        if purpose is None:
            return None, None
        end = purpose
        while end < min(stop, purpose + MAX_OBJECT_WORDS) and words[end].text not in PURPOSE_STOPS:
            if end > purpose and (self.cues.amount.at(words, end) or self.cues.roles.at(words, end)):
                break
            end += 1
        return (self.reading.trimmed(purpose, end), None) if end > purpose else (None, None)

    def _is_plain_noun(self, k: int) -> bool:
        """True where word `k` can be the object itself: «مشغلًا», «بنفقات سفر الوفد»; no filler, no verb."""
        word = self.reading.words[k]
        if word.punct or word.conj or word.norm in FILLERS | TO or word.prep == "ل":
            return False
        return self.cues.any_verb.at(word) is None

    def _purpose(self, k: int, stop: int) -> int | None:
        """The word with ل that says what the money is for: «لتأهيل خمسة مراكز»."""
        words = self.reading.words
        for j in range(k, stop):
            if words[j].prep == "ل" and words[j].mention is None and words[j].norm not in TO:
                return j
            if words[j].norm in TO and j + 1 < stop and words[j + 1].mention is None:
                return j + 1  # «لصالح دفع المخصصات الاجتماعية»
            if words[j].text in ".؛":
                break
        fits = k < stop and words[k].norm not in FILLERS and words[k].prep != "ب" and not words[k].conj
        return k if fits else None

    def between(self, i: int, end: int) -> tuple[TokenRange | None, Phrase | None, int | None]:
        """«وتموّل البرنامجَ المفوضيةُ»: the object before its subject."""
        words = self.reading.words
        for k in range(i + 1, end):
            event = next((m.event for m in self.finder.mentions if m.word == k), None)
            if event is not None:
                return self.reading.trimmed(k, k + 1), None, event
            if words[k].stem in self.cues.programme_heads and words[k].stem.startswith("ال"):
                known = self.last_programme(k)
                if known is not None:
                    return (known.mention.start, known.mention.end), known, None
        return None, None, None

    def understood(self, i: int) -> tuple[TokenRange | None, Phrase | None, int | None]:
        """What is paid for where the clause does not say it: the last thing before that can be paid for."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        floor = self.reading.sentences[max(0, words[i].sent - 1)][0]
        for k in range(i - 1, min(start, floor) - 1, -1):
            phrase = self.phrases.at.get(k)
            if phrase is not None and phrase.label is Label.PROGRAMME:
                return (phrase.mention.start, phrase.mention.end), phrase, None
            if words[k].stem in self.cues.programme_heads and words[k].stem.startswith("ال"):
                known = self.last_programme(k)
                if known is not None:
                    return (known.mention.start, known.mention.end), known, None
            if words[k].stem in self.cues.fundables and (phrase is None or phrase.first == k):
                event = next((m.event for m in self.finder.mentions if m.word == k), None)
                return self.reading.trimmed(k, self.noun_end(k)), None, event
        return None, None, None

    def last_programme(self, i: int) -> Phrase | None:
        """The programme named last before word `i`, in any sentence."""
        before = [p for k, p in self.phrases.at.items() if k < i and p.label is Label.PROGRAMME]
        return max(before, key=lambda p: p.first, default=None)

    def noun_end(self, k: int) -> int:
        """The end of the noun phrase that begins at word `k`, its adjectives taken in."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(k)
        end = k + 1
        while end < min(stop, k + 4) and not words[end].punct and not words[end].prep and not words[end].conj:
            if len(words[end].norm) < 4 or self.cues.any_verb.at(words[end]) is not None:
                break
            end += 1
        return end

    def is_sum(self, k: int) -> bool:
        """True where word `k` is part of a sum of money, or announces one («بقيمة», «مبلغ»)."""
        word = self.reading.words[k]
        token = word.end if word.norm in ("ب", "ل") else word.end - 1  # «بـ10 ملايين»
        if any(m.start <= token < m.end for m in self.reading.notes.money):
            return True
        word = self.reading.words[k]
        return word.stem in self.cues.grant_nouns or self.cues.amount.at(self.reading.words, k) is not None

    def event_in(self, target: TokenRange) -> int | None:
        """The event that is mentioned in a token range."""
        for mention in self.finder.mentions:
            if target[0] <= self.reading.words[mention.word].start < target[1]:
                return mention.event
        return None

    def thing_of(self, event: int) -> TokenRange:
        """The words for an event as something that is paid for: what is signed or opened, else the event's own."""
        draft = self.finder.events[event]
        return draft.thing or draft.evidence[0]
