"""Places that stand apart from the event: before an item, on a line of their own, before the headline."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            حصيلة <org role="organizer?@a">جمعية الرافدين</org>

            • <date iso=2022-03-04 event=a>4 آذار 2022</date> / <loc role=place@a>سامراء</loc>: <event
            type=workshop id=a>ورشة عمل</event> للمعلمات.
            """,
            id="iraq-items-of-a-list",
        ),
        pytest.param(
            """
            تخريج الدفعة الأولى من المدربات

            خُرّجت أمس في <loc role=place>إدلب</loc> الدفعة الأولى من المدربات. وحضر <event
            type=ceremony>الحفل</event> المدير <per role=attendee>سامر الحلو</per>.
            """,
            id="syria-a-day-and-a-place",
        ),
        pytest.param(
            """
            <event type=conference>مؤتمر علمي</event> حول الهجرة

            5 أفريل 2019 – <loc role=place>قاعة ابن رشيق</loc>، <loc role=place>سوسة</loc>

            يسر الجمعية دعوتكم.
            """,
            id="tunisia-a-line-of-its-own",
        ),
    ],
)
def test_where_it_was(release: str) -> None:
    """The town of each item, of a line, of the lead, of the headline."""
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            كان السفير <per role=giver?>تارو كاتو</per> يوم <date iso=2023-02-02>2 فبراير 2023</date> في
            مدينة <loc role=place>النعمة</loc>، حيث افتتح <event type=inauguration>مركزاً</event> للتكوين.
            """,
            id="mauritania-before-where",
        ),
    ],
)
def test_beside_the_event(release: str) -> None:
    """The place behind «حيث», joined places, a house; and places of another edition or of the matter."""
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            اختتمت <org role=organizer>نقابة المعلمين</org> <event type=session>ندوة</event> في <loc
            role=place>إربد</loc>.

            وأكد المدير <per role=speaker?>عمر الزعبي</per> خلال <event type=session>الندوة</event> أن <said
            by="عمر الزعبي">التسرب في <loc>المفرق</loc> يتزايد</said>.
            """,
            id="jordan-what-was-said-there",
        ),
        pytest.param(
            """
            <event type=meeting>استقبل</event> الوزير <per role=counterpart>كريم الجبالي</per> السفير <per
            role="counterpart|visitor">يان هولم</per> لبحث المشروع الذي يستفيد منه مزارعون في <loc>قابس</loc>.
            """,
            id="tunisia-where-the-project-is",
        ),
    ],
)
def test_where_it_was_not(release: str) -> None:
    """Within what was said, and in the clause of another noun."""
    check(release)
