"""In whose house an event was, and who holds what is named after it or received."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الحياة</org> <event type=training>دورة تدريبية</event> للأطباء الشباب، ب<org
            role=place>مستشفى الشفاء</org>، بحضور المدير <per role=attendee>هاني حسين</per>.
            """,
            id="house-comma",
        ),
        pytest.param(
            """
            أقامت <org role=organizer>وزارة الثقافة</org> <event type=session>ندوة</event> ب<org role=place>جامعة
            تشرين</org> حول الأدب.
            """,
            id="house-direct",
        ),
        pytest.param(
            """
            تنظم <org role=organizer>منظمة العمل</org> <event type=workshop>ورشة عمل</event> في <org role=place>معهد
            القضاء</org> لمدة يومين.
            """,
            id="house-direct-in",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>هيئة التقييس</org> يوم <date iso=2024-03-05>5 مارس 2024</date> ب<org
            role=place>مركز التدريب المهني</org> <event type=workshop>ورشة عمل</event> حول الجودة.
            """,
            id="house-after-date",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الأطباء</org> اليوم الخميس في <org role=place>كلية الطب</org> <event
            type=session>ندوة</event> عن التغذية.
            """,
            id="house-today",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>نقابة المحامين</org> <event type=workshop>ورشة عمل</event> لطلاب القانون في
            <org>جامعة بيروت</org> حول العقود.
            """,
            id="house-is-peoples",
        ),
        pytest.param(
            """
            بحضور رئيس قسم الجراحة ب<org>مستشفى الأمل</org> الدكتور <per role=attendee>سامي زيد</per>، نظمت <org
            role=organizer>وزارة الصحة</org> <event type=workshop>ورشة عمل</event>.
            """,
            id="house-of-department",
        ),
        pytest.param(
            """
            نظم <org role=organizer>مركز الملك فهد</org> <event type=session>ندوة</event>، بالتعاون مع <org
            role=partner>جامعة حائل</org>.
            """,
            id="house-own",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جامعة حائل</org> <event type=session>ندوة</event>، وذلك في <org>جامعة حائل</org>.
            """,
            id="house-organizer-own",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>لجنة الحماية</org> <event type=meeting>اجتماعا</event> في مقر <org
            role=place?>الأمانة العامة</org> ب<loc role=place>تونس</loc>، بحضور <per role=attendee>سالم علي</per>.
            """,
            id="hq-country",
        ),
        pytest.param(
            """
            انطلق <event type=meeting status=ongoing>الاجتماع</event> الثاني ل<org role=organizer>المجلس التنفيذي</org>
            من مقر <org role=place?>الأمانة العامة</org> ب<loc role=place>تونس</loc> عبر الاتصال المرئي.
            """,
            id="hq-country2",
        ),
        pytest.param(
            """
            انعقد <event type=forum>ملتقى</event> المانحين بمقر <org role=place?>جامعة الدول العربية</org> في <loc
            role=place>مصر</loc>.
            """,
            id="hq-country3",
        ),
        pytest.param(
            """
            استقبل مدير <org>مكتب المنظمة</org> في <loc>مصر</loc> السيد <per role=counterpart>كارل ماير</per> الوزير
            <per role=visitor>علي ناصر</per>، لبحث <event type=meeting maybe>التعاون</event>.
            """,
            id="hq-not",
        ),
        pytest.param(
            """
            شهد <org role=place>مستشفى الأمل</org> <event type=signing>توقيع بروتوكول</event> تعاون بين <org
            role=organizer>جامعة الأقصر</org> و<org role=organizer>جمعية الحياة</org>.
            """,
            id="host-house-shahida",
        ),
        pytest.param(
            """
            أنهى طلاب الكلية <event type=training>التدريب العملي</event> في <org role=place>مستشفى الشفاء</org>.
            """,
            id="head-tour",
        ),
    ],
)
def test_in_a_house(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=ceremony>حفل</event> معايدة <org role=organizer>وزارة التعليم</org> بمناسبة عيد الأضحى، بحضور
            <per role=attendee>طاهر سالم</per>.
            """,
            id="annex-hafl-muayada",
        ),
        pytest.param(
            """
            شارك <per role=attendee>حسن علي</per> في <event type=session>ندوة</event> <org role=organizer>مركز
            البحوث</org> حول التعليم.
            """,
            id="annex-nadwa",
        ),
        pytest.param(
            """
            رعى الوزير <per role=patron,opener>فهد العلي</per> <event type=ceremony>حفل</event> تخرج <org
            role=organizer>جامعة الكويت</org> للدفعة العاشرة.
            """,
            id="annex-takharruj",
        ),
        pytest.param(
            """
            حضر السفير <per role=attendee>جون كارتر</per> <event type=ceremony>حفل إفطار</event> <org
            role=organizer>الجمعية الخيرية</org> السنوي.
            """,
            id="annex-iftar",
        ),
        pytest.param(
            """
            افتتح المحافظ <per role=opener>سعد المري</per> <event type=other>معرض</event> <org role=organizer>جمعية
            الأسر المنتجة</org> في <loc role=place>الأحساء</loc>.
            """,
            id="annex-maarad",
        ),
        pytest.param(
            """
            شارك الوزير <per role=attendee>سعيد محمد</per> في <event type=conference>مؤتمر</event> <org
            role=organizer>منظمة العمل العربية</org> في <loc role=place>القاهرة</loc>.
            """,
            id="annex-conference",
        ),
        pytest.param(
            """
            حضر المحافظ <per role=attendee>سعيد محمد</per> <event type=ceremony>حفل</event> افتتاح <org>مستشفى
            الأمل</org>.
            """,
            id="annex-opening-not",
        ),
        pytest.param(
            """
            قام الوزير <per role=visitor>سعيد محمد</per> ب<event type=visit>زيارة</event> <org>جامعة الأزهر</org>.
            """,
            id="annex-visit-not",
        ),
    ],
)
def test_named_after_its_holder(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            استقبلت <org role=organizer>كلية التربية</org> <event type=campaign>قافلة</event> التبرع بالدم، بالتعاون مع
            <org role=partner>بنك الدم</org>.
            """,
            id="host-convoy",
        ),
        pytest.param(
            """
            استقبلت <org role=organizer>مدرسة الأمل</org> <event type=other>معرض</event> الكتاب.
            """,
            id="host-exhibition",
        ),
        pytest.param(
            """
            احتضنت <org role=organizer>جامعة الأقصر</org> <event type=campaign>حملة</event> التبرع بالدم.
            """,
            id="host-campaign-passive",
        ),
    ],
)
def test_what_is_received(release: str) -> None:
    check(release)
