"""Dates of the event, and dates of papers, of other events and of what was before."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقدت <org role=organizer>لجنة المتابعة</org> <event type=meeting>اجتماعاً</event> لتنفيذ <doc>المقرر رقم
            591</doc> الصادر بتاريخ 30 مايو 2025.
            """,
            id="mauritania-a-decree-of-its-own-day",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>هيئة المحامين</org> <event type=session>ندوة</event> حول الرسالة المؤرخة في 12
            مارس 2022.
            """,
            id="morocco-a-letter-of-its-own-day",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز البدائل</org> <event type=training>دورة تدريبية</event> في <loc
            role=place>حمص</loc>، بعد دورتين مماثلتين أقيمتا في أكتوبر 2023.
            """,
            id="syria-two-others-before",
        ),
        pytest.param(
            """
            ناقشت <event type=session>الندوة</event> القرار الصادر في 3 أيار 2021.
            """,
            id="iraq-an-order-made-out-on",
        ),
        pytest.param(
            """
            عقد <org role=organizer>مركز الرصد</org> <event type=conference>مؤتمراً صحفياً</event> حول تقريره المنشور
            بتاريخ 9 شباط 2023.
            """,
            id="jordan-a-report-published-on",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية المحروسة</org> <event type=session>ندوة</event> في <loc
            role=place>بنها</loc>، بعد لقاء مماثل أقيم في 14 مايو 2024.
            """,
            id="egypt-one-like-it-before",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>نقابة المحامين</org> <event type=session>ندوة</event> حول القانون الصادر عام 2019.
            """,
            id="lebanon-a-law-of-its-year",
        ),
    ],
)
def test_dates_that_are_not_of_the_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقدت <org role=organizer>لجنة المتابعة</org> <event type=meeting>اجتماعاً</event> <date iso=2025-06-02>يوم 2
            يونيو 2025</date> لتنفيذ <doc>المقرر رقم 591</doc>.
            """,
            id="mauritania-the-day-of-the-meeting",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز البدائل</org> <event type=training>دورة تدريبية</event> في <loc
            role=place>حمص</loc> <date iso=2023-10-05>يوم 5 أكتوبر 2023</date> لمدربين سابقين.
            """,
            id="syria-the-day-of-the-course",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>مؤسسة الخليج</org> <event type=ceremony>حفلاً</event> <date iso=2024-02-11>في 11
            فبراير 2024</date> لتوزيع كتابها الصادر حديثاً.
            """,
            id="bahrain-a-book-that-came-out",
        ),
        pytest.param(
            """
            أقام <org role=organizer>نادي القراءة</org> <event type=session>أمسية</event> <date iso=2024-11-03>يوم 3
            نوفمبر 2024</date> عن كتاب صادر حديثاً.
            """,
            id="saudi-and-a-paper-beside",
        ),
    ],
)
def test_dates_of_the_event(release: str) -> None:
    check(release)
