"""The shipped gazetteers as a whole: valid, consistent, compiled, and as large as promised."""

from __future__ import annotations

import json
import time
from collections import Counter

import pytest

from atip_extract.errors import GazetteerError
from atip_extract.knowledge import entries, resources, yamlfile
from atip_extract.knowledge.check import check_builtin


def test_every_file_is_valid_and_they_agree_with_each_other() -> None:
    assert [str(error) for error in check_builtin()] == []


def test_the_compiled_file_is_what_the_yaml_says() -> None:
    for relative in resources.yaml_files():
        compiled = resources.compiled(relative)
        assert compiled is not None, f"{relative} has changed: run python tools/compile_gazetteers.py"
        assert json.loads(entries.compiled_line(relative)) == compiled, relative
    assert resources.compiled_fingerprint() == entries.key_fingerprint()


def test_they_know_the_field() -> None:
    sizes = Counter(entry.type for entry, _ in entries.builtin_entries())
    assert sizes["organization"] >= 700
    assert sizes["programme"] >= 150
    assert sizes["document"] >= 60
    assert sizes["place"] >= 1000


def test_they_load_fast() -> None:
    times = []
    for _ in range(3):
        start = time.perf_counter()
        entries.builtin_entries()
        times.append(time.perf_counter() - start)
    assert min(times) < 0.25


def test_every_kind_of_body_has_its_iati_code() -> None:
    for entry, _ in entries.builtin_entries():
        assert (entries.iati_type(entry) is not None) == (entry.type == "organization")


@pytest.mark.parametrize("relative", ["../pyproject.toml", "places/../kinds.yml", "/etc/hosts", "nothing.yml", ""])
def test_only_files_of_the_gazetteers_are_read(relative: str) -> None:
    with pytest.raises(GazetteerError):
        resources.read_yaml(relative)


def test_an_edited_file_is_read_from_its_yaml() -> None:
    raw = resources.read_bytes("kinds.yml")
    assert resources.read_yaml("kinds.yml") == yamlfile.parse(raw, "kinds.yml")[0]
