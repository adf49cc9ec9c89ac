"""Events that only stand beside the one that is told of, and words that tell of none."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظم <org role="organizer@a">مركز السلم</org> <event id=a type=workshop>ورشة عمل</event> في <loc
            role="place@a">الضالع</loc> بعد <event id=b maybe>ورشتين</event> مماثلتين في <loc>لحج</loc>
            و<loc>أبين</loc>.
            """,
            id="yemen-two-like-it",
        ),
        pytest.param(
            """
            عقدت <org role="organizer@a">هيئة الأسرة</org> <event id=a type=session>ندوة</event> في <loc
            role="place@a">المحرق</loc>، استكمالاً <event id=b maybe>لندوة</event> سابقة عقدتها في العام الماضي.
            """,
            id="bahrain-one-before",
        ),
    ],
)
def test_others_like_it(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param("إن التحدي تمثل في نقص الموارد، بحسب <org>هيئة المياه</org>.", id="jordan-consisted-of-a-lack"),
        pytest.param("يعمل <org>مركز الأسرة</org> رفقة الأمهات كل يوم.", id="morocco-beside-mothers"),
        pytest.param("كتب <per>عدي الصافي</per> كلمات لأغنية جديدة.", id="iraq-words-of-a-song"),
        pytest.param("يشرف <per>جلال بوحميدي</per> على مكتب <org>جمعية النخيل</org>.", id="tunisia-in-charge"),
        pytest.param("تزور <org>مؤسسة الرحمة</org> أسراً فقيرة كل شهر.", id="palestine-visits-every-month"),
        pytest.param("أعلنت <org>هيئة الطرق</org> عن بدء الحفر في الشارع.", id="kuwait-digging-begins"),
        pytest.param(
            """
            هنأ الوزير <per>صبري الدالي</per> <org>نقابة التمريض</org> بعد مؤتمرها الخامس.
            """,
            id="lebanon-a-conference-that-lies-back",
        ),
        pytest.param(
            """
            أدار <per>أكرم فهد</per> النقاش حول الميزانية في <org>مجلس البلدية</org>.
            """,
            id="jordan-a-talk-of-a-council",
        ),
    ],
)
def test_words_that_tell_of_no_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            حضر <event type=session>الندوة</event> م.م. <per role=attendee hon="م.م.|المدرس المساعد" title="">حسين
            الغزي</per>.
            """,
            id="iraq-abbreviated",
        ),
        pytest.param(
            """
            حضرت <event type=session>الندوة</event> المدرسة المساعدة <per role=attendee hon="المدرسة المساعدة|المدرس
            المساعد" title="">شهد الربيعي</per>.
            """,
            id="iraq-in-full",
        ),
    ],
)
def test_an_assistant_lecturer_has_a_title_of_address(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أعلنت <org role=organizer>مؤسسة ساند</org> عن اختتام <event type=training>دورة تدريبية</event> للممرضات.
            """,
            id="palestine-announced-its-end",
        ),
        pytest.param(
            """
            أعلن <org role=organizer>اتحاد المزارعين</org> عن انعقاد <event type=forum
           >منتداه</event> السنوي في <loc role=place>بابل</loc>.
            """,
            id="iraq-announced-its-forum",
        ),
        pytest.param(
            """
            قام العميد <per role=attendee>بسام الخطيب</per> بتوزيع كتب الشكر في <event type=ceremony>حفل</event> الختام.
            """,
            id="syria-letters-of-thanks",
        ),
    ],
)
def test_announced_and_rounded_off(release: str) -> None:
    check(release)
