"""Cues: the words that announce an event, a role, a payment or a statement. Data in ``gazetteers/cues``.

A cue is matched on whole surface words after normalisation, so that «وبالتعاون مع», «بالتَّعاون مع» and «بالتعاون مع»
are one. A conjunction (و، ف) may stand before any cue. Verbs are inflected here from past and present.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from atip_extract.knowledge.resources import read_yaml
from atip_extract.recognize.wordlists import load_wordlists
from atip_extract.relate.grammar.inflection import EventNouns, VerbTable, forms_without_conjunction, with_possessive
from atip_extract.relate.grammar.reading import Word
from atip_extract.text.normalize import key

NO_VERBS = frozenset(
    {"groups", "anybody", "quantifiers", "speaker_object", "on_behalf", "represented", "attendance", "delegation_nouns"}
    | {
        "givers",
        "as_speaker",
        "speeches",
        "population_nouns",
        "speech_nouns",
        "example_groups",
        "examples",
        "gather",
        "headings",
        "speak",
        "listen",
        "take_turns",
        "follow",
        "shared_acts",
    }
)
"""Parts of ``cues/participants.yml`` that are no lists of verbs."""


@dataclass(frozen=True, slots=True)
class Match:
    """A cue found at words ``start:end``; ``name`` is what it announces, ``cue`` the phrase as the data has it."""

    name: str
    cue: str
    start: int
    end: int
    trust: float = 1.0


class PhraseMatcher:
    """Finds the longest phrase that begins at a word."""

    def __init__(self, phrases: Iterable[tuple[str, str, float]]) -> None:
        """`phrases` are (name, phrase, trust)."""
        index: dict[str, list[tuple[tuple[str, ...], str, str, float]]] = defaultdict(list)
        for name, phrase, trust in phrases:
            parts = tuple(key(part) for part in phrase.split())
            index[parts[0]].append((parts, name, phrase, trust))
        for candidates in index.values():
            candidates.sort(key=lambda c: -len(c[0]))
        self._index = dict(index)

    def at(self, words: Sequence[Word], i: int) -> Match | None:
        """The longest phrase that begins at word `i`, or None."""
        norm = words[i].norm
        for first in forms_without_conjunction(norm):
            for parts, name, phrase, trust in self._index.get(first, ()):
                if len(parts) == 1 or self._follows(words, i, parts):
                    return Match(name, phrase, i, i + len(parts), trust)
        return None

    @staticmethod
    def _follows(words: Sequence[Word], i: int, parts: tuple[str, ...]) -> bool:
        if i + len(parts) > len(words):
            return False
        return all(
            words[i + k].norm == part or part in forms_without_conjunction(words[i + k].norm)
            for k, part in enumerate(parts[1:], start=1)
        )


@dataclass(frozen=True)
class Cues:
    """Everything that ``gazetteers/cues`` holds, compiled once a process."""

    roles: PhraseMatcher
    background: PhraseMatcher
    clause_breaks: PhraseMatcher
    frames: PhraseMatcher
    titles: PhraseMatcher
    on_behalf: PhraseMatcher
    represented: PhraseMatcher
    groups: PhraseMatcher
    anybody: tuple[str, ...]
    quantifiers: frozenset[str]
    amount: PhraseMatcher
    status: PhraseMatcher
    aside: PhraseMatcher
    later: PhraseMatcher
    lasting: frozenset[str]
    """«المستمرة حتى الخميس»."""
    over: frozenset[str]
    """«على مدى ثلاثة أيام»: before the number of days."""
    closing: frozenset[str]
    """Nouns of the end: «ختام», «اختتامها»."""
    starting: frozenset[str]
    nouns: EventNouns
    ordinals: frozenset[str]
    counters: frozenset[str]
    acts: frozenset[str]
    """Verbal nouns of what is done at a ceremony: «التوقيع», «ختام»."""
    act_nouns: dict[str, str]
    """Verbal noun with a possessive («افتتاحه») → the part that its owner takes."""
    encounter_acts: dict[str, str]
    """«خلال لقائه», «لدى استقبالها», «خلال زيارته» → the verb."""
    act_links: frozenset[str]
    """Before such a noun: «خلال», «لدى»."""
    reports: PhraseMatcher
    """«جاء ذلك»: what was told before happened at what is named behind."""
    honours: frozenset[str]
    """What is celebrated beside the acts of an event: «تكريم»."""
    administrations: frozenset[str]
    """Heads of a place's name that stand for who governs it: «محافظة», «بلدية»."""
    report_nouns: frozenset[str]
    """Studies, reports, cases: what has dates and places of its own."""
    weekdays: frozenset[str]
    coming: frozenset[str]
    """«المقبل», «القادم»."""
    plural_place_heads: frozenset[str]
    date_labels: frozenset[str]
    place_labels: frozenset[str]
    role_labels: PhraseMatcher
    programme_heads: frozenset[str]
    activities: frozenset[str]
    """What bodies do all year: «الأنشطة», «الجهود»."""
    scopes: frozenset[str]
    anaphors: frozenset[str]
    media: frozenset[str]
    past_perfect: frozenset[str]
    """«كان» and its forms, before the verb of what lies back."""
    editions: frozenset[str]
    sitting_bodies: frozenset[str]
    halls: frozenset[str]
    houses: frozenset[str]
    moods: frozenset[str]
    stages: frozenset[str]
    convoys: frozenset[str]
    wrappers: frozenset[str]
    observances: frozenset[str]
    """Before a world day that is marked: «فعاليات», «إحياء»."""
    list_stops: PhraseMatcher
    list_links: frozenset[str]
    signables: frozenset[str]
    launchables: frozenset[str]
    openables: frozenset[str]
    speaker_objects: frozenset[str]
    taught: frozenset[str]
    """What is given at a course: «المادة العلمية», «المحاضرات»."""
    technical: frozenset[str]
    financial: frozenset[str]
    other_parts: frozenset[str]
    asides: frozenset[str]
    gift_nouns: frozenset[str]
    broken_plurals: frozenset[str]
    goods: frozenset[str]
    shares: frozenset[str]
    cost_nouns: frozenset[str]
    needs_money: frozenset[str]
    grant_nouns: frozenset[str]
    fundables: frozenset[str]
    payer_links: PhraseMatcher
    through: PhraseMatcher
    purposes: PhraseMatcher
    aims: frozenset[str]
    owed: frozenset[str]
    charges: frozenset[str]
    not_given: frozenset[str]
    donors: frozenset[str]
    grantees: frozenset[str]
    list_needs: frozenset[str]
    attendance: PhraseMatcher
    delegation_nouns: frozenset[str]
    example_groups: frozenset[str]
    examples: PhraseMatcher
    gather: PhraseMatcher
    population_nouns: tuple[str, ...]
    speech_nouns: frozenset[str]
    handed: frozenset[str]
    """Papers and keys that are handed over, besides ``goods``."""
    as_speaker: frozenset[str]
    speeches: frozenset[str]
    givers: frozenset[str]
    """Plurals of those who teach: «خبراء», «مدربون»."""
    professions: frozenset[str]
    ranks: frozenset[str]
    """Ranks of one word, without the article: «عقيد»."""
    offices: frozenset[str]
    costs: frozenset[str]
    place_heads: frozenset[str]
    own_sittings: frozenset[str]
    """«دورته», «دورتها»."""
    organize_nouns: frozenset[str]
    held_nouns: frozenset[str]
    """«(تم) تنظيمه», «إقامتها»."""
    graduations: frozenset[str]
    happenings: dict[str, str]
    held_for: frozenset[str]
    headings: dict[str, str]
    shared_acts: dict[str, str]
    works: frozenset[str]
    """Books, films: what has a title and is no programme."""
    nominal: frozenset[str]
    """«مجرد», «بمثابة», «أي»: before an event noun that means none that was."""
    sites: frozenset[str]
    papers: frozenset[str]
    others: frozenset[str]
    generic_bodies: frozenset[str]
    post_fields: frozenset[str]
    plural_positions: frozenset[str]
    verbs: dict[str, VerbTable]
    any_verb: VerbTable
    data: dict[str, Any]

    def is_technical(self, words: Sequence[Word]) -> bool:
        """True for help that is no money: «بدعم فني من», but not «بدعم فني ومالي من»."""
        norms = {forms_without_conjunction(w.norm)[-1] for w in words if not w.punct and w.mention is None}
        return bool(norms & self.technical) and not norms & self.financial


