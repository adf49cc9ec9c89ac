"""Titles of events: behind «الموسوم بـ», between dashes, in brackets, and nouns that are none."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check
from tests.relate.markup import read


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>كلية الحقوق</org> <event type=session name="حرية الرأي وحدودها">الندوة</event>
            الموسومة بـ "حرية الرأي وحدودها".
            """,
            id="iraq-marked-with",
        ),
        pytest.param(
            """
            أقام <org role=organizer>قسم الاجتماع</org> <event type=workshop name="الأسرة والمدينة">الورشة</event>
            الموسومة (الأسرة والمدينة).
            """,
            id="iraq-in-brackets",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مخبر الطفولة</org> <event type=forum name="الطفل والفضاء الأزرق: أي
            حماية؟">الملتقى</event> الوطني الموسوم - الطفل والفضاء الأزرق: أي حماية؟ -
            """,
            id="algeria-between-dashes",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الأفق</org> <event type=campaign name="كن سنداً">حملة</event> اختير لها شعار
            «كن سنداً».
            """,
            id="tunisia-chosen-for-it",
        ),
        pytest.param(
            """
            أطلقت <org role=organizer>جمعية صناع الأمل</org> <event type=campaign name="دفء بيوتنا">حملة</event> حملت
            اسم «دفء بيوتنا».
            """,
            id="palestine-bore-the-name",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز النيلين</org> <event type=workshop name="أثر النزوح">ورشة</event> وتحمل عنوان
            «أثر النزوح».
            """,
            id="sudan-bearing-a-title",
        ),
        pytest.param(
            """
            تنظم <org role=organizer>رابطة المعلمات</org> <event type=session name="لغتنا هويتنا">ندوة</event> اختير لها
            عنوان «لغتنا هويتنا».
            """,
            id="kuwait-chosen-title",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>كلية الإعلام</org> <event type=training name="السلامة أولاً">الدورة
            التدريبية</event> الموسومة بـ «السلامة أولاً».
            """,
            id="libya-with-article-and-letter",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>كلية الآداب</org> <event type=session name="الرواية والمدينة">ندوة</event> - بعنوان
            «الرواية والمدينة» - في <loc role=place>طنجة</loc>.
            """,
            id="morocco-between-dashes-and-marks",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مخبر اللسانيات</org> <event type=session name="اللغة والهوية">يوما دراسيا</event>
            الموسوم – اللغة والهوية –.
            """,
            id="algeria-between-long-dashes",
        ),
        pytest.param(
            """
            أقام <org role=organizer>قسم التاريخ</org> <event type=session name="المدن القديمة وأسواقها">ندوة</event> عن
            (المدن القديمة وأسواقها).
            """,
            id="iraq-a-matter-in-brackets",
        ),
        pytest.param(
            """
            نظم <org role=organizer>فرع النقابة</org> <event type=session name="القانون والأسرة اليوم">ندوة</event> حول
            (القانون والأسرة اليوم) بحضور <per role=attendee>نضال حيدر</per>.
            """,
            id="syria-a-matter-in-brackets-and-a-guest",
        ),
    ],
)
def test_titles_behind_their_words(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقد <org role=organizer>مجلس القضاء</org> <evname><event type=training name="">الدورة التدريبية</event>
            الخاصة بالقضاة</evname> في <loc role=place>حلب</loc>.
            """,
            id="syria-a-course-meant-for-judges",
        ),
        pytest.param(
            """
            التقى الوزير <per role=counterpart>أنس الزعبي</per> السفير <per role=counterpart>مارك فيدلر</per>، وجرى خلال
            <evname><event type=meeting name="">اللقاء</event> استعراض سبل التعاون</evname>.
            """,
            id="jordan-what-was-done-there",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>رابطة الحقوقيين</org> <event type=session name="">ندوة</event> (بالعربية) عن
            الميراث.
            """,
            id="lebanon-one-word-in-brackets",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>نقابة الأطباء</org> <evname><event type=workshop name="">الورشة</event> المتعلقة
            بالسجلات</evname> في <loc role=place>دمنهور</loc>.
            """,
            id="egypt-a-workshop-about",
        ),
        pytest.param(
            """
            اختتمت <org role=organizer>كلية الإعلام</org> <evname><event type=training name="">الدورة التدريبية</event>
            الموجهة للمعلمين</evname>.
            """,
            id="libya-meant-for-teachers",
        ),
    ],
)
def test_nouns_that_are_no_names(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أقيم في <loc role=place>الدوحة</loc> <evname><event type=conference name="المؤتمر الخليجي
            للتطوع">المؤتمر</event> الخليجي للتطوع</evname>.
            """,
            id="qatar-a-name-with-its-noun",
        ),
        pytest.param(
            """
            نظم <org role=organizer>نادي القلم</org> <evname><event type=forum name="ملتقى الحبر
            الأخضر">ملتقى</event> الحبر الأخضر</evname> في <loc role=place>عدن</loc>.
            """,
            id="yemen-a-name-without-article",
        ),
        pytest.param(
            """
            أقيم <evname><event type=conference name="المؤتمر الدولي عن التصحر">المؤتمر</event> الدولي عن
            التصحر</evname> في <loc role=place>أبها</loc>.
            """,
            id="saudi-a-name-about-a-matter",
        ),
        pytest.param(
            """
            أقيم <evname><event type=forum name="الملتقى الوطني الثالث للشباب">الملتقى</event> الوطني الثالث
            للشباب</evname> في <loc role=place>ورزازات</loc>.
            """,
            id="morocco-the-third-of-its-name",
        ),
    ],
)
def test_nouns_that_are_names(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        pytest.param(
            "نظم <org>مخبر الطفولة</org> الملتقى الوطني الموسوم - الطفل والفضاء الأزرق -.",
            "الطفل والفضاء الأزرق",
            id="algeria-dashes",
        ),
        pytest.param(
            "أقام <org>قسم التاريخ</org> ندوة عن (المدن القديمة وأسواقها).",
            "المدن القديمة وأسواقها",
            id="iraq-brackets",
        ),
        pytest.param(
            "نظمت <org>كلية الإعلام</org> الدورة التدريبية الموسومة بـ «السلامة أولاً».",
            "السلامة أولاً",
            id="libya-marks",
        ),
    ],
)
def test_a_title_is_taken_without_its_marks(marked: str, name: str) -> None:
    record, _ = read(marked)
    assert [event.name for event in record.events] == [name]
