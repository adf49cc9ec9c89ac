"""Who is named as an example of a group that takes part, and of one that does not."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>مركز الحوار</org> <event type=workshop>ورشة عمل</event> في
            <loc role=place>بغداد</loc>. وشهدت الورشة حضوراً واسعاً لممثلي الجهات الرسمية ذات الصلة، من
            بينها <org role=attendee>مجلس القضاء الأعلى</org>، <org role=attendee>وزارة العدل</org>، إضافة
            إلى <org role=attendee>بعثة الاتحاد الأوروبي</org>.
            """,
            id="iraq-attended-by-bodies-among-them",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>المنظمة الدولية للهجرة</org> <event type=workshop>ورشة</event>
            إقليمية في <loc role=place>تونس</loc> جمعت ممثلين عن عدد من الدول، شملت
            <loc role=attendee>مصر</loc> و<loc role=attendee>تشاد</loc> و<loc role=attendee>النيجر</loc>.
            """,
            id="libya-gathered-countries",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة الدول العربية</org> <event type=forum>منتدى</event> في
            <loc role=place>القاهرة</loc> شارك فيه ممثلو 12 دولة، من بينها <loc role=attendee>الأردن</loc>
            و<loc role=attendee>لبنان</loc>.
            """,
            id="egypt-representatives-of-counted-countries",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة الداخلية</org> <event type=workshop>ورشة عمل</event>. وحضر
            الورشة ممثلون عن عدة جهات، أبرزها <org role=attendee>وزارة العمل</org>
            و<org role=attendee>النيابة العامة</org>.
            """,
            id="kuwait-above-all",
        ),
    ],
)
def test_named_examples_take_part(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقدت <org role=organizer>جمعية الأمل</org> <event type=session>ندوة</event> تناولت صعوبات
            تواجه المؤسسات، من بينها <org>وزارة الشؤون الاجتماعية</org>.
            """,
            id="lebanon-what-was-spoken-of",
        ),
        pytest.param(
            """
            اختتم <org role=organizer>المركز الوطني للبحوث</org> <event type=conference>مؤتمراً</event>
            شارك فيه <group role=attendee>باحثون</group> قدموا أوراقاً عن سياسات الدول، منها
            <loc>المغرب</loc> و<loc>الجزائر</loc>.
            """,
            id="morocco-subject-of-papers",
        ),
    ],
)
def test_examples_of_something_else_do_not(release: str) -> None:
    check(release)
