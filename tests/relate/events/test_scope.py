"""Which event words speak of: one that only frames another, and an edition that is past."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            ضمن فعاليات <event type=campaign id=a maybe>حملة</event> التوعية، نظّم <org role="organizer@b">اتحاد
            النساء</org> بالشراكة مع <org role="partner@b">مركز الدلتا</org> <event type=session id=b>ندوة</event> في
            <loc role="place@b">المنصورة</loc>.
            """,
            id="egypt-within-a-campaign",
        ),
        pytest.param(
            """
            في إطار <event type=campaign id=a maybe>حملة</event> «بيوت آمنة»، أقامت <org role="organizer@b">جمعية
            السلط</org> بالتعاون مع <org role="partner@b">نادي الشباب</org> <event type=workshop id=b>ورشة</event>
            للآباء.
            """,
            id="jordan-in-the-frame-of",
        ),
        pytest.param(
            """
            في إطار <event id=a type=other maybe>مهرجان</event> الزيتون، نظمت <org role="organizer@b">تعاونية
            الأطلس</org> بشراكة مع <org role="partner@b">غرفة الفلاحة</org> <event id=b type=session>ندوة</event> علمية.
            """,
            id="morocco-within-a-week",
        ),
    ],
)
def test_an_event_that_frames_another(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            تنظم <org role=organizer>رابطة المسرح</org> <event type=session>ندوة</event> في <loc role=place>سوسة</loc>.
            وكانت الندوة في نسختها الماضية قد أقيمت في <loc>باجة</loc> بالتعاون مع <org>دار الكتاب</org>.
            """,
            id="tunisia-last-edition",
        ),
        pytest.param(
            """
            تعقد <org role=organizer>جامعة السند</org> <event type=conference>المؤتمر</event> في <loc
            role=place>أربيل</loc>. وكان المؤتمر في دورته السابقة قد عقد في
            <loc>دهوك</loc>.
            """,
            id="iraq-an-edition-before",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>جامعة السند</org> <event type=conference>المؤتمر</event>. وأقيم المؤتمر في نسخته
            الثالثة في <loc role=place>أربيل</loc>.
            """,
            id="iraq-this-edition",
        ),
        pytest.param(
            """
            ينظم <org role=organizer>نادي الصحافة</org> <event type=conference
           >المؤتمر</event> في <loc role=place>بورسعيد</loc>. وكان المؤتمر في دورته الأولى
            قد انعقد في <loc>الأقصر</loc>.
            """,
            id="egypt-the-first-edition",
        ),
        pytest.param(
            """
            تنظم <org role=organizer>جمعية الكتاب</org> <event type=forum>الملتقى</event> في <loc role=place>سبها</loc>.
            وكان الملتقى في نسخته السابقة قد حضره <per>سعد الفاسي</per>.
            """,
            id="libya-a-guest-of-last-time",
        ),
    ],
)
def test_an_edition_that_is_past(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            استقبل الوزير <per role=counterpart>جمال العرادي</per> وفداً من <org role="delegation|visitor">منظمة
            العمل العربية</org>، بعد مؤتمرها الثاني عشر، وتناول <event type="meeting|visit">اللقاء</event> التشغيل.
            """,
            id="bahrain-a-conference-that-lies-back",
        ),
        pytest.param(
            """
            على هامش أعمال <event id=a type=meeting maybe>الدورة</event> الأولى للمجلس، <event id=b
            type=meeting>التقت</event> الوزيرة <per role="counterpart@b">شيماء المرزوقي</per> نظيرتها <per
            role="counterpart@b">إيفا ستروم</per>.
            """,
            id="uae-on-the-margin-of-a-sitting",
        ),
        pytest.param(
            """
            عقد <org role=organizer>مجلس الأعمال</org> <event type=conference>مؤتمره</event> الثاني في <loc
            role=place>جدة</loc> بعد أشهر من الإعداد.
            """,
            id="saudi-its-own-conference-now",
        ),
        pytest.param(
            """
            على هامش <event id=a type=conference maybe>القمة</event> الأفريقية، <event id=b type=meeting>التقى</event>
            الوزير <per role="counterpart@b">حاتم السر</per> الوزيرة <per role="counterpart@b">أمينة ديالو</per>.
            """,
            id="sudan-on-the-margin-of-a-summit",
        ),
        pytest.param(
            """
            وعلى هامش <event id=a type=visit maybe>الزيارة</event>، <event id=b type=meeting>التقى</event> الوزير <per
            role="counterpart@b">عوني سلمان</per> السفيرة <per role="counterpart@b">ماري كلود</per>.
            """,
            id="lebanon-on-the-margin-of-a-visit",
        ),
        pytest.param(
            """
            على هامش أعمال <event id=a type=meeting maybe>الدورة</event> الـ56 للمجلس في <loc
            role="place?@b">جنيف</loc>، <event id=b type=meeting>التقت</event> الوزيرة <per role="counterpart@b">منال
            عزت</per> المفوضة <per role="counterpart@b">هيلين شتاين</per>.

            وتناول <event id=b>اللقاء</event> حقوق العمال.
            """,
            id="egypt-met-on-the-margin-there",
        ),
        pytest.param(
            """
            استقبل الرئيس <per role=counterpart>أحمد ولد سالم</per> <event type=meeting>وفداً</event> من <org
            role="delegation|visitor|counterpart">نقابة المعلمين</org>، بعد مؤتمرها الثالث في <loc>كيفه</loc>.
            """,
            id="mauritania-its-own-congress-then",
        ),
    ],
)
def test_events_that_lie_back_or_aside(release: str) -> None:
    check(release)
