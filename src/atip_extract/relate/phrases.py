"""Noun phrases around mentions: a person with honorifics, post and body; a list of names joined by و and commas.

The grammar of appositions: «الدكتور رائد الخصاونة، أمين عام الوزارة،», «مديرة مكتب المفوضية في المفرق ياسمين أوزتورك»,
«د. فاطمة الغرياني / المركز الوطني», «القاضية سلوى الماجري رئيسة الهيئة». A post between two people belongs to the one
that no conjunction separates from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from atip_extract.annotations import Label, Mention
from atip_extract.drafts import PositionDraft
from atip_extract.relate.cues import Cues, forms_without_conjunction
from atip_extract.relate.reading import CLOSED, COMMAS, DASHES, OPENERS, Reading, Word
from atip_extract.text.normalize import key

BODY_LINKS = frozenset({"في", "لدي", "عن", "من", "ل", "ب", "علي", "الي"})
MAX_POST_WORDS = 18
MINISTERS = frozenset({"وزير", "وزيره", "الوزير", "الوزيره"})
BULLETS = frozenset("•-–*·▪●")
NAMED = (Label.PERSON, Label.ORGANIZATION, Label.PLACE, Label.PROGRAMME, Label.DOCUMENT)


@dataclass(slots=True)
class Phrase:
    """An entity's noun phrase, words ``first:end``; ``owner`` is the person whose post it is part of."""

    first: int
    end: int
    entity: int
    mention: Mention
    owner: Mention | None = None

    @property
    def label(self) -> Label:
        """The mention's label."""
        return self.mention.label


@dataclass(slots=True)
class Post:
    """A position read from the text: words of the title, the body, and where it all ends."""

    first: int
    title_end: int
    end: int
    organization: int | None
    mentions: list[Mention]


