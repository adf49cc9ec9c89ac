"""The first engine: people by titles and name lists, organisations by head nouns, places by their announcing nouns.

It knows no name beforehand but the lists; what it finds, the gazetteer and a trained tagger may correct. Its grammar of
an organisation's name: a head noun, then definite words («الدولية»), the purpose («للهجرة»، «لمكافحة …»), joined by و
where what follows is definite and no head noun itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from atip_extract.annotations import Label, Mention, is_proclitic
from atip_extract.recognize.name_ends import begins_anew
from atip_extract.recognize.wordlists import WordLists, load_wordlists

MAX_NAME_TOKENS = 18
MAX_PERSON_TOKENS = 6
TRADE = frozenset({"الاتجار", "اتجار"})
TRAFFICKED = frozenset({"البشر", "الاشخاص", "الاطفال", "النساء", "المخدرات"})
CHARGED = frozenset({"المعني", "المعنيه", "الخاص", "الخاصه", "المختص", "المختصه"})
"""Adjectives that say with ب what a body is for; its name goes on: «المعني بالمخدرات»."""
COOPERATION = ("التعاون", "الدولي")
"""«وزارة التخطيط والتعاون الدولي»: a field, though agencies are called so («التعاون الألماني»)."""
AGAINST = frozenset({"ضد", "بلا"})
CHAMBERS = frozenset({"النواب", "الشيوخ", "الشوري", "الامه", "الاعيان", "المستشارين"})
"""What parliaments are of: «عضو مجلس الشيوخ» belongs to it."""
AGAIN = "اعاده"
"""«مؤسسة النهضة لإعادة | إعمار القرى»."""
RED = frozenset({"الهلال", "الصليب"})
OVER = frozenset({"الرقابه", "الاشراف", "الحفاظ", "المحافظه", "القضاء", "السيطره", "التعرف", "الرد", "الوصايه"})
"""Nouns that على goes on behind: «لجنة الرقابة على الصادرات», «هيئة الحفاظ على التراث»."""
LEADING = frozenset({"رياسه", "امانه", "عضويه", "سكرتاريه", "جلسه", "قرار"})
OF_A_NATION = frozenset({"وطني", "وطنيه", "قومي", "قوميه", "عام", "عامه", "دولي", "دوليه", "اعلي", "عليا"})
OBSERVED = frozenset({"العالمي", "الدولي", "الوطني", "العربي"})
CARE = frozenset({"العنايه", "النهوض", "الاهتمام", "الارتقاء", "التعريف", "الاحتفاء"})
GO_ON_WITH_BA = TRADE | CHARGED | CARE
"""Words inside a body's name that ب goes on behind, «لمكافحة الاتجار بالبشر» too."""