def _phrases(name: str, items: Iterable[str]) -> PhraseMatcher:
    return PhraseMatcher((name, str(item), 1.0) for item in items)


def _act_nouns(people: dict[str, Any]) -> dict[str, str]:
    """«خلال افتتاحه الورشة», «لدى ترؤسها الاجتماع»: the person of the clause opens, chairs …"""
    found = {}
    for role in ("opener", "chair", "attendee", "patron"):
        for verb in people[role]:
            if "noun" in verb:
                found.update(dict.fromkeys(with_possessive(str(verb["noun"])), role))
    return found


def _place_heads() -> frozenset[str]:
    """Nouns between a preposition and a place's name: «بمدينة جرجيس», «بقرى المنيا»."""
    rows = read_yaml("places/heads.yml")
    fields = ("plural", "construct_dual")
    return _keys([*(r["head"] for r in rows), *(form for r in rows for f in fields for form in r.get(f) or ())])


def _plural_place_heads() -> frozenset[str]:
    """«بولايات …», «محافظات …»: several districts, seldom where one thing happens."""
    return _keys(form for row in read_yaml("places/heads.yml") for form in row.get("plural") or ())


@cache
def phrase_matcher(phrases: tuple[str, ...]) -> PhraseMatcher:
    """A matcher for a handful of phrases, such as the ``with`` of a verb."""
    return _phrases("with", [*phrases, *(d for p in phrases if (d := _definite(p)) != p)])


