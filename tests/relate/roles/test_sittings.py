"""Bodies whose sitting it is, and bodies said to be the ones who hold the event."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قالت رئيسة <org role=organizer>جمعية نساء الجنوب</org>، الجهة المنظمة ل<event type=workshop>لورشة</event>،
            <per role=speaker>أمينة العلواني</per> إن <said by="أمينة">العمل مستمر</said>.
            """,
            id="tunisia-the-side-that-holds-it",
        ),
        pytest.param(
            """
            ألقت مديرة <org role=organizer>مؤسسة وتد</org>، الجهة المنظمة، كلمة في <event type=session>الندوة</event>.
            """,
            id="jordan-without-its-event",
        ),
        pytest.param(
            """
            شكرت <org>بلدية الشويفات</org> الجهة الداعمة ل<event type=session>لندوة</event>.
            """,
            id="lebanon-another-side",
        ),
        pytest.param(
            """
            أوضح مدير <org role=organizer>مؤسسة حورس</org>، الجهة المنظمة ل<event type=conference>لمؤتمر</event>، أن
            التسجيل مفتوح.
            """,
            id="egypt-the-side-and-its-speaker",
        ),
        pytest.param(
            """
            شكرت المديرة <org>شركة المها</org>، الجهة المالكة للمبنى، في ختام <event type=session>الندوة</event>.
            """,
            id="oman-the-side-that-owns-the-house",
        ),
    ],
)
def test_the_side_that_holds_it(release: str) -> None:
    check(release)
