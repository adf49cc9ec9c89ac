"""What lies back and what is told of the event at hand, in clauses that begin alike."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            اختتمت <org role=organizer>نقابة الممرضين</org> <event type=training>دورة تدريبية</event>. وكان المشاركون قد
            تلقوا محاضرات ألقاها الدكتور <per role=trainer>رائد المحاميد</per>.
            """,
            id="jordan-what-they-had-been-taught",
        ),
        pytest.param(
            """
            اختتمت <org role=organizer@a>نقابة الممرضين</org> <event id=a type=training>دورة تدريبية</event>. وكانت
            النقابة قد <event id=b maybe>وقعت</event> العام الماضي مذكرة مع <org>جامعة السهول</org>.
            """,
            id="jordan-what-lies-back",
        ),
        pytest.param(
            """
            اختتم <org role=organizer>معهد الصحافة</org> <event type=training>دورة تدريبية</event>. وكان المتدربون قد
            حضروا محاضرات ألقتها الدكتورة <per role=trainer>أسماء الحبيشي</per>.
            """,
            id="yemen-those-present",
        ),
        pytest.param(
            """
            اختتم <org role="organizer@a">معهد الصحافة</org> <event id=a type=training>دورة تدريبية</event>. وكان المعهد
            قد عقد العام الماضي <event id=b maybe>ندوة</event> حاضر فيها <per role="speaker?@b">ثروت مكرم</per>.
            """,
            id="egypt-what-the-institute-had-held",
        ),
    ],
)
def test_what_had_been(release: str) -> None:
    check(release)
