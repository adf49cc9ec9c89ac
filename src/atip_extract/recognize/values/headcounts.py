"""Numbers of people, with their men and women: «21 مشاركًا (12 رجل، 9 سيدات)», «تسعة مسؤولين», «متدربان»."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Doc

from atip_extract.annotations import HeadcountValue
from atip_extract.recognize.values.numbers import AND, Number, number_at
from atip_extract.recognize.values.people_nouns import PeopleNoun, people_nouns
from atip_extract.recognize.values.units import Tape, key_at, tape_of
from atip_extract.text.normalize import key

MAX_GAP = 14
"""How many units may stand between a total and «بينهم»: «32 متدربا من وكلاء النيابة، بينهم 14 سيدة»."""

SHARES = frozenset(map(key, ("مئة", "مائة")))
BEHIND_NUMBER = frozenset({AND, "في", "من", "ل", "ب", "قد", "علي", "الي", "بين", "عبر", "خلال", "مع", "ثم", "حسب"})
"""Words behind a number that nothing counted stands between."""
MOST_ABOUT = 5
"""Units from «عددهم» to its number, at most: «عددهم يزيد على 40»."""
MAX_PEOPLE = 50_000_000

_FATHA, _SUKUN = "\u064e", "\u0652"


@dataclass(frozen=True, slots=True)
class _Count:
    """A number with its noun on the tape."""

    start: int
    end: int
    value: int
    noun: PeopleNoun
    noun_at: int
    noun_end: int
    both: bool = False
    """True for «متدربا ومتدربة»: the number counts men and women alike."""


class HeadcountRecognizer:
    """How many people: digits and number words with a noun of people, and duals, which count by themselves."""

    def find(self, doc: Doc) -> list[HeadcountValue]:
        """Headcounts in text order, none overlapping another."""
        return self.read(doc, tape_of(doc), lambda _: False)

    def read(self, doc: Doc, tape: Tape, taken: Callable[[int], bool]) -> list[HeadcountValue]:
        """The same, on a tape made before; `taken` says which tokens belong to another value."""
        reader = _Reader(doc, tape, taken)
        values: list[HeadcountValue] = []
        at = 0
        while at < len(tape):
            found = reader.headcount_at(at)
            if found is None:
                at += 1
                continue
            value, at = found
            if not values or values[-1].end <= value.start:
                values.append(value)
        return values


class _Reader:
    def __init__(self, doc: Doc, tape: Tape, taken: Callable[[int], bool]) -> None:
        self.doc, self.tape, self.taken = doc, tape, taken

    def headcount_at(self, at: int) -> tuple[HeadcountValue, int] | None:
        """The headcount that begins at `at` and the unit after it."""
        count = self._announced(at) or self._count_at(at)
        if count is None:
            return self._their_number(at)
        pair = self._other_gender(count)
        if pair:
            men, women = (pair, count) if count.noun.gender == "f" else (count, pair)
            return self._value(count, pair.end, men.value + women.value, men.value, women.value)
        if count.noun.counted:
            men_only = count.value if count.noun.counted == "men" else None
            women_only = count.value if count.noun.counted == "women" else None
            return self._value(count, count.end, None, men_only, women_only)
        if count.noun.gender == "f" and not count.both and self.tape[count.noun_at].key not in people_nouns().no_women:
            return self._value(count, count.end, count.value, None, count.value)
        men_part, women_part, end = self._parts(count)
        return self._value(count, end, count.value, men_part, women_part)

    def _their_number(self, at: int) -> tuple[HeadcountValue, int] | None:
        """«المشاركون، وعددهم 28», «المتدربات البالغ عددهن نحو 30»: whom it counts was said before."""
        nouns, tape = people_nouns(), self.tape
        who = nouns.their_number.get(tape[at].key)
        start = at + 1
        while who is not None and start < min(at + MOST_ABOUT, len(tape)) and tape[start].key in nouns.about:
            start += 1
        if who is None or start >= len(tape) or self._count_at(start) is not None:
            return None  # «وعددهم 12 متدربا» is read where the number stands
        number = self._number(start)
        if number is None or number.count is None or self._counts_a_thing(number.end):
            return None
        if key_at(tape, start - 1) == "من" and key_at(tape, number.end) == "الي":
            return None  # «تراوح عددهم من 20 إلى 30»
        women = number.count if who.gender == "f" else None
        count = _Count(start, number.end, number.count, who, start, number.end)
        men_part, women_part, end = (None, women, number.end) if women else self._parts(count)
        value = HeadcountValue(tape[start].token, tape[end - 1].token + 1, number.count, men_part, women_part, "", 0)
        return value, end

    def _counts_a_thing(self, end: int) -> bool:
        """«وعددهم 28 دولة», «عددهم 45%»: behind the number stands what it counts."""
        behind = key_at(self.tape, end)
        of_hundred = key_at(self.tape, end + 1).removeprefix("ال") in SHARES
        share = of_hundred if behind in {"في", "ب"} else behind in {"%", "٪"}
        counted = end < len(self.tape) and self.tape[end].is_word and not behind.startswith("ال")
        return share or (counted and behind not in BEHIND_NUMBER and behind not in people_nouns().split_cues)

    def _value(
        self, count: _Count, end: int, total: int | None, men: int | None, women: int | None
    ) -> tuple[HeadcountValue, int]:
        noun, noun_end = "", 0
        if not count.noun.counted:
            noun_end = self.tape[max(count.noun_end, count.end) - 1].token + 1
            noun = self.doc[self.tape[count.noun_at].token : self.tape[count.noun_end - 1].token + 1].text
        first, last = self.tape[count.start].token, self.tape[end - 1].token + 1
        return HeadcountValue(first, last, total, men, women, noun, noun_end), end

    def _count_at(self, at: int) -> _Count | None:
        """A number with its noun, «22 من الأخصائيين», «(350) امرأة», or a dual."""
        nouns = people_nouns().nouns
        if self.taken(self.tape[at].token):
            return None
        dual = nouns.at(self.tape, at)
        if dual and (dual[0].dual or (dual[0].sound and self._vowels_say_dual(at))):
            return _Count(at, dual[1], 2, dual[0], at, dual[1])
        number = self._number(at)
        if number is None or number.count is None:
            return None
        end = number.end + self._is_enclosed(at, number.end)
        found = nouns.at(self.tape, end)
        if found and self.tape[end].key.startswith("ال"):
            found = None
        noun_at = end
        if found is None and key_at(self.tape, end) == "من":
            noun_at = end + 1
            found = nouns.at(self.tape, noun_at)
        if found is None or found[0].dual:
            return None
        noun, noun_end = found
        if noun.counted and key_at(self.tape, noun_end).startswith("ال"):
            noun = replace(noun, counted=None)  # «رجال الأمن» are officers, «سيدات الأعمال» entrepreneurs.
        if noun_at > end and number.count == 1:
            return None  # «واحد من المشاركين» counts nobody.
        both_end = self._both_genders(noun_end)
        start = at - 1 if end > number.end else at
        return _Count(start, both_end or noun_end, number.count, noun, noun_at, noun_end, both_end is not None)

    def _count_of_them(self, at: int) -> _Count | None:
        """«41 منهم نساء», «نحو 90 منهم من النساء»."""
        number, nouns = self._number(at), people_nouns()
        if number is None or number.count is None or key_at(self.tape, number.end) not in nouns.of_them:
            return None
        noun_at = self._past(number.end + 1, {"من"})
        found = nouns.nouns.at(self.tape, noun_at)
        if found is None or found[0].dual:
            return None
        return _Count(at, found[1], number.count, found[0], noun_at, found[1])

    def _number(self, at: int) -> Number | None:
        tape = self.tape
        if at and not tape[at].spaced and tape[at - 1].is_number:
            return None
        number = number_at(tape, at)
        if number is None or not 0 < number.value <= MAX_PEOPLE:
            return None
        joined = at > 1 and tape[at].is_number and not tape[at].spaced and tape[at - 1].key in {"/", "-", ".", ":", ","}
        if joined and not self._is_enclosed(at, number.end):
            return None
        return None if any(self.taken(tape[i].token) for i in range(at, number.end)) else number

    def _is_enclosed(self, at: int, end: int) -> bool:
        """«(350) امرأة», «/48/ متدربا»."""
        return (key_at(self.tape, at - 1), key_at(self.tape, end)) in {("(", ")"), ("/", "/")}

    def _vowels_say_dual(self, at: int) -> bool:
        """«مشاركَين», «مندوبيْن»: a fatha before the ya, or a sukun on it."""
        text = self.doc[self.tape[at].token].text
        ya = text.rfind("ي")
        return ya > 0 and (text[ya - 1] == _FATHA or text[ya + 1 : ya + 2] == _SUKUN)

    def _both_genders(self, end: int) -> int | None:
        """Past «ومتدربة» in «30 متدربا ومتدربة», «/ة», «وطفلة»."""
        if key_at(self.tape, end) in {"/", "("} and key_at(self.tape, end + 1) in {"ه", "ات"}:
            return end + 2 + (key_at(self.tape, end + 2) == ")")
        if key_at(self.tape, end) not in {AND, "او", "/"}:
            return None
        found = people_nouns().nouns.at(self.tape, end + 1)
        return found[1] if found and not found[0].dual and found[0].gender is not None else None

    def _other_gender(self, count: _Count) -> _Count | None:
        """«12 رجلا و9 نساء», «15 متدربا و12 متدربة»."""
        if count.both:
            return None
        at = self._past(count.end, {AND, "،", ",", "مقابل", "/", "-"})
        if at == count.end:
            return None
        at = self._past(at, {AND})
        other = self._count_at(at) if at < len(self.tape) else None
        if other is None or other.both or (count.noun.gender == "f") == (other.noun.gender == "f"):
            return None  # «20 قاضياً و5 قاضيات»: beside women a form that shows no gender means men
        alike = bool(count.noun.counted) == bool(other.noun.counted)
        same_noun = count.noun.counted or self.tape[count.noun_at].key[:4] == self.tape[other.noun_at].key[:4]
        return other if alike and same_noun else None

    def _past(self, at: int, keys: set[str]) -> int:
        return at + 1 if key_at(self.tape, at) in keys else at

    def _parts(self, count: _Count) -> tuple[int | None, int | None, int]:
        """Men and women of a total: «(12 رجل، 9 سيدات)», «، بينهم 14 سيدة»."""
        cues = people_nouns().split_cues
        for at in range(count.end, min(count.end + MAX_GAP, len(self.tape))):
            key = self.tape[at].key
            if key in {".", "؟", "!", "؛"} or (at > count.end and self.tape[at].line != self.tape[at - 1].line):
                break
            led = key in cues or (key in {"(", "[", ":"} and at - count.end < 8)
            if led or (self.tape[at].is_number and self._count_of_them(at)):
                parts = self._listed_parts(at + led, count.value)
                if parts:
                    return parts
            elif self.tape[at].is_number and self._count_at(at):
                break
        return None, None, count.end

    def _listed_parts(self, at: int, total: int) -> tuple[int | None, int | None, int] | None:
        """«12 رجل، 9 سيدات)»: one or two counts of men and women; None where the first thing is neither."""
        found: dict[Literal["m", "f"], int] = {}
        end = at
        for _ in range(2):
            start = self._past(self._past(end, {"،", ",", "/", "-", "+"}), {AND}) if found else end
            start = self._past(self._past(start, {"نحو", "حوالي"}), {"("})
            part = self._part_at(start)
            if part is None:
                break
            gender, value, part_end = part
            if gender in found or sum(found.values()) + value > total:
                break
            found[gender], end = value, part_end
        if not found:
            return None
        return found.get("m"), found.get("f"), self._past(end, {")", "]"})

    def _part_at(self, at: int) -> tuple[Literal["m", "f"], int, int] | None:
        """A count that shows its gender; «امرأة» alone is one."""
        if at >= len(self.tape):
            return None
        count = self._count_at(at) or self._count_of_them(at)
        if count and count.noun.gender and not count.both:
            if count.noun.counted or count.noun.gender == "f":
                return count.noun.gender, count.value, count.end
            return None
        single = people_nouns().nouns.at(self.tape, at)
        if single and single[0].counted and single[0].gender and self.tape[at].key in {"امراه", "سيده", "رجل", "فتاه"}:
            return single[0].gender, 1, single[1]
        return None

    def _announced(self, at: int) -> _Count | None:
        """«عدد المشاركين 45», «بلغ عدد المتدربين نحو 30»."""
        tape, nouns = self.tape, people_nouns().nouns
        if tape[at].key not in people_nouns().count_words:
            return None
        noun = nouns.at(tape, at + 1)
        if noun is None or noun[0].dual:
            return None
        for start in range(noun[1], min(noun[1] + 5, len(tape))):
            if tape[start].key in {".", "،", "؛"}:
                return None
            number = self._number(start) if tape[start].is_number or start > noun[1] else None
            if number is None or number.count is None:
                continue
            after = nouns.at(tape, number.end)
            if after:
                return None
            return _Count(start, number.end, number.count, noun[0], at + 1, noun[1])
        return None
