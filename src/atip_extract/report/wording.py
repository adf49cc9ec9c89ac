"""The words of the plots, in both languages. Numbers and years are in Western digits, as most releases write them."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

Language = Literal["ar", "en"]

_WORDS: dict[str, dict[Language, str]] = {
    "events": {"en": "Events per month", "ar": "الأحداث في كل شهر"},
    "funders": {"en": "Funders by stated amount", "ar": "الجهات الممولة بحسب المبالغ المعلنة"},
    "roles": {"en": "Bodies by their role in events", "ar": "الجهات بحسب أدوارها في الأحداث"},
    "held": {"en": "held", "ar": "عُقد"},
    "ongoing": {"en": "ongoing", "ar": "جارٍ"},
    "planned": {"en": "planned", "ar": "مخطط له"},
    "cancelled": {"en": "cancelled", "ar": "أُلغي"},
    "stated": {"en": "stated", "ar": "معلن"},
    "pledged": {"en": "pledged", "ar": "متعهد به"},
    "organizer": {"en": "organizer", "ar": "منظم"},
    "partner": {"en": "partner", "ar": "شريك"},
    "funder": {"en": "funder", "ar": "ممول"},
    "patron": {"en": "patron", "ar": "راعٍ"},
    "participant": {"en": "participant", "ar": "مشارك"},
    "nothing": {"en": "The records hold nothing to show here", "ar": "ليس في السجلات ما يُعرض هنا"},
    "undated": {"en": "Without a date in the text: {}", "ar": "بلا تاريخ في النص: {}"},
    "of_a_year": {"en": "dated by the year alone: {}", "ar": "بالسنة وحدها: {}"},
    "repeated": {
        "en": "A sum that several releases state counts each time",
        "ar": "يُحسب المبلغ في كل بيان يذكره",
    },
    "requested": {"en": "sums asked for, not shown: {}", "ar": "مبالغ مطلوبة غير معروضة: {}"},
    "more_funders": {"en": "further funders: {}", "ar": "جهات ممولة أخرى: {}"},
    "more_currencies": {"en": "further currencies: {}", "ar": "عملات أخرى: {}"},
    "each_event": {"en": "Events in which the body has the role", "ar": "عدد الأحداث التي للجهة فيها هذا الدور"},
    "more_bodies": {"en": "further bodies: {}", "ar": "جهات أخرى: {}"},
    "million": {"en": "{} million", "ar": "{} مليون"},
    "billion": {"en": "{} billion", "ar": "{} مليار"},
}
_BILLION, _MILLION = Decimal(10**9), Decimal(10**6)


def say(word: str, language: Language, count: int | str | None = None) -> str:
    """A word or sentence; `count` stands in its place."""
    text = _WORDS[word][language]
    return text if count is None else text.format(f"{count:,}" if isinstance(count, int) else count)


def note(*parts: str, language: Language) -> str:
    """Remarks on one line."""
    return ("؛ " if language == "ar" else "; ").join(parts)


def amount(value: Decimal, language: Language) -> str:
    """A sum to read: ``740,000``, ``2.4 million``."""
    for unit, word in ((_BILLION, "billion"), (_MILLION, "million")):
        if value >= unit:
            return say(word, language, _digits(value / unit))
    return _digits(value)


def _digits(value: Decimal) -> str:
    text = f"{value:,.2f}"
    return text.rstrip("0").rstrip(".")
