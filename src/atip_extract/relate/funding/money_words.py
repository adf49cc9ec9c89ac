"""Words around a payment: sums, nouns of giving, asides; where a noun phrase and what is said of a payment end."""

from __future__ import annotations

from itertools import pairwise

from atip_extract.annotations import Label, MoneyValue
from atip_extract.drafts import TokenRange
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.grammar.inflection import forms_without_conjunction, without_possessive
from atip_extract.relate.lists import ADDING

NUMERALS = frozenset({"ثلاثه", "اربعه", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه", "عشره", "ثلاث", "اربع", "خمس", "ست"})
NUMERALS |= {"سبع", "ثماني", "تسع", "عشر", "عده"}
BURDEN = frozenset({"عاتقه", "عاتقها", "كاهله", "كاهلها", "نفقته", "نفقتها", "حسابه", "حسابها"})
OF_THEM = frozenset({"منهما", "منهم", "منها"})
RESOURCES = frozenset({"موارد", "اعتمادات", "مخصصات", "مبالغ", "مساعدات", "مساعده", "الموارد", "الاعتمادات", "المبالغ"})
"""With «مالية» behind them these are money."""
GIVEN = frozenset({"مقدمه", "مقدم", "المقدمه", "المقدم"})
THAT = frozenset({"ان", "انها", "انه", "بان"})
MAX_OBJECT_WORDS = 14
PURPOSE_STOPS = frozenset(".؛،,:")
TO = frozenset({"الي", "لصالح", "لفايده"})
"""Before a recipient."""
PERCENT = frozenset({"المييه", "الميه", "المايه", "بالمييه", "بالميه", "بالمايه", "%"})
RECEIVING = frozenset({"تلقي", "تلقيه", "تسلم", "استلام", "حصول", "الحصول"})
"""Verbal nouns of whoever receives: «تلقيها منحة»."""
WITH_PRONOUN = ("ها", "يه", "له", "ذه", "مه")
"""Ends of a verb with a pronoun: «تديرها», «ينفذه»; no other ه, for it may be a feminine adjective's."""
SAID_OF = frozenset({"اعاد", "اعادت", "تقل", "يقل", "تضم", "يضم", "يتسع", "تتسع", "تمتد", "يمتد", "تستمر"})
SAID_OF |= {"يستمر", "كلف", "كلفت", "يكلف", "تكلف", "بلغ", "بلغت", "تبلغ", "يبلغ", "قدرتها"}
SAID_OF |= {"قدرته", "سعتها", "سعته", "مساحتها", "مساحته", "قوامها", "قوامه", "تخدم", "يخدم"}
SAID_OF |= {"تؤوي", "يؤوي"}
"""Behind an indefinite thing these say something of it: «قاعة | تتسع لمئتي شخص»."""
SPLITS = frozenset('([«“”":')
"""Before the first of the sums that a total is made of: «63 مليونا (30 مليونا من X و33 من Y)»."""


class MoneyWords(Finder):
    """Says what the words around a payment are."""

    def past_asides(self, k: int, stop: int) -> int:
        """The first word from `k` on that is no date, no aside («مؤخرا», «اليوم») and no sum."""
        while k < stop and (step := self._aside(k, stop)):
            k += step
        return min(k, stop)

    def _aside(self, k: int, stop: int) -> int:
        """How many words from `k` on are an aside; 0 for none."""
        words = self.reading.words
        word, cue = words[k], self.cues.amount.at(words, k)
        if word.prep == "ل" and word.stem in self.cues.aims | self.cues.fundables:
            return 0  # «للمساهمة في دعم …», «لميزانية الدولة»
        if cue is not None:
            return cue.end - k
        if word.punct:
            return int(word.text not in ".؛")
        if word.stem == "كل" and k + 1 < stop and words[k + 1].norm in OF_THEM:
            return 2  # «تقديم كل منهما 60 مليون دولار»
        if self.is_date(k) or self.is_sum(k) or self.is_by_the_way(k) or self._describes_gift(k):
            return 1
        if word.norm == "يوم":
            return 2
        if word.norm == "علي" and k + 1 < stop and words[k + 1].norm in BURDEN:
            return 2  # «أخذت X على عاتقها كلفة …»
        if word.norm == "في" and k + 1 < stop:
            return int(self.is_date(k + 1))
        more = word.norm in ("من", "عن", "علي") and k + 1 < stop  # «أكثر من 11 مليون»
        return int(more and (words[k - 1].stem in self.cues.asides or self.is_sum(k + 1)))

    def is_by_the_way(self, k: int) -> bool:
        """«مؤخرا», «بالتزامن»."""
        return self.reading.words[k].stem in self.cues.asides or self.reading.words[k].norm in self.cues.asides

    def _describes_gift(self, k: int) -> bool:
        """«منحة طارئة جديدة», «حزمة تمويلية»: an adjective of the noun of giving before."""
        j = k
        while j > max(0, k - 4) and self.is_adjective(j):
            j -= 1
        return j < k and self.is_gift_noun(j)

    def is_adjective(self, k: int) -> bool:
        """True for a word that agrees with a feminine noun, or means a nationality; not one that can be paid for."""
        word = self.reading.words[k]
        if word.mention is not None:
            return word.mention.label is Label.NATIONALITY
        if word.punct or word.prep or word.stem in self.cues.fundables | self.cues.gift_nouns | self.cues.goods:
            return False
        return word.norm.endswith(("ه", "يا")) and not self.cues.any_verb.at(word)

    def is_date(self, k: int) -> bool:
        """True where word `k` is part of a date."""
        token = self.reading.words[k].end - 1
        return any(d.start <= token < d.end for d in self.reading.notes.dates)

    def is_sum(self, k: int) -> bool:
        """True where word `k` is part of a sum of money or a noun for one («مبلغ», «منحة»)."""
        stems = without_possessive(self.reading.words[k].stem)
        return self.is_money(k) or any(stem in self.cues.grant_nouns for stem in stems)

    def is_gift_noun(self, k: int) -> bool:
        """True for a noun of giving, «مساهمتها» too."""
        stems = without_possessive(self.reading.words[k].stem)
        return any(stem in self.cues.gift_nouns or stem in self.cues.grant_nouns for stem in stems)

    def has_grant_noun(self, i: int) -> bool:
        """True where a noun of giving («منحة») stands in the clause behind word `i`."""
        _, stop = self.clauses.clause(i)
        near = self.reading.words[i + 1 : min(stop, i + 15)]
        means = any(a.stem in RESOURCES and b.stem in self.cues.financial for a, b in pairwise(near))
        return means or any(w.stem in self.cues.grant_nouns for w in near)

    def gift_noun(self, start: int, stop: int) -> TokenRange | None:
        """The noun of giving itself («منحة», «تبرع») among words ``start:stop``: paid for where no more is said."""
        words = self.reading.words
        for k in range(start, stop):
            if words[k].stem in self.cues.gift_nouns and words[k].prep != "ل" and self.is_unnamed(k):
                return self.reading.trimmed(k, k + 1)
        return None

    def is_unnamed(self, j: int) -> bool:
        """True for a word outside names; «لمساعدة» before a name is no post («مساعدة المدير»)."""
        word = self.reading.words[j]
        return word.mention is None or (
            word.mention.label is Label.POSITION and word.stem in self.cues.aims | self.cues.gift_nouns
        )

    def is_money(self, k: int) -> bool:
        """True where word `k` is part of a sum of money, or announces one («بقيمة»)."""
        if k >= len(self.reading.words):
            return False
        word = self.reading.words[k]
        token = word.end if word.norm in ("ب", "ل") else word.end - 1  # «بـ10 ملايين»
        if token in self.reading.money_tokens:
            return True
        return self.cues.amount.at(self.reading.words, k) is not None

    def noun_end(self, k: int) -> int:
        """The end of the noun phrase that begins at word `k`, its adjectives taken in."""
        words = self.reading.words
        _, stop = self.reading.sentence_of(k)
        end = k + 1
        while end < min(stop, k + 4) and not words[end].punct and not words[end].prep and not words[end].conj:
            if self.is_past_definite(k, end):
                break
            verbal = words[end].stem in self.cues.aims  # «برامج دعم اللاجئين»
            verb = len(words[end].norm) < 4 or self.cues.any_verb.at(words[end]) is not None
            if (verb and not verbal) or self.is_money(end) or self.opens_clause(end):
                break
            end += 1
        return end

    def is_past_definite(self, k: int, end: int) -> bool:
        """«من المشروع | مباشرة», «تشمل الاتفاقية | تقديم …»: behind the article an adjective has it as well."""
        word = self.reading.words[end]
        definite = self.reading.words[k].stem.startswith("ال") and self.reading.words[k].mention is None
        return definite and word.mention is None and not word.norm.startswith("ال") and not word.norm.isdigit()

    def opens_clause(self, k: int) -> bool:
        """«مخازن | تقيمها الهيئة», «دورة | نظمتها X», «محطة | قدرتها 3 ميغاواط»: what is said of the thing begins."""
        word = self.reading.words[k]
        if word.mention is not None or word.prep or word.conj or word.norm.startswith("ال"):
            return False
        present = word.norm[:1] in ("ت", "ي") and len(word.norm) > 4 and word.norm.endswith(WITH_PRONOUN)
        verbal = word.stem in self.cues.aims or any(s in self.cues.aims for s in without_possessive(word.stem))
        past = len(word.norm) > 5 and word.norm.endswith("تها")
        return (present or past or word.norm in SAID_OF) and not verbal

    def is_preposition(self, k: int) -> bool:
        """True for a preposition, written apart or together."""
        word = self.reading.words[k]
        return bool(word.prep) or word.norm in ("في", "علي", "من", "الي", "عن", "حول", "بين")

    def with_number(self, k: int) -> int:
        """«113 مشروعا», «ثلاثة مراكز»: the word where the noun phrase at word `k` begins, its number taken in."""
        before = self.reading.words[k - 1] if k > self.reading.sentence_of(k)[0] else None
        counted = before is not None and (before.norm.isdigit() or before.stem in NUMERALS) and not self.is_date(k - 1)
        return k - 1 if counted and not self.is_money(k - 1) else k


class Extents(Finder):
    """Says where a payment ends, where another begins, and which sums are put beside others."""

    def __init__(self, context: Context, money_words: MoneyWords) -> None:
        super().__init__(context)
        self.money_words = money_words

    def pays_anew(self, k: int) -> bool:
        """«…، وقدمت الحكومة 8 ملايين»: another payment begins, with a sum of its own."""
        word = self.reading.words[k]
        form = self.cues.verbs["fund"].at(word) if word.mention is None else None
        if form is None or form.suffixed or not word.norm.startswith("و"):
            return False
        return form.present or word.norm.endswith("ت")  # «ودعم» is a noun as well

    def payment_end(self, i: int) -> int:
        """Where what is said of the payment at word `i` ends: with its clause, or before a verb that pays anew."""
        _, stop = self.clauses.clause(i)
        after_mark = (k for k in range(i + 1, stop) if self.reading.words[k - 1].punct)
        return next((k for k in after_mark if self.pays_anew(k) or self.next_payer(k) is not None), stop)

    def next_payer(self, k: int) -> int | None:
        """«…، وX دفع إيجار المكتب»: the verb of paying behind a new subject that begins at word `k`."""
        words = self.reading.words
        phrase = self.phrases.at.get(k) if words[k].conj else None
        if phrase is None or phrase.first != k or phrase.end >= len(words) or words[phrase.end].mention is not None:
            return None
        form = self.cues.verbs["fund"].at(words[phrase.end])
        return phrase.end if form is not None and not form.suffixed else None

    def before_next_sum(self, k: int, stop: int) -> int:
        """«… لمشاريع الحملة، منها 8 ملايين لمشروع …»: what a further sum is for is not what the first is for."""
        starts = (self.reading.word_of[m.start] for m in self.reading.notes.money)
        return min((w for w in starts if k + 2 < w < stop and self.is_added(w)), default=stop)

    def next_sum(self, money: MoneyValue, stop: int) -> int:
        """The word before `stop` where the sum behind `money` begins, else `stop`."""
        starts = (self.reading.word_of[m.start] for m in self.reading.notes.money if m.start > money.start)
        return min((w for w in starts if w < stop), default=stop)

    def is_added(self, k: int) -> bool:
        """True where a conjunction, «منها» or «فضلا عن» puts the sum at word `k` beside another."""
        words = self.reading.words
        before = words[k - 1]
        if words[k].conj or before.norm in ("و", "منها"):
            return True
        if self.money_words.is_sum(k - 1) and (before.conj or words[k - 2].norm == "منها"):
            return True  # «ومبلغ 4 ملايين»
        return self._is_behind_adding(k) or self.is_added_gift(k)

    def _is_behind_adding(self, k: int) -> bool:
        """«فضلا عن», «إضافة إلى», «إلى جانب» right before word `k`."""
        words = self.reading.words
        if words[k - 1].bare == "جانب":
            return words[k - 2].norm in ("الي", "والي")
        return words[k - 1].norm in ("عن", "الي", "علي") and words[k - 2].bare in ADDING

    def is_added_gift(self, k: int) -> bool:
        """«فضلا عن معونة فنية بقيمة 84 ألفا», «وقرض ميسر بقيمة …»: the sum of a second gift."""
        words = self.reading.words
        if not any(self.reading.word_of[m.start] == k for m in self.reading.notes.money):
            return False
        for j in range(k - 1, max(k - 6, 1), -1):
            mention = words[j].mention
            if words[j].punct or (mention is not None and mention.label is not Label.POSITION):  # «ميسر»
                return False
            forms = forms_without_conjunction(words[j].norm)
            if forms[-1] in self.cues.gift_nouns and not forms[-1].startswith("ال"):
                return len(forms) > 1 or self._is_behind_adding(j)
        return False

    def is_listed(self, k: int) -> bool:
        """True where the sum at word `k` is put beside another, with a payer of its own before it or without one."""
        words = self.reading.words
        while k > 0 and not words[k].conj and not words[k - 1].punct and k > self.reading.sentence_of(k)[0]:
            if self.is_added(k):
                return True
            k -= 1
        return words[k].conj
