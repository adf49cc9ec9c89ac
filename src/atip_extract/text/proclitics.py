"""Splitting و ف ب ل ك off the word that they are written with, where there is evidence that they are proclitics.

«بوزارة» is ب + وزارة, but «بيروت» is one word. What decides is how the corpora write the two candidates: a word in its
own right is met behind other proclitics and the article too (الوزارة, لوزارة, ووزارة), while a chance beginning is
not. ``lexicon.txt`` holds the counts; gazetteers add the names that they know. The article stays where it is, and the
future س stays with its verb.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from atip_extract.annotations import PROCLITICS
from atip_extract.text.normalize import fold, is_dropped, key

CONJUNCTIONS = "وف"
PREPOSITIONS = "بلك"

WHOLE = frozenset(
    key(
        """
    ولد وجد وصل وقع وضع وعد وقف وفق وفقا وراء وسط وحده وحدها وحدهم وحيد واحد واحدة واحدا ورد وفد والي والد والدة والدي
    والدين والدته والده ولي
    وزيرا وزيري وزيرتا وزيرتي وزيران وزيرين
    واجب واقع واضح واسع وافق واصل واجه وارد وادي والا وافد وافدين وافدة وافدات والدها والديه والدان
    ورق ورقة ولاية ولايات وال وام واس وات وزن وعي ورش وطن وقت وجه ود وي ون وكالة ورثة
    فقط فقد في فيه فيها فيهم فيما فوق فور فورا فضل فضلا فعل فعلا فعال فرد فرع فني فنية فاعل فوز فاز فتح فصل فهم فرض
    فكر فكرة فاتح فائق فائز فادي فارس فهد فؤاد فيصل فاطمة فهي فهو فلا فلم فالح فاضل فاقد فئة فحص فرق فقر فقه فيلم
    به بها بهم بهما بهن بنا بك بكم بي بين بينهم بينها بينما بينهما بل بلا بلى بات بدا بدأ بدل بدلا بدون بعد بعدما بعض
    بعضها بعضهم بعث بعيد باب بابا بال باي بان بارز باحث باحثة باحثين باشر باقي بالغ بالغة بالغين بالون بحث بحر بيت بلد
    بيد بيع بيان بيئة بئر بري برية بذل بث بنى بناء بطل بطلة بقي بلغ بلغت بكر بدر بسام بهاء بشار باسم باكر بيض بواسل
    له لها لهم لهما لهن لنا لك لكم لي لكن لكنه لكنها لكنهم لكي لم لما لماذا لن لو لولا لا لان ليس ليست ليسوا ليت لعل
    لعب لعبة لدى لدي لديه لديها لديهم لدينا لذا لذلك لقد لقب لقي لقاء لقاءات لغة لله لون لوح ليل ليلة لاعب لاجئ لاجئة
    لاجئين لاجئات لاحق لاحقا لازم لائق لافت لافتا لافتة لجأ لجان لجنة لحظة لحم لفت لمس لمى لين لبيب لطفي ليالي لحن
    كان كانت كانوا كانون كفى كل كلا كلما كما كم كي كيف كيفية كذا كذلك كأن كأس كأنه كأنها كاد كاف
    كافة كافي كاب كامل كاملة كاملا
    كتب كتبت كتاب كشف كبير كبيرة كبار كلف كلم كلمة كلية كلي كون كيان كمال كريم كوكب كمية كف كثير كثيرة كرر كرم كرامة
    كابول كرة كوب كسب كسر كنت كنا كلها كله كلهم باكرا
        """
    ).split()
)
"""Common words that begin with a proclitic's letter and are none: the function words and the words most often met."""

