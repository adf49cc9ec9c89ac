"""Finds the names that the gazetteer knows, however the tokenizer has split their words.

The matcher compares whole words as they are written («للهجرة», «والجريمة»): proclitics inside a name are part of it.
Only before the first word they are left out, and there the split decides («ل|لمنظمة» begins «المنظمة الدولية للهجرة»).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, is_proclitic
from atip_extract.knowledge.entries import Entry, NameRole
from atip_extract.knowledge.resources import read_yaml
from atip_extract.link.lookup import Gazetteer
from atip_extract.text.normalize import dediac_ar, key

SOURCE = "gazetteer"
STRONG, ACRONYM, WEAK = 1.0, 0.95, 0.5
"""Scores of mentions by the strength of the name."""

_LABELS = {
    "organization": Label.ORGANIZATION,
    "programme": Label.PROGRAMME,
    "document": Label.DOCUMENT,
    "place": Label.PLACE,
}
_OPENING, _CLOSING = "«“\"‹‘'(", "»”\"›’')"
_PREPOSITIONS = frozenset({"في", "من", "الي", "ب", "ل", "بين"})
_HAMZAS = frozenset("أإآ")
_INSIDE_NAMES = frozenset("-–—/.'’&_«»“”‹›\"")
"""Marks that may stand between the words of a name; any other ends it."""


@dataclass(slots=True)
class Word:
    """A word as written: its proclitic tokens and the token that they are joined to."""

    tokens: range
    full: str
    """The key of the whole; empty for punctuation."""
    core: str
    """The key of the last token, its article restored."""
    stop: bool = False
    """True for punctuation and line breaks that no name goes over."""


class GazetteerMatcher:
    """Finds known names, leftmost and longest. Callable on a Doc; thread-safe once built."""

    def __init__(self, gazetteer: Gazetteer, *, weak: bool = False) -> None:
        """`weak` also reports names that need context, with a low score; they are left out otherwise."""
        self.gazetteer = gazetteer
        self.weak = weak
        self._longest: dict[str, int] = {}
        for name in gazetteer.index.key_ids:
            first = name.partition(" ")[0]
            words = name.count(" ") + 1
            if self._longest.get(first, 0) < words:
                self._longest[first] = words
        self._demonyms = _demonyms(gazetteer.entries)
        self._common = {key(word) for word in read_yaml("common_words.yml")}
        heads = [*read_yaml("places/heads.yml"), *read_yaml("organizations/heads.yml")]
        self._nouns = {key(item["head"]) for item in heads}

    def __call__(self, doc: Doc) -> list[Mention]:
        """The mentions of known names, in text order; they do not overlap."""
        words = list(_words(doc))
        found: list[Mention] = []
        at = 0
        while at < len(words):
            match = self._at(doc, words, at)
            if match is None:
                at += 1
                continue
            mention, at = match
            found.append(mention)
        countries = Counter(_country(self.gazetteer, mention.entry_id) for mention in found)
        return [m for m in found if not self._is_common(doc, m) or self._has_evidence(doc, m, countries)]

    def _is_common(self, doc: Doc, mention: Mention) -> bool:
        """True for a name that is an everyday word as well."""
        single = mention.end - mention.start == 1
        return key(doc[mention.start].norm_ if single else doc[mention.start : mention.end].text) in self._common

    def _has_evidence(self, doc: Doc, mention: Mention, countries: Counter[str | None]) -> bool:
        """A noun before it, brackets around it, or a preposition in a release that names its country elsewhere.

        `countries` counts those of all names found, this one's too.
        """
        at = mention.start
        if at == 0:
            return False
        before = doc[at - 1]
        if before.norm_.removeprefix("ال") in self._nouns or before.text in _OPENING:
            return True
        if key(before.text) not in _PREPOSITIONS or mention.entry_id is None:
            return False
        entry = self.gazetteer.get(mention.entry_id)
        return (
            entry is not None and entry.type == "place" and entry.country is not None and countries[entry.country] > 1
        )

    def _at(self, doc: Doc, words: list[Word], at: int) -> tuple[Mention, int] | None:
        """The longest name that begins at a word, and the number of the word after it."""
        word = words[at]
        if not word.full:
            return None
        starts = [(word.tokens.start, word.full)]
        if len(word.tokens) > 1:
            starts.append((word.tokens[-1], word.core))
        best: tuple[Mention, int] | None = None
        for start, first in starts:
            match = self._longest_from(doc, words, at, start, first) if first in self._longest else None
            if match is not None and (best is None or match[1] > best[1]):
                best = match
        if best is not None and best[0].label is Label.PLACE and self._is_adjective(doc, best[0]):
            best = None  # «أسرة سورية»
        return best or self._nationality(word, at)

    def _is_adjective(self, doc: Doc, place: Mention) -> bool:
        """True for a feminine nationality behind an indefinite noun that no country stands behind, as «حكومة» does."""
        word = doc[place.start].norm_
        if place.end - place.start > 1 or place.start == 0 or word not in self._demonyms or not word.endswith("يه"):
            return False
        before = doc[place.start - 1]
        noun = before.text.endswith("ة") and not before.norm_.startswith("ال")
        return noun and not is_proclitic(before) and before.norm_ not in self._nouns

    def _longest_from(self, doc: Doc, words: list[Word], at: int, start: int, first: str) -> tuple[Mention, int] | None:
        keys, ends, limit = [first], [at + 1], self._longest[first]
        for number in range(at + 1, len(words)):
            if words[number].stop or len(keys) == limit:
                break
            if words[number].full:
                keys.append(words[number].full)
                ends.append(number + 1)
        for size in range(len(keys), 0, -1):
            names = " ".join(keys[:size])
            if names in self.gazetteer.index.key_ids:
                end = ends[size - 1]
                mention = self._mention(doc, start, words[end - 1].tokens.stop, names)
                if mention is not None:
                    return _with_closing_mark(doc, mention, words, end)
        return None

    def _mention(self, doc: Doc, start: int, end: int, names: str) -> Mention | None:
        strong: dict[int, Entry] = {}
        weak: dict[int, Entry] = {}
        score = 0.0
        text = doc[start:end].text
        for entry, role, name in self.gazetteer.index.names(names):
            if role is NameRole.ACRONYM and not _written_as_acronym(text):
                continue
            if " " not in names and _other_hamza(text, name):
                continue
            if role is NameRole.WEAK:
                weak[id(entry)] = entry
                continue
            strong[id(entry)] = entry
            score = max(score, ACRONYM if role is NameRole.ACRONYM else STRONG)
        if not strong and not (self.weak and weak):
            return None
        entries = list((strong or weak).values())
        types = [kind for kind in _LABELS if any(entry.type == kind for entry in entries)]
        chosen = [entry for entry in entries if entry.type == types[0]]
        namesakes = [entry for entry in weak.values() if entry.country != chosen[0].country and entry.type == types[0]]
        only = chosen[0].id if len(entries) == 1 and (not namesakes or not strong) else None
        return Mention(start, end, _LABELS[types[0]], score or WEAK, SOURCE, only)

    def _nationality(self, word: Word, at: int) -> tuple[Mention, int] | None:
        for start, form in ((word.tokens.start, word.full), (word.tokens[-1], word.core)):
            countries = self._demonyms.get(form)
            if countries:
                only = countries[0] if len(countries) == 1 else None
                return Mention(start, word.tokens.stop, Label.NATIONALITY, STRONG, SOURCE, only), at + 1
        return None


def _country(gazetteer: Gazetteer, entry_id: str | None) -> str | None:
    entry = gazetteer.get(entry_id) if entry_id is not None else None
    return entry.country if entry is not None else None


def _other_hamza(text: str, name: str) -> bool:
    """True where both write a hamza on alef, and not the same: «إطار» is not «أطار»."""
    mine, theirs = dediac_ar(text), dediac_ar(name)
    return len(mine) == len(theirs) and any(a != b and {a, b} <= _HAMZAS for a, b in zip(mine, theirs, strict=True))


def _demonyms(entries: list[Entry]) -> dict[str, list[str]]:
    """Key of a nationality adjective, with the article and without → ids of countries."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        for demonym in {key(form) for form in entry.demonyms}:
            for form in (demonym, f"ال{demonym}"):
                found.setdefault(form, []).append(entry.id)
    return found


