"""The journal survives whatever cuts it off."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atip_extract.batch.journal import Journal
from atip_extract.batch.work import Line
from atip_extract.errors import ConfigError


def key(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()


def filled(path: Path, names: list[str]) -> None:
    with Journal(path, "f1") as journal:
        for name in names:
            journal.append([(key(name), (Line(f'{{"name":"{name}"}}', "utf-8"),))])


def test_what_was_written_is_found_again(tmp_path: Path) -> None:
    filled(tmp_path / "j", ["ا", "ب"])
    with Journal(tmp_path / "j", "f1") as journal:
        place = journal.find(key("ب"))
        assert place is not None
        assert list(journal.read(place)) == [Line('{"name":"ب"}', "utf-8")]
        assert journal.find(key("ج")) is None


def test_another_fingerprint_begins_anew(tmp_path: Path) -> None:
    filled(tmp_path / "j", ["a"])
    with Journal(tmp_path / "j", "f2") as journal:
        assert len(journal) == 0


def test_a_unit_without_digest_is_kept_but_never_found(tmp_path: Path) -> None:
    line = Line("{}", code="unreadable", message="x: it cannot be read")
    with Journal(tmp_path / "j", "f1") as journal:
        (place,) = journal.append([(None, (line,))])
        assert list(journal.read(place)) == [line]
    with Journal(tmp_path / "j", "f1") as journal:
        assert len(journal) == 0


def test_errors_that_may_go_away_are_tried_again_on_request(tmp_path: Path) -> None:
    with Journal(tmp_path / "j", "f1") as journal:
        journal.append([(key("slow"), (Line("{}", code="timeout"),)), (key("empty"), (Line("{}", code="empty"),))])
    with Journal(tmp_path / "j", "f1") as journal:
        assert journal.find(key("slow")) is not None
        assert journal.find(key("slow"), retry=True) is None
        assert journal.find(key("empty"), retry=True) is not None


def test_one_run_at_a_time(tmp_path: Path) -> None:
    with Journal(tmp_path / "j", "f1"), pytest.raises(ConfigError, match="another run"):
        Journal(tmp_path / "j", "f1")


@given(data=st.data())
def test_a_journal_cut_anywhere_keeps_its_whole_entries_and_goes_on(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("journal") / "j"
    names = ["a", "b", "c"]
    filled(path, names)
    whole = path.read_bytes()
    cut = data.draw(st.integers(0, len(whole)))
    junk = data.draw(st.binary(max_size=60))
    path.write_bytes(whole[:cut] + junk)
    with Journal(path, "f1") as journal:
        kept = [name for name in names if journal.find(key(name)) is not None]
        assert kept == names[: len(kept)], "entries are lost from the end only"
        for name in kept:
            assert list(journal.read(journal.find(key(name)) or 0)) == [Line(f'{{"name":"{name}"}}', "utf-8")]
        journal.append([(key("new"), (Line("{}"),))])
    with Journal(path, "f1") as journal:
        assert len(journal) == len(kept) + 1
