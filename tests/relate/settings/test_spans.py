"""How long an event lasts, and days that are told by those of other events."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            انطلقت <date iso=2024-05-12 end=2024-05-14>يوم 12 مايو 2024</date> في <loc role=place>صور</loc>
            <event type=training status=ongoing>دورة تدريبية</event> للمفتشين، وتستمر ثلاثة أيام.
            """,
            id="oman-begins-and-lasts",
        ),
        pytest.param(
            """
            اختتمت <org role=organizer>مديرية العمل</org> <date iso=2022-11-06 end=2022-11-09>يوم 9 تشرين
            الثاني 2022</date> <event type=workshop>ورشة عمل</event> أقيمت على مدى أربعة أيام.
            """,
            id="iraq-ends-after-days",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الواحة</org> <event type=training status=ongoing>دورة
            تدريبية</event>، بدأت <date iso=2023-03-05 end=2023-03-09>في 5 مارس 2023</date> وتنتهي في 9
            مارس.
            """,
            id="tunisia-begins-and-ends",
        ),
        pytest.param(
            """
            بدأت <date iso=2024-06-04 end=2024-06-06>اليوم الثلاثاء 4 يونيو 2024</date> ب<loc
            role=place>طنطا</loc> أعمال <event type=conference status=ongoing>المؤتمر السنوي</event>، وتستمر
            أعماله حتى الخميس.
            """,
            id="egypt-until-a-weekday",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>نقابة المحامين</org> <event type=session>ندوة</event> <date
            iso=2023-02-07>يوم 7 شباط 2023</date> حول عقد يمتد لمدة خمس سنوات.
            """,
            id="lebanon-years-are-the-contracts",
        ),
    ],
)
def test_first_and_last_day(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            افتتح <per role=opener@a>سالم الحارثي</per> <date iso=2023-10-08>يوم 8 أكتوبر 2023</date> <event
            type=conference id=a>المؤتمر الوطني</event> في <loc role=place@a>نزوى</loc>.

            ثم <event type=signing id=b>وقّعت</event> <org role=organizer@b>هيئة الشباب</org> و<org
            role=organizer@b>جامعة الظاهرة</org> اتفاقية تعاون.
            """,
            id="oman-signed-on-that-day",
        ),
        pytest.param(
            """
            عقدت <org role=organizer@a>جمعية النهضة</org> <event type=meeting id=a>اجتماعاً</event> في <loc
            role=place@a>سوسة</loc> <date iso=2024-03-05 event=a>يوم 5 مارس 2024</date>.

            كما أطلقت <org role=organizer@b>جمعية الضياء</org> <event type=campaign id=b>حملة</event> في
            <loc role=place@b>قابس</loc>.
            """,
            id="tunisia-a-campaign-lasts",
        ),
    ],
)
def test_days_of_the_story(release: str) -> None:
    check(release)
