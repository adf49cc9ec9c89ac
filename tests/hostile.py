"""Texts that are made to choke a program, each of about `n` characters: short in the suite, long in ``tests/fuzz``."""

from __future__ import annotations

from collections.abc import Callable

SENTENCE = "نظمت المنظمة الدولية للهجرة ورشة عمل في عمان يوم 3 مايو 2022 بحضور 25 قاضيا وبتمويل من كندا"
GIVEN = ["سامر", "رنا", "خالد", "منى", "يوسف", "ليلى", "طارق", "هدى", "عمر", "سلمى"]
FAMILY = ["الخطيب", "العبيدي", "المصري", "حداد", "النجار", "الزعبي", "القيسي", "منصور", "البكري", "الحسن"]


def counted(line: Callable[[int], str]) -> Callable[[int], str]:
    """Lines that differ in a number."""

    def text(n: int) -> str:
        size = len(line(10_000))
        return "".join(line(k) for k in range(max(1, n // size)))

    return text


def letters(k: int) -> str:
    """A number as a nonsense word, different for each."""
    return "".join("بتثجحخدذرز"[int(digit)] for digit in f"{k:05}")


def person(k: int) -> str:
    """A name of four parts, different for each of 10,000."""
    return f"{GIVEN[k % 10]} {GIVEN[k // 10 % 10]} {FAMILY[k // 100 % 10]} {FAMILY[k // 1000 % 10]}"


HOSTILE: dict[str, Callable[[int], str]] = {
    "no space": lambda n: "ا" * n,
    "letters and marks without space": lambda n: ("والمنظّمةالدوليّة" * n)[:n],
    "proclitics without end": lambda n: "ولل" * (n // 3) + "هجرة",
    "white space": lambda n: " \n\t" * (n // 3) + "نص",
    "lines": lambda n: "نص\n" * (n // 3),
    "one number": lambda n: "1" * n,
    "numbers": lambda n: "1 " * (n // 2),
    "numbers that look like dates": counted(lambda k: f"{k % 31 + 1}/{k % 12 + 1}/2{k % 900:03} "),
    "days without a month": lambda n: "3 و4 و" * (n // 6),
    "days that wait for a year": counted(lambda k: f"يوم {k % 28 + 1} مايو "),
    "number words": lambda n: "مليون ومائة ألف و" * (n // 17),
    "sums": counted(lambda k: f"بقيمة {k} دولار "),
    "stacked diacritics": lambda n: ("م" + "\u064b\u0651" * 500) * (n // 1001),
    "tatweel": lambda n: "محـ" + "ـ" * n + "مد",
    "ligatures": lambda n: "\ufdfa" * n,
    "bidi marks": lambda n: "\u202e\u2066\u200f" * (n // 3) + "نص",
    "joiners inside words": lambda n: "و\u200cز\u200dارة " * (n // 8),
    "opened and never closed": lambda n: "«(" * (n // 2),
    "quotations": lambda n: "«نص» " * (n // 5),
    "one quotation": lambda n: "قال سامر الخطيب: «" + "كلمة " * (n // 5) + "»",
    "waw": lambda n: "و " * (n // 2),
    "addresses": lambda n: "a@b.org www.c.org/" * (n // 18),
    "half an address": lambda n: "a." * (n // 2) + "@",
    "telephone numbers": lambda n: "هاتف: +962 6 555 0000 - " * (n // 24),
    "one name": lambda n: "المنظمة الدولية للهجرة، " * (n // 24),
    "one acronym": lambda n: "المنظمة الدولية للهجرة (IOM) " * (n // 29),
    "one noun for a body": lambda n: "وزارة العدل. " + "الوزارة " * (n // 8),
    "a seat for a body": lambda n: "رئيس بعثة المنظمة الدولية للهجرة " * (n // 33),
    "names that are words": lambda n: "في الأردن، في عمان، " * (n // 20),
    "a list without end": lambda n: "بحضور " + "وزارة العدل و" * (n // 13),
    "bodies": counted(lambda k: f"مؤسسة {letters(k)} {letters(k + 1)}، "),
    "acronyms": counted(lambda k: f"مؤسسة {letters(k)} (A{letters(k)})، "),
    "places": counted(lambda k: f"في مدينة {letters(k)}، "),
    "people": counted(lambda k: f"الدكتور {person(k)}، "),
    "people with posts": counted(lambda k: f"{person(k)} مدير مؤسسة {letters(k)}. "),
    "people who say": lambda n: "الدكتور سامر الخطيب قال إن " * (n // 27),
    "one sentence": lambda n: (SENTENCE + "، ") * (n // 90),
    "paragraphs": lambda n: (SENTENCE + ".\n\n") * (n // 90),
    "nothing but events": lambda n: "ورشة عمل " * (n // 9),
    "headings": counted(lambda k: f"ورشة عمل {letters(k)}\n"),
    "events with titles": counted(lambda k: f"نظمت وزارة العدل ورشة عمل بعنوان «{letters(k)} {letters(k + 7)}».\n"),
    "events told of again": lambda n: SENTENCE + ". " + "وافتتحت الورشة. " * (n // 16),
    "payments": counted(lambda k: f"قدمت كندا منحة بقيمة {k} دولار لمشروع {letters(k)}. "),
    "funders": counted(lambda k: f"ورشة عمل بتمويل من مؤسسة {letters(k)}. "),
    "one event, many organizers": lambda n: "نظمت الورشة " + counted(lambda k: f"ومؤسسة {letters(k)} ")(n),
    "meetings": counted(lambda k: f"التقى الوزير {person(k)} مع {person(k + 17)}. "),
    "signatures": counted(lambda k: f"وقع {person(k)} مذكرة تفاهم بين مؤسسة {letters(k)} وكندا.\n"),
}
"""Name → a text of about so many characters."""
