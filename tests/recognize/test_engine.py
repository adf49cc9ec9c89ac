"""Engines by name: which there are, and what is said where one cannot be had."""

from __future__ import annotations

import subprocess
import sys

import pytest

from atip_extract.errors import ConfigError, EngineError
from atip_extract.recognize.engine import engine_names, load_engine


def test_the_engines_that_can_be_named() -> None:
    assert set(engine_names()) >= {"onnx", "rules", "camel", "stanza", "spacy"}


def test_an_unknown_name_is_told_with_the_known_ones() -> None:
    with pytest.raises(ConfigError, match=r"'flair'.*camel, onnx, rules, spacy, stanza"):
        load_engine("flair")


@pytest.mark.parametrize(("name", "library"), [("camel", "camel_tools"), ("stanza", "stanza")])
def test_a_library_that_is_not_installed_is_told_with_the_command(
    monkeypatch: pytest.MonkeyPatch, name: str, library: str
) -> None:
    for module in [m for m in sys.modules if m == library or m.startswith(library + ".")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(EngineError) as caught:
        load_engine(name)
    assert f'pip install torch==2.13.0 && pip install "atip-extract[{name}]"' in str(caught.value)
    assert "\n" not in str(caught.value)


def test_naming_the_engines_imports_none_of_their_libraries() -> None:
    # torch is no sign: where it is installed, spaCy itself imports it.
    check = (
        "import sys; from atip_extract.recognize.engine import engine_names; engine_names();"
        "print([m for m in ('transformers', 'camel_tools', 'stanza', 'onnxruntime') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"
