"""Signings: who signs, for whom, and who only watches."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تم <event type=signing>توقيع</event> اتفاقية التعاون، ووقعها المدير العام <per role=signatory>مشعل
            الرشيدي</per>.
            """,
            id="kuwait-signed-by",
        ),
        pytest.param(
            """
            وقع المذكرة عن <org role="organizer|signatory">هيئة المعرفة</org> <per role=signatory>فاطمة المري</per>،
            وعن <org role="organizer|signatory">مؤسسة دبي العطاء</org> <per role=signatory>طارق القرق</per>، خلال
            <event type=signing>حفل</event> التوقيع.
            """,
            id="uae-for-and-for",
        ),
        pytest.param(
            """
            وقّعت <event type=signing>اتفاقية</event> بين <org role="organizer|signatory">وزارة العمل</org> ممثلة
            بوزيرها <per role=signatory>كميل شمعون</per> و<org role="organizer|signatory">جمعية عامل</org> ممثلة
            برئيستها <per role=signatory>زينة مهنا</per>.
            """,
            id="lebanon-between-parties",
        ),
    ],
)
def test_signatories(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=signing>وقّع</event> المحافظ <per role=signatory>عامر الجبوري</per> اتفاقية مع <org
            role="organizer|signatory|counterpart">شركة الرافد</org>. وحضر التوقيع معاون المحافظ <per
            role=attendee>قيس النعيمي</per>.
            """,
            id="iraq-who-watched-it",
        ),
        pytest.param(
            """
            جرى <event type=signing>توقيع</event> الاتفاقية بين <org role="organizer|signatory">وزارة النقل</org>
            ممثلة بالوزير <per role="signatory|representative">عامر الجبوري</per> و<org
            role="organizer|signatory">شركة الرافد</org>.
            """,
            id="iraq-who-signed-it",
        ),
        pytest.param(
            """
            تم <event type=signing>توقيع</event> العقد بين <org role="organizer|signatory">جمعية الصداقة</org> و<org
            role="organizer|signatory">بيت الأيتام</org>، وحضر التوقيع الدكتور <per role=attendee>بدر المطيري</per>.
            """,
            id="kuwait-attended-the-signing",
        ),
    ],
)
def test_who_watches_a_signing_and_who_signs(release: str) -> None:
    check(release)
