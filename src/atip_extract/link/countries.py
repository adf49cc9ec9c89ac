"""A name with a country beside it («وزارة الداخلية بمصر»), or with the noun of a place before it («مدينة طنجة»)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from atip_extract.knowledge.entries import Entry, NameRole
from atip_extract.knowledge.models import COUNTRY_KINDS
from atip_extract.knowledge.resources import read_yaml
from atip_extract.link import scoring
from atip_extract.link.hits import Hit, first_word_forms
from atip_extract.link.index import KeyIndex
from atip_extract.text.normalize import key

LONGEST = 5
"""Words of the longest country expression: «الجمهورية الجزائرية الديمقراطية الشعبية» and a preposition."""


class Countries:
    """The words that name a country, from the places of a gazetteer."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Learn them from the countries among `entries`."""
        self.names: dict[str, str] = {}
        """Key of a country's name → ISO code."""
        self.demonyms: dict[str, str] = {}
        """Key of a nationality adjective, without article → ISO code."""
        self.children: dict[tuple[str, str], list[Entry]] = {}
        """(parent's id, country) → the entries that belong to the parent and work there."""
        for entry in entries:
            if entry.type == "place" and entry.kind in COUNTRY_KINDS and entry.country:
                for name in (*entry.strong, *([entry.name_en] if entry.name_en else [])):
                    self.names.setdefault(key(name), entry.country)
                for demonym in entry.demonyms:
                    self.demonyms.setdefault(key(demonym), entry.country)
            elif entry.parent and entry.country:
                self.children.setdefault((entry.parent, entry.country), []).append(entry)
        self._nouns: dict[str, str] | None = None

    def of_word(self, word: str) -> str | None:
        """The country that one word of a key names, article or not: «مصر», «المصريه»."""
        bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
        return self.names.get(word) or self.demonyms.get(bare) or self.names.get("ال" + bare)

    def hits(self, query: str, index: KeyIndex) -> list[Hit]:
        """Names that the query is, once the country at its end is taken off."""
        found: list[Hit] = []
        for base, words, country, adjective in self._splits(query):
            for form in (base, *first_word_forms(base)):
                for entry, role, name in index.names(form):
                    if role is NameRole.ACRONYM and adjective:
                        continue
                    hit = self._hit(entry, role, name, words=words, country=country, adjective=adjective)
                    if hit is not None:
                        found.append(hit)
        return found

    def _hit(self, entry: Entry, role: NameRole, name: str, *, words: str, country: str, adjective: bool) -> Hit | None:
        if entry.type == "place":
            return None
        if entry.country == country:
            note = f"«{words}» names its country, {country}"
            return Hit(entry, role, name, scoring.ALIAS - scoring.COUNTRY_ADDED, "alias", (note,), country_given=True)
        if entry.country is not None or adjective or role is NameRole.WEAK or entry.type != "organization":
            return None
        offices = self.children.get((entry.id, country), [])
        office = offices[0] if len(offices) == 1 else entry
        note = f"«{words}» says where it works, {country}"
        return Hit(office, role, name, 1 - scoring.LOCAL_OFFICE, "alias", (note,), country_given=True)

    def _splits(self, query: str) -> Iterator[tuple[str, str, str, bool]]:
        """(name without country, the country's words, its code, whether they are an adjective), longest first."""
        words = query.split(" ")
        for size in range(min(LONGEST, len(words) - 1), 0, -1):
            base, tail = words[:-size], words[-size:]
            country, adjective = self._expression(tail)
            if country is None:
                continue
            if base[-1] == "في" and len(base) > 1 and not adjective:
                base = base[:-1]
            yield " ".join(base), " ".join(tail), country, adjective

    def _expression(self, words: list[str]) -> tuple[str | None, bool]:
        joined = " ".join(words)
        if len(words) == 1 and joined.startswith("ال"):
            demonym = self.demonyms.get(joined[2:])
            if demonym is not None:
                return demonym, True
        if joined in self.names:
            return self.names[joined], False
        for form in first_word_forms(joined):
            # «بمصر», «للكويت», «بجمهوريه مصر العربيه»; a bare «كويت» is no country.
            if joined[0] in "بل" and form in self.names:
                return self.names[form], False
        if len(words) == 1 and joined in self.demonyms:
            return self.demonyms[joined], True
        return None, False

    def places_after_noun(self, query: str, index: KeyIndex) -> list[Hit]:
        """Places that the query names with their noun: the noun says which of two namesakes is meant."""
        if self._nouns is None:
            heads = read_yaml("places/heads.yml")
            self._nouns = {key(item["head"]): item["kind"] for item in heads if item["kind"] in _NOUN_KINDS}
        found = []
        words = query.split(" ")
        for size in (2, 1):
            noun = " ".join(words[:size])
            kind = self._nouns.get(noun) or self._nouns.get(noun.removeprefix("ال"))
            if kind is None or len(words) <= size:
                continue
            for entry, role, name in index.names(" ".join(words[size:])):
                if entry.type != "place" or entry.kind in COUNTRY_KINDS:
                    continue
                cost = scoring.PLACE_NOUN if entry.kind == kind else scoring.OTHER_PLACE_NOUN
                note = f"«{noun}» says what kind of place it is"
                found.append(Hit(entry, role, name, 1 - cost, "alias", (note,), country_given=entry.kind == kind))
            break
        return found


_NOUN_KINDS = {"city", "division", "region", "camp", "crossing"}
