"""Amounts of money: «ثلاثة ملايين وربع المليون دولار», ``$5 million``, «350 ألف يورو», «ألفي دينار».

Where one sentence names several amounts, those behind the first may leave the currency out: «بـ 50 مليون دولار، منها
10 ملايين من اليابان».
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from spacy.tokens import Doc

from atip_extract.annotations import MoneyValue, annotations_of
from atip_extract.knowledge.resources import read_yaml
from atip_extract.recognize.values.country_evidence import country_counts
from atip_extract.recognize.values.numbers import AND, Number, fraction_of, number_at
from atip_extract.recognize.values.people_nouns import people_nouns
from atip_extract.recognize.values.phrases import PhraseTable
from atip_extract.recognize.values.units import Tape, key_at, tape_of

SCALE = 1000
"""Magnitudes from which on an amount may go on behind its currency."""
SENTENCE_ENDS = frozenset(".؛!؟")
OF_IT = frozenset({"منها", "منه", "منهما"})
"""«تدفع X أربعة ملايين منها», «تحمل منها X 8 ملايين»: a part of the sum that was named."""
NOTHING_COUNTED = OF_IT | {"من", "و", "ل", "في", "ثم", "الي", "عبر", "اضافيه", "اضافيا", "اخري"}
"""Behind a number these say that no noun is counted: «10 ملايين من اليابان», «8 ملايين لليمن»."""
BULLETS = frozenset("•-–—*·▪●✓✔")
BESIDE_ANOTHER = frozenset(
    {"ب", "و", "،", ",", "(", ":", "منها", "بينها", "مبلغ", "نحو", "حوالي", "قدره", "قدرها", "الي", "قيمه", "حدود"}
)
"""Before a number these put it beside the amount that was named; «يستفيد منه 385 ألف» does not."""


@dataclass(frozen=True, slots=True)
class CurrencyWord:
    """What a word such as «دينار» can mean."""

    default: str
    adjectives: PhraseTable[str]
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Currencies:
    words: PhraseTable[CurrencyWord]
    signs: PhraseTable[str]
    of_country: dict[str, str]
    """ISO 3166 country → ISO 4217 currency."""


@lru_cache(maxsize=1)
def _currencies() -> _Currencies:
    data: dict[str, Any] = read_yaml("values/currencies.yml")
    words: list[tuple[str, CurrencyWord]] = []
    for row in data["words"]:
        adjectives: dict[str, list[str]] = row.get("adjectives", {})
        table = PhraseTable((form, code) for code, given in adjectives.items() for a in given for form in _forms(a))
        word = CurrencyWord(row["default"], table, frozenset([*adjectives, *row.get("codes", []), row["default"]]))
        words += [(shape, word) for form in row["forms"] for shape in (form, "ال" + form)]
    signs = PhraseTable((sign, code) for code, given in data["signs"].items() for sign in given)
    return _Currencies(PhraseTable(words), signs, {row["country"]: row["currency"] for row in data["countries"]})


def _forms(adjective: str) -> list[str]:
    """«أمريكي» as it follows a currency: the feminine, the accusative, and all with the article."""
    if " " in adjective:
        return [adjective]
    shapes = [adjective, adjective + "ة", adjective + "ا"]
    return shapes + ["ال" + shape for shape in shapes]


class MoneyRecognizer:
    """Amounts with their ISO 4217 currency. An amount whose currency the text does not name is left out."""

    def find(self, doc: Doc) -> list[MoneyValue]:
        """Amounts in text order, none overlapping another."""
        return self.read(doc, tape_of(doc))

    def read(self, doc: Doc, tape: Tape) -> list[MoneyValue]:
        """The same, on a tape made before."""
        reader = _Reader(doc, tape)
        values: list[MoneyValue] = []
        at, currency = 0, ""
        while at < len(tape):
            ends = tape[at].key in SENTENCE_ENDS or (at > 0 and tape[at].line > tape[at - 1].line)
            if ends and not self._is_item(tape, at) and not self._is_item(tape, at + 1):
                currency = ""
            found = reader.amount_at(at) or (reader.elliptic_at(at, currency) if currency else None)
            if found is None:
                at += 1
                continue
            number, currency, end = found
            if number.value > 0:
                opened = at - (at > 0 and tape[at - 1].key == "(" and ")" in {u.key for u in tape[at : end - 1]})
                first, last = tape[opened].token, tape[end - 1].token + 1
                values.append(MoneyValue(first, last, number.value.normalize() + 0, currency))
            at = end
        return values

    @staticmethod
    def _is_item(tape: Tape, at: int) -> bool:
        """The next item of a list says its sum in the currency of the item before: «- بلدية X: 80 ألفا»."""
        return 0 < at < len(tape) and tape[at].key in BULLETS and tape[at].line > tape[at - 1].line


class _Reader:
    """One release: its tape, and its country where an amount asks for it."""

    def __init__(self, doc: Doc, tape: Tape) -> None:
        self.doc, self.tape = doc, tape
        self._countries: Counter[str] | None = None

    def amount_at(self, at: int) -> tuple[Number, str, int] | None:
        """The amount that begins at `at`, its currency, and the unit after it."""
        sign = _currencies().signs.at(self.tape, at)
        if sign:
            number = number_at(self.tape, sign[1])
            if number and not number.words and self.tape[sign[1]].line == self.tape[at].line:
                return number, sign[0], number.end
            return None
        if at and self.tape[at - 1].is_number and not self.tape[at].spaced:
            return None
        number = number_at(self.tape, at)
        if number is None:
            return None
        after = self._currency_after(number.end)
        return self._with_rest(number, *after) if after else None

    def _with_rest(self, number: Number, currency: str, end: int) -> tuple[Number, str, int]:
        """«ستة ملايين يورو ونصف المليون», «مليوني دولار ومئة ألف،»: the rest of one amount behind the currency."""
        if number.scale < SCALE or key_at(self.tape, end) != AND or self.tape[end].line != self.tape[end - 1].line:
            return number, currency, end
        rest = self._rest_at(end + 1, number.scale)
        if rest is None or self._currency_after(rest.end) is not None:
            return number, currency, end
        return replace(number, value=number.value + rest.value), currency, rest.end

    def _rest_at(self, at: int, scale: int) -> Number | None:
        """«نصف المليون», and with nothing counted behind it «نصف مليون», «مئة ألف»; no year, not «نصف سكانها»."""
        rest = fraction_of(self.tape, at, scale)
        if rest is not None and rest.end > at + 1:  # the magnitude is said too
            definite = self.tape[rest.end - 1].key.startswith("ال")
        else:
            rest, definite = number_at(self.tape, at), False
            said = rest is not None and any(unit.is_word for unit in self.tape[at : rest.end])
            if rest is None or not said or not SCALE <= rest.value < scale:
                return None
        counts = rest.end < len(self.tape) and self.tape[rest.end].is_word
        return rest if definite or not counts else None

    def elliptic_at(self, at: int, currency: str) -> tuple[Number, str, int] | None:
        """«وكندا بـ 8 ملايين»: a magnitude with nothing counted behind it, in the currency of the amount before."""
        if self.tape[at - 1].is_number and not self.tape[at].spaced:
            return None
        number = number_at(self.tape, at)
        if number is None or number.value < 1000 or not any(u.is_word for u in self.tape[at : number.end]):
            return None
        end, behind = number.end, key_at(self.tape, number.end)
        closed = end >= len(self.tape) or not self.tape[end].is_word  # «وفرنسا 15 مليونا،»
        if not closed and (behind not in NOTHING_COUNTED or not self._is_beside_another(at, behind)):
            return None
        people = key_at(self.tape, end + 1).removeprefix("ال") in people_nouns().plurals
        return None if behind == "من" and people else (number, currency, end)

    def _is_beside_another(self, at: int, behind: str) -> bool:
        """True for a part of the amount before («منها» near the number at `at`), or one put beside it."""
        near = (key_at(self.tape, k) for k in range(max(at - 8, 0), at))
        part = behind in OF_IT or (behind != "من" and any(word in OF_IT for word in near))
        return part or key_at(self.tape, at - 1) in BESIDE_ANOTHER

    def _currency_after(self, end: int) -> tuple[str, int] | None:
        closed = key_at(self.tape, end) in {")", "]"}
        for at in (end + 1, end + 2) if closed else (end, end + 1):
            if at > end and not closed and key_at(self.tape, end) != "من":
                break
            word = _currencies().words.at(self.tape, at)
            if word:
                return self._settle(*word)
            sign = _currencies().signs.at(self.tape, at)
            if sign:
                return sign
        return None

    def _settle(self, word: CurrencyWord, end: int) -> tuple[str, int]:
        """By the adjective after the word, else the country that the release speaks of, else the commonest reading."""
        adjective = word.adjectives.at(self.tape, end)
        if adjective:
            return adjective
        if word.default in {"USD", "EUR"} or len(word.codes) == 1:
            return word.default, end
        if self._countries is None:
            self._countries = country_counts(self.tape, annotations_of(self.doc).dateline)
        for country, _ in self._countries.most_common():
            code = _currencies().of_country.get(country)
            if code in word.codes:
                return code, end
        return word.default, end
