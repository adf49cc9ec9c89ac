"""How many came, and numbers that count others."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>المعهد القضائي</org> <event type=training>دورة تدريبية</event> بمشاركة <count
            total=25>25 قاضيا</count>.
            """,
            id="jordan-by-participation-of-count",
        ),
        pytest.param(
            """
            اختتمت <event type=training>الدورة</event> التي شارك فيها <count total=21 men=12 women=9>21 مشاركًا (12
            رجل، 9 سيدات)</count>.
            """,
            id="libya-men-and-women",
        ),
        pytest.param(
            """
            استفاد من <event type=training>الدورة التكوينية</event> <count total=40>40 شابة</count>.
            """,
            id="morocco-beneficiaries",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>جمعية سيدات الأغوار</org> <event type=session>جلسة توعوية</event> حضرتها <count
            total=65 women=65>65 سيدة</count> من البلدة.
            """,
            id="jordan-women-only-are-all-that-came",
        ),
        pytest.param(
            """
            اختتمت <event type=training>الدورة التدريبية</event> بمشاركة <count total=48>/48/ متدرباً ومتدربة</count>.
            """,
            id="syria-number-between-slashes",
        ),
        pytest.param(
            """
            اختتمت <event type=training>الدورة التدريبية</event> بمشاركة <group
            role="attendee?">ممثلين عن الوزارات</group>، بينهم <count women=14>14 سيدة</count>.
            """,
            id="egypt-women-among-others-are-no-total",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>هيئة حقوق الإنسان</org> <event type=workshop>ورشة عمل</event>، وبلغ عدد
            المشاركين <count total=120>120 مشاركا</count>.
            """,
            id="saudi-number-of-participants",
        ),
        pytest.param(
            """
            اقامت <org role=organizer>وزارة الهجرة والمهجرين</org> <event type=training>دورة تدريبية</event> شارك
            فيها <count total=15>خمسة عشر موظفا</count>.
            """,
            id="iraq-in-words",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>النيابة العامة</org> <event type=session>ندوة</event>. وأوضح التقرير أن عدد
            ضحايا الشبكة بلغ 70 ضحية.
            """,
            id="egypt-victims-are-no-attendance",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وحدة حماية الأسرة والطفل</org> <event type=workshop>ورشة</event>، وقالت <per
            role="speaker?">سلمى الطيب</per> إن <said by="سلمى">300 طفل عادوا إلى المدارس</said> .
            """,
            id="sudan-children-in-speech-are-no-attendance",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>مصلحة الهجرة والجوازات</org> <event type=campaign>حملة</event> أسفرت عن ضبط 14
            متهما.
            """,
            id="yemen-arrested-are-no-attendance",
        ),
    ],
)
def test_the_number_of_people_who_came(release: str) -> None:
    check(release)
