"""Payers that somebody speaks for: «أعلن سفير X أن بلاده ستقدم …», «قال مسؤول في X إن منظمته أنفقت …»."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from atip_extract.annotations import Label
from atip_extract.knowledge.resources import read_yaml
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.funding.money_words import MoneyWords
from atip_extract.relate.funding.payers import Payers, is_payer
from atip_extract.relate.funding.sums import Sums
from atip_extract.relate.grammar.inflection import VerbForm
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import OPENERS, RELATIVES
from atip_extract.text.normalize import key

OWN_COUNTRY = frozenset({"بلاده", "بلادها", "بلدها", "بلده"})
"""The country of the one who speaks."""
OWN_BODY = frozenset(
    {"منظمته", "منظمتها", "مؤسسته", "موسسته", "موسستها", "جمعيته", "جمعيتها", "هيئته", "هييته", "وكالته"}
)
OWN_BODY |= {"وكالتها", "وزارته", "وزارتها", "شركته", "شركتها", "بنكه"}
"""The body of the one who speaks."""
STATESMEN = frozenset(
    {"وزير", "وزيره", "رييس", "رييسه", "سفير", "سفيره", "السفير", "السفيره", "الرييس", "العاهل", "الوزير"}
)
SPOKESMEN = frozenset({"الناطق", "الناطقه", "المتحدث", "المتحدثه", "ناطق", "متحدث"})
SHEIKHS = frozenset({"الشيخ", "الشيخه"})
"""Styles of many who rule nothing."""
GIVES = frozenset({"قدم", "خصص", "منح"})
STYLES = frozenset({"جلاله", "الجلاله", "جلالته", "السمو", "سمو"})
ABSENT = frozenset({"في", "الي", "لدي", "من", "مع", "علي"})
OF_THE_SPEAKER = frozenset({"انه", "انها", "بانه", "بانها"})
"""«أشار الصندوق إلى أنه قدّم …»: the one who speaks is the subject."""


@cache
def countries_by_adjective() -> dict[str, str]:
    """Key of an adjective with its article → id in the gazetteer."""
    found: dict[str, str] = {}
    for row in read_yaml("places/countries.yml"):
        demonyms = row.get("demonyms") or {}
        for form in (demonyms.get("m"), demonyms.get("f")):
            if form and row.get("id"):
                found.setdefault("ال" + key(form), str(row["id"]))
                found.setdefault("ال" + key(form).replace("امريك", "اميرك"), str(row["id"]))
    return found


class Countries(Finder):
    """Finds the country that an adjective or a post means («السفير الياباني»), where the release names it."""

    def named_country(self, entry: str) -> Phrase | None:
        """The country of the gazetteer, where a phrase of the release names it."""
        entities = self.reading.notes.entities
        named = [p for p in self.phrases.at.values() if self.phrases.is_country(p)]
        own = (p for p in self.phrases.at.values() if entities[p.entity].kind in ("government", "embassy", "ministry"))
        country = next((p for p in named if entities[p.entity].entry_id == entry), None)
        return country or next((p for p in own if entities[p.entity].country == entry.upper()), None)

    def country_by_adjective(self, k: int) -> Phrase | None:
        """The country of the definite adjective at word `k` («القطري»), where a phrase of the release names it."""
        entry = countries_by_adjective().get(self.reading.words[k].norm)
        return self.named_country(entry) if entry is not None else None

    def country_of(self, k: int) -> Phrase | None:
        """The country that the adjective at word `k` means, where a phrase of the release names it."""
        mention = self.reading.words[k].mention
        entry = mention.entry_id if mention is not None else None
        entry = entry if entry is not None else self._adjective_entry(k)
        return self.named_country(entry) if entry is not None else None

    def _adjective_entry(self, k: int) -> str | None:
        """The gazetteer's id of the country that the word's form is an adjective of: «الكويتية», «يابانية»."""
        norm = self.reading.words[k].norm
        return countries_by_adjective().get(norm if norm.startswith("ال") else "ال" + norm)

    def is_nationality(self, k: int) -> bool:
        """True for an adjective of a country: «يابانية»."""
        word = self.reading.words[k]
        mention = word.mention
        return (mention is not None and mention.label is Label.NATIONALITY) or self._adjective_entry(k) is not None

    def country_in(self, start: int, i: int) -> Phrase | None:
        """The first country of words ``start:i``, named or in an adjective; not one that something happens in."""
        words = self.reading.words
        for k in range(start, i):
            phrase = self.phrases.at.get(k)
            entry = countries_by_adjective().get(words[k].norm)
            if entry is not None:
                return self.named_country(entry)
            if (
                phrase is not None
                and phrase.owner is not None
                and phrase.first == k
                and self._stands_for_country(phrase)
            ):
                return phrase
            named = phrase is not None and words[k].prep == "" and self.phrases.is_country(phrase)
            if named and (k == 0 or words[k - 1].norm not in ABSENT):
                return phrase
        return None

    def _stands_for_country(self, phrase: Phrase) -> bool:
        """«سفيرة سويسرا»: a country inside a post."""
        return self.phrases.is_country(phrase) and self.reading.words[phrase.first - 1].norm not in ABSENT


class SpeakingPayers(Finder):
    """Finds the country or the body of the one who speaks, decides or signs."""

    def __init__(
        self, context: Context, money_words: MoneyWords, payers: Payers, sums: Sums, countries: Countries
    ) -> None:
        super().__init__(context)
        self.money_words = money_words
        self.payers = payers
        self.sums = sums
        self.countries = countries

    def own_country(self, i: int) -> Phrase | None:
        """«أعلن سفير اليابان أن بلاده ستقدم …»: the country named first in the sentence, by an adjective too."""
        words = self.reading.words
        start, stop = self.reading.sentence_of(i)
        before = i - 2 if words[i - 1].norm in ("قد", "سوف") else i - 1
        behind = i + 2 if i + 1 < stop and words[i + 1].norm == "حكومه" else i + 1
        at = next((k for k in (before, behind) if start < k < stop and words[k].norm in OWN_COUNTRY), None)
        clause = self.clauses.clause(i)[0]
        country = (
            (self.countries.country_in(clause, i) or self.countries.country_in(start, i)) if at is not None else None
        )
        return replace(country, first=at, end=at + 1) if country is not None and at is not None else None

    def own_body(self, i: int) -> Phrase | None:
        """«قال مسؤول في X إن منظمته أنفقت …»: the body named first in the sentence."""
        words = self.reading.words
        start, _ = self.reading.sentence_of(i)
        k = i - 2 if i > 1 and words[i - 1].norm in ("قد", "سوف") else i - 1
        if k <= start or words[k].norm not in OWN_BODY:
            return None
        for j in range(start, k):
            phrase = self.phrases.at.get(j)
            if phrase is not None and phrase.first == j and self.payers.is_body(phrase) and words[j].prep == "":
                return replace(phrase, first=k, end=k + 1)
        return None

    def capital_before(self, i: int, form: VerbForm) -> Phrase | None:
        """«أن روما قررت تقديم …»: a capital stands for its government."""
        words = self.reading.words
        pays = form.lemma in self.cues.verbs["pledge"].verbs or (
            form.lemma in GIVES and self.sums.money_near(i) is not None
        )
        phrase = self.phrases.at.get(i - 1) if i and pays else None
        if phrase is None or phrase.label is not Label.PLACE or phrase.first == 0:
            return None
        k = phrase.first - 1
        k -= k > 0 and words[k].text in OPENERS
        return phrase if words[k].norm in ("ان", "بان") and not words[phrase.first].prep else None

    def minister(self, i: int) -> Phrase | None:
        """«تعهد وزير الخارجية الياباني فلان بتقديم …»: the country of the adjective, where the release names it."""
        words = self.reading.words
        k = i + 1
        if k < len(words) and words[k].stem in SPOKESMEN:
            return self._spoken_for(k)
        head = self._head_of_body(k) if k < len(words) else None
        if head is not None:
            return head
        if k >= len(words) or words[k].stem not in STATESMEN:
            return None
        for j in range(k + 1, min(k + 5, self.clauses.clause(i)[1])):
            if words[j].punct or words[j].prep:
                return None
            country = self.countries.country_by_adjective(j)
            if country is not None:
                return replace(country, first=k, end=j + 1)
        return None

    def _head_of_body(self, k: int) -> Phrase | None:
        """«أعلنت المديرة التنفيذية لليونيسف عن تقديم …»: the body whose head announces, named or not."""
        mention = self.reading.words[k].mention
        if mention is None or mention.label is not Label.POSITION:
            return None
        body = self.phrases.at.get(self.reading.after(mention))
        if body is None or body.label is not Label.ORGANIZATION or self.reading.words[body.first].conj:
            return None
        return replace(body, first=k)

    def _spoken_for(self, k: int) -> Phrase | None:
        """«أعلن الناطق باسم مجلس الوزراء … تخصيص …»: the body whose spokesman announces."""
        words = self.reading.words
        for j in range(k + 2, min(k + 5, self.clauses.clause(k)[1])):
            phrase = self.phrases.at.get(j)
            if phrase is not None and words[j - 1].norm == "باسم":
                return replace(phrase, first=k, end=phrase.end) if is_payer(phrase) else None
        return None

    def ordered(self, i: int) -> VerbForm | None:
        """«وجّه الملك … بتخصيص 20 مليونا», «أمر السلطان بصرف …»: what a ruler orders to be paid, he gives."""
        form = self.cues.verbs["order"].at(self.reading.words[i])
        ruler = self.ruler_behind(i) if form is not None else None
        return form if ruler is not None and self._orders_money(ruler.end) else None

    def _orders_money(self, start: int) -> bool:
        """«… بتخصيص 20 مليونا»: the sum soon behind what is ordered, in no relative clause."""
        words, stop = self.reading.words, self.clauses.clause(start - 1)[1]
        nouns = self.cues.verbs["fund"].nouns
        k = next((k for k in range(start, stop) if words[k].prep == "ب" and words[k].stem in nouns), stop)
        end = next((j for j in range(k, min(k + 8, stop)) if words[j].norm in RELATIVES), min(k + 8, stop))
        return any(self.money_words.is_money(j) for j in range(k + 1, end))

    def ruler_behind(self, i: int) -> Phrase | None:
        """The ruler who is the subject of verb `i`, styles before the name: «حضرة صاحب الجلالة الملك فلان»."""
        words, stop = self.reading.words, self.clauses.clause(i)[1]
        k = next((k for k in range(i + 1, min(i + 8, stop)) if self.phrases.person_at(k) is not None), None)
        person = self.phrases.person_at(k) if k is not None else None
        if person is None or any(w.punct or w.prep for w in words[i + 1 : person.first]):
            return None
        stems = {w.stem for w in words[i + 1 : person.end]}
        ruler = stems & (set(self.cues.data["funding"]["rulers"]) - SHEIKHS) or stems & STYLES
        return person if ruler else None

    def speaker(self, i: int) -> Phrase | None:
        """«وأشار الصندوق إلى أنه قدم …»: the body or country behind the verb of saying."""
        words = self.reading.words
        k = i - 2 if i > 1 and words[i - 1].norm == "قد" else i - 1
        before_that = k > 0 and words[k].norm == "ان" and words[k - 1].norm == "سبق"  # «إذ سبق أن قدم 13 قرضا»
        if k < 0 or not (words[k].norm in OF_THE_SPEAKER or before_that):
            return None
        start, _ = self.reading.sentence_of(i)
        for say in range(k - 1, start - 1, -1):
            if self.cues.verbs["say"].at(words[say]) is None:
                continue
            for phrase in (self.phrases.at.get(say + 1), self.phrases.at.get(say - 1)):
                if phrase is not None and is_payer(phrase) and phrase.owner is None and self.payers.acts(phrase):
                    return phrase
            return None
        return None
