"""Which entry a name means: ``Gazetteer.lookup``.

Names are tried from the surest to the least sure: the name as it stands; without a proclitic or with another article;
with its country beside it; by its words. The first way that gives an answer ends the search. A weak name needs the
release's context, and where two entries fit equally both are told and neither is accepted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from atip_extract.knowledge.entries import Entry, Keyed, NameRole, builtin_entries
from atip_extract.knowledge.models import EntryType
from atip_extract.link import scoring
from atip_extract.link.countries import Countries
from atip_extract.link.explain import clitic_note, spelling_notes
from atip_extract.link.fuzzy import FuzzyMatcher
from atip_extract.link.hits import NAMED, Hit, Support, first_word_forms
from atip_extract.link.index import KeyIndex, WordIndex
from atip_extract.link.words import Stemmer
from atip_extract.records import LinkMethod
from atip_extract.text.normalize import key

MAX_QUERY = 400
"""Characters; a longer text is not a name and finds nothing."""


@dataclass(slots=True)
class Candidate:
    """An entry that a name may mean."""

    entry: Entry
    score: float
    """0–1; from ``scoring.ACCEPT`` on the entry is the one meant."""
    method: LinkMethod
    explanation: str
    """For a person: which name matched and what differs."""
    name: str
    """The entry's name that matched."""

    @property
    def accepted(self) -> bool:
        """True where the score suffices to link."""
        return self.score >= scoring.ACCEPT


class Gazetteer:
    """Everything that is known by name: agencies, programmes, documents, places."""

    def __init__(self, keyed: Iterable[Keyed]) -> None:
        """From entries with their keys; ``builtin`` and ``load`` make them."""
        self.index = KeyIndex(keyed)

    @classmethod
    def builtin(cls) -> Gazetteer:
        """The shipped gazetteers. Loads in some hundredths of a second; indexes for fuzzy lookup are made on need."""
        return cls(builtin_entries())

    @classmethod
    def load(cls, paths: Sequence[Path | str], *, builtin: bool = True) -> Gazetteer:
        """Users' gazetteers (YAML, CSV, or folders of them), with the shipped ones unless `builtin` is false.

        A user's strong name goes before a shipped one that is the same. Raises the first ``GazetteerError``.
        """
        from atip_extract.knowledge.user import user_entries

        keyed = user_entries(paths)
        return cls([*keyed, *builtin_entries()] if builtin else keyed)

    @property
    def entries(self) -> list[Entry]:
        """All entries, users' first."""
        return self.index.entries

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """Entries by id."""
        return {entry.id: entry for entry in reversed(self.entries)}

    def get(self, entry_id: str) -> Entry | None:
        """The entry with an id."""
        return self.by_id.get(entry_id)

    @cached_property
    def countries(self) -> Countries:
        """The names and nationality adjectives of countries."""
        return Countries(self.entries)

    @cached_property
    def fuzzy(self) -> FuzzyMatcher:
        """The index of words; made at the first name that is not known as it stands."""
        stemmer = Stemmer()
        stemmer.learn(self.index.key_ids)
        return FuzzyMatcher(self.index, WordIndex(self.index, stemmer), self.countries)

    def lookup(
        self,
        name: str,
        *,
        kind: str | None = None,
        type: EntryType | None = None,
        country: str | None = None,
        context: frozenset[str] = frozenset(),
        limit: int = 5,
    ) -> list[Candidate]:
        """The entries that `name` may mean, best first; empty where nothing comes near.

        `kind` and `type` leave out all others. `country` (ISO 3166-1 alpha-2) and `context` (ids of entries and codes
        of countries that the same release names) decide what weak names and shared names mean.
        """
        query = key(name) if len(name) <= MAX_QUERY else ""
        if not query:
            return []
        support = Support(context, country, self.get)

        def wanted(entry: Entry) -> bool:
            return (type is None or entry.type == type) and (kind is None or entry.kind == kind)

        best: list[Candidate] = []
        for search in self._searches:
            found = [hit for hit in search(query, name) if wanted(hit.entry)]
            candidates = _settled(found, support)
            if candidates and (not best or candidates[0].score > best[0].score):
                best = _merged(candidates, best)
            if best and best[0].accepted:
                break
        return best[:limit]

    def link(
        self,
        name: str,
        *,
        kind: str | None = None,
        type: EntryType | None = None,
        country: str | None = None,
        context: frozenset[str] = frozenset(),
    ) -> Candidate | None:
        """The one entry that `name` means, or ``None`` where that is not sure."""
        found = self.lookup(name, kind=kind, type=type, country=country, context=context, limit=1)
        return found[0] if found and found[0].accepted else None

    @property
    def _searches(self) -> tuple[Callable[[str, str], list[Hit]], ...]:
        """The ways of searching, the surest first."""
        return (
            self._as_it_stands,
            self._with_acronym,
            self._with_clitic,
            self._with_country,
            self._with_noun,
            self._by_words,
        )

    def _as_it_stands(self, query: str, name: str) -> list[Hit]:
        hits = []
        for entry, role, text in self.index.names(query):
            score, method = _KNOWN[role]
            if role is NameRole.ACRONYM and name.isascii() and not any(map(str.isupper, name)):
                score = scoring.LOWERCASE_ACRONYM
            notes = tuple(spelling_notes(name, text)) if name != text else ()
            hits.append(Hit(entry, role, text, score, method, notes or ("the name itself",)))
        return hits

    def _with_acronym(self, query: str, name: str) -> list[Hit]:
        """Letters with periods («U.N.D.P.»), and a name with its acronym behind it («… للهجرة (IOM)»)."""
        words = query.split(" ")
        if len(words) > 1 and all(len(word) == 1 for word in words):
            return self._as_it_stands("".join(words), name)
        base, _, tail = query.rpartition(" ")
        if not base or not tail.isascii() or base.isascii():
            return []
        meant = {entry.id for entry, role, _ in self.index.names(tail) if role is not NameRole.WEAK}
        hits = self._as_it_stands(base, name) or self._with_clitic(base, name) or self.fuzzy.hits(base)
        return [hit for hit in hits if hit.entry.id in meant]

    def _with_clitic(self, query: str, name: str) -> list[Hit]:
        hits: list[Hit] = []
        single = " " not in query
        for form in first_word_forms(query):
            for entry, role, text in self.index.names(form):
                if role is NameRole.ACRONYM and form.isascii():
                    continue
                if single and not _sure_alone(query, form, entry):
                    continue
                cost = scoring.CLITIC + (scoring.SHORT_WORD if single else 0)
                note = clitic_note(query.split(" ", 1)[0], form.split(" ", 1)[0])
                hits.append(Hit(entry, role, text, 1 - cost, "alias", (note,)))
        return hits

    def _with_country(self, query: str, name: str) -> list[Hit]:
        return self.countries.hits(query, self.index)

    def _with_noun(self, query: str, name: str) -> list[Hit]:
        return self.countries.places_after_noun(query, self.index)

    def _by_words(self, query: str, name: str) -> list[Hit]:
        return self.fuzzy.hits(query)


