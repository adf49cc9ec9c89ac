"""A folder of everything that was ever put into a folder: the run comes back, and says of each what became of it."""

from __future__ import annotations

import json
import os
import sys
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from atip_extract import Extractor
from atip_extract.batch.discover import discover
from atip_extract.batch.work import Limits, process
from tests.conftest import RELEASE, Ran
from tests.hostile import HOSTILE

Cli = Callable[..., Ran]
PAGE = f"<!DOCTYPE html><html><body><article><p>{RELEASE}</p><p>{RELEASE}</p></article></body></html>"
LINE = json.dumps({"text": RELEASE}).encode()

FILES: dict[str, tuple[bytes, str]] = {
    "utf-8.txt": (RELEASE.encode(), ""),
    "cp1256.txt": (RELEASE.encode("cp1256"), ""),
    "iso.txt": (RELEASE.replace("«", "").replace("»", "").replace("–", "-").encode("iso-8859-6", "ignore"), ""),
    "utf-16-le.txt": (RELEASE.encode("utf-16-le"), ""),
    "utf-16-be.txt": (RELEASE.encode("utf-16-be"), ""),
    "bom.txt": (b"\xef\xbb\xbf" + RELEASE.encode(), ""),
    "bom inside.txt": ((RELEASE + "\ufeff" + RELEASE).encode(), ""),
    "cut off.txt": (RELEASE.encode()[:-2] + b"\xd8", "encoding"),
    "surrogates.txt": (RELEASE.encode() + b"\xed\xa0\x80", "encoding"),
    "nul.txt": ((RELEASE + "\0" + RELEASE).encode(), ""),
    "nothing but nul.txt": (b"\0" * 500, "binary"),
    "image.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary"),
    "empty.txt": (b"", "empty"),
    "blank.md": (" \r\n\u200f\u00a0".encode(), "empty"),
    "marks.txt": ("\u202e\u2066\u200b".join(RELEASE).encode(), ""),
    "ligature.txt": ((RELEASE + "\ufdfa" * 300).encode(), ""),
    "stacked.txt": ((RELEASE + "م" + "\u064b" * 5000).encode(), ""),
    "no space.txt": (("و" * 30_000).encode(), ""),
    "long.txt": (("نص " * 40_000).encode(), "too_large"),
    "large.txt": (b"a" * 250_000, "too_large"),
    "page.html": (PAGE.encode(), ""),
    "page named.txt": (PAGE.encode(), ""),
    "nested.html": (b"<html>" + b"<div>" * 30_000, "format"),
    "attribute.txt": (b'<html><body data-x="' + b"a" * 100_000 + b'">', "format"),
    "bomb.html": (b'<!DOCTYPE html [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><html><p>&c;</p></html>', "format"),
    "external.xhtml": (
        b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>&x;</p></html>',
        "format",
    ),
    "broken.json": (b'{"text": ', "format"),
    "nested.json": (b"[" * 100_000, "format"),
    "no text.json": (b'{"body": "x"}', "format"),
    "half a pair.json": (json.dumps({"text": RELEASE + "\ud800"}).encode(), ""),
    "new\nline \u202e.txt": (RELEASE.encode(), ""),
    "a/same.txt": (RELEASE.encode(), ""),
    "b/same.txt": (RELEASE.encode(), ""),
}
"""Name → content, and the code of the error or nothing."""
LIMITS = ["--max-bytes", "200000", "--max-characters", "100000"]


@pytest.fixture
def zoo(tmp_path: Path) -> Path:
    folder = tmp_path / "zoo"
    for name, (content, _) in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    Path(os.fsdecode(os.fsencode(folder) + b"/\xe3\xf1.txt")).write_text(RELEASE, encoding="utf-8")
    (folder / "lines.jsonl").write_bytes(b"\n".join([LINE, b"{", b"", b"[1]", b"x" * 250_000, LINE]))
    (folder / "folder.txt").mkdir()
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "nowhere.txt").symlink_to(folder / "missing.txt")
    (folder / "up").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    return folder


def test_every_file_is_a_record_or_an_error(cli: Cli, zoo: Path, tmp_path: Path) -> None:
    for workers in ("1", "2"):
        ran = cli("run", zoo, "-o", tmp_path / workers, "--workers", workers, "--quiet", *LIMITS)
        assert ran.status == 1
        assert "Traceback" not in ran.err
    lines = [tmp_path.joinpath("2", name).read_text(encoding="utf-8") for name in ("records.jsonl", "errors.jsonl")]
    assert lines == [tmp_path.joinpath("1", n).read_text(encoding="utf-8") for n in ("records.jsonl", "errors.jsonl")]
    found = {}
    for line in "".join(lines).splitlines():
        told = json.loads(line)
        name = str(Path(told["release"]["source"]).relative_to(zoo)) if "#" not in line else ""
        found[name or told["release"]["source"].rpartition("/")[2]] = told.get("error", {}).get("code", "")
    expected = {name: code for name, (_, code) in FILES.items()}
    expected |= {"\\xe3\\xf1.txt": "", "loop.txt": "unreadable", "nowhere.txt": "unreadable", "pipe.txt": "unreadable"}
    expected |= {"lines.jsonl#1": "", "lines.jsonl#2": "format", "lines.jsonl#4": "format"}
    expected |= {"lines.jsonl#5": "too_large", "lines.jsonl#6": ""}
    assert found == expected


