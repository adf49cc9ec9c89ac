"""Short shapes of headlines and leads: a course that is opened, a counted sitting, where something is signed."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            مدير الأمن العام يفتتح <event type=training>دورة</event> مكافحة تهريب المهاجرين
            """,
            id="jordan-opens-a-course",
        ),
        pytest.param(
            """
            اختتام <event type=training>دورة</event> «المحقق الجنائي» في <loc role=place>دبي</loc>
            """,
            id="uae-course-ends",
        ),
        pytest.param(
            """
            تحتاج دورة المياه في المدرسة إلى صيانة، وتؤكد الوزارة دورة حياة المشروع.
            """,
            id="iraq-no-course",
        ),
        pytest.param(
            """
            عقد أمس <event type=meeting>الاجتماع</event> الـ23 ل<org role=organizer>لجنة مكافحة الاتجار بالأشخاص</org>.
            """,
            id="kuwait-counted-sitting",
        ),
        pytest.param(
            """
            <event type=signing>وقّع</event> بمقر <org>وزارة الداخلية</org> على اتفاقية شراكة بين <org
            role=organizer>مديرية الأمن</org> و<org role=organizer>مجلس حقوق الإنسان</org>.
            """,
            id="morocco-the-house-signs-nothing",
        ),
    ],
)
def test_headlines_and_leads(release: str) -> None:
    check(release)
