"""Arabic inflection as far as cues need it: third-person verbs, and event nouns with article, dual and possessives.

Verbs are given by past and present (masculine singular); the rest follows from their letters once normalised. Grammar:
any reference grammar of Modern Standard Arabic; what is generated too much does no harm, since cues are looked up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from atip_extract.relate.grammar.reading import Word
from atip_extract.text.normalize import key

OBJECT_SUFFIXES = ("ها", "ه", "هم", "هما", "هن")
POSSESSIVES = ("ها", "هم", "هما", "ه")
TITLE_OPENERS = frozenset('«“"”„')
TITLED = frozenset({"بعنوان", "تحت", "بشعار", "باسم"})
"""Words that open a title."""


def forms_without_conjunction(norm: str) -> tuple[str, ...]:
    """The key itself and, where it could begin with a conjunction, the key without it."""
    if len(norm) > 2 and norm[0] in "وف":
        return norm, norm[1:]
    return (norm,)


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One inflected form of a verb."""

    lemma: str
    present: bool = False
    suffixed: bool = False
    """With an object: «نظّمها»."""
    future: bool = False
    participle: bool = False


def inflect(verb: dict[str, Any]) -> Iterator[tuple[str, VerbForm]]:
    """Every third-person form of a verb that news uses, as (key, form).

    `verb` holds ``past`` and ``present`` (masculine singular), optionally ``past_f`` (where the feminine is not the
    past plus ت) and ``participle``.
    """
    lemma = str(verb["past"])
    past, present = key(lemma), key(str(verb["present"]))
    feminine = key(str(verb["past_f"])) if "past_f" in verb else (past[:-1] if past.endswith("ي") else past) + "ت"
    stem = past[:-1] + "ا" if past.endswith("ي") else past
    plural = (past[:-1] if past.endswith(("ي", "ا")) else past) + "وا"
    for form in (past, feminine, plural, past + "ا", feminine + "ا"):
        yield form, VerbForm(lemma)
    if len(past) > 2:
        yield past + "ن", VerbForm(lemma)  # «أنهين»; no «ضمن» of «ضمّ»
    for base in (stem, feminine):
        for suffix in OBJECT_SUFFIXES:
            yield base + suffix, VerbForm(lemma, suffixed=True)
    joined = present[:-1] + "ا" if present.endswith("ي") and past.endswith("ي") else present
    for prefix in ("ي", "ت"):
        here, bare = prefix + joined[1:], prefix + present[1:]
        for future in ("", "س"):
            yield future + bare, VerbForm(lemma, present=True, future=bool(future))
            yield future + bare + "ون", VerbForm(lemma, present=True, future=bool(future))
            yield future + bare + "ان", VerbForm(lemma, present=True, future=bool(future))
            if len(bare) > 3:
                yield future + bare + "ن", VerbForm(lemma, present=True, future=bool(future))
            for suffix in OBJECT_SUFFIXES:
                for base in {here, bare}:
                    yield future + base + suffix, VerbForm(lemma, present=True, suffixed=True, future=bool(future))
    if "participle" in verb:
        masculine = key(str(verb["participle"]))
        base = masculine[:-1] if masculine.endswith("ا") else masculine
        for form in (masculine, base, base + "ه", base + "ين", base + "ان"):
            yield form, VerbForm(lemma, participle=True)


class VerbTable:
    """Forms of a group of verbs; ``at`` says which verb a word is."""

    def __init__(self, verbs: Iterable[dict[str, Any]]) -> None:
        self.verbs = {str(v["past"]): v for v in verbs}
        self.nouns: dict[str, str] = {}
        """Verbal nouns (keys, without the article) and the verb that each belongs to: «تمويل» → «مول»."""
        self._forms: dict[str, VerbForm] = {}
        for lemma, verb in self.verbs.items():
            if "noun" in verb:
                self.nouns.setdefault(key(str(verb["noun"])), lemma)
            for form, value in inflect(verb):
                self._forms.setdefault(form, value)

    def aim(self, word: Word) -> VerbForm | None:
        """«لتنتهي»: the verb form behind the «ل» of a purpose."""
        return self._forms.get(word.stem) if word.prep == "ل" and not word.punct else None

    def at(self, word: Word) -> VerbForm | None:
        """The verb form that a word is, with or without a conjunction before it."""
        if word.punct or word.prep:
            return None
        for norm in forms_without_conjunction(word.norm):
            form = self._forms.get(norm)
            if form is not None and not (form.suffixed and word.text.endswith("ة")):  # «إضافة», «إشارة» are nouns
                noun = word.governed and self.verbs[form.lemma].get("bare")  # «على رأس الوفد»
                return None if word.negated or noun else form
        return None