def _definite(phrase: str) -> str:
    """The phrase with the article before its last word, where it has none: «على تدريب» → «على التدريب»."""
    *before, last = phrase.split()
    return " ".join([*before, last if last.startswith("ال") else "ال" + last])


def _professions() -> frozenset[str]:
    """Titles before a name that say what the person does: «الخبير», «المحامية»."""
    rows = [row for row in read_yaml("people/honorifics.yml") if row["kind"] == "professional"]
    return _keys(str(row[name]) for row in rows for name in ("form", "feminine") if name in row)


def _ranks() -> frozenset[str]:
    rows = read_yaml("people/honorifics.yml")
    forms = (str(row["form"]) for row in rows if row["kind"] in ("military", "police"))
    return frozenset(key(form).removeprefix("ال") for form in forms if " " not in form and form.startswith("ال"))


def _participles(verbs: Iterable[dict[str, Any]]) -> Iterable[str]:
    """Both genders: «مستمر», «مستمرة»."""
    return (form for verb in verbs if "participle" in verb for form in (verb["participle"], verb["participle"] + "ة"))


def _keys(items: Iterable[str]) -> frozenset[str]:
    """Keys with and without the article, and with the ending of the indefinite accusative."""
    bare = {key(str(item)) for item in items}
    plain = {b for b in bare if not b.startswith("ال")}
    return frozenset(bare | {"ال" + b for b in plain} | {b + "ا" for b in plain if not b.endswith(("ه", "ا", "ات"))})


