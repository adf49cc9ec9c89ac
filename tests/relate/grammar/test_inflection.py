"""Nouns of events as they stand in a sentence: definite by what follows, and events only behind certain words."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقدت <org role=organizer>وزارة التخطيط</org> <event type=conference>مؤتمراً</event> في <loc
            role=place>جوبا</loc>.

            وحضر <event>مؤتمر</event> إطلاق المشروع السفير <per role=attendee>إيان ماكري</per>.
            """,
            id="sudan-the-launching-conference-again",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية السنديان</org> <event type=ceremony>حفلاً</event> في <loc
            role=place>بعلبك</loc>. ورعى <event>حفل</event> اختتام البرنامج الوزير <per role=patron,opener>هادي
            منصور</per>.
            """,
            id="lebanon-the-closing-again",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>شبكة الحماية</org> <event type=workshop>ورشة</event> في <loc
            role=place>مادبا</loc>. وشارك في <event>ورشة</event> إطلاق الدليل <per role=attendee>نادر المعايطة</per>.
            """,
            id="jordan-the-launching-workshop",
        ),
    ],
)
def test_definite_by_what_follows(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param("وضعت <org>لجنة العقود</org> شروط التسليم مع المقاول.", id="qatar-conditions"),
        pytest.param("وأعلنت <org>شركة الموانئ</org> أن تسليم البضائع تأخر.", id="egypt-goods"),
    ],
)
def test_handing_over_is_an_event_only_where_somebody_attends(release: str) -> None:
    check(release)
