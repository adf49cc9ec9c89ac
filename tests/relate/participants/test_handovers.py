"""Handovers: who hands over, who receives, and who only looks on."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=ceremony>سلّم</event> <org role=counterpart>المركز الوطني للأرشيف</org> <org
            role=beneficiary>جمعية ذاكرة المدينة</org> ترخيصاً لمزاولة نشاطها.
            """,
            id="qatar-a-licence",
        ),
        pytest.param(
            """
            <event type=ceremony>تسلّمت</event> <org role=beneficiary>مفوضية شؤون الجرحى</org> مفاتيح مركز التأهيل من
            <org role=counterpart>هيئة الإغاثة الطبية</org>.
            """,
            id="libya-received-from",
        ),
        pytest.param(
            """
            <event type=ceremony>استلم</event> العقيد <per role=representative>سعيد الرقيشي</per> مفاتيح المبنى من <org
            role=counterpart>شركة ظفار للإنشاء</org>.
            """,
            id="oman-a-person-receives-for-his-body",
        ),
        pytest.param(
            """
            <event type=ceremony>سلّم</event> الوزير <per role=representative>بابكر الأمين</per> <org
            role=beneficiary>جمعية الهلال</org> ترخيصاً جديداً.
            """,
            id="sudan-certificates",
        ),
        pytest.param(
            """
            <event type=ceremony>سلّمت</event> <org role=counterpart>بلدية الذيد</org> مفاتيح المركز إلى <org
            role=beneficiary>جمعية المعلمات</org>.
            """,
            id="uae-to",
        ),
        pytest.param(
            """
            <event type=ceremony>استلمت</event> <org role=beneficiary>مديرية صحة درعا</org> رخصة المشفى من <org
            role=counterpart>منظمة سند الطبية</org>.
            """,
            id="syria-a-licence-received",
        ),
        pytest.param(
            """
            <event type=ceremony>سلّم</event> <org role=counterpart>بيت العون</org> مفاتيح المبنى
            إلى <org role=beneficiary>مدرسة النور</org>.
            """,
            id="kuwait-behind-to",
        ),
        pytest.param(
            """
            <event type=ceremony>سلّمت</event> <org role=counterpart>وزارة الأشغال</org> مفاتيح المبنى ل<org
            role=beneficiary>بلدية الشحانية</org>.
            """,
            id="qatar-for-whom",
        ),
        pytest.param(
            """
            <event type=ceremony>تسلّمت</event> <org role=beneficiary>هيئة الموانئ</org> مفاتيح المستودع من <org
            role=counterpart>شركة البحار</org> في <loc role=place>المكلا</loc> <date iso=2024-06-09>يوم 9
            يونيو 2024</date>.
            """,
            id="yemen-where-and-when",
        ),
        pytest.param(
            """
            <event type=ceremony>سلّم</event> رئيس <org>بلدية عرعر</org> <per role=representative>فهد الرويلي</per> <org
            role=beneficiary>جمعية الإبصار</org> مفاتيح المقر.
            """,
            id="saudi-a-mayor-by-name",
        ),
    ],
)
def test_both_sides_of_a_handover(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قال مدير <org>الدفاع المدني</org> <per>نزار حمادة</per> إن <said by="نزار">المديرية تسلّمت حاويات من
            المانحين</said>.
            """,
            id="lebanon-only-said",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>بلدية الحسينية</org> <event type=workshop>ورشة عمل</event> تسلّم فيها المشاركون
            شهادات من <org>اتحاد البلديات</org>.
            """,
            id="lebanon-within-another-event",
        ),
        pytest.param("تسلّم <per>وائل العريقي</per> مهامه مديراً ل<org>مصلحة الأحوال المدنية</org>.", id="yemen-office"),
        pytest.param("حددت <org>وزارة الأشغال</org> موعد التسليم وشروطه.", id="kuwait-a-day-to-hand-over"),
        pytest.param(
            """
            سلّمت <org>شرطة المرور</org> السائق إلى <org>النيابة العامة</org>.
            """,
            id="egypt-a-driver",
        ),
        pytest.param(
            """
            المفاتيح التي سلّمها <per>خلفان الهنائي</per> كانت قديمة.
            """,
            id="oman-keys-that-he-gave",
        ),
        pytest.param(
            """
            سلّم الوزير <per>ناجي الشمري</per> على ضيوف <org>جمعية الأجهزة الطبية</org>.
            """,
            id="syria-a-greeting",
        ),
        pytest.param(
            """
            تسلّم السفير <per>فيصل الزهراني</per> أوراق اعتماده من <per>جاكوب ميلر</per>.
            """,
            id="saudi-credentials",
        ),
        pytest.param(
            """
            تسلّمت <org>وزارة الداخلية</org> متهماً من <org>الإنتربول</org>.
            """,
            id="iraq-a-suspect",
        ),
        pytest.param(
            """
            تسلّمت <org>جامعة السند</org> جائزة التميز من <org>اتحاد الجامعات العربية</org> خلال <event
            type=ceremony>حفل</event> في <loc role=place>تونس</loc>.
            """,
            id="sudan-a-prize-at-a-ceremony",
        ),
    ],
)
def test_what_is_no_handover(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=ceremony>تسلّمت</event> <org role=beneficiary>دائرة صحة السليمانية</org> حاضنات من <org
            role=counterpart funds="حاضنات" to="دائرة صحة السليمانية">منظمة أطباء
            الجسر</org>. وحضر التسليم المهندسة <per role=attendee>رنا الجاف</per> والدكتور
            <per role=attendee>آزاد برزنجي</per>.
            """,
            id="iraq-looked-on",
        ),
        pytest.param(
            """
            وزعت <org>جمعية الساحل</org> المساعدات، وحضر <event type=ceremony>التسليم</event> الحاكم <per
            role=attendee>سيدي ولد بونا</per>.
            """,
            id="mauritania-only-the-noun",
        ),
        pytest.param(
            """
            <event type=ceremony>سلّمت</event> <org role=counterpart>منظمة بيتنا</org> مفاتيح المساكن إلى <org
            role=beneficiary>بلدية تدمر</org>. وحضر التسليم المحافظ <per role=attendee>زهير عبود</per>.
            """,
            id="syria-two-at-the-handover",
        ),
    ],
)
def test_who_attended_a_handover(release: str) -> None:
    check(release)
