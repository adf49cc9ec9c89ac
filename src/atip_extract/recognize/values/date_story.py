"""Days that a text counts within what it tells: «اليوم التالي», «السبت الموالي», and a weekday alone.

``date_context`` says which days they are.
"""

from __future__ import annotations

from atip_extract.recognize.values.date_parts import Found
from atip_extract.recognize.values.date_words import Turn, date_words
from atip_extract.recognize.values.units import Tape, key_at

OF_IT = frozenset({"منه", "منها", "منهما"})
"""«في اليوم الثاني منه»: of what is told, no day of a month."""
MOST_BEFORE = 5
"""Units between a verb to come and the weekday of what is to come."""


def story_day(tape: Tape, at: int) -> Found | None:
    """«اليوم التالي», «اليوم نفسه», «يومه الثاني», «نفس اليوم»: two words."""
    words = date_words()
    first, second, behind = (key_at(tape, at + step) for step in range(3))
    if key_at(tape, at - 1) in words.before_no_story:
        return None  # «صحيفة اليوم السابع», «لليوم الثالث على التوالي»
    if first in words.same_before and second in words.story_days:
        return Found(at, at + 2, story="same")
    story = words.story.get(second) if first in words.story_days else None
    if story is None or (story == "next" and behind == "ل") or (story == "same" and behind == "من"):
        return None  # «اليوم التالي للحرب», «اليوم نفسه من عام 2020»
    return Found(at, at + 3 if behind in OF_IT else at + 2, story=story)


def is_behind_until(tape: Tape, at: int) -> bool:
    """«حتى | 12 مارس», «حتى يوم | الخميس»."""
    words = date_words()
    before = key_at(tape, at - 1)
    return before in words.until or (before in words.weekday_cues and key_at(tape, at - 2) in words.until)


def weekday_after(tape: Tape, at: int, weekday: int, end: int) -> Found | None:
    """«السبت الموالي», «السبت الذي يليه»: the next such day behind the last one told."""
    if date_words().story.get(key_at(tape, end)) == "next":
        return Found(at, end + 1, weekday=weekday, story="next")
    follows = key_at(tape, end) == "الذي" and key_at(tape, end + 1).startswith("يلي")
    return Found(at, end + 2, weekday=weekday, story="next") if follows else None


def bare_weekday(tape: Tape, at: int, end: int) -> Turn | None:
    """«التقى الوزير الاثنين مديرة الشعبة», «تنطلق الأحد الدورة»: which way it points; None where it is no date.

    Not «سوق الأحد», «الجمعة البيضاء», «الثلاثاء من كل أسبوع»; names of people are left to the recognisers.
    """
    words, before = date_words(), key_at(tape, at - 1)
    if at == 0 or not tape[at - 1].is_word or tape[at - 1].line != tape[at].line or not tape[at].key.startswith("ال"):
        return None
    if before in words.before_no_weekday or key_at(tape, end) in words.after_no_weekday:
        return None
    if before == "و" and date_words().weekdays.at(tape, at - 2) is None:
        return None
    if "كل" in (key_at(tape, end + 1), key_at(tape, end + 2)) and key_at(tape, end) in ("من", "الاول", "الاخير"):
        return None
    return "future" if _is_to_come(tape, at) else "current"


def _is_to_come(tape: Tape, at: int) -> bool:
    """Behind a verb of holding or beginning in the present or future, or «من المقرر»."""
    coming = date_words().coming
    for k in range(at - 1, max(-1, at - 1 - MOST_BEFORE), -1):
        if tape[k].line != tape[at].line or tape[k].key in {".", "؛"}:
            return False
        if tape[k].key in coming or tape[k].key.removeprefix("س") in coming:
            return True
    return False
