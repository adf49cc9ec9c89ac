"""Places that an event is about, and not where it was: «ورشة حول … في شمال أفريقيا», «اتفاقية لتأهيل مدرسة …»."""

from __future__ import annotations

from atip_extract.drafts import EventDraft
from atip_extract.knowledge.models import COUNTRY_KINDS
from atip_extract.relate.context import Finder
from atip_extract.relate.events.log import TALKED
from atip_extract.relate.events.titles import HELD
from atip_extract.relate.grammar.reading import COMMAS, RELATIVES
from atip_extract.relate.people.posts import is_nationality

HELD_AT = HELD | {
    "منعقد",
    "مقام",
    "انعقد",
    "انعقدت",
    "اقيمت",
    "اقيم",
    "يقام",
    "تقام",
    "التام",
    "التامت",
    "انتظم",
    "انتظمت",
}
"""Participles and forms that say «held»: what stands right behind them is where."""

MATTERS = frozenset(
    {"تخص", "يخص", "تهم", "يهم", "تقضي", "يقضي", "تنص", "ينص", "تروم", "يروم", "ترمي", "يرمي"}
) | frozenset({"تتعلق", "يتعلق", "يقتضي", "تقتضي"})
"""Verbs that say what is agreed on."""

QUALIFIERS = frozenset({"الموقته", "الاداريه", "القديمه", "الساحليه", "التاريخيه", "الحدوديه", "الصناعيه"})
"""«العاصمة المؤقتة عدن»: adjectives between a head and the name."""

SAID_THAT = frozenset({"ان", "بان", "انه", "انها", "بانه", "بانها"})


