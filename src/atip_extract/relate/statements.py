"""Statements: who said what, between quotation marks or reported."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import StatementDraft, TokenRange
from atip_extract.relate.context import Context
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS
from atip_extract.relate.participants.speakers import Speakers

THAT = frozenset({"ان", "بان", "انه", "انها", "بانه", "بانها"})
LINKS = frozenset({"كما", "فيما", "بينما"})
MIN_QUOTED = 3
"""Tokens of a quotation that is speech; fewer are a name or a term."""
MAX_POST_WORDS = 24
"""Words that may stand between the speaker and «أن»: a post, a place, a time."""
OPENS_SPEECH = frozenset({"ان", "بان", "انه", "انها", "بانه", "بانها", "قايلا", "قايله", "الي", "علي"})


class StatementFinder:
    """Finds the statements of one release."""

    def __init__(self, context: Context, speakers: Speakers) -> None:
        self.reading, self.cues, self.phrases = context.reading, context.cues, context.phrases
        self.speakers = speakers

    def find(self) -> list[StatementDraft]:
        """All statements, in text order. A participle («مضيفًا») goes on with the last speaker of its sentence."""
        found: list[StatementDraft] = []
        last: Phrase | None = None
        for i, word in enumerate(self.reading.words):
            form = self.cues.verbs["say"].at(word)
            if form is None or word.quote >= 0 or word.mention is not None:
                continue
            here = last if last is not None and self.reading.words[last.first].sent == word.sent else None
            who = here or self._subject(i) if form.participle else self.speakers.speaker(i)
            if who is None and self._goes_on(i):
                who = last
            if who is None or who.label is not Label.PERSON:
                continue
            last = who
            draft = self._said_before(i, who) or self._said(i, who, form)
            if draft is not None:
                found.append(draft)
        return found

    def _goes_on(self, i: int) -> bool:
        """«وأضاف أن …», «وختمت: «…»», «كما لفت إلى أن …»: without a subject, the last speaker goes on."""
        words = self.reading.words
        linked = words[i].conj or words[i].norm.startswith("و") or (i > 0 and words[i - 1].norm in LINKS)
        if not linked or i + 1 >= len(words):
            return False
        k = i + 2 if words[i + 1].norm in ("الي", "علي") and i + 2 < len(words) else i + 1
        return words[k].norm in THAT | {"قايلا", "قايله"} or words[k].text == ":" or words[k].quote >= 0

    def _said_before(self, i: int, who: Phrase) -> StatementDraft | None:
        """«نحتاج إلى مأوى في كل مدينة»، تقول فلانة: the quotation right before the verb, its speaker right behind."""
        words, k = self.reading.words, i - 1
        while k >= 0 and words[k].text in COMMAS:
            k -= 1
        if k < 0 or words[k].quote < 0 or who.first != i + 1:
            return None
        start, end = self.reading.notes.quotations[words[k].quote].inner
        if end - start < MIN_QUOTED:
            return None
        return StatementDraft(who.entity, self.reading.trimmed(i, i + 1), (start, end), True)

    def _subject(self, i: int) -> Phrase | None:
        """«افتتح فلان الورشة، مؤكدًا أن …»: the last person of the sentence before the participle."""
        start, _ = self.reading.sentence_of(i)
        return self.phrases.first_person(range(i - 1, start - 1, -1))

    def _said(self, i: int, who: Phrase, form: VerbForm) -> StatementDraft | None:
        words = self.reading.words
        start = max(i + 1, who.end if who.first > i else i + 1)
        _, stop = self.reading.sentence_of(i)
        following = self._next_say(start, stop)
        verb = self.reading.trimmed(i, i + 1)
        for k in range(start, following):
            if words[k].quote >= 0 and words[k].quote != words[i].quote:
                inner = self.reading.notes.quotations[words[k].quote].inner
                if inner[1] - inner[0] >= MIN_QUOTED and self._is_speech(k, start, following, inner):
                    return StatementDraft(who.entity, verb, inner, True)
        opening = next((k for k in range(start, min(following, start + MAX_POST_WORDS)) if words[k].norm in THAT), None)
        begin = start if opening is None else opening + 1
        if opening is None:
            begin = self._after_act(begin, following)
        while begin < following and (words[begin].punct or words[begin].norm in ("علي", "الي")):
            begin += 1
        if opening is None and self.cues.verbs["say"].verbs[form.lemma].get("only_that"):
            return None
        if following - begin < 2 or (opening is None and self.phrases.at.get(begin) is not None):
            return None
        return StatementDraft(who.entity, verb, self.reading.trimmed(begin, following), False)

    def _after_act(self, begin: int, stop: int) -> int:
        """«أكد الوزير، خلال افتتاحه الورشة، أهمية …»: what was said stands behind the occasion."""
        words, acts = self.reading.words, self.cues.act_nouns.keys() | self.cues.encounter_acts.keys()
        k = begin
        while k < stop and words[k].punct:
            k += 1
        if k + 1 >= stop or words[k].stem not in self.cues.act_links or words[k + 1].stem not in acts:
            return begin
        return next((c for c in range(k + 2, stop - 1) if words[c].text in COMMAS), begin)

    def _is_speech(self, k: int, start: int, stop: int, inner: TokenRange) -> bool:
        """A quotation is speech behind «أن», a colon or the speaker, or where it is most of what follows."""
        words = self.reading.words
        before = words[k - 1]
        if k == start or before.punct or before.norm in OPENS_SPEECH:
            return True
        rest = words[stop - 1].end - words[start].start
        return (inner[1] - inner[0]) * 2 > rest

    def _next_say(self, start: int, stop: int) -> int:
        """Where what was said ends: at the next verb of saying behind a comma or «كما», or with the sentence."""
        words = self.reading.words
        for k in range(start + 1, stop):
            if words[k].quote >= 0 or self.cues.verbs["say"].at(words[k]) is None:
                continue
            linked = words[k - 1].norm in LINKS
            if words[k - 1].punct or linked:
                return k - 1 if linked else k
        return stop
