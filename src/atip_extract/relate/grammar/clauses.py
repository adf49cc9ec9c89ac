"""Where a word stands: its clause, in reported speech or not, in a sentence that tells of the background or not."""

from __future__ import annotations

from atip_extract.drafts import TokenRange
from atip_extract.relate.grammar.cues import Cues, Match, PhraseMatcher
from atip_extract.relate.grammar.inflection import VerbForm, forms_without_conjunction
from atip_extract.relate.grammar.reading import CLOSED, Reading, Word

TOOK_PLACE = frozenset(
    {"انعقد", "انعقدت", "ينعقد", "تنعقد", "التام", "التامت", "جرت", "جري", "اقيم", "اقيمت", "يقام", "تقام", "سيقام"}
    | {"تتواصل", "يتواصل", "تواصلت", "تواصل", "استمرت", "تستمر"}
    | {"انتظم", "انتظمت", "ينتظم", "تنتظم", "ستقام", "سينعقد", "ستنعقد", "اجري", "اجريت"}
)
"""«وانعقدت الجلسة في …»: verbs that have the event for a subject."""
HAPPENED = frozenset({"جري", "جرت", "تم", "عقد", "يضم", "تضم", "ياتي", "تاتي", "شهد", "شهدت"})
"""Behind a definite event these tell what is news, in a sentence that opens with «يذكر أن»."""
TAKERS = frozenset({"المشاركون", "المشاركات", "المتدربون", "المتدربات", "الحاضرون", "الحضور"}) | frozenset(
    {"الدارسون", "الدارسات", "المستفيدون", "المستفيدات", "الضيوف", "المنتسبون", "المنتسبات", "الخريجون", "الطلبه"}
)
PERFECT = frozenset({"قد", "ان"})