class RuleEngine:
    """Names by rules alone."""

    name = "rules"

    def __init__(self, lists: WordLists | None = None) -> None:
        self.lists = lists or load_wordlists()

    def recognize(self, docs: Sequence[Doc]) -> list[list[Mention]]:
        """See ``Engine``."""
        return [self._of(doc) for doc in docs]

    def _of(self, doc: Doc) -> list[Mention]:
        found: list[Mention] = []
        i = 0
        while i < len(doc):
            mention = None if is_proclitic(doc[i]) or not doc[i].text[0].isalnum() else self._at(doc, i)
            if mention is None:
                i += 1
            else:
                found.append(mention)
                i = mention.end
        return found

    def _at(self, doc: Doc, i: int) -> Mention | None:
        for find in (self._organization, self._document, self._programme, self._person):
            mention = find(doc, i)
            if mention is not None:
                return mention
        return None

    def organization_at(self, doc: Doc, i: int) -> Mention | None:
        """The body whose name begins at token `i`, by its head noun."""
        return self._organization(doc, i)

    # -- organisations ------------------------------------------------------------------------------------------

    def _organization(self, doc: Doc, i: int) -> Mention | None:
        head = self.lists.organization_heads.at(doc, i)
        if head is None or is_cooperation(doc, i):
            return None
        end = self.extend(doc, head[0])
        if end == head[0] and not self._is_whole(doc, i, end):
            return None
        definite = doc[i].norm_.startswith("ال") or any(t.norm_.startswith("ال") for t in doc[i + 1 : end])
        return Mention(i, end, Label.ORGANIZATION, 0.7 if definite else 0.5, "rules")

    def _is_whole(self, doc: Doc, i: int, end: int) -> bool:
        """«مجلس الوزراء» is a name by itself, and with «رئيس» before it a title; a parliament is always a body."""
        definite = end - i > 1 and not doc[i].norm_.startswith("ال") and doc[end - 1].norm_.startswith("ال")
        if doc[i].norm_ in RED and end - i > 1:
            return True  # «فرع الهلال الأحمر في درعا»
        return definite and (i == 0 or doc[end - 1].norm_ in CHAMBERS or not self._leads(doc, i - 1))

    def _leads(self, doc: Doc, k: int) -> bool:
        """True for a word of a post before the body that it leads."""
        return doc[k].norm_ in LEADING or self.lists.positions.at(doc, k) is not None

    def extend(self, doc: Doc, i: int) -> int:
        """The end of a name whose head ends before token `i`."""
        end, k = i, i
        while k < len(doc) and k - i < MAX_NAME_TOKENS:
            token = doc[k]
            if token.is_sent_start and k > i:
                break
            if token.text in '«“"' and k == i:
                close = self._closing(doc, k)
                return close + 1 if close is not None else end
            if is_proclitic(token):
                step = self._joined(doc, k, end > i)
                if step is None:
                    break
                k = step
                continue
            if _is_trade_in(doc, k) or goes_on_over(doc, k):
                k = end = k + 2
                continue
            if (
                not token.text[0].isalpha()
                or (token.norm_ in self.lists.stop_words - self.lists.inside_names and not _is_observed_day(doc, k))
                or len(token.norm_) < 2
            ):
                break
            if self.lists.honorifics.at(doc, k) or (k > i and token.norm_ in self.lists.post_words):
                break
            definite = token.norm_.startswith("ال")
            if k == i and not definite and k > 0 and doc[k - 1].norm_ in OF_A_NATION:
                break  # «جمعية وطنية | تعنى بالبيئة»
            if k == i and not definite and (self._is_next_post(doc, k) or _is_verb(doc, k) or self._is_object(doc, k)):
                break
            before = doc[k - 1]
            linked = token.norm_ in AGAINST or before.norm_ in self.lists.inside_names or is_proclitic(before)
            linked = linked or before.norm_ == AGAIN
            if not (definite or k == i or linked):
                break
            k += 1
            if token.norm_ not in self.lists.inside_names:
                end = k
        return end

    def _is_next_post(self, doc: Doc, k: int) -> bool:
        """«مجلس الوزراء رئيس هيئة …»: behind a definite head a post without article begins anew."""
        return k > 0 and doc[k - 1].norm_.startswith("ال") and self.lists.positions.at(doc, k) is not None

    def _is_object(self, doc: Doc, k: int) -> bool:
        """«إطلاق الجمعية | حملة …»: what the body does, behind the noun alone."""
        return k > 0 and begins_anew(doc, k, self.lists)

    def _joined(self, doc: Doc, k: int, begun: bool) -> int | None:
        """Token after a proclitic inside a name, or None where the name ends before it."""
        if k + 1 >= len(doc):
            return None
        token, following = doc[k], doc[k + 1]
        if token.text in "ل":
            return k + 1 if following.norm_.removeprefix("ال") not in self.lists.post_words else None
        if token.text == "ب" and doc[k - 1].norm_ in GO_ON_WITH_BA:
            return k + 1
        if token.text == "و" and begun and following.norm_ == "تهريب" and doc[k - 1].norm_ in TRAFFICKED:
            return k + 1
        if token.text == "و" and begun and following.norm_.startswith("ال"):
            if is_cooperation(doc, k + 1):
                return k + 1
            if self.lists.organization_heads.at(doc, k + 1) or self.lists.honorifics.at(doc, k + 1):
                return None
            return None if self.lists.positions.at(doc, k + 1) else k + 1
        return None

    @staticmethod
    def _closing(doc: Doc, k: int) -> int | None:
        for j in range(k + 1, min(k + 12, len(doc))):
            if doc[j].text in '»”"':
                return j
        return None

    def _document(self, doc: Doc, i: int) -> Mention | None:
        head = self.lists.document_heads.at(doc, i)
        if head is None:
            return None
        k = head[0]
        if k + 1 < len(doc) and doc[k].norm_ in ("رقم", "عدد") and doc[k + 1].text[0].isdigit():
            k += 2
            if (
                k + 2 < len(doc)
                and doc[k].text == "ل"
                and doc[k + 1].norm_ in ("سنه", "عام")
                and doc[k + 2].text[0].isdigit()
            ):
                k += 3
            return Mention(i, k, Label.DOCUMENT, 0.8, "rules")
        return None

    def _programme(self, doc: Doc, i: int) -> Mention | None:
        """«برنامج التنمية والحماية الإقليمي», «الاستراتيجية الوطنية لمكافحة الاتجار بالبشر»: described, not quoted."""
        head = self.lists.programme_heads.at(doc, i)
        if head is None:
            return None
        end = self.extend(doc, head[0])
        words = doc[head[0] : end]
        definite = sum(t.norm_.startswith("ال") for t in words)
        if definite < 2 or not words[0].norm_.startswith("ال"):
            return None
        return Mention(i, end, Label.PROGRAMME, 0.6, "rules")

    # -- people -------------------------------------------------------------------------------------------------

    def _person(self, doc: Doc, i: int) -> Mention | None:
        titled = self._after_title(doc, i)
        end = i
        while end < len(doc) and end - i < MAX_PERSON_TOKENS and self._is_name(doc, end, i, titled):
            end += 1
        while end > i and doc[end - 1].norm_ in self.lists.name_prefixes:
            end -= 1
        if end == i:
            return None
        known = sum(t.norm_ in self.lists.given_names or t.norm_ in self.lists.surnames for t in doc[i:end])
        first = doc[i].norm_
        if titled:
            return Mention(i, end, Label.PERSON, 0.6 + 0.1 * min(known, 3), "rules")
        strong_start = first in self.lists.given_names and first not in self.lists.ambiguous_names
        if end - i >= 2 and (strong_start or first in self.lists.name_prefixes) and known >= 2:
            return Mention(i, end, Label.PERSON, 0.6, "rules")
        return None

    def _after_title(self, doc: Doc, i: int) -> bool:
        k = i - 1
        if k >= 0 and doc[k].text == "/":
            k -= 1
        return any(
            found is not None and found[0] == k + 1
            for start in range(max(0, k - 2), k + 1)
            for found in [self.lists.honorifics.at(doc, start)]
        )

    def _is_name(self, doc: Doc, k: int, first: int, titled: bool) -> bool:
        token = doc[k]
        if token.norm_ in self.lists.name_prefixes or token.norm_ in self.lists.name_particles:
            return True
        if (
            is_proclitic(token)
            or not token.text[0].isalpha()
            or token.norm_ in self.lists.stop_words
            or len(token.text) < 2
        ):
            return False
        if k > first and token.is_sent_start:
            return False
        if (
            self.lists.honorifics.at(doc, k)
            or self.lists.positions.at(doc, k)
            or self.lists.organization_heads.at(doc, k)
        ):
            return False
        if token.norm_ in self.lists.given_names or token.norm_ in self.lists.surnames:
            return True
        if titled and k - first < 3:
            return not token.norm_.startswith("ال") or token.norm_.endswith(("ي", "ه", "ان")) or k > first
        return (
            k > first
            and token.norm_.startswith("ال")
            and token.norm_.endswith("ي")
            and token.norm_ not in self.lists.adjectives
        )


