"""Folders of releases for runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import RELEASE


def write_releases(folder: Path, count: int) -> Path:
    """`count` releases that differ in a number, so that none can stand for another."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        text = RELEASE.replace("25", str(number + 11))
        (folder / f"release-{number:04}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    return write_releases(tmp_path / "releases", 24)
