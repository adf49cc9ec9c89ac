"""The nouns that count people, in every form that can follow a number, from ``headcount_nouns.yml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from atip_extract.knowledge.resources import read_yaml
from atip_extract.recognize.values.phrases import PhraseTable, keys_of

Group = Literal["attendees", "populations"]
Gender = Literal["m", "f"]

_MASCULINE = ("", "ا", "ون", "ين", "و", "ي")
_FEMININE = ("ة", "ات")
_DUAL = (("ان", "m"), ("تان", "f"), ("تين", "f"))


@dataclass(frozen=True, slots=True)
class PeopleNoun:
    """What a form says: of whom, and how many by itself."""

    group: Group
    gender: Gender | None
    """The gender that the form shows; a plural such as «خبراء» shows none."""
    counted: Literal["men", "women"] | None = None
    """For nouns that mean nothing else: «رجل», «سيدة»."""
    dual: bool = False
    """True where the form alone means two: «متدربان»."""
    sound: bool = False
    """True where «ـين» is a plural unless its vowels say dual: «مشاركين», «مشاركَين»."""


@dataclass(frozen=True, slots=True)
class PeopleNouns:
    """The nouns, and the words that lead from a total to its parts."""

    nouns: PhraseTable[PeopleNoun]
    split_cues: frozenset[str]
    count_words: frozenset[str]
    their_number: dict[str, PeopleNoun]
    """«عددهم», «عددهن»: the number of people told before, with what the pronoun shows."""
    about: frozenset[str]
    """What may stand between these and the number."""
    of_them: frozenset[str]
    no_women: frozenset[str]
    """Feminine forms that mean things as well: «150 مشاركة»."""
    plurals: frozenset[str]
    """Matching keys of plurals, without the article: «متدربين», «قضاة», «نساء»."""


@lru_cache(maxsize=1)
def people_nouns() -> PeopleNouns:
    """The nouns, read once."""
    data: dict[str, Any] = read_yaml("values/headcount_nouns.yml")
    pairs: list[tuple[str, PeopleNoun]] = []
    for counted, gender in (("men", "m"), ("women", "f")):
        row = data[counted]
        pairs += [(form, PeopleNoun("attendees", gender, counted)) for form in row["forms"]]  # type: ignore[arg-type]
        pairs += [(form, PeopleNoun("attendees", gender, counted, dual=True)) for form in row["dual"]]  # type: ignore[arg-type]
    no_dual = set(data["no_dual"])
    groups: tuple[Group, ...] = ("attendees", "populations")
    for group in groups:
        for row in data["other"].get(group, []):
            pairs += [(form, PeopleNoun(group, _gender_of(form, row["forms"]))) for form in row["forms"]]
            pairs += [(form, PeopleNoun(group, _gender_of(form, row["forms"]), dual=True)) for form in row["dual"]]
    for group in groups:
        for base in data["regular"].get(group, []):
            pairs += _regular(base, group, feminine=True, dual=base not in no_dual)
        for base in data["regular_masculine"].get(group, []):
            pairs += _regular(base, group, feminine=False, dual=base not in no_dual)
    return PeopleNouns(
        nouns=PhraseTable(pair for form, noun in pairs for pair in ((form, noun), (_with_article(form), noun))),
        split_cues=keys_of(data["split_cues"]),
        count_words=keys_of(data["count_words"]),
        their_number={
            key: PeopleNoun("attendees", gender)
            for word, gender in data["their_number"].items()
            for key in keys_of([word])
        },
        about=keys_of(data["about"]),
        of_them=keys_of(data["of_them"]),
        no_women=keys_of(data["no_women"]),
        plurals=_plurals(data),
    )


def _plurals(data: dict[str, Any]) -> frozenset[str]:
    """Sound plurals, those before a genitive («موظفي المحاكم») too, and broken ones: what no singular form is."""
    forms: list[str] = [form for row in (data["men"], data["women"]) for form in row["forms"]]
    for rows in (data["regular"], data["regular_masculine"]):
        forms += [base + ending for bases in rows.values() for base in bases for ending in ("ون", "ين", "و", "ي", "ات")]
    for rows in data["other"].values():
        for row in rows:
            base = row["forms"][0]
            forms += [f for f in row["forms"] if f not in (base, base + "ا", base + "ة", base + "ي", base + "يا")]
    singular = {"امرأة", "سيدة", "رجل", "فتاة", "رجلا"}
    return keys_of(form for form in forms if " " not in form and form not in singular)


def _regular(base: str, group: Group, *, feminine: bool, dual: bool) -> list[tuple[str, PeopleNoun]]:
    forms = [(base + ending, PeopleNoun(group, "m", sound=ending == "ين")) for ending in _MASCULINE]
    if feminine:
        forms += [(base + ending, PeopleNoun(group, "f")) for ending in _FEMININE]
    for ending, gender in _DUAL if dual else ():
        if feminine or gender == "m":
            forms.append((base + ending, PeopleNoun(group, gender, dual=True)))  # type: ignore[arg-type]
    return forms


def _gender_of(form: str, row: list[str]) -> Gender | None:
    """Feminine where the row holds the masculine: «قاضية» beside «قاضي», but not «قضاة» or «طلبة»."""
    if form.endswith(("تان", "تين")):
        return "f"
    if form.endswith("ات"):
        return "f" if form[:-2] + "ة" in row else None
    return "f" if form.endswith("ة") and form[:-1] in row else None


def _with_article(form: str) -> str:
    return " ".join(word if word.startswith("ال") else "ال" + word for word in form.split())
