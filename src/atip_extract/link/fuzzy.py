"""Names by their words: the same words in another order, inflected, joined, misspelt, or with a word left out.

Every content word of the query must be a word of the name: a changed content word is another body. A word counts as
misspelt only where it is no word of any known name, so that «الغربية» is never a misspelt «العربية».
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import OSA

from atip_extract.knowledge.entries import Entry, NameRole
from atip_extract.link import scoring
from atip_extract.link.countries import Countries
from atip_extract.link.explain import letter_note
from atip_extract.link.hits import Hit
from atip_extract.link.index import Ids, KeyIndex, WordIndex
from atip_extract.link.words import FUNCTION_WORDS, MIN_STEM, PROCLITICS, content_words

MAX_WORDS = 24
MAX_CANDIDATES = 64
"""More names than this that hold all words of the query: the query is too general to mean one."""
FEW_LETTERS = 5
PREFIXES = ("ال", "وال", "بال", "كال", "فال", "لل", "ولل", "وبال")
"""What may stand before a stem."""


@dataclass(slots=True)
class Option:
    """A known stem that a word of the query may stand for."""

    stem: int
    cost: float
    note: str = ""


@dataclass(slots=True)
class Word:
    """A content word of the query with all that it may stand for."""

    text: str
    options: list[Option]


class FuzzyMatcher:
    """Finds names by their words."""

    def __init__(self, index: KeyIndex, words: WordIndex, countries: Countries) -> None:
        """`words` indexes the keys of `index`."""
        self.index = index
        self.words = words
        self.countries = countries
        # Imported late: it brings spaCy with it, which an exact lookup does not need.
        from atip_extract.text.proclitics import Lexicon

        self.lexicon = Lexicon.built_in()

    def hits(self, query: str) -> list[Hit]:
        """The names that the query may be, with what differs; nothing where a content word fits no name."""
        content = content_words(query)
        if not content or len(content) > MAX_WORDS:
            return []
        split = self._resegmented(content)
        plain = [Word(text, self._same(text)) for text in split]
        notes = ("words joined or parted",) if split != content else ()
        joined = scoring.JOINED if split != content else 0.0
        wide: list[Word] = []
        shorter: list[Hit] = []
        for exact in (True, False):
            wide = plain if exact else [Word(word.text, self._options(word.text)) for word in plain]
            keys = self._holding_all(wide)
            found = self._all_words(wide, keys, joined, notes)
            if found:
                return found
            shorter = shorter or self._shortened(wide, keys, joined, notes)
        return shorter

    def _size(self, words: list[Word]) -> int:
        """How many different stems the query has; a name's size counts the same."""
        return len({self.words.stemmer.stem(word.text) for word in words})

    def _all_words(self, words: list[Word], keys: Ids, cost: float, notes: tuple[str, ...]) -> list[Hit]:
        """Names with exactly the query's content words."""
        keys = keys[self.words.sizes[keys] == self._size(words)]
        if len(keys) > MAX_CANDIDATES:
            return []
        return [hit for key_id in keys.tolist() for hit in self._scored(words, key_id, cost, notes)]

    def _holding_all(self, words: list[Word]) -> Ids:
        """The key ids that hold, for each word, one of its options."""
        if any(not word.options for word in words):
            return np.empty(0, dtype=np.int32)
        lists = []
        for word in words:
            parts = [self.words.postings(option.stem) for option in word.options]
            lists.append(parts[0] if len(parts) == 1 else np.unique(np.concatenate(parts)))
        lists.sort(key=len)
        found = lists[0]
        for other in lists[1:]:
            if not len(found):
                break
            places = np.searchsorted(other, found)
            places[places == len(other)] = 0
            found = found[other[places] == found]
        return found

    def _scored(self, words: list[Word], key_id: int, cost: float, notes: tuple[str, ...]) -> list[Hit]:
        theirs = content_words(self.words.keys[key_id])
        stems = [self.words.stem_ids[self.words.stemmer.stem(text)] for text in theirs]
        total, told, order = cost, list(notes), []
        changed = False
        for word in words:
            fits = [option for option in word.options if option.stem in stems]
            if not fits:
                return []
            option = min(fits, key=lambda o: o.cost)
            at = stems.index(option.stem)
            if at in order and option.stem in stems[at + 1 :]:
                # A word that the name holds twice: «اللجنة الوطنية … الاستراتيجية الوطنية».
                at = stems.index(option.stem, at + 1)
            order.append(at)
            total += option.cost
            if option.note:
                told.append(option.note)
                changed = True
        if len(set(order)) < len(order):
            return []
        if order[0] != 0:
            # The first word says what kind of body it is: «مدير منظمة» is no «منظمة مدير».
            return []
        if order != sorted(order):
            total += scoring.ORDER + (scoring.ORDER_AND_WORD if changed else 0)
            told.append("other word order")
        if [word.text for word in words] != theirs and not told:
            told.append("article, preposition or conjunction")
        if not told:
            told.append("small words differ")
        if changed and len(theirs) == 1:
            total = max(total, 1 - scoring.UNSURE)
        return [
            Hit(entry, role, name, 1 - scoring.CLITIC - total, "fuzzy", tuple(told))
            for entry, role, name in self.index.names_of(key_id)
            if not (role is NameRole.ACRONYM and changed)
        ]

    def _shortened(self, words: list[Word], keys: Ids, cost: float, notes: tuple[str, ...]) -> list[Hit]:
        """Names with one word more than the query. They count only where the query can mean no other entry."""
        size = self._size(words)
        if size < 2 or not 0 < len(keys) <= MAX_CANDIDATES:
            return []
        mine = {option.stem for word in words for option in word.options}
        found: list[Hit] = []
        for key_id in keys[self.words.sizes[keys] == size + 1].tolist():
            theirs = content_words(self.words.keys[key_id])
            stems = [self.words.stem_ids[self.words.stemmer.stem(text)] for text in theirs]
            left = [at for at, stem in enumerate(stems) if stem not in mine]
            if len(left) != 1 or left[0] == 0:
                # The first word says what kind of body it is.
                continue
            lost = theirs[left[0]]
            share = self.words.weight(stems[left[0]]) / sum(map(self.words.weight, stems))
            sure = size >= scoring.MIN_KEPT_WORDS and share <= scoring.MAX_DROPPED_SHARE
            for hit in self._scored(words, key_id, cost + scoring.DROPPED * share, (*notes, f"«{lost}» is left out")):
                hit.complete = sure and not self._tells_apart(lost, stems[left[0]]) and self._only(hit.entry, keys)
                hit.shortened = True
                found.append(hit)
        return found

    def _tells_apart(self, lost: str, stem_id: int) -> bool:
        """True for a word that one of several like bodies has: a place, a nationality, «الوطنية», «الأهلية»."""
        stem = self.words.stems[stem_id]
        if stem.endswith(("ي", "يه")) or self.countries.of_word(lost) is not None:
            return True
        forms = (lost, stem, f"ال{stem}")
        return any(entry.type == "place" for form in forms for entry, _, _ in self.index.names(form))

    def _only(self, entry: Entry, keys: Ids) -> bool:
        """True where all these names are the entry's own, or those of its offices."""
        owners = {owner for key_id in keys.tolist() for owner in self.index.owners(key_id)}
        others = (self.index.entries[owner] for owner in owners)
        return all(entry.id in {other.id, other.parent} for other in others)

    def _resegmented(self, content: list[str]) -> list[str]:
        """Words that are written together parted, and parted ones joined, where that makes known words of them."""
        found: list[str] = []
        at = 0
        while at < len(content):
            word = content[at]
            following = content[at + 1] if at + 1 < len(content) else None
            if self._known(word):
                found.append(word)
            elif following is not None and self._known(word + following):
                found.append(word + following)
                at += 1
            else:
                found += self._parted(word) or [word]
            at += 1
        return [word for word in found if word not in FUNCTION_WORDS]

    def _parted(self, word: str) -> list[str] | None:
        for cut in range(len(word) - MIN_STEM, MIN_STEM - 1, -1):
            left, right = word[:cut], word[cut:]
            if self._known(left) and self._known(right):
                return [left, right]
        return None

    def _known(self, word: str) -> bool:
        return self.words.stemmer.stem(word) in self.words.stem_ids

    def _same(self, text: str) -> list[Option]:
        stem_id = self.words.stem_ids.get(self.words.stemmer.stem(text))
        return [] if stem_id is None else [Option(stem_id, 0.0)]

    def _options(self, text: str) -> list[Option]:
        stem = self.words.stemmer.stem(text)
        found = self._same(text)
        for stem_id in self.words.related(stem):
            if self.words.stems[stem_id] != stem:
                found.append(Option(stem_id, scoring.INFLECTION, f"{text} → {self.words.stems[stem_id]}: inflection"))
        if found or self._is_real(text, stem):
            return found
        forms = [(stem, 0.0)]
        if stem == text and text[0] in PROCLITICS:
            # An unknown word may be misspelt behind its proclitic.
            forms.append((text[1:], scoring.CLITIC))
        for form, extra in forms:
            for stem_id, letters in self.words.neighbours(form):
                cost = extra + scoring.LETTER * letters + (scoring.SHORT_WORD if len(form) <= FEW_LETTERS else 0)
                found.append(Option(stem_id, cost, letter_note(text, self.words.stems[stem_id], letters)))
        return found or self._with_broken_prefix(text)

    def _is_real(self, text: str, stem: str) -> bool:
        """True for a word that newspapers use: it is meant as it stands."""
        counts = self.lexicon.counts
        return counts.get(text, 0) + counts.get(stem, 0) + counts.get(f"ال{stem}", 0) >= scoring.REAL_WORD

    def _with_broken_prefix(self, text: str) -> list[Option]:
        """A known stem behind a misspelt article: «واسلبيئة» for «والبيئة»."""
        for cut in range(1, min(5, len(text) - MIN_STEM)):
            stem_id = self.words.stem_ids.get(text[cut:])
            if stem_id is not None and any(OSA.distance(text[:cut], prefix) <= 1 for prefix in PREFIXES):
                return [Option(stem_id, scoring.LETTER, letter_note(text, text[cut:], 1))]
        return []
