"""Whose event it is and who comes for whom: congresses of a body, delegations «عنها», bodies called like an event."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            افتتح الوزير <per role=opener>فهد السالم</per> <event type=conference name="المؤتمر العام
            الخامس"><evname>المؤتمر العام الخامس</evname></event> <org role=organizer>للاتحاد العام للمعلمين</org> في
            <loc role=place>الحمامات</loc>.
            """,
            id="tunisia-congress-of-a-union",
        ),
        pytest.param(
            """
            في إطار انفتاح <org role=delegation>الرابطة المغربية للمواطنة</org> على محيطها، عقد وفد عنها <event
            type=meeting>لقاء</event> مع <org role=counterpart>الهيئة الوطنية للنزاهة</org>.
            """,
            id="morocco-delegation-of-its-own",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>مؤسسة الرؤيا</org> <event type=meeting>لقاء</event> في <loc
            role=place>أريحا</loc> بمشاركة <group role=attendee>ممثلين عن 33 هيئة محلية</group>.
            """,
            id="palestine-who-represents-whom",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>الهيئة الوطنية للنزاهة</org> <event type=workshop id=a>ورشة</event> للقضاة.

            المدير العام <per role=speaker>سيدي ولد أحمد</per> وفي كلمة له بالمناسبة أوضح أن <said by="سيدي ولد
            أحمد">هذه <event id=a>الورشة</event> مهمة</said>.
            """,
            id="mauritania-speech-between-speaker-and-verb",
        ),
        pytest.param(
            """
            <event type=meeting>استقبل</event> الوزير <per role=counterpart>فهد السالم</per> رئيس منتدى الأعمال <per
            role=visitor>سامي العبادي</per>.
            """,
            id="yemen-chairman-of-a-forum",
        ),
        pytest.param(
            """
            انطلقت في <loc role=place>سبها</loc> <event type=campaign status=ongoing>حملة</event> توعية بتنظيم وإشراف
            <org role=organizer>المركز الوطني لمكافحة الأمراض</org>.
            """,
            id="libya-held-and-supervised-by",
        ),
    ],
)
def test_whose_event(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=meeting>اجتمع</event> الوزير <per role=counterpart>فهد السالم</per>، اليوم، بالدكتورة
            <per role=counterpart>سحر نصار</per> في <loc role=place>عدن</loc>.
            """,
            id="yemen-met-with-whom",
        ),
        pytest.param(
            """
            <event type=meeting>اجتمعت</event> <org role=organizer>لجنة التسيير</org> تحت رئاسة السيدة <per
            role=chair>فاطمة المالكي</per> في <loc role=place>نواكشوط</loc>.
            """,
            id="mauritania-chaired-and-where",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>لجنة المرأة</org> <event type=workshop id=a>ورشة</event> في <loc
            role=place>غزة</loc>. واستضافت <event id=a>الورشة</event> المهندسة <per role=speaker>صابرين حمدان</per>.
            """,
            id="palestine-guest-of-the-workshop",
        ),
        pytest.param(
            """
            استضافت <loc role=place>صنعاء</loc> <event type=session id=a>ندوة</event> عن السلام. <event
            id=a>والندوة</event> استضافت الدكتور <per role=speaker>أمين الحكيمي</per>.
            """,
            id="yemen-guest-of-the-seminar",
        ),
        pytest.param(
            """
            رئيس الوزراء الدكتور <per role=visitor>جعفر حداد</per> <event type=visit>يزور</event> <org
            role=counterpart>مركز الأمل للتربية الخاصة</org>.
            """,
            id="jordan-visitor-before-the-verb",
        ),
        pytest.param(
            """
            قامت <per role=visitor>نهى البدري</per> <event type=visit id=a>بزيارة</event> إلى <loc
            role=place>مطروح</loc>، واستهلت <event id=a>الزيارة</event> بلقاء اللواء <per
            role=counterpart>خالد منيب</per>.
            """,
            id="egypt-whom-she-met-first",
        ),
        pytest.param(
            """
            بدأ الوزير <per role=visitor>رجب يلماز</per> أمس <event type=visit id=a status=ongoing>زيارة</event> إلى
            <loc role=place>مقديشو</loc>. وتهدف <event id=a>زيارة</event> <per>رجب يلماز</per> إلى جذب
            الانتباه.
            """,
            id="somalia-his-visit-again",
        ),
    ],
)
def test_who_meets_whom(release: str) -> None:
    check(release)
