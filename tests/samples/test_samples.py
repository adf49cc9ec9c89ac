"""The samples: what a reader expects of each, what the pipeline makes of it, and how far the two agree."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from atip_extract import Extractor, Release
from atip_extract.evaluate import evaluate

ROOT = Path(__file__).parents[2]
GOLD = sorted((ROOT / "samples" / "gold").glob("*.json"))
COUNTRIES = 10
F1_AT_LEAST = 0.93
"""A ratchet: raise it when the pipeline gets better, never lower it."""


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update_golden", ROOT / "tools" / "update_golden.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = _tool()
SOURCES = dict(TOOL.sources())


@pytest.fixture(scope="module")
def records(extractor: Extractor) -> dict[str, Release]:
    return dict(zip(SOURCES, extractor.read(SOURCES.values()), strict=True))


def _gold(path: Path) -> Release:
    return Release.model_validate(json.loads(path.read_text("utf-8")), context={"source": SOURCES[path.stem].text})


def test_every_sample_has_gold_and_a_golden_record() -> None:
    golden = {p.stem for p in (ROOT / "samples" / "records").glob("*.json")}
    assert {p.stem for p in GOLD} == SOURCES.keys() == golden


def test_samples_are_enough_and_from_many_countries() -> None:
    assert len(SOURCES) >= 12
    assert len({name[:2] for name in SOURCES}) >= COUNTRIES


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_gold_is_a_valid_record_of_its_sample(path: Path) -> None:
    gold = _gold(path)
    source = SOURCES[path.stem]
    assert gold.release.source == source.source
    assert gold.release.sha256 == source.meta.sha256
    assert gold.release.characters == len(source.text)


@pytest.mark.parametrize("name", SOURCES)
def test_the_record_is_the_golden_one(name: str, records: dict[str, Release]) -> None:
    golden = (ROOT / "samples" / "records" / f"{name}.json").read_text("utf-8")
    # As JSON values, so that a failure shows the fact that has changed; tools/update_golden.py where it was meant to.
    assert json.loads(TOOL.golden(records[name])) == json.loads(golden)


def test_records_agree_with_a_careful_reader(records: dict[str, Release]) -> None:
    report = evaluate([_gold(path) for path in GOLD], list(records.values()))
    assert not report.without_record
    assert report.all_facts.f1 >= F1_AT_LEAST, report.render(show=True)
