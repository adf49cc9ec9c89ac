"""The YAML reader: plain data with lines, the YAML 1.2 that people mean, and nothing dangerous."""

from __future__ import annotations

import pytest

from atip_extract.errors import GazetteerError
from atip_extract.knowledge import yamlfile

EXAMPLE = """\
# A body of Norway.
- id: no/norad
  name: الوكالة النرويجية للتعاون الإنمائي
  country: NO
  aliases: [نوراد, "010"]
  founded: 1968-01-01
"""


def test_reads_plain_data_with_the_line_of_every_value() -> None:
    data, lines = yamlfile.parse(EXAMPLE.encode(), "norway.yml")
    assert data == [
        {
            "id": "no/norad",
            "name": "الوكالة النرويجية للتعاون الإنمائي",
            "country": "NO",
            "aliases": ["نوراد", "010"],
            "founded": "1968-01-01",
        }
    ]
    assert lines[0, "name"] == 3
    assert lines[0, "aliases", 1] == 5


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("12:30", "12:30"),
        ("007", "007"),
        ("7", 7),
        ("-1.5", -1.5),
        ("true", True),
        ("~", None),
    ],
)
def test_plain_words_stay_words(text: str, value: object) -> None:
    assert yamlfile.parse(f"a: {text}".encode(), "f.yml")[0] == {"a": value}


BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (BOMB, 1, "anchor or alias"),
        ("a: 1\nb:\n  <<: {c: 1}\n", 3, "merge"),
        ("a: 1\nb: 2\na: 3\n", 3, "stands twice"),
        ("[" * 100_000, 1, "nests too deep"),
        ("{a: " * 50_000, 1, "nests too deep"),
        ("- " * 100_000, 1, "nests too deep"),
        ("a: [1, 2\nb: 3\n", 2, "not YAML"),
        ("a: !!python/object/apply:os.system [id]\n", 1, "tag"),
        ("a: 1\n---\nb: 2\n", 2, "second YAML document"),
        ("a: b\0c", 1, "NUL"),
    ],
)
def test_hostile_files_are_refused_with_file_and_line(text: str, line: int, says: str) -> None:
    with pytest.raises(GazetteerError, match=says) as caught:
        yamlfile.parse(text.encode(), "hostile.yml")
    assert (caught.value.file, caught.value.line) == ("hostile.yml", line)


def test_other_encodings_and_giants_are_refused() -> None:
    with pytest.raises(GazetteerError, match="not UTF-8") as caught:
        yamlfile.parse(b"- id: x\n  name: " + "منظمة".encode("windows-1256"), "old.yml")
    assert caught.value.line == 2
    with pytest.raises(GazetteerError, match="larger than 32 MB"):
        yamlfile.parse(b"#" * (yamlfile.MAX_YAML_BYTES + 1), "giant.yml")


def test_an_empty_file_holds_nothing() -> None:
    assert yamlfile.parse(b"# only a comment\n", "f.yml") == (None, {})
