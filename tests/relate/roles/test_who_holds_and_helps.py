"""Who holds an event and who helps: behind how long it lasts, by an announcement, on another's initiative."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            بدأت في <loc role=place>سيئون</loc> <event type=training status=ongoing>دورة تدريبية</event> ينظمها على مدى
            أسبوعين <org role=organizer>مكتب الصناعة والتجارة</org>.
            """,
            id="yemen-how-long-before-the-subject",
        ),
        pytest.param(
            """
            شهدت <loc role=place>نزوى</loc> <event type=workshop>حلقة عمل</event> نظمتها على مدار ثلاثة أيام <org
            role=organizer>جمعية المحامين الشباب</org>.
            """,
            id="oman-three-days",
        ),
        pytest.param(
            """
            شارك <per role=attendee>سيف البلوشي</per> في <event type=training>دورة تدريبية</event> نظمتها <org
            role=organizer>جمعية الغواصين</org> على مدى شهر مع <org>مدرسة البحارة</org>.
            """,
            id="oman-how-long-behind-the-subject",
        ),
        pytest.param(
            """
            احتضنت <loc role=place>تاوريرت</loc> <event type=session>ندوة</event> بادرت إليها <org
            role=organizer>جمعية السهل الشرقي</org>.
            """,
            id="morocco-whose-initiative",
        ),
        pytest.param(
            """
            أعلنت <org role=organizer>شبكة مدن السلام</org> عن إطلاق <event type=campaign
           >حملة توعوية</event> في <loc role=place>الخليل</loc>.
            """,
            id="palestine-announced",
        ),
        pytest.param(
            """
            انطلقت ب<loc role=place>جيجل</loc> <event type=campaign status=ongoing>حملة</event> التشجير التي تنظمها على
            مدى أسبوع <org role=organizer>محافظة الغابات</org>.
            """,
            id="algeria-over-a-week",
        ),
        pytest.param(
            """
            أقيمت في <loc role=place>السماوة</loc> <event type=workshop>ورشة عمل</event> أشرفت عليها القاضية <per
            role="chair">نضال الياسري</per>.
            """,
            id="iraq-supervised-it",
        ),
        pytest.param(
            """
            أعلن <org role=organizer>نادي روتاري النيل</org> عن انطلاق <event type=campaign>حملة</event> التبرع بالدم في
            <loc role=place>المنيا</loc>.
            """,
            id="egypt-announced-a-campaign",
        ),
        pytest.param(
            """
            انطلق في <loc role=place>الطفيلة</loc> <event type=training status=ongoing>برنامج تدريبي</event> ينظمه على
            مدى ثلاثة أيام <org role=organizer>معهد الإدارة الحديثة</org>.
            """,
            id="jordan-ten-days-before-the-subject",
        ),
    ],
)
def test_who_holds_it(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>جمعية البيئة</org> <event type=campaign>حملة</event> بالشراكة مع <loc
            role=partner>جماعة العرائش</loc> و<org role=partner>مندوبية الصحة</org>.
            """,
            id="morocco-a-commune-and-a-delegation",
        ),
        pytest.param(
            """
            نظم <org role=organizer>معهد الإعلام</org> <event type=training>دورة</event> بالتعاون مع <org
            role=partner>اتحاد الصحافة</org>، ب<loc role=place>فندق الكورنيش</loc>.
            """,
            id="lebanon-a-partner-and-a-house",
        ),
        pytest.param(
            """
            نظم <org role=organizer>معهد الإعلام</org> <event type=training>دورة</event> بالتعاون مع <org
            role=partner>اتحاد الصحافة</org>، في حضور <per role=attendee>جوزيف طراد</per>.
            """,
            id="lebanon-a-partner-and-a-guest",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مكتب الشباب</org> <event type=training>دورة تدريبية</event> بالتعاون مع <org
            role=partner>جمعية البناء</org>، و<org role=partner>معهد المهن</org>.
            """,
            id="yemen-partners-on",
        ),
        pytest.param(
            """
            نظم <org role=organizer>فرع الشبيبة</org> <event type=session>ندوة</event> بالتعاون مع <org
            role=partner>مديرية الثقافة</org>، ب<loc role=place>دار الثقافة الكبرى</loc>.
            """,
            id="syria-a-partner-then-a-house",
        ),
        pytest.param(
            """
            نظم <org role=organizer>اتحاد الطلبة</org> <event type=forum>ملتقى</event> بالتعاون مع <org
            role=partner>معهد اللغات</org> في حضور كل من <per role=attendee>بهاء الزين</per> و<per role=attendee>ولاء
            قاسم</per>.
            """,
            id="syria-a-partner-and-guests",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الغد</org> <event type=workshop>ورشة عمل</event> بالتعاون مع <org
            role=partner>بلدية صور</org>، و<org role=partner>جامعة صور</org>.
            """,
            id="lebanon-two-partners",
        ),
        pytest.param(
            """
            نظم <org role=organizer>صندوق المعونة</org> <event type=workshop>ورشة عمل</event> بالتعاون مع <org
            role=partner>وزارة العمل</org>، ب<org role="place?">مركز شابات الكرك</org>.
            """,
            id="jordan-a-centre-behind-the-partner",
        ),
    ],
)
def test_who_helps(release: str) -> None:
    check(release)
