"""What stands between a post and who holds it: where the post is held and what it is for.

«ممثلة اليونيسف | في المملكة | فلانة», «المشرف العام | على توظيف الخريجين | الدكتور فلان», «ممثل الغرفة | والنقابة».
"""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.grammar.reading import COMMAS, RELATIVES, Reading, Word

MAX_WORDS = 8
LINKS = frozenset({"في", "لدي", "عن", "علي", "من"})
LANDS = frozenset({"حكومه", "دوله", "مملكه", "جمهوريه", "اقليم", "ولايه", "محافظه", "مدينه", "منطقه"})
CHARGED = frozenset({"المكلف", "المكلفه", "المعني", "المعنيه", "المعتمد", "المعتمده", "المقيم", "المقيمه"}) | frozenset(
    {"المفوض", "المفوضه", "المنتدب", "المنتدبه"}
)
STANDING = frozenset({"سابقا", "حاليا", "انذاك", "وقتها", "يومها", "بالانابه", "بالنيابه", "بالوكاله", "بالتكليف"})
"""Adverbs that say since when and how a post is held: «رئيس المحكمة | سابقا | القاضي فلان»."""
OCCASIONS = frozenset(
    {"ختام", "بدايه", "نهايه", "مستهل", "كلمه", "تصريح", "حديث", "اطار", "اعقاب", "ضوء", "هامش", "حضور", "حفل", "لقاء"}
) | frozenset({"اجتماع", "موتمر", "ورشه", "ندوه", "اليوم", "الختام", "البدايه", "الاجتماع", "اللقاء", "الحفل", "مقر"})
"""Behind a preposition they tell when and where something was done, and nothing of a post."""
MEETS = frozenset({"التقي", "التقت", "استقبل", "استقبلت", "زار", "زارت", "يلتقي", "يستقبل", "هنا", "كرم", "كرمت"})
HOLDERS = (Label.HONORIFIC, Label.PERSON)
NAMES = (Label.PLACE, Label.ORGANIZATION, Label.PROGRAMME, Label.NATIONALITY)


class PostTails:
    """Finds the end of a post's tail, up to the title or the name of who holds it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def end(self, first: int, k: int, stop: int) -> int:
        """The word behind the tail that begins at word `k`, `k` where there is none; the post begins at `first`."""
        words = self.reading.words
        if k >= stop or words[k].punct or words[k].conj:
            return k
        if (behind := self._qualified(k, stop)) > k:
            return behind
        if (land := self._in_a_land(k, stop)) > k:
            return land
        if first > 0 and words[first - 1].stem in MEETS and not words[first].conj:
            return k  # «استقبل مدير المركز في عمّان الدكتور فلانا»
        return self._of_phrases(k, stop)

    def _qualified(self, k: int, stop: int) -> int:
        """«رئيس المحكمة | سابقا | القاضي», «عضو النيابة الجزائية | المتخصصة | القاضية»: the word behind, else `k`."""
        words, end = self.reading.words, k
        while end < min(k + 3, stop) and words[end].mention is None and not words[end].conj:
            if words[end].norm not in STANDING and (words[end].prep or not words[end].stem.startswith("ال")):
                break
            end += 1
        comma = end > k and end + 1 < stop and words[end].text in COMMAS and words[end - 1].norm in STANDING
        end += comma
        return end - comma if end > k and end < stop and self._is_held_by(words[end]) else k

    def _in_a_land(self, k: int, stop: int) -> int:
        """«وزير الإعلام في حكومة تصريف الأعمال فلان», «ممثلة اليونيسف في المملكة فلانة»."""
        words = self.reading.words
        end = k + 1 if words[k].norm in ("في", "لدي") else k
        if words[k].mention is not None or (end == k and words[k].prep != "ب"):
            return k
        first = end
        if end < stop and words[end].stem in LANDS and words[end].mention is None:
            end += 1
            end += end < stop and words[end].mention is None and words[end + 1 : end + 2] != []
        while end < min(first + 4, stop) and words[end].mention is None and words[end].stem.startswith("ال"):
            end += 1
        return end if end > first and end < stop and self._is_held_by(words[end]) else k

    def _of_phrases(self, k: int, stop: int) -> int:
        """«على توظيف الخريجين», «في شطر الطالبات», «المكلف بالتجارة»: prepositions and what they govern."""
        words, i, named, names = self.reading.words, k, True, 0
        while i < min(k + MAX_WORDS + names, stop):
            word = words[i]
            if i > k and not word.conj and named and self._is_held_by(word):
                return i
            if i > k and word.text in COMMAS:
                return i if named and self._is_short(k, i) and i + 1 < stop and self._is_held_by(words[i + 1]) else k
            if word.punct or word.stem in RELATIVES or (i == k and not self._begins(word)):
                return k
            if word.stem in OCCASIONS or (word.mention is not None and word.mention.label not in NAMES):
                return k
            if word.mention is not None and i > k and self.reading.first(word.mention) == i:
                names += self.reading.after(word.mention) - i - 1  # a name counts as one word
            link = word.norm in LINKS
            bare = word.mention is None and not link and not word.stem.startswith("ال")
            governed = word.prep != "" or (i > k and (words[i - 1].norm in LINKS or not named))
            if (bare and not governed) or (word.conj and bare):
                return k
            named = not bare and not link
            i += 1
        return k

    def _is_short(self, k: int, end: int) -> bool:
        """Before a comma only a place, or what the one in charge is in charge of: «للسودان،», «المكلف بالتجارة،»."""
        words = self.reading.words
        place = words[end - 1].mention
        return words[k].stem in CHARGED or (end - k < 3 and place is not None and place.label is Label.PLACE)

    @staticmethod
    def _begins(word: Word) -> bool:
        charged = word.stem in CHARGED and word.mention is None
        return word.norm in LINKS or word.prep in ("ب", "ل") or charged

    @staticmethod
    def _is_held_by(word: Word) -> bool:
        mention = word.mention
        return mention is not None and mention.label in HOLDERS and not word.conj and word.prep == ""

    def second_body(self, k: int, stop: int) -> int:
        """«ممثلة المركز الثقافي | والسفارة الإيطالية | فلانة»: the word behind a second body of one post, else `k`."""
        words = self.reading.words
        here = words[k].mention if k < stop and words[k].conj and not words[k].prep else None
        if here is None or here.label is not Label.ORGANIZATION or self.reading.first(here) != k:
            return k
        end = self.reading.after(here)
        return end if end < stop and self._is_held_by(words[end]) else k
