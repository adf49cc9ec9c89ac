"""Described groups that take part, with nobody named."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            اختتم <org role=organizer>المعهد القضائي</org> <event type=training>دورة تدريبية</event> لفائدة <group
            role="trainee|beneficiary|attendee">قضاة محاكم الصلح</group>.
            """,
            id="jordan-group-of-trainees",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة أسوان</org> <event type=session>ندوة</event> بحضور <group
            role=attendee>طلاب كلية الحقوق</group>.
            """,
            id="egypt-group-attended",
        ),
        pytest.param(
            """
            استقبل الوزير <per role="counterpart|chair">خالد شواني</per> <event type="meeting|visit">السفيرة</event>
            <per role="visitor|counterpart">إيلينا نوردين</per> و<group role="delegation|visitor|attendee">الوفد
            المرافق لها</group>.
            """,
            id="iraq-accompanying-delegation",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة المنيا</org> <event type=session>ندوة</event> عن العمل اللائق بحضور عدد
            كبير من <group role=attendee>طلاب كلية الآداب</group>.
            """,
            id="egypt-many-students",
        ),
        pytest.param(
            """
            أكملت <org role=organizer>وزارة العمل</org> <event type=training>دورة تدريبية</event> شارك فيها <count
            total=36>36 مفتشا</count>.
            """,
            id="sudan-counted-inspectors",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية أمل</org> <event type=workshop>ورشة</event> حول الخدمات المقدمة لفائدة
            المهاجرات.
            """,
            id="tunisia-people-as-such-are-no-group",
        ),
    ],
)
def test_described_groups_take_part(release: str) -> None:
    check(release)
