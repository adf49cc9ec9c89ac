"""Who may pay for what: the grammar's payments, what the heads take for paid for, what the pointers point at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from spacy.tokens import Doc

from atip_extract.annotations import Annotations, Label
from atip_extract.drafts import Facts, FundingDraft, TokenRange
from atip_extract.relate.learned.heads import Floats, Heads, WordRange
from atip_extract.relate.learned.labels import MONEY, PAY_KINDS, PAY_LABELS
from atip_extract.relate.learned.mentions import CUE, REACH, Mention, Mentions
from atip_extract.relate.learned.payments.judge import Candidate, SumEvidence, overlap
from atip_extract.relate.learned.payments.links import PaymentLinks
from atip_extract.relate.learned.payments.pointers import ASKED, Pointers

OTHER_WORDS = 0.15
"""What a word's being none that is paid for counts: so words that are but half likely are candidates too."""
LIKELY_PAID = 0.5
POINTED = -1.0
"""From this logit on a word that a payer's pointer points at is a candidate."""
PEAKS = 2
"""Of each payer at most so many words that its pointer points at."""
GIVES = 0.2
"""From this probability on who gives a sum is asked what for."""
FUNDER = 0.1
"""From this probability on a thing near words that are paid for is a candidate for their payer."""
RECIPIENT = 0.8
MOST_WORDS = 4
"""Words that a pointer's word may have behind it, where the heads do not say where what is paid for ends."""
ENDS = frozenset(
    {"في", "من", "على", "إلى", "الى", "عن", "مع", "التي", "الذي", "خلال", "بعد", "قبل", "ضمن", "عبر", "لدى"}
)
"""Words that begin something else."""
OPENING = frozenset("«\"“(‹'")
DEMONSTRATIVES = frozenset({"هذا", "هذه", "هذان", "هذين", "هاتين", "هؤلاء", "تلك", "ذلك"})
"""They are nothing that is paid for without their noun."""
FUNDER_COLUMN, RECIPIENT_COLUMN, AMOUNT_COLUMN = (PAY_LABELS.index(k) for k in ("funder", "recipient", "amount"))


