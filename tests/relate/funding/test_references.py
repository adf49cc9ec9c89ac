"""What the pronoun of a verb of paying means: «الحلقة موّلتها X», «معدات تبرعت بها X», «الذي يديره Y ويموّله X»."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تسلّمت المدرسة أول أمس حافلتين من الحجم الصغير، تبرعت بهما <org funds="حافلتين من الحجم الصغير">شركة
            الفوسفات</org>.
            """,
            id="morocco-two-buses",
        ),
        pytest.param(
            """
            وأوضح المصدر أن الأفرشة، التي تكفلت بها <org funds="الأفرشة">جمعية كافل اليتيم</org>، نُقلت جوا.
            """,
            id="algeria-comma-before-the-relative",
        ),
        pytest.param(
            """
            بلغ عدد المستفيدات من مشروع <prog>ضفاف</prog>، الذي تديره <org>جمعية الأمل</org> ويموّله
            <org funds="ضفاف">الاتحاد الأوروبي</org>، ستين امرأة.
            """,
            id="two-verbs-of-one-relative",
        ),
        pytest.param(
            """
            الإيجار تدفعه <org funds="الإيجار">السفارة الفرنسية</org>.
            """,
            id="interview-topic-first",
        ),
    ],
)
def test_what_the_pronoun_means(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param("وستقام في الربيع مباراة يسهم فيها لاعبون من <loc>المغرب</loc> و<loc>غامبيا</loc>.", id="players"),
    ],
)
def test_pronouns_that_mean_nothing_paid_for(release: str) -> None:
    check(release)
