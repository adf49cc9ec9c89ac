"""What an event does and what is done at it: celebrations, honours, sittings, signatures, visits that go on."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=ceremony>احتفلت</event> <org role=organizer>جامعة المنستير</org> بمرور ثلاثين عاما على تأسيسها.
            """,
            id="tunisia-anniversary",
        ),
        pytest.param(
            """
            <event type=ceremony>احتفل</event> <org role=organizer>معهد التنمية</org> بالذكرى الخمسين لتأسيسه بحضور
            وزير العمل <per role=attendee>فهد السالم</per>.
            """,
            id="kuwait-jubilee",
        ),
        pytest.param(
            """
            <event type=ceremony>احتفت</event> <org role=organizer>مؤسسة نماء</org> بانتهاء الدفعة الأولى من
            <prog role=programme>برنامج رواد الغد</prog>.
            """,
            id="jordan-end-of-a-batch",
        ),
        pytest.param(
            """
            عقد <org role=organizer>مركز الأمل</org> <event type=ceremony id=a>حفلا</event> في <loc
            role=place>المنامة</loc>. وكرم الوزير <per role=attendee>فهد السالم</per> الدكتورة
            <per role=attendee>سارة العلوي</per>.
            """,
            id="bahrain-honoured",
        ),
        pytest.param(
            """
            <event type=meeting>التقى</event> الوزير <per role=counterpart>فهد السالم</per> السفير <per
            role=counterpart>كينجي ياماموتو</per>. وكرم الوزير الدكتورة <per>سارة العلوي</per>.
            """,
            id="nobody-is-honoured-at-a-meeting",
        ),
        pytest.param(
            """
            عقدت <org role=organizer>اللجنة الوطنية لحقوق الإنسان</org> <event type=meeting>دورتها</event> الثالثة في
            <loc role=place>الدوحة</loc> يوم <date iso=2025-04-13>13 أبريل 2025</date>.
            """,
            id="qatar-own-sitting",
        ),
        pytest.param(
            """
            <event type=meeting>اجتمع</event> <org role=organizer>المجلس الوطني للرياضة</org> في <loc
            role=place>الرباط</loc>. كما قرر عقد دورته المقبلة يوم 13 أبريل 2025 بمقره.
            """,
            id="morocco-next-sitting-is-another",
        ),
        pytest.param(
            """
            عقد <org role=organizer>مركز التدريب المهني</org> <event type=training>دورته</event> التدريبية الأولى في
            <loc role=place>حلب</loc>.
            """,
            id="syria-own-course",
        ),
        pytest.param(
            """
            جرى <event type=signing>توقيع</event> المذكرة بين وزير العمل <per role=signatory>فهد السالم</per> ومديرة
            المنظمة <per role=signatory>ليلى منصور</per>.
            """,
            id="yemen-signed-between",
        ),
        pytest.param(
            """
            اتفاقية القرض <event type=signing>وقعها</event> في <loc role=place>واشنطن</loc> نائب الرئيس <per
            role=signatory>جون ساربي</per>.
            """,
            id="jordan-signed-loan",
        ),
        pytest.param(
            """
            <event type=signing id=a>وقعت</event> <org role=organizer>الحكومة الفلسطينية</org> مع <org
            role=organizer>الحكومة اليابانية</org> مذكرة تفاهم بشأن مشروع تحسين المياه في <loc>طولكرم</loc>.

            وجرى <event id=a>توقيع</event> الاتفاقية تحت رعاية رئيس الوزراء <per role=patron>محمد الخطيب</per> وذلك في
            مكتبه في <loc role=place>رام الله</loc>.
            """,
            id="palestine-where-the-work-is",
        ),
        pytest.param(
            """
            قام الوزير <per role=visitor>كمال الدريدي</per> بـ<event type=visit id=a>زيارة</event> عمل إلى <loc
            role=place>كيغالي</loc>.

            ويواصل الدريدي <event id=a>زيارة</event> عمل إلى كيغالي.
            """,
            id="morocco-a-visit-goes-on",
        ),
        pytest.param(
            """
            وفي إطار <event type=visit>زيارة</event> أداها وزير العمل <per role=visitor>فهد السالم</per> إلى <loc
            role=place>تونس</loc>، أشاد الجانبان بالتعاون.
            """,
            id="tunisia-visit-made-by",
        ),
        pytest.param(
            """
            <org role=counterpart>الرابطة المغربية للمواطنة</org> <event type=meeting>تستقبل</event> السيد <per
            role=visitor>كمال الدريدي</per> والسيدة <per role=visitor>هند السالمي</per>.
            """,
            id="morocco-host-before-the-verb",
        ),
        pytest.param(
            """
            شاركت <org role=attendee>جمعية رواد</org> في <event type=other>يوم</event> تعارف الجمعيات الذي نظمته
            <org role=organizer>بلدية الجيزة</org>.
            """,
            id="egypt-day-to-meet",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>وزارة الثقافة</org> <event type=other>معرضا</event> ضمن برنامج التمكين الذي يهدف
            إلى تأهيل 500 من الشباب.
            """,
            id="whom-a-programme-is-for",
        ),
        pytest.param(
            """
            تناول <event type=training>التدريب</event> أنماط القيادة، ونفذ بالشراكة مع <org
            role=partner>اليونيسف</org>.
            """,
            id="egypt-what-the-training-was-about",
        ),
        pytest.param(
            """
            صدر دليل جديد عن أهمية التدريب بالشراكة مع <org>اليونيسف</org>.
            """,
            id="training-in-general",
        ),
    ],
)
def test_acts(release: str) -> None:
    check(release)
