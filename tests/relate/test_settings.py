"""Places of events, and places of bodies, of people, of a matter, or of what is agreed on."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>اتحاد الجامعات</org> <event type=meeting>اجتماعات</event> بين الجامعات العربية
            والجامعات في <loc>إيطاليا</loc>.
            """,
            id="jordan-where-those-bodies-are",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>رابطة الإغاثة</org> <event type=workshop>ورشة عمل</event> للمنظمات العاملة في
            <loc>تعز</loc>.
            """,
            id="yemen-where-they-work",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية العدالة</org> <event type=session>ندوة</event> لمناقشة أثر الجفاف على الرعاة
            في <loc>كردفان</loc>.
            """,
            id="sudan-what-it-is-about",
        ),
        pytest.param(
            """
            وقّعت <org role="organizer|signatory">وزارة الصحة</org> و<org role="organizer|signatory">جمعية السند</org>
            <event type=signing>مذكرة تفاهم</event>. وتشمل المذكرة تأهيل ستة مراكز في <loc>ريف حمص</loc>.
            """,
            id="syria-what-a-memorandum-holds",
        ),
    ],
)
def test_places_that_are_not_of_the_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role=organizer>اتحاد الجامعات</org> <event type=meeting>اجتماعاً</event> للجامعات، وذلك في <loc
            role=place>عجلون</loc>.
            """,
            id="jordan-and-that-was-in",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية العدالة</org> <event type=session>ندوة</event> على مدى يومين في <loc
            role=place>كسلا</loc>.
            """,
            id="sudan-how-long-and-where",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>شبكة الناشطات</org> <event type=session>جلسة</event> على هامش الأسبوع الثقافي في
            <loc role=place>أسوان</loc>.
            """,
            id="egypt-on-the-margin-of-a-week",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مكتب الشباب</org>، بالتعاون مع <org role=partner>وزارة العدل</org>، ب<loc
            role=place>قاعة الميناء</loc> <event type=workshop>ورشة عمل</event>.
            """,
            id="yemen-a-hall-behind-the-partner",
        ),
    ],
)
def test_places_of_the_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تتواصل <event type=training status=ongoing>الدورة</event> التدريبية في <loc role=place>الحديدة</loc> حتى
            نهاية الأسبوع.
            """,
            id="yemen-goes-on-there",
        ),
        pytest.param(
            """
            استمرت <event type=workshop>الورشة</event> يومين في <loc role=place>بعقوبة</loc>.
            """,
            id="iraq-lasted-there",
        ),
    ],
)
def test_verbs_that_have_the_event_for_a_subject(release: str) -> None:
    check(release)
