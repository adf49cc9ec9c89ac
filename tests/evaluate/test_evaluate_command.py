"""The command's work: files in, a table, Markdown or JSON out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from atip_extract.cli.evaluate import run_evaluate
from atip_extract.errors import ConfigError, ReleaseError
from tests.evaluate.releases import plain, release


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "nablus.json").write_text(release().to_json(), encoding="utf-8")
    return folder


@pytest.fixture
def records(tmp_path: Path) -> Path:
    record = plain()
    record["events"][0]["partners"] = []
    file = tmp_path / "records.jsonl"
    file.write_text(release(record).to_json() + "\n\n", encoding="utf-8")
    return file


def test_a_table_of_figures(gold: Path, records: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_evaluate(gold, records, show=False, format="table") == 0
    lines = capsys.readouterr().out.splitlines()
    partners = next(line for line in lines if line.startswith("event.partners"))
    assert partners.split() == ["event.partners", "0", "0", "1", "0.000", "0.000", "0.000", "0.000"]
    assert any(line.startswith("ALL FACTS") for line in lines)


def test_the_misses_are_shown_on_request(gold: Path, records: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_evaluate(gold, records, show=True, format="table")
    assert "nablus.txt\tevent.partners\tmissed\tوزارة شؤون المرأة" in capsys.readouterr().out.splitlines()


def test_markdown_escapes_what_would_break_its_table(
    gold: Path, records: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = plain()
    wanted["release"]["source"] = "a|b.txt"
    (gold / "nablus.json").write_text(release(wanted).to_json(), encoding="utf-8")
    run_evaluate(gold, records, show=True, format="markdown")
    assert "| a\\|b.txt | event.partners | missed | وزارة شؤون المرأة |" in capsys.readouterr().out


def test_json_for_programs(gold: Path, records: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_evaluate(gold, records, show=True, format="json")
    report = json.loads(capsys.readouterr().out)
    assert report["facts"]["event.partners"]["lenient"]["missed"] == 1
    assert report["facts"]["ALL FACTS"]["strict"]["precision"] == 1
    assert report["misses"] == [
        {"source": "nablus.txt", "fact": "event.partners", "kind": "missed", "text": "وزارة شؤون المرأة"}
    ]


def test_an_error_record_leaves_its_release_without_a_record(
    gold: Path, records: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    error = {"release": {"source": "nablus.txt"}, "error": {"code": "encoding", "message": "no known encoding"}}
    records.write_text(json.dumps(error) + "\n", encoding="utf-8")
    assert run_evaluate(gold, records, show=False, format="table") == 1
    assert "nablus.txt" in capsys.readouterr().out


def test_what_cannot_be_used_is_said_in_one_line(gold: Path, records: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file or folder"):
        run_evaluate(tmp_path / "none", records, show=False, format="table")
    with pytest.raises(ConfigError, match="no format"):
        run_evaluate(gold, records, show=False, format="xml")
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(ConfigError, match="no gold records"):
        run_evaluate(empty, records, show=False, format="table")
    broken = tmp_path / "broken.jsonl"
    broken.write_text("{\n", encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"broken\.jsonl: not valid JSON"):
        run_evaluate(gold, broken, show=False, format="table")
    other = tmp_path / "other.json"
    other.write_text('{"schema_version": "1"}', encoding="utf-8")
    with pytest.raises(ReleaseError, match="not a record: release: Field required"):
        run_evaluate(gold, other, show=False, format="table")