@dataclass(frozen=True, slots=True)
class EventNoun:
    """An event noun of the data, with the words that may change its type."""

    noun: str
    type: str
    head_only: bool = False
    """An event only with a word of ``modifiers`` or the article."""
    always_with: bool = False
    """An event only with a word of ``modifiers``."""
    weak: bool = False
    titled: bool = False
    """An event also with a title right behind it."""
    next: frozenset[str] = frozenset()
    """Words that make it one right behind it."""
    modifiers: dict[str, str] = field(default_factory=dict)
    excluded: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    """Words that make it an event without more, a few words before it: «يفتتح دورة …»."""
    only_after: bool = False
    """No event without one of these: «حضر التسليم», but «موعد التسليم»."""


DOINGS = frozenset({"اطلاق", "افتتاح", "اختتام", "ختام"})
"""What a gathering is held for, between its noun and a definite thing: «مؤتمر إطلاق المشروع»."""


@dataclass(frozen=True, slots=True)
class NounForm:
    """One form of an event noun: «الورشة», «ورشتين», «ورش»."""

    entry: EventNoun
    definite: bool
    number: str
    """``one``, ``two`` or ``many``."""
    reference: bool = False
    """Means only an event that is known by this noun: «الحلقة» after «حلقة عمل»."""


def inflect_noun(raw: dict[str, Any]) -> Iterator[tuple[str, NounForm]]:
    """Every form of an event noun as (key, form): article, accusative, dual, possessives, listed plurals."""
    entry = EventNoun(
        noun=str(raw["noun"]), type=str(raw["type"]), head_only=bool(raw.get("head_only")),
        always_with=bool(raw.get("always_with")), weak=bool(raw.get("weak")), titled=bool(raw.get("titled")),
        next=frozenset(key(str(w)) for w in raw.get("next") or ()),
        modifiers={key(str(k)): str(v) for k, v in (raw.get("with") or {}).items()},
        excluded=frozenset(key(str(w)) for w in raw.get("not_with") or ()),
        after=frozenset(key(str(w)) for w in raw.get("after") or ()), only_after=bool(raw.get("only_after")),
    )  # fmt: skip
    base = key(entry.noun)
    joined = base[:-1] + "ت" if base.endswith("ه") else base
    forms = [
        (base, False, "one"),
        (joined + "ين", False, "two"),
        (joined + "ان", False, "two"),
    ]
    if not base.endswith("ه"):
        forms.append((base + "ا", False, "one"))
    if base.endswith("ه"):  # before a genitive: «ورشتي عمل», «دورتا تدريب»
        forms += [(joined + "ي", False, "two"), (joined + "ا", False, "two")]
    forms += [(stem + suffix, True, "one") for stem in _before_suffix(joined) for suffix in OBJECT_SUFFIXES]
    forms += [(key(str(plural)), False, "many") for plural in raw.get("plural") or ()]
    for form, definite, number in forms:
        yield form, NounForm(entry, definite, number)
        if not definite:
            yield "ال" + form, NounForm(entry, True, number)


def _before_suffix(base: str) -> tuple[str, ...]:
    """A noun as it stands before a possessive: «لقاء» also as «لقائـ» and «لقاؤ», «ملتقى» as «ملتقا»."""
    if base.endswith("ي"):
        return base, base[:-1] + "ا"
    return (base, base[:-1] + "ي", base[:-1] + "و") if base.endswith("اء") else (base,)


def with_possessive(noun: str) -> frozenset[str]:
    """The keys of a noun with the possessive of one person: «لقائه», «لقاؤها», «زيارتها»."""
    base = key(noun)
    joined = base[:-1] + "ت" if base.endswith("ه") else base
    return frozenset(stem + suffix for stem in _before_suffix(joined) for suffix in POSSESSIVES)


