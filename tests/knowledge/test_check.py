"""Users' gazetteers: what is accepted, and what the messages say of what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from atip_extract.errors import GazetteerError
from atip_extract.knowledge.check import check_paths
from atip_extract.link.lookup import Gazetteer

GOOD = """\
- id: local/amal
  name: جمعية الأمل لرعاية الناجيات
  aliases: [أمل الناجيات]
  weak: [جمعية الأمل]
  kind: national_ngo
  country: JO

- id: local/safe-return
  name: مشروع العودة الآمنة إلى حوران
  kind: project
  owners: [local/amal]
  funders: [un/iom]
"""


def problems(tmp_path: Path, text: str, name: str = "mine.yml") -> list[tuple[int | None, str, str]]:
    """(line, field, message) of each problem that the check finds."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return [(error.line, error.field, str(error)) for error in check_paths([path])]


def test_a_good_file_has_no_problems_and_is_looked_up_like_the_shipped_ones(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD) == []
    gazetteer = Gazetteer.load([tmp_path / "mine.yml"])
    found = gazetteer.link("جمعيه الامل لرعايه الناجيات")
    assert found is not None and (found.entry.id, found.entry.gazetteer) == ("local/amal", "mine")
    programme = gazetteer.link("مشروع العودة الآمنة إلى حوران")
    assert programme is not None and programme.entry.type == "programme"
    shipped = gazetteer.link("IOM")
    assert shipped is not None and shipped.entry.id == "un/iom"


@pytest.mark.parametrize(
    ("change", "line", "field", "says"),
    [
        (("id: local/amal", "id: Local Amal"), 1, "id", "pattern"),
        (("name: جمعية الأمل لرعاية الناجيات", "name: «»"), 2, "name", "no letters"),
        (("aliases: [أمل الناجيات]", "alias: [أمل الناجيات]"), 3, "alias", "no such field"),
        (("aliases: [أمل الناجيات]", "aliases: [أ]"), 3, "aliases", "one letter"),
        (("aliases: [أمل الناجيات]", 'aliases: [""]'), 3, "aliases", "at least 1 character"),
        (("weak: [جمعية الأمل]", "weak: [امل الناجيات]"), 4, "weak", "strong name of the same entry"),
        (("kind: national_ngo", "kind: charity"), 5, "kind", "charity"),
        (("country: JO", "country: Jordan"), 6, "country", "Jordan"),
        (("id: local/safe-return", "id: local/amal"), 8, "id", "is taken by"),
        (("id: local/safe-return", "id: un/iom"), 8, "id", "built-in gazetteer"),
        (("owners: [local/amal]", "owners: [local/amel]"), 11, "owners", "no entry's id"),
    ],
)
def test_each_problem_names_line_and_field(
    tmp_path: Path, change: tuple[str, str], line: int, field: str, says: str
) -> None:
    found = problems(tmp_path, GOOD.replace(*change))
    assert (line, field) in {(problem[0], problem[1]) for problem in found}
    assert any(says in message for at, _, message in found if at == line)


def test_two_bodies_cannot_share_a_strong_name(tmp_path: Path) -> None:
    text = GOOD + "\n- id: local/other\n  name: أمل الناجياتِ\n  kind: other\n"
    ((line, field, message),) = problems(tmp_path, text)
    assert (line, field) == (15, "name")
    assert "strong name of local/amal" in message


TABLE = """\
name_ar,name_en,aliases,kind,country,id
جمعية الأمل لرعاية الناجيات,Hope Society,أمل الناجيات; الأمل للناجيات,national_ngo,JO,local/amal
مركز حوران للإيواء,,,,,
"""


def test_a_table_is_as_good_as_yaml(tmp_path: Path) -> None:
    assert problems(tmp_path, TABLE, "table.csv") == []
    assert problems(tmp_path, TABLE.replace(",", "\t"), "tabs.csv") == []
    gazetteer = Gazetteer.load([tmp_path / "table.csv"])
    for name, entry_id in (
        ("الأمل للناجيات", "local/amal"),
        ("hope society", "local/amal"),
        ("مركز حوران للإيواء", "table/2"),
    ):
        found = gazetteer.link(name)
        assert found is not None and found.entry.id == entry_id


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("naam,kind\nجمعية,other\n", 1, "no such column"),
        ("name_en,kind\nHope,other\n", 1, "missing from the header"),
        ("name_ar,name_ar\nجمعية,جمعية\n", 1, "twice in the header"),
        ("name_ar,kind\nجمعية الأمل,other,JO,x\n", 2, "4 columns"),
        ("name_ar,kind\nجمعية الأمل,club\n", 2, "club"),
        ('name_ar,kind\n"جمعية الأمل,other\n', 2, "not CSV"),
        ("name_ar,country\nجمعية الأمل,\nهيئة النور,jo\n", 3, "jo"),
    ],
)
def test_problems_of_tables_name_the_line(tmp_path: Path, text: str, line: int, says: str) -> None:
    found = problems(tmp_path, text, "table.csv")
    assert any(at == line and says in message for at, _, message in found), found


def test_what_cannot_be_read_is_an_error_of_the_gazetteer(tmp_path: Path) -> None:
    (error,) = check_paths([tmp_path / "nowhere.yml"])
    assert "no such file" in str(error)
    giant = tmp_path / "giant.csv"
    with giant.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    (error,) = check_paths([giant])
    assert "larger than 64 MB" in str(error)
    (tmp_path / "scalar.yml").write_text("just words", encoding="utf-8")
    with pytest.raises(GazetteerError, match="holds no list"):
        Gazetteer.load([tmp_path / "scalar.yml"])


def test_a_users_name_goes_before_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "mine.yml").write_text(
        "- {id: mine/iom, name: المنظمة الدولية للهجرة, kind: multilateral}\n", encoding="utf-8"
    )
    found = Gazetteer.load([tmp_path / "mine.yml"]).link("المنظمة الدولية للهجرة")
    assert found is not None and found.entry.id == "mine/iom"
