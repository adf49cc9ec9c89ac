"""The word lists that the rule recogniser works with, compiled once a process from the gazetteer files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Doc

from atip_extract.annotations import is_proclitic
from atip_extract.knowledge.resources import read_yaml
from atip_extract.text.normalize import key, keys


class Sequences:
    """Token sequences by their first key: ``at(doc, i)`` gives the end of the longest that begins at token `i`."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """`phrases` are (phrase, tag): the tag comes back with a match."""
        index: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for phrase, tag in phrases:
            parts = tuple(key(part) for part in phrase.split() if key(part))
            if parts:
                index[parts[0]].append((parts, tag))
        for rows in index.values():
            rows.sort(key=lambda row: -len(row[0]))
        self._index = dict(index)

    def at(self, doc: Doc, i: int) -> tuple[int, str] | None:
        """(end token, tag) of the longest sequence that begins at token `i`, or None."""
        for parts, tag in self._index.get(doc[i].norm_, ()):
            end = self._match(doc, i + 1, parts)
            if end is not None:
                return end, tag
        return None

    @staticmethod
    def _match(doc: Doc, i: int, parts: tuple[str, ...]) -> int | None:
        """The token after the sequence; a later word may have been split («القائم ب|أعمال»)."""
        for part in parts[1:]:
            if i >= len(doc):
                return None
            end = i + 1
            while end < len(doc) and is_proclitic(doc[end - 1]):
                end += 1
            if part not in (doc[end - 1].norm_ if end == i + 1 else "", key(doc[i:end].text)):
                return None
            i = end
        return i


@dataclass(frozen=True)
class WordLists:
    """What the rules know of words. Every string is a matching key."""

    honorifics: Sequences
    positions: Sequences
    organization_heads: Sequences
    plural_heads: frozenset[str]
    """«منظمات», «بيوت»: several bodies, none by name."""
    generic_heads: frozenset[str]
    """With the article: «الوزارة», «الهيئة»."""
    place_heads: Sequences
    """Venues and camps: what may also be a body («مركز», «جامعة») is left out."""
    programme_heads: Sequences
    document_heads: Sequences
    given_names: frozenset[str]
    ambiguous_names: frozenset[str]
    surnames: frozenset[str]
    name_prefixes: frozenset[str]
    name_particles: frozenset[str]
    event_heads: frozenset[str]
    stop_words: frozenset[str]
    cue_words: frozenset[str]
    """First words of role cues («بتمويل»، «بالتعاون»): no name goes over one."""
    sure_heads: frozenset[str]
    named_heads: frozenset[str]
    post_words: frozenset[str]
    institutions: frozenset[str]
    """Nouns of bodies that persons and places lend their names to («مدرسة», «مستشفى»)."""
    venue_heads: frozenset[str]
    seats: frozenset[str]
    called_after_places: frozenset[str]
    """«صحيفة», «شرطة»: with a place behind them they are bodies."""
    led_bodies: frozenset[str]
    """«بلدية», «جماعة»: bodies behind a post, else places too."""
    units: frozenset[str]
    """Parts of a body that a post names («قسم», «إدارة»)."""
    offices: frozenset[str]
    """Bodies that are somewhere for another («مكتب», «بعثة»), with and without the article."""
    division_heads: frozenset[str]
    """Nouns before the name of a place («محافظة», «مدينة»), in every form."""
    inside_names: frozenset[str]
    adjectives: frozenset[str]
    plain_adjectives: frozenset[str]
    """What a venue may be («قاعة كبيرة») and is not called."""
    post_fields: frozenset[str]
    """What a post is for, behind ل («لشؤون», «لقطاع»)."""
    no_bodies: Sequences
    """«المجتمع المدني»: nobody by name, alone or before other words."""
    platforms: frozenset[str]
    """Social media: neither programmes nor bodies of a release."""
    possessed_posts: frozenset[str]
    """«رئيسها», «مديرهم»."""
    plural_positions: frozenset[str]
    """First words of posts that several people hold («ممثلين», «أعضاء»), with and without the article."""
    shared_positions: frozenset[str]
    """Those, and of posts that two people hold («المدربان»)."""

    @property
    def people(self) -> frozenset[str]:
        """Evidence for the tokenizer: names of three letters and more («ليلى» is no ل before a word), «ب|رئيسها»."""
        return frozenset(name for name in self.given_names | self.surnames if len(name) > 2) | self.possessed_posts


BEFORE_NAMES = ("courtesy", "academic", "professional", "religious")
"""Kinds of honorifics that no post is made of («وكيلة الوزارة | الدكتورة»), unlike «نائب الرئيس», «مكتب الوزير»."""
POSSESSED = "possessed"
"""Tag of a position with a possessive («ممثلها»): it says whose it is, and nothing behind it belongs to it."""
UNINFLECTED = ("باسم", "بأعمال", "بمهمة", "فوق")
"""Words that no article goes before, beside those that a ل or ب with the article begins («للملك», «بالأعمال»)."""


def with_article(phrase: str) -> str:
    """«مدير عام» → «المدير العام»; words that have the article keep it, and nothing from a preposition on takes one."""
    words = phrase.split()
    end = next((k for k, w in enumerate(words) if k and (w in UNINFLECTED or w.startswith(("لل", "بال")))), len(words))
    return " ".join([w if w.startswith("ال") else "ال" + w for w in words[:end]] + words[end:])


def _head_forms(rows: Sequence[dict[str, Any]], tag: str) -> list[tuple[str, str]]:
    forms: list[tuple[str, str]] = []
    for row in rows:
        base = str(row["head"])
        kind = str(row.get(tag) or "")
        singular = [base] + ([str(row["feminine"])] if "feminine" in row else [])
        forms += [(form, kind) for form in singular] + [(with_article(form), kind) for form in singular]
        for field in ("dual", "plural", "construct_plural", "construct_dual"):
            for form in row.get(field) or ():
                forms += [(str(form), kind), (with_article(str(form)), kind)]
    return forms


def _singular(row: dict[str, Any]) -> dict[str, Any]:
    """Without the plural and the dual: «مراكز إيواء» is none, «وزارتي الداخلية والعدل» are two (``shared_heads``)."""
    return {name: value for name, value in row.items() if name not in ("plural", "construct_dual")}


def _position_forms(rows: Sequence[dict[str, Any]]) -> list[tuple[str, str]]:
    forms = _head_forms(rows, "kind")
    extra = []
    for row in rows:  # «ممثلها», «رئيسته»: the holder named by a possessive
        for base in [str(row["head"])] + ([str(row["feminine"])] if "feminine" in row else []):
            if " " not in base:
                joined = base[:-1] + "ت" if base.endswith("ة") else base
                extra += [(joined + suffix, POSSESSED) for suffix in ("ه", "ها", "هم")]
    return forms + extra


def _plural_positions(*fields: str) -> frozenset[str]:
    rows = read_yaml("people/positions.yml")
    single = keys(str(row[name]).split()[0] for row in rows for name in ("head", "feminine") if name in row)
    several = {str(form).split()[0] for row in rows for name in fields for form in row.get(name) or ()}
    return keys(form for word in several for form in (word, with_article(word))) - single


def _without(forms: list[tuple[str, str]], heads: set[str]) -> list[tuple[str, str]]:
    """Without forms that begin bodies' names: «مؤسسة» is a foundation far more often than a woman founder."""
    keys = {key(head) for head in heads}
    return [(form, tag) for form, tag in forms if key(form) not in keys]


