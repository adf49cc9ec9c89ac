"""The figures, and how they are shown: a table, Markdown or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Literal, Self

from atip_extract.evaluate.tally import Miss, Tally

Format = Literal["table", "markdown", "json"]
FACTS = (
    "entity.person", "entity.organization", "entity.place", "entity.programme",
    "person.position", "person.organization",
    "event", "event.type", "event.name", "event.dates", "event.places", "event.organizers", "event.partners",
    "event.funders", "event.patrons", "event.programmes", "event.participants", "event.participant_role",
    "event.attendance", "funding", "funding.amount", "statement.speaker", "contacts",
)  # fmt: skip
GROUPS: dict[str, tuple[str, ...]] = {
    "ENTITIES": ("entity.", "person."),
    "EVENTS": ("event",),
    "FUNDING": ("funding",),
    "ALL FACTS": ("",),
}
"""Sums of facts, by how the facts' names begin."""
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
SURE = 0.8
"""Facts that are at least as sure as this are what a reader relies on."""


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one kind of fact."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right; 0 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right else 0.0

    @property
    def recall(self) -> float:
        """Of what gold has, the share that was found; 0 where gold has nothing."""
        return self.right / (self.right + self.missed) if self.right else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if self.right else 0.0


@dataclass(frozen=True, slots=True)
class Bin:
    """Facts of like confidence, from `low` up to and without `high` (with it, where it is 1)."""

    low: float
    high: float
    facts: int
    right: int

    @property
    def share(self) -> float:
        """The share that is right; 0 in an empty bin."""
        return self.right / self.facts if self.facts else 0.0


@dataclass(frozen=True)
class Report:
    """What an evaluation found."""

    releases: int
    without_record: Sequence[str]
    """Sources of gold releases that no record was found for."""
    lenient: Mapping[str, Score]
    strict: Mapping[str, Score]
    misses: Sequence[Miss]
    """The lenient disagreements, in the order of the releases."""
    reliability: Sequence[Bin]
    sure: Bin
    """The facts of confidence `SURE` and more."""

    @classmethod
    def of(cls, releases: int, without_record: Sequence[str], lenient: Tally, strict: Tally) -> Self:
        """From the counts of both modes; misses and confidences are those of the lenient one."""
        bins = [_bin(lenient, low, high) for low, high in pairwise(EDGES)]
        return cls(
            releases, without_record, _scores(lenient), _scores(strict), lenient.misses, bins, _bin(lenient, SURE, 1.0)
        )

    def rows(self) -> Iterator[tuple[str, Score, Score]]:
        """(kind of fact or group, lenient, strict); kinds that neither side has are left out."""
        for fact in FACTS:
            if fact in self.lenient or fact in self.strict:
                yield fact, self.lenient.get(fact, Score()), self.strict.get(fact, Score())
        for name, beginnings in GROUPS.items():
            yield name, _sum(self.lenient, beginnings), _sum(self.strict, beginnings)

    @property
    def all_facts(self) -> Score:
        """Every kind of fact together, lenient."""
        return _sum(self.lenient, GROUPS["ALL FACTS"])

    def render(self, format: Format = "table", *, show: bool = False) -> str:
        """The whole report as text; `show` adds every disagreement."""
        if format == "json":
            return json.dumps(self._plain(show), ensure_ascii=False, indent=2)
        return "\n".join(self._markdown(show) if format == "markdown" else self._table(show))

    def _table(self, show: bool) -> Iterator[str]:
        yield from self._preface()
        yield f"{'fact':<26}{'right':>6}{'wrong':>6}{'missed':>7}{'P':>8}{'R':>8}{'F1':>8}{'strict F1':>11}"
        for name, s, t in self.rows():
            yield (
                f"{name:<26}{s.right:>6}{s.wrong:>6}{s.missed:>7}"
                f"{s.precision:>8.3f}{s.recall:>8.3f}{s.f1:>8.3f}{t.f1:>11.3f}"
            )
        yield ""
        yield f"{'confidence':<26}{'facts':>6}{'right':>6}{'share':>8}"
        for name, b in self._bins():
            yield f"{name:<26}{b.facts:>6}{b.right:>6}{b.share:>8.3f}"
        if show:
            yield ""
            yield from (f"{m.source}\t{m.fact}\t{m.kind}\t{' '.join(m.text.split())}" for m in self.misses)

    def _markdown(self, show: bool) -> Iterator[str]:
        yield from self._preface()
        yield "| fact | right | wrong | missed | precision | recall | F1 | strict F1 |"
        yield "|---|--:|--:|--:|--:|--:|--:|--:|"
        for name, s, t in self.rows():
            figures = f"{s.precision:.3f} | {s.recall:.3f} | {s.f1:.3f} | {t.f1:.3f}"
            yield f"| {name} | {s.right} | {s.wrong} | {s.missed} | {figures} |"
        yield ""
        yield "| confidence | facts | right | share |"
        yield "|---|--:|--:|--:|"
        for name, b in self._bins():
            yield f"| {name} | {b.facts} | {b.right} | {b.share:.3f} |"
        if show:
            yield ""
            yield "| release | fact | | what |"
            yield "|---|---|---|---|"
            for m in self.misses:
                yield "| " + " | ".join(_cell(c) for c in (m.source, m.fact, m.kind, m.text)) + " |"

    def _preface(self) -> Iterator[str]:
        if self.without_record:
            yield f"{len(self.without_record)} of {self.releases} gold releases have no record: " + ", ".join(
                self.without_record
            )
            yield ""

    def _bins(self) -> Iterator[tuple[str, Bin]]:
        for b in self.reliability:
            if b.facts:
                yield f"{b.low:.1f} to {b.high:.1f}", b
        yield f"{SURE:.1f} and more", self.sure

    def _plain(self, show: bool) -> dict[str, object]:
        def figures(s: Score) -> dict[str, float]:
            shares = {"precision": s.precision, "recall": s.recall, "f1": s.f1}
            return {**asdict(s), **{name: round(value, 4) for name, value in shares.items()}}

        def share(b: Bin) -> dict[str, float]:
            return {**asdict(b), "share": round(b.share, 4)}

        return {
            "releases": self.releases,
            "without_record": list(self.without_record),
            "facts": {name: {"lenient": figures(s), "strict": figures(t)} for name, s, t in self.rows()},
            "reliability": [share(b) for b in self.reliability],
            "sure": share(self.sure),
            **({"misses": [asdict(m) for m in self.misses]} if show else {}),
        }


def _scores(tally: Tally) -> dict[str, Score]:
    kinds = sorted({*tally.right, *tally.wrong, *tally.missed})
    return {k: Score(tally.right[k], tally.wrong[k], tally.missed[k]) for k in kinds}


def _sum(scores: Mapping[str, Score], beginnings: tuple[str, ...]) -> Score:
    chosen = [s for name, s in scores.items() if name.startswith(beginnings)]
    return Score(sum(s.right for s in chosen), sum(s.wrong for s in chosen), sum(s.missed for s in chosen))


def _bin(tally: Tally, low: float, high: float) -> Bin:
    inside = [right for confidence, right in tally.judged if low <= confidence < high or confidence == high == 1.0]
    return Bin(low, high, len(inside), sum(inside))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
