"""What looks like a second event, another day or another party and is none; what a sentence adds to the one before."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أقامت <org role=organizer>جمعية الوفاء</org> <event type=ceremony>حفل</event> الإفطار السنوي بحضور المهندس
            <per role=attendee>سالم الحربي</per>.
            """,
            id="saudi-iftar-party",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز عطاء</org> <event type=other>مأدبة</event> إفطار جماعي للأيتام في <loc
            role=place>مكة المكرمة</loc>.
            """,
            id="saudi-iftar-table",
        ),
        pytest.param(
            """
            شاركت <org role=attendee>جمعية نور</org> في <event type=other>إفطار</event> جماعي نظمته <org
            role=organizer>بلدية طرابلس</org>.
            """,
            id="lebanon-iftar-alone",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>جمعية البر</org> <event type=ceremony>حفلتها</event> السادسة تحت رعاية الأمير <per
            role=patron>تركي بن محمد</per>.
            """,
            id="saudi-yearly-party",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>مؤسسة الغد للإعلام</org> <event type=workshop id=a>ورشة</event> للصحفيين. <event
            id=a>وذلك</event> يوم <date iso=2025-11-18>18 نونبر 2025</date> في <loc role=place>أكادير</loc>.
            """,
            id="morocco-when-and-where-in-a-sentence-of-its-own",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية النهضة</org> <event type=workshop>ورشة</event> للمزارعين. وذلك في إطار جهود
            الحد من الفقر في <loc>اليمن</loc>.
            """,
            id="yemen-what-for-in-a-sentence-of-its-own",
        ),
        pytest.param(
            """
            <event type=meeting>التقى</event> الوزير <per role=counterpart>أيمن الحمود</per> وزير التنمية الدولية في
            <loc>النرويج</loc> <per role=counterpart>أسموند هانسن</per>.
            """,
            id="jordan-whose-minister",
        ),
        pytest.param(
            """
            <event type=signing>وقع</event> الاتفاقية <pos>المستشار</pos> ب<org>الديوان الملكي</org> الدكتور
            <per role=signatory>عبدالله السالم</per>.
            """,
            id="saudi-where-his-post-is",
        ),
        pytest.param(
            """
            شرعت <org role=organizer>وزارة العدل</org> اليوم في <event type=training>تدريب</event> <count
            total=42>42 قاضيا</count> في <loc role=place>الدار البيضاء</loc>.
            """,
            id="morocco-begins-to-train",
        ),
        pytest.param(
            """
            تنظم غدا الأحد <org role=organizer>جمعية الإيمان</org> بالاشتراك مع <org role=partner>جمعية الإحسان
            الخيرية</org> <event type=ceremony status=planned>حفلا</event> للأطفال.
            """,
            id="egypt-tomorrow-right-behind-the-verb",
        ),
    ],
)
def test_one_event(release: str) -> None:
    check(release)
