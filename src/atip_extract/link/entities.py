"""From mentions to entities: one entity per thing in a release.

A full name comes first, short forms follow: «المنظمة الدولية للهجرة» and later «المنظمة»; «كارلوس أوليفير» and later
«أوليفير»; a name and the acronym in brackets behind it. What the gazetteer knows under two names is one as well.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Mapping

from spacy.language import Language
from spacy.tokens import Doc

from atip_extract.annotations import (
    ENTITY_LABELS,
    PROCLITICS,
    Annotations,
    Label,
    Mention,
    annotations_of,
    is_proclitic,
)
from atip_extract.drafts import EntityDraft
from atip_extract.knowledge.models import EntryType
from atip_extract.knowledge.resources import read_yaml
from atip_extract.link.acronyms import Acronyms
from atip_extract.link.display import display_name
from atip_extract.link.later import LaterNames, join_entities
from atip_extract.link.lookup import Candidate, Gazetteer
from atip_extract.link.names import (
    goes_on_with_purpose,
    goes_on_with_seat,
    in_singular,
    is_shorter_form,
    matter_of,
    unquoted,
)
from atip_extract.link.references import BodiesByNoun, houses_of_offices
from atip_extract.link.shared import gazetteer_of
from atip_extract.link.short_names import bare, bracketed, is_contraction, is_headless
from atip_extract.link.surnames import mark_surnames
from atip_extract.recognize.wordlists import load_wordlists
from atip_extract.text.normalize import key

_ENTRY_TYPES: dict[Label, EntryType] = {
    Label.ORGANIZATION: "organization",
    Label.PLACE: "place",
    Label.PROGRAMME: "programme",
    Label.DOCUMENT: "document",
}
MINISTRIES = frozenset({"وزاره", "هييه", "مفوضيه"})
SHORTENED = MINISTRIES | {"منظمه", "جمعيه", "مؤسسه", "شركه"}
"""Head nouns that headlines leave out, and that go before a body's own name."""
NAMED = frozenset({"جمعيه", "موسسه", "منظمه", "شبكه", "منصه", "مبادره"})
"""«جمعية جسور» and «جسور»: nouns of bodies that one word without the article names."""
CAPITAL = "العاصمه"
EMBASSIES = frozenset({"سفاره", "قنصليه"})
OPENING = frozenset('«“"')
NOUNS = frozenset({"منظمه", "موسسه", "وكاله"})
"""Before one word that is a body's name or its short form: «مؤسسة جايكا»."""
STRIP = "قطاع"
OF_THE_UN = frozenset({"الامميه", "الاممي"})
"""«الوكالة الأممية»: tells whose the body is that was named before."""
STATES_OF = frozenset({"الولايات", "المملكه", "الجمهوريه"})
"""The first word of a country's name of several words."""
ONLY_AS_BODIES = frozenset({"البرنامج", "الفرع"})
"""Nouns that mean a body named before only where a recogniser takes them for one."""
STATES = frozenset({"جمهوريه", "دوله", "مملكه", "سلطنه", "امبراطوريه"})
LOOK_BACK = 500
"""Entities that a new name is compared with, the latest: more than a release names, and a bound for a list of names."""