def _sure_alone(word: str, form: str, entry: Entry) -> bool:
    """True where a name of one word is seen behind a proclitic: «بطنجة», «لليونيسف», and not «وأفاد» or «لغات»."""
    if form.removeprefix("ال") == word.removeprefix("ال"):
        return True
    return word[0] in "وبل" and (form.startswith("ال") or (entry.type == "place" and len(form) >= 4))


_KNOWN: dict[NameRole, tuple[float, LinkMethod]] = {
    NameRole.NAME: (scoring.EXACT, "exact"),
    NameRole.ALIAS: (scoring.ALIAS, "alias"),
    NameRole.ENGLISH: (scoring.ALIAS, "alias"),
    NameRole.ACRONYM: (scoring.ACRONYM, "acronym"),
    NameRole.WEAK: (scoring.ALIAS, "context"),
}


def _settled(hits: list[Hit], support: Support) -> list[Candidate]:
    """One candidate an entry; weak names weighed by context; ties told, not broken."""
    best: dict[str, tuple[Candidate, int]] = {}
    for hit in hits:
        candidate, strength = _weighed(hit, support)
        old = best.get(hit.entry.id)
        if old is None or candidate.score > old[0].score:
            best[hit.entry.id] = candidate, strength
    if any(candidate.method == "context" and strength for candidate, strength in best.values()):
        # «طرابلس» is Libya's, but not in a release that names Lebanon and not Libya.
        for candidate, _ in best.values():
            if candidate.method != "context" and support.elsewhere(candidate.entry):
                candidate.score = min(candidate.score, scoring.AMBIGUOUS)
                candidate.explanation += "; the release names another country"
    ranked = sorted(best.values(), key=lambda pair: (-pair[0].score, -pair[1], pair[0].entry.id))
    _mark_ties(ranked)
    return sorted((candidate for candidate, _ in ranked), key=lambda c: -c.score)


def _weighed(hit: Hit, support: Support) -> tuple[Candidate, int]:
    strength, reason = support.of(hit.entry)
    score, method, notes = hit.score, hit.method, [*hit.notes]
    if hit.role is NameRole.WEAK and not hit.country_given:
        method = "context"
        notes.append(reason or "a name that needs context: nothing in the release says which body")
        score = (score - scoring.ALIAS) + _BY_STRENGTH[strength]
        if support.is_local(hit.entry):
            score -= scoring.LOCAL
    elif reason:
        notes.append(reason)
    if strength < NAMED and (not hit.complete or (hit.shortened and support.elsewhere(hit.entry))):
        notes.append("other bodies could be meant")
        score = min(score, scoring.AMBIGUOUS)
    shown = f"«{hit.name}»: {'; '.join(notes)}"
    return Candidate(hit.entry, round(min(max(score, 0.0), 1.0), 4), method, shown, hit.name), strength


_BY_STRENGTH = (
    scoring.WEAK_ALONE,
    scoring.WEAK_COUNTRY,
    scoring.WEAK_MAIN_COUNTRY,
    scoring.WEAK_PARENT,
    scoring.WEAK_NAMED,
)
"""Score of a weak name by the strength of its support."""


def _mark_ties(ranked: list[tuple[Candidate, int]]) -> None:
    """Where the two best are equally good, neither is accepted."""
    accepted = [pair for pair in ranked if pair[0].accepted]
    if len(accepted) < 2:
        return
    users = [pair for pair in accepted if pair[0].entry.gazetteer != accepted[-1][0].entry.gazetteer]
    (first, strength), (second, other) = accepted[0], accepted[1]
    if first.score - second.score > scoring.TIE or strength > other:
        return
    if users and first.entry.gazetteer != second.entry.gazetteer:
        return
    rivals = [c for c, s in accepted if first.score - c.score <= scoring.TIE and s >= strength]
    names = [c.entry.id for c in rivals]
    for candidate in rivals:
        others = ", ".join(entry_id for entry_id in names if entry_id != candidate.entry.id)
        candidate.score = min(candidate.score, scoring.AMBIGUOUS)
        candidate.explanation += f"; ambiguous: {others} fits as well"


def _merged(better: list[Candidate], worse: list[Candidate]) -> list[Candidate]:
    known = {candidate.entry.id for candidate in better}
    return [*better, *(candidate for candidate in worse if candidate.entry.id not in known)]
