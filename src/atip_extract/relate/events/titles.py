"""Titles of events: between quotation marks, behind «بعنوان», or a proper name such as «الملتقى الخليجي الثالث»."""

from __future__ import annotations

from atip_extract.annotations import Label, Mention, is_proclitic
from atip_extract.drafts import TokenRange
from atip_extract.relate.grammar.cues import Cues
from atip_extract.relate.grammar.reading import COMMAS, DASHES, Reading

MAX_TITLE_WORDS = 24
ABOUT = frozenset({"عن", "حول", "بشأن"})
"""Before the matter of an event, and before its title only where quotation marks or the recogniser say so."""
HELD = frozenset({"المنعقد", "المنعقده", "المقام", "المقامه", "المنظم", "المنظمه"})
"""«المؤتمر السنوي المنعقد في …»: where the name ends."""
MEANT_FOR = frozenset({"الخاص", "الخاصه", "المتعلق", "المتعلقه", "الموجه", "الموجهه", "المعني", "المعنيه"})
YEARLY = frozenset({"ل", "عام", "سنه", "نسخه", "دوره", "طبعه"})
"""«ملتقى سند الثالث لعام 2021» is «ملتقى سند»."""
SAME = 0.6
"""The share of words from which on two titles are one."""
LINKS = frozenset({"من", "الي", "علي", "بمناسبه", "مناسبه"})
"""Between an event and a name that is none of its own: «حذر خلال الورشة من …», «تنظيم الندوة بمناسبة اليوم العالمي»."""


