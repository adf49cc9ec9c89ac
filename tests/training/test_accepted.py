"""Wordings that are taken for the same: posts without field or unit, names without seat, units inside posts."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest

TRAINING = Path(__file__).parents[2] / "training"
sys.path.insert(0, str(TRAINING))
accepted: Any = importlib.import_module("accepted")
releases: Any = importlib.import_module("releases")

VISIT = """country: ly
shape: visit
---
زار <OCC>عميد</OCC> <ORG o1>بلدية سبها</ORG> السيد <PER p1>بلحاج السليماني</PER>
<ORG o2>مركز الإيواء</ORG> في <LOC l1>الكفرة</LOC>
رفقة <OCC>مدير قسم العلاقات</OCC> ب<ORG o3>سفارة إيطاليا في طرابلس</ORG> <PER p2>ماركو ريتشي</PER>
و<OCC>رئيسة</OCC> <ORG o4>فرع الهلال الأحمر</ORG> <PER p3>سلمى الزوي</PER> قادمين من <LOC l2>طرابلس</LOC>.
---
people:
  p1: {position: [عميد], organization: o1}
  p2: {position: [مدير قسم العلاقات], organization: o3}
  p3: {position: [رئيسة], organization: o4}
optional: [l2]
"""


@pytest.fixture
def gold(tmp_path: Path) -> dict[str, Any]:
    path = tmp_path / "ly-99.txt"
    path.write_text(VISIT, encoding="utf-8")
    release = releases.read(path)
    assert release.errors == []
    return dict(releases.gold(release))


@pytest.mark.parametrize(
    ("post", "shorter"),
    [
        ("مدير التعاون الدولي", ["مدير"]),
        ("رئيسة قسم الحماية", ["رئيسة", "رئيسة قسم"]),
        ("مدير عام دائرة الفروع", ["مدير عام", "مدير عام دائرة"]),
        ("نائب رئيس بعثة", ["نائب رئيس"]),
        ("وكيل وزارة التضامن", ["وكيل", "وكيل وزارة"]),
        ("الممثلة الإقليمية", []),
        ("المدير العام للوزارة", ["المدير العام"]),
        ("والي", []),
    ],
)
def test_a_post_may_be_cut_where_what_is_left_says_it(post: str, shorter: list[str]) -> None:
    assert accepted.shorter_posts(post) == shorter


@pytest.mark.parametrize(
    ("post", "unit"),
    [
        ("رئيسة قسم الحماية", "قسم الحماية"),
        ("وكيل وزارة التضامن", "وزارة التضامن"),
        ("رئيس اللجنة", "اللجنة"),
        ("مقرر للجنة الأمن", "لجنة الأمن"),
        ("عضو بلجنة الأمن", "لجنة الأمن"),
        ("وزير العدل", ""),
        ("قسم", ""),
    ],
)
def test_the_unit_in_a_post(post: str, unit: str) -> None:
    assert accepted.unit_of(post) == unit


def test_a_seat_is_only_what_the_release_knows_as_a_place() -> None:
    places = frozenset({"تونس"})
    assert accepted.without_seat("سفارة سويسرا بتونس", places) == "سفارة سويسرا"
    assert accepted.without_seat("مكتب المنظمة في تونس", places) == "مكتب المنظمة"
    assert accepted.without_seat("المكتب المعني بالمخدرات", places) == ""


def test_posts_units_and_seats_reach_the_gold_facts(gold: dict[str, Any]) -> None:
    dean, manager, chair = gold["people"]
    assert dean["positions"] == ["عميد", "عميد بلدية", "عميد بلدية سبها"]
    assert {"مدير", "مدير قسم", "مدير قسم العلاقات بسفارة إيطاليا في طرابلس"} <= set(manager["positions"])
    assert {"سفارة إيطاليا", "قسم العلاقات"} <= set(manager["organization"])
    assert "رئيسة فرع" in chair["positions"]
    assert "قسم العلاقات" in [names[0] for names in gold["optional_organizations"]]
    assert ["مركز الإيواء", "مركز الإيواء في الكفرة"] in gold["organizations"]


@pytest.mark.parametrize(
    ("group", "accepted_as"),
    [
        ("30 مشاركا", ["30 مشاركا", "مشاركا", "30 مشاركا ومشاركة", "30 مشاركا ومشاركة من البلديات"]),
        ("30 مشاركا ومشاركة", ["30 مشاركا", "مشاركا ومشاركة"]),
        ("وجهاء المنطقة", ["وجهاء", "وجهاء المنطقة"]),
    ],
)
def test_a_group_is_worded_in_many_ways(group: str, accepted_as: list[str]) -> None:
    text = "حضرها وجهاء المنطقة و30 مشاركا ومشاركة من البلديات، وفق البيان."
    assert set(accepted_as) <= set(accepted.group_wordings(text, group))
