"""Lists of names: «X وY، وZ», «كل من …», and one name a line under a colon.

A conjunction inside a name («المعني بالمخدرات والجريمة») never comes here: the mention covers it.
"""

from __future__ import annotations

from collections.abc import Callable

from atip_extract.annotations import Label
from atip_extract.relate.grammar.cues import Cues
from atip_extract.relate.grammar.inflection import forms_without_conjunction
from atip_extract.relate.grammar.parts import Phrase
from atip_extract.relate.grammar.reading import CLOSED, COMMAS, DASHES, OPENERS, RELATIVES, Reading, Word
from atip_extract.relate.people.posts import BODY_LINKS

BULLETS = frozenset("•-–*·▪●")
MAX_LINE_WORDS = 20
ASIDE = frozenset({"اليوم", "امس", "اول", "غدا", "يوم", "صباح", "مساء", "في", "هنا", "مدينه", "بمدينه"}) | frozenset(
    {
        "السبت",
        "الاحد",
        "الاثنين",
        "الثلاثاء",
        "الاربعاء",
        "الخميس",
        "الجمعه",
        "الماضي",
        "الجاري",
        "هذا",
        "العاصمه",
        "بالعاصمه",
    }
)
"""Words of when and where."""
QUOTES = frozenset('«»“”"()/')
SEATS = frozenset({"ومقرها", "ومقره", "مقرها", "مقره", "ومركزها", "ومركزه"})
ADDING = frozenset({"جانب", "فضلا", "اضافه", "بالاضافه", "كذلك", "علاوه", "وكذلك", "ايضا", "ثم"}) | frozenset(
    {"ومعه", "ومعها", "ومعهم", "ومعهما", "والي", "وبجانبه", "وبجانبها"}
)
"""«إلى جانب X», «بالإضافة إلى X», «ومعهما X»: one more item."""
MEMBERS = frozenset({"واعضاوه", "واعضاوها", "وعضويه", "وبعضويه"})
BELONGING = frozenset({"عضو", "اعضاء", "الاعضاء", "المنضويه", "العامله", "المنتسبه"})
"""«الدول الأعضاء بالجامعة»: of which body they are."""
MIN_VERB = 4
"""Letters of a verb and its conjunction: shorter ones are often something else."""
BEFORE_EACH = frozenset({"الي", "والي", "جانب", "معهم", "ومعهم"})
"""«إلى جانب كل من فلان وفلانة»: the list goes on."""
MAX_RELATIVE_WORDS = 25
"""«فلان الذي …، وفلانة»: a relative clause inside a list."""
NO_STOPS = frozenset({"بين", "عقد", "مثل", "وبين", "عبر"})
"""Verbs by their letters, but in a list most often something else."""


