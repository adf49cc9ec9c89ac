"""Posts that name no body: staff of the body that the release is about, consuls, and short names of bodies."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check_people

PAPER = "أصدرت <org>جمعية سند</org> دليلا بدعم من <org>الصندوق الألماني</org>.\n\nوتعمل <org>جمعية سند</org> منذ عام."


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            f'{PAPER}\n\nقالت مسؤولة المنح <per title="مسؤولة المنح" of="جمعية سند">ريم العلي</per> إن الباب مفتوح.',
            id="the-body-that-the-release-is-about",
        ),
        pytest.param(
            f'{PAPER}\n\nقالت وزيرة البيئة <per title="وزيرة البيئة" of="">ريم العلي</per> إن الباب مفتوح.',
            id="a-minister-is-nobodys-staff",
        ),
        pytest.param(
            f'{PAPER}\n\nحضرت مسؤولة المنح ببلدية الكرك <per title="مسؤولة المنح" of="">ريم العلي</per>.',
            id="of-another-body",
        ),
    ],
)
def test_staff(release: str) -> None:
    check_people(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org>فرع الوسط للنقابة الوطنية للقضاة</org> يوما دراسيا. وذكر رئيس الفرع <per title="رئيس" of="فرع
            الوسط للنقابة الوطنية للقضاة">منير بلحاج</per> أن الملف مفتوح.
            """,
            id="tunisia-the-branch",
        ),
        pytest.param(
            """
            فتح <org>مكتب وكالة التعاون</org> بابه. وأوضحت مستشارة النوع الاجتماعي في الوكالة <per title="مستشارة النوع
            الاجتماعي" of="مكتب وكالة التعاون">جوليا مارتن</per> شروطه.
            """,
            id="palestine-behind-a-preposition",
        ),
        pytest.param(
            """
            احتضنت <org>سفارة الأردن في روما</org> اللقاء بحضور القائم بالأعمال <per title="القائم بالأعمال" of="سفارة
            الأردن في روما">نزيه الخطيب</per>.
            """,
            id="the-only-embassy",
        ),
    ],
)
def test_bodies_by_a_noun_or_a_post(release: str) -> None:
    check_people(release)
