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
COMMAS = frozenset({"،", ","})
BEHIND_AGO = frozenset({"في", "ب", "مع"})
"""What may stand behind «قبل يومين»; not «قبل 10 أيام عمل», «قبل ثلاثة أيام من الموعد»."""
SINCE = frozenset({"منذ", "الي"})
"""«تشهد العاصمة منذ يوم الأحد», «تعود الواقعة إلى يوم الأحد»: nothing to come."""
HAD = frozenset({"كان", "كانت", "كانا", "كانتا", "كانوا"})
PARAGRAPH = 8
"""Units of a line that is no headline or list entry, at least."""
LIST_ENTRY = 3
"""The same of what stands behind «الأحد:»."""
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
    closes = key_at(tape, at + 3) if behind == "ل" else behind.removeprefix("ل")
    if story == "next" and closes.removeprefix("ال") in words.closing:
        return Found(at, at + 2, days=1)  # «اليوم التالي لختام المؤتمر»
    if story is None or (story == "next" and behind == "ل") or (story == "same" and behind == "من"):
        return None  # «اليوم التالي للحرب», «اليوم نفسه من عام 2020»
    return Found(at, at + 3 if behind in OF_IT else at + 2, story=story)


def counted_day(tape: Tape, at: int) -> Found | None:
    """«بعدها بيومين», «بعد ذلك بأسبوع», «قبل الحفل بيوم», «وبعد يومين، …»; «التقى قبل يومين السفير»."""
    words, first, second = date_words().counted, key_at(tape, at), key_at(tape, at + 1)
    later = first in words.after or first in words.after_it
    if not later and first not in words.before and first not in words.before_it:
        return None
    whole = first in words.after_it or first in words.before_it
    if whole or second in words.it or second in words.event:
        begins = at + 1 if whole else at + 2
        span = _span(tape, begins + 1) if key_at(tape, begins) == "ب" else None
        return None if span is None else Found(at, span[1], days=span[0] if later else -span[0])
    span = _span(tape, at + 1)
    if span is None:
        return None
    days, end = span
    if later:  # not «بعد يومين من المفاوضات», «بعد يومين حافلين»
        return Found(at, end, days=days) if key_at(tape, end) in COMMAS and _begins_clause(tape, at) else None
    plain = end >= len(tape) or not tape[end].is_word or key_at(tape, end) in BEHIND_AGO or tape[end].key[:2] == "ال"
    ago = plain and days > 1 and second not in words.weeks and not _is_deadline(tape, at)
    return Found(at, end, offset=-days) if ago else None


def _is_deadline(tape: Tape, at: int) -> bool:
    """«يجب تقديم الطلب قبل 15 يوما»."""
    before = (tape[k] for k in range(max(0, at - MOST_BEFORE), at) if tape[k].line == tape[at].line)
    return any(unit.key in date_words().deadline for unit in before)


def _span(tape: Tape, at: int) -> tuple[int, int] | None:
    """How many days, and where the words end: «يوم واحد», «يومين», «أربعة أيام»."""
    words = date_words().counted
    days = words.spans.get(key_at(tape, at))
    if days is not None:
        return days, at + 2 if key_at(tape, at + 1) in ("واحد", "واحدا") else at + 1
    number = number_at(tape, at)
    count = number.count if number is not None else None
    if number is None or count is None or key_at(tape, number.end) not in words.days or not 0 < count <= MOST_DAYS:
        return None
    return count, number.end + 1


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
    if (
        not tape[at].key.startswith("ال")
        or before in words.before_no_weekday
        or key_at(tape, end) in words.after_no_weekday
    ):
        return None
    if "كل" in (key_at(tape, end + 1), key_at(tape, end + 2)) and key_at(tape, end) in ("من", "الاول", "الاخير"):
        return None
    first = at - 1 if before == "و" else at
    if first == 0 or tape[first - 1].line != tape[at].line:
        return way(tape, at) if _heads_a_paragraph(tape, at, end) else None
    if not tape[at - 1].is_word or (before == "و" and words.weekdays.at(tape, at - 2) is None):
        return None
    return way(tape, at)


def _heads_a_paragraph(tape: Tape, at: int, end: int) -> bool:
    """«الثلاثاء استقبلها النائب العام …», «الخميس: زيارة وفد من …»; not «الأحد الدامي», nor a line of a few words."""
    line, behind = tape[at].line, end + PARAGRAPH - 1
    if end >= len(tape) or tape[end].line != line:
        return False
    if key_at(tape, end) == ":":  # not «الجمعة: عطلة», «الأحد: من 8 إلى 16»
        behind, named = end + LIST_ENTRY, end + 1
        return behind < len(tape) and tape[behind].line == line and tape[named].is_word and tape[named].key != "من"
    plain = tape[end].is_word and not tape[end].key.startswith("ال")
    return plain and behind < len(tape) and tape[behind].line == line


def way(tape: Tape, at: int, *, cued: bool = False) -> Turn:
    """Which way a weekday points that no word of its own turns; `cued`: «يوم», «مساء» stand before it."""
    return "future" if _is_to_come(tape, at, cued=cued) else "current"


def had_been(tape: Tape, at: int) -> bool:
    """«وكان الوفدان قد زارا الاثنين …»: before the day that is told; not «إذا كان الوفد قد يزور»."""
    keys = [tape[k].key for k in range(max(0, at - MOST_PERFECT), at) if tape[k].line == tape[at].line]
    keys = keys[max((k + 1 for k, key in enumerate(keys) if key in {".", "؛"}), default=0) :]
    if "قد" not in keys[:-1]:
        return False
    perfect = keys.index("قد")
    before = keys[:perfect]
    return any(key in HAD for key in before) and "اذا" not in before and not keys[perfect + 1].startswith("ي")


def _is_to_come(tape: Tape, at: int, *, cued: bool) -> bool:
    """Behind a verb of holding or beginning in the present or future, or «من المقرر»."""
    words, before = date_words(), key_at(tape, at - 1)
    if before in SINCE or (key_at(tape, at - 2) in SINCE and before in words.weekday_cues):
        return False
    expected = cued and any(key_at(tape, at + step) in words.that for step in range(1, MOST_BEFORE))
    coming = words.coming - words.expecting if expected else words.coming
    for k in range(at - 1, max(-1, at - 1 - MOST_BEFORE), -1):
        if tape[k].line != tape[at].line or tape[k].key in {".", "؛"}:
            return False
        if tape[k].key in coming or tape[k].key.removeprefix("س") in coming:
            return True
    return False
