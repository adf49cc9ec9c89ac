"""Delegations: leaders, members and company, told apart from chairs and from those who only attend."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            قام وفد نيابي <event type=visit>بزيارة</event> إلى المركز. وضم الوفد، الذي قادته الدكتورة <per
            role=head_of_delegation>سلوى قاسم</per>، النائبين <per role=delegation>بدر العلي</per> و<per
            role=delegation>ناصر فهد</per>.
            """,
            id="kuwait-led-and-made-up-of",
        ),
        pytest.param(
            """
            ترأس الوفد القاضي <per role=head_of_delegation>هاني عيد</per> خلال <event type=study_visit>الزيارة
            الدراسية</event>، وضم كلا من:

            - <per role=delegation>مها درويش</per>، قاضية

            - <per role=delegation>زياد حرب</per>، محام
            """,
            id="jordan-another-verb-brings-the-list",
        ),
        pytest.param(
            """
            سلّم المدير <per role=attendee>فؤاد سالم</per> الشهادات في ختام <event type=training>الدورة
            التدريبية</event> برفقة <per role=attendee>ندى كامل</per>.
            """,
            id="libya-company-at-a-course-attends",
        ),
        pytest.param(
            """
            انعقدت <event type=session>ندوة</event> نظمتها <org role=organizer>جمعية الضوء</org>، التي ترأسها الأستاذة
            <per>صفية مراد</per>.
            """,
            id="algeria-who-heads-a-body-is-no-chair",
        ),
        pytest.param(
            """
            أدى السفير <per role=visitor>يان نوفاك</per> <event type=visit>زيارة</event> إلى المخيم. واستمع السفير من
            مدير الصحة <per role=counterpart>أنور الحمد</per> إلى شرح عن الخدمات.
            """,
            id="syria-listened-to",
        ),
    ],
)
def test_delegations(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type="visit|meeting">زار</event> وفد من <org role="delegation|visitor">وزارة العدل
            السودانية</org> برئاسة <per role=head_of_delegation>عثمان الضو</per> مقر <org role="counterpart?">اللجنة
            العمانية لحقوق الإنسان</org>.
            """,
            id="oman-delegation-headed-by",
        ),
        pytest.param(
            """
            انعقد <event type=conference>المؤتمر</event> بمشاركة وفود من <loc role=delegation>تونس</loc> و<loc
            role=delegation>موريتانيا</loc> و<loc role=delegation>السودان</loc>.
            """,
            id="egypt-countries",
        ),
        pytest.param(
            """
            شارك وفد من <loc role=delegation>كينيا</loc> في <event type=forum>المنتدى</event>.
            """,
            id="somalia-delegation-of-one-country",
        ),
    ],
)
def test_delegations_of_countries_and_bodies(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            عقد <event type=forum>المنتدى</event> أمس. ومثل <org>وزارة الصناعة</org> الدكتور <per
            role=representative>أشرف عبد الباقي</per> في الوفد الذي ضم السيدة <per role=delegation>نهلة حسني</per>.
            """,
            id="egypt-stood-for-a-ministry",
        ),
    ],
)
def test_delegations_and_those_who_stand_for_bodies(release: str) -> None:
    check(release)
