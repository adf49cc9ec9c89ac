"""Files to releases, and what stands in for those that cannot be read."""

import hashlib
import json
import os
import time
from pathlib import Path

import pytest

from atip_extract.records import ErrorRecord
from atip_extract.text.sources import Format, Source, published, read_bytes, read_path

TEXT = "نظمت وزارة العدل بنواكشوط ورشة لثلاثين قاضيا حول حماية ضحايا الاتجار، بتمويل من الاتحاد الأوروبي.\r\n"
PAGE = f"""<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>ورشة للقضاة - الموقع</title>
<meta property="og:title" content="ورشة للقضاة">
<meta property="article:published_time" content="2023-05-12T10:00:00+00:00">
</head><body><nav><a href="/">الرئيسية</a></nav><article><p>{TEXT}</p><p>{TEXT}</p></article>
<footer>جميع الحقوق محفوظة</footer>
</body></html>"""


def one(data: bytes, format: Format | None = None, **limits: int) -> Source | ErrorRecord:
    (result,) = read_bytes(data, "x", format, **limits)
    return result


def error(data: bytes, format: Format | None = None, **limits: int) -> str:
    result = one(data, format, **limits)
    assert isinstance(result, ErrorRecord)
    assert "\n" not in result.error.message
    return result.error.code


def test_plain_text_is_the_decoded_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("cp1256"))
    (release,) = read_path(path)
    assert isinstance(release, Source)
    assert (release.text, release.meta.encoding) == (TEXT, "cp1256")
    assert release.meta.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert not release.meta.keep_text


def test_html_gives_main_text_title_and_date() -> None:
    release = one(PAGE.encode(), "html")
    assert isinstance(release, Source)
    assert release.text.startswith("ورشة للقضاة\n\nنظمت وزارة العدل")
    assert "جميع الحقوق" not in release.text
    assert (release.meta.title, release.meta.published, release.meta.keep_text) == ("ورشة للقضاة", "2023-05-12", True)


def test_html_named_txt_is_read_as_html() -> None:
    release = one(PAGE.encode(), "text")
    assert isinstance(release, Source)
    assert "<" not in release.text


def test_json_takes_the_field_text_as_it_is() -> None:
    item = {"text": TEXT, "title": " عنوان ", "date": "2023-05-12T10:00:00Z", "url": "https://example.org/1", "more": 1}
    release = one(json.dumps(item).encode(), "json")
    assert isinstance(release, Source)
    assert release.text == TEXT
    meta = release.meta
    assert (meta.title, meta.published, meta.url, meta.keep_text) == (
        "عنوان",
        "2023-05-12",
        "https://example.org/1",
        True,
    )


def test_a_json_list_holds_many_releases_and_its_bad_items_fail_alone() -> None:
    results = list(read_bytes(json.dumps([{"text": TEXT}, {"body": TEXT}, {"text": TEXT}]).encode(), "x", "json"))
    assert [isinstance(result, Source) for result in results] == [True, False, True]


def test_json_lines_go_on_after_a_bad_line(tmp_path: Path) -> None:
    good = json.dumps({"text": TEXT}, ensure_ascii=False).encode()
    path = tmp_path / "many.jsonl"
    path.write_bytes(b"\n".join([good, b"{", b"", b'{"text": "' + b"a" * 5000 + b'"}', good]))
    results = list(read_path(path, max_bytes=2000))
    named = [(r.source, "ok") if isinstance(r, Source) else (r.release.source, r.error.code) for r in results]
    assert named == [(f"{path}#1", "ok"), (f"{path}#2", "format"), (f"{path}#4", "too_large"), (f"{path}#5", "ok")]
    first = results[0]
    assert isinstance(first, Source)
    assert first.meta.sha256 == hashlib.sha256(good).hexdigest()


def test_half_a_surrogate_pair_in_json_becomes_the_replacement_character() -> None:
    release = one(b'{"text": "a\\ud800b"}', "json")
    assert isinstance(release, Source)
    assert release.text == "a\ufffdb"


@pytest.mark.parametrize(
    ("data", "format", "code"),
    [
        (b"", None, "empty"),
        (" \r\n\u200f".encode(), None, "empty"),
        (b"%PDF-1.4", None, "binary"),
        (TEXT.encode()[:-4] + b"\xd8", None, "encoding"),
        (b"[]", "json", "empty"),
        (b'{"text": 5}', "json", "format"),
        (b'"text"', "json", "format"),
        (b"[" * 100_000, "json", "format"),
        (b'{"text": ' + b"1" * 10_000 + b"}", "json", "format"),
        (b"<html><body></body></html>", "html", "empty"),
        (b"<html><body>" + b"<div>" * 200_000 + b"x" + b"</div>" * 200_000, "html", "format"),
        (b'<!DOCTYPE html [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><html><p>&c;</p></html>', "html", "format"),
        (b'<html><body data-x="' + b"a" * 1_000_000 + b'"><p>x</p></html>', "html", "format"),
    ],
)
def test_what_cannot_be_read_is_one_error_record(data: bytes, format: Format | None, code: str) -> None:
    started = time.perf_counter()
    assert error(data, format) == code
    assert time.perf_counter() - started < 10


def test_an_external_entity_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("كلمة السر")
    page = f'<!DOCTYPE html SYSTEM "{secret.as_uri()}"><html><body><p>{TEXT * 3}</p>'
    page += f'<iframe src="{secret.as_uri()}"></iframe></body></html>'
    release = one(page.encode(), "html")
    assert isinstance(release, Source)
    assert "كلمة السر" not in release.text


def test_the_size_limit_is_stated() -> None:
    assert error(b"a" * 11, max_bytes=10) == "too_large"


def test_folders_missing_files_loops_and_pipes_are_error_records(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    for name in ("folder.txt", "loop.txt", "pipe.txt", "missing.txt"):
        (result,) = read_path(tmp_path / name)
        assert isinstance(result, ErrorRecord)
        assert result.error.code == "unreadable"


def test_a_file_name_that_is_no_utf8_can_still_be_written(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\n\xe2\x80\xae.txt"))
    path.write_text(TEXT, encoding="utf-8")
    (release,) = read_path(path)
    assert isinstance(release, Source)
    release.source.encode()
    assert release.source.endswith("\\xff\n\u202e.txt")


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2023-05-12", "2023-05-12"),
        ("2023-05-12 10:00:00", "2023-05-12"),
        ("2023-05", "2023-05"),
        ("Fri, 12 May 2023 10:00:00 GMT", "2023-05-12"),
        ("2023-13-45", None),
        ("12/05/2023", None),
        (1683849600, None),
        (None, None),
    ],
)
def test_the_date_of_a_container(value: object, date: str | None) -> None:
    assert published(value) == date
