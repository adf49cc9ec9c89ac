"""Programmes of agreements, of committees that meet, and units that hold an event for their body."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وقعت <org role=organizer>وزارة التعليم</org> و<org role=organizer>مؤسسة الأمل</org> <event
            type=signing>بروتوكولا</event> لتنفيذ المرحلة الثالثة من مشروع «<prog role=programme>مدرستي آمنة</prog>».
            """,
            id="egypt-what-the-agreement-is-for",
        ),
        pytest.param(
            """
            أقرت لجنة تسيير برنامج «<prog role=programme>جسور</prog>»، في <event type=meeting>اجتماعها الثالث</event>
            الذي عقد بالعاصمة، خطة العام.
            """,
            id="tunisia-the-committee-of-a-programme",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>جمعية النور</org> <event type=training>دورة تدريبية</event>. والدورة جزء من مشروع
            «<prog role=programme>حماية</prog>».
            """,
            id="algeria-part-of-a-project",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة العدل</org>، ممثلة في <org role=organizer>إدارة السجون</org>، <event
            type=workshop>ورشة عمل</event>.
            """,
            id="yemen-the-unit-that-held-it",
        ),
        pytest.param(
            """
            وقعت <org role=organizer>بلدية صور</org> و<org role=organizer>جمعية أفق</org> <event
            type=signing>اتفاقية</event>. وقال الرئيس إن <prog>برنامج الغذاء</prog> يدعم البلدة.
            """,
            id="lebanon-not-every-programme",
        ),
    ],
)
def test_frames(release: str) -> None:
    check(release)
