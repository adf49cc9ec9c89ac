"""What stands right before a name: titles of address, ranks, and what the person does («الصحفية فلانة»)."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.recognize.wordlists import load_wordlists
from atip_extract.relate.grammar.cues import Cues
from atip_extract.relate.grammar.reading import OPENERS, Reading, Word
from atip_extract.relate.people.posts import is_honorific, is_nationality
from atip_extract.text.normalize import keys

CALLINGS = frozenset(
    {"المهندس", "المهندسه", "المستشار", "المستشاره", "المحامي", "المحاميه", "الطبيب", "الطبيبه", "النايب"}
)
"""Professions that are written before a name as a title is: «رئيس البلدية والمهندس فلان» are two people."""
JUDGES = frozenset({"القاضي", "القاضيه"})
"""A title alone, and what somebody does with an adjective: «القاضي المتقاعد فلان», «القاضية المغربية فلانة»."""
QUALITIES = frozenset({"السابق", "السابقه", "المتقاعد", "المتقاعده", "الراحل", "الراحله", "المعروف", "المعروفه"})
ARMS = frozenset({"الركن", "ركن", "الحقوقي", "حقوقي", "المتقاعد", "طيار", "بحري", "امن", "شرطه", "مهندس"})
"""Behind a rank: of what arm, and whether in service."""
MAX_QUALITIES = 3


class Callings:
    """Reads titles to the left of a name."""

    def __init__(self, reading: Reading, cues: Cues) -> None:
        self.reading, self.cues = reading, cues
        self._offices = keys(cues.data["posts"]["titles"])

    def honorifics_before(self, i: int) -> tuple[int, list[str]]:
        """Walk left over honorifics: «السيد المستشار/ محمد» gives both, the slash passed over."""
        words, found, k = self.reading.words, [], i
        while k > 0 and not words[k].conj:
            before = words[k - 1]
            if before.mention is not None and before.mention.label is Label.HONORIFIC:
                whole = not self._is_honorific_alone(k - 1)
                start = self.reading.first(before.mention) if whole else k - 1
                tokens = self.reading.trimmed(start, k)
                found.append(self.reading.doc[tokens[0] : tokens[1]].text)
                k = start
            elif self._is_bare_rank(before):
                found.append(before.text)
                k -= 1
            elif (before.text in "/" or before.text in OPENERS) and k > 1 and is_honorific(words[k - 2]):
                k -= 1  # «العميد “فلان”»
            elif before.norm in ARMS and k > 1 and is_honorific(words[k - 2]):
                k -= 1  # «الفريق أول | الركن | فلان»
            elif before.text == ")" and k > 3 and words[k - 3].text == "(" and is_honorific(words[k - 4]):
                k -= 3  # «اللواء | (م) | فلان»
            else:
                break
        return k, found[::-1]

    def _is_bare_rank(self, word: Word) -> bool:
        """«رئيس المركز | عقيد فلان»: a rank without the article, right before a name."""
        mention = word.mention
        alone = mention is None or (mention.label is Label.POSITION and self.reading.first(mention) == word.i)
        rank = word.norm in self.cues.ranks and not word.prep and not word.conj
        return alone and rank and word.norm not in load_wordlists().given_names

    def _is_honorific_alone(self, k: int) -> bool:
        """«معالي | الدكتور» are two, «الملازم أول» is one."""
        token = self.reading.words[k].end - 1
        return load_wordlists().honorifics.at(self.reading.doc, token) is not None

    def profession(self, first: int, name: int) -> tuple[int, int] | None:
        """«الصحافي ريّان حدشيتي», «الخبير البلجيكي باتريك …», «الأستاذ المحامي فلان»: what the person does, in words.

        Honorifics stand from word `first` on, the name at word `name`.
        """
        words = self.reading.words
        for k in range(first, name):
            if self._is_profession(k, name):
                return self.paired(k), name if k == first else k + 1
        k = first
        while k > max(0, first - MAX_QUALITIES) and self._is_quality(words[k - 1]):
            k -= 1
        if k in (first, 0) or not is_honorific(words[k - 1]):
            return None
        judge = words[k - 1].stem in JUDGES
        start = k - 1 if judge else next((i for i in (k - 2, k - 1) if i >= 0 and self._is_profession(i, k)), None)
        return (self.paired(start), first) if start is not None else None

    def office(self, first: int, name: int) -> tuple[int, int] | None:
        """«وكيلة النيابة فلانة», «معالي الوزير الدكتور فلان»: a title that is a post, in words."""
        words = self.reading.words
        for k in range(first, name):
            for end in (k + 2, k + 1):
                if end <= name and " ".join(w.stem for w in words[k:end]) in self._offices:
                    return k, end
        return None

    def _is_profession(self, k: int, end: int) -> bool:
        """True where one or two words are what somebody does: «الصحفي», «رجل الأعمال»."""
        words, professions = self.reading.words, self.cues.professions
        pair = k + 1 < end and f"{words[k].stem} {words[k + 1].stem}" in professions
        return words[k].stem in professions or pair

    def _is_quality(self, word: Word) -> bool:
        """«الفنان | التشكيلي | فلان», «النائب | السابق | فلان»."""
        if word.conj or word.prep or word.punct:
            return False
        adjective = word.stem.startswith("ال") and (word.stem.endswith(("ي", "يه")) or word.stem in QUALITIES)
        return is_nationality(word) or (word.mention is None and adjective)

    def paired(self, start: int) -> int:
        """«الكاتبة | والباحثة فلانة», «الأديب | والمفكر اليمني فلان»: two professions of one person."""
        words = self.reading.words
        if start == 0 or not words[start].conj or words[start].prep:
            return start
        before, same = words[start - 1], words[start - 1].stem.endswith("ه") == words[start].stem.endswith("ه")
        own = before.stem.startswith("ال") and before.stem in self.cues.professions - CALLINGS
        return start - 1 if own and same and words[start].stem.startswith("ال") else start
