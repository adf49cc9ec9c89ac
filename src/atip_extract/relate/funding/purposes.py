"""What is paid for, behind the payer: an event, a programme, the object, a purpose."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.drafts import TokenRange
from atip_extract.relate.context import Context, Finder
from atip_extract.relate.funding.money_words import MAX_OBJECT_WORDS, NUMERALS, PURPOSE_STOPS, TO, Extents, MoneyWords
from atip_extract.relate.funding.references import NamedThings
from atip_extract.relate.grammar.inflection import without_possessive
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import COMMAS, RELATIVES
from atip_extract.relate.lists import ADDING

FILLERS = frozenset({"خلال", "اثناء", "ضمن", "لدي", "عقب", "بعد", "قبل", "منذ", "وذلك", "في", "من", "علي"})
FILLERS |= {"الي", "عبر", "عن", "مع", "منها", "فيه", "فيها", "نحو", "حوالي", "اما", "فيما"}
FILLERS |= {"بينما", "بموجب"}
"""Words that no object begins with: what follows is an amount, a channel or a time."""
PARTS = frozenset({"جزء", "جانب"})
"""Behind these a part of the money is spoken of: «جزء منها لـ…»."""
RESULTS = frozenset({"ليصل", "لتصل", "ليبلغ", "لتبلغ", "ليرتفع", "لترتفع", "ليصبح", "لتصبح"})
"""«… ليصل مجموع المساعدات إلى …» tells no more of what is paid for."""
BECAUSE = frozenset({"بموجب", "بمقتضي", "فضلا", "اما", "فقد", "بينها", "بينهم", "لاسيما", "مثل", "منذ"})
BECAUSE |= {"جراء", "بسبب", "نتيجه", "نظرا", "حتي", "خلال", "طوال", "طيله"}
EACH = frozenset({"منهما", "منهم", "منها", "منهن", "واحد", "واحده", "دوله", "شخص", "اسره"})
"""«لكل منهما» says how the sum is shared out."""
TIMES = frozenset({"العام", "السنه", "الشهر", "الفتره", "المده", "عام", "سنه", "مده", "فتره", "الموسم"})
TIMES |= {"عامين", "سنتين", "شهرين", "يومين", "اسبوعين", "اعوام", "سنوات", "شهور", "اشهر", "ايام", "اسابيع"}
TIMES |= {"شهر", "اسبوع"}
SUBJUNCTIVES = frozenset({"تشمل", "يشمل", "تكون", "يكون", "تصل", "يصل", "تغطي", "يغطي", "تصبح", "يصبح", "تحل", "يحل"})
"""Verbs behind ل: «لتكون الإمارات في طليعة …» is no purpose of the money."""
BESIDE = frozenset({"جانب", "جوار"})
"""«إلى جانب» adds, it is no purpose."""
BACK = frozenset({"منها", "منه", "بها", "به", "عليها"})
"""Behind a verb these mean the sum: «مليون دينار استفاد منها …»."""
MEANS = frozenset(
    {"الاعتمادات", "اعتمادات", "الاموال", "اموالا", "المبالغ", "مبالغ", "نصفها", "ثلثها", "ثلثاها", "ربعها"}
)
"""Behind a verb of paying these are the money itself."""
SPANS = frozenset({"مدي", "مدار", "امتداد", "متم", "غايه", "نهايه", "حدود"})
MEASURES = frozenset({"طاقه", "سعه", "قدره", "طول", "مساحه", "عرض", "وزن"})
SOURCES = frozenset({"ميزانيه", "موازنه", "مخصصات", "موارد", "اموال", "حساب", "صندوق", "مال", "جيب"})
LIGHT = frozenset({"تقديم", "منح", "تخصيص", "دفع", "توفير", "ضخ", "صرف", "اقراض"})
"""Verbal nouns of giving: what is given stands behind them («أعلنت X تقديم 5 ملايين …»)."""


class Purposes(Finder):
    """Looks ahead from a payment. Methods give token ranges, and the programme or event where it is one."""

    def __init__(self, context: Context, money_words: MoneyWords, extents: Extents, things: NamedThings) -> None:
        super().__init__(context)
        self.money_words = money_words
        self.extents = extents
        self.things = things

    def object(self, i: int, after: int) -> tuple[TokenRange | None, Phrase | None]:
        """What is paid for: a programme, the direct object («مشغلًا للخياطة»), or the words behind «ل», «لفائدة»."""
        words, stop = self.reading.words, self.extents.payment_end(i)
        k = self._past_proxy(self.money_words.past_asides(self._past_partners(after, stop), stop), stop)
        if k < stop and words[k].norm in ("علي", "عن") and k + 1 < stop and self._is_light(k + 1):
            k += 1
        if k + 2 < stop and "موافقه" in without_possessive(words[k].stem) and words[k + 1].norm == "علي":
            k += 2  # «منح البنك موافقته على مشروع …»
        if k < stop and self._is_light(k):
            granted = self.phrases.at.get(k + 1) if words[k].stem in ("منح", "اقراض") else None
            k = self.money_words.past_asides(granted.end if granted is not None else k + 1, stop)
        stop = self.extents.before_next_sum(k, stop)
        paid = sum(1 for j in range(after, k) if self.money_words.is_sum(j))
        direct = k < stop and not paid and self._is_plain_noun(k) and words[k].stem not in MEANS
        until = next((j for j in range(k, stop) if direct and self.money_words.is_money(j)), stop)
        programme = next(
            (
                p
                for j in range(k, until)
                if (p := self.phrases.at.get(j)) and p.label is Label.PROGRAMME and not (direct and self._is_frame(p))
            ),
            None,
        )
        if programme is not None:
            return programme.mention.tokens, programme
        purpose = k if direct else self._purpose(k, stop)
        if purpose is None:
            return None, None
        if words[purpose].text in PURPOSE_STOPS:
            return None, None
        return self.reading.trimmed(purpose, self._object_end(purpose, stop)), None

    def _past_proxy(self, k: int, stop: int) -> int:
        """«خصص البنك نيابة عنها | خمسة ملايين»: the word behind the one in whose name the payer acts."""
        words = self.reading.words
        if k + 2 < stop and words[k].norm in ("نيابه", "بالنيابه", "عوضا") and words[k + 1].bare.startswith("عن"):
            end = k + 2 if words[k + 1].norm != "عن" else k + 3
            return self.money_words.past_asides(end, stop)
        return k

    def _is_frame(self, programme: Phrase) -> bool:
        """«سلّمت X أجهزة …، ضمن مشروع Y»: a frame behind a comma, with the thing that is given before it."""
        words, first = self.reading.words, programme.first
        k = next((k for k in range(first - 1, max(first - 5, 0), -1) if words[k].text in COMMAS), None)
        return k is not None and words[k + 1].norm in ("ضمن", "في") and self.cues.frames.at(words, k + 1) is not None

    def _past_partners(self, k: int, stop: int) -> int:
        """«دعمت X بالشراكة مع Y المشروع»: the word behind those who stand beside the payer."""
        match = self.cues.roles.at(self.reading.words, k) if k < stop else None
        if match is None or match.name != "partner":
            return k
        names = self.phrases.names(match.end, lambda p: p.label is not Label.PROGRAMME, reach=1, gap=0, stop=stop)
        return names[-1].end if names else k

    def contributed_to(self, after: int, stop: int, link: str) -> TokenRange | None:
        """«ساهمت X بمبلغ … في بناء المدرسة»: the words behind the `link` that are no frame, no place and no time."""
        words = self.reading.words
        k = next((j for j in range(self.money_words.past_asides(after, stop), stop - 1) if words[j].norm == link), None)
        if k is None or self.money_words.is_date(k + 1) or self.cues.frames.at(words, k) is not None:
            return None
        mention = words[k + 1].mention
        if (mention is not None and mention.label is Label.PLACE) or words[k + 1].punct:
            return None
        if words[k + 1].stem in TIMES | self.cues.costs or self.money_words.is_money(k + 1):
            return None  # «في تمويله»: of what was named before
        return self.reading.trimmed(k + 1, self._object_end(k + 1, stop))

    def interposed(self, i: int, end: int) -> TokenRange | None:
        """«قدمت X، بتمويل من Y، مساعدات شتوية لـ…»: the object behind a cue that stands between two commas."""
        words, (_, stop) = self.reading.words, self.reading.sentence_of(i)
        k = next((j for j in range(end, min(stop, end + 4)) if words[j].text in COMMAS), None)
        if k is None or k + 1 >= stop or i == 0 or words[i - 1].text not in COMMAS:
            return None
        first = k + 1
        if words[first].conj or words[first].prep or not self.money_words.is_unnamed(first):
            return None
        if words[first].punct or self.cues.any_verb.at(words[first]) is not None:
            return None
        last = next((j for j in range(first + 1, stop) if words[j].punct), stop)
        return self.reading.trimmed(first, min(last, first + MAX_OBJECT_WORDS))

    def _is_light(self, k: int) -> bool:
        """«تقديم», «تقديمه»: a verbal noun of giving, with what is given behind it."""
        return any(form in LIGHT for form in without_possessive(self.reading.words[k].stem))

    def _object_end(self, first: int, stop: int) -> int:
        """Where the words for what is paid for, from word `first` on, end."""
        words, end = self.reading.words, first + 1
        while end < min(stop, first + MAX_OBJECT_WORDS) and words[end].text not in PURPOSE_STOPS:
            if self._ends_object(end, stop) or self._is_where(first, end, stop):
                break
            end += 1
        return end

    def _is_where(self, first: int, k: int, stop: int) -> bool:
        """«أجور المترجمين | في مسقط», «إيجار المقر | خمس سنوات», «تعميمها | على 83 مركزا»: where, how long."""
        words = self.reading.words
        behind = words[k + 1] if k + 1 < stop else None
        place = behind is not None and behind.mention is not None and behind.mention.label is Label.PLACE
        charge = words[first].stem in self.cues.charges
        if charge and ((words[k].norm == "في" and place) or self._is_span(k, stop)):
            return True
        if words[k].norm in ("علي", "لدي") and behind is not None and behind.norm.isdigit():
            return True
        return words[k].bare == "ان" or (words[k].prep == "ب" and words[k].stem in self.cues.goods)

    def _ends_object(self, k: int, stop: int) -> bool:
        words = self.reading.words
        if (
            self.money_words.is_money(k)
            or self.cues.roles.at(words, k)
            or words[k].norm in RELATIVES | RESULTS | BECAUSE
        ):
            return True
        if (
            self._tells_where_or_how_long(k, stop)
            or self.money_words.opens_clause(k)
            or self._is_anothers_cost(k, stop)
        ):
            return True
        beside = words[k].bare in ADDING or (words[k].norm in TO and k + 1 < stop and words[k + 1].bare in ADDING)
        if beside and any(self.extents.is_added_gift(j) for j in range(k + 2, min(k + 9, stop + 1, len(words)))):
            return True  # «… إلى جانب قرض بقيمة …»
        if self.cues.through.at(words, k) or self.cues.purposes.at(words, k) or words[k].norm in ("وذلك", "ضمن"):
            return True
        if words[k].norm == "من" and k + 1 < stop and (words[k + 1].norm == "ضمن" or self._is_source(k + 1)):
            return True  # «كلفة الغرف من منحة …»
        if words[k].mention is None and self.extents.pays_anew(k):
            return True  # «… تذاكر العائدين وقدمت لكل منهم …»
        if words[k].prep == "ب" and words[k].stem in self.cues.gift_nouns:
            return True  # «سيمول مشروع المستشفى بقرض …»
        return words[k].norm in TO and k + 1 < stop and words[k + 1].mention is not None

    def _is_anothers_cost(self, k: int, stop: int) -> bool:
        """«أدى X ثمن الأثاث | وY رواتب المربين»: another payer with what it pays, its verb understood."""
        words, phrase = self.reading.words, self.phrases.at.get(k)
        starts = phrase is not None and phrase.first == k and words[k].conj and phrase.end < stop
        return phrase is not None and starts and words[phrase.end].stem in self.cues.charges

    def _tells_where_or_how_long(self, k: int, stop: int) -> bool:
        """«في تلعفر», «على مدى عامين», «إلى نهاية 2025», «بطاقة 120 متراً»: no words of what is paid for."""
        words = self.reading.words
        if k + 1 >= stop:
            return False
        behind = words[k + 1]
        place = behind.mention is not None and behind.mention.label is Label.PLACE
        several = k + 2 < stop and words[k + 2].conj and words[k + 2].mention is not None
        if words[k].norm == "في" and place and several:
            return True
        if words[k].norm in ("علي", "الي") and behind.norm in SPANS:
            return True
        return words[k].prep == "ب" and words[k].stem in MEASURES and behind.norm[:1].isdigit()

    def _is_source(self, k: int) -> bool:
        """«من منحة», «من ميزانيتها», «من مخصصات …»: what the payer takes the money from."""
        stems = without_possessive(self.reading.words[k].stem)
        return any(s in self.cues.grant_nouns or s in SOURCES for s in stems) and self.reading.words[k].mention is None

    def _is_plain_noun(self, k: int) -> bool:
        """True where word `k` can be the object itself: «مشغلًا», «بنفقات سفر الوفد»; no filler, verb or person."""
        word = self.reading.words[k]
        if (
            word.norm.isdigit()
            or word.punct
            or word.conj
            or word.norm in FILLERS | TO | RELATIVES
            or word.prep == "ل"
            or self._is_person(k)
        ):
            return False
        return self.cues.any_verb.at(word) is None

    def _is_person(self, k: int) -> bool:
        mention = self.reading.words[k].mention
        return mention is not None and mention.label in (Label.PERSON, Label.HONORIFIC, Label.POSITION)

    def _purpose(self, k: int, stop: int) -> int | None:
        """The word that says what the money is for: «لتأهيل خمسة مراكز», «بهدف تحسين …»."""
        words = self.reading.words
        found = self._aim(k, stop)
        if found is not None:
            return found
        if k >= stop or words[k].norm in FILLERS | TO or words[k].prep or words[k].conj or self._is_person(k):
            return None
        if words[k].norm.isdigit() or (k + 1 < stop and words[k + 1].norm in BACK) or self._is_of_source(k):
            return None
        return None if self.cues.amount.at(words, k) or self.cues.through.at(words, k) else k

    def _aim(self, k: int, stop: int) -> int | None:
        """The first word from `k` on that opens a purpose: ل before an aim («لدعم»), else any noun behind ل."""
        words, first = self.reading.words, None
        for j in range(k, stop):
            if words[j].text in ".؛" or words[j].norm in RELATIVES | PARTS:
                break
            if first is not None and words[j - 1].punct and words[j].conj:
                break  # «25 مليونا لقطاع العدالة، واتفاقية ثانية لتأهيل …»
            behind = self._behind_purpose(j, stop)
            if behind is None:
                continue
            if words[behind].stem in self.cues.aims or not self._is_receiver(j, behind):
                return behind
            first = behind if first is None else first
        return first

    def _behind_purpose(self, j: int, stop: int) -> int | None:
        """Where a purpose begins that word `j` opens: at the noun with ل, or behind «بهدف», «لصالح»."""
        words = self.reading.words
        purpose = self.cues.purposes.at(words, j)
        if purpose is not None:
            return purpose.end if purpose.end < stop else None
        if words[j].norm in TO:
            if (j + 1 < stop and words[j + 1].stem in BESIDE) or (j > 0 and words[j - 1].bare in ADDING):
                return None
            free = j + 1 < stop and words[j + 1].mention is None and not self.money_words.is_money(j + 1)
            return j + 1 if free and not words[j + 1].norm.isdigit() else None
        if words[j].stem == "كل" and j + 1 < stop and words[j + 1].norm in EACH:
            return None  # «500 ألف دولار لكل منهما»
        aimed = words[j].prep == "ل" and self.money_words.is_unnamed(j) and words[j].stem not in SUBJUNCTIVES
        return j if aimed and not self._is_span(j, stop) and not self._is_of_source(j) else None

    def _is_span(self, j: int, stop: int) -> bool:
        """«لعامين», «لثلاث سنوات», «لكل عام»: how long it is paid for."""
        words = self.reading.words
        counted = words[j].stem in NUMERALS | {"كل"} or words[j].norm.isdigit()
        return words[j].stem in TIMES or (counted and j + 1 < stop and words[j + 1].stem in TIMES)

    def _is_of_source(self, j: int) -> bool:
        """«من صندوقها | للطوارئ», «من مخصصات | الطوارئ»: what the payer takes the money from goes on."""
        words = self.reading.words
        return j > 1 and words[j - 2].norm in ("من", "ومن") and self._is_source(j - 1)

    def _is_receiver(self, j: int, behind: int) -> bool:
        """True where ل says for whom («لبلادنا», «لأطفال اليمن») and an aim may still follow."""
        return j == behind and self.reading.words[j].stem not in self.cues.fundables

    def purpose_behind(self, after: int, stop: int, reach: int | None = None) -> TokenRange | None:
        """«… من X بقيمة … لتطوير المعامل»: the words of the purpose, where it begins within `reach` words."""
        stop = self.extents.before_next_sum(after, stop)
        j = self._aim(after, stop if reach is None else min(stop, after + reach))
        if j is None:
            return None
        return self.reading.trimmed(j, self._object_end(j, stop))

    def between(self, i: int, end: int) -> tuple[TokenRange | None, Phrase | None, int | None]:
        """«وتموّل البرنامجَ المفوضيةُ»: the object before its subject."""
        words = self.reading.words
        for k in range(i + 1, end):
            event = self.things.event_at(k)
            if event is not None:
                return self.reading.trimmed(k, k + 1), None, event
            known = self.things.programme_meant(k)
            if known is not None:
                return known.mention.tokens, known, None
            object_of = k == i + 1 or words[k - 1].stem in self.cues.cost_nouns or words[k - 1].stem == "تمويل"
            object_of = object_of or (k == i + 2 and words[k - 1].norm == "في")  # «يساهم في المشروع X»
            if object_of and words[k].stem in self.cues.fundables and words[k].stem.startswith("ال"):
                return self.reading.trimmed(k, min(self.money_words.noun_end(k), end)), None, None
        return None, None, None
