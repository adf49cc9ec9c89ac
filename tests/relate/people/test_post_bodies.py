"""The bodies of posts: behind the title, before it, by a short name, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قال الناطق الإعلامي باسم <org>مديرية الأمن العام</org> العقيد <per hon="العقيد" title="الناطق الإعلامي"
            of="مديرية الأمن العام">عامر السرطاوي</per> إن <said by="عامر">التحقيق مستمر</said>.
            """,
            id="jordan-spokesman",
        ),
        pytest.param(
            """
            أكد المتحدث الرسمي باسم <org>وزارة الخارجية</org> الدكتور <per hon="الدكتور" title="المتحدث الرسمي"
            of="وزارة الخارجية">باسم الأنصاري</per> أن <said by="الأنصاري">الوساطة مستمرة</said>.
            """,
            id="qatar-spokesman-named-basim",
        ),
        pytest.param(
            """
            قال الدكتور <per hon="الدكتور" title="">باسم عودة</per> إن <said by="باسم">الندوات ستتكرر</said>.
            """,
            id="egypt-a-man-named-basim",
        ),
        pytest.param(
            """
            قال المتحدث باسم <org>وزارة الهجرة والمهجرين</org> <per title="المتحدث باسم|المتحدث" of="وزارة الهجرة
            والمهجرين">علي عباس</per> إن <said by="علي عباس">العودة مستمرة</said>.
            """,
            id="iraq-spokesman-for",
        ),
    ],
)
def test_a_spokesman_speaks_for_a_body(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قالت مديرة <org>مركز أمان لإيواء النساء</org> التابع ل<org>هيئة الشؤون الإنسانية</org> <per
            title="مديرة" of="مركز أمان لإيواء النساء">عائشة الكعبي</per> إن <said by="عائشة">الخط الساخن
            يعمل</said>.
            """,
            id="uae-affiliated",
        ),
        pytest.param(
            """
            قالت مديرة المركز التابع ل<org>وزارة العمل والشؤون الاجتماعية</org> <per title="مديرة المركز" of="وزارة
            العمل والشؤون الاجتماعية">زهراء الجبوري</per> إن <said by="زهراء">الدورات مجانية</said>.
            """,
            id="iraq-affiliated-unit",
        ),
    ],
)
def test_a_body_that_is_under_another(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قال وزير التخطيط والتعاون الدولي في <org>الحكومة الفيدرالية</org> <per title="وزير التخطيط والتعاون
            الدولي" of="الحكومة الفيدرالية">محمود بنعيسى</per> إن <said by="محمود">الخطة جاهزة</said>.
            """,
            id="somalia-planning",
        ),
        pytest.param(
            """
            أكد وزير التربية و<org>التعليم العالي والبحث العلمي</org> <per title="وزير التربية والتعليم العالي
            والبحث العلمي">نذير القادري</per> أن <said by="نذير">المدارس مفتوحة</said>.
            """,
            id="syria-education",
        ),
    ],
)
def test_a_minister_of_several_fields(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            حضر <event type=meeting>الاجتماع</event> السيدة <per hon="السيدة" title="" role=attendee>هدى
            العبيدي</per> وممثلين عن <org role="representative?">المنظمة الدولية للهجرة</org>.
            """,
            id="iraq-representatives-of",
        ),
        pytest.param(
            """
            حضر <event type=ceremony>الحفل</event> السيد <per hon="السيد" title="" role=attendee>إدريس لعلج</per>
            وأعضاء <org role="attendee?">المجلس الجهوي</org>.
            """,
            id="morocco-members",
        ),
    ],
)
def test_a_post_of_several_is_nobodys(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            افتتح أمين عام الوزارة الدكتور <per hon="الدكتور" role=opener title="أمين عام" of="وزارة العمل">برق
            الضمور</per> <event type=session>جلسة</event> نظمتها <org role=organizer>وزارة العمل</org>.
            """,
            id="jordan-ministry",
        ),
        pytest.param(
            """
            شرحت <per title="مسؤولة الإعلام" of="جمعية «أبعاد»">رنا منيمنة</per>، مسؤولة الإعلام في «أبعاد»، أهداف
            عملها. وكانت <org>جمعية «أبعاد»</org> بدأت عملها قبل سنوات.
            """,
            id="lebanon-quoted",
        ),
        pytest.param(
            """
            قال <per title="رئيس مكتب|رئيس" of="مكتب المنظمة الدولية للهجرة في أربيل">لوكا فيري</per>، رئيس مكتب
            المنظمة، إن <said by="لوكا">الأسر بحاجة إلى عمل</said>. ويشرف <org>مكتب المنظمة الدولية للهجرة في
            أربيل</org> على العودة.
            """,
            id="iraq-office-of-the-organization",
        ),
    ],
)
def test_a_short_name_in_a_post_is_the_body_named_in_full(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قالت ممثلة <org>اليونيسف</org> في المملكة <per title="ممثلة" of="اليونيسف">فيرونيكا هول</per> إن <said
            by="هول">الأطفال أولا</said>.
            """,
            id="jordan-in-the-kingdom",
        ),
        pytest.param(
            """
            قال مدير <org>مفوضية العون الإنساني</org> بالولاية الأستاذ <per hon="الأستاذ" title="مدير" of="مفوضية
            العون الإنساني">إدريس علي</per> إن <said by="إدريس">الإغاثة وصلت</said> .
            """,
            id="sudan-of-the-state",
        ),
        pytest.param(
            """
            قال <per title="">هانى سعد</per> فى القاهرة إن <said by="هانى">العمل مستمر</said>.
            """,
            id="egypt-in-the-field-is-no-setting",
        ),
    ],
)
def test_where_a_post_is_held(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            شرح <org>اتحاد بلديات الضنية</org> ممثلا برئيسه <per title="رئيسه" of="اتحاد بلديات الضنية">محمد
            سعدية</per> حاجات البلدات.
            """,
            id="lebanon-represented-by",
        ),
        pytest.param(
            """
            تشكر <org>العصبة المغربية للأسرة</org>، التي مثلها نائب رئيسها <per title="نائب رئيسها" of="العصبة
            المغربية للأسرة">حميد لقجع</per>.
            """,
            id="morocco-vice-president",
        ),
        pytest.param(
            """
            شكر <org>مركز إيواء</org>، عبر مديرته العامة <per title="مديرته العامة" of="مركز إيواء">سارة شهيل</per>.
            """,
            id="uae-its-director-general",
        ),
    ],
)
def test_a_possessive_means_the_body_named_before(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            حضر <event type=meeting>الاجتماع</event> كل من <per role=attendee title="" of="مركز العدل للمساعدة
            القانونية">هديل عزيز</per> عن <org role="attendee?">مركز العدل للمساعدة القانونية</org>، و<per
            role=attendee title="" of="نقابة المحامين">سائد كراجة</per> عن <org role="attendee?">نقابة
            المحامين</org>.
            """,
            id="jordan-each-for",
        ),
        pytest.param(
            """
            تحدثت <per title="" of="">آمنة القلالي</per> عن <said by="آمنة"><org>المرصد الوطني للهجرة</org></said>.
            """,
            id="tunisia-spoke-about",
        ),
    ],
)
def test_people_stand_for_bodies(release: str) -> None:
    check(release)