class Clauses:
    """Answers about structure, computed once a sentence."""

    def __init__(self, reading: Reading, cues: Cues) -> None:
        self.reading, self.cues = reading, cues
        self.lead = next(
            (n for n, (start, _) in enumerate(reading.sentences) if reading.block_kind(start) == "body"), 0
        )
        """The sentence that opens the body."""
        self._background: dict[int, bool] = {}
        self._bounds: dict[int, list[int]] = {}
        self._first_say: dict[int, int | None] = {}

    def is_background(self, i: int) -> bool:
        """True where the sentence of word `i` opens as background: «وكان المجلس قد أطلق …», «يذكر أن …»."""
        sentence = self.reading.words[i].sent
        if sentence not in self._background:
            self._background[sentence] = self._opens_background(*self.reading.sentences[sentence])
        return self._background[sentence]

    def _opens_background(self, start: int, end: int) -> bool:
        words = self.reading.words
        for k in range(start, min(start + 3, end)):
            match = self.cues.background.at(words, k)
            if match is None:
                continue
            if forms_without_conjunction(words[k].norm)[-1] in ("كان", "كانت"):
                if k + 1 < end and words[k + 1].norm in TAKERS:
                    return False  # «وكان المشاركون قد تلقوا محاضرات …»: here
                return any(w.norm in PERFECT for w in words[k + 1 : min(k + 18, end)])
            return not self._tells_of_this(match.end, end)
        return False

    def is_occasion(self, i: int) -> bool:
        """«جاء ذلك خلال لقاء بينهما في …»: the sentence tells where what was said before was said."""
        start, _ = self.reading.sentence_of(i)
        return self.cue_in(self.cues.reports, start, min(start + 2, i)) is not None

    def is_behind_holding(self, k: int) -> bool:
        """«المؤتمر الذي نظّمته | X»: right before word `k` stands a verb of holding with its object."""
        form = self.cues.verbs["organize"].at(self.reading.words[k - 1]) if k > 0 else None
        return form is not None and form.suffixed

    def _tells_of_this(self, k: int, end: int) -> bool:
        """«يذكر أن اللقاء جرى بحضور …»: the event at hand, unless another one is meant («الاجتماع السابق»)."""
        words = self.reading.words
        if k + 2 >= end or not words[k].stem.startswith("ال"):
            return False
        found = self.cues.nouns.at(words, k)
        present = self.cues.any_verb.at(words[k + 1]) is not None or words[k + 1].norm in HAPPENED
        return found is not None and found[0].definite and present and not any(w.norm.isdigit() for w in words[k:end])

    def clause(self, i: int) -> TokenRange:
        """The words ``start:end`` of the clause that word `i` stands in."""
        start, end = self.reading.sentence_of(i)
        sentence = self.reading.words[i].sent
        if sentence not in self._bounds:
            self._bounds[sentence] = self._breaks(start, end)
        for bound in self._bounds[sentence]:
            if bound <= i:
                start = bound
            else:
                return start, bound
        return start, end

    def _breaks(self, start: int, end: int) -> list[int]:
        words = self.reading.words
        found = []
        for k in range(start + 1, end):
            if words[k].text in CLOSED and words[k].quote < 0:
                found.append(k + 1)
            elif self._opens_clause(k) and not self._goes_on(k, end):
                found.append(k)
        return found

    def _opens_clause(self, k: int) -> bool:
        words = self.reading.words
        cue = words[k - 1].punct and words[k].quote < 0 and self.cues.clause_breaks.at(words, k) is not None
        return cue or words[k].norm in ("فيما", "بينما")

    def _goes_on(self, k: int, end: int) -> bool:
        """«، وذلك في النادي الدبلوماسي بمسقط»: where, when and what for, which belong to what stands before."""
        words = self.reading.words
        if words[k].stem != "ذلك" or k + 1 >= end:
            return False
        return words[k + 1].norm in ("في", "خلال", "يوم", "بهدف", "من") or words[k + 1].prep in ("ب", "ل")

    def first_say(self, i: int) -> int | None:
        """The first verb of saying in the sentence of word `i`, or None."""
        sentence = self.reading.words[i].sent
        if sentence not in self._first_say:
            start, end = self.reading.sentences[sentence]
            verbs = self.cues.verbs["say"]
            self._first_say[sentence] = next(
                (k for k in range(start, end) if self._says(self.reading.words, k, verbs.at(self.reading.words[k]))),
                None,
            )
        return self._first_say[sentence]

    def _says(self, words: list[Word], k: int, form: VerbForm | None) -> bool:
        """A verb of saying is sure where «أنّ» or a quotation comes soon after it."""
        if form is None or words[k].mention is not None:
            return False
        _, end = self.reading.sentence_of(k)
        by_the_way = self.cues.background.at(words, k)
        if by_the_way is not None and self._tells_of_this(by_the_way.end, end):
            return False  # «يذكر أن اللقاء جرى …»: nobody says it
        return any(
            w.norm in ("ان", "بان", "انه", "انها", "بانه", "بانها") or w.quote >= 0
            for w in words[k + 1 : min(k + 30, end)]
        )

    def is_reported(self, i: int) -> bool:
        """True where word `i` stands in what somebody said, or inside a quotation of its own."""
        if self.reading.words[i].sent == self.lead:
            return False  # «قالت المنظمة إنها نظّمت …» opens the news itself
        say = self.first_say(i)
        return (
            say is not None
            and say < i
            and any(w.norm in ("ان", "بان", "انه", "انها", "بانه", "بانها") for w in self.reading.words[say + 1 : i])
        )

    def cue_in(self, matcher: PhraseMatcher, start: int, end: int) -> Match | None:
        """The first match of `matcher` among words ``start:end``."""
        for k in range(start, end):
            match = matcher.at(self.reading.words, k)
            if match is not None:
                return match
        return None

    def tells_of_holding(self, i: int) -> bool:
        """True where the clause of word `i` tells of holding the event, not of somebody at it."""
        start, end = self.clause(i)
        groups = ("organize", "host", "open", "launch", "sign", "meet", "visit")
        return any(
            word.norm.removeprefix("و") in TOOK_PLACE or self.cues.verbs[group].at(word) is not None
            for word in self.reading.words[start:end]
            for group in groups
        )
