"""Who pays, where a verb tells of it: the name behind the verb, before it, or the one that spoke or paid before."""

from __future__ import annotations

from dataclasses import replace

from atip_extract.annotations import Label, MoneyValue
from atip_extract.relate.funding.payers import is_payer
from atip_extract.relate.funding.payments import PaymentFinder
from atip_extract.relate.grammar.inflection import VerbForm, forms_without_conjunction
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS, RELATIVES

BOARDS = frozenset({"مجلس", "اداره", "محافظي", "مديري", "المديرين"})
TO_THEM = frozenset({"له", "لها", "لهم", "لهما", "اليها", "اليه"})
QUOTES = frozenset("»”\"'")
TURNS = frozenset({"بدورها", "بدوره", "ايضا", "كذلك"})
GOING_ON = frozenset({"كما", "وكما", "قد", "ان", "فيما", "بينما", "ثم"})
"""Before a verb whose subject is understood from the clause before."""
DONOR_NOUNS = frozenset(
    {"ممول", "مانح", "داعم", "الممولين", "المانحين", "الداعمين", "المساهمين", "مساهم", "الممول", "المانح"}
)
HANDING = frozenset({"سلم", "قدم", "وفر", "زود", "وزع", "منح"})
"""Verbs of giving that whoever carries out a project does too."""


