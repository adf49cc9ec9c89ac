"""Titles right before a name: ranks, what somebody does, and titles that are posts."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check_people


@pytest.mark.parametrize(
    "release",
    [
        pytest.param("شكر الحضور الأستاذ المحامي <per title=المحامي>رضا بوزيد</per>.", id="algeria-two-titles"),
        pytest.param('وتبرع رجل الأعمال <per title="رجل الأعمال">حمد الراشد</per> بالمبلغ.', id="kuwait"),
        pytest.param('رسم اللوحة الفنان التشكيلي <per title="الفنان التشكيلي">نبيل قاسم</per>.', id="yemen-adjective"),
        pytest.param('حضر النائب السابق <per title="النائب السابق">فوزي منصور</per>.', id="egypt-former"),
        pytest.param('حضر القاضي <nat>المغربي</nat> <per title="القاضي المغربي">عمر بنيس</per>.', id="a-judge"),
        pytest.param('تلا الحكم القاضي <per title="">عمر بنيس</per>.', id="judge-alone-is-a-title"),
    ],
)
def test_what_somebody_does(release: str) -> None:
    check_people(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param('طالبت وكيلة النيابة <per title="وكيلة النيابة">سعاد بلال</per> بالعقوبة.', id="sudan-prosecutor"),
        pytest.param(
            'حضر القنصل العام السيد <per title="القنصل العام" hon="القنصل العام; السيد">أيمن نور</per>.', id="consul"
        ),
        pytest.param(
            """
            قال الوزير <per title="وزير" of="وزارة النقل">سمير حداد</per> إن الأشغال بدأت. وكان <per>سمير حداد</per>
            وزير <org>وزارة النقل</org> قد زار الميناء.
            """,
            id="a-minister-told-in-full-elsewhere",
        ),
    ],
)
def test_titles_that_are_posts(release: str) -> None:
    check_people(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            'قابله رئيس فرع <org>الحرس</org> عقيد <per title="رئيس فرع" hon="عقيد" of="الحرس">سالم الزوي</per>.',
            id="libya-rank-without-article",
        ),
        pytest.param(
            """
            تستمر الدورة يومين. المنسقة العلمية: د. <per title="المنسقة العلمية">نجاة العلوي</per>
            """,
            id="morocco-label",
        ),
    ],
)
def test_ranks_and_labels_before_a_name(release: str) -> None:
    check_people(release)
