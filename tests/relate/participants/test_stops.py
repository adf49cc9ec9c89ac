"""The stops of a visit."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أدى وفد من <org role="delegation|visitor?">جامعة مؤتة</org> <event type=study_visit>زيارة
            دراسية</event> إلى <loc>إسبانيا</loc>.

            وتنقّل المشاركون بين <loc role=place>غرناطة</loc> و<loc role=place>إشبيلية</loc>.
            """,
            id="jordan-between-two-towns",
        ),
    ],
)
def test_stops_of_a_visit(release: str) -> None:
    """Behind verbs of motion and at the head of a sentence."""
    check(release)
