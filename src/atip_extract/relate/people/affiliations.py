"""Which body a person leads, sits in or speaks for, where no post in the sentence names it.

«المحكمة … برئاسة فلان وعضوية فلان», «الجمعية، التي ترأسها فلانة», «كلمة النقابة ألقاها فلان», «ومن جانب الغرفة فلان».
"""

from __future__ import annotations

from atip_extract.annotations import Label, Mention
from atip_extract.relate.grammar.cues import Cues
from atip_extract.relate.grammar.inflection import forms_without_conjunction
from atip_extract.relate.grammar.reading import COMMAS, DASHES, RELATIVES, Reading
from atip_extract.text.normalize import keys

SIGNS_FOR = frozenset({"عنها", "عنه", "عنهم"})
"""«جمعية كذا – عنها فلانة»: under a declaration."""
CLOSERS = frozenset(')»”"')
BETWEEN = (Label.PERSON, Label.HONORIFIC, Label.POSITION, Label.NATIONALITY)
FARTHEST_VERB = 5
LONGEST_SPEECH = 14
LONGEST_DELEGATION = 25


class Affiliations:
    """Looks for a person's body to the left of the person's phrase."""

    def __init__(self, reading: Reading, cues: Cues) -> None:
        self.reading, self.verbs = reading, cues.verbs
        self._delegations, self._speeches = cues.delegation_nouns, cues.speech_nouns
        self._courts = keys(cues.data["posts"]["courts"], definite=True)
        self._bench = keys(cues.data["posts"]["bench"])

    def find(self, start: int) -> Mention | None:
        """The body of the person whose phrase, with honorifics and posts, begins at word `start`."""
        sentence, _ = self.reading.sentence_of(start)
        return (
            self._signed_for(start, sentence)
            or self._led(start, sentence)
            or self._presided(start, sentence)
            or self._of_side(start, sentence)
        )

    def _body(self, i: int) -> Mention | None:
        mention = self.reading.words[i].mention if 0 <= i < len(self.reading.words) else None
        return mention if self.reading.entity(mention, Label.ORGANIZATION) is not None else None

    def _signed_for(self, start: int, sentence: int) -> Mention | None:
        """«جمعية كذا – عنها | فلانة»."""
        words, k = self.reading.words, start - 1
        if k <= sentence or words[k].norm not in SIGNS_FOR:
            return None
        k -= 1
        while k > sentence and words[k].text in DASHES | COMMAS | CLOSERS | {":"}:
            k -= 1
        return self._body(k)

    def _led(self, start: int, sentence: int) -> Mention | None:
        """«الجمعية، التي ترأسها | الأستاذة فلانة», «كلمة الجمعية ألقاها | فلان»: by the verb before the name."""
        words = self.reading.words
        for k in range(start - 1, max(sentence, start - FARTHEST_VERB) - 1, -1):
            here = words[k].mention
            if words[k].punct or (here is not None and here.label in (Label.PERSON, Label.ORGANIZATION)):
                return None
            lead, gives = self.verbs["lead"].at(words[k]), self.verbs["deliver"].at(words[k])
            if lead is not None and lead.suffixed:
                return self._antecedent(k, sentence) or self._of_delegation(k, sentence)
            if gives is not None and gives.suffixed:
                return self._spoken_for(k, sentence)
        return None

    def _antecedent(self, k: int, sentence: int) -> Mention | None:
        """The body right before a relative clause whose verb is word `k`."""
        words, i = self.reading.words, k - 1
        if i > sentence and words[i].norm in RELATIVES:
            i -= 1
        while i > sentence and words[i].text in COMMAS | CLOSERS:
            i -= 1
        return self._body(i)

    def _spoken_for(self, k: int, sentence: int) -> Mention | None:
        """«كلمة | الاتحاد | ألقتها فلانة», «عرض | للمنظمة | حول الإيواء يقدمه فلان»."""
        words = self.reading.words
        for i in range(k - 1, max(sentence, k - LONGEST_SPEECH), -1):
            body, before = self._body(i), words[i - 1]
            if body is not None and self.reading.first(body) == i and before.stem in self._speeches:
                return body
            here = words[i].mention
            if here is not None and here.label is Label.PERSON:
                return None
        return None

    def _of_delegation(self, k: int, sentence: int) -> Mention | None:
        """«وفد من | الوزارة | يرأسه فلان», «وفدا عن | المنظمة | برئاسة فلان»."""
        words, found = self.reading.words, None
        for i in range(k - 1, max(sentence, k - LONGEST_DELEGATION) - 1, -1):
            here = words[i].mention
            if here is not None and here.label is Label.PERSON:
                return None
            found = self._body(i) or found
            if words[i].stem.removesuffix("ا") in self._delegations or words[i].stem in self._delegations:
                near = found is not None and self.reading.first(found) <= i + 4
                return found if near else None
        return None

    def _presided(self, start: int, sentence: int) -> Mention | None:
        """«المحكمة … برئاسة | القاضي فلان | وعضوية فلان», «وفد الوزارة برئاسة | فلان»."""
        words = self.reading.words
        for k in range(start - 1, sentence, -1):
            word = words[k]
            if word.stem == "رياسه" and word.prep == "ب":
                delegation = self._of_delegation(k, sentence) if k == start - 1 else None
                return delegation or self._court_before(k, sentence)
            between = word.mention is not None and word.mention.label in BETWEEN
            if not (between or word.text in COMMAS | DASHES or word.stem in self._bench or word.norm in self._bench):
                return None
        return None

    def _court_before(self, k: int, sentence: int) -> Mention | None:
        for i in range(k - 1, sentence - 1, -1):
            body = self._body(i)
            if body is not None:
                return body if self.reading.words[self.reading.first(body)].stem in self._courts else None
            here = self.reading.words[i].mention
            if here is not None and here.label is Label.PERSON:
                return None
        return None

    def _of_side(self, start: int, sentence: int) -> Mention | None:
        """«ومن جانب | الغرفة | حضر اللقاء فلان، مدير …، وفلانة»: the side that a sentence tells of."""
        words, k = self.reading.words, sentence
        if k + 3 > start or forms_without_conjunction(words[k].norm)[-1] not in ("من", "عن"):
            return None
        k += 1
        if words[k].stem in ("جانب", "جهه", "طرف"):
            k += 1
        elif forms_without_conjunction(words[sentence].norm)[-1] != "عن":
            return None
        body = self._body(k)
        return body if body is not None and self.reading.first(body) == k else None
