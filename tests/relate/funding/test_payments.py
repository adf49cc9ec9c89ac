"""One gift told several times is one fact."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <loc funds="مساعدة أطفال" amount="13000000 USD" to="صندوق الأمم المتحدة للطفولة"
            status=stated>اليابان</loc> تخصص ل<org>صندوق الأمم المتحدة للطفولة</org> 13 مليون دولار لمساعدة أطفال
            تعز

            ستقدم <loc>اليابان</loc> 13 مليون دولار لمساعدة الأطفال في <loc>تعز</loc>.
            """,
            id="yemen-headline-and-lead",
        ),
    ],
)
def test_one_gift_told_twice_is_one_fact(release: str) -> None:
    check(release)
