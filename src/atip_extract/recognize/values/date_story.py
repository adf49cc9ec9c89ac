"""Days that a text counts within what it tells: «اليوم التالي», «السبت الموالي», and a weekday alone.

``date_context`` says which days they are.
"""

from __future__ import annotations

from atip_extract.recognize.values.date_parts import Found
from atip_extract.recognize.values.date_words import Turn, date_words
from atip_extract.recognize.values.numbers import number_at
from atip_extract.recognize.values.units import Tape, key_at

OF_IT = frozenset({"منه", "منها", "منهما"})
"""«في اليوم الثاني منه»: of what is told, no day of a month."""
OF_WHAT = frozenset({"من", "علي", "الي", "ل", "في"})
"""«بعد يومين من التدريب»: days of something else."""
HAD = frozenset({"كان", "كانت", "كانا", "كانتا", "كانوا"})
PARAGRAPH = 8
"""Units of a line that is no headline or list entry, at least."""
MOST_PERFECT = 12
"""Units between «كان … قد» and the weekday, at most."""
MOST_DAYS = 30
"""Days that a text counts on from another day."""
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
    ends = key_at(tape, at + 3).removeprefix("ال") in words.closing  # «اليوم التالي لختام المؤتمر»
    if story is None or (story == "next" and behind == "ل" and not ends) or (story == "same" and behind == "من"):
        return None  # «اليوم التالي للحرب», «اليوم نفسه من عام 2020»
    return Found(at, at + 3 if behind in OF_IT else at + 2, story=story)


def counted_day(tape: Tape, at: int) -> Found | None:
    """«بعدها بيومين», «بعد ذلك بأسبوع», «قبل الحفل بيوم», «وبعد يومين، …»; «قبل يومين»: before the news."""
    words, first, second = date_words().counted, key_at(tape, at), key_at(tape, at + 1)
    later = first in words.after or first in words.after_it
    if not later and first not in words.before and first not in words.before_it:
        return None
    whole = first in words.after_it or first in words.before_it
    begins = at + 1 if whole else at + 2
    if whole or second in words.it or second.startswith("ال"):
        span = _span(tape, begins + 1) if key_at(tape, begins) == "ب" else None
        return None if span is None else Found(at, span[1], days=span[0] if later else -span[0])
    span = _span(tape, at + 1)
    if span is None or key_at(tape, span[1]) in OF_WHAT:
        return None  # «بعد يومين من ختام الدورة»
    if not later:
        return Found(at, span[1], offset=-span[0])
    return Found(at, span[1], days=span[0]) if _begins_clause(tape, at) else None


def _span(tape: Tape, at: int) -> tuple[int, int] | None:
    """How many days, and where the words end: «يوم واحد», «يومين», «أربعة أيام»."""
    words = date_words().counted
    days = words.spans.get(key_at(tape, at))
    if days is not None:
        return days, at + 2 if key_at(tape, at + 1) in ("واحد", "واحدا") else at + 1
    number = number_at(tape, at)
    if number is None or key_at(tape, number.end) not in words.days or not 0 < number.value <= MOST_DAYS:
        return None
    return int(number.value), number.end + 1


def _begins_clause(tape: Tape, at: int) -> bool:
    before = at - 2 if key_at(tape, at - 1) == "و" else at - 1
    return before < 0 or tape[before].line != tape[at].line or not tape[before].is_word


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
    if not tape[at].key.startswith("ال"):
        return None
    first = at - 1 if before == "و" else at
    if first == 0 or tape[first - 1].line != tape[at].line:
        return way(tape, at) if _heads_a_paragraph(tape, at, end) else None
    if not tape[at - 1].is_word:
        return None
    if before in words.before_no_weekday or key_at(tape, end) in words.after_no_weekday:
        return None
    if before == "و" and date_words().weekdays.at(tape, at - 2) is None:
        return None
    if "كل" in (key_at(tape, end + 1), key_at(tape, end + 2)) and key_at(tape, end) in ("من", "الاول", "الاخير"):
        return None
    return way(tape, at)


def _heads_a_paragraph(tape: Tape, at: int, end: int) -> bool:
    """«الثلاثاء استقبلها النائب العام …», «الخميس: زيارة وفد من …»; not «الأحد الدامي», nor a line of a few words."""
    line, behind = tape[at].line, min(end + PARAGRAPH, len(tape) - 1)
    if behind <= end or key_at(tape, end) in date_words().after_no_weekday or tape[end].line != line:
        return False
    plain = tape[end].is_word and not tape[end].key.startswith("ال") and tape[behind].line == line
    return plain or key_at(tape, end) == ":"


def way(tape: Tape, at: int) -> Turn:
    """Which way a weekday points that no word of its own turns."""
    return "future" if _is_to_come(tape, at) else "past" if _had_been(tape, at) else "current"


def _had_been(tape: Tape, at: int) -> bool:
    """«وكان الوفدان قد زارا الاثنين …»: before the day that is told."""
    keys = [tape[k].key for k in range(max(0, at - MOST_PERFECT), at) if tape[k].line == tape[at].line]
    keys = keys[max((k + 1 for k, key in enumerate(keys) if key in {".", "؛"}), default=0) :]
    return "قد" in keys and any(key in HAD for key in keys[: keys.index("قد")])


def _is_to_come(tape: Tape, at: int) -> bool:
    """Behind a verb of holding or beginning in the present or future, or «من المقرر»."""
    coming = date_words().coming
    for k in range(at - 1, max(-1, at - 1 - MOST_BEFORE), -1):
        if tape[k].line != tape[at].line or tape[k].key in {".", "؛"}:
            return False
        if tape[k].key in coming or tape[k].key.removeprefix("س") in coming:
            return True
    return False