class NameLists:
    """Reads lists of names."""

    def __init__(self, reading: Reading, cues: Cues, at: dict[int, Phrase]) -> None:
        """`at` maps words to phrases."""
        self.reading, self.cues, self.at = reading, cues, at

    def names(
        self, i: int, accept: Callable[[Phrase], bool], *, reach: int = 3, gap: int = 3, stop: int | None = None
    ) -> list[Phrase]:
        """The list of names that begins within `reach` words of word `i`: «X وY، وZ», up to a stop or a verb.

        A name counts as an item where a conjunction or a comma comes before it; one that only qualifies the item
        before («… في مصر») does not. `gap` words that belong to no name may stand between two items.
        """
        words, idle, separated = self.reading.words, 0, True
        items: list[Phrase] = []
        listed = self._enumeration(i, accept) if i < len(words) else []
        if listed or i >= len(words):  # a text that ends with a cue
            return listed
        _, sentence_end = self.reading.sentence_of(i)
        limit = min(sentence_end, stop) if stop is not None else sentence_end
        k = self._past_aside(i, limit)
        while k < limit:
            phrase, word = self.at.get(k), words[k]
            if phrase is not None and phrase.owner is None and self.reading.first(phrase.mention) >= i:
                may_own = bool(items) or self.reading.is_behind_post(k)
                owner = words[phrase.first].prep == "ل" and not word.conj and may_own
                # «X، التابع للاتحاد الأوروبي», «بحضور الأمين العام للمنظمة»
                joined = (separated or word.conj or self._signs_for(items, phrase)) and not owner
                joined = joined and not self._is_where(phrase) and not (items and self._is_at(phrase))
                if joined and accept(phrase):
                    items.append(phrase)
                    idle, separated = 0, False
                elif not items:
                    idle += 1
                k = max(phrase.end, k + 1)
                continue
            aside = word.norm in RELATIVES or self.cues.titles.at(words, k) is not None
            if items and aside and (past := self._past_relative(k, limit, accept)) is not None:
                k, idle = past, 0
                continue
            if word.punct:
                if word.text in CLOSED and (items or word.text != ":") and not self._goes_on(k, items):
                    break
                separated = separated or word.text in COMMAS or word.text in ":؛" or self._is_between_people(k, items)
            elif self._ends_list(k, bool(items)):
                break
            elif word.norm in ADDING or self._joins_quoted(k) or word.norm == "وعن":
                separated = True  # «عن X مديرها فلان وعن Y مديرها فلان»
            elif word.norm not in self.cues.list_links and word.norm not in BODY_LINKS:
                idle += 1
                separated = separated or word.conj
                if idle > (gap if items else reach):
                    break
            k += 1
        return items

    def _is_between_people(self, k: int, items: list[Phrase]) -> bool:
        """«فلان (جامعة X) – فلانة (جامعة Y)»: a dash that parts one person from the next."""
        behind = self.at.get(k + 1) if self.reading.words[k].text in DASHES and items else None
        return behind is not None and behind.label is Label.PERSON and behind.first == k + 1

    def _past_relative(self, k: int, limit: int, accept: Callable[[Phrase], bool]) -> int | None:
        """«فلان الذي تكفّل بـ …، وفلانة التي …», «فلان حول …، وفلانة عن …»: the comma where the list goes on."""
        words = self.reading.words
        for j in range(k + 1, min(k + MAX_RELATIVE_WORDS, limit - 1)):
            if words[j].text not in COMMAS or not words[j + 1].conj:
                continue
            m = j + 1
            while m < min(j + 5, limit - 1) and m not in self.at and self._is_title(words[m]):
                m += 1  # «، والباحثة البوسنية | فلانة»
            behind = self.at.get(m)
            if behind is not None and behind.first == m and behind.label is Label.PERSON and accept(behind):
                return j
        return None

    @staticmethod
    def _is_title(word: Word) -> bool:
        """A title, a post or an adjective before a name."""
        titles = (Label.HONORIFIC, Label.POSITION)
        return word.mention.label in titles if word.mention is not None else word.stem.startswith("ال")

    def _goes_on(self, k: int, items: list[Phrase]) -> bool:
        """«… رؤساء الأقسام: فلان», «فلان، رئيساً؛ والدكتورة فلانة»: the mark at word `k` ends no list of people."""
        behind = self.at.get(k + 1) if self.reading.words[k].text == "؛" and items else None
        person = behind is not None and behind.label is Label.PERSON and behind.first == k + 1
        return (person and self.reading.words[k + 1].conj) or self._names_group(k)

    def _names_group(self, k: int) -> bool:
        """«… ورؤساء الأقسام في الكلية: د. فلانة، د. فلان»: a colon with a person right behind it."""
        words, behind = self.reading.words, self.at.get(k + 1)
        named = behind is not None and behind.label is Label.PERSON and behind.first == k + 1
        return words[k].text == ":" and named and words[k + 1].sent == words[k].sent

    def _past_aside(self, i: int, limit: int) -> int:
        """«أجراها، أمس الأربعاء بمراكش، رئيس الحكومة»: the word behind when and where, between two commas."""
        words = self.reading.words
        if i >= limit or words[i].text not in COMMAS:
            return i
        end = next((k for k in range(i + 1, min(i + 11, limit)) if words[k].text in COMMAS), None)
        if end is None or end + 1 >= limit:
            return i
        dates = {t for d in self.reading.notes.dates for t in range(d.start, d.end)}
        for k in range(i + 1, end):
            phrase = self.at.get(k)
            where = phrase is not None and phrase.label is Label.PLACE
            when = any(t in dates for t in range(words[k].start, words[k].end))
            if not (where or when or words[k].norm in ASIDE):
                return i
        return end + 1

    def _is_where(self, phrase: Phrase) -> bool:
        """«السفير الأمريكي لدى اليمن فلان», «مدير البرنامج في مصر فلان»: where an item is, no item itself."""
        before = self.reading.words[phrase.first - 1].norm if phrase.first > 0 else ""
        if before in SEATS:
            return True  # «X ومقرها الكويت»
        member = before in BELONGING and self.reading.words[phrase.first].prep == "ب"
        if phrase.label is Label.ORGANIZATION and (before == "في" or member):
            return True  # «ممثلي الجهات الأعضاء في اللجنة», «خبراء يمثلون الدول الأعضاء بالجامعة»
        return phrase.label is Label.PLACE and before in ("لدي", "في")

    def _is_at(self, phrase: Phrase) -> bool:
        """«مع وزارة العدل، بمركز المؤتمرات»: behind other items, a body with ب and no conjunction says where."""
        word = self.reading.words[phrase.first]
        return phrase.label is not Label.PERSON and word.prep == "ب" and not word.conj

    def _signs_for(self, items: list[Phrase], phrase: Phrase) -> bool:
        """«عن المركز مساعد المشرف المهندس سعود»: the body, then at once the person who acts for it."""
        if not items or phrase.label is not Label.PERSON or items[-1].label is not Label.ORGANIZATION:
            return False
        words, before = self.reading.words, items[-1].first - 1
        before -= before > 0 and words[before].text in '«“"'
        return before >= 0 and forms_without_conjunction(words[before].norm)[-1] == "عن"

    def _enumeration(self, i: int, accept: Callable[[Phrase], bool]) -> list[Phrase]:
        """«… كلاً من:» and then a line for each: the first name of every line that begins with a number or a bullet."""
        words, sentences = self.reading.words, self.reading.sentences
        number = words[min(i, len(words) - 1)].sent
        start, end = sentences[number]
        if not any(w.text == ":" for w in words[max(start, end - 2) : end]) or self._does_more(i, end):
            return []
        items: list[Phrase] = []
        for first, stop in sentences[number + 1 :]:
            if not (words[first].text in BULLETS or words[first].norm.isdigit() or self._is_line_of(first, stop)):
                break
            phrase = next(
                (p for k in range(first, stop) if (p := self.at.get(k)) and p.owner is None and accept(p)), None
            )
            if phrase is not None:
                items.append(phrase)
        return items

    def _does_more(self, i: int, end: int) -> bool:
        """«وترأس الوفد فلان، وضم كلا من:»: behind word `i` another verb brings what stands below."""
        words, k = self.reading.words, i
        while k < end:
            if words[k].norm in RELATIVES and words[k - 1].text in COMMAS:  # «الوفد، الذي قادته فلانة، كلا من:»
                k = next((j for j in range(k, end) if words[j].text in COMMAS), end)
            verb = self.cues.any_verb.at(words[k]) if k < end and words[k].mention is None else None
            if verb is not None and words[k].norm not in NO_STOPS:
                return True
            if i < k < end and (self.cues.roles.at(words, k) is not None or words[k].norm in MEMBERS):
                return True  # «وقّع عن X فلان، بحضور:», «يرأس الوفد فلان، وأعضاؤه:»
            k += 1
        return False

    def _is_line_of(self, first: int, stop: int) -> bool:
        """A short line that begins with somebody or with his post: «فلان، وكيل الوزارة», «رئيس الرابطة فلان»."""
        for k in range(first, stop if stop - first <= MAX_LINE_WORDS else first):
            phrase = self.at.get(k)
            if phrase is not None and phrase.label is Label.PERSON and phrase.owner is None:
                return True
            if self.reading.words[k].punct and self.reading.words[k].text not in QUOTES:
                return False
            if phrase is None and self.cues.any_verb.at(self.reading.words[k]) is not None:
                return False
        return False

    def _joins_quoted(self, k: int) -> bool:
        """«X» و«Y»: the conjunction stands alone before a quotation mark."""
        words = self.reading.words
        return words[k].norm == "و" and k + 1 < len(words) and words[k + 1].text in OPENERS

    def _opens_another(self, k: int) -> bool:
        """«الجلسة التي أدارها فلان | كلا من فلانة وفلان»: the list of another verb, unless «إلى جانب» joins it."""
        words = self.reading.words
        each = words[k].stem in ("كل", "كلا") and k + 1 < len(words) and words[k + 1].norm == "من"
        return each and not words[k].conj and words[k - 1].norm not in BEFORE_EACH

    def _is_said_next(self, k: int) -> bool:
        """«أدارها فلان، واعترض فيها فلان»: behind a comma, what another one said."""
        words = self.reading.words
        joined = words[k - 1].text in COMMAS and words[k].mention is None and words[k].norm.startswith("و")
        return joined and len(words[k].norm) > MIN_VERB and self.cues.verbs["speak"].at(words[k]) is not None

    def _ends_list(self, k: int, begun: bool) -> bool:
        words = self.reading.words
        if begun and words[k - 1].text in COMMAS and _looks_like_verb(words[k]):
            return True
        role = self.cues.roles.at(words, k)
        if self.cues.list_stops.at(words, k) is not None or role is not None:
            return words[k].norm not in BODY_LINKS or (role is not None and role.end > k + 1)  # «في حضور …»
        if begun and (self._opens_another(k) or self._is_said_next(k)):
            return True
        if not begun:  # «بحضور ممثلي عدة هيئات، أكد الوزير فلان»: nobody was named
            form = self.cues.any_verb.at(words[k])
            if form is not None and form.suffixed and words[k - 1].text in COMMAS:
                return True  # «تحت رعاية سموها، ونظمته السفارة»
            said = words[k - 1].text in COMMAS and words[k].norm not in NO_STOPS and not words[k].conj
            return said and self.cues.any_verb.at(words[k]) is not None
        if self.cues.nouns.announces(words, k):
            return True
        return any(norm in ("قال", "كان", "كانت") for norm in forms_without_conjunction(words[k].norm)) or (
            self.cues.any_verb.at(words[k]) is not None and words[k].norm not in NO_STOPS
        )


def _looks_like_verb(word: Word) -> bool:
    """«، وضعت الحكومة …», «، استهدفت منظمات …»: behind a comma a feminine past tense, no name."""
    norm = word.norm
    if word.mention is not None or not norm.endswith("ت") or norm.endswith("ات"):
        return False
    return len(norm) > 3 and (norm.startswith("و") or (len(norm) > 5 and norm.startswith("است")))
