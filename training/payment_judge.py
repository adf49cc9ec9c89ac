"""Fit the judge of payments, and write it beside the weights of the heads.

usage: python training/payment_judge.py MODEL_DIR [FOLDER] [--every 2]

The arguments are those of ``judge.py``, which goes first; the releases are the same. A candidate is right where an
annotated payment of that payer is for these words; besides payments that are taken it is right where that payment is
none of theirs; a sum is right where the annotated payment has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from beginners import payments_beginner
from judge import Array, fit, model_and_releases, write
from measure import record
from releases import Annotated, gold
from spacy.tokens import Doc

from atip_extract import Extractor
from atip_extract.annotations import annotations_of
from atip_extract.drafts import EventDraft
from atip_extract.evaluate.events import EventsOf, align
from atip_extract.evaluate.names import any_agree
from atip_extract.recording import to_record
from atip_extract.relate.learned import supplement
from atip_extract.relate.learned.payments import reader
from atip_extract.relate.learned.payments.candidates import by_payer
from atip_extract.relate.learned.payments.judge import TABLES, Candidate, Claims, PaymentJudge

PULL = {"pays": 0.5, "further": 1.0, "of_sum": 0.5}
"""Ridge penalties."""
ROUNDS = 2
MOST_FURTHER = 4
"""Payments of one release that are taken one after another."""
Table = dict[str, Array]


@dataclass(slots=True)
class Examples:
    """Features and what is right, of each table."""

    rows: dict[str, list[tuple[list[float], bool]]] = field(default_factory=lambda: {name: [] for name in TABLES})

    def add(self, table: str, features: list[float], right: bool | None) -> None:
        """Remember one; None where a reader could say either."""
        if right is not None:
            self.rows[table].append((features, right))

    def fitted(self) -> Table:
        """The weights."""
        found = {}
        for name, rows in self.rows.items():
            features, right = np.array([f for f, _ in rows]), np.array([r for _, r in rows], float)
            found[name] = fit(features, right, np.zeros(features.shape[1]), PULL[name]).astype(np.float32)
        return found


class Recording(reader.PaymentReader):
    """A reader that keeps itself, so that what it weighed can be looked at."""

    last: Recording | None = None
    found: list[Candidate]
    events: list[EventDraft]
    """Those of the facts while payments are read: later some may go."""

    def taken(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        type(self).last, self.found, self.events = self, list(candidates), list(self.facts.events)
        return super().taken(candidates)


class Gold:
    """The annotated payments of one release, and which of them a candidate is."""

    def __init__(self, release: Annotated, doc: Doc, events: Sequence[EventDraft]) -> None:
        """`events`: those that the candidates number."""
        facts = gold(release)
        self.payments, self.optional = facts["funding"], facts.get("optional_funding", [])
        self.doc, self.notes = doc, annotations_of(doc)
        pairs = dict(align(EventsOf(to_record(doc)), EventsOf(record(release))))
        number = {id(event): k for k, event in enumerate(self.notes.facts.events if self.notes.facts else [])}
        kept = [number.get(id(event)) for event in events]
        self.events = [f"event:{pairs[k]}" if k in pairs else "" for k in kept]
        names = [event.name for event in events]
        self.event_names = [doc[slice(*name)].text if name else "" for name in names]
        self.names = [(e.name, *(doc[m.start : m.end].text for m in e.mentions)) for e in self.notes.entities]

    def payments_of(self, c: Candidate) -> tuple[list[int], bool]:
        """The payments that the candidate may be, by their numbers; whether it is one that may be left out."""
        wordings = [self.doc[slice(*c.draft.object)].text]
        for entity in (c.recipient, c.draft.programme):
            wordings += self.names[entity] if entity is not None else ()
        if c.event is not None and self.event_names[c.event]:
            wordings.append(self.event_names[c.event])

        def fits(payment: dict[str, Any]) -> bool:
            named = c.event is not None and self.events[c.event] in payment["object"]
            return any_agree(self.names[c.payer], payment["funder"], strict=False) and (
                named or any_agree(wordings, payment["object"], strict=False)
            )

        return [k for k, payment in enumerate(self.payments) if fits(payment)], any(map(fits, self.optional))

    def value(self, money: int) -> tuple[float, str]:
        """A sum that the pipeline reads."""
        read = self.notes.money[money]
        return float(read.value), read.currency

    def amount_of(self, payment: int) -> tuple[float, str] | None:
        """Its sum and currency."""
        amount = self.payments[payment]["amount"]
        return (float(amount["value"]), amount["currency"]) if amount else None


def collect(releases: Sequence[Annotated], model: Path, weights: Table) -> Examples:
    """What a judge of these weights is asked about, and what is right."""
    extractor = Extractor(engine_model=model)
    extractor.nlp.get_pipe("atip_relate").payment_judge = PaymentJudge(weights)
    examples = Examples()
    for release in releases:
        Recording.last = None
        doc = extractor.nlp(release.text)
        if Recording.last is not None:
            _look(Recording.last, Gold(release, doc, Recording.last.events), examples)
    return examples


def _look(read: Recording, gold_of: Gold, examples: Examples) -> None:
    fits = {id(c): gold_of.payments_of(c) for c in read.found}
    for c in read.found:
        right, optional = fits[id(c)]
        examples.add("pays", c.pays(), bool(right) if right or not optional else None)
    asked: list[Candidate] = []
    first, of_payer = read.first(read.found), by_payer(read.found)
    covered = reader.payers_of_words(first)
    for head in first:
        own = [head]
        for _ in range(MOST_FURTHER):
            rest = reader.besides(of_payer[head.payer], own)
            asked += rest  # what is known of them is known by their identity: they must stay
            for c in rest:
                fits.setdefault(id(c), gold_of.payments_of(c))
            known = {k for c in own for k in fits[id(c)][0]}
            new = [c for c in rest if _is_new(c, own, fits[id(c)][0], known, gold_of)]
            for c in rest:
                right, optional = fits[id(c)]
                wanted = any(c is other for other in new)
                examples.add("further", c.further(own, covered), wanted if right or not optional else None)
            if not new:
                break
            best = max(new, key=lambda c: c.likely)
            reader.choose_sum(best, own)
            own.append(best)
    taken = reader.PaymentReader.taken(read, read.found)
    free, claims = set(range(len(gold_of.payments))), Claims(taken)
    for c in taken:
        right, _ = fits.get(id(c)) or gold_of.payments_of(c)
        payment = next((k for k in right if k in free), None)
        if payment is not None:
            free.remove(payment)
            for money in c.sums:
                right = gold_of.amount_of(payment) == gold_of.value(money)
                examples.add("of_sum", c.of_sum(money, claims), right)


def _is_new(c: Candidate, own: list[Candidate], right: list[int], known: set[int], gold_of: Gold) -> bool:
    """Whether a candidate is a payment that none of `own` is; for the same words only with the sum that it has."""
    if not any(c.overlaps(other) for other in own):
        return bool(set(right) - known)
    wanted = {gold_of.amount_of(k) for k in right}
    used = {gold_of.value(other.sum) for other in own if other.sum is not None}
    reader.choose_sum(c, own)
    return len(right) > 1 and c.sum is not None and gold_of.value(c.sum) in wanted - used


def main() -> None:
    model, releases = model_and_releases(__doc__ or "")
    supplement.PaymentReader = Recording
    weights = payments_beginner()
    for _ in range(ROUNDS):
        examples = collect(releases, model, weights)
        weights = examples.fitted()
    write(model, {f"payment_judge.{name}": row for name, row in weights.items()})
    print({name: (len(rows), sum(right for _, right in rows)) for name, rows in examples.rows.items()})


if __name__ == "__main__":
    main()
