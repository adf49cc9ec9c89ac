"""The words of names: taken apart from article and proclitics, by the evidence of the gazetteer's own words.

Everything here works on normalised keys (``text.normalize.key``), never on the text of a release. «للهجره», «بالهجره»,
«والهجره» and «الهجره» share the stem «هجره»; «وزاره» keeps its و, because names begin with that word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

ARTICLE = "ال"
PROCLITICS = "وفبكل"
FUNCTION_WORDS = frozenset(
    {
        *("في", "من", "الي", "عن", "مع", "بين", "لدي", "و", "ب", "ل", "ف", "ان", "او"),
        *("the", "of", "and", "for", "in", "on", "to", "at", "de", "la", "le", "les", "des", "du", "et", "pour"),
    }
)
"""Words that a name may lose or change without meaning another thing."""

MIN_STEM = 3
"""A stem has so many letters at least: «وال» is not و and «ال»."""


class Stemmer:
    """Takes article and proclitics off a word where the gazetteer's words say that they are ones."""

    def __init__(self) -> None:
        """A stemmer that knows no word yet."""
        self.evidence: Counter[str] = Counter()
        """How often a form stands where it cannot begin with a proclitic: first in a name, or after the article."""

    def learn(self, keys: Iterable[str]) -> None:
        """Count the words of names."""
        seen: Counter[str] = Counter()
        first: Counter[str] = Counter()
        for key in keys:
            head, _, rest = key.partition(" ")
            first[head] += 1
            if rest:
                seen.update(rest.split(" "))
        for word, count in first.items():
            self.evidence[_bare(word)] += count
        for word, count in seen.items():
            if word.startswith(ARTICLE) and len(word) >= len(ARTICLE) + MIN_STEM:
                self.evidence[word[2:]] += count
            elif word[0] not in PROCLITICS:
                self.evidence[word] += count

    def stem(self, word: str) -> str:
        """The stem of one word of a key."""
        if word.isascii():
            return _american(word)
        if word[0] not in "اوفبكل" or len(word) <= MIN_STEM:
            return word
        if word.startswith(ARTICLE):
            return _bare(word)
        return self._without_proclitic(word)

    def _without_proclitic(self, word: str) -> str:
        known = self.evidence
        best, weight = word, known[word]
        conjunction = word[0] in "وف"
        rest = word[1:] if conjunction else word
        if rest.startswith("لل"):
            # «للجنه» is ل + «اللجنه»: the article's lam and the noun's own are written once.
            forms = [rest[2:], rest[1:]]
        elif rest[:3] in {"بال", "كال", "فال"} or (conjunction and rest.startswith(ARTICLE)):
            forms = [rest[3:] if rest[0] in "بكف" else rest[2:]]
        else:
            forms = []
        forms = [form for form in forms if len(form) >= MIN_STEM]
        if forms and not weight:
            best = max(forms, key=lambda form: known[form])
            return best
        for form in (*forms, rest, rest[1:] if rest[0] in "بكل" else rest):
            # A word that names use as it is (وزاره, لجنه, بنك) keeps its first letter.
            if len(form) >= MIN_STEM and known[form] > weight * 20:
                best, weight = form, known[form]
        return best


def _bare(word: str) -> str:
    if word.startswith(ARTICLE) and len(word) >= len(ARTICLE) + MIN_STEM:
        return word[2:]
    return word


def _american(word: str) -> str:
    """One spelling for English words that have two: organisation, labour, centre, programme."""
    for british, american in (
        ("isation", "ization"),
        ("labour", "labor"),
        ("centre", "center"),
        ("programme", "program"),
    ):
        if british in word:
            return word.replace(british, american)
    return word


def inflection_root(stem: str) -> str:
    """The stem without endings of gender, number and case: «مهاجرين» and «مهاجرون» share «مهاجر»."""
    if stem.endswith("وون") and len(stem) >= 6:
        # The key writes «ئون» as «وون»: لاجئون, لاجئين.
        return stem[:-3] + "ي"
    for ending in ("ون", "ين", "ات", "ان", "يه"):
        if stem.endswith(ending) and len(stem) >= len(ending) + 3:
            # «يه» is the feminine of «ي»: دوليه, دولي.
            return stem[:-1] if ending == "يه" else stem[:-2]
    if stem.endswith("ه") and len(stem) >= 5:
        return stem[:-1]
    return stem


def content_words(key: str) -> list[str]:
    """The words of a key that carry its meaning."""
    return [word for word in key.split(" ") if word not in FUNCTION_WORDS]
