"""What the training scripts read: inline markup, CoNLL, partial labels, noise that keeps words and tags in step."""

from __future__ import annotations

import importlib
import random
import sys
from pathlib import Path
from typing import Any

import pytest

TRAINING = Path(__file__).parents[2] / "training"
sys.path.insert(0, str(TRAINING))
corpora: Any = importlib.import_module("corpora")
augment: Any = importlib.import_module("augment")
scoring: Any = importlib.import_module("scoring")

SENTENCE = "أعلنت <ORG>جمعية البيان</ORG> إطلاق برنامج «<PROG>خطوة</PROG>» في <LOC>الخرطوم</LOC> و<LOC>كسلا</LOC>."


def test_markup_becomes_words_and_tags() -> None:
    words, tags = corpora.parse_markup(SENTENCE)
    assert " ".join(words) == "أعلنت جمعية البيان إطلاق برنامج « خطوة » في الخرطوم وكسلا ."
    assert " ".join(tags) == "O B-ORG I-ORG O O O B-PROG O O B-LOC B-LOC O"


def test_quotation_marks_inside_a_tag_are_not_part_of_the_name() -> None:
    words, tags = corpora.parse_markup("برنامج <PROG>«درب السلامة»</PROG> مستمر")
    assert words[1:5] == ["«", "درب", "السلامة", "»"]
    assert tags[1:5] == ["O", "B-PROG", "I-PROG", "O"]


@pytest.mark.parametrize("line", ["<PER>علي", "علي</PER>", "<XYZ>علي</XYZ>", "<PER><ORG>علي</ORG></PER>"])
def test_bad_markup_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"bad tag|not closed"):
        corpora.parse_markup(line)


def test_every_composed_sentence_parses() -> None:
    sentences, errors = corpora.read_domain(TRAINING / "data")
    assert errors == []
    assert len(sentences) >= 500


def test_conll_with_and_without_a_last_blank_line(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_text("زار\tO\nعلي\tB-PER\n\nتونس\tB-LOC", encoding="utf-8")
    assert corpora.read_conll(path) == [(["زار", "علي"], ["O", "B-PER"]), (["تونس"], ["B-LOC"])]


@pytest.mark.parametrize(
    ("corpus", "tag", "allowed", "refused"),
    [
        ("anercorp", "O", {"O", "B-DATE", "I-MONEY", "B-OCC"}, {"B-PER", "I-ORG", "B-LOC"}),
        ("anercorp", "B-PERS", {"B-PER"}, {"O", "I-PER", "B-ORG"}),
        ("wojood", "O", {"O"}, {"B-DATE", "B-PER"}),
        ("wojood", "B-GPE", {"B-LOC"}, {"O"}),
        ("wojood", "I-OCC", {"I-OCC", "B-ORG", "I-ORG", "B-LOC"}, {"O", "B-PER"}),
        ("newsfane", "B-Politician", {"B-PER"}, {"B-ORG", "O"}),
    ],
)
def test_a_corpus_says_nothing_about_types_it_does_not_annotate(
    corpus: str, tag: str, allowed: set[str], refused: set[str]
) -> None:
    got = set(corpora.allowed_tags(corpus, tag))
    assert allowed <= got
    assert not refused & got


def test_noise_keeps_a_tag_for_every_word_and_every_entity() -> None:
    config = {"swap_name": 0.5, "hamza": 0.5, "final_letters": 0.5, "join": 0.1, "proclitic": 0.5, "quotes": 0.5}
    names = {1: [["سعاد"]], 2: [["ليلى", "حداد"]], 3: [["عبد", "الله", "الساعدي"]]}
    noise = augment.Augmenter(config | {"drop_stop": 0.5}, names, random.Random(3))
    words, tags = corpora.parse_markup("قالت <PER>أمل الحاج</PER> من <ORG>هيئة الإغاثة</ORG> إن العمل مستمر.")
    for _ in range(200):
        noisy, new = noise(list(words), list(tags))
        assert len(noisy) == len(new)
        assert [t for t in new if t[0] == "B"] == ["B-PER", "B-ORG"]
        assert all(noisy)


def test_groups_of_neighbours_hold_every_sentence_once() -> None:
    groups = augment.neighbours(50, [20] * 50, 0.5, random.Random(1))
    assert [i for g in groups for i in g] == list(range(50))
    assert max(map(len, groups)) > 1


def test_scores_count_whole_entities() -> None:
    gold = [["B-PER", "I-PER", "O", "B-LOC"]]
    result = scoring.f1_scores(gold, [["B-PER", "O", "O", "B-LOC"]])
    assert result["micro"] == {"p": 0.5, "r": 0.5, "f1": 0.5, "support": 2.0}
    assert result["LOC"]["f1"] == 1.0
    assert result["PER"]["f1"] == 0.0
