"""What a name may change and stay the same name, in one place.

A candidate's score is 1 minus the costs of all differences; from ``ACCEPT`` on it is the body that was meant. The
costs are not probabilities: they are set so that the labelled names of ``tests/link/data`` fall on the right side
(``benchmarks/lookup.py --curve`` draws recall and false acceptance over ``ACCEPT``).
"""

from __future__ import annotations

from typing import Final

ACCEPT: Final = 0.8
"""From this score on a candidate is linked."""

TIE: Final = 0.01
"""Candidates whose scores differ by less fit equally well."""

AMBIGUOUS: Final = 0.6
"""The most that a candidate gets while another entry fits as well."""

# Names that are in the gazetteer as they stand.
EXACT: Final = 1.0
ALIAS: Final = 0.98
ACRONYM: Final = 0.97
LOWERCASE_ACRONYM: Final = 0.85
"""«who» may be an English word."""

# Differences that the whole name shows.
CLITIC: Final = 0.03
"""A proclitic before the name, its article missing or added: «للمنظمة», «منظمة الدولية»."""
COUNTRY_ADDED: Final = 0.05
"""The entry's own country beside a name: «وزارة الداخلية بمصر»."""
LOCAL_OFFICE: Final = 0.15
"""An international body with the country of its office: «المنظمة الدولية للهجرة في ليبيا»."""
PLACE_NOUN: Final = 0.04
"""The noun before a place: «مدينة طنجة»."""
OTHER_PLACE_NOUN: Final = 0.3
"""A noun of another kind of place: «محافظة أسوان» for the city."""

# Differences of words.
ORDER: Final = 0.04
ORDER_AND_WORD: Final = 0.15
"""On top where a word is changed as well: both together are seldom the same name."""
INFLECTION: Final = 0.05
"""Another gender, number or case: «اللاجئون» for «اللاجئين»."""
LETTER: Final = 0.07
"""Each letter that differs in a word that is no other known word."""
SHORT_WORD: Final = 0.06
"""On top where that word has few letters, or is the whole name."""
REAL_WORD: Final = 3
"""A word that newspapers use so often is no misspelling of another."""
UNSURE: Final = 0.75
"""The most for a name of one word that is not written as known: one letter makes another place or person."""
JOINED: Final = 0.03
"""Two words written as one, or one as two."""
DROPPED: Final = 0.3
"""Times the share of the name's weight that the left-out words have."""

MAX_DROPPED_SHARE: Final = 0.4
"""A name that lost more of its weight than this is another name."""
MIN_KEPT_WORDS: Final = 3
"""A name that lost words keeps so many content words, or it is any body's name."""

# A weak name with what the release says beside it.
WEAK_NAMED: Final = 0.95
"""The release names the entry in full."""
WEAK_PARENT: Final = 0.92
"""The release names the body that the entry belongs to."""
WEAK_MAIN_COUNTRY: Final = 0.89
"""The release is about the entry's country: its dateline says so."""
WEAK_COUNTRY: Final = 0.86
"""The release names the entry's country."""
LOCAL: Final = 0.02
"""A region's ministry gives way to the country's own, where only the country speaks for both."""
WEAK_ALONE: Final = 0.5
