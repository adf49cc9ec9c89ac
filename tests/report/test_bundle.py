"""The script that the package carries is the one that ``web/`` gives, and its own checks hold."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.report.conftest import cannot

WEB = ROOT / "web"


@pytest.fixture(scope="module")
def node() -> str:
    found = shutil.which("node")
    if found is None:
        cannot("there is no node: apt-get install nodejs npm")
    if not (WEB / "node_modules").is_dir():
        cannot("the libraries of the page are not there: npm ci --prefix web")
    assert found is not None
    return found


def run(*command: str | Path) -> str:
    done = subprocess.run(command, cwd=WEB, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("name", ["page.js", "page.css"])
def test_the_committed_file_is_what_the_sources_give(node: str, tmp_path: Path, name: str) -> None:
    """``npm run build --prefix web`` writes it anew."""
    run(node, "build.mjs", tmp_path)
    committed = files("atip_extract.report").joinpath(name).read_text("utf-8")
    assert (tmp_path / name).read_text("utf-8") == committed, f"{name} is stale: npm run build --prefix web"


def test_the_sources_are_sound(node: str) -> None:
    run(node, WEB / "node_modules" / "typescript" / "bin" / "tsc", "--noEmit")


def test_the_sources_pass_their_own_tests(node: str) -> None:
    assert re.search(r"^# pass [1-9]", run(node, "test/run.mjs"), re.MULTILINE)


def test_versions_are_exact_and_the_lock_names_no_registry() -> None:
    package = json.loads((WEB / "package.json").read_text("utf-8"))
    versions = {**package["dependencies"], **package["devDependencies"]}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions.values()), versions
    assert '"resolved"' not in (WEB / "package-lock.json").read_text("utf-8")


def test_every_library_in_the_page_has_its_notice() -> None:
    script = files("atip_extract.report").joinpath("page.js").read_text("utf-8")
    notice = (ROOT / "NOTICE").read_text("utf-8")
    for name in re.findall(r"^(@?[\w/-]+) [\d.]+ \(\w+\)$", script.partition("*/")[0], re.MULTILINE):
        assert name in notice
