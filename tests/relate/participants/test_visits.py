"""Visits: bodies that go themselves, who receives them, and where."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <org role=visitor>مؤسسة روافد</org> <event type=visit>تزور</event> <org role=counterpart>جامعة الشمال
            الأهلية</org> في <loc role=place>جاكرتا</loc>
            """,
            id="yemen-a-headline-body",
        ),
        pytest.param(
            """
            <event type=visit>زارت</event> <org role=visitor>شركة واحات</org> <org role=counterpart>غرفة تجارة
            صلالة</org> لبحث فرص التوظيف.
            """,
            id="oman-a-body-behind-the-verb",
        ),
        pytest.param(
            """
            قامت <org role=visitor>جمعية أيادي الخير</org> ممثلة بمديرها <per role=representative>رامي الحايك</per>
            <event type=visit>بزيارة</event> إلى <org role=counterpart>جمعية بيت الجدة</org>.
            """,
            id="lebanon-paid-a-visit",
        ),
        pytest.param(
            """
            قام <org role=visitor>مركز تمكين المرأة</org> <event type=visit>بزيارة</event> <org role=counterpart>مركز
            حماية الطفل</org> في <loc role=place>عجمان</loc>.
            """,
            id="uae-without-a-preposition",
        ),
        pytest.param(
            """
            <event type=visit>زارت</event> <org role=visitor>شركة نيل تك</org> <loc role="place|counterpart">ليبيا</loc>
            لبحث فرص العمل.
            """,
            id="egypt-a-body-that-visits-a-state",
        ),
        pytest.param(
            """
            <org role=visitor>منظمة سواعد</org> <event type=visit>تزور</event> <org role=counterpart>جامعة البطانة</org>
            ب<loc role=place>القضارف</loc>
            """,
            id="sudan-a-headline-with-its-town",
        ),
        pytest.param(
            """
            قامت <org role=visitor>غرفة الحرفيين</org> أمس <event type=visit>بزيارة</event> إلى <org
            role=counterpart>دار الصناعة</org>.
            """,
            id="algeria-to-a-house",
        ),
        pytest.param(
            """
            <org role=visitor>جمعية سواعد الخير</org> <event type=visit>تزور</event> <org role=counterpart>دار
            الأيتام</org>
            """,
            id="palestine-a-headline-without-town",
        ),
        pytest.param(
            """
            <event type=visit>زار</event> وفد <org role="delegation|visitor">جمعية الهلال الأزرق</org> <org
            role=counterpart>مستشفى بحري</org>.
            """,
            id="sudan-a-delegation-without-from",
        ),
    ],
)
def test_bodies_that_visit(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            "تقوم <org>مديرية العمل</org> بحملات منتظمة إلى <org>غرفة الصناعة</org>.",
            id="syria-another-noun",
        ),
        pytest.param(
            """
            زارت السفيرة <per role=visitor>كلارا نيلسون</per> <org role="counterpart?">مركز الإيواء</org> التابع
            ل<org>هيئة رعاية الأسرة</org>، واطلعت خلال <event type=visit>الزيارة</event> على أقسامه.
            """,
            id="kuwait-a-person-goes-and-no-body",
        ),
        pytest.param(
            """
            <org role=organizer>مؤسسة روافد</org> تنظم <event type=session>ندوة</event> في <org role=place>جامعة
            الشمال</org>
            """,
            id="qatar-holds-a-session-there",
        ),
        pytest.param(
            """
            قام العامل <per role=visitor>عزيز بنجلون</per> <event type=visit>بزيارة</event> إلى <org
            role="counterpart?">مركز النخيل</org>.
            """,
            id="morocco-a-governor-goes",
        ),
        pytest.param(
            """
            زار <org>المتحف الوطني</org> آلاف السياح هذا العام.
            """,
            id="uae-a-house-that-people-see",
        ),
    ],
)
def test_bodies_that_do_not_visit(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قام الوالي <per role=visitor>بشير النعماني</per> <event type=visit>بزيارة</event> إلى <org
            role="counterpart?">جمعية نور الصحراء</org>، حيث جرى لقاء حول التشغيل.
            """,
            id="algeria-the-meeting-of-a-visit",
        ),
        pytest.param(
            """
            <event type=visit id=a>زار</event> الوزير <per role="visitor@a">هيثم القرالة</per> <org
            role="counterpart?@a">مركز العقبة للتدريب</org>.

            وعقدت <org role="organizer@b">غرفة صناعة العقبة</org> <event type=meeting id=b>اجتماعاً</event> لأعضائها.
            """,
            id="jordan-a-meeting-of-others",
        ),
        pytest.param(
            """
            قام الوفد <event type=visit>بزيارة</event> إلى <loc role=place>مدنين</loc>، حيث عقد اجتماع مع الوالي.
            """,
            id="tunisia-where-they-met",
        ),
        pytest.param(
            """
            قام الوزير <per role="visitor">بدر علام</per> <event type=visit>بزيارة</event>
            إلى <org>مستشفى بحري</org>، حيث عقد اجتماع مع الأطباء.
            """,
            id="sudan-a-minister-and-the-doctors",
        ),
        pytest.param(
            """
            قامت <org role="visitor">جمعية الهلال الأزرق</org> <event type=visit>بزيارة</event> إلى <org
            role=counterpart>مستشفى بحري</org>، حيث عقد اجتماع مع الأطباء.
            """,
            id="sudan-a-society-and-the-doctors",
        ),
    ],
)
def test_a_meeting_during_a_visit(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=visit>زار</event> وفد من <org role="delegation|visitor">مجلس أمناء الجامعة</org> الأحد <loc
            role=place>بنغازي</loc>.
            """,
            id="libya-a-weekday-before-the-town",
        ),
        pytest.param(
            """
            <event type=visit>زار</event> وفد من <org role="delegation|visitor">نقابة الأطباء</org> الثلاثاء <loc
            role=place>معان</loc>.
            """,
            id="jordan-a-weekday-behind-the-verb",
        ),
    ],
)
def test_where_a_visit_goes(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=visit>زارت</event> السفيرة <per role=visitor>أنيكا ليندن</per> <org
            role="counterpart|visitor?">دار الرعاية الاجتماعية</org> في عدن.
            """,
            id="yemen-visitor",
        ),
        pytest.param(
            """
            <event type=visit>زار</event> وزير العمل <per role=visitor>نضال القطامين</per> مركز الإيواء، يرافقه <per
            role=delegation>عمر الخشمان</per>.
            """,
            id="jordan-companion",
        ),
        pytest.param(
            """
            <event type=visit>زار</event> وفد من <org role="delegation|visitor">الاتحاد الأوروبي</org> <org
            role="counterpart|visitor?">وزارة العدل</org> صباح اليوم.
            """,
            id="libya-delegation-of-a-body",
        ),
        pytest.param(
            """
            افتتحت <org role=organizer>وزارة العمل</org> <event type=workshop>ورشة عمل</event>، وأوضح <per
            role="speaker">ناصر الهاجري</per> أن <said by="ناصر">المفتشين زاروا مئة مصنع</said>.
            """,
            id="qatar-a-visit-told-of-in-a-speech",
        ),
    ],
)
def test_visitors_and_those_whom_they_see(release: str) -> None:
    check(release)
