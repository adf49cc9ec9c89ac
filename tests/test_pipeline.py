"""The stages as spaCy components, and the package as it is installed."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc

from atip_extract import Extractor
from atip_extract.annotations import annotations_of
from atip_extract.pipeline import STAGES, Config, build
from atip_extract.recording import to_record
from tests.conftest import RELEASE, ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NAMES = [name for name, _ in STAGES]


def test_the_stages_run_in_the_order_of_the_map(extractor: Extractor) -> None:
    assert extractor.nlp.pipe_names == NAMES


def test_a_spacy_pipeline_of_the_stages_gives_the_same_record(extractor: Extractor) -> None:
    nlp = spacy.blank("ar", config={"nlp": {"tokenizer": {"@tokenizers": "atip_tokenizer.v1"}}})
    for name in NAMES:
        nlp.add_pipe(name)
    ours, theirs = extractor.extract(RELEASE), to_record(nlp(RELEASE))
    assert [e.name for e in theirs.entities] == [e.name for e in ours.entities]
    assert [e.type for e in theirs.events] == [e.type for e in ours.events]


def test_a_stage_of_ones_own_fits_in() -> None:
    @Language.component("test_shout")
    def shout(doc: Doc) -> Doc:
        doc.user_data["mentions"] = len(annotations_of(doc).mentions)
        return doc

    nlp = build()
    nlp.add_pipe("test_shout", after="atip_recognize")
    assert nlp(RELEASE).user_data["mentions"] > 3


def test_spacy_tools_find_the_mentions(extractor: Extractor) -> None:
    doc = extractor.nlp(RELEASE)
    assert "المنظمة الدولية للهجرة" in [ent.text for ent in doc.ents]
    assert len(doc.spans["atip"]) >= len(doc.ents)
    html = displacy.render(doc, style="ent", page=False, jupyter=False)
    assert "organization" in html


def test_the_text_of_the_doc_is_the_text(extractor: Extractor) -> None:
    odd = "\u202bالـمـنـظّمة\u202c\r\n\tالدَّوليّة  للهجرة\u200f ﷺ\x0bوقال،بيروت"
    assert extractor.nlp.make_doc(odd).text == odd


def test_every_stage_is_declared_as_an_entry_point() -> None:
    declared = PROJECT["project"]["entry-points"]
    assert sorted(declared["spacy_factories"]) == sorted(NAMES)
    for place in [*declared["spacy_factories"].values(), *declared["spacy_tokenizers"].values()]:
        module, name = place.split(":")
        assert callable(getattr(import_module(module), name))


@pytest.mark.skipif(not entry_points(group="spacy_factories", name="atip_relate"), reason="not installed")
def test_installed_stages_need_no_import() -> None:
    program = (
        "import spacy\n"
        "nlp = spacy.blank('ar', config={'nlp': {'tokenizer': {'@tokenizers': 'atip_tokenizer.v1'}}})\n"
        f"for name in {NAMES}: nlp.add_pipe(name)\n"
        "print(len(nlp('نظمت وزارة العدل ورشة عمل').ents))"
    )
    out = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, cwd="/").stdout
    assert out.strip() == b"1"


def test_the_default_install_has_no_torch() -> None:
    dependencies = " ".join(PROJECT["project"]["dependencies"])
    assert not {"torch", "transformers", "stanza", "camel"} & set(dependencies.replace(">", " ").split())


def test_the_wheel_carries_the_gazetteers_and_works_from_another_folder(tmp_path: Path) -> None:
    pytest.importorskip("hatchling")
    build_it = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build_it, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
        archive.extractall(tmp_path / "site")
    shipped = {str(path.relative_to(ROOT)) for path in (ROOT / "gazetteers").rglob("*.yml")}
    assert {f"atip_extract/{path}" for path in shipped} <= inside
    assert {"atip_extract/py.typed", "atip_extract/knowledge/compiled.jsonl"} <= inside
    program = (
        "from atip_extract import extract; from atip_extract.knowledge.resources import gazetteer_root\n"
        "import atip_extract; print(atip_extract.__file__); print(gazetteer_root())\n"
        "print(extract('نظمت المنظمة الدولية للهجرة ورشة عمل في القاهرة.').events[0].type)"
    )
    env = {"PYTHONPATH": str(tmp_path / "site")}
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, cwd=tmp_path, env=env)
    module, gazetteers, kind = ran.stdout.decode().splitlines()
    assert Path(module).is_relative_to(tmp_path) and Path(gazetteers).is_relative_to(tmp_path)
    assert kind == "workshop"


def test_the_options_of_a_stage_come_from_the_config() -> None:
    config = Config(engine="rules", gazetteers=[Path("mine.yml")])
    assert config.of("atip_link") == {"gazetteers": ["mine.yml"]}
    assert config.of("atip_values") == {}
