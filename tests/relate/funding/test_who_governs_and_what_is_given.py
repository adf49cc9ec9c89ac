"""Districts that pay, subjects with a time or a place beside them, and where the words for what is given end."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أعلنت أمس الثلاثاء <org funds="دعم اللاجئين" amount="5000000 EUR" status=pledged>وزارة الخارجية
            الألمانية</org> تقديم 5 ملايين يورو لدعم اللاجئين.
            """,
            id="berlin-time-before-the-subject",
        ),
        pytest.param(
            """
            وبموجبها تلتزم اليوم <loc funds="إحداث دار للنساء" amount="4000000 USD" status=pledged>جهة الشرق</loc>
            بتخصيص 4 ملايين دولار لإحداث دار للنساء.
            """,
            id="oujda-region-commits",
        ),
        pytest.param(
            """
            خصصت <loc funds="ترميم المدارس" amount="200000 USD">محافظة نابلس</loc> 200 ألف دولار لترميم المدارس.
            """,
            id="nablus-governorate-pays",
        ),
        pytest.param(
            """
            <org funds="ترميم المدارس" amount="200000 USD">وزارة الصحة</org> في <loc>محافظة نابلس</loc> خصصت 200 ألف
            دولار لترميم المدارس.
            """,
            id="nablus-ministry-in-the-governorate",
        ),
        pytest.param(
            """
            ووزعت في <loc>محافظة نابلس</loc> 200 ألف دولار لترميم المدارس.
            """,
            id="nablus-only-where",
        ),
        pytest.param(
            """
            افتتح الوزير <event type=inauguration maybe>المركز</event> الذي أنشئ بمنحة مقدمة من <org
            funds="المركز" amount="600000 USD">الوكالة التركية للتعاون</org> بلغت قيمتها 600 ألف دولار.
            """,
            id="ankara-the-centre-alone",
        ),
        pytest.param(
            """
            سلمت <org funds="حافلة مدرسية وأجهزة حاسوب" amount="85000 USD" to="جمعية رعاية الأيتام">السفارة
            اليابانية</org> حافلة مدرسية وأجهزة حاسوب إلى <org>جمعية رعاية الأيتام</org>، ضمن <prog>برنامج المساعدات
            الصغيرة</prog>، بكلفة 85 ألف دولار.
            """,
            id="tokyo-goods-within-a-programme",
        ),
        pytest.param(
            """
            فيما تغطي <org funds="تكاليف التجهيز" amount="90000 USD">اليونيسف</org> تكاليف التجهيز البالغة 90 ألف دولار.
            """,
            id="amman-costs-amounting-to",
        ),
    ],
)
def test_payers_and_objects(release: str) -> None:
    check(release)
