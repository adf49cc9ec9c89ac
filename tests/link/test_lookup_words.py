"""The words behind the lookup: stems, neighbours in spelling, and the index, against slow and plain references."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from atip_extract.knowledge.entries import Entry, keyed
from atip_extract.link.index import MIN_FUZZY_LETTERS, KeyIndex, Neighbours, WordIndex
from atip_extract.link.words import Stemmer, inflection_root

KEYS = [
    "وزاره الداخليه", "لجنه الهجره", "بنك التنميه", "المنظمه الدوليه للهجره", "كليه الحقوق", "فريق الدعم",
    "مفوضيه اللاجيين", "مكتب المخدرات والجريمه", "مكافحه الاتجار بالبشر", "الجريمه المنظمه",
]  # fmt: skip


@pytest.fixture(scope="module")
def stemmer() -> Stemmer:
    stemmer = Stemmer()
    stemmer.learn(KEYS)
    return stemmer


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("الهجره", "هجره"),
        ("للهجره", "هجره"),
        ("بالهجره", "هجره"),
        ("والهجره", "هجره"),
        ("وللهجره", "هجره"),
        ("للاجيين", "لاجيين"),
        ("للجنه", "لجنه"),
        ("وزاره", "وزاره"),
        ("لجنه", "لجنه"),
        ("بنك", "بنك"),
        ("كليه", "كليه"),
        ("فريق", "فريق"),
        ("والجريمه", "جريمه"),
        ("iom", "iom"),
    ],
)
def test_proclitics_come_off_where_the_gazetteer_knows_the_rest(stemmer: Stemmer, word: str, stem: str) -> None:
    assert stemmer.stem(word) == stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("مهاجرين", "مهاجرون"), ("دوليه", "دولي"), ("لاجيات", "لاجيين"), ("مصريه", "مصري"), ("عامله", "عاملين")],
)
def test_inflections_share_a_root(one: str, other: str) -> None:
    assert inflection_root(one) == inflection_root(other)


@pytest.mark.parametrize(("one", "other"), [("عربيه", "غربيه"), ("مصري", "مصر"), ("امن", "امم"), ("قطر", "قطري")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert inflection_root(one) != inflection_root(other)


words = st.text(alphabet="ابتنهيو", min_size=1, max_size=9)


@settings(max_examples=150, deadline=None)
@given(st.lists(words, min_size=1, max_size=30, unique=True), words)
def test_neighbours_are_those_that_a_full_search_finds(known: list[str], word: str) -> None:
    found = {number for number, _ in Neighbours(known).of(word)}
    long_enough = len(word) >= MIN_FUZZY_LETTERS
    for number, other in enumerate(known):
        distance = OSA.distance(word, other)
        if distance <= 1 and long_enough and len(other) >= MIN_FUZZY_LETTERS:
            assert number in found
        if number in found:
            assert distance <= 2


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(words, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=25))
def test_postings_hold_exactly_the_names_with_the_word(names: list[str]) -> None:
    index = KeyIndex(keyed(Entry(f"e/{i}", "organization", name)) for i, name in enumerate(names))
    stemmer = Stemmer()
    stemmer.learn(index.key_ids)
    by_word = WordIndex(index, stemmer)
    for stem, stem_id in by_word.stem_ids.items():
        wanted = [i for i, key in enumerate(by_word.keys) if stem in {stemmer.stem(word) for word in key.split(" ")}]
        assert sorted(by_word.postings(stem_id).tolist()) == [i for i in wanted if _content(by_word, i, stem_id)]
    for name in names:
        assert any(text == name for _, _, text in index.names(by_word.keys[0])) or name in {
            text for key in by_word.keys for _, _, text in index.names(key)
        }


def _content(index: WordIndex, key_id: int, stem_id: int) -> bool:
    """Function words («و», «ب») have no postings."""
    return key_id in index.postings(stem_id)
