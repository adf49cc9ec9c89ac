"""Posts: «أمين عام الوزارة», «رئيسة قسم التعاون في بعثة الاتحاد الأوروبي لدى لبنان», «وكيل وزارة الصحة لقطاع الرعاية».

A post is its title alone; the body that it belongs to follows, with or without a preposition, then its place or field.
"""

from __future__ import annotations

from atip_extract.annotations import Label, Mention
from atip_extract.recognize.merge import REPRESENTED, TITLES
from atip_extract.recognize.titles import begins_second_post
from atip_extract.recognize.wordlists import load_wordlists
from atip_extract.relate.grammar.cues import Cues
from atip_extract.relate.grammar.parts import Post
from atip_extract.relate.grammar.reading import CLOSED, COMMAS, DASHES, Reading, Word
from atip_extract.relate.people.post_tails import PostTails
from atip_extract.text.normalize import key

BODY_LINKS = frozenset({"في", "لدي", "عن", "من", "ل", "ب", "علي", "الي"})
LINKS = BODY_LINKS | frozenset({"باسم", "التابع", "التابعه"}) | frozenset('«"“”»(')
"""Words between a post and its body: «المتحدث باسم», «مدير المركز التابع للهيئة»."""
DIPLOMATS = frozenset({"السفير", "السفيره", "القنصل", "القنصله", "الرييس", "الرييسه"})
"""Titles that are posts with a nationality or a country: «السفير الدنماركي», «القنصل العام للفلبين في دبي»."""
FORMS_OF_ADDRESS = frozenset({"الدكتور", "الدكتوره", "السيد", "السيده", "الشيخ", "الشيخه", "الحاج", "الاخ", "الاخت"})
"""Titles that name no post, not even with a body behind them."""
GOVERNORS = frozenset({"والي", "محافظ", "حاكم", "عامل", "متصرف", "قائمقام", "امير", "الوالي", "المحافظ"})
BEHIND_BODY = frozenset(
    {"السامي", "الساميه", "المقيم", "المقيمه", "الخاص", "الخاصه", "المساعد", "المساعده", "الاقليمي"}
)
"""Adjectives of a post that stand behind its body: «منسقة الأمم المتحدة المقيمة»."""
DEPUTIES = frozenset({"النايب", "النايبه", "نايب", "نايبه", "النواب"})
BOARDS = frozenset(
    {("مجلس", of) for of in ("الاداره", "الامناء", "المديرين", "الرقابه", "التسيير")}
    | {("هييه", of) for of in ("التدريس", "التحرير", "الدفاع", "المحلفين")}
)
"""«عضو مجلس الإدارة», «عضو هيئة التدريس»: boards and staffs that every body has."""
HEIR = "ولي"
"""«سعود بن فهد، ولي العهد»: a title that is a post behind a name."""


def is_honorific(word: Word) -> bool:
    """True where the word is (part of) a title such as «الدكتور»."""
    return word.mention is not None and word.mention.label is Label.HONORIFIC


def is_nationality(word: Word) -> bool:
    """True where the word is a nationality adjective."""
    return word.mention is not None and word.mention.label is Label.NATIONALITY


