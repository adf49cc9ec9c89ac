"""Numbers in digits and words: «ألف وخمسمائة», «ثلاثة ملايين ونصف المليون», «17 ألفا و400», ``1,2 مليون``.

The words are in ``gazetteers/values/numbers.yml``; here is what joins with what. Values are exact decimals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from atip_extract.knowledge.resources import read_yaml
from atip_extract.recognize.values.phrases import keys_of
from atip_extract.recognize.values.units import Tape, key_at, pieces_of

AND = "و"
_GROUPED = re.compile(r"\d{1,3}(?:[,٬.]\d{3})+(?:[.,٫]\d+)?")
_PLAIN = re.compile(r"\d+(?:[.,٫]\d+)?")


@dataclass(frozen=True, slots=True)
class Number:
    """A number on the tape; ``end`` is the unit after it."""

    value: Decimal
    end: int
    scale: int
    """The smallest magnitude that was said: 1000 for «خمسة آلاف», 1 for «خمسة آلاف وستة»."""
    words: bool
    """True where no digit is in it."""

    @property
    def count(self) -> int | None:
        """The value as a whole number, or None."""
        return int(self.value) if self.value == self.value.to_integral_value() else None


@dataclass(frozen=True, slots=True)
class _Words:
    units: dict[str, int]
    ten: frozenset[str]
    tens: dict[str, int]
    hundred: frozenset[str]
    hundreds: dict[str, int]
    scales: dict[str, int]
    """One of it, or after a number: «مليون», «آلاف»."""
    alone: frozenset[str]
    """Scales that count one by themselves."""
    duals: dict[str, int]
    fractions: dict[str, int]
    three_quarters: frozenset[str]
    ordinals: dict[str, int]


@lru_cache(maxsize=1)
def _words() -> _Words:
    data: dict[str, Any] = read_yaml("values/numbers.yml")
    scales: dict[str, int] = {}
    duals: dict[str, int] = {}
    alone: set[str] = set()
    for row in data["scales"]:
        alone |= keys_of(row["singular"])
        for name in ("singular", "either", "plural", "latin"):
            scales |= dict.fromkeys(keys_of(row[name]), row["value"])
        duals |= dict.fromkeys(keys_of(row["dual"] + row["either"]), row["value"])
    units = _valued(data["units"], "value")
    hundred = keys_of(data["hundred"])
    joined = {unit + word: 100 * value for unit, value in units.items() for word in hundred if value > 2}
    return _Words(
        units=units,
        ten=keys_of(data["ten"]),
        tens=_valued(data["tens"], "value"),
        hundred=hundred,
        hundreds=joined | _valued(data["hundreds"], "value"),
        scales=scales,
        alone=frozenset(alone),
        duals=duals,
        fractions=_valued(data["fractions"], "of"),
        three_quarters=keys_of(data["three_quarters"]),
        ordinals=_valued(data["ordinals"], "value"),
    )


@lru_cache(maxsize=1)
def counts() -> dict[str, int]:
    """The words that stand before what is counted in the plural, 3 to 10: «ثلاثة», «عشر»."""
    words = _words()
    return {word: value for word, value in words.units.items() if value > 2} | dict.fromkeys(words.ten, 10)


def _valued(rows: list[dict[str, Any]], name: str) -> dict[str, int]:
    return {key: row[name] for row in rows for word in row["words"] for key in pieces_of(word)}


def number_at(tape: Tape, at: int) -> Number | None:
    """The longest number that begins at `at`, or None.

    Amounts go on with smaller ones after و: «مليون وخمسين ألفا»; at most six, so that the time stays in bounds.
    """
    first = _scaled(tape, at)
    if first is None:
        return None
    total, end, scale, words = first.value, first.end, first.scale, first.words
    for _ in range(6):
        if scale == 1 or key_at(tape, end) != AND:
            break
        more = fraction_of(tape, end + 1, scale) or _scaled(tape, end + 1)
        if more is None or more.value >= scale:
            break
        total, end, words = total + more.value, more.end, words and more.words
        scale = more.scale if more.scale < scale else 1
    return Number(total, end, scale, words)


def ordinal_day(tape: Tape, at: int) -> tuple[int, int] | None:
    """A day of the month in words with the article, «الثاني عشر», «الحادي والعشرين», and where it ends."""
    words = _words()
    value = words.ordinals.get(key_at(tape, at))
    if value is None:
        return None
    if value < 10 and key_at(tape, at + 1) in words.ten:
        return value + 10, at + 2
    if value < 10 and key_at(tape, at + 1) == AND:
        more = words.ordinals.get(key_at(tape, at + 2), 0)
        if more >= 20:
            return value + more, at + 3
    return value, at + 1


def _scaled(tape: Tape, at: int) -> Number | None:
    """Words below a thousand, or digits, with a magnitude: «مائة وثلاثين ألفا», «1.5 مليون», «مليونين», «نصف مليون»."""
    words, word = _words(), key_at(tape, at)
    fraction = _fraction_word(tape, at)
    if fraction is not None:
        share, end = fraction
        scale = _scale_at(tape, end)
        return Number(share * scale, end + 1, 1, True) if scale else None
    if word in words.duals and word not in words.alone:
        scale = words.duals[word]
        one = tape[at].indefinite or (word in words.scales and key_at(tape, at + 1) == AND)  # «مليونا و200 ألف»
        return Number(Decimal(scale if one else 2 * scale), at + 1, scale, True)
    if word in words.alone:
        return _times(Number(Decimal(1), at, 1, True), tape)
    group = _agency_decimal(tape, at) or _digits(tape, at) or _group(tape, at)
    return _times(group, tape) if group else None


def _agency_decimal(tape: Tape, at: int) -> Number | None:
    """«5ر2 مليون» is 2.5: news agencies write ر for the comma, and the fraction stands before it in the text."""
    whole = at + 2
    if key_at(tape, at + 1) != "ر" or tape[at + 1].spaced or whole >= len(tape):
        return None
    if not tape[at].key.isdigit() or not tape[whole].key.isdigit() or not _scale_at(tape, whole + 1):
        return None
    return Number(Decimal(f"{tape[whole].key}.{tape[at].key}"), whole + 1, 1, False)


def _times(group: Number, tape: Tape) -> Number:
    """The group with the magnitudes after it; «ألف مليون» multiplies twice."""
    value, end, scale = group.value, group.end, group.scale
    if key_at(tape, end) == ")" and _scale_at(tape, end + 1) and key_at(tape, end - 2) == "(":
        end += 1  # «(6) ملايين»
    for _ in range(2):
        more = _words().scales.get(key_at(tape, end))
        if more is None:
            break
        value, scale, end = value * more, more, end + 1
    return Number(value, end, scale, group.words)


def fraction_of(tape: Tape, at: int, scale: int) -> Number | None:
    """«نصف المليون», «ربع», of the magnitude just said."""
    fraction = _fraction_word(tape, at)
    if fraction is None:
        return None
    share, end = fraction
    if _scale_at(tape, end) == scale:
        end += 1
    return Number(share * scale, end, 1, True)


def _fraction_word(tape: Tape, at: int) -> tuple[Decimal, int] | None:
    words = _words()
    if words.units.get(key_at(tape, at)) == 3 and key_at(tape, at + 1) in words.three_quarters:
        return Decimal("0.75"), at + 2
    parts = words.fractions.get(key_at(tape, at))
    return None if parts is None else (Decimal(1) / parts, at + 1)


def _scale_at(tape: Tape, at: int) -> int:
    """The magnitude at `at`, with the article or without; 0 where there is none."""
    word = key_at(tape, at)
    scales = _words().scales
    return scales.get(word) or (scales.get(word[2:], 0) if word.startswith("ال") and word not in scales else 0)


def _group(tape: Tape, at: int) -> Number | None:
    """A number in words below a thousand."""
    words, word = _words(), key_at(tape, at)
    hundreds, end = words.hundreds.get(word, 0), at + 1
    if not hundreds and word in words.hundred:
        hundreds = 100
    elif not hundreds and words.units.get(word, 0) > 2 and key_at(tape, at + 1) in words.hundred:
        hundreds, end = 100 * words.units[word], at + 2
    if not hundreds:
        return _tens(tape, at)
    rest = _tens(tape, end + 1) if key_at(tape, end) == AND else None
    if rest is None:
        return Number(Decimal(hundreds), end, 1, True)
    return Number(hundreds + rest.value, rest.end, 1, True)


def _tens(tape: Tape, at: int) -> Number | None:
    """1 to 99 in words: «خمسة», «اثنتا عشرة», «خمسة وأربعون»."""
    words, word = _words(), key_at(tape, at)
    if word in words.tens:
        return Number(Decimal(words.tens[word]), at + 1, 1, True)
    if word in words.ten:
        return Number(Decimal(10), at + 1, 1, True)
    unit = words.units.get(word)
    if unit is None:
        return None
    if key_at(tape, at + 1) in words.ten:
        return Number(Decimal(10 + unit), at + 2, 1, True)
    if key_at(tape, at + 1) == AND and key_at(tape, at + 2) in words.tens:
        return Number(Decimal(unit + words.tens[key_at(tape, at + 2)]), at + 3, 1, True)
    return Number(Decimal(unit), at + 1, 1, True)


def _digits(tape: Tape, at: int) -> Number | None:
    """A number in digits; «2 500» and «102،323» in groups, «1،5» with the Arabic comma where a magnitude follows."""
    if at >= len(tape) or not tape[at].is_number:
        return None
    text, end = tape[at].key, at + 1
    if len(text) > 24:
        return None
    if text.isdigit() and len(text) <= 3 and not text.startswith("0"):
        while end < min(len(tape), at + 4) and _is_thousands_group(tape, end):
            text, end = text + tape[end].key, end + 1
        while end < min(len(tape), at + 7) and _is_arabic_comma_group(tape, end):
            text, end = text + tape[end + 1].key, end + 2
    if _is_arabic_comma_decimal(tape, end) and text.isdigit():
        text, end = f"{text}٫{tape[end + 1].key}", end + 2
    value = decimal_of(text, scaled=key_at(tape, end) in _words().scales)
    return None if value is None else Number(value, end, 1, False)


def _is_thousands_group(tape: Tape, at: int) -> bool:
    unit, before = tape[at], tape[at - 1]
    return unit.is_number and unit.spaced and unit.line == before.line and len(unit.key) == 3 and unit.key.isdigit()


def _is_arabic_comma_group(tape: Tape, at: int) -> bool:
    """«،323» right after one to three digits, with no magnitude behind it that would make it a decimal."""
    if at + 1 >= len(tape) or tape[at].key != "،" or tape[at].spaced or tape[at + 1].spaced:
        return False
    group = tape[at + 1].key
    return len(group) == 3 and group.isdigit() and key_at(tape, at + 2) not in _words().scales


def _is_arabic_comma_decimal(tape: Tape, at: int) -> bool:
    """«،5 مليون» right after a digit."""
    if at + 2 >= len(tape) or tape[at].key != "،" or tape[at].spaced or tape[at + 1].spaced:
        return False
    return tape[at + 1].key.isdigit() and tape[at + 2].key in _words().scales


def decimal_of(text: str, *, scaled: bool = False) -> Decimal | None:
    """The value of digits with their signs: ``1.200,5``, ``1,200``, ``12٫5``. None for what is no number.

    One comma or point before three digits divides thousands, unless a magnitude follows (`scaled`): «1.250 مليون».
    """
    ambiguous = scaled and len(re.findall(r"[.,]", text)) == 1
    if _GROUPED.fullmatch(text) and not ambiguous:
        last = re.split(r"[.,٫٬]", text)[-1]
        signs = re.findall(r"[.,٫٬]", text)
        if len(signs) > 1 and signs[-1] != signs[0]:
            whole_part = re.sub(r"[.,٫٬]", "", text[: -len(last) - 1])
            return Decimal(f"{whole_part}.{last}")
        return Decimal(re.sub(r"[.,٬]", "", text))
    if _PLAIN.fullmatch(text):
        return Decimal(re.sub(r"[,٫]", ".", text))
    return None
