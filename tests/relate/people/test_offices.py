"""Posts that are called after their body."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check_people


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تعهدت <org>وزارة العدل</org> بالتمويل. وقال معاون وزير العدل للشؤون القضائية القاضي <per title="معاون وزير
            العدل للشؤون القضائية" of="وزارة العدل">سامر الحلبي</per> إن العمل بدأ.
            """,
            id="syria-deputy-of-a-minister",
        ),
        pytest.param(
            """
            أطلقت <org>وزارة الصحة</org> و<org>وزارة العمل</org> حملة، وألقى نائب الوزير لقطاع التفتيش <per title="نائب
            الوزير لقطاع التفتيش" of="وزارة العمل">فهد الحربي</per> كلمة.
            """,
            id="saudi-the-minister-of-the-ministry-named-last",
        ),
        pytest.param(
            """
            ساهمت <org>المندوبية الجهوية للثقافة</org> في المعرض، وشكر المندوب الجهوي للثقافة <per title="المندوب
            الجهوي للثقافة" of="المندوبية الجهوية للثقافة">نبيل العوني</per> العارضين.
            """,
            id="tunisia-delegate-of-a-region",
        ),
        pytest.param(
            """
            تعهدت <org>وزارة الشؤون الخارجية</org> بالتمويل. وقالت وزيرة الشؤون الاجتماعية <per title="وزيرة الشؤون
            الاجتماعية" of="">هدى بن سالم</per> إن العمل بدأ.
            """,
            id="another-ministry",
        ),
    ],
)
def test_a_post_is_of_the_body_it_is_called_after(release: str) -> None:
    check_people(release)