class Candidates:
    """Finds the candidates of one Doc."""

    def __init__(
        self, doc: Doc, notes: Annotations, facts: Facts, heads: Heads, mentions: Mentions, links: PaymentLinks
    ) -> None:
        self.doc, self.notes, self.facts, self.heads, self.mentions = doc, notes, facts, heads, mentions
        self.links = links
        self.pointers = Pointers(heads, mentions)
        self._paid = heads.paid(OTHER_WORDS)
        self._sentence_of: list[int] = np.cumsum([bool(token.is_sent_start) for token in doc]).tolist()
        self._told_at: dict[tuple[int, int], list[FundingDraft]] = {}
        """The grammar's payments by payer and token of what is paid for …"""
        self._told_in: dict[tuple[int, int], list[FundingDraft]] = {}
        """… and by payer and sentence."""
        for fact in facts.funding:
            self._told_in.setdefault((fact.funder, self._sentence_of[fact.evidence[0]]), []).append(fact)
            for token in range(*fact.object):
                self._told_at.setdefault((fact.funder, token), []).append(fact)
        self._event_at = {event.trigger[0]: k for k, event in reversed(list(enumerate(facts.events)))}
        self._paid_end = {word: end for start, end in self._paid for word in range(start, end)}
        programmes = [m for m in mentions.all if m.kind == Label.PROGRAMME.value]
        self._programme_ends = {m.words[0]: m.words[1] for m in programmes}
        self._programmes_at: dict[int, list[Mention]] = {}
        for mention in programmes:
            self._programmes_at.setdefault(mention.tokens[0], []).append(mention)
        self._name_ends = {word: m.words[1] for m in mentions.all for word in range(*m.words)}
        """Of each word of a name where the name ends."""
        self._sum_numbers = {id(money): number for number, money in enumerate(notes.money)}

    def find(self) -> list[Candidate]:
        """All candidates, in the order of what is paid for."""
        told: dict[WordRange, list[FundingDraft]] = {}
        for fact in self.facts.funding:
            if words := self.mentions.words(*fact.object):
                told.setdefault(words, []).append(fact)
        ranges = {words: facts[0].object for words, facts in told.items()}
        for words in self._read_ranges(told):
            ranges.setdefault(words, self.mentions.tokens(words))
        found = [c for words in sorted(ranges) for c in self._at(words, ranges[words], told.get(words, []))]
        _compare(found)
        return found

    def _read_ranges(self, told: Iterable[WordRange]) -> Iterator[WordRange]:
        """Words that the heads take for paid for, and those that the pointers point at."""
        yield from map(self._with_name, self._paid)
        begun = {start for start, _ in [*self._paid, *told]}
        for word in self._pointed():
            if word not in begun:
                yield self._with_name(self._from(word))

    def _with_name(self, words: WordRange) -> WordRange:
        """The words, with the noun of a bare «هذه» and a programme's name right behind: «مشروع | «عمل لائق»»."""
        start, end = words
        if self._text(end - 1) in OPENING and end - 1 > start:
            end -= 1
        if end - start == 1 and self._text(start) in DEMONSTRATIVES and self._goes_on(start, end):
            end += 1  # «هذه | الورشة»
        quoted = end + 1 if end < self.pointers.count and self._text(end) in OPENING else end
        names = (self._programme_ends[at] for at in range(start, quoted + 1) if at in self._programme_ends)
        return start, max([end, *names])

    def _text(self, word: int) -> str:
        return self.doc[self.mentions.tokens((word, word + 1))[0]].text

    def _pointed(self) -> set[int]:
        pointers = self.pointers
        likely = (pointers.of_payer(payer).likeliest(PEAKS) for payer in pointers.payers)
        words = {word for peaks in likely for word, logit in peaks if logit > POINTED}
        for money, givers in pointers.givers.items():
            for payer in (who for who, p in givers.items() if p > GIVES):
                words |= {word for word, _ in pointers.of_both(payer, money).likeliest(1)}
        return words

    def _from(self, start: int) -> WordRange:
        """What is paid for, of which a pointer has the first word."""
        if start in self._paid_end:
            return start, self._paid_end[start]
        end = self._name_ends.get(start, start + 1)
        while end < start + MOST_WORDS and end not in self._name_ends and self._goes_on(start, end):
            end += 1
        return start, end

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether what begins at word `start` goes on with word `end`: no mark, nothing that begins something else."""
        if end >= self.pointers.count:
            return False
        sentence_of = self.mentions.readings.sentence_of
        token = self.doc[self.mentions.tokens((end, end + 1))[0]]
        return sentence_of[end] == sentence_of[start] and not token.is_punct and token.text not in ENDS

    # One thing that may be paid for

    def _at(self, words: WordRange, tokens: TokenRange, told: Sequence[FundingDraft]) -> Iterator[Candidate]:
        """Who may pay for these words; `told` are the grammar's payments for them."""
        near = self.mentions.near([words[0]], PAY_KINDS)
        if not near:
            return
        scores = self.heads.payments(words, [m.words for m in near], [m.kind for m in near])
        takers = [m.owner for m, p in _best(near, scores, RECIPIENT_COLUMN, money=False) if p >= RECIPIENT]
        amounts = {m.owner: p for m, p in _best(near, scores, AMOUNT_COLUMN, money=True)}
        paid = self.heads.paid_share(words)
        for payer, p in _best(near, scores, FUNDER_COLUMN, money=False):
            pointed = self.pointers.of_payer(payer.owner)
            points = float(pointed.within(words).max(initial=-np.inf))
            own = [fact for fact in told if fact.funder == payer.owner]
            if not own and (overlap(payer.words, words) or (p < FUNDER and points < POINTED)):
                continue
            facts: list[FundingDraft | None] = [*own] or [None]
            for fact in facts:
                known = fact or self._told_beside(payer.owner, tokens)
                draft = fact or self._draft(payer, tokens, known)
                same = known is not None and overlap(known.object, tokens)
                told_sum = self._sum_numbers.get(id(known.amount)) if known and same and known.amount else None
                recipient = draft.recipient
                if recipient is None:
                    recipient = next((taker for taker in takers if taker != payer.owner), None)
                event, event_sure = self._event(draft)
                yield Candidate(
                    draft, words, fact.confidence if fact else None, told_sum, payer.kind, p, paid, points,
                    pointed.peak, pointed.mass, recipient, event, event_sure,
                    event is not None and any(r.entity == payer.owner for r in self.facts.events[event].funders),
                    self._sentence_of[payer.tokens[0]] != self._sentence_of[tokens[0]],
                    self._sums(payer.owner, words, amounts, told_sum),
                )  # fmt: skip

    def _told_beside(self, payer: int, tokens: TokenRange) -> FundingDraft | None:
        """What the grammar tells of that payer in overlapping words, else in the same sentence."""
        same = (f for token in range(*tokens) for f in self._told_at.get((payer, token), ()))
        beside = (
            fact
            for fact in self._told_in.get((payer, self._sentence_of[tokens[0]]), ())
            if self._is_one_sentence(min(fact.evidence[0], tokens[0]), max(fact.evidence[1], tokens[1]))
        )
        return next(same, None) or next(beside, None)

    def _draft(self, payer: Mention, tokens: TokenRange, known: FundingDraft | None) -> FundingDraft:
        """A payment that the grammar does not tell of in these words; of what it tells beside them it has the cue.

        Of what it tells in overlapping words it has everything.
        """
        start, end = min(payer.tokens[0], tokens[0]), max(payer.tokens[1], tokens[1])
        evidence = (start, end) if self._is_one_sentence(start, end) else payer.tokens
        draft = FundingDraft(payer.owner, tokens, evidence, 0.0, CUE)
        named = (m for token in range(*tokens) for m in self._programmes_at.get(token, ()) if m.tokens[1] <= tokens[1])
        draft.programme = min((m.owner for m in named), default=None)
        if known is not None:
            draft.status, draft.cue = known.status, known.cue
            start, end = min(start, known.evidence[0]), max(end, known.evidence[1])
            draft.evidence = (start, end) if self._is_one_sentence(start, end) else known.evidence
            if overlap(known.object, tokens):
                draft.recipient, draft.event = known.recipient, known.event
                draft.programme = draft.programme if draft.programme is not None else known.programme
        return draft

    def _is_one_sentence(self, start: int, end: int) -> bool:
        return self._sentence_of[start] == self._sentence_of[end - 1]

    def _event(self, draft: FundingDraft) -> tuple[int | None, float]:
        """The event that a payment is for: the grammar's, the one that its words name, the one that the heads see."""
        if draft.event is not None:
            return draft.event, 1.0
        begun = self._event_at.get(draft.object[0])
        return (begun, 1.0) if begun is not None else self.links.event_of(draft)

    def _sums(
        self, payer: int, words: WordRange, amounts: dict[int, float], told: int | None
    ) -> dict[int, SumEvidence]:
        """How likely each sum that may be that of the payment is."""
        found = {}
        for money, givers in self.pointers.givers.items():
            if abs(self.pointers.sums[money].words[0] - words[0]) > REACH and money != told:
                continue
            given, amount = givers.get(payer, 0.0), amounts.get(money, 0.0)
            if money == told or given >= ASKED or amount >= ASKED:
                found[money] = SumEvidence(given, self.pointers.spent(payer, money, words), amount)
        return found


