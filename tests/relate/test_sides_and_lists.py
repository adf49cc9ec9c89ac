"""Tours within visits, both sides of a signature, people under a heading, titles, pauses."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            <event type=visit id=v>زار</event> وفد من <org role=delegation@v>جامعة دهوك</org> <loc role=place?@v>متحف
            السلام</loc> برئاسة الدكتور <per role=head_of_delegation@v>عوني نقاش</per>. وكان في استقبالهم معاون المدير
            الدكتور <per role=counterpart@v>شوقي موسى</per> الذي رافقهم في جولة ميدانية بين القاعات.
            """,
            id="tour-of-visit",
        ),
        pytest.param(
            """
            قام الوزير <per role=visitor>سعيد محمد</per> ب<event type=visit>زيارة</event> إلى <org>مصنع الدواء</org>.
            وأجرى خلالها جولة تفقدية في خطوط الإنتاج.
            """,
            id="tour-of-visit2",
        ),
        pytest.param(
            """
            <event type=visit>زار</event> السفير <per role=visitor>إيان كول</per> <org role=counterpart>بلدية
            نابلس</org>. وكان في استقباله رئيس البلدية <per role=counterpart>ماهر حمد</per>، واستقبله أيضا المهندس <per
            role=counterpart>سامر عيد</per>.
            """,
            id="reception-phrases",
        ),
    ],
)
def test_within_a_visit(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وقعت <org role=organizer>أكاديمية الغد</org> و<org role=organizer>مدرسة الأفق</org> <event
            type=signing>اتفاقية</event> تعاون. وقد وقع الاتفاقية عن <org>أكاديمية الغد</org> مديرها العام المهندس <per
            role=signatory>عليان الهادي</per>، وعن <org>مدرسة الأفق</org> مديرتها الأستاذة <per role=signatory>ريناد
            عادل</per>.
            """,
            id="sign-pairs",
        ),
        pytest.param(
            """
            وقعت <org role=organizer>وزارة العمل</org> و<org role=organizer>بنك التنمية</org> <event type=signing>مذكرة
            تفاهم</event>. ووقعها عن الوزارة الوزير <per role=signatory>عليان الهادي</per> وعن البنك مديره العام <per
            role=signatory>ريان عادل</per>.
            """,
            id="sign-pairs2",
        ),
        pytest.param(
            """
            جرى توقيع <event type=signing>الاتفاقية</event> من قبل المدير العام ل<org role=organizer>بنك التنمية</org>
            <per role=signatory>عليان الهادي</per> ووزيرة التخطيط <per role=signatory>رنا عادل</per>.
            """,
            id="sign-pairs3",
        ),
        pytest.param(
            """
            وقعت <org role=organizer>أكاديمية الغد</org> <event type=signing>اتفاقية</event> تعاون. وقد وقع الاتفاقية عن
            <org>أكاديمية الغد</org> مديرها العام المهندس <per role=signatory>عليان الهادي</per>، وعن مدرسة الأفق
            مديرتها الأستاذة <per role=signatory>ريناد عادل</per>.
            """,
            id="sign-pair-unnamed",
        ),
    ],
)
def test_both_sides_sign(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            شارك وفد من <org role=delegation>جامعة الحلة</org> في <event type=conference>المؤتمر</event> الدولي في <loc
            role=place>شيراز</loc>.

            وفد الجامعة

            الأستاذ الدكتور <per role=delegation>أحمد الصفار</per>.

            الدكتور <per role=delegation>عدنان حمزة</per>.

            أكد المؤتمر أهمية البحث العلمي.
            """,
            id="list-heading",
        ),
        pytest.param(
            """
            نظمت <org role=organizer>نقابة الصحفيين</org> <event type=session>ندوة</event> حول الحريات.

            المتحدثون:

            <per role=speaker>ليلى عمر</per>، صحافية

            <per role=speaker>سامر حداد</per>، محام
            """,
            id="list-heading2",
        ),
        pytest.param(
            """
            تنظم <org role=organizer>دار الفنون</org> <event type=workshop>ورشة عمل</event> في التصوير.

            المدربان

            <per role=trainer>هند كمال</per>

            <per role=trainer>عمر فايد</per>
            """,
            id="list-heading3",
        ),
    ],
)
def test_under_a_heading(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            أقامت <org role=organizer>منصة وعي</org> <event type=ceremony>حفل تدشين</event> كتاب «<prog>رحلة
            الوعي</prog>» للأديب <per>فؤاد حميد</per> في <loc role=place>إسطنبول</loc>.
            """,
            id="book",
        ),
        pytest.param(
            """
            عقد المجلس <event type=meeting>اجتماعا</event> بمشاركة أصحاب المعالي رؤساء الأجهزة، ومعالي الأمين العام
            ل<org>المنظمة العربية</org>، وعدد من المسؤولين، بحضور <per role=attendee>سالم علي</per>.
            """,
            id="post-body",
        ),
        pytest.param(
            """
            <org>جامعة الحلة</org> في <evname>مؤتمر علمي دولي حول حقوق الملكية</evname> في <loc>شيراز</loc>

            شارك وفد من <org role=delegation>جامعة الحلة</org> في <event type=conference name="حقوق الملكية
            الفكرية">المؤتمر العلمي الدولي</event> الذي أقامه <org role=organizer>مركز البحوث</org> في مدينة <loc
            role=place>شيراز</loc> تحت عنوان حقوق الملكية الفكرية.
            """,
            id="explicit-title",
        ),
        pytest.param(
            """
            التقى وزير النقل المهندس <per role=counterpart>كامل سالم</per> .. وفد شركة <org
            role=visitor|counterpart>نور</org> وذلك لبحث <event type=meeting maybe>التعاون</event>.
            """,
            id="two-dots",
        ),
    ],
)
def test_titles_and_names(release: str) -> None:
    check(release)
