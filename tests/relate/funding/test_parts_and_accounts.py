"""Parts of a budget and its rest, on whose account, gifts that are a means, lists of those who receive."""

from __future__ import annotations

import pytest

from tests.relate.comparison import check


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            ميزانية المشروع 9 ملايين دولار: تدفع <org funds="المشروع" amount="5000000 USD">وكالة النجم للتعاون</org>
            خمسة ملايين منها، وتسهم <org funds="المشروع" amount="2500000 USD">حكومة النرويج</org> بـ2.5 مليون دولار.
            """,
            id="libya-parts-of-a-budget",
        ),
        pytest.param(
            """
            بلغت كلفة المركز 11 مليون درهم مغربي، تحمل منها
            <org funds="المركز" amount="8000000 MAD">التعاون الهولندي</org> 8 ملايين ودفعت
            <org funds="المركز">وزارة التشغيل</org> الباقي من ميزانيتها.
            """,
            id="morocco-and-the-rest",
        ),
        pytest.param(
            """
            وتبلغ التكلفة الكلية للمرحلة الثالثة 60 مليون جنيه مصري، يساهم فيها
            <org funds="المرحلة الثالثة" amount="20000000 EGP">بنك الدلتا</org> بمبلغ 20 مليون جنيه مصري.
            """,
            id="egypt-what-the-costs-are-of",
        ),
    ],
)
def test_parts_of_a_budget(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            كانت تذاكر سفر الضيوف على حساب <org funds="تذاكر سفر الضيوف">مؤسسة الواحة</org>.
            """,
            id="iraq-on-whose-account",
        ),
        pytest.param(
            """
            وتكفلت <org funds="أتعاب المحامين">مفوضية اللاجئين</org> بأتعاب المحامين بموجب عقد جديد.
            """,
            id="jordan-by-what-contract-is-no-object",
        ),
        pytest.param(
            """
            ودفعت <org funds="إيجار المكتب">جمعية الضفاف</org> إيجار المكتب في <loc>معان</loc>.
            """,
            id="jordan-where-is-no-object",
        ),
        pytest.param(
            """
            وخصصت <org funds="ترميم الدار" amount="740000 USD">منظمة الأمل</org> من صندوقها للطوارئ 740 ألف دولار لترميم
            الدار لعامين.
            """,
            id="syria-source-and-span-are-no-object",
        ),
        pytest.param(
            """
            وأنشئت ثلاثة مخازن مبردة تديرها <org>هيئة التصنيع</org> على نفقة
            <org funds="ثلاثة مخازن مبردة">صندوق السلام للتنمية</org>.
            """,
            id="kuwait-object-ends-where-a-clause-opens",
        ),
    ],
)
def test_objects_end_where_they_should(release: str) -> None:
    check(release)


@pytest.mark.parametrize(
    "release",
    [
        pytest.param(
            """
            وأفاد التقرير بأن <org funds="الترميم" amount="300000 JOD">صندوق الريف</org> دفع 300 ألف دينار أردني
            للترميم، فيما تكفلت <org funds="تذاكر السفر">وزارة العمل</org> بتذاكر السفر.
            """,
            id="jordan-a-sum-is-not-that-of-the-next-statement",
        ),
        pytest.param(
            """
            وأشار إلى ما تتحمله <loc>لبنان</loc> من أعباء.
            """,
            id="lebanon-burdens-are-no-payment",
        ),
    ],
)
def test_statements_are_kept_apart(release: str) -> None:
    check(release)


def test_list_of_those_who_receive() -> None:
    check(
        """
        قدمت <org funds="منحا صغيرة" amount="50000 AUD">سفارة أستراليا</org> منحا صغيرة بقيمة 50 ألف دولار أسترالي.

        والجمعيات الفائزة هي:

        - <org>جمعية بنات الوادي</org>: 28 ألف دولار أسترالي، لشراء حافلة.

        - <org>جمعية رواد الشاطئ</org>: 22 ألفا، لتدريب غطاسين.
        """
    )