class PlaceTopics(Finder):
    """Tells the matter of an event from its place."""

    def head(self, k: int) -> int:
        """Where the place at word `k` begins with its heads: «مدينة X», «العاصمة المؤقتة X»."""
        words = self.reading.words
        while k > 0 and (words[k - 1].stem in self.cues.place_heads | QUALIFIERS or is_nationality(words[k - 1])):
            k -= 1
        return k

    def is_of_several(self, k: int, event_word: int) -> bool:
        """«اجتماعات بين الجامعات العربية والجامعات | في المملكة المتحدة»: where those bodies are."""
        word = self.reading.words[k]
        if k <= event_word or word.mention is not None:
            return False
        if word.stem.startswith(("العامل", "المقيم")):
            return True
        return word.stem.startswith("ال") and word.stem.removeprefix("ال") in self.cues.example_groups

    def is_topic(self, k: int, event_word: int) -> bool:
        """«ورشة حول … في شمال أفريقيا», «لمساعدة … في الأردن»: where the matter is, not where the event was."""
        kind = self.reading.notes.entities[self.phrases.at[k].entity].kind
        words = self.reading.words
        if self._is_of_matter(k, event_word) or self._is_of_other_noun(k, event_word) or self._is_said(k, event_word):
            return True
        if kind == "region" and words[k].stem != "منطقه":  # «في منطقة البحر الميت»
            return True
        many = k > 0 and words[k - 1].stem in self.cues.plural_place_heads
        if (
            kind not in (*COUNTRY_KINDS, "region") and not many and not self._is_signed_for(k, event_word)
        ) or k < event_word:
            return False
        return any(
            self.cues.titles.at(words, i) is not None
            or (words[i].prep == "ل" and words[i].mention is None)
            or (words[i].norm == "علي" and i > event_word and not self._is_margin(i))
            for i in range(self._last_held(event_word, k) + 1, k)
        )

    def _is_of_matter(self, k: int, event_word: int) -> bool:
        """«وقّع الاتفاقية …، وتخص محطة في X», «بحث المحافظ تأهيل المساكن في Y», «مساكن في Z، بموجب اتفاقية»."""
        words = self.reading.words
        if k < event_word:
            return any(words[i].bare.startswith("بموجب") for i in range(k + 1, event_word))
        form = self.cues.verbs["meet"].at(words[event_word])
        between = range(event_word + 1, k)
        if form is not None and form.lemma in TALKED:
            first = self.head(k)
            return not any(self._is_pause(i) for i in (first - 1, first - 2) if i > event_word)
        return any(words[i].bare in MATTERS for i in between if words[i].mention is None)

    def _is_pause(self, i: int) -> bool:
        """A day, a name or a comma at word `i`: what stands behind is said of the verb."""
        word = self.reading.words[i]
        return word.punct or word.mention is not None or word.stem in ("اليوم", "امس") or word.norm.isdigit()

    def _is_said(self, k: int, event_word: int) -> bool:
        """«وفي الفعالية، أكد الوكيل أن عمالة الأطفال في المحاجر …»: within what was said at the event."""
        words, say = self.reading.words, self.cues.verbs["say"]
        said = next((i for i in range(event_word + 1, k) if words[i].mention is None and say.at(words[i])), k)
        return any(words[i].norm in SAID_THAT for i in range(said + 1, min(k, said + 12)))

    def _is_of_other_noun(self, k: int, event_word: int) -> bool:
        """«استقبل الوزير …، مشروع «X» الذي انطلق في Y»: the clause behind the pronoun is of another noun."""
        words = self.reading.words
        pronoun = next((i for i in range(k - 1, event_word, -1) if words[i].bare in RELATIVES), None)
        if pronoun is None or self.cues.verbs["organize"].at(words[pronoun + 1]) is not None:
            return False  # «لقاء لإقرار الخطة، والذي نظمته X في Y»
        if any(words[i].stem in self.cues.programme_heads for i in range(event_word + 1, pronoun)):
            return True
        verb = self.cues.nouns.at(words, event_word) is None
        return verb and self.cues.verbs["meet"].at(words[event_word]) is not None

    def _is_margin(self, i: int) -> bool:
        """«على هامش المنتدى», «على مدى يومين»: when, not what about."""
        words = self.reading.words
        return words[i + 1].norm in ("هامش", "مدي", "مدار", "مستوي", "راس") if i + 1 < len(words) else False

    def _last_held(self, event_word: int, k: int) -> int:
        """«المؤتمر الإسلامي لوزراء العمل، المنعقدة يومي … في قطر»: behind «held» it is no matter any more."""
        words = self.reading.words
        return next((i for i in range(k - 1, event_word, -1) if words[i].stem in HELD_AT), event_word)

    def _is_signed_for(self, k: int, event_word: int) -> bool:
        """«وقّع … اتفاقية لتأهيل 12 مدرسة في قضاء X»: where what is agreed on will be done."""
        words = self.reading.words
        start, _ = self.clauses.clause(k)
        holds = any(self.cues.verbs["contain"].at(words[i]) is not None for i in range(start, min(start + 3, k)))
        if any(words[i].bare.startswith("بموجب") for i in range(start, min(start + 3, k))):
            return True
        if holds and any(words[i].stem in self.cues.signables for i in range(start, min(start + 4, k))):
            return True  # «وتشمل المذكرة تأهيل ستة مراكز في ريف حمص»
        thing = next((i for i in range(event_word, k) if words[i].stem in self.cues.signables), None)
        if thing is None or any(words[i].stem == "ذلك" for i in range(thing, k)):
            return False
        if any(words[i].prep == "ل" and words[i].mention is None for i in range(thing + 1, k)):
            return True
        about = next((i for i in range(thing + 1, k) if self.cues.titles.at(words, i) is not None), k)
        between = range(about, k)  # «مذكرة بشأن (تمويل) مشروع … في جنين»
        works = any(words[i].stem in self.cues.programme_heads for i in between)
        return works and not any(words[i].text in COMMAS for i in between)

    def is_in_report(self, k: int, event_word: int) -> bool:
        """«نتائج دراسة أجريت في X», «تقرير يرصد 154 حالة في Y»: where the report has its matter from."""
        words = self.reading.words
        return any(
            words[i].stem in self.cues.report_nouns and any(self._tells(j) for j in range(i + 1, min(i + 4, k)))
            for i in range(event_word + 1, k)
        )

    def _tells(self, j: int) -> bool:
        """A verb, or a word in the shape of one («يرصد», «أجريت»)."""
        word = self.reading.words[j]
        if word.mention is not None or word.prep or word.punct:
            return False
        present = len(word.norm) > 3 and word.norm[0] in "يت" and not word.norm.startswith(("يوم", "تحت", "تلك"))
        past = len(word.norm) > 3 and word.norm.endswith("ت") and not word.norm.startswith("ال")
        return self.cues.any_verb.at(word) is not None or ((present or past) and not word.norm.endswith(("ه", "ات")))

    def is_agreed_on(self, k: int, event: EventDraft) -> bool:
        """«وبموجب المذكرة سيجري تأهيل ستة مراكز في ريف حمص»: where the parties will do it."""
        start, _ = self.reading.sentence_of(k)
        opening = self.reading.words[start : start + 3]
        return event.type == "signing" and any(w.bare.startswith("بموجب") for w in opening)