class Linker:
    """Builds ``Annotations.entities`` and sets ``Mention.entity``."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.generic_heads = load_wordlists().generic_heads
        self.referring_nouns = self.generic_heads | ONLY_AS_BODIES
        self.division_heads = load_wordlists().division_heads
        self.programme_heads = _programme_heads()
        self.houses = houses_of_offices()

    def __call__(self, doc: Doc) -> Doc:
        """Link one Doc."""
        notes = annotations_of(doc)
        lists = (self.division_heads, self.programme_heads, self.generic_heads)
        release = _Release(doc, notes, self.gazetteer, *lists)
        named: list[Mention] = []
        referring: set[int] = set()
        for mention in notes.mentions:
            if self._is_generic(doc, mention):
                referring.add(mention.start)
            else:
                named.append(mention)
        notes.mentions = named
        for mention in notes.mentions:
            if mention.label in ENTITY_LABELS:
                release.add(mention)
        Acronyms(doc, notes).resolve()
        release.join_later()
        release.resolve_generic(self.generic_heads, self.houses, referring)
        release.cut_posts()
        mark_surnames(doc, notes)
        notes.mentions.sort(key=lambda m: m.start)
        for mention in notes.mentions:
            if mention.entity is not None:
                notes.entities[mention.entity].mentions.append(mention)
        return doc

    def _is_generic(self, doc: Doc, mention: Mention) -> bool:
        """«المركز» alone, «المنظمة الأممية»: whichever recogniser took it, it means a body that has a name."""
        words = [token.norm_ for token in doc[mention.start : mention.end]]
        alone = len(words) == 1 or (len(words) == 2 and words[1] in OF_THE_UN)
        return mention.label is Label.ORGANIZATION and alone and words[0] in self.referring_nouns


class _Release:
    """The entities of one release while they are gathered."""

    def __init__(
        self,
        doc: Doc,
        notes: Annotations,
        gazetteer: Gazetteer,
        division_heads: frozenset[str],
        programme_heads: frozenset[str],
        generic_heads: frozenset[str],
    ) -> None:
        self.doc, self.notes, self.gazetteer = doc, notes, gazetteer
        self.programme_heads = programme_heads
        self.generic_heads = generic_heads
        self.division_heads = division_heads
        self.by_key: dict[tuple[Label, str], int] = {}
        self.by_entry: dict[str, int] = {}
        self.programmes: dict[int, int] = {}
        """The programmes named so far, by the token behind each name."""
        self.words: list[list[str]] = []
        """The words of each entity's name, as keys."""
        self.countries = {
            c for m in notes.mentions if m.label is Label.PLACE and (c := self._country_of(m)) is not None
        }
        self.country = self._dated_from(notes)

    def _dated_from(self, notes: Annotations) -> str | None:
        """The country of the town that the dateline names: the release's own."""
        first, end = notes.dateline or (0, 0)
        places = [m for m in notes.mentions if m.label is Label.PLACE and first <= m.start < end]
        return self._country_of(places[0]) if places else None

    def _country_of(self, mention: Mention) -> str | None:
        entry = self.gazetteer.get(mention.entry_id) if mention.entry_id else None
        return entry.country if entry is not None else None

    def add(self, mention: Mention) -> None:
        """Give a mention its entity, a new one where none fits."""
        name = mention.name or display_name(self.doc, mention.start, mention.end)
        found = self.by_key.get((mention.label, key(name)))
        candidate = None
        parts = bracketed(name) if mention.label is Label.ORGANIZATION else None
        if found is None and mention.label is not Label.PERSON:
            candidate = self._look_up(mention, name)
            if candidate is None and parts is not None:
                candidate = self._look_up(mention, parts[0])
            if candidate is not None:
                found = self.by_entry.get(candidate.entry.id)
        if found is None and mention.label is Label.PROGRAMME:
            found = self._called_also(mention)
        if found is None:
            linked = candidate is not None
            person = mention.label is Label.PERSON
            found = self._known_person(name) if person else self._known_body(mention.label, name, linked)
        if found is None:
            found = self._new(mention.label, name)
        self._join(found, mention, name, candidate)
        for part in parts or ():  # «منظمة … الصناعية (يونيدو)»: further on by either
            if not self._tells_apart(key(part)):
                self.by_key.setdefault((mention.label, key(part)), found)
                self.notes.entities[found].aliases.add(key(part))

    def _called_also(self, mention: Mention) -> int | None:
        """«مشروع الكابل البحري «دارة»»: a programme's second name between marks, right behind the first."""
        k = mention.start - 1
        return self.programmes.get(k) if k > 0 and self.doc[k].text in OPENING else None

    def _look_up(self, mention: Mention, name: str) -> Candidate | None:
        context = frozenset(self.countries | set(self.by_entry))
        kind = _ENTRY_TYPES[mention.label]
        found = self.gazetteer.link(name, type=kind, country=self.country, context=context)
        state, _, land = name.partition(" ")
        if found is None and mention.label is Label.ORGANIZATION and key(state) in NOUNS and " " not in land:
            known = self.gazetteer.link(land, type=kind, country=self.country, context=context)
            return known if known is not None and known.method in ("exact", "alias", "acronym") else None
        if found is None and mention.label is Label.PLACE and key(state) in STATES:
            return self.gazetteer.link(land, type=kind, kind="country")  # «جمهورية الرأس الأخضر»
        return found

    def _new(self, label: Label, name: str) -> int:
        self.notes.entities.append(EntityDraft(label, name))
        self.words.append(key(name).split())
        return len(self.notes.entities) - 1

    def _join(self, index: int, mention: Mention, name: str, candidate: Candidate | None) -> None:
        entity = self.notes.entities[index]
        mention.entity = index
        if mention.label is Label.PROGRAMME:
            self.programmes[mention.end] = index
        entity.aliases.add(key(name))
        self.by_key.setdefault((mention.label, key(name)), index)
        fuller = len(name.split()) > len(entity.name.split())
        body = mention.label is Label.ORGANIZATION and fuller and self._is_fuller(key(name).split(), self.words[index])
        proper = mention.label is Label.PLACE and self.words[index][0] == CAPITAL and key(name).split()[0] != CAPITAL
        if (fuller and mention.label is Label.PERSON) or body or proper:  # «العاصمة الموريتانية | نواكشوط»
            entity.name, self.words[index] = name, key(name).split()
        if candidate is not None and entity.entry_id is None:
            entry = candidate.entry
            entity.entry_id, entity.gazetteer = entry.id, entry.gazetteer
            entity.name_en, entity.wikidata = entry.name_en, entry.wikidata
            entity.country, entity.kind = entry.country, entry.kind
            entity.link_score, entity.link_method = candidate.score, candidate.method
            self.by_entry.setdefault(entry.id, index)

    def _is_fuller(self, words: list[str], known: list[str]) -> bool:
        """With the noun that a headline leaves out, or with what the body is for («جامعة المعارف | للعلوم»)."""
        return words[0] in MINISTRIES or (words[0] in SHORTENED and words[1:] == known) or self._goes_on(words, known)

    def _latest(self, label: Label) -> Iterator[tuple[int, list[str]]]:
        """(index, words of the name) of the entities of a kind, first to last."""
        entities = self.notes.entities
        for index in range(max(0, len(entities) - LOOK_BACK), len(entities)):
            if entities[index].label is label and self.words[index]:
                yield index, self.words[index]

    def _known_person(self, name: str) -> int | None:
        """The last person all of whose words contain the mention's, or the other way round for a fuller name."""
        words = key(name).split()
        for index, known in reversed(list(self._latest(Label.PERSON))):
            if is_shorter_form(words, known) or is_shorter_form(known, words):
                return index
        return None

    def _known_body(self, label: Label, name: str, linked: bool) -> int | None:
        """A body whose name begins with all the mention's words («اللجنة الوطنية» after its full name).

        `linked`: the gazetteer knows the mention's body.
        """
        words = key(name).split()
        same = self._same_programme(words) if label is Label.PROGRAMME else None
        if same is not None:
            return same
        short = self._without_head_noun(label, words)
        if short is not None:
            return short
        if label is Label.PLACE:
            return self._same_place(words)
        if words and words[0].removeprefix("ال") in EMBASSIES:
            return self._same_embassy(words)
        if len(words) < 2:
            called = self._called_shorter(words, linked) if words and label is Label.ORGANIZATION else []
            return called[0] if len(called) == 1 else None
        words = in_singular(words)
        found = [index for index, known in self._latest(label) if in_singular(known)[: len(words)] == words]
        if not found and label is Label.ORGANIZATION:
            unlinked = ((n, known) for n, known in self._latest(label) if self.notes.entities[n].entry_id is None)
            found = [index for index, known in unlinked if self._goes_on(words, known)]
        if not found and label is Label.ORGANIZATION:
            found = self._called_shorter(words, linked)
        return found[0] if len(found) == 1 else None

    def _called_shorter(self, words: list[str], linked: bool) -> list[int]:
        """Bodies whose names are the mention's with more words or fewer.

        What the gazetteer knows by the short name is a body of its own; `linked`: it knows the mention's body.
        """
        found = []
        for index, known in self._latest(Label.ORGANIZATION):
            known_linked = self.notes.entities[index].entry_id is not None
            shorter = len(words) < len(known)
            if (linked and known_linked) or (linked if shorter else known_linked):
                continue
            short, full = (words, known) if shorter else (known, words)
            place = short[0] in self.division_heads  # «مدينة X» is no «مجلس مدينة X»
            if not place and (
                is_contraction(short, full, self._tells_apart) or is_headless(short, full, self._tells_apart)
            ):
                found.append(index)
        return found

    def _tells_apart(self, word: str) -> bool:
        """A country, or the noun of another body: «مكتب العمل» is not the «مكتب منظمة العمل الدولية»."""
        forms = (word, word[1:]) if word[0] in PROCLITICS else (word,)
        countries = self.gazetteer.countries
        return word in STATES_OF or f"ال{bare(word)}" in self.generic_heads or any(map(countries.of_word, forms))

    @staticmethod
    def _goes_on(words: list[str], known: list[str]) -> bool:
        """The name of a body met before, with what it is for or where it is."""
        return goes_on_with_purpose(words, known) or goes_on_with_seat(words, known)

    def _same_embassy(self, words: list[str]) -> int | None:
        """«السفارة الكويتية بطوكيو» and «سفارة الكويت لدى اليابان»: one state's, and not in two countries."""
        seat, mine = words[0].removeprefix("ال"), self._states(words)
        for index, known in self._latest(Label.ORGANIZATION):
            theirs = self._states(known) if known[0].removeprefix("ال") == seat else []
            if mine and theirs[:1] == mine[:1] and (len(mine) < 2 or len(theirs) < 2 or mine == theirs):
                return index
        return None

    def _states(self, words: list[str]) -> list[str]:
        """The countries that the words of an embassy's name tell: whose it is, and where."""
        found = (self.gazetteer.countries.of_word(word) for word in words[1:])
        return [code for code in found if code is not None]

    def _same_programme(self, words: list[str]) -> int | None:
        """«المشروع الإقليمي لتفكيك الشبكات» and «تفكيك الشبكات …»: without their announcing nouns, one begins so."""
        matter = matter_of(words, self.programme_heads)
        for index, known in self._latest(Label.PROGRAMME):
            theirs = matter_of(known, self.programme_heads)
            shared = min(len(matter), len(theirs))
            if matter[:shared] == theirs[:shared] and (shared > 1 or (shared and len(matter) == len(theirs))):
                return index
        return None

    def _same_place(self, words: list[str]) -> int | None:
        """«محافظة المفرق» and «المفرق» are one place of a release, whichever comes first."""
        bare = self._bare_place(words)
        places = self._latest(Label.PLACE)
        return next((index for index, known in places if self._bare_place(known) == bare), None)

    def _bare_place(self, words: list[str]) -> list[str]:
        return words[1:] if len(words) > 1 and (words[0] in self.division_heads or words[0] == STRIP) else words

    def _without_head_noun(self, label: Label, words: list[str]) -> int | None:
        """«التنمية الاجتماعية», «التضامن» in a headline: the «وزارة التنمية الاجتماعية» of the text."""
        if label is not Label.ORGANIZATION or not words:
            return None
        words = unquoted(words)
        for index, name in self._latest(label):
            known = unquoted(name)
            if (known[0] in SHORTENED and known[1:] == words) or (words[0] in SHORTENED and words[1:] == known):
                return index
            longer, short = (known, words) if len(known) > len(words) else (words, known)
            if longer[0] in MINISTRIES and short == longer[1:2] and short[0].startswith("ال"):
                return index  # «التضامن تشارك …»: «وزارة التضامن الاجتماعي»
            if longer[0] in NAMED and longer[1:] == short and len(short) == 1 and not short[0].startswith("ال"):
                return index
        return None

    def resolve_generic(self, heads: frozenset[str], houses: Mapping[str, str], referring: Container[int]) -> None:
        """«الوزارة», «المنظمة»: the last body before it whose name begins with the same noun.

        `referring`: tokens that a recogniser took for a body; of some nouns, «البرنامج», no others are one.

        Behind «وزيرة العمل», in a release that names her ministry nowhere, «الوزارة» is a body called so.
        """
        taken = {t for m in self.notes.mentions if m.label in ENTITY_LABELS for t in range(m.start, m.end)}
        titled = {t for m in self.notes.mentions if m.label is Label.HONORIFIC for t in range(m.start, m.end)}
        named = taken | titled
        bodies = BodiesByNoun(self.doc, self.notes.mentions)
        told: set[str | None] = set()  # houses of the offices whose holders stand before the word
        for token in self.doc:
            told.add(houses.get(token.norm_.removeprefix("ال")))
            if token.i in taken or (token.norm_ not in heads and token.i not in referring):
                continue
            if self._is_qualified(token.i, named):
                continue
            if token.i in titled:
                continue  # «وكيل | النيابة», «عميد | الشرطة»
            entity = bodies.meant_by(token)
            if entity is None and token.norm_ in told:
                called = (Label.ORGANIZATION, token.norm_)
                if called not in self.by_key:
                    self.by_key[called] = self._new(Label.ORGANIZATION, token.text)
                entity = self.by_key[called]
            if entity is not None:
                self.notes.mentions.append(
                    Mention(token.i, token.i + 1, Label.ORGANIZATION, 0.6, "reference", entity=entity)
                )

    def join_later(self) -> None:
        """Join what turns out to be one thing once all is read."""
        into = LaterNames(self.notes, self.words).join()
        new = join_entities(self.notes, into)
        self.words = [words for index, words in enumerate(self.words) if index not in into]
        self.by_key = {named: new[index] for named, index in self.by_key.items()}
        self.by_entry = {entry: new[index] for entry, index in self.by_entry.items()}
        self.programmes = {end: new[index] for end, index in self.programmes.items()}

    def cut_posts(self) -> None:
        """«المدير العام للوزارة»: a post ends before the body that it names."""
        references = sorted(m.start for m in self.notes.mentions if m.source == "reference")
        for post in self.notes.mentions:
            if post.label is not Label.POSITION:
                continue
            inner = references[bisect_right(references, post.start) : bisect_left(references, post.end)]
            if inner:
                post.end = inner[0]
                while post.end > post.start + 1 and is_proclitic(self.doc[post.end - 1]):
                    post.end -= 1

    def _is_qualified(self, i: int, taken: set[int]) -> bool:
        """«المنظمة العربية …» that no recogniser took is another body, not a reference."""
        following = self.doc[i + 1].norm_ if i + 1 < len(self.doc) else ""
        return following.startswith("ال") and following not in OF_THE_UN and i + 1 not in taken


def _programme_heads() -> frozenset[str]:
    heads = read_yaml("cues/entities.yml")["programme_heads"]
    return frozenset(form for head in heads for form in (key(head), f"ال{key(head)}"))


@Language.factory("atip_link", default_config={"gazetteers": []})
def make_linker(nlp: Language, name: str, gazetteers: list[str]) -> Linker:
    """Build the stage. `gazetteers` are paths that add to the built-in ones."""
    return Linker(gazetteer_of(gazetteers))
