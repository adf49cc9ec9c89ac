"""Who speaks for a country or a body that pays."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وأعلن السفير الياباني أن بلاده ستقدم 1.2 مليون دولار لتجهيز مركز الإيواء. وشكرت الجمعية
            <loc funds="تجهيز مركز الإيواء" amount="1200000 USD" status=pledged>اليابان</loc>.
            """,
            id="palestine-an-ambassador-for-his-country",
        ),
        pytest.param(
            """
            وقال سفير <loc funds="دعم اللاجئين" amount="5000000 CAD">كندا</loc> إن حكومة بلاده خصصت 5 ملايين دولار كندي
            لدعم اللاجئين.
            """,
            id="jordan-the-government-of-his-country",
        ),
        pytest.param(
            """
            وقال السفير الياباني إن بلاده تقدر جهود المركز، مشيرا إلى أن كلفته بلغت مليون دولار.
            """,
            id="a-country-that-only-values",
        ),
    ],
)
def test_who_speaks_for_a_country(release: str) -> None:
    check(release)
