"""Where proclitics come off, and where the letter belongs to the word."""

from pathlib import Path

import pytest
import spacy

from atip_extract.annotations import is_proclitic
from atip_extract.text.normalize import key
from atip_extract.text.proclitics import Lexicon, Splitter, words
from atip_extract.text.tokenizer import AtipTokenizer

FORMS = Path(__file__).with_name("proclitic_forms.txt")
NAMES = """
بلجيكا لبنان ليبيا فلسطين كينيا بيروت بغداد بروكسل باريس برلين بلغاريا بنغازي بورسعيد كسلا كركوك
كندا كوريا كوبا لندن لاهاي فرنسا فنلندا فيينا بريطانيا واشنطن وليد وليم وائل وفاء وسام واثق وديع
وجيه وداد وهيب وهبة وصال وفيق بشير بسام بدر بهاء باسل بشرى بثينة بلال بكر كريم كمال كامل كاظم كوثر
لؤي لطفي ليلى لمياء لينا لبنى فهد فؤاد فارس فاطمة فيصل فادي فراس فريد فوزي فتحي
"""
KNOWN = frozenset(map(key, NAMES.split()))


def forms() -> list[str]:
    lines = FORMS.read_text(encoding="utf-8").splitlines()
    return list(dict.fromkeys(form for line in lines if not line.startswith("#") for form in line.split()))


def test_labelled_forms() -> None:
    splitter = Splitter(known=KNOWN)
    labelled = forms()
    wrong = [form for form in labelled if "+".join(p.text for p in splitter.split(form.replace("+", ""))) != form]
    assert len(labelled) > 500
    assert len(wrong) <= 0.02 * len(labelled), wrong


@pytest.mark.parametrize(
    ("word", "texts", "norm"),
    [
        ("للهجرة", ["ل", "لهجرة"], "الهجره"),
        ("للجنة", ["ل", "لجنة"], "اللجنه"),
        ("للبنان", ["ل", "لبنان"], "لبنان"),
        ("للاجئين", ["ل", "لاجئين"], "اللاجيين"),
        ("لتحفيز", ["ل", "تحفيز"], "تحفيز"),
        ("بترميم", ["ب", "ترميم"], "ترميم"),
        ("لتونس", ["ل", "تونس"], "تونس"),
        ("وللمرأة", ["و", "ل", "لمرأة"], "المراه"),
        ("بوزارة", ["ب", "وزارة"], "وزاره"),
        ("وَقالَ", ["وَ", "قالَ"], "قال"),
        ("بـاليونيسف", ["بـ", "اليونيسف"], "اليونيسف"),
    ],
)
def test_pieces_keep_the_text_and_restore_the_article_in_the_norm(word: str, texts: list[str], norm: str) -> None:
    doc = AtipTokenizer(spacy.blank("ar").vocab, known=KNOWN)(word)
    assert [token.text for token in doc] == texts
    assert doc[-1].norm_ == norm


def test_hamza_shows_a_conjunction() -> None:
    splitter = Splitter(Lexicon({}))
    assert len(splitter.split("وإلى")) == 2
    assert len(splitter.split("والي")) == 1


def test_a_known_name_is_evidence() -> None:
    empty = Lexicon({})
    assert len(Splitter(empty).split("بنواذيبو")) == 1
    assert len(Splitter(empty, {key("نواذيبو")}).split("بنواذيبو")) == 2


def test_words_joins_what_was_written_together() -> None:
    doc = AtipTokenizer(spacy.blank("ar").vocab)("وبتمويل من الاتحاد الأوروبي، وIOM.\n")
    assert [doc[start:end].text for start, end in words(doc)] == [
        "وبتمويل",
        "من",
        "الاتحاد",
        "الأوروبي",
        "،",
        "وIOM",
        ".",
    ]
    assert [is_proclitic(token) for token in doc[:3]] == [True, True, False]