class Phrases:
    """All phrases of a release. Building it writes honorifics and positions on the person entities."""

    def __init__(self, reading: Reading, cues: Cues) -> None:
        self.reading = reading
        self.cues = cues
        self.at: dict[int, Phrase] = {}
        self.people: dict[int, Phrase] = {}
        """Each person's phrase by the id of the mention object."""
        self._claimed: set[int] = set()
        people = [m for m in reading.notes.mentions if m.label is Label.PERSON and m.entity is not None]
        for mention in people:
            self._add_person(mention)
        for mention in reading.notes.mentions:
            if mention.label in NAMED and mention.label is not Label.PERSON and mention.entity is not None:
                self._add_body(mention)

    # -- people -------------------------------------------------------------------------------------------------

    def _add_person(self, mention: Mention) -> None:
        assert mention.entity is not None
        entity = self.reading.notes.entities[mention.entity]
        first, honorifics = self._honorifics_before(self.reading.first(mention))
        for honorific in honorifics:
            if honorific not in entity.honorifics:
                entity.honorifics.append(honorific)
        posts: list[Post] = []
        left = self._post_before(first)
        if left is not None:
            posts.append(left)
            start = left.first
        else:
            start = first
        end = self.reading.after(mention)
        for post in self._posts_after(end):
            posts.append(post)
            end = post.end
        for post in posts:
            self._claim(post, mention)
            if post.organization is None:
                post.organization = self._body_of_title(post) or self._body_signed_for(start)
            self._hold(entity.positions, post)
        if not posts:
            self._profession(first, entity.positions)
        phrase = Phrase(start, end, mention.entity, mention)
        self.people[id(mention)] = phrase
        for i in range(start, end):
            known = self.at.get(i)
            if known is None or known.owner is None:
                self.at[i] = phrase

    def _profession(self, first: int, positions: list[PositionDraft]) -> None:
        """«الصحافي ريّان حدشيتي», «الخبير البلجيكي باتريك …»: the title before the name is what the person does."""
        words, k = self.reading.words, first
        while k > 0 and self._is_nationality(words[k - 1]):
            k -= 1
        start = k - 1 if k < first and k > 0 and self._is_honorific(words[k - 1]) else k
        if start < len(words) and words[start].stem in self.cues.professions:
            tokens = self.reading.trimmed(start, max(first, start + 1))
            positions.append(PositionDraft(tokens, None, tokens))

    @staticmethod
    def _is_nationality(word: Word) -> bool:
        return word.mention is not None and word.mention.label is Label.NATIONALITY

    def _hold(self, positions: list[PositionDraft], post: Post) -> None:
        title = self.reading.trimmed(post.first, post.title_end) if post.title_end > post.first else None
        text = self._text(title)
        for known in positions:
            if self._text(known.title) == text and known.organization == post.organization:
                return
        positions.append(PositionDraft(title, post.organization, self.reading.trimmed(post.first, post.end)))

    def _body_signed_for(self, start: int) -> int | None:
        """«وعن المنظمة ممثلتها الدكتورة …»: the body before the person, behind عن."""
        words = self.reading.words
        mention = words[start - 1].mention if start > 1 else None
        if mention is None or mention.label is not Label.ORGANIZATION:
            return None
        first = self.reading.first(mention)
        return mention.entity if first > 0 and forms_without_conjunction(words[first - 1].norm)[-1] == "عن" else None

    def _body_of_title(self, post: Post) -> int | None:
        """«وزيرة البيئة والتغير المناخي» heads the «وزارة البيئة والتغير المناخي» of the same release."""
        words = [w.stem for w in self.reading.words[post.first : post.end] if not w.punct]
        if len(words) < 2 or words[0] not in MINISTERS:
            return None
        field = words[1:]
        for k, entity in enumerate(self.reading.notes.entities):
            name = [word.lstrip("و") if word.startswith("وال") else word for word in key(entity.name).split()]
            if entity.label is Label.ORGANIZATION and name[0] == "وزاره" and name[1 : len(field) + 1] == field:
                return k
        return None

    def _text(self, tokens: tuple[int, int] | None) -> str:
        return self.reading.doc[tokens[0] : tokens[1]].text if tokens else ""

    def _claim(self, post: Post, owner: Mention) -> None:
        self._claimed.update(range(post.first, post.end))
        for inner in post.mentions:
            if inner.entity is not None:
                phrase = Phrase(self.reading.first(inner), self.reading.after(inner), inner.entity, inner, owner)
                for i in range(phrase.first, phrase.end):
                    self.at[i] = phrase

    def _honorifics_before(self, i: int) -> tuple[int, list[str]]:
        """Walk left over honorifics: «السيد المستشار/ محمد» gives both, the slash passed over."""
        words, found, k = self.reading.words, [], i
        while k > 0 and not words[k].conj:
            before = words[k - 1]
            if before.mention is not None and before.mention.label is Label.HONORIFIC:
                tokens = self.reading.trimmed(k - 1, k)
                found.append(self.reading.doc[tokens[0] : tokens[1]].text)
                k -= 1
            elif before.text in "/" and k > 1 and self._is_honorific(words[k - 2]):
                k -= 1
            else:
                break
        return k, found[::-1]

    @staticmethod
    def _is_honorific(word: Word) -> bool:
        return word.mention is not None and word.mention.label is Label.HONORIFIC

    def _post_before(self, i: int) -> Post | None:
        words = self.reading.words
        if i == 0 or words[i].conj or words[i].prep:
            return None
        start, _ = self.reading.sentence_of(i)
        stop = i - 1 if words[i - 1].text in COMMAS or words[i - 1].norm in ("هو", "هي") else i
        for k in range(stop - 1, max(start, i - MAX_POST_WORDS) - 1, -1):
            if k in self._claimed:
                return None
            post = self.read_post(k)
            if post is not None and post.end == stop:
                return self._widest_post(post, start)
            if words[k].punct and words[k].text not in OPENERS | frozenset(")»”\""):
                return None
        return None

    def _widest_post(self, post: Post, start: int) -> Post:
        """«معاون الوزير والمدير التنفيذي …»: take in an outer post that ends where this one does."""
        for k in range(post.first - 1, max(start, post.first - 4) - 1, -1):
            outer = self.read_post(k) if k not in self._claimed else None
            if outer is not None and outer.end == post.end:
                return outer
        return post

    def _posts_after(self, i: int) -> Iterator[Post]:
        words = self.reading.words
        _, stop = self.reading.sentence_of(i - 1)
        i = self._skip_brackets(i, stop)
        for turn in range(3):
            k, mark = i, ""
            while k < stop and words[k].punct and words[k].text in COMMAS | DASHES | frozenset(":") and k < i + 2:
                mark = words[k].text
                k += 1
            if k >= stop or k in self._claimed:
                return
            post = self.read_post(k)
            if post is None:
                post = self._affiliation(k, mark) if turn == 0 else None
            elif self._belongs_to_next(post, stop) or (words[k].conj and (turn == 0 or mark)):
                return
            if post is None:
                return
            yield post
            i = post.end

    def _skip_brackets(self, i: int, stop: int) -> int:
        """Pass over a name in Latin letters: «إيزابيل فيران (Isabelle Ferrand)»."""
        words = self.reading.words
        if i < stop and words[i].text in "”»\"“" and i + 1 < stop:
            return i + 1
        if i < stop and words[i].text == "(":
            for k in range(i + 1, min(i + 6, stop)):
                if words[k].text == ")":
                    return k + 1
        return i

    def _belongs_to_next(self, post: Post, stop: int) -> bool:
        """True where a person follows the post at once, with nothing between: «، ومدير المعهد فلان»."""
        words, k = self.reading.words, post.end
        while k < stop and self._is_honorific(words[k]):
            if words[k].conj:
                return False
            k += 1
        if k >= stop or words[k].conj or words[k].mention is None:
            return False
        return words[k].mention.label is Label.PERSON

    def _affiliation(self, k: int, mark: str) -> Post | None:
        """A body without a post: «/ المركز الوطني», «من شرطة عُمان السلطانية»."""
        words = self.reading.words
        body = k + 1 if words[k].norm == "من" else k
        if body == k and mark not in DASHES:
            return None
        if body >= len(words):
            return None
        organization = self.reading.entity(words[body].mention, Label.ORGANIZATION)
        mention = words[body].mention
        if organization is None or mention is None or self.reading.first(mention) != body or words[body].conj:
            return None
        return Post(body, body, self.reading.after(mention), organization, [mention])

    # -- posts --------------------------------------------------------------------------------------------------

    def read_post(self, i: int) -> Post | None:
        """The post that begins at word `i`: title, then its body and place."""
        words = self.reading.words
        mention = words[i].mention
        if mention is None or self.reading.first(mention) != i or not self._may_be_post(mention, i):
            return None
        _, stop = self.reading.sentence_of(i)
        title_end = self.reading.after(mention)
        organization: int | None = None
        inner: list[Mention] = []
        k = title_end
        for _ in range(4):
            j = k
            while j < min(k + 2, stop) and words[j].norm in BODY_LINKS | frozenset("«\"“”»("):
                j += 1
            if j < stop and words[j].mention is None and not words[j].conj and words[j].stem in self.cues.generic_bodies:
                title_end = k = j + 1
                continue
            if j >= stop or words[j].mention is None or words[j].conj:
                break
            here = words[j].mention
            assert here is not None
            if self.reading.first(here) != j:
                break
            if here.label is Label.POSITION and not inner:
                k = title_end = self.reading.after(here)
            elif here.label is Label.ORGANIZATION and here.entity is not None:
                organization = here.entity if organization is None else organization
                inner.append(here)
                k = self._after_brackets(self.reading.after(here), stop)
            elif here.label in (Label.PLACE, Label.NATIONALITY):
                inner.append(here)
                k = self.reading.after(here)
            else:
                break
        if not inner:
            k = self._after_quoted_name(k, stop)
        return Post(i, title_end, self._with_purpose(k, stop) if inner else k, organization, inner)

    def _after_quoted_name(self, k: int, stop: int) -> int:
        """«المديرة التنفيذية لـ«كفى»»: a body by a name that only the quotation marks tell."""
        words = self.reading.words
        if k + 1 < stop and words[k].norm in ("ل", "ب", "في") and words[k + 1].quote >= 0:
            quote = words[k + 1].quote
            k += 1
            while k < stop and words[k].quote == quote:
                k += 1
        return k

    def _with_purpose(self, k: int, stop: int) -> int:
        """«وكيل وزارة الصحة لقطاع الرعاية الأولية،»: the field of the post, up to the next comma or title."""
        words, end = self.reading.words, k
        if k >= stop or words[k].prep != "ل" or words[k].mention is not None:
            return k
        while end < min(k + 7, stop) and not words[end].punct and words[end].mention is None:
            end += 1
        closed = end < stop and (words[end].text in COMMAS | DASHES or self._is_honorific(words[end]))
        return end if closed else k

    def _may_be_post(self, mention: Mention, i: int) -> bool:
        """A position, or a title of a profession that stands behind a name («مايا شمعون الأستاذة في كلية الحقوق»)."""
        if mention.label is Label.POSITION:
            return True
        before = self.reading.words[i - 1].mention if i > 0 else None
        return mention.label is Label.HONORIFIC and before is not None and before.label is Label.PERSON

    def _after_brackets(self, k: int, stop: int) -> int:
        words = self.reading.words
        if k < stop and words[k].text in "”»\"":
            k += 1
        if k + 2 < stop and words[k].text == "(" and words[k + 2].text == ")":
            return k + 3
        return k

    # -- bodies and lists ---------------------------------------------------------------------------------------

    def _add_body(self, mention: Mention) -> None:
        assert mention.entity is not None
        first, end = self.reading.first(mention), self.reading.after(mention)
        end = self._after_acronym(end, mention.entity)
        phrase = Phrase(first, end, mention.entity, mention)
        for i in range(first, end):
            self.at.setdefault(i, phrase)

    def _after_acronym(self, k: int, entity: int) -> int:
        """«المنظمة الدولية للهجرة (IOM)»: brackets that name the same body belong to it."""
        words = self.reading.words
        if k + 2 < len(words) and words[k].text in "(«\"" and words[k + 2].text in ")»\"":
            inner = words[k + 1].mention
            if inner is not None and inner.entity == entity:
                return k + 3
        return k

    def person_at(self, i: int) -> Phrase | None:
        """The person whose phrase, with post and body, word `i` stands in."""
        phrase = self.at.get(i)
        if phrase is None:
            return None
        if phrase.owner is not None:
            return self.people.get(id(phrase.owner))
        return phrase if phrase.label is Label.PERSON else None

    def is_actor_place(self, phrase: Phrase) -> bool:
        """A country that acts («موّلت هولندا»), no place where something happens («في حلب»)."""
        words = self.reading.words
        if phrase.label is not Label.PLACE or words[phrase.first].prep == "ب":
            return False
        if phrase.first > 0 and words[phrase.first - 1].norm in ("في", "الي", "من"):
            return False
        return self.reading.notes.entities[phrase.entity].kind in ("country", "territory")

    def names(
        self, i: int, accept: Callable[[Phrase], bool], *, reach: int = 3, gap: int = 3, stop: int | None = None
    ) -> list[Phrase]:
        """The list of names that begins within `reach` words of word `i`: «X وY، وZ», up to a stop or a verb.

        A name counts as an item where a conjunction or a comma comes before it; one that only qualifies the item
        before («… في مصر») does not. `gap` words that belong to no name may stand between two items.
        """
        words, items, idle, separated = self.reading.words, [], 0, True
        listed = self._enumeration(i, accept)
        if listed:
            return listed
        _, sentence_end = self.reading.sentence_of(i)
        limit = min(sentence_end, stop) if stop is not None else sentence_end
        k = i
        while k < limit:
            phrase, word = self.at.get(k), words[k]
            if phrase is not None and phrase.owner is None and self.reading.first(phrase.mention) >= i:
                joined = separated or word.conj or self._signs_for(items, phrase)
                if joined and accept(phrase):
                    items.append(phrase)
                    idle, separated = 0, False
                elif not items:
                    idle += 1
                k = max(phrase.end, k + 1)
                continue
            if word.punct:
                if word.text in CLOSED and (items or word.text != ":"):
                    break
                separated = separated or word.text in COMMAS
            elif self._ends_list(k, bool(items)):
                break
            elif word.norm not in self.cues.list_links and word.norm not in BODY_LINKS:
                idle += 1
                separated = separated or word.conj
                if idle > (gap if items else reach):
                    break
            k += 1
        return items

    def _signs_for(self, items: list[Phrase], phrase: Phrase) -> bool:
        """«عن المركز مساعد المشرف المهندس سعود»: the body, then at once the person who acts for it."""
        if not items or phrase.label is not Label.PERSON or items[-1].label is not Label.ORGANIZATION:
            return False
        first = items[-1].first
        return first > 0 and forms_without_conjunction(self.reading.words[first - 1].norm)[-1] == "عن"

    def _enumeration(self, i: int, accept: Callable[[Phrase], bool]) -> list[Phrase]:
        """«… كلاً من:» and then a line for each: the first name of every line that begins with a number or a bullet."""
        words, sentences = self.reading.words, self.reading.sentences
        number = words[min(i, len(words) - 1)].sent
        start, end = sentences[number]
        if not any(w.text == ":" for w in words[max(start, end - 2) : end]):
            return []
        items: list[Phrase] = []
        for first, stop in sentences[number + 1 :]:
            if not (words[first].text in BULLETS or words[first].norm.isdigit()):
                break
            phrase = next((p for k in range(first, stop) if (p := self.at.get(k)) and p.owner is None and accept(p)), None)
            if phrase is not None:
                items.append(phrase)
        return items

    def _ends_list(self, k: int, begun: bool) -> bool:
        words = self.reading.words
        if self.cues.list_stops.at(words, k) is not None or self.cues.roles.at(words, k) is not None:
            return not (words[k].norm in BODY_LINKS)
        if not begun:
            return False
        if self.cues.nouns.at(words, k) is not None:
            return True
        return any(norm in ("قال", "كان", "كانت") for norm in forms_without_conjunction(words[k].norm)) or (
            self.cues.any_verb.at(words[k]) is not None and words[k].norm not in ("بين", "عقد", "مثل", "وبين", "عبر")
        )
