"""The page that walks a release through every stage says what the program does."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT, environment

TOOL = ROOT / "tools" / "how_facts_are_found.py"
PAGE = ROOT / "docs" / "how-facts-are-found.md"


def test_the_page_is_what_the_tool_would_write() -> None:
    command = [sys.executable, str(TOOL), "--check"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, env=environment())
    assert (ran.returncode, ran.stderr) == (0, "")


def test_every_file_that_the_page_names_is_there() -> None:
    page = PAGE.read_text(encoding="utf-8")
    named = {word for word in page.replace("`", " ").split() if word.endswith((".py", ".yml")) and "/" in word}
    homes = (ROOT, ROOT / "src" / "atip_extract")
    assert len(named) > 8
    assert not [name for name in named if not any((home / name).is_file() for home in homes)]
