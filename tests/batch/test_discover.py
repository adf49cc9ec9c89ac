"""Which releases a run finds, and in which order."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from atip_extract.batch.discover import Unit, discover
from atip_extract.batch.work import CHUNK_BYTES, CHUNK_UNITS, chunks
from atip_extract.errors import ConfigError


def names(*paths: Path) -> list[str]:
    return [unit.source for unit in discover(paths)]


def test_folders_are_walked_by_name_and_arguments_kept_in_order(tmp_path: Path) -> None:
    for name in (
        "b/2.txt",
        "b/1.HTML",
        "a/z.md",
        "a/deep/y.ndjson",
        "c.txt",
        "a/notes.pdf",
        "a/.git/x.txt",
        "a/.x.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}", encoding="utf-8")
    found = [str(Path(n).relative_to(tmp_path)) for n in names(tmp_path / "b", tmp_path / "a", tmp_path / "c.txt")]
    assert found == ["b/1.HTML", "b/2.txt", "a/z.md", "a/deep/y.ndjson#1", "c.txt"]


def test_equal_names_in_two_folders_are_two_releases(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_text("نص", encoding="utf-8")
    assert len(set(names(tmp_path))) == 2


def test_links_below_a_folder_are_not_followed_but_named_ones_are(tmp_path: Path) -> None:
    target = tmp_path / "target.txt"
    target.write_text("نص", encoding="utf-8")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link.txt").symlink_to(target)
    (folder / "around").symlink_to(folder)
    (below,) = discover([folder])
    assert below.is_link
    (named,) = discover([folder / "link.txt"])
    assert not named.is_link


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file"):
        names(tmp_path / "nowhere")


def test_lines_of_jsonl_are_found_where_they_stand(tmp_path: Path) -> None:
    lines = [b'{"text": "a"}', b"", b"  ", b"x" * 3_000_000, b'{"text": "b"}\r', b"last"]
    path = tmp_path / "crawl.jsonl"
    path.write_bytes(b"\n".join(lines))
    units = list(discover([path]))
    assert [unit.source.rsplit("#")[1] for unit in units] == ["1", "4", "5", "6"]
    data = path.read_bytes()
    assert [data[u.offset : (u.offset or 0) + u.size] for u in units] == [lines[0], lines[3], lines[4], lines[5]]


@pytest.mark.parametrize("content", [b"", b"\n\n \n"])
def test_a_jsonl_file_without_a_line_is_one_unit_so_that_it_is_not_lost(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_bytes(content)
    assert [unit.offset for unit in discover([path])] == [None]


def test_a_name_that_is_no_text_can_be_written_down(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/\xe3\xf1.txt"
    Path(os.fsdecode(raw)).write_text("نص", encoding="utf-8")
    (unit,) = discover([tmp_path])
    assert json.loads(json.dumps(unit.source.encode("utf-8").decode())).endswith("\\xe3\\xf1.txt")
    assert Path(unit.path).is_file()


def test_chunks_are_bounded_in_units_and_in_bytes() -> None:
    small = [Unit(str(n), str(n), 10) for n in range(100)]
    large = [Unit(str(n), str(n), CHUNK_BYTES) for n in range(3)]
    groups = list(chunks([*small, *large]))
    assert [unit for group in groups for unit in group] == [*small, *large]
    assert max(map(len, groups)) == CHUNK_UNITS
    assert [len(group) for group in groups[-3:]] == [1, 1, 1]
