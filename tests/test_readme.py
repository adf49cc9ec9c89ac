"""The README tells the truth: its blocks are run."""

from __future__ import annotations

import doctest
import json
import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

import atip_extract
from atip_extract.cli.app import app
from tests.conftest import ROOT, Ran

Cli = Callable[..., Ran]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def block(name: str) -> str:
    """The code block under ``<!-- example:NAME … -->``."""
    found = re.search(rf"<!-- example:{name}\b[^>]*-->\n```\w+\n(.*?)```", README, re.DOTALL)
    assert found is not None, name
    return found[1]


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "release.txt"
    path.write_text(block("input"), encoding="utf-8")
    return path


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_python_blocks(document: Path) -> None:
    result = doctest.testfile(str(document), module_relative=False, encoding="utf-8", optionflags=doctest.ELLIPSIS)
    assert result.failed == 0


def test_the_package_says_what_it_does() -> None:
    assert doctest.testmod(atip_extract).attempted > 0
    assert doctest.testmod(atip_extract).failed == 0


def test_show_prints_what_the_readme_shows(cli: Cli, release: Path) -> None:
    printed = re.sub("[\u2066-\u2069]", "", cli("show", release).out)
    assert printed.partition("\n\n")[2].strip() == block("show").strip()


def test_the_record_holds_what_the_readme_shows(cli: Cli, release: Path) -> None:
    shown, real = json.loads(block("record")), json.loads(cli(release).out)["events"][0]
    assert within(shown, real)


def within(part: Any, whole: Any) -> bool:
    """True where everything in `part` stands in `whole`."""
    if isinstance(part, dict):
        return all(name in whole and within(value, whole[name]) for name, value in part.items())
    if isinstance(part, list):
        return len(part) == len(whole) and all(map(within, part, whole))
    return bool(part == whole)


def shell_lines(document: Path) -> Iterator[list[str]]:
    for shell in re.findall(r"```sh\n(.*?)```", document.read_text(encoding="utf-8"), re.DOTALL):
        for line in shell.splitlines():
            if line.startswith("atip-extract"):
                yield shlex.split(line.partition(" #")[0].partition(" < ")[0])[1:]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_commands_name_options_that_exist(document: Path) -> None:
    root = typer.main.get_command(app)
    for words in shell_lines(document):
        name = words[0] if words and words[0] in root.commands else "extract"  # type: ignore[attr-defined]
        options = {option for parameter in root.commands[name].params for option in parameter.opts}  # type: ignore[attr-defined]
        options |= {"--install-completion"}
        assert {word for word in words if word.startswith("--")} <= options, words


def test_the_gazetteer_of_the_readme_is_sound(cli: Cli, tmp_path: Path) -> None:
    own = tmp_path / "agencies.yml"
    own.write_text(block("gazetteer"), encoding="utf-8")
    assert cli("gazetteer", "check", own).status == 0


def test_the_limits_of_the_readme_are_the_real_ones() -> None:
    from atip_extract.batch.work import Limits

    limits = Limits()
    words = " ".join(README.split())
    assert f"{limits.max_bytes:,} bytes" in words
    assert f"{limits.max_characters:,} characters" in words
    assert f"{limits.seconds:g} seconds" in words


def test_the_engines_of_the_readme_are_all_there_are() -> None:
    from atip_extract.recognize.engine import engine_names

    section = README.partition("## Engines")[2].partition("\n## ")[0]
    assert sorted(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == engine_names()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), target
