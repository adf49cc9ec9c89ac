"""Halls, houses and centres in whole texts: places beside the bodies whose they are, and bodies by their nouns."""

from __future__ import annotations

import pytest

from atip_extract.pipeline import Config, build
from atip_extract.recording import to_record

NLP = build(Config(engine="rules"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "نظمت جمعية السنابل ندوة في قاعة مدرسة السنابل الثانوية في نابلس.",
            [("organization", "جمعية السنابل"), ("place", "قاعة مدرسة السنابل الثانوية"), ("place", "نابلس")],
            id="palestine-a-hall-of-a-school",
        ),
        pytest.param(
            "أقامت نقابة المهندسين ورشة في قاعة «الوفاء» بمدينة الحلة.",
            [("organization", "نقابة المهندسين"), ("place", "قاعة «الوفاء»"), ("place", "الحلة")],
            id="iraq-a-hall-between-marks",
        ),
        pytest.param(
            "نظمت كلية الحقوق ندوة على مدرج كلية الآداب.",
            [("organization", "كلية الحقوق"), ("place", "مدرج كلية الآداب")],
            id="syria-the-hall-of-another-faculty",
        ),
        pytest.param(
            "عقد اللقاء في مركز عدن للمعارض والمؤتمرات.",
            [("place", "مركز عدن للمعارض والمؤتمرات")],
            id="yemen-a-centre-for-fairs",
        ),
        pytest.param("قال مدير كلية الآداب إن الدراسة بدأت.", [("organization", "كلية الآداب")], id="sudan-no-hall"),
    ],
)
def test_halls_and_centres(text: str, names: list[tuple[str, str]]) -> None:
    assert [(e.type, e.name) for e in to_record(NLP(text)).entities] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("نظمت المندوبية الجهوية للصحة حملة.", "المندوبية الجهوية للصحة", id="morocco-regional"),
        pytest.param("نظمت مندوبية التعاون الوطني ندوة.", "مندوبية التعاون الوطني", id="morocco-national"),
    ],
)
def test_a_delegation_of_a_ministry_is_a_body(text: str, name: str) -> None:
    assert [(e.type, e.name) for e in to_record(NLP(text)).entities] == [("organization", name)]