@cache
def load_cues() -> Cues:
    """Compile the cue files; the result is shared and never changed."""
    events, roles = read_yaml("cues/events.yml"), read_yaml("cues/roles.yml")
    people, statements = read_yaml("cues/participants.yml"), read_yaml("cues/statements.yml")
    funding, discourse = read_yaml("cues/funding.yml"), read_yaml("cues/discourse.yml")
    posts = read_yaml("cues/posts.yml")
    groups: dict[str, list[dict[str, Any]]] = {
        name: events[name]
        for name in ("organize", "host", "light_verbs", "meet", "visit", "sign", "launch", "open", "celebrate")
    }
    groups |= {name: value for name, value in people.items() if name not in NO_VERBS}
    groups |= {"say": statements["verbs"], "present": people["speaker_object"]["verbs"]}
    groups |= {"fund": funding["fund"], "pledge": funding["pledge"], "receive": funding["receive"]}
    groups |= {"approve": funding["approve"], "ask": funding["ask"], "welcome": funding["welcome"]}
    others = {"praise": funding["praise"], "begin": funding["begin"], "order": funding["order"]}
    others |= {"serve": funding["serve"], "share_out": funding["share_out"], "done": funding["done"]}
    others |= {"listen": people["listen"], "speak": people["speak"], "take_turns": people["take_turns"]}
    others |= {"follow": people["follow"]}
    others |= {name: posts[name] for name in ("lead", "deliver", "about", "hold")}
    others |= {name: events[name] for name in ("contain", "treat", "make", "undergo", "hand_over", "move", "cover")}
    others |= {name: events[name] for name in ("last", "end", "close", "start")}
    """Read beside sums and events only: as verbs anywhere they would be too many."""
    return Cues(
        roles=PhraseMatcher((r, p, float(v["trust"])) for r, v in roles.items() for p in v["phrases"]),
        background=_phrases("background", discourse["background"]),
        clause_breaks=_phrases("clause", discourse["clause_breaks"]),
        frames=_phrases("frame", discourse["frames"]),
        titles=_phrases("title", discourse["titles"]),
        on_behalf=_phrases("on_behalf", people["on_behalf"]),
        quantifiers=_keys(people["quantifiers"]),
        anybody=tuple(key(n) for n in people["anybody"]),
        groups=PhraseMatcher((r, p, 1.0) for r, phrases in people["groups"].items() for p in phrases),
        represented=_phrases("represented", people["represented"]),
        amount=_phrases("amount", funding["amount_cues"]),
        status=PhraseMatcher((s, p, 1.0) for s, phrases in events["status"].items() for p in phrases),
        aside=_phrases("aside", events["aside"]), later=_phrases("later", events["later"]),
        lasting=_keys(_participles(events["last"])), over=_keys(events["over"]),
        closing=_keys(events["closing"]) | {f for n in events["closing"] for f in with_possessive(str(n))},
        starting=_keys(events["starting"]),
        nouns=EventNouns(events["nouns"]),
        counters=_keys(events["counters"]),
        acts=_keys(events["acts"]),
        act_nouns=_act_nouns(people),
        encounter_acts={
            form: str(verb["past"]) for group in ("meet", "visit") for verb in events[group] if "noun" in verb
            for form in with_possessive(str(verb["noun"]))
        },
        act_links=_keys(discourse["act_links"]),
        reports=_phrases("report", discourse["reports"]),
        honours=_keys(events["honours"]), administrations=_keys(discourse["administrations"]),
        report_nouns=_keys(discourse["report_nouns"]),
        weekdays=_keys(events["weekdays"]), coming=_keys(events["coming"]), plural_place_heads=_plural_place_heads(),
        date_labels=_keys(events["date_labels"]), place_labels=_keys(events["place_labels"]),
        role_labels=PhraseMatcher((r, p, 1.0) for r, phrases in events["role_labels"].items() for p in phrases),
        programme_heads=_keys(read_yaml("cues/entities.yml")["programme_heads"]),
        activities=_keys(discourse["activities"]),
        ordinals=_keys(events["ordinals"]), scopes=_keys(events["scopes"]),
        anaphors=_keys(events["anaphors"]), editions=_keys(events["editions"]), wrappers=_keys(events["wrappers"]),
        sitting_bodies=_keys(events["sitting_bodies"]), halls=_keys(discourse["halls"]),
        houses=_keys(discourse["houses"]), past_perfect=_keys(discourse["past_perfect"]),
        media=_keys(events["media"]), moods=_keys(events["moods"]),
        stages=_keys(discourse["stages"]), convoys=_keys(events["convoys"]),
        list_stops=_phrases("stop", discourse["list_stops"]), list_links=_keys(discourse["list_links"]),
        observances=_keys(events["observances"]), graduations=_keys(events["graduations"]),
        happenings={key(str(w)): str(k) for w, k in events["happenings"].items()},
        nominal=_keys(events["nominal"]), held_for=_keys(events["held_for"]),
        headings={key(str(w)): str(r) for w, r in people["headings"].items()},
        shared_acts={form: role for role, acts in people["shared_acts"].items() for form in _keys(acts)},
        works=_keys(discourse["works"]),
        sites=_keys(events["sites"]), papers=_keys(events["papers"]),
        signables=_keys(events["signables"]), launchables=_keys(events["launchables"]),
        openables=_keys(events["openables"]), speaker_objects=_keys(people["speaker_object"]["objects"]),
        taught=_keys(people["speaker_object"]["taught"]),
        financial=_keys(funding["financial"]), other_parts=_keys(funding["other_parts"]),
        cost_nouns=_keys(funding["cost_nouns"]), asides=_keys(funding["asides"]),
        gift_nouns=_keys(funding["gift_nouns"]),
        broken_plurals=_keys(funding["broken_plurals"]), goods=_keys(funding["goods"]), shares=_keys(funding["shares"]),
        technical=_keys(funding["technical"]), needs_money=frozenset(funding["needs_money"]),
        grant_nouns=_keys(n for n in funding["grant_nouns"] if " " not in n),
        fundables=_keys(funding["fundables"]), payer_links=_phrases("payer", funding["payer_links"]),
        through=_phrases("through", funding["through"]),
        purposes=_phrases("purpose", funding["purposes"]), aims=_keys(funding["aims"]), owed=_keys(funding["owed"]),
        donors=_keys(funding["donors"]), grantees=_keys(funding["grantees"]), charges=_keys(funding["charges"]),
        not_given=_keys(funding["not_given"]), list_needs=_keys(funding["list_needs"]),
        attendance=_phrases("attendance", people["attendance"]), delegation_nouns=_keys(people["delegation_nouns"]),
        population_nouns=tuple(key(n) for n in people["population_nouns"]),
        example_groups=_keys(people["example_groups"]), examples=_phrases("example", people["examples"]),
        gather=_phrases("gather", people["gather"]), speech_nouns=_keys(people["speech_nouns"]),
        givers=_keys(people["givers"]), as_speaker=_keys(people["as_speaker"]),
        handed=_keys(events["handed"]),
        speeches=_keys(people["speeches"]), professions=_professions(), ranks=_ranks(), place_heads=_place_heads(),
        own_sittings=with_possessive("دورة"),
        held_nouns=frozenset(f for v in events["organize"] if "noun" in v for f in with_possessive(str(v["noun"]))),
        organize_nouns=_keys(v["noun"] for v in events["organize"] if "noun" in v),
        costs=_keys(funding["costs"]), others=_keys(discourse["others"]),
        generic_bodies=load_wordlists().generic_heads, post_fields=load_wordlists().post_fields,
        plural_positions=load_wordlists().plural_positions, offices=_keys(read_yaml("cues/entities.yml")["offices"]),
        verbs={name: VerbTable(verbs) for name, verbs in (groups | others).items()},
        any_verb=VerbTable(v for verbs in groups.values() for v in verbs),
        data={"events": events, "funding": funding, "discourse": discourse, "statements": statements, "posts": posts},
    )  # fmt: skip