class TitleReader:
    """Reads the title that follows an event noun."""

    def __init__(self, reading: Reading, cues: Cues) -> None:
        self.reading, self.cues = reading, cues

    def title(self, i: int, near: int) -> TokenRange | None:
        """The title that follows an event noun, without «المنعقد في …» at its end; see ``_title``."""
        found = self._without_date(self._title(i, near))
        if found is not None and found[1] - found[0] > 1 and is_proclitic(self.reading.doc[found[1] - 1]):
            found = found[0], found[1] - 1  # «المؤتمر الوطني الثالث | ل»
        if found is not None and found[1] - found[0] > 2 and self.reading.doc[found[1] - 1].norm_ in HELD:
            return found[0], found[1] - 1
        return None if found is not None and self._is_plain(i, found) else found

    def _is_plain(self, i: int, name: TokenRange) -> bool:
        """«خلال اللقاء استعراض سبل التعاون», «الدورة التدريبية الخاصة بالقضاة»: a noun, and what is said of it."""
        doc, word = self.reading.doc, self.reading.words[i]
        if not name[0] <= word.start < name[1]:
            return False
        if not word.stem.startswith("ال"):  # «جلسة نقاشية رفيعة المستوى»
            kind = doc[word.end : name[1]]
            return (
                bool(kind)
                and kind[0].norm_.endswith("يه")
                and not any(is_proclitic(t) or t.norm_ in ABOUT for t in kind)
            )
        inner = [t for t in doc[word.end : name[1]] if t.text[0].isalpha()]
        bare = bool(inner) and not is_proclitic(inner[0]) and not inner[0].norm_.startswith("ال")
        return (bare and inner[0].norm_ not in ABOUT) or any(t.norm_ in MEANT_FOR for t in inner)

    def _without_date(self, name: TokenRange | None) -> TokenRange | None:
        """«ملتقى سند - مارس 2021»: behind a dash the date, which is no part of the name."""
        if name is None:
            return None
        doc = self.reading.doc
        for value in self.reading.notes.dates:
            if name[0] + 1 < value.start < name[1] and doc[value.start - 1].text in DASHES:
                return name[0], value.start - 1
        return name

    def _title(self, i: int, near: int) -> TokenRange | None:
        """The title that follows an event noun: between quotation marks, or after «بعنوان».

        Without a word that announces it, at most `near` words may stand before the title.
        """
        words = self.reading.words
        _, stop = self.reading.sentence_of(i)
        here = words[i].mention
        named = here is not None and here.label is Label.EVENT_NAME and self.reading.after(here) > i + 1
        if here is not None and named and not self._is_plain(i, (here.start, here.end)):
            return self._named(i, here, stop)
        plain, apart = 0, False
        k = self.reading.after(here) if here is not None and named else i + 1
        while k < min(i + MAX_TITLE_WORDS, stop):
            word = words[k]
            cue = self.cues.titles.at(words, k)
            explicit = cue is not None and cue.cue not in ABOUT
            if cue is not None and not explicit and near == 1 and self._is_verb_phrase(i, k):
                return None
            if cue is not None and cue.end < stop and (explicit or not apart):
                title = self._title_at(cue.end, stop, explicit=explicit)
                if title is not None:
                    return title
                if cue.cue in ABOUT:
                    plain += 1
                k += 1
                continue
            event = word.mention is not None and word.mention.label is Label.EVENT_NAME
            if word.mention is not None and event and self._is_kind(i, k):
                k = self.reading.after(word.mention)  # «جلسة | نقاشية رفيعة المستوى»
                continue
            if word.mention is not None and event and plain <= near and not apart:
                linked = words[k - 1].norm in LINKS and (k - 1 > i or words[k - 1].norm.endswith("ه"))
                return None if linked else word.mention.tokens
            if word.quote >= 0 and words[k - 1].quote < 0:
                return self._quoted(i, k, near) if plain <= near and not apart else None
            if word.text == "(" and k <= i + 2 and (bracketed := self._bracketed(k, stop)) is not None:
                return bracketed
            if word.norm in ("ان", "بان", "انه", "انها") or self.cues.verbs["say"].at(word) is not None:
                return None
            if word.text in ".؛" or self.cues.nouns.announces(words, k):
                return None
            # Behind a comma or a role («بالشراكة مع X، تحت عنوان «…»») only words that announce a title bring one.
            apart = apart or word.text in COMMAS or word.text == ":" or self.cues.roles.at(words, k) is not None
            apart = apart or word.norm == "مع"  # «لقاء تشاوري مع (ممثلي …)»: who it was with
            plain += not (word.punct or word.stem in self.cues.ordinals or word.stem in self.cues.scopes)
            k += 1
        return None

    def _bracketed(self, k: int, stop: int) -> TokenRange | None:
        """«الحلقة التطبيقية (كشف مؤشرات العمل القسري) التي …»: brackets of several words right behind the noun."""
        words, closed = self.reading.words, self._closing(k, stop)
        if closed is None or closed - k < 4 or any(w.norm.isdigit() or w.text.isascii() for w in words[k + 1 : closed]):
            return None
        return self.reading.trimmed(k + 1, closed)

    def _closing(self, k: int, stop: int) -> int | None:
        """The closing bracket behind word `k`, no further than a title goes."""
        words = self.reading.words
        return next((j for j in range(k + 1, min(k + MAX_TITLE_WORDS, stop)) if words[j].text == ")"), None)

    def _quoted(self, i: int, k: int, near: int) -> TokenRange | None:
        """What stands between quotation marks at word `k`, where it names the event at word `i`."""
        words = self.reading.words
        if near == 1 and any(w.prep == "ب" and w.mention is None for w in words[i + 1 : k]):
            return None  # «اختتم المنتدى باعتماد «نداء إلى العمل»»
        if (self._is_programme(k) and k > i + 2) or self._is_holder(k):
            return None
        start, end = self.reading.notes.quotations[words[k].quote].inner
        long = end - start >= 2 or self._is_event_name(start)
        return (start, end) if long and not self._is_speech(i, start, end) else None

    def _named(self, i: int, here: Mention, stop: int) -> TokenRange | None:
        """The title of an event that the recogniser took noun and title of for one name."""
        behind = self.reading.after(here)
        inside = self._announced_inside(i, behind)
        if inside is not None or self._is_unique(behind, stop):
            return inside
        return self._announced(behind, stop) or (here.start, here.end)

    def _announced_inside(self, i: int, behind: int) -> TokenRange | None:
        """«اليوم الدراسي الموسوم - الطفل والفضاء الأزرق -»: the recogniser took noun, cue and title for one name."""
        for k in range(i + 1, behind):
            cue = self.cues.titles.at(self.reading.words, k)
            if cue is not None and cue.cue not in ABOUT and cue.end < behind:
                start = cue.end + (self.reading.words[cue.end].text in DASHES)
                return self.reading.trimmed(start, behind) if start < behind else None
        return None

    def _is_kind(self, i: int, k: int) -> bool:
        """An adjective without article that says what kind of event the noun right before it is."""
        word = self.reading.words[k]
        return k == i + 1 and word.quote < 0 and not word.prep and word.norm.endswith(("يه", "يا"))

    def _is_programme(self, k: int) -> bool:
        """«دورة ضمن برنامج «حماية الطفولة»»: the words right before say that a programme's name is quoted."""
        before = next((w for w in reversed(self.reading.words[max(0, k - 3) : k]) if not w.punct), None)
        return before is not None and before.stem in self.cues.programme_heads and not before.stem.startswith("حمل")

    def _is_holder(self, k: int) -> bool:
        """«ورشة عمل نظّمتها «جمعية X»»: behind a verb of holding the quoted name is the holder's."""
        before = next((w for w in reversed(self.reading.words[max(0, k - 2) : k]) if not w.punct), None)
        form = self.cues.verbs["organize"].at(before) if before is not None else None
        return form is not None and form.suffixed

    def _announced(self, k: int, stop: int) -> TokenRange | None:
        """«المنتدى العالمي الذي عُقد تحت عنوان «أصوات الصمود»»: the title that words announce goes before the name."""
        words = self.reading.words
        for j in range(k, min(k + 5, stop)):
            if words[j].punct or self.cues.nouns.at(words, j) is not None:
                return None
            cue = self.cues.titles.at(words, j)
            if cue is not None and cue.end < stop and (len(cue.cue.split()) > 1 or cue.cue.startswith("ب")):
                return self._title_at(cue.end, stop, explicit=True)
        return None

    def _is_event_name(self, token: int) -> bool:
        """«ملتقى "ناجيات"»: one word that the recogniser takes for an event's name."""
        mention = self.reading.words[self.reading.word_of[token]].mention
        return mention is not None and mention.label is Label.EVENT_NAME

    def _is_verb_phrase(self, i: int, k: int) -> bool:
        """«وتضمن اللقاء تبادل وجهات النظر حول …»: behind the definite event an indefinite noun, which the cue is of."""
        words = self.reading.words[i + 1 : k]
        return bool(words) and not words[0].stem.startswith("ال") and not words[0].punct and not words[0].prep

    def _is_speech(self, i: int, start: int, end: int) -> bool:
        """«وتناولت الندوة "المخاطر التي …"», «"من المهم أن …"»: said there, not its name."""
        words = self.reading.words
        about = i > 0 and words[i].stem.startswith("ال") and self.cues.verbs["say"].at(words[i - 1]) is not None
        return about or (end - start > 8 and any(t.norm_ in ("ان", "انه", "انها") for t in self.reading.doc[start:end]))

    def _title_at(self, k: int, stop: int, *, explicit: bool) -> TokenRange | None:
        words, notes = self.reading.words, self.reading.notes
        while k < stop and (words[k].text in ":" or words[k].norm in ("ب", "ل")):
            k += 1  # «الموسوم بـ "…"»
        if k >= stop:
            return None
        mention = words[k].mention
        if words[k].quote >= 0 and words[k - 1].quote < 0:
            start, end = notes.quotations[words[k].quote].inner
            return (start, end) if end > start else None
        if words[k].text == "(":
            k += 1 + (k + 1 < stop and words[k + 1].text == "(")  # «(( العمالة ))»
            mention = words[k].mention if k < stop else None
            closed = self._closing(k, stop)
            if closed is not None and (explicit or closed - k > 2):  # «الموسومة (الأسرة والمجتمع)»
                return self.reading.trimmed(k, closed)
        if explicit and words[k].text in DASHES:  # «الموسوم - الطفل والفضاء الأزرق: أي حماية؟ -»
            closed = next((j for j in range(k + 2, min(k + MAX_TITLE_WORDS, stop)) if words[j].text in DASHES), None)
            return self.reading.trimmed(k + 1, closed) if closed is not None else None
        if mention is not None and mention.label is Label.EVENT_NAME:
            return mention.tokens
        if not explicit:
            return None
        end = k
        while end < min(k + 16, stop) and words[end].text not in "،.,؛":
            end += 1
        return self.reading.trimmed(k, end) if end > k else None

    def proper_name(self, i: int, event_type: str) -> TokenRange | None:
        """«الملتقى الخليجي الثالث لحماية العمالة المنزلية»: definite, with a scope or an ordinal."""
        words = self.reading.words
        if event_type not in ("conference", "forum", "other") or not words[i].stem.startswith("ال"):
            return None
        _, stop = self.reading.sentence_of(i)
        k, marked = i + 1, False
        while k < min(i + 12, stop) and not words[k].punct:
            definite = words[k].stem.startswith("ال")
            fits = words[k].prep in ("", "ل") and (definite or words[k - 1].prep == "ل")
            if not fits and not (words[k].prep == "ل" and marked):
                break
            if self.cues.roles.at(words, k) or words[k].stem in ("الذي", "التي", "الي"):
                break
            if self._is_unique(k + 1, stop):
                break
            marked = marked or words[k].stem in self.cues.ordinals or words[k].stem in self.cues.scopes
            k += 1
        return self.reading.trimmed(i, k) if marked and k > i + 1 else None

    def _is_unique(self, k: int, stop: int) -> bool:
        """«المنتدى العالمي الأول من نوعه»: the ordinal is praise and no number."""
        words = self.reading.words
        return k + 1 < stop and words[k].norm == "من" and words[k + 1].stem in ("نوعه", "نوعها")

    def is_numbered(self, name: TokenRange | None) -> bool:
        """«الملتقى الثاني» is another one than «الملتقى الثالث»; «الملتقى الدولي» may be any."""
        if name is None:
            return False
        return any(t.norm_ in self.cues.ordinals for t in self.reading.doc[name[0] : name[1]])

    def same_text(self, a: TokenRange, b: TokenRange) -> bool:
        """True where two titles share most of their words."""
        doc = self.reading.doc
        x, y = ({t.norm_.removeprefix("ال") for t in doc[r[0] : r[1]] if t.text[0].isalnum()} for r in (a, b))
        numbers = [words & {o.removeprefix("ال") for o in self.cues.ordinals} for words in (x, y)]
        if all(numbers) and not numbers[0] & numbers[1]:
            return False
        bare = [
            {w for w in words - own if not w.isdigit() and w not in YEARLY}
            for words, own in ((x, numbers[0]), (y, numbers[1]))
        ]
        return max(_shared(x, y), _shared(*bare)) >= SAME


def _shared(x: set[str], y: set[str]) -> float:
    """The share of the shorter title's words that the other has too."""
    return len(x & y) / min(len(x), len(y)) if x and y else 0.0
