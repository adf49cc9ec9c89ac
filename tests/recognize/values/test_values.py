import time
from collections.abc import Callable

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from atip_extract.annotations import annotations_of
from atip_extract.recognize.values import ValueRecognizer, value_words
from atip_extract.text.tokenizer import AtipTokenizer

Read = Callable[..., Doc]

TOKENIZER = AtipTokenizer(Vocab(), known=value_words())
RECOGNIZER = ValueRecognizer()

PHRASES = """3 و 4 12/3/2024 2024 1445 هـ م من إلى بين يومي مايو رمضان آذار / - ( ) ، . الأحد أمس اليوم الموافق عام
الماضي المقبل ثلاثة مليون ألف ونصف المليون دولار دينار تونسي $ € 1,5 مشاركا متدربة بينهم امرأة رجال خط هاتف
+ 00 عدد الشهر"""
WORDS = st.sampled_from(PHRASES.split())


def test_stage_is_a_spacy_component() -> None:
    nlp = spacy.blank("ar")
    nlp.tokenizer = TOKENIZER
    nlp.add_pipe("atip_values")
    found = annotations_of(nlp("عُقدت الدورة يوم 5 مايو 2024 بمشاركة 30 متدربا بكلفة 20 ألف يورو، هاتف 0599123456"))
    assert (len(found.dates), len(found.headcounts), len(found.money), len(found.contacts)) == (1, 1, 1, 1)


def test_a_number_has_one_meaning(read: Read) -> None:
    found = annotations_of(read("في عام 2021 مشاركون دفعوا 500 دينار أردني يوم 20 مايو 2023"))
    assert found.headcounts == []
    assert [m.currency for m in found.money] == ["JOD"]


@given(st.lists(WORDS, max_size=30).map(" ".join) | st.lists(WORDS, max_size=30).map("".join) | st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_ordered_values_apart(text: str) -> None:
    try:
        doc = TOKENIZER(text)
    except Exception:  # half a surrogate pair is the tokenizer's to refuse
        return
    found = annotations_of(RECOGNIZER(doc))
    spans = [(v.start, v.end) for kind in (found.dates, found.money, found.headcounts, found.contacts) for v in kind]
    for kind in (found.dates, found.money, found.headcounts, found.contacts):
        edges = [edge for v in kind for edge in (v.start, v.end)]
        assert edges == sorted(edges)
    assert all(0 <= start < end <= len(doc) for start, end in spans)
    taken = [token for start, end in spans for token in range(start, end)]
    assert len(taken) == len(set(taken))


NUMBER_LIKE = (
    "3 ",
    "مائة و",
    "2019 - ",
    "30 مشاركا ",
    "5 مايو ",
    "5 مايو 2024 ",
    "15 رمضان 1445 هـ ",
    "هاتف 3 ",
    "3\n",
)


@pytest.mark.parametrize("word", NUMBER_LIKE)
def test_time_grows_with_the_text(word: str) -> None:
    def seconds(times: int) -> float:
        doc = TOKENIZER(word * times)
        start = time.process_time()
        RECOGNIZER(doc)
        return time.process_time() - start

    seconds(100)
    short, long = seconds(2_000), seconds(16_000)
    assert long < 24 * short + 0.5
