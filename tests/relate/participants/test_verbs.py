"""Who opens and chairs, told by verbs with the event for their object."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            افتتحت الدكتورة <per role=opener>مايسة فاضل</per> <event type=workshop>ورشة العمل</event> بكلمة عن أهمية
            الوقاية.
            """,
            id="egypt-opened-event",
        ),
        pytest.param(
            """
            أشرف والي الولاية <per role=opener>مصطفى بن عمار</per> على افتتاح <event type=session>يوم دراسي</event>
            حول تشغيل القصر.
            """,
            id="algeria-supervised-opening",
        ),
        pytest.param(
            """
            انعقدت <event type="meeting|session">جلسة عمل</event> ترأستها القاضية <per role=chair>روضة العبيدي
            الورتاني</per>.
            """,
            id="tunisia-relative-chair",
        ),
        pytest.param(
            """
            أقيمت <event type=session>ندوة</event> عن العمل اللائق أدارها الزميل <per role=chair>فراس النمري</per>.
            """,
            id="jordan-moderated",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>جمعية الصحفيين</org> <event type=session>ندوة</event>. وفتح <per>ناصر
            المطوع</per> ملف العمالة في كتابه الأخير.
            """,
            id="kuwait-opened-speech-is-no-opening",
        ),
    ],
)
def test_openers_and_chairs(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            افتتح <event type=workshop>الورشة</event> وزير العدل <per role=opener>بدر العارضة</per>، وممثل
            <org>اليونيسف</org> <per role=opener>بيتر هوكينز</per>، ومحافظ عدن <per role=opener>أحمد لملس</per>.
            """,
            id="yemen-three-open",
        ),
        pytest.param(
            """
            افتتح <event type=forum>الملتقى</event> الدكتور <per role=opener>خالد الفاضل</per>، نيابة عن وزير
            التعليم <per>يوسف البنيان</per>.
            """,
            id="saudi-on-behalf",
        ),
    ],
)
def test_all_who_open_are_named(release: str) -> None:
    check(release)