def _honorific_forms(rows: Sequence[dict[str, Any]]) -> list[tuple[str, str]]:
    forms: list[tuple[str, str]] = []
    for row in rows:
        kind = str(row["kind"])
        for name in ("form", "feminine"):
            if name in row:
                form = str(row[name])
                forms.append((form, kind))
        forms += [(str(a), kind) for a in row.get("abbreviations") or () if key(str(a))]
    return forms


def _cue_words() -> frozenset[str]:
    roles = read_yaml("cues/roles.yml")
    first = {str(phrase).split()[0] for role in roles.values() for phrase in role["phrases"]}
    first |= {str(phrase).split()[0] for phrase in read_yaml("cues/funding.yml")["amount_cues"]}  # «بميزانية»
    plain = keys(word for word in first if word.startswith("ب") and len(word) > 4)
    return plain | {"و" + word for word in plain}


@cache
def place_words() -> frozenset[str]:
    """The first words of nouns that announce places: «بمنتجع», «لمعتمديات» are two words."""
    words = (key(form.split()[0]) for form, _ in _head_forms(read_yaml("places/heads.yml"), "kind"))
    return frozenset(word for word in words if len(word) > 3 and word[0] not in "بفكل")  # «بوادي» is ب + وادي as well


def _division_heads() -> frozenset[str]:
    rows = [r for r in read_yaml("places/heads.yml") if r["kind"] in ("division", "city") and r["head"] != "جمهورية"]
    forms = [form for form, _ in _head_forms(rows, "kind") if " " not in form]
    return keys([*forms, "العاصمة"])


