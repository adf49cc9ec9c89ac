"""Holders that no verb of holding names."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            كشفت الدراسة التي أعدها <org role=organizer>مرصد الطفولة</org> خلال <event
            type=conference>ندوة صحفية</event> أن النسبة تراجعت.
            """,
            id="tunisia-results-at-a-press-conference",
        ),
        pytest.param(
            """
            سلّمت <org role=organizer>مؤسسة الوفاق</org> حقائب مهنية إلى 20 أسرة خلال <event
            type=ceremony>حفل</event> أقيم في <loc role=place>سيئون</loc>.
            """,
            id="yemen-handed-over-at-a-ceremony",
        ),
        pytest.param(
            """
            أجازت <org role=organizer>اللجنة الوطنية للطفولة</org> في <event type=meeting>اجتماعها</event>
            الخامس خطة العام.
            """,
            id="sudan-in-its-meeting",
        ),
        pytest.param(
            """
            <event type=session>ندوة</event> عن العمل اللائق

            تنظيم: <org role=organizer>جمعية الأرز</org> و<org role=organizer>نادي الشوف</org>

            بالتعاون مع: <org role=partner>بلدية عاليه</org>
            """,
            id="lebanon-labelled-lines",
        ),
    ],
)
def test_who_did_something_at_it(release: str) -> None:
    """Whoever announced, handed over or awarded something on the occasion."""
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نالت <org>جامعة سرت</org> درع التميز خلال <event type=ceremony>حفل</event> في <loc role=place>الجزائر</loc>.
            """,
            id="libya-a-prize",
        ),
    ],
)
def test_who_did_not(release: str) -> None:
    """A guest, and one whose head holds it."""
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            اختارت <org role=organizer>منظمة ميعاد</org> أن تعقد <event type=forum>ملتقى</event> حول المصالحة.
            """,
            id="libya-chose-to-hold",
        ),
        pytest.param(
            """
            أعلنت <org role=organizer>جمعية البحر</org> أنها نظمت <event type=workshop>ورشة</event> للصيادين.
            """,
            id="yemen-said-that-it-will",
        ),
        pytest.param(
            """
            وتحدث باسم <org role=organizer>كلية الآداب</org> التي نظّمت <event type=conference>المؤتمر</event> عميدها.
            """,
            id="syria-the-faculty-that-held",
        ),
        pytest.param(
            """
            انتهت <event type=training>الدورة التدريبية</event> التي كانت <org role=organizer>إدارة
            التعاون الدولي</org> قد نظمتها للمفتشين.
            """,
            id="egypt-had-held-it",
        ),
        pytest.param(
            """
            و<event type=training>الدورة التكوينية</event>، التي بادر بها <org role=organizer>فرع الرابطة
            بقفصة</org>، جاءت إثر دراسة.
            """,
            id="tunisia-took-the-initiative",
        ),
    ],
)
def test_subject_apart_from_its_verb(release: str) -> None:
    """Before «أن», before the pronoun, behind «كانت»."""
    check(release)
