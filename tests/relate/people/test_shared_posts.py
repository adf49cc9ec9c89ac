"""What several people are together, and the boards and staffs that they sit in."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check_people


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وتولى التأطير الخبيران <per title="الخبيران" of="مرصد الطفولة">منير العلوي</per> و<per title="الخبيران"
            of="مرصد الطفولة">هند بناني</per> من <org>مرصد الطفولة</org>.
            """,
            id="morocco-two-experts-of-one-body",
        ),
        pytest.param(
            """
            وحضر أعضاء <org>مجلس محافظة بابل</org> <per title="أعضاء" of="مجلس محافظة بابل">كاظم الجبوري</per>، <per
            title="أعضاء" of="مجلس محافظة بابل">رعد السعدي</per> و<per title="أعضاء" of="مجلس محافظة بابل">نور
            العبيدي</per>.
            """,
            id="iraq-members-in-a-list",
        ),
        pytest.param(
            """
            وحضر المدرب <per title="المدرب" of="">منير العلوي</per> و<per title="" of="">هند بناني</per>.
            """,
            id="a-post-of-one",
        ),
    ],
)
def test_a_post_of_several_is_everyones(release: str) -> None:
    check_people(release)


def test_a_staff_is_part_of_the_title() -> None:
    check_people(
        """
        وأدارت اللقاء عضو <org>هيئة التدريس</org> في <org>كلية الزراعة</org> <per title="عضو هيئة التدريس" of="كلية
        الزراعة">رولا الصمادي</per>.
        """
    )