@cache
def load_wordlists() -> WordLists:
    """Compile the lists; shared, never changed."""
    heads = read_yaml("organizations/heads.yml")
    given, surnames = read_yaml("people/given_names.yml"), read_yaml("people/surnames.yml")
    cues = read_yaml("cues/entities.yml")
    events = set(cues["event_heads"])
    return WordLists(
        honorifics=Sequences(_honorific_forms(read_yaml("people/honorifics.yml"))),
        positions=Sequences(
            _without(_position_forms(read_yaml("people/positions.yml")), {str(h["head"]) for h in heads})
        ),
        organization_heads=Sequences(_head_forms([_singular(h) for h in heads if h["head"] not in events], "kind")),
        plural_heads=keys(form for h in heads if " " not in h["head"] for form in h.get("plural") or ()),
        generic_heads=keys(
            with_article(str(h["head"]))
            for h in heads
            if h.get("generic") and " " not in h["head"] and h["head"] not in events
        ),
        place_heads=Sequences(_head_forms([{"head": h} for h in cues["venue_heads"]], "kind")),
        programme_heads=Sequences(_head_forms([{"head": h} for h in cues["programme_heads"]], "kind")),
        document_heads=Sequences(_head_forms([{"head": h} for h in cues["document_heads"]], "kind")),
        given_names=keys([*given["male"], *given["female"], *given.get("ambiguous", ())]),
        ambiguous_names=keys([*given.get("ambiguous", ()), *surnames.get("ambiguous", ())]),
        surnames=keys([*surnames["surnames"], *surnames.get("ambiguous", ())]),
        name_prefixes=keys(surnames.get("compound_prefixes", ())),
        name_particles=keys(surnames.get("foreign_particles", ())),
        event_heads=keys(cues["event_heads"]),
        stop_words=keys(cues["stop_words"]),
        cue_words=_cue_words(),
        sure_heads=keys(cues["sure_heads"]),
        named_heads=keys(cues["named_heads"]),
        post_words=keys(cues["post_words"]),
        institutions=keys(cues["institutions"]),
        venue_heads=keys(cues["venue_heads"]),
        seats=keys(cues["seats"]),
        called_after_places=keys(cues["called_after_places"]),
        led_bodies=keys(cues["led_bodies"]),
        units=keys(cues["units"]),
        offices=keys(form for head in cues["offices"] for form in (head, with_article(head))),
        division_heads=_division_heads(),
        inside_names=keys(cues["inside_names"]),
        adjectives=keys(cues["adjectives"]),
        plain_adjectives=keys(cues["plain_adjectives"]),
        post_fields=keys(cues["post_fields"]),
        no_bodies=Sequences((str(phrase), "") for phrase in cues["no_bodies"]),
        platforms=keys(cues["platforms"]),
        possessed_posts=keys(f for f, tag in _position_forms(read_yaml("people/positions.yml")) if tag == POSSESSED),
        plural_positions=_plural_positions("plural", "construct_plural"),
        shared_positions=_plural_positions("dual", "plural", "construct_plural"),
    )
