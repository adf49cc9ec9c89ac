"""Speakers told by what they do: explain, answer, take turns; by headings, by the programme of a day."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أقيمت <event type=session>ندوة</event> عن الوقاية. ثم شرحت الطالبة <per role=speaker>هالة عمران</per> نتائج
            استبيان، وعقّب المحامي <per role=speaker>سامي نخلة</per> على ما ورد فيه.
            """,
            id="lebanon-explained-and-commented",
        ),
        pytest.param(
            """
            انعقدت <event type=session>ندوة</event> حول الهجرة. وتوقف <per role=speaker>عمر بنيس</per> عند الآجال.
            وتوقف <per>رشيد علمي</per> عن العمل منذ عام.
            """,
            id="morocco-stopped-at-a-point-or-stopped-working",
        ),
        pytest.param(
            """
            اختُتمت <event type=workshop>ورشة العمل</event>. وتناوب على التدريب كل من الدكتورة <per role=trainer>ليلى
            حداد</per> التي تناولت المقابلة، والنقيب <per role=trainer>فارس الخطيب</per>.
            """,
            id="jordan-took-turns-at-teaching",
        ),
        pytest.param(
            """
            عُقد <event type=conference>مؤتمر</event> في تونس. ثم أُعطيت الكلمة للقاضية <per
            role=speaker>منى الزواري</per>.
            """,
            id="tunisia-was-given-the-floor",
        ),
        pytest.param(
            """
            ينظم <org role=organizer>مركز الأمل</org> <event type=session>ندوة</event> حول السكن.

            المتدخلون: <per role=speaker>سعاد بلقاسم</per> (باحثة) – <per role=speaker>كمال درويش</per> (محام)

            لتأكيد الحضور: <per>رنا صليبا</per>
            """,
            id="algeria-behind-a-heading",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الجسر</org> <event type=session>محاضرة</event> «حقوقك» مع المحامي <per
            role=speaker>زهير العلي</per>.
            """,
            id="bahrain-a-lecture-with",
        ),
    ],
)
def test_speakers(release: str) -> None:
    check(release)