def _words(doc: Doc) -> Iterator[Word]:
    """The Doc as written words; a lone «و» belongs to the word after it."""
    start = 0
    for token in doc:
        if is_proclitic(token) or (token.text == "و" and token.i + 1 < len(doc) and doc[token.i + 1].text[0].isalpha()):
            continue
        tokens = range(start, token.i + 1)
        start = token.i + 1
        full = key(token.text)
        if not full:
            yield Word(tokens, "", "", stop=_stops(token.text))
        elif len(tokens) == 1:
            yield Word(tokens, full, full)
        else:
            whole = "".join(doc[i].text for i in tokens)
            yield Word(tokens, key(whole), key(token.norm_))


def _stops(text: str) -> bool:
    if text.isspace():
        return text.count("\n") > 1
    return not all(letter in _INSIDE_NAMES for letter in text)


def _written_as_acronym(text: str) -> bool:
    """Latin acronyms have a capital: «who» is an English word. Arabic ones have no case."""
    return any(map(str.isupper, text)) or not text.isascii()


def _with_closing_mark(doc: Doc, mention: Mention, words: list[Word], end: int) -> tuple[Mention, int]:
    """Take in the mark that closes one opened inside the name: «برنامج «تكافل وكرامة»»."""
    text = doc[mention.start : mention.end].text
    if end < len(words) and not words[end].full:
        closing = doc[words[end].tokens.start].text
        at = _CLOSING.find(closing)
        if len(closing) == 1 and at >= 0:
            opening = _OPENING[at]
            inside = text.count(opening) % 2 == 1 if opening == closing else text.count(opening) > text.count(closing)
            if inside:
                mention.end = words[end].tokens.start + 1
                return mention, end + 1
    return mention, end