def _is_observed_day(doc: Doc, k: int) -> bool:
    """«لجنة اليوم العالمي للمتاحف»."""
    return doc[k].norm_ == "اليوم" and k + 1 < len(doc) and doc[k + 1].norm_ in OBSERVED


def _is_trade_in(doc: Doc, k: int) -> bool:
    """«لمكافحة الاتجار | في الأشخاص»."""
    inside = doc[k].norm_ == "في" and doc[k - 1].norm_ in TRADE
    return inside and k + 1 < len(doc) and doc[k + 1].norm_ in TRAFFICKED


def goes_on_over(doc: Doc, k: int) -> bool:
    """«لجنة الرقابة | على التنمية المستدامة», «هيئة الحفاظ | على التراث»: على and what a body is over."""
    over = 0 < k < len(doc) - 1 and doc[k].norm_ == "علي" and doc[k - 1].norm_ in OVER
    return over and doc[k + 1].norm_.startswith("ال")


def is_cooperation(doc: Doc, k: int) -> bool:
    """«التعاون الدولي»: a field, of a ministry or a minister."""
    return tuple(t.norm_ for t in doc[k : k + 2]) == COOPERATION


def _is_verb(doc: Doc, k: int) -> bool:
    """«مجلس الوزراء | افتتح المؤتمر»: a bare word between a definite head and a definite word is none of the name."""
    behind = doc[k + 1].norm_ if k + 1 < len(doc) else ""
    return k > 0 and doc[k - 1].norm_.startswith("ال") and behind.startswith("ال")
