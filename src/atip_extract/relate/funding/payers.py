"""Who can pay, who is named as payer, and who receives."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import TokenRange
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.funding.money_words import TO, Extents, MoneyWords
from atip_extract.relate.grammar.inflection import VerbForm, forms_without_conjunction
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS
from atip_extract.text.normalize import key

ABROAD = ("country", "government", "embassy")
DONORS = ("donor_agency", "development_bank", "foundation")
"""Kinds of bodies whose business is to give."""
MAX_GIFT_WORDS = 10
PEOPLE = (Label.PERSON, Label.HONORIFIC, Label.POSITION)
PEOPLE_OF = frozenset({"اهالي", "اهل", "سكان", "ابناء", "شعب", "مواطني", "متبرعي", "محسني", "رجال", "شباب", "داخل"})
"""«تبرع من أهالي X»: not the country."""
NO_SUBJECT = frozenset({"الي", "في", "عبر", "لدي", "مع", "من"})
GRANTING = ("منح", "أقرض", "زود", "أهدى", "وهب", "سلم")
"""Verbs with the one who receives as their object: «منحت X الوزارة 5 ملايين»."""
TRANSFERS = frozenset({"منح", "اقراض", "منحه", "منحها"})
"""Verbal nouns with the one who receives behind them: «منح تونس قرضاً»."""


def is_payer(phrase: Phrase) -> bool:
    """A body or a country that pays, or a programme whose budget does («تتكفل المبادرة الوطنية …»)."""
    return phrase.label in (Label.ORGANIZATION, Label.PLACE, Label.PROGRAMME)


class Payers(Finder):
    """Says who can pay and who of those named pays."""

    def listed(self, i: int, *, adjective: bool = False) -> list[Phrase]:
        """Who is named as payer behind a cue, from word `i` on: up to a person, or to somebody with another part.

        Behind an adjective («الممول من X، …») a bare comma ends the list as well, since the noun's clause goes on.
        """
        words, kept = self.reading.words, list[Phrase]()
        for phrase in self.phrases.names(i, lambda p: is_payer(p) or self._is_ruler(p), reach=4):
            if kept and self._parted(kept[-1].end, phrase, adjective=adjective):
                break
            if not kept and (
                self._is_passed_on(i, phrase.first) or any(w.text == ":" for w in words[i : phrase.first])
            ):
                break
            place = phrase.label is Label.PLACE
            before = words[phrase.first - 1].norm if phrase.first else ""
            if place and (not self.phrases.is_country(phrase) or before in ("في", "لدي") or words[phrase.first].prep):
                continue
            if place and before in PEOPLE_OF:
                continue
            if phrase.label is Label.PROGRAMME and kept:
                continue  # «بدعم من X، في إطار الحملة …»: the frame does not pay
            kept.append(phrase)
        return kept

    def _parted(self, end: int, phrase: Phrase, *, adjective: bool) -> bool:
        """True where between words `end` and `phrase` a person stands, another part («وتنفيذ Y»), or another place."""
        words = self.reading.words
        gap = words[end : phrase.first]
        if any(w.mention is not None and w.mention.label in PEOPLE for w in gap):
            return True
        if any(forms_without_conjunction(w.norm)[-1] in self.cues.other_parts for w in gap if not w.punct):
            return True
        if any(w.norm in ("لصالح", "لفايده") for w in gap):
            return True
        if self._is_passed_on(end, phrase.first):
            return True
        if phrase.label is Label.PLACE and gap and gap[-1].mention is not None:
            return True  # «مؤسسة … – مكتب الأردن وفلسطين»
        return adjective and any(w.text in COMMAS for w in gap) and not words[phrase.first].conj

    def _is_passed_on(self, start: int, end: int) -> bool:
        """«بتبرع من X، عبر Y»: Y hands on."""
        return any(self.cues.through.at(self.reading.words, k) is not None for k in range(start, end))

    def acts(self, phrase: Phrase) -> bool:
        """True for one who can be the subject: no body behind «إلى», «في» or ل, no place but a country."""
        words, first = self.reading.words, phrase.first
        if self._is_given_to(first):
            return False
        each = first > 1 and words[first - 1].norm == "من" and words[first - 2].stem in ("كل", "كلا")
        if phrase.label is Label.PLACE and not (each and self.phrases.is_country(phrase)):
            return words[first].prep == "" and (self.phrases.is_actor_place(phrase) or self._governs(phrase))
        if each:  # «كل من X وY», no subject in «في كل من X وY»
            return words[first - 2].prep == "" and not (first > 2 and words[first - 3].norm in NO_SUBJECT)
        return words[first].prep == "" and not (first > 0 and words[first - 1].norm in NO_SUBJECT)

    def _governs(self, phrase: Phrase) -> bool:
        """«خصصت محافظة نابلس …»: a district that stands for who governs it, not «في محافظة نابلس»."""
        words, first = self.reading.words, phrase.first
        free = first > 0 and words[first - 1].norm not in ("في", "الي", "من", "داخل", "عبر", "علي", "عن")
        return free and words[first].stem in self.cues.administrations

    def _is_given_to(self, first: int) -> bool:
        """«لـ 'اليابان'»: ل stands alone, a dash or a quotation mark behind it."""
        words, k = self.reading.words, first - 1
        while k > 0 and words[k].punct and words[k].text not in COMMAS:
            k -= 1
        return k >= 0 and words[k].norm == "ل"

    def is_joint(self, phrase: Phrase) -> bool:
        """«فرنسا وإيطاليا بـ 100 مليون»: a name right before it shares the sum behind."""
        return self.reading.words[phrase.first].conj and phrase.first > 0 and self.is_payer_at(phrase.first - 1)

    def is_payer_at(self, k: int) -> bool:
        """True where a body or a country begins at word `k` or covers it."""
        phrase = self.phrases.at.get(k)
        if phrase is None or phrase.first > k:
            return False
        return self.phrases.is_country(phrase) or self.is_body(phrase) or self._is_ruler(phrase)

    def _is_ruler(self, phrase: Phrase) -> bool:
        """«منحة من الملك فلان»: a king or an emir gives in his own name."""
        first = self.reading.words[phrase.first].stem
        return phrase.label is Label.PERSON and first in self.cues.data["funding"]["rulers"]

    @staticmethod
    def is_body(phrase: Phrase) -> bool:
        """A body, no country and no programme."""
        return phrase.label is Label.ORGANIZATION

    def gives(self, entity: int) -> bool:
        """True for a body whose business is to give, by its kind or by name (``giving_bodies``)."""
        known = self.reading.notes.entities[entity]
        if known.kind is None and known.entry_id is None:
            return self._is_named_for_giving(known.name)
        return known.kind in DONORS or known.entry_id in self.cues.data["funding"]["giving_bodies"]

    def _is_named_for_giving(self, name: str) -> bool:
        """«مؤسسة فلان للأعمال الخيرية», «صندوق فلان للتنمية»: a body that the gazetteer does not know."""
        words = key(name).split()
        data = self.cues.data["funding"]["giving_names"]
        return len(words) > 2 and words[0] in data["heads"] and any(w in data["aims"] for w in words[2:])

    def gives_abroad(self, entity: int) -> bool:
        """True for a country, or its government or embassy, that gives abroad (``giving_countries``)."""
        known, data = self.reading.notes.entities[entity], self.cues.data["funding"]
        return known.country in data["giving_countries"] and known.kind in ABROAD


class Recipients(Finder):
    """Finds who receives a payment."""

    def __init__(self, context: Context, money_words: MoneyWords, extents: Extents, payers: Payers) -> None:
        super().__init__(context)
        self.money_words = money_words
        self.extents = extents
        self.payers = payers

    def recipient(self, start: int) -> int | None:
        """The entity of the one who receives, see `receiver`."""
        phrase = self.receiver(start)
        return phrase.entity if phrase is not None else None

    def receiver(self, start: int) -> Phrase | None:
        """Who receives: the first body or country behind «إلى», «لصالح», «لفائدة» or ل in the rest of the clause."""
        words = self.reading.words
        for k in range(start, self.extents.payment_end(start - 1)):
            phrase = self.phrases.at.get(k)
            if phrase is None or phrase.first != k or not self.payers.is_payer_at(k):
                continue
            if words[k].prep == "ل" or words[k - 1].norm in TO:
                return phrase
        return None

    def given_thing(self, i: int, after: int) -> TokenRange | None:
        """What a payment at word `i` gives, where only the receiver is named: «منحة», else the receiver itself."""
        receiver = self.receiver(after)
        if receiver is None:
            return None
        gift = self.money_words.gift_noun(i, receiver.first)
        if gift is not None:
            first = self.reading.word_of[gift[0]]
            near = receiver.end - first <= MAX_GIFT_WORDS
            whole = near and not any(self.money_words.is_sum(k) for k in range(first + 1, receiver.first))
            return self.reading.trimmed(first, receiver.end) if whole else gift
        return receiver.mention.tokens

    def named_for(self, k: int) -> TokenRange | None:
        """«و31 مليونا لمبادرة …»: the programme or body right behind a sum that it is for."""
        k += k < len(self.reading.words) and self.reading.words[k].norm in TO  # «60 مليونا لفائدة العراق»
        phrase = self.phrases.at.get(k)
        led = k > 0 and (self.reading.words[k - 1].norm in TO or (phrase and self.reading.words[k].prep == "ل"))
        if phrase is None or phrase.first != k or not led or not is_payer(phrase):
            return None
        return phrase.mention.tokens

    def grantee(self, after: int, form: VerbForm) -> Phrase | None:
        """«منحت X وزارة الصحة 5 ملايين لـ…»: the object that receives, with the gift behind it."""
        k = after + 1 if after < len(self.reading.words) and self.reading.words[after].text == ")" else after
        while k + 1 < len(self.reading.words) and self.money_words.is_by_the_way(k):
            k += 1  # «تمنح X بموجبها تونس 5 ملايين»
        phrase = self.phrases.at.get(k) if form.lemma in GRANTING else None
        if phrase is None or phrase.first != k or not is_payer(phrase) or self.reading.words[k].prep:
            return None
        behind = range(phrase.end, min(phrase.end + 3, self.clauses.clause(k)[1]))
        goods = any(self.reading.words[j].stem in self.cues.goods for j in behind)
        return (
            phrase
            if goods or any(self.money_words.is_sum(j) or self.money_words.is_gift_noun(j) for j in behind)
            else None
        )

    def received_by(self, i: int, funder: Phrase, form: VerbForm) -> int | None:
        """Who receives what `funder` pays by verb `i`; «يموّله مكتب X للتنمية» says no more than the funder's name."""
        after = funder.end if funder.first > i else i + 1
        phrase = self.grantee(after, form) or self.receiver(after)
        if phrase is None or (form.lemma == "مول" and phrase.first == funder.end):
            return self._granted_to(i, funder)
        return phrase.entity

    def _granted_to(self, i: int, funder: Phrase) -> int | None:
        """«منح تونس قرضاً»: the name right behind the verb or verbal noun of granting."""
        _, stop = self.clauses.clause(i)
        for k in range(i, stop - 1):
            granting = self.reading.words[k].stem in TRANSFERS or (k == i and funder.first < i)
            phrase = self.phrases.at.get(k + 1) if granting else None
            if phrase is not None and is_payer(phrase) and phrase.entity != funder.entity:
                lemma = self.cues.verbs["fund"].at(self.reading.words[i])
                return phrase.entity if k > i or (lemma is not None and lemma.lemma in ("منح", "أقرض")) else None
        return None
