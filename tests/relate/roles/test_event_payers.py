"""Who pays for an event that a pronoun stands for."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            يشار إلى أن <event type=workshop>الورشة</event> مولتها <org role=funder
            funds="ورشة|الورشة">السفارة السويدية</org>.
            """,
            id="lebanon-it-paid-for-it",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز الكرمل</org> <event type=conference id=a>مؤتمراً</event> عن
            اللجوء، وموّله <org role=funder funds=a>المعهد الثقافي الإسباني</org>.
            """,
            id="palestine-and-paid-for-it",
        ),
    ],
)
def test_who_pays_for_it(release: str) -> None:
    """Behind the event, behind a comma, with a preposition."""
    check(release)