def test_a_file_that_may_not_be_read_is_an_error(
    extractor: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(RELEASE, encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (done,) = process(extractor, list(discover([path])), Limits())
    assert done.lines[0].code == "unreadable"
    assert "Permission denied" in done.lines[0].message


def test_lines_of_a_hundred_megabytes_cost_no_memory(extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "crawl.jsonl"
    with path.open("wb") as file:
        file.write(LINE + b'\n{"text": "')
        for _ in range(100):
            file.write(b"a" * 1_000_000)
        file.write(b'"}\n' + LINE)
    tracemalloc.start()
    done = process(extractor, list(discover([path])), Limits(max_bytes=1_000_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [line.code for unit in done for line in unit.lines] == ["", "too_large", ""]
    assert peak < 20_000_000


WATCHED: list[list[str]] = []
"""What is opened or asked of the network goes to the list that stands here, if one does."""


def _audit(event: str, arguments: tuple[object, ...]) -> None:
    if WATCHED and event in ("open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system"):
        WATCHED[-1].append(f"{event} {arguments[0]}")


@contextmanager
def watched() -> Iterator[list[str]]:
    """Every file and address that this process opens."""
    if not getattr(sys, "_atip_audited", False):
        sys.addaudithook(_audit)
        sys._atip_audited = True  # type: ignore[attr-defined]
    WATCHED.append([])
    try:
        yield WATCHED[-1]
    finally:
        WATCHED.pop()


def test_nothing_is_opened_but_what_was_given(extractor: Extractor, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("كلمة السر")
    tempting = PAGE.replace(
        "<body>",
        f'<head><base href="http://192.0.2.1/"><link rel="stylesheet" href="{secret.as_uri()}">'
        f'<meta http-equiv="refresh" content="0; url={secret.as_uri()}"><script src="http://192.0.2.1/x.js"></script>'
        f'</head><body><img src="http://192.0.2.1/x.png"><iframe src="{secret.as_uri()}"></iframe>'
        f'<object data="{secret}"></object><a href="file://{secret}">{secret}</a>',
    ).replace("<!DOCTYPE html>", f'<!DOCTYPE html SYSTEM "{secret.as_uri()}">')
    path = tmp_path / "page.html"
    for page in (PAGE, tempting):  # the first page loads what HTML needs
        path.write_text(page, encoding="utf-8")
        with watched() as opened:
            (done,) = process(extractor, list(discover([path])), Limits())
        assert done.lines[0].code == ""
    assert set(opened) == {f"open {path}"}
    assert "كلمة السر" not in done.lines[0].json


@pytest.mark.parametrize("name", ["no space", "letters and marks without space", "stacked diacritics", "one number"])
def test_a_million_characters(extractor: Extractor, name: str) -> None:
    text = HOSTILE[name](1_000_000)
    assert len(extractor.extract(text).entities) < 2


@pytest.mark.parametrize("name", ["numbers that look like dates", "one name"])
def test_what_takes_long_is_stopped_in_time(extractor: Extractor, tmp_path: Path, name: str) -> None:
    path = tmp_path / "long.txt"
    path.write_text(HOSTILE[name](900_000), encoding="utf-8")
    (done,) = process(extractor, list(discover([path])), Limits(seconds=1))
    assert [line.code for line in done.lines] == ["timeout"]
    path.write_text(HOSTILE[name](1_100_000), encoding="utf-8")
    (done,) = process(extractor, list(discover([path])), Limits())
    assert [line.code for line in done.lines] == ["too_large"]


def test_marks_that_nobody_sees_change_no_fact(extractor: Extractor) -> None:
    plain = extractor.extract(RELEASE)
    strewn = extractor.extract(RELEASE.replace(" ", "\u200f \u200e").replace("المنظمة", "\u202bالمنظ\u200dمة\u202c"))
    told = [
        Counter((entity.type, entity.link.id if entity.link else entity.name) for entity in record.entities)
        for record in (plain, strewn)
    ]
    assert told[0] == told[1]
    assert [event.type for event in plain.events] == [event.type for event in strewn.events]