def by_payer(candidates: Sequence[Candidate]) -> dict[int, list[Candidate]]:
    """The candidates of each payer."""
    found: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        found.setdefault(candidate.payer, []).append(candidate)
    return found


def _compare(found: Sequence[Candidate]) -> None:
    """What else the payer of each may pay for, and who else may pay for it."""
    of_words: dict[WordRange, list[Candidate]] = {}
    for candidate in found:
        of_words.setdefault(candidate.words, []).append(candidate)
    for own in by_payer(found).values():
        rivals = sorted((c for c in own if c.paid > LIKELY_PAID), key=lambda c: -c.funder)
        told = [c for c in own if c.told is not None]
        for candidate in own:
            others = (c for c in of_words[candidate.words] if c.payer != candidate.payer)
            candidate.shared = max((c.funder for c in others), default=0.0)
            candidate.rival = next((c.funder for c in rivals if not c.overlaps(candidate)), 0.0)
            candidate.rival_told = candidate.told is None and not all(c.overlaps(candidate) for c in told)


def _best(near: Sequence[Mention], scores: Floats, column: int, *, money: bool) -> list[tuple[Mention, float]]:
    """The things that may have that part, each by its likeliest mention, the likeliest first."""
    best: dict[int, tuple[Mention, float]] = {}
    for mention, p in zip(near, scores[:, column].tolist(), strict=True):
        known = best.get(mention.owner)
        if (mention.kind == MONEY) == money and (known is None or p > known[1]):
            best[mention.owner] = mention, p
    return sorted(best.values(), key=lambda b: -b[1])