def without_possessive(stem: str) -> tuple[str, ...]:
    """A noun's key and what it is without a possessive: «تقريرها» → «تقرير», «استراتيجيتها» → «استراتيجيه»."""
    for suffix in POSSESSIVES:
        if stem.endswith(suffix) and len(stem) > len(suffix) + 2:
            base = stem[: -len(suffix)]
            return stem, base, base[:-1] + "ه" if base.endswith("ت") else base
    return (stem,)


def _readings(norm: str) -> tuple[str, ...]:
    """A key, and what it could be behind proclitics that the tokenizer had no evidence to split («لندوة»)."""
    bare = forms_without_conjunction(norm)[-1]
    if len(bare) > 4 and bare.startswith("لل"):
        return norm, bare, "ال" + bare[2:]
    return (norm, bare, bare[1:]) if len(bare) > 4 and bare[0] in "بلك" else (norm, bare)


def _says_what_for(words: Sequence[Word], k: int) -> bool:
    """«اللقاء الخاص بإقرار الخطة»: no «لقاء خاص» with a newspaper."""
    return k < len(words) and words[k - 1].norm.removeprefix("ال") in ("خاص", "خاصا") and words[k].prep == "ب"


def _is_settled(entry: EventNoun, words: Sequence[Word], k: int) -> bool:
    """«دورة بعنوان «…»», «دورة «القيادة»», «دورة في الإسعافات»: what stands right behind says what it is."""
    if k >= len(words):
        return False
    titled = words[k].text in TITLE_OPENERS or words[k].norm in TITLED
    return (entry.titled and titled) or words[k].norm in entry.next


class EventNouns:
    """All forms of all event nouns."""

    def __init__(self, nouns: Iterable[dict[str, Any]]) -> None:
        self._forms: dict[str, NounForm] = {}
        for raw in nouns:
            for form, value in inflect_noun(raw):
                self._forms.setdefault(form, value)

    def at(self, words: Sequence[Word], i: int) -> tuple[NounForm, str] | None:
        """The event noun at word `i` with the event's type, or None; looks at up to two words behind it."""
        word = words[i]
        form = next((f for norm in (word.stem, *_readings(word.norm)) if (f := self._forms.get(norm))), None)
        if form is None or word.punct:
            return None
        entry = form.entry
        form = self._by_annexation(form, words, i)
        following = [w.norm for w in words[i + 1 : i + 3] if not w.punct]
        following = [n.removeprefix("ال") for n in following]
        following += [n[:-1] for n in following if n.endswith("ا")]
        if entry.excluded and entry.excluded.intersection(following[:1]) and not _says_what_for(words, i + 2):
            return None
        for norm in following:
            if norm in entry.modifiers:
                return form, entry.modifiers[norm]
        if entry.always_with and form.definite:
            article = any(n.startswith("ال") for n in (word.stem, *_readings(word.norm)))
            return (replace(form, reference=True), entry.type) if article else None  # no «يوم الأحد»
        if entry.only_after:
            return (form, entry.type) if self._stands_behind(entry.after, words, i) else None
        if entry.after and not form.definite and self._stands_behind(entry.after, words, i):
            return form, entry.type
        if entry.always_with or (entry.head_only and not form.definite and not _is_settled(entry, words, i + 1)):
            return None
        return form, entry.type

    def announces(self, words: Sequence[Word], i: int) -> bool:
        """True for an event noun that does not only refer to one that is known («اليوم», «الجامعة»)."""
        found = self.at(words, i)
        return found is not None and not found[0].reference

    @staticmethod
    def _stands_behind(opening: frozenset[str], words: Sequence[Word], i: int) -> bool:
        """A word that opens, holds or closes, at most five words before, with no comma between."""
        for word in reversed(words[max(0, i - 6) : i]):
            if word.punct:
                return False
            if any(norm in opening for norm in forms_without_conjunction(word.norm)):
                return True
        return False

    @staticmethod
    def _by_annexation(form: NounForm, words: Sequence[Word], i: int) -> NounForm:
        """«ورشة العمل», «مؤتمر المانحين»: a noun without article before a definite one is definite."""
        if form.definite or i + 1 >= len(words) or words[i + 1].conj or words[i + 1].prep:
            return form
        k = i + 1
        while k + 1 < len(words) and words[k].norm in DOINGS and words[k].mention is None:
            k += 1  # «مؤتمر إطلاق المشروع»
        return NounForm(form.entry, True, form.number) if words[k].norm.startswith("ال") else form
