"""The markup itself: what it reads, and that nothing wrong passes."""

from __future__ import annotations

import pytest

from tests.relate.comparison import differences
from tests.relate.markup import parse

RIGHT = (
    "نظّمت <org role=organizer>وزارة العدل</org> بتمويل من <org role=funder>الاتحاد الأوروبي</org> "
    "<event type=workshop>ورشة عمل</event> في <loc role=place>إربد</loc> يوم <date iso=2023-03-12>12 مارس 2023</date> "
    "بمشاركة <count total=25>25 قاضيا</count>. وقال <per role=speaker title=مدير>سامر حداد</per> مدير "
    "<org>معهد القضاء</org> إن <said by=سامر>العمل بدأ فعلا</said>."
)


def test_tags_point_into_the_text_without_them() -> None:
    text, tags = parse("قال <said by=x>إن <org role=partner>وزارة\n العدل</org> تعمل</said>\n\nثم")
    assert text == "قال إن وزارة العدل تعمل\n\nثم"
    assert [(t.name, text[t.start : t.end]) for t in tags] == [("said", "إن وزارة العدل تعمل"), ("org", "وزارة العدل")]
    assert tags[1].given == {"role": "partner"}


@pytest.mark.parametrize("broken", ["<org>وزارة", "<org>وزارة</per>"])
def test_broken_markup_is_refused(broken: str) -> None:
    with pytest.raises(AssertionError):
        parse(broken)


def test_a_release_marked_rightly_has_no_differences() -> None:
    assert differences(RIGHT) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("role=organizer", "role=partner"),
        (" role=organizer", ""),
        (" role=funder", ""),
        (" role=place", ""),
        ("type=workshop", "type=training"),
        ("type=workshop", "type=workshop status=planned"),
        ("type=workshop", "type=workshop name=عدالة"),
        ("iso=2023-03-12", "iso=2023-03-13"),
        ("<date iso=2023-03-12>12 مارس 2023</date>", "12 مارس 2023"),
        ("total=25", "total=52"),
        ("<count total=25>25 قاضيا</count>", "25 قاضيا"),
        ("role=funder", "role=funder funds=مدرسة"),
        ("role=funder", 'role=funder funds="the event" amount="5 USD"'),
        ("role=speaker", "role=chair"),
        ("title=مدير", 'title=""'),
        ("title=مدير", 'title=مدير of="وزارة العدل"'),
        ("title=مدير", "title=مدير hon=الدكتور"),
        ("<said by=سامر>", "<said by=ليلى>"),
        ("<said by=سامر>", "<said by=سامر quoted>"),
        ("<said by=سامر>العمل بدأ فعلا</said>", "العمل بدأ فعلا"),
        ("إن <said by=سامر>العمل", "إن العمل <said by=سامر>بدأ يا سادة"),
        ("<event type=workshop>ورشة عمل</event>", "ورشة عمل"),
    ],
)
def test_whatever_is_marked_wrongly_shows(right: str, wrong: str) -> None:
    assert right in RIGHT
    assert differences(RIGHT.replace(right, wrong)) != []