class PostReader:
    """Reads posts from the words of a release."""

    def __init__(self, reading: Reading, cues: Cues) -> None:
        self.reading, self.cues = reading, cues
        self.tails = PostTails(reading)

    def read_post(self, i: int, *, several: bool = False) -> Post | None:
        """The post that begins at word `i`: title, then its body and place; with `several` that of more than one."""
        words = self.reading.words
        mention = words[i].mention
        if mention is None or self.reading.first(mention) != i or not self._may_be_post(mention, i):
            return None
        if (words[i].stem in self.cues.plural_positions and not several) or self._represents(mention):
            return None  # «وممثلين عن …»: no single person's
        _, stop = self.reading.sentence_of(i)
        post = Post(i, self.reading.after(mention), self.reading.after(mention), None, [])
        for _ in range(4):
            if not self._extend(post, mention, stop):
                break
        diplomat = self._diplomat(mention)
        if diplomat is not None:
            post.first = diplomat
            if post.end == self.reading.after(mention):
                return None  # «السفير» alone is an honorific
        if post.mentions:
            post.end = self._with_purpose(post.end, stop)
        else:
            post.end, post.organization = self._after_quoted_name(post.end, stop)
            if post.organization is None and post.title_end - post.first > 1:
                post.end = self._with_purpose(post.end, stop, only_titled=True)
        while post.title_end > post.first + 1 and words[post.title_end - 1].norm in LINKS | {"و"}:
            post.title_end -= 1  # «المشرف على», «المتحدث باسم»
        if post.title_end == post.first + 2 and words[post.first].stem in GOVERNORS:
            division = words[post.first + 1].stem
            if division in load_wordlists().division_heads and not division.startswith("ال"):
                post.title_end -= 1  # «والي ولاية | الترارزة»
        post.end = self.tails.second_body(post.end, stop)
        post.end = self.tails.end(i, post.end, stop)
        return post

    def _extend(self, post: Post, head: Mention, stop: int) -> bool:
        """Take what comes next into a post that begins with `head`: more of the title, a body, its place."""
        words, j = self.reading.words, post.end
        while j < min(post.end + 2, stop) and words[j].norm in LINKS:
            j += 1
        if j >= stop or (words[j].conj and not self._is_second_place(j, post)):
            return False
        here = words[j].mention
        if here is None:
            if self._is_division_of(j, stop):
                post.end = j + 1  # «رئيس الوحدة المحلية لقرية | البلابيش»
                return True
            if words[j].stem in self.cues.generic_bodies:
                governed = bool(post.mentions) or j > post.end or words[j].prep != ""
                post.title_end, post.end = post.title_end if governed else j + 1, j + 1
            return post.end == j + 1
        if self.reading.first(here) != j:
            return False
        after = self.reading.after(here)
        board = post.end == j and self._is_board(j, after)
        if here.label is Label.ORGANIZATION and here.entity is not None and not board:
            post.organization = here.entity if post.organization is None else post.organization
            post.end = self.after_brackets(after, stop)
        elif board or self._is_of_title(here, post, head):
            post.title_end = post.end = after
            return True
        elif here.label in (Label.PLACE, Label.NATIONALITY):
            of_title = words[j - 1].stem in self.cues.post_fields or words[j].conj
            if here.label is Label.PLACE and of_title and post.title_end == j:
                post.title_end = after  # «نائب الرئيس لشؤون | الشرق الأوسط»
            post.end = after
        elif here.label is Label.PROGRAMME and words[j].quote >= 0 and not post.mentions:
            post.end = after + (after < stop and words[after].text in '»”"')
            return True  # «منسق مشروع «طفولة آمنة» | بالمنظمة»
        else:
            return False
        post.mentions.append(here)
        return True

    def _is_board(self, first: int, end: int) -> bool:
        """«رئيس | مجلس الإدارة»: the board of the body that is meant, and no body of its own."""
        words = self.reading.words[first:end]
        return len(words) == 2 and (words[0].stem, words[1].stem) in BOARDS

    def _is_second_place(self, j: int, post: Post) -> bool:
        """«لشؤون الشرق الأوسط | وشمال أفريقيا فلان»: a second place of one post, before who holds it."""
        here = self.reading.words[j].mention
        if here is None or here.label is not Label.PLACE or not post.mentions:
            return False
        last = post.mentions[-1]
        return last.label is Label.PLACE and self.reading.after(last) == j

    def _is_division_of(self, j: int, stop: int) -> bool:
        """«لقرية | البلابيش», «بمدينة | تعز»: the noun before the place that a post is held in."""
        words = self.reading.words
        following = words[j + 1].mention if j + 1 < stop and words[j].prep in ("ل", "ب") else None
        place = following is not None and following.label is Label.PLACE and not words[j + 1].conj
        return place and words[j].stem.removeprefix("ال") in load_wordlists().division_heads

    def _is_of_title(self, here: Mention, post: Post, head: Mention) -> bool:
        """«مساعد | وزير العدل», «السفير | الدنماركي»: goes on with the title; «الأمين العام | رئيس القطاع» are two."""
        if here.label is Label.NATIONALITY:
            return head.label is Label.HONORIFIC and post.end == post.title_end
        first = self.reading.first(here)
        token = self.reading.words[first].end - 1
        begins = first > 0 and begins_second_post(self.reading.doc, token, load_wordlists())
        begins = begins or (first > 0 and self.reading.words[first - 1].norm == "من")  # «استمع الوكيل من مدير المشروع»
        return here.label is Label.POSITION and not post.mentions and not begins

    def _after_quoted_name(self, k: int, stop: int) -> tuple[int, int | None]:
        """«المديرة التنفيذية لـ«كفى»»: a body by a name that only the quotation marks tell, and which body that is."""
        words, first = self.reading.words, k + 1
        if first >= stop or words[k].norm not in ("ل", "ب", "في") or words[first].quote < 0:
            return k, None
        end = first
        while end < stop and words[end].quote == words[first].quote:
            end += 1
        name = [w.norm for w in words[first:end] if not w.punct]
        fitting = [
            n
            for n, entity in enumerate(self.reading.notes.entities)
            if entity.label is Label.ORGANIZATION and _holds(key(entity.name).split(), name)
        ]
        return end, fitting[0] if len(fitting) == 1 else None

    def _with_purpose(self, k: int, stop: int, *, only_titled: bool = False) -> int:
        """«وكيل وزارة الصحة لقطاع الرعاية الأولية،»: the field of the post, up to the next comma or title.

        With `only_titled` only an honorific ends it: «المديرة التنفيذية لمراكز الإيواء سعادة فلانة».
        """
        words = self.reading.words
        if k + 1 < stop and words[k].stem in BEHIND_BODY and words[k].mention is None and not only_titled:
            k += 1  # «مفوض الأمم المتحدة | السامي لحقوق الإنسان»
        end = k
        if k >= stop or words[k].prep != "ل" or words[k].mention is not None:
            return k
        while end < min(k + 7, stop) and not words[end].punct and words[end].mention is None:
            end += 1
        here = words[end].mention if end < stop else None
        if here is not None and here.label in (Label.ORGANIZATION, Label.PLACE) and words[end].prep == "ب":
            end = self.reading.after(here)  # «لشؤون الهجرة | بحكومة الوفاق»
            here = words[end].mention if end < stop else None
        named = here is not None and here.label is Label.PERSON and self._is_field(words[k].stem)
        if only_titled:
            return end if here is not None and here.label is Label.HONORIFIC and not words[end].conj else k
        titled = here is not None and here.label in (Label.HONORIFIC, Label.POSITION)
        return end if end == stop or words[end].text in CLOSED | COMMAS | DASHES or titled or named else k

    def _represents(self, mention: Mention) -> bool:
        """«الوزارة ممثلة بمديرها العام»: how the body is represented, no post."""
        after = self.reading.after(mention)
        following = self.reading.words[after] if after < len(self.reading.words) else None
        stem = self.reading.words[after - 1].stem
        if following is not None and following.norm == "في" and after + 1 < len(self.reading.words):
            behind = self.reading.words[after + 1].mention  # «ممثلة في سكرتير أول فلانة»
            return stem in REPRESENTED and behind is not None and behind.label in (*TITLES, Label.PERSON)
        titled = following is not None and following.mention is not None and following.mention.label in TITLES
        return stem in REPRESENTED and titled and following is not None and following.prep == "ب"

    def _is_field(self, stem: str) -> bool:
        return stem.startswith("ال") or stem in self.cues.post_fields

    def _diplomat(self, mention: Mention) -> int | None:
        """The word of an honorific that names a diplomat: «سعادة السفير»."""
        span = range(self.reading.first(mention), self.reading.after(mention))
        if mention.label is not Label.HONORIFIC:
            return None
        return next((k for k in span if self.reading.words[k].stem in DIPLOMATS), None)

    def _may_be_post(self, mention: Mention, i: int) -> bool:
        """A position, or a title of a profession that stands behind a name («مايا شمعون الأستاذة في كلية الحقوق»)."""
        if mention.label is Label.POSITION:
            return True
        if self._diplomat(mention) is not None:
            return True
        if mention.label is not Label.HONORIFIC:
            return False
        words = self.reading.words
        of_body = self._is_of_body(mention)
        if self._is_in_field(mention) or (of_body and words[i].stem not in FORMS_OF_ADDRESS):
            return True
        comma = i > 1 and words[i - 1].text in COMMAS and (of_body or words[i].stem == HEIR)
        before = words[i - 1 - comma].mention if i > 0 else None
        return before is not None and before.label is Label.PERSON

    def _is_in_field(self, mention: Mention) -> bool:
        """«الباحث في الشأن التربوي فلان», «الخبيرة في مجال المياه الدكتورة فلانة»: a title that says in what."""
        words, k = self.reading.words, self.reading.after(mention)
        return k < len(words) and words[k - 1].stem in self.cues.professions and words[k].norm == "في"

    def _is_of_body(self, mention: Mention) -> bool:
        """«، الباحث في مركز …»: a title that says where, so that it speaks of whom the comma follows."""
        words, k = self.reading.words, self.reading.after(mention)
        if k < len(words) and words[k - 1].stem in DEPUTIES and words[k].norm == "عن":
            of = words[k + 1].mention if k + 1 < len(words) else None
            return of is not None and of.label in (Label.PLACE, Label.ORGANIZATION)  # «النائب عن ولاية بسكرة فلان»
        if k < len(words) and not words[k - 1].stem.startswith("ال") and not words[k].conj:
            body = words[k].mention  # «وكيل | النيابة فلان»
            if self.reading.entity(body, Label.ORGANIZATION) is not None and body is not None:
                return self.reading.first(body) == k
        k += k < len(words) and is_nationality(words[k])  # «الخبيرة | التونسية | لدى المكتب»
        k += k < len(words) and words[k].norm in BODY_LINKS
        linked = k < len(words) and (words[k - 1].norm in BODY_LINKS or words[k].prep in ("ب", "ل"))
        return linked and self.reading.entity(words[k].mention, Label.ORGANIZATION) is not None

    def after_brackets(self, k: int, stop: int) -> int:
        """Pass over a closing quotation mark and an acronym in brackets."""
        words = self.reading.words
        if k < stop and words[k].text in '”»")':
            k += 1  # «مدير عمليات (الأونروا)»
        if k + 2 < stop and words[k].text == "(" and words[k + 2].text == ")":
            return k + 3
        return k


def _holds(name: list[str], part: list[str]) -> bool:
    """True where the words of `part` stand in `name` one after the other."""
    bare = [word.strip('«»“”"()') for word in name]
    return bool(part) and any(bare[k : k + len(part)] == part for k in range(len(bare)))
