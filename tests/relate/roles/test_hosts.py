"""Houses and towns that receive an event: behind verbs of hosting and of opening."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            احتضنت <org role=place>جامعة الصومام</org> <event type=session>ندوة</event> نظمتها <org
            role=organizer>جمعية أمازيغ الغد</org>.
            """,
            id="algeria-a-house-for-others",
        ),
        pytest.param(
            """
            احتضنت <loc role=place>وجدة</loc> <event type=forum>ملتقى</event> نظمته <org role=organizer>جمعية
            الواحة</org>.
            """,
            id="morocco-a-town",
        ),
        pytest.param(
            """
            استضافت <org role=organizer>غرفة تجارة إب</org> <event type=session>ندوة</event> عن التصدير.
            """,
            id="yemen-who-hosts-holds",
        ),
        pytest.param(
            """
            استضافت <org role=place>مدرسة اليرموك</org> <event type=session>ندوة</event> نظمتها <org
            role=organizer>جمعية الكرك</org>.
            """,
            id="jordan-a-school-for-others",
        ),
        pytest.param(
            """
            استضافت <loc role=place>قاعة جامعة الأنبار</loc> <event type=session>ندوة</event> أقامتها <org
            role=organizer>دار السلام</org>.
            """,
            id="iraq-a-hall-for-others",
        ),
        pytest.param(
            """
            أعلنت <org role=organizer>مؤسسة نماء</org> عن تنظيم <event type=forum status=planned>ملتقى</event> ستستضيفه
            <loc role=place>الشارقة</loc>.
            """,
            id="uae-a-town-that-will-receive-it",
        ),
    ],
)
def test_who_hosts(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            انطلقت ب<loc role=place>مركز الواحة للمعارض والمؤتمرات</loc> <event type=forum status=ongoing>أعمال
            المنتدى</event>.
            """,
            id="oman-a-centre-for-fairs",
        ),
        pytest.param(
            """
            افتتحت ب<org role=place>جامعة السوس</org> <event type=conference>أشغال المؤتمر</event> الذي تنظمه <org
            role=organizer>جمعية الباحثين</org>.
            """,
            id="morocco-opened-in-a-house",
        ),
        pytest.param(
            """
            بدأت في <org role=place>جامعة المفرق</org> <event type=training status=ongoing>الدورة
            التدريبية</event>.
            """,
            id="jordan-began-in-a-house",
        ),
        pytest.param(
            """
            اختتمت ب<loc role=place>مركز الدلتا للمؤتمرات</loc> <event type=forum>فعاليات الملتقى</event>.
            """,
            id="egypt-ended-in-a-centre",
        ),
        pytest.param(
            """
            افتتح الوزير <per role=opener>تيسير مراد</per> <event type=conference>المؤتمر</event> في <loc
            role=place>مركز الأردن للمعارض والمؤتمرات</loc>.
            """,
            id="jordan-opened-in-a-centre",
        ),
    ],
)
def test_a_house_behind_a_verb_of_opening(release: str) -> None:
    check(release)