class PaymentSubjects(PaymentFinder):
    """Finds the subjects of verbs of paying."""

    def of(self, i: int, form: VerbForm, money: MoneyValue | None) -> list[Phrase]:
        """The payers of verb `i`."""
        own = self.speakers.own_country(i) or self.speakers.own_body(i)
        if own is not None:
            return [own]
        before = self.before(i) or self.speakers.capital_before(i, form)
        if before is not None and before.label is Label.PROGRAMME and not self.programme_pays(form):
            before = None  # «مشروع X يوفر التدريب»
        if before is not None and self._leads(before):
            return self._all_joined(before)
        antecedent = self._antecedent(i, form)
        if antecedent is not None:
            return [antecedent]
        found = self._behind(i, form, money)
        if found:
            return found
        minister = self.speakers.minister(i) if form.lemma in self.cues.verbs["pledge"].verbs else None
        if minister is not None:
            return [minister]
        before = before or self.speakers.speaker(i) or self._payer_of_before(i, form) or self._donor_before(i, form)
        return self._all_joined(before) if before is not None else []

    def before(self, i: int) -> Phrase | None:
        """The payer right before verb `i`: «اليابان تتبرع», «كانت وزارة X قد أعلنت», «حكومة X التي قدمت»."""
        joined = i > 1 and self.reading.words[i - 1].norm in {"قد", *RELATIVES}
        k = i - 2 if joined else i - 1
        k = self._topic_before(i) or k
        while k > 0 and (self.reading.words[k].text in QUOTES or self.reading.words[k].norm in TURNS | {"هي", "هو"}):
            k -= 1
        k = self._past_bracket(k)
        before = self.phrases.at.get(self._past_where(k))
        if before is not None and self.reading.words[before.first].sent != self.reading.words[i].sent:
            return None
        if before is not None and not joined and before.first > 0:
            verb = self.cues.any_verb.at(self.reading.words[before.first - 1])
            if verb is not None:
                return None  # «أعلنت X منح تراخيص»: X has its verb
        return before if before is not None and self.payers.acts(before) and before.owner is None else None

    def _past_bracket(self, k: int) -> int:
        """«كانت الوكالة (AICS) | قد منحت», «(بيت الزكاة) | سيتكفل»: the last word of the name."""
        words = self.reading.words
        if words[k].text != ")" or k == 0:
            return k
        opened = next((j for j in range(k - 1, max(k - 5, 0), -1) if words[j].text == "("), k)
        before = self.phrases.at.get(opened - 1) if 0 < opened < k else None
        return opened - 1 if before is not None and self.payers.is_body(before) else k - 1

    def past_board(self, k: int) -> int:
        """«مجلس إدارة البنك»: the word where the body's name begins, behind the words for those who decide in it."""
        words = self.reading.words
        while (
            k + 1 < len(words)
            and words[k].mention is None
            and (self.money_words.is_by_the_way(k) or self.money_words.is_date(k))
        ):
            k += 1  # «أعلنت اليوم X», «تلتزم بموجبها X»
        while k + 1 < len(words) and words[k].mention is None and words[k].stem in BOARDS:
            k += 1
        phrase = self.phrases.at.get(k)
        if phrase is not None and phrase.first == k and words[k].stem == "مجلس" and phrase.end + 1 < len(words):
            behind = self.phrases.at.get(phrase.end + 1) if words[phrase.end].norm in ("في", "ب", "ل") else None
            return behind.first if behind is not None and self.payers.gives(behind.entity) else k
        return k

    def financed_by_another(self, i: int, form: VerbForm, funders: list[Phrase]) -> bool:
        """«سلّمت X الجهاز معدات بتمويل من Y»: X hands over what Y paid for."""
        words = self.reading.words
        if form.lemma not in HANDING:
            return False
        for k in range(i + 1, self.reading.sentence_of(i)[1]):
            if words[k].mention is None and self.cues.verbs["fund"].at(words[k]) is not None:
                return False
            match = self.cues.roles.at(words, k)
            if match is not None and match.name == "funder" and words[k].prep == "ب":
                return any(payer.entity not in {f.entity for f in funders} for payer in self.payers.listed(match.end))
        return False

    def programme_pays(self, form: VerbForm) -> bool:
        """«تتكفل المبادرة الوطنية بـ …»: a verb that a programme's budget may be the subject of."""
        return bool(self.cues.verbs["fund"].verbs.get(form.lemma, {}).get("programme_pays"))

    def _antecedent(self, i: int, form: VerbForm) -> Phrase | None:
        """«قدّم الشكر لشركة X التي تكفلت بالنفقات»: the body right before the relative, whatever governs it."""
        words = self.reading.words
        body = self.phrases.at.get(i - 2) if i > 1 and words[i - 1].norm in ("التي", "الذي") else None
        if body is None or form.suffixed or body.end != i - 1 or not self.payers.is_body(body):
            return None
        feminine = (form.present and words[i].norm.startswith("ت")) or words[i].norm.endswith("ت")
        return body if feminine == (words[i - 1].norm == "التي") else None

    def _all_joined(self, last: Phrase) -> list[Phrase]:
        """«الإمارات والسعودية تدعمان …»: who stands before the last name and shares its verb."""
        found = [last]
        while self.payers.is_joint(found[0]):
            before = self.phrases.at[found[0].first - 1]
            if before.owner is not None or not self.payers.acts(before):
                break
            found.insert(0, before)
        return found

    def _leads(self, phrase: Phrase) -> bool:
        """«الصندوق يقرض النيجر 6 ملايين»: the subject opens the sentence, and another name behind the verb receives."""
        words, first = self.reading.words, phrase.first
        start = self.reading.sentence_of(first)[0]
        return all(w.punct for w in words[start:first]) or words[first - 1].norm in ("ان", "بان")

    def _payer_of_before(self, i: int, form: VerbForm) -> Phrase | None:
        """«كما قدم 35 مليون دينار لمشروع …»: with no subject of its own, the one who paid in the words before."""
        words = self.reading.words
        joined = i > 0 and (words[i - 1].norm in GOING_ON or words[i - 1].punct)
        shares = form.lemma in ("ساهم", "أسهم") and i + 1 < len(words) and words[i + 1].norm == "في"
        if not (joined or words[i].norm.startswith("و")) or not (
            shares or (i + 1 < len(words) and self._is_gift(i + 1))
        ):
            return None
        near = [f for f in self.payments.found if 0 <= words[i].sent - self.payments.sentence_at(f.evidence[0]) <= 2]
        last = max((f for f in near if f.evidence[0] < words[i].start), key=lambda f: f.evidence[0], default=None)
        if last is None:
            return None
        word = forms_without_conjunction(words[i].norm)[-1].removeprefix("س")
        feminine = word.startswith("ت") if form.present else word.endswith("ت")
        phrases = [p for p in self.phrases.at.values() if p.entity == last.funder and p.first < i and p.owner is None]
        phrase = max(phrases, key=lambda p: p.first, default=None)
        if phrase is None or (phrase.label is not Label.PLACE and self.pronouns.is_feminine(phrase.first) != feminine):
            return None
        return phrase

    def _donor_before(self, i: int, form: VerbForm) -> Phrase | None:
        """«X أكبر ممول للبرنامج، إذ ساهمت بـ …»: the one who is said to be a donor in the sentence."""
        words, start = self.reading.words, self.reading.sentence_of(i)[0]
        if form.suffixed or words[i - 1].norm not in ("اذ", "حيث", "فقد"):
            return None
        donor = next((k for k in range(start, i) if words[k].stem in DONOR_NOUNS), None)
        named = {p.first: p for k in range(start, donor or start) if (p := self.phrases.at.get(k)) is not None}
        payers = [p for p in named.values() if is_payer(p) and p.owner is None and self.payers.acts(p)]
        return payers[-1] if payers else None

    def _is_gift(self, k: int) -> bool:
        """True where word `k` begins what is given: a sum, «مبلغ», «منحة»."""
        return self.money_words.is_sum(k) or self.reading.words[k].stem in self.cues.gift_nouns

    def _behind(self, i: int, form: VerbForm, money: MoneyValue | None) -> list[Phrase]:
        """The payers behind verb `i`; a person only where people give («تبرعت الشيخة …»), a city only as a capital."""
        funding = self.cues.data["funding"]
        if form.lemma in self.cues.verbs["order"].verbs:
            ruler = self.speakers.ruler_behind(i)
            return [ruler] if ruler is not None else []
        subject = self.past_board(i + 1)
        first = self.phrases.at.get(subject)
        side = self._side(i + 1)
        if side is not None:
            return [side]
        if subject > i + 1 and first is not None and self.reading.words[subject - 1].norm in ("في", "ب", "ل"):
            return [first]  # «مجلس المديرين التنفيذيين في البنك الدولي»
        if first is not None and first.label is Label.PLACE and form.lemma in self.cues.verbs["pledge"].verbs:
            if self.reading.words[first.first].prep:
                return []
            joint = self.phrases.names(subject, is_payer, reach=1, gap=0) if self.phrases.is_country(first) else []
            return [p for p in joint if self.payers.acts(p)] or [first]  # «أعلنت الدوحة عن …»
        person = self._person_behind(i)
        sender = self._sender(i, money)
        if sender is not None:
            return [sender]
        if person is not None:
            rules = form.lemma in self.cues.verbs["pledge"].verbs and self.speakers.ruler_behind(i) is not None
            return [person] if rules or form.lemma in funding["personal"] else []
        found = self.phrases.names(subject, is_payer, reach=3, gap=6 if money else 1)
        if found and (not self.payers.acts(found[0]) or self._is_past_subject(i, found[0].first)):
            return []
        programmes = self.programme_pays(form)
        return self.sums.each_with_sum(
            [p for p in found if self.payers.acts(p) and (programmes or p.label is not Label.PROGRAMME)]
        )

    def _sender(self, i: int, money: MoneyValue | None) -> Phrase | None:
        """«سلّم مدير المركز فلان شيكا بقيمة …»: a body that gives for a living, acting through the one in its post."""
        words = self.reading.words
        announced = self.cues.verbs["pledge"].at(words[i]) is not None
        for k in range(i + 1, min(i + 6, self.clauses.clause(i)[1])) if money is not None else ():
            phrase = self.phrases.at.get(k)
            if announced and phrase is not None and phrase.owner is not None and phrase.first == k:
                return phrase if self.payers.is_body(phrase) else None  # «أعلنت المديرة التنفيذية لليونيسف عن تقديم …»
            if words[k].punct or words[k].prep:
                return None
            if phrase is not None and phrase.owner is not None and phrase.first == k and self.payers.is_body(phrase):
                return phrase if self.payers.gives(phrase.entity) else None
        return None

    def _side(self, k: int) -> Phrase | None:
        """«يتحمل الجانب القطري 40% …»: the country of the adjective, where the release names it."""
        words = self.reading.words
        if k + 1 >= len(words) or words[k].norm not in ("الجانب", "الطرف"):
            return None
        country = self.countries.country_by_adjective(k + 1)
        return replace(country, first=k, end=k + 2) if country is not None else None

    def _person_behind(self, i: int) -> Phrase | None:
        """The person who is the subject of verb `i`, with or without an honorific and a post before the name."""
        for k in range(i + 1, min(i + 4, self.reading.sentence_of(i)[1])):
            word = self.reading.words[k]
            if word.punct or word.prep:
                return None
            person = self.phrases.person_at(k)
            if person is not None:
                return person
            if word.mention is None or word.mention.label is not Label.HONORIFIC:
                return None
        return None

    def _is_past_subject(self, i: int, end: int) -> bool:
        """True where a complement of verb `i` stands before word `end`."""
        return any(self._is_complement(k) for k in range(self.past_board(i + 1), end))

    def _is_complement(self, k: int) -> bool:
        """True where word `k`, behind a verb, is past its subject: «لتسيير أعمال المركز», «بقطعة أرض»."""
        word = self.reading.words[k]
        if word.mention is None and (word.norm in {"علي", "عن", *RELATIVES} or self.cues.any_verb.at(word)):
            return True
        return (word.prep == "ل" and word.mention is None) or (word.prep == "ب" and not self.money_words.is_sum(k))

    def _past_where(self, k: int) -> int:
        """«وزارة الصحة في محافظة نابلس | خصصت»: the last word of the body before the place that it is in."""
        place = self.phrases.at.get(k)
        if place is None or place.label is not Label.PLACE or place.first < 2:
            return k
        words = self.reading.words
        behind = place.first - 2 if words[place.first - 1].norm == "في" else place.first - 1
        inside = words[place.first - 1].norm == "في" or words[place.first].prep == "ب"
        body = self.phrases.at.get(behind) if inside else None
        return behind if body is not None and self.payers.is_body(body) and body.owner is None else k

    def _topic_before(self, i: int) -> int | None:
        """«أما X، فأعلنت …»: the last word of the topic before «أما … فـ»."""
        words, start = self.reading.words, self.reading.sentence_of(i)[0]
        k = i - 1 - (words[i - 1].norm == "فقد")
        opens = words[i].norm.startswith("ف") or words[i - 1].norm == "فقد"
        k -= k > start and words[k].text in COMMAS
        phrase = self.phrases.at.get(k) if opens and k > start else None
        if phrase is None or phrase.first <= start or words[min(i + 1, len(words) - 1)].norm in TO_THEM:
            return None  # «أما X، فقد خُصص لها …»: X receives
        return k if words[phrase.first - 1].norm in ("اما", "واما") else None