_ARTICLE = "ال"
_CONTEXTS = ("ال", "وال", "بال", "فال", "كال", "لل", "ولل", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك")
_RATE = {"و": 0.10, "ف": 0.01, "ب": 0.05, "ل": 0.06, "ك": 0.006}
"""About how often a word that may stand behind the letter does so."""
_KNOWN_WEIGHT = 40
_LIKELY = 6
"""A form so many times commoner than the rate explains is a word of its own, unless its stem is a common word:"""
_COMMON = 30
_VERBAL_NOUN = re.compile("ت[^اوي]{2}ي[^اوي](?:ها|ه|هم|هما)?")
"""«تحفيز», «ترميمها»: a pattern that nearly all words of its letters have."""
_WHOLE_SHARE = 0.2
_TOO_SHORT = 3
"""Letters of a word that is not split by the other words of its text."""


class Piece(NamedTuple):
    """A part of a word: its text as written, and its normal form where that is not simply the key of the text."""

    text: str
    norm: str = ""


class Lexicon:
    """How often word forms occur, by matching key."""

    def __init__(self, counts: dict[str, int], whole: dict[str, int] | None = None) -> None:
        """`whole`: how often a form that begins with و stood whole where annotators split و off."""
        self.counts = counts
        self.whole = whole or {}

    @classmethod
    def built_in(cls) -> Lexicon:
        """The lexicon that comes with the package."""
        return _built_in()

    def mass(self, form: str, without: str = "") -> int:
        """How often `form` occurs bare or behind a proclitic or article, those that begin with `without` left out."""
        return self.counts.get(form, 0) + self.behind(form, without)

    def behind(self, form: str, without: str = "", conjunctions: bool = True) -> int:
        """How often `form` occurs behind a proclitic or the article: the mark of a word in its own right.

        A form that may begin with a preposition stands behind و in any case: that says nothing, so leave out the
        `conjunctions` for it.
        """
        counts = self.counts
        if form.startswith(_ARTICLE):
            found = sum(counts.get(x + form, 0) for x in ("و", "ف", "ب", "ك") if x != without)
            return found + (counts.get("لل" + form[2:], 0) if without != "ل" else 0)
        contexts = (x for x in _CONTEXTS if not without or not x.startswith(without))
        if form[0] == "ل":  # للوفد is no sign of a word لوفد
            contexts = (x for x in contexts if x[-1] != "ل" or x == _ARTICLE)
        return sum(counts.get(x + form, 0) for x in contexts if conjunctions or x not in CONJUNCTIONS)


@cache
def _built_in() -> Lexicon:
    counts: dict[str, int] = {}
    whole: dict[str, int] = {}
    lines = resources.files("atip_extract.text").joinpath("lexicon.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("#"):
            continue
        form, count, *rest = line.split("\t")
        counts[form] = int(count)
        if rest:
            whole[form] = int(rest[0])
    return Lexicon(counts, whole)


class Splitter:
    """Decides, word by word, which letters are proclitics."""

    def __init__(self, lexicon: Lexicon | None = None, known: Container[str] = frozenset()) -> None:
        """`known` holds matching keys of words that gazetteers know: place names, given names, words of names."""
        self.lexicon = lexicon or Lexicon.built_in()
        self.known = known

    def split(self, word: str) -> list[Piece]:
        """The pieces of a word written in Arabic letters. Joined, their texts are the word."""
        form = key(word)
        plain = "".join(char for char in word if not is_dropped(char))
        cuts, norm = self.cuts(form, plain if len(plain) == len(form) else form)
        if not cuts:
            return [Piece(word)]
        places = [_place(word, form, cut) for cut in range(1, cuts + 1)]
        if None in places:
            return [Piece(word)]
        edges = [0, *(place for place in places if place is not None), len(word)]
        texts = [word[a:b] for a, b in pairwise(edges)]
        return [*(Piece(text) for text in texts[:-1]), Piece(texts[-1], norm)]

    def split_beside(self, word: str, said: Container[str]) -> list[Piece]:
        """The pieces of a word that nothing else is known of, by the other words of its text.

        Beside «فسديس» an unknown «بفسديس» is ب + فسديس, beside «صال» an unknown «وصال» is و + صال.
        """
        if word[1:] not in said or is_dropped(word[1]):
            return [Piece(word)]
        form = key(word)
        new = len(form) > _TOO_SHORT and form[0] in "وبل" and self.lexicon.counts.get(form, 0) == 0
        if not new or form in self.known or form in WHOLE:
            return [Piece(word)]
        return [Piece(word[0]), Piece(word[1:])]

    def cuts(self, form: str, written: str = "") -> tuple[int, str]:
        """How many letters of a key are proclitics, and the key of the stem where it differs (للهجره → الهجره).

        `written` is the word before hamzas were normalised, where it is as long as its key.
        """
        written = written or form
        if len(form) < 3 or " " in form:
            return 0, ""
        cuts = 1 if form[0] in CONJUNCTIONS and (_shows_hamza(written) or self._splits(form)) else 0
        rest = form[cuts:]
        if len(rest) >= 3 and rest[0] in PREPOSITIONS:
            if rest.startswith("لل") and self._splits_lam(rest):
                return cuts + 1, self._behind_lam(rest[2:])
            if _shows_hamza(written[cuts:]) or self._splits(rest):
                return cuts + 1, ""
        return cuts, ""

    def _splits(self, form: str) -> bool:
        letter, stem = form[0], form[1:]
        if form in WHOLE or (letter == "ك" and stem in self.known and form in self.known):
            return False
        stem_mass = self._stem_mass(stem, letter)
        return _RATE[letter] * stem_mass > self._whole_mass(form, stem_mass)

    def _stem_mass(self, stem: str, letter: str) -> float:
        """Evidence that `stem` is a word."""
        mass: float = self.lexicon.mass(stem, without=letter)
        if stem in self.known:
            mass += _KNOWN_WEIGHT
        if stem in WHOLE:
            mass += _KNOWN_WEIGHT
        if stem.startswith(_ARTICLE):
            mass += {0: 0, 1: 0, 2: 0, 3: 60}.get(len(stem) - 2, 400)
        if letter in PREPOSITIONS and _VERBAL_NOUN.fullmatch(stem):
            mass += 10  # «لتحفيز», «بترميم»
        if letter in CONJUNCTIONS and stem[0] in PREPOSITIONS and len(stem) > 3 and self.cuts(stem)[0]:
            mass += 40
        if letter == "و" and len(stem) >= 4:
            mass += 8  # of words that nobody has seen, most that begin with و are two
        return mass

    def _whole_mass(self, form: str, stem_mass: float) -> float:
        """Evidence that `form` is one word. What the stem's mass explains is none."""
        letter = form[0]
        count = self.lexicon.counts.get(form, 0)
        mass = 0.3 + 2.0 * self.lexicon.behind(form, conjunctions=letter in CONJUNCTIONS)
        whole = self.lexicon.whole.get(form, 0)
        if whole > _WHOLE_SHARE * count:
            mass += whole
        if letter != "و" and stem_mass < _COMMON:
            mass += max(0.0, count - _LIKELY * _RATE[letter] * stem_mass)
        if form in self.known:
            mass += _KNOWN_WEIGHT
        return mass

    def _splits_lam(self, form: str) -> bool:
        rest = form[2:]
        if form in WHOLE:
            return False
        return len(rest) >= 3 or (len(rest) == 2 and self.lexicon.mass(_ARTICLE + rest) + self.lexicon.mass(rest) > 0)

    def _behind_lam(self, rest: str) -> str:
        """The stem behind لل: «للهجرة» is ل + الهجرة, «للجنة» ل + اللجنة, «للبنان» ل + لبنان."""
        counts, mass = self.lexicon.counts, self.lexicon.mass
        plain, bare, with_lam = _ARTICLE + rest, "ل" + rest, _ARTICLE + "ل" + rest
        own = mass(plain) + (_KNOWN_WEIGHT if plain in self.known or rest in self.known else 0)
        of_lam = max(counts.get(bare, 0), counts.get(with_lam, 0)) + (_KNOWN_WEIGHT if bare in self.known else 0)
        if of_lam <= own + 1:
            return plain
        written = (counts.get(with_lam, 0), counts.get(bare, 0))
        definite = written[0] > 4 * written[1] if bare in self.known else 2 * written[0] >= written[1]
        return with_lam if definite else bare


def _shows_hamza(written: str) -> bool:
    """True where the second letter is an alef that no word has in the middle: وأكد, بإشراف, لإطلاق."""
    return len(written) > 3 and (written[1] == "إ" or (written[0] == "و" and written[1] in "أآ"))


def _place(word: str, form: str, letters: int) -> int | None:
    """Where in `word` the first `letters` letters of its key end, marks and tatweel after them included."""
    if len(word) == len(form):
        return letters
    seen = 0
    for at, char in enumerate(word):
        if is_dropped(char):
            continue
        if seen == letters:
            return at
        seen += len(fold(char))
        if seen > letters:
            return None  # a ligature spans the cut
    return None


def joins_next(token: Token) -> bool:
    """True where the token is a proclitic: one letter, with or without marks, written together with the next word."""
    text = token.text
    if token.whitespace_ or token.i + 1 >= len(token.doc) or text[0] not in PROCLITICS:
        return False
    return (len(text) == 1 or key(text) == text[0]) and token.nbor().text[0].isalpha()


def words(tokens: Doc | Span) -> list[tuple[int, int]]:
    """Token ranges [start, end) of the surface words: proclitics joined with their stems again, spaces left out."""
    return list(_words(tokens))


def _words(tokens: Doc | Span) -> Iterator[tuple[int, int]]:
    start: int | None = None
    for token in tokens:
        if token.is_space:
            start = None
            continue
        if start is None:
            start = token.i
        if not joins_next(token):
            yield start, token.i + 1
            start = None
