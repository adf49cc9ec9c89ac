"""Who holds what, in shapes that stand far from «نظّمت X ورشة»: science faculties, joint courses, brackets, asides."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>كلية العلوم</org> <event type=session>ندوة</event> في
            <loc role=place>سطات</loc>.
            """,
            id="morocco-a-faculty-of-science",
        ),
        pytest.param(
            """
            اختتم <event type=training>تدريب</event> للقابلات أشرفت عليه
            <org role=organizer>وزارة الصحة</org>.
            """,
            id="somalia-overseen-by",
        ),
        pytest.param(
            """
            أعلنت وكيلة <org>وزارة العمل</org> <per role=speaker?>ندى الكعبي</per> أن <said by="ندى"><org
            role=organizer>الوزارة</org> ستنظم <event type=forum status=planned>ملتقى الاستقدام</event></said>.
            """,
            id="bahrain-announced-that-it-will",
        ),
        pytest.param(
            """
            افتتح الوزير <per role=opener>حازم البرزنجي</per> <event type=workshop>ورشة</event> العمل المشتركة بين
            <org role=organizer>وزارة العدل</org> و<org role=organizer>اللجنة الدولية للصليب الأحمر</org>.
            """,
            id="iraq-a-joint-workshop",
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
            <event type=visit>زار</event> وفد برلماني من <org role=visitor>لجنة الشؤون الخارجية</org> برئاسة النائب
            <per role=head_of_delegation>فؤاد علام</per> <loc role=place>مخيم البارد</loc>.
            """,
            id="lebanon-adjectives-before-the-body",
        ),
        pytest.param(
            """
            عُقد <event type=forum>المنتدى</event> بحضور الوالي <per role=attendee>الزين حامد</per> ووفد <org
            role=attendee>منظمة
            الأمل</org> برئاسة <per role=head_of_delegation?>إيلين نجيري</per>، والدكتورة <per role=attendee>رحاب
            التوم</per>.
            """,
            id="sudan-the-list-goes-on",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>جمعية الساقية</org> <event type=session>ندوة</event>. وتضمنت الندوة مداخلة <per
            role=speaker>إيلينا فيدال</per> حول الهجرة.
            """,
            id="morocco-opened-by-a-talk",
        ),
    ],
)
def test_who_is_there(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            اختتم <org role=organizer>المجلس القومي للإعاقة</org>، برئاسة الدكتورة <per role=chair of="المجلس القومي
            للإعاقة">هالة الشاذلي</per>، <event type=training>دورة تدريبية</event> في <loc role=place>أسوان</loc>.
            """,
            id="egypt-led-by",
        ),
        pytest.param(
            """
            <event type=signing>وقعت</event> <org role=organizer>جامعة الرافدين</org> مذكرة تفاهم مع <org
            role=organizer>جامعة الأمل</org>، برئاسة <per of="">سامي عليان</per>.
            """,
            id="iraq-a-signing-has-no-chair",
        ),
    ],
)
def test_who_heads_the_body(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            نظمت <org role=organizer>الكلية التقنية</org> <event type=workshop id=w>ورشة عمل</event>. وقدم العميد الشكر
            لشركة <org funds=w role=funder>الصناعات الأساسية</org> التي تكفلت بنفقات الورشة.
            """,
            id="saudi-thanked-for-bearing-the-costs",
        ),
    ],
)
def test_a_payer_before_the_relative(release: str) -> None:
    check(release)
