"""What an annotated release says of payments, for ``payment_heads``: what is paid for, by whom, to whom, how much."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
from corpora import WordRange, word_range
from numpy.typing import NDArray
from releases import Annotated, as_list

from atip_extract.relate.learned.labels import PAY_LABELS

FUNDER, RECIPIENT, AMOUNT = range(len(PAY_LABELS))
IGNORED = -1
"""A reader could say either: not learned from."""


@dataclass(slots=True)
class Paid:
    """Something paid for: where the text says it best, where else it may say it, and who has which part.

    `things` is (things, PAY_LABELS), `sums` has a number for each sum: 1, 0 or IGNORED. An `optional` payment is one
    that a reader could leave out: its words are not learned from.
    """

    words: WordRange
    other_words: list[WordRange]
    things: NDArray[np.int8]
    sums: NDArray[np.int8]
    optional: bool


@dataclass(slots=True)
class Payment:
    """One payment as it is annotated: who may be its payer, where what is paid for may begin, which sums may be it."""

    payers: list[int]
    """Things."""
    starts: list[int]
    """Words: those that begin a wording of what is paid for, and those that name the event that it is."""
    sums: list[int]
    optional: bool


def payments(
    release: Annotated, words: list[tuple[int, int]], number: dict[str, int], anchors: list[list[int]], sums: list[str]
) -> list[Payment]:
    """Every payment of an annotated release; the arguments are those of `paid_things`, `anchors` those of events."""
    found = []
    for key in ("funding", "optional_funding"):
        for payment in release.facts.get(key) or []:
            payers = [number[str(f)] for f in as_list(payment.get("funder")) if str(f) in number]
            said = [_occurrences(release.text, words, str(o)) for o in as_list(payment.get("object"))]
            starts = {r[0] for ranges in said for r in ranges}
            starts |= {word for event in as_list(payment.get("event")) for word in anchors[int(event)]}
            found.append(Payment(payers, sorted(starts), _of_amount(payment, sums), key != "funding"))
    return found


def paid_things(
    release: Annotated,
    words: list[tuple[int, int]],
    number: dict[str, int],
    mentions: list[list[WordRange]],
    sums: list[str],
) -> list[Paid]:
    """What is paid for in an annotated release; payments for the same words are one.

    `words` are the offsets of its words, `number` the thing of each id, `mentions` those of every thing, `sums` the
    amounts that the pipeline reads in it.
    """
    found: dict[WordRange, Paid] = {}
    for key in ("funding", "optional_funding"):
        for payment in release.facts.get(key) or []:
            payers = [number[str(f)] for f in as_list(payment.get("funder")) if str(f) in number]
            near = [m for k in payers for m in mentions[k]]
            said = [_occurrences(release.text, words, str(o)) for o in as_list(payment.get("object"))]
            best = next((ranges for ranges in said if ranges), [])
            if not best or not near:
                continue
            at = min(best, key=lambda r: min(abs(r[0] - m[0]) for m in near))
            paid = found.get(at)
            if paid is None:
                shape = len(mentions), len(PAY_LABELS)
                paid = Paid(at, [], np.zeros(shape, np.int8), np.zeros(len(sums), np.int8), key != "funding")
                found[at] = paid
            paid.other_words += [r for ranges in said for r in ranges if r != at]
            paid.optional &= key != "funding"
            _fill(paid, payment, payers, number, sums)
    return list(found.values())


def _occurrences(text: str, words: list[tuple[int, int]], wording: str) -> list[WordRange]:
    found = [m.start() for m in re.finditer(f"(?={re.escape(wording)})", text)]
    return [r for at in found if (r := word_range(words, at, at + len(wording)))]


def _fill(paid: Paid, payment: dict[str, Any], payers: list[int], number: dict[str, int], sums: list[str]) -> None:
    right = IGNORED if paid.optional else 1
    paid.things[payers, FUNDER] = right
    takers = [number[str(r)] for r in as_list(payment.get("recipient")) if str(r) in number]
    paid.things[takers, RECIPIENT] = right
    if not takers:  # few say who receives: what they leave out is no proof
        paid.things[paid.things[:, RECIPIENT] == 0, RECIPIENT] = IGNORED
    paid.sums[_of_amount(payment, sums)] = right


def _of_amount(payment: dict[str, Any], sums: list[str]) -> list[int]:
    value, _, currency = str(payment.get("amount") or "").partition(" ")
    amount = f"{float(value)} {currency}" if value else ""
    return [k for k, other in enumerate(sums) if other == amount]
