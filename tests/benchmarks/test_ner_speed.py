"""The side-by-side timing: what text the engines get, what is said of one, and the sizes of the models made for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import ner_speed, random_models


def test_the_text_is_whole_releases_of_at_least_so_many_words() -> None:
    text = ner_speed.releases(300)
    last = max(number for number, _ in text)
    assert sum(len(words) for _, words in text) >= 300
    assert sum(len(words) for number, words in text if number < last) < 300
    assert all(words for _, words in text)


def test_a_long_text_takes_the_samples_again_as_other_releases() -> None:
    text = ner_speed.releases(5000)
    count = len(list(ner_speed.SAMPLES.glob("*.txt")))
    again = [words for number, words in text if number == count]
    assert again == [words for number, words in text if number == 0]


def test_an_engine_is_told_by_its_median_round(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(ner_speed, "ROUND_SECONDS", 0.01)
    text = tmp_path / "text.json"
    text.write_text(json.dumps([[0, ["زار", "الوزير", "مركز", "الإيواء", "في", "صفاقس", "."]]]), encoding="utf-8")
    found = ner_speed.measure("ours", "", text)
    assert found["words_per_second"] == sorted(found["rounds"])[2] > 0
    assert found["peak_mb"] > 30
    assert found["load_seconds"] > 0


def test_what_fails_in_its_process_is_told_in_the_table(tmp_path: Path) -> None:
    result = ner_speed.result_of("ours", "", tmp_path / "nowhere.json")
    assert "nowhere.json" in result["error"]
    assert "nowhere.json" in ner_speed.row("ours", result, None)


def test_ratios_are_against_ours() -> None:
    result = {"words_per_second": 300.0, "rounds": [290.0, 300.0, 310.0], "load_seconds": 2.0, "peak_mb": 900.0}
    assert ner_speed.row("stanza", result, 3000.0).split() == [
        "stanza",
        "300",
        "290",
        "to",
        "310",
        "10.0",
        "2.0",
        "900",
    ]


@pytest.mark.engine("stanza")
def test_stanzas_random_model_is_as_large_as_the_published_files(tmp_path: Path) -> None:
    pytest.importorskip("stanza")
    tagger = random_models.stanza_tagger(tmp_path, {"قال", "وزير", "العدل"})
    megabytes = {path.relative_to(tmp_path).as_posix(): path.stat().st_size / 1e6 for path in tmp_path.rglob("*.pt")}
    assert tagger == tmp_path / "ner" / "aqmar_charlm.pt"
    assert megabytes == {
        "forward_charlm/ccwiki.pt": pytest.approx(20.5, rel=0.01),
        "backward_charlm/ccwiki.pt": pytest.approx(20.5, rel=0.01),
        "pretrain/fasttextwiki.pt": pytest.approx(123, rel=0.01),
        "ner/aqmar_charlm.pt": pytest.approx(64.3, rel=0.01),
    }


def test_words_that_fill_a_vocabulary_are_all_different() -> None:
    words = random_models.filled({"وزير", "العدل"}, random_models.unseen_words(), 5000)
    assert len(set(words)) == 5000
    assert words[:2] == ["العدل", "وزير"]
