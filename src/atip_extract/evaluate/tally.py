"""Counting: what was found, what was missed, what is wrong; and how sure the tool was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from atip_extract.evaluate.names import any_agree
from atip_extract.records import Span

MissKind = Literal["missed", "wrong", "duplicate"]


@dataclass(frozen=True, slots=True)
class Miss:
    """One disagreement: gold has the fact and the record has not, or the other way round."""

    source: str
    fact: str
    kind: MissKind
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One fact of a list that is compared with another list: the names that it goes by, and its words in the text."""

    names: tuple[str, ...]
    spans: tuple[Span, ...] = ()
    optional: bool = False
    confidence: float | None = None
    role: str = ""
    group: bool = False

    @property
    def label(self) -> str:
        """For a reader of the misses."""
        return f"{self.names[0]} ({self.role})" if self.role else self.names[0]


Pair = tuple[int, int]
"""Indices of a predicted item and the gold item that it is."""


def shared(one: Span, other: Span) -> int:
    """How many characters of the text two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def overlap(some: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether any two spans share a character."""
    return any(shared(a, b) for a in some for b in others)


def same_item(predicted: Item, gold: Item, strict: bool) -> bool:
    """Names agree; a described group is also the same where the words overlap, for every reader words it otherwise."""
    if predicted.group and gold.group and overlap(predicted.spans, gold.spans):
        return True
    return any_agree(predicted.names, gold.names, strict=strict)


@dataclass
class Tally:
    """The counts of one mode, over releases."""

    strict: bool
    source: str = ""
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)
    judged: list[tuple[float, bool]] = field(default_factory=list)
    """(confidence, right?) of each fact that carries a confidence and was rewarded or punished."""

    def hit(self, fact: str, confidence: float | None = None) -> None:
        """A fact that gold has too."""
        self.right[fact] += 1
        self.judge(confidence, True)

    def miss(self, fact: str, text: str) -> None:
        """A fact that gold has alone."""
        self.missed[fact] += 1
        self.misses.append(Miss(self.source, fact, "missed", text))

    def err(self, fact: str, text: str, confidence: float | None = None, kind: MissKind = "wrong") -> None:
        """A fact that gold has not."""
        self.wrong[fact] += 1
        self.misses.append(Miss(self.source, fact, kind, text))
        self.judge(confidence, False)

    def judge(self, confidence: float | None, right: bool) -> None:
        """Remember how sure the tool was of a fact."""
        if confidence is not None:
            self.judged.append((confidence, right))

    def value(self, fact: str, predicted: object, gold: object, agree: bool | None = None) -> None:
        """A fact of which there is at most one; `agree` where equality is not what counts."""
        if predicted is None and gold is None:
            return
        if predicted == gold if agree is None else agree:
            self.hit(fact)
            return
        if predicted is not None:
            self.err(fact, f"{predicted}" + (f", not {gold}" if gold is not None else ""))
        if gold is not None:
            self.miss(fact, str(gold))

    def items(
        self,
        fact: str,
        predicted: Sequence[Item],
        gold: Sequence[Item],
        same: Callable[[Item, Item, bool], bool] = same_item,
    ) -> list[Pair]:
        """Compare two lists, each gold item with at most one predicted; the pairs, optional ones too."""
        pairs = pair_up(predicted, gold, same, self.strict)
        partner = dict(pairs)
        for i, item in enumerate(predicted):
            if i not in partner:
                again = any(same(item, gold[j], self.strict) for j in partner.values())
                self.err(fact, item.label, item.confidence, "duplicate" if again else "wrong")
            elif not gold[partner[i]].optional:
                self.right[fact] += 1
        found = set(partner.values())
        for j, item in enumerate(gold):
            if j not in found and not item.optional:
                self.miss(fact, item.label)
        return pairs


def pair_up(
    predicted: Sequence[Item], gold: Sequence[Item], same: Callable[[Item, Item, bool], bool], strict: bool
) -> list[Pair]:
    """Equal names first, then names that agree; what gold asks for before what it leaves open."""
    pairs: list[Pair] = []
    free_predicted, free_gold = list(range(len(predicted))), list(range(len(gold)))
    free_gold.sort(key=lambda j: gold[j].optional)
    for exact in (True, False)[: 1 if strict else 2]:
        for i in list(free_predicted):
            j = next((j for j in free_gold if same(predicted[i], gold[j], exact)), None)
            if j is not None:
                pairs.append((i, j))
                free_predicted.remove(i)
                free_gold.remove(j)
    return pairs
