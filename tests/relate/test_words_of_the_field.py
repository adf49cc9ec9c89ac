"""Words of the field that the lists hold, and nouns that only look like them."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أقام <org role=organizer>نادي المعلمين</org> <event type=ceremony>حفلة</event> تكريم للمتقاعدين في <loc
            role=place>الجهراء</loc>.
            """,
            id="kuwait-a-party",
        ),
        pytest.param(
            """
            <event type=visit>زار</event> السفير <per role=visitor>إيان كول</per> محافظة قنا. وكان باستقباله المحافظ
            <per role=counterpart>أشرف داود</per>.
            """,
            id="egypt-received-at-the-airport",
        ),
        pytest.param(
            """
            <event type=launch>أطلقت</event> <org role=organizer>وزارة الشباب</org> برنامجاً لتأهيل المتطوعين في <loc
            role=place>عجلون</loc>.
            """,
            id="jordan-launched-a-programme",
        ),
        pytest.param(
            """
            انتظمت ب<org role=place>معهد القضاء</org> <event type=session>ندوة</event> حول العدالة.
            """,
            id="tunisia-took-place-at",
        ),
        pytest.param(
            """
            أقيمت في <loc role=place>صيدا</loc> <event type=workshop>ورشة عمل</event> حول الإسعاف من تنفيذ <org
            role=organizer>جمعية الشفاء</org>.
            """,
            id="lebanon-carried-out-by",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة لوسيل</org> <event type=session>ندوة</event> بمشاركة أستاذ علم الاجتماع <per
            role=attendee>صالح المري</per>.
            """,
            id="qatar-sociology-is-no-meeting",
        ),
        pytest.param(
            """
            شارك في <event type=meeting>الاجتماع</event> الوزير <per role=attendee>عمر النور</per> على رأس وفد من
            الخبراء.
            """,
            id="sudan-at-the-head-of-the-delegation-no-verb",
        ),
    ],
)
def test_words_of_the_field(release: str) -> None:
    check(release)
